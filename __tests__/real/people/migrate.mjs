// `node migrate.mjs up|contract|down`, one transaction a file. Limits come from the environment (PGOPTIONS), as pg of Node reads it.
import { readdir, readFile } from 'node:fs/promises';

import pg from 'pg';

const folder = new URL('./migrations/', import.meta.url);
const what = process.argv[2];
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
try {
  await client.connect();
  await client.query('create table if not exists migrations (name text primary key)');
  const limits = await client.query(
    "select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement",
  );
  console.log(`limits ${limits.rows[0].lock} ${limits.rows[0].statement}`);
  const done = new Set((await client.query('select name from migrations')).rows.map((row) => row.name));
  const files = (await readdir(folder)).sort();
  const asked = process.env.EZ_DEPLOY_MIGRATION;
  const todo =
    what === 'down'
      ? [asked].filter((name) => done.has(name))
      : files.filter((f) => f.endsWith(what === 'up' ? '.up.sql' : '.contract.sql') && !done.has(f));
  for (const name of todo) {
    const script = what === 'down' ? name.replace(/(?:\.up)?\.sql$/, '.down.sql') : name;
    await client.query('begin');
    await client.query(await readFile(new URL(script, folder), 'utf8'));
    if (what === 'down') await client.query('delete from migrations where name = $1', [name]);
    else await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
    console.log(`${what} ${script}`);
  }
  console.log(`${todo.length} done`);
} catch (error) {
  console.error(`migration failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  await client.end();
}
