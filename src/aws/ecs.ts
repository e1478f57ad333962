import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
  RunTaskCommand,
  type RunTaskCommandInput,
  type Service,
  StopTaskCommand,
  type Task,
  type TaskDefinition,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';

import { type AwsTarget, clientConfig } from './clients';
import { fenced } from './fence';

/** DescribeServices takes ten names a call, DescribeTasks a hundred. */
const SERVICES_PER_CALL = 10;
const TASKS_PER_CALL = 100;

export function chunks<T>(items: readonly T[], size: number): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size));
  return out;
}

/** The private address of a task: what its target is registered under. */
export function addressOf(task: Task): string | undefined {
  return task.attachments?.flatMap((a) => a.details ?? []).find((d) => d.name === 'privateIPv4Address')?.value;
}

/** ECS took the request and placed no task: the reason is one of RunTask's `failures`. */
export class NotPlacedError extends Error {
  override readonly name = 'NotPlacedError';
}

/** What the rollout asks of ECS; every call is batched as far as the API allows. */
export function ecsGateway(target: AwsTarget) {
  const client = fenced(new ECSClient(clientConfig(target)), target.fence);
  const describeTasks = async (cluster: string, arns: readonly string[]): Promise<Task[]> => {
    const answers = await Promise.all(
      chunks(arns, TASKS_PER_CALL).map((tasks) => client.send(new DescribeTasksCommand({ cluster, tasks }))),
    );
    return answers.flatMap((a) => a.tasks ?? []);
  };
  const list = async (
    cluster: string,
    serviceName: string,
    desiredStatus: 'RUNNING' | 'STOPPED',
  ): Promise<string[]> => {
    const arns: string[] = [];
    let nextToken: string | undefined;
    do {
      const page = await client.send(
        new ListTasksCommand({
          cluster,
          serviceName,
          desiredStatus,
          ...(nextToken === undefined ? {} : { nextToken }),
        }),
      );
      arns.push(...(page.taskArns ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return arns;
  };
  return {
    describeServices: async (cluster: string, names: readonly string[]): Promise<Service[]> => {
      const answers = await Promise.all(
        chunks(names, SERVICES_PER_CALL).map((services) =>
          client.send(new DescribeServicesCommand({ cluster, services })),
        ),
      );
      return answers.flatMap((a) => a.services ?? []);
    },
    /** All tasks of a service, those that ECS has told to stop too. */
    tasksOfService: async (cluster: string, service: string): Promise<Task[]> => {
      const [running, stopped] = await Promise.all([
        list(cluster, service, 'RUNNING'),
        list(cluster, service, 'STOPPED'),
      ]);
      return describeTasks(cluster, [...running, ...stopped]);
    },
    describeTasks,
    updateService: async (
      cluster: string,
      service: string,
      change: { taskDefinition?: string; desiredCount?: number },
    ): Promise<Service> => {
      const answer = await client.send(new UpdateServiceCommand({ cluster, service, ...change }));
      if (answer.service === undefined) throw new Error(`UpdateService of ${service} answered nothing`);
      return answer.service;
    },
    registerTaskDefinition: async (input: RegisterTaskDefinitionCommandInput): Promise<string> => {
      const answer = await client.send(new RegisterTaskDefinitionCommand(input));
      const arn = answer.taskDefinition?.taskDefinitionArn;
      if (arn === undefined) throw new Error(`RegisterTaskDefinition of ${input.family ?? ''} answered no arn`);
      return arn;
    },
    /** undefined where it is gone or inactive. */
    describeTaskDefinition: async (taskDefinition: string): Promise<TaskDefinition | undefined> => {
      try {
        const { taskDefinition: found } = await client.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
        return found?.status === 'INACTIVE' ? undefined : found;
      } catch (error) {
        if (error instanceof Error && error.name === 'ClientException') return undefined;
        throw error;
      }
    },
    runTask: async (input: RunTaskCommandInput): Promise<Task> => {
      const { tasks, failures } = await client.send(new RunTaskCommand(input));
      const task = tasks?.[0];
      if (task === undefined)
        throw new NotPlacedError(failures?.[0]?.reason ?? 'RunTask started nothing and gave no reason');
      return task;
    },
    stopTask: async (cluster: string, task: string, reason: string): Promise<void> => {
      await client.send(new StopTaskCommand({ cluster, task, reason }));
    },
  };
}
export type EcsGateway = ReturnType<typeof ecsGateway>;
