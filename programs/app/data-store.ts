import { SecurityGroup } from '@pulumi/aws/ec2/securityGroup';
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule';
import { ComponentResource, type Input } from '@pulumi/pulumi';

import type { ProgramContext } from './context';
import type { NetworkParts } from './network';

export type StoreName = 'postgres' | 'redis';

/** What a database and a cache have in common: a security group that lets in only services that ask for the store's address. */
export abstract class DataStore extends ComponentResource {
  protected readonly group: SecurityGroup;

  constructor(
    protected readonly context: ProgramContext,
    network: NetworkParts,
    readonly store: StoreName,
    readonly port: number,
  ) {
    super(`ez-deploy:app:${store === 'postgres' ? 'Database' : 'Redis'}`, context.prefix);
    const name = `${context.prefix}-${store}`;
    this.group = new SecurityGroup(
      name,
      { name, description: `${store}: in from its services only`, vpcId: network.vpcId, tags: { Name: name } },
      { parent: this },
    );
  }

  /** Lets the tasks of a service in. */
  admit(service: string, securityGroupId: Input<string>): void {
    new SecurityGroupIngressRule(
      `${this.context.prefix}-${this.store}-from-${service}`,
      {
        securityGroupId: this.group.id,
        referencedSecurityGroupId: securityGroupId,
        ipProtocol: 'tcp',
        fromPort: this.port,
        toPort: this.port,
        description: `From the tasks of ${service}`,
      },
      { parent: this },
    );
  }
}
