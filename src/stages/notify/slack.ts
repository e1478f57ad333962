import type { Clock } from '../../clock';
import type { SlackMessage } from '../../report/slack';

/** Longest one try may take, wall milliseconds. */
const TRY_MS = 10_000;
const MOST_WAIT_MS = 30_000;

/** Milliseconds that a `Retry-After` header asks for (seconds or a date), bounded; 1 s where it says nothing. */
export function retryAfterMs(header: string | null, now: number): number {
  if (header === null || header.trim() === '') return 1_000;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(MOST_WAIT_MS, Math.max(0, ms)) : 1_000;
}

/**
 * Posts to an incoming webhook; once more after 429, 5xx or a broken connection.
 * @throws Error with Slack's own word; never with the address, which is a secret.
 */
export async function postToSlack(
  webhook: string,
  message: SlackMessage,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    let waitMs = 1_000;
    let failure: string;
    try {
      const response = await fetch(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TRY_MS)]),
      });
      const said = (await response.text()).slice(0, 200).replace(/\s+/g, ' ').trim();
      if (response.ok) return;
      failure = `Slack answered ${response.status}${said === '' ? '' : `: ${said}`}`;
      if (response.status !== 429 && response.status < 500) throw new FinalError(failure);
      waitMs = retryAfterMs(response.headers.get('retry-after'), clock.wall());
    } catch (error) {
      if (error instanceof FinalError || signal.aborted) throw error;
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      failure = timedOut ? `Slack did not answer within ${TRY_MS / 1_000} s` : 'Slack cannot be reached';
    }
    if (attempt >= 2) throw new Error(failure);
    // Slack's time is the wall's, also in a rehearsal.
    await clock.sleep(waitMs * clock.factor, signal);
  }
}

/** Trying again would not help. */
class FinalError extends Error {}
