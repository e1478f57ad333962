import { describe, expect, it } from 'vitest';

import { parseEvent, refuseAsked, refuseReason } from '../../src/github/event';

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
    ['workflow_run', run('issue_comment', own), /set off by issue_comment/],
    ['workflow_run', run('workflow_run', own), /set off by workflow_run/],
    ['issue_comment', {}, /comment/],
    ['issues', {}, /without write access/],
    ['discussion', {}, /without write access/],
    ['discussion_comment', {}, /without write access/],
    ['fork', {}, /without write access/],
    ['watch', {}, /without write access/],
    ['an_event_of_tomorrow', {}, /without write access/],
    ['pull_request', {}, /without its pull request/],
    ['pull_request_review', {}, /without its pull request/],
    ['pull_request_review', pull(fork), /fork/],
    ['pull_request_review_comment', pull(null), /fork/],
  ])('on %s', (name, payload, why) => {
    const parsed = event(name, payload);
    expect(parsed === undefined ? undefined : refuseReason(parsed)).toMatch(why);
  });

  it.each([
    ['push', {}],
    ['workflow_dispatch', {}],
    ['release', {}],
    ['schedule', {}],
    ['create', {}],
    ['workflow_call', {}],
    ['merge_group', {}],
    ['deployment', {}],
    ['repository_dispatch', {}],
    ['pull_request', pull(own)],
    ['pull_request_review', pull(own)],
    ['pull_request_review_comment', pull(own)],
    ['workflow_run', run('pull_request', own)],
    ['workflow_run', run('push', { full_name: 'Octo/Shop' })],
  ])('not on %s of the repository itself', (name, payload) => {
    const parsed = event(name, payload);
    expect(parsed).toBeDefined();
    expect(parsed === undefined ? 'no event' : refuseReason(parsed)).toBeUndefined();
  });
});

describe('a deploy of test and scan alone', () => {
  it('is not judged, one that touches AWS is', () => {
    const parsed = event('pull_request', pull(fork));
    if (parsed === undefined) throw new Error('no event');
    expect(refuseAsked({ command: 'deploy', stages: ['test', 'scan', 'notify'] }, parsed)).toBeUndefined();
    expect(refuseAsked({ command: 'deploy', stages: ['test', 'build'] }, parsed)).toMatch(/fork/);
  });
});
