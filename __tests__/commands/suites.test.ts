import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { storesOf } from '../../src/commands/suite-stores';
import { runTests } from '../../src/commands/suites';
import { loadConfig } from '../../src/config/load';
import type { Release } from '../../src/release/release';
import { TestsFailed } from '../../src/stages/test/apply';
import { withWanted } from '../../src/stages/test/services/start';
import { captureOutput } from '../support/capture-output';
import { aRelease } from '../support/release';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-run-tests-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lcov = (hit: number) => `SF:a.js\\nLF:10\\nLH:${hit}\\nend_of_record\\n`;

function sessionOf(hit: number, exit = 0) {
  const text = `app: shop
services: { api: { path: /*, port: 80 } }
environments: { dev: {} }
test:
  suites:
    unit:
      run: [node, -e, "require('fs').writeFileSync('lcov.info', '${lcov(hit).replaceAll('\\', '\\\\')}'); process.exit(${exit})"]
      coverage: { report: lcov.info }
`;
  const config = loadConfig(text, { file: 'ez-deploy.yml', environment: 'dev', root });
  return {
    config,
    output: captureOutput(),
    env: { PATH: process.env['PATH'] },
    clock: createClock(),
    source: { commit: 'a'.repeat(40), version: 'aaaaaaa', actor: 'me' },
    workFolder: join(root, '.ez-deploy'),
    rehearsal: undefined,
  };
}
const signal = new AbortController().signal;

/** A store with these releases, newest first. */
const storeOf = (releases: readonly Release[]) => ({
  history: () =>
    Promise.resolve(
      releases.map(({ release, version, command, result, startedAt, actor }) => ({
        release,
        version,
        command,
        result,
        startedAt,
        actor,
      })),
    ),
  read: (release: string) => Promise.resolve(releases.find((r) => r.release === release)),
});
const covered = (release: string, lines: number, over: Partial<Release> = {}) =>
  aRelease({
    release,
    suites: [
      {
        name: 'unit',
        result: 'passed',
        seconds: 1,
        failed: 0,
        flaky: [],
        slowest: [],
        warnings: [],
        coverage: { lines },
      },
    ],
    ...over,
  });

describe('the test stage of a deployment', () => {
  it('compares with the newest release that went well and has suites, and leaves its own for the record', async () => {
    const store = storeOf([
      covered('r-4', 10, { result: 'rolled-back' }),
      covered('r-3', 20, { command: 'rollback' }),
      aRelease({ release: 'r-2' }),
      covered('r-1', 75),
    ]);
    const hand = { suites: undefined as Release['suites'], outputs: undefined, store };
    await expect(runTests(sessionOf(8), hand, signal)).resolves.toMatchObject({ result: 'succeeded' });
    expect(hand.suites).toMatchObject([{ name: 'unit', result: 'passed', coverage: { lines: 80, change: 5 } }]);
  });

  it('compares with this folder’s own last run where there is no release, and goes on where none can be read', async () => {
    const hand = { suites: undefined as Release['suites'], outputs: undefined, store: undefined };
    await runTests(sessionOf(8), hand, signal);
    const broken = {
      history: () => Promise.reject(new Error('no rights')),
      read: () => Promise.reject(new Error('no rights')),
    };
    const session = sessionOf(9);
    await runTests(session, { ...hand, store: broken }, signal);
    expect(session.output.text()).toContain(
      "The last release's record cannot be read, so suites are not compared with it: no rights",
    );
    await runTests(sessionOf(7), hand, signal);
    expect(hand.suites?.[0]?.coverage).toEqual({ lines: 70, change: -20 });
  });

  it('leaves what failed for the record too', async () => {
    const hand = { suites: undefined as Release['suites'], outputs: undefined, store: undefined };
    await expect(runTests(sessionOf(8, 3), hand, signal)).rejects.toBeInstanceOf(TestsFailed);
    expect(hand.suites).toMatchObject([
      { name: 'unit', result: 'failed', reason: expect.stringMatching(/exit code 3$/) as string },
    ]);
  });
});

describe('data stores in a rehearsal', () => {
  it('are new databases of its PostgreSQL; what it cannot start is told', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(
        asked.length < 3
          ? JSON.stringify({ url: `postgres://x/${asked.length}` })
          : JSON.stringify({ error: 'no PostgreSQL here' }),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const control = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const rehearsal = { control } as Parameters<typeof storesOf>[0]['rehearsal'];
      const stores = await storesOf({ ...sessionOf(1), rehearsal }, signal);
      const postgres = await stores.postgres?.();
      expect([(await postgres?.fresh())?.url, (await postgres?.fresh())?.url]).toEqual([
        'postgres://x/1',
        'postgres://x/2',
      ]);
      expect(new Set(asked).size).toBe(2);
      expect(asked[0]).toMatch(/^\/data\/postgres\?database=suites_[0-9a-f]{12}$/);
      await expect(postgres?.fresh()).rejects.toThrow('no PostgreSQL here');
    } finally {
      server.close();
    }
  });
});

it('a server of another version than the cloud’s says so', () => {
  expect(withWanted('PostgreSQL 15.18 (system, fsync off)', '16')).toBe(
    'PostgreSQL 15.18 (system, fsync off), not 16 as in data,',
  );
  expect(withWanted('PostgreSQL 16.2 (system, fsync off)', '16.4')).toBe('PostgreSQL 16.2 (system, fsync off)');
});
