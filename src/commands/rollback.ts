import { ConfigError, StageError } from '../errors';
import type { Inputs } from '../inputs';
import type { Release } from '../release/release';
import type { HistoryEntry } from '../release/store';
import { beginRelease } from '../release/begin';
import { releaseId } from '../release/id';
import { isGood } from '../report/words';
import { discover } from '../rollout/discover';
import { findServices, namesIn } from '../rollout/find';
import { liveReleases } from '../rollout/live-releases';
import { namesOf } from '../rollout/planning';
import { rollOut } from '../rollout/run';
import { openSession } from '../session';
import { openEnvironment, type Running, webServices } from './environment';
import { stopInFlight } from './in-flight';
import { leaveEnd, leaveForPost } from './post-state';
import { report } from './report';
import { decideData, takeBackExpands } from './rollback-data';
import { tell } from './tell';
import type { CommandContext, CommandResult } from './run';

/** What came before the live release in the history (newest first); all of it where that is not known. */
const beforeLive = (good: readonly HistoryEntry[], live: readonly string[]): readonly HistoryEntry[] =>
  good.slice(good.findIndex((e) => live.includes(e.release)) + 1);

/** The release to go back to: a named one, or the newest good one before the live one. Services may be on several. */
async function findTarget({ store }: Running, wanted: string | undefined, live: readonly string[]): Promise<Release> {
  const good = (await store.history()).filter((e) => e.result === 'succeeded' && e.command === 'deploy');
  const entry =
    wanted === undefined ? beforeLive(good, live)[0] : good.find((e) => e.release === wanted || e.version === wanted);
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
async function checkTarget({ deps, outputs }: Running, target: Release, names: readonly string[]): Promise<void> {
  const gone: string[] = [];
  await Promise.all(
    names.map(async (name) => {
      const s = target.services[name];
      if (s === undefined) {
        gone.push(`service ${name}`);
        return;
      }
      if ((await deps.aws.ecs.describeTaskDefinition(s.taskDefinitionArn)) === undefined)
        gone.push(`task definition of ${name}`);
      const repository = outputs.services[name]?.repositoryName;
      const digest = s.image.split('@')[1];
      if (
        repository !== undefined &&
        digest !== undefined &&
        (await deps.aws.control.imageManifest(repository, digest)) === undefined
      ) {
        gone.push(`image of ${name}`);
      }
    }),
  );
  if (gone.length === 0) return;
  throw new StageError({
    stage: 'rollback',
    message: `release ${target.version} (${target.release}) cannot come back, for it has no such thing (any more): ${gone.sort().join(', ')}`,
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

/** Services named by the input; all where it names none. */
function askedServices({ services, withDown }: Inputs, known: readonly string[]): string[] {
  const unknown = services.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new ConfigError(
      unknown.map((name) => ({
        where: 'input services',
        what: `there is no service "${name}"`,
        fix: `one of ${known.join(', ')}`,
      })),
    );
  }
  if (services.length > 0 && withDown === 'all') {
    throw new ConfigError([
      {
        where: 'input with-down',
        what: 'takes back what the services that stay may use',
        fix: 'roll all services back with it, or leave it at contract',
      },
    ]);
  }
  return services.length === 0 ? [...known] : [...services];
}

/** `rollback`: to the previous or a named release; warm where the old colour still runs, else its tasks are brought up first. */
export async function rollbackCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const startedAt = session.clock.wall();
  const all = Object.keys(session.config.services);
  const asked = askedServices(inputs, all);
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
  const found = await findServices(deps, namesOf(session.config, asked));
  const { services } = found;
  const releases = await liveReleases(deps, found);
  const live = Object.values(releases);
  const last = (await store.history())[0];
  const covered = last?.only === undefined || asked.every((name) => last.only?.includes(name));
  if (inputs.to === undefined && last?.result === 'rolled-back-manually' && covered) {
    // A second click must not go back one further.
    return alreadyBack(
      `Already rolled back by ${last.actor} at ${last.startedAt}, to version ${last.version}: nothing to do. Name a release with --to to go further.`,
      await store.read(last.release),
      'succeeded',
    );
  }
  const target = await findTarget(environment, inputs.to, live);
  const halves = new Set(services.filter((s) => s.weights.blue > 0 && s.weights.green > 0).map((s) => s.name));
  if (halves.size === 0 && asked.length > 0 && live.length > 0 && live.every((r) => r === target.release)) {
    const text = `Release ${target.version} (${target.release}) already has all traffic: nothing to do.`;
    return alreadyBack(text, target, 'succeeded');
  }
  const younger = namesIn(found).filter((name) => target.services[name] === undefined);
  if (younger.length > 0 && inputs.services.length === 0)
    session.output.warn(`Version ${target.version} had no ${younger.join(', ')} yet: left as it is`);
  // What is there already stays as it is.
  const names = namesIn(found)
    .filter((name) => inputs.services.length > 0 || !younger.includes(name))
    .filter((name) => releases[name] !== target.release || halves.has(name));
  await checkTarget(environment, target, names);
  const only = names.length === all.length ? undefined : names;
  const data = await decideData(session, environment, target);
  session.output.info(
    `Going back to version ${target.version} (${target.release})${only === undefined ? '' : `: ${only.join(', ')}`}`,
  );
  const warm = await discover(
    deps,
    webServices(session).filter((name) => !names.includes(name)),
  ).then((others) => others.filter((s) => s.desired[s.idle] > 0).map((s) => s.name));
  const notes =
    warm.length === 0
      ? []
      : [`the version before of ${warm.join(', ')} stays up, ready to go back to, until the next deployment`];
  for (const note of notes) session.output.warn(note);
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
      who: { ...who, startedAt, url: outputs.url, ...(only === undefined ? {} : { only }) },
      back: {
        taskDefinitions: Object.fromEntries(
          Object.entries(target.services).map(([name, s]) => [name, s.taskDefinitionArn]),
        ),
        release: target.release,
        down: data.before,
      },
      notes: data.notes,
      store,
    },
    context.signal,
  );
  const taken =
    isGood(record.result) && data.after.length > 0
      ? await takeBackExpands(session, environment, id, data.after, context.signal)
      : undefined;
  const ended = session.clock.wall();
  const stage = {
    name: 'deploy' as const,
    seconds: Math.round(ended - startedAt) / 1_000,
    result: isGood(record.result) ? ('succeeded' as const) : ('failed' as const),
  };
  const whole = {
    ...record,
    notes: [...notes, ...record.notes, ...(taken === undefined ? [] : [taken.note])],
    ...(taken === undefined ? {} : { migrations: [...record.migrations, ...taken.migrations] }),
    stages: [stage],
    endedAt: new Date(ended).toISOString(),
  };
  const result = await report(session, await tell(session, whole), store, series);
  await leaveEnd(session);
  return result;
}
