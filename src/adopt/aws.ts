import {
  CreateTargetGroupCommand,
  DescribeListenersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
  ModifyRuleCommand,
  ModifyTargetGroupAttributesCommand,
  type Rule,
  type TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { type AwsTarget, clientConfig } from '../aws/clients';
import { actionsWith, weightsOf } from '../aws/elb';

/** What adopting asks of the load balancer. */
export function adoptGateway(target: AwsTarget) {
  const elb = new ElasticLoadBalancingV2Client(clientConfig(target));
  const one = async (input: { TargetGroupArns?: string[]; Names?: string[] }): Promise<TargetGroup | undefined> => {
    try {
      const { TargetGroups } = await elb.send(new DescribeTargetGroupsCommand(input));
      return TargetGroups?.[0];
    } catch (error) {
      if (error instanceof Error && /TargetGroupNotFound/.test(error.name)) return undefined;
      throw error;
    }
  };
  return {
    group: (arn: string) => one({ TargetGroupArns: [arn] }),
    groupNamed: (name: string) => one({ Names: [name] }),
    /** Rules of these load balancers' listeners that forward to a group. */
    rulesTo: async (group: string, loadBalancers: readonly string[]): Promise<Rule[]> => {
      const found: Rule[] = [];
      for (const LoadBalancerArn of loadBalancers) {
        const { Listeners = [] } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn }));
        const answers = await Promise.all(
          Listeners.map(({ ListenerArn }) => elb.send(new DescribeRulesCommand({ ListenerArn }))),
        );
        found.push(...answers.flatMap((a) => a.Rules ?? []));
      }
      return found.filter((r) => group in weightsOf(r));
    },
    /** A second group like the first: health check, protocol and attributes. @returns its ARN. */
    createLike: async (like: TargetGroup, name: string): Promise<string> => {
      const { TargetGroupArn = '' } = like;
      const { TargetGroups } = await elb.send(
        new CreateTargetGroupCommand({
          Name: name,
          Protocol: like.Protocol,
          ProtocolVersion: like.ProtocolVersion,
          Port: like.Port,
          VpcId: like.VpcId,
          TargetType: like.TargetType,
          IpAddressType: like.IpAddressType,
          HealthCheckProtocol: like.HealthCheckProtocol,
          HealthCheckPort: like.HealthCheckPort,
          HealthCheckEnabled: like.HealthCheckEnabled,
          HealthCheckPath: like.HealthCheckPath,
          HealthCheckIntervalSeconds: like.HealthCheckIntervalSeconds,
          HealthCheckTimeoutSeconds: like.HealthCheckTimeoutSeconds,
          HealthyThresholdCount: like.HealthyThresholdCount,
          UnhealthyThresholdCount: like.UnhealthyThresholdCount,
          Matcher: like.Matcher,
          Tags: [{ Key: 'ez-deploy:adopted-from', Value: TargetGroupArn }],
        }),
      );
      const arn = TargetGroups?.[0]?.TargetGroupArn;
      if (arn === undefined) throw new Error(`CreateTargetGroup of ${name} answered nothing`);
      const { Attributes } = await elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }));
      await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn: arn, Attributes }));
      return arn;
    },
    addToRule: async (ruleArn: string, live: string, second: string): Promise<void> => {
      const { Rules } = await elb.send(new DescribeRulesCommand({ RuleArns: [ruleArn] }));
      const rule = Rules?.[0];
      if (rule === undefined) throw new Error(`the rule ${ruleArn} is gone`);
      const Actions = actionsWith(rule, { [live]: 100, [second]: 0 });
      await elb.send(new ModifyRuleCommand({ RuleArn: ruleArn, Actions }));
    },
  };
}
