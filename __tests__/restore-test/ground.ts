import { BackupClient, DescribeBackupJobCommand, StartBackupJobCommand } from '@aws-sdk/client-backup';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { bucketGateway } from '../../src/aws/bucket';
import { clientConfig } from '../../src/aws/clients';
import { loadConfig } from '../../src/config/load';
import { appOutputsSchema, bucketNameFor, OUTPUTS_KEY } from '../../src/infra/outputs';
import { startCloud } from '../../src/rehearsal/cloud';
import { restoreStore } from '../../src/restore-test/store';
import { applyInfra } from '../../src/stages/infra/apply';
import { type Ended, start, type Started } from '../../sweep/ground';
import { openTap } from '../../sweep/tap';
import { captureOutput } from '../support/capture-output';
import { targetOf } from '../support/cloud-target';

const CONFIG = `
app: clinic
services:
  api: { path: /*, port: 8080, health: { path: /health }, secrets: { DATABASE_URL: data:postgres.url } }
data: { postgres: { version: '16' } }
infrastructure:
  backups:
    restoreTest: RESTORE
environments: { dev: { region: eu-central-1 } }
`;

/** A rehearsal with the infrastructure of one environment, a database with patients, and the bundle. */
export async function openGround(clockFactor = 120) {
  const folder = mkdtempSync(join(tmpdir(), 'ez-restore-'));
  const infoFile = join(folder, 'rehearsal.json');
  const cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor, infoFile });
  const target = targetOf(cloud.info);
  const tap = await openTap(cloud.info.aws);
  const tapped = join(folder, 'tapped.json');
  writeFileSync(tapped, JSON.stringify({ ...JSON.parse(readFileSync(infoFile, 'utf8')), aws: tap.url }));
  const file = join(folder, 'ez-deploy.yml');
  const configure = (restore: string) => {
    const text = CONFIG.replace('RESTORE', () => restore.replaceAll('\n', '\n    '));
    writeFileSync(file, text);
    return text;
  };
  await applyInfra({
    config: loadConfig(configure('{ maxDuration: 12h }'), { file, environment: 'dev', root: folder }),
    accountId: cloud.info.accountId,
    target,
    rehearsal: cloud.info,
    output: captureOutput(),
    signal: new AbortController().signal,
    env: { EZ_DEPLOY_INFRA_ENGINE: 'embedded' },
    stateFolder: join(folder, 'state'),
    allowDestructive: [],
  });
  const bucket = bucketGateway(target, bucketNameFor('clinic', 'dev', cloud.info.accountId));
  const outputs = appOutputsSchema.parse(JSON.parse((await bucket.read(OUTPUTS_KEY))?.text ?? ''));
  const place = outputs.restoreTest;
  if (place === undefined) throw new Error('the program gave nothing to test a restore with');
  const backup = new BackupClient(clientConfig(target));
  const rds = new RDSClient(clientConfig(target));
  const database = new Client({ connectionString: await cloud.ports.data.postgresUrl('app') });
  await database.connect();
  const args = (command: string, at: string) => [
    command,
    '--environment',
    'dev',
    '--config',
    file,
    '--rehearsal',
    at,
    '--json',
  ];
  const begin = (command = 'restore-test'): Started => start('index.js', args(command, tapped), folder);
  return {
    cloud,
    tap,
    database,
    bucket,
    configure,
    begin,
    run: (command?: string): Promise<Ended> => begin(command).ended,
    /** Newest first. */
    history: () => restoreStore(bucket).history(),
    /** What AWS Backup has copied is gone. */
    loseBackups: () => {
      const scratch = readdirSync(join(folder, 'cloud')).map((name) => join(folder, 'cloud', name, 'backups'));
      for (const backups of scratch) rmSync(backups, { recursive: true });
    },
    /** Identifiers of every instance that stands, and its status. */
    instances: async () =>
      ((await rds.send(new DescribeDBInstancesCommand({}))).DBInstances ?? []).map(
        (i) => [i.DBInstanceIdentifier ?? '', i.DBInstanceStatus ?? ''] as const,
      ),
    /** Backs the database up now; the recovery point. */
    backUp: async (): Promise<string> => {
      const { BackupJobId, RecoveryPointArn } = await backup.send(
        new StartBackupJobCommand({
          BackupVaultName: place.vaultName,
          ResourceArn: place.databaseArn,
          IamRoleArn: place.backupRoleArn,
        }),
      );
      for (;;) {
        const { State, StatusMessage } = await backup.send(new DescribeBackupJobCommand({ BackupJobId }));
        if (State === 'COMPLETED') return RecoveryPointArn ?? '';
        if (State === 'FAILED') throw new Error(StatusMessage);
        await sleep(100);
      }
    },
    close: async () => {
      await database.end();
      await tap.close();
      await cloud.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Ground = Awaited<ReturnType<typeof openGround>>;
