/** A target's state in the words of DescribeTargetHealth. */
export type TargetState = 'initial' | 'healthy' | 'unhealthy' | 'draining';

export interface Target {
  readonly address: string;
  readonly port: number;
  state: TargetState;
  reason: string | undefined;
  /** Status of the last check that the matcher did not take. */
  code: number | undefined;
  passes: number;
  failures: number;
  /** Requests under way; a draining target with none is gone. */
  inFlight: number;
  /** AWS ms when draining ends. */
  drainUntil: number | undefined;
  /** Ends this target's health checks. */
  readonly stop: AbortController;
}

export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  /** `targetgroup/NAME/ID`. */
  readonly fullName: string;
  readonly port: number;
  readonly vpcId: string;
  health: { path: string; intervalMs: number; timeoutMs: number; healthy: number; unhealthy: number; matcher: string };
  readonly attributes: Map<string, string>;
  readonly targets: Map<string, Target>;
}

export interface Condition {
  readonly Field: string;
  readonly Values: readonly string[];
  /** http-header only. */
  readonly HttpHeaderName?: string;
}

export interface Forward {
  readonly TargetGroupArn: string;
  readonly Weight: number;
}

export interface Action {
  readonly Type: string;
  readonly Order?: number;
  readonly forward?: readonly Forward[];
  readonly stickiness?: { Enabled: boolean; DurationSeconds?: number };
  /** Members kept as they came (redirect, fixed-response, authenticate-*). */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface Rule {
  readonly arn: string;
  readonly listenerArn: string;
  priority: number | 'default';
  conditions: readonly Condition[];
  actions: readonly Action[];
  /** What the load balancer's nodes act on: follows after the propagation delay. */
  effective: { conditions: readonly Condition[]; actions: readonly Action[] };
}

export interface Listener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  readonly port: number;
  readonly protocol: string;
  raw: Readonly<Record<string, unknown>>;
}

export interface LoadBalancer {
  readonly arn: string;
  readonly name: string;
  /** `app/NAME/ID`. */
  readonly fullName: string;
  readonly scheme: string;
  readonly vpcId: string;
  readonly subnets: readonly string[];
  securityGroups: readonly string[];
  readonly attributes: Map<string, string>;
  readonly createdAt: number;
}

/** All of Elastic Load Balancing in this cloud. */
export interface ElbState {
  readonly balancers: Map<string, LoadBalancer>;
  readonly groups: Map<string, TargetGroup>;
  readonly listeners: Map<string, Listener>;
  readonly rules: Map<string, Rule>;
  readonly tags: Map<string, Map<string, string>>;
}

export const targetKey = (address: string, port: number) => `${address}:${port}`;

/** Target groups that any rule forwards to: others are `unused`. */
export function groupsInUse(state: ElbState): Set<string> {
  const used = new Set<string>();
  for (const rule of state.rules.values()) {
    for (const action of rule.actions) for (const f of action.forward ?? []) used.add(f.TargetGroupArn);
  }
  return used;
}

/** Load balancers a rule of which names the target group, each once. */
export function balancersOf(state: ElbState, group: string): string[] {
  const rules = [...state.rules.values()].filter((rule) =>
    rule.actions.some((action) => action.forward?.some((f) => f.TargetGroupArn === group)),
  );
  const arns = rules.flatMap((rule) => state.listeners.get(rule.listenerArn)?.loadBalancerArn ?? []);
  return [...new Set(arns)];
}
