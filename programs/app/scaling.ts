import { Policy } from '@pulumi/aws/appautoscaling/policy';
import { Target } from '@pulumi/aws/appautoscaling/target';
import type { Service } from '@pulumi/aws/ecs/service';
import { all, type ComponentResource } from '@pulumi/pulumi';

import type { ServiceConfig } from '../../src/config/schema';
import type { ClusterParts } from './brought';

/** Scaling of one ECS service on CPU and memory. Its limits, and whether it is suspended, are the rollout's. */
export function scaling(
  name: string,
  cluster: ClusterParts,
  ecs: Service,
  service: ServiceConfig,
  parent: { readonly parent: ComponentResource },
): void {
  const target = new Target(
    name,
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
      `${name}-${metric.includes('CPU') ? 'cpu' : 'memory'}`,
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
}
