import type { ControlGateway } from '../aws/control';
import { ConfigError, messageOf, StageError, type StageName } from '../errors';
import type { AppOutputs } from '../infra/outputs';
import type { Inputs } from '../inputs';
import { cloudRightsIn, judgeTrust, planWaves } from '../pipeline/plan';
import { type PipelineResult, runWaves, type StageRunner } from '../pipeline/run';
import { beginRelease } from '../release/begin';
import { releaseId } from '../release/id';
import type { Release } from '../release/release';
import type { Series } from '../release/series';
import type { ReleaseStore } from '../release/store';
import { openSession, type Session } from '../session';
import { checkMigrations, type CheckedMigrations, NO_MIGRATIONS, notesOf } from './migration-check';
import { leaveDeployment, leaveEnd, leaveForPost } from './post-state';
import { report } from './report';
import { holdSignatures } from './signatures';
import { tell, tellAwaiting } from './tell';
import type { CommandContext, CommandResult } from './run';

/** What the stages of one deployment hand to each other. */
interface Hand {
  readonly images: Record<string, string>;
  /** Content keys, sizes and signatures of the images, by service. */
  readonly builds: NonNullable<Release['builds']>;
  /** Images whose signatures this run has verified. */
  readonly verified: Set<string>;
  outputs: AppOutputs | undefined;
  infra: Release['infra'];
  engine: string | undefined;
  /** The rollout's own record; the pipeline adds stages and end. */
  rollout: Release | undefined;
  series: Series | undefined;
  /** What the test stage found, also where it failed. */
  suites: Release['suites'];
  store: ReleaseStore | undefined;
  migrations: CheckedMigrations;
}

/** Refuses what must not run here, before any effect; who set the run off has been judged by run.ts. */
async function checkBoundaries(session: Session): Promise<void> {
  const { config, env, inputs } = session;
  const { refuseOtherCommit } = await import('../release/images');
  const { problems, warnings } = judgeTrust({
    stages: inputs.stages,
    cloudRights: cloudRightsIn(env),
    protectedEnvironment: config.settings.protected === true,
    isolation: config.settings.isolation,
    rehearsal: session.rehearsal !== undefined,
    copiesOnly: Object.entries(config.services).every(
      ([name, service]) => service.image !== undefined || inputs.given.images[name] !== undefined,
    ),
  });
  const refusedHere = [...problems, ...refuseOtherCommit(inputs.given, session.source.commit)];
  if (refusedHere.length > 0) throw new ConfigError(refusedHere);
  // Of a signed image its signature is the better proof.
  const { unkeyed } = await import('../rollout/given-images');
  const named = Object.fromEntries(Object.entries(config.services).map(([name, { image }]) => [name, image]));
  const loose = config.build.sign === undefined ? unkeyed(inputs.given, named) : [];
  for (const warning of [...warnings, ...loose]) session.output.warn(warning);
}

function stageRunners(
  session: Session,
  hand: Hand,
  release: { id: string; startedAt: number; accountId: () => Promise<string> },
): Record<StageName, StageRunner> {
  const { config, source } = session;
  const needOutputs = (stage: string): AppOutputs => {
    if (hand.outputs !== undefined) return hand.outputs;
    throw new StageError({
      stage,
      message: `${config.environment} has no infrastructure yet`,
      hint: 'run the infra stage first, or leave it in `stages`',
    });
  };
  /** Images of an earlier job; a build stage of this very run has put them where they belong. */
  const holdGiven = async (outputs: AppOutputs, control: Pick<ControlGateway, 'digestOf'>, signal: AbortSignal) => {
    if (!session.inputs.stages.includes('build'))
      await (await import('../rollout/given-images')).verifyGiven(session.inputs.given, outputs, control);
    await holdSignatures(session, hand, hand.verified, outputs, signal);
  };
  return {
    test: async (signal) => {
      const { runTests } = await import('./suites');
      return runTests(session, hand, signal);
    },
    scan: async (signal) => (await import('./scan')).scanStage(session, signal),
    build: async (signal) => {
      const { runBuild } = await import('./build');
      const { images, builds, verified, store } = hand;
      const handed = { images, builds, verified, store, outputs: needOutputs('build') };
      return runBuild(session, handed, session.inputs.given, signal);
    },
    infra: async (signal) => {
      const { applyInfra } = await import('../stages/infra/apply');
      const { infraDeps } = await import('./infra-deps');
      // Images that the deploy stage would refuse are refused before anything is changed.
      if (hand.outputs !== undefined && session.inputs.stages.includes('deploy'))
        await holdGiven(
          hand.outputs,
          (await import('./environment')).running(session, hand.outputs).deps.aws.control,
          signal,
        );
      const applied = await applyInfra({ ...(await infraDeps(session, await release.accountId())), signal });
      hand.outputs = applied.outputs;
      hand.infra = { hash: applied.hash, changes: { ...applied.result?.changes } };
      hand.engine = applied.result?.engine;
      return applied.result === undefined
        ? {
            result: 'skipped',
            detail:
              applied.given === true ? 'made elsewhere: its outputs are complete' : 'unchanged since the last apply',
          }
        : { result: 'succeeded' };
    },
    deploy: async (signal) => {
      const [{ rollOut }, { running }] = await Promise.all([import('../rollout/run'), import('./environment')]);
      const outputs = needOutputs('deploy');
      const { deps, store } = running(session, outputs);
      hand.store = store;
      await holdGiven(outputs, deps.aws.control, signal);
      const rolled = await rollOut(
        deps,
        {
          config,
          id: release.id,
          version: source.version,
          images: hand.images,
          who: {
            app: config.app,
            environment: config.environment,
            command: 'deploy',
            commit: source.commit,
            actor: source.actor,
            startedAt: release.startedAt,
            url: outputs.url,
          },
          carried: hand.migrations.carried,
          notes: notesOf(hand.migrations),
          store,
          tellAwaiting: (weight) => tellAwaiting(session, release.id, weight),
        },
        signal,
      );
      hand.rollout = rolled.release;
      hand.series = rolled.series;
      if (hand.rollout.result === 'succeeded') return { result: 'succeeded' };
      throw new StageError({ stage: 'deploy', message: hand.rollout.reason ?? hand.rollout.result });
    },
    // The caller runs it last, whatever the result is.
    notify: () => Promise.resolve({ result: 'succeeded' }),
  };
}

/** The record of a deployment whose rollout has not begun. */
const beginning = (
  { config, clock, source }: Session,
  hand: Pick<Hand, 'outputs' | 'images'>,
  release: { id: string; startedAt: number },
): Release =>
  beginRelease({
    release: release.id,
    app: config.app,
    environment: config.environment,
    version: source.version,
    commit: source.commit,
    command: 'deploy',
    actor: source.actor,
    startedAt: release.startedAt,
    url: hand.outputs?.url,
    clockFactor: clock.factor,
    images: hand.images,
  });

/** The one record of this deployment: the rollout's, or one that says why there was none. */
function recordOf(
  session: Session,
  hand: Hand,
  pipeline: PipelineResult,
  release: { id: string; startedAt: number },
): Release {
  const { clock, signal } = session;
  const { failure } = pipeline;
  const detail = failure?.error instanceof StageError ? failure.error : undefined;
  const base: Release = hand.rollout ?? {
    ...beginning(session, hand, release),
    result: failure === undefined ? 'succeeded' : signal.aborted ? 'cancelled' : 'failed',
    ...(failure === undefined ? {} : { reason: messageOf(failure.error) }),
    ...(detail?.hint === undefined ? {} : { hint: detail.hint }),
    ...(detail?.undone === undefined ? {} : { undone: detail.undone }),
  };
  return {
    ...base,
    ...(hand.infra === undefined ? {} : { infra: hand.infra }),
    ...(hand.engine === undefined ? {} : { engine: hand.engine }),
    ...(hand.suites === undefined ? {} : { suites: hand.suites }),
    images: hand.images,
    ...(Object.keys(hand.builds).length === 0 ? {} : { builds: hand.builds }),
    stages: [...pipeline.stages],
    endedAt: new Date(clock.wall()).toISOString(),
  };
}

/** `deploy`: the asked stages in their order, then one record, told to everybody it concerns. */
export async function deploy(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  await checkBoundaries(session);
  const { output, clock, source, config } = session;
  const startedAt = clock.wall();
  const id = releaseId(new Date(startedAt), source.commit);
  // Without a rollout there is nothing to settle: a job that only tests has no business asking AWS anything afterwards.
  if (inputs.stages.includes('deploy')) await leaveForPost(session, id);
  output.info(
    `Release ${id}: version ${source.version} of ${config.app} to ${config.environment}${clock.factor > 1 ? ` (rehearsal, clock factor ${clock.factor})` : ''}`,
  );

  session.feed?.begin(
    beginning(session, { outputs: undefined, images: { ...inputs.given.images } }, { id, startedAt }),
  );
  const cloud = inputs.stages.some((s) => s === 'build' || s === 'infra' || s === 'deploy');
  // AWS's clients are a third of the start, and a job that only tests or scans asks AWS nothing.
  const aws = cloud ? await import('./environment') : undefined;
  const accountId = await aws?.accountOf(session);
  const hand: Hand = {
    images: { ...inputs.given.images },
    builds: { ...inputs.given.builds },
    verified: new Set(),
    outputs: accountId === undefined ? undefined : await aws?.outputsOf(session, accountId),
    infra: undefined,
    engine: undefined,
    rollout: undefined,
    series: undefined,
    suites: undefined,
    store: undefined,
    migrations: NO_MIGRATIONS,
  };
  // Before any effect: files that are built into the image, or that are to run.
  if (inputs.stages.some((s) => s === 'build' || s === 'deploy'))
    hand.migrations = await checkMigrations(session, hand.outputs);
  if (hand.outputs !== undefined) hand.store = aws?.running(session, hand.outputs).store;
  const { githubContext } = await import('../github/client');
  const github = session.asAction ? githubContext(session.env, inputs.githubToken) : undefined;
  const { announceDeployment } = await import('../stages/notify/apply');
  const announced =
    inputs.stages.includes('notify') && inputs.stages.includes('deploy')
      ? await announceDeployment(
          github,
          { commit: source.commit, environment: config.environment, release: id, version: source.version },
          output,
        )
      : undefined;
  await leaveDeployment(session, announced);

  const runners = stageRunners(session, hand, { id, startedAt, accountId: () => Promise.resolve(accountId ?? '') });
  const pipeline = await runWaves(planWaves(inputs.stages, { infraExists: hand.outputs !== undefined }), runners, {
    signal: context.signal,
    wall: clock.wall,
    onStage: (s) => {
      output.waiting(undefined);
      session.feed?.stage(s);
      const line = `${s.name}: ${s.result} in ${s.seconds.toFixed(1)} s${s.detail === undefined ? '' : ` (${s.detail})`}`;
      if (s.result === 'failed') output.error(line);
      else output.info(line);
    },
  });
  const record = await tell(session, recordOf(session, hand, pipeline, { id, startedAt }), announced);
  if (record.reason !== undefined && record.result !== 'succeeded') output.error(record.reason);
  // A job that only tested, built or applied made no release: in the history it would be one to go back to.
  const store = inputs.stages.includes('deploy') ? hand.store : undefined;
  const result = await report(session, record, store, hand.series);
  await leaveEnd(session);
  return result;
}
