import type { BaseContext } from './context';
import { PrivateBucket } from './private-bucket';
import { shortName } from './context';

/** Access logs of load balancer and CloudFront. SSE-S3: the load balancer's logs take no KMS key. */
export class LogBucket extends PrivateBucket {
  constructor(context: BaseContext) {
    const { accountId, prefix } = context;
    super(context, {
      name: `${prefix}-access-logs`,
      bucket: shortName(`${prefix}-access-logs-${accountId}`, 63),
      encryption: 'AES256',
      expireDays: context.logDays,
      oldVersionDays: 30,
      statements: [
        {
          Sid: 'LoadBalancer',
          Effect: 'Allow',
          Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: `BUCKET/alb/AWSLogs/${accountId}/*`,
          Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
        },
        {
          Sid: 'LogDelivery',
          Effect: 'Allow',
          Principal: { Service: 'delivery.logs.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: `BUCKET/cloudfront/*`,
          Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
        },
      ],
    });
  }
}
