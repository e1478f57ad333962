import type { GatesConfig } from '../../src/config/schema';
import { DELAYS } from '../../src/rehearsal/kernel/delays';
import { LOOK_MS } from '../../src/rollout/executor';
import { beginStep, freshGate, type GateState, judge, type Look } from '../../src/rollout/gate';
import { reduce, start } from '../../src/rollout/machine';
import { PROBES_A_LOOK } from '../../src/rollout/observe';
import type { Effect, Event, RolloutPlan, RolloutState } from '../../src/rollout/types';
import { ended, type Outcome, type Schedule } from './outcome';
import type { Segment, Sides, Stream, Totals, Traffic } from './stream';

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
export function planOf(rollout: {
  steps: number[];
  interval: number;
  bake: number;
  gates: GatesConfig;
}): RolloutPlan {
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

/** Own probes: at the product's pace whatever the gate's; they see the old version's quality, never what is new and bad. */
class Probes {
  private total: Totals = { requests: 0, errors: 0, slow: 0 };
  private asked = 0;
  private readonly random;

  constructor(
    stream: Stream,
    private readonly traffic: Traffic,
  ) {
    this.random = stream.random(1);
  }

  until(observedSeconds: number): Totals {
    const { errors, slow } = this.traffic.old;
    for (; this.asked < Math.floor((observedSeconds * 1_000) / LOOK_MS) * PROBES_A_LOOK; this.asked += 1) {
      const u = this.random.uniform();
      this.total = {
        requests: this.total.requests + 1,
        errors: this.total.errors + (u < errors ? 1 : 0),
        slow: this.total.slow + (u >= errors && u < errors + slow ? 1 : 0),
      };
    }
    return this.total;
  }
}

const minus = (a: Totals, b: Totals): Totals => ({
  requests: a.requests - b.requests,
  errors: a.errors - b.errors,
  slow: a.slow - b.slow,
});

/** The load balancer's metrics: whole minutes from the first full one after the shift, each as late as AWS brings it. */
function albCounts(stream: Stream, segments: readonly Segment[], now: number, offset: number): Partial<Sides> {
  const from = 60 - offset;
  if (now <= from + 60) return {};
  const until = Math.min(Math.floor((now + offset) / 60) * 60 - offset, Math.floor(now - ALB_LAG_SECONDS));
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
  const schedule: Schedule = { weights: plan.steps.slice(0, -1), intervalSeconds: plan.intervalMs / 1_000 };
  const probes = new Probes(stream, traffic);
  const offset = Math.floor(stream.random(2).uniform() * 60);
  const segments: Segment[] = [];
  let state = beforeTraffic(plan);
  let gate: GateState = freshGate();
  let now = 0;
  let observed = 0;
  const pass = (seconds: number, weight: number) => {
    segments.push({ weight, seconds });
    now += seconds;
  };
  for (;;) {
    const shift = state.pending;
    if (shift?.kind !== 'SetWeights') throw new Error(`expected a shift, not ${String(shift?.kind)}`);
    const weight = shift.weights[0]?.weight ?? 0;
    if (weight === 100) return ended(stream, schedule, segments, 'passed');
    if (feed !== 'live') pass(CONFIRM_SECONDS, weight);
    state = succeed(succeed(state, now * 1_000).state, now * 1_000).state;
    gate = beginStep(gate);
    while (state.phase === 'observing') {
      pass(rule.lookSeconds, weight);
      observed += rule.lookSeconds;
      const { state: nextGate, judgement } = judge(gate, lookAt(now, observed), gates, plan.services.length);
      gate = nextGate;
      const event: Event = { type: 'Judged', at: now * 1_000, id: state.pending?.id ?? -1, judgements: [judgement] };
      state = reduce(state, event).state;
      if (state.phase === 'taking-back')
        return ended(stream, schedule, segments, judgement.verdict === 'fail' ? 'rolled-back' : 'inconclusive');
    }
  }

  function lookAt(second: number, observedSeconds: number): Look {
    const counts: Look['counts'][number][] = [];
    if (feed !== 'alb') {
      const seen = stream.upTo(segments, second - LAG_SECONDS[feed]);
      counts.push({ source: 'app-metrics', delay: '', old: withData(seen.old), new: withData(seen.new) });
    }
    const alb = albCounts(stream, segments, second, offset);
    counts.push({ source: 'alb-metrics', delay: '', old: alb.old, new: alb.new });
    counts.push({ source: 'probes', delay: '', old: undefined, new: probes.until(observedSeconds) });
    return { service: 'web', at: second * 1_000, counts };
  }
}
