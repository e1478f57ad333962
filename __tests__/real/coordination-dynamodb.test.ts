import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CALL_TIMEOUT_MS } from '../../src/aws/clients';
import { createFence, LeaseOver } from '../../src/aws/fence';
import { tableGateway, type TableGateway } from '../../src/aws/table';
import { type Acquired, acquire, type Applicant, LEASE_MS, readCurrent } from '../../src/rollout/coordination';
import { requestCancel, requestPromotion } from '../../src/rollout/requests';
import { type LossyProxy, lossyProxy } from '../support/lossy-proxy';
import { MET, play, type Played } from './interleavings';
import { createLockTable, emptyPlan, handSet } from './lock-table';
import { type Running, startDynamodbLocal } from './servers';

const SEEDS = 200;
/** Longer than a lease and the longest call. */
const DEAD_MS = LEASE_MS + CALL_TIMEOUT_MS + 1;

describe('lock and journal before DynamoDB Local, AWS’s own', () => {
  let dynamodb: Running;
  let proxy: LossyProxy;
  let tables = 0;
  /** The table as a reliable network shows it, and through one that loses replies. */
  let table: TableGateway;
  let lossy: TableGateway;
  let now: number;
  const clock = handSet(() => now);
  const take = (release: string, on: TableGateway, more: Partial<Applicant> = {}): Promise<Acquired> =>
    acquire(on, clock, { release, owner: `actor of ${release}`, waitMs: 0, signal: AbortSignal.abort(), ...more });
  const item = async () => (await table.read()) ?? {};
  const current = async () => readCurrent(await table.read());
  const log = async () => ((await item())['log']?.L ?? []).map((line) => line.S?.split(' ').slice(1).join(' '));

  beforeAll(async () => {
    dynamodb = await startDynamodbLocal();
  }, 90_000);
  afterAll(() => dynamodb.stop());
  beforeEach(async () => {
    now = 1_700_000_000_000;
    tables += 1;
    await createLockTable(dynamodb.client, `t-${tables}`);
    proxy = await lossyProxy(dynamodb.endpoint);
    table = tableGateway(dynamodb.client, `t-${tables}`);
    lossy = tableGateway({ ...dynamodb.client, endpoint: proxy.endpoint }, `t-${tables}`);
    return () => proxy.stop();
  });

  it('takes every expression that the product sends', async () => {
    const first = await take('a', table);
    expect(first.before).toBeUndefined();
    expect(await first.lock.journal({ phase: 'rolling', plan: emptyPlan('a'), note: 'plan' })).toBe(true);
    await expect(take('b', table)).rejects.toThrow('another deployment holds this environment: a by actor of a');
    expect(await requestCancel(table, 'b', 'doctor')).toBe(false);
    expect(await requestCancel(table, 'a', 'doctor')).toBe(true);
    expect(await requestPromotion(table, 'a', 1, 'doctor')).toBe(true);
    expect(await first.lock.beat()).toEqual({ cancelledBy: 'doctor', promoted: { step: 1, by: 'doctor' } });
    now += DEAD_MS;
    const second = await take('b', table);
    expect(second.before).toMatchObject({ release: 'a', phase: 'rolling', plan: { release: 'a' } });
    expect(await first.lock.beat()).toBe('lost');
    expect(await first.lock.journal({ phase: 'rolling', note: 'late' })).toBe(false);
    expect(await first.lock.begin()).toBe(false);
    expect(await current()).toMatchObject({ release: 'a', plan: { release: 'a' } });
    expect(await second.lock.begin()).toBe(true);
    expect(await current()).toMatchObject({ release: 'b', plan: undefined });
    expect(await second.lock.beat()).toEqual({});
    expect(await second.lock.release_('baking', now + 1_000)).toBe(true);
    expect(await first.lock.release_('done')).toBe(false);
    expect(await current()).toMatchObject({ release: 'b', phase: 'baking', deadline: now + 1_000 });
    // A bake is ended by the next deployment, unless that one spares it.
    await expect(take('contract-c', table, { spareBake: true })).rejects.toThrow('holds this environment: b');
    const { before } = await take('c', table);
    expect(before).toMatchObject({ release: 'b', phase: 'baking' });
    // Its own post step's at once, and nobody else's.
    await expect(take('post-x', table, { deadRelease: 'x' })).rejects.toThrow('holds this environment: c');
    expect((await take('post-c', table, { deadRelease: 'c' })).before).toMatchObject({ release: 'c' });
  });

  it('gives the lock to exactly one of eight who ask at the same moment, twenty times over', async () => {
    for (let round = 1; round <= 20; round += 1) {
      const answers = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => take(`r${round}-${i}`, table)));
      const won = answers.filter((a) => a.status === 'fulfilled').map((a) => a.value.lock);
      expect(won).toHaveLength(1);
      expect(await current()).toMatchObject({ release: won[0]?.release, sequence: round });
      for (const lost of answers.filter((a) => a.status === 'rejected'))
        expect(String(lost.reason)).toContain(`holds this environment: ${won[0]?.release}`);
      expect(await won[0]?.release_('done')).toBe(true);
    }
  });

  it('one silent holder has one successor, and whose sequence is old writes nothing', async () => {
    const { lock: dead } = await take('dead', table);
    await dead.journal({ phase: 'rolling', plan: emptyPlan('dead'), note: 'plan' });
    now += LEASE_MS + CALL_TIMEOUT_MS;
    // One of its calls may still be on its way.
    await expect(take('early', table)).rejects.toThrow('holds this environment: dead');
    now += 1;
    const answers = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => take(`heir-${i}`, table)));
    const won = answers.filter((a) => a.status === 'fulfilled').map((a) => a.value);
    expect(won).toHaveLength(1);
    expect(won[0]?.before).toMatchObject({ release: 'dead', plan: { release: 'dead' } });
    const before = await item();
    expect(before['sequence']?.N).toBe('2');
    await Promise.all([
      dead.beat(),
      dead.begin(),
      dead.release_('done'),
      dead.journal({ phase: 'rolling', note: 'x' }),
    ]);
    expect(await item()).toEqual(before);
  });

  it('a change that still leaves has arrived before the guardian, or a successor, may begin, by the worst of clocks', async () => {
    let sent = 0;
    const kept: number[] = [];
    for (let away = 40_000; away <= 64_000; away += 1_000) {
      // Behind AWS by as much as the product leaves uncorrected; its successor is ahead by that.
      const behind = handSet(() => now - 3_000);
      const fence = createFence(behind);
      const who = { owner: 'x', waitMs: 0, signal: AbortSignal.abort() };
      const { lock } = await acquire(table, behind, { ...who, release: `away-${away}`, fence });
      expect(await lock.journal({ phase: 'rolling', note: 'intent' })).toBe(true);
      now += away;
      try {
        fence.check('ModifyRule');
        sent += 1;
        now += CALL_TIMEOUT_MS - 1;
        expect((await current())?.deadline, `away for ${away} ms`).toBeGreaterThanOrEqual(now);
        const ahead = handSet(() => now + 3_000);
        await expect(acquire(table, ahead, { ...who, release: 'heir' })).rejects.toThrow('holds this environment');
      } catch (error) {
        if (!(error instanceof LeaseOver)) throw error;
        kept.push(away);
      }
      expect(await lock.release_('done')).toBe(true);
    }
    expect(sent).toBeGreaterThan(0);
    expect(kept).toContain(64_000);
  });

  describe('a reply that is lost after its effect', () => {
    it('to taking the lock: it knows its own success, what was before, and counts once', async () => {
      proxy.next('UpdateItem', 'drop');
      const { lock, before } = await take('a', lossy);
      expect(before).toBeUndefined();
      expect(proxy.came['UpdateItem']).toBeGreaterThan(1);
      expect(await current()).toMatchObject({ release: 'a', sequence: 1 });
      await lock.journal({ phase: 'rolling', plan: emptyPlan('a'), note: 'plan' });
      now += DEAD_MS;
      // The first is refused (a is rolling), the second takes over and is not heard of.
      proxy.next('UpdateItem', 'pass', 'drop');
      const second = await take('b', lossy);
      expect(second.before).toMatchObject({ release: 'a', phase: 'rolling', plan: { release: 'a' } });
      expect(await current()).toMatchObject({ owner: 'actor of b', sequence: 2 });
      expect(await second.lock.beat()).toEqual({});
    });

    it('to taking the lock, at every attempt of the SDK: it looks, and has it', async () => {
      proxy.next('UpdateItem', ...Array<'drop'>(16).fill('drop'));
      const { lock } = await take('a', lossy);
      expect(proxy.came['UpdateItem']).toBeGreaterThanOrEqual(3);
      expect(await current()).toMatchObject({ release: 'a', sequence: 1 });
      expect((await item())['nonce']?.S).toBe(lock.nonce);
    }, 60_000);

    it('to beginning, beating, releasing: as if it had come', async () => {
      const { lock } = await take('a', lossy);
      proxy.next('UpdateItem', 'drop', 'pass', 'drop', 'pass', 'drop', 'pass');
      expect(await lock.begin()).toBe(true);
      expect(await lock.beat()).toEqual({});
      expect(await lock.release_('done')).toBe(true);
      expect(proxy.came['UpdateItem']).toBe(7);
      expect(await current()).toMatchObject({ release: 'a', phase: 'done' });
    });

    it('to the journal: the line is there, and no other is lost (twice rather than never)', async () => {
      const { lock } = await take('a', lossy);
      await lock.journal({ phase: 'rolling', note: 'one' });
      proxy.next('UpdateItem', 'drop');
      expect(await lock.journal({ phase: 'rolling', plan: emptyPlan('a'), note: 'two' })).toBe(true);
      await lock.journal({ phase: 'rolling', note: 'three' });
      expect(await log()).toEqual(['one', 'two', 'two', 'three']);
      expect((await current())?.plan).toEqual(emptyPlan('a'));
    });

    it('to asking for a stop: the holder hears of it', async () => {
      const { lock } = await take('a', table);
      proxy.next('UpdateItem', 'drop');
      expect(await requestCancel(lossy, 'a', 'doctor')).toBe(true);
      expect(await lock.beat()).toEqual({ cancelledBy: 'doctor' });
    });

    it('and somebody takes over before it is asked for again: nothing of theirs is touched', async () => {
      const { lock } = await take('a', lossy);
      let heir: Acquired | undefined;
      proxy.whenLost = async () => {
        now += DEAD_MS;
        heir = await take('b', table);
        await heir.lock.begin();
      };
      proxy.next('UpdateItem', 'drop');
      expect(await lock.journal({ phase: 'rolling', plan: emptyPlan('a'), note: 'mine' })).toBe(false);
      expect(heir?.before).toMatchObject({ release: 'a', plan: { release: 'a' } });
      expect(await current()).toMatchObject({ release: 'b', owner: 'actor of b', plan: undefined });
      expect(await log()).toEqual([]);
    });
  });

  describe('a peer that falls silent', () => {
    it('after the effect, or in the middle of its answer: the call ends in its time and is made again', async () => {
      const { lock } = await take('a', lossy);
      for (const fate of ['hang', 'stall'] as const) {
        const from = Date.now();
        proxy.next('UpdateItem', fate);
        expect(await lock.beat(), fate).toEqual({});
        expect(Date.now() - from, fate).toBeGreaterThan(CALL_TIMEOUT_MS - 1_000);
        expect(Date.now() - from, fate).toBeLessThan(CALL_TIMEOUT_MS + 5_000);
      }
    }, 60_000);
  });

  describe('two deployments and a rollback at once', () => {
    const onFreshTable = async (seed: number, run: string): Promise<Played> => {
      await createLockTable(dynamodb.client, `s-${seed}-${run}`);
      return play(seed, tableGateway(dynamodb.client, `s-${seed}-${run}`));
    };

    it(`in ${SEEDS} seeded orders: never two writers, never a lost update, and one holder or none in the end`, async () => {
      const met = Object.fromEntries(MET.map((name) => [name, 0])) as Played['met'];
      const problems: string[] = [];
      for (let seed = 1; seed <= SEEDS; seed += 8) {
        const seeds = Array.from({ length: Math.min(8, SEEDS + 1 - seed) }, (_, i) => seed + i);
        for (const [i, played] of (await Promise.all(seeds.map((s) => onFreshTable(s, 'a')))).entries()) {
          problems.push(...played.problems.map((problem) => `seed ${seed + i}: ${problem}`));
          for (const name of MET) met[name] += played.met[name];
        }
      }
      process.stderr.write(`met in ${SEEDS} orders: ${JSON.stringify(met)}\n`);
      expect(problems).toEqual([]);
      // The orders did meet what they are for.
      for (const name of MET) expect(met[name], name).toBeGreaterThan(SEEDS / 20);
    }, 240_000);

    it('in the same order where the seed is the same, and in others for others', async () => {
      const [one, same, other] = [await onFreshTable(7, 'b'), await onFreshTable(7, 'c'), await onFreshTable(8, 'd')];
      expect(one.trace.length).toBeGreaterThan(10);
      expect(same.trace).toEqual(one.trace);
      expect(other.trace).not.toEqual(one.trace);
    });
  });
});
