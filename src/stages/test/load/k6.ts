import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { scrubbedEnvironment } from '../../../child/environment';
import { runChild } from '../../../child/run';
import { findBinary } from '../../../rehearsal/data/binaries';
import type { LoadTarget } from './autocannon';
import type { LoadFigures } from './result';

/** The script k6 runs: all that is of others stands in it as JSON, never as code. */
function script({ url, load }: LoadTarget, durationMs: number): string {
  const requests = load.requests.map((r) => ({ ...r, url: new URL(r.path, url).toString() }));
  const data = {
    requests,
    timeout: `${load.requestTimeout}ms`,
    options: {
      discardResponseBodies: true,
      maxRedirects: 0,
      insecureSkipTLSVerify: false,
      summaryTrendStats: ['avg', 'med', 'p(95)', 'p(99)'],
      ...(load.rate === undefined ? {} : { rps: load.rate }),
      scenarios: {
        load: {
          executor: 'shared-iterations',
          vus: Math.min(load.connections, load.maxRequests),
          iterations: load.maxRequests,
          maxDuration: `${durationMs}ms`,
          // What is under way when time is up is answered: k6 counts what it cuts off as failed.
          gracefulStop: `${load.requestTimeout}ms`,
        },
      },
    },
  };
  return `import http from 'k6/http';
import { Counter } from 'k6/metrics';
import exec from 'k6/execution';
const data = ${JSON.stringify(data)};
export const options = data.options;
const failed = new Counter('failed_requests');
http.setResponseCallback(http.expectedStatuses({ min: 100, max: 399 }));
export default function () {
  const r = data.requests[exec.scenario.iterationInTest % data.requests.length];
  const answer = http.request(r.method, r.url, r.body === undefined ? null : r.body, { headers: r.headers, timeout: data.timeout });
  if (answer.status === 0 || answer.status >= 400) failed.add(1);
}
export function handleSummary(summary) {
  const of = (name) => (summary.metrics[name] ? summary.metrics[name].values : {});
  return { [__ENV.EZ_DEPLOY_OUT]: JSON.stringify({ requests: of('http_reqs'), failed: of('failed_requests'), times: of('http_req_duration'), ms: summary.state.testRunDurationMs }) };
}
`;
}

const summarySchema = z.object({
  requests: z.object({ count: z.number().default(0) }),
  failed: z.object({ count: z.number().default(0) }),
  times: z.object({
    avg: z.number().default(0),
    med: z.number().default(0),
    'p(95)': z.number().default(0),
    'p(99)': z.number().default(0),
  }),
  ms: z.number(),
});

async function play(k6: string, target: LoadTarget, durationMs: number, env: NodeJS.ProcessEnv): Promise<LoadFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'ezd-k6-'));
  try {
    const out = join(folder, 'summary.json');
    await writeFile(join(folder, 'load.js'), script(target, durationMs), { mode: 0o600 });
    const child = await runChild([k6, 'run', '--quiet', '--no-usage-report', '--no-color', join(folder, 'load.js')], {
      cwd: folder,
      env: { ...scrubbedEnvironment(env), EZ_DEPLOY_OUT: out, K6_NO_USAGE_REPORT: 'true' },
      timeoutMs: durationMs + target.load.requestTimeout + 30_000,
      signal: target.signal,
    });
    target.signal.throwIfAborted();
    if (child.exitCode !== 0)
      throw new Error(
        `k6 ended with ${child.exitCode ?? child.signal ?? 'an error'}: ${child.tail.slice(-3).join(' ').slice(0, 400)}`,
      );
    const { requests, failed, times, ms } = summarySchema.parse(JSON.parse(await readFile(out, 'utf8')));
    return {
      tool: 'k6',
      requests: requests.count,
      failed: failed.count,
      failures: failed.count === 0 ? {} : { 'status 400 and above, broken connection or timeout': failed.count },
      seconds: ms / 1_000,
      mean: times.avg,
      p50: times.med,
      p95: times['p(95)'],
      p99: times['p(99)'],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The load by k6, where it is installed; undefined where it is not. */
export async function withK6(target: LoadTarget, env: NodeJS.ProcessEnv): Promise<LoadFigures | undefined> {
  const k6 = findBinary('k6', [], env['PATH']);
  if (k6 === undefined) return undefined;
  if (target.load.warmup > 0) await play(k6, target, target.load.warmup, env);
  return play(k6, target, target.load.duration, env);
}
