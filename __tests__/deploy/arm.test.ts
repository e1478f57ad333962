import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { foreignImage, pushForeign, pushIndex } from '../why/images';
import { Shop } from '../why/shop';

/** Patient, as a task starts in this machine’s own time. */
const ARM = { cpuArchitecture: 'ARM64', gracePeriod: '600s', readyTimeout: '30m' } as const;

describe('a service on ARM64', () => {
  let cloud: Cloud;
  let folder: string;
  let shop: Shop;
  /** The platform that a task definition asks for: the latest of the family, or one by its ARN. */
  const platformOf = async (taskDefinition: string) => {
    const answer = await cloud.ports.call('ecs', 'DescribeTaskDefinition', { taskDefinition });
    return (answer['taskDefinition'] as { runtimePlatform?: object }).runtimePlatform;
  };
  const family = () => shop.outputs.services['api']?.family ?? '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-arm-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 20 });
    shop = await Shop.create(cloud, 'a', folder, ARM);
  }, 60_000);
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a first task definition of ARM64 by the program; one of X86_64 says nothing, as stacks of before', async () => {
    expect(await platformOf(`${family()}:1`)).toEqual({ cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' });
    const x86 = await Shop.create(cloud, 'b', folder);
    expect(await platformOf(`${x86.outputs.services['api']?.family ?? ''}:1`)).toBeUndefined();
  });

  it('is built for ARM64 and deployed', async () => {
    const { record, error } = await shop.deploy(ARM);
    expect([record?.result, record?.reason, error]).toEqual(['succeeded', undefined, undefined]);
    const live = record?.services['api']?.taskDefinitionArn ?? '';
    expect(await platformOf(live)).toEqual({ cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' });
  });

  it.each([
    ['ARM64', 'amd64', 'linux/arm64'],
    ['X86_64', 'arm64', 'linux/amd64'],
  ] as const)('%s does not start an image for %s, and says for what to build', async (cpuArchitecture, has, wanted) => {
    const image = await pushForeign(shop, foreignImage(has));
    const before = await shop.weights();
    const { record } = await shop.deploy({ ...ARM, cpuArchitecture, image });
    expect(record?.result).toBe('failed');
    expect(record?.reason?.split('\n')[0]).toBe(`api: its image is not for ${wanted}, the platform the task runs on`);
    expect(record?.reason).toContain(`descriptor matching platform '${wanted}' (TaskFailedToStart)`);
    expect(record?.hint).toMatch(new RegExp(`^build for ${wanted}: `));
    expect(await shop.weights()).toEqual(before);
  });

  it('refuses an index without ARM64 before anything is changed', async () => {
    const image = await pushIndex(shop, { amd64: foreignImage('amd64') });
    const last = await platformOf(family());
    const { record, error } = await shop.deploy({ ...ARM, image });
    expect(record).toBeUndefined();
    expect(error?.message).toBe(
      'api: tasks run on linux/arm64, and the image is for linux/amd64 (cpuArchitecture: ARM64)',
    );
    expect(error?.hint).toMatch(/nothing was changed/);
    expect(await platformOf(family())).toEqual(last);
  });

  it('lets an index through that has it: the task tells the rest', async () => {
    const image = await pushIndex(shop, { amd64: foreignImage('amd64'), arm64: foreignImage('arm64') });
    const { record } = await shop.deploy({ ...ARM, image });
    // These images hold no program: they were pulled, and could not run.
    expect(record?.result).toBe('failed');
    expect(record?.reason).not.toMatch(/platform/);
  });
});
