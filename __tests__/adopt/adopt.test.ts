import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { type Existing, makeExisting } from '../../sweep/existing';
import { runBundle } from '../update/bundle';

const FACTOR = 30;

describe('adopting a service that somebody else made', () => {
  let cloud: Cloud;
  let folder: string;
  let info: string;
  let old: Existing;
  const adopt = (more: readonly string[] = []) =>
    runBundle(
      ['adopt', '--service', old.name, '--cluster', old.cluster, '--rehearsal', info, '--json', ...more],
      folder,
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-adopt-'));
    info = join(folder, 'rehearsal.json');
    mkdirSync(join(folder, 'cloud'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: FACTOR, infoFile: info });
    old = await makeExisting(cloud.info, folder, { name: 'old', desired: 2, drain: 12 });
    await old.until('steady', old.steady);
  }, 60_000);
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says what it would do, does it without a failed request, and once; then blue-green goes through it', async () => {
    const ROLE = ['--load-balancer-role', `arn:aws:iam::${cloud.info.accountId}:role/ecs-load-balancers`];
    const [one = ''] = old.groups;
    const unsaid = await adopt();
    expect([unsaid.code, unsaid.stderr]).toEqual([2, expect.stringContaining('input load-balancer-role: is missing')]);

    const before = cloud.calls.list().total;
    const planned = await adopt(ROLE);
    expect([planned.code, planned.json['result']], planned.stderr).toEqual([0, 'planned']);
    expect(planned.json['steps']).toHaveLength(3);
    const written = cloud.calls.list(before).calls.filter((c) => !/^(Describe|List|Get)/.test(c.operation));
    expect(written).toEqual([]);

    const visitor = old.visitor();
    const done = await adopt([...ROLE, '--apply', 'true']);
    expect([done.code, done.json['result']], done.stderr).toEqual([0, 'succeeded']);
    expect([...(await visitor.stop()).keys()]).toEqual(['1']);
    const weights = await old.weights();
    const two = Object.keys(weights).find((arn) => arn !== one) ?? '';
    expect(weights).toEqual({ [one]: 100, [two]: 0 });
    const attributes = async (TargetGroupArn: string) =>
      (await old.elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }))).Attributes;
    expect(await attributes(two)).toEqual(await attributes(one));
    const { TargetGroups } = await old.elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [two] }));
    expect(TargetGroups?.[0]).toMatchObject({ TargetGroupName: 'old-one-2', HealthCheckPath: '/health' });
    expect((await old.describe()).loadBalancers?.[0]?.advancedConfiguration).toMatchObject({
      alternateTargetGroupArn: two,
      productionListenerRule: old.rule,
    });

    const again = await adopt(['--apply', 'true']);
    expect([again.code, again.json['result']]).toEqual([0, 'nothing-to-do']);

    const users = old.visitor();
    const strategy = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 };
    const shifted = await runBundle(
      [
        ...['update', '--task-definition', old.file('2'), '--service', 'old', '--cluster', old.cluster],
        ...['--wait-for-service-stability', 'true', '--deployment-configuration', JSON.stringify(strategy)],
        ...['--rehearsal', info, '--json'],
      ],
      folder,
    );
    expect([shifted.code, shifted.json['result']], shifted.stderr).toEqual([0, 'succeeded']);
    expect([...(await users.stop()).keys()].sort()).toEqual(['1', '2']);
    expect(await old.weights()).toEqual({ [one]: 0, [two]: 100 });
  });
});
