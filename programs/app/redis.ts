import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { ParameterGroup } from '@pulumi/aws/elasticache/parameterGroup';
import { ReplicationGroup } from '@pulumi/aws/elasticache/replicationGroup';
import { SubnetGroup } from '@pulumi/aws/elasticache/subnetGroup';
import { all, interpolate, type Output, secret } from '@pulumi/pulumi';

import { askedSize } from './asked';
import { type ProgramContext, shortName } from './context';
import { DataStore } from './data-store';
import type { NetworkParts } from './network';
import { RandomValue } from './random-value';
import type { Secrets } from './secrets';

const PORT = 6379;

/** Name of ElastiCache's default cluster-mode group that ours is like: `redis7`, `redis6.x`. */
const familyOf = (version: string) => (version.startsWith('6') ? 'redis6.x' : `redis${version.split('.')[0] ?? ''}`);

const upTo = (count: number, digits: number) =>
  Array.from({ length: count }, (_, i) => String(i + 1).padStart(digits, '0'));

/** Names that AWS gives to a group's nodes, numbered from 1: GROUP-SHARD-NODE, and GROUP-NODE in one that was taken over without cluster mode. */
function nodesOf(group: ReplicationGroup, ours: { readonly shards: number; readonly replicas: number }) {
  const alone = askedSize<number | undefined>(group, 'numCacheClusters', undefined);
  const shards = upTo(askedSize(group, 'numNodeGroups', ours.shards), 4);
  const nodes = upTo(askedSize(group, 'replicasPerNodeGroup', ours.replicas) + 1, 3);
  const tails =
    alone === undefined ? shards.flatMap((shard) => nodes.map((node) => `${shard}-${node}`)) : upTo(alone, 3);
  return tails.map((tail) => interpolate`${group.replicationGroupId}-${tail}`);
}

/** ElastiCache for Redis in cluster mode: TLS and a token in transit, our own key at rest, replicas that take over. */
export class Redis extends DataStore {
  readonly nodes: readonly Output<string>[];

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
    const group = new ReplicationGroup(
      name,
      {
        replicationGroupId: shortName(name, 40),
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
    this.nodes = nodesOf(group, settings);
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
