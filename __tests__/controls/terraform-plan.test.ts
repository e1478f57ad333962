import { describe, expect, it } from 'vitest';

import { singular, terraformType } from '../real/checkov/terraform-names';
import { type Planned, terraformPlan } from '../real/checkov/terraform-plan';

const resource = (
  type: string,
  name: string,
  inputs: Record<string, unknown>,
  on: readonly string[] = [],
): Planned => ({
  urn: name,
  type,
  name,
  id: `id-of-${name}`,
  inputs,
  outputs: { arn: `arn:of:${name}`, ...inputs },
  dependencies: on,
});
const VPC = resource('aws:ec2/vpc:Vpc', 'main', { cidrBlock: '10.0.0.0/16', tags: { Name: 'main', costCentre: 'x' } });

interface Shown {
  planned_values: { root_module: { resources: { address: string; values: unknown }[] } };
  configuration: { root_module: { resources: { address: string; expressions: unknown }[] } };
}
const shown = (...graph: Planned[]) => {
  const plan = terraformPlan(graph) as unknown as Shown;
  const last = <T>(of: readonly T[]) => of[of.length - 1] as T;
  return {
    ...last(plan.planned_values.root_module.resources),
    ...last(plan.configuration.root_module.resources),
  };
};

describe('the graph as a Terraform plan', () => {
  it.each([
    ['aws:rds/parameterGroup:ParameterGroup', 'aws_db_parameter_group'],
    ['aws:ec2/defaultSecurityGroup:DefaultSecurityGroup', 'aws_default_security_group'],
    ['aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'aws_vpc_security_group_ingress_rule'],
    ['aws:lb/loadBalancer:LoadBalancer', 'aws_lb'],
    ['aws:wafv2/webAcl:WebAcl', 'aws_wafv2_web_acl'],
    ['aws:cloudtrail/trail:Trail', 'aws_cloudtrail'],
  ])('calls %s %s', (type, name) => {
    expect(terraformType(type)).toBe(name);
  });

  it.each([
    ['parameters', 'parameter'],
    ['metric_queries', 'metric_query'],
    ['egress', 'egress'],
    ['aliases', 'alias'],
    ['origins', 'origin'],
  ])('repeats %s as the block %s', (list, block) => {
    expect(singular(list)).toBe(block);
  });

  it('makes blocks of objects, and leaves maps and lists of texts as they are', () => {
    const { address, values } = shown(
      resource('aws:ecs/service:Service', 'web-blue', {
        networkConfiguration: { assignPublicIp: false, subnets: ['a'] },
        loadBalancers: [{ containerName: 'web', containerPort: 80 }],
        tags: { Name: 'web', costCentre: 'x' },
        platformVersion: undefined,
      }),
    );
    expect([address, values]).toEqual([
      'aws_ecs_service.web_blue',
      {
        network_configuration: [{ assign_public_ip: false, subnets: ['a'] }],
        load_balancer: [{ container_name: 'web', container_port: 80 }],
        tags: { Name: 'web', costCentre: 'x' },
      },
    ]);
  });

  it('refers to what a resource is made from, by its id, its ARN or its name, and to nothing else', () => {
    const other = resource('aws:ec2/vpc:Vpc', 'other', {});
    const group = resource('aws:rds/parameterGroup:ParameterGroup', 'pg', { name: 'shop-pg' });
    const same = resource('aws:sns/topic:Topic', 'topic', { name: 'shop-pg' });
    const all = [VPC, other, group, same];
    const of = (inputs: Record<string, unknown>, on: readonly string[]) =>
      shown(...all, resource('aws:rds/instance:Instance', 'db', inputs, on)).expressions;
    expect(of({ parameterGroupName: 'shop-pg' }, ['pg', 'component'])).toEqual({
      parameter_group_name: { references: ['aws_db_parameter_group.pg.id', 'aws_db_parameter_group.pg'] },
    });
    expect(of({ parameterGroupName: 'shop-pg' }, ['main'])).toEqual({});
    expect(
      shown(VPC, resource('aws:ec2/flowLog:FlowLog', 'log', { vpcId: 'id-of-main' }, ['main'])).expressions,
    ).toEqual({ vpc_id: { references: ['aws_vpc.main.id', 'aws_vpc.main'] } });
  });

  it('refuses two of one address, and what is no resource of AWS’s', () => {
    expect(() => terraformPlan([VPC, { ...VPC, urn: 'x' }])).toThrow('two resources would be aws_vpc.main');
    expect(() => terraformPlan([resource('random:index/id:Id', 'x', {})])).toThrow(/no resource type/);
  });
});
