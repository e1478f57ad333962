import { outputs } from './rollout-policy';
import { stateStatements } from './state-statements';
import { allow, policyOf, type PolicyDocument, prefixOf, type Where } from './statements';
import { patterns, READS, servicesOf } from './verbs';

/**
 * Reading that shows data, not settings: no object, item, log line, image, console or secret value. Nor what gives a way in, or takes
 * away somebody's work (GetActivityTask).
 */
const DATA: readonly string[] = [
  'dynamodb:GetItem',
  'dynamodb:GetRecords',
  'ec2:GetConsoleOutput',
  'ec2:GetConsoleScreenshot',
  'ec2:GetPasswordData',
  'ecr:GetAuthorizationToken',
  'ecr:GetDownloadUrlForLayer',
  'logs:GetLogEvents',
  'logs:GetLogRecord',
  'logs:GetQueryResults',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  'ssm:GetParameterHistory',
  'ssm:GetParameters',
  'ssm:GetParametersByPath',
  'states:GetActivityTask',
];

/**
 * Reading how keys, buckets and roles are set that are not the environment's own: those of infrastructure.existing and
 * infrastructure.adopt. No data.
 */
const KEY_READS = [
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListAliases',
  'kms:ListResourceTags',
];
const ROLE_READS = [
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
  'iam:ListInstanceProfilesForRole',
  'iam:ListRolePolicies',
];
const BUCKET_READS = [
  's3:GetAccelerateConfiguration',
  's3:GetBucket*',
  's3:GetEncryptionConfiguration',
  's3:GetLifecycleConfiguration',
  's3:GetReplicationConfiguration',
];

/** What `preview` and `drift` read: the state, and how every resource of the programs is set; no data. */
export function previewPolicy(w: Where, types: readonly string[]): PolicyDocument {
  const reads = servicesOf(types).flatMap((service) => patterns(service, (verb) => READS.includes(verb)));
  return policyOf([
    ...stateStatements(w, false),
    ...outputs(w, ['s3:GetObject']),
    allow('Settings', [...reads, ...KEY_READS, ...ROLE_READS, ...BUCKET_READS], '*'),
    // Whether a bucket is there is asked by the right to list it: of the environment's own only, for that shows what is in it.
    allow('Buckets', ['s3:ListBucket'], [`arn:aws:s3:::${prefixOf(w)}-*`]),
    allow('ByTag', ['tag:GetResources'], '*'),
    { Sid: 'NoData', Effect: 'Deny', Action: DATA, Resource: '*' },
  ]);
}
