import { Table } from '@pulumi/aws/dynamodb/table';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { StateMachine } from '@pulumi/aws/sfn/stateMachine';
import { all, ComponentResource, type Input, type Output } from '@pulumi/pulumi';

import { bucketNameFor } from '../../src/infra/outputs';
import { guardianDefinition } from '../../src/rollout/guardian-definition';
import type { ProgramContext } from './context';
import { PrivateBucket } from './private-bucket';
import type { MadeService } from './service-parts';

const assume = (service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  });

/** What the guardian acts on. */
export interface Guarded {
  /** Name of the load balancer. */
  readonly balancer: Input<string>;
  readonly cluster: Input<string>;
  readonly services: Readonly<Record<string, MadeService>>;
}

/** All that begins as the program names it, and each that has a name of its own: taken over, or given one by a transform. */
function covering(arn: string, ours: string, names: readonly string[]): string | string[] {
  const others = names.filter((name) => !name.startsWith(ours));
  return others.length === 0 ? `${arn}${ours}*` : [`${arn}${ours}*`, ...others.map((name) => `${arn}${name}`)];
}

/** Bucket of records, coordination table, and the guardian that acts when a runner cannot. */
export class State extends ComponentResource {
  readonly bucketName: Output<string>;
  readonly tableName: Output<string>;
  readonly tableArn: Output<string>;
  readonly guardianArn: Output<string>;

  constructor(context: ProgramContext, of: Guarded) {
    super('ez-deploy:app:State', context.prefix);
    const { prefix } = context;
    const parent = { parent: this };
    const bucket = new PrivateBucket(context, {
      name: `${prefix}-records`,
      bucket: bucketNameFor(context.config.app, context.config.environment, context.accountId),
      encryption: 'aws:kms',
      // Records are the history: none goes. What was overwritten has no reader after this long.
      oldVersionDays: 90,
    });
    const table = new Table(
      `${prefix}-coordination`,
      {
        name: `${prefix}-ez-deploy`,
        billingMode: 'PAY_PER_REQUEST',
        hashKey: 'pk',
        rangeKey: 'sk',
        attributes: [
          { name: 'pk', type: 'S' },
          { name: 'sk', type: 'S' },
        ],
        pointInTimeRecovery: { enabled: true },
        serverSideEncryption: { enabled: true },
      },
      { ...parent, protect: context.production },
    );
    const role = new Role(
      `${prefix}-guardian`,
      { name: `${prefix}-guardian`, assumeRolePolicy: assume('states.amazonaws.com') },
      parent,
    );
    const here = `${context.region}:${context.accountId}`;
    // In a cluster that others use too, services are told apart by their names.
    const alone = context.config.infrastructure.existing.cluster === undefined;
    const made = Object.values(of.services);
    const scheduled = made.flatMap(({ schedule }) => schedule ?? []);
    const names = all([
      all([table.arn, of.balancer, of.cluster]),
      all(made.flatMap(({ ecsServices }) => ecsServices)),
      all(scheduled.map((s) => s.name)),
      all(scheduled.map((s) => s.role)),
    ]);
    new RolePolicy(
      `${prefix}-guardian`,
      {
        role: role.id,
        policy: names.apply(([[tableArn, balancer, cluster], services, schedules, roles]) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], Resource: tableArn },
              {
                Effect: 'Allow',
                Action: 'elasticloadbalancing:ModifyRule',
                Resource: `arn:aws:elasticloadbalancing:${here}:listener-rule/app/${balancer}/*`,
              },
              {
                Effect: 'Allow',
                Action: 'ecs:UpdateService',
                Resource: alone
                  ? `arn:aws:ecs:${here}:service/${cluster}/*`
                  : covering(`arn:aws:ecs:${here}:service/${cluster}/`, `${prefix}-`, services),
              },
              {
                Effect: 'Allow',
                Action: 'scheduler:UpdateSchedule',
                Resource: covering(`arn:aws:scheduler:${here}:schedule/`, `default/${prefix}-`, schedules),
              },
              // A schedule's target names the role that it is started with.
              {
                Effect: 'Allow',
                Action: 'iam:PassRole',
                Resource: covering(`arn:aws:iam::${context.accountId}:role`, `/${prefix}-`, roles),
                Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
              },
              { Effect: 'Allow', Action: 'cloudwatch:DescribeAlarms', Resource: `arn:aws:cloudwatch:${here}:alarm:*` },
            ],
          }),
        ),
      },
      parent,
    );
    const guardian = new StateMachine(
      `${prefix}-guardian`,
      {
        name: `${prefix}-guardian`,
        type: 'STANDARD',
        roleArn: role.arn,
        definition: table.name.apply((tableName) => JSON.stringify(guardianDefinition({ tableName }))),
      },
      parent,
    );
    this.bucketName = bucket.name;
    this.tableName = table.name;
    this.tableArn = table.arn;
    this.guardianArn = guardian.arn;
    this.registerOutputs({ bucketName: this.bucketName });
  }
}
