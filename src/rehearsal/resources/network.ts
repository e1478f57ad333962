import { DELAYS } from '../kernel/delays';
import { hex } from '../services/read';
import { type Door, type Handler, type Properties, str } from './handler';
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

/** InvalidPermission.Duplicate */
const rule: HeldType = {
  ...kept('sgr', ['securityGroupId']),
  unique: (news) =>
    [
      'securityGroupId',
      'ipProtocol',
      'fromPort',
      'toPort',
      'cidrIpv4',
      'cidrIpv6',
      'prefixListId',
      'referencedSecurityGroupId',
    ]
      .map((key) => str(news, key))
      .join(' '),
};

const TYPES: Readonly<Record<string, HeldType>> = {
  'aws:ec2/vpc:Vpc': kept('vpc', ['cidrBlock'], (door, id) => ({
    ...arn(door, 'vpc', id),
    ownerId: door.ctx.accountId,
    defaultSecurityGroupId: `sg-${id.slice(4)}`,
  })),
  // Nothing is made: the group that came with the VPC is taken over.
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': {
    ...kept('sg', ['vpcId']),
    id: (_door, news) => `sg-${str(news, 'vpcId').slice(4)}`,
    again: true,
  },
  'aws:ec2/internetGateway:InternetGateway': kept('igw', []),
  'aws:ec2/eip:Eip': kept('eipalloc', ['domain'], () => ({ publicIp: '192.0.2.1' })),
  'aws:ec2/natGateway:NatGateway': kept('nat', ['subnetId', 'allocationId'], () => ({}), DELAYS.natGateway),
  'aws:ec2/subnet:Subnet': kept('subnet', ['vpcId', 'cidrBlock', 'availabilityZone'], (door, id) =>
    arn(door, 'subnet', id),
  ),
  'aws:ec2/routeTable:RouteTable': kept('rtb', ['vpcId']),
  // RouteAlreadyExists
  'aws:ec2/route:Route': {
    ...kept('r-rtb', ['routeTableId', 'destinationCidrBlock']),
    unique: (news) => `${str(news, 'routeTableId')} ${str(news, 'destinationCidrBlock')}`,
  },
  // Resource.AlreadyAssociated
  'aws:ec2/routeTableAssociation:RouteTableAssociation': {
    ...kept('rtbassoc', ['subnetId']),
    unique: (news) => str(news, 'subnetId'),
  },
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
  // InvalidGroup.Duplicate
  'aws:ec2/securityGroup:SecurityGroup': {
    ...kept('sg', ['vpcId', 'name', 'description'], (door, id) => arn(door, 'security-group', id)),
    unique: (news) => `${str(news, 'vpcId')} ${str(news, 'name')}`,
  },
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': rule,
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': rule,
};

export const NETWORK: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.entries(TYPES).map(([type, spec]) => [type, held(type, spec)]),
);
