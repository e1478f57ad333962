import { AwsError } from '../kernel/types';
import { emptyBucket } from './empty-bucket';
import { type Door, type Handler, num, object, objects, type Properties, str, tagList } from './handler';

/** S3 is spoken over HTTP as anybody does; the cloud checks no signature, only which service is meant. */
async function s3(door: Door, method: string, path: string, body = ''): Promise<void> {
  const response = await fetch(`${door.endpoint}/${path}`, {
    method,
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=rehearsal/20260101/${door.ctx.region}/s3/aws4_request, SignedHeaders=host, Signature=0`,
    },
    ...(body === '' ? {} : { body }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new AwsError(
      'S3Error',
      `S3 ${method} /${path}: ${response.status} ${/<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? text}`,
    );
}

/** A setting of a bucket: put where the bucket is, gone with it. */
function bucketSetting(query: string, body: (news: Properties) => string): Handler {
  const put = (door: Door, news: Properties) => s3(door, 'PUT', `${str(news, 'bucket')}?${query}`, body(news));
  return {
    replace: ['bucket'],
    create: async (door, news) => {
      await put(door, news);
      return { id: str(news, 'bucket'), outputs: {} };
    },
    update: async (door, _id, news) => {
      await put(door, news);
      return {};
    },
    delete: () => Promise.resolve(),
  };
}

/**
 * The rehearsal's databases answer on loopback, and no resolver knows the endpoints that RDS and ElastiCache would give: an
 * address of such an endpoint is kept as the address of the server that stands in its place.
 */
async function reachable(door: Door, value: string): Promise<string> {
  const host = /^(?:postgresql|rediss?):\/\/[^@]*@([^/:]+)/.exec(value)?.[1];
  if (host?.endsWith('.rds.amazonaws.com') === true) return door.ctx.ports.data.postgresUrl('app');
  if (host?.endsWith('.cache.amazonaws.com') === true) return door.ctx.ports.data.redisUrl();
  return value;
}

const ofBucket = ({ ctx }: Door, bucket: string): Properties => ({
  arn: `arn:aws:s3:::${bucket}`,
  bucketDomainName: `${bucket}.s3.amazonaws.com`,
  bucketRegionalDomainName: `${bucket}.s3.${ctx.region}.amazonaws.com`,
  region: ctx.region,
});

const ofLogGroup = ({ ctx }: Door, name: string): Properties => ({
  arn: `arn:aws:logs:${ctx.region}:${ctx.accountId}:log-group:${name}`,
});

export const STATE: Readonly<Record<string, Handler>> = {
  'aws:s3/bucket:Bucket': {
    replace: ['bucket'],
    create: async (door, news) => {
      const bucket = str(news, 'bucket');
      await s3(door, 'PUT', bucket);
      return { id: bucket, outputs: ofBucket(door, bucket) };
    },
    find: async (door, id) => {
      try {
        await s3(door, 'GET', `${id}?location`);
      } catch {
        return undefined;
      }
      return { bucket: id, ...ofBucket(door, id) };
    },
    delete: async (door, id, olds) => {
      if (olds['forceDestroy'] === true) await emptyBucket(door, id);
      await s3(door, 'DELETE', id);
    },
  },
  'aws:s3/bucketVersioning:BucketVersioning': bucketSetting(
    'versioning',
    (news) =>
      `<VersioningConfiguration><Status>${str(object(news['versioningConfiguration']), 'status')}</Status></VersioningConfiguration>`,
  ),
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': bucketSetting(
    'encryption',
    (news) => {
      const rule = object(object(objects(news['rules'])[0])['applyServerSideEncryptionByDefault']);
      return `<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>${str(rule, 'sseAlgorithm')}</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>`;
    },
  ),
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': bucketSetting(
    'publicAccessBlock',
    (news) =>
      `<PublicAccessBlockConfiguration>${(
        ['blockPublicAcls', 'ignorePublicAcls', 'blockPublicPolicy', 'restrictPublicBuckets'] as const
      )
        .map(
          (k) =>
            `<${k.charAt(0).toUpperCase()}${k.slice(1)}>${str(news, k)}</${k.charAt(0).toUpperCase()}${k.slice(1)}>`,
        )
        .join('')}</PublicAccessBlockConfiguration>`,
  ),
  'aws:dynamodb/table:Table': {
    replace: ['name', 'hashKey', 'rangeKey'],
    create: async (door, news) => {
      const range = str(news, 'rangeKey');
      await door.call('dynamodb', 'CreateTable', {
        TableName: str(news, 'name'),
        BillingMode: str(news, 'billingMode'),
        AttributeDefinitions: objects(news['attributes']).map((a) => ({
          AttributeName: a['name'],
          AttributeType: a['type'],
        })),
        KeySchema: [
          { AttributeName: str(news, 'hashKey'), KeyType: 'HASH' },
          ...(range === '' ? [] : [{ AttributeName: range, KeyType: 'RANGE' }]),
        ],
      });
      // As the provider does: the resource is there when the table is active.
      for (let look = 0; look < 50; look += 1) {
        const { Table } = await door.call('dynamodb', 'DescribeTable', { TableName: str(news, 'name') });
        if (object(Table)['TableStatus'] === 'ACTIVE') break;
        await door.ctx.clock.sleep(1_000);
      }
      return {
        id: str(news, 'name'),
        outputs: { arn: `arn:aws:dynamodb:${door.ctx.region}:${door.ctx.accountId}:table/${str(news, 'name')}` },
      };
    },
    update: () => Promise.resolve({}),
    delete: async (door, id) => {
      await door.call('dynamodb', 'DeleteTable', { TableName: id });
    },
  },
  'aws:sfn/stateMachine:StateMachine': {
    replace: ['name', 'type'],
    create: async (door, news) => {
      const made = await door.call('states', 'CreateStateMachine', {
        name: str(news, 'name'),
        definition: str(news, 'definition'),
        roleArn: str(news, 'roleArn'),
        type: str(news, 'type'),
      });
      const arn = String(made['stateMachineArn']);
      return { id: arn, outputs: { arn, status: 'ACTIVE' } };
    },
    update: async (door, id, news) => {
      await door.call('states', 'UpdateStateMachine', {
        stateMachineArn: id,
        definition: str(news, 'definition'),
        roleArn: str(news, 'roleArn'),
      });
      return { arn: id, status: 'ACTIVE' };
    },
    delete: async (door, id) => {
      await door.call('states', 'DeleteStateMachine', { stateMachineArn: id });
    },
  },
  'aws:secretsmanager/secret:Secret': {
    replace: ['name'],
    create: async (door, news) => {
      const name = str(news, 'name');
      const made = await door.call('secretsmanager', 'CreateSecret', { Name: name, Tags: tagList(news) });
      const arn = String(made['ARN']);
      // What the data store's own resources do at AWS: the secret holds the address of the embedded one.
      if (name.endsWith('/data/postgres.url'))
        door.ctx.ports.secrets.put(name, await door.ctx.ports.data.postgresUrl('app'));
      if (name.endsWith('/data/redis.url')) door.ctx.ports.secrets.put(name, await door.ctx.ports.data.redisUrl());
      return { id: arn, outputs: { arn } };
    },
    update: (_door, id) => Promise.resolve({ arn: id }),
    delete: async (door, id) => {
      await door.call('secretsmanager', 'DeleteSecret', { SecretId: id, ForceDeleteWithoutRecovery: true });
    },
  },
  'aws:secretsmanager/secretVersion:SecretVersion': {
    replace: ['secretId'],
    create: async (door, news) => {
      const made = await door.call('secretsmanager', 'PutSecretValue', {
        SecretId: str(news, 'secretId'),
        SecretString: await reachable(door, str(news, 'secretString')),
      });
      return {
        id: `${str(news, 'secretId')}|${String(made['VersionId'])}`,
        outputs: { arn: str(news, 'secretId'), versionId: made['VersionId'] },
      };
    },
    update: () => Promise.resolve({}),
    delete: () => Promise.resolve(),
  },
  'aws:cloudwatch/logGroup:LogGroup': {
    replace: ['name'],
    create: async (door, news) => {
      const name = str(news, 'name');
      await door.call('logs', 'CreateLogGroup', { logGroupName: name });
      const days = num(news, 'retentionInDays');
      if (days !== undefined)
        await door.call('logs', 'PutRetentionPolicy', { logGroupName: name, retentionInDays: days });
      return { id: name, outputs: ofLogGroup(door, name) };
    },
    find: async (door, id) => {
      const { logGroups } = await door.call('logs', 'DescribeLogGroups', { logGroupNamePrefix: id });
      const group = objects(logGroups).find((g) => g['logGroupName'] === id);
      if (group === undefined) return undefined;
      const { retentionInDays, kmsKeyId } = group;
      return {
        name: id,
        ...(retentionInDays === undefined ? {} : { retentionInDays }),
        ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
        ...ofLogGroup(door, id),
      };
    },
    update: async (door, id, news) => {
      await door.call('logs', 'PutRetentionPolicy', {
        logGroupName: id,
        retentionInDays: num(news, 'retentionInDays'),
      });
      return {};
    },
    delete: async (door, id) => {
      await door.call('logs', 'DeleteLogGroup', { logGroupName: id });
    },
  },
};
