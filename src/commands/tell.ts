import { messageOf } from '../errors';
import type { Release } from '../release/release';
import type { Session } from '../session';

/** Longest that telling people may take, wall ms: what is deployed is deployed. */
const TELL_MS = 30_000;

/**
 * The notify stage of a deployment or rollback, kept as a stage of its record. Never rejects.
 * @param announced GitHub Deployment that was opened at the start.
 */
export async function tell(session: Session, record: Release, announced?: number): Promise<Release> {
  const { config, env, output, clock, inputs } = session;
  if (!inputs.stages.includes('notify')) return record;
  const [{ githubContext }, { applyNotify }] = await Promise.all([
    import('../github/client'),
    import('../stages/notify/apply'),
  ]);
  const before = clock.wall();
  const told = await applyNotify(record, {
    config,
    env,
    output,
    clock,
    signal: AbortSignal.timeout(TELL_MS),
    github: session.asAction ? githubContext(env, inputs.githubToken) : undefined,
    deployment: announced,
  });
  const stage = {
    name: 'notify' as const,
    seconds: Math.round(clock.wall() - before) / 1_000,
    result: told.result,
    detail: told.detail,
  };
  return { ...record, stages: [...record.stages, stage], endedAt: new Date(clock.wall()).toISOString() };
}

/** Says that a release waits for a person to promote it. Never rejects: who is not told reads it in the run or in `status`. */
export async function tellAwaiting(session: Session, release: string, weight: number): Promise<void> {
  const { config, env, output, clock, source, inputs } = session;
  if (!inputs.stages.includes('notify')) return;
  const { sendToSlack } = await import('../stages/notify/apply');
  const { renderAwaiting } = await import('../report/slack');
  const { githubContext } = await import('../github/client');
  const runUrl = session.asAction ? githubContext(env, inputs.githubToken)?.runUrl : undefined;
  const message = renderAwaiting(
    { app: config.app, environment: config.environment, version: source.version, release, weight },
    runUrl,
  );
  try {
    await sendToSlack(message, { config, env, output, clock, signal: AbortSignal.timeout(TELL_MS) });
  } catch (error) {
    output.warn(`Slack was not told that ${weight} % waits for a promotion: ${messageOf(error)}`);
  }
}
