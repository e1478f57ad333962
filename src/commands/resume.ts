import type { Inputs } from '../inputs';
import { readCurrent } from '../rollout/coordination';
import { enter } from '../rollout/run';
import { openSession } from '../session';
import { openEnvironment } from './environment';
import type { CommandContext, CommandResult } from './run';

/** `resume`: settles a rollout whose runner died. With a living holder or nothing under way it says so and changes nothing. */
export async function resumeCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { deps, store } = await openEnvironment(session);
  const current = readCurrent(await deps.aws.table.read());
  const done = (text: string, more: object = {}): CommandResult => ({
    exitCode: 0,
    json: { result: 'succeeded', what: text, ...more },
    text,
    outputs: { result: 'succeeded' },
  });
  if (current === undefined || current.phase === 'done' || current.phase === 'baking')
    return done('Nothing to resume: no rollout is under way.');
  const { lock, settled } = await enter(
    deps,
    // The dead holder's lease has to pass first; its length is known, so waiting is bounded.
    { id: `resume-${current.release}`, actor: session.source.actor, waitMs: 10 * 60_000, by: 'resume' },
    store,
    context.signal,
  );
  await lock.release_('done');
  return done(settled?.what ?? `The guardian had already taken traffic back from ${current.release}.`, {
    release: current.release,
  });
}
