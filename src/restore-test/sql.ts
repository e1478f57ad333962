import type { AskedTable } from './settings';

/** What a line of the answer begins with; the rest of it is JSON. Each attempt to connect says first that it begins. */
export const BEGIN_LINE = 'ez-deploy-begin';
export const TABLE_LINE = 'ez-deploy-table ';
export const END_LINE = 'ez-deploy-end ';

/** A string of SQL whatever it holds; standard_conforming_strings is on since PostgreSQL 9.1. */
export function literal(text: string): string {
  if (text.includes('\0')) throw new RangeError('PostgreSQL knows no text with a zero in it');
  return `'${text.replaceAll("'", "''")}'`;
}

/** What an answer's texts depend on, held still: two tests of the same rows give the same checksum. */
const settings = (statementTimeout: number) => [
  `set statement_timeout = ${Math.round(statementTimeout)};`,
  "set lock_timeout = '10s';",
  'set search_path = pg_catalog;',
  // Rows that a policy hides would be missing from the count: an error says so instead.
  'set row_security = off;',
  "set timezone = 'UTC';",
  "set datestyle = 'ISO, YMD';",
  "set intervalstyle = 'iso_8601';",
  "set bytea_output = 'hex';",
  'set extra_float_digits = 1;',
  'begin transaction isolation level repeatable read, read only;',
];

/** The tables as a relation of schema, name and the column whose newest time is wanted. */
function asked(tables: readonly AskedTable[], schema: string): string {
  if (tables.length === 0)
    return [
      'select n.nspname::text as schema, c.relname::text as name, null::text as newest',
      '  from pg_class c join pg_namespace n on n.oid = c.relnamespace',
      `  where n.nspname = ${literal(schema)} and c.relkind in ('r', 'p') and not c.relispartition`,
    ].join('\n');
  const rows = tables.map(
    (t) =>
      `(${literal(t.schema)}, ${literal(t.name)}, ${t.newest === undefined ? 'null' : literal(t.newest.column)}::text)`,
  );
  return `select * from (values\n${rows.join(',\n')}\n) as v (schema, name, newest)`;
}

/**
 * The script for psql: one line of JSON for each table, and one at the end without which the answer is not whole. The checksum adds up
 * 64 bits of each row's MD5, so that it depends on the rows and not on their order, and no row leaves the database. Names are quoted by the
 * server (format's %I).
 * @param statementTimeout ms
 */
export function checkScript(tables: readonly AskedTable[], schema: string, statementTimeout: number): string {
  const relation = asked(tables, schema);
  return [
    ...settings(statementTimeout),
    'select case',
    "  when c.oid is null then format('select %L', ",
    `    ${literal(TABLE_LINE)} || json_build_object('schema', a.schema, 'name', a.name, 'missing', true))`,
    '  else format(',
    `    'select %L || json_build_object(''schema'', %L, ''name'', %L, ''rows'', count(*), ''sum'', coalesce(sum((''x'' || substr(md5((t.*)::text), 1, 16))::bit(64)::bigint), 0)::text, ''newest'', %s) from %I.%I as t',`,
    `    ${literal(TABLE_LINE)}, a.schema, a.name,`,
    // No cast: of a column that is a text it would fail with the text itself, a patient's name, in the log. The session's zone is UTC.
    "    case when a.newest is null then 'null' else format('extract(epoch from max(t.%I))', a.newest) end,",
    '    a.schema, a.name)',
    '  end',
    `from (${relation}) as a`,
    '  left join pg_namespace n on n.nspname = a.schema',
    "  left join pg_class c on c.relnamespace = n.oid and c.relname = a.name and c.relkind in ('r', 'p', 'm')",
    'order by a.schema, a.name',
    '\\gexec',
    `select ${literal(END_LINE)} || json_build_object('server', current_setting('server_version'), 'tls', (select ssl from pg_stat_ssl where pid = pg_backend_pid()), 'bytes', pg_database_size(current_database()), 'tables', (select count(*) from (${relation}) as a));`,
    'commit;',
    '',
  ].join('\n');
}
