import type { GatesConfig } from '../../src/config/schema';
import { DELAYS } from '../../src/rehearsal/kernel/delays';
import { LOOK_MS } from '../../src/rollout/watch';
import { beginStep, freshGate, type GateState, judge, type Look } from '../../src/rollout/gate';
import { reduce, start } from '../../src/rollout/machine';
import { PROBES_A_LOOK, PROBES_AT_FIRST } from '../../src/rollout/observe';
import type { Effect, Event, RolloutPlan, RolloutState } from '../../src/rollout/types';
import { ended, type Outcome } from './outcome';
import { minus, type Quality, type Segment, type Sides, type Stream, type Totals, type Traffic } from './stream';

/**
 * How counts reach the gate. `live`: at once, as every other rule here gets them. `app`: the application's own metrics as late
 * as CloudWatch brings them. `alb`: the load balancer's only.
 */
export type Feed = 'live' | 'app' | 'alb';

export interface OurRule {
  readonly plan: RolloutPlan;
  readonly gates: GatesConfig;
  /** Seconds between two looks. */
  readonly lookSeconds: number;
  readonly feed: Feed;
  /** True: own probes get the new version's answers as users do. False: what is bad about it shows to users only. */
  readonly probesSee: boolean;
}

const LAG_SECONDS: Record<Feed, number> = {
  live: 0,
  app: Math.ceil(DELAYS.embeddedMetrics / 1_000),
  alb: 0,
};
/** From ModifyRule until the weights are confirmed; users are served meanwhile. Only counted where delays are. */
const CONFIRM_SECONDS = Math.ceil(DELAYS.rulePropagation / 1_000);
const ALB_LAG_SECONDS = DELAYS.albMetrics / 1_000;

/** A rollout of one service that has an old version, by the product's own defaults. */
export function planOf(rollout: { steps: number[]; interval: number; bake: number; gates: GatesConfig }): RolloutPlan {
  return {
    release: 'bench',
    services: [{ name: 'web', live: 'blue', idle: 'green', first: false, count: 2, migrates: false }],
    steps: rollout.steps,
    intervalMs: rollout.interval,
    extensionMs: rollout.gates.extension,
    bakeMs: rollout.bake,
    onInconclusive: rollout.gates.onInconclusive,
  };
}

/** The machine with its first traffic shift pending: everything before it succeeded. */
const atFirstShift = new WeakMap<RolloutPlan, RolloutState>();
function beforeTraffic(plan: RolloutPlan): RolloutState {
  const known = atFirstShift.get(plan);
  if (known !== undefined) return known;
  let { state } = start(plan);
  while (state.pending !== null && state.pending.kind !== 'SetWeights') state = succeed(state, 0).state;
  atFirstShift.set(plan, state);
  return state;
}

function succeed(state: RolloutState, at: number): { state: RolloutState; effects: readonly Effect[] } {
  return reduce(state, { type: 'EffectSucceeded', at, id: state.pending?.id ?? -1 });
}

/** Own probes, at the product's pace whatever the gate's. */
class Probes {
  private total: Totals = { requests: 0, errors: 0, slow: 0 };
  private askedInStep = 0;
  private readonly random;

  constructor(
    stream: Stream,
    private readonly quality: Quality,
  ) {
    this.random = stream.random(1);
  }

  beginStep(): void {
    this.askedInStep = 0;
  }

  /** All probes so far, `seconds` after the step's first look. */
  until(seconds: number): Totals {
    const { errors, slow } = this.quality;
    const due = PROBES_AT_FIRST + Math.floor((seconds * 1_000) / LOOK_MS) * PROBES_A_LOOK;
    for (; this.askedInStep < due; this.askedInStep += 1) {
      const failed = this.random.uniform() < errors;
      const late = !failed && this.random.uniform() < slow;
      this.total = {
        requests: this.total.requests + 1,
        errors: this.total.errors + (failed ? 1 : 0),
        slow: this.total.slow + (late ? 1 : 0),
      };
    }
    return this.total;
  }
}

/** The load balancer's metrics: whole minutes from the first full one after the shift, each as late as AWS brings it. */
function albCounts(stream: Stream, segments: readonly Segment[], now: number, offset: number): Partial<Sides> {
  const from = 60 - offset;
  const until = Math.floor((now - ALB_LAG_SECONDS + offset) / 60) * 60 - offset;
  if (until <= from) return {};
  const [a, b] = [stream.upTo(segments, from), stream.upTo(segments, until)];
  const [old, fresh] = [minus(b.old, a.old), minus(b.new, a.new)];
  return { ...(old.requests > 0 ? { old } : {}), ...(fresh.requests > 0 ? { new: fresh } : {}) };
}

const withData = (totals: Totals) => (totals.requests > 0 ? totals : undefined);

/** Plays a deployment through the product's rollout machine and gate. */
export function runOurs(rule: OurRule, traffic: Traffic, stream: Stream): Outcome {
  const { plan, feed } = rule;
  const gates = feed === 'alb' ? rule.gates : { ...rule.gates, metricsNamespace: 'Bench' };
  const probes = new Probes(stream, rule.probesSee ? traffic.new : traffic.old);
  const offset = Math.floor(stream.random(2).uniform() * 60);
  const segments: Segment[] = [];
  let state = beforeTraffic(plan);
  let gate: GateState = freshGate();
  let now = 0;
  const pass = (seconds: number, weight: number) => {
    const last = segments.at(-1);
    if (last?.weight === weight) segments[segments.length - 1] = { weight, seconds: last.seconds + seconds };
    else segments.push({ weight, seconds });
    now += seconds;
  };
  for (;;) {
    const shift = state.pending;
    if (shift?.kind !== 'SetWeights') throw new Error(`expected a shift, not ${String(shift?.kind)}`);
    const weight = shift.weights[0]?.weight ?? 0;
    if (weight === 100) return ended(stream, segments, 'passed');
    if (feed !== 'live') pass(CONFIRM_SECONDS, weight);
    state = succeed(succeed(state, now * 1_000).state, now * 1_000).state;
    gate = beginStep(gate);
    probes.beginStep();
    // As the executor does: a look at once, then one after every pause.
    for (let inStep = 0; state.phase === 'observing'; inStep += rule.lookSeconds) {
      if (inStep > 0) pass(rule.lookSeconds, weight);
      const { state: nextGate, judgement } = judge(gate, lookAt(now, inStep), gates, plan.services.length);
      gate = nextGate;
      const event: Event = { type: 'Judged', at: now * 1_000, id: state.pending?.id ?? -1, judgements: [judgement] };
      state = reduce(state, event).state;
      if (state.phase === 'taking-back')
        return ended(stream, segments, judgement.verdict === 'fail' ? 'rolled-back' : 'inconclusive');
    }
  }

  function lookAt(second: number, inStep: number): Look {
    const counts: Look['counts'][number][] = [];
    if (feed !== 'alb') {
      const seen = stream.upTo(segments, second - LAG_SECONDS[feed]);
      counts.push({ source: 'app-metrics', delay: '', old: withData(seen.old), new: withData(seen.new) });
    }
    const alb = albCounts(stream, segments, second, offset);
    counts.push({ source: 'alb-metrics', delay: '', old: alb.old, new: alb.new });
    counts.push({ source: 'probes', delay: '', old: undefined, new: probes.until(inStep) });
    return { service: 'web', at: second * 1_000, counts };
  }
}
