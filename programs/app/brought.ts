import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule';
import { ComponentResource, type Input, type Output, output } from '@pulumi/pulumi';

import { type ExistingStore, SECRET_OF_STORE } from '../../src/config/schema-existing';
import { ConfigError } from '../../src/errors';
import { type ExistingFacts, foundOf, type StoreFacts } from '../../src/infra/existing/facts';
import { judgeExisting } from '../../src/infra/existing/judge';
import type { BaseContext, ProgramContext } from './context';
import type { LookUp } from './existing';
import type { NetworkParts } from './network';
import type { Secrets } from './secrets';

/** The cluster that services run in. */
export interface ClusterParts {
  readonly name: Input<string>;
  readonly arn: Input<string>;
}

/** @throws ConfigError with everything that is wrong with what is to be used in place of ours: nothing has been made by then. */
export async function lookUpBrought({ config }: BaseContext, lookUp: LookUp): Promise<ExistingFacts> {
  const { existing } = config.infrastructure;
  const facts = await lookUp(existing);
  const problems = judgeExisting(existing, facts);
  if (problems.length > 0) throw new ConfigError(problems);
  return facts;
}

/** Somebody's VPC, as the rest of the program uses it; undefined where it is ours to make. */
export function broughtNetwork({ config }: BaseContext, facts: ExistingFacts): NetworkParts | undefined {
  const { vpc } = config.infrastructure.existing;
  const found = foundOf(facts.vpc);
  if (vpc === undefined || found === undefined) return undefined;
  const ids = (list: readonly string[]): Output<string>[] => list.map((id) => output(id));
  return {
    vpcId: output(vpc.id),
    publicSubnetIds: ids(vpc.publicSubnets),
    appSubnetIds: ids(vpc.privateSubnets),
    dataSubnetIds: ids(vpc.dataSubnets ?? vpc.privateSubnets),
    cidrs: found.cidrs,
    appCidrs: [...new Set(vpc.privateSubnets.flatMap((id) => foundOf(facts.subnets[id])?.cidr ?? []))],
  };
}

/** A store that somebody else made: services get its address, and where its security group is named they are let in. */
export class BroughtStore extends ComponentResource {
  constructor(
    private readonly context: ProgramContext,
    readonly store: 'postgres' | 'redis',
    private readonly settings: ExistingStore,
    facts: StoreFacts | undefined,
    secrets: Secrets,
  ) {
    super('ez-deploy:app:BroughtStore', `${context.prefix}-${store}`);
    const secret = foundOf(facts?.secret);
    if (secret === undefined) throw new Error(`${settings.url} was not looked up`);
    const { key, arnKey } = SECRET_OF_STORE.exec(settings.url)?.groups ?? {};
    const within = key ?? arnKey;
    secrets.bring(`data/${store}.url`, within === undefined ? secret.arn : `${secret.arn}:${within}::`, secret.keyArn);
    this.registerOutputs({});
  }

  /** Lets the tasks of a service in: the one thing that is changed about it, and only where it is asked for. */
  admit(service: string, securityGroupId: Input<string>): void {
    const { securityGroup, port } = this.settings;
    if (securityGroup === undefined) return;
    new SecurityGroupIngressRule(
      `${this.context.prefix}-${this.store}-from-${service}`,
      {
        securityGroupId: securityGroup,
        referencedSecurityGroupId: securityGroupId,
        ipProtocol: 'tcp',
        fromPort: port,
        toPort: port,
        description: `From the tasks of ${service} of ${this.context.prefix}`,
      },
      { parent: this },
    );
  }
}
