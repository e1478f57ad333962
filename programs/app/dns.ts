import { Record } from '@pulumi/aws/route53/record';
import { ComponentResource, type Input } from '@pulumi/pulumi';

import type { BaseContext } from './context';

export interface DnsArgs {
  readonly zoneId: string;
  readonly name: string;
  /** What answers: CloudFront, or the load balancer. */
  readonly target: { readonly name: Input<string>; readonly zoneId: Input<string> };
  /** CloudFront answers over IPv6 too; the load balancer of an IPv4 VPC does not. */
  readonly ipv6: boolean;
}

/** The domain's records in Route 53: aliases, which cost nothing and follow their target. */
export class Dns extends ComponentResource {
  constructor(context: BaseContext, args: DnsArgs) {
    super('ez-deploy:app:Dns', context.prefix);
    for (const type of args.ipv6 ? ['A', 'AAAA'] : ['A']) {
      new Record(
        `${context.prefix}-${type.toLowerCase()}`,
        {
          zoneId: args.zoneId,
          name: args.name,
          type,
          // Health is the load balancer's and the rollout's matter: one target has no other to fail over to.
          aliases: [{ name: args.target.name, zoneId: args.target.zoneId, evaluateTargetHealth: false }],
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
