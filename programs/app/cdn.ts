import { Distribution } from '@pulumi/aws/cloudfront/distribution';
import { OriginAccessControl } from '@pulumi/aws/cloudfront/originAccessControl';
import { ResponseHeadersPolicy } from '@pulumi/aws/cloudfront/responseHeadersPolicy';
import { LogDelivery } from '@pulumi/aws/cloudwatch/logDelivery';
import { LogDeliveryDestination } from '@pulumi/aws/cloudwatch/logDeliveryDestination';
import { LogDeliverySource } from '@pulumi/aws/cloudwatch/logDeliverySource';
import { ComponentResource, type Output } from '@pulumi/pulumi';

import type { Alb } from './alb';
import { type ProgramContext, shortName } from './context';
import { Firewall } from './firewall';
import type { LogBucket } from './log-bucket';
import { PrivateBucket } from './private-bucket';

/** Managed policies of CloudFront, the same in every account (its documentation, "Use managed policies"). */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const YEAR = 31_536_000;
/** CloudFront's logs are delivered from us-east-1. */
const EDGE = { region: 'us-east-1' };

export interface CdnSettings {
  readonly domain: string;
  readonly certificate: string;
  readonly assets: string;
  readonly rootObject: string;
  readonly priceClass: string;
}

/** CloudFront: the load balancer uncached, so that weights stay what they are, and assets from a bucket that only it can read. */
export class Cdn extends ComponentResource {
  readonly domainName: Output<string>;
  readonly zoneId: Output<string>;

  constructor(context: ProgramContext, alb: Alb, logs: LogBucket, settings: CdnSettings) {
    super('ez-deploy:app:Cdn', context.prefix);
    const { prefix, accountId } = context;
    const parent = { parent: this };
    const firewall = new Firewall(context, { scope: 'CLOUDFRONT' });
    const assets = new PrivateBucket(context, {
      name: `${prefix}-assets`,
      bucket: shortName(`${prefix}-assets-${accountId}`, 63),
      encryption: 'AES256',
      oldVersionDays: 30,
      statements: [
        {
          Sid: 'CloudFront',
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: 's3:GetObject',
          Resource: 'BUCKET/*',
          Condition: {
            StringEquals: { 'aws:SourceAccount': accountId },
            ArnLike: { 'aws:SourceArn': `arn:aws:cloudfront::${accountId}:distribution/*` },
          },
        },
      ],
    });
    const access = new OriginAccessControl(
      `${prefix}-assets`,
      {
        name: `${prefix}-assets`,
        description: 'Assets',
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
      parent,
    );
    const headers = new ResponseHeadersPolicy(
      `${prefix}-security`,
      {
        name: `${prefix}-security`,
        comment: 'Security headers; the application’s own win where it sends them',
        securityHeadersConfig: {
          strictTransportSecurity: {
            accessControlMaxAgeSec: YEAR,
            includeSubdomains: true,
            preload: true,
            override: true,
          },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: 'DENY', override: false },
          referrerPolicy: { referrerPolicy: 'strict-origin-when-cross-origin', override: false },
        },
      },
      parent,
    );
    const common = {
      compress: true,
      viewerProtocolPolicy: 'redirect-to-https',
      responseHeadersPolicyId: headers.id,
      cachedMethods: ['GET', 'HEAD'],
    };
    const distribution = new Distribution(
      prefix,
      {
        enabled: true,
        comment: prefix,
        aliases: [settings.domain],
        defaultRootObject: settings.rootObject,
        httpVersion: 'http2and3',
        isIpv6Enabled: true,
        priceClass: settings.priceClass,
        webAclId: firewall.arn,
        origins: [
          {
            originId: 'application',
            domainName: alb.dnsName,
            // The viewer's Host goes along, so the load balancer's certificate of the domain fits.
            customOriginConfig: {
              httpPort: 80,
              httpsPort: 443,
              originProtocolPolicy: 'https-only',
              originSslProtocols: ['TLSv1.2'],
              originReadTimeout: 60,
              originKeepaliveTimeout: 50,
            },
          },
          { originId: 'assets', domainName: assets.regionalName, originAccessControlId: access.id },
        ],
        defaultCacheBehavior: {
          ...common,
          targetOriginId: 'application',
          allowedMethods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
          cachePolicyId: CACHING_DISABLED,
          originRequestPolicyId: ALL_VIEWER,
        },
        orderedCacheBehaviors: [
          {
            ...common,
            pathPattern: settings.assets,
            targetOriginId: 'assets',
            allowedMethods: ['GET', 'HEAD', 'OPTIONS'],
            cachePolicyId: CACHING_OPTIMIZED,
          },
        ],
        // An error that is over must not be seen any longer.
        customErrorResponses: [500, 502, 503, 504].map((errorCode) => ({ errorCode, errorCachingMinTtl: 0 })),
        restrictions: { geoRestriction: { restrictionType: 'none' } },
        viewerCertificate: {
          acmCertificateArn: settings.certificate,
          minimumProtocolVersion: 'TLSv1.2_2021',
          sslSupportMethod: 'sni-only',
        },
        tags: { Name: prefix },
      },
      { ...parent, protect: context.production },
    );
    this.logs(prefix, distribution, logs);
    this.domainName = distribution.domainName;
    this.zoneId = distribution.hostedZoneId;
    this.registerOutputs({ domainName: this.domainName });
  }

  /** The newer way of logging: it needs no ACL on the bucket. */
  private logs(prefix: string, distribution: Distribution, bucket: LogBucket): void {
    const name = shortName(`${prefix}-cloudfront`, 60);
    const parent = { parent: this };
    const source = new LogDeliverySource(
      name,
      { name, logType: 'ACCESS_LOGS', resourceArn: distribution.arn, ...EDGE },
      parent,
    );
    const destination = new LogDeliveryDestination(
      name,
      {
        name,
        outputFormat: 'json',
        deliveryDestinationConfiguration: { destinationResourceArn: bucket.arn.apply((arn) => `${arn}/cloudfront`) },
        ...EDGE,
      },
      { ...parent, dependsOn: [bucket] },
    );
    new LogDelivery(
      name,
      { deliverySourceName: source.name, deliveryDestinationArn: destination.arn, ...EDGE },
      parent,
    );
  }
}
