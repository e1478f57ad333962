import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { Client } from 'pg';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { serveStandIn } from '../../../src/rehearsal/data/redis-stand-in';
import { testCloud, type TestCloud } from './cloud';

describe('data stores of a rehearsal', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await testCloud();
  });
  afterAll(() => cloud.stop());

  test('PostgreSQL is real, has room for two colours, and is gone with the cloud', async () => {
    const own = await testCloud();
    const url = await own.ports.data.postgresUrl('demo_staging');
    expect(await own.ports.data.postgresUrl('demo_staging')).toBe(url);
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table vital_signs (id serial primary key, pulse int not null)');
    await client.query('insert into vital_signs (pulse) values ($1)', [61]);
    expect((await client.query('select pulse from vital_signs')).rows).toEqual([{ pulse: 61 }]);
    const limit = await client.query<{ max_connections: string }>('show max_connections');
    expect(Number(limit.rows[0]?.max_connections)).toBeGreaterThanOrEqual(100);
    expect(own.ports.data.describe().join()).toMatch(/^PostgreSQL \d+/);
    await client.end();
    await own.stop();
    const late = new Client({ connectionString: url });
    late.on('error', () => undefined);
    await expect(late.connect()).rejects.toThrow(/ECONNREFUSED/);
  });

  test('a copy of PostgreSQL is another server with what was committed, over TLS alone', async () => {
    const own = await testCloud();
    const { data } = own.ports;
    const url = await data.postgresUrl('app');
    const live = new Client({ connectionString: url });
    await live.connect();
    await live.query('create table t (id int primary key); insert into t select generate_series(1, 5000)');
    const folder = join(mkdtempSync(join(tmpdir(), 'ez-copy-')), 'copy');
    await data.backUpPostgres(folder);
    await live.query('delete from t');
    const copy = await data.restorePostgres(folder);
    await copy.setPassword(`it's "new"`);
    const connect = async (more: object) => {
      const at = { host: '127.0.0.1', port: copy.port, user: copy.user, database: 'app' };
      const client = new Client({ ...at, ...more });
      await client.connect();
      return client;
    };
    const tls = { ssl: { rejectUnauthorized: false } };
    const client = await connect({ ...tls, password: `it's "new"` });
    expect((await client.query('select count(*)::int as n, max(id) as last from t')).rows).toEqual([
      { n: 5000, last: 5000 },
    ]);
    expect((await live.query('select count(*)::int as n from t')).rows).toEqual([{ n: 0 }]);
    await client.end();
    await expect(connect({ ...tls, password: new URL(url).password })).rejects.toThrow(
      /password authentication failed/,
    );
    await expect(connect({ password: `it's "new"` })).rejects.toThrow(/no encryption/);
    await live.end();
    await own.stop();
    await expect(connect({ ...tls, password: `it's "new"` })).rejects.toThrow(/ECONNREFUSED/);
    rmSync(dirname(folder), { recursive: true });
  }, 30_000);

  test('a name that is no identifier makes no database', async () => {
    await expect(cloud.ports.data.postgresUrl('x"; drop database postgres; --')).rejects.toThrow(/cannot be the name/);
  });

  test('Redis keeps sessions, and says what stands behind it', async () => {
    const client = createClient({ url: await cloud.ports.data.redisUrl() });
    await client.connect();
    expect(await client.set('s:1', 'alice', { expiration: { type: 'EX', value: 60 } })).toBe('OK');
    expect(await client.get('s:1')).toBe('alice');
    expect(await client.ttl('s:1')).toBeGreaterThan(58);
    await client.close();
    expect(cloud.ports.data.describe().some((one) => one.startsWith('Redis'))).toBe(true);
  });
});

describe('the Redis stand-in', () => {
  let server: Awaited<ReturnType<typeof serveStandIn>>;
  const connect = async (password: string) => {
    const client = createClient({
      url: `redis://:${password}@127.0.0.1:${server.port}`,
      socket: { reconnectStrategy: false },
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  beforeAll(async () => {
    server = await serveStandIn('right');
  });
  afterAll(() => server.stop());

  test('wants its password', async () => {
    await expect(connect('wrong')).rejects.toThrow(/WRONGPASS/);
  });

  test('keeps strings, counters, hashes and expiry as Redis does', async () => {
    const client = await connect('right');
    expect(await client.set('k', 'v ü', { condition: 'NX' })).toBe('OK');
    expect(await client.set('k', 'w', { condition: 'NX' })).toBeNull();
    expect(await client.get('k')).toBe('v ü');
    expect(await client.incr('n')).toBe(1);
    expect(await client.incrBy('n', 41)).toBe(42);
    await expect(client.incr('k')).rejects.toThrow(/not an integer/);
    await client.hSet('h', { a: '1', b: '2' });
    expect({ ...(await client.hGetAll('h')) }).toEqual({ a: '1', b: '2' });
    await expect(client.get('h')).rejects.toThrow(/WRONGTYPE/);
    await client.set('short', 'x', { expiration: { type: 'PX', value: 30 } });
    await new Promise((done) => setTimeout(done, 50));
    expect(await client.get('short')).toBeNull();
    expect(await client.ttl('k')).toBe(-1);
    expect(await client.del(['k', 'n', 'none'])).toBe(2);
    await expect(client.sendCommand(['XADD', 's', '*', 'a', 'b'])).rejects.toThrow(/unknown command/);
    await client.close();
  });

  test('answers many commands that were sent at once in their order', async () => {
    const client = await connect('right');
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, i) => client.set(`p${i}`, String(i)).then(() => client.get(`p${i}`))),
    );
    expect(answers).toEqual(Array.from({ length: 500 }, (_, i) => String(i)));
    await client.close();
  });
});
