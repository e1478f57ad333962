import { AwsError, type CloudContext, type Input, type Operation } from '../../kernel/types';
import { hex, need, number, record, records, text, texts } from '../read';
import { keepTags, setAttributes, showAttributes } from './attributes';
import { balancersOf, type ElbState, groupsInUse, type TargetGroup, targetKey } from './model';
import type { Targets } from './targets';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html */
const GROUP_DEFAULTS = {
  'deregistration_delay.timeout_seconds': '300',
  'stickiness.enabled': 'false',
  'stickiness.type': 'lb_cookie',
  'stickiness.lb_cookie.duration_seconds': '86400',
  'load_balancing.algorithm.type': 'round_robin',
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'slow_start.duration_seconds': '0',
};

/** Operations of target groups and their targets. */
export function groupOperations(ctx: CloudContext, state: ElbState, targets: Targets): Record<string, Operation> {
  const findGroup = (id: string): TargetGroup => {
    const group = state.groups.get(id);
    if (group === undefined) throw new AwsError('TargetGroupNotFound', `Target groups '${id}' not found`);
    return group;
  };
  const healthOf = (input: Input, before?: TargetGroup['health']): TargetGroup['health'] => ({
    path: text(input, 'HealthCheckPath') ?? before?.path ?? '/',
    intervalMs: (number(input, 'HealthCheckIntervalSeconds') ?? (before?.intervalMs ?? 30_000) / 1_000) * 1_000,
    timeoutMs: (number(input, 'HealthCheckTimeoutSeconds') ?? (before?.timeoutMs ?? 5_000) / 1_000) * 1_000,
    healthy: number(input, 'HealthyThresholdCount') ?? before?.healthy ?? 5,
    unhealthy: number(input, 'UnhealthyThresholdCount') ?? before?.unhealthy ?? 2,
    matcher: text(record(input['Matcher']), 'HttpCode') ?? before?.matcher ?? '200',
  });
  const showGroup = (g: TargetGroup) => ({
    TargetGroupArn: g.arn,
    TargetGroupName: g.name,
    Protocol: 'HTTP',
    ProtocolVersion: 'HTTP1',
    IpAddressType: 'ipv4',
    Port: g.port,
    VpcId: g.vpcId,
    TargetType: 'ip',
    HealthCheckProtocol: 'HTTP',
    HealthCheckEnabled: true,
    HealthCheckPath: g.health.path,
    HealthCheckPort: 'traffic-port',
    HealthCheckIntervalSeconds: g.health.intervalMs / 1_000,
    HealthCheckTimeoutSeconds: g.health.timeoutMs / 1_000,
    HealthyThresholdCount: g.health.healthy,
    UnhealthyThresholdCount: g.health.unhealthy,
    Matcher: { HttpCode: g.health.matcher },
    LoadBalancerArns: balancersOf(state, g.arn),
  });

  return {
    CreateTargetGroup: (input) => {
      const name = need(input, 'Name');
      if (name.length > 32)
        throw new AwsError('ValidationError', `Target group name '${name}' cannot be longer than '32' characters`);
      if ([...state.groups.values()].some((g) => g.name === name)) {
        throw new AwsError(
          'DuplicateTargetGroupName',
          `A target group with the same name '${name}' exists, but with different settings`,
        );
      }
      const fullName = `targetgroup/${name}/${hex(16)}`;
      const group: TargetGroup = {
        arn: `arn:aws:elasticloadbalancing:${ctx.region}:${ctx.accountId}:${fullName}`,
        name,
        fullName,
        port: number(input, 'Port') ?? 80,
        vpcId: text(input, 'VpcId') ?? '',
        health: healthOf(input),
        attributes: new Map(Object.entries(GROUP_DEFAULTS)),
        targets: new Map(),
      };
      state.groups.set(group.arn, group);
      keepTags(state, group.arn, input);
      return { TargetGroups: [showGroup(group)] };
    },
    DescribeTargetGroups: (input) => {
      const [arns, names] = [texts(input, 'TargetGroupArns'), texts(input, 'Names')];
      for (const id of arns) findGroup(id);
      const found = [...state.groups.values()].filter(
        (g) => (arns.length === 0 || arns.includes(g.arn)) && (names.length === 0 || names.includes(g.name)),
      );
      return { TargetGroups: found.map(showGroup) };
    },
    ModifyTargetGroup: (input) => {
      const group = findGroup(need(input, 'TargetGroupArn'));
      group.health = healthOf(input, group.health);
      return { TargetGroups: [showGroup(group)] };
    },
    ModifyTargetGroupAttributes: (input) => setAttributes(findGroup(need(input, 'TargetGroupArn')).attributes, input),
    DescribeTargetGroupAttributes: (input) => showAttributes(findGroup(need(input, 'TargetGroupArn')).attributes),
    DeleteTargetGroup: (input) => {
      const id = need(input, 'TargetGroupArn');
      if (groupsInUse(state).has(id)) {
        throw new AwsError('ResourceInUse', `Target group '${id}' is currently in use by a listener or a rule`);
      }
      for (const t of state.groups.get(id)?.targets.values() ?? []) t.stop.abort();
      state.groups.delete(id);
      return {};
    },
    RegisterTargets: (input) => {
      const group = findGroup(need(input, 'TargetGroupArn'));
      for (const t of records(input, 'Targets'))
        targets.register(group.arn, need(t, 'Id'), number(t, 'Port') ?? group.port);
      return {};
    },
    DeregisterTargets: (input) => {
      const group = findGroup(need(input, 'TargetGroupArn'));
      for (const t of records(input, 'Targets'))
        targets.deregister(group.arn, need(t, 'Id'), number(t, 'Port') ?? group.port);
      return {};
    },
    DescribeTargetHealth: (input) => {
      const group = findGroup(need(input, 'TargetGroupArn'));
      const asked = records(input, 'Targets').map((t) => targetKey(need(t, 'Id'), number(t, 'Port') ?? group.port));
      const known = [...group.targets.values()].filter(
        (t) => asked.length === 0 || asked.includes(targetKey(t.address, t.port)),
      );
      return {
        TargetHealthDescriptions: known.map((t) => {
          const health = targets.health(group.arn, t.address, t.port);
          return {
            Target: { Id: t.address, Port: t.port },
            HealthCheckPort: String(t.port),
            TargetHealth: {
              State: health.state,
              ...(health.reason === undefined ? {} : { Reason: health.reason }),
              ...(health.description === undefined ? {} : { Description: health.description }),
            },
          };
        }),
      };
    },
  };
}
