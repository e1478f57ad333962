import { DELAYS } from '../../kernel/delays';
import type { CloudContext } from '../../kernel/types';
import { hasCheck } from './container-health';
import { step, tell } from './deployments';
import { requestStop } from './life';
import type { Deployment, EcsState, Service, Task } from './model';

export interface Launcher {
  (service: Service, deployment: Deployment): Task;
}

/** ECS developer guide, "Service event messages"; RunTask's `failures` say the same. */
export const NO_CAPACITY =
  'Capacity is unavailable at this time. Please try again later or in a different availability zone';

/** Longest pause before ECS tries a task again that keeps failing; the pause doubles from 10 s. AWS ms. */
const MAX_BACKOFF = 60_000;

export const tasksOf = (state: EcsState, service: Service): Task[] =>
  [...state.tasks.values()].filter(
    (t) => t.group === `service:${service.name}` && t.cluster === service.cluster && t.status !== 'STOPPED',
  );

/** A service without load balancer and health check counts a task this long after it runs (DeploymentConfiguration, API reference). AWS ms. */
const NO_CHECK_MS = 40_000;

/** Running, and healthy at every target group that its revision has. */
export function isReady(ctx: CloudContext, service: Service, task: Task): boolean {
  if (task.status !== 'RUNNING' || task.desired === 'STOPPED') return false;
  const bindings = service.deployments.find((d) => d.id === task.startedBy)?.revision.bindings ?? service.loadBalancers;
  if (hasCheck(task) && task.health !== 'HEALTHY') return false;
  if (bindings.length === 0 && !hasCheck(task)) return ctx.clock.now() - (task.startedAt ?? Infinity) >= NO_CHECK_MS;
  return bindings.every((b) => {
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
  tell(ctx, service, `was unable to place a task. Reason: ${reason.replace(/\.$/, '')}.`);
}

function stopUnhealthy(ctx: CloudContext, service: Service, tasks: readonly Task[]): void {
  for (const task of tasks) {
    if (task.status !== 'RUNNING' || task.desired === 'STOPPED' || task.startedAt === undefined) continue;
    if (ctx.clock.now() - task.startedAt < service.graceMs) continue;
    const deployment = service.deployments.find((d) => d.id === task.startedBy);
    if (task.health === 'UNHEALTHY') {
      requestStop(ctx, task, 'ServiceSchedulerInitiated', 'Task failed container health checks');
      tell(ctx, service, `(task ${task.id}) failed container health checks.`);
      tell(ctx, service, `has stopped 1 running tasks: ${named([task])}.`);
      continue;
    }
    for (const b of deployment?.revision.bindings ?? service.loadBalancers) {
      const health = ctx.ports.targets.health(b.targetGroupArn, task.address, b.containerPort);
      if (health.state !== 'unhealthy') continue;
      requestStop(
        ctx,
        task,
        'ServiceSchedulerInitiated',
        `Task failed ELB health checks in (target-group ${b.targetGroupArn})`,
      );
      tell(
        ctx,
        service,
        `(task ${task.id}) (port ${b.containerPort}) is unhealthy in (target-group ${b.targetGroupArn}) due to (reason ${health.description ?? 'Health checks failed'})`,
      );
      tell(ctx, service, `has stopped 1 running tasks: ${named([task])}.`);
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

/** Counts tasks that died without being asked to. Each task is counted once. */
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
}

/** One round of the scheduler for one service: a step of its deployment, or keeping the desired count. */
export async function reconcile(
  ctx: CloudContext,
  state: EcsState,
  service: Service,
  launch: Launcher,
  counted: Set<string>,
): Promise<void> {
  countFailures(ctx, state, service, counted);
  const tasks = tasksOf(state, service);
  stopUnhealthy(ctx, service, tasks);
  const primary = service.deployments[0];
  if (primary === undefined) return;
  const staying = tasks.filter((t) => t.desired !== 'STOPPED');
  const mine = staying.filter((t) => t.startedBy === primary.id);
  const older = staying.filter((t) => t.startedBy !== primary.id);
  for (const task of mine) {
    if (primary.wasReady.has(task.id) || !isReady(ctx, service, task)) continue;
    primary.wasReady.add(task.id);
    if (service.breaker.reset) primary.failedTasks = 0;
  }
  const view = { mine, older, going: tasks.length - staying.length, ready: (t: Task) => isReady(ctx, service, t) };
  const { start, stop } = await step(ctx, service, view);
  for (const few of stop) {
    if (few.length === 0) continue;
    const scaling = `Scaling activity initiated by (deployment ${primary.id})`;
    for (const task of few) requestStop(ctx, task, 'ServiceSchedulerInitiated', scaling);
    tell(ctx, service, `has stopped ${few.length} running tasks: ${named(few)}.`);
  }
  if (start <= 0 || primary.rolloutState === 'FAILED' || ctx.clock.now() < primary.notBefore) return;
  if (ctx.ports.conditions.noCapacity(`service:${service.name}`)) {
    failedOnce(ctx, primary);
    unplaced(ctx, service, NO_CAPACITY);
    return;
  }
  const launched = Array.from({ length: start }, () => launch(service, primary));
  tell(ctx, service, `has started ${start} tasks: ${named(launched)}.`);
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
    await reconcile(ctx, state, service, launch, counted);
    try {
      await ctx.clock.sleep(DELAYS.serviceScheduler, signal);
    } catch {
      return;
    }
  }
}
