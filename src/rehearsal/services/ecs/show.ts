import type { CloudContext, Input } from '../../kernel/types';
import { text } from '../read';
import { mainContainer } from './definitions';
import { showBinding, showConfiguration } from './configuration';
import type { EcsState, Service, Task } from './model';
import { tasksOf } from './scheduler';

const seconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1_000);
const given = (members: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(members).filter(([, v]) => v !== undefined));

export const clusterArn = (ctx: CloudContext, name: string) =>
  `arn:aws:ecs:${ctx.region}:${ctx.accountId}:cluster/${name}`;

/** Containers know three states only, and one that has ended is STOPPED before its task is. */
function containerStatus(task: Task): string {
  if (task.exitCode !== undefined || task.status === 'STOPPED') return 'STOPPED';
  return task.startedAt === undefined ? 'PENDING' : 'RUNNING';
}

export function showTask(ctx: CloudContext, task: Task): Record<string, unknown> {
  const container = mainContainer(task.definition);
  return given({
    taskArn: task.arn,
    clusterArn: clusterArn(ctx, task.cluster),
    taskDefinitionArn: task.definition.arn,
    group: task.group,
    startedBy: task.startedBy,
    launchType: 'FARGATE',
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    lastStatus: task.status,
    desiredStatus: task.desired,
    createdAt: seconds(task.createdAt),
    startedAt: seconds(task.startedAt),
    stoppingAt: seconds(task.stoppingAt),
    executionStoppedAt: seconds(task.executionStoppedAt),
    stoppedAt: seconds(task.stoppedAt),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    healthStatus: task.health,
    cpu: text(task.definition.raw, 'cpu'),
    memory: text(task.definition.raw, 'memory'),
    overrides: task.overrides,
    tags: task.tags,
    attachments: [
      {
        id: task.id,
        type: 'ElasticNetworkInterface',
        status: task.status === 'STOPPED' ? 'DELETED' : 'ATTACHED',
        details: [{ name: 'privateIPv4Address', value: task.address }],
      },
    ],
    containers: [
      given({
        containerArn: `${task.arn.replace(':task/', ':container/')}/${task.id.slice(0, 8)}`,
        taskArn: task.arn,
        name: text(container, 'name'),
        image: text(container, 'image'),
        imageDigest: text(container, 'image')?.split('@')[1],
        lastStatus: containerStatus(task),
        exitCode: task.exitCode,
        reason: task.containerReason,
        networkInterfaces: [{ attachmentId: task.id, privateIpv4Address: task.address }],
        healthStatus: task.health,
      }),
    ],
  });
}

/** Of CreateService's input, what AWS shows with each deployment and not with the service. */
const OF_DEPLOYMENTS = ['serviceConnectConfiguration', 'volumeConfigurations', 'vpcLatticeConfigurations'] as const;
/** And what it does not show again. */
const INPUT_ONLY = ['cluster', 'clientToken', 'role', 'monitoring', 'gatewayConnectors'] as const;
const pick = (from: Input, keep: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keep(key)));
const among = (names: readonly string[], key: string) => names.includes(key);

export function showService(ctx: CloudContext, state: EcsState, service: Service): Record<string, unknown> {
  const tasks = tasksOf(state, service);
  const count = (of: readonly Task[]) => ({
    runningCount: of.filter((t) => t.status === 'RUNNING' && t.desired === 'RUNNING').length,
    pendingCount: of.filter((t) => t.desired === 'RUNNING' && t.status !== 'RUNNING').length,
  });
  return {
    ...pick(service.raw, (key) => !among(OF_DEPLOYMENTS, key) && !among(INPUT_ONLY, key)),
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: clusterArn(ctx, service.cluster),
    status: service.status,
    desiredCount: service.desired,
    ...count(tasks),
    taskDefinition: service.deployments[0]?.definition.arn,
    loadBalancers: service.loadBalancers.map(showBinding),
    deploymentConfiguration: showConfiguration(service),
    healthCheckGracePeriodSeconds: service.graceMs / 1_000,
    launchType: 'FARGATE',
    platformVersion: 'LATEST',
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    createdAt: seconds(service.createdAt),
    events: service.events.map((e) => ({ ...e, createdAt: seconds(e.createdAt) })),
    deployments: service.deployments.map((d, i) => ({
      ...pick(service.raw, (key) => among(OF_DEPLOYMENTS, key)),
      id: d.id,
      status: i === 0 ? 'PRIMARY' : 'ACTIVE',
      taskDefinition: d.definition.arn,
      desiredCount: i === 0 ? service.desired : 0,
      ...count(tasks.filter((t) => t.startedBy === d.id)),
      failedTasks: d.failedTasks,
      createdAt: seconds(d.createdAt),
      updatedAt: seconds(d.updatedAt),
      launchType: 'FARGATE',
      platformVersion: '1.4.0',
      rolloutState: d.rolloutState,
      rolloutStateReason: d.rolloutReason,
    })),
  };
}
