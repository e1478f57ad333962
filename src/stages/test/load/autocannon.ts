import { createHistogram } from 'node:perf_hooks';

import autocannon from 'autocannon';

import type { LoadConfig } from '../../../config/schema-suites';
import { messageOf } from '../../../errors';
import type { LoadFigures } from './result';

export interface LoadTarget {
  /** Scheme, host and port. */
  readonly url: string;
  readonly load: LoadConfig;
  readonly signal: AbortSignal;
}

/** Wall milliseconds between two looks whether it is time to stop. */
const LOOK_MS = 100;
const isFailure = (status: number) => status >= 400 || status < 100;

/** autocannon parses our address with the old url.parse, of which Node warns in the user's log; there is nothing they could mend. */
function quietly<T>(start: () => T): T {
  const before = process.noDeprecation;
  process.noDeprecation = true;
  try {
    return start();
  } finally {
    process.noDeprecation = before ?? false;
  }
}

/**
 * One bounded load: at most `maxRequests` requests and `durationMs` wall milliseconds, whichever comes first. Response times are
 * recorded answer by answer (autocannon's own percentiles have no p95), failed ones too.
 */
async function play({ url, load, signal }: LoadTarget, durationMs: number): Promise<LoadFigures> {
  const times = createHistogram();
  const failures: Record<string, number> = {};
  let requests = 0;
  let failed = 0;
  const began = performance.now();
  let lastAt = began;
  const options: autocannon.Options = {
    url,
    connections: Math.min(load.connections, load.maxRequests),
    // Its own end is in whole seconds; ours is to the tenth.
    duration: Math.ceil(durationMs / 1_000) + 1,
    maxOverallRequests: load.maxRequests,
    timeout: Math.ceil(load.requestTimeout / 1_000),
    sampleInt: LOOK_MS,
    requests: load.requests.map(({ path, method, headers, body }) => ({
      path,
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })),
    ...(load.rate === undefined ? {} : { overallRate: load.rate }),
  };
  await new Promise<void>((resolve, reject) => {
    const ended = (error: unknown) =>
      error === null || error === undefined
        ? resolve()
        : reject(error instanceof Error ? error : new Error(messageOf(error)));
    const instance = quietly(() => autocannon(options, ended));
    let over = false;
    const stop = () => {
      if (over) return;
      over = true;
      lastAt = performance.now();
      instance.stop?.();
    };
    const timer = setTimeout(stop, durationMs);
    const count = (kind: string | undefined) => {
      if (over) return;
      requests += 1;
      lastAt = performance.now();
      if (kind !== undefined) {
        failed += 1;
        failures[kind] = (failures[kind] ?? 0) + 1;
      }
      if (requests >= load.maxRequests) stop();
    };
    instance.on('response', (_client, status, _bytes, ms) => {
      if (over) return;
      // Microseconds: the histogram takes whole numbers.
      times.record(Math.max(1, Math.round(ms * 1_000)));
      count(isFailure(Number(status)) ? `status ${Number(status)}` : undefined);
    });
    instance.on('reqError', (error: Error) => count(/timed out/.test(error.message) ? 'timeout' : 'broken connection'));
    instance.once('done', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
    signal.addEventListener('abort', stop, { once: true });
  });
  signal.throwIfAborted();
  const ms = (microseconds: number) => (times.count === 0 ? 0 : microseconds / 1_000);
  return {
    tool: 'autocannon',
    requests,
    failed,
    failures,
    seconds: (lastAt - began) / 1_000,
    mean: ms(times.mean),
    p50: ms(times.percentile(50)),
    p95: ms(times.percentile(95)),
    p99: ms(times.percentile(99)),
  };
}

/** The load after its warm-up, which does not count. */
export async function withAutocannon(target: LoadTarget): Promise<LoadFigures> {
  if (target.load.warmup > 0) await play(target, target.load.warmup);
  return play(target, target.load.duration);
}
