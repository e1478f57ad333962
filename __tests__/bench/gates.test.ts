import { beforeAll, describe, expect, it } from 'vitest';

import { play, type Tally } from '../../bench/gates/cells';
import { medianBad } from '../../bench/gates/figures';
import { planOf, runOurs } from '../../bench/gates/ours';
import { oursId, rollout } from '../../bench/gates/rules/all';
import { Stream } from '../../bench/gates/stream';

const live = oursId('live', 4);
const minutely = oursId('live', 60);
const tally = (rate: number, base: number, fresh: number, runs: number, rules = [live]): Record<string, Tally> =>
  play({ cell: { rate, base, fresh }, seed: 20_26, from: 0, to: runs, rules });

describe('the gate, on random streams', () => {
  it.each([
    [5, 0.0005],
    [50, 0.0005],
    [500, 0.0005],
    [5, 0.01],
    [50, 0.01],
    [500, 0.01],
  ])('%d requests/s, %d failing before and after: hardly ever taken back', (rate, base) => {
    const of = tally(rate, base, base, 400, [live, minutely]);
    for (const id of [live, minutely]) {
      expect((of[id]?.rolledBack ?? 400) / 400, id).toBeLessThanOrEqual(0.01);
      expect(of[id]?.inconclusive, id).toBe(0);
    }
  });

  it('finds 2 % and lets few failed answers of 10 % and 100 % through', () => {
    const [at2, at10, at100] = [0.02, 0.1, 1].map((fresh) => tally(50, 0.0005, fresh, 100)[live]);
    expect(at2?.rolledBack).toBeGreaterThanOrEqual(99);
    expect(medianBad(at10 ?? never)).toBeLessThanOrEqual(5);
    expect(medianBad(at100 ?? never)).toBeLessThanOrEqual(30);
  });

  it('knows by its probes alone, at the first look, a version that fails everything', () => {
    const seen = oursId('alb', 4, true);
    const of = tally(50, 0.0005, 1, 50, [seen])[seen];
    expect(of?.rolledBack).toBe(50);
    // The three seconds until the weights act, and no look more.
    expect(Math.max(...(of?.seconds ?? [99]))).toBe(3);
  });
});

describe('a gate that keeps no bound', () => {
  let wrong = 0;
  // The same streams and machine, but every source may reject at any evidence for "worse": the counting above would see it.
  beforeAll(() => {
    const traffic = { rate: 50, old: { errors: 0.01, slow: 0.01 }, new: { errors: 0.01, slow: 0.01 } };
    const gates = { ...rollout.gates, falseRollbackRate: 50 };
    for (let n = 0; n < 50; n += 1) {
      const rule = { plan: planOf(rollout), gates, lookSeconds: 4, feed: 'live', probesSee: false } as const;
      if (runOurs(rule, traffic, new Stream(traffic, [1, n])).end === 'rolled-back') wrong += 1;
    }
  });

  it('would be seen', () => {
    expect(wrong).toBeGreaterThan(25);
  });
});

const never: Tally = {
  rolledBack: 0,
  inconclusive: 0,
  passed: 0,
  bad: [Number.POSITIVE_INFINITY],
  seconds: [],
  took: [],
};
