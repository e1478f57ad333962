import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { type CountSeries, MOST_POINTS, seriesSchema, thin } from '../../src/release/series';
import type { Discovered } from '../../src/rollout/discover';
import { createTimeline, type Observed } from '../../src/rollout/timeline';

const service = {
  name: 'api',
  live: 'blue',
  idle: 'green',
  weights: { blue: 100, green: 0 },
  desired: { blue: 2, green: 0 },
  running: { blue: 2, green: 0 },
} as unknown as Discovered;
const gates = { errorRate: 5, slowShare: 5, latency: 3_000 };
const app = (samples: Observed['samples']): Observed => ({
  service: 'api',
  source: 'app-metrics',
  delay: 'about 10 s',
  side: 'new',
  periodMs: 10_000,
  latencyOf: null,
  samples,
});

describe('the timeline', () => {
  it('takes a later answer about a period for the better one, and keeps what is no longer answered', () => {
    const timeline = createTimeline(createClock(), 'r', gates, [service]);
    timeline.observed([
      app([
        { at: 10_000, requests: 5, errors: 1 },
        { at: 20_000, requests: 2 },
      ]),
    ]);
    timeline.observed([
      app([
        { at: 20_000, requests: 9, errors: 3 },
        { at: 40_000, requests: 1 },
      ]),
    ]);
    const series = seriesSchema.parse(timeline.series()).services['api']?.counts[0];
    expect(series).toMatchObject({ at: [10_000, 20_000, 40_000], requests: [5, 9, 1], errors: [1, 3, null] });
  });

  it('keeps wall time: in a rehearsal periods are shorter', () => {
    const clock = createClock(1_000_000, 10);
    const timeline = createTimeline(clock, 'r', gates, [service]);
    timeline.observed([app([{ at: clock.toAws(1_000_500), requests: 1 }])]);
    expect(timeline.series().services['api']?.counts[0]).toMatchObject({ at: [1_000_500], periodMs: 1_000 });
  });

  it('notes each weight once, as it was known', () => {
    const timeline = createTimeline(createClock(), 'r', gates, [service]);
    const weight = { service: 'api', live: 'blue', idle: 'green', weight: 10 } as const;
    timeline.weights([weight], 'set');
    timeline.weights([weight], 'set');
    timeline.weights([weight], 'confirmed');
    timeline.weights([{ ...weight, weight: 0 }], 'set');
    expect(timeline.series().services['api']?.weights.map((w) => [w.weight, w.how])).toEqual([
      [0, 'read'],
      [10, 'set'],
      [10, 'confirmed'],
      [0, 'set'],
    ]);
  });

  it('of a first release has no old version', () => {
    const first = { ...service, running: { blue: 0, green: 0 }, desired: { blue: 0, green: 0 } };
    expect(createTimeline(createClock(), 'r', gates, [first]).series().services['api']?.oldColour).toBeNull();
  });
});

describe('thinning', () => {
  const total = (column: readonly (number | null)[]) => column.reduce<number>((a, b) => a + (b ?? 0), 0);
  const points = fc.uniqueArray(
    fc.record({
      at: fc.integer({ min: 0, max: 5_000_000 }),
      requests: fc.nat(1_000),
      errors: fc.option(fc.nat(50)),
      latencyMs: fc.option(fc.nat(9_000)),
    }),
    { selector: (p) => p.at, maxLength: 900 },
  );

  it('keeps to the limit and loses no answer, whatever was observed', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: MOST_POINTS }), (list, most) => {
        const sorted = [...list].sort((a, b) => a.at - b.at);
        const series: CountSeries = {
          source: 'probes',
          delay: '',
          side: 'new',
          periodMs: 0,
          until: 0,
          at: sorted.map((p) => p.at),
          requests: sorted.map((p) => p.requests),
          errors: sorted.map((p) => p.errors),
          slow: sorted.map(() => null),
          latencyMs: sorted.map((p) => p.latencyMs),
          latencyOf: 'slowest',
        };
        const thinned = thin(series, most);
        expect(thinned.at.length).toBeLessThanOrEqual(most);
        expect(thinned.at).toEqual([...new Set(thinned.at)].sort((a, b) => a - b));
        expect(total(thinned.requests)).toBe(total(series.requests));
        expect(total(thinned.errors)).toBe(total(series.errors));
        expect(thinned.slow.every((v) => v === null)).toBe(true);
        const top = (column: readonly (number | null)[]) => Math.max(-1, ...column.map((v) => v ?? -1));
        expect(top(thinned.latencyMs)).toBe(top(series.latencyMs));
      }),
      { numRuns: 60 },
    );
  });
});
