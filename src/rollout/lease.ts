import { messageOf, StageError } from '../errors';
import type { RolloutDeps } from './aws';
import { type Lock, LEASE_MS } from './coordination';

/** Moves the deadline well before it is due; passes on what it hears by that: the right is gone, or somebody asks for something. */
export async function keepLease(
  { clock, output }: RolloutDeps,
  lock: Lock,
  signal: AbortSignal,
  heard: {
    lost: (what: string) => void;
    cancelled: (by: string) => void;
    promoted: (step: number, by: string) => void;
  },
): Promise<void> {
  const told = { cancelled: false, step: -1 };
  while (!signal.aborted) {
    try {
      await clock.sleep(LEASE_MS / 6, signal);
      const beat = await lock.beat();
      if (signal.aborted) return;
      if (beat === 'lost') {
        heard.lost('lease');
        return;
      }
      if (beat.cancelledBy !== undefined && !told.cancelled) {
        told.cancelled = true;
        heard.cancelled(beat.cancelledBy);
      }
      if (beat.promoted !== undefined && beat.promoted.step > told.step) {
        told.step = beat.promoted.step;
        heard.promoted(beat.promoted.step, beat.promoted.by);
      }
    } catch (error) {
      // One failed beat is not a lost lease: the next one comes long before the deadline.
      if (!signal.aborted) output.debug(`lease: ${messageOf(error)}`);
    }
  }
}

/**
 * Holds the lock while a dead rollout is settled: under throttling that may take longer than a lease.
 * @throws StageError where the lock was lost meanwhile, and whatever the work throws.
 */
export async function whileHolding<T>(deps: RolloutDeps, lock: Lock, work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  let gone: string | undefined;
  const beating = keepLease(deps, lock, ended.signal, {
    lost: (what) => (gone = what),
    // What was asked of the dead rollout is what is being done.
    cancelled: () => undefined,
    promoted: () => undefined,
  });
  try {
    const result = await work();
    if (gone !== undefined) {
      throw new StageError({
        stage: 'deploy',
        message: `the lock was lost (${gone}) while an earlier rollout was being settled`,
        hint: 'see ez-deploy status',
      });
    }
    return result;
  } finally {
    ended.abort();
    await beating;
  }
}
