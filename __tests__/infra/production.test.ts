import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Resource } from '../../src/controls/graph';
import { judgeControls } from '../../src/controls/judge';
import { appOutputsSchema } from '../../src/infra/outputs';
import { openStack, WHOLE } from './stack';

type Properties = Record<string, unknown>;

describe('the whole production stack', () => {
  let stack: Awaited<ReturnType<typeof openStack>>;
  const graph = (): Resource[] => stack.state().filter((r) => r.custom);
  const of = (type: string) => graph().filter((r) => r.type === type);
  const notSame = (result: { resources: readonly { op: string; type: string; diff: readonly string[] }[] }) =>
    result.resources.filter((r) => r.op !== 'same').map((r) => [r.op, r.type, r.diff]);
  beforeAll(async () => {
    stack = await openStack();
  });
  afterAll(() => stack.close());

  it('previews, applies, and finds nothing to change the second time', async () => {
    const preview = await stack.preview();
    const up = await stack.up();
    expect(up.changes).toEqual(preview.changes);
    expect(up.changes.create).toBeGreaterThan(190);
    expect(appOutputsSchema.safeParse(up.outputs).success).toBe(true);
    expect(notSame(await stack.up())).toEqual([]);
  });

  it('gives the controls the same verdict with real ids as without AWS', () => {
    const bad = judgeControls(graph()).filter((c) => c.status !== 'passed');
    expect(bad.map((c) => [c.number, c.status])).toEqual([
      [42, 'failed'],
      [43, 'elsewhere'],
    ]);
  });

  it('lets only services that ask for a store’s address reach it', () => {
    const group = (name: string) => graph().find((r) => r.type.endsWith(':SecurityGroup') && r.name === name)?.id;
    const into = (store: string) =>
      of('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule')
        .filter((r) => r.inputs['securityGroupId'] === group(`board-production-${store}`))
        .map((r) => [r.inputs['referencedSecurityGroupId'], r.inputs['fromPort']]);
    expect(into('postgres')).toEqual([[group('board-production-backend'), 5432]]);
    expect(into('redis')).toEqual([[group('board-production-backend'), 6379]]);
  });

  it('keeps no password in its state, and the rehearsal’s own addresses in the secrets', async () => {
    const text = JSON.stringify(stack.state());
    expect(text).not.toMatch(/key-of-ours/);
    expect(text).not.toMatch(/ez_owner:(?!secret)/);
    const value = async (name: string) =>
      String((await stack.cloud.ports.call('secretsmanager', 'GetSecretValue', { SecretId: name }))['SecretString']);
    expect(await value('board-production/data/postgres.url')).toMatch(
      /^postgres(?:ql)?:\/\/.*@?(?:127\.0\.0\.1|localhost)/,
    );
    expect(await value('board-production/data/redis.url')).toMatch(/^redis:\/\/.*127\.0\.0\.1/);
  });

  it('has the plan’s alarms, all of which tell somebody', () => {
    const alarms = of('aws:cloudwatch/metricAlarm:MetricAlarm');
    const limit = (name: string) => alarms.find((a) => a.name === `board-production-${name}`)?.inputs['threshold'];
    expect(['latency-warning', 'latency-critical', 'errors-warning', 'errors-critical'].map(limit)).toEqual([
      1, 3, 1, 5,
    ]);
    expect(['backend-cpu-warning', 'postgres-cpu-critical', 'redis-cpu-warning'].map(limit)).toEqual([70, 90, 70]);
    // 80 % of what db.t3.medium allows (about 400).
    expect(Number(limit('postgres-connections'))).toBeGreaterThan(280);
    expect(Number(limit('postgres-connections'))).toBeLessThan(345);
    const topics = of('aws:sns/topic:Topic').map((t) => t.outputs['arn']);
    expect(alarms.every((a) => topics.includes((a.inputs['alarmActions'] as string[])[0]))).toBe(true);
    const protocols = of('aws:sns/topicSubscription:TopicSubscription').map((s) => s.inputs['protocol']);
    expect(protocols.sort()).toEqual(['email', 'email', 'https']);
  });

  it('leaves what a rollout has moved alone', async () => {
    const rule = of('aws:lb/listenerRule:ListenerRule').find((r) => r.name === 'board-production-backend');
    const groups = of('aws:lb/targetGroup:TargetGroup').filter((r) => r.name.includes('backend'));
    const { ports } = stack.cloud;
    await ports.call('elasticloadbalancing', 'ModifyRule', {
      RuleArn: rule?.id,
      Actions: [
        {
          Type: 'forward',
          ForwardConfig: { TargetGroups: groups.map((g, i) => ({ TargetGroupArn: g.id, Weight: i === 0 ? 90 : 10 })) },
        },
      ],
    });
    await ports.call('application-autoscaling', 'RegisterScalableTarget', {
      ServiceNamespace: 'ecs',
      ResourceId: 'service/board-production/board-production-backend-blue',
      ScalableDimension: 'ecs:service:DesiredCount',
      MinCapacity: 2,
      MaxCapacity: 6,
    });
    const live = async () =>
      JSON.stringify(await ports.call('elasticloadbalancing', 'DescribeRules', { RuleArns: [rule?.id] }));
    const before = await live();
    expect(before).toContain('"Weight":10');
    expect(notSame(await stack.up(WHOLE.replace('ops@example.com', 'team@example.com'))).map(([op]) => op)).toEqual([
      'replace',
      'replace',
    ]);
    expect(await live()).toBe(before);
  });

  it('sees what forces a database and a cache to be made anew', async () => {
    const replaces = async (type: string, change: Properties) => {
      const [found] = of(type);
      const olds = { ...found?.inputs };
      const { changes, replaces } = await stack.door<{ changes: string[]; replaces: string[] }>({
        op: 'diff',
        type,
        name: 'x',
        olds,
        news: { ...olds, ...change },
      });
      expect(changes).toEqual(Object.keys(change));
      return replaces;
    };
    const [database, cache] = ['aws:rds/instance:Instance', 'aws:elasticache/replicationGroup:ReplicationGroup'];
    expect(await replaces(database, { dbName: 'other' })).toEqual(['dbName']);
    expect(await replaces(database, { instanceClass: 'db.t3.large' })).toEqual([]);
    expect(await replaces(cache, { kmsKeyId: 'other' })).toEqual(['kmsKeyId']);
    expect(await replaces(cache, { numNodeGroups: 2 })).toEqual([]);
  });

  it('is refused by the cloud where the provider would refuse it', async () => {
    const create = (type: string, news: Properties) =>
      stack.door<{ id: string }>({ op: 'create', type, name: 'x', news });
    const subnets = { name: 'x', subnetIds: ['subnet-1'] };
    await expect(create('aws:rds/subnetGroup:SubnetGroup', { ...subnets, colour: 'red' })).rejects.toThrow(
      /colour: unknown property/,
    );
    await expect(create('aws:rds/subnetGroup:SubnetGroup', { name: 'x' })).rejects.toThrow(
      /subnetIds: missing required/,
    );
    await expect(create('aws:rds/subnetGroup:SubnetGroup', { ...subnets, subnetIds: 'one' })).rejects.toThrow(
      /subnetIds: expected a list, got string/,
    );
    await expect(
      create('aws:rds/instance:Instance', { instanceClass: 'db.t3.medium', identifier: 'a', identifierPrefix: 'b' }),
    ).rejects.toThrow(/identifierPrefix: conflicts with identifier/);
    await expect(
      create('aws:rds/instance:Instance', { instanceClass: 'db.t3.medium', kmsKeyId: 'k', skipFinalSnapshot: true }),
    ).rejects.toThrow(/kmsKeyId: needs storageEncrypted/);
    await expect(
      create('aws:kms/alias:Alias', { name: 'alias/board-production-data', targetKeyId: 'k' }),
    ).rejects.toThrow(/exists already/);
    // CreateTopic is idempotent, by its documentation.
    const [topic] = of('aws:sns/topic:Topic');
    expect((await create('aws:sns/topic:Topic', { name: topic?.id.split(':').at(-1) })).id).toBe(topic?.id);
    const database = graph().find((r) => r.type === 'aws:rds/instance:Instance');
    await expect(
      stack.door({ op: 'delete', type: 'aws:rds/instance:Instance', name: 'x', id: database?.id ?? '', olds: {} }),
    ).rejects.toThrow(/Cannot delete protected DB Instance/);
  });

  it('shows what somebody has changed in the console', async () => {
    const [topic] = of('aws:kms/key:Key');
    const type = 'aws:kms/key:Key';
    const read = async () =>
      (await stack.door<{ outputs: Properties }>({ op: 'read', type, name: 'x', id: topic?.id ?? '', olds: {} }))
        .outputs;
    expect((await read())['enableKeyRotation']).toBe(true);
    await stack.door({ op: 'change', type, name: 'x', id: topic?.id ?? '', news: { enableKeyRotation: false } });
    expect((await read())['enableKeyRotation']).toBe(false);
  });

  it('goes through the door of the user’s own module, which cannot take protection away', async () => {
    writeFileSync(
      join(stack.folder, 'mine.mjs'),
      `export default ({ type, name, args }) =>
         type === 'aws:rds/instance:Instance' ? { ...args, backupRetentionPeriod: 30, tags: { ...args.tags, team: 'board' } } : undefined;`,
    );
    const text = WHOLE.replace('ops@example.com', 'team@example.com').replace(
      'infrastructure:\n',
      'infrastructure:\n  transform: mine.mjs\n',
    );
    const changed = notSame(await stack.preview(text));
    expect(changed).toEqual([['update', 'aws:rds/instance:Instance', ['backupRetentionPeriod', 'tags']]]);
    await expect(stack.preview(text.replace('mine.mjs', 'none.mjs'))).rejects.toThrow(/none\.mjs cannot be loaded/);
  });
});

describe('smaller environments', () => {
  it('have one zone, one NAT gateway, no firewall and nothing protected in dev', async () => {
    const stack = await openStack();
    try {
      await stack.up(WHOLE, 'dev');
      const graph = stack.state('dev').filter((r) => r.custom);
      const of = (type: string) => graph.filter((r) => r.type === type);
      expect(of('aws:ec2/natGateway:NatGateway').length).toBe(1);
      expect(of('aws:wafv2/webAcl:WebAcl').map((w) => w.inputs['scope'])).toEqual(['CLOUDFRONT']);
      expect(
        of('aws:rds/instance:Instance').map(({ inputs }) => [
          inputs['instanceClass'],
          inputs['multiAz'],
          inputs['deletionProtection'],
        ]),
      ).toEqual([['db.t3.micro', false, false]]);
      expect(
        of('aws:elasticache/replicationGroup:ReplicationGroup').map((r) => r.inputs['automaticFailoverEnabled']),
      ).toEqual([false]);
    } finally {
      await stack.close();
    }
  });
});
