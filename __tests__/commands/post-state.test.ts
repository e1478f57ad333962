import { describe, expect, it } from 'vitest';

import { readPostState } from '../../src/commands/post-state';

describe('what the main step left for the post step', () => {
  it('is nothing where it began no rollout', () => {
    expect(readPostState({})).toBeUndefined();
    expect(readPostState({ STATE_release: '' })).toBeUndefined();
  });

  it('is read back, and a killed main step has not ended', () => {
    const left = {
      STATE_release: 'r-1',
      STATE_environment: 'production',
      STATE_config: 'shop/ez-deploy.yml',
      STATE_notify: 'true',
      STATE_deployment: '42',
    };
    const expected = {
      release: 'r-1',
      environment: 'production',
      config: 'shop/ez-deploy.yml',
      rehearsal: '',
      notify: true,
      deployment: 42,
      ended: false,
    };
    expect(readPostState(left)).toEqual(expected);
    expect(readPostState({ ...left, STATE_ended: 'true' })).toEqual({ ...expected, ended: true });
  });

  it('takes nothing but a number for a deployment', () => {
    for (const deployment of ['', '0', '-1', '1.5', 'x'])
      expect(readPostState({ STATE_release: 'r', STATE_deployment: deployment })?.deployment).toBeUndefined();
  });
});
