import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { githubContext } from '../../src/github/client';
import { announceDeployment, applyNotify, type NotifyDeps } from '../../src/stages/notify/apply';
import { retryAfterMs } from '../../src/stages/notify/slack';
import { appendSummary } from '../../src/stages/notify/summary';
import { captureOutput } from '../support/capture-output';
import { startGithubServer } from '../support/github-server';
import { aRelease } from '../support/release';

let folder: string;
let closers: (() => Promise<unknown>)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ez-notify-'));
  closers = [];
});
afterEach(async () => {
  for (const close of closers) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** A webhook that answers with the given statuses in turn, then 200. */
async function startSlack(statuses: number[], headers: Record<string, string> = {}) {
  const bodies: unknown[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      bodies.push(JSON.parse(text));
      const status = statuses.shift() ?? 200;
      response.writeHead(status, headers).end(status === 200 ? 'ok' : 'no_service');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/T0/B0/hook-secret`, bodies };
}

function deps(env: NodeJS.ProcessEnv, over: Partial<NotifyDeps> = {}) {
  const output = captureOutput();
  const made: NotifyDeps = {
    config: { notifications: { slack: { webhook: 'env:SLACK_WEBHOOK' } } },
    env,
    clock: createClock(),
    signal: new AbortController().signal,
    github: undefined,
    output,
    ...over,
  };
  return { ...made, output };
}

describe('Slack', () => {
  it('gets blocks, and its address is masked', async () => {
    const slack = await startSlack([]);
    const d = deps({ SLACK_WEBHOOK: slack.url });
    await expect(applyNotify(aRelease(), d)).resolves.toMatchObject({ result: 'succeeded', told: ['Slack'] });
    expect(slack.bodies[0]).toMatchObject({ text: '✅ shop 1.2.0 is live in production' });
    expect(d.output.masked).toContain(slack.url);
  });

  it.each([[429], [500], [503]])('is asked again after %i', async (status) => {
    const slack = await startSlack([status], { 'retry-after': '0' });
    await expect(applyNotify(aRelease(), deps({ SLACK_WEBHOOK: slack.url }))).resolves.toMatchObject({
      told: ['Slack'],
    });
    expect(slack.bodies).toHaveLength(2);
  });

  it('is a warning without the address where it says no, and is not asked again', async () => {
    const slack = await startSlack([404]);
    const d = deps({ SLACK_WEBHOOK: slack.url });
    const result = await applyNotify(aRelease(), d);
    expect(result.warnings).toEqual(['Slack was not told: Slack answered 404: no_service']);
    expect(d.output.text()).not.toContain('hook-secret');
    expect(slack.bodies).toHaveLength(1);
  });

  it('gives up after the second failure', async () => {
    const slack = await startSlack([500, 500, 500], { 'retry-after': '0' });
    const result = await applyNotify(aRelease(), deps({ SLACK_WEBHOOK: slack.url }));
    expect(result.warnings[0]).toContain('Slack answered 500');
    expect(slack.bodies).toHaveLength(2);
  });

  it.each([
    [{}, /SLACK_WEBHOOK is not set/],
    [{ SLACK_WEBHOOK: 'not an address' }, /is not an address/],
    [{ SLACK_WEBHOOK: 'http://hooks.example.com/x' }, /is not an https address/],
    [{ SLACK_WEBHOOK: 'http://127.0.0.1:1/x' }, /cannot be reached/],
  ])('warns when it cannot be told: %o', async (env, warning) => {
    const result = await applyNotify(aRelease(), deps(env));
    expect(result.warnings[0]).toMatch(warning);
  });

  it('is obeyed in how long to wait, within bounds', () => {
    expect(retryAfterMs('3', 0)).toBe(3_000);
    expect(retryAfterMs('86400', 0)).toBe(30_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:05 GMT', 1_000)).toBe(4_000);
    expect(retryAfterMs('soon', 0)).toBe(1_000);
    expect(retryAfterMs(null, 0)).toBe(1_000);
  });
});

describe('step summary', () => {
  it('is appended', async () => {
    const file = join(folder, 'summary.md');
    writeFileSync(file, 'before\n');
    await applyNotify(aRelease(), deps({ GITHUB_STEP_SUMMARY: file }, { config: { notifications: {} } }));
    expect(readFileSync(file, 'utf8')).toMatch(/^before\n## ✅ shop 1\.2\.0 is live/);
  });

  it('keeps within 1 MiB of bytes, together with what is there, without half a character', async () => {
    const file = join(folder, 'summary.md');
    writeFileSync(file, 'x'.repeat(500_000));
    await appendSummary({ GITHUB_STEP_SUMMARY: file }, 'ä€😀\n'.repeat(200_000));
    const bytes = readFileSync(file);
    expect(bytes.length).toBeLessThanOrEqual(1_048_576);
    expect(bytes.length).toBeGreaterThan(1_048_000);
    expect(bytes.toString('utf8')).not.toContain('\uFFFD');
    expect(bytes.toString('utf8')).toContain('Cut here');
  });

  it('is nothing outside of a workflow', async () => {
    await expect(appendSummary({}, 'text')).resolves.toBe(false);
  });
});

describe('GitHub Deployments', () => {
  async function github(forbidden: ('createDeployment' | 'createDeploymentStatus')[] = []) {
    const server = await startGithubServer({ forbidden });
    closers.push(server.close);
    const context = githubContext({ GITHUB_API_URL: server.origin, GITHUB_REPOSITORY: 'octo/shop' }, 't');
    return { server, context };
  }

  it('are announced before and finished after', async () => {
    const { server, context } = await github();
    const output = captureOutput();
    const deployment = await announceDeployment(context, aRelease(), output);
    const config = { notifications: {} };
    const result = await applyNotify(aRelease(), deps({}, { github: context, deployment, config }));
    expect(result.told).toEqual(['GitHub Deployments']);
    expect(server.deployments).toHaveLength(1);
    expect(server.deployments[0]?.statuses.map((s) => s['state'])).toEqual(['in_progress', 'success']);
    expect(server.violations).toEqual([]);
  });

  it('warn where the token may not, and nothing fails', async () => {
    const { context } = await github(['createDeployment']);
    const output = captureOutput();
    await expect(announceDeployment(context, aRelease(), output)).resolves.toBeUndefined();
    expect(output.text()).toContain('deployments: write');
    const result = await applyNotify(aRelease(), deps({}, { github: context, config: { notifications: {} } }));
    expect(result).toMatchObject({ result: 'succeeded', told: [] });
    expect(result.warnings[0]).toContain('GitHub Deployments was not told');
  });

  it('are left out for a commit that GitHub cannot know', async () => {
    const { server, context } = await github();
    const release = aRelease({ commit: 'uncommitted' });
    await applyNotify(release, deps({}, { github: context, config: { notifications: {} } }));
    expect(server.calls).toEqual([]);
  });
});

it('says that there is nobody to tell', async () => {
  await expect(applyNotify(aRelease(), deps({}, { config: { notifications: {} } }))).resolves.toMatchObject({
    result: 'skipped',
  });
});
