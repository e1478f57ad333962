import { weightsOf } from '../aws/elb';
import { taskDefinitionOf } from '../aws/scheduler';
import type { RolloutDeps } from './aws';
import type { Current } from './coordination';
import { type BackPlan, SPREAD_SECONDS } from './guardian-plan';
import { decideRecovery, type ObservedDefinitions, type ObservedWeights } from './recover-decision';

export interface Settled {
  readonly release: string;
  readonly result: 'succeeded' | 'rolled-back' | 'failed';
  /** What was done, in one sentence. */
  readonly what: string;
}

/** Percent of traffic on each new colour, as the rules say it: the new groups are those that the way back sets to 0. */
async function observeWeights({ aws }: RolloutDeps, plan: BackPlan): Promise<ObservedWeights> {
  if (plan.services.length === 0) return new Map();
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

/** Task definitions of services without colours, and of schedules, as AWS shows them. */
async function observeDefinitions({ aws }: RolloutDeps, plan: BackPlan): Promise<ObservedDefinitions> {
  const { rolling = [], schedules = [] } = plan;
  const [described, read] = await Promise.all([
    rolling.length === 0
      ? []
      : aws.ecs.describeServices(
          plan.cluster,
          rolling.map((s) => s.ecsService),
        ),
    Promise.all(schedules.map(async (s) => [s.service, await aws.scheduler.read(s.old.Name)] as const)),
  ]);
  const found = new Map<string, string>();
  for (const s of rolling) {
    const definition = described.find((d) => d.serviceName === s.ecsService)?.taskDefinition;
    if (definition !== undefined) found.set(s.service, definition);
  }
  for (const [name, schedule] of read) {
    const definition = schedule === undefined ? undefined : taskDefinitionOf(schedule);
    if (definition !== undefined) found.set(name, definition);
  }
  return found;
}

/**
 * Settles the rollout of a runner that fell silent: pure decision from its journal and AWS's weights, and then traffic first.
 * The caller holds the lock. undefined: there is nothing to settle.
 */
export async function settleDead(deps: RolloutDeps, before: Current | undefined): Promise<Settled | undefined> {
  const { aws, clock, output } = deps;
  const plan = before?.plan;
  const [weights, definitions] =
    plan === undefined
      ? [new Map<string, number>(), new Map<string, string>()]
      : await Promise.all([observeWeights(deps, plan), observeDefinitions(deps, plan)]);
  const decision = decideRecovery(before, weights, definitions);
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
  await Promise.all([
    ...exposed.map((s) => aws.elb.modifyRule(s.ruleArn, { actions: [...s.backActions] })),
    // Nobody stays at a version whose tasks are about to go.
    ...(plan.affinity ?? []).map((r) => aws.elb.modifyRule(r.ruleArn, { conditions: [...r.conditions] })),
  ]);
  // Also where the dead runner itself had just given the traffic back: nobody knows how long ago.
  if (decision.moved) await clock.sleep(SPREAD_SECONDS * 1_000);
  await Promise.all([
    ...(plan.rolling ?? [])
      .filter((s) => decision.rollBack.includes(s.service))
      .map((s) =>
        aws.ecs.updateService(plan.cluster, s.ecsService, {
          taskDefinition: s.oldTaskDefinition,
          desiredCount: s.oldCount,
        }),
      ),
    ...(plan.rolling ?? [])
      .filter((s) => decision.stop.includes(s.service))
      .map((s) => aws.ecs.updateService(plan.cluster, s.ecsService, { desiredCount: 0 })),
    ...(plan.schedules ?? [])
      .filter((s) => decision.schedules.includes(s.service))
      .map((s) => aws.scheduler.put(s.old)),
  ]);
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
