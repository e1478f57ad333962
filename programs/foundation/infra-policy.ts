import { boundaryName } from './place';
import { stateStatements } from './state-statements';
import { allow, arnOf, policyOf, type PolicyDocument, prefixOf, type Where } from './statements';
import { APART, GLOBAL, patterns, servicesOf } from './verbs';

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
