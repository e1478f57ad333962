import type { CostService } from './services';

/**
 * `memory`: nobody looked at a page for it when it was written down. `seen`: it was read in a source, at the address that stands
 * there or in the project's fact sheet of November 2026, which marks what its authors saw.
 */
export type Basis = 'seen' | 'memory';

/** One price of one region. */
export interface PriceLine {
  /** What rules ask for, e.g. `nat.hour`. */
  readonly id: string;
  readonly service: CostService;
  readonly what: string;
  /** What one USD figure is for: `hour`, `GB-month`, `million requests`. */
  readonly unit: string;
  readonly usd: number;
  /** AWS region, or `*` where the price is one for all. */
  readonly region: string;
  /** Where AWS publishes the price today, or where it was seen. */
  readonly url: string;
  /** Day it was written down. */
  readonly date: string;
  readonly basis: Basis;
}

/** Regions that have prices. */
export const PRICED_REGIONS = ['us-east-1', 'eu-central-1'] as const;
const DATE = '2026-11-23';
const page = (name: string) => `https://aws.amazon.com/${name}/pricing/`;
type About = readonly [id: string, service: CostService, what: string, unit: string, url: string];

/** From memory: us-east-1, then eu-central-1. */
const both = ([id, service, what, unit, url]: About, us: number, eu: number): PriceLine[] =>
  [us, eu].map((usd, i) => {
    const region = PRICED_REGIONS[i] ?? '';
    return { id, service, what, unit, usd, region, url, date: DATE, basis: 'memory' as const };
  });
/** From memory, the same in every region. */
const one = ([id, service, what, unit, url]: About, usd: number): PriceLine[] => [
  { id, service, what, unit, usd, region: '*', url, date: DATE, basis: 'memory' },
];

const fargate = (id: string, what: string, unit: string): About => [
  `fargate.${id}`,
  'Fargate',
  what,
  unit,
  page('fargate'),
];
const rds = (id: string, what: string, unit: string): About => [`rds.${id}`, 'RDS', what, unit, page('rds/postgresql')];
const cache = (type: string): About => [
  `elasticache.node.${type}`,
  'ElastiCache',
  `Redis ${type}`,
  'hour',
  page('elasticache'),
];
const vpc = (id: string, what: string, unit: string): About => [id, 'NAT and endpoints', what, unit, page('vpc')];
const watch = (id: string, what: string, unit: string): About => [
  `cloudwatch.${id}`,
  'CloudWatch',
  what,
  unit,
  page('cloudwatch'),
];

const VANTAGE = 'https://vantage.sh/blog/fargate-pricing';
/** Fargate's prices of us-east-1 as VANTAGE, no page of AWS itself, names them. */
const SEEN_AT_VANTAGE = new Set([
  'fargate.vcpu',
  'fargate.gb',
  'fargate.vcpu.arm',
  'fargate.gb.arm',
  'fargate.storage',
]);
/** Prices of us-east-1, or of everywhere, that the fact sheet marks as seen. */
const SEEN_IN_FACTS = new Set([
  ...['rds.multi.db.t3.medium', 'rds.storage.multi', 'rds.backup', 'nat.hour', 'nat.gb', 'alb.hour', 'alb.lcu'],
  ...['endpoint.hour', 'endpoint.gb', 'cloudfront.gb', 's3.gb', 'ecr.gb', 'route53.zone', 'route53.queries'],
  ...['kms.key', 'secret', 'cloudwatch.logs.in', 'cloudwatch.logs.kept', 'cloudwatch.alarm', 'cloudwatch.dashboard'],
  ...['waf.acl', 'waf.rule', 'waf.requests', 'xray.traces'],
]);

function withBasis(line: PriceLine): PriceLine {
  if (line.region !== 'us-east-1' && line.region !== '*') return line;
  if (SEEN_AT_VANTAGE.has(line.id)) return { ...line, url: VANTAGE, basis: 'seen' };
  return SEEN_IN_FACTS.has(line.id) ? { ...line, basis: 'seen' } : line;
}

/** Instance classes of RDS for PostgreSQL: an hour in one zone and with a standby, us-east-1, then eu-central-1. */
const RDS_CLASSES: readonly (readonly [string, number, number, number, number])[] = [
  ['db.t3.micro', 0.018, 0.036, 0.021, 0.042],
  ['db.t3.small', 0.036, 0.072, 0.042, 0.083],
  ['db.t3.medium', 0.072, 0.145, 0.083, 0.166],
  ['db.t3.large', 0.145, 0.29, 0.166, 0.332],
  ['db.t3.xlarge', 0.29, 0.579, 0.332, 0.664],
  ['db.t4g.micro', 0.016, 0.032, 0.018, 0.036],
  ['db.t4g.small', 0.032, 0.065, 0.036, 0.073],
  ['db.t4g.medium', 0.065, 0.129, 0.073, 0.147],
  ['db.t4g.large', 0.129, 0.258, 0.147, 0.294],
  ['db.m6g.large', 0.159, 0.318, 0.189, 0.378],
  ['db.m6g.xlarge', 0.318, 0.636, 0.378, 0.756],
  ['db.r6g.large', 0.225, 0.45, 0.27, 0.54],
  ['db.r6g.xlarge', 0.45, 0.899, 0.54, 1.08],
];
/** Node types of ElastiCache: an hour, us-east-1, then eu-central-1. */
const CACHE_TYPES: readonly (readonly [string, number, number])[] = [
  ['cache.t3.micro', 0.017, 0.019],
  ['cache.t3.small', 0.034, 0.038],
  ['cache.t3.medium', 0.068, 0.076],
  ['cache.t4g.micro', 0.016, 0.018],
  ['cache.t4g.small', 0.032, 0.036],
  ['cache.t4g.medium', 0.065, 0.073],
  ['cache.m6g.large', 0.149, 0.177],
  ['cache.r6g.large', 0.206, 0.247],
];

/**
 * Every price that the estimate knows, with its day and where it comes from. On-demand, Linux, without tax, free tiers or
 * discounts. docs/cost.md is made from it.
 */
export const PRICES: readonly PriceLine[] = [
  ...both(fargate('vcpu', 'vCPU, x86', 'hour'), 0.04048, 0.04656),
  ...both(fargate('gb', 'memory, x86', 'GB-hour'), 0.004445, 0.00511),
  ...both(fargate('vcpu.arm', 'vCPU, ARM', 'hour'), 0.03238, 0.03725),
  ...both(fargate('gb.arm', 'memory, ARM', 'GB-hour'), 0.00356, 0.00409),
  ...both(fargate('storage', 'ephemeral storage past 20 GiB', 'GB-hour'), 0.000111, 0.000127),
  ...RDS_CLASSES.flatMap(([type, us1, us2, eu1, eu2]) => [
    ...both(rds(`single.${type}`, `PostgreSQL ${type}, one zone`, 'hour'), us1, eu1),
    ...both(rds(`multi.${type}`, `PostgreSQL ${type}, Multi-AZ`, 'hour'), us2, eu2),
  ]),
  ...both(rds('storage.single', 'gp2 or gp3 storage, one zone', 'GB-month'), 0.115, 0.137),
  ...both(rds('storage.multi', 'gp2 or gp3 storage, Multi-AZ', 'GB-month'), 0.23, 0.274),
  ...both(rds('backup', 'automated backups past the size of the storage', 'GB-month'), 0.095, 0.095),
  ...CACHE_TYPES.flatMap(([type, us, eu]) => both(cache(type), us, eu)),
  ...both(['elasticache.backup', 'ElastiCache', 'snapshots', 'GB-month', page('elasticache')], 0.085, 0.085),
  ...both(
    ['alb.hour', 'Load balancer', 'application load balancer', 'hour', page('elasticloadbalancing')],
    0.0225,
    0.027,
  ),
  ...both(['alb.lcu', 'Load balancer', 'capacity unit (LCU)', 'LCU-hour', page('elasticloadbalancing')], 0.008, 0.008),
  ...one(vpc('ipv4', 'public IPv4 address', 'hour'), 0.005),
  ...both(vpc('nat.hour', 'NAT gateway', 'hour'), 0.045, 0.052),
  ...both(vpc('nat.gb', 'traffic through a NAT gateway', 'GB'), 0.045, 0.052),
  ...both(vpc('endpoint.hour', 'interface endpoint, a zone', 'hour'), 0.01, 0.012),
  ...both(vpc('endpoint.gb', 'traffic through interface endpoints', 'GB'), 0.01, 0.01),
  ...both(['transfer.out', 'Data transfer', 'out to the internet', 'GB', page('ec2')], 0.09, 0.09),
  ...both(['transfer.zones', 'Data transfer', 'between zones, both directions', 'GB', page('ec2')], 0.02, 0.02),
  ...one(['cloudfront.gb', 'CloudFront', 'out to users, North America and Europe', 'GB', page('cloudfront')], 0.085),
  ...one(['cloudfront.requests', 'CloudFront', 'HTTPS requests, Europe', 'million requests', page('cloudfront')], 1.2),
  ...one(['waf.acl', 'WAF', 'web ACL', 'month', page('waf')], 5),
  ...one(['waf.rule', 'WAF', 'rule or rule group of a web ACL', 'month', page('waf')], 1),
  ...one(['waf.requests', 'WAF', 'requests looked at', 'million requests', page('waf')], 0.6),
  ...one(['route53.zone', 'Route 53', 'hosted zone', 'month', page('route53')], 0.5),
  ...one(
    ['route53.queries', 'Route 53', 'queries for names that are no alias', 'million queries', page('route53')],
    0.4,
  ),
  ...one(['route53.check', 'Route 53', 'health check of an AWS endpoint', 'month', page('route53')], 0.5),
  ...both(['s3.gb', 'S3', 'standard storage', 'GB-month', page('s3')], 0.023, 0.0245),
  ...both(['s3.writes', 'S3', 'PUT, COPY, POST, LIST', 'thousand requests', page('s3')], 0.005, 0.0054),
  ...both(['s3.reads', 'S3', 'GET', 'thousand requests', page('s3')], 0.0004, 0.00043),
  ...one(['ecr.gb', 'ECR', 'images', 'GB-month', page('ecr')], 0.1),
  ...both(watch('logs.in', 'logs taken in', 'GB'), 0.5, 0.63),
  ...both(watch('logs.kept', 'logs kept, compressed', 'GB-month'), 0.03, 0.0324),
  ...both(watch('logs.vended', 'logs that AWS writes (flow logs, WAF) to CloudWatch', 'GB'), 0.5, 0.63),
  ...both(watch('logs.vended.s3', 'logs that AWS writes to S3', 'GB'), 0.25, 0.315),
  ...one(watch('metric', 'metric of one’s own or of Container Insights', 'metric-month'), 0.3),
  ...one(watch('alarm', 'alarm, a metric it looks at', 'month'), 0.1),
  ...one(watch('alarm.fast', 'alarm of a period below 60 s, a metric', 'month'), 0.3),
  ...one(watch('alarm.composite', 'composite alarm', 'month'), 0.5),
  ...one(watch('dashboard', 'dashboard', 'month'), 3),
  ...one(['xray.traces', 'CloudWatch', 'X-Ray traces recorded', 'million traces', page('xray')], 5),
  ...both(['backup.gb', 'Backup', 'AWS Backup of RDS', 'GB-month', page('backup')], 0.095, 0.095),
  ...both(['backup.copy', 'Backup', 'transfer of copies to a second region', 'GB', page('backup')], 0.02, 0.02),
  ...one(['kms.key', 'Secrets and keys', 'customer key', 'month', page('kms')], 1),
  ...one(['kms.requests', 'Secrets and keys', 'uses of a key', 'ten thousand requests', page('kms')], 0.03),
  ...one(['secret', 'Secrets and keys', 'secret', 'month', page('secrets-manager')], 0.4),
  ...one(
    ['secret.requests', 'Secrets and keys', 'readings of a secret', 'ten thousand requests', page('secrets-manager')],
    0.05,
  ),
  ...one(['sns.email', 'Messages and schedules', 'SNS e-mail', 'hundred thousand messages', page('sns')], 2),
  ...one(['sns.http', 'Messages and schedules', 'SNS to https', 'million messages', page('sns')], 0.6),
  ...one(['sns.requests', 'Messages and schedules', 'SNS published', 'million requests', page('sns')], 0.5),
  ...one(
    ['scheduler', 'Messages and schedules', 'EventBridge Scheduler', 'million invocations', page('eventbridge')],
    1,
  ),
  ...both(
    ['dynamodb.writes', 'Coordination', 'DynamoDB on demand, writes', 'million requests', page('dynamodb/on-demand')],
    0.625,
    0.7625,
  ),
  ...both(
    ['dynamodb.reads', 'Coordination', 'DynamoDB on demand, reads', 'million requests', page('dynamodb/on-demand')],
    0.125,
    0.1525,
  ),
  ...both(['dynamodb.gb', 'Coordination', 'DynamoDB storage', 'GB-month', page('dynamodb/on-demand')], 0.25, 0.306),
  ...both(
    ['dynamodb.pitr', 'Coordination', 'DynamoDB point-in-time recovery', 'GB-month', page('dynamodb/on-demand')],
    0.2,
    0.2448,
  ),
  ...one(['sfn.transitions', 'Coordination', 'Step Functions', 'thousand transitions', page('step-functions')], 0.025),
].map(withBasis);

/** Shares of the on-demand price that other ways of paying save; for hints, never in an estimate. From memory, DATE. */
export const DISCOUNTS = {
  reservedRds: {
    share: 0.28,
    what: 'RDS reserved instance, 1 year, nothing upfront',
    url: page('rds/reserved-instances'),
  },
  reservedCache: { share: 0.31, what: 'ElastiCache reserved node, 1 year, nothing upfront', url: page('elasticache') },
  fargateSpot: { share: 0.7, what: 'Fargate Spot', url: page('fargate') },
  savingsPlan: {
    share: 0.15,
    what: 'Compute Savings Plan for Fargate, 1 year, nothing upfront',
    url: page('savingsplans/compute-pricing'),
  },
  arm: { share: 0.2, what: 'Fargate on ARM', url: page('fargate') },
} as const;
export const DISCOUNTS_DATE = DATE;
