import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { postgresBinaries } from '../../src/rehearsal/data/binaries';
import { applyTest, TestsFailed } from '../../src/stages/test/apply';
import { storeStarters } from '../../src/stages/test/services/start';
import { captureOutput } from '../support/capture-output';
import { type Engine, startEngine } from './docker/engine';

/** Data stores of suites as containers of a real Docker engine. The images are made of this machine's own servers. */

function tool(name: string): string {
  const path = process.env[`EZ_DEPLOY_TOOL_${name}`];
  if (path === undefined) throw new Error(`EZ_DEPLOY_TOOL_${name} is not set: run this with npm run test:real`);
  return path;
}

// What the official images do, in three lines: a password by variable, arguments as given.
const POSTGRES = (bin: string) => `printf %s "$POSTGRES_PASSWORD" > /tmp/password
${bin}/initdb -D /data/db -U postgres -A scram-sha-256 --pwfile /tmp/password -E UTF8 --no-locale --no-sync || exit 1
shift; exec ${bin}/postgres -D /data/db -c unix_socket_directories= "$@"
`;
const CHECK = `const fs = require('fs'); const { Client } = require(${JSON.stringify(resolve('node_modules/pg'))});
(async () => { const c = new Client(process.env.DATABASE_URL); await c.connect(); await c.query('create table mine (a int)'); await c.end();
const redis = require(${JSON.stringify(resolve('node_modules/redis'))}).createClient({ url: process.env.REDIS_URL }); await redis.connect();
if (await redis.get('mine') !== null) process.exit(5); await redis.set('mine', '1'); await redis.close();
fs.appendFileSync('urls', process.env.DATABASE_URL + ' ' + process.env.REDIS_URL + '\\n'); if (process.argv[1] === 'crash') process.kill(process.pid, 'SIGKILL') })()`;

let engine: Engine;
let root: string;
let path: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ez-containers-'));
  const bin = dirname(tool('DOCKER'));
  engine = await startEngine(join(bin, 'usr', 'bin'));
  const [found] = postgresBinaries();
  if (found?.origin !== 'system')
    throw new Error('this test makes an image of the machine’s own PostgreSQL, and there is none');
  const postgres = dirname(found.postgres);
  const version = /postgresql\/(\d+)\//.exec(postgres)?.[1] ?? '';
  const lib = join(postgres, '..', 'lib');
  engine.image('postgres-here:1', {
    programs: [found.initdb, found.postgres],
    files: [
      `/usr/share/postgresql/${version}`,
      join(lib, 'plpgsql.so'),
      join(lib, 'dict_snowball.so'),
      '/usr/share/zoneinfo/UTC',
    ],
    entry: POSTGRES(postgres),
  });
  const redis = join(dirname(realpathSync(tool('REDIS'))), 'usr');
  const libraries = execFileSync('find', [join(redis, 'lib'), '-maxdepth', '1', '-name', '*-linux-gnu*'], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  engine.image('redis-here:1', {
    programs: [join(redis, 'bin', 'redis-server')],
    files: [],
    libraries,
    entry: `mkdir -p /tmp/bin 2>/dev/null; PATH=${join(redis, 'bin')}:$PATH; cd /data; exec "$@"\n`,
  });
  path = [join(bin, 'usr', 'bin'), dirname(process.execPath), '/bin'].join(':');
}, 120_000);
afterAll(async () => {
  await engine.stop();
  rmSync(root, { recursive: true, force: true });
});

const closed = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      done(false);
    });
    socket.once('error', () => done(true));
  });

function play(suites: Record<string, unknown>, images: { postgres?: string; redis?: string }) {
  const { test } = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    test: { suites, images },
  });
  const output = captureOutput();
  const env = { PATH: path, DOCKER_HOST: engine.host };
  const signal = new AbortController().signal;
  const stores = storeStarters({
    env,
    signal,
    images: test.images,
    versions: { postgres: '16', redis: '7.0' },
    warn: (line) => output.warn(line),
  });
  return { running: applyTest({ config: { test, root }, output, env, signal, stores }), output };
}

describe('data stores in containers', () => {
  it('are ready before each suite, its own, and gone afterwards, also when it crashed', async () => {
    const services = ['postgres', 'redis'];
    const { running, output } = play(
      {
        a: { run: ['node', '-e', CHECK], services, shards: 2 },
        b: { run: ['node', '-e', CHECK, 'crash'], services },
      },
      { postgres: 'postgres-here:1', redis: 'redis-here:1' },
    );
    const error: unknown = await running.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(TestsFailed);
    expect(
      (error as TestsFailed).suites.map((s) => [s.name, s.result, s.lines.filter((l) => !l.startsWith('──'))]),
    ).toEqual([
      ['a', 'passed', []],
      ['b', 'failed', []],
    ]);
    const said = output.said.map((s) => s.text).filter((t) => t.includes('for the suites'));
    expect(said.sort()).toEqual([
      expect.stringMatching(/^PostgreSQL \d.* \(container of postgres-here:1\) for the suites, ready in/),
      expect.stringMatching(/^Redis \(container of redis-here:1\) for the suites, ready in/),
    ]);
    const urls = readFileSync(join(root, 'urls'), 'utf8').trim().split(/\s+/);
    expect(new Set(urls).size).toBe(6);
    for (const url of urls) expect(await closed(Number(new URL(url).port))).toBe(true);
    expect(engine.docker('ps', '--all', '--quiet').trim()).toBe('');
  });

  it('are replaced by servers of the machine where the image cannot be had, with the reason', async () => {
    writeFileSync(join(root, 'show.js'), 'console.log(process.env.DATABASE_URL)');
    const { running, output } = play(
      { a: { run: 'node show.js', services: ['postgres'] } },
      { postgres: '127.0.0.1:1/none/postgres:16' },
    );
    const { suites } = await running;
    expect(suites[0]?.lines[0]).toMatch(/^postgresql:\/\//);
    const warned = output.said.find((s) => s.level === 'warn')?.text;
    expect(warned).toMatch(
      /^No container of PostgreSQL for the suites: docker run 127\.0\.0\.1:1\/none\/postgres:16: .*A server of this machine is used\.$/s,
    );
    // Another version than configured is said, where this machine has another.
    expect(output.text()).toMatch(/\(system, fsync off\)(, not \S+ as in data,)? for the suites/);
  });

  it('that end at once are not waited for, and what they said is told', async () => {
    const began = performance.now();
    // An image that has no `postgres` to run.
    const { running, output } = play(
      { a: { run: 'node show.js', services: ['postgres'] } },
      { postgres: 'redis-here:1' },
    );
    expect((await running).suites[0]?.result).toBe('passed');
    const warned = output.said.find((s) => s.level === 'warn')?.text;
    expect(warned).toMatch(/its container ended with 127; it said: .*postgres: not found/);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(engine.docker('ps', '--all', '--quiet').trim()).toBe('');
  });

  it('go with a stage that is killed', async () => {
    const script = `import { storeStarters } from ${JSON.stringify(resolve('src/stages/test/services/start.ts'))};
const signal = new AbortController().signal;
const stores = storeStarters({ env: process.env, signal, images: { redis: 'redis-here:1' }, versions: { postgres: '16', redis: '7' }, warn: console.error });
const server = await stores.redis(); await server.fresh(); console.log('up'); process.kill(process.pid, 'SIGKILL');`;
    const file = join(root, 'killed.mts');
    writeFileSync(file, script);
    const env = { PATH: path, DOCKER_HOST: engine.host };
    let said = '';
    try {
      execFileSync(process.execPath, ['--import', resolve('node_modules/tsx/dist/loader.mjs'), file], {
        env,
        encoding: 'utf8',
        timeout: 60_000,
      });
    } catch (error) {
      said = String((error as { stdout?: string }).stdout);
    }
    expect(said).toBe('up\n');
    await expect
      .poll(() => engine.docker('ps', '--all', '--quiet').trim(), { timeout: 15_000, interval: 200 })
      .toBe('');
  });
});
