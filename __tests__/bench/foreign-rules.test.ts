import { describe, expect, it } from 'vitest';

import { Random } from '../../bench/gates/random';
import { runArgo } from '../../bench/gates/rules/argo';
import { runFlagger } from '../../bench/gates/rules/flagger';
import { runKayenta, score } from '../../bench/gates/rules/kayenta';
import { ranks, shift, standardised } from '../../bench/gates/rules/mann-whitney';
import { ceiling, runOracle } from '../../bench/gates/rules/oracle';
import type { Answering, Totals } from '../../bench/gates/stream';

/** 100 requests a second; the share of the new version's that fail is given by second of the deployment. */
function handMade(failing: (second: number) => number, rate = 100): Answering {
  return {
    upTo: (segments, seconds = Number.POSITIVE_INFINITY) => {
      let [at, oldRequests, requests, errors] = [0, 0, 0, 0];
      for (const { weight, seconds: length } of segments)
        for (let i = 0; i < length && at < seconds; i += 1, at += 1) {
          requests += (rate * weight) / 100;
          oldRequests += (rate * (100 - weight)) / 100;
          errors += (failing(at) * rate * weight) / 100;
        }
      const side = (r: number, e: number): Totals => ({ requests: r, errors: e, slow: 0 });
      return { old: side(oldRequests, 0), new: side(requests, errors) };
    },
  };
}

const steps = { weights: [10, 50], intervalSeconds: 60 };

describe('Flagger’s rule', () => {
  const rule = { ...steps, threshold: 5, minSuccessRate: 99 };

  it('passes at exactly 99 %, in a round for each weight', () => {
    expect(
      runFlagger(
        rule,
        handMade(() => 0.01),
      ),
    ).toMatchObject({ end: 'passed', seconds: 120 });
  });

  it('routes back in the round after the last failed check', () => {
    expect(
      runFlagger(
        rule,
        handMade(() => 0.02),
      ),
    ).toMatchObject({ end: 'rolled-back', seconds: 360, bad: expect.closeTo(72, 6) as number });
    expect(
      runFlagger(
        { ...rule, threshold: 1 },
        handMade(() => 0.02),
      ),
    ).toMatchObject({ end: 'rolled-back', seconds: 120 });
  });

  it('never takes a failed check back: four bad minutes and a good one, then one bad one', () => {
    const outcome = runFlagger(
      rule,
      handMade((s) => (s < 240 || s >= 300 ? 0.5 : 0)),
    );
    // Minutes 1 to 4 fail, minute 5 goes on to 50 %, minute 6 is the fifth failed check, minute 7 goes back.
    expect(outcome).toMatchObject({ end: 'rolled-back', seconds: 420 });
  });

  it('counts no answers at all as failed', () => {
    expect(
      runFlagger(
        rule,
        handMade(() => 0, 0),
      ).end,
    ).toBe('rolled-back');
  });
});

describe('Argo Rollouts’ rule', () => {
  const rule = { weights: [10, 50], intervalSeconds: 600, measureSeconds: 300, failureLimit: 3, minSuccessRate: 0.95 };

  it('aborts at the fourth failed measurement with failureLimit 3', () => {
    expect(
      runArgo(
        rule,
        handMade(() => 0.06),
      ),
    ).toMatchObject({ end: 'rolled-back', seconds: 1_200 });
    expect(
      runArgo(
        rule,
        handMade(() => 0.05),
      ),
    ).toMatchObject({ end: 'passed', seconds: 1_200 });
  });

  it('aborts at the first with failureLimit 0', () => {
    expect(
      runArgo(
        { ...rule, failureLimit: 0 },
        handMade(() => 0.06),
      ),
    ).toMatchObject({ end: 'rolled-back', seconds: 300 });
  });

  it('lets anything through when the steps end before enough measurements', () => {
    expect(
      runArgo(
        { ...rule, ...steps },
        handMade(() => 1),
      ),
    ).toMatchObject({ end: 'passed', seconds: 120 });
  });

  it('measures the time since the last measurement, not the whole rollout', () => {
    const outcome = runArgo(
      { ...rule, failureLimit: 0 },
      handMade((s) => (s >= 300 && s < 600 ? 0.06 : 0)),
    );
    expect(outcome).toMatchObject({ end: 'rolled-back', seconds: 600 });
  });

  it('is inconclusive without data', () => {
    expect(
      runArgo(
        rule,
        handMade(() => 0, 0),
      ).end,
    ).toBe('inconclusive');
  });
});

describe('Kayenta’s rule', () => {
  it('ranks ties by their average', () => {
    expect(ranks([3, 1, 3, 2])).toEqual({ ranks: [3.5, 1, 3.5, 2], ties: 6 });
  });

  it('standardises as R’s wilcox.test does', () => {
    // W = 35 of 36 with n = m = 6 and no ties: (35 − 18 − 0.5) / sqrt(36 · 13 / 12) = 2.6421.
    const [x, y] = [
      [1.1, 2.2, 3.3, 4.4, 5.5, 6.6],
      [-5, -4, -3, -2, -1, 1.5],
    ];
    expect(standardised(x, y, 0)).toBeCloseTo(2.6421, 4);
  });

  it('finds the shift of a shifted sample, with the truth inside its interval', () => {
    const y = Array.from({ length: 30 }, (_, i) => i / 10);
    const found = shift(
      y.map((v) => v + 2),
      y,
      2.3263,
    );
    expect(found?.estimate).toBeCloseTo(2, 1);
    expect(found?.low).toBeLessThan(2);
    expect(found?.high).toBeGreaterThan(2);
  });

  it('scores 0 for a clear rise, 100 for equal data, a fall, or a few points that overlap', () => {
    const noise = (k: number) => 0.01 + ((k * 37) % 11) / 10_000;
    const base = Array.from({ length: 60 }, (_, k) => noise(k));
    const other = Array.from({ length: 60 }, (_, k) => noise(k + 5));
    expect(score(base, base)).toBe(100);
    expect(score(other, base)).toBe(100);
    expect(
      score(
        base.map((v) => v * 2),
        base,
      ),
    ).toBe(0);
    expect(
      score(
        base,
        base.map((v) => v * 2),
      ),
    ).toBe(100);
    expect(score([0.011, 0.009], [0.01, 0.008])).toBe(100);
  });

  it('takes the smallest difference for the bound where points are too few for its confidence, as Kayenta does', () => {
    expect(shift([0.02], [0.01, 0.012], 2.3263)?.low).toBeCloseTo(0.008, 9);
    expect(score([0.02], [0.01, 0.012])).toBe(0);
  });

  it('fails where the test cannot be computed, or has no data', () => {
    expect(score([1, 1, 1], [0, 0, 0])).toBe(0);
    expect(score([], [0])).toBe(0);
  });

  it('ends at the first run below marginal', () => {
    const rule = { weights: [10], intervalSeconds: 10_800, runSeconds: 3_600, marginal: 75, pass: 95 };
    const outcome = runKayenta(
      rule,
      handMade((s) => (s < 3_600 ? 0 : 0.2 + (Math.floor(s / 60) % 7) / 100)),
      new Random(1),
    );
    expect(outcome).toMatchObject({ end: 'rolled-back', seconds: 7_200 });
    expect(
      runKayenta(
        rule,
        handMade(() => 0),
        new Random(1),
      ),
    ).toMatchObject({ end: 'passed', seconds: 10_800 });
  });
});

describe('the mark', () => {
  const rule = { ...steps, lookSeconds: 4, falseRollbackRate: 0.01 };
  const traffic = (base: number, bad: number) => ({
    rate: 100,
    old: { errors: base, slow: 0 },
    new: { errors: bad, slow: 0 },
  });

  it('takes back at the likelihood ratio of 100', () => {
    // 40 answers, 4 failed: 4 log 10 + 36 log(0.9 / 0.99) = 5.78 ≥ log 100; after one look of 40.
    expect(
      runOracle(
        rule,
        traffic(0.01, 0.1),
        handMade(() => 0.1),
      ),
    ).toMatchObject({ end: 'rolled-back', seconds: 4 });
    expect(
      runOracle(
        rule,
        traffic(0.01, 0.01),
        handMade(() => 0.01),
      ).end,
    ).toBe('passed');
  });

  it('knows the most that can be found', () => {
    // Nothing can be told apart: as often right as wrong. And with enough answers everything.
    expect(ceiling(1_000, 0.01, 0.01, 0.01)).toBeCloseTo(0.01, 6);
    expect(ceiling(100_000, 0.01, 0.02, 0.01)).toBeCloseTo(1, 6);
    // Poisson(1) against Poisson(5) at level P(X ≥ 4 | 1) = 0.018988: power P(X ≥ 4 | 5) = 0.734974.
    expect(ceiling(100, 0.01, 0.05, 0.0189882)).toBeCloseTo(0.734974, 4);
  });
});
