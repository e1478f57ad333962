// `node src/migrate.js up|down`: applies every migration that is not applied yet, or takes the newest one back. One at a time by an
// advisory lock; a short lock_timeout so that a migration that would block users fails instead.
import { readdir, readFile } from 'node:fs/promises';

import pg from 'pg';

const folder = new URL('../migrations/', import.meta.url);
const LOCK = 7_230_571;

export async function migrate(url, direction, say = (line) => console.log(line)) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set lock_timeout = '3s'; set statement_timeout = '60s'`);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migrations (name text primary key, at timestamptz not null default now())',
    );
    const done = new Set((await client.query('select name from migrations')).rows.map((r) => r.name));
    const all = (await readdir(folder))
      .filter((f) => f.endsWith('.up.sql'))
      .map((f) => f.replace('.up.sql', ''))
      .sort();
    const todo = direction === 'up' ? all.filter((n) => !done.has(n)) : all.filter((n) => done.has(n)).slice(-1);
    for (const name of todo) {
      const sql = await readFile(new URL(`${name}.${direction}.sql`, folder), 'utf8');
      await client.query('begin');
      await client.query(sql);
      if (direction === 'up') await client.query('insert into migrations (name) values ($1)', [name]);
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
  if (direction !== 'up' && direction !== 'down') {
    console.error('usage: node src/migrate.js up|down');
    process.exit(2);
  }
  await migrate(process.env.DATABASE_URL, direction).catch((error) => {
    console.error(`migration failed: ${error.message}`);
    process.exit(1);
  });
}
