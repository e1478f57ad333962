import { request as http } from 'node:http';
import { request as https } from 'node:https';

export interface Answer {
  /** 0: no answer. */
  readonly status: number;
  /** Value of `x-release`; empty where the answer has none. */
  readonly release: string;
  readonly body: string;
  /** Wall milliseconds. */
  readonly ms: number;
}

/** Header by which the test rule knows the release's own requests. */
export const TEST_HEADER = 'x-ez-deploy-test';

/** Most of a body that is kept, in characters. */
const BODY_LIMIT = 65_536;

/** One request to the application on a fresh connection; never throws. @param timeoutMs wall milliseconds. */
export function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; timeoutMs: number; signal?: AbortSignal },
): Promise<Answer> {
  const started = performance.now();
  const target = new URL(url);
  return new Promise((done) => {
    const none = () => done({ status: 0, release: '', body: '', ms: performance.now() - started });
    const send = target.protocol === 'https:' ? https : http;
    const request = send(
      target,
      {
        method: options.method ?? 'GET',
        headers: { 'user-agent': 'ez-deploy', ...options.headers },
        agent: false,
        timeout: options.timeoutMs,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => {
          if (body.length < BODY_LIMIT) body += text;
        });
        answer.once('error', none);
        answer.once('end', () =>
          done({
            status: answer.statusCode ?? 0,
            release: String(answer.headers['x-release'] ?? ''),
            body,
            ms: performance.now() - started,
          }),
        );
      },
    );
    request.once('timeout', () => request.destroy());
    request.once('error', none);
    request.end();
  });
}

/** A path that the service's rule takes: its first smoke path that fits, else the pattern with its wildcards filled in. */
export function probePath(service: {
  path?: string | undefined;
  smoke: readonly { path: string; method: string }[];
  health: { path: string };
}): string {
  const pattern = service.path ?? '/*';
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const fits = (path: string) => new RegExp(`^${escaped}$`).test(path.split('?')[0] ?? path);
  const smoke = service.smoke.find((s) => s.method === 'GET' && fits(s.path));
  if (smoke !== undefined) return smoke.path;
  if (fits(service.health.path)) return service.health.path;
  return pattern.replaceAll('*', '').replaceAll('?', 'x');
}
