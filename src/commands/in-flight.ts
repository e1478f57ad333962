import { StageError } from '../errors';
import { CONTRACT_RUN, type Current, readCurrent } from '../rollout/coordination';
import { requestCancel } from '../rollout/requests';
import { enter } from '../rollout/run';
import type { Session } from '../session';
import type { Running } from './environment';

/** Between two looks at a deployment that was asked to stop. AWS ms. */
const LOOK_MS = 2_000;
/** Longest wait for it: its own calls, its way back, and then a lease in which it may have fallen silent. AWS ms. */
const PATIENCE_MS = 10 * 60_000;

/** What became of the deployment that was under way; `finished`: it had all traffic before it heard. */
export interface Stopped {
  readonly release: string;
  readonly ended: 'taken-back' | 'finished';
}

/**
 * Ends a deployment that is under way, traffic first: a living one is asked to stop and does it itself, a silent one is settled here.
 * undefined: nothing is under way.
 */
export async function stopInFlight(
  session: Session,
  { deps, store }: Running,
  signal: AbortSignal,
): Promise<Stopped | undefined> {
  const { clock, output, source } = session;
  const look = async (): Promise<Current | undefined> => readCurrent(await deps.aws.table.read());
  const first = await look();
  if (first === undefined || (first.phase !== 'rolling' && first.phase !== 'taking-back')) return undefined;
  const { release } = first;
  // Migrations alone move no traffic: there is nothing that was taken back.
  const isRollout = !release.startsWith(CONTRACT_RUN);
  const until = clock.now() + PATIENCE_MS;
  if (await requestCancel(deps.aws.table, release, source.actor))
    output.info(`Asking ${release}, which is under way, to stop and give the traffic back`);
  for (;;) {
    const now = await look();
    if (now === undefined || now.release !== release || (now.phase !== 'rolling' && now.phase !== 'taking-back')) {
      output.waiting(undefined);
      const record = await store.read(release);
      return { release, ended: !isRollout || record?.result === 'succeeded' ? 'finished' : 'taken-back' };
    }
    if (now.deadline < clock.now() && now.phase === 'rolling') {
      output.info(`${release} has fallen silent: taking over`);
      const who = { id: `rollback-of-${release}`, actor: source.actor, waitMs: PATIENCE_MS, by: 'rollback' as const };
      const { lock, settled } = await enter(deps, who, store, signal);
      await lock.release_('done');
      return { release, ended: !isRollout || settled?.result === 'succeeded' ? 'finished' : 'taken-back' };
    }
    if (clock.now() > until) {
      throw new StageError({
        stage: 'rollback',
        message: `${release} was asked to stop and has not given the lock back`,
        hint: 'see ez-deploy status; the guardian’s input {"action": "rollback"} takes traffic back without it',
      });
    }
    output.waiting(`${release} to give the traffic back`, PATIENCE_MS);
    await clock.sleep(LOOK_MS, signal);
  }
}
