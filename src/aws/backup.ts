import {
  BackupClient,
  DescribeRestoreJobCommand,
  GetRecoveryPointRestoreMetadataCommand,
  ListRecoveryPointsByBackupVaultCommand,
  StartRestoreJobCommand,
} from '@aws-sdk/client-backup';

import { type AwsTarget, clientConfig } from './clients';

/** AWS Backup, as a restore test needs it. */
export function backupGateway(target: AwsTarget) {
  const client = new BackupClient(clientConfig(target));
  return {
    /** Recovery points of a resource in a vault, whatever their status. */
    recoveryPoints: async (
      vault: string,
      resourceArn: string,
    ): Promise<{ arn: string; status: string; createdAt: number }[]> => {
      const found: { arn: string; status: string; createdAt: number }[] = [];
      let next: string | undefined;
      do {
        const page = await client.send(
          new ListRecoveryPointsByBackupVaultCommand({
            BackupVaultName: vault,
            ByResourceArn: resourceArn,
            ...(next === undefined ? {} : { NextToken: next }),
          }),
        );
        for (const { RecoveryPointArn: arn, Status: status, CreationDate: at } of page.RecoveryPoints ?? [])
          if (arn !== undefined && at !== undefined) found.push({ arn, status: status ?? '', createdAt: at.getTime() });
        next = page.NextToken;
      } while (next !== undefined);
      return found;
    },
    /** What is known of the resource as it was when it was backed up. */
    restoreMetadata: async (vault: string, recoveryPoint: string): Promise<Record<string, string>> => {
      const { RestoreMetadata } = await client.send(
        new GetRecoveryPointRestoreMetadataCommand({ BackupVaultName: vault, RecoveryPointArn: recoveryPoint }),
      );
      return RestoreMetadata ?? {};
    },
    /** Starts a restore once per token: AWS takes a second call of the same token for the first one's retry. The job's id. */
    startRestore: async (order: {
      recoveryPoint: string;
      roleArn: string;
      metadata: Record<string, string>;
      token: string;
    }): Promise<string> => {
      const { RestoreJobId } = await client.send(
        new StartRestoreJobCommand({
          RecoveryPointArn: order.recoveryPoint,
          IamRoleArn: order.roleArn,
          Metadata: order.metadata,
          IdempotencyToken: order.token,
          ResourceType: 'RDS',
        }),
      );
      if (RestoreJobId === undefined) throw new Error('StartRestoreJob answered no id');
      return RestoreJobId;
    },
    restoreJob: async (id: string): Promise<{ status: string; message: string | undefined }> => {
      const { Status, StatusMessage } = await client.send(new DescribeRestoreJobCommand({ RestoreJobId: id }));
      return { status: Status ?? '', message: StatusMessage };
    },
  };
}
export type BackupGateway = ReturnType<typeof backupGateway>;
