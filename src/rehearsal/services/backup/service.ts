import { optionalText, record, text } from '../../kernel/input';
import { AwsError, type AwsService, type Call, type CloudContext } from '../../kernel/types';
import { str } from '../../resources/handler';
import { registryOf } from '../../resources/registry';
import type { Instances } from '../rds/instances';
import { createJobs, type RecoveryPoint } from './jobs';
import { followPlans } from './nightly';

/** Method and path of what is known, with the input that is in the path (API reference of AWS Backup). */
const ROUTES: readonly { method: string; path: RegExp; operation: string; names: readonly string[] }[] = [
  {
    method: 'GET',
    path: /^\/backup\/plans\/([^/]+)\/selections\/?$/,
    operation: 'ListBackupSelections',
    names: ['BackupPlanId'],
  },
  {
    method: 'GET',
    path: /^\/backup-vaults\/([^/]+)\/recovery-points\/?$/,
    operation: 'ListRecoveryPointsByBackupVault',
    names: ['BackupVaultName'],
  },
  {
    method: 'GET',
    path: /^\/backup-vaults\/([^/]+)\/recovery-points\/([^/]+)\/restore-metadata$/,
    operation: 'GetRecoveryPointRestoreMetadata',
    names: ['BackupVaultName', 'RecoveryPointArn'],
  },
  { method: 'PUT', path: /^\/backup-jobs$/, operation: 'StartBackupJob', names: [] },
  { method: 'GET', path: /^\/backup-jobs\/([^/]+)$/, operation: 'DescribeBackupJob', names: ['BackupJobId'] },
  { method: 'PUT', path: /^\/restore-jobs$/, operation: 'StartRestoreJob', names: [] },
  { method: 'GET', path: /^\/restore-jobs\/([^/]+)$/, operation: 'DescribeRestoreJob', names: ['RestoreJobId'] },
];

/** The operation that a request means, and the input that is in its path. */
export function backupRoute(method: string, path: string) {
  for (const one of ROUTES) {
    const found = one.method === method ? one.path.exec(path) : null;
    if (found === null) continue;
    const input = Object.fromEntries(one.names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]));
    return { operation: one.operation, input };
  }
  return undefined;
}

const query = (call: Call) => new URL(call.request.url ?? '/', 'http://127.0.0.1').searchParams;
const missing = (what: string) => new AwsError('ResourceNotFoundException', `${what} not found`);
const date = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms));

const showPoint = (ctx: CloudContext, p: RecoveryPoint) => ({
  RecoveryPointArn: p.arn,
  BackupVaultName: p.vault,
  BackupVaultArn: `arn:aws:backup:${ctx.region}:${ctx.accountId}:backup-vault:${p.vault}`,
  ResourceArn: p.resourceArn,
  ResourceType: 'RDS',
  IamRoleArn: p.roleArn,
  Status: p.status,
  CreationDate: new Date(p.created),
  CompletionDate: date(p.completed),
  IsEncrypted: true,
});

/** AWS Backup. */
export function createBackup(ctx: CloudContext, instances: Instances): { service: AwsService } {
  const jobs = createJobs(ctx, instances);
  const ofType = (type: string) => [...registryOf(ctx).values()].filter((r) => r.type === type);
  const checkVault = (vault: string) => {
    if (!ofType('aws:backup/vault:Vault').some((v) => str(v.properties, 'name') === vault))
      throw missing(`Backup vault ${vault}`);
  };
  followPlans(ctx, jobs).catch((error: unknown) => {
    if (!jobs.signal.aborted) ctx.log(`backup plans: ${String(error)}`);
  });
  return {
    service: {
      signingName: 'backup',
      protocol: 'rest',
      route: backupRoute,
      operations: {
        ListBackupSelections: (input) => {
          const plan = text(input, 'BackupPlanId');
          if (!ofType('aws:backup/plan:Plan').some((p) => p.id === plan))
            throw new AwsError('ResourceNotFoundException', `Cannot find Backup plan with ID ${plan}`);
          const found = ofType('aws:backup/selection:Selection').filter((s) => str(s.properties, 'planId') === plan);
          return {
            BackupSelectionsList: found.map(({ id, properties: p }) => ({
              SelectionId: id,
              SelectionName: str(p, 'name'),
              BackupPlanId: plan,
              IamRoleArn: str(p, 'iamRoleArn'),
            })),
          };
        },
        StartBackupJob: (input) => {
          const job = jobs.backUp({
            vault: text(input, 'BackupVaultName'),
            resourceArn: text(input, 'ResourceArn'),
            roleArn: text(input, 'IamRoleArn'),
          });
          return { BackupJobId: job.id, RecoveryPointArn: job.point?.arn, CreationDate: new Date(job.created) };
        },
        DescribeBackupJob: (input) => {
          const job = jobs.backups.get(text(input, 'BackupJobId'));
          if (job === undefined) throw missing('Backup job');
          return {
            BackupJobId: job.id,
            BackupVaultName: job.vault,
            ResourceArn: job.resourceArn,
            ResourceType: 'RDS',
            RecoveryPointArn: job.point?.arn,
            CreationDate: new Date(job.created),
            State: job.state,
            StatusMessage: job.message,
          };
        },
        ListRecoveryPointsByBackupVault: (input, call) => {
          const vault = text(input, 'BackupVaultName');
          checkVault(vault);
          const resource = query(call).get('resourceArn');
          const found = jobs.points.filter((p) => p.vault === vault && (resource ?? p.resourceArn) === p.resourceArn);
          return { RecoveryPoints: found.map((p) => showPoint(ctx, p)) };
        },
        GetRecoveryPointRestoreMetadata: (input) => {
          const vault = text(input, 'BackupVaultName');
          checkVault(vault);
          const arn = text(input, 'RecoveryPointArn');
          const point = jobs.points.find((p) => p.arn === arn && p.vault === vault);
          if (point === undefined) throw missing(`Recovery point ${arn}`);
          return {
            BackupVaultArn: `arn:aws:backup:${ctx.region}:${ctx.accountId}:backup-vault:${vault}`,
            RecoveryPointArn: arn,
            RestoreMetadata: point.metadata,
            ResourceType: 'RDS',
          };
        },
        StartRestoreJob: (input) => {
          const metadata = Object.entries(record(input, 'Metadata')).map(([key, value]) => [key, String(value)]);
          const job = jobs.restore({
            recoveryPoint: text(input, 'RecoveryPointArn'),
            roleArn: text(input, 'IamRoleArn'),
            metadata: Object.fromEntries(metadata) as Record<string, string>,
            token: optionalText(input, 'IdempotencyToken'),
          });
          return { RestoreJobId: job.id };
        },
        DescribeRestoreJob: (input) => {
          const job = jobs.restores.get(text(input, 'RestoreJobId'));
          if (job === undefined) throw missing('Restore job');
          return {
            AccountId: ctx.accountId,
            RestoreJobId: job.id,
            RecoveryPointArn: job.recoveryPoint,
            CreationDate: new Date(job.created),
            Status: job.status,
            StatusMessage: job.message,
            IamRoleArn: job.roleArn,
            CreatedResourceArn: job.createdArn,
            ResourceType: 'RDS',
          };
        },
      },
      stop: () => {
        jobs.stop();
        return Promise.resolve();
      },
    },
  };
}
