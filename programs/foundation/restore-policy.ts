import { restoredPrefix } from '../../src/restore-test/name';
import { outputs } from './rollout-policy';
import { allow, arnOf, policyOf, type PolicyDocument, prefixOf, type Where } from './statements';
import { clusterOf, takenOver } from './taken-over';

/**
 * What `restore-test` calls; a test holds it against the commands in src/aws. It changes and deletes instances of the copies' name
 * alone, so that it can run at night with nobody looking. It starts its own task, whose log has counts and checksums, no rows.
 */
export function restorePolicy(w: Where): PolicyDocument {
  const prefix = prefixOf(w);
  const cluster = clusterOf(w);
  const copies = [arnOf(w, 'rds', `db:${restoredPrefix(prefix)}*`)];
  const family = `${prefix}-restore-test`;
  const inCluster = { ArnEquals: { 'ecs:cluster': arnOf(w, 'ecs', `cluster/${cluster}`) } };
  const passed = (service: string) => ({ StringEquals: { 'iam:PassedToService': service } });
  const role = (...names: string[]) => names.map((name) => `arn:aws:iam::${w.accountId}:role/${name}`);
  const [bucket, objects] = outputs(w, ['s3:GetObject']);
  return policyOf([
    ...[bucket, objects].filter((s) => s !== undefined),
    allow(
      'Records',
      ['s3:PutObject', 's3:DeleteObject'],
      [`arn:aws:s3:::${prefix}-ez-deploy-${w.accountId}/ez-deploy/restore-tests/*`],
    ),
    allow(
      'Vault',
      ['backup:ListRecoveryPointsByBackupVault'],
      [prefix, ...takenOver(w, 'vault', { named: new RegExp(`^${prefix}$`) })].map((name) =>
        arnOf(w, 'backup', `backup-vault:${name}`),
      ),
    ),
    // Recovery points of RDS are its snapshots.
    allow(
      'RecoveryPoints',
      ['backup:GetRecoveryPointRestoreMetadata', 'backup:StartRestoreJob'],
      [arnOf(w, 'rds', 'snapshot:awsbackup:*')],
    ),
    allow('RestoreJobs', ['backup:DescribeRestoreJob'], '*'),
    allow(
      'BackupRole',
      ['iam:PassRole'],
      role(`${prefix}-backup*`, ...takenOver(w, 'role', { named: /-backup$/ })),
      passed('backup.amazonaws.com'),
    ),
    allow('Instances', ['rds:DescribeDBInstances'], [arnOf(w, 'rds', 'db:*')]),
    allow('Copies', ['rds:AddTagsToResource', 'rds:DeleteDBInstance', 'rds:ModifyDBInstance'], copies),
    // RDS makes the secret of a copy's password in the name of whoever asks for it (RDS user guide, "Permissions required for
    // Secrets Manager integration").
    allow(
      'SecretsOfCopies',
      ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'],
      [arnOf(w, 'secretsmanager', 'secret:rds!db-*')],
    ),
    allow('KeyOfSecrets', ['kms:DescribeKey'], [arnOf(w, 'kms', 'key/*')], {
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/aws/secretsmanager' },
    }),
    allow('Task', ['ecs:RegisterTaskDefinition'], [arnOf(w, 'ecs', `task-definition/${family}:*`)]),
    allow('RunTask', ['ecs:RunTask'], [arnOf(w, 'ecs', `task-definition/${family}:*`)], inCluster),
    allow('WatchTask', ['ecs:DescribeTasks', 'ecs:StopTask'], [arnOf(w, 'ecs', `task/${cluster}/*`)], inCluster),
    allow('TaskRole', ['iam:PassRole'], role(`${family}*`), passed('ecs-tasks.amazonaws.com')),
    allow('Log', ['logs:GetLogEvents'], [arnOf(w, 'logs', `log-group:/ez-deploy/${family}:log-stream:*`)]),
  ]);
}
