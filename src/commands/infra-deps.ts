import type { Session } from '../session';
import type { InfraDeps } from '../stages/infra/apply';

/** What every command that works on the infrastructure gives it. */
export async function infraDeps(session: Session, accountId: string): Promise<InfraDeps> {
  const { config, target, rehearsal, output, signal, env, stateFolder, inputs } = session;
  const { runEndedAt } = await import('../github/run-ended');
  return {
    ...{ config, accountId, target, rehearsal, output, signal, env, stateFolder },
    allowDestructive: inputs.allowDestructive,
    runEnded: runEndedAt(env, inputs.githubToken),
  };
}
