import { AwsError, type AwsService, type CloudContext, type Input } from '../../kernel/types';
import { need, number, record, text, texts } from '../read';

interface ScalableTarget {
  readonly resourceId: string;
  min: number;
  max: number;
  suspended: Input;
  readonly arn: string;
}

/**
 * Application Auto Scaling for ECS services. As at AWS, registering a target moves the current count into its range. Target
 * tracking policies are kept and described; the rehearsal does not scale by them, and `describe` says so.
 */
export function createAutoScaling(ctx: CloudContext): { service: AwsService; describe: () => unknown } {
  const targets = new Map<string, ScalableTarget>();
  const policies = new Map<string, Input>();

  /** `service/CLUSTER/SERVICE` → its desired count, moved into the range where it is outside. */
  const intoRange = async (target: ScalableTarget) => {
    const [, cluster, service] = target.resourceId.split('/');
    const answer = await ctx.ports.call('ecs', 'DescribeServices', { cluster, services: [service] });
    const found = record((Array.isArray(answer['services']) ? answer['services'] : [])[0]);
    const desired = number(found, 'desiredCount');
    if (desired === undefined)
      throw new AwsError('ValidationException', `ECS service doesn't exist: ${target.resourceId}`);
    const wanted = Math.min(target.max, Math.max(target.min, desired));
    if (wanted !== desired) await ctx.ports.call('ecs', 'UpdateService', { cluster, service, desiredCount: wanted });
  };
  const show = (t: ScalableTarget) => ({
    ServiceNamespace: 'ecs',
    ResourceId: t.resourceId,
    ScalableDimension: 'ecs:service:DesiredCount',
    MinCapacity: t.min,
    MaxCapacity: t.max,
    RoleARN: `arn:aws:iam::${ctx.accountId}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
    CreationTime: 0,
    SuspendedState: {
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: false,
      ...t.suspended,
    },
    ScalableTargetARN: t.arn,
  });

  return {
    service: {
      signingName: 'application-autoscaling',
      protocol: 'json',
      targetPrefix: 'AnyScaleFrontendService',
      operations: {
        RegisterScalableTarget: async (input) => {
          const resourceId = need(input, 'ResourceId', 'ValidationException');
          const known = targets.get(resourceId);
          const min = number(input, 'MinCapacity') ?? known?.min;
          const max = number(input, 'MaxCapacity') ?? known?.max;
          if (min === undefined || max === undefined)
            throw new AwsError('ValidationException', 'MinCapacity and MaxCapacity are required');
          if (min > max)
            throw new AwsError('ValidationException', 'Maximum capacity cannot be less than minimum capacity');
          const target: ScalableTarget = {
            resourceId,
            min,
            max,
            suspended: { ...known?.suspended, ...record(input['SuspendedState']) },
            arn:
              known?.arn ??
              `arn:aws:application-autoscaling:${ctx.region}:${ctx.accountId}:scalable-target/${resourceId}`,
          };
          await intoRange(target);
          targets.set(resourceId, target);
          return { ScalableTargetARN: target.arn };
        },
        DescribeScalableTargets: (input) => {
          const ids = texts(input, 'ResourceIds');
          return {
            ScalableTargets: [...targets.values()]
              .filter((t) => ids.length === 0 || ids.includes(t.resourceId))
              .map(show),
          };
        },
        DeregisterScalableTarget: (input) => {
          const id = need(input, 'ResourceId', 'ValidationException');
          if (!targets.delete(id))
            throw new AwsError('ObjectNotFoundException', `No scalable target registered for ${id}`);
          return {};
        },
        PutScalingPolicy: (input) => {
          const name = need(input, 'PolicyName', 'ValidationException');
          const id = need(input, 'ResourceId', 'ValidationException');
          if (!targets.has(id))
            throw new AwsError('ObjectNotFoundException', `No scalable target registered for ${id}`);
          policies.set(`${id}/${name}`, input);
          return {
            PolicyARN: `arn:aws:autoscaling:${ctx.region}:${ctx.accountId}:scalingPolicy:${id}:policyName/${name}`,
            Alarms: [],
          };
        },
        DescribeScalingPolicies: (input) => ({
          ScalingPolicies: [...policies.values()].filter(
            (p) => text(input, 'ResourceId') === undefined || p['ResourceId'] === text(input, 'ResourceId'),
          ),
        }),
        DeleteScalingPolicy: (input) => {
          policies.delete(`${need(input, 'ResourceId')}/${need(input, 'PolicyName')}`);
          return {};
        },
      },
    },
    describe: () => ({
      targets: [...targets.values()].map(show),
      note: 'target tracking policies are kept, not acted on',
    }),
  };
}
