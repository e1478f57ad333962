import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { RestoreTest } from '../../src/restore-test/record';
import type { Ended } from '../../sweep/ground';
import { type Ground, openGround } from '../restore-test/ground';

const RESTORED = /^clinic-dev-postgres-restored-[0-9a-z]{10}$/;

/** The bundle on a rehearsal: a real PostgreSQL is copied, brought up as another one, and looked at by psql over TLS. */
describe('restore-test', () => {
  let ground: Ground;
  const restored = async () => (await ground.instances()).filter(([name]) => name !== 'clinic-dev-postgres');
  const record = ({ json, stderr }: Ended): RestoreTest => {
    if (json?.['run'] === undefined) throw new Error(`no record: ${JSON.stringify(json)} ${stderr}`);
    return json as unknown as RestoreTest;
  };
  /** Until a test has brought an instance up that is being created; its name. */
  const coming = async (): Promise<string> => {
    for (let i = 0; i < 600; i += 1) {
      const name = (await restored()).find(([, status]) => status === 'creating')?.[0];
      if (name !== undefined) return name;
      await sleep(50);
    }
    throw new Error('no instance came up');
  };
  /** Until nothing is left of any test. */
  const settled = async () => {
    for (let i = 0; (await restored()).length > 0; i += 1) {
      if (i > 600) throw new Error(`still there: ${JSON.stringify(await restored())}`);
      await sleep(50);
    }
  };
  const rowsOf = (test: RestoreTest) => test.tables.map((t) => [t.name, t.rows]);

  beforeAll(async () => {
    ground = await openGround();
    await ground.database.query(`
      create table patients (id int primary key, name text, seen timestamptz);
      create table "Odd ""name" (t text);
      create table visits (id int);
      insert into patients select i, 'Ann''s ' || i, now() - interval '1 minute' * i from generate_series(1, 300) i;
      insert into "Odd ""name" values ('x'), (null);
    `);
  }, 300_000);
  afterAll(() => ground.close());

  it('fails where there is nothing to restore', async () => {
    const ended = await ground.run();
    expect(ended.code, ended.stderr).toBe(1);
    expect(record(ended)).toMatchObject({
      result: 'failed',
      problems: ['the vault clinic-dev has no recovery point of the database'],
      recoveryPoint: null,
      restore: null,
    });
  }, 180_000);

  it('brings the newest backup up, counts and checksums every table, and removes it', async () => {
    const point = await ground.backUp();
    await ground.database.query('delete from patients where id > 100');
    const ended = await ground.run();
    expect(ended.code, ended.stderr).toBe(0);
    const test = record(ended);
    expect(test).toMatchObject({
      result: 'passed',
      problems: [],
      recoveryPoint: { arn: point },
      restore: { removed: true },
    });
    expect(test.restore?.instance).toMatch(RESTORED);
    // AWS's time: ten minutes of restore, a minute of password, a minute of task.
    expect(test.restore?.seconds).toBeGreaterThan(700);
    expect(rowsOf(test)).toEqual([
      ['Odd "name', 2],
      ['patients', 300],
      ['visits', 0],
    ]);
    expect(await restored()).toEqual([]);
    const { json } = await ground.run('status');
    expect(json?.['restoreTest']).toMatchObject({ run: test.run, result: 'passed', rows: 302 });
  }, 300_000);

  it('fails where a table is missing, empty, short of rows, not written to, or not what it was', async () => {
    const [last] = await ground.history();
    const key = `ez-deploy/restore-tests/${last?.run ?? ''}.json`;
    const before = JSON.parse((await ground.bucket.read(key))?.text ?? '') as RestoreTest;
    const tables = before.tables.map((t) => (t.name.startsWith('Odd') ? { ...t, checksum: '0123456789abcdef' } : t));
    await ground.bucket.write(key, JSON.stringify({ ...before, tables }));
    ground.configure(`
      maxDuration: 12h
      tables:
        - visits
        - beds
        - { name: public.patients, atLeast: 301, newest: { column: seen, maxAge: 1m } }
        - { name: 'Odd "name' }`);
    const ended = await ground.run();
    expect(ended.code, ended.stderr).toBe(1);
    const { problems, result, restore } = record(ended);
    expect([result, restore?.removed]).toEqual(['failed', true]);
    expect(problems.slice(0, 3)).toEqual([
      'the table public.visits is empty',
      'the table public.beds is missing',
      'the table public.patients has 300 rows, at least 301 are expected',
    ]);
    expect(problems[3]).toMatch(/^the newest seen of public\.patients is .* older than the backup, 1m00s is allowed$/);
    expect(problems[4]).toMatch(/^the table public\.Odd "name is not what the same recovery point gave in the test/);
    expect(problems.length).toBe(5);
    expect(ended.stderr).toContain('at least 301 are expected');
    expect(await restored()).toEqual([]);
  }, 300_000);

  it('fails where the newest recovery point is too old, and restores nothing', async () => {
    ground.configure('{ maxAge: 1m }');
    const ended = await ground.run();
    const test = record(ended);
    expect([ended.code, test.restore]).toEqual([1, null]);
    expect(test.problems).toEqual([expect.stringMatching(/^the newest recovery point is .* old, 1m00s is allowed/)]);
  }, 180_000);

  it('is killed: the next one removes what it left, and passes', async () => {
    ground.configure('{ maxDuration: 12h }');
    const { child, ended } = ground.begin();
    const left = await coming();
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    const next = await ground.run();
    expect(next.code, next.stderr).toBe(0);
    const test = record(next);
    expect(test.restore?.instance).not.toBe(left);
    expect(test.notes).toEqual([`${left} was left by a run that died, and was removed`]);
    await settled();
  }, 300_000);

  it('keeps away from one that is under way; is cancelled, and the instance goes before the process does', async () => {
    const { child, ended } = ground.begin();
    const instance = await coming();
    const second = await ground.run();
    expect([second.code, second.json?.['reason']]).toEqual([
      1,
      expect.stringMatching(/^another restore test is under way: [0-9a-z]{10} by /),
    ]);
    expect(await restored()).toEqual([[instance, expect.not.stringMatching('deleting')]]);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(130);
    expect((await restored()).filter(([, status]) => status !== 'deleting')).toEqual([]);
    const [last] = await ground.history();
    expect(last).toMatchObject({ result: 'cancelled' });
    const kept = await ground.bucket.read(`ez-deploy/restore-tests/${last?.run ?? ''}.json`);
    expect(JSON.parse(kept?.text ?? '')).toMatchObject({ restore: { instance, removed: true }, result: 'cancelled' });
    await settled();
  }, 300_000);

  it('fails with AWS’s words where the restore fails, and leaves nothing', async () => {
    ground.loseBackups();
    const ended = await ground.run();
    const test = record(ended);
    expect([ended.code, test.result, test.tables]).toEqual([1, 'failed', []]);
    expect(test.problems).toEqual([expect.stringMatching(/^AWS Backup could not restore: failed: .*ENOENT/)]);
    expect(test.restore?.removed).toBe(true);
    await settled();
  }, 300_000);
});
