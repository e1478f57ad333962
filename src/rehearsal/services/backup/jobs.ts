import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { messageOf } from '../../../errors';
import { DELAYS } from '../../kernel/delays';
import { AwsError, type CloudContext } from '../../kernel/types';
import { type Properties, str, strings } from '../../resources/handler';
import { registryOf } from '../../resources/registry';
import { type Instances, INSTANCE_TYPE } from '../rds/instances';

export interface RecoveryPoint {
  readonly arn: string;
  readonly vault: string;
  readonly resourceArn: string;
  readonly roleArn: string;
  readonly created: number;
  completed?: number;
  status: 'CREATING' | 'COMPLETED';
  /** What was copied. */
  readonly folder: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface BackupJob {
  readonly id: string;
  readonly vault: string;
  readonly resourceArn: string;
  readonly created: number;
  readonly point?: RecoveryPoint;
  state: 'RUNNING' | 'COMPLETED' | 'FAILED';
  message?: string;
}

export interface RestoreJob {
  readonly id: string;
  readonly recoveryPoint: string;
  readonly roleArn: string;
  readonly created: number;
  status: 'PENDING' | 'RUNNING' | 'COMPLETED' | 'FAILED';
  message?: string;
  createdArn?: string;
}

/** Restore metadata of an instance: the parameters with which it could be restored as it was. */
function metadataOf(p: Properties): Record<string, string> {
  return {
    DBInstanceIdentifier: str(p, 'identifier'),
    DBInstanceClass: str(p, 'instanceClass'),
    Engine: str(p, 'engine'),
    DBName: str(p, 'dbName'),
    Port: str(p, 'port'),
    StorageType: str(p, 'storageType'),
    DBParameterGroupName: str(p, 'parameterGroupName'),
    DBSubnetGroupName: str(p, 'dbSubnetGroupName'),
    VpcSecurityGroupIds: JSON.stringify(strings(p['vpcSecurityGroupIds'])),
    AvailabilityZone: '',
    MultiAZ: str(p, 'multiAz'),
    PubliclyAccessible: str(p, 'publiclyAccessible'),
    DeletionProtection: str(p, 'deletionProtection'),
    AutoMinorVersionUpgrade: str(p, 'autoMinorVersionUpgrade'),
    EnableIAMDatabaseAuthentication: str(p, 'iamDatabaseAuthenticationEnabled'),
    EnableCloudwatchLogsExports: JSON.stringify(strings(p['enabledCloudwatchLogsExports'])),
    'InformationalOnly:EngineVersion': str(p, 'engineVersionActual'),
  };
}

/** Jobs of AWS Backup for the database: what they copy and bring back is real. */
export function createJobs(ctx: CloudContext, instances: Instances) {
  const points: RecoveryPoint[] = [];
  const backups = new Map<string, BackupJob>();
  const restores = new Map<string, RestoreJob>();
  /** Restore jobs by the caller's token. */
  const tokens = new Map<string, RestoreJob>();
  const stop = new AbortController();

  const run = (act: () => Promise<void>, fail: (message: string) => void) => {
    act().catch((error: unknown) => {
      if (!stop.signal.aborted) fail(messageOf(error));
    });
  };

  function backUp(of: { vault: string; resourceArn: string; roleArn: string }): BackupJob {
    const made = [...registryOf(ctx).values()];
    if (!made.some((r) => r.type === 'aws:backup/vault:Vault' && str(r.properties, 'name') === of.vault))
      throw new AwsError('ResourceNotFoundException', `Backup vault ${of.vault} not found`);
    const source = made.find((r) => r.type === INSTANCE_TYPE && str(r.properties, 'arn') === of.resourceArn);
    if (source === undefined)
      throw new AwsError('InvalidParameterValueException', `The rehearsal cloud backs up no ${of.resourceArn}.`);
    const id = randomUUID().toUpperCase();
    const point: RecoveryPoint = {
      ...of,
      arn: `arn:aws:rds:${ctx.region}:${ctx.accountId}:snapshot:awsbackup:job-${id.toLowerCase()}`,
      created: ctx.clock.now(),
      status: 'CREATING',
      folder: join(ctx.folder, 'backups', id),
      metadata: metadataOf(source.properties),
    };
    const job: BackupJob = { id, ...of, created: point.created, point, state: 'RUNNING' };
    points.push(point);
    backups.set(id, job);
    run(
      async () => {
        // The copy is of the moment at which the job began.
        await ctx.ports.data.backUpPostgres(point.folder);
        await ctx.clock.sleep(DELAYS.backupJob, stop.signal);
        point.status = job.state = 'COMPLETED';
        point.completed = ctx.clock.now();
      },
      (message) => {
        points.splice(points.indexOf(point), 1);
        job.state = 'FAILED';
        job.message = message;
      },
    );
    return job;
  }

  function restore(of: {
    recoveryPoint: string;
    roleArn: string;
    metadata: Readonly<Record<string, string>>;
    token: string | undefined;
  }): RestoreJob {
    const before = of.token === undefined ? undefined : tokens.get(of.token);
    if (before !== undefined) return before;
    const point = points.find((p) => p.arn === of.recoveryPoint);
    if (point === undefined)
      throw new AwsError('ResourceNotFoundException', `Recovery point ${of.recoveryPoint} not found`);
    const job: RestoreJob = {
      id: randomUUID().toUpperCase(),
      recoveryPoint: point.arn,
      roleArn: of.roleArn,
      created: ctx.clock.now(),
      status: 'PENDING',
    };
    restores.set(job.id, job);
    if (of.token !== undefined) tokens.set(of.token, job);
    run(
      async () => {
        await ctx.clock.sleep(DELAYS.serviceScheduler, stop.signal);
        job.status = 'RUNNING';
        const { instance, available } = instances.restore({
          identifier: of.metadata['DBInstanceIdentifier'] ?? '',
          folder: point.folder,
          properties: of.metadata,
        });
        job.createdArn = instance.arn;
        await available;
        if (instance.status === 'deleting') throw new Error(`DB instance ${instance.identifier} was deleted.`);
        job.status = 'COMPLETED';
      },
      (message) => {
        job.status = 'FAILED';
        job.message = message;
      },
    );
    return job;
  }

  return { points, backups, restores, backUp, restore, signal: stop.signal, stop: () => stop.abort() };
}
export type Jobs = ReturnType<typeof createJobs>;
