import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { applyTest } from '../../src/stages/test/apply';
import { storeStarters } from '../../src/stages/test/services/start';
import { captureOutput } from '../support/capture-output';

/** What suites are driven with where it is installed: k6 itself, and Debian's Redis. */

function tool(name: string): string {
  const path = process.env[`EZ_DEPLOY_TOOL_${name}`];
  if (path === undefined) throw new Error(`EZ_DEPLOY_TOOL_${name} is not set: run this with npm run test:real`);
  return path;
}

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-real-suites-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const APP = `let n = 0; require('http').createServer((q, r) => { if (q.url === '/ready') return r.end('ok'); const mine = ++n; setTimeout(() => { r.statusCode = q.method === 'POST' && mine % 10 === 0 ? 503 : 200; r.end(q.method) }, 20) }).listen(process.env.PORT, '127.0.0.1')`;

async function measured(load: Record<string, unknown>) {
  const { test } = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    test: { suites: { performance: { load: { start: ['node', '-e', APP], ready: '/ready', warmup: '0s', ...load } } } },
  });
  const env = { PATH: [dirname(tool('K6')), process.env['PATH']].join(delimiter) };
  const output = captureOutput();
  const done = applyTest({ config: { test, root }, output, env, signal: new AbortController().signal });
  const suites = await done.then(
    (passed) => passed.suites,
    (error: unknown) => (error as { suites: Awaited<typeof done>['suites'] }).suites,
  );
  const [suite] = suites;
  if (suite === undefined) throw new Error('no suite ran');
  return suite;
}

describe('k6', () => {
  it('makes a load of bounded count, and its summary is read', async () => {
    const suite = await measured({ tool: 'k6', maxRequests: 150, connections: 5, duration: '20s' });
    expect(suite).toMatchObject({ result: 'passed', warnings: [], load: { tool: 'k6', requests: 150, errorRate: 0 } });
    expect(suite.load?.mean).toBeGreaterThan(19);
    expect(suite.load?.mean).toBeLessThan(100);
    expect(suite.load?.p95).toBeGreaterThanOrEqual(suite.load?.mean ?? Infinity);
    expect(suite.load?.p99).toBeGreaterThanOrEqual(suite.load?.p95 ?? Infinity);
  });

  it('keeps to its time, sends what is configured, and counts what failed', async () => {
    const requests = [
      { path: '/a?b=c', method: 'POST', body: '{"x": "${1} `"}', headers: { 'content-type': 'application/json' } },
    ];
    const suite = await measured({ tool: 'k6', connections: 2, duration: '2s', requests });
    expect(suite.result).toBe('failed');
    expect(suite.seconds).toBeLessThan(12);
    // Two at a time, 20 ms each, two seconds: some 180.
    expect(suite.load?.requests).toBeGreaterThan(50);
    expect(suite.load?.requests).toBeLessThanOrEqual(210);
    // Every tenth, exactly: what is under way when the time is up is answered, and no failure.
    const made = suite.load?.requests ?? 0;
    expect(suite.load?.errorRate).toBeCloseTo((100 * Math.floor(made / 10)) / made, 3);
  });

  it('measures what autocannon measures', async () => {
    const bounds = { maxRequests: 400, connections: 4, duration: '20s' };
    const k6 = await measured({ ...bounds, tool: 'k6' });
    const own = await measured({ ...bounds, tool: 'autocannon' });
    expect(own.load?.requests).toBe(k6.load?.requests);
    // An answer takes 20 ms and what a busy machine adds.
    expect(Math.abs((own.load?.mean ?? 0) - (k6.load?.mean ?? 0))).toBeLessThan(15);
  });
});

describe('Redis', () => {
  it('of the machine serves a suite, and is gone afterwards', async () => {
    const { test } = configSchema.parse({
      app: 'shop',
      services: { api: { path: '/*', port: 80 } },
      environments: { dev: {} },
      test: { suites: { a: { run: ['node', '-e', 'console.log(process.env.REDIS_URL)'], services: ['redis'] } } },
    });
    const before = process.env['PATH'];
    process.env['PATH'] = [dirname(tool('REDIS')), before].join(delimiter);
    try {
      const env = { PATH: dirname(process.execPath) };
      const output = captureOutput();
      const signal = new AbortController().signal;
      const stores = storeStarters({
        env,
        signal,
        images: {},
        versions: { postgres: '16', redis: '7.0' },
        warn: output.warn,
      });
      const { suites } = await applyTest({ config: { test, root }, output, env, signal, stores });
      expect(output.text()).toContain('Redis (system) for the suites, ready in');
      const { port } = new URL(suites[0]?.lines[0] ?? '');
      await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed');
    } finally {
      process.env['PATH'] = before;
    }
  });
});
