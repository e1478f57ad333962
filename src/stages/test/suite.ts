import { isAbsolute, relative, resolve } from 'node:path';

import { toArgv } from '../../config/argv';
import type { SuiteConfig } from '../../config/schema';
import { messageOf } from '../../errors';
import { type Attempt, type Command, runAttempt } from './attempt';
import { judgeCoverage } from './coverage-judge';
import { judgeAttempt, type Verdict } from './judge';
import { outcomeOf, type Shard } from './outcome';
import { NOTHING, type SuiteResult } from './result';
import type { SuiteStores } from './services/stores';

export interface SuiteContext {
  readonly root: string;
  /** Checkout that annotations are relative to. */
  readonly base: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly stores: SuiteStores;
  /** Percent of lines covered at the last run. */
  readonly lastLines: number | undefined;
  /** Waits for as many cores as a run counts for. */
  readonly cores: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The command of one shard: {shard} and {shards} filled in, every path below the folder of ez-deploy.yml. */
function commandOf(suite: SuiteConfig, shard: number, context: Pick<SuiteContext, 'root'>): Command {
  const filled = (text: string) =>
    text.replaceAll('{shard}', String(shard)).replaceAll('{shards}', String(suite.shards));
  const below = (...path: string[]): string => {
    const whole = resolve(context.root, ...path);
    const inside = relative(context.root, whole);
    if (inside === '..' || inside.startsWith('../') || isAbsolute(inside))
      throw new Error(`${inside} leads out of the folder of ez-deploy.yml`);
    return whole;
  };
  const cwd = below(suite.dir);
  const names = [...(suite.junit === undefined ? [] : [suite.junit]), ...suite.reports].map(filled);
  return {
    argv: toArgv(suite.run ?? '').map(filled),
    cwd,
    env: Object.fromEntries(Object.entries(suite.env).map(([name, value]) => [name, filled(value)])),
    reports: names.map((name) => ({ name, path: below(suite.dir, name) })),
    clears: suite.coverage === undefined ? [] : [below(suite.dir, suite.coverage.report)],
    timeoutMs: suite.timeout,
  };
}

async function runShard(suite: SuiteConfig, shard: number, context: SuiteContext): Promise<Shard> {
  const attempts: Attempt[] = [];
  const verdicts: Verdict[] = [];
  const command = commandOf(suite, shard, context);
  let seconds = 0;
  for (let left = suite.retries; ; left -= 1) {
    const attempt = await context.cores(async () => {
      const began = performance.now();
      // Each attempt has stores of its own: what a failed one left in them must not help or hurt the next.
      const taken = await context.stores.take(suite.services);
      try {
        return await runAttempt({ ...command, env: { ...taken.env, ...command.env } }, context.env, context.signal);
      } finally {
        await taken.end();
        seconds += (performance.now() - began) / 1_000;
      }
    });
    const verdict = judgeAttempt(attempt);
    attempts.push(attempt);
    verdicts.push(verdict);
    if (verdict.passed || attempt.cancelled || attempt.hopeless || left === 0 || context.signal.aborted) break;
  }
  return { attempts, verdicts, seconds };
}

/** Runs one suite, all its shards and retries; never rejects: what went wrong is its result. */
export async function runSuite(name: string, suite: SuiteConfig, context: SuiteContext): Promise<SuiteResult> {
  const { root, base, signal } = context;
  try {
    const cwd = resolve(root, suite.dir);
    // All of them end before the suite does, also where one could not be run at all.
    const settled = await Promise.allSettled(
      Array.from({ length: suite.shards }, (_, i) => runShard(suite, i + 1, context)),
    );
    const shards: Shard[] = [];
    for (const shard of settled) {
      if (shard.status === 'rejected') throw shard.reason;
      shards.push(shard.value);
    }
    const cancelled = signal.aborted || shards.some((s) => s.attempts.at(-1)?.cancelled === true);
    const outcome = outcomeOf(name, suite, shards, { base, cwd, cancelled });
    if (suite.coverage === undefined || outcome.result !== 'passed') return outcome;
    const { coverage, reason } = await judgeCoverage(
      suite.coverage,
      resolve(cwd, suite.coverage.report),
      context.lastLines,
    );
    return { ...outcome, coverage, reason, result: reason === undefined ? 'passed' : 'failed' };
  } catch (error) {
    if (signal.aborted) return { ...NOTHING, name, result: 'cancelled', reason: 'cancelled' };
    return { ...NOTHING, name, result: 'failed', reason: messageOf(error) };
  }
}
