import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

import type { PostgresBinaries } from './binaries';
import { end, freePort, type RunAs, start, type Started } from './process';

/** Owner of everything in a server of the rehearsal. */
export const OWNER = 'rehearsal';
const START_LIMIT_MS = 30_000;

/** @param tls the server has a certificate that it made itself. */
export async function connect(url: string, tls = false): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    ...(tls ? { ssl: { rejectUnauthorized: false } } : {}),
  });
  await client.connect();
  return client;
}

async function waitReady(url: string, server: Started, tls = false): Promise<string> {
  const until = Date.now() + START_LIMIT_MS;
  let ended = false;
  void server.exited.then(() => (ended = true));
  for (;;) {
    try {
      const client = await connect(url, tls);
      const version = await client.query<{ server_version: string }>('show server_version');
      await client.end();
      return version.rows[0]?.server_version ?? '';
    } catch (error) {
      if (ended || Date.now() > until) throw new Error(`${String(error)}; it said: ${server.tail()}`, { cause: error });
      await delay(50);
    }
  }
}

/** A rehearsal's data is thrown away: durability is off, which AWS's is not. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '32MB',
};

/** Starts a server on a data directory and waits until it answers. */
export async function serve(
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
  of: { folder: string; data: string; password: string; tls?: true },
): Promise<{ server: Started; url: string; port: number; version: string }> {
  const port = await freePort();
  const settings = { ...SETTINGS, port: String(port), ...(of.tls === true ? { ssl: 'on' } : {}) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = start(binaries.postgres, ['-D', of.data, ...flags], runAs, of.folder);
  const url = `postgresql://${OWNER}:${of.password}@127.0.0.1:${port}/postgres`;
  try {
    return { server, url, port, version: await waitReady(url, server, of.tls) };
  } catch (error) {
    await end(server, 'SIGQUIT');
    throw error;
  }
}

/** In the temporary folder: an unprivileged user can reach it, which is not so of every project's folder. */
export function privateFolder(runAs: RunAs | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'ezd-pg-'));
  chmodSync(folder, 0o700);
  if (runAs !== undefined) chownSync(folder, runAs.uid, runAs.gid);
  return folder;
}
