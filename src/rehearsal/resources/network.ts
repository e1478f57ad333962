import { hex } from '../services/read';
import type { Created, Door, Handler, Properties } from './handler';

/**
 * Types that the rehearsal keeps as they are: no service of it acts on them. They get ids and arns in AWS's form, so that what
 * refers to them looks as it will.
 */
function kept(
  idPrefix: string,
  replace: readonly string[],
  outputs: (door: Door, id: string, news: Properties) => Properties = () => ({}),
): Handler {
  return {
    replace,
    create: (door, news): Promise<Created> => {
      const id = `${idPrefix}-${hex(17)}`;
      return Promise.resolve({ id, outputs: outputs(door, id, news) });
    },
    update: (door, id, news) => Promise.resolve(outputs(door, id, news)),
    delete: () => Promise.resolve(),
  };
}

const arn = (door: Door, kind: string, id: string) => ({
  arn: `arn:aws:ec2:${door.ctx.region}:${door.ctx.accountId}:${kind}/${id}`,
});

export const NETWORK: Readonly<Record<string, Handler>> = {
  'aws:ec2/vpc:Vpc': kept('vpc', ['cidrBlock'], (door, id) => ({
    ...arn(door, 'vpc', id),
    ownerId: door.ctx.accountId,
    defaultSecurityGroupId: `sg-${id.slice(4)}`,
  })),
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': kept('sg', ['vpcId']),
  'aws:ec2/internetGateway:InternetGateway': kept('igw', []),
  'aws:ec2/eip:Eip': kept('eipalloc', ['domain'], () => ({ publicIp: '192.0.2.1' })),
  'aws:ec2/natGateway:NatGateway': kept('nat', ['subnetId', 'allocationId']),
  'aws:ec2/subnet:Subnet': kept('subnet', ['vpcId', 'cidrBlock', 'availabilityZone'], (door, id) =>
    arn(door, 'subnet', id),
  ),
  'aws:ec2/routeTable:RouteTable': kept('rtb', ['vpcId']),
  'aws:ec2/route:Route': kept('r-rtb', ['routeTableId', 'destinationCidrBlock']),
  'aws:ec2/routeTableAssociation:RouteTableAssociation': kept('rtbassoc', ['subnetId']),
  'aws:ec2/vpcEndpoint:VpcEndpoint': kept('vpce', ['vpcId', 'serviceName', 'vpcEndpointType']),
  'aws:ec2/securityGroup:SecurityGroup': kept('sg', ['vpcId', 'name', 'description'], (door, id) =>
    arn(door, 'security-group', id),
  ),
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': kept('sgr', ['securityGroupId']),
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': kept('sgr', ['securityGroupId']),
};
