import { ConfigError, StageError } from '../../errors';
import type { InfraResult, ResourceChange } from '../../infra/result';

/** Types that hold state, or that live traffic hangs on: losing one loses data or users. Each with what is lost. */
const STATEFUL: Readonly<Record<string, string>> = {
  'aws:rds/instance:Instance': 'the database with its rows',
  'aws:rds/cluster:Cluster': 'the database with its rows',
  'aws:dynamodb/table:Table': 'the table with its items; of ez-deploy’s own: lock and journal',
  'aws:elasticache/replicationGroup:ReplicationGroup': 'the cache with what is in it: sessions, queues',
  'aws:elasticache/cluster:Cluster': 'the cache with what is in it: sessions, queues',
  'aws:s3/bucket:Bucket': 'the bucket with its objects',
  'aws:s3/bucketV2:BucketV2': 'the bucket with its objects',
  'aws:efs/fileSystem:FileSystem': 'the file system with its files',
  'aws:ecr/repository:Repository': 'the images, also those that a rollback needs',
  'aws:secretsmanager/secret:Secret': 'the secret’s values',
  'aws:kms/key:Key': 'the key: what it encrypted can never be read again',
  'aws:kms/replicaKey:ReplicaKey': 'the key: what it encrypted can never be read again',
  'aws:backup/vault:Vault': 'the backups in it',
  'aws:cloudwatch/logGroup:LogGroup': 'the logs in it',
  'aws:route53/zone:Zone': 'every name in it, and its name servers',
  'aws:route53/record:Record': 'users who follow the name',
  'aws:cloudfront/distribution:Distribution': 'users behind it',
  'aws:lb/loadBalancer:LoadBalancer': 'users behind it',
  'aws:lb/listener:Listener': 'users behind it',
  'aws:lb/listenerRule:ListenerRule': 'users behind it, and the weights between versions',
  'aws:lb/targetGroup:TargetGroup': 'users behind it',
  'aws:ecs/service:Service': 'users of its tasks',
};

/** What is lost with a resource; undefined for one that can be made again. */
export const lossOf = (type: string): string | undefined =>
  Object.hasOwn(STATEFUL, type) ? STATEFUL[type] : undefined;

export const severe = (r: ResourceChange): boolean => r.op === 'replace' || r.op === 'delete';

/** What the input allow-destructive says. */
export interface Allowed {
  readonly urn: string;
  readonly reason: string;
}

/**
 * Reads the input allow-destructive.
 * @param lines each `URN # reason`.
 * @throws ConfigError naming each line that is no URN or has no reason.
 */
export function readAllowed(lines: readonly string[]): Allowed[] {
  const problems = lines.flatMap((line) => {
    const [urn = '', reason = ''] = line.split(/\s+#\s*/, 2);
    const where = 'input allow-destructive';
    if (!/^urn:pulumi:\S+::\S+$/.test(urn.trim()))
      return [{ where, what: `${JSON.stringify(line)} begins with no URN`, fix: 'one a line: URN # reason' }];
    if (reason.trim() === '')
      return [{ where, what: `${urn.trim()} has no reason`, fix: `write: ${urn.trim()} # why it may go` }];
    return [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return lines.map((line) => {
    const [urn = '', reason = ''] = line.split(/\s+#\s*/, 2);
    return { urn: urn.trim(), reason: reason.trim() };
  });
}

/** What a preview would lose. */
export interface GuardVerdict {
  /** Stateful, replaced or deleted, and not named. */
  readonly refused: readonly ResourceChange[];
  readonly allowed: readonly (Allowed & { readonly change: ResourceChange })[];
  /** Named, but nothing happens to them: a stale line. */
  readonly unused: readonly Allowed[];
}

export function judgeGuard(preview: Pick<InfraResult, 'resources'>, allowed: readonly Allowed[]): GuardVerdict {
  const lost = preview.resources.filter((r) => severe(r) && lossOf(r.type) !== undefined);
  const named = (urn: string) => allowed.find((a) => a.urn === urn);
  return {
    refused: lost.filter((r) => named(r.urn) === undefined),
    allowed: lost.flatMap((change) => {
      const by = named(change.urn);
      return by === undefined ? [] : [{ ...by, change }];
    }),
    unused: allowed.filter((a) => !lost.some((r) => r.urn === a.urn)),
  };
}

/** How AWS's own protection, which outlasts ours, is taken off by somebody who means it. */
const AWS_PROTECTION: Readonly<Record<string, string>> = {
  'aws:rds/instance:Instance':
    'aws rds modify-db-instance --db-instance-identifier NAME --no-deletion-protection --apply-immediately',
  'aws:lb/loadBalancer:LoadBalancer':
    'aws elbv2 modify-load-balancer-attributes --load-balancer-arn ARN --attributes Key=deletion_protection.enabled,Value=false',
};

/** Commands that have to be run before AWS itself lets the resources go. */
export const awsProtection = (changes: readonly Pick<ResourceChange, 'type'>[]): string[] => [
  ...new Set(changes.flatMap((r) => AWS_PROTECTION[r.type] ?? [])),
];

/** The line of allow-destructive that would let a change happen. */
export const allowLine = (r: Pick<ResourceChange, 'urn'>): string => `${r.urn} # why`;

/**
 * Refuses what would lose something stateful that nobody named.
 * @throws StageError with every such resource, what forces it, and the exact lines that would allow it.
 */
export function guard({ refused }: GuardVerdict): void {
  if (refused.length === 0) return;
  const what = refused.map((r) => {
    const forced = r.replaceKeys.length > 0 ? `, because ${r.replaceKeys.join(', ')} changed` : '';
    return `  ${r.op} ${r.urn}${forced}: ${lossOf(r.type) ?? ''}`;
  });
  const own = awsProtection(refused);
  throw new StageError({
    stage: 'infra',
    message: `${refused.length} stateful resource(s) would be lost:\n${what.join('\n')}`,
    hint: `nothing was changed; to allow it, add to the input allow-destructive:\n${refused.map((r) => `  ${allowLine(r)}`).join('\n')}${own.length === 0 ? '' : `\nand take AWS's own protection off first:\n${own.map((c) => `  ${c}`).join('\n')}`}`,
  });
}
