import { boundaryName, stateBucketName } from './place';
import { outputs } from './rollout-policy';
import { allow, arnOf, policyOf, type PolicyDocument, prefixOf, type Statement, type Where } from './statements';

/**
 * Services of IAM by the first part of a resource type: what the programs make decides what the infrastructure roles may touch. A test
 * holds its keys against the types of the programs.
 */
export const SERVICES: Readonly<Record<string, readonly string[]>> = {
  appautoscaling: ['application-autoscaling'],
  backup: ['backup', 'backup-storage'],
  cloudfront: ['cloudfront'],
  cloudwatch: ['cloudwatch', 'logs'],
  dynamodb: ['dynamodb'],
  ec2: ['ec2'],
  ecr: ['ecr'],
  ecs: ['ecs'],
  elasticache: ['elasticache'],
  iam: ['iam'],
  kms: ['kms'],
  lb: ['elasticloadbalancing'],
  rds: ['rds'],
  route53: ['route53'],
  s3: ['s3'],
  scheduler: ['scheduler'],
  secretsmanager: ['secretsmanager'],
  servicediscovery: ['servicediscovery'],
  sfn: ['states'],
  sns: ['sns'],
  ssm: ['ssm'],
  vpc: ['ec2'],
  wafv2: ['wafv2'],
};

/** Services that answer in one region for all. */
const GLOBAL = new Set(['cloudfront', 'iam', 'route53']);
/** Handled by statements of their own: what they may touch is narrower than a service. */
const APART = new Set(['iam', 's3', 'kms']);

const servicesOf = (types: readonly string[]): string[] => {
  const found = types.flatMap((type) => SERVICES[type.split(':')[1]?.split('/')[0] ?? ''] ?? []);
  return [...new Set(found)].sort();
};

const CRUD = 'Create Delete Describe Get List Put Update Tag Untag';
/**
 * What a provider does with the resources of a service, by the first words of its actions: making, reading, changing, tagging,
 * removing. Not what runs or uses them (ec2:RunInstances, ecs:RunTask, states:StartExecution …). Words that a service has no action
 * for, by its published list, are left out: a pattern that matches nothing is noise to whoever reviews it.
 */
const VERBS: Readonly<Record<string, string>> = {
  'application-autoscaling': 'Delete Describe Get List Put Tag Untag Register Deregister',
  backup: CRUD,
  'backup-storage': 'Delete Describe Get List Put Update Mount',
  cloudfront: 'Create Delete Describe Get List Update Tag Untag Associate',
  cloudwatch: `${CRUD} Set Enable Disable`,
  dynamodb: CRUD,
  ec2: 'Create Delete Describe Get List Modify Associate Disassociate Attach Detach Allocate Release Authorize Revoke Replace Enable Disable Update',
  ecr: `${CRUD} Set`,
  ecs: `${CRUD} Register Deregister`,
  elasticache: 'Create Delete Describe List Modify Add Remove',
  elasticloadbalancing: 'Create Delete Describe Get Modify Set Add Remove',
  logs: `${CRUD} Associate Disassociate`,
  rds: 'Create Delete Describe List Modify Add Remove',
  route53: 'Create Delete Get List Update Change',
  scheduler: 'Create Delete Get List Update Tag Untag',
  secretsmanager: `${CRUD} Remove Rotate Restore`,
  servicediscovery: 'Create Delete Get List Update Tag Untag',
  sns: 'Create Delete Get List Put Set Tag Untag Subscribe Unsubscribe',
  ssm: 'Create Delete Describe Get List Modify Put Update Add Remove',
  states: 'Create Delete Describe Get List Update Tag Untag',
  wafv2: `${CRUD} Associate Disassociate`,
};
const READS: readonly string[] = ['Describe', 'Get', 'List'];
const patterns = (service: string, only: (verb: string) => boolean = () => true): string[] =>
  (VERBS[service] ?? '')
    .split(' ')
    .filter(only)
    .map((verb) => `${service}:${verb}*`);

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

const stateStatements = (w: Where, write: boolean): Statement[] => {
  const bucket = `arn:aws:s3:::${stateBucketName(w.app, w.accountId)}`;
  return [
    allow('StateBucket', ['s3:ListBucket'], [bucket]),
    allow('State', ['s3:GetObject', ...(write ? ['s3:PutObject', 's3:DeleteObject'] : [])], [`${bucket}/*`]),
    allow(
      'StateKey',
      ['kms:Decrypt', 'kms:DescribeKey', ...(write ? ['kms:Encrypt', 'kms:GenerateDataKey'] : [])],
      [arnOf(w, 'kms', 'key/*')],
      // A key has several aliases: any of them may be the one.
      { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': `alias/${w.app}-ez-deploy-state` } },
    ),
  ];
};

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

/** What an apply of the programs needs, within the environment's regions and names where AWS lets it be said. */
export function infraPolicy(w: Where, types: readonly string[]): PolicyDocument {
  const prefix = prefixOf(w);
  const all = servicesOf(types).filter((service) => !APART.has(service));
  const role = `arn:aws:iam::${w.accountId}:role/${prefix}-*`;
  const boundary = `arn:aws:iam::${w.accountId}:policy/${boundaryName(w.app)}`;
  return policyOf([
    ...stateStatements(w, true),
    allow(
      'Here',
      all.filter((s) => !GLOBAL.has(s)).flatMap((s) => patterns(s)),
      '*',
      {
        // us-east-1: CloudFront's certificate, firewall and metrics are there.
        StringEquals: { 'aws:RequestedRegion': [...new Set([w.region, 'us-east-1'])] },
      },
    ),
    allow(
      'Everywhere',
      all.filter((s) => GLOBAL.has(s)).flatMap((s) => patterns(s)),
      '*',
    ),
    allow('Buckets', ['s3:*'], [`arn:aws:s3:::${prefix}-*`, `arn:aws:s3:::${prefix}-*/*`]),
    allow(
      'Keys',
      [
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:DisableKeyRotation',
        'kms:EnableKeyRotation',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GetKeyPolicy',
        'kms:GetKeyRotationStatus',
        'kms:ListResourceTags',
        'kms:PutKeyPolicy',
        'kms:ScheduleKeyDeletion',
        'kms:TagResource',
        'kms:UntagResource',
        'kms:UpdateKeyDescription',
      ],
      [arnOf(w, 'kms', 'key/*')],
      { StringEquals: { 'aws:ResourceTag/ez-deploy:environment': w.environment } },
    ),
    // The key of a secret under infrastructure.existing is somebody else's: which it is has to be known, nothing more.
    allow('AnyKey', ['kms:DescribeKey'], [arnOf(w, 'kms', 'key/*')]),
    allow(
      'KeyAliases',
      ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'],
      [arnOf(w, 'kms', 'key/*'), arnOf(w, 'kms', `alias/${prefix}-*`)],
    ),
    allow('NewKeys', ['kms:CreateKey', 'kms:ListAliases', 'kms:ListKeys'], '*'),
    // Whoever makes a role could make one with more rights than their own: only below the boundary.
    allow('NewRoles', ['iam:CreateRole', 'iam:PutRolePermissionsBoundary'], [role], {
      ArnEquals: { 'iam:PermissionsBoundary': boundary },
    }),
    allow(
      'Roles',
      [
        'iam:AttachRolePolicy',
        'iam:DeleteRole',
        'iam:DeleteRolePolicy',
        'iam:DetachRolePolicy',
        'iam:GetRole',
        'iam:GetRolePolicy',
        'iam:ListAttachedRolePolicies',
        'iam:ListInstanceProfilesForRole',
        'iam:ListRolePolicies',
        'iam:PassRole',
        'iam:PutRolePolicy',
        'iam:TagRole',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRole',
      ],
      [role],
    ),
    allow('ServiceLinked', ['iam:CreateServiceLinkedRole'], [`arn:aws:iam::${w.accountId}:role/aws-service-role/*`]),
    allow('ByTag', ['tag:GetResources'], '*'),
  ]);
}

/** What none of the roles, nor a role that they make, may do, whatever its own policies say. */
export function boundaryPolicy(app: string, accountId: string, regions: readonly string[]): PolicyDocument {
  const own = [`arn:aws:iam::${accountId}:policy/${boundaryName(app)}`];
  const roles = [`arn:aws:iam::${accountId}:role/${app}-*-ez-deploy-*`];
  return policyOf([
    { Sid: 'WhatTheRoleSays', Effect: 'Allow', NotAction: ['organizations:*', 'account:*'], Resource: '*' },
    {
      Sid: 'NoLongLivedKeys',
      Effect: 'Deny',
      Action: ['iam:CreateAccessKey', 'iam:CreateUser', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile'],
      Resource: '*',
    },
    {
      Sid: 'NotItsOwnLimits',
      Effect: 'Deny',
      Action: ['iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion', 'iam:SetDefaultPolicyVersion'],
      Resource: own,
    },
    {
      Sid: 'NotItsOwnRoles',
      Effect: 'Deny',
      Action: [
        'iam:AttachRolePolicy',
        'iam:DeleteRole',
        'iam:DeleteRolePermissionsBoundary',
        'iam:PutRolePermissionsBoundary',
        'iam:PutRolePolicy',
        'iam:UpdateAssumeRolePolicy',
      ],
      Resource: roles,
    },
    { Sid: 'NoBoundaryOff', Effect: 'Deny', Action: ['iam:DeleteRolePermissionsBoundary'], Resource: '*' },
    {
      Sid: 'NotTheTrail',
      Effect: 'Deny',
      Action: ['cloudtrail:DeleteTrail', 'cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
      Resource: '*',
    },
    {
      Sid: 'NotTheState',
      Effect: 'Deny',
      Action: ['s3:DeleteBucket', 's3:DeleteObjectVersion', 's3:PutBucketVersioning', 's3:PutBucketPolicy'],
      Resource: [
        `arn:aws:s3:::${stateBucketName(app, accountId)}`,
        `arn:aws:s3:::${stateBucketName(app, accountId)}/*`,
      ],
    },
    {
      // Residency: nothing is made outside of the environments' regions; services without a region answer in us-east-1.
      Sid: 'Residency',
      Effect: 'Deny',
      NotAction: [
        'budgets:*',
        'cloudfront:*',
        'ecr:GetAuthorizationToken',
        'iam:*',
        'kms:*',
        'route53:*',
        's3:GetBucketLocation',
        's3:ListAllMyBuckets',
        'sts:*',
        'support:*',
        'tag:*',
        'wafv2:*',
      ],
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': [...new Set([...regions, 'us-east-1'])].sort() } },
    },
  ]);
}
