// `node src/migrate.js up|contract|down`: applies every NAME.up.sql (or NAME.contract.sql) that is not applied yet, or takes one back:
// the one that EZ_DEPLOY_MIGRATION names, else the newest. One at a time by an advisory lock; a short lock_timeout (PGOPTIONS, set by
// ez-deploy, or the one below) so that a migration that would block users fails instead.
import { readdir, readFile } from 'node:fs/promises';

import pg from 'pg';

const folder = new URL('../migrations/', import.meta.url);
const LOCK = 7_230_571;

export async function migrate(url, direction, say = (line) => console.log(line)) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (!process.env.PGOPTIONS) await client.query(`set lock_timeout = '3s'; set statement_timeout = '60s'`);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migrations (name text primary key, at timestamptz not null default now())',
    );
    const done = new Set((await client.query('select name from migrations')).rows.map((r) => r.name));
    // An expand migration is known by its name alone, as it was before there were contracts.
    const keyOf = (file) => file.replace(/(?:\.up)?\.sql$/, '');
    // Of one name the expand comes before the contract.
    const rank = (file) => file.replace(/\.up\.sql$/, '.0').replace(/\.contract\.sql$/, '.1');
    const all = (await readdir(folder))
      .filter((f) => !f.endsWith('.down.sql'))
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    const asked = process.env.EZ_DEPLOY_MIGRATION;
    const todo =
      direction === 'down'
        ? all.filter((f) => done.has(keyOf(f)) && (asked === undefined || f === asked)).slice(-1)
        : all.filter((f) => f.endsWith(`.${direction}.sql`) && !done.has(keyOf(f)));
    for (const file of todo) {
      const name = keyOf(file);
      const script = direction === 'down' ? `${name}.down.sql` : file;
      const sql = await readFile(new URL(script, folder), 'utf8');
      await client.query('begin');
      await client.query(sql);
      if (direction !== 'down') await client.query('insert into migrations (name) values ($1)', [name]);
      else await client.query('delete from migrations where name = $1', [name]);
      await client.query('commit');
      say(`${direction} ${name}`);
    }
    say(todo.length === 0 ? 'nothing to migrate' : `${todo.length} migration(s) done`);
  } finally {
    await client.end();
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const direction = process.argv[2];
  if (!['up', 'contract', 'down'].includes(direction)) {
    console.error('usage: node src/migrate.js up|contract|down');
    process.exit(2);
  }
  // What is under way is rolled back by the database. The first process of a container is deaf to signals that it does not handle.
  process.once('SIGTERM', () => process.exit(143));
  await migrate(process.env.DATABASE_URL, direction).catch((error) => {
    console.error(`migration failed: ${error.message}`);
    process.exit(1);
  });
}
