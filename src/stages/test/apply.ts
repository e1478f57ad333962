import { availableParallelism } from 'node:os';

import type { EnvironmentConfig } from '../../config/schema';
import { StageError } from '../../errors';
import type { Output } from '../../output';
import { orderSuites } from './plan';
import { type DataUrls, runSuite, type SuiteResult } from './suite';

export interface TestDeps {
  readonly config: Pick<EnvironmentConfig, 'test' | 'root'>;
  readonly output: Output;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly dataUrls?: DataUrls;
  /** Suites at once; the machine's cores by default. */
  readonly parallel?: number;
}

export interface TestResult {
  readonly result: 'succeeded' | 'skipped';
  readonly suites: readonly SuiteResult[];
  readonly detail: string;
}

/** Suites failed; what each of them did is kept for the report. */
export class TestsFailed extends StageError {
  constructor(
    message: string,
    hint: string,
    readonly suites: readonly SuiteResult[],
  ) {
    super({ stage: 'test', message, hint });
  }
}

/** GitHub shows ten annotations of a step; a hundred of them help nobody. */
const MOST_ANNOTATIONS = 10;

function show(suite: SuiteResult, output: Output, budget: { left: number }): void {
  const tests = suite.tests === undefined ? '' : `, ${suite.tests} tests`;
  const group = output.group(`${suite.name}: ${suite.result} in ${suite.seconds.toFixed(1)} s${tests}`);
  try {
    for (const line of suite.lines) output.info(line);
    if (suite.reason !== undefined) output.info(suite.reason);
  } finally {
    group[Symbol.dispose]();
  }
  if (suite.result !== 'failed') return;
  for (const failure of suite.failures) {
    if (budget.left === 0) break;
    budget.left -= 1;
    const message = `${failure.name}: ${failure.message}`.slice(0, 2_000);
    output.annotate(
      'error',
      message,
      failure.place === undefined ? undefined : { ...failure.place, title: suite.name },
    );
  }
}

/** Starts a store on first use, and once for all suites. */
function once(urls: DataUrls): DataUrls {
  const share = (start: (() => Promise<string>) | undefined): (() => Promise<string>) | undefined => {
    let started: Promise<string> | undefined;
    return start === undefined ? undefined : () => (started ??= start());
  };
  const postgres = share(urls.postgres);
  const redis = share(urls.redis);
  return { ...(postgres === undefined ? {} : { postgres }), ...(redis === undefined ? {} : { redis }) };
}

/** A counting gate: at most `limit` at once, first come first served. */
function gate(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/**
 * The test stage: the configured suites, side by side as far as their `needs` and the cores allow.
 * @throws ConfigError where `needs` cannot be met; TestsFailed where a suite fails; the signal's reason when cancelled.
 */
export async function applyTest(deps: TestDeps): Promise<TestResult> {
  const { suites } = deps.config.test;
  const order = orderSuites(suites);
  if (order.length === 0) {
    deps.output.warn('No test suite is configured (test.suites): nothing is tested.');
    return { result: 'skipped', suites: [], detail: 'no suite is configured' };
  }
  const base = deps.env['GITHUB_WORKSPACE'] ?? deps.config.root;
  const dataUrls = once(deps.dataUrls ?? {});
  const limit = gate(Math.max(1, deps.parallel ?? availableParallelism()));
  const budget = { left: MOST_ANNOTATIONS };
  const running = new Map<string, Promise<SuiteResult>>();
  const all: Promise<SuiteResult>[] = [];
  for (const name of order) {
    const suite = suites[name];
    if (suite === undefined) continue;
    const start = async (): Promise<SuiteResult> => {
      const needed = await Promise.all(suite.needs.flatMap((need) => running.get(need) ?? []));
      const unmet = needed.find((n) => n !== undefined && n.result !== 'passed');
      const skipped = { name, seconds: 0, tests: undefined, failures: [], lines: [] };
      if (unmet !== undefined) return { ...skipped, result: 'skipped', reason: `${unmet.name} has not passed` };
      const done = await limit(() => {
        if (deps.signal.aborted)
          return Promise.resolve({ ...skipped, result: 'cancelled' as const, reason: 'cancelled' });
        deps.output.debug(`${name} starts`);
        return runSuite(name, suite, { root: deps.config.root, base, env: deps.env, signal: deps.signal, dataUrls });
      });
      show(done, deps.output, budget);
      return done;
    };
    const started = start();
    running.set(name, started);
    all.push(started);
  }
  const results = await Promise.all(all);
  deps.signal.throwIfAborted();
  const failed = results.filter((r) => r.result === 'failed');
  const tests = results.reduce((sum, r) => sum + (r.tests ?? 0), 0);
  if (failed.length === 0) {
    const detail = `${results.length} ${results.length === 1 ? 'suite' : 'suites'}${tests === 0 ? '' : `, ${tests} tests`} passed`;
    return { result: 'succeeded', suites: results, detail };
  }
  const named = failed.map((f) => `${f.name} (${f.reason ?? 'failed'})`).join('; ');
  const first = failed.flatMap((f) => f.failures)[0];
  const hint =
    first === undefined
      ? `the last lines of ${failed[0]?.name ?? ''}: ${(failed[0]?.lines ?? []).slice(-5).join(' | ').slice(0, 600)}`
      : `first failure: ${first.place === undefined ? '' : `${first.place.file}:${first.place.line ?? 1} `}${first.name}: ${first.message}`.slice(
          0,
          600,
        );
  throw new TestsFailed(`${failed.length} of ${results.length} test suites failed: ${named}`, hint, results);
}
