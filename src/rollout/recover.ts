import { weightsOf } from '../aws/elb';
import type { RolloutDeps } from './aws';
import type { Current } from './coordination';
import { type BackPlan, SPREAD_SECONDS } from './guardian-plan';
import { decideRecovery, type ObservedWeights } from './recover-decision';

export interface Settled {
  readonly release: string;
  readonly result: 'succeeded' | 'rolled-back' | 'failed';
  /** What was done, in one sentence. */
  readonly what: string;
}

/** Percent of traffic on each new colour, as the rules say it: the new groups are those that the way back sets to 0. */
async function observeWeights({ aws }: RolloutDeps, plan: BackPlan): Promise<ObservedWeights> {
  const rules = await aws.elb.rules(plan.services.map((s) => s.ruleArn));
  const observed = new Map<string, number>();
  for (const s of plan.services) {
    const rule = rules.get(s.ruleArn);
    if (rule === undefined) continue;
    const back = weightsOf({ Actions: [...s.backActions] });
    const now = Object.entries(weightsOf(rule));
    const total = now.reduce((sum, [, weight]) => sum + weight, 0);
    const fresh = now.reduce((sum, [group, weight]) => sum + ((back[group] ?? 0) > 0 ? 0 : weight), 0);
    observed.set(s.service, total === 0 ? 0 : (100 * fresh) / total);
  }
  return observed;
}

/**
 * Settles the rollout of a runner that fell silent: pure decision from its journal and AWS's weights, and then traffic first.
 * The caller holds the lock. undefined: there is nothing to settle.
 */
export async function settleDead(deps: RolloutDeps, before: Current | undefined): Promise<Settled | undefined> {
  const { aws, clock, output } = deps;
  const plan = before?.plan;
  const decision = decideRecovery(before, plan === undefined ? new Map() : await observeWeights(deps, plan));
  if (before === undefined || decision.kind === 'nothing') return undefined;
  const { release } = before;
  if (plan === undefined || decision.kind === 'unbegun')
    return { release, result: 'failed', what: `${release} stopped before it changed anything` };
  if (decision.kind === 'complete')
    return { release, result: 'succeeded', what: `${release} had all traffic already; its record was completed` };
  const exposed = plan.services.filter((s) => decision.exposed.includes(s.service));
  if (exposed.length > 0)
    output.warn(
      `Taking traffic back from ${release}, whose runner fell silent: ${exposed.map((s) => `${s.service} → ${s.live}`).join(', ')}`,
    );
  await Promise.all(exposed.map((s) => aws.elb.modifyRule(s.ruleArn, { actions: [...s.backActions] })));
  // Also where the dead runner itself had just given the traffic back: nobody knows how long ago.
  if (decision.moved) await clock.sleep(SPREAD_SECONDS * 1_000);
  // Only now, and only what AWS shows without weight: never a colour with traffic.
  const after = exposed.length === 0 ? undefined : await observeWeights(deps, plan);
  await Promise.all(
    plan.services
      .filter((s) => decision.scaleDown.includes(s.service) && (after?.get(s.service) ?? 0) === 0)
      .map((s) => aws.ecs.updateService(plan.cluster, s.newService, { desiredCount: 0 })),
  );
  return {
    release,
    result: decision.moved ? 'rolled-back' : 'failed',
    what: decision.moved
      ? `traffic was taken back from ${release}, whose runner fell silent`
      : `${release} had moved no traffic; its tasks were scaled down`,
  };
}
