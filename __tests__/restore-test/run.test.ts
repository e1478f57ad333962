import { describe, expect, it } from 'vitest';

import type { BackupGateway } from '../../src/aws/backup';
import type { BucketGateway } from '../../src/aws/bucket';
import type { RdsGateway } from '../../src/aws/rds';
import type { Clock } from '../../src/clock';
import type { RestoreTestOutputs } from '../../src/infra/outputs';
import { isRestored, restoredName } from '../../src/restore-test/name';
import { type RestoreDeps, runRestoreTest } from '../../src/restore-test/run';
import { restoreStore } from '../../src/restore-test/store';
import type { RestoreTestConfig } from '../../src/restore-test/settings';
import { captureOutput } from '../support/capture-output';

const MINUTE = 60_000;
const NOW = Date.parse('2026-03-01T10:00:00Z');
const LEASE = 'ez-deploy/restore-tests/lease.json';
const PREFIX = 'shop-dev';
const LEFT = restoredName(PREFIX, 'aaaaaaaaaa');

interface Copy {
  /** From when on RDS knows it, and takes the order to delete it. AWS ms. */
  readonly from: number;
  readonly deletable: number;
  deleting?: true;
}

/**
 * A world in which AWS Backup's jobs are pending until `jobEnds` and fail then, and RDS has the copies given. Time passes where the run
 * sleeps.
 */
function openWorld({ copies = {}, jobEnds = 0 }: { copies?: Record<string, Copy>; jobEnds?: number } = {}) {
  let now = NOW;
  const control = new AbortController();
  const objects = new Map<string, { text: string; etag: string }>();
  const instances = new Map(Object.entries(copies));
  const leases: boolean[] = [];
  const events: (() => void)[] = [];
  const world = {
    control,
    objects,
    instances,
    /** Whether the lease was held, at each order to delete. */
    leases,
    elapsed: () => now - NOW,
    /** Done at the next sleep. */
    soon: (what: () => void) => events.push(what),
    startRestore: (_instance: string): Promise<string> => Promise.resolve('job'),
  };
  const clock: Clock = {
    factor: 1,
    now: () => now,
    wall: () => now,
    toWall: (ms) => ms,
    toAws: (ms) => ms,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      if (now - NOW > 5 * 60 * MINUTE) throw new Error('this run never ends');
      now += ms;
      events.shift()?.();
      await Promise.resolve();
      signal?.throwIfAborted();
    },
  };
  const there = (id: string) => {
    const copy = instances.get(id);
    return copy !== undefined && copy.deleting !== true && copy.from <= now ? copy : undefined;
  };
  const rds: Partial<RdsGateway> = {
    find: (id) => Promise.resolve(there(id) === undefined ? undefined : { DBInstanceIdentifier: id }),
    all: () =>
      Promise.resolve(
        [...instances.keys()]
          .filter((id) => there(id) !== undefined)
          .map((id) => ({ DBInstanceIdentifier: id, DBInstanceStatus: 'creating' })),
      ),
    remove: (id) => {
      const lease = JSON.parse(objects.get(LEASE)?.text ?? '{"until":0}') as { until: number };
      leases.push(lease.until > now);
      const copy = there(id);
      if (copy === undefined) return Promise.resolve('gone');
      if (copy.deletable > now) return Promise.resolve('later');
      copy.deleting = true;
      return Promise.resolve('ordered');
    },
  };
  const backup: Partial<BackupGateway> = {
    recoveryPoints: () => Promise.resolve([{ arn: 'point', status: 'COMPLETED', createdAt: NOW - MINUTE }]),
    restoreMetadata: () => Promise.resolve({}),
    startRestore: ({ token }) => world.startRestore(token),
    restoreJob: () =>
      Promise.resolve(
        now - NOW < jobEnds ? { status: 'PENDING', message: undefined } : { status: 'FAILED', message: 'no capacity' },
      ),
  };
  let written = 0;
  const bucket: Partial<BucketGateway> = {
    read: (key) => Promise.resolve(objects.get(key)),
    remove: (key) => Promise.resolve(void objects.delete(key)),
    write: (key, text, condition) => {
      const { ifNew, ifMatch } = (condition ?? {}) as { ifNew?: boolean; ifMatch?: string };
      const is = objects.get(key)?.etag;
      if ((ifNew === true && is !== undefined) || (ifMatch !== undefined && ifMatch !== is))
        return Promise.resolve('refused');
      const etag = String((written += 1));
      objects.set(key, { text: String(text), etag });
      return Promise.resolve({ etag });
    },
  };
  const store = restoreStore(bucket as BucketGateway);
  const outputs = { app: 'shop', environment: 'dev' };
  const deps = { rds, backup, store, clock, output: captureOutput(), outputs, actor: 'ann' };
  const config = { app: 'shop', environment: 'dev', data: {}, infrastructure: { tags: {} } };
  return Object.assign(world, {
    run: () =>
      runRestoreTest(
        { ...deps, config } as unknown as RestoreDeps,
        { subnetGroup: 'data', databaseSecurityGroupIds: [], vaultName: 'v' } as unknown as RestoreTestOutputs,
        {
          maxAge: 60 * MINUTE,
          maxDuration: 120 * MINUTE,
          tables: [],
          schema: 'public',
        } as unknown as RestoreTestConfig,
        control.signal,
      ),
    /** The newest record. */
    record: async () => {
      const [line] = await store.history();
      return line === undefined ? undefined : store.read(line.run);
    },
  });
}

const FAILED = 'AWS Backup could not restore: failed: no capacity';
const wasRemoved = `${LEFT} was left by a run that died, and was removed`;
const stays = `${LEFT} was left by a run that died and could not be removed: look at it, it costs money`;

describe('a copy that a run which died has left', () => {
  it('is removed as soon as RDS takes the order, and the lease is kept meanwhile', async () => {
    const w = openWorld({ copies: { [LEFT]: { from: 0, deletable: NOW + 20 * MINUTE } } });
    const { notes, problems } = await w.run();
    expect([notes, problems]).toEqual([[wasRemoved], [FAILED]]);
    expect(w.elapsed()).toBeLessThan(21 * MINUTE);
    expect(w.leases.length).toBeGreaterThan(50);
    expect(w.leases).not.toContain(false);
    expect(w.objects.has(LEASE)).toBe(false);
  });

  it('fails the test where it stays, and is not said to be removed', async () => {
    const w = openWorld({ copies: { [LEFT]: { from: 0, deletable: Infinity } } });
    const { notes, problems, result } = await w.run();
    expect([notes, problems, result]).toEqual([[], [FAILED, stays], 'failed']);
  });

  it('is found also where it shows itself during the test', async () => {
    const copies = { [LEFT]: { from: NOW + 5 * MINUTE, deletable: 0 } };
    const w = openWorld({ copies, jobEnds: 10 * MINUTE });
    expect((await w.run()).notes).toEqual([wasRemoved]);
    expect(w.instances.get(LEFT)).toMatchObject({ deleting: true });
    expect(w.leases).not.toContain(false);
  });

  it('is waited for no longer than until a signal', async () => {
    const w = openWorld({ copies: { [LEFT]: { from: 0, deletable: Infinity } } });
    w.soon(() => w.control.abort(new Error('SIGTERM')));
    await expect(w.run()).rejects.toThrow('SIGTERM');
    expect(w.elapsed()).toBeLessThan(MINUTE);
    expect(await w.record()).toMatchObject({ result: 'cancelled', problems: [stays], restore: null });
    expect(w.objects.has(LEASE)).toBe(false);
  });

  it('is not looked for by a run that has lost its lease: what is there is another one’s', async () => {
    const other = restoredName(PREFIX, 'bbbbbbbbbb');
    const w = openWorld({ copies: { [other]: { from: NOW + MINUTE, deletable: 0 } }, jobEnds: 10 * MINUTE });
    const lease = { run: 'bbbbbbbbbb', instance: other, actor: 'bob', until: NOW + 60 * MINUTE };
    w.soon(() => w.objects.set(LEASE, { text: JSON.stringify(lease), etag: 'other' }));
    const { problems } = await w.run();
    expect(problems).toEqual([expect.stringMatching(/^another restore test is under way: bbbbbbbbbb by bob/)]);
    expect(w.instances.get(other)).not.toHaveProperty('deleting');
    expect(w.objects.has(LEASE)).toBe(true);
  });
});

describe('a run’s own copy', () => {
  it('is said to be there still after a signal before RDS has it, and the lease is free', async () => {
    const w = openWorld({ jobEnds: 60 * MINUTE });
    w.soon(() => w.control.abort(new Error('SIGINT')));
    await expect(w.run()).rejects.toThrow('SIGINT');
    expect(w.elapsed()).toBeLessThan(MINUTE);
    const record = await w.record();
    expect(record).toMatchObject({ result: 'cancelled', restore: { removed: false } });
    expect(record?.problems).toEqual([expect.stringMatching(/could not be seen to be gone: look at it/)]);
    expect(w.objects.has(LEASE)).toBe(false);
  });

  const refusal = (attempts: number) =>
    Object.assign(new Error('Rate exceeded'), { $fault: 'client', $metadata: { attempts } });

  it('is removed where only the answer to a second attempt was a refusal', async () => {
    const w = openWorld();
    w.startRestore = (instance) => {
      w.instances.set(instance, { from: NOW + 2 * MINUTE, deletable: NOW + 3 * MINUTE });
      return Promise.reject(refusal(2));
    };
    expect(await w.run()).toMatchObject({ result: 'failed', problems: ['Rate exceeded'], restore: { removed: true } });
    expect([...w.instances].map(([id, { deleting }]) => [isRestored(PREFIX, id), deleting])).toEqual([[true, true]]);
  });

  it('was never made where AWS refused the first attempt', async () => {
    const w = openWorld();
    w.startRestore = () => Promise.reject(refusal(1));
    expect(await w.run()).toMatchObject({ result: 'failed', problems: ['Rate exceeded'], restore: null });
    expect(w.elapsed()).toBe(0);
  });
});
