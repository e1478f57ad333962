import type { Door, Handler, Properties } from './handler';
import { first, num, object, objects, str, strings, tagList } from './handler';

const ELB = 'elasticloadbalancing';

function action(raw: Properties): Properties {
  const forward = object(raw['forward']);
  const fixed = object(raw['fixedResponse']);
  const redirect = object(raw['redirect']);
  return {
    Type: raw['type'],
    ...(raw['targetGroupArn'] === undefined ? {} : { TargetGroupArn: raw['targetGroupArn'] }),
    ...(raw['forward'] === undefined
      ? {}
      : {
          ForwardConfig: {
            TargetGroups: objects(forward['targetGroups']).map((g) => ({
              TargetGroupArn: g['arn'],
              Weight: g['weight'],
            })),
            TargetGroupStickinessConfig: { Enabled: object(forward['stickiness'])['enabled'] ?? false },
          },
        }),
    ...(raw['fixedResponse'] === undefined
      ? {}
      : {
          FixedResponseConfig: {
            StatusCode: fixed['statusCode'],
            ContentType: fixed['contentType'],
            MessageBody: fixed['messageBody'],
          },
        }),
    ...(raw['redirect'] === undefined
      ? {}
      : {
          RedirectConfig: {
            Port: redirect['port'],
            Protocol: redirect['protocol'],
            StatusCode: redirect['statusCode'],
          },
        }),
  };
}

function condition(raw: Properties): Properties {
  if (raw['pathPattern'] !== undefined) {
    return { Field: 'path-pattern', PathPatternConfig: { Values: strings(object(raw['pathPattern'])['values']) } };
  }
  const header = object(raw['httpHeader']);
  return {
    Field: 'http-header',
    HttpHeaderConfig: { HttpHeaderName: header['httpHeaderName'], Values: strings(header['values']) },
  };
}

const rule = (news: Properties) => ({
  Actions: objects(news['actions']).map(action),
  Conditions: objects(news['conditions']).map(condition),
});

function groupSettings(news: Properties): Properties {
  const health = object(news['healthCheck']);
  return {
    HealthCheckPath: health['path'],
    HealthCheckIntervalSeconds: health['interval'],
    HealthCheckTimeoutSeconds: health['timeout'],
    HealthyThresholdCount: health['healthyThreshold'],
    UnhealthyThresholdCount: health['unhealthyThreshold'],
    Matcher: { HttpCode: health['matcher'] },
  };
}

async function groupAttributes(door: Door, arn: string, news: Properties): Promise<void> {
  await door.call(ELB, 'ModifyTargetGroupAttributes', {
    TargetGroupArn: arn,
    Attributes: [
      { Key: 'deregistration_delay.timeout_seconds', Value: String(num(news, 'deregistrationDelay') ?? 300) },
      { Key: 'stickiness.enabled', Value: String(object(news['stickiness'])['enabled'] ?? false) },
      { Key: 'slow_start.duration_seconds', Value: String(num(news, 'slowStart') ?? 0) },
    ],
  });
}

export const BALANCING: Readonly<Record<string, Handler>> = {
  'aws:lb/loadBalancer:LoadBalancer': {
    replace: ['name', 'internal', 'loadBalancerType'],
    create: async (door, news) => {
      const made = await door.call(ELB, 'CreateLoadBalancer', {
        Name: str(news, 'name'),
        Scheme: news['internal'] === true ? 'internal' : 'internet-facing',
        Subnets: strings(news['subnets']),
        SecurityGroups: strings(news['securityGroups']),
        Tags: tagList(news),
      });
      const balancer = first(made['LoadBalancers']);
      const arn = str(balancer, 'LoadBalancerArn');
      await door.call(ELB, 'ModifyLoadBalancerAttributes', {
        LoadBalancerArn: arn,
        Attributes: [
          { Key: 'deletion_protection.enabled', Value: String(news['enableDeletionProtection'] ?? false) },
          {
            Key: 'routing.http.drop_invalid_header_fields.enabled',
            Value: String(news['dropInvalidHeaderFields'] ?? false),
          },
          { Key: 'idle_timeout.timeout_seconds', Value: String(news['idleTimeout'] ?? 60) },
        ],
      });
      return {
        id: arn,
        outputs: {
          arn,
          arnSuffix: arn.split(':loadbalancer/')[1],
          dnsName: balancer['DNSName'],
          zoneId: balancer['CanonicalHostedZoneId'],
          vpcId: balancer['VpcId'],
        },
      };
    },
    update: () => Promise.resolve({}),
    delete: async (door, id) => {
      await door.call(ELB, 'DeleteLoadBalancer', { LoadBalancerArn: id });
    },
  },
  'aws:lb/targetGroup:TargetGroup': {
    replace: ['name', 'port', 'protocol', 'vpcId', 'targetType'],
    create: async (door, news) => {
      const made = await door.call(ELB, 'CreateTargetGroup', {
        Name: str(news, 'name'),
        Port: num(news, 'port'),
        Protocol: str(news, 'protocol'),
        VpcId: str(news, 'vpcId'),
        TargetType: str(news, 'targetType'),
        ...groupSettings(news),
        Tags: tagList(news),
      });
      const arn = str(first(made['TargetGroups']), 'TargetGroupArn');
      await groupAttributes(door, arn, news);
      return { id: arn, outputs: { arn, arnSuffix: arn.split(':').at(-1) } };
    },
    update: async (door, id, news) => {
      await door.call(ELB, 'ModifyTargetGroup', { TargetGroupArn: id, ...groupSettings(news) });
      await groupAttributes(door, id, news);
      return { arn: id, arnSuffix: id.split(':').at(-1) };
    },
    delete: async (door, id) => {
      await door.call(ELB, 'DeleteTargetGroup', { TargetGroupArn: id });
    },
  },
  'aws:lb/listener:Listener': {
    replace: ['loadBalancerArn'],
    create: async (door, news) => {
      const made = await door.call(ELB, 'CreateListener', {
        LoadBalancerArn: str(news, 'loadBalancerArn'),
        Port: num(news, 'port'),
        Protocol: str(news, 'protocol'),
        DefaultActions: objects(news['defaultActions']).map(action),
      });
      const arn = str(first(made['Listeners']), 'ListenerArn');
      return { id: arn, outputs: { arn } };
    },
    update: async (door, id, news) => {
      await door.call(ELB, 'ModifyListener', {
        ListenerArn: id,
        DefaultActions: objects(news['defaultActions']).map(action),
      });
      return { arn: id };
    },
    delete: async (door, id) => {
      await door.call(ELB, 'DeleteListener', { ListenerArn: id });
    },
  },
  'aws:lb/listenerRule:ListenerRule': {
    replace: ['listenerArn'],
    create: async (door, news) => {
      const made = await door.call(ELB, 'CreateRule', {
        ListenerArn: str(news, 'listenerArn'),
        Priority: num(news, 'priority'),
        ...rule(news),
      });
      const arn = str(first(made['Rules']), 'RuleArn');
      return { id: arn, outputs: { arn } };
    },
    update: async (door, id, news) => {
      await door.call(ELB, 'ModifyRule', { RuleArn: id, ...rule(news) });
      return { arn: id };
    },
    delete: async (door, id) => {
      await door.call(ELB, 'DeleteRule', { RuleArn: id });
    },
  },
};
