import { fieldOf, fixed, isTrue, listOf, numberOf, type Rule, textOf, Unpriced, used } from './rule';
import { HOURS } from './services';

/** Zones of the programs here; where a list of subnets is not known before the apply. */
const ZONES = 2;
/** GiB of a task's own disk that cost nothing. */
const FREE_DISK = 20;
/** Metrics of an alarm, rules of a web ACL, where they are not known before the apply. */
const UNKNOWN_METRICS = 3;
const UNKNOWN_RULES = 5;
/** Alarms that a target tracking policy makes: one to go up, one to go down. */
const TRACKING_ALARMS = 2;
/** Transitions of the guardian in one deployment. */
const GUARDIAN_TRANSITIONS = 200;
/** New connections that one capacity unit takes a second, GB an hour; ten rules a listener cost nothing. */
const LCU = { connections: 25, gb: 1, requestsOfConnection: 5 };

const taskDefinition: Rule = (r, { usage, taskHours }) => {
  const family = textOf(r, 'family', r.name);
  const hours = taskHours[family];
  if (hours === undefined) throw new Unpriced(`nobody says how many tasks of ${family} run`);
  const platform = r.inputs['runtimePlatform'];
  const system = fieldOf(platform, 'operatingSystemFamily');
  if (system !== undefined && system !== 'LINUX') throw new Unpriced('no Linux');
  const arm = fieldOf(platform, 'cpuArchitecture') === 'ARM64' ? '.arm' : '';
  const disk = fieldOf(r.inputs['ephemeralStorage'], 'sizeInGib');
  const containers = r.inputs['containerDefinitions'];
  const traced = typeof containers === 'string' && /aws-otel-collector|xray-daemon/.test(containers);
  return [
    fixed(`fargate.vcpu${arm}`, (numberOf(r, 'cpu', 256) / 1_024) * hours),
    fixed(`fargate.gb${arm}`, (numberOf(r, 'memory', 512) / 1_024) * hours),
    ...(typeof disk === 'number' && disk > FREE_DISK ? [fixed('fargate.storage', (disk - FREE_DISK) * hours)] : []),
    ...(traced ? [used('xray.traces', usage.traces)] : []),
  ];
};

const loadBalancer: Rule = (r, { usage }) => {
  const type = textOf(r, 'loadBalancerType', 'application');
  if (type !== 'application') throw new Unpriced(`load balancer of type ${type}`);
  const zones = (listOf(r, 'subnets') ?? { length: ZONES }).length;
  const perSecond = (usage.requests * 1e6) / LCU.requestsOfConnection / (HOURS * 3_600);
  const units = Math.max(perSecond / LCU.connections, usage.dataOutGb / HOURS / LCU.gb);
  return [
    fixed('alb.hour', HOURS),
    used('alb.lcu', units * HOURS),
    ...(isTrue(r, 'internal') ? [] : [fixed('ipv4', zones * HOURS)]),
  ];
};

const endpoint: Rule = (r) => {
  const type = textOf(r, 'vpcEndpointType', 'Gateway');
  if (type === 'Gateway') return [];
  if (type !== 'Interface') throw new Unpriced(`endpoint of type ${type}`);
  return [fixed('endpoint.hour', (listOf(r, 'subnetIds') ?? { length: ZONES }).length * HOURS)];
};

const flowLog: Rule = (r, { usage }) => {
  const to = textOf(r, 'logDestinationType', 'cloud-watch-logs');
  return [used(to === 's3' ? 'cloudwatch.logs.vended.s3' : 'cloudwatch.logs.vended', usage.flowLogGb)];
};

const alarm: Rule = (r) => {
  const queries = listOf(r, 'metricQueries');
  const metrics =
    queries === undefined ? UNKNOWN_METRICS : queries.filter((q) => fieldOf(q, 'metric') !== undefined).length;
  const fast = r.inputs['period'] !== undefined && numberOf(r, 'period', 60) < 60;
  return [fixed(fast ? 'cloudwatch.alarm.fast' : 'cloudwatch.alarm', Math.max(1, metrics))];
};

const policy: Rule = (r) =>
  textOf(r, 'policyType', 'StepScaling') === 'TargetTrackingScaling'
    ? [fixed('cloudwatch.alarm', TRACKING_ALARMS)]
    : [];

const subscription: Rule = (r, { usage }) => {
  const protocol = textOf(r, 'protocol', '');
  if (protocol === 'email' || protocol === 'email-json') return [used('sns.email', usage.notifications / 1e5)];
  if (protocol === 'https' || protocol === 'http') return [used('sns.http', usage.notifications / 1e6)];
  // Delivery to these is free; what they then do is theirs.
  if (['sqs', 'lambda'].includes(protocol)) return [];
  throw new Unpriced(`SNS to ${protocol}`);
};

/** Everything else that is billed. */
export const OTHER_RULES: Readonly<Record<string, Rule>> = {
  'aws:ecs/taskDefinition:TaskDefinition': taskDefinition,
  'aws:lb/loadBalancer:LoadBalancer': loadBalancer,
  'aws:ec2/natGateway:NatGateway': () => [fixed('nat.hour', HOURS)],
  'aws:ec2/eip:Eip': () => [fixed('ipv4', HOURS)],
  'aws:ec2/vpcEndpoint:VpcEndpoint': endpoint,
  'aws:ec2/flowLog:FlowLog': flowLog,
  'aws:wafv2/webAcl:WebAcl': (r, { usage }) => [
    fixed('waf.acl', 1),
    fixed('waf.rule', (listOf(r, 'rules') ?? { length: UNKNOWN_RULES }).length),
    used('waf.requests', usage.requests),
  ],
  'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': (_, { usage }) => [
    used('cloudwatch.logs.vended', usage.wafLogGb),
  ],
  'aws:route53/zone:Zone': (_, { usage }) => [fixed('route53.zone', 1), used('route53.queries', usage.dnsQueries)],
  'aws:route53/healthCheck:HealthCheck': () => [fixed('route53.check', 1)],
  'aws:cloudwatch/metricAlarm:MetricAlarm': alarm,
  'aws:cloudwatch/compositeAlarm:CompositeAlarm': () => [fixed('cloudwatch.alarm.composite', 1)],
  'aws:cloudwatch/dashboard:Dashboard': () => [fixed('cloudwatch.dashboard', 1)],
  'aws:cloudwatch/logMetricFilter:LogMetricFilter': () => [fixed('cloudwatch.metric', 1)],
  'aws:appautoscaling/policy:Policy': policy,
  'aws:kms/key:Key': (_, { usage }) => [fixed('kms.key', 1), used('kms.requests', usage.keyRequests / 10)],
  'aws:kms/replicaKey:ReplicaKey': () => [fixed('kms.key', 1)],
  'aws:secretsmanager/secret:Secret': (_, { usage }) => [
    fixed('secret', 1),
    used('secret.requests', usage.secretReads / 10),
  ],
  'aws:sns/topic:Topic': (_, { usage }) => [used('sns.requests', usage.notifications / 1e6)],
  'aws:sns/topicSubscription:TopicSubscription': subscription,
  // An hourly schedule; a rarer one costs less of nearly nothing.
  'aws:scheduler/schedule:Schedule': () => [used('scheduler', HOURS / 1e6)],
  'aws:sfn/stateMachine:StateMachine': (r, { usage }) => {
    if (textOf(r, 'type', 'STANDARD') !== 'STANDARD') throw new Unpriced('Express state machine');
    return [used('sfn.transitions', (usage.deployments * GUARDIAN_TRANSITIONS) / 1_000)];
  },
};
