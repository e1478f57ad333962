/** Where a restored database comes up: outputs of the program. */
export interface RestorePlace {
  readonly subnetGroup: string;
  readonly databaseSecurityGroupIds: readonly string[];
}

/**
 * What a recovery point's metadata say that a copy must not take over. Where the original was (AWS chooses a zone of the subnet
 * group), what was only told, and log exports: RDS would make log groups for the copy that nobody removes.
 */
const LEFT_OUT = new Set([
  'availabilityzone',
  'aws:backup:request-id',
  'dbinstanceidentifier',
  'dbname',
  'dbsnapshotidentifier',
  'dbsubnetgroupname',
  'deletionprotection',
  'enablecloudwatchlogsexports',
  'multiaz',
  'publiclyaccessible',
  'vpcsecuritygroupids',
]);

/**
 * StartRestoreJob's metadata out of GetRecoveryPointRestoreMetadata's: the original's class, storage and parameter group, a name,
 * network and protection of its own. Keys are the parameters of RestoreDBInstanceFromDBSnapshot, in whatever case; lists are JSON
 * in a string (https://docs.aws.amazon.com/aws-backup/latest/devguide/restoring-rds.html).
 */
export function restoreMetadata(
  backedUp: Readonly<Record<string, string>>,
  place: RestorePlace,
  instance: string,
): Record<string, string> {
  const kept = Object.entries(backedUp).filter(([key, value]) => {
    const low = key.toLowerCase();
    if (LEFT_OUT.has(low) || low.startsWith('informationalonly:')) return false;
    return value !== '' && !(low === 'port' && value === '0');
  });
  return {
    ...Object.fromEntries(kept),
    DBInstanceIdentifier: instance,
    DBSubnetGroupName: place.subnetGroup,
    VpcSecurityGroupIds: JSON.stringify(place.databaseSecurityGroupIds),
    PubliclyAccessible: 'false',
    DeletionProtection: 'false',
    MultiAZ: 'false',
  };
}
