import type { CloudContext, CloudPorts } from '../../kernel/types';
import { watchTarget } from './health';
import { type ElbState, groupsInUse, type Target, type TargetGroup, targetKey } from './model';

export type Targets = CloudPorts['targets'];

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'Elb.RegistrationInProgress': 'Target registration is in progress',
  'Elb.InitialHealthChecking': 'Initial health checks in progress',
  'Target.FailedHealthChecks': 'Health checks failed',
  'Target.ResponseCodeMismatch': 'Health checks failed with these codes',
  'Target.Timeout': 'Request timed out',
  'Target.NotInUse': 'Target group is not configured to receive traffic from the load balancer',
  'Target.DeregistrationInProgress': 'Target deregistration is in progress',
};

/** A draining target is forgotten when its delay is over. */
const drainMs = (group: TargetGroup) =>
  Number(group.attributes.get('deregistration_delay.timeout_seconds') ?? 300) * 1_000;

export function createTargets(ctx: CloudContext, state: ElbState): Targets {
  const drain = async (group: TargetGroup, target: Target) => {
    const key = targetKey(target.address, target.port);
    await ctx.clock.sleep(drainMs(group));
    if (group.targets.get(key) === target) group.targets.delete(key);
  };
  return {
    register: (groupArn, address, port) => {
      const group = state.groups.get(groupArn);
      if (group === undefined) return;
      const key = targetKey(address, port);
      const known = group.targets.get(key);
      if (known !== undefined && known.state !== 'draining') return;
      const target: Target = {
        address,
        port,
        state: 'initial',
        reason: 'Elb.RegistrationInProgress',
        code: undefined,
        passes: 0,
        failures: 0,
        inFlight: 0,
        drainUntil: undefined,
        stop: new AbortController(),
      };
      group.targets.set(key, target);
      void watchTarget(ctx, group, target);
    },
    deregister: (groupArn, address, port) => {
      const group = state.groups.get(groupArn);
      const target = group?.targets.get(targetKey(address, port));
      if (group === undefined || target === undefined || target.state === 'draining') return;
      target.state = 'draining';
      target.reason = 'Target.DeregistrationInProgress';
      target.drainUntil = ctx.clock.now() + drainMs(group);
      target.stop.abort();
      drain(group, target).catch((error: unknown) => ctx.log(`draining: ${String(error)}`));
    },
    health: (groupArn, address, port) => {
      const target = state.groups.get(groupArn)?.targets.get(targetKey(address, port));
      if (target === undefined) return { state: 'unused', reason: 'Target.NotRegistered' };
      const unused = !groupsInUse(state).has(groupArn) && target.state !== 'draining';
      const reason = unused ? 'Target.NotInUse' : target.reason;
      const known = reason === undefined ? undefined : DESCRIPTIONS[reason];
      const description =
        reason === 'Target.ResponseCodeMismatch' && target.code !== undefined
          ? `${known ?? ''}: [${target.code}]`
          : known;
      return {
        state: unused ? 'unused' : target.state,
        ...(reason === undefined ? {} : { reason }),
        ...(description === undefined ? {} : { description }),
      };
    },
    deregistrationDelayMs: (groupArn) => {
      const group = state.groups.get(groupArn);
      return group === undefined ? 0 : drainMs(group);
    },
  };
}
