import { z } from 'zod';

/** Most points one series keeps; beyond it neighbours are merged. */
export const MOST_POINTS = 240;

const times = z
  .array(z.number())
  .describe('Start of each period, or moment of each look: wall ms since the epoch, rising.');
const column = z.array(z.number().nullable()).describe('One entry a time; null: the source does not say.');

const countsSchema = z
  .object({
    source: z.string().describe('app-metrics, alb-metrics or probes.'),
    delay: z.string().describe('How late the source is, in AWS time.'),
    side: z.enum(['new', 'old']),
    periodMs: z.number().min(0).describe('Length of a period, wall ms; 0 where each entry is one look.'),
    until: z.number().describe('When the source was last asked, wall ms: a period that ends later was not over yet.'),
    at: times,
    requests: z.array(z.number()).describe('Answers counted in the period.'),
    errors: column,
    slow: column.describe('Answers slower than gates.latency.'),
    latencyMs: column.describe('Milliseconds as the source measured them; see latencyOf.'),
    latencyOf: z
      .enum(['p95', 'slowest'])
      .nullable()
      .describe('What latencyMs is; of merged periods the highest is kept.'),
  })
  .refine((s) => [s.requests, s.errors, s.slow, s.latencyMs].every((c) => c.length === s.at.length), {
    error: 'columns differ in length',
  })
  .describe('What one source counted for one version. A time that is missing was not observed.');
export type CountSeries = z.output<typeof countsSchema>;

const weightPointSchema = z.object({
  at: z.number().describe('Wall ms since the epoch.'),
  weight: z.number().min(0).max(100).describe('Percent of traffic on the new version.'),
  how: z
    .enum(['read', 'set', 'confirmed'])
    .describe('read: found in the rule; set: accepted by AWS; confirmed: read back, and seen in answers.'),
});
export type WeightPoint = z.output<typeof weightPointSchema>;

const serviceSeriesSchema = z.object({
  newColour: z.enum(['blue', 'green']),
  oldColour: z.enum(['blue', 'green']).nullable().describe('null for a first release: nobody to compare with.'),
  weights: z.array(weightPointSchema),
  counts: z.array(countsSchema),
});
export type ServiceSeries = z.output<typeof serviceSeriesSchema>;

/**
 * What was observed while a release was rolled out: an object of its own beside the record
 * (`ez-deploy/releases/RELEASE.series.json`), named by the record's `series`.
 */
export const seriesSchema = z
  .object({
    schemaVersion: z.literal(1),
    release: z.string(),
    limits: z
      .object({
        errorRate: z.number().describe('Percent.'),
        slowShare: z.number().describe('Percent.'),
        latencyMs: z.number().describe('Answers that took longer count as slow.'),
      })
      .describe('The gate’s limits at that time.'),
    services: z.record(z.string(), serviceSeriesSchema),
  })
  .describe('Time series of a rollout, as the evidence sources gave them. Gaps are gaps.');
export type Series = z.output<typeof seriesSchema>;

type Point = readonly [requests: number, errors: number | null, slow: number | null, latencyMs: number | null];

const both = (a: number | null, b: number | null, join: (x: number, y: number) => number) =>
  a === null ? b : b === null ? a : join(a, b);
const sum = (a: number, b: number) => a + b;
const merge = (a: Point, b: Point): Point => [
  a[0] + b[0],
  both(a[1], b[1], sum),
  both(a[2], b[2], sum),
  both(a[3], b[3], Math.max),
];

/**
 * The series with at most `most` points: neighbours in time are merged into periods of equal length, twice as long each time. Counts are
 * added up, so nothing observed is lost; the highest latency is kept.
 */
export function thin(series: CountSeries, most = MOST_POINTS): CountSeries {
  if (series.at.length <= most) return series;
  const from = series.at[0] ?? 0;
  const span = (series.at.at(-1) ?? from) - from;
  let periodMs = Math.max(series.periodMs, 1);
  while (Math.floor(span / periodMs) + 1 > most) periodMs *= 2;
  const merged = new Map<number, Point>();
  series.at.forEach((at, i) => {
    const start = from + Math.floor((at - from) / periodMs) * periodMs;
    const point: Point = [
      series.requests[i] ?? 0,
      series.errors[i] ?? null,
      series.slow[i] ?? null,
      series.latencyMs[i] ?? null,
    ];
    const before = merged.get(start);
    merged.set(start, before === undefined ? point : merge(before, point));
  });
  const points = [...merged.values()];
  return {
    ...series,
    periodMs,
    at: [...merged.keys()],
    requests: points.map((p) => p[0]),
    errors: points.map((p) => p[1]),
    slow: points.map((p) => p[2]),
    latencyMs: points.map((p) => p[3]),
  };
}
