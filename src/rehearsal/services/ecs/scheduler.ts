import { DELAYS } from '../../kernel/delays';
import type { CloudContext } from '../../kernel/types';
import { hex } from '../read';
import { requestStop } from './life';
import type { Deployment, EcsState, Service, Task } from './model';

export interface Launcher {
  (service: Service, deployment: Deployment): Task;
}

const BREAKER_MIN = 3;
const BREAKER_MAX = 200;
/** A circuit breaker opens after half the desired count failed, at least 3, at most 200 (ECS developer guide). */
export const breakerThreshold = (desired: number): number =>
  Math.min(BREAKER_MAX, Math.max(BREAKER_MIN, Math.ceil(desired / 2)));

/** ECS developer guide, "Service event messages"; RunTask's `failures` say the same. */
export const NO_CAPACITY =
  'Capacity is unavailable at this time. Please try again later or in a different availability zone';

/** Longest pause before ECS tries a task again that keeps failing; the pause doubles from 10 s. AWS ms. */
const MAX_BACKOFF = 60_000;

export function newDeployment(definition: Deployment['definition'], now: number): Deployment {
  return {
    id: `ecs-svc/${String(Math.floor(Math.random() * 1e19)).padStart(19, '0')}`,
    definition,
    createdAt: now,
    updatedAt: now,
    failedTasks: 0,
    rolloutState: 'IN_PROGRESS',
    rolloutReason: '',
    notBefore: 0,
  };
}

export const tasksOf = (state: EcsState, service: Service): Task[] =>
  [...state.tasks.values()].filter(
    (t) => t.group === `service:${service.name}` && t.cluster === service.cluster && t.status !== 'STOPPED',
  );

const event = (ctx: CloudContext, service: Service, message: string) => {
  service.events.unshift({ id: hex(32), createdAt: ctx.clock.now(), message: `(service ${service.name}) ${message}` });
  service.events.length = Math.min(service.events.length, 100);
};

/** Running, and healthy at every target group the service has. */
function isReady(ctx: CloudContext, service: Service, task: Task): boolean {
  if (task.status !== 'RUNNING' || task.desired === 'STOPPED') return false;
  return service.loadBalancers.every((b) => {
    const { state } = ctx.ports.targets.health(b.targetGroupArn, task.address, b.containerPort);
    // A group on no rule is never checked: ECS does not wait for it.
    return state === 'healthy' || state === 'unused';
  });
}

const named = (tasks: readonly Task[]) => tasks.map((t) => `(task ${t.id})`).join(' ');

/** A reason is told once, until the cause is resolved (ECS developer guide: duplicate event messages are omitted). */
function unplaced(ctx: CloudContext, service: Service, reason: string): void {
  if (service.unplaced === reason) return;
  service.unplaced = reason;
  event(ctx, service, `was unable to place a task. Reason: ${reason.replace(/\.$/, '')}.`);
}

function stopUnhealthy(ctx: CloudContext, service: Service, tasks: readonly Task[]): void {
  for (const task of tasks) {
    if (task.status !== 'RUNNING' || task.desired === 'STOPPED' || task.startedAt === undefined) continue;
    if (ctx.clock.now() - task.startedAt < service.graceMs) continue;
    for (const b of service.loadBalancers) {
      const health = ctx.ports.targets.health(b.targetGroupArn, task.address, b.containerPort);
      if (health.state !== 'unhealthy') continue;
      requestStop(
        ctx,
        task,
        'ServiceSchedulerInitiated',
        `Task failed ELB health checks in (target-group ${b.targetGroupArn})`,
      );
      event(
        ctx,
        service,
        `(task ${task.id}) (port ${b.containerPort}) is unhealthy in (target-group ${b.targetGroupArn}) due to (reason ${health.description ?? 'Health checks failed'})`,
      );
      event(ctx, service, `has stopped 1 running tasks: ${named([task])}.`);
      break;
    }
  }
}

/** A task that could not be placed, did not start, or was unhealthy: the next one is tried later. */
function failedOnce(ctx: CloudContext, deployment: Deployment): void {
  deployment.failedTasks += 1;
  deployment.updatedAt = ctx.clock.now();
  deployment.notBefore = ctx.clock.now() + Math.min(MAX_BACKOFF, 10_000 * 2 ** (deployment.failedTasks - 1));
}

/** Counts tasks that died without being asked to; opens the breaker. Each task is counted once. */
function countFailures(ctx: CloudContext, state: EcsState, service: Service, counted: Set<string>): void {
  for (const task of state.tasks.values()) {
    if (
      task.cluster !== service.cluster ||
      task.group !== `service:${service.name}` ||
      task.desired !== 'STOPPED' ||
      counted.has(task.arn)
    )
      continue;
    counted.add(task.arn);
    const asked = task.stoppedReason?.startsWith('Scaling activity') === true || task.stopCode === 'UserInitiated';
    const deployment = service.deployments.find((d) => d.id === task.startedBy);
    if (asked || deployment === undefined) continue;
    failedOnce(ctx, deployment);
    if (task.stopCode === 'TaskFailedToStart') unplaced(ctx, service, task.stoppedReason ?? '');
    else service.unplaced = undefined;
  }
  const primary = service.deployments[0];
  if (primary === undefined || primary.rolloutState !== 'IN_PROGRESS' || !service.breaker.enable) return;
  if (primary.failedTasks < breakerThreshold(service.desired)) return;
  primary.rolloutState = 'FAILED';
  primary.rolloutReason = 'ECS deployment circuit breaker: tasks failed to start.';
  event(ctx, service, `(deployment ${primary.id}) deployment failed: tasks failed to start.`);
  const before = service.deployments[1];
  if (service.breaker.rollback && before !== undefined) {
    const back = newDeployment(before.definition, ctx.clock.now());
    back.rolloutReason = `ECS deployment circuit breaker: rolling back to deploymentId ${before.id}.`;
    service.deployments = [back, ...service.deployments];
    event(ctx, service, `rolling back to deployment ${before.id}.`);
  }
}

/** One round of the scheduler for one service. */
export function reconcile(
  ctx: CloudContext,
  state: EcsState,
  service: Service,
  launch: Launcher,
  counted: Set<string>,
): void {
  countFailures(ctx, state, service, counted);
  const tasks = tasksOf(state, service);
  stopUnhealthy(ctx, service, tasks);
  const primary = service.deployments[0];
  if (primary === undefined) return;
  const staying = tasks.filter((t) => t.desired !== 'STOPPED');
  const mine = staying.filter((t) => t.startedBy === primary.id);
  const older = staying.filter((t) => t.startedBy !== primary.id);
  const scaling = `Scaling activity initiated by (deployment ${primary.id})`;

  const stop = (few: readonly Task[]) => {
    for (const task of few) requestStop(ctx, task, 'ServiceSchedulerInitiated', scaling);
    if (few.length > 0) event(ctx, service, `has stopped ${few.length} running tasks: ${named(few)}.`);
  };
  stop(mine.slice(service.desired));
  const most = Math.max(service.desired, Math.floor((service.desired * service.maximumPercent) / 100));
  const room = Math.min(service.desired - mine.length, most - staying.length);
  if (room > 0 && primary.rolloutState !== 'FAILED' && ctx.clock.now() >= primary.notBefore) {
    if (ctx.ports.conditions.noCapacity(`service:${service.name}`)) {
      failedOnce(ctx, primary);
      unplaced(ctx, service, NO_CAPACITY);
      return;
    }
    const launched = Array.from({ length: room }, () => launch(service, primary));
    event(ctx, service, `has started ${room} tasks: ${named(launched)}.`);
    if (primary.rolloutState === 'COMPLETED') return;
  }
  const ready = mine.filter((t) => isReady(ctx, service, t)).length;
  // Old tasks go as new ones take over, never below the minimum.
  const least = Math.ceil((service.desired * service.minimumPercent) / 100);
  const spare = ready + older.length - least;
  stop(older.slice(0, Math.max(0, Math.min(spare, older.length))));
  if (
    ready === service.desired &&
    mine.length === service.desired &&
    older.length === 0 &&
    primary.rolloutState === 'IN_PROGRESS'
  ) {
    primary.rolloutState = 'COMPLETED';
    service.unplaced = undefined;
    primary.rolloutReason = `ECS deployment ${primary.id} completed.`;
    primary.updatedAt = ctx.clock.now();
    service.deployments = [primary];
    event(ctx, service, 'has reached a steady state.');
  }
}

/** The scheduler's loop of one service, until it is deleted or the cloud stops. */
export async function runScheduler(
  ctx: CloudContext,
  state: EcsState,
  service: Service,
  launch: Launcher,
): Promise<void> {
  const counted = new Set<string>();
  const { signal } = service.ended;
  while (!signal.aborted) {
    reconcile(ctx, state, service, launch, counted);
    try {
      await ctx.clock.sleep(DELAYS.serviceScheduler, signal);
    } catch {
      return;
    }
  }
}
