import {
  GetScheduleCommand,
  type GetScheduleOutput,
  SchedulerClient,
  UpdateScheduleCommand,
  type UpdateScheduleInput,
} from '@aws-sdk/client-scheduler';

import { type AwsTarget, clientConfig } from './clients';
import { fenced } from './fence';

/** A schedule of EventBridge Scheduler as UpdateSchedule takes it: all of it, for what is left out is reset. */
export interface WholeSchedule {
  readonly Name: string;
  readonly GroupName: string;
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone: string;
  readonly FlexibleTimeWindow: NonNullable<UpdateScheduleInput['FlexibleTimeWindow']>;
  readonly State: 'ENABLED' | 'DISABLED';
  readonly Target: NonNullable<UpdateScheduleInput['Target']>;
}

function whole(name: string, found: GetScheduleOutput): WholeSchedule {
  const { GroupName, ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow, State, Target } = found;
  if (ScheduleExpression === undefined || FlexibleTimeWindow === undefined || Target === undefined)
    throw new Error(`GetSchedule of ${name} answered no schedule`);
  return {
    Name: name,
    GroupName: GroupName ?? 'default',
    ScheduleExpression,
    ScheduleExpressionTimezone: ScheduleExpressionTimezone ?? 'UTC',
    FlexibleTimeWindow,
    State: State === 'ENABLED' ? 'ENABLED' : 'DISABLED',
    Target,
  };
}

/** Which task definition a schedule starts; undefined where its target is no ECS task. */
export const taskDefinitionOf = ({ Target }: WholeSchedule): string | undefined =>
  Target.EcsParameters?.TaskDefinitionArn;

/** A value with all member names in PascalCase: `awsvpcConfiguration` is the one that is not. */
export function pascalMembers(value: unknown): object {
  const change = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.map(change);
    if (of === null || typeof of !== 'object' || of instanceof Date) return of;
    return Object.fromEntries(
      Object.entries(of).map(([key, member]) => [key.charAt(0).toUpperCase() + key.slice(1), change(member)]),
    );
  };
  return change(value) as object;
}

/** The same schedule, enabled, starting another task definition. */
export const starting = (schedule: WholeSchedule, taskDefinition: string): WholeSchedule => ({
  ...schedule,
  State: 'ENABLED',
  Target: {
    ...schedule.Target,
    EcsParameters: { ...schedule.Target.EcsParameters, TaskDefinitionArn: taskDefinition },
  },
});

/** What the rollout asks of EventBridge Scheduler. */
export function schedulerGateway(target: AwsTarget) {
  const client = fenced(new SchedulerClient(clientConfig(target)), target.fence);
  return {
    /** undefined where there is none of that name in the default group. */
    read: async (name: string): Promise<WholeSchedule | undefined> => {
      try {
        return whole(name, await client.send(new GetScheduleCommand({ Name: name })));
      } catch (error) {
        if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
        throw error;
      }
    },
    put: async (schedule: WholeSchedule): Promise<void> => {
      await client.send(new UpdateScheduleCommand({ ...schedule }));
    },
  };
}
export type SchedulerGateway = ReturnType<typeof schedulerGateway>;
