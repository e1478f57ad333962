import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  ContinueServiceDeploymentCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  ListServiceDeploymentsCommand,
  type ServiceDeployment,
  StopServiceDeploymentCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { type Existing, makeExisting, pushImage } from '../../sweep/existing';

const FACTOR = 30;

describe('service deployments of the rehearsal, as ECS documents them', () => {
  let cloud: Cloud;
  let folder: string;
  let rolling: Existing;
  let breaker: Existing;
  let stopped: Existing;
  let worker: Existing;
  let shifting: Existing;

  const list = async (of: Existing) =>
    (await of.ecs.send(new ListServiceDeploymentsCommand({ service: of.name, cluster: of.cluster })))
      .serviceDeployments ?? [];
  const newest = async (of: Existing): Promise<ServiceDeployment> => {
    const [brief] = await list(of);
    const { serviceDeployments } = await of.ecs.send(
      new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [brief?.serviceDeploymentArn ?? ''] }),
    );
    return serviceDeployments?.[0] ?? {};
  };
  const update = async (of: Existing, taskDefinition: string, change: object = {}) =>
    of.ecs.send(new UpdateServiceCommand({ cluster: of.cluster, service: of.name, taskDefinition, ...change }));
  const ended = (of: Existing) =>
    of.until('the service deployment has ended', async () => (await newest(of)).finishedAt !== undefined);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-deployments-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: FACTOR });
    const image = await pushImage(cloud.info, folder);
    const make = (name: string, options: object = {}) => makeExisting(cloud.info, folder, { name, image, ...options });
    rolling = await make('rolling', { desired: 4, deployment: { minimumHealthyPercent: 50, maximumPercent: 100 } });
    breaker = await make('breaker', {
      desired: 1,
      deployment: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    });
    stopped = await make('stopped', { desired: 1 });
    worker = await make('worker', { web: false, desired: 1 });
    shifting = await make('shifting', { desired: 1, shifting: true });
    await Promise.all([rolling, breaker, stopped, worker, shifting].map((s) => s.until('steady', s.steady)));
  }, 60_000);
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.concurrent(
    'a rolling update keeps between minimum and maximum, and is over when the old tasks have stopped',
    async () => {
      const begun = await update(rolling, await rolling.register('2'));
      const id = begun.service?.deployments?.[0]?.id;
      expect(begun.service?.deployments?.map((d) => d.status)).toEqual(['PRIMARY', 'ACTIVE']);
      const seen: { total: number; running: number }[] = [];
      await rolling.until('completed', async () => {
        const { deployments = [] } = await rolling.describe();
        const sum = (key: 'runningCount' | 'pendingCount') => deployments.reduce((n, d) => n + (d[key] ?? 0), 0);
        seen.push({ total: sum('runningCount') + sum('pendingCount'), running: sum('runningCount') });
        return deployments[0]?.rolloutState === 'COMPLETED';
      });
      expect(Math.max(...seen.map((s) => s.total))).toBeLessThanOrEqual(4);
      expect(Math.min(...seen.map((s) => s.running))).toBeGreaterThanOrEqual(2);
      const after = await rolling.describe();
      expect(after.deployments?.map((d) => [d.id, d.rolloutState])).toEqual([[id, 'COMPLETED']]);
      expect(after.events?.[0]?.message).toBe('(service rolling) has reached a steady state.');

      const briefs = await list(rolling);
      expect(briefs.map((b) => b.status)).toEqual(['SUCCESSFUL', 'SUCCESSFUL']);
      const one = await newest(rolling);
      expect(one.targetServiceRevision).toMatchObject({
        requestedTaskCount: 4,
        runningTaskCount: 4,
        pendingTaskCount: 0,
      });
      expect(one.deploymentConfiguration).toMatchObject({ strategy: 'ROLLING', minimumHealthyPercent: 50 });
      const { serviceRevisions } = await rolling.ecs.send(
        new DescribeServiceRevisionsCommand({ serviceRevisionArns: [one.targetServiceRevision?.arn ?? ''] }),
      );
      expect(serviceRevisions?.[0]?.taskDefinition).toBe(after.taskDefinition);
    },
  );

  it.concurrent('the circuit breaker opens after three failed tasks and brings the revision before back', async () => {
    const before = (await breaker.describe()).taskDefinition;
    const visitor = breaker.visitor();
    await update(breaker, await breaker.register('2', 'crash'));
    await ended(breaker);
    const one = await newest(breaker);
    expect(one.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(one.statusReason).toBe('Service deployment rolled back because the circuit breaker threshold was exceeded.');
    expect(one.deploymentCircuitBreaker).toMatchObject({ status: 'TRIGGERED', failureCount: 3, threshold: 3 });
    expect(one.rollback?.serviceRevisionArn).toBe(one.sourceServiceRevisions?.[0]?.arn);
    expect((await breaker.describe()).taskDefinition).toBe(before);
    expect([...(await visitor.stop()).keys()]).toEqual(['1']);
  });

  it.concurrent(
    'a stop with ROLLBACK needs no circuit breaker; ABORT is refused, and so is a stop of what has ended',
    async () => {
      const before = (await stopped.describe()).taskDefinition;
      await update(stopped, await stopped.register('2'));
      const { serviceDeploymentArn } = await newest(stopped);
      const stop = (stopType: 'ABORT' | 'ROLLBACK') =>
        stopped.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType }));
      await expect(stop('ABORT')).rejects.toMatchObject({ name: 'InvalidParameterException' });
      await stop('ROLLBACK');
      expect((await newest(stopped)).status).toMatch(/^ROLLBACK_(REQUESTED|IN_PROGRESS)$/);
      await ended(stopped);
      expect((await newest(stopped)).status).toBe('ROLLBACK_SUCCESSFUL');
      expect((await stopped.describe()).taskDefinition).toBe(before);
      await expect(stop('ROLLBACK')).rejects.toMatchObject({ name: 'ConflictException' });
    },
  );

  it.concurrent(
    'a newer deployment stops the one under way; without a check a task counts 40 s after it runs',
    async () => {
      await update(worker, await worker.register('2'));
      const third = await worker.register('3');
      await update(worker, third);
      expect((await list(worker)).map((b) => b.status)).toEqual([
        // The scheduler may have been there in between.
        expect.stringMatching(/^(PENDING|IN_PROGRESS)$/) as string,
        'STOPPED',
        'SUCCESSFUL',
      ]);
      const running = await worker.until(
        'runs',
        async () => (await worker.describe()).deployments?.[0]?.runningCount === 1,
      );
      const over = await worker.until('completed', worker.steady);
      expect(over - running).toBeGreaterThan(39_000);
      expect((await worker.describe()).taskDefinition).toBe(third);
    },
  );

  it('a canary goes stage by stage, pauses where asked, and takes its traffic back when told to', async () => {
    const [one = '', two = ''] = shifting.groups;
    const canary = {
      strategy: 'CANARY',
      bakeTimeInMinutes: 1,
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 1 },
      lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT'] }],
    };
    const visitor = shifting.visitor();
    await update(shifting, await shifting.register('2'), { deploymentConfiguration: canary });
    const awaiting = async () =>
      (await newest(shifting)).lifecycleHookDetails?.find((h) => h.status === 'AWAITING_ACTION');
    const answer = async (action: 'CONTINUE' | 'ROLLBACK') => {
      await shifting.until('a hook waits', async () => (await awaiting()) !== undefined);
      const { serviceDeploymentArn } = await newest(shifting);
      const hookId = (await awaiting())?.hookId;
      await shifting.ecs.send(new ContinueServiceDeploymentCommand({ serviceDeploymentArn, hookId, action }));
    };
    await shifting.until('a hook waits', async () => (await awaiting()) !== undefined);
    // Test traffic is at the new revision, production traffic is not.
    expect(await shifting.weights()).toEqual({ [one]: 100, [two]: 0 });
    expect(await shifting.weights(shifting.testRule)).toEqual({ [one]: 0, [two]: 100 });
    const tested = await fetch(shifting.url, { headers: { 'x-test': '1' } });
    expect(tested.headers.get('x-version')).toBe('2');
    await answer('CONTINUE');
    await shifting.until('the canary has its share', async () => (await shifting.weights())[two] === 10);
    expect((await newest(shifting)).targetServiceRevision?.requestedProductionTrafficWeight).toBe(10);
    await answer('ROLLBACK');
    await ended(shifting);
    const last = await newest(shifting);
    expect(last.status).toBe('ROLLBACK_SUCCESSFUL');
    expect(last.statusReason).toContain('PRE_PRODUCTION_TRAFFIC_SHIFT lifecycle hook(s) failed');
    expect(await shifting.weights()).toEqual({ [one]: 100, [two]: 0 });
    expect([...(await visitor.stop()).keys()].filter((v) => v.startsWith('status'))).toEqual([]);
  });

  it('blue-green shifts at once and bakes; the next deployment goes to the other group', async () => {
    const [one = '', two = ''] = shifting.groups;
    const strategy = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 1, lifecycleHooks: [] };
    const visitor = shifting.visitor();
    await update(shifting, await shifting.register('3'), { deploymentConfiguration: strategy });
    await shifting.until('bakes', async () => (await newest(shifting)).lifecycleStage === 'BAKE_TIME');
    expect(await shifting.weights()).toEqual({ [one]: 0, [two]: 100 });
    await ended(shifting);
    expect((await newest(shifting)).status).toBe('SUCCESSFUL');
    const answers = await visitor.stop();
    expect([...answers.keys()].sort()).toEqual(['1', '3']);
    await update(shifting, await shifting.register('4'), {
      deploymentConfiguration: {
        strategy: 'LINEAR',
        bakeTimeInMinutes: 0,
        linearConfiguration: { stepPercent: 40, stepBakeTimeInMinutes: 1 },
      },
    });
    const seen = new Set<number>();
    await shifting.until('ended', async () => {
      seen.add((await shifting.weights())[one] ?? -1);
      return (await newest(shifting)).finishedAt !== undefined;
    });
    expect([...seen]).toEqual([0, 40, 80, 100]);
    expect((await shifting.describe()).runningCount).toBe(1);
  });
});
