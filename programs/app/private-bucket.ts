import { Bucket } from '@pulumi/aws/s3/bucket';
import { BucketLifecycleConfiguration } from '@pulumi/aws/s3/bucketLifecycleConfiguration';
import { BucketOwnershipControls } from '@pulumi/aws/s3/bucketOwnershipControls';
import { BucketPolicy } from '@pulumi/aws/s3/bucketPolicy';
import { BucketPublicAccessBlock } from '@pulumi/aws/s3/bucketPublicAccessBlock';
import { BucketServerSideEncryptionConfiguration } from '@pulumi/aws/s3/bucketServerSideEncryptionConfiguration';
import { BucketVersioning } from '@pulumi/aws/s3/bucketVersioning';
import { all, ComponentResource, type Input, type Output } from '@pulumi/pulumi';

import type { BaseContext } from './context';

export interface PrivateBucketArgs {
  /** Logical name, and by default with the account's number the bucket's. */
  readonly name: string;
  /** Name of the bucket, worldwide its own. */
  readonly bucket: string;
  /** `AES256` where the writer is a service that cannot use KMS (load balancer and CloudFront logs). */
  readonly encryption: 'aws:kms' | 'AES256';
  /** Days after which an object goes; undefined: never. */
  readonly expireDays?: number;
  /** Days after which an overwritten or deleted version goes. */
  readonly oldVersionDays: number;
  /** Further statements of its policy; the bucket's arn is put where `BUCKET` stands. */
  readonly statements?: Input<readonly Record<string, unknown>[]>;
}

/** A bucket that nobody outside sees: public access blocked, TLS only, versioned, encrypted, cleaned up by itself. */
export class PrivateBucket extends ComponentResource {
  readonly name: Output<string>;
  readonly arn: Output<string>;
  readonly regionalName: Output<string>;

  constructor(context: Pick<BaseContext, 'production'>, args: PrivateBucketArgs) {
    super('ez-deploy:app:PrivateBucket', args.name);
    const parent = { parent: this };
    const { name } = args;
    const bucket = new Bucket(
      name,
      { bucket: args.bucket, forceDestroy: !context.production, tags: { Name: args.bucket } },
      { ...parent, protect: context.production },
    );
    const of = { bucket: bucket.id };
    new BucketVersioning(name, { ...of, versioningConfiguration: { status: 'Enabled' } }, parent);
    new BucketServerSideEncryptionConfiguration(
      name,
      {
        ...of,
        rules: [
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: args.encryption },
            bucketKeyEnabled: args.encryption === 'aws:kms',
          },
        ],
      },
      parent,
    );
    const block = new BucketPublicAccessBlock(
      name,
      { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      parent,
    );
    new BucketOwnershipControls(
      name,
      // ACLs are off: policies alone decide.
      { ...of, rule: { objectOwnership: 'BucketOwnerEnforced' } },
      parent,
    );
    new BucketLifecycleConfiguration(
      name,
      {
        ...of,
        rules: [
          {
            id: 'clean-up',
            status: 'Enabled',
            filter: { prefix: '' },
            ...(args.expireDays === undefined ? {} : { expiration: { days: args.expireDays } }),
            noncurrentVersionExpiration: { noncurrentDays: args.oldVersionDays },
            abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
          },
        ],
      },
      parent,
    );
    new BucketPolicy(
      name,
      {
        ...of,
        policy: all([bucket.arn, args.statements ?? []]).apply(([arn, statements]) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'TlsOnly',
                Effect: 'Deny',
                Principal: '*',
                Action: 's3:*',
                Resource: [arn, `${arn}/*`],
                Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              },
              ...(JSON.parse(JSON.stringify(statements).replaceAll('BUCKET', arn)) as unknown[]),
            ],
          }),
        ),
      },
      { ...parent, dependsOn: [block] },
    );
    this.name = bucket.bucket;
    this.arn = bucket.arn;
    this.regionalName = bucket.bucketRegionalDomainName;
    this.registerOutputs({ name: this.name });
  }
}
