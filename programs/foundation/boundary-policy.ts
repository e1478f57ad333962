import { boundaryName, stateBucketName } from './place';
import { policyOf, type PolicyDocument } from './statements';

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
