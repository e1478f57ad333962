import { DELAYS } from '../kernel/delays';
import { hex } from '../services/read';
import type { Door, Handler, Properties } from './handler';
import { held, type HeldType } from './held';

/** Types of EC2 have ids of a prefix and 17 digits, given by AWS. */
function kept(
  idPrefix: string,
  replace: readonly string[],
  outputs: (door: Door, id: string, news: Properties) => Properties = () => ({}),
  delay?: number,
): HeldType {
  return { replace, id: () => `${idPrefix}-${hex(17)}`, outputs, ...(delay === undefined ? {} : { delay }) };
}

const arn = (door: Door, kind: string, id: string) => ({
  arn: `arn:aws:ec2:${door.ctx.region}:${door.ctx.accountId}:${kind}/${id}`,
});

const TYPES: Readonly<Record<string, HeldType>> = {
  'aws:ec2/vpc:Vpc': kept('vpc', ['cidrBlock'], (door, id) => ({
    ...arn(door, 'vpc', id),
    ownerId: door.ctx.accountId,
    defaultSecurityGroupId: `sg-${id.slice(4)}`,
  })),
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': kept('sg', ['vpcId']),
  'aws:ec2/internetGateway:InternetGateway': kept('igw', []),
  'aws:ec2/eip:Eip': kept('eipalloc', ['domain'], () => ({ publicIp: '192.0.2.1' })),
  'aws:ec2/natGateway:NatGateway': kept('nat', ['subnetId', 'allocationId'], () => ({}), DELAYS.natGateway),
  'aws:ec2/subnet:Subnet': kept('subnet', ['vpcId', 'cidrBlock', 'availabilityZone'], (door, id) =>
    arn(door, 'subnet', id),
  ),
  'aws:ec2/routeTable:RouteTable': kept('rtb', ['vpcId']),
  'aws:ec2/route:Route': kept('r-rtb', ['routeTableId', 'destinationCidrBlock']),
  'aws:ec2/routeTableAssociation:RouteTableAssociation': kept('rtbassoc', ['subnetId']),
  'aws:ec2/networkAcl:NetworkAcl': kept('acl', ['vpcId'], (door, id) => arn(door, 'network-acl', id)),
  // The log's destination, role and format cannot be changed: AWS has no ModifyFlowLogs.
  'aws:ec2/flowLog:FlowLog': kept(
    'fl',
    [
      'vpcId',
      'trafficType',
      'logDestination',
      'logDestinationType',
      'iamRoleArn',
      'logFormat',
      'maxAggregationInterval',
    ],
    (door, id) => arn(door, 'vpc-flow-log', id),
  ),
  'aws:ec2/vpcEndpoint:VpcEndpoint': kept(
    'vpce',
    ['vpcId', 'serviceName', 'vpcEndpointType'],
    (door, id) => arn(door, 'vpc-endpoint', id),
    DELAYS.vpcEndpoint,
  ),
  'aws:ec2/securityGroup:SecurityGroup': kept('sg', ['vpcId', 'name', 'description'], (door, id) =>
    arn(door, 'security-group', id),
  ),
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': kept('sgr', ['securityGroupId']),
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': kept('sgr', ['securityGroupId']),
};

export const NETWORK: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.entries(TYPES).map(([type, spec]) => [type, held(type, spec)]),
);
