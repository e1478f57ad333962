import { AwsError, type CloudContext } from '../kernel/types';
import { object, objects, type Properties, str, strings } from './handler';
import { type Registered, registryOf } from './registry';

type Find = (ctx: CloudContext, args: Properties) => Promise<Properties>;

const of = (ctx: CloudContext, type: string): Registered[] =>
  [...registryOf(ctx).values()].filter((r) => r.type === type);

/** As the provider words it. */
const none = (what: string) => new AwsError('NotFound', `no matching ${what} found`);

function byId(ctx: CloudContext, type: string, what: string, id: string): Properties {
  const found = of(ctx, type).find((r) => r.id === id);
  if (found === undefined) throw none(what);
  return { ...found.properties, id };
}

/** What every route has, whatever it points at. */
const TARGETS = ['gatewayId', 'natGatewayId', 'transitGatewayId', 'vpcEndpointId', 'networkInterfaceId', 'cidrBlock'];

function routeTable(ctx: CloudContext, args: Properties): Properties {
  const vpcId = str(args, 'vpcId');
  const main = objects(args['filters']).some(
    (f) => f['name'] === 'association.main' && strings(f['values'])[0] === 'true',
  );
  // Every VPC comes with one that knows the way within.
  if (main && of(ctx, 'aws:ec2/vpc:Vpc').some((r) => r.id === vpcId))
    return { id: `rtb-main-${vpcId}`, vpcId, routes: [] };
  const association = of(ctx, 'aws:ec2/routeTableAssociation:RouteTableAssociation').find(
    (r) => r.properties['subnetId'] === args['subnetId'],
  );
  const table = of(ctx, 'aws:ec2/routeTable:RouteTable').find((r) => r.id === association?.properties['routeTableId']);
  if (table === undefined)
    throw new AwsError('NotFound', 'query returned no results. Please change your search criteria and try again');
  const routes = of(ctx, 'aws:ec2/route:Route')
    .filter((r) => r.properties['routeTableId'] === table.id)
    .map(({ properties: p }) => ({
      ...Object.fromEntries(TARGETS.map((key) => [key, str(p, key)])),
      cidrBlock: str(p, 'destinationCidrBlock'),
    }));
  return { id: table.id, routeTableId: table.id, vpcId: table.properties['vpcId'], routes };
}

/** What a program looks up of things that are there, by the function's Pulumi token. */
export const LOOK_UPS: Readonly<Record<string, Find>> = {
  'aws:ec2/getVpc:getVpc': (ctx, args) => {
    const vpc = byId(ctx, 'aws:ec2/vpc:Vpc', 'EC2 VPC', str(args, 'id'));
    const cidrBlockAssociations = [
      { associationId: 'vpc-cidr-assoc-0', cidrBlock: vpc['cidrBlock'], state: 'associated' },
    ];
    return Promise.resolve({ ...vpc, state: 'available', cidrBlockAssociations });
  },
  'aws:ec2/getSubnet:getSubnet': (ctx, args) =>
    Promise.resolve(byId(ctx, 'aws:ec2/subnet:Subnet', 'EC2 Subnet', str(args, 'id'))),
  'aws:ec2/getSecurityGroup:getSecurityGroup': (ctx, args) =>
    Promise.resolve(byId(ctx, 'aws:ec2/securityGroup:SecurityGroup', 'EC2 Security Group', str(args, 'id'))),
  'aws:ec2/getRouteTable:getRouteTable': (ctx, args) => Promise.resolve(routeTable(ctx, args)),
  'aws:kms/getKey:getKey': (ctx, args) => {
    const id = str(args, 'keyId').split('/').at(-1) ?? '';
    const key = byId(ctx, 'aws:kms/key:Key', 'KMS key', id);
    return Promise.resolve({ ...key, keyId: id });
  },
  'aws:ecs/getCluster:getCluster': async (ctx, args) => {
    const { clusters } = await ctx.ports.call('ecs', 'DescribeClusters', { clusters: [str(args, 'clusterName')] });
    const [cluster] = objects(clusters);
    if (cluster === undefined) throw none('ECS Cluster');
    const arn = str(cluster, 'clusterArn');
    return { id: arn, arn, clusterName: str(cluster, 'clusterName'), status: str(cluster, 'status') };
  },
  'aws:secretsmanager/getSecret:getSecret': async (ctx, args) => {
    const id = str(args, 'arn') || str(args, 'name');
    const found = object(await ctx.ports.call('secretsmanager', 'DescribeSecret', { SecretId: id }));
    const arn = str(found, 'ARN');
    return { id: arn, arn, name: str(found, 'Name'), kmsKeyId: str(found, 'KmsKeyId') };
  },
};
