import type { Attempt } from './attempt';
import { saysNothingRan } from './end';
import type { TestCase } from './reports/types';

/** What one run of a suite (an attempt of a shard) is worth. Pure. */
export interface Verdict {
  readonly passed: boolean;
  readonly reason: string | undefined;
  /** Tests that ran; undefined without reports. */
  readonly ran: number | undefined;
  readonly skipped: number;
  readonly failed: readonly TestCase[];
}

/**
 * What the reports say counts even where the exit code is 0: some runners swallow their failures. What the exit code says counts even
 * where the reports show none: a runner may die after, or fall below a limit of its own.
 */
export function judgeAttempt({ ended, reports, lines }: Attempt): Verdict {
  if (reports === undefined) {
    const nothing = ended === undefined && saysNothingRan(lines);
    const reason = nothing ? 'its output says that no test ran: nothing was tested' : ended;
    return { passed: reason === undefined, reason, ran: undefined, skipped: 0, failed: [] };
  }
  const failed = reports.tests.filter((t) => t.outcome === 'failed');
  const skipped = reports.tests.filter((t) => t.outcome === 'skipped').length;
  const ran = reports.tests.length - skipped;
  const verdict = (reason: string | undefined): Verdict => ({
    passed: reason === undefined,
    reason,
    ran,
    skipped,
    failed,
  });
  if (failed.length > 0) {
    const exit = ended === undefined ? ', although its command ended with 0' : '';
    return verdict(`${failed.length} of ${ran} tests failed${exit}`);
  }
  const problem = 'problem' in reports ? reports.problem : undefined;
  if (ended !== undefined) {
    const besides = problem === undefined ? (ran > 0 ? '; its reports show no failure' : '') : `; ${problem}`;
    return verdict(`${ended}${besides}`);
  }
  return verdict(problem);
}

/** Why a suite whose runs all passed is failed all the same: it tested nothing. */
export function ranNothing(verdicts: readonly Verdict[]): string | undefined {
  if (verdicts.some((v) => v.ran === undefined || v.ran > 0)) return undefined;
  const skipped = verdicts.reduce((sum, v) => sum + v.skipped, 0);
  const why =
    skipped > 0
      ? skipped === 1
        ? 'its only test was skipped'
        : `all ${skipped} tests were skipped`
      : 'its reports hold no test';
  return `${why}: nothing was tested`;
}

const keyOf = (test: TestCase) => `${test.file ?? ''}\0${test.name}`;

/** What earlier attempts of a run that passed in the end say. */
export interface Retried {
  /** Failed before, passed now. */
  readonly flaky: readonly TestCase[];
  /** Failed before and did not run again: nothing shows that they pass. */
  readonly unproven: readonly TestCase[];
}

/**
 * Tells flaky tests from those that a retry merely did not run.
 * @param earlier the failed attempts' tests, oldest first.
 * @param last the tests of the attempt that passed.
 */
export function compareRetries(earlier: readonly (readonly TestCase[])[], last: readonly TestCase[]): Retried {
  const now = new Map<string, boolean>();
  for (const test of last) {
    const key = keyOf(test);
    now.set(key, (now.get(key) ?? true) && (test.outcome === 'passed' || test.outcome === 'flaky'));
  }
  const failed = new Map<string, TestCase>();
  for (const test of earlier.flat())
    if (test.outcome === 'failed' && !failed.has(keyOf(test))) failed.set(keyOf(test), test);
  const of = (proven: boolean) =>
    [...failed].filter(([key]) => (now.get(key) === true) === proven).map(([, test]) => test);
  return { flaky: of(true), unproven: of(false) };
}
