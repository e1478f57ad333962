import { StageError } from '../errors';
import type { Inputs } from '../inputs';
import { readCurrent } from '../rollout/coordination';
import { openSession, type Session } from '../session';
import { confirmed, destroyedText, destroyInfra } from '../stages/infra/destroy';
import { accountOf, outputsOf, running } from './environment';
import { infraDeps } from './infra-deps';
import type { CommandContext, CommandResult } from './run';

/** @throws StageError while somebody deploys. */
async function refuseWhileRolling(session: Session, accountId: string): Promise<void> {
  const outputs = await outputsOf(session, accountId);
  if (outputs === undefined) return;
  const current = readCurrent(await running(session, outputs).deps.aws.table.read());
  if (current?.phase !== 'rolling') return;
  throw new StageError({
    stage: 'infra',
    message: `release ${current.release} is being rolled out`,
    hint: 'wait for it, or end it with ez-deploy resume when its runner is dead; nothing was changed',
  });
}

/** `destroy`: removes an environment but for what is protected; wants the stack's name, and says what stays. */
export async function destroyCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  confirmed(inputs.confirm, session.config);
  const accountId = await accountOf(session);
  await refuseWhileRolling(session, accountId);
  const destroyed = await destroyInfra(await infraDeps(session, accountId));
  const { removed, stays, kept, seconds, engine } = destroyed;
  return {
    exitCode: 0,
    json: { engine, removed, stays: stays.map(({ urn, type, id }) => ({ urn, type, id: id ?? null })), kept, seconds },
    text: destroyedText(destroyed),
    outputs: { result: 'succeeded' },
  };
}
