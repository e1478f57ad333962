import { backEffectOf, BACKWARD, hasMoved } from './backward';
import { effectOf, FORWARD, isLastStep, needsMigration, needsPromotion } from './forward';
import { rolledAt, shiftOf, stepWeights, watchedAt, weightOfStep } from './shifts';
import { closedRecords, decideStep, decideWait, openedRecords, rolledRecords } from './step-records';
import type { Effect, Event, Outcome, Phase, Reduced, RolloutPlan, RolloutState } from './types';

/** How often what must not stay undone is tried: taking traffic back (the guardian is left to do it then), giving the lock back. */
export const ATTEMPTS = 5;

const BACK_PHASES: readonly Phase[] = Object.keys(BACKWARD) as Phase[];
export const isGoingBack = (phase: Phase): boolean => BACK_PHASES.includes(phase);

/** The machine at its start, and its first effect. */
export function start(plan: RolloutPlan): Reduced {
  const state: RolloutState = {
    plan,
    phase: 'registering',
    step: -1,
    nextId: 1,
    pending: null,
    exposed: false,
    started: false,
    rolled: [],
    observeUntil: null,
    extended: false,
    steps: [],
    judgements: [],
    attempts: 0,
    left: [],
    outcome: null,
    reason: null,
    hint: null,
    takeBackAt: null,
    trafficBackAt: null,
    notes: [],
  };
  return enter(state, 'registering');
}

/** Goes to a phase and asks for its effect. */
function enter(state: RolloutState, phase: Phase): Reduced {
  if (phase === 'done') return { state: { ...state, phase, pending: null }, effects: [] };
  const wanted = isGoingBack(phase) ? backEffectOf(phase, state) : effectOf(phase, state);
  // A phase with nothing to do (no migrations, nothing to scale down) is passed through.
  if (wanted === undefined) {
    return enter({ ...state, phase }, isGoingBack(phase) ? nextBack(phase) : nextForward({ ...state, phase }));
  }
  const effect = { ...wanted, id: state.nextId };
  return {
    state: {
      ...state,
      phase,
      pending: effect,
      nextId: state.nextId + 1,
      exposed: state.exposed || effect.kind === 'SetWeights',
      started: state.started || effect.kind === 'ScaleUp',
      rolled: [...(state.rolled ?? []), ...rolledBy(effect)],
    },
    effects: [effect],
  };
}

/** Services, or schedules, whose new version an effect asks for. */
const rolledBy = (effect: Effect): readonly string[] =>
  effect.kind === 'Roll'
    ? effect.targets.map((t) => t.service)
    : effect.kind === 'SwitchSchedules'
      ? effect.services
      : [];

const nextBack = (phase: Phase): Phase => BACKWARD[phase as keyof typeof BACKWARD];

function nextForward(state: RolloutState): Phase {
  if (state.phase === 'registering' && !needsMigration(state.plan)) return 'scaling-up';
  if (state.phase === 'confirming') return isLastStep(state) ? 'restoring' : 'observing';
  return FORWARD[state.phase as keyof typeof FORWARD];
}

/** The pure heart of a rollout: any event in any state gives a state; nothing throws, nothing waits. */
export function reduce(state: RolloutState, event: Event): Reduced {
  if (state.phase === 'done') return { state, effects: [] };
  switch (event.type) {
    case 'LockLost':
      return lockLost(state, event.reason);
    case 'ForeignChange':
      // On the way back, or once all traffic was confirmed, there is nothing to stand down from.
      if (isGoingBack(state.phase) || isSettled(state))
        return { state: withNote(state, `somebody else changed the traffic: ${event.what}`), effects: [] };
      return standDown(state, event);
    case 'Cancel':
      if (isGoingBack(state.phase)) return { state, effects: [] };
      // At 100 % and confirmed there is nothing left to cancel.
      if (isSettled(state))
        return { state: withNote(state, `${event.reason} came after the last step and was ignored`), effects: [] };
      return goBack(state, event.at, 'cancelled', event.reason);
    case 'Judged':
      return isWatching(state.phase) && event.id === state.pending?.id ? judged(state, event) : { state, effects: [] };
    case 'Promoted':
      if (state.phase !== 'awaiting' || event.step !== state.step) return { state, effects: [] };
      return nextStep(
        withNote(state, `promoted past ${weightOfStep(state.plan, state.step)} % by ${event.by}`),
        event.at,
      );
    case 'EffectFailed':
      return event.id === state.pending?.id ? failed(state, event) : { state, effects: [] };
    case 'EffectSucceeded':
      return event.id === state.pending?.id ? succeeded(state, event) : { state, effects: [] };
  }
}

/** Somebody is looking at how the new version does. */
const isWatching = (phase: Phase) => phase === 'observing' || phase === 'awaiting';
const withNote = (state: RolloutState, note: string): RolloutState => ({ ...state, notes: [...state.notes, note] });
const isSettled = ({ phase }: RolloutState) =>
  phase === 'restoring' || phase === 'beginning-bake' || phase === 'recording' || phase === 'releasing';

/** Traffic first: from any forward phase to the way back. Without exposure no weight has to move. */
function goBack(state: RolloutState, at: number, outcome: Outcome, reason: string, hint?: string): Reduced {
  // A failed deployment that had moved traffic is a rollback, and says so.
  const moved = hasMoved(state);
  const stays = state.exposed ? state.plan.services.filter((s) => s.first).map((s) => s.name) : [];
  const next: RolloutState = {
    ...state,
    outcome: moved && outcome === 'failed' ? 'rolled-back' : outcome,
    reason,
    hint: hint ?? null,
    attempts: 0,
    takeBackAt: moved ? at : null,
    steps: closedRecords(state),
  };
  const note = `first release of ${stays.join(', ')}: there is no old version to go back to, so its traffic stays`;
  return enter(stays.length === 0 ? next : withNote(next, note), state.exposed ? 'taking-back' : 'rolling-back');
}

/** Leaves alone what a stranger put on one colour; whatever is split must not stay so when the guardian stands down too. */
function standDown(state: RolloutState, event: Extract<Event, { type: 'ForeignChange' }>): Reduced {
  const next: RolloutState = {
    ...state,
    outcome: 'failed',
    reason: `somebody else changed the traffic: ${event.what}`,
    hint: 'see ez-deploy status; when the weights are as wanted, deploy again or run rollback',
    attempts: 0,
    left: event.leave ?? [],
    steps: closedRecords(state),
  };
  // Nothing of ours is running, so nothing of ours can have traffic.
  if (!state.started) return enter({ ...next, takeBackAt: hasMoved(next) ? event.at : null }, 'rolling-back');
  const exposed = { ...next, exposed: true };
  return enter({ ...exposed, takeBackAt: hasMoved(exposed) ? event.at : null }, 'taking-back');
}

/** Nothing more may be sent: somebody else is writing. What was not confirmed by now is not claimed. */
function lockLost(state: RolloutState, reason: string): Reduced {
  // The lock was being given back: it is our own success that was seen.
  if (state.phase === 'releasing' || state.phase === 'releasing-back') return enter(state, 'done');
  if (isGoingBack(state.phase)) {
    const unsure = state.takeBackAt !== null && state.trafficBackAt === null;
    return enter(withNote(unsure ? { ...state, outcome: 'failed' } : state, reason), 'done');
  }
  const account = isSettled(state) ? `${reason}; the new version had all traffic by then` : reason;
  return enter({ ...state, outcome: 'failed', reason: account, hint: 'see ez-deploy status' }, 'done');
}

function judged(state: RolloutState, event: Extract<Event, { type: 'Judged' }>): Reduced {
  const decision = state.phase === 'awaiting' ? decideWait(state, event) : decideStep(state, event);
  if (decision.kind === 'wait') return { state: decision.state, effects: [] };
  if (decision.kind === 'next') {
    if (isLastStep(state)) return finish(decision.state);
    if (!needsPromotion(state)) return nextStep(decision.state, event.at);
    return enter({ ...decision.state, observeUntil: event.at + (state.plan.approvalMs ?? 0) }, 'awaiting');
  }
  return goBack(decision.state, event.at, 'failed', decision.reason, decision.hint);
}

function nextStep(before: RolloutState, at: number): Reduced {
  const state = { ...before, step: before.step + 1, judgements: [], extended: false, observeUntil: null };
  return rolledAt(state.plan, state.step).length > 0 ? enter(state, 'rolling') : shift(state, at);
}

/** Traffic to the step's weights; a wave without traffic is only watched. */
function shift(state: RolloutState, at: number): Reduced {
  if (stepWeights(state.plan, state.step).length > 0) return enter(state, 'shifting');
  if (watchedAt(state.plan, state.step).length === 0) return finish(state);
  return enter({ ...state, observeUntil: at + state.plan.intervalMs }, 'observing');
}

/** Every service is at the new version. */
function finish(state: RolloutState): Reduced {
  if ((state.plan.schedules ?? []).length > 0) return enter(state, 'switching');
  return enter({ ...state, outcome: 'succeeded' }, 'restoring');
}

function failed(state: RolloutState, event: Extract<Event, { type: 'EffectFailed' }>): Reduced {
  const attempts = state.attempts + 1;
  if (state.phase === 'taking-back' || state.phase === 'confirming-back') {
    if (attempts < ATTEMPTS) return enter({ ...state, attempts }, 'taking-back');
    const note = `traffic could not be taken back (${event.reason}); the guardian does it by its deadline`;
    // Neither scaled down nor unlocked: the guardian goes on from here.
    return enter(withNote({ ...state, attempts, outcome: 'failed' }, note), 'recording-back');
  }
  // A lock that is not given back reads as a runner that fell silent: the guardian would undo a good release.
  if ((state.phase === 'releasing' || state.phase === 'releasing-back') && attempts < ATTEMPTS)
    return enter({ ...state, attempts }, state.phase);
  if (isGoingBack(state.phase)) {
    // Half a way back is not one: what works for the old version may still be the new one.
    if (state.phase === 'rolling-back') {
      const note = `not all services could be taken back (${event.reason}); the guardian does it by its deadline`;
      return enter(withNote({ ...state, outcome: 'failed', rollBackFailed: true }, note), nextBack(state.phase));
    }
    // Traffic is where it belongs; what could not be tidied is said, not hidden.
    return enter(withNote(state, `${state.phase}: ${event.reason}`), nextBack(state.phase));
  }
  if (isSettled(state)) return enter(withNote(state, `${state.phase}: ${event.reason}`), nextForward(state));
  return goBack(state, event.at, 'failed', event.reason, event.hint);
}

function succeeded(state: RolloutState, event: Extract<Event, { type: 'EffectSucceeded' }>): Reduced {
  const next: RolloutState = { ...state, notes: [...state.notes, ...(event.notes ?? [])] };
  if (isGoingBack(state.phase)) {
    // Where no traffic had moved it is the services that are back.
    const only = state.phase === 'rolling-back' && state.takeBackAt !== null && state.trafficBackAt === null;
    if (only) return enter({ ...next, trafficBackAt: event.at }, nextBack(state.phase));
    if (state.phase !== 'confirming-back') return enter(next, nextBack(state.phase));
    return enter({ ...next, attempts: 0, trafficBackAt: event.at }, nextBack(state.phase));
  }
  switch (state.phase) {
    case 'guarding':
      return nextStep(next, event.at);
    case 'rolling':
      return shift(
        { ...next, steps: [...next.steps, ...rolledRecords(next, event.at, event.evidence ?? {})] },
        event.at,
      );
    case 'switching':
      return enter({ ...next, outcome: 'succeeded' }, 'restoring');
    case 'confirming': {
      const steps = [...next.steps, ...openedRecords(next, event.at, event.evidence ?? {})];
      if (isLastStep(next)) return finish({ ...next, steps });
      // A wave's last shift is not watched before the next wave's: its gates go on in that.
      if (shiftOf(next.plan, next.step).ends) return nextStep({ ...next, steps }, event.at);
      return enter({ ...next, steps, observeUntil: event.at + next.plan.intervalMs }, 'observing');
    }
    // Observation ends by judgement. One that ends by itself is blind: nobody watches the new version any more.
    case 'observing':
    case 'awaiting':
      return goBack(next, event.at, 'failed', 'the observation of the step ended before its judgement');
    default:
      return enter(next, nextForward(next));
  }
}
