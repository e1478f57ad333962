import type { ServiceDeployment } from '@aws-sdk/client-ecs';

import type { ServiceDeployments } from '../aws/service-deployments';
import type { WatchGateway } from '../aws/watch';
import type { Clock } from '../clock';
import { gatesSchema } from '../config/schema';
import { beginStep, freshGate, judge } from '../rollout/gate';
import type { Answers } from '../rollout/gate-counts';
import type { Judgement } from '../rollout/types';

/** The load balancer's metrics come in whole minutes. AWS ms. */
const PERIOD_MS = 60_000;

/** Full names of the two target groups and their load balancer, as CloudWatch's dimensions have them. */
export interface Sides {
  readonly loadBalancer: string;
  readonly fresh: string;
  readonly old: string;
}

const after = (arn: string, part: string) => arn.slice(arn.indexOf(part));

/** Where the old and the new revision take their traffic; undefined where they cannot be told apart. */
export async function sidesOf(deployments: ServiceDeployments, of: ServiceDeployment): Promise<Sides | undefined> {
  const [target, source] = [of.targetServiceRevision?.arn, of.sourceServiceRevisions?.[0]?.arn];
  if (target === undefined || source === undefined) return undefined;
  const revisions = await deployments.revisions([target, source]);
  const groupOf = (arn: string) =>
    revisions.find((r) => r.serviceRevisionArn === arn)?.resolvedConfiguration?.loadBalancers?.[0]?.targetGroupArn;
  const [fresh, old] = [groupOf(target), groupOf(source)];
  if (fresh === undefined || old === undefined || fresh === old) return undefined;
  const group = await deployments.targetGroup(fresh);
  const loadBalancer = group?.loadBalancers[0];
  if (loadBalancer === undefined) return undefined;
  return {
    loadBalancer: after(loadBalancer, 'app/'),
    fresh: after(fresh, 'targetgroup/'),
    old: after(old, 'targetgroup/'),
  };
}

export interface ShiftGate {
  look(): Promise<Judgement>;
  /** A new weight: answers are counted from here, the evidence goes on. */
  beginStep(): void;
}

/** Where old and new cannot be told apart in metrics: stopped tasks and ECS's own monitors are all there is. */
export const healthOnly = (service: string): ShiftGate => ({
  look: () => Promise.resolve({ service, verdict: 'pass', evidence: [] }),
  beginStep: () => undefined,
});

/**
 * The gate of a rollout (src/rollout/gate.ts, with its defaults) over what the load balancer counts of the two target groups since
 * the first shift. Nothing of the application is needed.
 * @param since AWS ms of the first shift.
 */
export function shiftGate(
  { watch, clock }: { readonly watch: WatchGateway; readonly clock: Clock },
  service: string,
  sides: Sides,
  since: number,
): ShiftGate {
  const gates = gatesSchema.parse({});
  const from = Math.ceil(since / PERIOD_MS) * PERIOD_MS;
  let state = freshGate();
  const sums = async () => {
    if (clock.now() <= from + PERIOD_MS) return {};
    const queries = (['fresh', 'old'] as const).flatMap((side) =>
      (['RequestCount', 'HTTPCode_Target_5XX_Count'] as const).map((metric) => ({
        id: `${side}_${metric}`.toLowerCase(),
        namespace: 'AWS/ApplicationELB',
        metric,
        dimensions: { LoadBalancer: sides.loadBalancer, TargetGroup: sides[side] },
      })),
    );
    const to = Math.floor(clock.now() / PERIOD_MS) * PERIOD_MS;
    const points = await watch.points(queries, { from, to, periodSeconds: 60 });
    // Where CloudWatch has no period at all there is no figure: that is not zero.
    return Object.fromEntries(
      Object.entries(points).map(([id, all = []]) => [
        id,
        all.length === 0 ? undefined : all.reduce((sum, p) => sum + p.value, 0),
      ]),
    );
  };
  const look = async (): Promise<Judgement> => {
    const counted: Record<string, number | undefined> = await sums();
    const answers = (side: 'fresh' | 'old'): Answers | undefined => {
      const requests = counted[`${side}_requestcount`];
      const errors = counted[`${side}_httpcode_target_5xx_count`];
      return requests === undefined ? undefined : { requests, errors: errors ?? 0 };
    };
    const judged = judge(
      state,
      {
        service,
        at: clock.now(),
        counts: [{ source: 'alb-metrics', delay: 'one to three minutes', old: answers('old'), new: answers('fresh') }],
      },
      gates,
      1,
    );
    state = judged.state;
    return judged.judgement;
  };
  return {
    look,
    beginStep: () => {
      state = beginStep(state);
    },
  };
}
