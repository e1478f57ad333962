import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { format } from 'prettier';
import { describe, expect, it } from 'vitest';

import { rolloutDiagram, rolloutPage } from '../../src/rollout/diagram';
import { BACKWARD } from '../../src/rollout/backward';
import { FORWARD } from '../../src/rollout/forward';

describe('the page about the rollout', () => {
  it('is what the machine says: run npm run generate', async () => {
    expect(readFileSync(join(__dirname, '../../docs/rollout.md'), 'utf8')).toBe(
      await format(rolloutPage(), { parser: 'markdown' }),
    );
  });

  it('shows every phase and its effect', () => {
    const diagram = rolloutDiagram();
    for (const phase of [...Object.keys(FORWARD), ...Object.keys(BACKWARD)])
      expect(diagram, phase).toMatch(new RegExp(`"${phase} · \\w+" as ${phase.replace('-', '_')}\\b`));
  });

  it('shows that a failure under observation takes traffic back, and that readiness comes before any shift', () => {
    const edges = rolloutDiagram()
      .split('\n')
      .filter((line) => line.includes('-->'));
    expect(edges.find((e) => e.includes('observing --> taking_back'))).toContain('fail');
    const intoShifting = edges.filter((e) => /--> shifting /.test(e)).map((e) => e.trim().split(' ')[0]);
    // A wave ends at 100 % and the next one's begins at its first weight.
    expect(intoShifting.sort()).toEqual(['awaiting', 'guarding', 'observing', 'rolling']);
    expect(edges.filter((e) => /--> scaling_down /.test(e)).map((e) => e.trim().split(' ')[0])).not.toContain(
      'observing',
    );
  });
});
