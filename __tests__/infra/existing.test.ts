import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rolloutPolicy } from '../../programs/foundation/rollout-policy';
import { loadConfig } from '../../src/config/load';
import { judgeControls } from '../../src/controls/judge';
import { ConfigError } from '../../src/errors';
import { doorClient } from '../../src/infra/door';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { standIn } from '../../src/rehearsal/stand-in';
import { applyInfra, type InfraDeps, openEngine, previewInfra } from '../../src/stages/infra/apply';
import { renderPreview } from '../../src/stages/infra/render';
import { infraDepsOf } from '../support/infra-deps';
import { BROUGHT } from './stack';

const VPC = 'vpc-0123456789abcdef0';

describe('what is there already', () => {
  let cloud: Cloud;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-existing-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 200 });
    await standIn(cloud, deps().config.infrastructure.existing);
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const deps = (text = BROUGHT): InfraDeps =>
    infraDepsOf(cloud, loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: folder }), folder);
  const made = async () => (await (await openEngine(deps())).standing()).filter((r) => r.type.startsWith('aws:'));

  it('is used, and neither made nor changed; controls and cost say that it is not ours', async () => {
    const door = doorClient(cloud.info.control);
    const list = async () =>
      (await door<{ resources: { type: string; id: string }[] }>({ op: 'list', type: '', name: '' })).resources;
    const before = await list();
    const preview = await previewInfra(deps());
    expect(await list()).toEqual(before);
    const text = renderPreview(preview, deps().config);
    expect(text).toContain('not ours, and not counted: the VPC with its subnets, gateways and endpoints');
    expect(preview.assessment.notOurs.map((c) => c.number)).toEqual([
      ...[1, 2, 3, 4, 7, 8],
      ...[9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
      ...[21, 22, 23, 24, 31],
    ]);
    const applied = await applyInfra(deps());
    const types = new Set((await made()).map((r) => r.type));
    const network =
      'Vpc Subnet NatGateway InternetGateway Route RouteTable NetworkAcl FlowLog VpcEndpoint DefaultSecurityGroup';
    for (const type of [...network.split(' '), 'Cluster', 'ReplicationGroup', 'rds/instance:Instance'])
      expect([...types].filter((t) => t.endsWith(type))).toEqual([]);
    const { clusterName, services } = applied.outputs;
    expect(clusterName).toBe('shared');
    expect(services['backend']?.subnetIds).toEqual(['subnet-0000000000000000c', 'subnet-0000000000000000d']);
    expect(services['backend']?.secrets['DATABASE_URL']).toMatch(/:secret:prod\/database-\w{6}:url::$/);
    expect((await previewInfra(deps())).result.changes).toMatchObject({ create: 0, update: 0, replace: 0, delete: 0 });
  }, 90_000);

  it('lets in only who asks for the address, and gives the right to read the key of the secret', async () => {
    const all = await made();
    const rules = all.filter((r) => r.inputs?.['securityGroupId'] === 'sg-0123456789abcdef0');
    expect(rules.map((r) => [r.type, r.inputs?.['fromPort'], r.inputs?.['description']])).toEqual([
      [
        'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
        5432,
        'From the tasks of backend of board-production',
      ],
    ]);
    const group = all.find((r) => r.urn.endsWith('SecurityGroup::board-production-backend'));
    expect(rules[0]?.inputs?.['referencedSecurityGroupId']).toBe(group?.id);
    const egress = all.filter((r) => r.urn.endsWith('::board-production-alb-out'));
    expect(egress.map((r) => r.inputs?.['cidrIpv4'])).toEqual(['10.200.0.0/16']);
    const guardian = all.find((r) => r.urn.endsWith('RolePolicy::board-production-guardian'));
    expect(String(guardian?.inputs?.['policy'])).toContain(':service/shared/board-production-*');
  });

  it('the secret of a customer key can be read by its services', async () => {
    const key = { type: 'aws:kms/key:Key', id: '11111111-2222-3333-4444-555555555555' };
    const arn = `arn:aws:kms:eu-central-1:${cloud.info.accountId}:key/${key.id}`;
    await doorClient(cloud.info.control)({ op: 'give', ...key, name: 'k', news: { arn } });
    await cloud.ports.call('secretsmanager', 'CreateSecret', { Name: 'keyed', KmsKeyId: key.id, SecretString: 'x' });
    const text = BROUGHT.replace('secretsmanager:prod/database#url', 'secretsmanager:keyed');
    await applyInfra(deps(text));
    const policy = (await made()).find((r) => r.urn.endsWith('::board-production-backend-secrets'))?.inputs?.['policy'];
    expect(String(policy)).toContain(arn);
    expect(String(policy)).toMatch(/:secret:keyed-\w{6}"/);
  }, 90_000);

  it.each([
    [
      'a VPC that is not there',
      VPC,
      'vpc-0000000000000dead',
      /vpc\.id: vpc-0000000000000dead cannot be looked up: .*no matching EC2 VPC/,
    ],
    [
      'a subnet that is not there',
      'subnet-0000000000000000d',
      'subnet-0000000000000dead',
      /privateSubnets: subnet-0000000000000dead cannot be/,
    ],
    [
      'one zone',
      'subnet-0000000000000000d',
      'subnet-000000000000000e0',
      /privateSubnets: all 2 are in eu-central-1a: two zones/,
    ],
    [
      'a public subnet that is none',
      'subnet-0000000000000000b',
      'subnet-000000000000000e1',
      /publicSubnets: .*e1 has no route to an internet gateway/,
    ],
    [
      'tasks in a public subnet',
      'subnet-0000000000000000d',
      'subnet-000000000000000e2',
      /privateSubnets: .*e2 is a public subnet/,
    ],
    [
      'a subnet of another VPC',
      'subnet-0000000000000000d',
      'subnet-000000000000000e3',
      /e3 is a subnet of vpc-0000000000000000f, not of/,
    ],
    [
      'a cluster that is not there',
      'cluster: shared',
      'cluster: nowhere',
      /existing\.cluster: the cluster nowhere cannot be/,
    ],
    [
      'a secret that is not there',
      'prod/database#url',
      'prod/typo#url',
      /postgres\.url: the secret secretsmanager:prod\/typo#url cannot be/,
    ],
    [
      'a security group that is not there',
      'sg-0123456789abcdef0',
      'sg-0000000000000dead',
      /postgres\.securityGroup: sg-0000000000000dead cannot be/,
    ],
  ])('refuses %s before any effect, as the user’s to mend', async (_name, what, by, message) => {
    const door = doorClient(cloud.info.control);
    const subnet = (id: string, zone: string, vpcId = VPC) =>
      door({
        ...{ op: 'give', type: 'aws:ec2/subnet:Subnet', name: id, id },
        news: { vpcId, availabilityZone: `eu-central-1${zone}`, cidrBlock: '10.200.50.0/24' },
      });
    await subnet('subnet-000000000000000e0', 'a');
    await subnet('subnet-000000000000000e1', 'b');
    await subnet('subnet-000000000000000e2', 'b');
    await subnet('subnet-000000000000000e3', 'b', 'vpc-0000000000000000f');
    const [e2] = [{ subnetId: 'subnet-000000000000000e2', routeTableId: 'rtb-0123456789abcdef0a' }];
    await door({
      op: 'give',
      type: 'aws:ec2/routeTableAssociation:RouteTableAssociation',
      name: 'e2',
      id: 'a-e2',
      news: e2,
    });
    await door({
      op: 'give',
      type: 'aws:ec2/vpc:Vpc',
      name: 'f',
      id: 'vpc-0000000000000000f',
      news: { cidrBlock: '10.9.0.0/16' },
    });
    const failed = await applyInfra(deps(BROUGHT.replaceAll(what, by))).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ConfigError);
    expect((failed as Error).message).toMatch(message);
  });
});

describe('what the file itself says wrong', () => {
  const load = (text: string) => () =>
    loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: '/nowhere' });
  it.each([
    [
      'NAT gateways of a VPC that is not ours',
      'existing:',
      'nat: one\n  existing:',
      /infrastructure\.nat is a matter of the VPC/,
    ],
    [
      'a group of another VPC than the services’',
      /\n {4}vpc:[\s\S]*?\]\n {4}cluster/,
      '\n    cluster',
      /a rule can name a group of its own VPC only/,
    ],
    ['one subnet only', ', subnet-0000000000000000b]', ']', /at least two subnets/],
    ['the same twice', 'subnet-0000000000000000b]', 'subnet-0000000000000000a]', /each subnet once/],
    [
      'a password where a secret’s name belongs',
      'secretsmanager:prod/database#url',
      'postgresql://a:b@c/d',
      /a secret as a value/,
    ],
  ])('%s', (_name, what, by, message) => {
    expect(load(BROUGHT.replace(what, by))).toThrow(message);
  });
  it('takes an ARN for a name, and a store for one of ours', () => {
    const text = BROUGHT.replace('cluster: shared', 'cluster: arn:aws:ecs:eu-central-1:123456789012:cluster/shared');
    expect(load(text)().infrastructure.existing.cluster).toBe('shared');
    expect(load(BROUGHT.replace(/\n {4}redis:.*/, ''))).toThrow(
      /data:redis\.url is used, but the application has no redis/,
    );
  });
});

describe('the controls', () => {
  it('of infrastructure that somebody else makes are all not ours, with the reason', () => {
    const all = judgeControls([], { everything: 'terraform.json' });
    expect(all.length).toBe(47);
    expect(new Set(all.map((c) => c.status))).toEqual(new Set(['not-ours']));
    expect(all[0]?.why).toEqual(['the whole infrastructure (terraform.json) is not ours: its owner answers for it']);
  });
  it('that something of ours fails are failed, whatever was brought along', () => {
    const cluster = { type: 'aws:ecs/cluster:Cluster', name: 'c', id: 'c', inputs: {}, outputs: {} };
    const of = (number: number) => judgeControls([cluster], { cluster: 'shared' }).find((c) => c.number === number);
    expect([of(31)?.status, of(9)?.status]).toEqual(['failed', 'not-applicable']);
  });
});

describe('the rollout role', () => {
  it('may use a cluster that is not its own, and in it services of its own name only', () => {
    const of = { app: 'board', environment: 'production', accountId: '123456789012', region: 'eu-central-1' };
    const text = (cluster?: string) => JSON.stringify(rolloutPolicy({ ...of, cluster }));
    expect(text()).toContain(':service/board-production/*"');
    expect(text('shared')).toContain(':service/shared/board-production-*"');
    expect(text('shared')).toContain(':cluster/shared"');
    expect(text('shared')).not.toMatch(/(?:service|task|cluster)\/board-production[/"]/);
  });

  it('is told of the cluster by the file, for each environment its own', () => {
    const text = BROUGHT.replace('    cluster: shared\n', '').replace(
      'production: { region: eu-central-1 }',
      `production: { region: eu-central-1, overrides: { infrastructure: { existing: { cluster: live } } } }\n  dev: {}`,
    );
    const { places } = loadConfig(text, { file: 'ez-deploy.yml', environment: 'dev', root: '/nowhere' });
    expect([places['production']?.cluster, places['dev']?.cluster]).toEqual(['live', undefined]);
  });
});
