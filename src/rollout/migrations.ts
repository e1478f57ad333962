import { toArgv } from '../config/argv';
import type { ServiceConfig } from '../config/schema';
import { StageError } from '../errors';
import { standingProblems } from '../migrations/check';
import type { Carried } from '../migrations/files';
import { type Entry, isEntry, type LedgerStore, standingOf, withEntries } from '../migrations/ledger';
import type { RolloutDeps } from './aws';
import { migrate, type Migration, type MigrationEnd } from './migrate';

/** What a run of migrations is given besides the service. */
export interface MigrationRun {
  readonly deps: RolloutDeps;
  readonly ledger: LedgerStore;
  /** Release, rollback or contract run. */
  readonly by: string;
  readonly signal: AbortSignal;
  /** Every task's end goes here, also a bad one. */
  readonly record: (migration: Migration) => void;
}

const entryOf = (
  { deps, by }: MigrationRun,
  service: string,
  file: Carried,
  state: Entry['state'],
  taskDefinition?: string,
): Entry => ({
  service,
  name: file.name,
  phase: file.phase,
  sha256: file.sha256,
  down: file.down,
  state,
  release: by,
  at: new Date(deps.clock.wall()).toISOString(),
  ...(taskDefinition === undefined ? {} : { taskDefinition }),
});

/** Writes the intent, runs the task, writes the outcome: what nobody saw end stays `unsure`. */
async function accounted(
  run: MigrationRun,
  during: (entries: readonly Entry[]) => readonly Entry[],
  after: (entries: readonly Entry[]) => readonly Entry[],
  task: () => Promise<MigrationEnd>,
): Promise<void> {
  let before: readonly Entry[] = [];
  await run.ledger.change((entries) => during((before = entries)));
  const end = await task();
  run.record(end.migration);
  if (end.failure === undefined) await run.ledger.change(after);
  else {
    if (!end.ran) await run.ledger.change(() => before);
    throw end.failure;
  }
}

/** Expand: what the release carries and the database has not, before any traffic. `carried` is undefined without a folder. */
export async function expand(
  run: MigrationRun,
  service: { name: string; config: ServiceConfig; taskDefinition: string },
  carried: readonly Carried[] | undefined,
): Promise<void> {
  const { name, config, taskDefinition } = service;
  const { migrations } = config;
  if (migrations === undefined) throw new Error(`${name} has no migrations`);
  const job = { service: name, config, taskDefinition, phase: 'expand', command: migrations.up, by: run.by } as const;
  const task = () => migrate(run.deps, { ...job, files: [...(carried ?? [])] }, run.signal);
  if (carried === undefined) {
    const end = await task();
    run.record(end.migration);
    if (end.failure !== undefined) throw end.failure;
    return;
  }
  const standing = standingOf(name, carried, await run.ledger.read(), migrations.baseline);
  // Looked at again under the lock: another deployment may have applied something since the files were judged.
  const problems = standingProblems(name, standing, (file) => `${name}: ${file}`);
  if (problems.length > 0)
    throw new StageError({
      stage: 'deploy',
      message: problems.map((p) => `${p.where} ${p.what}`).join('\n'),
      hint: problems[0]?.fix ?? 'deploy again',
    });
  const fresh = standing.fresh.filter((f) => f.phase === 'expand');
  const old = standing.baseline.map((f) => ({ ...entryOf(run, name, f, 'applied'), release: 'baseline', down: false }));
  const as = (state: Entry['state']) => fresh.map((f) => entryOf(run, name, f, state, taskDefinition));
  await accounted(
    run,
    (entries) => withEntries(withEntries(entries, old), as('unsure')),
    (entries) => withEntries(entries, as('applied')),
    task,
  );
}

/** Contract: what only the old version needed. The caller has made sure that it is gone. */
export async function contract(
  run: MigrationRun,
  service: { name: string; config: ServiceConfig; taskDefinition: string; command: string | string[] },
  pending: readonly Carried[],
): Promise<void> {
  const { name, config, taskDefinition, command } = service;
  const as = (state: Entry['state']) => pending.map((f) => entryOf(run, name, f, state, taskDefinition));
  await accounted(
    run,
    (entries) => withEntries(entries, as('unsure')),
    (entries) => withEntries(entries, as('applied')),
    () =>
      migrate(
        run.deps,
        { service: name, config, taskDefinition, phase: 'contract', command, files: [...pending], by: run.by },
        run.signal,
      ),
  );
}

/** Takes migrations back, the newest first, each as a task of the image that applied it. */
export async function takeBack(
  run: MigrationRun,
  config: Readonly<Record<string, ServiceConfig>>,
  entries: readonly Entry[],
): Promise<void> {
  for (const entry of entries) {
    const service = config[entry.service];
    const command = service?.migrations?.down;
    if (service === undefined || command === undefined || entry.taskDefinition === undefined)
      throw new Error(`${entry.name} cannot be taken back`);
    const { name, phase, sha256, down } = entry;
    const job = {
      service: entry.service,
      config: service,
      taskDefinition: entry.taskDefinition,
      phase: 'down',
      command: toArgv(command),
      files: [{ name, phase, sha256, down }],
      file: name,
      by: run.by,
    } as const;
    run.deps.output.info(`Taking back ${name} of ${entry.service}`);
    await accounted(
      run,
      (all) => all.map((e) => (isEntry(e, entry.service, entry) ? { ...e, state: 'unsure' as const } : e)),
      (all) => all.filter((e) => !isEntry(e, entry.service, entry)),
      () => migrate(run.deps, { ...job, files: [...job.files] }, run.signal),
    );
  }
}
