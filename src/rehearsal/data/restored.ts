import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PostgresBinaries } from './binaries';
import { selfSigned } from './certificate';
import { copyTree } from './copy';
import { end, type RunAs } from './process';
import { connect, OWNER, privateFolder, serve } from './server';

/** A server that was started on a copy. Users and passwords are those of the time of the copy. */
export interface RestoredPostgres {
  readonly port: number;
  /** Who owns everything in it. */
  readonly user: string;
  setPassword(password: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts another server on a copy of a copy, as the same user. */
export async function restoreWith(
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
  from: string,
  password: string,
): Promise<RestoredPostgres> {
  const folder = privateFolder(runAs);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const data = join(folder, 'data');
    await copyTree(from, data, runAs);
    const { key, certificate } = selfSigned('restored.rehearsal');
    const files = {
      'server.key': key,
      'server.crt': certificate,
      'pg_hba.conf': 'hostssl all all 127.0.0.1/32 scram-sha-256\n',
    };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(data, name), text, { mode: 0o600 });
      if (runAs !== undefined) chownSync(join(data, name), runAs.uid, runAs.gid);
    }
    const { server, url, port } = await serve(binaries, runAs, { folder, data, password, tls: true });
    let stopping: Promise<void> | undefined;
    return {
      port,
      user: OWNER,
      setPassword: async (next) => {
        const client = await connect(url, true);
        try {
          // A password cannot be a parameter of ALTER ROLE.
          await client.query(`alter role ${OWNER} password ${client.escapeLiteral(next)}`);
        } finally {
          await client.end();
        }
      },
      stop: () => (stopping ??= end(server, 'SIGINT').finally(remove)),
    };
  } catch (error) {
    remove();
    throw error;
  }
}
