import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import type { EnvironmentConfig } from '../../config/schema';
import { messageOf, StageError } from '../../errors';
import type { Output } from '../../output';
import type { SuiteRecord } from '../../release/suites';
import { coresGate } from './gate';
import { addToHistory, earlierOf, readHistory } from './history';
import { runLoadSuite } from './load/suite';
import { orderSuites } from './plan';
import { suiteRecord } from './record';
import { NOTHING, type SuiteResult } from './result';
import { SuiteDisplay } from './show';
import { type StoreStarters, SuiteStores } from './services/stores';
import { runSuite } from './suite';

export interface TestDeps {
  readonly config: Pick<EnvironmentConfig, 'test' | 'root'>;
  readonly output: Output;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly stores?: StoreStarters;
  /** Cores the suites may use; the machine's by default. */
  readonly parallel?: number;
  /** Where the application answers now. */
  readonly environmentUrl?: string | undefined;
  /** Where this machine keeps the figures of its runs, to compare with; nothing is kept where absent. */
  readonly history?: { readonly path: string; readonly commit: string; readonly wall: () => number };
  /** Suites of the last release's record. */
  readonly lastRelease?: () => Promise<readonly SuiteRecord[]>;
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

/** The one line of a stage whose suites all passed. */
function detailOf(results: readonly SuiteResult[]): string {
  const tests = results.reduce((sum, r) => sum + (r.tests ?? 0), 0);
  const flaky = results.reduce((sum, r) => sum + r.flaky.length, 0);
  return [
    `${results.length} ${results.length === 1 ? 'suite' : 'suites'}${tests === 0 ? '' : `, ${tests} ${tests === 1 ? 'test' : 'tests'}`} passed`,
    ...(flaky === 0 ? [] : [`${flaky} flaky`]),
    ...results.flatMap((r) => (r.load === undefined ? [] : [`${r.name} p95 ${r.load.p95} ms`])),
  ].join(', ');
}

function failed(results: readonly SuiteResult[]): TestsFailed {
  const bad = results.filter((r) => r.result === 'failed');
  const named = bad.map((f) => `${f.name} (${f.reason ?? 'failed'})`).join('; ');
  const first = bad.flatMap((f) => f.failures)[0];
  const last = (bad[0]?.lines ?? []).slice(-5).join(' | ');
  const hint =
    first !== undefined
      ? `first failure: ${first.place === undefined ? '' : `${first.place.file}:${first.place.line ?? 1} `}${first.name}: ${first.message}`
      : last === ''
        ? 'it printed nothing'
        : `the last lines of ${bad[0]?.name ?? ''}: ${last}`;
  return new TestsFailed(
    `${bad.length} of ${results.length} test suites failed: ${named}`,
    hint.slice(0, 600),
    results,
  );
}

/**
 * The test stage: the configured suites, side by side as far as their `needs` and the cores allow.
 * @throws ConfigError where `needs` cannot be met; TestsFailed where a suite fails; the signal's reason when cancelled.
 */
export async function applyTest(deps: TestDeps): Promise<TestResult> {
  const { suites } = deps.config.test;
  const { output, env, signal, history } = deps;
  const { root } = deps.config;
  const order = orderSuites(suites);
  if (order.length === 0) {
    output.warn('No test suite is configured (test.suites): nothing is tested.');
    return { result: 'skipped', suites: [], detail: 'no suite is configured' };
  }
  const cores = Math.max(1, deps.parallel ?? availableParallelism());
  const gate = coresGate(cores);
  const stores = new SuiteStores(
    deps.stores ?? {},
    order.map((name) => suites[name]?.services ?? []),
    (line) => output.info(line),
  );
  const warn = (line: string) => output.warn(line);
  const runs = history === undefined ? [] : await readHistory(history.path, warn);
  const compared = Object.values(suites).some((s) => s.load !== undefined || s.coverage !== undefined);
  const release = compared
    ? await (deps.lastRelease?.() ?? Promise.resolve([])).catch((error: unknown) => {
        warn(`The last release's record cannot be read, so suites are not compared with it: ${messageOf(error)}`);
        return [];
      })
    : [];
  const display = new SuiteDisplay(order, output);
  const running = new Map<string, Promise<SuiteResult>>();

  const runOne = async (name: string): Promise<SuiteResult> => {
    const suite = suites[name];
    if (suite === undefined) throw new Error(`no suite ${name}`);
    const needed = await Promise.all(suite.needs.flatMap((need) => running.get(need) ?? []));
    const unmet = needed.find((n) => n.result !== 'passed');
    if (unmet !== undefined) return { ...NOTHING, name, result: 'skipped', reason: `${unmet.name} has not passed` };
    if (signal.aborted) return { ...NOTHING, name, result: 'cancelled', reason: 'cancelled' };
    const { lines, loads } = earlierOf(name, runs, release);
    const weight = suite.cores ?? (suite.load === undefined ? 1 : cores);
    const context = {
      root,
      base: env['GITHUB_WORKSPACE'] ?? root,
      env,
      signal,
      stores,
      lastLines: lines,
      cores: <T>(work: () => Promise<T>): Promise<T> =>
        gate(weight, () => {
          signal.throwIfAborted();
          output.debug(`${name} starts`);
          return work();
        }),
    };
    const { load } = suite;
    return load === undefined
      ? runSuite(name, suite, context)
      : runLoadSuite(
          name,
          { ...suite, load },
          { ...context, environmentUrl: deps.environmentUrl, earlierLoads: loads },
        );
  };
  try {
    for (const name of order) {
      const suite = suites[name];
      running.set(
        name,
        runOne(name).then(async (done) => {
          await stores.done(suite?.services ?? []);
          display.add(done);
          return done;
        }),
      );
    }
    const results = await Promise.all(running.values());
    signal.throwIfAborted();
    if (history !== undefined) {
      const run = {
        at: new Date(history.wall()).toISOString(),
        commit: history.commit,
        suites: results.map(suiteRecord),
      };
      await addToHistory(history.path, runs, run).catch((error: unknown) =>
        warn(`The suites' figures cannot be kept: ${messageOf(error)}`),
      );
    }
    if (results.some((r) => r.result === 'failed')) throw failed(results);
    return { result: 'succeeded', suites: results, detail: detailOf(results) };
  } finally {
    output.waiting(undefined);
    await Promise.allSettled(running.values());
    await stores.stop();
  }
}

/** Where the suites' figures are kept below the folder of ez-deploy.yml. */
export const historyPath = (workFolder: string): string => join(workFolder, 'suites.json');
