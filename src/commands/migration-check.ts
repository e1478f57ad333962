import { ConfigError, type Problem } from '../errors';
import type { Carried } from '../migrations/files';
import type { AppOutputs } from '../infra/outputs';
import type { Session } from '../session';

/** What the checkout carries, by service; only services with migrations.folder. */
export interface CheckedMigrations {
  readonly carried: Readonly<Record<string, readonly Carried[]>>;
  /** Names of those that the database has not for certain. */
  readonly fresh: Readonly<Record<string, readonly string[]>>;
  /** For the record. */
  readonly warnings: readonly string[];
}

/** What the record says of them: warnings, and what `ez-deploy contract` will have to do. */
export function notesOf({ fresh, warnings }: CheckedMigrations): string[] {
  const pending = Object.values(fresh).flatMap((files) => files.filter((f) => f.endsWith('.contract.sql')));
  const note = `to contract once the old version is gone, with ez-deploy contract: ${pending.join(', ')}`;
  return [...warnings, ...(pending.length === 0 ? [] : [note])];
}

export const NO_MIGRATIONS: CheckedMigrations = { carried: {}, fresh: {}, warnings: [] };

/**
 * Reads and judges the migration files of every service, before any effect: destructive ones before the old version is gone,
 * changed old ones, what is no SQL.
 * @param outputs of the environment; undefined before its first apply, when no database has anything yet.
 * @throws ConfigError with all problems of all services.
 */
export async function checkMigrations(session: Session, outputs: AppOutputs | undefined): Promise<CheckedMigrations> {
  const { config, target, output } = session;
  const withFolder = Object.entries(config.services).filter(([, s]) => s.migrations?.folder !== undefined);
  if (withFolder.length === 0) return NO_MIGRATIONS;
  const [
    { carriedOf, folderOf, readMigrationFiles },
    { checkService },
    { ledgerStore, standingOf },
    { loadSqlParser },
    { bucketGateway },
  ] = await Promise.all([
    import('../migrations/files'),
    import('../migrations/check'),
    import('../migrations/ledger'),
    import('../migrations/sql'),
    import('../aws/bucket'),
  ]);
  const entries = outputs === undefined ? [] : await ledgerStore(bucketGateway(target, outputs.bucketName)).read();
  const parser = await loadSqlParser();
  const problems: Problem[] = [];
  const warnings: string[] = [];
  const carried: Record<string, readonly Carried[]> = {};
  const fresh: Record<string, readonly string[]> = {};
  for (const [name, service] of withFolder) {
    const folder = folderOf(config, service);
    if (folder === undefined || service.migrations === undefined) continue;
    const read = await readMigrationFiles(folder, config.root);
    problems.push(...read.problems);
    const checked = checkService(parser, name, service.migrations, read.files, entries);
    problems.push(...checked.problems);
    warnings.push(...checked.warnings);
    carried[name] = carriedOf(read.files);
    fresh[name] = standingOf(name, read.files, entries, service.migrations.baseline).fresh.map((f) => f.name);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  for (const warning of warnings) output.warn(warning);
  return { carried, fresh, warnings };
}
