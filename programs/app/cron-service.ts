import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { Schedule } from '@pulumi/aws/scheduler/schedule';
import { all, ComponentResource, type Input, interpolate } from '@pulumi/pulumi';

import { askedName } from './asked';
import { type ProgramContext, shortName } from './context';
import { type MadeSchedule, type MadeService, type PartsArgs, serviceParts } from './service-parts';

/**
 * A cron service: a schedule of EventBridge Scheduler that starts one task each time. It is off until the first release; which
 * task definition it starts, and that it is on, is the rollout's.
 */
export class CronService extends ComponentResource implements MadeService {
  readonly outputs: Record<string, Input<unknown>>;
  readonly ecsServices = [];
  readonly schedule: MadeSchedule;

  constructor(context: ProgramContext, args: PartsArgs) {
    super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
    const { service, network, cluster } = args;
    const parent = { parent: this };
    const { full, group, bootstrap, executionRole, taskRole, outputs } = serviceParts(context, args, this);
    const role = new Role(
      `${full}-schedule`,
      {
        name: shortName(`${full}-schedule`, 64),
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'scheduler.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceAccount': context.accountId } },
            },
          ],
        }),
      },
      parent,
    );
    new RolePolicy(
      `${full}-schedule`,
      {
        role: role.id,
        policy: all([cluster.arn, executionRole.arn, taskRole.arn, bootstrap.family]).apply(
          ([clusterArn, execution, task, family]) =>
            JSON.stringify({
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: 'ecs:RunTask',
                  Resource: `arn:aws:ecs:${context.region}:${context.accountId}:task-definition/${family}:*`,
                  Condition: { ArnEquals: { 'ecs:cluster': clusterArn } },
                },
                { Effect: 'Allow', Action: 'iam:PassRole', Resource: [execution, task] },
              ],
            }),
        ),
      },
      parent,
    );
    const schedule = new Schedule(
      full,
      {
        name: shortName(full, 64),
        scheduleExpression: service.schedule ?? 'rate(1 day)',
        scheduleExpressionTimezone: 'UTC',
        flexibleTimeWindow: { mode: 'OFF' },
        state: 'DISABLED',
        target: {
          arn: cluster.arn,
          roleArn: role.arn,
          ecsParameters: {
            taskDefinitionArn: bootstrap.arn,
            taskCount: 1,
            launchType: 'FARGATE',
            networkConfiguration: {
              subnets: network.appSubnetIds,
              securityGroups: [group.id],
              assignPublicIp: false,
            },
          },
        },
      },
      { ...parent, ignoreChanges: ['state', 'target'] },
    );
    this.schedule = {
      name: interpolate`${askedName(schedule, 'groupName', 'default')}/${schedule.name}`,
      role: interpolate`${askedName(role, 'path', '/')}${role.name}`,
    };
    this.outputs = { ...outputs, scheduleName: schedule.name };
    this.registerOutputs({});
  }
}
