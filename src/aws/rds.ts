import {
  AddTagsToResourceCommand,
  DBInstanceNotFoundFault,
  type DBInstance,
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  InvalidDBInstanceStateFault,
  ModifyDBInstanceCommand,
  RDSClient,
} from '@aws-sdk/client-rds';

import { type AwsTarget, clientConfig } from './clients';

/** RDS, as a restore test needs it. */
export function rdsGateway(target: AwsTarget) {
  const client = new RDSClient(clientConfig(target));
  return {
    /** undefined: there is none of this name (yet, or any more). */
    find: async (identifier: string): Promise<DBInstance | undefined> => {
      try {
        const answer = await client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }));
        return answer.DBInstances?.[0];
      } catch (error) {
        if (error instanceof DBInstanceNotFoundFault) return undefined;
        throw error;
      }
    },
    /** Every instance of the region. */
    all: async (): Promise<DBInstance[]> => {
      const found: DBInstance[] = [];
      let marker: string | undefined;
      do {
        const page = await client.send(
          new DescribeDBInstancesCommand(marker === undefined ? {} : { Marker: marker, MaxRecords: 100 }),
        );
        found.push(...(page.DBInstances ?? []));
        marker = page.Marker === '' ? undefined : page.Marker;
      } while (marker !== undefined);
      return found;
    },
    tag: async (arn: string, tags: Readonly<Record<string, string>>): Promise<void> => {
      await client.send(
        new AddTagsToResourceCommand({
          ResourceName: arn,
          Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
        }),
      );
    },
    /** A new password of the master user, made by RDS and kept in a secret of RDS's own that goes with the instance. */
    manageMasterPassword: async (identifier: string): Promise<void> => {
      await client.send(
        new ModifyDBInstanceCommand({
          DBInstanceIdentifier: identifier,
          ManageMasterUserPassword: true,
          ApplyImmediately: true,
        }),
      );
    },
    /** Orders the removal, without a last snapshot. `later`: RDS does not take the order in the instance's present state. */
    remove: async (identifier: string): Promise<'ordered' | 'gone' | 'later'> => {
      try {
        await client.send(
          new DeleteDBInstanceCommand({
            DBInstanceIdentifier: identifier,
            SkipFinalSnapshot: true,
            DeleteAutomatedBackups: true,
          }),
        );
        return 'ordered';
      } catch (error) {
        if (error instanceof DBInstanceNotFoundFault) return 'gone';
        if (error instanceof InvalidDBInstanceStateFault) return 'later';
        throw error;
      }
    },
  };
}
export type RdsGateway = ReturnType<typeof rdsGateway>;
