import type { CloudContext } from '../../kernel/types';
import { flag, hex, record, texts } from '../read';
import { showConfiguration } from './configuration';
import type { Binding, Deployment, Revision, Service, ServiceDeployment, Task } from './model';
import { failDeployment, finish } from './rollback';
import { checkStrategy, shiftingRound } from './shifting';

/** The deployment that completed last: what a rollback goes back to, and what production traffic is at. */
export const lastCompleted = (service: Service, besides?: Deployment): Deployment | undefined =>
  service.deployments.find((d) => d !== besides && d.rolloutState === 'COMPLETED');

/** Target groups of a new revision: the live one's, or, where traffic is shifted, the other of each pair. */
function resolve(service: Service, live: Revision | undefined): Binding[] {
  return service.loadBalancers.map((b, i): Binding => {
    const before = live?.bindings[i]?.targetGroupArn;
    const other = b.advanced?.alternateTargetGroupArn;
    if (before === undefined || other === undefined) return b;
    const [stays, goes] = before === other ? [other, b.targetGroupArn] : [b.targetGroupArn, other];
    return { ...b, targetGroupArn: service.strategy === 'ROLLING' ? stays : goes };
  });
}

const ARN_ID = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const arnId = (length: number) =>
  Array.from({ length }, () => ARN_ID[Math.floor(Math.random() * ARN_ID.length)]).join('');
const digits = () => String(Math.floor(Math.random() * 1e19)).padStart(19, '0');

export function newDeployment(revision: Revision, now: number): Deployment {
  return {
    id: `ecs-svc/${digits()}`,
    revision,
    definition: revision.definition,
    createdAt: now,
    updatedAt: now,
    failedTasks: 0,
    rolloutState: 'IN_PROGRESS',
    rolloutReason: '',
    notBefore: 0,
    wasReady: new Set(),
  };
}

/** A new revision, its deployment, and its service deployment; one that is still under way is stopped by it. */
export function begin(ctx: CloudContext, service: Service, definition: Revision['definition']): void {
  const now = ctx.clock.now();
  const arn = (kind: string, id: string) =>
    `arn:aws:ecs:${ctx.region}:${ctx.accountId}:${kind}/${service.cluster}/${service.name}/${id}`;
  const live = lastCompleted(service);
  checkStrategy(service);
  const revision: Revision = {
    arn: arn('service-revision', digits()),
    definition,
    createdAt: now,
    bindings: resolve(service, live?.revision),
  };
  const deployment = newDeployment(revision, now);
  deployment.rolloutReason = `ECS deployment ${deployment.id} in progress.`;
  const before = service.history[0];
  if (before !== undefined && before.finishedAt === undefined) {
    before.stoppedAt = now;
    finish(before, now, 'STOPPED', 'Service deployment stopped because a new service deployment was started.');
  }
  const sources = live === undefined ? [] : [live.revision];
  const history: ServiceDeployment = {
    arn: arn('service-deployment', arnId(21)),
    createdAt: now,
    deployment,
    sources,
    configuration: showConfiguration(service),
    strategy: service.strategy,
    status: 'PENDING',
    reason: '',
    startedAt: undefined,
    finishedAt: undefined,
    stoppedAt: undefined,
    updatedAt: now,
    rollback: undefined,
    stage: undefined,
    stageSince: now,
    step: 0,
    weight: 0,
    testWeight: 0,
    hooks: [],
  };
  service.revisions = [revision, ...service.revisions];
  service.history = [history, ...service.history];
  const kept = service.deployments.filter((d, i) => i === 0 || d.rolloutState === 'COMPLETED');
  service.deployments = [deployment, ...kept];
}

const BREAKER_MIN = 3;
const BREAKER_MAX = 200;
/** Failed tasks that open the breaker: a share of the desired count, by default half of it, at least 3 and at most 200; or a count. */
export function breakerThreshold(desired: number, { type, value }: Service['breaker']['threshold']): number {
  if (type === 'COUNT') return value;
  const share = Math.ceil((desired * value) / 100);
  return type === 'UNBOUNDED_PERCENT' ? share : Math.min(BREAKER_MAX, Math.max(BREAKER_MIN, share));
}

/** What a round of the scheduler sees of a service's tasks. */
export interface RoundView {
  /** Of the primary deployment, not told to stop. */
  readonly mine: readonly Task[];
  /** Of earlier deployments, not told to stop. */
  readonly older: readonly Task[];
  /** Told to stop, not stopped yet. */
  readonly going: number;
  readonly ready: (task: Task) => boolean;
}
export interface Round {
  readonly start: number;
  readonly stop: readonly (readonly Task[])[];
}

/** A rolling update's round: never more than the maximum, never fewer healthy ones than the minimum. Pure. */
export function rollingRound(
  service: Pick<Service, 'desired' | 'minimumPercent' | 'maximumPercent'>,
  { mine, older, ready }: RoundView,
): Round {
  const { desired } = service;
  const surplus = mine.slice(desired);
  const most = Math.max(1, Math.floor((desired * service.maximumPercent) / 100));
  const staying = mine.length - surplus.length + older.length;
  const least = Math.ceil((desired * service.minimumPercent) / 100);
  // The minimum counts healthy tasks: those that are not may go at once.
  const [well, ill] = [older.filter(ready), older.filter((t) => !ready(t))];
  const spare = mine.filter(ready).length + well.length - least;
  const blocked = most - staying <= 0;
  const enough = mine.filter(ready).length >= desired;
  const goes = [...(enough || blocked ? ill : []), ...well.slice(0, Math.max(0, Math.min(spare, well.length)))];
  return { start: Math.max(0, Math.min(desired - mine.length, most - staying)), stop: [surplus, goes] };
}

/** One round of a service's deployment under way, or of keeping its desired count. */
export async function step(ctx: CloudContext, service: Service, view: RoundView): Promise<Round> {
  const [primary] = service.deployments;
  const [current] = service.history;
  if (primary === undefined || current === undefined) return { start: 0, stop: [] };
  const now = ctx.clock.now();
  if (current.status === 'PENDING') {
    current.status = 'IN_PROGRESS';
    current.startedAt = now;
    current.updatedAt = now;
  }
  if (current.status === 'ROLLBACK_REQUESTED') {
    await failDeployment(ctx, service, current, true, 'Service deployment rolled back because a user requested it.');
    return { start: 0, stop: [] };
  }
  if (current.status === 'IN_PROGRESS') {
    const { enable, rollback, threshold } = service.breaker;
    if (enable && primary.failedTasks >= breakerThreshold(service.desired, threshold)) {
      await failDeployment(ctx, service, current, rollback, breakerReason(rollback));
      return { start: 0, stop: [] };
    }
    const alarms = record(current.configuration['alarms']);
    if (flag(alarms, 'enable') === true && (await anyAlarm(ctx, texts(alarms, 'alarmNames')))) {
      const back = flag(alarms, 'rollback') === true;
      await failDeployment(ctx, service, current, back, alarmReason(back));
      return { start: 0, stop: [] };
    }
    if (current.strategy !== 'ROLLING') return shiftingRound(ctx, service, current, view);
  }
  const round = rollingRound(service, view);
  const ready = view.mine.filter(view.ready).length;
  if (
    primary.rolloutState === 'IN_PROGRESS' &&
    ready === service.desired &&
    view.mine.length === service.desired &&
    view.older.length === 0 &&
    view.going === 0
  )
    complete(ctx, service, current);
  return round;
}

export function complete(ctx: CloudContext, service: Service, current: ServiceDeployment): void {
  const [primary] = service.deployments;
  if (primary === undefined) return;
  const now = ctx.clock.now();
  primary.rolloutState = 'COMPLETED';
  primary.rolloutReason = `ECS deployment ${primary.id} completed.`;
  primary.updatedAt = now;
  service.unplaced = undefined;
  service.deployments = [primary];
  if (current.status === 'ROLLBACK_IN_PROGRESS') finish(current, now, 'ROLLBACK_SUCCESSFUL', current.reason);
  else if (current.finishedAt === undefined) finish(current, now, 'SUCCESSFUL', '');
  tell(ctx, service, `(deployment ${primary.id}) deployment completed.`);
  tell(ctx, service, 'has reached a steady state.');
}

export function tell(ctx: CloudContext, service: Service, message: string): void {
  service.events.unshift({ id: hex(32), createdAt: ctx.clock.now(), message: `(service ${service.name}) ${message}` });
  service.events.length = Math.min(service.events.length, 100);
}

const breakerReason = (rollback: boolean) =>
  `Service deployment ${rollback ? 'rolled back' : 'stopped'} because the circuit breaker threshold was exceeded.`;
const alarmReason = (rollback: boolean) =>
  `Service deployment ${rollback ? 'rolled back' : 'stopped'} because a deployment alarm was triggered.`;

async function anyAlarm(ctx: CloudContext, names: readonly string[]): Promise<boolean> {
  if (names.length === 0) return false;
  const { MetricAlarms } = await ctx.ports.call('monitoring', 'DescribeAlarms', {
    AlarmNames: [...names],
    StateValue: 'ALARM',
  });
  return Array.isArray(MetricAlarms) && MetricAlarms.length > 0;
}
