import type { Evidence } from '../release/release';
import type { RolloutDeps } from './aws';
import type { RolloutContext } from './context';
import { keepUsers, letUsersGo } from './affinity';
import type { Lock } from './coordination';
import type { Discovered } from './discover';
import { BAKE_LOOK_SECONDS } from './guardian-plan';
import { expand, type MigrationRun, takeBack } from './migrations';
import { lastLook } from './observe';
import type { DiscoveredPlain } from './plain';
import { scaleUp, waitReady } from './ready';
import { roll, rollBack, switchSchedules, waitRolled } from './roll';
import { openTestRoute, smoke } from './smoke';
import { renderTaskDefinition } from './task-definition';
import { confirmWeights, readBack, setWeights } from './traffic';
import type { Effect, Judgement, RolloutState, Weight } from './types';
import { type Begun, createWatcher } from './watch';

export interface EffectResult {
  readonly evidence?: Record<string, Evidence[]>;
  readonly notes?: readonly string[];
}

/** Longest wait for the last figures of late sources. AWS ms. */
const LAST_LOOK_MS = 10_000;

/** Executes effects one after the other; all it remembers is what later effects need. */
export function createExecutor(deps: RolloutDeps, context: RolloutContext, lock: Lock) {
  const { aws, clock, outputs, output } = deps;
  const { config, services } = context;
  const begun: Begun = { started: [], rolled: [], since: undefined };
  const { started } = begun;
  const watcher = createWatcher(deps, context, begun);
  const { observe } = watcher;
  /** What this rollout set last, by service. */
  const lastWeights = new Map<string, Weight>();
  const byName = (name: string): Discovered => {
    const found = services.find((s) => s.name === name);
    if (found === undefined) throw new Error(`unknown service ${name}`);
    return found;
  };
  const plainByName = (name: string): DiscoveredPlain => {
    const found = context.plain.find((s) => s.name === name);
    if (found === undefined) throw new Error(`unknown service ${name}`);
    return found;
  };
  const scalable = () =>
    aws.control.scalable(outputs.clusterName, [
      ...services.flatMap((s) => [s.colours.blue.serviceName, s.colours.green.serviceName]),
      ...context.plain.map((s) => s.serviceName),
    ]);
  const schedulesOf = (names: readonly string[]) => context.schedules.filter((s) => names.includes(s.name));
  /** During a rollout nobody else moves counts. */
  const suspendScaling = async () => {
    const known = await scalable();
    await Promise.all(
      [...known].map((service) => aws.control.setScaling(outputs.clusterName, service, { suspended: true })),
    );
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
        await suspendScaling();
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
      case 'Roll': {
        if (services.length === 0) await suspendScaling();
        begun.since ??= clock.now();
        const targets = effect.targets.map((t) => ({ ...t, of: plainByName(t.service) }));
        output.info(`ECS replaces the tasks of ${targets.map((t) => `${t.service} (${t.count})`).join(', ')}`);
        const rolled = await Promise.all(
          targets.map((t) => roll(deps, t.of, t.count, context.taskDefinitions.get(t.service) ?? '')),
        );
        begun.rolled.push(...rolled);
        const evidence = await waitRolled(
          deps,
          context.plain,
          config.services,
          rolled,
          config.rollout.readyTimeout,
          signal,
        );
        return { evidence };
      }
      case 'SwitchSchedules':
        await switchSchedules(deps, schedulesOf(effect.services), context.taskDefinitions);
        output.info(`Schedules start the new version: ${effect.services.join(', ')}`);
        return {};
      case 'RollBack': {
        const plain = context.plain.filter((s) => effect.services.includes(s.name));
        output.warn(`Bringing the old version back: ${[...effect.services, ...effect.schedules].join(', ')}`);
        const limit = config.rollout.readyTimeout;
        await rollBack(deps, plain, schedulesOf(effect.schedules), config.services, limit, signal);
        return {};
      }
      case 'SetWeights': {
        const moved = (w: Weight) => byName(w.service);
        // Before the first shift: who has an answer of the old version stays there.
        const begins = effect.weights.filter((w) => w.weight < 100 && !lastWeights.has(w.service));
        await keepUsers(deps, config, begins.map(moved), context.releases, context.oldReleases);
        await setWeights(deps, services, effect.weights, [...lastWeights.values()]);
        await letUsersGo(deps, config, effect.weights.filter((w) => w.weight === 100).map(moved));
        for (const w of effect.weights) lastWeights.set(w.service, w);
        begun.since ??= clock.now();
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
        await Promise.all([setWeights(deps, services, effect.weights), letUsersGo(deps, config, services)]);
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
            const { serviceName } = colour === undefined ? plainByName(service) : byName(service).colours[colour];
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
      case 'WriteRecord': {
        const watched = watcher.last();
        if (watched !== undefined) {
          // The record does not wait long for the last figures of a chart.
          const over = new AbortController();
          const late = clock.sleep(LAST_LOOK_MS, AbortSignal.any([signal, over.signal])).then(() => []);
          try {
            context.timeline.observed(await Promise.race([lastLook(deps, watched), late]));
          } finally {
            over.abort();
          }
        }
        await context.writeSeries();
        await context.writeRecord(state);
        return {};
      }
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
