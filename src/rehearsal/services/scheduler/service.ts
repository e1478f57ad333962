import { AwsError, type AwsService, type CloudContext, type Input } from '../../kernel/types';
import { need, number, record, text, texts } from '../read';
import { type Next, nextOf } from './expression';

interface Schedule {
  readonly name: string;
  readonly arn: string;
  readonly created: number;
  modified: number;
  /** The members of the request, as they came: UpdateSchedule replaces all of them. */
  raw: Input;
  next: Next;
  /** Ends the waiting for its next time. */
  stop: AbortController;
}

/** Longest sleep at once: a timer of Node's cannot wait for months. AWS ms. */
const NAP_MS = 3_600_000;

/**
 * EventBridge Scheduler with one target: a task of ECS. Only the default group, only UTC; no retries, for what it starts here
 * never throttles.
 */
export function createScheduler(ctx: CloudContext): { service: AwsService; describe: () => unknown } {
  const schedules = new Map<string, Schedule>();

  const find = (input: Input): Schedule => {
    const name = need(input, 'Name', 'ValidationException');
    const found = schedules.get(name);
    if (found === undefined) throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
    return found;
  };

  function check(input: Input): Next {
    for (const key of ['ScheduleExpression', 'FlexibleTimeWindow', 'Target'])
      if (input[key] === undefined)
        throw new AwsError(
          'ValidationException',
          `Value at '${key}' failed to satisfy constraint: Member must not be null`,
        );
    const target = record(input['Target']);
    need(target, 'Arn', 'ValidationException');
    need(target, 'RoleArn', 'ValidationException');
    if (record(target['EcsParameters'])['TaskDefinitionArn'] === undefined)
      throw new AwsError('ValidationException', 'The rehearsal cloud knows tasks of ECS as targets alone.');
    const zone = text(input, 'ScheduleExpressionTimezone') ?? 'UTC';
    if (zone !== 'UTC')
      throw new AwsError('ValidationException', `The rehearsal cloud knows no time zone ${zone}: UTC alone.`);
    return nextOf(need(input, 'ScheduleExpression', 'ValidationException'));
  }

  async function start(schedule: Schedule): Promise<void> {
    const target = record(schedule.raw['Target']);
    const ecs = record(target['EcsParameters']);
    const network = record(record(ecs['NetworkConfiguration'])['awsvpcConfiguration']);
    await ctx.ports.call('ecs', 'RunTask', {
      cluster: target['Arn'],
      taskDefinition: ecs['TaskDefinitionArn'],
      count: number(ecs, 'TaskCount') ?? 1,
      launchType: text(ecs, 'LaunchType'),
      // As AWS names what it starts.
      startedBy: `chronos-schedule/${schedule.name}`.slice(0, 36),
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: texts(network, 'Subnets'),
          securityGroups: texts(network, 'SecurityGroups'),
          assignPublicIp: text(network, 'AssignPublicIp') ?? 'DISABLED',
        },
      },
    });
  }

  async function run(schedule: Schedule, signal: AbortSignal): Promise<void> {
    const since = schedule.modified;
    for (let after = since; ;) {
      const at = schedule.next(after, since);
      if (at === undefined) return;
      while (ctx.clock.now() < at) await ctx.clock.sleep(Math.min(NAP_MS, at - ctx.clock.now()), signal);
      after = at;
      await start(schedule).catch((error: unknown) => ctx.log(`schedule ${schedule.name}: ${String(error)}`));
    }
  }

  function begin(schedule: Schedule): void {
    schedule.stop.abort();
    schedule.stop = new AbortController();
    if (text(schedule.raw, 'State') === 'DISABLED') return;
    const { signal } = schedule.stop;
    run(schedule, signal).catch((error: unknown) => {
      if (!signal.aborted) ctx.log(`schedule ${schedule.name}: ${String(error)}`);
    });
  }

  const show = (s: Schedule) => ({
    GroupName: 'default',
    ScheduleExpressionTimezone: 'UTC',
    State: 'ENABLED',
    ...s.raw,
    Name: s.name,
    Arn: s.arn,
    CreationDate: new Date(s.created),
    LastModificationDate: new Date(s.modified),
  });
  const kept = ({ Name: _n, ClientToken: _t, ...raw }: Input): Input => raw;

  return {
    describe: () => [...schedules.values()].map((s) => ({ name: s.name, state: text(s.raw, 'State') ?? 'ENABLED' })),
    service: {
      signingName: 'scheduler',
      protocol: 'rest',
      route: (method, path) => {
        const name = /^\/schedules\/([0-9A-Za-z_.-]{1,64})$/.exec(path)?.[1];
        const operation = {
          POST: 'CreateSchedule',
          GET: 'GetSchedule',
          PUT: 'UpdateSchedule',
          DELETE: 'DeleteSchedule',
        }[method];
        return name === undefined || operation === undefined ? undefined : { operation, input: { Name: name } };
      },
      operations: {
        CreateSchedule: (input) => {
          const name = need(input, 'Name', 'ValidationException');
          if (schedules.has(name)) throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409);
          const now = ctx.clock.now();
          const schedule: Schedule = {
            name,
            arn: `arn:aws:scheduler:${ctx.region}:${ctx.accountId}:schedule/default/${name}`,
            created: now,
            modified: now,
            raw: kept(input),
            next: check(input),
            stop: new AbortController(),
          };
          schedules.set(name, schedule);
          begin(schedule);
          return { ScheduleArn: schedule.arn };
        },
        GetSchedule: (input) => show(find(input)),
        UpdateSchedule: (input) => {
          const schedule = find(input);
          schedule.next = check(input);
          schedule.raw = kept(input);
          schedule.modified = ctx.clock.now();
          begin(schedule);
          return { ScheduleArn: schedule.arn };
        },
        DeleteSchedule: (input) => {
          const schedule = find(input);
          schedule.stop.abort();
          schedules.delete(schedule.name);
          return {};
        },
      },
      stop: () => {
        for (const schedule of schedules.values()) schedule.stop.abort();
        return Promise.resolve();
      },
    },
  };
}
