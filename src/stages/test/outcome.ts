import { harmlessOneLine } from '../../child/lines';
import type { SuiteConfig } from '../../config/schema';
import { assertionOf } from './assertion';
import type { Attempt } from './attempt';
import { compareRetries, ranNothing, type Verdict } from './judge';
import { failuresInOutput } from './output-failures';
import type { TestCase } from './reports/types';
import { NOTHING, type SuiteFailure, type SuiteResult } from './result';
import { placeOfFailure } from './stack';

const MOST_SLOW = 5;
/** Failures that are worked out for people; the count is of all. */
const MOST_SHOWN = 100;

/** One shard, run until it passed or its retries were used up. */
export interface Shard {
  readonly attempts: readonly Attempt[];
  readonly verdicts: readonly Verdict[];
  /** Wall seconds of its attempts, without waiting for cores. */
  readonly seconds: number;
}

const last = <T>(list: readonly T[]): T => {
  const value = list.at(-1);
  if (value === undefined) throw new Error('a shard ran no attempt');
  return value;
};

const testsOf = (attempt: Attempt): readonly TestCase[] => attempt.reports?.tests ?? [];

function linesOf(count: number, shards: readonly Shard[]): string[] {
  return shards.flatMap(({ attempts }, s) =>
    attempts.flatMap(({ lines }, a) => {
      const what = [
        ...(count > 1 ? [`shard ${s + 1} of ${count}`] : []),
        ...(attempts.length > 1 ? [`attempt ${a + 1}`] : []),
      ].join(', ');
      return what === '' ? lines : [`── ${what} ──`, ...lines];
    }),
  );
}

function warningsOf(attempts: readonly Attempt[]): string[] {
  const left = attempts.flatMap((a) => a.leftovers);
  if (left.length === 0) return [];
  const named = left.slice(0, 3).map((p) => harmlessOneLine(p.command));
  const more = left.length > 3 ? ` and ${left.length - 3} more` : '';
  return [
    `it left ${left.length === 1 ? 'a process' : `${left.length} processes`} running, ended now: ${named.join(' · ')}${more}`,
  ];
}

/** How a shard ended. */
interface End {
  readonly attempt: Attempt;
  readonly verdict: Verdict;
  readonly shard: Shard;
}

/** Why a suite is not passed by its runs alone; undefined where it is. */
function reasonOf(ends: readonly End[], unproven: number, shards: number): string | undefined {
  const bad = ends.filter((e) => !e.verdict.passed);
  const [first] = bad;
  if (first !== undefined) {
    const many = shards > 1 ? ` (in ${bad.length} of ${shards} shards)` : '';
    const tried = first.shard.attempts.length;
    return `${first.verdict.reason ?? 'failed'}${many}${tried > 1 ? ` (in all ${tried} attempts)` : ''}`;
  }
  const nothing = ranNothing(ends.map((e) => e.verdict));
  if (nothing !== undefined || unproven === 0) return nothing;
  return `${unproven} ${unproven === 1 ? 'test' : 'tests'} that failed did not run in the retry: nothing shows that they pass`;
}

/**
 * What a suite did, from what its shards did: failed, flaky and slow tests, and the verdict but for coverage.
 * @param base checkout that places are relative to; `cwd` the suite's own folder.
 */
export function outcomeOf(
  name: string,
  suite: Pick<SuiteConfig, 'shards'>,
  shards: readonly Shard[],
  { base, cwd, cancelled }: { readonly base: string; readonly cwd: string; readonly cancelled: boolean },
): SuiteResult {
  const shown = (test: TestCase): SuiteFailure => ({
    name: harmlessOneLine(test.name),
    message: assertionOf(test),
    place: placeOfFailure(test, base, cwd),
  });
  const ends = shards.map((s) => ({ attempt: last(s.attempts), verdict: last(s.verdicts), shard: s }));
  const final = ends.flatMap(({ attempt }) => testsOf(attempt));
  const retried = ends.flatMap(({ shard, verdict, attempt }) =>
    verdict.passed ? [compareRetries(shard.attempts.slice(0, -1).map(testsOf), testsOf(attempt))] : [],
  );
  const unproven = retried.flatMap((r) => r.unproven);
  const failed = [...ends.flatMap((e) => e.verdict.failed), ...unproven];
  const flaky = [...final.filter((t) => t.outcome === 'flaky'), ...retried.flatMap((r) => r.flaky)];
  // Without reports only the whole suite can be called flaky.
  const whole = ends.flatMap(({ shard, verdict }) =>
    verdict.passed && verdict.ran === undefined && shard.verdicts.length > 1
      ? [{ name, message: shard.verdicts[0]?.reason ?? 'failed', place: undefined }]
      : [],
  );
  const bySlowness = final
    .flatMap((t) => (t.seconds === undefined || t.outcome === 'skipped' ? [] : [{ name: t.name, seconds: t.seconds }]))
    .sort((a, b) => b.seconds - a.seconds);
  const reason = cancelled ? 'cancelled' : reasonOf(ends, unproven.length, suite.shards);
  // Where no report names them, the output may.
  const fromOutput =
    failed.length > 0 || reason === undefined || cancelled
      ? []
      : ends.flatMap((e) => (e.verdict.passed ? [] : failuresInOutput(e.attempt.lines, base, cwd)));
  return {
    ...NOTHING,
    name,
    result: cancelled ? 'cancelled' : reason === undefined ? 'passed' : 'failed',
    reason,
    seconds: Math.round(1_000 * Math.max(...shards.map((s) => s.seconds))) / 1_000,
    tests: ends.every((e) => e.verdict.ran === undefined)
      ? undefined
      : shards.reduce((sum, s) => sum + Math.max(...s.verdicts.map((v) => v.ran ?? 0)), 0),
    failed: failed.length + fromOutput.length,
    failures: [...failed.slice(0, MOST_SHOWN).map(shown), ...fromOutput],
    flaky: [...flaky.slice(0, MOST_SHOWN).map(shown), ...whole],
    slowest: bySlowness.slice(0, MOST_SLOW).map((t) => ({ name: harmlessOneLine(t.name), seconds: t.seconds })),
    warnings: warningsOf(shards.flatMap((s) => s.attempts)),
    lines: linesOf(suite.shards, shards),
  };
}
