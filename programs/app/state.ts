import { Table } from '@pulumi/aws/dynamodb/table';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { StateMachine } from '@pulumi/aws/sfn/stateMachine';
import { ComponentResource, type Output } from '@pulumi/pulumi';

import { bucketNameFor } from '../../src/infra/outputs';
import { guardianDefinition } from '../../src/rollout/guardian-definition';
import type { ProgramContext } from './context';
import { PrivateBucket } from './private-bucket';

const assume = (service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  });

/** Bucket of records, coordination table, and the guardian that acts when a runner cannot. */
export class State extends ComponentResource {
  readonly bucketName: Output<string>;
  readonly tableName: Output<string>;
  readonly tableArn: Output<string>;
  readonly guardianArn: Output<string>;

  constructor(context: ProgramContext) {
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
    const { cluster } = context.config.infrastructure.existing;
    const services = `arn:aws:ecs:${here}:service/${cluster === undefined ? `${prefix}/*` : `${cluster}/${prefix}-*`}`;
    new RolePolicy(
      `${prefix}-guardian`,
      {
        role: role.id,
        policy: table.arn.apply((tableArn) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], Resource: tableArn },
              {
                Effect: 'Allow',
                Action: 'elasticloadbalancing:ModifyRule',
                Resource: `arn:aws:elasticloadbalancing:${here}:listener-rule/app/${prefix}/*`,
              },
              { Effect: 'Allow', Action: 'ecs:UpdateService', Resource: services },
              {
                Effect: 'Allow',
                Action: 'scheduler:UpdateSchedule',
                Resource: `arn:aws:scheduler:${here}:schedule/default/${prefix}-*`,
              },
              // A schedule's target names the role that it is started with.
              {
                Effect: 'Allow',
                Action: 'iam:PassRole',
                Resource: `arn:aws:iam::${context.accountId}:role/${prefix}-*`,
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
