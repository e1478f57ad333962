import type { Evidence, StepRecord } from '../release/release';
import { isOfStep, judgedAt, rolledAt, shiftOf, stepWeights, weightOfStep } from './shifts';
import type { Event, RolloutState } from './types';

/** Evidence that ECS has replaced a service's tasks. */
export const ROLLING_SOURCE = 'rolling-deployment';

/** Times in the state are AWS ms; records carry ISO strings. The shell maps them to wall time where reports need it. */
const iso = (at: number) => new Date(at).toISOString();

/** Records of a step whose weights were just confirmed, one a service. */
export function openedRecords(
  state: RolloutState,
  at: number,
  evidence: Readonly<Record<string, readonly Evidence[]>>,
): StepRecord[] {
  const { ends } = shiftOf(state.plan, state.step);
  const firsts = new Set(state.plan.services.filter((s) => s.first).map((s) => s.name));
  return stepWeights(state.plan, state.step).map(({ service, weight }) => ({
    service,
    weight,
    at: iso(at),
    verdict: firsts.has(service) ? ('not-judged' as const) : ends ? ('pass' as const) : ('inconclusive' as const),
    evidence: [...(evidence[service] ?? [])],
  }));
}

/** Records of services that ECS has just replaced the tasks of: that it came to an end is their first verdict. */
export function rolledRecords(
  state: RolloutState,
  at: number,
  evidence: Readonly<Record<string, readonly Evidence[]>>,
): StepRecord[] {
  return rolledAt(state.plan, state.step).map((s) => ({
    service: s.name,
    weight: 100,
    at: iso(at),
    verdict: s.first ? ('not-judged' as const) : ('pass' as const),
    evidence: [...(evidence[s.name] ?? [])],
  }));
}

/** The records with verdict and evidence of the step that ends: each service's own last judgement, whatever ended it. */
export function closedRecords(state: RolloutState): readonly StepRecord[] {
  if (state.phase !== 'observing' && state.phase !== 'awaiting') return state.steps;
  return state.steps.map((record) => {
    const judgement = state.judgements.find((j) => j.service === record.service);
    if (record.verdict === 'not-judged' || judgement === undefined) return record;
    if (!isOfStep(state.plan, state.step, record)) return record;
    // How its tasks were replaced was seen once, and stays.
    const rolled = record.evidence.filter((e) => e.source === ROLLING_SOURCE);
    return { ...record, verdict: judgement.verdict, evidence: [...rolled, ...judgement.evidence] };
  });
}

/** What follows from a look at the step under observation. */
export type StepDecision =
  | { readonly kind: 'wait'; readonly state: RolloutState }
  | { readonly kind: 'next'; readonly state: RolloutState }
  | { readonly kind: 'back'; readonly state: RolloutState; readonly reason: string; readonly hint: string };

/**
 * A failed gate ends the step at once; a step passes when its time is over and every compared service's gate passes; evidence
 * that does not suffice gets one extension, then the configured policy.
 */
export function decideStep(before: RolloutState, event: Extract<Event, { type: 'Judged' }>): StepDecision {
  const state: RolloutState = { ...before, judgements: event.judgements };
  const { plan } = state;
  const bad = event.judgements.find((j) => j.verdict === 'fail');
  if (bad !== undefined) {
    const reason = bad.reason ?? `the gate of ${bad.service} failed`;
    return { kind: 'back', state, reason, hint: 'read the evidence below; the old version has the traffic' };
  }
  if (event.at < (state.observeUntil ?? 0)) return { kind: 'wait', state };
  const passes = (name: string) => event.judgements.some((j) => j.service === name && j.verdict === 'pass');
  const allPass = judgedAt(plan, state.step).every(passes);
  const closed: RolloutState = { ...state, steps: closedRecords(state) };
  if (allPass) return { kind: 'next', state: closed };
  if (!state.extended) {
    return { kind: 'wait', state: { ...state, extended: true, observeUntil: event.at + plan.extensionMs } };
  }
  const weight = weightOfStep(plan, state.step);
  if (plan.onInconclusive === 'continue') {
    const note = `step ${weight} % was not conclusive; onInconclusive: continue`;
    return { kind: 'next', state: { ...closed, notes: [...closed.notes, note] } };
  }
  const thin = event.judgements.find((j) => j.verdict === 'inconclusive');
  return {
    kind: 'back',
    state,
    reason: thin?.reason ?? `the evidence at ${weight} % never sufficed`,
    hint: 'lower rollout.gates.minimumSamples, lengthen rollout.interval, or set onInconclusive: continue',
  };
}

/** While a person's promotion is awaited the gates go on: one that fails ends the wait, and so does its time. */
export function decideWait(before: RolloutState, event: Extract<Event, { type: 'Judged' }>): StepDecision {
  const state: RolloutState = { ...before, judgements: event.judgements };
  const bad = event.judgements.find((j) => j.verdict === 'fail');
  if (bad !== undefined) {
    const reason = bad.reason ?? `the gate of ${bad.service} failed`;
    return { kind: 'back', state, reason, hint: 'read the evidence below; the old version has the traffic' };
  }
  if (event.at < (state.observeUntil ?? 0)) return { kind: 'wait', state };
  return {
    kind: 'back',
    state,
    reason: `nobody promoted the release past ${weightOfStep(state.plan, state.step)} % in time`,
    hint: 'deploy again and run ez-deploy promote, or lengthen rollout.approvalTimeout',
  };
}
