import { spawnSync } from 'node:child_process';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { type Postgres, startPostgres } from '../../src/rehearsal/data/postgres';
import { connect } from '../../src/rehearsal/data/server';
import { readAnswer } from '../../src/restore-test/answer';
import { checkScript } from '../../src/restore-test/sql';

const NEWEST = Date.parse('2026-02-03T00:00:00Z');
let postgres: Postgres;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.url('clinic');
  const client = await connect(url);
  await client.query(`
    create table visits (at date, seen timestamp, taken timestamptz, name text);
    insert into visits values
      ('2026-01-01', '2026-01-01', '2026-01-01Z', 'Ann'),
      ('2026-02-03', '2026-02-03 00:00', '2026-02-03 02:00+02', 'Jane Doe');
    alter database clinic set timezone = 'America/New_York';
  `);
  await client.end();
}, 120_000);
afterAll(() => postgres.stop());

/** The script in psql, as the task runs it. */
function run(column: string) {
  const script = checkScript(
    [{ schema: 'public', name: 'visits', atLeast: 1, newest: { column, maxAge: 1 } }],
    'public',
    60_000,
  );
  const { status, stdout, stderr } = spawnSync('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', url], {
    input: script,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it.each(['at', 'seen', 'taken'])('finds the newest time of the column %s, whatever kind of time it is', (column) => {
  const { status, stdout, stderr } = run(column);
  expect(status, stderr).toBe(0);
  expect(readAnswer(stdout.split('\n'))?.tables[0]?.content).toMatchObject({ rows: 2, newest: NEWEST });
});

it('fails on a column of texts, and says no text of it', () => {
  const { status, stdout, stderr } = run('name');
  expect(status).toBe(3);
  expect(stderr).toMatch(/function .*extract\(unknown, text\) does not exist/);
  expect(stdout + stderr).not.toMatch(/Jane|Ann/);
});
