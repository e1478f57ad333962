import {
  type Action,
  DescribeRulesCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  ModifyRuleCommand,
  type Rule,
  type RuleCondition,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { type AwsTarget, clientConfig } from './clients';
import { fenced } from './fence';

/** Weights of a rule's forward action: target group → weight. */
export type RuleWeights = Readonly<Record<string, number>>;

export function weightsOf(rule: Rule): RuleWeights {
  const forward = rule.Actions?.find((a) => a.Type === 'forward');
  const groups = forward?.ForwardConfig?.TargetGroups;
  if (groups !== undefined && groups.length > 0) {
    return Object.fromEntries(groups.map((g) => [g.TargetGroupArn ?? '', g.Weight ?? 1]));
  }
  return forward?.TargetGroupArn === undefined ? {} : { [forward.TargetGroupArn]: 1 };
}

/**
 * A rule's actions with new weights. ModifyRule replaces all of them: what stands in front of the forward action (authentication)
 * stays, an OIDC action keeps its secret, and stickiness, which would beat the weights, is off.
 */
export function actionsWith(rule: Rule, weights: RuleWeights): Action[] {
  const before = (rule.Actions ?? [])
    .filter((a) => a.Type !== 'forward')
    .map((a): Action => {
      if (a.AuthenticateOidcConfig === undefined) return a;
      return { ...a, AuthenticateOidcConfig: { ...a.AuthenticateOidcConfig, UseExistingClientSecret: true } };
    });
  const order = rule.Actions?.find((a) => a.Type === 'forward')?.Order;
  return [
    ...before,
    {
      Type: 'forward',
      ...(order === undefined ? {} : { Order: order }),
      ForwardConfig: {
        TargetGroups: Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })),
        TargetGroupStickinessConfig: { Enabled: false },
      },
    },
  ];
}

export function elbGateway(target: AwsTarget) {
  const client = fenced(new ElasticLoadBalancingV2Client(clientConfig(target)), target.fence);
  return {
    rules: async (arns: readonly string[]): Promise<Map<string, Rule>> => {
      const { Rules } = await client.send(new DescribeRulesCommand({ RuleArns: [...arns] }));
      return new Map((Rules ?? []).map((r) => [r.RuleArn ?? '', r]));
    },
    modifyRule: async (arn: string, change: { actions?: Action[]; conditions?: RuleCondition[] }): Promise<void> => {
      await client.send(
        new ModifyRuleCommand({
          RuleArn: arn,
          ...(change.actions === undefined ? {} : { Actions: change.actions }),
          ...(change.conditions === undefined ? {} : { Conditions: change.conditions }),
        }),
      );
    },
    targetHealth: async (targetGroupArn: string): Promise<TargetHealthDescription[]> => {
      const answer = await client.send(new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn }));
      return answer.TargetHealthDescriptions ?? [];
    },
  };
}
export type ElbGateway = ReturnType<typeof elbGateway>;
