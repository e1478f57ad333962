import type { Wanted } from './forward';
import { rollingOf } from './shifts';
import type { Phase, RolloutState, Weight } from './types';

/** The way back: traffic first, then everything else. Each phase goes on to the next, also when tidying up failed. */
export const BACKWARD = {
  'taking-back': 'confirming-back',
  'confirming-back': 'rolling-back',
  'rolling-back': 'scaling-down',
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

/** Services without colours, and schedules, that got their new version, or may have. */
export const backRolled = (state: RolloutState): { services: string[]; schedules: string[] } => {
  const rolled = new Set(state.rolled ?? []);
  // A first release that keeps its traffic keeps what works for it.
  const keeps = state.exposed && state.plan.services.some((s) => s.first);
  return {
    services: rollingOf(state.plan).flatMap((s) => (rolled.has(s.name) && !(s.first && keeps) ? [s.name] : [])),
    schedules: (state.plan.schedules ?? []).filter((name) => rolled.has(name)),
  };
};

/** True where users, or what works for them, may have met the new version, and there is an old one to go back to. */
export const hasMoved = (state: RolloutState): boolean =>
  (state.exposed && backWeights(state).length > 0) ||
  rollingOf(state.plan).some((s) => !s.first && (state.rolled ?? []).includes(s.name)) ||
  backRolled(state).schedules.length > 0;

/** True when the way back ended before all was confirmed back: the guardian has to go on, so nothing is given up. */
const leftToGuardian = (state: RolloutState) =>
  state.rollBackFailed === true || (state.takeBackAt !== null && state.trafficBackAt === null);

/** The effect a phase of the way back asks for; undefined where there is nothing to do. */
export function backEffectOf(phase: Phase, state: RolloutState): Wanted | undefined {
  switch (phase) {
    case 'taking-back':
    case 'confirming-back': {
      const weights = backWeights(state);
      if (weights.length === 0) return undefined;
      return { kind: phase === 'taking-back' ? 'TakeBack' : 'ConfirmBack', weights };
    }
    case 'rolling-back': {
      const back = backRolled(state);
      return back.services.length + back.schedules.length === 0 ? undefined : { kind: 'RollBack', ...back };
    }
    case 'scaling-down': {
      if (!state.started) return undefined;
      // Never a colour with weight > 0: an exposed first release keeps its traffic and its tasks; a stranger's may have any.
      const targets = state.plan.services
        .filter((s) => (!state.exposed || !s.first) && leftAlone(state, s.name) === undefined)
        .map((s) => ({ service: s.name, colour: s.idle }));
      return targets.length === 0 ? undefined : { kind: 'ScaleDown', targets };
    }
    case 'restoring-back': {
      const services = [
        // The colour that has the traffic now.
        ...state.plan.services.map((s) => ({
          service: s.name,
          colour: leftAlone(state, s.name)?.colour ?? (s.first && state.exposed ? s.idle : s.live),
        })),
        ...rollingOf(state.plan)
          .filter((s) => !s.first)
          .map((s) => ({ service: s.name })),
      ];
      return services.length === 0 ? undefined : { kind: 'RestoreScaling', services };
    }
    case 'recording-back':
      return { kind: 'WriteRecord' };
    case 'releasing-back':
      return leftToGuardian(state) ? undefined : { kind: 'ReleaseLock', to: 'free' };
    default:
      return undefined;
  }
}
