import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

import type { EnvironmentConfig, ServiceConfig } from '../config/schema';
import type { Problem } from '../errors';

export const PHASES = ['expand', 'contract'] as const;
export type MigrationPhase = (typeof PHASES)[number];

/** A migration file as a release carries it and the record names it. */
export interface Carried {
  readonly name: string;
  readonly phase: MigrationPhase;
  readonly sha256: string;
  /** There is a script that takes it back. */
  readonly down: boolean;
}

export interface MigrationFile extends Carried {
  /** As people find it: relative to ez-deploy.yml. */
  readonly path: string;
  readonly sql: string;
  readonly downScript: { readonly path: string; readonly sql: string } | undefined;
}

/**
 * What a file is, told by its name: `NAME.up.sql` expands and `NAME.down.sql` takes that back; `NAME.contract.sql` contracts and
 * `NAME.contract.down.sql` takes that back.
 */
export function kindOf(name: string): { phase: MigrationPhase; downOf?: string } | undefined {
  if (name.endsWith('.contract.down.sql')) return { phase: 'contract', downOf: name.replace(/\.down\.sql$/, '.sql') };
  if (name.endsWith('.down.sql')) return { phase: 'expand', downOf: name.replace(/\.down\.sql$/, '.up.sql') };
  if (name.endsWith('.up.sql')) return { phase: 'expand' };
  if (name.endsWith('.contract.sql')) return { phase: 'contract' };
  return undefined;
}

/** The order in which files are meant to run: by NAME (plain characters), and of one NAME the expand before the contract. */
export function inOrder(a: { name: string }, b: { name: string }): number {
  const key = ({ name }: { name: string }) => {
    const contracts = name.endsWith('.contract.sql');
    return { base: name.replace(/\.(?:up|contract)\.sql$/, ''), contracts: Number(contracts) };
  };
  const [x, y] = [key(a), key(b)];
  if (x.base !== y.base) return x.base < y.base ? -1 : 1;
  return x.contracts - y.contracts;
}

/** Where a service's migration files are; undefined where it names no folder. */
export const folderOf = (config: Pick<EnvironmentConfig, 'root'>, service: ServiceConfig): string | undefined =>
  service.migrations?.folder === undefined
    ? undefined
    : resolve(config.root, service.build.context, service.migrations.folder);

/** Reads a folder of migration files; what is wrong with their names goes into `problems`. */
export async function readMigrationFiles(
  folder: string,
  root: string,
): Promise<{ files: MigrationFile[]; problems: Problem[] }> {
  const shown = relative(root, folder);
  const problems: Problem[] = [];
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (names === undefined)
    return {
      files: [],
      problems: [{ where: shown, what: 'cannot be read', fix: 'migrations.folder is relative to the build context' }],
    };
  const sql = names.filter((n) => n.endsWith('.sql')).sort();
  const there = new Set(sql);
  const read = async (name: string) => {
    const bytes = await readFile(join(folder, name));
    return {
      path: join(shown, name),
      sql: bytes.toString('utf8'),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  };
  const files: MigrationFile[] = [];
  for (const name of sql) {
    const kind = /[/\\]/.test(name) ? undefined : kindOf(name);
    if (kind === undefined) {
      const what = /[/\\]/.test(name) ? 'is in a sub-folder' : 'does not tell by its name when it is to run';
      const fix = 'NAME.up.sql (expand), NAME.contract.sql, and NAME.down.sql or NAME.contract.down.sql beside them';
      problems.push({ where: join(shown, name), what, fix });
      continue;
    }
    if (kind.downOf !== undefined) {
      if (!there.has(kind.downOf))
        problems.push({ where: join(shown, name), what: 'takes nothing back', fix: `there is no ${kind.downOf}` });
      continue;
    }
    const downName = name.replace(kind.phase === 'expand' ? /\.up\.sql$/ : /\.sql$/, '.down.sql');
    const down = there.has(downName) ? await read(downName) : undefined;
    const { path, sql: text, sha256 } = await read(name);
    files.push({ name, phase: kind.phase, sha256, down: down !== undefined, path, sql: text, downScript: down });
  }
  return { files: files.sort(inOrder), problems };
}

/** What goes into the record: no SQL. */
export const carriedOf = (files: readonly MigrationFile[]): Carried[] =>
  files.map(({ name, phase, sha256, down }) => ({ name, phase, sha256, down }));
