import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { tableGateway, type TableGateway } from '../../src/aws/table';
import type { Clock } from '../../src/clock';
import { acquire, LEASE_MS, readCurrent } from '../../src/rollout/coordination';
import type { BackPlan } from '../../src/rollout/guardian-plan';
import { requestCancel, requestPromotion } from '../../src/rollout/requests';
import { testCloud, type TestCloud } from '../rehearsal/core/cloud';

const plan = (release: string): BackPlan => ({ release, cluster: 'c', alarms: [], bakeLooks: 0, services: [] });

describe('lock and journal in one item', () => {
  let cloud: TestCloud;
  let table: TableGateway;
  let now = 1_700_000_000_000;
  let tables = 0;
  // Hand-set: leases pass when the test says so.
  const clock = {
    now: () => now,
    wall: () => now,
    factor: 1,
    toWall: (ms: number) => ms,
    toAws: (ms: number) => ms,
    sleep: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
  } satisfies Clock;
  const take = (
    release: string,
    more: { waitMs?: number; deadRelease?: string; spareBake?: boolean; table?: TableGateway } = {},
  ) =>
    acquire(more.table ?? table, clock, {
      release,
      owner: `actor of ${release}`,
      waitMs: 0,
      signal: new AbortController().signal,
      ...more,
    });
  const current = async () => readCurrent(await table.read());
  const dieNow = () => {
    now += LEASE_MS + 10_001;
  };

  beforeAll(async () => {
    cloud = await testCloud();
  });
  afterAll(() => cloud.stop());
  beforeEach(async () => {
    tables += 1;
    await new DynamoDBClient(cloud.client).send(
      new CreateTableCommand({
        TableName: `t-${tables}`,
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
    table = tableGateway({ ...cloud.client, endpoint: cloud.info.aws }, `t-${tables}`);
    await expect
      .poll(
        () =>
          table.read().then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
  });

  it('has one holder: the second is told who, and until then nothing of the first is touched', async () => {
    const { lock, before } = await take('a');
    expect(before).toBeUndefined();
    await expect(take('b')).rejects.toThrow('another deployment holds this environment: a by actor of a');
    expect(await lock.journal({ phase: 'rolling', plan: plan('a'), note: 'plan' })).toBe(true);
    expect(await current()).toMatchObject({ release: 'a', phase: 'rolling', plan: { release: 'a' } });
  });

  it('waits for a holder who finishes', async () => {
    const { lock } = await take('a');
    const waiting = take('b', { waitMs: 3_600_000 });
    await lock.release_('done');
    expect((await waiting).lock.release).toBe('b');
  });

  it('takes over from a silent holder, who then can write nothing', async () => {
    const { lock: dead } = await take('a');
    await dead.journal({ phase: 'rolling', plan: plan('a'), note: 'plan' });
    dieNow();
    const { before } = await take('b');
    expect(before).toMatchObject({ release: 'a', phase: 'rolling', plan: { release: 'a' } });
    expect(await dead.beat()).toBe('lost');
    expect(await dead.journal({ phase: 'rolling', note: 'late' })).toBe(false);
    expect(await dead.release_('done')).toBe(false);
    expect(await dead.begin()).toBe(false);
  });

  it('leaves a guardian that is at work the time it needs, and takes over from one that got stuck', async () => {
    await take('a');
    // As the guardian claims it.
    await table.update({
      expression: 'SET #phase = :taking, nonce = :guardian',
      condition: '#phase = :rolling',
      names: { '#phase': 'phase' },
      values: { ':taking': { S: 'taking-back' }, ':rolling': { S: 'rolling' }, ':guardian': { S: 'guardian' } },
    });
    dieNow();
    await expect(take('b')).rejects.toThrow('holds this environment: a');
    now += 60_000;
    expect((await take('b')).before).toMatchObject({ release: 'a', phase: 'taking-back' });
  });

  it('keeps the dead rollout’s plan until it is settled: who dies while settling leaves it to the next, and to the guardian', async () => {
    const { lock: dead } = await take('a');
    await dead.journal({ phase: 'rolling', plan: plan('a'), note: 'plan' });
    dieNow();
    await take('b');
    // The guardian of `a` looks for its release and its plan.
    expect(await current()).toMatchObject({ release: 'a', phase: 'rolling', plan: { release: 'a' } });
    dieNow();
    const { lock, before } = await take('c');
    expect(before).toMatchObject({ release: 'a', plan: { release: 'a' } });
    expect(await lock.begin()).toBe(true);
    expect(await current()).toMatchObject({ release: 'c', plan: undefined, machine: undefined });
  });

  it('is had in a bake by a rollout, and not by what must not end a bake', async () => {
    const { lock } = await take('r-1');
    expect(await lock.release_('baking', now + 600_000)).toBe(true);
    await expect(take('contract-1', { spareBake: true })).rejects.toThrow('r-1');
    expect(await current()).toMatchObject({ release: 'r-1', phase: 'baking' });
    const { lock: next } = await take('r-2');
    expect(await next.release_('done')).toBe(true);
    expect((await take('contract-2', { spareBake: true })).before?.release).toBe('r-2');
  });

  it('gives a new rollout nothing of a finished one', async () => {
    const { lock } = await take('a');
    await lock.journal({ phase: 'rolling', plan: plan('a'), note: 'plan' });
    await lock.release_('done');
    const { before } = await take('b');
    expect(before?.phase).toBe('done');
    dieNow();
    expect((await take('c')).before).toMatchObject({ release: 'b', plan: undefined });
  });

  it('is its own post step’s at once, and nobody else’s', async () => {
    await take('a');
    await expect(take('post-b', { deadRelease: 'b' })).rejects.toThrow('holds this environment');
    expect((await take('post-a', { deadRelease: 'a' })).before).toMatchObject({ release: 'a' });
  });

  it('knows its own success when the reply was lost, and what was there before', async () => {
    const { lock: dead } = await take('a');
    await dead.journal({ phase: 'rolling', plan: plan('a'), note: 'plan' });
    dieNow();
    const lossy: TableGateway = {
      read: table.read,
      update: async (update) => {
        const answer = await table.update(update);
        if (answer !== 'refused') throw new Error('socket hang up');
        return answer;
      },
    };
    const { before, lock } = await take('b', { table: lossy });
    expect(before).toMatchObject({ release: 'a', phase: 'rolling', plan: { release: 'a' } });
    expect(lock.release).toBe('b');
  });

  it('tells its holder who asked it to stop or let it go on, and the next one nothing of it', async () => {
    const { lock } = await take('a');
    expect(await lock.beat()).toEqual({});
    expect(await requestCancel(table, 'b', 'nurse')).toBe(false);
    expect(await requestCancel(table, 'a', 'nurse')).toBe(true);
    expect(await lock.beat()).toEqual({ cancelledBy: 'nurse' });
    expect(await requestPromotion(table, 'b', 0, 'nurse')).toBe(false);
    expect(await requestPromotion(table, 'a', 0, 'doctor')).toBe(true);
    expect(await lock.beat()).toEqual({ cancelledBy: 'nurse', promoted: { step: 0, by: 'doctor' } });
    await lock.release_('done');
    expect(await requestCancel(table, 'a', 'nurse')).toBe(false);
    expect(await (await take('b')).lock.beat()).toEqual({});
  });

  it('has no before when it was the first and the reply was lost', async () => {
    const lossy: TableGateway = {
      read: table.read,
      update: async (update) => {
        await table.update(update);
        throw new Error('socket hang up');
      },
    };
    expect((await take('a', { table: lossy })).before).toBeUndefined();
  });
});
