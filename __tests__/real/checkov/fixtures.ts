import { type Mutant, mutate, MUTANTS } from '../../controls/mutants';
import type { Planned } from './terraform-plan';

type Change = Pick<Mutant, 'type' | 'name' | 'change'>;

/** What breaks the check of an id: taken from the production graph alone, so that a misnamed field cannot pass unseen. */
export interface Fixture {
  readonly id: string;
  readonly bad: Change;
  /** Where production itself does not pass: what would. */
  readonly good?: Change;
}

/** A mutant of ours, by the control that it breaks and what it does. */
function mutant(breaks: number, does: string): Change {
  const found = MUTANTS.find((m) => m.breaks === breaks && m.does === does);
  if (found === undefined) throw new Error(`no mutant of control ${breaks}: ${does}`);
  return found;
}

const DB = 'aws:rds/instance:Instance';
const CDN = 'aws:cloudfront/distribution:Distribution';
const ECR = 'aws:ecr/repository:Repository';
const TRAIL = 'aws:cloudtrail/trail:Trail';
type Inputs = Record<string, unknown>;
const to = (type: string, more: Inputs, name?: RegExp): Change => ({
  type,
  ...(name === undefined ? {} : { name }),
  change: (inputs) => ({ ...inputs, ...more }),
});
const behaviour =
  (more: Inputs): Change['change'] =>
  (inputs) => ({ ...inputs, defaultCacheBehavior: { ...(inputs['defaultCacheBehavior'] as Inputs), ...more } });

/** One for each of Checkov's ids in the table of controls, in its order. */
export const FIXTURES: readonly Fixture[] = [
  { id: 'CKV2_AWS_11', bad: mutant(1, 'no flow logs') },
  { id: 'CKV2_AWS_12', bad: mutant(2, 'a rule in the default group') },
  { id: 'CKV_AWS_130', bad: mutant(3, 'public addresses') },
  { id: 'CKV_AWS_23', bad: mutant(6, 'a rule without a description') },
  { id: 'CKV2_AWS_1', bad: to('aws:ec2/networkAcl:NetworkAcl', { subnetIds: undefined }, /data/) },
  { id: 'CKV_AWS_17', bad: mutant(9, 'a public database') },
  { id: 'CKV_AWS_16', bad: mutant(10, 'storage in the clear') },
  { id: 'CKV_AWS_157', bad: mutant(11, 'one zone') },
  { id: 'CKV_AWS_118', bad: mutant(12, 'no enhanced monitoring') },
  { id: 'CKV_AWS_293', bad: mutant(13, 'no deletion protection') },
  { id: 'CKV_AWS_129', bad: to(DB, { enabledCloudwatchLogsExports: [] }) },
  { id: 'CKV2_AWS_30', bad: mutant(14, 'statements not logged') },
  { id: 'CKV_AWS_161', bad: mutant(15, 'no IAM authentication') },
  // A day is enough for Checkov; seven are our own control's matter.
  { id: 'CKV_AWS_133', bad: to(DB, { backupRetentionPeriod: 0 }) },
  { id: 'CKV_AWS_226', bad: mutant(17, 'no minor upgrades') },
  { id: 'CKV2_AWS_60', bad: mutant(18, 'snapshots without tags') },
  { id: 'CKV2_AWS_69', bad: mutant(20, 'TLS not forced') },
  { id: 'CKV2_AWS_50', bad: mutant(21, 'no failover') },
  {
    id: 'CKV_AWS_29',
    bad: to('aws:elasticache/replicationGroup:ReplicationGroup', { atRestEncryptionEnabled: false }),
  },
  { id: 'CKV_AWS_191', bad: mutant(22, 'AWS’s own key') },
  { id: 'CKV_AWS_30', bad: mutant(23, 'no TLS') },
  { id: 'CKV_AWS_31', bad: mutant(23, 'no token') },
  { id: 'CKV_AWS_333', bad: mutant(25, 'tasks with a public address') },
  { id: 'CKV_AWS_334', bad: mutant(26, 'privileged') },
  { id: 'CKV_AWS_336', bad: mutant(27, 'a writable root') },
  { id: 'CKV_AWS_332', bad: mutant(30, 'an old platform') },
  { id: 'CKV_AWS_65', bad: mutant(31, 'no insights') },
  { id: 'CKV_AWS_249', bad: mutant(32, 'one role for both') },
  { id: 'CKV2_AWS_20', bad: mutant(33, 'HTTP answers') },
  { id: 'CKV_AWS_131', bad: mutant(34, 'invalid headers') },
  { id: 'CKV_AWS_328', bad: mutant(34, 'no desync mitigation') },
  { id: 'CKV_AWS_91', bad: mutant(35, 'no access logs') },
  { id: 'CKV_AWS_150', bad: mutant(36, 'a balancer that can go') },
  { id: 'CKV_AWS_103', bad: mutant(37, 'TLS 1.0') },
  { id: 'CKV_AWS_34', bad: { type: CDN, change: behaviour({ viewerProtocolPolicy: 'allow-all' }) } },
  { id: 'CKV_AWS_86', bad: to(CDN, {}), good: to(CDN, { loggingConfig: { bucket: 'logs.s3.amazonaws.com' } }) },
  {
    id: 'CKV_AWS_174',
    bad: to(CDN, { viewerCertificate: { acmCertificateArn: 'arn', minimumProtocolVersion: 'TLSv1' } }),
  },
  { id: 'CKV_AWS_68', bad: mutant(39, 'no firewall at the edge') },
  { id: 'CKV_AWS_305', bad: mutant(39, 'no root object') },
  {
    id: 'CKV2_AWS_32',
    bad: {
      type: CDN,
      change: (inputs) => ({
        ...behaviour({ responseHeadersPolicyId: undefined })(inputs),
        orderedCacheBehaviors: [],
      }),
    },
  },
  { id: 'CKV2_AWS_6', bad: mutant(40, 'public access') },
  {
    id: 'CKV2_AWS_61',
    bad: {
      type: 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration',
      change: () => undefined,
    },
  },
  { id: 'CKV2_AWS_65', bad: mutant(40, 'a bucket with ACLs') },
  { id: 'CKV_AWS_7', bad: mutant(41, 'a key that stays') },
  { id: 'CKV_AWS_33', bad: mutant(41, 'a key for anyone') },
  { id: 'CKV_AWS_149', bad: mutant(42, 'AWS’s own key') },
  {
    id: 'CKV_AWS_304',
    bad: to('aws:secretsmanager/secretRotation:SecretRotation', { rotationRules: { automaticallyAfterDays: 180 } }),
  },
  { id: 'CKV_AWS_67', bad: mutant(43, 'one region') },
  { id: 'CKV_AWS_35', bad: to(TRAIL, { kmsKeyId: undefined }) },
  { id: 'CKV_AWS_36', bad: to(TRAIL, { enableLogFileValidation: false }) },
  { id: 'CKV2_AWS_10', bad: to(TRAIL, { cloudWatchLogsGroupArn: undefined }) },
  { id: 'CKV_AWS_338', bad: mutant(44, 'logs of a month') },
  { id: 'CKV_AWS_158', bad: mutant(44, 'AWS’s own key') },
  { id: 'CKV_AWS_163', bad: to(ECR, { imageScanningConfiguration: { scanOnPush: false } }) },
  { id: 'CKV_AWS_51', bad: mutant(45, 'tags that move') },
  { id: 'CKV_AWS_136', bad: to(ECR, { encryptionConfigurations: [{ encryptionType: 'AES256' }] }) },
  { id: 'CKV_AWS_166', bad: mutant(46, 'AWS’s own key') },
  { id: 'CKV_AWS_26', bad: mutant(46, 'a topic in the clear') },
  { id: 'CKV_AWS_319', bad: to('aws:cloudwatch/metricAlarm:MetricAlarm', { actionsEnabled: false }) },
  { id: 'CKV2_AWS_40', bad: mutant(47, 'everything for everything') },
];

/** What a change touches first; checks of the graph (CKV2) see also what that refers to and what refers to it. */
function around({ id, bad }: Fixture, graph: readonly Planned[]): Planned[] {
  const target = graph.find((r) => r.type === bad.type && (bad.name === undefined || bad.name.test(r.name)));
  if (target === undefined) throw new Error(`${id}: the graph has nothing to break`);
  if (!id.startsWith('CKV2_')) return [target];
  const near = graph.filter(
    (r) => r !== target && (r.dependencies?.includes(target.urn) === true || target.dependencies?.includes(r.urn)),
  );
  return [target, ...near];
}

/** How the names of a fixture's resources begin; in addresses `-` is `_`. */
export const prefixOf = (kind: 'good' | 'bad', id: string): string => `${kind}_${id}__`;

function renamed(resources: readonly Planned[], prefix: string): Planned[] {
  return resources.map((r) => ({
    ...r,
    urn: `${prefix}${r.urn}`,
    name: `${prefix}${r.name}`,
    dependencies: (r.dependencies ?? []).map((urn) => `${prefix}${urn}`),
  }));
}

/** A good and a bad one for each id, side by side: what Checkov is to tell apart. */
export function fixtureGraph(graph: readonly Planned[]): Planned[] {
  return FIXTURES.flatMap((fixture) => {
    const resources = around(fixture, graph);
    const changed = (change: Change | undefined): Planned[] =>
      change === undefined
        ? resources
        : (mutate(resources, { breaks: 0, does: fixture.id, ...change }).graph as unknown as Planned[]);
    return [
      ...renamed(changed(fixture.good), prefixOf('good', fixture.id)),
      ...renamed(changed(fixture.bad), prefixOf('bad', fixture.id)),
    ];
  });
}
