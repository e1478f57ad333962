import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFence, type Fence, LeaseOver } from '../../src/aws/fence';
import { tableGateway, type TableGateway } from '../../src/aws/table';
import type { Clock } from '../../src/clock';
import { acquire, LEASE_MS, type Lock, readCurrent } from '../../src/rollout/coordination';
import type { BackPlan } from '../../src/rollout/guardian-plan';
import { requestCancel, requestPromotion } from '../../src/rollout/requests';
import { seeded } from '../../sweep/plan';
import { type Running, startDynamodbLocal } from './servers';

const plan = (release: string): BackPlan => ({ release, cluster: 'c', alarms: [], bakeLooks: 0, services: [] });
/** All of them at night: a minute and a half. */
const SEEDS = process.env['EZ_DEPLOY_TEST_ALL'] === '1' ? 200 : 50;

describe('lock and journal before DynamoDB Local, AWS’s own', () => {
  let dynamodb: Running;
  let tables = 0;
  const freshTable = async (): Promise<TableGateway> => {
    tables += 1;
    const TableName = `t-${tables}`;
    await new DynamoDBClient(dynamodb.client).send(
      new CreateTableCommand({
        TableName,
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
    return tableGateway(dynamodb.client, TableName);
  };
  beforeAll(async () => {
    dynamodb = await startDynamodbLocal();
  }, 90_000);
  afterAll(() => dynamodb.stop());

  it('takes every expression that the product sends', async () => {
    const table = await freshTable();
    let now = 1_700_000_000_000;
    const clock = { ...handSet(() => now), sleep: () => Promise.resolve() };
    const who = { owner: 'nurse', waitMs: 0, signal: new AbortController().signal };
    const first = await acquire(table, clock, { ...who, release: 'a' });
    expect(first.before).toBeUndefined();
    expect(await first.lock.journal({ phase: 'rolling', plan: plan('a'), note: 'plan' })).toBe(true);
    await expect(acquire(table, clock, { ...who, release: 'b' })).rejects.toThrow('another deployment holds');
    expect(await requestCancel(table, 'a', 'doctor')).toBe(true);
    expect(await requestPromotion(table, 'a', 1, 'doctor')).toBe(true);
    expect(await first.lock.beat()).toEqual({ cancelledBy: 'doctor', promoted: { step: 1, by: 'doctor' } });
    now += LEASE_MS + 10_001;
    const second = await acquire(table, clock, { ...who, release: 'b' });
    expect(second.before).toMatchObject({ release: 'a', phase: 'rolling', plan: { release: 'a' } });
    expect(await first.lock.beat()).toBe('lost');
    expect(await first.lock.journal({ phase: 'rolling', note: 'late' })).toBe(false);
    expect(readCurrent(await table.read())).toMatchObject({ release: 'a', plan: { release: 'a' } });
    expect(await second.lock.begin()).toBe(true);
    expect(readCurrent(await table.read())).toMatchObject({ release: 'b', plan: undefined });
    expect(await second.lock.release_('baking', now + 1_000)).toBe(true);
    expect(await first.lock.release_('done')).toBe(false);
    expect(readCurrent(await table.read())).toMatchObject({ release: 'b', phase: 'baking' });
  });

  it(`two deployments and a rollback at once, in ${SEEDS} seeded orders: never two writers, never a lost update`, async () => {
    const met = { takeovers: 0, stopped: 0, lostReplies: 0, fenced: 0 };
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const table = await freshTable();
      const world = new World(seed, table, met);
      await world.play();
      expect(world.problems, `seed ${seed}`).toEqual([]);
      const end = readCurrent(await table.read());
      // Whoever is left alive has finished; the rollout of one that died or gave up waits for the next to come.
      expect(
        end === undefined || end.phase === 'done' || [...world.dead, ...world.gone].includes(world.holder ?? ''),
        `seed ${seed}`,
      ).toBe(true);
    }
    // The orders did meet what they are for.
    expect(met.takeovers).toBeGreaterThan(SEEDS / 10);
    expect(met.stopped).toBeGreaterThan(SEEDS / 4);
    expect(met.lostReplies).toBeGreaterThan(SEEDS / 4);
    expect(met.fenced).toBeGreaterThan(SEEDS / 40);
  }, 240_000);
});

function handSet(now: () => number): Omit<Clock, 'sleep'> {
  return { now, wall: now, factor: 1, toWall: (ms) => ms, toAws: (ms) => ms };
}

/** Three processes whose every step (a call to DynamoDB, an effect, a wait) is taken in an order that the seed gives. */
class World {
  readonly problems: string[] = [];
  /** Killed. */
  readonly dead = new Set<string>();
  /** Gave up without giving the lock back. */
  readonly gone = new Set<string>();
  /** Who wrote the last effect, and who took the lock last. */
  holder: string | undefined;
  private readonly random: () => number;
  private now = 1_700_000_000_000;
  private waiting: { who: string; until: number; go: () => void }[] = [];
  private readonly frozen = new Map<string, number>();
  /** Lines each lock's holder was told to be written, in order. */
  private lines: string[] = [];

  constructor(
    seed: number,
    private readonly table: TableGateway,
    private readonly met: Record<'takeovers' | 'stopped' | 'lostReplies' | 'fenced', number>,
  ) {
    this.random = seeded(seed);
  }

  async play(): Promise<void> {
    let left = 3;
    const done = ['deploy-1', 'deploy-2', 'rollback'].map((who) =>
      this.run(who)
        .catch((error: unknown) => {
          // Refused by the holder; or its reply was lost and somebody else had the lock before it could look.
          this.gone.add(who);
          if (!/holds this environment|socket hang up/.test(String(error)))
            this.problems.push(`${who}: ${String(error)}`);
        })
        .finally(() => (left -= 1)),
    );
    for (let turn = 0; left > 0; turn += 1) {
      // What was let go on has to come to its next step first: calls to DynamoDB are real.
      await new Promise((done) => setTimeout(done, 0));
      if (this.waiting.length === 0) continue;
      if (turn > 200_000) throw new Error('it does not end');
      this.now += Math.floor(this.random() * 400);
      if (this.random() < 0.03) this.now += 30_000;
      const ready = this.waiting.filter((w) => w.until <= this.now && (this.frozen.get(w.who) ?? 0) <= this.now);
      if (ready.length === 0) {
        this.now += 1_000;
        continue;
      }
      const next = ready[Math.floor(this.random() * ready.length)];
      if (next === undefined) continue;
      this.waiting = this.waiting.filter((w) => w !== next);
      if (this.random() < 0.01) this.dead.add(next.who);
      else if (this.random() < 0.02) {
        // Longer than any lease: it wakes with a right that is somebody else's by then.
        this.frozen.set(next.who, this.now + 2 * LEASE_MS + 20_000);
        this.met.stopped += 1;
        this.waiting.push(next);
        continue;
      }
      next.go();
      if (this.dead.has(next.who)) {
        this.met.stopped += 1;
        left -= 1;
      }
    }
    void done;
  }

  /** A step of a process: it goes on when the world says so, or never. */
  private step(who: string, ms = 0): Promise<void> {
    return new Promise((done) => {
      this.waiting.push({
        who,
        until: this.now + ms,
        go: () => {
          if (!this.dead.has(who)) done();
        },
      });
    });
  }

  private async run(who: string): Promise<void> {
    const clock: Clock = { ...handSet(() => this.now), sleep: (ms) => this.step(who, ms) };
    const fence = createFence(clock);
    const seen: TableGateway = {
      read: async () => {
        await this.step(who);
        return this.table.read();
      },
      update: async (update) => {
        await this.step(who);
        const answer = await this.table.update(update);
        if (answer !== 'refused') this.noted(who, update);
        // The effect is there, its reply is not.
        if (this.random() < 0.03) {
          this.met.lostReplies += 1;
          throw new Error('socket hang up');
        }
        return answer;
      },
    };
    await this.step(who, this.random() * 60_000);
    const { lock, before } = await acquire(seen, clock, {
      release: who,
      owner: who,
      waitMs: 20 * 60_000,
      signal: new AbortController().signal,
      fence,
    });
    if (before?.phase === 'rolling') {
      this.met.takeovers += 1;
      await this.effect(who, fence);
      if (!(await again(() => lock.begin()))) return;
    }
    for (let i = 0; i < 6; i += 1) {
      const kept = await again(() =>
        lock.journal({ phase: 'rolling', note: `${who} ${i}`, ...(i === 0 ? { plan: plan(who) } : {}) }),
      );
      if (!kept) return;
      if (!(await this.effect(who, fence))) return;
      await this.step(who, this.random() * 20_000);
      if ((await again(() => lock.beat())) === 'lost') return;
    }
    await this.check(who, lock);
    await again(() => lock.release_('done'));
  }

  /** A call that changes AWS: it leaves where the fence lets it, and arrives a little later. */
  private async effect(who: string, fence: Fence): Promise<boolean> {
    await this.step(who);
    try {
      fence.check('ModifyRule');
    } catch (error) {
      if (!(error instanceof LeaseOver)) throw error;
      this.met.fenced += 1;
      this.gone.add(who);
      return false;
    }
    if (this.holder !== who) this.problems.push(`${who} wrote while ${String(this.holder)} held the lock`);
    return true;
  }

  /** What DynamoDB carried out. */
  private noted(who: string, { expression, values }: Parameters<TableGateway['update']>[0]): void {
    if (expression.includes('nonce = :nonce')) {
      this.holder = who;
      if (expression.includes('#log')) this.lines = [];
    } else if (expression.includes('REMOVE #plan')) this.lines = [];
    const line = values[':line']?.L?.[0]?.S;
    if (line !== undefined) this.lines.push(line);
    if (expression.startsWith('SET #phase = :phase') && this.holder === who) this.holder = undefined;
  }

  /** The journal of the holder has every line that was written, once and in order. */
  private async check(who: string, lock: Lock): Promise<void> {
    const item = await this.table.read();
    if (item?.['nonce']?.S !== lock.nonce) return;
    const log = (item['log']?.L ?? []).map((l) => l.S ?? '');
    if (JSON.stringify(log) !== JSON.stringify(this.lines))
      this.problems.push(`${who}: the journal is ${log.join('; ')}, written was ${this.lines.join('; ')}`);
  }
}

/** As the SDK does: a reply that was lost is asked for again. */
async function again<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!/socket hang up/.test(String(error))) throw error;
    }
  }
}
