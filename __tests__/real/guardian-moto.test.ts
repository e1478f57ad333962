import { CloudWatchClient, PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type GroundOptions, startGround } from './guardian-ground';

const LIMIT = 150_000;

/** The guardian of the product, as another's interpreter runs it against another's load balancer, tables and services. */
describe('the guardian in moto’s Step Functions', () => {
  let judge: Awaited<ReturnType<typeof startGround>>;
  const ground = (options?: GroundOptions) => judge.ground(options);
  beforeAll(async () => {
    judge = await startGround();
  }, 90_000);
  afterAll(() => judge.moto.stop());

  it.concurrent(
    'takes traffic back from a holder that fell silent, then its tasks, and says so',
    async () => {
      const g = await ground();
      expect(await g.weights()).toEqual([50, 50]);
      await g.start();
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([100, 0]);
      expect(await g.counts()).toEqual([2, 0]);
      expect(await g.current()).toMatchObject({
        release: g.release,
        phase: 'taken-back',
        by: 'guardian',
        plan: g.plan,
      });
      // Its holder, should it only have been asleep, writes no more.
      expect(await g.lock.beat()).toBe('lost');
      expect(await g.lock.release_('done')).toBe(false);
    },
    LIMIT,
  );

  it.concurrent(
    'brings the old version of a worker and of a schedule back too',
    async () => {
      const g = await ground({ kinds: true });
      await g.start();
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([100, 0]);
      const old = g.others?.old;
      expect(await g.others?.now()).toEqual({ worker: old, count: 2, nightly: old, subnets: ['subnet-1'] });
      expect(await g.phase()).toBe('taken-back');
    },
    LIMIT,
  );

  it.concurrent(
    'leaves a holder alone that has finished meanwhile',
    async () => {
      const g = await ground({ silentMs: -LIMIT });
      await g.start(g.release, { deadline: new Date(Date.now() + 3_000).toISOString() });
      expect(await g.lock.release_('done')).toBe(true);
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([50, 50]);
      expect(await g.counts()).toEqual([2, 2]);
      expect(await g.phase()).toBe('done');
    },
    LIMIT,
  );

  it.concurrent(
    'waits on where the deadline was moved, and acts at that',
    async () => {
      const g = await ground({ silentMs: -12_000 });
      const until = (await g.current())?.deadline ?? 0;
      await g.start(g.release, { deadline: new Date(Date.now() - 1_000).toISOString() });
      await sleep(5_000);
      expect(await g.weights()).toEqual([50, 50]);
      expect(await g.phase()).toBe('rolling');
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(Date.now()).toBeGreaterThan(until);
      expect(await g.went()).toContain('Wait again');
      expect(await g.weights()).toEqual([100, 0]);
    },
    LIMIT,
  );

  it.concurrent(
    'started twice, and once more by another name: as if it were once',
    async () => {
      const g = await ground();
      await Promise.all([g.start(), g.start(), g.start('another')]);
      expect(await Promise.all([g.ended(), g.ended('another')])).toEqual(['SUCCEEDED', 'SUCCEEDED']);
      expect(await g.weights()).toEqual([100, 0]);
      expect(await g.counts()).toEqual([2, 0]);
      expect(await g.phase()).toBe('taken-back');
      // After all is over, once more by its own name: it is the one that was.
      const went = await g.went();
      // Both did the work side by side, and one of them came first to say so.
      expect([...went, ...(await g.went('another'))]).toContain('Taken back');
      await g.start();
      expect(await g.went()).toEqual(went);
    },
    LIMIT,
  );

  it.concurrent(
    'finds nothing to do where the journal is another release’s, or has ended, or has no plan',
    async () => {
      const [other, ended, unplanned] = [await ground(), await ground(), await ground({ unplanned: true })];
      await ended.lock.release_('done');
      await other.start('late', { release: 'r-of-yesterday' });
      await ended.start('late');
      await unplanned.start('late');
      for (const g of [other, ended, unplanned]) {
        const before = await g.table.read();
        expect(await g.ended('late')).toBe('SUCCEEDED');
        expect((await g.went('late')).at(-1)).toBe('Nothing to do');
        expect(await g.weights()).toEqual([50, 50]);
        expect(await g.counts()).toEqual([2, 2]);
        expect(await g.table.read()).toEqual(before);
      }
    },
    LIMIT,
  );

  it.concurrent(
    'finds nothing to do where a successor has begun a rollout of its own',
    async () => {
      const g = await ground({ silentMs: 20_000 });
      const { lock, before } = await g.take('successor');
      expect(before).toMatchObject({ release: g.release, phase: 'rolling' });
      expect(await lock.begin()).toBe(true);
      await g.start();
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([50, 50]);
      expect(await lock.beat()).toEqual({});
    },
    LIMIT,
  );

  it.concurrent(
    'leaves the tasks to whoever took over while it waited for the load balancer',
    async () => {
      const g = await ground();
      await g.start();
      await expect.poll(g.weights, { timeout: 60_000, interval: 200 }).toEqual([100, 0]);
      // A post step settles at once, and the next release is on the same colour.
      const post = await g.take('post', g.release);
      await post.lock.release_('done');
      const next = await g.take('next');
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.went()).not.toContain('New colour down');
      expect(await g.counts()).toEqual([2, 2]);
      expect(await g.current()).toMatchObject({ release: 'next', phase: 'rolling' });
      expect(await next.lock.beat()).toEqual({});
    },
    LIMIT,
  );

  it.concurrent(
    'a first release, with nobody to go back to, is left as it is',
    async () => {
      const g = await ground({ canGoBack: false });
      await g.start();
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([50, 50]);
      expect(await g.counts()).toEqual([2, 2]);
      expect(await g.phase()).toBe('taken-back');
    },
    LIMIT,
  );

  it.concurrent(
    'break-glass: takes back at once, whatever the deadline says',
    async () => {
      const g = await ground({ silentMs: -LIMIT });
      await g.start('glass', { action: 'rollback' });
      expect(await g.ended('glass')).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([100, 0]);
      expect(await g.phase()).toBe('taken-back');
      expect(await g.lock.beat()).toBe('lost');
    },
    LIMIT,
  );

  it.concurrent(
    'ends the bake: the old version’s tasks go, the weights stay',
    async () => {
      const g = await ground({ bakeLooks: 1 });
      expect(await g.lock.release_('baking')).toBe(true);
      await g.start();
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.counts()).toEqual([0, 2]);
      expect(await g.weights()).toEqual([50, 50]);
      expect(await g.phase()).toBe('done');
    },
    LIMIT,
  );

  it.concurrent(
    'in the bake, takes traffic back when one of its alarms fires, and not for others',
    async () => {
      const watch = new CloudWatchClient(judge.moto.client);
      const alarm = async (AlarmName: string, StateValue: 'OK' | 'ALARM') => {
        await watch.send(
          new PutMetricAlarmCommand({
            ...{ AlarmName, Namespace: 'judge', MetricName: 'errors', Statistic: 'Sum', Period: 60 },
            ...{ EvaluationPeriods: 1, Threshold: 1, ComparisonOperator: 'GreaterThanThreshold' },
          }),
        );
        await watch.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'judge' }));
      };
      await alarm('mine', 'ALARM');
      await alarm('quiet', 'OK');
      await alarm('foreign', 'ALARM');
      const [hit, spared] = [
        await ground({ bakeLooks: 1, alarms: ['quiet', 'mine'] }),
        await ground({ bakeLooks: 1, alarms: ['quiet'] }),
      ];
      for (const g of [hit, spared]) {
        await g.lock.release_('baking');
        await g.start();
      }
      expect(await Promise.all([hit.ended(), spared.ended()])).toEqual(['SUCCEEDED', 'SUCCEEDED']);
      expect(await hit.weights()).toEqual([100, 0]);
      expect(await hit.counts()).toEqual([2, 0]);
      expect(await hit.phase()).toBe('taken-back');
      expect(await spared.counts()).toEqual([0, 2]);
      expect(await spared.phase()).toBe('done');
    },
    LIMIT,
  );
});
