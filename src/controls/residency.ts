import { Graph, object, parsed, type Resource, strings } from './graph';
import { ownRegion } from './region';

/** A resource, or a copy of it, and where it is. */
export interface Stay {
  readonly resource: string;
  readonly type: string;
  readonly region: string;
  /** By what it names the region, where it is not itself there: the ARN of a copy’s vault, of a stream, of a key. */
  readonly arn?: string;
  /** Where it may be although the region is not among those allowed: why. */
  readonly why?: string;
}

export interface Residency {
  /** `not-asked`: ez-deploy.yml sets no infrastructure.regions. `not-judged`: it does, and what is made is not known. */
  readonly status: 'passed' | 'failed' | 'not-asked' | 'not-judged';
  /** Why it is not judged, where it is not. */
  readonly unjudged?: string;
  readonly regions: readonly string[];
  /** What is where nothing may be. */
  readonly outside: readonly Stay[];
  /** What AWS has in one region only. */
  readonly excepted: readonly Stay[];
}

const EDGE = 'us-east-1';
const LOG_GROUP = 'aws:cloudwatch/logGroup:LogGroup';
/** What AWS takes in us-east-1 only, with the reason; a firewall only where it is CloudFront's. */
const AT_THE_EDGE: Readonly<Record<string, string>> = {
  'aws:wafv2/webAcl:WebAcl': 'rules of CloudFront’s firewall',
  'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': 'setting of CloudFront’s firewall',
  'aws:cloudwatch/logDeliverySource:LogDeliverySource': 'CloudFront’s logs are delivered from there',
  'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination': 'CloudFront’s logs are delivered from there',
  'aws:cloudwatch/logDelivery:LogDelivery': 'CloudFront’s logs are delivered from there',
  [LOG_GROUP]: 'requests that CloudFront’s firewall acts on, with the addresses of those who sent them',
  'aws:kms/key:Key': 'key of the log of CloudFront’s firewall',
  'aws:kms/alias:Alias': 'key of the log of CloudFront’s firewall',
  'aws:sns/topic:Topic': 'alarms on the account’s charges: AWS measures them there',
  'aws:sns/topicSubscription:TopicSubscription': 'alarms on the account’s charges: AWS measures them there',
  'aws:cloudwatch/metricAlarm:MetricAlarm': 'alarms on the account’s charges: AWS measures them there',
};
/** Properties that name the region of a copy, wherever they stand: replicas of secrets and tables, backends. */
const REGION_PROPERTIES = ['region', 'regionName'];
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/** Services that keep, or work on, what they are given. */
const KEEPERS = [
  ...['backup', 'dynamodb', 'ecr', 'elasticache', 'elasticfilesystem', 'es', 'events', 'firehose', 'kinesis', 'kms'],
  ...['lambda', 'logs', 'rds', 's3', 'secretsmanager', 'sns', 'sqs', 'ssm', 'states'],
];
/**
 * ARNs of such a service in an account. Those of global names have no region, a pattern has `*` for one, and what is AWS's own (layers of
 * public parameters, managed rules) has no account, or `aws`.
 */
const ARN = new RegExp(
  String.raw`\barn:aws[\w-]*:(?:${KEEPERS.join('|')}):([a-z]{2}(?:-[a-z]+)+-\d):(?:\d{12}|\*):[^\s"'\\,)\]}]+`,
  'g',
);
/** In JSON that a property holds (policies, task definitions, state machines, event patterns): where a container’s log goes. */
const LOG_REGION = 'awslogs-region';
/** Says something about a place, and puts nothing there: who may ask, from where; what a person reads. */
const NO_PLACE = new Set(['tags', 'description', 'alarmDescription', 'Description', 'Comment', 'Condition', 'Sid']);

/** A region, and the ARN that names it, where one does. */
type Named = readonly [region: string, arn: string | undefined];

/** Every region that a value names, at any depth, in JSON text too. */
function regionsIn(value: unknown, keys: readonly string[] = REGION_PROPERTIES): Named[] {
  if (typeof value === 'string') {
    const document = /^\s*[{[]/.test(value) ? parsed(value) : undefined;
    if (document !== undefined) return regionsIn(document, [LOG_REGION]);
    return [...value.matchAll(ARN)].map(([arn, region = '']) => [region, arn]);
  }
  if (Array.isArray(value)) return value.flatMap((inner) => regionsIn(inner, keys));
  const properties = object(value);
  // What a policy keeps everybody from.
  if (properties['Effect'] === 'Deny') return [];
  return Object.entries(properties).flatMap(([key, inner]) => {
    if (NO_PLACE.has(key)) return [];
    return keys.includes(key) && REGION.test(String(inner)) ? [[String(inner), undefined]] : regionsIn(inner, keys);
  });
}

/** A resource with the region of its own provider, where it names no other itself. */
const placed = (resource: Resource): Resource => {
  const region = ownRegion(resource);
  return region === undefined ? resource : { ...resource, inputs: { ...resource.inputs, region } };
};

/** Why a resource may be in us-east-1; undefined where it may not. */
function reasonAtTheEdge(resource: Resource, graph: Graph): string | undefined {
  const { type, inputs } = resource;
  const logs = (group: Resource) =>
    group.inputs['region'] === EDGE && String(group.inputs['name']).startsWith('aws-waf-logs-');
  const keys = graph
    .of(LOG_GROUP)
    .filter(logs)
    .map((group) => group.inputs['kmsKeyId']);
  const ofFirewall = (key: Resource) => [key.id, key.outputs['arn']].some((name) => keys.includes(name));
  const billing = (alarm: Resource) => alarm.inputs['namespace'] === 'AWS/Billing';
  const topics = graph
    .of('aws:cloudwatch/metricAlarm:MetricAlarm')
    .filter(billing)
    .flatMap((alarm) => strings(alarm.inputs['alarmActions']));
  const holds: Readonly<Record<string, () => boolean>> = {
    'aws:wafv2/webAcl:WebAcl': () => inputs['scope'] === 'CLOUDFRONT',
    [LOG_GROUP]: () => logs(resource),
    'aws:kms/key:Key': () => ofFirewall(resource),
    'aws:kms/alias:Alias': () =>
      graph
        .of('aws:kms/key:Key')
        .some((key) => ofFirewall(key) && [key.id, key.outputs['keyId']].includes(inputs['targetKeyId'])),
    'aws:sns/topic:Topic': () => topics.includes(String(resource.outputs['arn'])),
    'aws:sns/topicSubscription:TopicSubscription': () => topics.includes(String(inputs['topic'])),
    'aws:cloudwatch/metricAlarm:MetricAlarm': () => billing(resource),
  };
  return holds[type]?.() === false ? undefined : AT_THE_EDGE[type];
}

/**
 * Judges where the resources of a graph are. Pure.
 * @param home region of the environment: where everything is that names no other.
 * @param regions those that are allowed; undefined: any.
 * @param unjudged why resources are missing from the graph: what is not known is not taken for inside.
 */
export function judgeResidency(
  given: readonly Resource[],
  home: string,
  regions: readonly string[] | undefined,
  unjudged?: string,
): Residency {
  if (regions === undefined) return { status: 'not-asked', regions: [], outside: [], excepted: [] };
  const resources = given.map(placed);
  const graph = new Graph(resources);
  const stays = resources.flatMap((resource): Stay[] => {
    const own: Named = [String(resource.inputs['region'] ?? home), undefined];
    // Each region once: as the resource's own rather than by an ARN in it.
    const places = new Map([...regionsIn(resource.inputs).toReversed(), own]);
    return [...places]
      .filter(([place]) => !regions.includes(place))
      .map(([place, arn]) => {
        const why = place === EDGE && resource.inputs['region'] === EDGE ? reasonAtTheEdge(resource, graph) : undefined;
        return {
          ...{ resource: resource.name, type: resource.type, region: place },
          ...(arn === undefined ? {} : { arn }),
          ...(why === undefined ? {} : { why }),
        };
      });
  });
  const outside = stays.filter((s) => s.why === undefined);
  const excepted = stays.filter((s) => s.why !== undefined);
  if (outside.length > 0) return { status: 'failed', regions, outside, excepted };
  return unjudged === undefined
    ? { status: 'passed', regions, outside, excepted }
    : { status: 'not-judged', regions, outside, excepted, unjudged };
}

/** What is outside, one line each. */
export const outsideLines = ({ outside }: Residency): string[] =>
  outside.map(
    ({ resource, type, region, arn }) =>
      `${resource} (${type}) ${arn === undefined ? `would be in ${region}` : `names ${arn}, in ${region}`}`,
  );
