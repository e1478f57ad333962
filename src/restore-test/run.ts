import type { BackupGateway } from '../aws/backup';
import type { EcsGateway } from '../aws/ecs';
import type { RdsGateway } from '../aws/rds';
import type { WatchGateway } from '../aws/watch';
import type { Clock } from '../clock';
import type { EnvironmentConfig } from '../config/schema';
import { messageOf, StageError } from '../errors';
import type { AppOutputs, RestoreTestOutputs } from '../infra/outputs';
import { stackTags } from '../infra/stack-tags';
import type { Output } from '../output';
import { openRestored, waitRestored } from './bring-up';
import { runCheck } from './check';
import { choosePoint, judgeAnswer, shrunk } from './judge';
import { takeLease } from './lease';
import { restoreMetadata } from './metadata';
import { restoredName, runId } from './name';
import { type Progress, recordOf, type Run } from './progress';
import type { RestoreLine, RestoreTest } from './record';
import { removeInstance, removeLeftovers, type RemoveOptions } from './remove';
import { askedTables, type RestoreTestConfig } from './settings';
import { checkScript } from './sql';
import type { RestoreStore } from './store';
import { checkTask, imageFor } from './task';

/** What a copy is tagged with, beside the environment's tags: the run. For people and bills; runs find copies by their name. */
const RESTORE_TAG = 'ez-deploy:restore-test';

/** An order whose answer was lost shows itself within this, if it was heard. AWS ms. */
const UNSEEN_MS = 300_000;

export interface RestoreDeps {
  readonly backup: BackupGateway;
  readonly rds: RdsGateway;
  readonly ecs: EcsGateway;
  readonly watch: WatchGateway;
  readonly store: RestoreStore;
  readonly clock: Clock;
  readonly output: Output;
  readonly outputs: AppOutputs;
  readonly config: EnvironmentConfig;
  readonly actor: string;
}

/** AWS said no at once. Of any other failure, and of a second attempt, the order may have been heard and its answer lost. */
function refused(error: unknown): boolean {
  const { $fault, $metadata } = error as { $fault?: string; $metadata?: { attempts?: number } };
  return $fault === 'client' && ($metadata?.attempts ?? 1) === 1;
}

/** Brings the newest recovery point up beside the live database, and looks at it. */
async function test(
  deps: RestoreDeps,
  { run, instance, place, settings, startedAt }: Run,
  progress: Progress,
  signal: AbortSignal,
  alive: () => Promise<void>,
): Promise<void> {
  const { backup, clock, output, store, outputs, config } = deps;
  const points = await backup.recoveryPoints(place.vaultName, place.databaseArn);
  const { point, problem } = choosePoint(points, { now: startedAt, maxAge: settings.maxAge, vault: place.vaultName });
  if (point !== undefined) progress.point = point;
  if (point === undefined || problem !== undefined) {
    progress.problems.push(problem ?? 'no recovery point');
    return;
  }
  output.info(`Restoring the recovery point of ${new Date(point.createdAt).toISOString()} as ${instance}`);
  const metadata = restoreMetadata(await backup.restoreMetadata(place.vaultName, point.arn), place, instance);
  signal.throwIfAborted();
  progress.orderedAt = clock.now();
  const waiting = { until: progress.orderedAt + settings.maxDuration, signal, alive };
  let jobId: string;
  try {
    const order = { recoveryPoint: point.arn, roleArn: place.backupRoleArn, metadata, token: instance };
    jobId = await backup.startRestore(order);
  } catch (error) {
    if (refused(error)) delete progress.orderedAt;
    throw error;
  }
  progress.jobId = jobId;
  await waitRestored(deps, { jobId, instance, tags: { ...stackTags(config), [RESTORE_TAG]: run } }, waiting);
  progress.restored = true;
  const opened = await openRestored(deps, instance, waiting);
  output.info('The database is up; its tables are counted');
  const asked = askedTables(settings);
  const taskDefinition = await deps.ecs.registerTaskDefinition(
    checkTask(place, opened, {
      image: settings.image ?? imageFor(config.data?.postgres?.version ?? '16'),
      script: checkScript(asked, settings.schema, settings.statementTimeout),
      region: outputs.region,
      cpuArchitecture: settings.cpuArchitecture,
    }),
  );
  progress.answer = await runCheck(deps, { outputs, place, taskDefinition, run }, waiting.until, signal, alive);
  progress.answeredAt = clock.now();
  const history = await store.history();
  const withTables = history.filter((line) => line.tables > 0);
  const same = withTables.find((line) => line.recoveryPoint === point.arn);
  const readLine = async (line: RestoreLine | undefined) => (line === undefined ? undefined : store.read(line.run));
  const [earlier, last] = await Promise.all([readLine(same), readLine(withTables[0])]);
  progress.problems.push(
    ...judgeAnswer(progress.answer, asked, { schema: settings.schema, backupAt: point.createdAt, earlier }),
  );
  progress.notes.push(...shrunk(progress.answer, last));
}

/** Removes the instance, if one was ordered. */
async function clean(
  deps: RestoreDeps,
  { instance }: Run,
  progress: Progress,
  how: Pick<RemoveOptions, 'alive' | 'signal'>,
): Promise<void> {
  const { jobId, orderedAt } = progress;
  if (orderedAt === undefined) return;
  deps.output.info(`Removing ${instance}`);
  const coming = async () =>
    jobId === undefined
      ? deps.clock.now() - orderedAt < UNSEEN_MS
      : ['PENDING', 'RUNNING'].includes((await deps.backup.restoreJob(jobId)).status);
  try {
    progress.removed = await removeInstance(deps, instance, {
      ...how,
      ...(progress.restored === true ? {} : { coming }),
    });
  } catch (error) {
    progress.notes.push(messageOf(error));
  }
  if (!progress.removed)
    progress.problems.push(
      `${instance} could not be seen to be gone: look at it, it costs money; the next restore test removes it`,
    );
}

/** Removes what runs that died have left. */
async function sweep(
  deps: RestoreDeps,
  { instance }: Run,
  { left }: Progress,
  how: Pick<RemoveOptions, 'alive' | 'signal'>,
): Promise<void> {
  const prefix = `${deps.outputs.app}-${deps.outputs.environment}`;
  for (const { id, gone } of await removeLeftovers(deps, { prefix, own: instance }, how)) left.set(id, gone);
}

/**
 * Once more after the test: the job of a run that was killed may have been pending at the first look, and its copy would stand until
 * the next run. Only with the lease: without it the copy that is found is the other run's. Not after a signal: the seconds that are
 * left belong to the record.
 */
async function sweepAgain(
  deps: RestoreDeps,
  of: Run,
  progress: Progress,
  alive: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  try {
    await alive();
    await sweep(deps, of, progress, { alive, signal });
  } catch (error) {
    const said = messageOf(error);
    if (!progress.problems.includes(said)) progress.problems.push(said);
  }
}

/** What the sweeps have come to. */
function tellLeftovers({ left, problems, notes }: Progress): void {
  for (const [id, gone] of left)
    if (gone) notes.push(`${id} was left by a run that died, and was removed`);
    else problems.push(`${id} was left by a run that died and could not be removed: look at it, it costs money`);
}

/**
 * One restore test, from the lease to the record. What fails is in the record; the instance is removed whatever happens, also after
 * a signal.
 * @throws StageError where another test is under way; the signal's reason after a cancellation, once the record is written
 */
export async function runRestoreTest(
  deps: RestoreDeps,
  place: RestoreTestOutputs,
  settings: RestoreTestConfig,
  signal: AbortSignal,
): Promise<RestoreTest> {
  const { clock, output, store, outputs, actor } = deps;
  const prefix = `${outputs.app}-${outputs.environment}`;
  const startedAt = clock.now();
  const run = runId(startedAt);
  const of: Run = { run, instance: restoredName(prefix, run), place, settings, startedAt };
  const held = await takeLease(deps, { run, instance: of.instance, actor }, signal).catch((error: unknown) => {
    throw signal.aborted ? signal.reason : error;
  });
  const progress: Progress = { removed: false, problems: [], notes: [], left: new Map() };
  const how = { alive: held.keep, signal };
  try {
    await sweep(deps, of, progress, how);
    signal.throwIfAborted();
    await test(deps, of, progress, signal, held.keep);
  } catch (error) {
    if (!signal.aborted) {
      progress.problems.push(messageOf(error));
      if (error instanceof StageError && error.hint !== undefined) progress.notes.push(error.hint);
    }
  }
  const cancelled = signal.aborted;
  await clean(deps, of, progress, how);
  await sweepAgain(deps, of, progress, held.keep, signal);
  tellLeftovers(progress);
  const record = recordOf(deps, of, progress, cancelled);
  await store.write(record);
  await held.release();
  output.waiting(undefined);
  if (cancelled) throw signal.reason;
  return record;
}
