import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { Schedule } from '@pulumi/aws/scheduler/schedule';
import { all, ComponentResource, type Input } from '@pulumi/pulumi';

import { type ProgramContext, shortName } from './context';
import { type PartsArgs, serviceParts } from './service-parts';

/**
 * A cron service: a schedule of EventBridge Scheduler that starts one task each time. It is off until the first release; which
 * task definition it starts, and that it is on, is the rollout's.
 */
export class CronService extends ComponentResource {
  readonly outputs: Record<string, Input<unknown>>;

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
        policy: all([cluster.arn, executionRole.arn, taskRole.arn]).apply(([clusterArn, execution, task]) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'ecs:RunTask',
                Resource: `arn:aws:ecs:${context.region}:${context.accountId}:task-definition/${full}:*`,
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
    this.outputs = { ...outputs, scheduleName: schedule.name };
    this.registerOutputs({});
  }
}
