import { AwsError, type AwsService, type CloudContext } from '../../kernel/types';
import { NamedList } from '../../kernel/xml';
import { object, type Properties, str, strings } from '../../resources/handler';
import { flag, need, record, records, text } from '../read';
import { createInstances, type Instances, type Restored } from './instances';

/** What stands in a rehearsal where RDS gives a name of its own. */
const LOOPBACK = '127.0.0.1';

const tagList = (tags: Iterable<readonly [string, unknown]>) =>
  new NamedList(
    'Tag',
    [...tags].map(([Key, value]) => ({ Key, Value: String(value) })),
  );
const groups = (ids: readonly string[]) =>
  new NamedList(
    'VpcSecurityGroupMembership',
    ids.map((VpcSecurityGroupId) => ({ VpcSecurityGroupId, Status: 'active' })),
  );

/** An instance of the program. Its user is who owns the data of the rehearsal. */
const showProgram = (p: Properties) => ({
  DBInstanceIdentifier: str(p, 'identifier'),
  DBInstanceClass: str(p, 'instanceClass'),
  Engine: str(p, 'engine'),
  DBInstanceStatus: 'available',
  MasterUsername: str(p, 'username'),
  DBName: str(p, 'dbName'),
  Endpoint: { Address: str(p, 'address'), Port: p['port'] },
  AllocatedStorage: p['allocatedStorage'],
  VpcSecurityGroups: groups(strings(p['vpcSecurityGroupIds'])),
  DBSubnetGroup: { DBSubnetGroupName: str(p, 'dbSubnetGroupName') },
  MultiAZ: p['multiAz'] === true,
  EngineVersion: str(p, 'engineVersion'),
  PubliclyAccessible: p['publiclyAccessible'] === true,
  StorageEncrypted: p['storageEncrypted'] === true,
  DeletionProtection: p['deletionProtection'] === true,
  DBInstanceArn: str(p, 'arn'),
  TagList: tagList(Object.entries(object(p['tags']))),
});

const showRestored = ({ properties: p, server, secret, ...of }: Restored) => ({
  DBInstanceIdentifier: of.identifier,
  DBInstanceClass: p['DBInstanceClass'],
  Engine: 'postgres',
  DBInstanceStatus: of.status,
  ...(server === undefined ? {} : { MasterUsername: server.user, Endpoint: { Address: LOOPBACK, Port: server.port } }),
  InstanceCreateTime: new Date(of.created),
  VpcSecurityGroups: groups(JSON.parse(p['VpcSecurityGroupIds'] ?? '[]') as string[]),
  DBSubnetGroup: { DBSubnetGroupName: p['DBSubnetGroupName'] },
  PendingModifiedValues: of.status === 'resetting-master-credentials' ? { MasterUserPassword: '****' } : {},
  MultiAZ: p['MultiAZ'] === 'true',
  PubliclyAccessible: p['PubliclyAccessible'] === 'true',
  StorageEncrypted: true,
  DeletionProtection: p['DeletionProtection'] === 'true',
  DBInstanceArn: of.arn,
  TagList: tagList(of.tags),
  ...(secret === undefined ? {} : { MasterUserSecret: { SecretArn: secret.arn, SecretStatus: secret.status } }),
});

const notFound = (identifier: string) => new AwsError('DBInstanceNotFound', `DBInstance ${identifier} not found.`, 404);

/** RDS, as far as a restore test asks it: what the program made is shown, what a restore made is real. */
export function createRds(ctx: CloudContext): { service: AwsService; instances: Instances } {
  const instances = createInstances(ctx);
  const restoredOf = (identifier: string): Restored => {
    const found = instances.restored.get(identifier);
    if (found !== undefined) return found;
    if (!instances.program().some((p) => str(p, 'identifier') === identifier)) throw notFound(identifier);
    throw new AwsError(
      'InvalidParameterCombination',
      'The rehearsal cloud changes an instance of the program through its program only.',
    );
  };
  return {
    instances,
    service: {
      signingName: 'rds',
      protocol: 'query',
      xmlNamespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
      operations: {
        DescribeDBInstances: (input) => {
          const wanted = text(input, 'DBInstanceIdentifier');
          const all = [
            ...instances.program().map(showProgram),
            ...[...instances.restored.values()].map(showRestored),
          ].filter((i) => wanted === undefined || i.DBInstanceIdentifier === wanted);
          if (wanted !== undefined && all.length === 0) throw notFound(wanted);
          return { DBInstances: new NamedList('DBInstance', all) };
        },
        AddTagsToResource: (input) => {
          const arn = need(input, 'ResourceName', 'InvalidParameterValue');
          const instance = restoredOf(arn.split(':db:')[1] ?? arn);
          for (const tag of records(record(input['Tags']), 'Tag'))
            instance.tags.set(text(tag, 'Key') ?? '', text(tag, 'Value') ?? '');
          return {};
        },
        ModifyDBInstance: (input) => {
          const instance = restoredOf(need(input, 'DBInstanceIdentifier', 'InvalidParameterValue'));
          if (flag(input, 'ManageMasterUserPassword') !== true)
            throw new AwsError('InvalidParameterCombination', 'The rehearsal cloud changes the master password alone.');
          if (instance.status !== 'available')
            throw new AwsError(
              'InvalidDBInstanceState',
              `Database instance is not in available state: ${instance.status}.`,
            );
          instances.resetPassword(instance);
          return { DBInstance: showRestored(instance) };
        },
        DeleteDBInstance: (input) => {
          const instance = restoredOf(need(input, 'DBInstanceIdentifier', 'InvalidParameterValue'));
          if (instance.properties['DeletionProtection'] === 'true')
            throw new AwsError(
              'InvalidParameterCombination',
              'Cannot delete protected DB Instance, please disable deletion protection and try again.',
            );
          if (flag(input, 'SkipFinalSnapshot') !== true)
            throw new AwsError(
              'InvalidParameterCombination',
              'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.',
            );
          if (instance.status === 'deleting')
            throw new AwsError('InvalidDBInstanceState', `Instance ${instance.identifier} is already being deleted.`);
          instances.remove(instance);
          return { DBInstance: showRestored(instance) };
        },
      },
      stop: () => instances.stop(),
    },
  };
}
