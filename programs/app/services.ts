import { createHash } from 'node:crypto';

import { Policy } from '@pulumi/aws/appautoscaling/policy';
import { Target } from '@pulumi/aws/appautoscaling/target';
import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { LifecyclePolicy } from '@pulumi/aws/ecr/lifecyclePolicy';
import { Repository } from '@pulumi/aws/ecr/repository';
import { SecurityGroup } from '@pulumi/aws/ec2/securityGroup';
import { Service } from '@pulumi/aws/ecs/service';
import { TaskDefinition } from '@pulumi/aws/ecs/taskDefinition';
import type { Cluster } from '@pulumi/aws/ecs/cluster';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import { ListenerRule } from '@pulumi/aws/lb/listenerRule';
import { TargetGroup } from '@pulumi/aws/lb/targetGroup';
import { SecurityGroupEgressRule } from '@pulumi/aws/vpc/securityGroupEgressRule';
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule';
import { all, ComponentResource, type Input } from '@pulumi/pulumi';

import type { ServiceConfig } from '../../src/config/schema';
import type { Alb } from './alb';
import { type ProgramContext, shortName } from './context';
import type { Network } from './network';
import type { Secrets } from './secrets';

const COLOURS = ['blue', 'green'] as const;
const TASKS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
/** Images kept: deeper than any rollback goes. */
const IMAGES_KEPT = 50;
const LOG_DAYS = { production: 365, other: 30 };

export interface AppServiceArgs {
  readonly name: string;
  readonly service: ServiceConfig;
  readonly network: Network;
  readonly alb: Alb;
  readonly cluster: Cluster;
  readonly secrets: Secrets;
  /** Priority of its production rule; the test rule stands right in front of it. */
  readonly priority: number;
}

/**
 * One web service: repository, roles, log group, security group, and a pair of target group and ECS service for each colour.
 * Weights, counts, task definitions, scaling limits and the test rule's condition are the rollout's: they are ignored here.
 */
export class AppService extends ComponentResource {
  readonly outputs: Record<string, Input<unknown>>;

  constructor(context: ProgramContext, args: AppServiceArgs) {
    super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
    const { name, service, network, alb, cluster } = args;
    const full = `${context.prefix}-${name}`;
    const parent = { parent: this };
    const port = service.port ?? 80;

    const repository = new Repository(
      full,
      {
        name: full,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
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
    const logGroup = new LogGroup(
      full,
      { name: `/ez-deploy/${full}`, retentionInDays: context.production ? LOG_DAYS.production : LOG_DAYS.other },
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
    const valuesFrom = Object.entries(service.secrets).map(([key, reference]) =>
      args.secrets.valueFrom(name, key, reference),
    );
    if (valuesFrom.length > 0) {
      new RolePolicy(
        `${full}-secrets`,
        {
          role: executionRole.id,
          policy: all(valuesFrom).apply((arns) =>
            JSON.stringify({
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['secretsmanager:GetSecretValue', 'ssm:GetParameters'],
                  // An arn with a JSON key is a reference into the secret, not another secret.
                  Resource: [...new Set(arns.map((a) => a.split(':').slice(0, 7).join(':')))],
                },
              ],
            }),
          ),
        },
        parent,
      );
    }
    const group = new SecurityGroup(
      full,
      { name: full, description: `Tasks of ${name}`, vpcId: network.vpcId },
      parent,
    );
    new SecurityGroupIngressRule(
      `${full}-in`,
      {
        securityGroupId: group.id,
        referencedSecurityGroupId: alb.securityGroupId,
        ipProtocol: 'tcp',
        fromPort: port,
        toPort: port,
        description: 'From the load balancer',
      },
      parent,
    );
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

    const groups = COLOURS.map(
      (colour) =>
        new TargetGroup(
          `${full}-${colour}`,
          {
            name: shortName(`${full}-${colour}`, 32),
            port,
            protocol: 'HTTP',
            targetType: 'ip',
            vpcId: network.vpcId,
            deregistrationDelay: Math.round(service.deregistrationDelay / 1_000),
            slowStart: 0,
            stickiness: { enabled: false, type: 'lb_cookie' },
            healthCheck: {
              path: service.health.path,
              interval: Math.round(service.health.interval / 1_000),
              timeout: Math.round(service.health.timeout / 1_000),
              healthyThreshold: service.health.healthyThreshold,
              unhealthyThreshold: service.health.unhealthyThreshold,
              matcher: '200-399',
            },
          },
          parent,
        ),
    );
    const [blue, green] = groups;
    if (blue === undefined || green === undefined) throw new Error('two colours make two target groups');
    const forward = {
      type: 'forward',
      forward: {
        targetGroups: [
          { arn: blue.arn, weight: 100 },
          { arn: green.arn, weight: 0 },
        ],
        stickiness: { enabled: false, duration: 1 },
      },
    };
    const pathPattern = { pathPattern: { values: [service.path ?? '/*'] } };
    // The whole of actions: wildcards in ignoreChanges break, and the next apply would take a deployment's weights back.
    const rule = new ListenerRule(
      full,
      { listenerArn: alb.listenerArn, priority: args.priority, conditions: [pathPattern], actions: [forward] },
      { ...parent, ignoreChanges: ['actions'] },
    );
    // Nobody can guess the value; each release sets one of its own before it asks.
    const closed = createHash('sha256')
      .update(`${full}-${context.accountId}-no-release-yet`)
      .digest('hex')
      .slice(0, 32);
    const testRule = new ListenerRule(
      `${full}-test`,
      {
        listenerArn: alb.listenerArn,
        priority: args.priority - 1,
        conditions: [pathPattern, { httpHeader: { httpHeaderName: 'x-ez-deploy-test', values: [closed] } }],
        actions: [{ type: 'forward', targetGroupArn: green.arn }],
      },
      { ...parent, ignoreChanges: ['actions', 'conditions'] },
    );
    const bootstrap = new TaskDefinition(
      full,
      {
        family: full,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: String(service.cpu),
        memory: String(service.memory),
        executionRoleArn: executionRole.arn,
        taskRoleArn: taskRole.arn,
        skipDestroy: true,
        containerDefinitions: repository.repositoryUrl.apply((url) =>
          JSON.stringify([
            {
              name,
              image: `${url}:none`,
              essential: true,
              readonlyRootFilesystem: true,
              portMappings: [{ containerPort: port, protocol: 'tcp' }],
            },
          ]),
        ),
      },
      parent,
    );
    const services = COLOURS.map((colour, i) => {
      const ecs = new Service(
        `${full}-${colour}`,
        {
          name: `${full}-${colour}`,
          cluster: cluster.arn,
          taskDefinition: bootstrap.arn,
          desiredCount: 0,
          launchType: 'FARGATE',
          platformVersion: 'LATEST',
          waitForSteadyState: false,
          healthCheckGracePeriodSeconds: Math.round(service.health.gracePeriod / 1_000),
          // Without rollback: on an idle colour it would silently bring the old task definition back.
          deploymentCircuitBreaker: { enable: true, rollback: false },
          deploymentMinimumHealthyPercent: 100,
          deploymentMaximumPercent: 200,
          networkConfiguration: { subnets: network.appSubnetIds, securityGroups: [group.id], assignPublicIp: false },
          loadBalancers: [{ targetGroupArn: (i === 0 ? blue : green).arn, containerName: name, containerPort: port }],
        },
        { ...parent, ignoreChanges: ['taskDefinition', 'desiredCount', 'loadBalancers'], dependsOn: [rule, testRule] },
      );
      const target = new Target(
        `${full}-${colour}`,
        {
          serviceNamespace: 'ecs',
          scalableDimension: 'ecs:service:DesiredCount',
          resourceId: all([cluster.name, ecs.name]).apply(([c, s]) => `service/${c}/${s}`),
          minCapacity: 0,
          maxCapacity: 0,
        },
        { ...parent, ignoreChanges: ['minCapacity', 'maxCapacity', 'suspendedState'] },
      );
      for (const [metric, value] of [
        ['ECSServiceAverageCPUUtilization', service.scaling.cpu],
        ['ECSServiceAverageMemoryUtilization', service.scaling.memory],
      ] as const) {
        new Policy(
          `${full}-${colour}-${metric.includes('CPU') ? 'cpu' : 'memory'}`,
          {
            policyType: 'TargetTrackingScaling',
            resourceId: target.resourceId,
            scalableDimension: target.scalableDimension,
            serviceNamespace: target.serviceNamespace,
            targetTrackingScalingPolicyConfiguration: {
              targetValue: value,
              predefinedMetricSpecification: { predefinedMetricType: metric },
            },
          },
          parent,
        );
      }
      return ecs;
    });
    const colour = (i: number, tg: TargetGroup) => ({
      serviceName: services[i]?.name ?? '',
      targetGroupArn: tg.arn,
      targetGroupFullName: tg.arnSuffix,
    });
    this.outputs = {
      kind: service.kind,
      repositoryUrl: repository.repositoryUrl,
      repositoryName: repository.name,
      logGroup: logGroup.name,
      family: full,
      executionRoleArn: executionRole.arn,
      taskRoleArn: taskRole.arn,
      subnetIds: network.appSubnetIds,
      securityGroupIds: [group.id],
      secrets: all(valuesFrom).apply((values) => Object.fromEntries(values.map((v, i) => [secretNames[i] ?? '', v]))),
      ruleArn: rule.arn,
      testRuleArn: testRule.arn,
      colours: { blue: colour(0, blue), green: colour(1, green) },
    };
    this.registerOutputs({});
  }
}
