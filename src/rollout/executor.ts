import type { EnvironmentConfig } from '../config/schema';
import type { Carried } from '../migrations/files';
import type { Entry, LedgerStore } from '../migrations/ledger';
import type { Evidence } from '../release/release';
import type { RolloutDeps } from './aws';
import type { Lock } from './coordination';
import type { Discovered } from './discover';
import { beginStep, freshGate, type GateState, judge } from './gate';
import { BAKE_LOOK_SECONDS, type BackPlan } from './guardian-plan';
import type { Migration } from './migrate';
import { expand, type MigrationRun, takeBack } from './migrations';
import { lastLook, look, PROBES_A_LOOK, PROBES_AT_FIRST, type Watched } from './observe';
import { createQueries, type QueryNames } from './queries';
import { scaleUp, type Started, waitReady } from './ready';
import { openTestRoute, smoke } from './smoke';
import { renderTaskDefinition } from './task-definition';
import type { Timeline } from './timeline';
import { confirmWeights, readBack, setWeights } from './traffic';
import type { Effect, Judgement, RolloutState, Weight } from './types';

/** What is known about this rollout besides its state: given at the start, added to by its effects. */
export interface RolloutContext {
  readonly config: EnvironmentConfig;
  /** Id of this deployment or rollback: what the lock, the guardian and the record know it by. */
  readonly id: string;
  /** What the new version answers in x-release, by service: this deployment, or the one that is gone back to. */
  readonly releases: Readonly<Record<string, string>>;
  readonly version: string;
  readonly images: Readonly<Record<string, string>>;
  readonly services: readonly Discovered[];
  readonly oldReleases: Readonly<Record<string, string>>;
  readonly alarmsBefore: readonly string[];
  readonly testSecret: string;
  readonly backPlan: BackPlan;
  /** Existing task definitions to bring up instead of registering new ones (a rollback). */
  readonly reuse?: Readonly<Record<string, string>>;
  readonly taskDefinitions: Map<string, string>;
  readonly migrations: Migration[];
  readonly ledger: LedgerStore;
  /** Migration files of the release, by service; only where a folder is configured. */
  readonly carried: Readonly<Record<string, readonly Carried[]>>;
  /** A rollback: migrations to take back before any traffic moves, the newest first. */
  readonly down: readonly Entry[];
  /** What is observed, for the record and the live page. */
  readonly timeline: Timeline;
  /** Writes what was observed so far. Never rejects: a record without its series is still a record. */
  readonly writeSeries: () => Promise<void>;
  readonly writeRecord: (state: RolloutState) => Promise<void>;
  /** Tells people that somebody has to promote; never rejects. */
  readonly tellAwaiting?: (weight: number) => Promise<void>;
}

export interface EffectResult {
  readonly evidence?: Record<string, Evidence[]>;
  readonly notes?: readonly string[];
}

/** Between two looks while a step is observed. AWS ms. */
export const LOOK_MS = 4_000;
/** Longest wait for the last figures of late sources. AWS ms. */
const LAST_LOOK_MS = 10_000;
/** What the gate of one step is told to a person this often. AWS ms. */
const TELL_MS = 20_000;

/** What the placeholders of queries stand for in this rollout. */
export const queryNames =
  ({ config, releases, oldReleases }: Pick<RolloutContext, 'config' | 'releases' | 'oldReleases'>) =>
  (service: string): QueryNames => ({
    service,
    release: releases[service] ?? '-',
    oldRelease: oldReleases[service] ?? '-',
    environment: config.environment,
  });

/** Executes effects one after the other; all it remembers is what later effects need. */
export function createExecutor(deps: RolloutDeps, context: RolloutContext, lock: Lock) {
  const { aws, clock, outputs, output } = deps;
  const { config, services } = context;
  const started: Started[] = [];
  const gates = new Map<string, GateState>();
  const probes: Watched['probes'] = new Map();
  const queries = createQueries(deps, config.rollout.gates.queries, queryNames(context));
  let lastWeights: readonly Weight[] | undefined;
  let since: number | undefined;
  let lastWatched: Watched | undefined;
  const byName = (name: string): Discovered => {
    const found = services.find((s) => s.name === name);
    if (found === undefined) throw new Error(`unknown service ${name}`);
    return found;
  };
  const scalable = () =>
    aws.control.scalable(
      outputs.clusterName,
      services.flatMap((s) => [s.colours.blue.serviceName, s.colours.green.serviceName]),
    );

  const observe = async (
    effect: Extract<Effect, { kind: 'Observe' | 'AwaitPromotion' }>,
    signal: AbortSignal,
    onJudged: (j: Judgement[]) => void,
  ) => {
    const names = new Set(effect.services);
    const watched: Watched = {
      config,
      services: services.filter((s) => names.has(s.name)),
      started,
      releases: context.releases,
      oldReleases: context.oldReleases,
      alarmsBefore: context.alarmsBefore,
      testSecret: context.testSecret,
      since: since ?? clock.now(),
      probes,
      queries,
    };
    lastWatched = watched;
    const waitsFor = effect.kind === 'Observe' ? `${effect.weight} %` : `promotion past ${effect.weight} %`;
    if (effect.kind === 'Observe')
      for (const s of watched.services) gates.set(s.name, beginStep(gates.get(s.name) ?? freshGate()));
    const count = watched.services.length;
    let told = clock.now();
    for (let first = effect.kind === 'Observe'; ; first = false) {
      // The first look comes at once: what fails everything need not serve users for another interval.
      if (!first) await clock.sleep(LOOK_MS, signal);
      const { looks, observed } = await look(deps, watched, signal, first ? PROBES_AT_FIRST : PROBES_A_LOOK);
      signal.throwIfAborted();
      context.timeline.observed(observed);
      const judgements = looks.map((one) => {
        const { state, judgement } = judge(gates.get(one.service) ?? freshGate(), one, config.rollout.gates, count);
        gates.set(one.service, state);
        return judgement;
      });
      const summary = judgements.map((j) => `${j.service} ${tell(j)}`).join(' · ');
      const limit = effect.kind === 'Observe' ? config.rollout.interval : config.rollout.approvalTimeout;
      output.waiting(`${waitsFor}: ${summary}`, limit);
      if (clock.now() - told >= TELL_MS) {
        told = clock.now();
        output.info(`  ${waitsFor}  ${summary}`);
      }
      onJudged(judgements);
    }
  };

  return async (
    effect: Effect,
    state: RolloutState,
    signal: AbortSignal,
    onJudged: (j: Judgement[]) => void,
  ): Promise<EffectResult> => {
    switch (effect.kind) {
      case 'RegisterTaskDefinitions': {
        // One after the other: RegisterTaskDefinition allows one a second after a burst of twenty.
        for (const name of effect.services) {
          const reused = context.reuse?.[name];
          const service = config.services[name];
          const image = context.images[name];
          if (reused !== undefined) context.taskDefinitions.set(name, reused);
          else if (service !== undefined && image !== undefined) {
            const input = renderTaskDefinition({
              name,
              service,
              outputs,
              image,
              release: context.id,
              version: context.version,
            });
            context.taskDefinitions.set(name, await aws.ecs.registerTaskDefinition(input));
          }
        }
        return {};
      }
      case 'RunMigrations': {
        const { ledger, id: by } = context;
        const run: MigrationRun = { deps, ledger, by, signal, record: (m) => context.migrations.push(m) };
        if (context.down.length > 0) {
          await takeBack(run, config.services, context.down);
          return {};
        }
        output.info('Migrations (expand), before any traffic');
        for (const name of effect.services) {
          const service = config.services[name];
          const taskDefinition = context.taskDefinitions.get(name);
          if (service === undefined || taskDefinition === undefined) continue;
          await expand(run, { name, config: service, taskDefinition }, context.carried[name]);
        }
        return {};
      }
      case 'ScaleUp': {
        const known = await scalable();
        // During a rollout nobody else moves counts: scaling of both colours is suspended.
        await Promise.all(
          [...known].map((service) => aws.control.setScaling(outputs.clusterName, service, { suspended: true })),
        );
        started.length = 0;
        started.push(
          ...(await Promise.all(
            effect.targets.map((t) =>
              scaleUp(deps, byName(t.service), t, context.taskDefinitions.get(t.service) ?? ''),
            ),
          )),
        );
        const counts = effect.targets.map((t) => `${t.service} ${t.colour} ${t.count}`).join(', ');
        output.info(`Starting the new version beside the old: ${counts}`);
        return {};
      }
      case 'WaitReady':
        await waitReady(deps, services, config.services, started, config.rollout.readyTimeout, signal);
        output.info('New tasks are healthy');
        return {};
      case 'Smoke':
        await openTestRoute(deps, config, services, context.testSecret);
        await smoke(deps, config, services, started, context.releases, context.testSecret, signal);
        output.info('Smoke tests passed through the test route; no user has seen the new version yet');
        return {};
      case 'StartGuardian': {
        const deadline = new Date(clock.now() + 60_000).toISOString();
        await aws.control.startGuardian(outputs.guardianArn, context.id, {
          action: 'watch',
          release: context.id,
          deadline,
        });
        return {};
      }
      case 'SetWeights': {
        await setWeights(deps, services, effect.weights, lastWeights);
        lastWeights = effect.weights;
        since ??= clock.now();
        context.timeline.weights(effect.weights, 'set');
        output.info(
          `Traffic: ${effect.weights.map((w) => `${w.service} ${w.weight} % ${w.idle}, ${100 - w.weight} % ${w.live}`).join(' · ')}`,
        );
        return {};
      }
      case 'ConfirmWeights': {
        const evidence = await confirmWeights(deps, config, effect.weights, context.releases, signal);
        context.timeline.weights(effect.weights, 'confirmed');
        await context.writeSeries();
        return { evidence };
      }
      case 'Observe':
        await observe(effect, signal, onJudged);
        return {};
      case 'AwaitPromotion': {
        output.info(
          `${effect.weight} % has passed its gates. Waiting for a person: ez-deploy promote --environment ${config.environment}`,
        );
        const told = context.tellAwaiting?.(effect.weight);
        try {
          await observe(effect, signal, onJudged);
        } finally {
          await told;
        }
        return {};
      }
      case 'TakeBack':
        output.warn(`Taking traffic back: ${effect.weights.map((w) => `${w.service} → ${w.live}`).join(', ')}`);
        await setWeights(deps, services, effect.weights);
        context.timeline.weights(effect.weights, 'set');
        return {};
      case 'ConfirmBack':
        await confirmWeights(deps, config, effect.weights, context.releases, signal);
        // A call of ours that was aborted on this side may have arrived after the traffic was taken back.
        await readBack(deps, services, effect.weights);
        context.timeline.weights(effect.weights, 'confirmed');
        output.info('Traffic is back at the old version');
        return {};
      case 'ScaleDown':
        await Promise.all(
          effect.targets.map((t) =>
            aws.ecs.updateService(outputs.clusterName, byName(t.service).colours[t.colour].serviceName, {
              desiredCount: 0,
            }),
          ),
        );
        return {};
      case 'RestoreScaling': {
        const known = await scalable();
        await Promise.all(
          effect.services.map(async ({ service, colour }) => {
            const { serviceName } = byName(service).colours[colour];
            const limits = config.services[service]?.scaling;
            if (
              !known.has(serviceName) ||
              limits === undefined ||
              // The empty colour of a first release has nothing to scale.
              state.plan.services.some((s) => s.name === service && s.first && s.live === colour)
            )
              return;
            await aws.control.setScaling(outputs.clusterName, serviceName, {
              suspended: false,
              min: limits.min,
              max: limits.max,
            });
          }),
        );
        return {};
      }
      case 'BeginBake':
        output.info(
          effect.bakeMs === 0
            ? 'No bake: the guardian scales the old version down now'
            : `Bake: the old version stays warm for ${Math.round(effect.bakeMs / 1_000)} s, watched by the guardian`,
        );
        return {};
      case 'WriteRecord':
        if (lastWatched !== undefined) {
          // The record does not wait long for the last figures of a chart.
          const over = new AbortController();
          const late = clock.sleep(LAST_LOOK_MS, AbortSignal.any([signal, over.signal])).then(() => []);
          try {
            context.timeline.observed(await Promise.race([lastLook(deps, lastWatched), late]));
          } finally {
            over.abort();
          }
        }
        await context.writeSeries();
        await context.writeRecord(state);
        return {};
      case 'ReleaseLock': {
        const until = clock.now() + context.backPlan.bakeLooks * BAKE_LOOK_SECONDS * 1_000;
        const kept = await lock.release_(
          effect.to === 'baking' ? 'baking' : 'done',
          effect.to === 'baking' ? until : undefined,
        );
        return kept ? {} : { notes: ['the lock was already lost when it was to be released'] };
      }
    }
  };
}

/** A judgement in half a line: the best counting source's figures. */
function tell(judgement: Judgement): string {
  const counted = judgement.evidence.find((e) => e.figures['newRequests'] !== undefined);
  const { newRequests = 0, newErrors = 0, oldRequests = 0, oldErrors = 0 } = counted?.figures ?? {};
  const rate = (bad: number, total: number) => (total === 0 ? '–' : `${((100 * bad) / total).toFixed(1)} %`);
  return `new ${rate(newErrors, newRequests)} errors of ${newRequests}, old ${rate(oldErrors, oldRequests)} of ${oldRequests}: ${judgement.verdict}`;
}
