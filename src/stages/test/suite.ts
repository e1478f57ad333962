import { lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';

import { scrubbedEnvironment } from '../../child/environment';
import { describeEnd, runChild } from '../../child/run';
import { toArgv } from '../../config/argv';
import type { SuiteConfig } from '../../config/schema';
import { messageOf } from '../../errors';
import { JunitError, type JunitReport, parseJunit } from './junit';
import { failuresInOutput } from './output-failures';
import { type Place, placeInStack, placeOf } from './stack';

/** Starts a data store for the suites, once, and answers its URL. */
export interface DataUrls {
  readonly postgres?: () => Promise<string>;
  readonly redis?: () => Promise<string>;
}

export interface SuiteFailure {
  readonly name: string;
  readonly message: string;
  readonly place: Place | undefined;
}

export interface SuiteResult {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped' | 'cancelled';
  /** Wall seconds. */
  readonly seconds: number;
  /** Tests that ran, as the JUnit report has them; undefined without one. */
  readonly tests: number | undefined;
  readonly failures: readonly SuiteFailure[];
  /** Why it is not passed, in one sentence. */
  readonly reason: string | undefined;
  readonly lines: readonly string[];
}

export interface SuiteContext {
  readonly root: string;
  /** Checkout that annotations are relative to. */
  readonly base: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly dataUrls: DataUrls;
}

const MOST_REPORT = 32 * 1024 * 1024;
const MOST_LINES = 4_000;

async function dataEnvironment(suite: SuiteConfig, urls: DataUrls): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  for (const service of suite.services) {
    const start = urls[service];
    if (start === undefined) throw new Error(`nothing here can start ${service} for it`);
    env[service === 'postgres' ? 'DATABASE_URL' : 'REDIS_URL'] = await start();
  }
  return env;
}

async function readReport(file: string): Promise<JunitReport> {
  const stat = await lstat(file).catch(() => undefined);
  if (stat === undefined) throw new JunitError('it was not written');
  if (!stat.isFile()) throw new JunitError('it is not a file');
  if (stat.size > MOST_REPORT) throw new JunitError(`it is larger than ${MOST_REPORT / 1_048_576} MiB`);
  return parseJunit(await readFile(file, 'utf8'));
}

/** Runs one suite; never rejects: what went wrong is its result. */
export async function runSuite(name: string, suite: SuiteConfig, context: SuiteContext): Promise<SuiteResult> {
  const { root, base } = context;
  const cwd = resolve(root, suite.dir);
  const lines: string[] = [];
  const started = performance.now();
  const end = (result: SuiteResult['result'], over: Partial<SuiteResult> = {}): SuiteResult => ({
    name,
    result,
    seconds: Math.round(performance.now() - started) / 1_000,
    tests: undefined,
    failures: [],
    reason: undefined,
    lines,
    ...over,
  });
  const junit = suite.junit === undefined ? undefined : resolve(cwd, suite.junit);
  for (const path of [cwd, ...(junit === undefined ? [] : [junit])]) {
    const below = relative(root, path);
    if (below === '..' || below.startsWith('../') || isAbsolute(below)) {
      return end('failed', { reason: `${below} leads out of the folder of ez-deploy.yml` });
    }
  }
  try {
    // A report of an earlier run must not speak for this one.
    if (junit !== undefined) {
      await rm(junit, { force: true });
      // Many test runners do not make the folder of their report.
      await mkdir(dirname(junit), { recursive: true });
    }
    const data = await dataEnvironment(suite, context.dataUrls);
    const argv = toArgv(suite.run);
    const child = await runChild(argv, {
      cwd,
      env: scrubbedEnvironment(context.env, { ...data, ...suite.env }),
      timeoutMs: suite.timeout,
      signal: context.signal,
      onLine: (line) => {
        // The end says more than the middle: a failing suite sums up last.
        lines.push(line);
        if (lines.length > MOST_LINES) lines.shift();
      },
    });
    if (child.aborted) return end('cancelled', { reason: 'cancelled' });
    const failedItself = child.exitCode === 0 ? undefined : describeEnd(argv.join(' '), child, suite.timeout);
    if (junit === undefined) {
      if (failedItself === undefined) return end('passed');
      return end('failed', { reason: failedItself, failures: failuresInOutput(lines, base, cwd) });
    }
    return judgeReport(await readReport(junit).catch((e: unknown) => messageOf(e)), {
      end,
      failedItself,
      name: suite.junit ?? '',
      base,
      cwd,
      lines,
    });
  } catch (error) {
    return end('failed', { reason: messageOf(error) });
  }
}

/** What a report says counts even where the exit code is 0: some runners swallow their failures. */
function judgeReport(
  report: JunitReport | string,
  context: {
    readonly end: (result: SuiteResult['result'], over?: Partial<SuiteResult>) => SuiteResult;
    readonly failedItself: string | undefined;
    readonly name: string;
    readonly base: string;
    readonly cwd: string;
    readonly lines: readonly string[];
  },
): SuiteResult {
  const { end, failedItself, base, cwd } = context;
  if (typeof report === 'string') {
    const failures = failedItself === undefined ? [] : failuresInOutput(context.lines, base, cwd);
    return end('failed', { reason: failedItself ?? `its report ${context.name} cannot be used: ${report}`, failures });
  }
  const failures = report.failures.map((f) => ({
    name: f.name,
    message: f.message,
    place: placeInStack(f.text, base, cwd) ?? (f.file === undefined ? undefined : placeOf(base, cwd, f.file, f.line)),
  }));
  const over = { tests: report.ran, failures };
  if (failures.length > 0) {
    return end('failed', { ...over, reason: `${failures.length} of ${report.ran} tests failed` });
  }
  if (failedItself !== undefined) return end('failed', { ...over, reason: failedItself });
  if (report.ran === 0) {
    const why = report.skipped > 0 ? `all ${report.skipped} tests were skipped` : 'its report holds no test';
    return end('failed', { ...over, reason: `${why}: nothing was tested` });
  }
  return end('passed', over);
}
