import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openGround, type Ground, type Said } from './people/ground';
import { startLoad } from './people/load';

let ground: Ground;
let load: ReturnType<typeof startLoad>;
let database: Client;
let v1: string;
let v2: string;

const good = (said: Said) => {
  expect(said.json.result, said.stderr.slice(-3_000)).toBe('succeeded');
  return said.json;
};
const columns = async () =>
  (
    await database.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'people' order by 1",
    )
  ).rows.map((r) => r.name);
const traffic = async () => {
  const { json } = await ground.run(v1, 'status');
  return json.services?.map((s) => ({ weights: s.weights, version: s.version }));
};
/** Every person that a user was told is stored, is: with the name that was sent. */
const everybody = async () => {
  const column = (await columns()).includes('full_name') ? 'full_name' : 'name';
  const { rows } = await database.query<{ id: string; name: string }>(`select id, ${column} as name from people`);
  const found = new Map(rows.map((r) => [r.id, r.name]));
  return load.stored.filter((p) => found.get(p.id) !== p.name);
};
/** Until the guardian has ended the bake. */
const settled = async () => {
  for (let i = 0; i < 100; i += 1) {
    const { json } = await ground.run(v1, 'status');
    if (json.rollout?.phase === 'done') return;
    await sleep(300);
  }
  throw new Error('the bake did not end');
};

describe('a column is renamed under load, forward and back', () => {
  beforeAll(async () => {
    ground = await openGround();
    v1 = ground.checkout('v1');
    v2 = ground.checkout('v1', 'v2');
    good(await ground.run(v1, 'deploy', '--stages', 'build,infra,deploy', '--version', '1'));
    database = await ground.database('app');
    load = startLoad(ground.info.application);
    await load.more(50);
  });
  afterAll(async () => {
    await load.stop();
    await ground.close();
  });
  const nobodyFailed = async () => {
    await load.more(20);
    expect(load.failed).toEqual([]);
    expect(await everybody()).toEqual([]);
  };

  it('refuses what would break the old version, before any effect', async () => {
    const wrong = join(v2, 'migrations/003-wrong.up.sql');
    writeFileSync(wrong, '-- no\n\nalter table people\n  drop column name;\ntruncate people;\nselec 1;\n');
    const { code, json } = await ground.run(v2, 'deploy', '--stages', 'build,infra,deploy');
    expect([code, json.problems?.map((p) => p.where)]).toEqual([2, ['migrations/003-wrong.up.sql:6']]);
    writeFileSync(wrong, '-- no\n\nalter table people\n  drop column name;\ntruncate people;\n');
    const both = await ground.run(v2, 'deploy', '--stages', 'build,infra,deploy');
    expect([both.code, both.json.problems?.map((p) => p.where)]).toEqual([
      2,
      ['migrations/003-wrong.up.sql:3', 'migrations/003-wrong.up.sql:5'],
    ]);
    rmSync(wrong);
    expect(await columns()).toEqual(['id', 'name']);
  });

  it('expands, deploys, and goes back with the expanded schema', async () => {
    const { migrations, notes } = good(await ground.run(v2, 'deploy', '--stages', 'build,deploy', '--version', '2'));
    expect(notes?.join()).toContain('with ez-deploy contract: 002-full-name.contract.sql');
    expect(migrations).toMatchObject([
      {
        service: 'api',
        phase: 'expand',
        exitCode: 0,
        log: ['limits 1s 1min', 'up 002-full-name.up.sql', '1 done'],
        files: [
          { name: '001-people.up.sql', phase: 'expand', down: true },
          { name: '002-full-name.up.sql', phase: 'expand', down: true },
          { name: '002-full-name.contract.sql', phase: 'contract', down: true },
        ],
      },
    ]);
    expect(await columns()).toEqual(['full_name', 'id', 'name']);
    await nobodyFailed();
    const back = await ground.run(v1, 'rollback');
    expect(back.json.result, back.stderr.slice(-2_000)).toBe('rolled-back-manually');
    expect(back.json.notes?.join()).toContain('old code works with them: 002-full-name.up.sql');
    expect(await columns()).toEqual(['full_name', 'id', 'name']);
    await nobodyFailed();
  });

  it('fails in time where a long transaction holds the lock: refused with the reason, traffic untouched', async () => {
    const before = await traffic();
    const file = join(v2, 'migrations/003-waits.up.sql');
    writeFileSync(file, 'alter table people add column nickname text;\n');
    const long = await ground.database('app');
    await long.query('begin; lock table people in access share mode');
    const said = await ground.run(v2, 'deploy', '--stages', 'build,deploy', '--version', '3');
    await long.query('rollback');
    rmSync(file);
    expect(said.code).toBe(1);
    expect(said.json).toMatchObject({ result: 'failed', steps: [], rollback: null });
    expect(said.json.reason).toMatch(/waited too long for a lock.*canceling statement due to lock timeout/);
    expect(said.json.migrations).toMatchObject([{ exitCode: 1, phase: 'expand' }]);
    // The task's own start and end take most of it: the wait is a second of this machine's.
    expect(said.json.migrations?.[0]?.log.join()).toContain('lock timeout');
    expect(await traffic()).toEqual(before);
    expect(await columns()).toEqual(['full_name', 'id', 'name']);
    await nobodyFailed();
  });

  it('does not contract while traffic may still go back', async () => {
    good(await ground.run(v2, 'deploy', '--stages', 'build,deploy', '--version', '4'));
    const { json: shown } = await ground.run(v2, 'status');
    expect(shown).toMatchObject({ pendingContracts: [{ service: 'api', files: ['002-full-name.contract.sql'] }] });
    const early = await ground.run(v2, 'contract');
    expect(early.code).toBe(1);
    expect(early.stderr).toContain('still baking');
    expect(await columns()).toContain('name');
    await settled();
  });

  it('ends a contract in whose middle somebody asks for a rollback, and the rollback asks the data', async () => {
    const config = join(v2, 'ez-deploy.yml');
    const said = readFileSync(config, 'utf8');
    writeFileSync(config, said.replace('lockTimeout: 1s', 'lockTimeout: 8s'));
    const before = await traffic();
    const long = await ground.database('app');
    await long.query('begin; lock table people in access share mode');
    const contracting = ground.run(v2, 'contract');
    const waiting = async () =>
      (await database.query("select from pg_locks where mode = 'AccessExclusiveLock' and not granted")).rowCount ?? 0;
    await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0);
    const back = await ground.run(v1, 'rollback', '--to', '1');
    const contract = await contracting;
    await long.query('rollback');
    writeFileSync(config, said);
    expect([contract.code, contract.stderr]).toEqual([1, expect.stringContaining('asked for a rollback')]);
    expect([back.code, back.json.reason]).toEqual([1, expect.stringContaining('may have been applied')]);
    expect(await traffic()).toEqual(before);
    expect(await columns()).toContain('name');
    await nobodyFailed();
  });

  it('contracts when nothing stands in the way; what waits for a lock fails in time', async () => {
    // One that waits for a lock fails in time, and may have been applied for all anybody knows.
    const long = await ground.database('app');
    await long.query('begin; lock table people in access share mode');
    const waited = await ground.run(v2, 'contract');
    await long.query('rollback');
    expect([waited.code, waited.json.reason]).toEqual([1, expect.stringContaining('waited too long for a lock')]);
    const unsure = await ground.run(v1, 'rollback', '--to', '1');
    expect([unsure.code, unsure.json.reason]).toEqual([1, expect.stringContaining('may have been applied')]);
    expect(await columns()).toContain('name');
    const { applied } = good(await ground.run(v2, 'contract'));
    expect(applied).toEqual(['api: 002-full-name.contract.sql']);
    expect(await columns()).toEqual(['full_name', 'id']);
    expect(good(await ground.run(v2, 'contract')).applied).toEqual([]);
    await nobodyFailed();
  });

  it('refuses to go back past a contract, and to deploy code from before it; nothing is touched', async () => {
    const before = await traffic();
    const back = await ground.run(v1, 'rollback', '--to', '1');
    expect(back.code).toBe(1);
    expect(back.json.reason).toContain('002-full-name.contract.sql was applied');
    expect(back.stderr).toContain('--with-down contract');
    const older = await ground.run(v1, 'deploy', '--stages', 'build,deploy', '--version', '5');
    expect([older.code, older.json.problems?.map((p) => p.what).join()]).toEqual([
      2,
      expect.stringContaining('this release does not carry it'),
    ]);
    expect(await traffic()).toEqual(before);
    await nobodyFailed();
  });

  it('goes back with the down scripts: the contract before traffic, the expand after it', async () => {
    const back = await ground.run(v1, 'rollback', '--to', '1', '--with-down', 'all');
    expect(back.json.result, back.stderr.slice(-3_000)).toBe('rolled-back-manually');
    expect(back.json.migrations?.map((m) => [m.phase, m.exitCode, m.files[0]?.name])).toEqual([
      ['down', 0, '002-full-name.contract.sql'],
      ['down', 0, '002-full-name.up.sql'],
    ]);
    expect(await columns()).toEqual(['id', 'name']);
    await nobodyFailed();
    await load.stop();
    expect(load.failed).toEqual([]);
    expect(await everybody()).toEqual([]);
    const { rows } = await database.query<{ count: string }>('select count(*) from people');
    expect(Number(rows[0]?.count)).toBe(load.stored.length);
    // Four versions of the application answered in between.
    expect(load.releases.size).toBeGreaterThanOrEqual(3);
    expect(load.requests()).toBeGreaterThan(1_000);
    const version = await database.query<{ server_version: string }>('show server_version');
    console.log(
      `PostgreSQL ${version.rows[0]?.server_version ?? '?'}: ${load.requests()} requests, ${load.failed.length} failed, slowest ${load.slowest()} ms; ${load.stored.length} rows, all there`,
    );
  });
});
