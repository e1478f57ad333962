import type { LoadResult } from './load/result';
import type { Place } from './stack';

export interface SuiteFailure {
  readonly name: string;
  /** The assertion, harmless. */
  readonly message: string;
  readonly place: Place | undefined;
}

export interface CoverageResult {
  /** Percent. */
  readonly lines: number;
  /** Percent; undefined where the report has none. */
  readonly branches: number | undefined;
  /** Percentage points of lines against the last run; undefined without one. */
  readonly change: number | undefined;
}

export interface SuiteResult {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped' | 'cancelled';
  /** Wall seconds, all attempts and shards, without waiting for others. */
  readonly seconds: number;
  /** Tests that ran, as the reports have them; undefined without any. */
  readonly tests: number | undefined;
  /** How many tests failed. */
  readonly failed: number;
  /** The first of them. */
  readonly failures: readonly SuiteFailure[];
  /** Failed, then passed: in a retry of the suite, or of the runner's own. */
  readonly flaky: readonly SuiteFailure[];
  /** The slowest tests, slowest first. */
  readonly slowest: readonly { readonly name: string; readonly seconds: number }[];
  readonly coverage: CoverageResult | undefined;
  readonly load: LoadResult | undefined;
  /** What is wrong without making it fail: processes left behind, reports that miss something. */
  readonly warnings: readonly string[];
  /** Why it is not passed, in one sentence. */
  readonly reason: string | undefined;
  /** Its output, harmless: the beginning and the end. */
  readonly lines: readonly string[];
}

export const NOTHING: Omit<SuiteResult, 'name' | 'result'> = {
  seconds: 0,
  tests: undefined,
  failed: 0,
  failures: [],
  flaky: [],
  slowest: [],
  coverage: undefined,
  load: undefined,
  warnings: [],
  reason: undefined,
  lines: [],
};
