import { StageError } from '../errors';
import type { ReleaseStore } from '../release/store';
import type { RolloutDeps } from './aws';
import { keepLease } from './lease';
import { enter } from './run';

/** Why work under the lock was ended from outside. */
class Ended extends Error {
  override readonly name = 'Ended';
}

/**
 * Does something under the environment's lock that is no rollout. A bake that is under way is left alone. The work is aborted when
 * the lock is lost or somebody asks for a rollback.
 */
export async function holding<T>(
  deps: RolloutDeps,
  who: { id: string; actor: string; waitMs: number },
  store: ReleaseStore,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { lock } = await enter(deps, { ...who, by: 'resume', spareBake: true }, store, signal);
  const done = new AbortController();
  const end = new AbortController();
  const beating = keepLease(deps, lock, done.signal, {
    lost: (what) => end.abort(new Ended(`the lock was lost (${what})`)),
    cancelled: (by) => end.abort(new Ended(`${by} asked for a rollback while this was under way`)),
    // There are no steps here.
    promoted: () => undefined,
  });
  try {
    return await work(AbortSignal.any([signal, end.signal]));
  } catch (error) {
    // What waited says only that it was aborted: the reason is here.
    const ended: unknown = end.signal.reason;
    if (ended instanceof Ended)
      throw new StageError({ stage: 'contract', message: ended.message, hint: 'see ez-deploy status' });
    throw signal.aborted ? signal.reason : error;
  } finally {
    done.abort();
    await beating;
    await lock.release_('done').catch(() => false);
  }
}
