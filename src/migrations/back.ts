import type { Problem } from '../errors';
import type { Release } from '../release/release';
import type { Entry } from './ledger';
import type { WithDown } from './with-down';

/** Whether the data allow it to go back, and what has to be done to them. */
export interface BackDecision {
  /** Why not; empty where the data allow it. */
  readonly problems: readonly Problem[];
  /** Contracts to take back before old code gets traffic, newest first. */
  readonly before: readonly Entry[];
  /** Expands to take back once only old code runs, newest first. */
  readonly after: readonly Entry[];
  /** For the record. */
  readonly notes: readonly string[];
}

/**
 * Decides from what the databases have and what the target release carries; pure. Old code works with a schema that was only
 * expanded since; what was contracted since may be what it reads.
 * @param canDown services with a `down` command.
 */
export function decideBack(
  entries: readonly Entry[],
  target: Pick<Release, 'migrations' | 'release' | 'version' | 'startedAt'>,
  withDown: WithDown | undefined,
  canDown: ReadonlySet<string>,
): BackDecision {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const later: Entry[] = [];
  for (const service of new Set([...entries.map((e) => e.service), ...target.migrations.map((m) => m.service)])) {
    const own = entries.filter((e) => e.service === service);
    const files = target.migrations.find((m) => m.service === service && m.phase === 'expand')?.files ?? [];
    // A release from before files were recorded: what is younger than it came after it.
    const isLater = (e: Entry) =>
      files.length === 0 ? e.release !== 'baseline' && e.at > target.startedAt : !files.some((f) => f.name === e.name);
    later.push(...own.filter(isLater));
    for (const file of files) {
      if (file.phase !== 'expand' || own.some((e) => e.name === file.name && e.state === 'applied')) continue;
      problems.push({
        where: `${service}: ${file.name}`,
        what: `belongs to version ${target.version} and is not in the database for certain: it was taken back, or that failed half-way`,
        fix: `deploy the commit of version ${target.version} instead: that applies it again`,
      });
    }
  }
  const newestFirst = [...later].reverse();
  const contracts = newestFirst.filter((e) => e.phase === 'contract');
  const expands = newestFirst.filter((e) => e.phase === 'expand');
  const irreversible = (e: Entry): string | undefined =>
    !e.down
      ? 'it has no down script'
      : !canDown.has(e.service)
        ? `services.${e.service}.migrations.down is not configured`
        : e.taskDefinition === undefined
          ? 'nobody knows the image that applied it'
          : undefined;
  for (const e of contracts) {
    const why = irreversible(e);
    const did = e.state === 'applied' ? 'was applied' : 'may have been applied (its task did not end well)';
    if (why === undefined && withDown !== undefined) continue;
    problems.push({
      where: `${e.service}: ${e.name}`,
      what: `${did} at ${e.at} by ${e.release}: version ${target.version} may need what it took away${withDown === undefined ? '' : `, and it cannot be taken back: ${why ?? ''}`}`,
      fix:
        why === undefined
          ? 'rollback --with-down contract takes it back first'
          : `${why}: mend it forward, or restore the data and go back to a release from after it`,
    });
  }
  // What may never have been applied, and cannot be taken back, is left: old code works with it.
  const left = expands.filter((e) => withDown !== 'all' || (e.state === 'unsure' && irreversible(e) !== undefined));
  const undone = expands.filter((e) => !left.includes(e));
  for (const e of undone) {
    const why = irreversible(e);
    if (why !== undefined)
      problems.push({
        where: `${e.service}: ${e.name}`,
        what: `cannot be taken back: ${why}`,
        fix: '--with-down contract leaves it',
      });
  }
  if (contracts.length > 0 && withDown !== undefined)
    notes.push(`taken back before old code got traffic: ${contracts.map((e) => e.name).join(', ')}`);
  if (undone.length > 0)
    notes.push(`to be taken back once only the old version runs: ${undone.map((e) => e.name).join(', ')}`);
  if (left.length > 0)
    notes.push(`stay in the database, old code works with them: ${left.map((e) => e.name).join(', ')}`);
  return {
    problems,
    before: withDown === undefined ? [] : contracts,
    after: undone,
    notes,
  };
}
