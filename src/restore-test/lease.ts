import type { Clock } from '../clock';
import { formatDuration } from '../config/duration';
import { StageError } from '../errors';
import type { Output } from '../output';
import type { RestoreLease, RestoreStore } from './store';

/** How long a runner may be silent before it counts as dead, and how often it says that it is not. AWS ms. */
const LEASE_MS = 300_000;
const RENEW_MS = 60_000;
const POLL_MS = 10_000;

/** What holds a lease: other tests keep away from its instance while it is kept. */
export interface Held {
  /** Renews where it is time to. @throws StageError where somebody else has taken over. */
  keep(): Promise<void>;
  release(): Promise<void>;
}

const taken = (lease: RestoreLease) =>
  new StageError({
    stage: 'restore-test',
    message: `another restore test is under way: ${lease.run} by ${lease.actor}`,
    hint: 'wait for it; its instance is left alone',
  });

/** Waits for the end of a dead run's lease, no longer than that: one that is renewed meanwhile is alive. @throws StageError */
export async function takeLease(
  { store, clock, output }: { store: RestoreStore; clock: Clock; output: Output },
  own: Omit<RestoreLease, 'until'>,
  signal: AbortSignal,
): Promise<Held> {
  const mine = (): RestoreLease => ({ ...own, until: clock.now() + LEASE_MS });
  let first: RestoreLease | undefined;
  let etag: string | undefined;
  for (;;) {
    const found = await store.lease();
    if (found === undefined || found.lease.until <= clock.now()) {
      const wrote = await store.hold(mine(), found?.etag);
      if (wrote === undefined) continue;
      ({ etag } = wrote);
      break;
    }
    first ??= found.lease;
    if (found.lease.until !== first.until || found.lease.run !== first.run) throw taken(found.lease);
    output.waiting(
      `the restore test ${first.run} to be renewed, or to count as dead in ${formatDuration(first.until - clock.now())}`,
      LEASE_MS,
    );
    await clock.sleep(Math.min(POLL_MS, Math.max(1_000, first.until - clock.now())), signal);
  }
  let renewed = clock.now();
  return {
    keep: async () => {
      if (clock.now() - renewed < RENEW_MS) return;
      const wrote = await store.hold(mine(), etag);
      if (wrote === undefined) throw taken((await store.lease())?.lease ?? mine());
      ({ etag } = wrote);
      renewed = clock.now();
    },
    release: async () => {
      // Somebody else's, where this run was silent for too long.
      if ((await store.lease())?.lease.run === own.run) await store.release();
    },
  };
}
