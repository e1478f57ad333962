import { messageOf } from '../errors';

/** Longest an answer may take, wall ms, and most of it that is read. */
const TIMEOUT_MS = 5_000;
const LIMIT = 262_144;

/** What an instant query gave: its numbers, or why there are none. */
export type PrometheusAnswer =
  | { readonly kind: 'values'; readonly values: readonly number[] }
  /** The server refuses the query itself: it will not be better next time. */
  | { readonly kind: 'bad-query'; readonly what: string }
  | { readonly kind: 'no-answer'; readonly what: string };

const finite = (text: unknown): number[] => {
  const value = typeof text === 'string' ? Number(text.replace('Inf', 'Infinity')) : Number.NaN;
  return Number.isNaN(value) ? [] : [value];
};

/** Numbers of a scalar or an instant vector; NaN (0/0: no requests) is no data. */
function valuesOf(data: unknown): number[] | undefined {
  const { resultType, result } = (data ?? {}) as { resultType?: unknown; result?: unknown };
  if (!Array.isArray(result)) return undefined;
  if (resultType === 'scalar') return finite(result[1]);
  if (resultType !== 'vector') return undefined;
  return result.flatMap((sample) => finite((sample as { value?: unknown[] }).value?.[1]));
}

/**
 * An instant query over the HTTP API (https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries). Never rejects: a
 * monitoring server that is away is no verdict about a release.
 */
export async function askPrometheus(
  url: string,
  query: string,
  options: { readonly token?: string; readonly signal: AbortSignal },
): Promise<PrometheusAnswer> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/api/v1/query`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      },
      body: new URLSearchParams({ query }).toString(),
      redirect: 'error',
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const text = (await response.text()).slice(0, LIMIT);
    let body: { status?: unknown; data?: unknown; error?: unknown };
    try {
      body = JSON.parse(text) as typeof body;
    } catch {
      return { kind: 'no-answer', what: `answered ${response.status} and no JSON` };
    }
    const said = typeof body.error === 'string' ? `: ${body.error.slice(0, 300)}` : '';
    // 400: parameters are missing or wrong; 422: the expression cannot be executed.
    if (response.status === 400 || response.status === 422)
      return { kind: 'bad-query', what: `refused the query${said}` };
    const values = response.ok && body.status === 'success' ? valuesOf(body.data) : undefined;
    if (values === undefined) return { kind: 'no-answer', what: `answered ${response.status}${said}` };
    return { kind: 'values', values };
  } catch (error) {
    if (options.signal.aborted) throw error;
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return {
      kind: 'no-answer',
      what: late ? `did not answer within ${TIMEOUT_MS / 1_000} s` : `cannot be reached (${messageOf(error)})`,
    };
  }
}
