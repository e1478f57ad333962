import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { ParameterGroup } from '@pulumi/aws/elasticache/parameterGroup';
import { ReplicationGroup } from '@pulumi/aws/elasticache/replicationGroup';
import { SubnetGroup } from '@pulumi/aws/elasticache/subnetGroup';
import { all, secret } from '@pulumi/pulumi';

import { type ProgramContext, shortName } from './context';
import { DataStore } from './data-store';
import type { NetworkParts } from './network';
import { RandomValue } from './random-value';
import type { Secrets } from './secrets';

const PORT = 6379;

/** Name of ElastiCache's default cluster-mode group that ours is like: `redis7`, `redis6.x`. */
const familyOf = (version: string) => (version.startsWith('6') ? 'redis6.x' : `redis${version.split('.')[0] ?? ''}`);

/** ElastiCache for Redis in cluster mode: TLS and a token in transit, our own key at rest, replicas that take over. */
export class Redis extends DataStore {
  /** Names that AWS gives to its nodes: GROUP-SHARD-NODE, numbered from 1. */
  readonly nodes: readonly string[];

  constructor(context: ProgramContext, network: NetworkParts, secrets: Secrets) {
    super(context, network, 'redis', PORT);
    const settings = context.config.data.redis;
    if (settings === undefined) throw new Error('data.redis is not configured');
    const { prefix, keys } = context;
    const name = `${prefix}-redis`;
    const tags = { tags: { Name: name } };
    const parent = { parent: this };
    const subnets = new SubnetGroup(
      name,
      { name, description: 'Data tier', subnetIds: network.dataSubnetIds, ...tags },
      parent,
    );
    const family = familyOf(settings.version);
    const parameters = new ParameterGroup(
      name,
      {
        name: `${name}-${family.replace('.', '-')}`,
        family,
        description: 'Cluster mode',
        parameters: [
          { name: 'cluster-enabled', value: 'yes' },
          // Sessions without an end stay; what has one goes first when memory is short.
          { name: 'maxmemory-policy', value: 'volatile-lru' },
        ],
        ...tags,
      },
      parent,
    );
    const slow = new LogGroup(
      name,
      { name: `/ez-deploy/${name}`, retentionInDays: context.logDays, kmsKeyId: keys.logs },
      parent,
    );
    const takesOver = settings.replicas > 0;
    const token = RandomValue.password();
    const groupId = shortName(name, 40);
    const upTo = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1).padStart(3, '0'));
    this.nodes = upTo(settings.shards).flatMap((shard) =>
      upTo(settings.replicas + 1).map((node) => `${groupId}-${String(Number(shard)).padStart(4, '0')}-${node}`),
    );
    const group = new ReplicationGroup(
      name,
      {
        replicationGroupId: groupId,
        description: `${prefix}: sessions and cache`,
        engine: 'redis',
        engineVersion: settings.version,
        nodeType: settings.instance,
        port: PORT,
        clusterMode: 'enabled',
        numNodeGroups: settings.shards,
        replicasPerNodeGroup: settings.replicas,
        automaticFailoverEnabled: takesOver,
        multiAzEnabled: takesOver,
        subnetGroupName: subnets.name,
        securityGroupIds: [this.group.id],
        parameterGroupName: parameters.name,
        atRestEncryptionEnabled: true,
        kmsKeyId: keys.data,
        transitEncryptionEnabled: true,
        transitEncryptionMode: 'required',
        authToken: token,
        autoMinorVersionUpgrade: true,
        snapshotRetentionLimit: context.production ? 7 : 1,
        snapshotWindow: '02:00-03:00',
        maintenanceWindow: 'sun:03:30-sun:04:30',
        ...(context.production ? { finalSnapshotIdentifier: `${name}-final-${RandomValue.suffix()}` } : {}),
        logDeliveryConfigurations: [
          { destination: slow.name, destinationType: 'cloudwatch-logs', logFormat: 'json', logType: 'slow-log' },
        ],
        ...tags,
      },
      {
        ...parent,
        protect: context.production,
        ignoreChanges: ['authToken', 'finalSnapshotIdentifier', 'engineVersion'],
      },
    );
    secrets.provide(
      'data/redis.url',
      secret(
        all([group.configurationEndpointAddress, token]).apply(
          ([address, value]) => `rediss://:${value}@${address}:${PORT}`,
        ),
      ),
    );
    this.registerOutputs({});
  }
}
