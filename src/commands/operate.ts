import { StageError } from '../errors';
import type { Inputs } from '../inputs';
import type { Release } from '../release/release';
import type { HistoryEntry } from '../release/store';
import { beginRelease } from '../release/begin';
import { releaseId } from '../release/id';
import { isGood } from '../report/words';
import { readCurrent } from '../rollout/coordination';
import { discover } from '../rollout/discover';
import { enter, liveReleases, rollOut } from '../rollout/run';
import { openSession } from '../session';
import { openEnvironment, type Running, webServices } from './environment';
import { stopInFlight } from './in-flight';
import { leaveEnd, leaveForPost } from './post-state';
import { report } from './report';
import { tell } from './tell';
import type { CommandContext, CommandResult } from './run';

/** When the live release was deployed; what came after it is not "before". */
const sinceOf = (history: readonly HistoryEntry[], live: readonly string[]): string =>
  history.find((e) => live.includes(e.release))?.startedAt ?? '9999';

/** The release to go back to: a named one, or the newest good one before the live one. */
async function findTarget({ store }: Running, wanted: string | undefined, live: readonly string[]): Promise<Release> {
  const good = (await store.history()).filter((e) => e.result === 'succeeded' && e.command === 'deploy');
  const entry =
    wanted === undefined
      ? good.filter((e) => e.startedAt < sinceOf(good, live)).find((e) => !live.includes(e.release))
      : good.find((e) => e.release === wanted || e.version === wanted);
  const record = entry === undefined ? undefined : await store.read(entry.release);
  if (record !== undefined) return record;
  const known = good.slice(0, 5).map((e) => `${e.version} (${e.release})`);
  throw new StageError({
    stage: 'rollback',
    message:
      wanted === undefined ? 'there is no earlier good release to go back to' : `no good release is called ${wanted}`,
    hint: known.length === 0 ? 'nothing was changed' : `nothing was changed; good releases: ${known.join(', ')}`,
  });
}

/** Refuses before any traffic moves when what is needed to go back is gone. */
async function checkTarget({ deps, outputs }: Running, target: Release): Promise<void> {
  const gone: string[] = [];
  await Promise.all(
    Object.entries(target.services).map(async ([name, s]) => {
      if ((await deps.aws.ecs.describeTaskDefinition(s.taskDefinitionArn)) === undefined)
        gone.push(`task definition of ${name}`);
      const repository = outputs.services[name]?.repositoryName;
      const digest = s.image.split('@')[1];
      if (
        repository !== undefined &&
        digest !== undefined &&
        !(await deps.aws.control.imageExists(repository, digest))
      ) {
        gone.push(`image of ${name}`);
      }
    }),
  );
  if (gone.length === 0) return;
  throw new StageError({
    stage: 'rollback',
    message: `release ${target.version} (${target.release}) cannot come back: ${gone.join(', ')} no longer exists`,
    hint: 'nothing was changed; name another release with --to, or deploy its commit again',
  });
}

/** A rollback that had nothing left to do, or whose work the stopped deployment did itself. */
const alreadyBack = (
  text: string,
  record: Release | undefined,
  result: 'succeeded' | 'rolled-back-manually',
): CommandResult => ({
  exitCode: 0,
  json: { ...record, command: 'rollback', result, notes: [text] },
  text,
  outputs: { result, ...(record === undefined ? {} : { release: record.release }) },
});

/** `rollback`: to the previous or a named release; warm where the old colour still runs, else its tasks are brought up first. */
export async function rollbackCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const startedAt = session.clock.wall();
  const environment = await openEnvironment(session);
  const { deps, store, outputs } = environment;
  const stopped = await stopInFlight(session, environment, context.signal);
  if (stopped?.ended === 'taken-back' && inputs.to === undefined) {
    return alreadyBack(
      `${stopped.release}, which was under way, was stopped: all traffic is at the release before it.`,
      await store.read(stopped.release),
      'rolled-back-manually',
    );
  }
  const services = await discover(deps, webServices(session));
  const live = Object.values(await liveReleases(deps, services));
  const last = (await store.history())[0];
  if (inputs.to === undefined && last?.result === 'rolled-back-manually') {
    // A second click must not go back one further.
    return alreadyBack(
      `Already rolled back by ${last.actor} at ${last.startedAt}, to version ${last.version}: nothing to do. Name a release with --to to go further.`,
      await store.read(last.release),
      'succeeded',
    );
  }
  const target = await findTarget(environment, inputs.to, live);
  await checkTarget(environment, target);
  const split = services.some((s) => s.weights.blue > 0 && s.weights.green > 0);
  if (!split && services.length > 0 && live.length > 0 && live.every((r) => r === target.release)) {
    const text = `Release ${target.version} (${target.release}) already has all traffic: nothing to do.`;
    return alreadyBack(text, target, 'succeeded');
  }
  session.output.info(`Going back to version ${target.version} (${target.release})`);
  const id = releaseId(new Date(startedAt), target.commit);
  await leaveForPost(session, id);
  const { app, environment: where } = session.config;
  const who = {
    app,
    environment: where,
    command: 'rollback',
    commit: target.commit,
    actor: session.source.actor,
  } as const;
  const { version, images } = target;
  session.feed?.begin(
    beginRelease({
      ...who,
      release: id,
      version,
      images,
      startedAt,
      url: outputs.url,
      clockFactor: session.clock.factor,
    }),
  );
  const { release: record, series } = await rollOut(
    deps,
    {
      config: session.config,
      id,
      version,
      images,
      who: { ...who, startedAt, url: outputs.url },
      back: {
        taskDefinitions: Object.fromEntries(
          Object.entries(target.services).map(([name, s]) => [name, s.taskDefinitionArn]),
        ),
        release: target.release,
      },
      store,
    },
    context.signal,
  );
  const ended = session.clock.wall();
  const stage = {
    name: 'deploy' as const,
    seconds: Math.round(ended - startedAt) / 1_000,
    result: isGood(record.result) ? ('succeeded' as const) : ('failed' as const),
  };
  const whole = { ...record, stages: [stage], endedAt: new Date(ended).toISOString() };
  const result = await report(session, await tell(session, whole), store, series);
  await leaveEnd(session);
  return result;
}

/** `resume`: settles a rollout whose runner died. With a living holder or nothing under way it says so and changes nothing. */
export async function resumeCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { deps, store } = await openEnvironment(session);
  const current = readCurrent(await deps.aws.table.read());
  const done = (text: string, more: object = {}): CommandResult => ({
    exitCode: 0,
    json: { result: 'succeeded', what: text, ...more },
    text,
    outputs: { result: 'succeeded' },
  });
  if (current === undefined || current.phase === 'done' || current.phase === 'baking')
    return done('Nothing to resume: no rollout is under way.');
  const { lock, settled } = await enter(
    deps,
    // The dead holder's lease has to pass first; its length is known, so waiting is bounded.
    { id: `resume-${current.release}`, actor: session.source.actor, waitMs: 10 * 60_000, by: 'resume' },
    store,
    context.signal,
  );
  await lock.release_('done');
  return done(settled?.what ?? `The guardian had already taken traffic back from ${current.release}.`, {
    release: current.release,
  });
}
