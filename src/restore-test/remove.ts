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
  /** Once it is aborted nobody waits any more: that RDS has taken the order is enough. Absent: that is enough from the start. */
  readonly signal?: AbortSignal;
}

/**
 * Orders the removal of an instance, again until RDS takes the order, and waits until it is gone.
 * @returns false where that could not be seen in time
 */
export async function removeInstance(
  { rds, clock, output }: RemoveDeps,
  identifier: string,
  { coming, alive, signal }: RemoveOptions,
): Promise<boolean> {
  const from = clock.now();
  const hurry = () => signal?.aborted !== false;
  let ordered = false;
  for (;;) {
    const said = ordered ? 'ordered' : await rds.remove(identifier);
    if (said === 'ordered') {
      if (hurry()) return true;
      ordered = true;
      if ((await rds.find(identifier)) === undefined) return true;
    } else if (said === 'gone') {
      // Nothing of that name: it was never made, or is not there yet.
      if ((await coming?.()) !== true) return true;
    }
    if (clock.now() - from > LONGEST_MS) return false;
    output.waiting(`${identifier} to be gone`, LONGEST_MS);
    // An abort ends the pause, not the work.
    await clock.sleep(POLL_MS, hurry() ? undefined : signal).catch(() => undefined);
    await alive?.().catch(() => undefined);
  }
}

/** Removes what runs that died have left: every instance with the name of a restored one. Whoever calls holds the lease. */
export async function removeLeftovers(deps: RemoveDeps, prefix: string): Promise<string[]> {
  const left = (await deps.rds.all()).flatMap(({ DBInstanceIdentifier: id, DBInstanceStatus: status }) =>
    id !== undefined && isRestored(prefix, id) && status !== 'deleting' ? [id] : [],
  );
  for (const identifier of left) {
    deps.output.warn(`${identifier} was left by a restore test that died: it is removed`);
    await removeInstance(deps, identifier, {});
  }
  return left;
}
