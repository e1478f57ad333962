import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { WebAcl } from '@pulumi/aws/wafv2/webAcl';
import { WebAclAssociation } from '@pulumi/aws/wafv2/webAclAssociation';
import { WebAclLoggingConfiguration } from '@pulumi/aws/wafv2/webAclLoggingConfiguration';
import { ComponentResource, type Input, type Output } from '@pulumi/pulumi';

import type { ProgramContext } from './context';

/** Requests of one address in five minutes; an office behind one address stays well below. */
const RATE = 10_000;
/** AWS's managed groups, and rules of theirs that only count: uploads are longer than 8 KB. */
const MANAGED: readonly (readonly [name: string, counted: readonly string[]])[] = [
  ['AWSManagedRulesAmazonIpReputationList', []],
  ['AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']],
  ['AWSManagedRulesKnownBadInputsRuleSet', []],
  ['AWSManagedRulesSQLiRuleSet', []],
];

export interface FirewallArgs {
  readonly scope: 'REGIONAL' | 'CLOUDFRONT';
  /** Load balancer to stand in front of; a distribution names its firewall itself. */
  readonly resourceArn?: Input<string>;
}

/** WAF with AWS's managed rules and a limit of requests an address; what it blocks is logged. */
export class Firewall extends ComponentResource {
  readonly arn: Output<string>;

  constructor(context: ProgramContext, args: FirewallArgs) {
    const edge = args.scope === 'CLOUDFRONT';
    const name = `${context.prefix}-${edge ? 'edge' : 'web'}`;
    super('ez-deploy:app:Firewall', name);
    const parent = { parent: this };
    // What belongs to CloudFront lives in us-east-1, wherever the application is.
    const place = edge ? { region: 'us-east-1' } : {};
    const seen = (metricName: string) => ({
      cloudwatchMetricsEnabled: true,
      metricName: `${name}-${metricName}`,
      sampledRequestsEnabled: true,
    });
    const managed = MANAGED.map(([rule, counted], i) => ({
      name: rule,
      priority: 10 * (i + 1),
      overrideAction: { none: {} },
      statement: {
        managedRuleGroupStatement: {
          name: rule,
          vendorName: 'AWS',
          ruleActionOverrides: counted.map((one) => ({ name: one, actionToUse: { count: {} } })),
        },
      },
      visibilityConfig: seen(rule),
    }));
    const acl = new WebAcl(
      name,
      {
        name,
        scope: args.scope,
        description: 'Managed rules of AWS and a limit of requests an address',
        defaultAction: { allow: {} },
        rules: [
          ...managed,
          {
            name: 'requests-of-one-address',
            priority: 100,
            action: { block: {} },
            statement: { rateBasedStatement: { limit: RATE, aggregateKeyType: 'IP' } },
            visibilityConfig: seen('rate'),
          },
        ],
        visibilityConfig: seen('all'),
        tags: { Name: name },
        ...place,
      },
      parent,
    );
    // WAF takes only log groups whose names begin like this; the key is one of the stack's own region.
    const group = new LogGroup(
      name,
      {
        name: `aws-waf-logs-${name}`,
        retentionInDays: context.logDays,
        kmsKeyId: edge
          ? context.keys.elsewhere('edge-logs', 'Logs at the edge', 'us-east-1', 'logs')
          : context.keys.logs,
        ...place,
      },
      parent,
    );
    new WebAclLoggingConfiguration(
      name,
      {
        resourceArn: acl.arn,
        logDestinationConfigs: [group.arn],
        redactedFields: [{ singleHeader: { name: 'authorization' } }, { singleHeader: { name: 'cookie' } }],
        ...place,
      },
      parent,
    );
    if (args.resourceArn !== undefined)
      new WebAclAssociation(name, { webAclArn: acl.arn, resourceArn: args.resourceArn }, parent);
    this.arn = acl.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
