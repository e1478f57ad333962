import { DELAYS } from '../kernel/delays';
import { hex } from '../services/read';
import { type Door, type Handler, object, type Properties, str } from './handler';
import { held, type HeldType } from './held';

const here = (door: Door, news: Properties, service: string, rest: string) =>
  `arn:aws:${service}:${str(news, 'region') || door.ctx.region}:${door.ctx.accountId}:${rest}`;
const uuid = () => [8, 4, 4, 4, 12].map((n) => hex(n)).join('-');
const byName =
  (key = 'name') =>
  (_door: Door, news: Properties, name: string) =>
    str(news, key) || name;

/** RDS, ElastiCache, KMS, AWS Backup, SNS, WAF, CloudFront, Route 53 and what of S3 is only looked at. */
const TYPES: Readonly<Record<string, HeldType>> = {
  'aws:kms/key:Key': {
    replace: ['customerMasterKeySpec', 'keyUsage', 'multiRegion'],
    id: () => uuid(),
    outputs: (door, id, news) => ({ arn: here(door, news, 'kms', `key/${id}`), keyId: id }),
  },
  'aws:kms/alias:Alias': {
    replace: ['name'],
    id: (_door, news, name) => [str(news, 'region'), str(news, 'name') || `alias/${name}`].filter(Boolean).join(':'),
    outputs: (door, _id, news) => ({
      arn: here(door, news, 'kms', str(news, 'name')),
      targetKeyArn: str(news, 'targetKeyId'),
    }),
  },
  'aws:rds/subnetGroup:SubnetGroup': {
    replace: ['name'],
    id: byName(),
    outputs: (door, id, news) => ({ arn: here(door, news, 'rds', `subgrp:${id}`), name: id }),
  },
  'aws:rds/parameterGroup:ParameterGroup': {
    replace: ['name', 'family', 'description'],
    id: byName(),
    outputs: (door, id, news) => ({ arn: here(door, news, 'rds', `pg:${id}`), name: id }),
  },
  'aws:rds/instance:Instance': {
    unique: (news) => str(news, 'identifier'),
    replace: [
      'engine',
      'username',
      'dbName',
      'storageEncrypted',
      'kmsKeyId',
      'availabilityZone',
      'characterSetName',
      'timezone',
      'snapshotIdentifier',
    ],
    delay: DELAYS.databaseInstance,
    id: (_door, _news) => `db-${hex(26).toUpperCase()}`,
    outputs: (door, id, news) => {
      const identifier = str(news, 'identifier');
      const address = `${identifier}.c${door.ctx.accountId.slice(0, 11)}.${door.ctx.region}.rds.amazonaws.com`;
      const port = Number(news['port'] ?? 5432);
      return {
        arn: here(door, news, 'rds', `db:${identifier}`),
        resourceId: id,
        address,
        port,
        endpoint: `${address}:${port}`,
        status: 'available',
        engineVersionActual: str(news, 'engineVersion'),
      };
    },
    keeps: (p) =>
      p['deletionProtection'] === true
        ? 'Cannot delete protected DB Instance, please disable deletion protection and try again.'
        : undefined,
  },
  'aws:elasticache/subnetGroup:SubnetGroup': {
    replace: ['name'],
    id: byName(),
    outputs: (door, id, news) => ({ arn: here(door, news, 'elasticache', `subnetgroup:${id}`), name: id }),
  },
  'aws:elasticache/parameterGroup:ParameterGroup': {
    replace: ['name', 'family', 'description'],
    id: byName(),
    outputs: (door, id, news) => ({ arn: here(door, news, 'elasticache', `parametergroup:${id}`), name: id }),
  },
  'aws:elasticache/replicationGroup:ReplicationGroup': {
    replace: [
      'replicationGroupId',
      'atRestEncryptionEnabled',
      'kmsKeyId',
      'subnetGroupName',
      'securityGroupNames',
      'port',
      'dataTieringEnabled',
      'globalReplicationGroupId',
    ],
    delay: DELAYS.replicationGroup,
    id: byName('replicationGroupId'),
    outputs: (door, id, news) => ({
      arn: here(door, news, 'elasticache', `replicationgroup:${id}`),
      configurationEndpointAddress: `clustercfg.${id}.${door.ctx.accountId.slice(0, 6)}.${door.ctx.region}.cache.amazonaws.com`,
      clusterEnabled: true,
    }),
  },
  'aws:backup/vault:Vault': {
    replace: ['name', 'kmsKeyArn'],
    id: (_door, news, name) => [str(news, 'region'), str(news, 'name') || name].filter(Boolean).join(':'),
    outputs: (door, _id, news) => ({
      arn: here(door, news, 'backup', `backup-vault:${str(news, 'name')}`),
      recoveryPoints: 0,
    }),
  },
  'aws:backup/plan:Plan': {
    unique: (news) => str(news, 'name'),
    id: () => uuid(),
    outputs: (door, id, news) => ({ arn: here(door, news, 'backup', `backup-plan:${id}`), version: hex(48) }),
  },
  'aws:backup/selection:Selection': {
    replace: ['name', 'planId', 'iamRoleArn', 'resources', 'selectionTags', 'notResources', 'conditions'],
    unique: (news) => `${str(news, 'planId')} ${str(news, 'name')}`,
    id: () => uuid(),
  },
  'aws:sns/topic:Topic': {
    again: true,
    replace: ['name', 'fifoTopic'],
    id: (door, news, name) => here(door, news, 'sns', str(news, 'name') || name),
    outputs: (door, id) => ({ arn: id, owner: door.ctx.accountId }),
  },
  'aws:sns/topicPolicy:TopicPolicy': { again: true, replace: ['arn'], id: (_door, news) => str(news, 'arn') },
  'aws:sns/topicSubscription:TopicSubscription': {
    again: true,
    replace: ['topic', 'protocol', 'endpoint'],
    id: (_door, news) => `${str(news, 'topic')}:${uuid()}`,
    unique: (news) => [str(news, 'topic'), str(news, 'protocol'), str(news, 'endpoint')].join(' '),
    outputs: (door, id, news) => ({
      arn: id,
      ownerId: door.ctx.accountId,
      // Nobody confirms in a rehearsal: an e-mail subscription waits, as it does at AWS.
      pendingConfirmation: str(news, 'protocol') === 'email',
    }),
  },
  'aws:wafv2/webAcl:WebAcl': {
    unique: (news) => `${str(news, 'scope')} ${str(news, 'name')}`,
    replace: ['name', 'scope', 'namePrefix'],
    id: () => uuid(),
    outputs: (door, id, news) => {
      const place = str(news, 'scope') === 'CLOUDFRONT' ? 'global' : 'regional';
      return { arn: here(door, news, 'wafv2', `${place}/webacl/${str(news, 'name')}/${id}`), capacity: 1_127 };
    },
  },
  'aws:wafv2/webAclAssociation:WebAclAssociation': {
    again: true,
    replace: ['webAclArn', 'resourceArn'],
    id: (_door, news) => `${str(news, 'webAclArn')},${str(news, 'resourceArn')}`,
  },
  'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': {
    again: true,
    replace: ['resourceArn', 'logDestinationConfigs'],
    id: (_door, news) => str(news, 'resourceArn'),
  },
  'aws:cloudfront/distribution:Distribution': {
    replace: ['continuousDeploymentPolicyId'],
    delay: DELAYS.distribution,
    id: () => `E${hex(13).toUpperCase()}`,
    outputs: (door, id) => ({
      arn: `arn:aws:cloudfront::${door.ctx.accountId}:distribution/${id}`,
      domainName: `d${id.slice(1).toLowerCase()}.cloudfront.net`,
      // CloudFront's zone, the same for everybody.
      hostedZoneId: 'Z2FDTNDATAQYW2',
      status: 'Deployed',
    }),
    keeps: () => undefined,
  },
  'aws:cloudfront/originAccessControl:OriginAccessControl': {
    replace: ['originAccessControlOriginType'],
    unique: (news) => str(news, 'name'),
    id: () => `E${hex(13).toUpperCase()}`,
  },
  'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy': {
    id: () => uuid(),
    unique: (news) => str(news, 'name'),
  },
  'aws:cloudwatch/logDeliverySource:LogDeliverySource': {
    again: true,
    replace: ['name', 'logType', 'resourceArn'],
    id: byName(),
    outputs: (door, id, news) => ({ arn: here(door, news, 'logs', `delivery-source:${id}`), service: 'cloudfront' }),
  },
  'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination': {
    again: true,
    replace: ['name', 'outputFormat'],
    id: byName(),
    outputs: (door, id, news) => ({
      arn: here(door, news, 'logs', `delivery-destination:${id}`),
      deliveryDestinationType: object(news['deliveryDestinationConfiguration'])['destinationResourceArn']
        ? 'S3'
        : 'CWL',
    }),
  },
  'aws:cloudwatch/logDelivery:LogDelivery': {
    replace: ['deliverySourceName', 'deliveryDestinationArn'],
    id: () => hex(16),
    outputs: (door, id, news) => ({ arn: here(door, news, 'logs', `delivery:${id}`) }),
  },
  'aws:cloudwatch/dashboard:Dashboard': {
    again: true,
    replace: ['dashboardName'],
    id: byName('dashboardName'),
    outputs: (door, id) => ({ dashboardArn: `arn:aws:cloudwatch::${door.ctx.accountId}:dashboard/${id}` }),
  },
  'aws:route53/record:Record': {
    replace: ['zoneId', 'name', 'type', 'setIdentifier'],
    id: (_door, news) => [str(news, 'zoneId'), str(news, 'name'), str(news, 'type')].join('_'),
    outputs: (_door, _id, news) => ({ fqdn: str(news, 'name') }),
  },
  'aws:secretsmanager/secretRotation:SecretRotation': {
    again: true,
    replace: ['secretId'],
    id: (_door, news) => str(news, 'secretId'),
    outputs: () => ({ rotationEnabled: true }),
  },
  'aws:s3/bucketPolicy:BucketPolicy': { again: true, replace: ['bucket'], id: (_door, news) => str(news, 'bucket') },
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls': {
    again: true,
    replace: ['bucket'],
    id: (_door, news) => str(news, 'bucket'),
  },
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': {
    again: true,
    replace: ['bucket'],
    id: (_door, news) => str(news, 'bucket'),
  },
};

export const STORES: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.entries(TYPES).map(([type, spec]) => [type, held(type, spec)]),
);
