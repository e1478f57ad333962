import type { BackupGateway } from '../aws/backup';
import type { RdsGateway } from '../aws/rds';
import type { Clock } from '../clock';
import { StageError } from '../errors';
import type { Output } from '../output';

/** Between two looks. AWS ms. */
const POLL_MS = 15_000;

export interface BringUpDeps {
  readonly backup: BackupGateway;
  readonly rds: RdsGateway;
  readonly clock: Clock;
  readonly output: Output;
}

/** How long, and what is done meanwhile. */
export interface Waiting {
  /** AWS ms since the epoch. */
  readonly until: number;
  readonly signal: AbortSignal;
  /** Says that this run is alive. */
  alive(): Promise<void>;
}

const failed = (message: string, hint?: string) =>
  new StageError({ stage: 'restore-test', message, ...(hint === undefined ? {} : { hint }) });

async function pause({ clock, output }: BringUpDeps, what: string, { until, signal, alive }: Waiting): Promise<void> {
  if (clock.now() > until)
    throw failed(`${what} took longer than maxDuration`, 'raise backups.restoreTest.maxDuration');
  output.waiting(what, until - clock.now());
  await clock.sleep(POLL_MS, signal);
  await alive();
}

/** Waits for AWS Backup, and tags the instance as soon as it shows itself. @throws StageError where the restore fails */
export async function waitRestored(
  deps: BringUpDeps,
  { jobId, instance, tags }: { jobId: string; instance: string; tags: Readonly<Record<string, string>> },
  waiting: Waiting,
): Promise<void> {
  let tagged = false;
  for (;;) {
    const { status, message } = await deps.backup.restoreJob(jobId);
    if (!tagged) {
      const arn = (await deps.rds.find(instance))?.DBInstanceArn;
      if (arn !== undefined) {
        await deps.rds.tag(arn, tags);
        tagged = true;
      }
    }
    if (status === 'COMPLETED') return;
    if (status !== 'PENDING' && status !== 'RUNNING')
      throw failed(
        `AWS Backup could not restore: ${status.toLowerCase()}${message === undefined ? '' : `: ${message}`}`,
      );
    await pause(deps, 'the restore', waiting);
  }
}

/** Where the copy answers, and the secret with the user and password that open it. */
export interface Opened {
  readonly host: string;
  readonly port: number;
  readonly secretArn: string;
}

/**
 * A copy has the users and passwords of the time of the backup, and the live database's may have been rotated since. So RDS is told
 * to give the master user a new one, which it keeps in a secret of its own and removes with the instance.
 */
export async function openRestored(deps: BringUpDeps, instance: string, waiting: Waiting): Promise<Opened> {
  let ordered = false;
  for (;;) {
    const found = await deps.rds.find(instance);
    if (found === undefined) throw failed(`${instance} is gone: somebody else has removed it`);
    const { DBInstanceStatus: status = '', Endpoint: at, MasterUserSecret: secret } = found;
    if (/^(?:failed|incompatible|restore-error|inaccessible)/.test(status))
      throw failed(`the restored database is ${status}`);
    if (status === 'available') {
      if (!ordered) {
        await deps.rds.manageMasterPassword(instance);
        ordered = true;
      } else if (
        secret?.SecretStatus === 'active' &&
        secret.SecretArn !== undefined &&
        at?.Address !== undefined &&
        found.PendingModifiedValues?.MasterUserPassword === undefined
      )
        return { host: at.Address, port: at.Port ?? 5432, secretArn: secret.SecretArn };
    }
    await pause(deps, ordered ? 'a password of its own' : 'the restored database to be available', waiting);
  }
}
