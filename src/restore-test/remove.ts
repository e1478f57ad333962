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

/**
 * Orders the removal of an instance, again until RDS takes the order, and waits until it is gone, or with `ordered` only until the order is taken.
 * @param coming an instance may still appear: what was ordered of AWS Backup is under way
 * @returns false where that could not be seen in time
 */
export async function removeInstance(
  { rds, clock, output }: RemoveDeps,
  identifier: string,
  options: { readonly until: 'ordered' | 'gone'; readonly coming?: () => Promise<boolean> },
): Promise<boolean> {
  const from = clock.now();
  let ordered = false;
  for (;;) {
    const said = ordered ? 'ordered' : await rds.remove(identifier);
    if (said === 'ordered') {
      if (options.until === 'ordered') return true;
      ordered = true;
      if ((await rds.find(identifier)) === undefined) return true;
    } else if (said === 'gone') {
      // Nothing of that name: it was never made, or is not there yet.
      if ((await options.coming?.()) !== true) return true;
    }
    if (clock.now() - from > LONGEST_MS) return false;
    output.waiting(`${identifier} to be gone`, LONGEST_MS);
    await clock.sleep(POLL_MS);
  }
}

/** Removes what runs that died have left: every instance with the name of a restored one. Whoever calls holds the lease. */
export async function removeLeftovers(deps: RemoveDeps, prefix: string): Promise<string[]> {
  const left = (await deps.rds.all()).flatMap(({ DBInstanceIdentifier: id, DBInstanceStatus: status }) =>
    id !== undefined && isRestored(prefix, id) && status !== 'deleting' ? [id] : [],
  );
  for (const identifier of left) {
    deps.output.warn(`${identifier} was left by a restore test that died: it is removed`);
    await removeInstance(deps, identifier, { until: 'ordered' });
  }
  return left;
}
