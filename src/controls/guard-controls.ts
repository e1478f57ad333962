import { type Graph, list, object, parsed, type Resource, set, statements, strings } from './graph';
import type { Control, Finding } from './judge';
import { each, rules } from './looks';

const BUCKET = 'aws:s3/bucket:Bucket';
const of = (graph: Graph, type: string, bucket: Resource) => graph.about(`aws:s3/${type}`, 'bucket', bucket);

const anyone = (principal: unknown): boolean =>
  principal === '*' || Object.values(object(principal)).some((p) => (Array.isArray(p) ? p.includes('*') : p === '*'));

const POLICY_HOLDERS = ['aws:iam/rolePolicy:RolePolicy', 'aws:iam/policy:Policy'];

/** Rows 40 to 47. */
export const GUARD_CONTROLS: readonly Control[] = [
  {
    number: 40,
    ids: ['S3.1', 'S3.5', 'S3.8', 'S3.12', 'S3.13', 'CKV2_AWS_6', 'CKV2_AWS_61', 'CKV2_AWS_65'],
    title: 'S3 public access block, TLS only, ACLs off, lifecycle',
    needed: true,
    judge: rules(BUCKET, {
      'public access is not blocked': (b, graph) =>
        of(graph, 'bucketPublicAccessBlock:BucketPublicAccessBlock', b).some(({ inputs }) =>
          ['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets'].every(
            (k) => inputs[k] === true,
          ),
        ),
      'answers without TLS': (b, graph) =>
        of(graph, 'bucketPolicy:BucketPolicy', b).some(({ inputs }) =>
          statements(inputs['policy']).some(
            (s) => s.effect === 'Deny' && String(object(s.condition['Bool'])['aws:SecureTransport']) === 'false',
          ),
        ),
      'ACLs are on': (b, graph) =>
        of(graph, 'bucketOwnershipControls:BucketOwnershipControls', b).some(
          ({ inputs }) => object(inputs['rule'])['objectOwnership'] === 'BucketOwnerEnforced',
        ),
      'no lifecycle': (b, graph) =>
        of(graph, 'bucketLifecycleConfiguration:BucketLifecycleConfiguration', b).some(({ inputs }) =>
          list(inputs['rules']).some((r) => r['status'] === 'Enabled'),
        ),
    }),
  },
  {
    number: 41,
    ids: ['CKV_AWS_7', 'CKV_AWS_33'],
    title: 'KMS rotation, no `*` principal',
    needed: true,
    judge: rules('aws:kms/key:Key', {
      'does not rotate': (k) => k.inputs['enableKeyRotation'] === true,
      'anyone may use it': (k) =>
        !statements(k.inputs['policy']).some((s) => s.effect === 'Allow' && anyone(s.principal)),
    }),
  },
  {
    number: 42,
    ids: ['SecretsManager.1', 'SecretsManager.4', 'CKV_AWS_149', 'CKV_AWS_304'],
    title: 'secrets on a customer key, rotated',
    judge: rules('aws:secretsmanager/secret:Secret', {
      'not on a customer key': (s, graph) => graph.isKey(s.inputs['kmsKeyId']),
      'never rotated': (s, graph) =>
        graph.about('aws:secretsmanager/secretRotation:SecretRotation', 'secretId', s).length > 0,
    }),
  },
  {
    number: 43,
    ids: [
      'CloudTrail.1',
      'CloudTrail.2',
      'CloudTrail.4',
      'CloudTrail.5',
      'CKV_AWS_67',
      'CKV_AWS_35',
      'CKV_AWS_36',
      'CKV2_AWS_10',
    ],
    title: 'CloudTrail multi-region, KMS, validated, to CloudWatch',
    elsewhere: 'one trail an account: the foundation program makes it',
    judge: rules('aws:cloudtrail/trail:Trail', {
      'one region only': (t) => t.inputs['isMultiRegionTrail'] === true,
      'no customer key': (t) => set(t.inputs['kmsKeyId']),
      'not validated': (t) => t.inputs['enableLogFileValidation'] === true,
      'not to CloudWatch': (t) => set(t.inputs['cloudWatchLogsGroupArn']),
    }),
  },
  {
    number: 44,
    ids: ['CKV_AWS_338', 'CKV_AWS_158'],
    title: 'log groups: retention and KMS',
    needed: true,
    judge: rules('aws:cloudwatch/logGroup:LogGroup', {
      'kept for less than a year': (g) => Number(g.inputs['retentionInDays'] ?? 0) >= 365,
      'no customer key': (g, graph) => graph.isKey(g.inputs['kmsKeyId']),
    }),
  },
  {
    number: 45,
    ids: ['ECR.1', 'ECR.2', 'ECR.3', 'CKV_AWS_163', 'CKV_AWS_51', 'CKV_AWS_136'],
    title: 'ECR scan on push, immutable tags, lifecycle, KMS',
    needed: true,
    judge: rules('aws:ecr/repository:Repository', {
      'no scan on push': (r) => object(r.inputs['imageScanningConfiguration'])['scanOnPush'] === true,
      'tags can be moved': (r) => String(r.inputs['imageTagMutability']).startsWith('IMMUTABLE'),
      'no lifecycle': (r, graph) =>
        graph
          .of('aws:ecr/lifecyclePolicy:LifecyclePolicy')
          .some(
            (p) =>
              p.inputs['repository'] === r.inputs['name'] &&
              list(object(parsed(p.inputs['policy']))['rules']).length > 0,
          ),
      'no KMS': (r) => list(r.inputs['encryptionConfigurations']).some((e) => e['encryptionType'] === 'KMS'),
    }),
  },
  {
    number: 46,
    ids: ['CKV_AWS_166', 'CKV_AWS_26', 'CKV_AWS_319'],
    title: 'backup vault on a customer key, SNS on KMS, alarms have actions',
    needed: true,
    judge: (graph): Finding[] => [
      ...(graph.of('aws:backup/vault:Vault').length === 0
        ? [{ resource: undefined, holds: false, why: 'no backup vault' }]
        : []),
      ...each('aws:backup/vault:Vault', (v) => graph.isKey(v.inputs['kmsKeyArn']), 'no customer key')(graph),
      ...each('aws:sns/topic:Topic', (t) => set(t.inputs['kmsMasterKeyId']), 'not encrypted')(graph),
      ...each(
        'aws:cloudwatch/metricAlarm:MetricAlarm',
        (a) => strings(a.inputs['alarmActions']).length > 0 && a.inputs['actionsEnabled'] !== false,
        'tells nobody',
      )(graph),
    ],
  },
  {
    number: 47,
    ids: ['IAM.1', 'IAM.21', 'CKV2_AWS_40'],
    title: 'no IAM policy with `*:*`',
    needed: true,
    judge: each(
      POLICY_HOLDERS,
      (p) =>
        !statements(p.inputs['policy']).some(
          (s) =>
            s.effect === 'Allow' &&
            s.actions.some((a) => /^(?:\*|\*:\*|[\w-]+:\*)$/.test(a)) &&
            s.resources.includes('*'),
        ),
    ),
  },
];
