import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup';
import { FlowLog } from '@pulumi/aws/ec2/flowLog';
import { NetworkAcl } from '@pulumi/aws/ec2/networkAcl';
import { SecurityGroup } from '@pulumi/aws/ec2/securityGroup';
import { VpcEndpoint } from '@pulumi/aws/ec2/vpcEndpoint';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule';
import type { ComponentResource, Output } from '@pulumi/pulumi';

import { type ProgramContext, shortName } from './context';

export const VPC_CIDR = '10.0.0.0/16';
/** Both application subnets, 10.0.10.0/24 and 10.0.11.0/24, as one. */
export const APP_CIDR = '10.0.10.0/23';
const DATA_CIDR = '10.0.20.0/23';
const ANYWHERE = '0.0.0.0/0';

type Ports = readonly [from: number, to: number];
const EVERY_PORT: Ports = [0, 65_535];
/** Ports of answers, without Remote Desktop's 3389: an answer to that port is lost and sent again from another. */
const ANSWERS: readonly Ports[] = [
  [1_024, 3_388],
  [3_390, 65_535],
];

const allow = (rows: readonly (readonly [cidr: string, ports: Ports])[]) =>
  rows.map(([cidrBlock, [fromPort, toPort]], i) => ({
    ruleNo: 100 + 10 * i,
    action: 'allow',
    protocol: 'tcp',
    cidrBlock,
    fromPort,
    toPort,
  }));
const everything = (cidrBlock: string, ruleNo = 100) => ({
  ruleNo,
  action: 'allow',
  protocol: '-1',
  cidrBlock,
  fromPort: 0,
  toPort: 0,
});
const answersFrom = (cidr: string) => ANSWERS.map((ports) => [cidr, ports] as const);

export interface Subnets {
  readonly public: readonly Output<string>[];
  readonly app: readonly Output<string>[];
  readonly data: readonly Output<string>[];
}

/** Network ACLs: stateless, a second fence behind the security groups. The data tier speaks to the application tier and itself only. */
export function networkAcls(
  context: ProgramContext,
  vpcId: Output<string>,
  subnets: Subnets,
  parent: ComponentResource,
) {
  const tiers = {
    public: {
      ingress: allow([[ANYWHERE, [80, 80]], [ANYWHERE, [443, 443]], [VPC_CIDR, EVERY_PORT], ...answersFrom(ANYWHERE)]),
      egress: [everything(ANYWHERE)],
    },
    app: {
      ingress: allow([[VPC_CIDR, EVERY_PORT], ...answersFrom(ANYWHERE)]),
      egress: [everything(ANYWHERE)],
    },
    data: {
      ingress: allow([
        [APP_CIDR, [5_432, 5_432]],
        [APP_CIDR, [6_379, 6_379]],
        [DATA_CIDR, EVERY_PORT],
      ]),
      egress: [...allow([...answersFrom(APP_CIDR)]), everything(DATA_CIDR, 200)],
    },
  };
  for (const [tier, rules] of Object.entries(tiers)) {
    const name = `${context.prefix}-${tier}`;
    const subnetIds = [...subnets[tier as keyof typeof tiers]];
    new NetworkAcl(name, { vpcId, subnetIds, ...rules, tags: { Name: name } }, { parent });
  }
}

/** Who spoke with whom, refused or not. */
export function flowLogs(context: ProgramContext, vpcId: Output<string>, component: ComponentResource): void {
  const name = `${context.prefix}-flow-logs`;
  const parent = { parent: component };
  const group = new LogGroup(
    name,
    { name: `/ez-deploy/${name}`, retentionInDays: context.logDays, kmsKeyId: context.keys.logs },
    parent,
  );
  const role = new Role(
    name,
    {
      name: shortName(name, 64),
      assumeRolePolicy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      }),
    },
    parent,
  );
  new RolePolicy(
    name,
    {
      role: role.id,
      policy: group.arn.apply((arn) =>
        JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
              Resource: [arn, `${arn}:*`],
            },
          ],
        }),
      ),
    },
    parent,
  );
  new FlowLog(
    name,
    {
      vpcId,
      trafficType: 'ALL',
      logDestinationType: 'cloud-watch-logs',
      logDestination: group.arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: 600,
      tags: { Name: name },
    },
    parent,
  );
}

/** Interface endpoints that the configuration switches on: AWS's own services without the way over the NAT gateway. */
export function interfaceEndpoints(
  context: ProgramContext,
  vpcId: Output<string>,
  subnetIds: readonly Output<string>[],
  component: ComponentResource,
): void {
  const { endpoints } = context.config.infrastructure;
  if (endpoints.length === 0) return;
  const name = `${context.prefix}-endpoints`;
  const parent = { parent: component };
  const group = new SecurityGroup(
    name,
    { name, description: 'Interface endpoints: AWS by TLS from the application tier', vpcId, tags: { Name: name } },
    parent,
  );
  new SecurityGroupIngressRule(
    `${name}-in`,
    {
      securityGroupId: group.id,
      cidrIpv4: APP_CIDR,
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      description: 'TLS from the application tier',
    },
    parent,
  );
  for (const endpoint of endpoints) {
    const own = `${context.prefix}-${endpoint.replace('.', '-')}`;
    new VpcEndpoint(
      own,
      {
        vpcId,
        serviceName: `com.amazonaws.${context.region}.${endpoint}`,
        vpcEndpointType: 'Interface',
        subnetIds: [...subnetIds],
        securityGroupIds: [group.id],
        privateDnsEnabled: true,
        tags: { Name: own },
      },
      parent,
    );
  }
}
