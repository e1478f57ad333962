import { messageOf } from '../errors';
import { inputsFromArgv } from '../inputs';
import { readCurrent } from '../rollout/coordination';
import { openSession } from '../session';
import { openEnvironment } from './environment';

/**
 * The action's post step. It runs also when the runner killed the main step: a rollout of this job that is still under way is
 * then settled at once, traffic first, instead of waiting for the guardian. It never fails the job by itself.
 */
export async function runPost(env: NodeJS.ProcessEnv): Promise<number> {
  const release = env['STATE_release'];
  if (release === undefined || release === '') return 0;
  const { actionOutput } = await import('../cli/action-output');
  const output = actionOutput();
  try {
    const argv = [
      'resume',
      '--environment',
      env['STATE_environment'] ?? '',
      '--config',
      env['STATE_config'] ?? 'ez-deploy.yml',
    ];
    if ((env['STATE_rehearsal'] ?? '') !== '') argv.push('--rehearsal', env['STATE_rehearsal'] ?? '');
    const inputs = inputsFromArgv(argv, env);
    const context = { env, asAction: true, output, signal: new AbortController().signal };
    const session = await openSession(inputs, context);
    const { deps, store } = await openEnvironment(session);
    const current = readCurrent(await deps.aws.table.read());
    if (current?.release !== release || (current.phase !== 'rolling' && current.phase !== 'taking-back')) return 0;
    output.warn(`The job ended in the middle of ${release}: taking traffic back`);
    const { takeOverOwn } = await import('../rollout/run');
    output.info(await takeOverOwn(deps, release, session.source.actor, store));
  } catch (error) {
    output.warn(
      `The post step could not settle ${release}: ${messageOf(error)}. The guardian does it by its deadline; or run ez-deploy resume.`,
    );
  }
  return 0;
}
