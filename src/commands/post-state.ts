import type { Session } from '../session';

/** What the main step leaves for the post step, which runs also after the main step was killed. Read back as `STATE_*`. */
export interface PostState {
  readonly release: string;
  readonly environment: string;
  readonly config: string;
  readonly rehearsal: string;
  /** Somebody is to be told how the release ended. */
  readonly notify: boolean;
  /** Id of the GitHub Deployment that was announced. */
  readonly deployment: number | undefined;
  /** The main step came to its own end, and told whom it had to tell. */
  readonly ended: boolean;
}

/** Left before anything changes: a process that is killed cannot leave it later. */
export async function leaveForPost(session: Session, release: string): Promise<void> {
  if (!session.asAction) return;
  const { saveState } = await import('@actions/core');
  saveState('release', release);
  saveState('environment', session.config.environment);
  saveState('config', session.inputs.config);
  saveState('rehearsal', session.inputs.rehearsal ?? '');
  saveState('notify', String(session.inputs.stages.includes('notify')));
}

export async function leaveDeployment(session: Session, deployment: number | undefined): Promise<void> {
  if (!session.asAction || deployment === undefined) return;
  (await import('@actions/core')).saveState('deployment', String(deployment));
}

export async function leaveEnd(session: Session): Promise<void> {
  if (session.asAction) (await import('@actions/core')).saveState('ended', 'true');
}

/** What was left; undefined where the main step did not get as far as a rollout. */
export function readPostState(env: NodeJS.ProcessEnv): PostState | undefined {
  const release = env['STATE_release'] ?? '';
  if (release === '') return undefined;
  const deployment = Number(env['STATE_deployment'] ?? '');
  return {
    release,
    environment: env['STATE_environment'] ?? '',
    config: env['STATE_config'] ?? 'ez-deploy.yml',
    rehearsal: env['STATE_rehearsal'] ?? '',
    notify: env['STATE_notify'] === 'true',
    deployment: Number.isInteger(deployment) && deployment > 0 ? deployment : undefined,
    ended: env['STATE_ended'] === 'true',
  };
}
