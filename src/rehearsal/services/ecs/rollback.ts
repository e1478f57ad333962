import type { CloudContext } from '../../kernel/types';
import { lastCompleted, newDeployment, tell } from './deployments';
import type { Service, ServiceDeployment, ServiceDeploymentStatus } from './model';
import { setWeights } from './shifting';

export function finish(of: ServiceDeployment, now: number, status: ServiceDeploymentStatus, reason: string): void {
  of.status = status;
  of.reason = reason;
  of.finishedAt = now;
  of.updatedAt = now;
}

/**
 * A deployment that does not get there: it launches nothing more, and with `rollback` the revision before it comes back. A rolling
 * one by a deployment of its own; where traffic was shifted, the old tasks still run and traffic goes back to them first.
 */
export async function failDeployment(
  ctx: CloudContext,
  service: Service,
  current: ServiceDeployment,
  rollback: boolean,
  reason: string,
): Promise<void> {
  const now = ctx.clock.now();
  const failed = current.deployment;
  failed.rolloutState = 'FAILED';
  failed.rolloutReason = 'ECS deployment circuit breaker: tasks failed to start.';
  failed.updatedAt = now;
  tell(
    ctx,
    service,
    `(deployment ${failed.id}) deployment failed: ${service.breaker.enable ? 'tasks failed to start.' : reason}`,
  );
  if (!rollback) {
    current.stoppedAt = now;
    finish(current, now, 'STOPPED', reason);
    return;
  }
  const before = lastCompleted(service, failed);
  if (before === undefined) {
    finish(current, now, 'ROLLBACK_FAILED', `${reason} No rollback candidate was found to run the rollback.`);
    return;
  }
  current.status = 'ROLLBACK_IN_PROGRESS';
  current.reason = reason;
  current.updatedAt = now;
  current.rollback = { reason, startedAt: now, revision: before.revision };
  tell(ctx, service, `rolling back to deployment ${before.id}.`);
  const why = `ECS deployment circuit breaker: rolling back to deploymentId ${before.id}.`;
  if (current.strategy === 'ROLLING') {
    const back = newDeployment(before.revision, now);
    back.rolloutReason = why;
    service.deployments = [back, ...service.deployments];
    return;
  }
  await setWeights(ctx, current, { production: 0, test: 0 });
  before.rolloutState = 'IN_PROGRESS';
  before.rolloutReason = why;
  service.deployments = [before, ...service.deployments.filter((d) => d !== before)];
}
