import { describe, expect, it } from 'vitest';

import { parseEvent, refuseReason } from '../../src/github/event';

const own = { full_name: 'octo/shop' };
const fork = { full_name: 'mallory/shop', fork: true };
const event = (name: string, payload: unknown = {}) =>
  parseEvent({ GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: 'octo/shop' }, JSON.stringify(payload));
const pull = (repo: unknown) => ({
  action: 'opened',
  pull_request: { number: 7, head: { sha: 'abc', ref: 'x', repo }, base: { ref: 'main' } },
});
const run = (of: string, head_repository: unknown) => ({
  workflow_run: { event: of, head_sha: 'abc', head_repository },
});

describe('what set the workflow off', () => {
  it('is nothing outside of a workflow', () => {
    expect(parseEvent({}, '')).toBeUndefined();
  });

  it('is read from the payload, whatever else that holds', () => {
    expect(event('pull_request', { ...pull(own), extra: { anything: 1 } })).toEqual({
      name: 'pull_request',
      repository: 'octo/shop',
      pullRequest: { number: 7, headSha: 'abc', fork: false },
      workflowRun: undefined,
    });
  });

  it('takes a head whose repository is gone for a fork', () => {
    expect(event('pull_request', pull(null))?.pullRequest?.fork).toBe(true);
  });

  it('refuses a payload that is not one', () => {
    expect(() => event('pull_request', { pull_request: { number: 'seven' } })).toThrow();
  });
});

describe('deployments are refused', () => {
  it.each([
    ['pull_request_target', pull(own), /pull_request_target/],
    ['pull_request_target', pull(fork), /pull_request_target/],
    ['pull_request', pull(fork), /fork/],
    ['workflow_run', run('push', fork), /fork/],
    ['workflow_run', run('pull_request', null), /fork/],
    ['workflow_run', run('pull_request_target', own), /pull_request_target/],
    ['workflow_run', {}, /without the run/],
    ['issue_comment', {}, /comment/],
  ])('on %s', (name, payload, why) => {
    const parsed = event(name, payload);
    expect(parsed === undefined ? undefined : refuseReason(parsed)).toMatch(why);
  });

  it.each([
    ['push', {}],
    ['workflow_dispatch', {}],
    ['release', {}],
    ['schedule', {}],
    ['pull_request', pull(own)],
    ['workflow_run', run('push', { full_name: 'Octo/Shop' })],
  ])('not on %s of the repository itself', (name, payload) => {
    const parsed = event(name, payload);
    expect(parsed).toBeDefined();
    expect(parsed === undefined ? 'no event' : refuseReason(parsed)).toBeUndefined();
  });
});
