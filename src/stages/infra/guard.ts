import { StageError } from '../../errors';
import type { InfraResult } from '../../infra/result';

/** Types that hold state, or that live traffic hangs on: losing one loses data or users. */
const STATEFUL = [
  'aws:s3/bucket:Bucket',
  'aws:dynamodb/table:Table',
  'aws:secretsmanager/secret:Secret',
  'aws:ecr/repository:Repository',
  'aws:rds/instance:Instance',
  'aws:elasticache/replicationGroup:ReplicationGroup',
  'aws:kms/key:Key',
  'aws:lb/loadBalancer:LoadBalancer',
  'aws:lb/targetGroup:TargetGroup',
  'aws:lb/listenerRule:ListenerRule',
  'aws:ecs/service:Service',
];

/**
 * Refuses a preview that would replace or delete something stateful, unless it is named with a reason.
 * @param allowed lines of the input allow-destructive: `URN # reason`.
 */
export function guard(preview: InfraResult, allowed: readonly string[]): void {
  const named = new Set(
    allowed.flatMap((line) => {
      const [urn = '', reason = ''] = line.split(/\s+#\s*/, 2);
      return reason.trim() === '' ? [] : [urn.trim()];
    }),
  );
  const refused = preview.resources.filter(
    (r) => (r.op === 'replace' || r.op === 'delete') && STATEFUL.includes(r.type) && !named.has(r.urn),
  );
  if (refused.length === 0) return;
  const what = refused.map(
    (r) => `  ${r.op} ${r.urn}${r.replaceKeys.length > 0 ? ` (${r.replaceKeys.join(', ')} changed)` : ''}`,
  );
  throw new StageError({
    stage: 'infra',
    message: `${refused.length} stateful resource(s) would be lost:\n${what.join('\n')}`,
    hint: `nothing was changed; to allow it, add to the input allow-destructive:\n${refused.map((r) => `  ${r.urn} # why`).join('\n')}`,
  });
}
