import type { RdsGateway } from '../aws/rds';
import type { Clock } from '../clock';
import type { Output } from '../output';
import { isRestored } from './name';

/** Between two looks at an instance. AWS ms. */
const POLL_MS = 15_000;
/** RDS takes some minutes to delete an instance; longer than this something is wrong. AWS ms. */
const LONGEST_MS = 1_800_000;

export interface RemoveDeps {
  readonly rds: RdsGateway;
  readonly clock: Clock;
  readonly output: Output;
}

export interface RemoveOptions {
  /** An instance may still appear: what was ordered of AWS Backup is under way. */
  readonly coming?: () => Promise<boolean>;
  /** Says that this run is alive; what it throws changes nothing here. */
  readonly alive?: () => Promise<void>;
  /** That RDS has taken the order is enough: nobody waits until it is gone. */
  readonly orderOnly?: boolean;
  /** Once it is aborted nobody waits any more: an order that RDS takes is enough, and one that it does not take is not given again. */
  readonly signal?: AbortSignal;
}

/** An instance that a run which died has left. */
export interface Leftover {
  readonly id: string;
  /** Whether it is gone, or RDS has taken the order to delete it. */
  readonly gone: boolean;
}

/**
 * Orders the removal of an instance, again until RDS takes the order, and waits until it is gone.
 * @returns false where that could not be seen in time, or was aborted before RDS took the order
 */
export async function removeInstance(
  { rds, clock, output }: RemoveDeps,
  identifier: string,
  { coming, alive, orderOnly, signal }: RemoveOptions,
): Promise<boolean> {
  const from = clock.now();
  const aborted = () => signal?.aborted === true;
  let ordered = false;
  for (;;) {
    const said = ordered ? 'ordered' : await rds.remove(identifier);
    if (said === 'ordered') {
      if (orderOnly === true || aborted()) return true;
      ordered = true;
      if ((await rds.find(identifier)) === undefined) return true;
    } else if (said === 'gone') {
      // Nothing of that name: it was never made, or is not there yet.
      if ((await coming?.()) !== true) return true;
    }
    // A runner that is told to stop has seconds: they belong to the record, and to the end of the lease.
    if (aborted() && !ordered) return false;
    if (clock.now() - from > LONGEST_MS) return false;
    output.waiting(`${identifier} to be gone`, LONGEST_MS);
    // An abort ends the pause, not the work.
    await clock.sleep(POLL_MS, signal).catch(() => undefined);
    await alive?.().catch(() => undefined);
  }
}

/**
 * Has removed what runs that died have left: every instance with the name of a restored one but `own`, this run's. Whoever calls
 * holds the lease.
 */
export async function removeLeftovers(
  deps: RemoveDeps,
  { prefix, own }: { prefix: string; own: string },
  how: Pick<RemoveOptions, 'alive' | 'signal'>,
): Promise<Leftover[]> {
  const left = (await deps.rds.all()).flatMap(({ DBInstanceIdentifier: id, DBInstanceStatus: status }) =>
    id !== undefined && isRestored(prefix, id) && id !== own && status !== 'deleting' ? [id] : [],
  );
  const removed: Leftover[] = [];
  for (const id of left) {
    deps.output.warn(`${id} was left by a restore test that died: it is removed`);
    removed.push({ id, gone: await removeInstance(deps, id, { ...how, orderOnly: true }) });
  }
  return removed;
}
