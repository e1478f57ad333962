import type { EnvironmentConfig } from '../config/schema';
import type { Evidence } from '../release/release';
import type { RolloutDeps } from './aws';
import type { Lock } from './coordination';
import type { Discovered } from './discover';
import { beginStep, freshGate, type GateState, judge } from './gate';
import { BAKE_LOOK_SECONDS, type BackPlan } from './guardian-plan';
import { migrate, type Migration } from './migrate';
import { look, PROBES_A_LOOK, PROBES_AT_FIRST, type Watched } from './observe';
import { scaleUp, type Started, waitReady } from './ready';
import { openTestRoute, smoke } from './smoke';
import { renderTaskDefinition } from './task-definition';
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
  readonly writeRecord: (state: RolloutState) => Promise<void>;
}

export interface EffectResult {
  readonly evidence?: Record<string, Evidence[]>;
  readonly notes?: readonly string[];
}

/** Between two looks while a step is observed. AWS ms. */
export const LOOK_MS = 4_000;
/** What the gate of one step is told to a person this often. AWS ms. */
const TELL_MS = 20_000;

/** Executes effects one after the other; all it remembers is what later effects need. */
export function createExecutor(deps: RolloutDeps, context: RolloutContext, lock: Lock) {
  const { aws, clock, outputs, output } = deps;
  const { config, services } = context;
  const started: Started[] = [];
  const gates = new Map<string, GateState>();
  const probes: Watched['probes'] = new Map();
  let lastWeights: readonly Weight[] | undefined;
  let since: number | undefined;
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
    effect: Extract<Effect, { kind: 'Observe' }>,
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
    };
    for (const s of watched.services) gates.set(s.name, beginStep(gates.get(s.name) ?? freshGate()));
    const count = watched.services.length;
    let told = clock.now();
    for (let first = true; ; first = false) {
      // The first look comes at once: what fails everything need not serve users for another interval.
      if (!first) await clock.sleep(LOOK_MS, signal);
      const looks = await look(deps, watched, signal, first ? PROBES_AT_FIRST : PROBES_A_LOOK);
      signal.throwIfAborted();
      const judgements = looks.map((one) => {
        const { state, judgement } = judge(gates.get(one.service) ?? freshGate(), one, config.rollout.gates, count);
        gates.set(one.service, state);
        return judgement;
      });
      const summary = judgements.map((j) => `${j.service} ${tell(j)}`).join(' · ');
      output.waiting(`${effect.weight} %: ${summary}`, config.rollout.interval);
      if (clock.now() - told >= TELL_MS) {
        told = clock.now();
        output.info(`  ${effect.weight} %  ${summary}`);
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
      case 'RunMigrations':
        output.info('Migrations (expand), before any traffic');
        for (const name of effect.services) {
          const service = config.services[name];
          const taskDefinition = context.taskDefinitions.get(name);
          if (service === undefined || taskDefinition === undefined) continue;
          context.migrations.push(await migrate(deps, { name, config: service, taskDefinition }, context.id, signal));
        }
        return {};
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
        output.info(
          `Traffic: ${effect.weights.map((w) => `${w.service} ${w.weight} % ${w.idle}, ${100 - w.weight} % ${w.live}`).join(' · ')}`,
        );
        return {};
      }
      case 'ConfirmWeights':
        return { evidence: await confirmWeights(deps, config, effect.weights, context.releases, signal) };
      case 'Observe':
        await observe(effect, signal, onJudged);
        return {};
      case 'TakeBack':
        output.warn(`Taking traffic back: ${effect.weights.map((w) => `${w.service} → ${w.live}`).join(', ')}`);
        await setWeights(deps, services, effect.weights);
        return {};
      case 'ConfirmBack':
        await confirmWeights(deps, config, effect.weights, context.releases, signal);
        // A call of ours that was aborted on this side may have arrived after the traffic was taken back.
        await readBack(deps, services, effect.weights);
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
