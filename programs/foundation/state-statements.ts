import { stateBucketName } from './place';
import { allow, arnOf, type Statement, type Where } from './statements';

/** The state in its bucket, and the key of its secrets. */
export const stateStatements = (w: Where, write: boolean): Statement[] => {
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
