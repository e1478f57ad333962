import type { Current } from './coordination';
import type { Phase } from './types';

/** Phases of the machine in which all traffic was confirmed at the new version: such a rollout is finished, not undone. */
const SETTLED: readonly Phase[] = ['restoring', 'beginning-bake', 'recording', 'releasing'];

/** Percent of traffic on the new colour that AWS shows now, by service; absent where the rule is gone. */
export type ObservedWeights = ReadonlyMap<string, number>;

export type RecoveryDecision =
  /** Nobody's rollout is half done. */
  | { readonly kind: 'nothing' }
  /** It stopped before it had a plan, so before it changed anything. */
  | { readonly kind: 'unbegun' }
  /** All traffic is at the new version: only its record is missing. */
  | { readonly kind: 'complete' }
  | {
      readonly kind: 'take-back';
      /** Services whose new colour has traffic: weights first. */
      readonly exposed: readonly string[];
      /** Services whose new colour goes down, once AWS shows it without weight. */
      readonly scaleDown: readonly string[];
      /** True where users may have met the new version. */
      readonly moved: boolean;
    };

/**
 * What becomes of the rollout of a runner that fell silent; pure. Where the journal and AWS disagree, AWS is right: a rollout that
 * says it had all traffic, and has not, is taken back like any other.
 */
export function decideRecovery(
  before: Pick<Current, 'phase' | 'plan' | 'machine'> | undefined,
  observed: ObservedWeights,
): RecoveryDecision {
  if (before === undefined || (before.phase !== 'rolling' && before.phase !== 'taking-back'))
    return { kind: 'nothing' };
  const { plan, machine } = before;
  if (plan === undefined) return { kind: 'unbegun' };
  const settled = before.phase === 'rolling' && machine !== undefined && SETTLED.includes(machine.phase);
  if (settled && plan.services.every((s) => observed.get(s.service) === 100)) return { kind: 'complete' };
  const back = plan.services.filter((s) => s.canGoBack);
  const exposed = back.filter((s) => (observed.get(s.service) ?? 0) > 0).map((s) => s.service);
  // A first release has nobody to go back to: what has its traffic stays up, what never got any goes down.
  const scaleDown = plan.services.filter((s) => s.canGoBack || observed.get(s.service) === 0).map((s) => s.service);
  return { kind: 'take-back', exposed, scaleDown, moved: machine?.exposed === true || exposed.length > 0 };
}
