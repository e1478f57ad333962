import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { argo, flagger, kayenta, shiftFrom } from '../../bench/gates/others';
import { cell } from '../../bench/gates/monte-carlo';
import { harmRow } from '../../bench/gates/page';
import { Random } from '../../bench/gates/random';
import { Stream } from '../../bench/gates/stream';

const stream = (rate: number, base: number, errors: number, seed = 7) =>
  new Stream({ rate, old: { errors: base, slow: 0 }, new: { errors, slow: 0 } }, [seed]);

describe('random traffic', () => {
  it.each([0.2, 5, 40, 450])('Poisson numbers of mean %d have that mean and that variance', (mean) => {
    const random = new Random(3);
    const all = Array.from({ length: 20_000 }, () => random.poisson(mean));
    const average = all.reduce((a, b) => a + b, 0) / all.length;
    const variance = all.reduce((a, b) => a + (b - average) ** 2, 0) / all.length;
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / all.length));
    expect(variance / mean).toBeGreaterThan(0.94);
    expect(variance / mean).toBeLessThan(1.06);
  });

  it('splits by weight, and fails as often as asked', () => {
    const { old, new: fresh } = stream(200, 0.01, 0.1).upTo([{ weight: 10, seconds: 600 }]);
    expect(fresh.requests / (old.requests + fresh.requests)).toBeCloseTo(0.1, 2);
    expect(old.errors / old.requests).toBeCloseTo(0.01, 2);
    expect(fresh.errors / fresh.requests).toBeCloseTo(0.1, 1);
  });

  it('is the same whoever asks, and however the time is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (pieces) => {
        const whole = pieces.reduce((a, b) => a + b, 0);
        const cut = pieces.map((seconds) => ({ weight: 10, seconds }));
        expect(stream(50, 0.01, 0.1).upTo(cut)).toEqual(stream(50, 0.01, 0.1).upTo([{ weight: 10, seconds: whole }]));
      }),
    );
  });
});

describe('the gate', () => {
  it('takes back hardly any version that is no worse', () => {
    // 300 deployments with a true rate of 1 % show more than 10 in less than one of a thousand tries.
    for (const base of [0.0005, 0.01])
      expect(cell('ez-deploy', { rate: 50, base, errors: base, runs: 300, seed: 2 }).rolledBack).toBeLessThan(10 / 300);
  });

  it('takes back what is worse, before many users met it', () => {
    const at = (errors: number) => cell('ez-deploy', { rate: 50, base: 0.0005, errors, runs: 150, seed: 2 });
    expect(at(0.1)).toMatchObject({ rolledBack: 1 });
    expect(at(0.1).badMedian).toBeLessThanOrEqual(6);
    expect(at(1).badMedian).toBeLessThanOrEqual(30);
    expect(at(0.02).rolledBack).toBeGreaterThan(0.97);
  });

  it('is described in docs/gates.md as it is: npm run bench -- gates --write-docs', () => {
    const page = readFileSync(join(__dirname, '../../docs/gates.md'), 'utf8').replace(/ +/g, ' ');
    const runs = Number(/(\d+) for each of the others/.exec(page)?.[1]);
    for (const rule of ['ez-deploy', 'Flagger, threshold 1', 'Argo, 60 s, limit 0']) {
      const cells = [0.005, 0.02, 0.1, 1].map((errors) =>
        cell(rule, { rate: 50, base: 0.0005, errors, runs, seed: 1 }),
      );
      expect(page).toContain(harmRow(rule, cells, 0.0005, 50));
    }
  });
});

describe('the rules of others', () => {
  it('Flagger rolls back at the tick after its last failed check', () => {
    expect(flagger(1, stream(50, 0, 1))).toMatchObject({ end: 'rolled-back', seconds: 120 });
    expect(flagger(5, stream(50, 0, 1))).toMatchObject({ end: 'rolled-back', seconds: 360 });
    expect(flagger(1, stream(50, 0, 0))).toMatchObject({ end: 'passed', seconds: 120 });
  });

  it('Argo aborts at the measurement that is one too many', () => {
    expect(argo({ interval: 60, failureLimit: 0 }, stream(50, 0, 1))).toMatchObject({
      end: 'rolled-back',
      seconds: 60,
    });
    expect(argo({ interval: 20, failureLimit: 3 }, stream(50, 0, 1))).toMatchObject({
      end: 'rolled-back',
      seconds: 80,
    });
    expect(argo({ interval: 20, failureLimit: 3 }, stream(50, 0, 0.02))).toMatchObject({ end: 'passed' });
  });

  it('Kayenta sees a shift that is there, and none that is not', () => {
    expect(kayenta(stream(50, 0.001, 0.05)).end).toBe('rolled-back');
    expect(kayenta(stream(50, 0.01, 0.01)).end).toBe('passed');
    const even = Array.from({ length: 50 }, (_, i) => i % 10);
    expect(shiftFrom(even, even)).toBeLessThanOrEqual(0);
    expect(
      shiftFrom(
        even,
        even.map((x) => x + 20),
      ),
    ).toBeGreaterThan(15);
  });
});
