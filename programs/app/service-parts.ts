import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { LifecyclePolicy } from '@pulumi/aws/ecr/lifecyclePolicy';
import { Repository } from '@pulumi/aws/ecr/repository';
import { RepositoryPolicy } from '@pulumi/aws/ecr/repositoryPolicy';
import { SecurityGroup } from '@pulumi/aws/ec2/securityGroup';
import { TaskDefinition } from '@pulumi/aws/ecs/taskDefinition';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import { SecurityGroupEgressRule } from '@pulumi/aws/vpc/securityGroupEgressRule';
import { all, type ComponentResource, type Input } from '@pulumi/pulumi';

import type { ServiceConfig } from '../../src/config/schema';
import type { ClusterParts } from './brought';
import { type ProgramContext, shortName } from './context';
import type { NetworkParts } from './network';
import { pullPolicy } from './pull-policy';
import type { Secrets } from './secrets';

const TASKS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
/** Images kept: deeper than any rollback goes. */
const IMAGES_KEPT = 50;

/** What a service of any kind is made from. */
export interface PartsArgs {
  readonly name: string;
  readonly service: ServiceConfig;
  readonly network: NetworkParts;
  readonly cluster: ClusterParts;
  readonly secrets: Secrets;
}

/** A schedule as the guardian finds it: `GROUP/NAME`, and the role that it starts tasks with, with its path. */
export interface MadeSchedule {
  readonly name: Input<string>;
  readonly role: Input<string>;
}

/** A service of any kind, when it is made. */
export interface MadeService {
  readonly outputs: Record<string, Input<unknown>>;
  /** Names of its ECS services: two colours, one, or none of a schedule. */
  readonly ecsServices: readonly Input<string>[];
  readonly schedule?: MadeSchedule;
}

/** What services of every kind have: repository, roles, log group, security group, and a first task definition that is never run. */
export interface ServiceParts {
  readonly full: string;
  readonly group: SecurityGroup;
  readonly bootstrap: TaskDefinition;
  readonly executionRole: Role;
  readonly taskRole: Role;
  /** Those members of its outputs that every kind has. */
  readonly outputs: Record<string, Input<unknown>>;
}

export function serviceParts(context: ProgramContext, args: PartsArgs, component: ComponentResource): ServiceParts {
  const { name, service, network, secrets } = args;
  const full = `${context.prefix}-${name}`;
  const parent = { parent: component };
  const { port } = service;
  const repository = new Repository(
    full,
    {
      name: full,
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfigurations: [{ encryptionType: 'KMS' }],
      forceDelete: !context.production,
    },
    { ...parent, protect: context.production },
  );
  new LifecyclePolicy(
    full,
    {
      repository: repository.name,
      policy: JSON.stringify({
        rules: [
          {
            rulePriority: 1,
            description: `keep ${IMAGES_KEPT}`,
            selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: IMAGES_KEPT },
            action: { type: 'expire' },
          },
        ],
      }),
    },
    parent,
  );
  const pulls = pullPolicy(context.config);
  if (pulls !== undefined) new RepositoryPolicy(full, { repository: repository.name, policy: pulls }, parent);
  const logGroup = new LogGroup(
    full,
    { name: `/ez-deploy/${full}`, retentionInDays: context.logDays, kmsKeyId: context.keys.logs },
    parent,
  );
  const executionRole = new Role(
    `${full}-execution`,
    { name: shortName(`${full}-execution`, 64), assumeRolePolicy: TASKS },
    parent,
  );
  new RolePolicyAttachment(
    `${full}-execution`,
    { role: executionRole.name, policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy' },
    parent,
  );
  const taskRole = new Role(`${full}-task`, { name: shortName(`${full}-task`, 64), assumeRolePolicy: TASKS }, parent);
  const secretNames = Object.keys(service.secrets);
  const valuesFrom = Object.entries(service.secrets).map(([key, reference]) => secrets.valueFrom(name, key, reference));
  const brought = secrets.keysOf(Object.values(service.secrets));
  if (valuesFrom.length > 0) {
    new RolePolicy(
      `${full}-secrets`,
      {
        role: executionRole.id,
        policy: all([context.keys.secrets, all(valuesFrom)]).apply(([key, arns]) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: ['secretsmanager:GetSecretValue', 'ssm:GetParameters'],
                // An arn with a JSON key is a reference into the secret, not another secret.
                Resource: [...new Set(arns.map((a) => a.split(':').slice(0, 7).join(':')))],
              },
              { Effect: 'Allow', Action: 'kms:Decrypt', Resource: brought.length === 0 ? key : [key, ...brought] },
            ],
          }),
        ),
      },
      parent,
    );
  }
  const group = new SecurityGroup(full, { name: full, description: `Tasks of ${name}`, vpcId: network.vpcId }, parent);
  new SecurityGroupEgressRule(
    `${full}-out`,
    {
      securityGroupId: group.id,
      cidrIpv4: '0.0.0.0/0',
      ipProtocol: '-1',
      description: 'To data stores, AWS and the internet',
    },
    parent,
  );
  const bootstrap = new TaskDefinition(
    full,
    {
      family: full,
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: String(service.cpu),
      memory: String(service.memory),
      // X86_64 is ECS's default: a stack that has it already is not made to register another revision.
      ...(service.cpuArchitecture === 'X86_64'
        ? {}
        : { runtimePlatform: { cpuArchitecture: service.cpuArchitecture, operatingSystemFamily: 'LINUX' } }),
      executionRoleArn: executionRole.arn,
      taskRoleArn: taskRole.arn,
      skipDestroy: true,
      containerDefinitions: all([repository.repositoryUrl, logGroup.name]).apply(([url, group]) =>
        JSON.stringify([
          {
            name,
            image: `${url}:none`,
            essential: true,
            readonlyRootFilesystem: true,
            logConfiguration: {
              logDriver: 'awslogs',
              options: { 'awslogs-group': group, 'awslogs-region': context.region, 'awslogs-stream-prefix': name },
            },
            ...(port === undefined
              ? {}
              : {
                  portMappings: [
                    {
                      name,
                      containerPort: port,
                      protocol: 'tcp',
                      ...(service.kind === 'internal' ? { appProtocol: 'http' } : {}),
                    },
                  ],
                }),
          },
        ]),
      ),
    },
    parent,
  );
  return {
    full,
    group,
    bootstrap,
    executionRole,
    taskRole,
    outputs: {
      kind: service.kind,
      repositoryUrl: repository.repositoryUrl,
      repositoryName: repository.name,
      logGroup: logGroup.name,
      family: bootstrap.family,
      executionRoleArn: executionRole.arn,
      taskRoleArn: taskRole.arn,
      subnetIds: network.appSubnetIds,
      securityGroupIds: [group.id],
      secrets: all(valuesFrom).apply((values) => Object.fromEntries(values.map((v, i) => [secretNames[i] ?? '', v]))),
    },
  };
}
