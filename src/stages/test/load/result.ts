import type { LOAD_TOOLS } from '../../../config/schema-suites';

/** What a load measured. Times are milliseconds of the wall clock, as the client saw them. */
export interface LoadFigures {
  readonly tool: (typeof LOAD_TOOLS)[number];
  /** Answers and failures together. */
  readonly requests: number;
  /** Requests that failed: status 400 and above, broken connections, timeouts. */
  readonly failed: number;
  /** Of them by kind: `status 503`, `timeout`, `connection`. */
  readonly failures: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** A measurement as it is kept: what the next one is compared with. */
export interface LoadRecord {
  readonly tool: string;
  /** Requests a second. */
  readonly rate: number;
  readonly requests: number;
  readonly mean: number;
  readonly p95: number;
  readonly p99: number;
  /** Percent. */
  readonly errorRate: number;
}

export interface LoadResult extends LoadRecord {
  /** p95 of earlier measurements by the same tool, oldest first, without this one. */
  readonly trend: readonly number[];
  /** Percent by which mean and p95 changed against the last record; undefined without a comparable one. */
  readonly change: { readonly mean: number; readonly p95: number } | undefined;
}

const round = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

export const recordOf = (f: LoadFigures): LoadRecord => ({
  tool: f.tool,
  rate: round(f.seconds === 0 ? 0 : f.requests / f.seconds, 1),
  requests: f.requests,
  mean: round(f.mean),
  p95: round(f.p95),
  p99: round(f.p99),
  errorRate: f.requests === 0 ? 0 : round((100 * f.failed) / f.requests, 4),
});
