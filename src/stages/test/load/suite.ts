import { isAbsolute, relative, resolve } from 'node:path';

import type { LoadConfig, SuiteConfig } from '../../../config/schema-suites';
import { messageOf } from '../../../errors';
import { KeptOutput } from '../kept-output';
import { NOTHING, type SuiteResult } from '../result';
import type { SuiteContext } from '../suite';
import { untilAnswers, withApplication } from './application';
import { judgeLoad, type LoadVerdict } from './judge';
import { withK6 } from './k6';
import type { LoadFigures, LoadRecord } from './result';

export interface LoadContext extends SuiteContext {
  /** Where the application answers now, for `url: environment`; undefined where nobody knows. */
  readonly environmentUrl: string | undefined;
  /** Kept measurements of this suite, newest first. */
  readonly earlierLoads: readonly LoadRecord[];
}

function addressOf(url: string, context: LoadContext): string {
  const from =
    url === 'environment' ? context.environmentUrl : url.startsWith('env:') ? context.env[url.slice(4)]?.trim() : url;
  if (from === undefined || from === '')
    throw new Error(
      url === 'environment'
        ? 'nobody knows yet where the environment answers: give domain.name, or an address as url'
        : `${url.slice(4)} is not set`,
    );
  const address = URL.canParse(from) ? new URL(from) : undefined;
  if (address === undefined || !['http:', 'https:'].includes(address.protocol))
    throw new Error(`${url} is no http(s) address`);
  return address.origin;
}

async function measure(
  url: string,
  load: LoadConfig,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
  warn: (line: string) => void,
): Promise<LoadFigures> {
  const target = { url, load, signal };
  if (load.tool === 'k6') {
    const figures = await withK6(target, env);
    if (figures !== undefined) return figures;
    warn('k6 is not on PATH: autocannon made the load, so its figures are not compared with those of k6');
  }
  const { withAutocannon } = await import('./autocannon');
  return withAutocannon(target);
}

const said = ({ load }: LoadVerdict): string[] => [
  `${load.requests} requests, ${load.rate} a second (${load.tool}): mean ${load.mean} ms, p95 ${load.p95} ms, p99 ${load.p99} ms, ${load.errorRate} % failed`,
  ...(load.change === undefined
    ? []
    : [`against the last record: mean ${signed(load.change.mean)} %, p95 ${signed(load.change.p95)} %`]),
];
const signed = (value: number) => `${value > 0 ? '+' : ''}${value}`;

/** Runs a performance suite; never rejects: what went wrong is its result. Retried like any other, for a busy machine is no slow application. */
export async function runLoadSuite(
  name: string,
  suite: SuiteConfig & { readonly load: LoadConfig },
  context: LoadContext,
): Promise<SuiteResult> {
  const { load } = suite;
  const cwd = resolve(context.root, suite.dir);
  const inside = relative(context.root, cwd);
  const warnings: string[] = [];
  let lines: string[] = [];
  let seconds = 0;
  const once = (): Promise<LoadVerdict> =>
    context.cores(async () => {
      const began = performance.now();
      const kept = new KeptOutput();
      const taken = await context.stores.take(suite.services);
      try {
        const play = (url: string, signal: AbortSignal) =>
          measure(url, load, context.env, signal, (line) => warnings.push(line));
        const figures =
          load.start === undefined
            ? await (async () => {
                const url = addressOf(load.url ?? '', context);
                const unready = await untilAnswers(url, load, context.signal);
                context.signal.throwIfAborted();
                if (unready !== undefined) throw new Error(`${url}: ${unready}`);
                return play(url, context.signal);
              })()
            : await withApplication(
                {
                  load: { ...load, start: load.start },
                  cwd,
                  env: { ...taken.env, ...suite.env },
                  outer: context.env,
                  timeoutMs: suite.timeout,
                  signal: context.signal,
                  kept,
                },
                play,
              );
        return judgeLoad(figures, load.thresholds, context.earlierLoads);
      } finally {
        lines = kept.lines();
        await taken.end();
        seconds += (performance.now() - began) / 1_000;
      }
    });
  const end = (over: Partial<SuiteResult> & Pick<SuiteResult, 'result'>): SuiteResult => ({
    ...NOTHING,
    name,
    seconds: Math.round(1_000 * seconds) / 1_000,
    lines,
    warnings: [...new Set(warnings)],
    ...over,
  });
  try {
    if (inside === '..' || inside.startsWith('../') || isAbsolute(inside))
      throw new Error(`${inside} leads out of the folder of ez-deploy.yml`);
    let verdict = await once();
    let first: string | undefined;
    for (let left = suite.retries; verdict.reason !== undefined && left > 0 && !context.signal.aborted; left -= 1) {
      first ??= verdict.reason;
      verdict = await once();
    }
    warnings.push(...verdict.warnings);
    lines = [...lines, ...said(verdict)];
    if (context.signal.aborted) return end({ result: 'cancelled', reason: 'cancelled' });
    if (verdict.reason !== undefined) return end({ result: 'failed', reason: verdict.reason, load: verdict.load });
    const flaky = first === undefined ? [] : [{ name, message: first, place: undefined }];
    return end({ result: 'passed', load: verdict.load, flaky });
  } catch (error) {
    const cancelled = context.signal.aborted;
    return end({ result: cancelled ? 'cancelled' : 'failed', reason: cancelled ? 'cancelled' : messageOf(error) });
  }
}
