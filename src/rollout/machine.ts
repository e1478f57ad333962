import type { Evidence, StepRecord } from '../release/release';
import { effectOf, FORWARD, needsMigration } from './forward';
import type { Event, Outcome, Phase, Reduced, RolloutPlan, RolloutState } from './types';
import { backEffectOf, BACKWARD } from './backward';

/** How often taking traffic back is tried before the guardian is left to do it. */
export const TAKE_BACK_ATTEMPTS = 5;

/** Times in the state are AWS ms; records carry ISO strings. The driver maps them to wall time where reports need it. */
const iso = (at: number) => new Date(at).toISOString();

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
    observeUntil: null,
    extended: false,
    steps: [],
    judgements: [],
    attempts: 0,
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
    },
    effects: [effect],
  };
}

const nextBack = (phase: Phase): Phase => BACKWARD[phase as keyof typeof BACKWARD];

function nextForward(state: RolloutState): Phase {
  if (state.phase === 'registering' && !needsMigration(state.plan)) return 'scaling-up';
  if (state.phase === 'confirming') return isLastStep(state) ? 'restoring' : 'observing';
  return FORWARD[state.phase as keyof typeof FORWARD];
}

/** First releases only: there is nobody to compare with, so the one step is 100. */
const onlyFirst = (plan: RolloutPlan) => plan.services.every((s) => s.first);
const isLastStep = (state: RolloutState) => onlyFirst(state.plan) || state.step >= state.plan.steps.length - 1;

/** The pure heart of a rollout: any event in any state gives a state; nothing throws, nothing waits. */
export function reduce(state: RolloutState, event: Event): Reduced {
  if (state.phase === 'done') return { state, effects: [] };
  switch (event.type) {
    case 'LockLost':
      // Nothing more may be sent: somebody else is writing. Once the outcome is decided there is nothing more to lose.
      return enter(state.outcome === null ? { ...state, outcome: 'failed', reason: event.reason } : state, 'done');
    case 'ForeignChange':
      if (isGoingBack(state.phase)) return { state: withNote(state, event.what), effects: [] };
      return standDown(state, `somebody else changed the traffic: ${event.what}`);
    case 'Cancel':
      if (isGoingBack(state.phase)) return { state, effects: [] };
      // At 100 % and confirmed there is nothing left to cancel.
      if (isSettled(state))
        return { state: withNote(state, `${event.reason} came after the last step and was ignored`), effects: [] };
      return goBack(state, event.at, 'cancelled', event.reason);
    case 'Judged':
      return state.phase === 'observing' && event.id === state.pending?.id
        ? judged(state, event)
        : { state, effects: [] };
    case 'EffectFailed':
      return event.id === state.pending?.id ? failed(state, event) : { state, effects: [] };
    case 'EffectSucceeded':
      return event.id === state.pending?.id ? succeeded(state, event) : { state, effects: [] };
  }
}

const withNote = (state: RolloutState, note: string): RolloutState => ({ ...state, notes: [...state.notes, note] });
const isSettled = (state: RolloutState) =>
  state.phase === 'restoring' ||
  state.phase === 'beginning-bake' ||
  state.phase === 'recording' ||
  state.phase === 'releasing';

/** Traffic first: from any forward phase to the way back. Without exposure no weight has to move. */
function goBack(state: RolloutState, at: number, outcome: Outcome, reason: string, hint?: string): Reduced {
  // A cancelled or failed deployment that had moved traffic is a rollback, and says so.
  const moved = state.exposed && state.plan.services.some((s) => !s.first);
  const result: Outcome = moved ? (outcome === 'cancelled' ? 'cancelled' : 'rolled-back') : outcome;
  const next: RolloutState = {
    ...state,
    outcome: result,
    reason,
    hint: hint ?? null,
    attempts: 0,
    takeBackAt: moved ? at : null,
    steps: closeStep(state, at, 'fail'),
  };
  return enter(next, state.exposed ? 'taking-back' : 'scaling-down');
}

/** Leaves weights and colours as they are: what a stranger wanted is not ours to undo. */
function standDown(state: RolloutState, reason: string): Reduced {
  const hint = 'see ez-deploy status; when the weights are as wanted, deploy again or run rollback';
  return enter({ ...state, outcome: 'failed', reason, hint }, 'restoring-back');
}

function judged(state: RolloutState, event: Extract<Event, { type: 'Judged' }>): Reduced {
  const next = { ...state, judgements: event.judgements };
  const bad = event.judgements.find((j) => j.verdict === 'fail');
  if (bad !== undefined) {
    const reason = bad.reason ?? `the gate of ${bad.service} failed`;
    return goBack(next, event.at, 'failed', reason, 'read the evidence below; the old version has the traffic');
  }
  if (event.at < (state.observeUntil ?? 0)) return { state: next, effects: [] };
  const judgedServices = state.plan.services.filter((s) => !s.first);
  const allPass = judgedServices.every((s) =>
    event.judgements.some((j) => j.service === s.name && j.verdict === 'pass'),
  );
  if (allPass) return nextStep({ ...next, steps: closeStep(next, event.at, 'pass') });
  if (!state.extended) {
    return { state: { ...next, extended: true, observeUntil: event.at + state.plan.extensionMs }, effects: [] };
  }
  if (state.plan.onInconclusive === 'continue') {
    return nextStep(
      withNote(
        { ...next, steps: closeStep(next, event.at, 'inconclusive') },
        `step ${weightOf(state)} % was not conclusive; onInconclusive: continue`,
      ),
    );
  }
  const thin = event.judgements.find((j) => j.verdict === 'inconclusive');
  return goBack(
    next,
    event.at,
    'failed',
    thin?.reason ?? `the evidence at ${weightOf(state)} % never sufficed`,
    'lower rollout.gates.minimumSamples, lengthen rollout.interval, or set onInconclusive: continue',
  );
}

const weightOf = (state: RolloutState) => state.plan.steps[state.step] ?? 0;

/** Writes verdict and evidence into the records of the step that ends. */
function closeStep(state: RolloutState, _at: number, verdict: 'pass' | 'fail' | 'inconclusive'): readonly StepRecord[] {
  if (state.phase !== 'observing') return state.steps;
  const weight = weightOf(state);
  return state.steps.map((record) => {
    const judgement = state.judgements.find((j) => j.service === record.service);
    if (record.weight !== weight || record.verdict === 'not-judged' || judgement === undefined) return record;
    return { ...record, verdict: verdict === 'fail' ? judgement.verdict : verdict, evidence: [...judgement.evidence] };
  });
}

function nextStep(state: RolloutState): Reduced {
  return enter({ ...state, step: state.step + 1, judgements: [], extended: false, observeUntil: null }, 'shifting');
}

function failed(state: RolloutState, event: Extract<Event, { type: 'EffectFailed' }>): Reduced {
  if (state.phase === 'taking-back' || state.phase === 'confirming-back') {
    const attempts = state.attempts + 1;
    if (attempts < TAKE_BACK_ATTEMPTS) return enter({ ...state, attempts }, 'taking-back');
    const note = `traffic could not be taken back (${event.reason}); the guardian does it by its deadline`;
    // Neither scaled down nor unlocked: the guardian goes on from here.
    return enter(withNote({ ...state, attempts, outcome: 'failed' }, note), 'recording-back');
  }
  if (isGoingBack(state.phase)) {
    // Traffic is where it belongs; what could not be tidied is said, not hidden.
    return enter(withNote(state, `${state.phase}: ${event.reason}`), nextBack(state.phase));
  }
  if (isSettled(state)) return enter(withNote(state, `${state.phase}: ${event.reason}`), nextForward(state));
  return goBack(state, event.at, 'failed', event.reason, event.hint);
}

function succeeded(state: RolloutState, event: Extract<Event, { type: 'EffectSucceeded' }>): Reduced {
  const next: RolloutState = { ...state, notes: [...state.notes, ...(event.notes ?? [])] };
  if (isGoingBack(state.phase)) {
    const back = state.phase === 'confirming-back' && state.trafficBackAt === null && state.takeBackAt !== null;
    return enter(back ? { ...next, trafficBackAt: event.at } : next, nextBack(state.phase));
  }
  switch (state.phase) {
    case 'guarding':
      return nextStep(next);
    case 'confirming': {
      const confirmed = { ...next, steps: [...next.steps, ...stepRecords(next, event.at, event.evidence ?? {})] };
      if (isLastStep(next)) return enter({ ...confirmed, outcome: 'succeeded' }, 'restoring');
      return enter({ ...confirmed, observeUntil: event.at + next.plan.intervalMs }, 'observing');
    }
    // Observation ends by judgement, never by the effect's own end.
    case 'observing':
      return { state: next, effects: [] };
    default:
      return enter(next, nextForward(next));
  }
}

function stepRecords(
  state: RolloutState,
  at: number,
  evidence: Readonly<Record<string, readonly Evidence[]>>,
): StepRecord[] {
  const last = isLastStep(state);
  return (
    state.plan.services
      // A first release went to 100 at the first step and is not shifted again.
      .filter((s) => !s.first || state.step === 0)
      .map((s) => ({
        service: s.name,
        weight: s.first ? 100 : weightOf(state),
        at: iso(at),
        verdict: s.first ? ('not-judged' as const) : last ? ('pass' as const) : ('inconclusive' as const),
        evidence: [...(evidence[s.name] ?? [])],
      }))
  );
}
