import type { Task } from '@aws-sdk/client-ecs';

import { addressOf } from '../aws/ecs';
import { StageError } from '../errors';
import type { Colour } from '../infra/outputs';
import type { RolloutDeps } from './aws';
import type { Discovered } from './discover';
import { accountText, whyStopped } from './stopped-reason';

/** Between two looks. AWS ms. */
const POLL_MS = 2_000;

export interface Started {
  readonly service: string;
  readonly colour: Colour;
  readonly count: number;
  /** Its PRIMARY deployment: which tasks are ours. */
  readonly deploymentId: string;
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
  return { service: service.name, ...target, deploymentId: primary?.id ?? '' };
}

/** A task of ours that stopped without being told to by scaling. */
const died = (task: Task, started: Started) =>
  task.startedBy === started.deploymentId &&
  (task.desiredStatus === 'STOPPED' || task.lastStatus === 'STOPPED') &&
  !(task.stoppedReason ?? '').startsWith('Scaling activity');

/** Tasks of the new version that stopped on their own: one is enough to end a wait, or a rollout. */
export async function stoppedTasks(
  deps: RolloutDeps,
  services: readonly Discovered[],
  started: Started,
): Promise<Task[]> {
  const service = services.find((s) => s.name === started.service);
  if (service === undefined) return [];
  const tasks = await deps.aws.ecs.tasksOfService(
    deps.outputs.clusterName,
    service.colours[started.colour].serviceName,
  );
  return tasks.filter((t) => died(t, started));
}

/** Throws with the cause as its first line. */
export async function failStopped(deps: RolloutDeps, service: string, task: Task): Promise<never> {
  const account = await whyStopped(deps, service, task);
  throw new StageError({
    stage: 'deploy',
    message: accountText(service, account),
    ...(account.hint === undefined ? {} : { hint: account.hint }),
  });
}

/**
 * Waits until the healthy addresses of the target group are those of the new tasks, all of them. A task that stops ends the wait
 * at once, with the reason.
 * @param limitMs AWS ms.
 */
export async function waitReady(
  deps: RolloutDeps,
  services: readonly Discovered[],
  started: readonly Started[],
  limitMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { aws, clock, outputs, output } = deps;
  const until = clock.now() + limitMs;
  const said = new Map<string, string>();
  const look = async (one: Started): Promise<boolean> => {
    const service = services.find((s) => s.name === one.service);
    if (service === undefined) return true;
    const colour = service.colours[one.colour];
    const [tasks, health] = await Promise.all([
      aws.ecs.tasksOfService(outputs.clusterName, colour.serviceName),
      aws.elb.targetHealth(colour.targetGroupArn),
    ]);
    const dead = tasks.find((t) => died(t, one));
    if (dead !== undefined) await failStopped(deps, one.service, dead);
    const mine = tasks.filter((t) => t.startedBy === one.deploymentId && t.desiredStatus === 'RUNNING');
    const running = mine.filter((t) => t.lastStatus === 'RUNNING');
    const addresses = new Set(running.flatMap((t) => addressOf(t) ?? []));
    const healthy = health.filter((h) => h.TargetHealth?.State === 'healthy' && addresses.has(h.Target?.Id ?? ''));
    const why = health.find(
      (h) => addresses.has(h.Target?.Id ?? '') && h.TargetHealth?.State !== 'healthy',
    )?.TargetHealth;
    const states = mine.map((t) => (t.lastStatus ?? '').toLowerCase()).join(', ') || 'not started yet';
    said.set(
      one.service,
      `${one.service}: ${healthy.length} of ${one.count} healthy (${running.length === one.count ? (why?.Description ?? 'running') : states})`,
    );
    return running.length === one.count && healthy.length === one.count;
  };
  for (;;) {
    const ready = await Promise.all(started.map(look));
    if (ready.every(Boolean)) return;
    signal.throwIfAborted();
    const state = [...said.values()].join(' · ');
    output.waiting(state, limitMs);
    if (clock.now() >= until) {
      throw new StageError({
        stage: 'deploy',
        message: `the new version was not healthy within ${limitMs / 1_000} s: ${state}`,
        hint: 'does the application answer its health path on PORT, and how long does it take to start?',
      });
    }
    await clock.sleep(POLL_MS, signal);
  }
}
