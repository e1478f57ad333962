import { describe, expect, it } from 'vitest';

import { Random } from '../../bench/gates/random';
import { Stream, type Traffic } from '../../bench/gates/stream';

const moments = (values: readonly number[]) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, variance: values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1) };
};

describe('the bench’s random numbers', () => {
  it('are uniform: mean, variance, and every tenth as often', () => {
    const random = new Random(1, 2, 3);
    const values = Array.from({ length: 50_000 }, () => random.uniform());
    const { mean, variance } = moments(values);
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / values.length));
    expect(variance).toBeCloseTo(1 / 12, 2);
    const tenths = Array.from({ length: 10 }, (_, k) => values.filter((v) => Math.floor(v * 10) === k).length);
    const chi = tenths.reduce((sum, n) => sum + (n - 5_000) ** 2 / 5_000, 0);
    // 9 degrees of freedom: above 27.9 one time in a thousand; the seed is fixed.
    expect(chi).toBeLessThan(27.9);
  });

  it.each([0.0025, 0.05, 1, 9.9, 10, 45, 450])('Poisson of mean %d has this mean and this variance', (mean) => {
    const random = new Random(7, Math.round(mean * 1e4));
    const values = Array.from({ length: 40_000 }, () => random.poisson(mean));
    const found = moments(values);
    expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(mean / values.length));
    // The variance's own spread: (mean + 2 mean²) / n.
    expect(Math.abs(found.variance - mean)).toBeLessThan(5 * Math.sqrt((mean + 2 * mean ** 2) / values.length));
    expect(values.every((v) => Number.isInteger(v) && v >= 0)).toBe(true);
  });

  it('are the same for the same seeds, and others for neighbouring ones', () => {
    const first = (...seeds: number[]) => {
      const random = new Random(...seeds);
      return Array.from({ length: 4 }, () => random.uniform());
    };
    expect(first(1, 2, 3)).toEqual(first(1, 2, 3));
    expect(new Set([first(1, 2, 3), first(1, 2, 4), first(2, 2, 3), first(1, 3, 2)].map(String)).size).toBe(4);
  });
});

describe('a stream of answers', () => {
  const traffic: Traffic = { rate: 50, old: { errors: 0.01, slow: 0.02 }, new: { errors: 0.1, slow: 0.03 } };

  it('has the rates it claims, on both sides of the weight', () => {
    const [oldSide, newSide] = [
      { requests: 0, errors: 0, slow: 0 },
      { requests: 0, errors: 0, slow: 0 },
    ];
    for (let n = 0; n < 400; n += 1) {
      const sums = new Stream(traffic, [3, n]).upTo([{ weight: 10, seconds: 60 }]);
      for (const [to, from] of [
        [oldSide, sums.old],
        [newSide, sums.new],
      ] as const)
        for (const key of ['requests', 'errors', 'slow'] as const) to[key] += from[key];
    }
    const near = (found: number, wanted: number) =>
      expect(Math.abs(found - wanted)).toBeLessThan(5 * Math.sqrt(wanted));
    const seconds = 400 * 60;
    near(oldSide.requests, seconds * 45);
    near(oldSide.errors, seconds * 45 * 0.01);
    near(oldSide.slow, seconds * 45 * 0.99 * 0.02);
    near(newSide.requests, seconds * 5);
    near(newSide.errors, seconds * 5 * 0.1);
    near(newSide.slow, seconds * 5 * 0.9 * 0.03);
  });

  it('goes on where it was when a weight is held in several pieces', () => {
    const pieces = Array.from({ length: 15 }, () => ({ weight: 10, seconds: 4 }));
    const whole = new Stream(traffic, [9]).upTo([{ weight: 10, seconds: 60 }]);
    expect(new Stream(traffic, [9]).upTo(pieces)).toEqual(whole);
    expect(new Stream(traffic, [9]).upTo(pieces, 30)).toEqual(
      new Stream(traffic, [9]).upTo([{ weight: 10, seconds: 30 }]),
    );
  });

  it('is the same whoever asks first, and however far', () => {
    const [one, two] = [new Stream(traffic, [4]), new Stream(traffic, [4])];
    one.upTo([
      { weight: 10, seconds: 100 },
      { weight: 50, seconds: 7 },
    ]);
    two.upTo([{ weight: 50, seconds: 30 }]);
    const asked = [
      { weight: 10, seconds: 60 },
      { weight: 50, seconds: 60 },
    ];
    expect(one.upTo(asked)).toEqual(two.upTo(asked));
  });
});
