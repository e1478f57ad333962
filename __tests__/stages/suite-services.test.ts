import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { applyTest, TestsFailed } from '../../src/stages/test/apply';
import { storeStarters } from '../../src/stages/test/services/start';
import { captureOutput } from '../support/capture-output';

/** Real servers of this machine: no container engine is asked, for PATH has none. */

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-services-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const closed = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      done(false);
    });
    socket.once('error', () => done(true));
  });

const CHECK = `const fs = require('fs'); const { Client } = require(${JSON.stringify(resolve('node_modules/pg'))});
(async () => { const c = new Client(process.env.DATABASE_URL); await c.connect();
await c.query('create table mine (a int)'); await c.end();
const redis = require(${JSON.stringify(resolve('node_modules/redis'))}).createClient({ url: process.env.REDIS_URL }); await redis.connect();
if (await redis.get('mine') !== null) process.exit(5); await redis.set('mine', '1'); await redis.close();
fs.appendFileSync('urls', process.env.DATABASE_URL + ' ' + process.env.REDIS_URL + '\\n'); if (process.argv[1] === 'crash') process.kill(process.pid, 'SIGKILL') })()`;

function setUp(suites: Record<string, unknown>, env: NodeJS.ProcessEnv) {
  const { test } = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    test: { suites },
  });
  const output = captureOutput();
  const signal = new AbortController().signal;
  const stores = storeStarters({
    env,
    signal,
    images: {},
    versions: { postgres: '16', redis: '7.0' },
    warn: (line) => output.warn(line),
  });
  return { deps: { config: { test, root }, output, env, signal, stores }, output };
}

describe('data stores of suites', () => {
  it('are ready before each suite, its own, and gone afterwards, also when it crashed', async () => {
    const env = { PATH: join(process.execPath, '..') };
    const services = ['postgres', 'redis'];
    const { deps, output } = setUp(
      {
        a: { run: ['node', '-e', CHECK], services },
        // The same table again, at the same time, in a shard of its own each.
        b: { run: ['node', '-e', CHECK], services, shards: 2 },
        c: { run: ['node', '-e', CHECK, 'crash'], services, needs: ['a'] },
      },
      env,
    );
    const error: unknown = await applyTest(deps).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(TestsFailed);
    expect((error as TestsFailed).suites.map((s) => [s.name, s.result, s.lines.join('\n')])).toEqual([
      ['a', 'passed', ''],
      ['b', 'passed', '── shard 1 of 2 ──\n── shard 2 of 2 ──'],
      ['c', 'failed', ''],
    ]);
    const urls = readFileSync(join(root, 'urls'), 'utf8').trim().split(/\s+/);
    expect(new Set(urls).size).toBe(8);
    for (const url of urls) expect(await closed(Number(new URL(url).port))).toBe(true);
    expect(output.said.map((s) => s.text).filter((t) => t.includes('for the suites, ready in'))).toHaveLength(2);
  });

  it('are those the job was given where it was given some', async () => {
    writeFileSync(join(root, 'show.js'), 'console.log(process.env.DATABASE_URL, process.env.REDIS_URL)');
    const env = {
      PATH: join(process.execPath, '..'),
      DATABASE_URL: 'postgres://127.0.0.1:1/given',
      REDIS_URL: ' redis://127.0.0.1:2 ',
    };
    const { deps } = setUp({ a: { run: 'node show.js', services: ['postgres', 'redis'] } }, env);
    const { suites } = await applyTest(deps);
    expect(suites[0]?.lines).toEqual(['postgres://127.0.0.1:1/given redis://127.0.0.1:2']);
  });
});
