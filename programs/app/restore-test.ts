import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { SecurityGroup } from '@pulumi/aws/ec2/securityGroup';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import { SecurityGroupEgressRule } from '@pulumi/aws/vpc/securityGroupEgressRule';
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule';
import { ComponentResource, type Input } from '@pulumi/pulumi';

import { restoredPrefix } from '../../src/restore-test/name';
import type { Backup } from './backup';
import { type ProgramContext, shortName } from './context';
import type { Database } from './database';
import type { NetworkParts } from './network';

/**
 * What a restore test finds ready: a security group for the copy that lets in nobody but the task that looks at it, and that task's
 * group, log and role. The copy and the task are made by each test and removed by it. The task reaches the live database no more
 * than the application reaches the copy.
 */
export class RestoreTest extends ComponentResource {
  /** What `restore-test` works with: a RestoreTestOutputs. */
  readonly outputs: Record<string, Input<unknown>>;

  constructor(context: ProgramContext, network: NetworkParts, database: Database, backup: Backup) {
    super('ez-deploy:app:RestoreTest', context.prefix);
    const { prefix, region, accountId } = context;
    const full = `${prefix}-restore-test`;
    const parent = { parent: this };
    const group = (name: string, description: string) =>
      new SecurityGroup(name, { name, description, vpcId: network.vpcId, tags: { Name: name } }, parent);
    const task = group(full, 'The task that looks at a restored database');
    const copy = group(`${prefix}-restored`, 'A restored database: in from the restore test only');
    new SecurityGroupEgressRule(
      `${full}-out`,
      {
        securityGroupId: task.id,
        cidrIpv4: '0.0.0.0/0',
        ipProtocol: '-1',
        description: 'To the restored database, AWS and the registry',
      },
      parent,
    );
    new SecurityGroupIngressRule(
      `${prefix}-restored-from-test`,
      {
        securityGroupId: copy.id,
        referencedSecurityGroupId: task.id,
        ipProtocol: 'tcp',
        fromPort: database.port,
        toPort: database.port,
        description: 'From the restore test',
      },
      parent,
    );
    const log = new LogGroup(
      full,
      { name: `/ez-deploy/${full}`, retentionInDays: context.logDays, kmsKeyId: context.keys.logs },
      parent,
    );
    const role = new Role(
      full,
      {
        name: shortName(full, 64),
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        }),
      },
      parent,
    );
    new RolePolicyAttachment(
      full,
      { role: role.name, policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy' },
      parent,
    );
    new RolePolicy(
      full,
      {
        role: role.id,
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'secretsmanager:GetSecretValue',
              Resource: `arn:aws:secretsmanager:${region}:${accountId}:secret:rds!db-*`,
              // RDS names these secrets itself, and tags them with the instance: of the copies only.
              Condition: {
                StringLike: {
                  'secretsmanager:ResourceTag/aws:rds:primaryDBInstanceArn': `arn:aws:rds:${region}:${accountId}:db:${restoredPrefix(prefix)}*`,
                },
              },
            },
          ],
        }),
      },
      parent,
    );
    this.outputs = {
      vaultName: backup.vaultName,
      backupRoleArn: backup.roleArn,
      databaseArn: database.arn,
      databaseName: database.databaseName,
      subnetGroup: database.subnetGroup,
      databaseSecurityGroupIds: [copy.id],
      family: full,
      executionRoleArn: role.arn,
      logGroup: log.name,
      subnetIds: network.appSubnetIds,
      securityGroupIds: [task.id],
    };
    this.registerOutputs({});
  }
}
