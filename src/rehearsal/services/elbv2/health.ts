import { request } from 'node:http';

import type { CloudContext } from '../../kernel/types';
import { DELAYS } from '../../kernel/delays';
import type { Target, TargetGroup } from './model';

/** `200`, `200-399`, `200,202`: does the matcher take this status? */
export function matches(matcher: string, status: number): boolean {
  return matcher.split(',').some((part) => {
    const [from, to] = part.split('-').map(Number);
    return from !== undefined && status >= from && status <= (to ?? from);
  });
}

interface Failure {
  /** In AWS's codes. */
  readonly reason: string;
  /** The status that did not match. */
  readonly code?: number;
}

/** One health check; the answer is undefined when it passed, else why it did not. */
function checkOnce(ctx: CloudContext, group: TargetGroup, target: Target): Promise<Failure | undefined> {
  const where = ctx.ports.network.resolve(target.address, target.port);
  if (where === undefined) return Promise.resolve({ reason: 'Target.FailedHealthChecks' });
  return new Promise((done) => {
    const timeout = Math.max(250, group.health.timeoutMs / ctx.clock.factor);
    const probe = request(
      {
        host: where.host,
        port: where.port,
        path: group.health.path,
        method: 'GET',
        timeout,
        agent: false,
        headers: { 'user-agent': 'ELB-HealthChecker/2.0', connection: 'close' },
      },
      (answer) => {
        answer.resume();
        answer.once('close', () => {
          const code = answer.statusCode ?? 0;
          done(matches(group.health.matcher, code) ? undefined : { reason: 'Target.ResponseCodeMismatch', code });
        });
      },
    );
    probe.once('timeout', () => {
      done({ reason: 'Target.Timeout' });
      probe.destroy();
    });
    probe.once('error', () => done({ reason: 'Target.FailedHealthChecks' }));
    probe.end();
  });
}

/**
 * Checks a target at the group's interval until its controller is aborted; thresholds as documented: a first pass makes an
 * initial target healthy, later ones need the threshold in a row.
 */
export async function watchTarget(ctx: CloudContext, group: TargetGroup, target: Target): Promise<void> {
  const { signal } = target.stop;
  try {
    await ctx.clock.sleep(DELAYS.targetRegistration, signal);
    while (!signal.aborted) {
      const failure = await checkOnce(ctx, group, target);
      if (signal.aborted || target.state === 'draining') return;
      if (failure === undefined) {
        target.passes += 1;
        target.failures = 0;
        if (target.state === 'initial' || target.passes >= group.health.healthy) {
          target.state = 'healthy';
          target.reason = undefined;
          target.code = undefined;
        }
      } else {
        target.failures += 1;
        target.passes = 0;
        if (target.failures >= group.health.unhealthy) {
          target.state = 'unhealthy';
          target.reason = failure.reason;
          target.code = failure.code;
        } else if (target.state === 'initial') {
          target.reason = 'Elb.InitialHealthChecking';
        }
      }
      await ctx.clock.sleep(group.health.intervalMs, signal);
    }
  } catch (error) {
    if (!signal.aborted) ctx.log(`health check of ${target.address}: ${String(error)}`);
  }
}
