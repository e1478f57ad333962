import { DefaultSecurityGroup } from '@pulumi/aws/ec2/defaultSecurityGroup';
import { Eip } from '@pulumi/aws/ec2/eip';
import { InternetGateway } from '@pulumi/aws/ec2/internetGateway';
import { NatGateway } from '@pulumi/aws/ec2/natGateway';
import { Route } from '@pulumi/aws/ec2/route';
import { RouteTable } from '@pulumi/aws/ec2/routeTable';
import { RouteTableAssociation } from '@pulumi/aws/ec2/routeTableAssociation';
import { Subnet } from '@pulumi/aws/ec2/subnet';
import { Vpc } from '@pulumi/aws/ec2/vpc';
import { VpcEndpoint } from '@pulumi/aws/ec2/vpcEndpoint';
import { ComponentResource, type Output } from '@pulumi/pulumi';

import type { ProgramContext } from './context';
import { APP_CIDR, flowLogs, interfaceEndpoints, networkAcls, VPC_CIDR } from './network-guards';

const ZONES = ['a', 'b'] as const;
type Tier = 'public' | 'app' | 'data';
/** Third octet of a tier's first subnet; the second zone has the next one. */
const OCTETS: Readonly<Record<Tier, number>> = { public: 0, app: 10, data: 20 };

/** What the rest of the program needs of a network, whoever made it. */
export interface NetworkParts {
  readonly vpcId: Output<string>;
  readonly publicSubnetIds: Output<string>[];
  readonly appSubnetIds: Output<string>[];
  readonly dataSubnetIds: Output<string>[];
  /** Addresses of the whole VPC. */
  readonly cidrs: readonly string[];
  /** Addresses of the tasks' subnets. */
  readonly appCidrs: readonly string[];
}

/** VPC 10.0.0.0/16 over two zones: public subnets for the load balancer, private ones for tasks and for data. */
export class Network extends ComponentResource implements NetworkParts {
  readonly vpcId: Output<string>;
  readonly publicSubnetIds: Output<string>[];
  readonly appSubnetIds: Output<string>[];
  readonly dataSubnetIds: Output<string>[];
  readonly cidrs = [VPC_CIDR];
  readonly appCidrs = [APP_CIDR];

  constructor(context: ProgramContext) {
    super('ez-deploy:app:Network', context.prefix);
    const { prefix } = context;
    const parent = { parent: this };
    const named = (name: string) => ({ tags: { Name: `${prefix}-${name}` } });
    const vpc = new Vpc(
      `${prefix}-vpc`,
      { cidrBlock: VPC_CIDR, enableDnsHostnames: true, enableDnsSupport: true, tags: { Name: prefix } },
      parent,
    );
    this.vpcId = vpc.id;
    // Takes the default group's rules away: nothing may use it by accident.
    new DefaultSecurityGroup(
      `${prefix}-default`,
      { vpcId: vpc.id, ingress: [], egress: [], ...named('default') },
      parent,
    );
    const gateway = new InternetGateway(`${prefix}-igw`, { vpcId: vpc.id, ...named('igw') }, parent);
    const subnets = (tier: Tier) =>
      ZONES.map(
        (zone, i) =>
          new Subnet(
            `${prefix}-${tier}-${zone}`,
            {
              vpcId: vpc.id,
              cidrBlock: `10.0.${OCTETS[tier] + i}.0/24`,
              availabilityZone: `${context.region}${zone}`,
              mapPublicIpOnLaunch: false,
              tags: { Name: `${prefix}-${tier}-${zone}` },
            },
            parent,
          ),
      );
    const [publics, apps, datas] = [subnets('public'), subnets('app'), subnets('data')];
    this.publicSubnetIds = publics.map((s) => s.id);
    this.appSubnetIds = apps.map((s) => s.id);
    this.dataSubnetIds = datas.map((s) => s.id);

    const publicTable = new RouteTable(`${prefix}-public`, { vpcId: vpc.id, ...named('public') }, parent);
    new Route(
      `${prefix}-public-out`,
      { routeTableId: publicTable.id, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.id },
      parent,
    );
    publics.forEach((s, i) => {
      new RouteTableAssociation(
        `${prefix}-public-${ZONES[i] ?? i}`,
        { subnetId: s.id, routeTableId: publicTable.id },
        parent,
      );
    });
    // One NAT gateway a zone in production; one for all elsewhere: a zone's loss may cost a test environment its way out.
    const perZone = (context.config.infrastructure.nat ?? 'one') === 'per-zone';
    const nats = (perZone ? publics : publics.slice(0, 1)).map((s, i) => {
      const tags = named(`nat-${ZONES[i] ?? i}`);
      const address = new Eip(`${prefix}-nat-${ZONES[i] ?? i}`, { domain: 'vpc', ...tags }, parent);
      return new NatGateway(
        `${prefix}-nat-${ZONES[i] ?? i}`,
        { subnetId: s.id, allocationId: address.id, ...tags },
        { ...parent, dependsOn: [gateway] },
      );
    });
    const privateTables = ZONES.map((zone, i) => {
      const table = new RouteTable(`${prefix}-private-${zone}`, { vpcId: vpc.id, ...named(`private-${zone}`) }, parent);
      const nat = nats[i] ?? nats[0];
      if (nat !== undefined) {
        new Route(
          `${prefix}-private-${zone}-out`,
          { routeTableId: table.id, destinationCidrBlock: '0.0.0.0/0', natGatewayId: nat.id },
          parent,
        );
      }
      for (const [tier, list] of [
        ['app', apps],
        ['data', datas],
      ] as const) {
        const subnet = list[i];
        if (subnet !== undefined)
          new RouteTableAssociation(
            `${prefix}-${tier}-${zone}`,
            { subnetId: subnet.id, routeTableId: table.id },
            parent,
          );
      }
      return table;
    });
    new VpcEndpoint(
      `${prefix}-s3`,
      {
        vpcId: vpc.id,
        serviceName: `com.amazonaws.${context.region}.s3`,
        vpcEndpointType: 'Gateway',
        routeTableIds: privateTables.map((t) => t.id),
        ...named('s3'),
      },
      parent,
    );
    networkAcls(
      context,
      vpc.id,
      { public: this.publicSubnetIds, app: this.appSubnetIds, data: this.dataSubnetIds },
      this,
    );
    flowLogs(context, vpc.id, this);
    interfaceEndpoints(context, vpc.id, this.appSubnetIds, this);
    this.registerOutputs({ vpcId: this.vpcId });
  }
}
