import type { ServiceConfig } from '../config/schema';
import type { Problem } from '../errors';
import type { MigrationFile } from './files';
import type { Finding, Known } from './finding';
import { type Entry, standingOf } from './ledger';
import { judge } from './rules';
import type { SqlParser } from './sql';

export interface Checked {
  readonly problems: readonly Problem[];
  /** For people, and for the record. */
  readonly warnings: readonly string[];
}

const told = ({ what, why, mend }: Finding, at: string) => `${at}: ${what}: ${why} (${mend})`;

/** Problems of what the files are to what the database has, as in {@link standingOf}; pure. */
export function standingProblems(
  service: string,
  standing: Pick<ReturnType<typeof standingOf>, 'changed' | 'unknown'>,
  place: (name: string) => string,
): Problem[] {
  return [
    ...standing.changed.map(({ file, entry }) => ({
      where: place(file.name),
      what: `was changed since ${entry.release} applied it to the database of ${service} (sha256 ${entry.sha256.slice(0, 12)}… then, ${file.sha256.slice(0, 12)}… now)`,
      fix: 'put it back as it was, and write a new file for what is to change',
    })),
    ...standing.unknown.map((entry) => ({
      where: place(entry.name),
      what: `${entry.state === 'applied' ? 'was' : 'may have been'} applied to the database of ${service} by ${entry.release}, and this release does not carry it: its code may use what is gone`,
      fix: 'keep applied files in the folder; to deploy older code, run ez-deploy rollback --with-down contract first',
    })),
  ];
}

/**
 * Judges the files of one service that its database has not: all problems at once; pure. Old files are read too, for what they say
 * about the tables (a check that was validated), and never block.
 */
export function checkService(
  parser: SqlParser,
  service: string,
  config: NonNullable<ServiceConfig['migrations']>,
  files: readonly MigrationFile[],
  entries: readonly Entry[],
): Checked {
  const standing = standingOf(service, files, entries, config.baseline);
  const place = (name: string) => files.find((f) => f.name === name)?.path ?? `${service}: ${name}`;
  const problems: Problem[] = standingProblems(service, standing, place);
  const warnings: string[] = [];
  const names = new Set(files.map((f) => f.name));
  for (const [what, name] of [
    ['baseline', config.baseline] as const,
    ...config.destructive.map((d) => ['destructive', d.file] as const),
  ]) {
    if (name === undefined || names.has(name)) continue;
    problems.push({
      where: `services.${service}.migrations.${what}`,
      what: `there is no ${name}`,
      fix: `a file name of ${config.folder ?? 'migrations.folder'}`,
    });
  }
  const reasons = new Map(config.destructive.map((d) => [d.file, d.reason]));
  const fresh = new Set(standing.fresh.map((f) => f.name));
  const known: Known = { born: new Set(), checks: new Map() };
  for (const file of files) {
    const isFresh = fresh.has(file.name);
    const parsed = parser.parse(file.sql);
    if ('problem' in parsed) {
      // An old file has run as it is: whoever ran it could read it.
      if (isFresh) problems.push(unreadable(file.path, parsed));
      continue;
    }
    const down = isFresh && file.downScript !== undefined ? parser.parse(file.downScript.sql) : undefined;
    if (down !== undefined && 'problem' in down) problems.push(unreadable(file.downScript?.path ?? '', down));
    // A table that a contract file makes is not there when the expand files run.
    const scope = file.phase === 'contract' ? { ...known, born: new Set<string>() } : known;
    const findings = judge(parser, parsed.statements, scope);
    // Tables of old files are in use.
    if (!isFresh) known.born.clear();
    else
      for (const finding of findings) {
        const at = `${file.path}:${finding.line}`;
        const reason = reasons.get(file.name);
        if (finding.level === 'warn') warnings.push(told(finding, at));
        else if (file.phase === 'contract') continue;
        else if (reason !== undefined) warnings.push(`${told(finding, at)}; declared: ${reason}`);
        else
          problems.push({
            where: at,
            what: `${finding.what} before the old version is gone: ${finding.why}`,
            fix: `${finding.mend}; if it must be now, declare the file under migrations.destructive with a reason`,
          });
      }
  }
  return { problems, warnings };
}

const unreadable = (path: string, { problem, line }: { problem: string; line: number }): Problem => ({
  where: `${path}:${line}`,
  what: `is not SQL that PostgreSQL reads: ${problem}`,
  fix: 'psql commands (\\…) and COPY with inline data are not SQL; run it on a local server',
});
