import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ATTEMPTS, reduce, start } from '../../src/rollout/machine';
import type { Event, RolloutPlan, RolloutState } from '../../src/rollout/types';
import { CloudModel } from './cloud-model';

const plans: fc.Arbitrary<RolloutPlan> = fc
  .record({
    services: fc.array(
      fc.record({
        live: fc.constantFrom('blue' as const, 'green' as const),
        first: fc.boolean(),
        count: fc.integer({ min: 1, max: 5 }),
        migrates: fc.boolean(),
        wave: fc.nat(2),
      }),
      { maxLength: 4 },
    ),
    rolling: fc.array(
      fc.record({
        kind: fc.constantFrom('internal' as const, 'worker' as const),
        first: fc.boolean(),
        count: fc.integer({ min: 1, max: 5 }),
        migrates: fc.boolean(),
        wave: fc.nat(2),
      }),
      { maxLength: 3 },
    ),
    crons: fc.nat(2),
    middle: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
    onInconclusive: fc.constantFrom('rollback' as const, 'continue' as const),
    extensionMs: fc.constantFrom(0, 30_000),
    asks: fc.boolean(),
  })
  .filter(({ services, rolling, crons }) => services.length + rolling.length + crons > 0)
  .map(({ services, rolling, crons, middle, onInconclusive, extensionMs, asks }) => ({
    // A person is asked after every other step.
    ...(asks ? { approvals: middle.filter((_, i) => i % 2 === 0), approvalMs: 300_000 } : {}),
    release: 'r-1',
    services: services.map((s, i) => ({ ...s, name: `s${i}`, idle: s.live === 'blue' ? 'green' : 'blue' })),
    rolling: rolling.map((s, i) => ({ ...s, name: `r${i}` })),
    schedules: Array.from({ length: crons }, (_, i) => `c${i}`),
    steps: [...middle.sort((a, b) => a - b), 100],
    intervalMs: 60_000,
    extensionMs,
    bakeMs: 600_000,
    onInconclusive,
  }));

/** What the world does next; each is read against the state at that moment. */
type Move =
  | { readonly do: 'succeed' }
  | { readonly do: 'fail'; readonly reached: number }
  | { readonly do: 'judge'; readonly verdicts: readonly ('pass' | 'fail' | 'inconclusive')[]; readonly later: number }
  | { readonly do: 'cancel'; readonly reached: number }
  | { readonly do: 'meddle'; readonly service: number; readonly onBlue: number }
  | { readonly do: 'lose'; readonly reached: number }
  | { readonly do: 'stale'; readonly id: number }
  | { readonly do: 'promote'; readonly step: number };

const reached = fc.integer({ min: 0, max: 15 });
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 30, arbitrary: fc.constant({ do: 'succeed' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fail' as const), reached }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('judge' as const),
      verdicts: fc.array(fc.constantFrom('pass' as const, 'pass' as const, 'inconclusive' as const, 'fail' as const), {
        minLength: 4,
        maxLength: 4,
      }),
      later: fc.constantFrom(4_000, 60_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), reached }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('meddle' as const),
      service: fc.nat(3),
      onBlue: fc.constantFrom(0, 30, 100),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'stale' as const, id: 1 }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), reached }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('promote' as const), step: fc.nat(4) }) },
);
const moves = fc.array(move, { maxLength: 60 });

interface Played {
  readonly state: RolloutState;
  readonly cloud: CloudModel;
  readonly events: readonly Event[];
  readonly meddledSettled: boolean;
  readonly lost: boolean;
}

const bits = (mask: number) => (index: number) => (mask & (1 << (index % 4))) !== 0;
const SETTLED = ['restoring', 'beginning-bake', 'recording', 'releasing'];

/** Plays the moves against the model; when they are used up everything succeeds, so that every run comes to its end. */
function play(plan: RolloutPlan, script: readonly Move[]): Played {
  const cloud = new CloudModel(plan);
  const events: Event[] = [];
  let { state, effects } = start(plan);
  let at = 1_000_000;
  let meddledSettled = false;
  let lost = false;
  const send = (event: Event) => {
    events.push(event);
    const before = state;
    ({ state, effects } = reduce(state, event));
    if (effects.length > 1) throw new Error('more than one effect at once');
    if (effects[0] !== undefined && state.pending !== effects[0]) throw new Error('an effect that is not pending');
    if (effects[0] !== undefined && effects[0].id < before.nextId) throw new Error('an effect number was used twice');
  };
  const queue = [...script];
  for (let turn = 0; state.phase !== 'done'; turn += 1) {
    if (turn > 400) throw new Error(`does not end: ${state.phase}`);
    const effect = state.pending;
    if (effect === null) throw new Error(`nothing pending in ${state.phase}`);
    let next: Move = queue.shift() ?? { do: 'succeed' };
    if (state.phase === 'observing' && next.do === 'succeed')
      next = { do: 'judge', verdicts: ['pass', 'pass', 'pass', 'pass'], later: 60_000 };
    if (state.phase === 'awaiting' && next.do === 'succeed') next = { do: 'promote', step: state.step };
    at += 1_000;
    switch (next.do) {
      case 'succeed':
        cloud.apply(effect, () => true);
        send(
          cloud.confirms(effect)
            ? { type: 'EffectSucceeded', at, id: effect.id }
            : { type: 'EffectFailed', at, id: effect.id, reason: 'not as wanted' },
        );
        break;
      case 'fail':
        cloud.apply(effect, bits(next.reached));
        send({ type: 'EffectFailed', at, id: effect.id, reason: 'failed' });
        break;
      case 'judge': {
        at += next.later;
        const { verdicts } = next;
        // Who is watched, and nobody else, is judged.
        const watched = effect.kind === 'Observe' || effect.kind === 'AwaitPromotion' ? effect.services : [];
        const judgements = watched.map((service, i) => ({
          service,
          verdict: verdicts[i] ?? ('pass' as const),
          evidence: [],
        }));
        send({ type: 'Judged', at, id: effect.id, judgements });
        break;
      }
      case 'cancel': {
        const cancel: Event = { type: 'Cancel', at, reason: 'cancelled' };
        // Aborted on this side; some of its calls may have arrived all the same. Where it is ignored the effect goes on.
        if (reduce(state, cancel).state.pending !== effect) cloud.apply(effect, bits(next.reached));
        send(cancel);
        break;
      }
      case 'lose':
        cloud.apply(effect, bits(next.reached));
        lost = true;
        send({ type: 'LockLost', at, reason: 'lost' });
        break;
      case 'promote': {
        const waits = state.phase === 'awaiting' && state.step === next.step;
        send({ type: 'Promoted', at, step: next.step, by: 'nurse' });
        // Nothing but a rollout that waits at that very step moves by it.
        if (!waits && state.pending !== effect) throw new Error('a promotion that nobody waited for moved something');
        break;
      }
      case 'stale':
        send({ type: 'EffectSucceeded', at, id: effect.id - 1 });
        break;
      case 'meddle': {
        // Only a SetWeights compares what it finds with what it had set; elsewhere another hand goes unseen, so it is not played.
        if (effect.kind !== 'SetWeights' && !SETTLED.includes(state.phase)) break;
        const service = plan.services[next.service % plan.services.length];
        if (service === undefined || service.first) break;
        // Only what this rollout has set is compared.
        if (effect.kind === 'SetWeights' && !effect.weights.some((w) => w.service === service.name)) break;
        meddledSettled ||= SETTLED.includes(state.phase);
        const leave = cloud.meddle(service.name, next.onBlue);
        send({ type: 'ForeignChange', at, what: 'by hand', leave });
        break;
      }
    }
  }
  return { state, cloud, events, meddledSettled, lost };
}

const runs = { numRuns: 3_000 };

describe('whatever happens', () => {
  it('the rollout ends, and never asks for what harms: weight to an unready colour, scale-down with weight', () => {
    fc.assert(
      fc.property(plans, moves, (plan, script) => {
        const { state, cloud } = play(plan, script);
        expect(cloud.violations).toEqual([]);
        expect(state).toMatchObject({ phase: 'done', pending: null });
        expect(state.outcome).not.toBeNull();
      }),
      runs,
    );
  });

  it('a rollout that gives its lock back leaves each service whole on one colour that runs', () => {
    fc.assert(
      fc.property(plans, moves, (plan, script) => {
        const { state, cloud, meddledSettled, lost } = play(plan, script);
        fc.pre(!lost && !meddledSettled && cloud.lock !== 'held');
        for (const s of plan.services) {
          expect(cloud.whole(s.name), s.name).toBe(true);
          const left = state.left.some((l) => l.service === s.name);
          // A first release that never came had nobody before it, and a stranger's choice is not ours to judge.
          if (left || (s.first && cloud.weightOf(s.name, s.live) === 100)) continue;
          const colour = cloud.weightOf(s.name, 'blue') === 100 ? 'blue' : 'green';
          expect(cloud.runningOf(s.name, colour), s.name).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it('the outcome is what AWS shows', () => {
    fc.assert(
      fc.property(plans, moves, (plan, script) => {
        const { state, cloud, meddledSettled, lost } = play(plan, script);
        const back = plan.services.filter((s) => !s.first && !state.left.some((l) => l.service === s.name));
        const at = (weight: number) => back.every((s) => cloud.weightOf(s.name, s.idle) === weight);
        if (state.outcome === 'succeeded' && !meddledSettled) {
          expect(plan.services.every((s) => cloud.weightOf(s.name, s.idle) === 100)).toBe(true);
          expect([...cloud.rolled.values(), ...cloud.schedules.values()].every((v) => v === 'new')).toBe(true);
          expect(state.reason).toBeNull();
        } else if (state.outcome !== 'succeeded') {
          expect(state.reason).not.toBeNull();
        }
        // Half a way back is called failed, and left to the guardian.
        if (state.outcome === 'rolled-back' || state.outcome === 'cancelled') {
          for (const s of plan.rolling ?? []) if (!s.first) expect(cloud.rolled.get(s.name)).toBe('old');
          expect([...cloud.schedules.values()].every((v) => v === 'old')).toBe(true);
        }
        if (cloud.lock === 'free' && !lost) {
          for (const s of plan.rolling ?? []) if (!s.first) expect(cloud.rolled.get(s.name)).toBe('old');
        }
        if (state.outcome === 'rolled-back') expect(state.trafficBackAt).not.toBeNull();
        if (state.outcome === 'rolled-back' || state.outcome === 'cancelled') expect(at(0)).toBe(true);
        if (state.trafficBackAt !== null) expect(at(0)).toBe(true);
        // "failed" without a way back, a lost lock or a stranger means that nothing ever moved.
        if (state.outcome === 'failed' && state.takeBackAt === null && !lost && state.left.length === 0)
          expect(at(0)).toBe(true);
      }),
      runs,
    );
  });

  it('traffic that could not be confirmed back stays the guardian’s: lock held, nothing scaled down, said', () => {
    const failures = fc.array(fc.record({ do: fc.constant('fail' as const), reached }), {
      minLength: ATTEMPTS,
      maxLength: ATTEMPTS,
    });
    fc.assert(
      fc.property(plans, fc.nat(20), failures, (plan, when, failing) => {
        const before: Move[] = Array.from({ length: when }, () => ({ do: 'succeed' as const }));
        const { state, cloud } = play(plan, [...before, { do: 'cancel', reached: 15 }, ...failing]);
        fc.pre(state.takeBackAt !== null && state.trafficBackAt === null && state.rollBackFailed !== true);
        expect(cloud.lock).toBe('held');
        expect(state.outcome).toBe('failed');
        expect(state.notes.join()).toContain('guardian');
        for (const s of plan.services) expect(cloud.runningOf(s.name, s.idle)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('a state that went through JSON goes on alike', () => {
    fc.assert(
      fc.property(plans, moves, fc.nat(60), (plan, script, cut) => {
        const { events, state } = play(plan, script);
        let { state: replayed } = start(plan);
        events.forEach((event, i) => {
          const read = JSON.parse(JSON.stringify(replayed)) as RolloutState;
          if (i === cut) expect(read).toEqual(replayed);
          ({ state: replayed } = reduce(i >= cut ? read : replayed, event));
        });
        expect(replayed).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it('the reducer takes any event in any state, and changes neither', () => {
    const anyEvent: fc.Arbitrary<Event> = fc.oneof(
      fc.record({ type: fc.constant('EffectSucceeded' as const), at: fc.nat(), id: fc.nat(30) }),
      fc.record({ type: fc.constant('EffectFailed' as const), at: fc.nat(), id: fc.nat(30), reason: fc.string() }),
      fc.record({
        type: fc.constant('Judged' as const),
        at: fc.nat(),
        id: fc.nat(30),
        judgements: fc.array(
          fc.record({
            service: fc.constantFrom('s0', 's1', 'nobody'),
            verdict: fc.constantFrom('pass' as const, 'fail' as const, 'inconclusive' as const),
            evidence: fc.constant([]),
          }),
        ),
      }),
      fc.record({ type: fc.constantFrom('Cancel' as const, 'LockLost' as const), at: fc.nat(), reason: fc.string() }),
      fc.record({
        type: fc.constant('ForeignChange' as const),
        at: fc.nat(),
        what: fc.string(),
        leave: fc.array(fc.record({ service: fc.constantFrom('s0', 'nobody'), colour: fc.constant('blue' as const) })),
      }),
    );
    fc.assert(
      fc.property(plans, fc.array(anyEvent, { maxLength: 80 }), (plan, events) => {
        let { state } = start(plan);
        for (const event of events) {
          const [stateBefore, eventBefore] = [JSON.stringify(state), JSON.stringify(event)];
          const reduced = reduce(state, event);
          expect(JSON.stringify(state)).toBe(stateBefore);
          expect(JSON.stringify(event)).toBe(eventBefore);
          if (state.phase === 'done') expect(reduced).toEqual({ state, effects: [] });
          state = reduced.state;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('a cancellation at any moment ends the rollout without another step forward', () => {
    fc.assert(
      fc.property(plans, fc.nat(40), (plan, when) => {
        const script: Move[] = Array.from({ length: when }, () => ({ do: 'succeed' as const }));
        const { state, cloud } = play(plan, [...script, { do: 'cancel', reached: 5 }]);
        expect(['cancelled', 'succeeded']).toContain(state.outcome);
        // A cancellation that reached a service without colours is brought back too.
        expect(cloud.lock).toBe(state.outcome === 'cancelled' ? 'free' : 'baking');
        expect(cloud.records).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});
