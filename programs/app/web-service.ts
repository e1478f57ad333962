import { createHash } from 'node:crypto';

import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule';
import { Service } from '@pulumi/aws/ecs/service';
import { ListenerRule } from '@pulumi/aws/lb/listenerRule';
import { TargetGroup } from '@pulumi/aws/lb/targetGroup';
import { ComponentResource, type Input } from '@pulumi/pulumi';

import type { Alb } from './alb';
import { type ProgramContext, shortName } from './context';
import { clientOf, type Mesh } from './mesh';
import { scaling } from './scaling';
import { type MadeService, type PartsArgs, serviceParts } from './service-parts';

const COLOURS = ['blue', 'green'] as const;
export interface WebServiceArgs extends PartsArgs {
  readonly alb: Alb;
  /** Where services without a load balancer are found; absent where there are none. */
  readonly mesh: Mesh | undefined;
  /** Priority of its production rule; the test rule stands right in front of it. */
  readonly priority: number;
}

/**
 * One web service: a pair of target group and ECS service for each colour.
 * Weights, counts, task definitions, scaling limits and the test rule's condition are the rollout's: they are ignored here.
 */
export class WebService extends ComponentResource implements MadeService {
  readonly outputs: Record<string, Input<unknown>>;
  readonly ecsServices: readonly Input<string>[];

  constructor(context: ProgramContext, args: WebServiceArgs) {
    super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
    const { name, service, network, alb, cluster } = args;
    const full = `${context.prefix}-${name}`;
    const parent = { parent: this };
    const port = service.port ?? 80;

    const parts = serviceParts(context, args, this);
    const { bootstrap, group } = parts;
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
    // They take part only while traffic moves; until then no request has such a cookie.
    const affinity = context.config.rollout.affinity
      ? ([
          ['old', blue, 3],
          ['fresh', green, 2],
        ] as const)
      : [];
    const [old, fresh] = affinity.map(
      ([side, group, before]) =>
        new ListenerRule(
          `${full}-${side}`,
          {
            listenerArn: alb.listenerArn,
            priority: args.priority - before,
            conditions: [
              pathPattern,
              { httpHeader: { httpHeaderName: 'cookie', values: ['*ez-release=no-release*'] } },
            ],
            actions: [{ type: 'forward', targetGroupArn: group.arn }],
          },
          { ...parent, ignoreChanges: ['actions', 'conditions'] },
        ),
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
          ...clientOf(args.mesh),
          loadBalancers: [{ targetGroupArn: (i === 0 ? blue : green).arn, containerName: name, containerPort: port }],
        },
        { ...parent, ignoreChanges: ['taskDefinition', 'desiredCount', 'loadBalancers'], dependsOn: [rule, testRule] },
      );
      scaling(`${full}-${colour}`, cluster, ecs, service, parent);
      return ecs;
    });
    this.ecsServices = services.map((s) => s.name);
    const colour = (i: number, tg: TargetGroup) => ({
      serviceName: this.ecsServices[i] ?? '',
      targetGroupArn: tg.arn,
      targetGroupFullName: tg.arnSuffix,
    });
    this.outputs = {
      ...parts.outputs,
      ruleArn: rule.arn,
      testRuleArn: testRule.arn,
      ...(old === undefined || fresh === undefined ? {} : { affinityRules: { old: old.arn, fresh: fresh.arn } }),
      colours: { blue: colour(0, blue), green: colour(1, green) },
    };
    this.registerOutputs({});
  }
}
