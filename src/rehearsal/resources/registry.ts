import type { CloudContext } from '../kernel/types';
import { object, type Properties, str } from './handler';

/** A resource that was made through the door, as its provider left it. */
export interface Registered {
  readonly type: string;
  /** The provider's id of it. */
  readonly id: string;
  properties: Properties;
}

const REGISTRIES = new WeakMap<CloudContext, Map<string, Registered>>();

/** Everything that stands in the cloud and was made through the door, in the order in which it was made. */
export function registryOf(ctx: CloudContext): Map<string, Registered> {
  const registry = REGISTRIES.get(ctx) ?? new Map<string, Registered>();
  REGISTRIES.set(ctx, registry);
  return registry;
}

export const registryKey = (type: string, id: string): string => `${type} ${id}`;

const clusterOf = (p: Properties) => str(p, 'cluster').split('/').at(-1) ?? '';

/**
 * By which a resource is imported where that is not the provider's own id: the section Import of its page in the Pulumi registry
 * (https://www.pulumi.com/registry/packages/aws/api-docs/).
 */
const IMPORT_IDS: Readonly<Record<string, (p: Properties) => string>> = {
  'aws:rds/instance:Instance': (p) => str(p, 'identifier'),
  'aws:ec2/route:Route': (p) => `${str(p, 'routeTableId')}_${str(p, 'destinationCidrBlock')}`,
  'aws:ec2/routeTableAssociation:RouteTableAssociation': (p) => `${str(p, 'subnetId')}/${str(p, 'routeTableId')}`,
  'aws:ecs/service:Service': (p) => `${clusterOf(p)}/${str(p, 'name')}`,
  'aws:ecs/cluster:Cluster': (p) => str(p, 'name'),
  'aws:scheduler/schedule:Schedule': (p) => `${str(p, 'groupName') || 'default'}/${str(p, 'name')}`,
  'aws:wafv2/webAcl:WebAcl': (p) => `${str(p, 'arn').split('/').at(-1) ?? ''}/${str(p, 'name')}/${str(p, 'scope')}`,
  'aws:backup/vault:Vault': (p) => str(p, 'name'),
  'aws:backup/selection:Selection': (p) => `${str(p, 'planId')}|${str(p, 'id')}`,
  'aws:kms/alias:Alias': (p) => str(p, 'name'),
};

/** The resource that an import by this id means. */
export const byImportId = (ctx: CloudContext, type: string, id: string): Registered | undefined =>
  registryOf(ctx).get(registryKey(type, id)) ??
  [...registryOf(ctx).values()].find(
    (r) => r.type === type && IMPORT_IDS[type]?.({ ...r.properties, id: r.id }) === id,
  );

/** Kinds in ARNs of EC2, by Pulumi type: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
const EC2_KINDS: Readonly<Record<string, string>> = {
  'aws:ec2/vpc:Vpc': 'vpc',
  'aws:ec2/subnet:Subnet': 'subnet',
  'aws:ec2/internetGateway:InternetGateway': 'internet-gateway',
  'aws:ec2/eip:Eip': 'elastic-ip',
  'aws:ec2/natGateway:NatGateway': 'natgateway',
  'aws:ec2/routeTable:RouteTable': 'route-table',
  'aws:ec2/networkAcl:NetworkAcl': 'network-acl',
  'aws:ec2/flowLog:FlowLog': 'vpc-flow-log',
  'aws:ec2/vpcEndpoint:VpcEndpoint': 'vpc-endpoint',
  'aws:ec2/securityGroup:SecurityGroup': 'security-group',
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': 'security-group',
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': 'security-group-rule',
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': 'security-group-rule',
};

/** What has tags and an ARN. IAM's roles are not listed by tag, as at AWS. */
export function taggedResources(ctx: CloudContext): { arn: string; tags: Record<string, string> }[] {
  return [...registryOf(ctx).values()].flatMap(({ type, id, properties }) => {
    const kind = EC2_KINDS[type];
    const arn =
      kind === undefined
        ? str(properties, 'arn') || (id.startsWith('arn:') ? id : '')
        : `arn:aws:ec2:${ctx.region}:${ctx.accountId}:${kind}/${id}`;
    const tags = Object.entries(object(properties['tags']));
    if (arn === '' || tags.length === 0 || type === 'aws:iam/role:Role') return [];
    return [{ arn, tags: Object.fromEntries(tags.map(([key, value]) => [key, String(value)])) }];
  });
}
