import type { AwsService, CloudContext } from '../../kernel/types';
import { balancerOperations } from './balancers';
import { groupOperations } from './groups';
import type { ElbState } from './model';
import { createTargets, type Targets } from './targets';

/** Elastic Load Balancing v2: the API and its state; the data plane (plane/proxy.ts) acts on the same state. */
export function createElbv2(ctx: CloudContext): {
  service: AwsService;
  targets: Targets;
  state: ElbState;
  describe: () => unknown;
} {
  const state: ElbState = {
    balancers: new Map(),
    groups: new Map(),
    listeners: new Map(),
    rules: new Map(),
    tags: new Map(),
  };
  const targets = createTargets(ctx, state);
  return {
    state,
    targets,
    service: {
      signingName: 'elasticloadbalancing',
      protocol: 'query',
      xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
      operations: { ...balancerOperations(ctx, state), ...groupOperations(ctx, state, targets) },
      stop: () => {
        for (const g of state.groups.values()) for (const t of g.targets.values()) t.stop.abort();
        return Promise.resolve();
      },
    },
    describe: () => ({
      rules: [...state.rules.values()].map((r) => ({
        arn: r.arn,
        priority: r.priority,
        conditions: r.conditions,
        weights: r.actions
          .flatMap((a) => a.forward ?? [])
          .map((f) => ({ group: state.groups.get(f.TargetGroupArn)?.name, weight: f.Weight })),
      })),
      groups: [...state.groups.values()].map((g) => ({
        name: g.name,
        targets: [...g.targets.values()].map((t) => ({ address: `${t.address}:${t.port}`, state: t.state })),
      })),
    }),
  };
}
