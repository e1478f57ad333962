import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Finding, Known } from '../../src/migrations/finding';
import { judge } from '../../src/migrations/rules';
import { loadSqlParser, type SqlParser } from '../../src/migrations/sql';

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadSqlParser();
});

function find(sql: string, born: string[] = []): Finding[] {
  const parsed = parser.parse(sql);
  if ('problem' in parsed) throw new Error(`${parsed.problem} in ${sql}`);
  const known: Known = { born: new Set(born), checks: new Map() };
  return judge(parser, parsed.statements, known);
}
const levels = (sql: string, born?: string[]) => find(sql, born).map((f) => f.level);

const REFUSED = [
  'drop table t',
  'drop table if exists a.t, b cascade',
  'drop view v',
  'drop materialized view v',
  'drop schema s cascade',
  'drop type k',
  'drop function f(int)',
  'drop sequence s',
  'drop trigger g on t',
  'drop policy p on t',
  'drop extension e',
  'drop owned by k',
  'drop database d',
  'alter table t drop column c',
  'alter table t alter column c type bigint',
  'alter table t alter c set not null',
  'alter table t add constraint n not null c',
  'alter table t alter c drop default',
  'alter table t alter c drop identity',
  'alter table t add column c int not null',
  'alter table t add column c int primary key',
  'alter table t rename column a to b',
  'alter table t rename to u',
  'alter view v rename to w',
  "alter type k rename value 'a' to 'b'",
  'alter type k drop attribute a',
  'alter table t set schema s',
  'alter table t detach partition p',
  'alter table t enable row level security',
  'alter domain d set not null',
  'truncate t',
  'truncate only t, u restart identity',
  'delete from t',
  'delete from t where true',
  'delete from t where 1 = 1',
  'update t set a = 1',
  'with gone as (delete from t returning *) insert into u select * from gone',
  'revoke select on t from r',
  'revoke r from s',
  'do $$ begin drop table t; end $$',
  'do $$ begin if true then update t set a = 1; end if; end $$',
  "do $$ begin execute 'drop table ' || 't'; end $$",
  "do language plpython3u 'pass'",
];
const WARNED = [
  'create index i on t (a)',
  'create unique index if not exists i on s.t (a)',
  'drop index i',
  'reindex table t',
  'vacuum full t',
  'cluster t',
  'lock table t',
  'refresh materialized view m',
  'alter table t add check (a > 0)',
  'alter table t add foreign key (a) references u (b)',
  'alter table t add unique (a)',
  'alter table t add constraint p primary key (a)',
  'alter table t drop constraint c',
  'alter table t add column id uuid default gen_random_uuid()',
  'alter table t add column n bigserial',
  'alter table t add column g int generated always as (a * 2) stored',
  'alter table t set logged',
  'alter table t attach partition p for values in (1)',
  "set lock_timeout = '1h'",
  'create or replace view v as select 1',
  'create or replace function f() returns int language sql as $$ select 1 $$',
];
const FREE = [
  'create table t (a int primary key)',
  'create table if not exists t (a int not null)',
  'alter table t add column c int',
  'alter table t add column c int not null default 5',
  'alter table t add column c timestamptz not null default now()',
  'alter table t add column c timestamptz not null default current_timestamp',
  'alter table t alter c drop not null',
  'alter table t alter c set default 5',
  'alter table t add check (a > 0) not valid',
  'alter table t validate constraint c',
  'alter table t add foreign key (a) references u (b) not valid',
  'alter table t add constraint k unique using index i',
  'alter index i rename to j',
  'alter table t rename constraint c to d',
  "alter type k add value 'x'",
  'create index concurrently i on t (a)',
  'drop index concurrently i',
  'reindex table concurrently t',
  'refresh materialized view concurrently m',
  'delete from t where a < 5',
  'update t set a = 1 where a is null',
  'insert into t select * from u',
  'create view v as select 1',
  'create function f() returns int language sql as $$ delete from t; select 1 $$',
  'grant select on t to r',
  'vacuum t',
  'analyze t',
  'do $$ begin insert into t values (1); end $$',
  "comment on table t is 'drop table t; delete from t'",
  "select 'truncate t' -- drop table t",
];

describe('what is refused before the old version is gone, what is warned of, what is free', () => {
  it.each(REFUSED)('refuses: %s', (sql) => expect(levels(sql)).toContain('refuse'));
  it.each(WARNED)('warns of: %s', (sql) => expect(levels(sql)).toEqual(['warn']));
  it.each(FREE)('has nothing against: %s', (sql) => expect(levels(sql)).toEqual([]));

  it('says of each why, where, and how to mend it', () => {
    for (const sql of [...REFUSED, ...WARNED])
      for (const f of find(`-- über\n\n/* a /* nested */ ; comment */\n  ${sql}`)) {
        expect([f.what, f.why, f.mend].every((text) => text.length > 5)).toBe(true);
        expect(f.line).toBe(4);
      }
  });

  it('lets SET NOT NULL pass behind a validated check of the same column, and only then', () => {
    const check = 'alter table t add constraint n check (c is not null) not valid;';
    const set = 'alter table t alter c set not null;';
    expect(levels(check + set)).toEqual(['refuse']);
    expect(levels(`${check} alter table t validate constraint n; ${set}`)).toEqual([]);
    expect(levels(`${check} alter table t validate constraint n; alter table t alter d set not null`)).toEqual([
      'refuse',
    ]);
    expect(levels(`${check} alter table u validate constraint n; ${set}`)).toEqual(['refuse']);
    expect(
      levels(`${check} alter table t validate constraint n; alter table t drop constraint n; ${set}`).sort(),
    ).toEqual(['refuse', 'warn']);
  });
});

// Several objects in one statement, and what is no table, are not of these.
const ON_T =
  /^(?:alter table t (?!add foreign key|detach|attach|set schema)|delete from t$|update t |truncate t$|drop table t$|create index i on t)/;
const refusedOrWarned = fc.constantFrom(...REFUSED, ...WARNED);
const free = fc.constantFrom(...FREE.filter((sql) => !sql.startsWith('create table')));

describe('whatever stands around a statement', () => {
  it('a table that the same files made is nobody’s yet', () => {
    const onT = [...REFUSED, ...WARNED].filter((sql) => ON_T.test(sql));
    expect(onT.length).toBeGreaterThan(20);
    for (const sql of onT) expect([sql, levels(`create table t (a int, c int); ${sql}`)]).toEqual([sql, []]);
    // IF NOT EXISTS may find it there, and dropping it ends what was known.
    for (const sql of onT) {
      expect(levels(`create table if not exists t (a int); ${sql}`)).toEqual(levels(sql));
      expect(levels(`create table t (a int); drop table t; ${sql}`)).toEqual(levels(sql));
    }
  });

  it('judges each statement for itself, in any order, among any comments and blanks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(refusedOrWarned, free), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom('\n', ' ', '-- drop table x\n', '/* ; */', '\t', '/* é 漢 😀 */\n'), { maxLength: 6 }),
        (statements, blanks) => {
          // Facts about one name would carry over: each statement gets tables of its own.
          const own = statements.map((sql, i) => sql.replace(/\bt\b/g, `t${i}`));
          const whole = own.map((sql, i) => `${blanks[i % Math.max(1, blanks.length)] ?? ''}${sql}`).join('\n;\n');
          expect(find(whole).map(({ level, what }) => ({ level, what }))).toEqual(
            own.flatMap((sql) => find(sql).map(({ level, what }) => ({ level, what }))),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the line of each by its first word', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(refusedOrWarned, fc.nat({ max: 4 })), { minLength: 1, maxLength: 6 }), (parts) => {
        let text = '';
        const expected: number[] = [];
        parts.forEach(([sql, lines], i) => {
          text += '\n'.repeat(lines) + '-- ö\n';
          const at = text.split('\n').length;
          const own = sql.replace(/\bt\b/g, `t${i}`);
          expected.push(...find(own).map(() => at));
          text += `${own};`;
        });
        expect(find(text).map((f) => f.line)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('text of any kind is either statements or a problem with its line, never a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((s) => `select '${s}`),
        ),
        (text) => {
          const parsed = parser.parse(text);
          if ('problem' in parsed) {
            expect(parsed.problem).not.toBe('');
            expect(parsed.line).toBeGreaterThanOrEqual(1);
            expect(parsed.line).toBeLessThanOrEqual(text.split('\n').length);
          } else judge(parser, parsed.statements, { born: new Set(), checks: new Map() });
        },
      ),
      { numRuns: 500 },
    );
  });
});
