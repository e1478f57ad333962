import { messageOf } from '../errors';
import { inputsFromArgv } from '../inputs';
import type { Release } from '../release/release';
import { readCurrent } from '../rollout/coordination';
import { openSession, type Session } from '../session';
import { accountOf, outputsOf, running } from './environment';
import { type PostState, readPostState } from './post-state';
import { tell } from './tell';

/** Settles the rollout of this job where it is still under way, traffic first. Answers the release's record as it then is. */
async function settle(session: Session, { release }: PostState): Promise<Release | undefined> {
  const outputs = await outputsOf(session, await accountOf(session));
  // No infrastructure: no rollout can have begun.
  if (outputs === undefined) return undefined;
  const { deps, store } = running(session, outputs);
  const current = readCurrent(await deps.aws.table.read());
  if (current?.release === release && (current.phase === 'rolling' || current.phase === 'taking-back')) {
    session.output.warn(`The job ended in the middle of ${release}: taking traffic back`);
    const { takeOverOwn } = await import('../rollout/run');
    session.output.info(await takeOverOwn(deps, release, session.source.actor, store));
  } else if (current?.release === release && current.phase === 'taken-back') {
    // The guardian was here first; it writes no records.
    const { BY_GUARDIAN, correct } = await import('../rollout/correct');
    await correct(store, { release, ...BY_GUARDIAN }, 'guardian', new Date(session.clock.wall()).toISOString());
  }
  return store.read(release);
}

/** A stall of the machine or of AWS makes one attempt give up before its lease ends: the next takes over from it. */
const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 2_000;

/** Settles, and again where an attempt fails: nobody else is there until the guardian's deadline. Never throws. */
async function settleSurely(session: Session, state: PostState): Promise<Release | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await settle(session, state);
    } catch (error) {
      const last = attempt === ATTEMPTS;
      session.output.warn(
        `The post step could not settle ${state.release}: ${messageOf(error)}. ${last ? 'The guardian does it by its deadline; or run ez-deploy resume.' : 'It tries again.'}`,
      );
      if (last) return undefined;
      await session.clock.sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
}

/** Says how a release ended whose main step could not say it any more. */
async function tellLate(session: Session, state: PostState, record: Release | undefined): Promise<void> {
  if (state.ended || !state.notify) return;
  if (record !== undefined && record.result !== 'running') {
    await tell(session, record, state.deployment);
    return;
  }
  const { githubContext } = await import('../github/client');
  const github = githubContext(session.env, session.inputs.githubToken);
  if (github === undefined || state.deployment === undefined) return;
  const { setDeploymentState } = await import('../github/deployment');
  const description = 'The job ended before the deployment did';
  await setDeploymentState(github, state.deployment, 'error', { description, environment: state.environment });
}

/**
 * The action's post step. It runs also when the runner killed the main step: a rollout of this job that is still under way is
 * then settled at once, traffic first, instead of waiting for the guardian; and what the main step could not tell any more is
 * told. It never fails the job by itself.
 */
export async function runPost(env: NodeJS.ProcessEnv): Promise<number> {
  const state = readPostState(env);
  if (state === undefined) return 0;
  const { actionOutput } = await import('../cli/action-output');
  const output = actionOutput();
  try {
    const argv = ['resume', '--environment', state.environment, '--config', state.config];
    const token = env['INPUT_GITHUB-TOKEN'] ?? '';
    if (token !== '') argv.push('--github-token', token);
    if (state.rehearsal !== '') argv.push('--rehearsal', state.rehearsal);
    const inputs = inputsFromArgv(argv, env);
    const session = await openSession(inputs, { env, asAction: true, output, signal: new AbortController().signal });
    const record = await settleSurely(session, state);
    await tellLate(session, state, record);
  } catch (error) {
    output.warn(`The post step of ${state.release} could not do its work: ${messageOf(error)}`);
  }
  return 0;
}
