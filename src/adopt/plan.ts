import type { Service } from '@aws-sdk/client-ecs';
import type { Rule, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';

import { weightsOf } from '../aws/elb';
import type { Problem } from '../errors';

/** What AWS shows of a service and of what stands in front of it. */
export interface Facts {
  readonly service: Service;
  /** The target group that the service names. */
  readonly group: TargetGroup;
  /** Every rule of the load balancers' listeners that forwards to it. */
  readonly rules: readonly Rule[];
  /** A target group that has the second one's name. */
  readonly second: TargetGroup | undefined;
  /** Role by which ECS may change the rule, as it was given. */
  readonly role: string | undefined;
}

export type Step =
  | { readonly do: 'create-group'; readonly name: string; readonly like: string }
  | { readonly do: 'add-to-rule'; readonly rule: string; readonly live: string }
  | { readonly do: 'tell-ecs'; readonly rule: string; readonly role: string };

export interface Plan {
  /** In their order; none where the service has been adopted already. */
  readonly steps: readonly Step[];
  /** All that stands in the way; then nothing is done. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/** Names of target groups have 32 characters at most. */
const MOST_NAME = 32;
export const secondName = (name: string): string => `${name.slice(0, MOST_NAME - 2).replace(/-+$/, '')}-2`;

/**
 * What is left to do until a service has two target groups on one weighted rule and ECS knows of them. Pure, and read off AWS each
 * time: a run that was interrupted is taken up where it ended.
 */
export function planOf({ service, group, rules, second, role }: Facts): Plan {
  const problems: Problem[] = [];
  const name = service.serviceName ?? '';
  const live = group.TargetGroupArn ?? '';
  const bad = (where: string, what: string, fix: string) => problems.push({ where, what, fix });
  const controller = service.deploymentController?.type ?? 'ECS';
  if (controller !== 'ECS')
    bad(`service ${name}`, `has the deployment controller ${controller}`, 'move it to ECS first; see docs/moving.md');
  if ((service.loadBalancers ?? []).length !== 1)
    bad(
      `service ${name}`,
      `is behind ${service.loadBalancers?.length ?? 0} target groups`,
      'only services behind exactly one can be adopted',
    );
  if (group.TargetType !== undefined && group.TargetType !== 'ip' && group.TargetType !== 'instance')
    bad(`target group ${group.TargetGroupName ?? ''}`, `has targets of type ${group.TargetType}`, 'ip or instance');
  if ((service.deployments ?? []).some((d) => d.rolloutState === 'IN_PROGRESS'))
    bad(`service ${name}`, 'is being deployed', 'wait until that deployment is over');

  const own = rules.filter((r) => r.IsDefault !== true);
  if (own.length < rules.length)
    bad(
      `service ${name}`,
      'gets traffic from a listener’s default action',
      'ECS changes rules only: give it a rule of its own, with path /* where it is to get everything',
    );
  else if (own.length !== 1)
    bad(
      `service ${name}`,
      `${own.length} rules forward to its target group`,
      'ECS shifts the weights of one: put their conditions into one rule, or remove what is not used',
    );
  const rule = own.length === 1 ? own[0] : undefined;
  if (rule?.Actions?.some((a) => a.Type !== 'forward') === true)
    bad(
      `rule ${rule.Priority ?? ''}`,
      `also has the action ${rule.Actions.find((a) => a.Type !== 'forward')?.Type ?? ''}`,
      'ECS refuses to shift such rules: authenticate in front of the load balancer or in the application',
    );
  const weights = rule === undefined ? {} : weightsOf(rule);
  const others = Object.keys(weights).filter((arn) => arn !== live);
  const advanced = service.loadBalancers?.[0]?.advancedConfiguration;
  const alternate = advanced?.alternateTargetGroupArn ?? second?.TargetGroupArn;
  if (others.some((arn) => arn !== alternate))
    bad(`rule ${rule?.Priority ?? ''}`, 'also forwards to a group of somebody else', 'take it off this rule first');
  const known = advanced?.roleArn ?? role;
  if (known === undefined)
    bad(
      'input load-balancer-role',
      'is missing',
      'the ARN of a role that ECS may assume, with AmazonECSInfrastructureRolePolicyForLoadBalancers',
    );

  const steps: Step[] = [];
  if (alternate === undefined)
    steps.push({ do: 'create-group', name: secondName(group.TargetGroupName ?? name), like: live });
  if (rule?.RuleArn !== undefined && others.length === 0) steps.push({ do: 'add-to-rule', rule: rule.RuleArn, live });
  if (rule?.RuleArn !== undefined && known !== undefined && advanced === undefined)
    steps.push({ do: 'tell-ecs', rule: rule.RuleArn, role: known });
  const least = service.deploymentConfiguration?.minimumHealthyPercent ?? 100;
  const warnings =
    least < 100 && steps.some((s) => s.do === 'tell-ecs')
      ? [`ECS replaces the tasks once, and may go down to ${least} % of them: minimumHealthyPercent is ${least}`]
      : [];
  return { steps: problems.length > 0 ? [] : steps, problems, warnings };
}

/** A step for a person. */
export function stepText(step: Step): string {
  switch (step.do) {
    case 'create-group':
      return `create target group ${step.name} with health check and attributes of the present one`;
    case 'add-to-rule':
      return 'put it on the rule with weight 0; the present one keeps all traffic';
    case 'tell-ecs':
      return 'tell ECS of both (advancedConfiguration); ECS then replaces the tasks once, one after the other';
  }
}
