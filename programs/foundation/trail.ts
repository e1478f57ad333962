import { Trail } from '@pulumi/aws/cloudtrail/trail';
import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { Alias } from '@pulumi/aws/kms/alias';
import { Key } from '@pulumi/aws/kms/key';
import { ComponentResource } from '@pulumi/pulumi';

import { PrivateBucket } from '../app/private-bucket';
import { contextOf, type FoundationPlace } from './place';

/** Who did what in the account: every region, validated, below a key of its own, to a bucket and to CloudWatch. */
export class AuditTrail extends ComponentResource {
  constructor(place: FoundationPlace) {
    const { app, accountId, region } = place;
    super('ez-deploy:foundation:AuditTrail', `${app}-trail`);
    const name = `${app}-trail`;
    const parent = { parent: this };
    const trailArn = `arn:aws:cloudtrail:${region}:${accountId}:trail/${name}`;
    const fromTrail = { StringEquals: { 'aws:SourceArn': trailArn } };
    const cloudTrail = { Service: 'cloudtrail.amazonaws.com' };
    const key = new Key(
      name,
      {
        description: `${app}: audit trail`,
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'AccountByItsPolicies',
              Effect: 'Allow',
              Principal: { AWS: `arn:aws:iam::${accountId}:root` },
              Action: 'kms:*',
              Resource: '*',
            },
            {
              Sid: 'Trail',
              Effect: 'Allow',
              Principal: cloudTrail,
              Action: ['kms:GenerateDataKey*', 'kms:DescribeKey'],
              Resource: '*',
              Condition: fromTrail,
            },
            {
              Sid: 'LogGroup',
              Effect: 'Allow',
              Principal: { Service: `logs.${region}.amazonaws.com` },
              Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
              Resource: '*',
              Condition: {
                ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${accountId}:*` },
              },
            },
          ],
        }),
      },
      { ...parent, protect: true },
    );
    new Alias(name, { name: `alias/${name}`, targetKeyId: key.keyId }, parent);
    const bucket = new PrivateBucket(contextOf(place), {
      name,
      bucket: `${name}-${accountId}`,
      encryption: 'aws:kms',
      expireDays: 7 * 365,
      oldVersionDays: 30,
      statements: [
        {
          Sid: 'Trail',
          Effect: 'Allow',
          Principal: cloudTrail,
          Action: 's3:GetBucketAcl',
          Resource: 'BUCKET',
          Condition: fromTrail,
        },
        {
          Sid: 'TrailLogs',
          Effect: 'Allow',
          Principal: cloudTrail,
          Action: 's3:PutObject',
          Resource: `BUCKET/AWSLogs/${accountId}/*`,
          Condition: { StringEquals: { 'aws:SourceArn': trailArn, 's3:x-amz-acl': 'bucket-owner-full-control' } },
        },
      ],
    });
    const group = new LogGroup(name, { name: `/ez-deploy/${name}`, retentionInDays: 365, kmsKeyId: key.arn }, parent);
    const role = new Role(
      name,
      {
        name,
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: cloudTrail, Action: 'sts:AssumeRole' }],
        }),
      },
      parent,
    );
    const written = new RolePolicy(
      name,
      {
        role: role.name,
        policy: group.arn.apply((arn) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
                Resource: `${arn}:log-stream:*`,
              },
            ],
          }),
        ),
      },
      parent,
    );
    new Trail(
      name,
      {
        name,
        s3BucketName: bucket.name,
        isMultiRegionTrail: true,
        includeGlobalServiceEvents: true,
        enableLogFileValidation: true,
        kmsKeyId: key.arn,
        cloudWatchLogsGroupArn: group.arn.apply((arn) => `${arn}:*`),
        cloudWatchLogsRoleArn: role.arn,
      },
      { ...parent, protect: true, dependsOn: [bucket, written] },
    );
    this.registerOutputs({});
  }
}
