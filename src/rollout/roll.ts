import type { Service } from '@aws-sdk/client-ecs';

import { starting } from '../aws/scheduler';
import type { ServiceConfig } from '../config/schema';
import { StageError } from '../errors';
import type { Evidence } from '../release/release';
import { freshPace, newEvents, paced, viewOf } from '../update/progress';
import type { RolloutDeps } from './aws';
import { type DiscoveredPlain, type DiscoveredSchedule, isFirstPlain } from './plain';
import { died, type Started } from './ready';
import { ROLLING_SOURCE } from './step-records';
import { explain, failure } from './why/gather';

/** Between two looks. AWS ms. */
const POLL_MS = 2_000;
/** Looks in a row that must not show our deployment: right after UpdateService a read may still be the one before. */
const GONE = 3;

/** A service whose tasks ECS replaces at our word. */
export type Rolled = Omit<Started, 'colour'>;

/** Tells ECS to replace a service's tasks; scaling is suspended meanwhile, so nobody else moves its count. */
export async function roll(
  { aws, outputs }: RolloutDeps,
  service: DiscoveredPlain,
  count: number,
  taskDefinition: string,
): Promise<Rolled> {
  const updated = await aws.ecs.updateService(outputs.clusterName, service.serviceName, {
    taskDefinition,
    desiredCount: count,
  });
  return {
    service: service.name,
    count,
    deploymentId: updated.deployments?.find((d) => d.status === 'PRIMARY')?.id ?? '',
    oldEvents: new Set((updated.events ?? []).flatMap((e) => e.id ?? [])),
  };
}

/**
 * Waits until ECS says that all deployments have completed: all new tasks run (and are healthy where they have a health check), all
 * old ones are gone. A task of ours that stops ends the wait at once with an account of the cause.
 * @param limitMs AWS ms.
 */
export async function waitRolled(
  deps: RolloutDeps,
  services: readonly DiscoveredPlain[],
  configs: Readonly<Record<string, ServiceConfig>>,
  rolled: readonly Rolled[],
  limitMs: number,
  signal: AbortSignal,
): Promise<Record<string, Evidence[]>> {
  const { aws, clock, outputs, output } = deps;
  const from = clock.now();
  const nameOf = (one: Rolled) => services.find((s) => s.name === one.service)?.serviceName ?? '';
  const open = new Map(rolled.map((one) => [one.service, { one, pace: freshPace(from), gone: 0, text: '' }]));
  const evidence: Record<string, Evidence[]> = {};
  const firstSeen = new Map<string, number>();

  /** Throws where a task of ours has ended, or none is to be expected. */
  const refuseFailure = async (one: Rolled, service: Service, events: readonly string[]): Promise<void> => {
    const tasks = await aws.ecs.tasksOfService(outputs.clusterName, nameOf(one));
    const dead = tasks.find((t) => died(t, one));
    const failing = { service: one.service, kind: 'service', config: configs[one.service] } as const;
    if (dead !== undefined)
      throw failure(await explain(deps, { ...failing, stopped: dead, events: newEvents(service, one) }));
    if (events.length > 0) throw failure(await explain(deps, { ...failing, events }));
  };

  while (open.size > 0) {
    await clock.sleep(POLL_MS, signal);
    const at = clock.now();
    const described = await aws.ecs.describeServices(
      outputs.clusterName,
      [...open.values()].map(({ one }) => nameOf(one)),
    );
    for (const [name, state] of open) {
      const { one } = state;
      const service = described.find((d) => d.serviceName === nameOf(one));
      if (service === undefined)
        throw new StageError({ stage: 'deploy', message: `the ECS service of ${name} is gone` });
      for (const message of newEvents(service, one)) if (!firstSeen.has(message)) firstSeen.set(message, at);
      const view = viewOf(service, one, (message) => at - (firstSeen.get(message) ?? at));
      const { pace, suspicious } = paced(state.pace, view, at);
      state.pace = pace;
      state.gone = view.kind === 'gone' ? state.gone + 1 : 0;
      if (view.kind === 'completed') {
        open.delete(name);
        const text = `ECS replaced all tasks: ${one.count} of the new version run, none of the old`;
        const figures = { tasks: one.count, seconds: Math.round((at - from) / 1_000) };
        evidence[name] = [{ source: ROLLING_SOURCE, delay: 'a few seconds', verdict: 'pass', text, figures }];
      } else if (view.kind === 'failed') {
        await refuseFailure(one, service, []);
        throw new StageError({ stage: 'deploy', message: `${name}: ${view.reason}` });
      } else if (state.gone >= GONE) {
        throw new StageError({
          stage: 'deploy',
          message: `${name}: somebody else began another deployment of ${nameOf(one)}`,
          hint: 'see the events of the service; when it is as wanted, deploy again',
        });
      } else if (view.kind === 'waiting') {
        state.text = `${name}: ${view.text}`;
        if (suspicious) await refuseFailure(one, service, view.events);
      }
    }
    const state = [...open.values()].map((s) => s.text).join(' · ');
    if (state !== '') output.waiting(state, limitMs);
    if (open.size > 0 && at - from >= limitMs) {
      throw new StageError({
        stage: 'deploy',
        message: `the new version had not taken over within ${limitMs / 1_000} s: ${state}`,
        hint: 'how long do its tasks take to start, and to stop after SIGTERM? rollout.readyTimeout is how long is waited',
      });
    }
  }
  output.waiting(undefined);
  return evidence;
}

/**
 * Gives services without colours, and schedules, their old version again. All are told first, then ECS is waited for: what has
 * nobody to go back to is stopped.
 */
export async function rollBack(
  deps: RolloutDeps,
  services: readonly DiscoveredPlain[],
  schedules: readonly DiscoveredSchedule[],
  configs: Readonly<Record<string, ServiceConfig>>,
  limitMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { aws, outputs } = deps;
  const [rolled] = await Promise.all([
    Promise.all(
      services.map(async (s) => {
        if (!isFirstPlain(s)) return [await roll(deps, s, s.desired, s.taskDefinition)];
        await aws.ecs.updateService(outputs.clusterName, s.serviceName, { desiredCount: 0 });
        return [];
      }),
    ),
    Promise.all(schedules.map((s) => aws.scheduler.put(s.schedule))),
  ]);
  await waitRolled(deps, services, configs, rolled.flat(), limitMs, signal);
}

/** Schedules start the new version from here on. Read first: what somebody changed meanwhile is kept. */
export async function switchSchedules(
  { aws }: RolloutDeps,
  schedules: readonly DiscoveredSchedule[],
  taskDefinitions: ReadonlyMap<string, string>,
): Promise<void> {
  await Promise.all(
    schedules.map(async ({ name, schedule }) => {
      const taskDefinition = taskDefinitions.get(name);
      if (taskDefinition === undefined) throw new Error(`${name} has no task definition`);
      const now = (await aws.scheduler.read(schedule.Name)) ?? schedule;
      await aws.scheduler.put(starting(now, taskDefinition));
    }),
  );
}
