import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { applyTest, type TestDeps, TestsFailed } from '../../src/stages/test/apply';
import type { SuiteRecord } from '../../src/release/suites';
import { earlierOf } from '../../src/stages/test/history';
import { judgeLoad } from '../../src/stages/test/load/judge';
import type { LoadFigures } from '../../src/stages/test/load/result';
import type { SuiteResult } from '../../src/stages/test/result';
import { captureOutput } from '../support/capture-output';

let root: string;
const servers: Server[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-load-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(root, { recursive: true, force: true });
});

/** An application that answers after `ms`, every `bad`th time with 503. */
const APP = `const [, ms, bad] = process.argv; let n = 0;
require('http').createServer((q, r) => { if (q.url === '/ready') return r.end('ok'); n += 1; setTimeout(() => { r.statusCode = n % Number(bad) === 0 ? 503 : 200; r.end('x') }, Number(ms)) }).listen(process.env.PORT, process.env.HOST);
console.log('listening on ' + process.env.PORT); require('fs').writeFileSync('port', process.env.PORT);`;
const app = (ms: number, bad = 1e9) => ['node', '-e', APP, String(ms), String(bad)];
const short = {
  ready: '/ready',
  warmup: '0s',
  duration: '1s',
  requests: [{ path: '/a' }, { path: '/b', method: 'POST', body: '{}' }],
};

async function run(load: Record<string, unknown>, over: Partial<TestDeps> & { suite?: Record<string, unknown> } = {}) {
  const { test } = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    test: { suites: { performance: { load, ...over.suite } } },
  });
  const output = captureOutput();
  const base = {
    config: { test, root },
    output,
    env: { PATH: process.env['PATH'] },
    signal: new AbortController().signal,
  };
  const suites = await applyTest({ ...base, ...over }).then(
    (passed) => passed.suites,
    (error: unknown) => {
      if (error instanceof TestsFailed) return error.suites;
      throw error;
    },
  );
  const [only] = suites as readonly [SuiteResult];
  return { suite: only, output };
}

describe('a performance suite', () => {
  it('starts the application, loads it within its bounds, keeps its figures and ends it', async () => {
    const history = { path: join(root, '.ez-deploy', 'suites.json'), commit: 'abc', wall: Date.now };
    const first = await run(
      { ...short, start: app(5), maxRequests: 150, connections: 4, duration: '20s' },
      { history },
    );
    expect(first.suite.reason).toBeUndefined();
    expect(first.suite.load).toMatchObject({
      tool: 'autocannon',
      requests: 150,
      errorRate: 0,
      trend: [],
      change: undefined,
    });
    expect(first.suite.load?.mean).toBeGreaterThanOrEqual(4.5);
    expect(first.suite.load?.p95).toBeGreaterThanOrEqual(first.suite.load?.mean ?? Infinity);
    expect(first.suite.seconds).toBeLessThan(10);
    // Nothing listens there any more.
    await expect(fetch(`http://127.0.0.1:${readFileSync(join(root, 'port'), 'utf8')}/ready`)).rejects.toThrow();

    const slower = { start: app(60), thresholds: { slower: 50 } };
    const second = await run({ ...short, ...slower }, { history });
    expect(second.suite.result).toBe('failed');
    expect(second.suite.reason).toMatch(
      /^mean is [\d.]+ % slower than at the last record \([\d.]+ ms, now [\d.]+ ms\), allowed 50 %; p95 is/,
    );
    expect(second.suite.load?.trend).toEqual([first.suite.load?.p95]);
  });

  it('fails by mean, p95 and error rate, each with its figure', async () => {
    const { suite } = await run({ ...short, start: app(30, 10), thresholds: { mean: '10ms', p95: '20ms' } });
    expect(suite.result).toBe('failed');
    expect(suite.reason).toMatch(
      /requests failed \([\d.]+ %, allowed below 0\.1 %\): \d+ × status 503; mean response time [\d.]+ ms, allowed below 10 ms; p95 response time [\d.]+ ms, allowed below 20 ms$/,
    );
  });

  it('keeps to its rate', async () => {
    const { suite } = await run({ ...short, start: app(1), rate: 20, connections: 4, duration: '3s' });
    expect(suite.load?.requests).toBeLessThanOrEqual(80);
    expect(suite.load?.requests).toBeGreaterThanOrEqual(40);
  });

  it.each([
    [
      'an application that ends',
      ['node', '-e', 'console.log("no database"); process.exit(3)'],
      /^the application ended while it was needed: node .*exit code 3$/s,
    ],
    [
      'an application that never is ready',
      ['node', '-e', APP.replace("'/ready'", "'/never'").replace('200', '404'), '1', '1e9'],
      /^the application's \/ready was not ready within 1 s: it answered 404$/,
    ],
    [
      'an application that does not exist',
      ['no-such-program'],
      /^the application ended while it was needed: no-such-program was not found/,
    ],
  ])('tells %s', async (_what, start, reason) => {
    const { suite } = await run({ ...short, start, readyTimeout: '1s' });
    expect(suite.result).toBe('failed');
    expect(suite.reason).toMatch(reason);
  });

  it('does not pass an application that answers nothing, and counts what timed out', async () => {
    const script = `require('http').createServer((q, r) => { if (q.url === '/ready') r.end('ok') }).listen(process.env.PORT, '127.0.0.1')`;
    const start = ['node', '-e', script];
    const silent = await run({ ...short, start });
    expect(silent.suite.reason).toBe('not one request was answered: nothing was measured');
    const timed = await run({ ...short, start, requestTimeout: '1s', duration: '3s', connections: 2 });
    expect(timed.suite.reason).toMatch(/^(\d+) of \1 requests failed \(100 %, allowed below 0\.1 %\): \1 × timeout$/);
  });

  it('tells an application that dies under its load', async () => {
    const script = `let n = 0; require('http').createServer((q, r) => { if (q.url !== '/ready' && ++n > 20) process.exit(7); r.end('x') }).listen(process.env.PORT, '127.0.0.1')`;
    const { suite } = await run({ ...short, start: ['node', '-e', script], duration: '5s' });
    expect(suite.reason).toMatch(/^the application ended while it was needed: .*exit code 7$/s);
    expect(suite.seconds).toBeLessThan(5);
  });

  it('loads the environment’s address, or one from the job', async () => {
    let asked = 0;
    const server = createServer((_q, r) => {
      asked += 1;
      r.end('x');
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const bounded = { ...short, maxRequests: 40, connections: 2 };
    expect((await run({ ...bounded, url: 'environment' }, { environmentUrl: url })).suite.result).toBe('passed');
    const given = await run({ ...bounded, url: 'env:TARGET' }, { env: { PATH: process.env['PATH'], TARGET: url } });
    expect(given.suite.result).toBe('passed');
    expect(given.suite.warnings).toEqual(['only 40 requests were made: its figures say little']);
    // 40 each, one look whether it is ready, and no more than those under way when the count was full.
    expect(asked).toBeLessThanOrEqual(2 * (40 + 1 + 2));
    expect((await run({ ...bounded, url: 'environment' })).suite.reason).toMatch(
      /^nobody knows yet where the environment answers/,
    );
  });

  it('stops with the run', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('cancelled by SIGINT')), 700);
    const began = performance.now();
    await expect(run({ ...short, start: app(1), duration: '30s' }, { signal: controller.signal })).rejects.toThrow(
      'cancelled by SIGINT',
    );
    expect(performance.now() - began).toBeLessThan(6_000);
  });

  it('makes do with autocannon where k6 is asked for and not installed, and says so', async () => {
    writeFileSync(join(root, 'node'), `#!/bin/sh\nexec ${process.execPath} "$@"\n`, { mode: 0o755 });
    const { suite } = await run(
      { ...short, start: ['node', ...app(1).slice(1)], tool: 'k6', maxRequests: 120 },
      { env: { PATH: `${root}:/bin` } },
    );
    expect(suite).toMatchObject({ result: 'passed', load: { tool: 'autocannon' } });
    expect(suite.warnings[0]).toMatch(/^k6 is not on PATH/);
  });
});

describe('earlier measurements', () => {
  it('come from the last release first, each once, and only from runs that passed', () => {
    const suite = (p95: number, result: 'passed' | 'failed' = 'passed'): SuiteRecord => ({
      name: 'performance',
      result,
      seconds: 1,
      failed: 0,
      flaky: [],
      slowest: [],
      warnings: [],
      load: { tool: 'autocannon', rate: 1, requests: 1, mean: 1, p95, p99: 1, errorRate: 0, trend: [] },
    });
    const run = (record: SuiteRecord) => ({ at: '2026-01-01T00:00:00Z', commit: 'a', suites: [record] });
    const runs = [run(suite(9, 'failed')), run(suite(3)), run(suite(2)), run({ ...suite(1), name: 'other' })];
    expect(earlierOf('performance', runs, [suite(2)]).loads.map((l) => l.p95)).toEqual([2, 3]);
  });
});

describe('judgeLoad', () => {
  const figures: LoadFigures = {
    tool: 'autocannon',
    requests: 10_000,
    failed: 0,
    failures: {},
    seconds: 10,
    mean: 50,
    p50: 40,
    p95: 90,
    p99: 120,
  };
  const limits = { mean: 200, p95: 500, errorRate: 0.1 };
  const record = { tool: 'autocannon', rate: 1, requests: 1, mean: 40, p95: 100, p99: 1, errorRate: 0 };

  it('compares only what the same tool measured, and shows the trend from old to new', () => {
    const { load } = judgeLoad(figures, limits, [{ ...record, tool: 'k6', p95: 1 }, record, { ...record, p95: 80 }]);
    expect(load).toMatchObject({ change: { mean: 25, p95: -10 }, trend: [80, 100] });
  });

  it('holds the error rate exactly: below, not at; none is always fine', () => {
    expect(judgeLoad({ ...figures, failed: 9, failures: { timeout: 9 } }, limits, []).reason).toBeUndefined();
    expect(judgeLoad({ ...figures, failed: 10, failures: { timeout: 10 } }, limits, []).reason).toMatch(
      /^10 of 10000 requests failed/,
    );
    expect(judgeLoad(figures, { ...limits, errorRate: 0 }, []).reason).toBeUndefined();
  });

  it('does not call nothing fast', () => {
    expect(judgeLoad({ ...figures, requests: 0, mean: 0, p95: 0 }, limits, []).reason).toBe(
      'not one request was answered: nothing was measured',
    );
  });
});
