import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import { Instance } from '@pulumi/aws/rds/instance';
import { ParameterGroup } from '@pulumi/aws/rds/parameterGroup';
import { SubnetGroup } from '@pulumi/aws/rds/subnetGroup';
import { all, type Input, interpolate, type Output, secret } from '@pulumi/pulumi';

import { askedName, askedSize } from './asked';
import { type ProgramContext, shortName } from './context';
import { DataStore } from './data-store';
import type { NetworkParts } from './network';
import { RandomValue } from './random-value';
import type { Secrets } from './secrets';

const PORT = 5432;
/** Not a name that scanners try (RDS.25). */
const USER = 'ez_owner';
const LOGS = ['postgresql', 'upgrade'] as const;

/** RDS for PostgreSQL: private, encrypted with our own key, TLS only, backed up, watched; a standby in a second zone in production. */
export class Database extends DataStore {
  readonly arn: Output<string>;
  /** As it is in the end: one that is taken over, or that a transform changes, has a name and a size of its own. */
  readonly watched: { readonly identifier: Input<string>; readonly instance: string; readonly storage: number };
  readonly subnetGroup: Output<string>;
  readonly databaseName: Input<string>;

  constructor(context: ProgramContext, network: NetworkParts, secrets: Secrets) {
    super(context, network, 'postgres', PORT);
    const settings = context.config.data.postgres;
    if (settings === undefined) throw new Error('data.postgres is not configured');
    const { prefix, production, keys } = context;
    const name = `${prefix}-postgres`;
    const tags = { tags: { Name: name } };
    const parent = { parent: this };
    const subnets = new SubnetGroup(
      name,
      { name, description: 'Data tier', subnetIds: network.dataSubnetIds, ...tags },
      parent,
    );
    const family = `postgres${settings.version.split('.')[0] ?? ''}`;
    const parameters = new ParameterGroup(
      name,
      {
        name: `${name}-${family}`,
        family,
        description: 'TLS only; connections and slow statements are logged',
        parameters: [
          { name: 'rds.force_ssl', value: '1' },
          { name: 'log_connections', value: '1' },
          { name: 'log_disconnections', value: '1' },
          { name: 'log_statement', value: 'ddl' },
          { name: 'log_min_duration_statement', value: '1000' },
          ...(settings.maxConnections === undefined
            ? []
            : [{ name: 'max_connections', value: String(settings.maxConnections), applyMethod: 'pending-reboot' }]),
        ],
        ...tags,
      },
      parent,
    );
    const monitoring = this.monitoringRole(`${name}-monitoring`);
    const password = RandomValue.password();
    // As soon as the instance's name is known, and before RDS makes them itself: without an end and without our key.
    const groups = Promise.resolve().then(() => this.logGroups(name, askedName(instance, 'identifier', name)));
    const instance: Instance = new Instance(
      name,
      {
        identifier: name,
        engine: 'postgres',
        engineVersion: settings.version,
        // A version past its standard support is refused rather than charged for by the core and hour.
        engineLifecycleSupport: 'open-source-rds-extended-support-disabled',
        instanceClass: settings.instance,
        allocatedStorage: settings.storage,
        maxAllocatedStorage: settings.storage * 2,
        storageType: 'gp3',
        storageEncrypted: true,
        kmsKeyId: keys.data,
        dbName: settings.database,
        username: USER,
        password,
        port: PORT,
        multiAz: settings.multiAz,
        publiclyAccessible: false,
        dbSubnetGroupName: subnets.name,
        vpcSecurityGroupIds: [this.group.id],
        parameterGroupName: parameters.name,
        iamDatabaseAuthenticationEnabled: true,
        autoMinorVersionUpgrade: true,
        allowMajorVersionUpgrade: false,
        backupRetentionPeriod: settings.backupDays,
        backupWindow: '02:00-03:00',
        maintenanceWindow: 'sun:03:30-sun:04:30',
        copyTagsToSnapshot: true,
        deleteAutomatedBackups: false,
        deletionProtection: production,
        skipFinalSnapshot: !production,
        ...(production ? { finalSnapshotIdentifier: `${name}-final-${RandomValue.suffix()}` } : {}),
        monitoringInterval: 60,
        monitoringRoleArn: monitoring.arn,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: keys.data,
        performanceInsightsRetentionPeriod: 7,
        enabledCloudwatchLogsExports: [...LOGS],
        ...tags,
      },
      {
        ...parent,
        protect: production,
        // The password may have been rotated, the snapshot's name is made once, minor versions are AWS's.
        ignoreChanges: ['password', 'finalSnapshotIdentifier', 'engineVersion'],
        dependsOn: groups,
      },
    );
    this.arn = instance.arn;
    this.watched = {
      identifier: askedName(instance, 'identifier', name),
      instance: askedSize(instance, 'instanceClass', settings.instance),
      storage: askedSize(instance, 'allocatedStorage', settings.storage),
    };
    this.subnetGroup = subnets.name;
    this.databaseName = askedName(instance, 'dbName', settings.database);
    secrets.provide(
      'data/postgres.url',
      secret(
        all([instance.endpoint, password]).apply(
          ([endpoint, value]) => `postgresql://${USER}:${value}@${endpoint}/${settings.database}?sslmode=require`,
        ),
      ),
    );
    this.registerOutputs({ arn: this.arn });
  }

  private logGroups(name: string, identifier: Input<string>): LogGroup[] {
    const { logDays, keys } = this.context;
    return LOGS.map(
      (log) =>
        new LogGroup(
          `${name}-${log}`,
          {
            name: interpolate`/aws/rds/instance/${identifier}/${log}`,
            retentionInDays: logDays,
            kmsKeyId: keys.logs,
          },
          { parent: this },
        ),
    );
  }

  /** RDS writes what the operating system sees (enhanced monitoring) by it. */
  private monitoringRole(name: string): Role {
    const parent = { parent: this };
    const role = new Role(
      name,
      {
        name: shortName(name, 64),
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'monitoring.rds.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        }),
      },
      parent,
    );
    new RolePolicyAttachment(
      name,
      { role: role.name, policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole' },
      parent,
    );
    return role;
  }
}
