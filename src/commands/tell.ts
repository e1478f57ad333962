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
