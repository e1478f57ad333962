import type { Current } from './coordination';
import type { Phase } from './types';

/** Phases of the machine in which all traffic was confirmed at the new version: such a rollout is finished, not undone. */
const SETTLED: readonly Phase[] = ['restoring', 'beginning-bake', 'recording', 'releasing'];

/** Percent of traffic on the new colour that AWS shows now, by service; absent where the rule is gone. */
export type ObservedWeights = ReadonlyMap<string, number>;

/** Task definitions that services without colours, and schedules, have now, by service; absent where they are gone. */
export type ObservedDefinitions = ReadonlyMap<string, string>;

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
      /** Services without colours that get their old version again; first releases among `stop` are stopped. */
      readonly rollBack: readonly string[];
      readonly stop: readonly string[];
      /** Schedules that start their old version again. */
      readonly schedules: readonly string[];
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
  definitions: ObservedDefinitions = new Map(),
): RecoveryDecision {
  if (before === undefined || (before.phase !== 'rolling' && before.phase !== 'taking-back'))
    return { kind: 'nothing' };
  const { plan, machine } = before;
  if (plan === undefined) return { kind: 'unbegun' };
  const settled = before.phase === 'rolling' && machine !== undefined && SETTLED.includes(machine.phase);
  const { rolling = [], schedules = [] } = plan;
  const oldOnes = [
    ...rolling.map((s) => [s.service, s.oldTaskDefinition] as const),
    ...schedules.map((s) => [s.service, s.old.Target.EcsParameters?.TaskDefinitionArn ?? ''] as const),
  ];
  const changed = new Set(
    oldOnes.filter(([name, old]) => (definitions.get(name) ?? old) !== old).map(([name]) => name),
  );
  const whole =
    plan.services.every((s) => observed.get(s.service) === 100) && oldOnes.every(([name]) => changed.has(name));
  if (settled && whole) return { kind: 'complete' };
  const back = plan.services.filter((s) => s.canGoBack);
  const exposed = back.filter((s) => (observed.get(s.service) ?? 0) > 0).map((s) => s.service);
  // A first release has nobody to go back to: what has its traffic stays up, what never got any goes down.
  const scaleDown = plan.services.filter((s) => s.canGoBack || observed.get(s.service) === 0).map((s) => s.service);
  const rollBack = rolling.filter((s) => s.canGoBack && changed.has(s.service)).map((s) => s.service);
  // A first release that keeps its traffic keeps what works for it.
  const kept = plan.services.some((s) => !s.canGoBack && (observed.get(s.service) ?? 0) > 0);
  const stop = kept ? [] : rolling.filter((s) => !s.canGoBack).map((s) => s.service);
  const switched = schedules.filter((s) => changed.has(s.service)).map((s) => s.service);
  const moved = machine?.exposed === true || exposed.length + rollBack.length + switched.length > 0;
  return { kind: 'take-back', exposed, scaleDown, rollBack, stop, schedules: switched, moved };
}
