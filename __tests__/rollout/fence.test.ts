import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { controlGateway } from '../../src/aws/control';
import { ecsGateway } from '../../src/aws/ecs';
import { elbGateway } from '../../src/aws/elb';
import { createFence, type Fence } from '../../src/aws/fence';
import { createClock } from '../../src/clock';
import { testCloud, type TestCloud } from '../rehearsal/core/cloud';

describe('a process that was away too long', () => {
  let cloud: TestCloud;
  let fence: Fence;
  const clock = createClock();
  const target = () => ({ ...cloud.client, endpoint: cloud.info.aws, fence });
  const calls = () => cloud.calls.list(10_000).total;
  const changes = [
    ['moves no traffic', () => elbGateway(target()).modifyRule('arn:rule', { actions: [] })],
    ['changes no service', () => ecsGateway(target()).updateService('c', 's', { desiredCount: 0 })],
    ['touches no scaling', () => controlGateway(target()).setScaling('c', 's', { suspended: true })],
  ] as const;

  beforeAll(async () => {
    cloud = await testCloud();
  });
  afterAll(() => cloud.stop());

  it.each(changes)('%s', async (_, change) => {
    fence = createFence(clock);
    // Ten seconds on its way, and AWS’s clock three ahead: it would arrive when the guardian is at work.
    fence.hold(clock.now() + 12_900);
    const before = calls();
    await expect(change()).rejects.toMatchObject({ name: 'LeaseOver' });
    expect(calls()).toBe(before);
  });

  it.each(changes)('while it holds the lock, or needs none, the call leaves: not "%s"', async (_, change) => {
    fence = createFence(clock);
    const before = calls();
    await change().catch(() => undefined);
    fence.hold(clock.now() + 60_000);
    await change().catch(() => undefined);
    expect(calls()).toBeGreaterThanOrEqual(before + 2);
  });

  it('may still look', async () => {
    fence = createFence(clock);
    fence.hold(0);
    expect(await controlGateway(target()).scalable('c', ['s'])).toEqual(new Set());
  });
});
