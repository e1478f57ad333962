import { describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { alphaOfSource, COUNTING_SOURCES, freshGate, judge, type Look } from '../../src/rollout/gate';
import type { Answers } from '../../src/rollout/gate-counts';
import { compare, freshProcess, logE, logMean } from '../../src/rollout/sequential';

const parsed = configSchema.parse({
  app: 'gate',
  services: { web: { path: '/*', port: 80 } },
  environments: { production: {} },
});
const gates = parsed.rollout.gates;
const own = { ...gates, metricsNamespace: 'App' };

const look = (source: Look['counts'][number]['source'], fresh: Answers, old?: Answers): Look => ({
  service: 'web',
  at: 0,
  counts: [{ source, delay: '', old, new: fresh }],
});

describe('the rate of false rollbacks', () => {
  it.each([gates, own])('is shared by sources and services and never exceeded', (config) => {
    for (const services of [1, 2, 7]) {
      const all = COUNTING_SOURCES.reduce((sum, source) => sum + alphaOfSource(config, services, source), 0);
      expect(all * services).toBeCloseTo(config.falseRollbackRate, 12);
    }
  });

  it('leaves nothing to metrics that are not configured', () => {
    expect(alphaOfSource(gates, 1, 'app-metrics')).toBe(0);
  });
});

describe('the weighted mean of e-values', () => {
  it('is a mean, whatever the size', () => {
    expect(
      logMean([
        { log: 0, weight: 1 },
        { log: Math.log(3), weight: 1 },
      ]),
    ).toBeCloseTo(Math.log(2), 12);
    expect(
      logMean([
        { log: 1_000, weight: 1 },
        { log: 0, weight: 3 },
      ]),
    ).toBeCloseTo(1_000 - Math.log(4), 9);
    expect(
      logMean([
        { log: Number.NEGATIVE_INFINITY, weight: 1 },
        { log: 0, weight: 1 },
      ]),
    ).toBeCloseTo(-Math.log(2), 12);
    expect(logMean([{ log: 5, weight: 0 }])).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('the comparison', () => {
  it('expects to win nothing when both versions fail equally often', () => {
    // All outcomes of one block of 6 old and 3 new answers, weighted by their chance: the mean e-value is at most 1.
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    const chance = (n: number, k: number, p: number) => choose(n, k) * p ** k * (1 - p) ** (n - k);
    for (const p of [0.0005, 0.01, 0.1, 0.4, 0.9]) {
      // Something was learned before; it must not matter what.
      const before = { ...freshProcess(), oldTotal: 300, oldBad: 9 };
      let mean = 0;
      for (let a = 0; a <= 6; a += 1)
        for (let b = 0; b <= 3; b += 1) {
          const after = compare(before, { old: { total: 6, bad: a }, new: { total: 3, bad: b } });
          mean += chance(6, a, p) * chance(3, b, p) * Math.exp(logE(after));
        }
      expect(mean, `rate ${p}`).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
});

describe('a look', () => {
  it('fails a version by four failed probes, not by two', () => {
    const verdict = (errors: number, config: typeof gates) =>
      judge(freshGate(), look('probes', { requests: 4, errors }), config, 1).judgement.verdict;
    for (const config of [own, gates]) {
      expect(verdict(4, config)).toBe('fail');
      expect(verdict(2, config)).toBe('inconclusive');
    }
  });

  it('says whether the old version or the limit was the measure', () => {
    const reason = (fresh: Answers, old: Answers) =>
      judge(freshGate(), look('app-metrics', fresh, old), own, 1).judgement.reason;
    expect(reason({ requests: 2_000, errors: 80 }, { requests: 18_000, errors: 9 })).toContain(
      'worse than the old version',
    );
    expect(reason({ requests: 2_000, errors: 300 }, { requests: 18_000, errors: 2_700 })).toContain(
      'above the limit of 5 %',
    );
  });

  it('passes a version like the old one', () => {
    const fresh = look(
      'app-metrics',
      { requests: 2_000, errors: 20, slow: 20 },
      { requests: 18_000, errors: 180, slow: 180 },
    );
    expect(judge(freshGate(), fresh, own, 1).judgement.verdict).toBe('pass');
  });

  it('that does not suffice names the source that lacks least, whichever comes first', () => {
    const [a, b] = [gates.minimumSamples - 6, gates.minimumSamples - 20];
    const counts: Look['counts'] = [
      { source: 'alb-metrics', delay: '', old: undefined, new: undefined },
      { source: 'app-metrics', delay: '', old: undefined, new: { requests: b, errors: 0 } },
      { source: 'probes', delay: '', old: undefined, new: { requests: a, errors: 0 } },
    ];
    const reasonOf = (c: Look['counts']) =>
      judge(freshGate(), { service: 'web', at: 0, counts: c }, own, 1).judgement.reason;
    const expected = `web: only ${a} of ${gates.minimumSamples} answers of the new version seen in this step (probes)`;
    expect(reasonOf(counts)).toBe(expected);
    expect(reasonOf(counts.toReversed())).toBe(expected);
    expect(reasonOf(counts.slice(0, 1))).toBe('web: no data yet: no verdict (alb-metrics)');
    expect(reasonOf([])).toBe('web: no source has data');
  });
});
