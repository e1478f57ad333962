import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import { toArgv } from '../../../config/argv';
import { scrubbedEnvironment } from '../../../child/environment';
import { type ChildResult, runChild } from '../../../child/run';
import type { LoadConfig } from '../../../config/schema-suites';
import { messageOf } from '../../../errors';
import { freePort } from '../../../rehearsal/data/process';
import { explainEnd } from '../end';
import type { KeptOutput } from '../kept-output';

const LOOK_MS = 50;

/** Waits until `path` answers below 400; why it did not, where it does not in time. */
export async function untilAnswers(
  url: string,
  load: Pick<LoadConfig, 'ready' | 'readyTimeout'>,
  signal: AbortSignal,
): Promise<string | undefined> {
  const until = performance.now() + load.readyTimeout;
  let why = 'nothing answered';
  while (!signal.aborted) {
    try {
      const limit = AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(5_000, until - performance.now()))));
      const answer = await fetch(new URL(load.ready, url), {
        redirect: 'manual',
        signal: AbortSignal.any([signal, limit]),
      });
      await answer.body?.cancel();
      if (answer.status < 400) return undefined;
      why = `it answered ${answer.status}`;
    } catch (error) {
      const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
      why = messageOf(cause);
    }
    if (performance.now() + LOOK_MS >= until) break;
    await delay(LOOK_MS);
  }
  return `${load.ready} was not ready within ${Math.round(load.readyTimeout / 1_000)} s: ${why}`;
}

export interface ApplicationOptions {
  readonly load: LoadConfig & { readonly start: NonNullable<LoadConfig['start']> };
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly outer: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly kept: KeptOutput;
}

/**
 * Starts the application on a free port, waits until it is ready, lets `work` have it, and ends it with everything it started.
 * @throws Error where it ends before the work is done, or is never ready.
 */
export async function withApplication<T>(
  options: ApplicationOptions,
  work: (url: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { load, kept } = options;
  const argv = toArgv(load.start);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const stop = new AbortController();
  const broken = new AbortController();
  const cookie = { name: 'EZ_DEPLOY_SUITE_RUN', value: randomBytes(12).toString('hex') };
  const running = runChild(argv, {
    cwd: options.cwd,
    env: {
      ...scrubbedEnvironment(options.outer, { PORT: String(port), HOST: '127.0.0.1', ...options.env }),
      [cookie.name]: cookie.value,
    },
    timeoutMs: options.timeoutMs,
    signal: AbortSignal.any([options.signal, stop.signal]),
    cookie,
    onRawLine: (line) => kept.push(line),
  });
  const early = (child: ChildResult) => {
    const said =
      explainEnd(argv.join(' '), child, options.timeoutMs, child.tail) ?? `${argv.join(' ')} ended with exit code 0`;
    return new Error(`the application ended while it was needed: ${said}`);
  };
  void running.then((child) => {
    if (!stop.signal.aborted) broken.abort(early(child));
  });
  const signal = AbortSignal.any([options.signal, broken.signal]);
  try {
    const unready = await untilAnswers(url, load, signal);
    signal.throwIfAborted();
    if (unready !== undefined) throw new Error(`the application's ${unready}`);
    const result = await work(url, signal);
    signal.throwIfAborted();
    return result;
  } finally {
    stop.abort();
    await running;
  }
}
