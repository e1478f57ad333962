import { fieldOf, fixed, isTrue, listOf, numberOf, type Rule, textOf, Unpriced, used } from './rule';
import { HOURS } from './services';

/** Days of a month in which backups grow. */
const MONTH_DAYS = 30.4;
/** Compression of logs at rest that CloudWatch's own example counts with. */
const COMPRESSED = 0.15;
/** Months of logs that a group without an end is charged for: it grows for ever. */
const ENDLESS_MONTHS = 36;
/** GB a month of enhanced monitoring at one look a minute. */
const ENHANCED_GB = 0.1;
/** Days that Performance Insights keeps without a charge. */
const FREE_INSIGHTS_DAYS = 7;

const instance: Rule = (r, { usage }) => {
  const engine = textOf(r, 'engine', 'postgres');
  if (engine !== 'postgres') throw new Unpriced(`engine ${engine}`);
  const storage = textOf(r, 'storageType', 'gp3');
  if (!['gp2', 'gp3'].includes(storage)) throw new Unpriced(`storage ${storage}`);
  if (
    isTrue(r, 'performanceInsightsEnabled') &&
    numberOf(r, 'performanceInsightsRetentionPeriod', 7) > FREE_INSIGHTS_DAYS
  )
    throw new Unpriced(`Performance Insights past ${FREE_INSIGHTS_DAYS} days`);
  const zones = isTrue(r, 'multiAz') ? 'multi' : 'single';
  const size = numberOf(r, 'allocatedStorage', 20);
  const filled = Math.min(size, usage.databaseGb);
  const backups = filled + usage.databaseChangeGb * numberOf(r, 'backupRetentionPeriod', 1);
  const seconds = numberOf(r, 'monitoringInterval', 0);
  return [
    fixed(`rds.${zones}.${textOf(r, 'instanceClass', '')}`, HOURS),
    fixed(`rds.storage.${zones}`, size),
    used('rds.backup', Math.max(0, backups - size)),
    ...(seconds === 0 ? [] : [used('cloudwatch.logs.in', (ENHANCED_GB * 60) / seconds)]),
  ];
};

const replicationGroup: Rule = (r, { usage }) => {
  const engine = textOf(r, 'engine', 'redis');
  if (engine !== 'redis') throw new Unpriced(`engine ${engine}`);
  const shards = numberOf(r, 'numNodeGroups', 1);
  const nodes =
    r.inputs['replicasPerNodeGroup'] === undefined
      ? numberOf(r, 'numCacheClusters', shards)
      : shards * (1 + numberOf(r, 'replicasPerNodeGroup', 0));
  // One snapshot of each shard is kept without a charge.
  const charged = Math.max(0, numberOf(r, 'snapshotRetentionLimit', 0) - 1);
  return [
    fixed(`elasticache.node.${textOf(r, 'nodeType', '')}`, nodes * HOURS),
    used('elasticache.backup', charged * shards * usage.cacheGb),
  ];
};

const bucket: Rule = (_, { usage }) => [
  used('s3.gb', usage.bucketGb),
  used('s3.reads', usage.bucketRequests),
  used('s3.writes', usage.bucketRequests / 10),
];

const repository: Rule = (_, { usage }) => [used('ecr.gb', usage.imageGb)];

const logGroup: Rule = (r, { usage }) => {
  const days = numberOf(r, 'retentionInDays', 0);
  const months = days === 0 ? ENDLESS_MONTHS : Math.min(days / MONTH_DAYS, ENDLESS_MONTHS);
  return [used('cloudwatch.logs.in', usage.logGb), used('cloudwatch.logs.kept', usage.logGb * COMPRESSED * months)];
};

const table: Rule = (r, { usage }) => {
  const mode = textOf(r, 'billingMode', 'PROVISIONED');
  if (mode !== 'PAY_PER_REQUEST') throw new Unpriced(`billing mode ${mode}`);
  // A lock, a journal and its guardian: some thousand small writes a deployment, far below a GB.
  const requests = (usage.deployments * 2_000) / 1e6;
  const recovery = fieldOf(r.inputs['pointInTimeRecovery'], 'enabled') === true;
  return [
    used('dynamodb.writes', requests),
    used('dynamodb.reads', requests),
    used('dynamodb.gb', 0.01),
    ...(recovery ? [used('dynamodb.pitr', 0.01)] : []),
  ];
};

/** Nightly backups of a database and what it costs to copy them; charged once for each rule that has an end. */
const backupPlan: Rule = (r, { usage }) =>
  (listOf(r, 'rules') ?? [{}]).flatMap((rule) => {
    const days = fieldOf(fieldOf(rule, 'lifecycle'), 'deleteAfter');
    const kept = typeof days === 'number' ? Math.min(days, ENDLESS_MONTHS * MONTH_DAYS) : ENDLESS_MONTHS * MONTH_DAYS;
    // Incremental: the whole once, then what has changed.
    const size = usage.databaseGb + usage.databaseChangeGb * kept;
    const copies = fieldOf(rule, 'copyActions');
    const count = Array.isArray(copies) ? copies.length : 0;
    return [used('backup.gb', size * (1 + count)), used('backup.copy', usage.databaseChangeGb * MONTH_DAYS * count)];
  });

/** Types that keep data. */
export const STORE_RULES: Readonly<Record<string, Rule>> = {
  'aws:rds/instance:Instance': instance,
  'aws:elasticache/replicationGroup:ReplicationGroup': replicationGroup,
  'aws:s3/bucket:Bucket': bucket,
  'aws:s3/bucketV2:BucketV2': bucket,
  'aws:ecr/repository:Repository': repository,
  'aws:cloudwatch/logGroup:LogGroup': logGroup,
  'aws:dynamodb/table:Table': table,
  'aws:backup/plan:Plan': backupPlan,
};
