import { type Graph, list, type Resource, set, strings } from './graph';
import type { Control } from './judge';
import { each, rules } from './looks';

const SUBNET = 'aws:ec2/subnet:Subnet';
const ACL = 'aws:ec2/networkAcl:NetworkAcl';
const INGRESS = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';
const EGRESS = 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule';
const ADMIN_PORTS = [22, 3389];

const open = (cidr: unknown) => cidr === '0.0.0.0/0' || cidr === '::/0';

function opensAdmin(acl: Resource): boolean {
  return list(acl.inputs['ingress']).some(
    (r) =>
      r['action'] === 'allow' &&
      open(r['cidrBlock'] ?? r['ipv6CidrBlock']) &&
      (String(r['protocol']) === '-1' ||
        ADMIN_PORTS.some((port) => Number(r['fromPort']) <= port && port <= Number(r['toPort']))),
  );
}

const endpoint = (graph: Graph, service: string) =>
  graph.of('aws:ec2/vpcEndpoint:VpcEndpoint').filter((e) => String(e.inputs['serviceName']).endsWith(`.${service}`));

/** Rows 1 to 8. */
export const NETWORK_CONTROLS: readonly Control[] = [
  {
    number: 1,
    ids: ['EC2.6', 'CKV2_AWS_11'],
    title: 'VPC flow logs on',
    needed: true,
    judge: each('aws:ec2/vpc:Vpc', (vpc, graph) => graph.about('aws:ec2/flowLog:FlowLog', 'vpcId', vpc).length > 0),
  },
  {
    number: 2,
    ids: ['EC2.2', 'CKV2_AWS_12'],
    title: 'default security group has no rules',
    needed: true,
    judge: each('aws:ec2/vpc:Vpc', (vpc, graph) => {
      const groups = graph.about('aws:ec2/defaultSecurityGroup:DefaultSecurityGroup', 'vpcId', vpc);
      return (
        groups.length > 0 &&
        groups.every((g) => [...list(g.inputs['ingress']), ...list(g.inputs['egress'])].length === 0)
      );
    }),
  },
  {
    number: 3,
    ids: ['EC2.15', 'CKV_AWS_130'],
    title: 'private subnets give no public IP',
    needed: true,
    judge: each(SUBNET, (s) => s.inputs['mapPublicIpOnLaunch'] !== true),
  },
  {
    number: 4,
    ids: ['EC2.21'],
    title: 'no NACL opens 22 or 3389',
    needed: true,
    judge: each(ACL, (acl) => !opensAdmin(acl)),
  },
  {
    number: 5,
    ids: ['EC2.18', 'EC2.19'],
    title: 'public ingress only on 80 and 443',
    needed: true,
    judge: each(INGRESS, ({ inputs }) => {
      if (!open(inputs['cidrIpv4'] ?? inputs['cidrIpv6'])) return true;
      return inputs['fromPort'] === inputs['toPort'] && [80, 443].includes(Number(inputs['fromPort']));
    }),
  },
  {
    number: 6,
    ids: ['CKV_AWS_23'],
    title: 'every security group rule has a description',
    needed: true,
    judge: each([INGRESS, EGRESS, 'aws:ec2/securityGroup:SecurityGroup'], ({ inputs }) => set(inputs['description'])),
  },
  {
    number: 7,
    ids: ['EC2.16', 'CKV2_AWS_1'],
    title: 'every subnet has a NACL of ours',
    needed: true,
    judge: each(SUBNET, (s, graph) => graph.of(ACL).some((acl) => strings(acl.inputs['subnetIds']).includes(s.id))),
  },
  {
    number: 8,
    ids: ['EC2.55', 'EC2.56'],
    title: 'ECR endpoints available (switchable, priced)',
    needed: true,
    judge: (graph) =>
      rules('aws:ec2/vpc:Vpc', {
        'no endpoint of ecr.api': () => endpoint(graph, 'ecr.api').length > 0,
        'no endpoint of ecr.dkr': () => endpoint(graph, 'ecr.dkr').length > 0,
      })(graph),
  },
];
