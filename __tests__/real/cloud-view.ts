import type { Cloud } from '../../src/rehearsal/cloud';

type Item = Record<string, unknown>;

/** Ids, times and loopback ports are each cloud's own. */
const VOLATILE = /(?:At|Time|Date|DateTime|DNSName|deployments|events|executionId|revisionId)$|^(?:id|createdAt)$/;

/** A value with everything taken out that differs between two clouds with the same contents. */
export function neutral(value: unknown): unknown {
  const text = JSON.stringify(value ?? null, (key, v: unknown) => (VOLATILE.test(key) ? undefined : v));
  return JSON.parse(
    text
      .replace(/127\.0\.0\.1:\d+/g, 'LOOPBACK')
      .replace(/\b(?:vpc|subnet|sg|sgr|igw|nat|eipalloc|rtb|rtbassoc|r-rtb|vpce|acl|fl)-[0-9a-f]{17}/g, 'ID')
      .replace(/\/[0-9a-f]{16}(?=\\*["/])/g, '/ID')
      // Secrets Manager ends every arn in six characters of its own.
      .replace(/(:secret:[\w/.-]+)-[A-Za-z0-9]{6}(?=\\*")/g, '$1-SUFFIX')
      .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'UUID'),
  ) as unknown;
}

const by = (items: readonly Item[], ...keys: string[]) =>
  [...items].sort((a, b) => keys.map((k) => String(a[k]).localeCompare(String(b[k]))).find((n) => n !== 0) ?? 0);

/** What the cloud's own API shows of everything the program makes: names, sizes, rules, settings. */
export async function cloudView(cloud: Cloud, serviceNames: readonly string[], cluster: string) {
  const { ports } = cloud;
  const elb = 'elasticloadbalancing';
  const list = async (service: string, operation: string, input: Item, key: string) =>
    ((await ports.call(service, operation, input))[key] ?? []) as Item[];
  const balancers = await list(elb, 'DescribeLoadBalancers', {}, 'LoadBalancers');
  const groups = await list(elb, 'DescribeTargetGroups', {}, 'TargetGroups');
  const rules: Item[] = [];
  for (const { LoadBalancerArn } of balancers) {
    for (const { ListenerArn } of await list(elb, 'DescribeListeners', { LoadBalancerArn }, 'Listeners'))
      rules.push(...by(await list(elb, 'DescribeRules', { ListenerArn }, 'Rules'), 'Priority'));
  }
  const attributes: unknown[] = [];
  for (const { TargetGroupArn } of by(groups, 'TargetGroupName'))
    attributes.push(await list(elb, 'DescribeTargetGroupAttributes', { TargetGroupArn }, 'Attributes'));
  const services: unknown[] = [];
  for (const name of serviceNames) {
    const found = await ports
      .call('ecs', 'DescribeServices', { cluster, services: [name] })
      .catch(() => ({ services: [] }));
    services.push(found);
  }
  return {
    balancers: neutral(balancers),
    groups: neutral(by(groups, 'TargetGroupName')),
    attributes: neutral(attributes),
    rules: neutral(rules),
    services: neutral(services),
    tables: (await ports.call('dynamodb', 'ListTables', {}))['TableNames'],
    repositories: neutral(by(await list('ecr', 'DescribeRepositories', {}, 'repositories'), 'repositoryName')),
    machines: neutral(await list('states', 'ListStateMachines', {}, 'stateMachines')),
    logGroups: neutral(by(await list('logs', 'DescribeLogGroups', {}, 'logGroups'), 'logGroupName')),
    secrets: neutral(by(await list('secretsmanager', 'ListSecrets', {}, 'SecretList'), 'Name')),
  };
}
