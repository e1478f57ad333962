import { Service } from '@pulumi/aws/ecs/service';
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule';
import { ComponentResource, type Input } from '@pulumi/pulumi';

import type { ProgramContext } from './context';
import { clientOf, type Mesh } from './mesh';
import { scaling } from './scaling';
import { type MadeService, type PartsArgs, serviceParts } from './service-parts';

export interface RollingServiceArgs extends PartsArgs {
  readonly mesh: Mesh | undefined;
}

/**
 * An internal service (found through Service Connect) or a worker: one ECS service, whose tasks ECS replaces. Its count, task
 * definition and scaling limits are the rollout's.
 */
export class RollingService extends ComponentResource implements MadeService {
  readonly outputs: Record<string, Input<unknown>>;
  readonly ecsServices: readonly Input<string>[];

  constructor(context: ProgramContext, args: RollingServiceArgs) {
    super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
    const { name, service, network, cluster, mesh } = args;
    const parent = { parent: this };
    const { full, group, bootstrap, outputs } = serviceParts(context, args, this);
    const { port } = service;
    if (service.kind === 'internal' && port !== undefined) {
      // Application subnets alone: nothing else of the network may ask it.
      network.appCidrs.forEach((cidrIpv4, i) => {
        new SecurityGroupIngressRule(
          i === 0 ? `${full}-in` : `${full}-in-${i}`,
          {
            securityGroupId: group.id,
            cidrIpv4,
            ipProtocol: 'tcp',
            fromPort: port,
            toPort: port,
            description: 'From the other services',
          },
          parent,
        );
      });
    }
    const connect =
      service.kind === 'internal' && mesh !== undefined && port !== undefined
        ? {
            serviceConnectConfiguration: {
              enabled: true,
              namespace: mesh.namespaceArn,
              services: [{ portName: name, discoveryName: name, clientAlias: [{ port, dnsName: name }] }],
            },
          }
        : clientOf(mesh);
    const ecs = new Service(
      full,
      {
        name: full,
        cluster: cluster.arn,
        taskDefinition: bootstrap.arn,
        desiredCount: 0,
        launchType: 'FARGATE',
        platformVersion: 'LATEST',
        waitForSteadyState: false,
        // Without rollback: the rollout brings the old version back itself, with its reason.
        deploymentCircuitBreaker: { enable: true, rollback: false },
        deploymentMinimumHealthyPercent: 100,
        deploymentMaximumPercent: 200,
        networkConfiguration: { subnets: network.appSubnetIds, securityGroups: [group.id], assignPublicIp: false },
        ...connect,
      },
      { ...parent, ignoreChanges: ['taskDefinition', 'desiredCount'] },
    );
    scaling(full, cluster, ecs, service, parent);
    this.ecsServices = [ecs.name];
    this.outputs = { ...outputs, serviceName: ecs.name };
    this.registerOutputs({});
  }
}
