import { DELAYS } from '../../kernel/delays';
import { AwsError, type CloudContext } from '../../kernel/types';
import { number, records, text } from '../read';
import { checkContainer } from './container-health';
import { mainContainer, platformOf } from './definitions';
import type { Mesh } from './mesh';
import type { Binding, Task } from './model';
import { planOf, type Runner, type Running } from './runner';
import { secretsOf } from './secrets';

export interface LifeDeps {
  readonly ctx: CloudContext;
  readonly runner: Runner;
  readonly mesh: Mesh;
  /** Forgets idle connections of the load balancer to an address. */
  readonly onGone: (address: string, port: number) => void;
}

function stopNow(ctx: CloudContext, task: Task, code: string, reason: string): void {
  task.stoppingAt ??= ctx.clock.now();
  task.stopCode ??= code;
  task.stoppedReason ??= reason;
  task.desired = 'STOPPED';
}

/** Asks a task to stop; its own life cycle does the rest. */
export function requestStop(ctx: CloudContext, task: Task, code: string, reason: string): void {
  if (task.desired === 'STOPPED') return;
  stopNow(ctx, task, code, reason);
  task.stop.abort();
}

/**
 * A task from PROVISIONING to STOPPED, in AWS's delays: never throws. On a stop its targets are drained first, then SIGTERM,
 * then SIGKILL after the container's stop timeout.
 */
export async function live(
  { ctx, runner, onGone, mesh }: LifeDeps,
  task: Task,
  bindings: readonly Binding[],
): Promise<void> {
  const { signal } = task.stop;
  const container = mainContainer(task.definition);
  const ports = records(container, 'portMappings').map((p) => number(p, 'containerPort') ?? 0);
  let running: Running | undefined;
  let checks: Promise<void> | undefined;
  const checking = new AbortController();
  try {
    await ctx.clock.sleep(DELAYS.taskPending, signal);
    task.status = 'PENDING';
    // Fargate has the secrets before it pulls the image.
    const secrets = secretsOf(ctx, task, container);
    const [start] = await Promise.all([
      runner.pull(text(container, 'image') ?? '', platformOf(task.definition)),
      ctx.clock.sleep(DELAYS.taskPull, signal),
    ]);
    task.status = 'ACTIVATING';
    await ctx.clock.sleep(DELAYS.taskActivating, signal);
    running = await start(task, { ...(await mesh.environment(task, planOf(task).environment)), ...secrets });
    for (const port of ports) ctx.ports.network.attach(task.address, port, running.localPort);
    task.status = 'RUNNING';
    task.startedAt = ctx.clock.now();
    for (const b of bindings) ctx.ports.targets.register(b.targetGroupArn, task.address, b.containerPort);
    checks = checkContainer(ctx, task, running, checking.signal);
    const stopping = new Promise<'stop'>((done) => {
      if (signal.aborted) done('stop');
      signal.addEventListener('abort', () => done('stop'), { once: true });
    });
    const first = await Promise.race([stopping, running.ended]);
    if (first !== 'stop') {
      ended(ctx, task, running, first);
      stopNow(ctx, task, 'EssentialContainerExited', 'Essential container in task exited');
    }
  } catch (error) {
    if (error instanceof AwsError) {
      // What went wrong before there was a container is the task's reason alone.
      if (error.code !== 'ResourceInitializationError') task.containerReason = error.message;
      stopNow(ctx, task, 'TaskFailedToStart', error.message);
    } else if (!signal.aborted) {
      task.containerReason = `CannotStartContainerError: ${String(error)}`;
      stopNow(ctx, task, 'TaskFailedToStart', task.containerReason);
    }
  }
  checking.abort();
  await wind(ctx, task, running, bindings);
  await checks;
  for (const port of ports) onGone(task.address, port);
  ctx.ports.network.detach(task.address);
  task.status = 'STOPPED';
  task.stoppedAt = ctx.clock.now();
}

function ended(ctx: CloudContext, task: Task, running: Running, code: number): void {
  task.exitCode = code;
  task.executionStoppedAt = ctx.clock.now();
  task.containerReason = running.reason() ?? task.containerReason;
}

/** The way down: drain, SIGTERM, SIGKILL, deprovision. */
async function wind(
  ctx: CloudContext,
  task: Task,
  running: Running | undefined,
  bindings: readonly Binding[],
): Promise<void> {
  task.status = 'DEACTIVATING';
  for (const b of bindings) ctx.ports.targets.deregister(b.targetGroupArn, task.address, b.containerPort);
  if (running !== undefined && task.exitCode === undefined) {
    const drain = Math.max(0, ...bindings.map((b) => ctx.ports.targets.deregistrationDelayMs(b.targetGroupArn)));
    const gone = running.ended.then((code) => ended(ctx, task, running, code));
    if (drain > 0) await Promise.race([ctx.clock.sleep(drain), gone]);
    task.status = 'STOPPING';
    running.signal('SIGTERM');
    const timeout = (number(mainContainer(task.definition), 'stopTimeout') ?? 30) * 1_000;
    // A process shuts down in its own, real time: the clock factor does not make code faster.
    await Promise.race([gone, ctx.clock.sleep(Math.max(timeout, 2_000 * ctx.clock.factor))]);
    running.signal('SIGKILL');
    await gone;
  }
  task.status = 'DEPROVISIONING';
  await ctx.clock.sleep(DELAYS.taskDeprovisioning);
}
