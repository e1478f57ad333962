import type { Wanted } from './forward';
import type { Phase, RolloutState, Weight } from './types';

/** The way back: traffic first, then everything else. Each phase goes on to the next, also when tidying up failed. */
export const BACKWARD = {
  'taking-back': 'confirming-back',
  'confirming-back': 'scaling-down',
  'scaling-down': 'restoring-back',
  'restoring-back': 'recording-back',
  'recording-back': 'releasing-back',
  'releasing-back': 'done',
} as const;

const leftAlone = (state: RolloutState, service: string) => state.left.find((l) => l.service === service);

/** A first release has nobody to go back to: its traffic stays where it is. So does what somebody else directed. */
export function backWeights(state: RolloutState): Weight[] {
  return state.plan.services
    .filter((s) => !s.first && leftAlone(state, s.name) === undefined)
    .map((s) => ({ service: s.name, live: s.live, idle: s.idle, weight: 0 }));
}

/** True when the way back ended before the weights were confirmed: the guardian has to go on, so nothing is given up. */
const leftToGuardian = (state: RolloutState) =>
  state.exposed && state.takeBackAt !== null && state.trafficBackAt === null;

/** The effect a phase of the way back asks for; undefined where there is nothing to do. */
export function backEffectOf(phase: Phase, state: RolloutState): Wanted | undefined {
  switch (phase) {
    case 'taking-back':
    case 'confirming-back': {
      const weights = backWeights(state);
      if (weights.length === 0) return undefined;
      return { kind: phase === 'taking-back' ? 'TakeBack' : 'ConfirmBack', weights };
    }
    case 'scaling-down': {
      if (!state.started) return undefined;
      // Never a colour with weight > 0: an exposed first release keeps its traffic and its tasks; a stranger's may have any.
      const targets = state.plan.services
        .filter((s) => (!state.exposed || !s.first) && leftAlone(state, s.name) === undefined)
        .map((s) => ({ service: s.name, colour: s.idle }));
      return targets.length === 0 ? undefined : { kind: 'ScaleDown', targets };
    }
    case 'restoring-back':
      return {
        kind: 'RestoreScaling',
        // The colour that has the traffic now.
        services: state.plan.services.map((s) => ({
          service: s.name,
          colour: leftAlone(state, s.name)?.colour ?? (s.first && state.exposed ? s.idle : s.live),
        })),
      };
    case 'recording-back':
      return { kind: 'WriteRecord' };
    case 'releasing-back':
      return leftToGuardian(state) ? undefined : { kind: 'ReleaseLock', to: 'free' };
    default:
      return undefined;
  }
}
