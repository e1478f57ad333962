import type { RolloutDeps } from './aws';
import type { Current } from './coordination';
import { weightsOf } from '../aws/elb';

/** Phases of the machine in which all traffic was confirmed at the new version: such a rollout is finished, not undone. */
const SETTLED = ['restoring', 'beginning-bake', 'recording', 'releasing'];

export interface Settled {
  readonly release: string;
  readonly result: 'succeeded' | 'rolled-back' | 'failed';
  /** What was done, in one sentence. */
  readonly what: string;
}

/**
 * Settles the rollout of a runner that fell silent: pure decision from its journal, AWS's weights, and then traffic first.
 * The caller holds the lock. undefined: there is nothing to settle.
 */
export async function settleDead(
  { aws, output }: RolloutDeps,
  before: Current | undefined,
): Promise<Settled | undefined> {
  if (before === undefined || (before.phase !== 'rolling' && before.phase !== 'taking-back')) return undefined;
  const { plan, machine, release } = before;
  if (plan === undefined) return { release, result: 'failed', what: `${release} stopped before it changed anything` };
  if (before.phase === 'rolling' && machine !== undefined && SETTLED.includes(machine.phase)) {
    return { release, result: 'succeeded', what: `${release} had all traffic already; its record was completed` };
  }
  const back = plan.services.filter((s) => s.canGoBack);
  const rules = await aws.elb.rules(back.map((s) => s.ruleArn));
  const exposed = back.filter((s) => {
    const rule = rules.get(s.ruleArn);
    return (
      rule !== undefined &&
      JSON.stringify(weightsOf(rule)) !== JSON.stringify(weightsOf({ Actions: [...s.backActions] }))
    );
  });
  if (exposed.length > 0)
    output.warn(
      `Taking traffic back from ${release}, whose runner fell silent: ${exposed.map((s) => `${s.service} → ${s.live}`).join(', ')}`,
    );
  await Promise.all(exposed.map((s) => aws.elb.modifyRule(s.ruleArn, { actions: [...s.backActions] })));
  // Only now: never a colour with weight.
  await Promise.all(back.map((s) => aws.ecs.updateService(plan.cluster, s.newService, { desiredCount: 0 })));
  const moved = machine?.exposed === true || exposed.length > 0;
  return {
    release,
    result: moved ? 'rolled-back' : 'failed',
    what: moved
      ? `traffic was taken back from ${release}, whose runner fell silent`
      : `${release} had moved no traffic; its tasks were scaled down`,
  };
}
