import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { RestoreTest } from '../../src/restore-test/record';
import type { Ended } from '../../sweep/ground';
import { type Ground, openGround } from './ground';

const RESTORED = /^clinic-dev-postgres-restored-[0-9a-z]{10}$/;

/** The bundle on a rehearsal: a real PostgreSQL is copied, brought up as another one, and looked at by psql over TLS. */
describe('restore-test', () => {
  let ground: Ground;
  const restored = async () => (await ground.instances()).filter(([name]) => name !== 'clinic-dev-postgres');
  const record = ({ json, stderr }: Ended): RestoreTest => {
    if (json?.['run'] === undefined) throw new Error(`no record: ${JSON.stringify(json)} ${stderr}`);
    return json as unknown as RestoreTest;
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
  }, 120_000);
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
  }, 60_000);

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
    const again = record(await ground.run());
    expect(again.tables).toEqual(test.tables);
    const { json } = await ground.run('status');
    expect(json?.['restoreTest']).toMatchObject({ run: again.run, result: 'passed', rows: 302 });
  }, 120_000);
});
