import { copyFile, lchown, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Client } from 'pg';

import type { RunAs } from './process';

/** What a copy of a running cluster leaves out (documentation of PostgreSQL, "Backing Up the Data Directory"). */
const LEFT_OUT = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init', 'backup_label', 'tablespace_map']);
const EMPTY = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

const gone = (error: unknown) => (error as { code?: string }).code === 'ENOENT';

/** Copies a folder; what goes away meanwhile is left out, as PostgreSQL's own tools do. */
export async function copyTree(
  from: string,
  to: string,
  owner?: RunAs,
  skip?: (name: string) => boolean,
): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  if (owner !== undefined) await lchown(to, owner.uid, owner.gid);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (skip?.(entry.name) === true) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    try {
      if (entry.isDirectory()) await copyTree(source, target, owner, EMPTY.has(entry.name) ? () => true : undefined);
      else if (entry.isFile() && !LEFT_OUT.has(entry.name)) {
        await copyFile(source, target);
        if (owner !== undefined) await lchown(target, owner.uid, owner.gid);
      }
    } catch (error) {
      if (!gone(error)) throw error;
    }
  }
}

/**
 * Copies the files of a running cluster so that a server that starts on the copy has everything that was committed by then:
 * PostgreSQL's low-level backup, what pg_basebackup does. The client must stay connected throughout.
 */
export async function backUp(client: Client, data: string, to: string): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const since15 = Number(rows[0]?.server_version_num) >= 150_000;
  await client.query(
    since15 ? "select pg_backup_start('rehearsal', true)" : "select pg_start_backup('rehearsal', true, false)",
  );
  await copyTree(data, to, undefined, (name) => name === 'pg_wal');
  const stopped = await client.query<{ labelfile: string; spcmapfile: string }>(
    since15
      ? 'select labelfile, spcmapfile from pg_backup_stop(false)'
      : 'select labelfile, spcmapfile from pg_stop_backup(false, false)',
  );
  // The log up to the end of the backup: nobody archives it here, so it is part of the copy.
  await copyTree(join(data, 'pg_wal'), join(to, 'pg_wal'));
  await writeFile(join(to, 'backup_label'), stopped.rows[0]?.labelfile ?? '', { mode: 0o600 });
}
