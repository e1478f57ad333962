import { StageError } from '../errors';
import type { Inputs } from '../inputs';
import { type Current, readCurrent } from '../rollout/coordination';
import { isGoingBack } from '../rollout/machine';
import { weightOfStep } from '../rollout/shifts';
import { requestPromotion } from '../rollout/requests';
import { openSession } from '../session';
import { openEnvironment } from './environment';
import type { CommandContext, CommandResult } from './run';

/** Between two looks whether the rollout has heard. AWS ms. */
const LOOK_MS = 2_000;
/** A living holder hears at its next beat, which is far below this. AWS ms. */
const PATIENCE_MS = 60_000;

function refuse(current: Current | undefined): never {
  const step = current?.machine?.phase;
  throw new StageError({
    stage: 'promote',
    message:
      current?.phase === 'rolling' && step !== undefined
        ? `${current.release} does not wait for a promotion; it is at: ${step}`
        : 'no release waits for a promotion',
    hint: 'nothing was changed; see ez-deploy status',
  });
}

/**
 * What became of a promotion of `release` past `step`: it went `on` only where its step grew or it ended well. A machine that stands
 * where it stood in an item that is not its own any more has gone nowhere. Pure.
 */
export function promotionOf(
  release: string,
  step: number,
  now: Current | undefined,
): 'on' | 'waits' | { readonly not: string } {
  if (now === undefined) return { not: `the record of ${release} is gone` };
  if (now.release !== release) return { not: `${now.release} has taken the place of ${release} meanwhile` };
  const { machine } = now;
  if (now.phase === 'baking' || machine?.outcome === 'succeeded' || (machine !== undefined && machine.step > step))
    return 'on';
  if (now.phase === 'taking-back' || now.phase === 'taken-back') return { not: `${release} was taken back meanwhile` };
  if (machine !== undefined && (isGoingBack(machine.phase) || machine.outcome !== null))
    return { not: `${release} was taken back meanwhile${machine.reason === null ? '' : `: ${machine.reason}`}` };
  if (now.phase === 'done') return { not: `${release} ended meanwhile without going on` };
  return 'waits';
}

/** `promote`: lets the release that waits after a step go on, and says so when it does. */
export async function promoteCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { deps } = await openEnvironment(session);
  const { clock, output, source } = session;
  const look = async (): Promise<Current | undefined> => readCurrent(await deps.aws.table.read());
  const current = await look();
  const machine = current?.machine;
  if (current?.phase !== 'rolling' || machine?.phase !== 'awaiting') refuse(current);
  const weight = weightOfStep(machine.plan, machine.step);
  if (!(await requestPromotion(deps.aws.table, current.release, machine.step, source.actor))) refuse(await look());
  const until = clock.now() + PATIENCE_MS;
  for (;;) {
    const became = promotionOf(current.release, machine.step, await look());
    if (became !== 'waits') output.waiting(undefined);
    if (became === 'on') {
      const text = `${current.release} goes on past ${weight} %, promoted by ${source.actor}.`;
      return {
        exitCode: 0,
        json: { result: 'succeeded', release: current.release, promotedPast: weight, what: text },
        text,
        outputs: { result: 'succeeded', release: current.release },
      };
    }
    if (became !== 'waits') {
      throw new StageError({
        stage: 'promote',
        message: became.not,
        hint: `it did not go on past ${weight} %: see ez-deploy status`,
      });
    }
    if (clock.now() > until) {
      throw new StageError({
        stage: 'promote',
        message: `${current.release} was promoted past ${weight} % and has not gone on within a minute`,
        hint: 'its runner may be dead: see ez-deploy status; the guardian takes traffic back at the deadline',
      });
    }
    output.waiting(`${current.release} to go on`, PATIENCE_MS);
    await clock.sleep(LOOK_MS, context.signal);
  }
}
