import { randomBytes } from 'node:crypto';

import type { EnvironmentConfig } from '../config/schema';
import { messageOf, StageError } from '../errors';
import type { Release } from '../release/release';
import type { Series } from '../release/series';
import type { ReleaseStore } from '../release/store';
import type { RolloutDeps } from './aws';
import { checkConnections } from './connections';
import { acquire, type Lock } from './coordination';
import type { Carried } from '../migrations/files';
import { type Entry, ledgerStore } from '../migrations/ledger';
import { preflight } from './discover';
import { drive } from './driver';
import { start } from './machine';
import { queryNames, type RolloutContext } from './context';
import { createExecutor } from './executor';
import { backPlanOf, namesOf, planOf } from './planning';
import { findServices } from './find';
import { liveReleases } from './live-releases';
import { checkQueries } from './queries';
import { whileHolding } from './lease';
import { recordOf, type Who } from './record';
import { BY_GUARDIAN, correct } from './correct';
import { settleDead } from './recover';
import { closedRecords } from './step-records';
import { createTimeline } from './timeline';
import type { RolloutState } from './types';

export interface RolloutRequest {
  readonly config: EnvironmentConfig;
  readonly id: string;
  readonly version: string;
  readonly images: Readonly<Record<string, string>>;
  readonly who: Who;
  /** A rollback: existing task definitions by service, and the release they answer with. Straight to 100. */
  readonly back?: {
    readonly taskDefinitions: Readonly<Record<string, string>>;
    readonly release: string;
    /** Migrations to take back before any traffic moves, the newest first. */
    readonly down: readonly Entry[];
  };
  /** Migration files of the release, by service; only where a folder is configured. */
  readonly carried?: Readonly<Record<string, readonly Carried[]>>;
  /** For the record, said before. */
  readonly notes?: readonly string[];
  readonly store: ReleaseStore;
  /** Tells people that a step waits for a person; never rejects. */
  readonly tellAwaiting?: (weight: number) => Promise<void>;
}

/**
 * Takes the lock, and first settles what a dead runner left behind. What the guardian had already taken back is written into that
 * release's record.
 */
export async function enter(
  deps: RolloutDeps,
  who: { id: string; actor: string; waitMs: number; by: 'deploy' | 'rollback' | 'resume'; spareBake?: boolean },
  store: ReleaseStore,
  signal: AbortSignal,
): Promise<{ lock: Lock; settled: Awaited<ReturnType<typeof settleDead>> }> {
  const { aws, clock, output } = deps;
  const { lock, before } = await acquire(aws.table, clock, {
    release: who.id,
    owner: who.actor,
    waitMs: who.waitMs,
    signal,
    fence: deps.fence,
    ...(who.spareBake === undefined ? {} : { spareBake: who.spareBake }),
    onWait: (holder) => output.waiting(`the lock, held by ${holder?.release ?? 'unknown'}`, who.waitMs),
  });
  output.waiting(undefined);
  const now = new Date(clock.wall()).toISOString();
  if (before?.phase === 'taken-back') {
    await correct(store, { release: before.release, ...BY_GUARDIAN }, 'guardian', now);
    return { lock, settled: undefined };
  }
  const settled = await whileHolding(deps, lock, () => settleDead(deps, before));
  if (settled !== undefined) {
    output.info(settled.what);
    await correct(store, settled, who.by, now);
  }
  if (before !== undefined && before.phase !== 'done' && before.phase !== 'baking' && !(await lock.begin())) {
    throw new StageError({
      stage: 'deploy',
      message: 'the lock was lost while an earlier rollout was being settled',
      hint: 'see ez-deploy status',
    });
  }
  return { lock, settled };
}

/**
 * The post step's way: this job's own main process is dead, so its lock needs no lease to pass. Traffic first.
 * @returns what was done, in one sentence.
 */
export async function takeOverOwn(
  deps: RolloutDeps,
  release: string,
  actor: string,
  store: ReleaseStore,
): Promise<string> {
  const signal = new AbortController().signal;
  const { lock, before } = await acquire(deps.aws.table, deps.clock, {
    release: `post-${release}`,
    owner: actor,
    waitMs: 0,
    signal,
    deadRelease: release,
    fence: deps.fence,
  });
  const settled = await whileHolding(deps, lock, () => settleDead(deps, before));
  if (settled !== undefined) await correct(store, settled, 'post', new Date(deps.clock.wall()).toISOString());
  await lock.release_('done');
  return settled?.what ?? `nothing of ${release} was under way`;
}

/** How a rollout ended, and what was observed on the way. */
export interface RolledOut {
  readonly release: Release;
  readonly series: Series;
}

/** One whole rollout or rollback, from the lock to the record. Never throws after traffic may have moved. */
export async function rollOut(deps: RolloutDeps, request: RolloutRequest, signal: AbortSignal): Promise<RolledOut> {
  const { aws, clock, output } = deps;
  const { config, store } = request;
  const names = namesOf(config, request.who.only);
  const { lock } = await enter(
    deps,
    {
      id: request.id,
      actor: request.who.actor,
      waitMs: config.rollout.lockWait,
      by: request.back === undefined ? 'deploy' : 'rollback',
    },
    store,
    signal,
  );
  try {
    const found = await findServices(deps, names);
    const { alarmsBefore, notes: said } = await preflight(deps, request, found);
    for (const note of said) output.warn(note);
    const notes = [...(request.notes ?? []), ...said];
    const plan = planOf(request, found);
    const timeline = createTimeline(clock, request.id, config.rollout.gates, found.services);
    const context: RolloutContext = {
      config,
      timeline,
      writeSeries: () =>
        store.writeSeries(timeline.series()).catch((error: unknown) => output.debug(`series: ${messageOf(error)}`)),
      id: request.id,
      releases: Object.fromEntries(names.all.map((n) => [n, request.back?.release ?? request.id])),
      version: request.version,
      images: request.images,
      ...found,
      oldReleases: await liveReleases(deps, found),
      alarmsBefore,
      testSecret: randomBytes(16).toString('hex'),
      backPlan: await backPlanOf(deps, request, found, plan.bakeMs),
      ...(request.back === undefined ? {} : { reuse: request.back.taskDefinitions }),
      taskDefinitions: new Map(),
      migrations: [],
      ...(request.tellAwaiting === undefined ? {} : { tellAwaiting: request.tellAwaiting }),
      ledger: ledgerStore(aws.bucket),
      carried: request.carried ?? {},
      down: request.back?.down ?? [],
      writeRecord: async (state) => {
        if ((await store.write(recordOf(clock, request.who, context, state))) === 'overtaken')
          output.warn(`the record of ${request.id} was written by whoever settled it meanwhile, and is kept so`);
      },
    };
    output.mask(context.testSecret);
    // Going back is never held up by these: too few connections or a broken query are better than the bad version.
    if (request.back === undefined) {
      const { queries } = config.rollout.gates;
      const said = [
        ...checkConnections(config, found),
        ...(await checkQueries(deps, queries, names.asked, queryNames(context), signal)),
      ];
      for (const note of said) output.warn(note);
      notes.push(...said);
    }
    if (!(await lock.journal({ phase: 'rolling', plan: context.backPlan, note: 'plan' }))) {
      throw new StageError({
        stage: 'deploy',
        message: 'the lock was lost before anything changed',
        hint: 'see ez-deploy status',
      });
    }
    // A record that says "running" is what a dead runner leaves: whoever comes next puts the truth into it.
    await store.write(recordOf(clock, request.who, context, start(plan).state));
    const seen = (state: RolloutState) =>
      deps.seen?.({
        release: recordOf(clock, request.who, context, { ...state, steps: closedRecords(state) }),
        series: timeline.series(),
        phase: state.phase,
      });
    const state = await drive(deps, plan, lock, createExecutor(deps, context, lock), signal, seen);
    const record = recordOf(clock, request.who, context, state);
    return { release: { ...record, notes: [...notes, ...record.notes] }, series: timeline.series() };
  } catch (error) {
    // Nothing of the machine ran: nothing moved, so the lock can go at once.
    await lock.release_('done').catch(() => false);
    throw error;
  }
}
