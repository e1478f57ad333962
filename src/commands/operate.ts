import { StageError } from '../errors';
import type { Inputs } from '../inputs';
import type { Release } from '../release/release';
import { releaseId } from '../release/id';
import { isGood } from '../report/words';
import { readCurrent } from '../rollout/coordination';
import { discover, isFirst } from '../rollout/discover';
import { enter, liveReleases, rollOut } from '../rollout/run';
import { openSession, type Session } from '../session';
import { openEnvironment, type Running } from './environment';
import { leaveEnd, leaveForPost } from './post-state';
import { report } from './report';
import { tell } from './tell';
import type { CommandContext, CommandResult } from './run';

const webServices = (session: Session) =>
  Object.entries(session.config.services)
    .filter(([, s]) => s.kind === 'web')
    .map(([name]) => name);

/** The release to go back to: a named one, or the newest good one that is not live. */
async function findTarget({ store }: Running, wanted: string | undefined, live: readonly string[]): Promise<Release> {
  const good = (await store.history()).filter((e) => e.result === 'succeeded' && e.command === 'deploy');
  const entry =
    wanted === undefined
      ? good.find((e) => !live.includes(e.release))
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

/** `rollback`: to the previous or a named release; warm where the old colour still runs, else its tasks are brought up first. */
export async function rollbackCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const startedAt = session.clock.wall();
  const environment = await openEnvironment(session);
  const { deps, store, outputs } = environment;
  const services = await discover(deps, webServices(session));
  const live = Object.values(await liveReleases(deps, services));
  const target = await findTarget(environment, inputs.to, live);
  await checkTarget(environment, target);
  const split = services.some((s) => s.weights.blue > 0 && s.weights.green > 0);
  if (!split && services.length > 0 && live.length > 0 && live.every((r) => r === target.release)) {
    const text = `Release ${target.version} (${target.release}) already has all traffic: nothing to do.`;
    return {
      exitCode: 0,
      json: { ...target, command: 'rollback', result: 'succeeded', notes: [text] },
      text,
      outputs: { result: 'succeeded', release: target.release },
    };
  }
  session.output.info(`Going back to version ${target.version} (${target.release})`);
  const id = releaseId(new Date(startedAt), target.commit);
  await leaveForPost(session, id);
  const record = await rollOut(
    deps,
    {
      config: session.config,
      id,
      version: target.version,
      images: target.images,
      who: {
        app: session.config.app,
        environment: session.config.environment,
        command: 'rollback',
        commit: target.commit,
        actor: session.source.actor,
        startedAt,
        url: outputs.url,
      },
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
  const result = await report(session, await tell(session, whole), store);
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

/** `status`: what AWS shows, what the journal says, and the history. Reads only. */
export async function statusCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { deps, store, outputs } = await openEnvironment(session);
  const [services, item, history] = await Promise.all([
    discover(deps, webServices(session)),
    deps.aws.table.read(),
    store.history(),
  ]);
  const current = readCurrent(item);
  const releases = await liveReleases(deps, services);
  const { clock } = session;
  const silent = current?.phase === 'rolling' && current.deadline < clock.now();
  const json = {
    environment: outputs.environment,
    url: outputs.url,
    services: services.map((s) => {
      const entry = history.find((e) => e.release === releases[s.name]);
      return {
        name: s.name,
        release: releases[s.name] ?? null,
        version: entry?.version ?? null,
        since: entry?.startedAt ?? null,
        by: entry?.actor ?? null,
        live: isFirst(s) ? null : s.live,
        weights: s.weights,
        running: s.running,
        desired: s.desired,
      };
    }),
    rollout:
      current === undefined
        ? null
        : {
            release: current.release,
            phase: current.phase,
            step: current.machine?.phase ?? null,
            owner: current.owner,
            silent,
            deadline: Number.isNaN(current.deadline) ? null : new Date(clock.toWall(current.deadline)).toISOString(),
            by: current.by ?? null,
          },
    history: history.slice(0, 10),
  };
  const lines = [
    `${outputs.app} ${outputs.environment} at ${outputs.url}`,
    ...json.services.map(
      (s) =>
        `  ${s.name.padEnd(12)} version ${s.version ?? '?'} (${s.release ?? 'no release'}) by ${s.by ?? '?'} · blue ${s.weights.blue} % ${s.running.blue} tasks · green ${s.weights.green} % ${s.running.green} tasks`,
    ),
    current === undefined
      ? '  no rollout yet'
      : `  rollout ${current.release}: ${current.phase}${silent ? ', its runner has fallen silent: the guardian takes traffic back at the deadline, or run ez-deploy resume' : ''}`,
    ...history
      .slice(0, 5)
      .map((e) => `  ${e.startedAt}  ${e.version.padEnd(10)} ${e.command.padEnd(8)} ${e.result} by ${e.actor}`),
  ];
  return { exitCode: 0, json, text: lines.join('\n'), outputs: { result: 'succeeded', url: outputs.url } };
}
