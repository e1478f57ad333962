import type { LoadConfig } from '../../../config/schema-suites';
import { type LoadFigures, type LoadRecord, type LoadResult, recordOf } from './result';

/** Fewer requests than this say little about a percentile or a rate. */
const FEW = 100;

export interface LoadVerdict {
  readonly load: LoadResult;
  readonly reason: string | undefined;
  readonly warnings: readonly string[];
}

const changeOf = (now: number, before: number) =>
  before === 0 ? 0 : Math.round((1_000 * (now - before)) / before) / 10;

/**
 * Holds a measurement to its thresholds and compares it with the last one. Pure.
 * @param earlier kept measurements, newest first; only those of the same tool are compared with.
 */
export function judgeLoad(
  figures: LoadFigures,
  thresholds: LoadConfig['thresholds'],
  earlier: readonly LoadRecord[],
): LoadVerdict {
  const record = recordOf(figures);
  const same = earlier.filter((one) => one.tool === figures.tool);
  const [before] = same;
  const change =
    before === undefined
      ? undefined
      : { mean: changeOf(record.mean, before.mean), p95: changeOf(record.p95, before.p95) };
  const trend = same
    .slice(0, 9)
    .map((one) => one.p95)
    .reverse();
  const load = { ...record, trend, change };
  const warnings =
    figures.requests > 0 && figures.requests < FEW
      ? [`only ${figures.requests} requests were made: its figures say little`]
      : [];
  if (figures.requests === 0) return { load, reason: 'not one request was answered: nothing was measured', warnings };
  const reasons: string[] = [];
  // Of the exact figures: what is rounded for the report must not pass by rounding.
  const rate = (100 * figures.failed) / figures.requests;
  if (figures.failed > 0 && rate >= thresholds.errorRate) {
    const kinds = Object.entries(figures.failures)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3);
    const named = kinds.map(([kind, count]) => `${count} × ${kind}`).join(', ');
    reasons.push(
      `${figures.failed} of ${figures.requests} requests failed (${record.errorRate} %, allowed below ${thresholds.errorRate} %): ${named}`,
    );
  }
  const answered = figures.requests > figures.failed;
  if (answered && figures.mean >= thresholds.mean)
    reasons.push(`mean response time ${record.mean} ms, allowed below ${thresholds.mean} ms`);
  if (answered && figures.p95 >= thresholds.p95)
    reasons.push(`p95 response time ${record.p95} ms, allowed below ${thresholds.p95} ms`);
  const { slower } = thresholds;
  if (slower !== undefined && change !== undefined && before !== undefined) {
    for (const what of ['mean', 'p95'] as const) {
      if (change[what] > slower)
        reasons.push(
          `${what} is ${change[what]} % slower than at the last record (${before[what]} ms, now ${record[what]} ms), allowed ${slower} %`,
        );
    }
  }
  return { load, reason: reasons.length === 0 ? undefined : reasons.join('; '), warnings };
}
