import type { Service, Task } from '@aws-sdk/client-ecs';

import { addressOf } from '../aws/ecs';
import type { ServiceConfig } from '../config/schema';
import { StageError } from '../errors';
import type { Colour } from '../infra/outputs';
import type { RolloutDeps } from './aws';
import type { Discovered } from './discover';
import { accountOf } from './why/classify';
import { failureEvents } from './why/events';
import type { Health } from './why/evidence';
import { explain, failure } from './why/gather';

/** Between two looks. AWS ms. */
const POLL_MS = 2_000;

export interface Started {
  readonly service: string;
  readonly colour: Colour;
  readonly count: number;
  /** Its PRIMARY deployment: which tasks are ours. */
  readonly deploymentId: string;
  /** Service events from before it: what they tell is of another time. */
  readonly oldEvents: ReadonlySet<string>;
}

/** Tells ECS to run the new task definition on the idle colour. */
export async function scaleUp(
  { aws, outputs }: RolloutDeps,
  service: Discovered,
  target: { colour: Colour; count: number },
  taskDefinition: string,
): Promise<Started> {
  const updated = await aws.ecs.updateService(outputs.clusterName, service.colours[target.colour].serviceName, {
    taskDefinition,
    desiredCount: target.count,
  });
  const primary = updated.deployments?.find((d) => d.status === 'PRIMARY');
  return {
    service: service.name,
    ...target,
    deploymentId: primary?.id ?? '',
    oldEvents: new Set((updated.events ?? []).flatMap((e) => e.id ?? [])),
  };
}

/** A task of ours that stopped without being told to by scaling. */
export const died = (task: Task, started: Pick<Started, 'deploymentId'>): boolean =>
  task.startedBy === started.deploymentId &&
  (task.desiredStatus === 'STOPPED' || task.lastStatus === 'STOPPED') &&
  !(task.stoppedReason ?? '').startsWith('Scaling activity');

/** Tasks of a new version that stopped on their own: one is enough to end a wait, or a rollout. */
export async function stoppedTasks(
  deps: RolloutDeps,
  serviceName: string,
  started: Pick<Started, 'deploymentId'>,
): Promise<Task[]> {
  const tasks = await deps.aws.ecs.tasksOfService(deps.outputs.clusterName, serviceName);
  return tasks.filter((t) => died(t, started));
}

/** What one look showed of one service, and what was seen before and is not shown any more. */
interface Seen {
  readonly ready: boolean;
  /** Half a line for a person. */
  readonly state: string;
  readonly running: readonly Task[];
  readonly events: readonly string[];
}

/** Newest first, as ECS gives them. */
const newEvents = (described: readonly Service[], name: string, started: Started): string[] =>
  (described.find((s) => s.serviceName === name)?.events ?? [])
    .filter((e) => !started.oldEvents.has(e.id ?? ''))
    .flatMap((e) => e.message ?? []);

/**
 * Waits until the healthy addresses of the target group are those of the new tasks, all of them. A task that stops, or an event
 * that says that none will come, ends the wait at once with an account of the cause.
 * @param limitMs AWS ms.
 */
export async function waitReady(
  deps: RolloutDeps,
  services: readonly Discovered[],
  configs: Readonly<Record<string, ServiceConfig>>,
  started: readonly Started[],
  limitMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { aws, clock, outputs, output } = deps;
  const until = clock.now() + limitMs;
  // A target that is taken out says "draining" only: what was wrong with it was said before.
  const healths = new Map<string, Health>();
  /** When an event was first seen, AWS ms. */
  const firstSeen = new Map<string, number>();
  const healthOf = (task: Task | undefined) => (task === undefined ? undefined : healths.get(addressOf(task) ?? ''));
  const known = started.flatMap((one) => {
    const service = services.find((s) => s.name === one.service);
    return service === undefined ? [] : [{ one, colour: service.colours[one.colour] }];
  });
  const look = async ({ one, colour }: (typeof known)[number], described: Promise<Service[]>): Promise<Seen> => {
    const [tasks, health, all] = await Promise.all([
      aws.ecs.tasksOfService(outputs.clusterName, colour.serviceName),
      aws.elb.targetHealth(colour.targetGroupArn),
      described,
    ]);
    for (const { Target, TargetHealth: now } of health) {
      if (Target?.Id === undefined || now?.State === 'draining') continue;
      healths.set(Target.Id, {
        ...(now?.State === undefined ? {} : { state: now.State }),
        ...(now?.Reason === undefined ? {} : { reason: now.Reason }),
        ...(now?.Description === undefined ? {} : { description: now.Description }),
      });
    }
    const events = newEvents(all, colour.serviceName, one);
    const failing = { service: one.service, kind: 'service', config: configs[one.service], events } as const;
    const dead = tasks.find((t) => died(t, one));
    if (dead !== undefined) {
      const seen = healthOf(dead);
      throw failure(
        await explain(deps, { ...failing, stopped: dead, ...(seen === undefined ? {} : { health: seen }) }),
      );
    }
    const mine = tasks.filter((t) => t.startedBy === one.deploymentId && t.desiredStatus === 'RUNNING');
    for (const message of events) if (!firstSeen.has(message)) firstSeen.set(message, clock.now());
    const said = failureEvents(
      events.map((message) => ({ message, seenFor: clock.now() - (firstSeen.get(message) ?? 0) })),
      { deploymentId: one.deploymentId, livingTasks: mine.length },
    );
    if (said.length > 0) throw failure(await explain(deps, { ...failing, events: said }));

    const running = mine.filter((t) => t.lastStatus === 'RUNNING');
    const isHealthy = (task: Task) =>
      health.some((h) => h.Target?.Id === addressOf(task) && h.TargetHealth?.State === 'healthy');
    const healthy = running.filter(isHealthy);
    const why = running.map(healthOf).find((h) => h !== undefined && h.state !== 'healthy');
    const states = mine.map((t) => (t.lastStatus ?? '').toLowerCase()).join(', ') || 'not started yet';
    return {
      ready: running.length === one.count && healthy.length === one.count,
      state: `${one.service}: ${healthy.length} of ${one.count} healthy (${running.length === one.count ? (why?.description ?? 'running') : states})`,
      running: running.filter((t) => !isHealthy(t)),
      events,
    };
  };
  for (;;) {
    const described = aws.ecs.describeServices(
      outputs.clusterName,
      known.map((k) => k.colour.serviceName),
    );
    const seen = await Promise.all(known.map((k) => look(k, described)));
    if (seen.every((s) => s.ready)) return;
    signal.throwIfAborted();
    const state = seen.map((s) => s.state).join(' · ');
    output.waiting(state, limitMs);
    if (clock.now() >= until) throw await tooLate(seen, state);
    await clock.sleep(POLL_MS, signal);
  }

  /** Nothing stopped, and yet it is not ready: health and log of a task that runs may say why. */
  async function tooLate(seen: readonly Seen[], state: string): Promise<StageError> {
    const waited = `the new version was not healthy within ${limitMs / 1_000} s: ${state}`;
    const index = seen.findIndex((s) => !s.ready);
    const service = known[index]?.one.service ?? '';
    const running = seen[index]?.running[0];
    const health = healthOf(running);
    const why = await explain(deps, {
      service,
      kind: 'service',
      config: configs[service],
      ...(running === undefined ? {} : { running }),
      ...(health === undefined ? {} : { health }),
    });
    const hint = 'does the application answer its health path on PORT, and how long does it take to start?';
    return why.cause === 'unknown'
      ? new StageError({ stage: 'deploy', message: waited, hint })
      : new StageError({ stage: 'deploy', message: `${accountOf(why)}\n  ${waited}`, hint: why.hint });
  }
}
