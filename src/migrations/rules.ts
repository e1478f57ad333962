import type { DropStmt, Node, RenameStmt } from 'libpg-query';

import { CONTRACT_LATER, type Finding, type Judge, type Known, nameOf, OLD_CODE, refuse, warn } from './finding';
import { judgeAlter } from './rules-alter';
import { type SqlParser, type Statement, underKey } from './sql';

const words = (type: string | undefined): string => (type ?? '').replace('OBJECT_', '').replaceAll('_', ' ');

/** Names of what a DROP drops, as they are compared. */
function dropped({ objects = [] }: DropStmt): string[] {
  return objects.map((object) => {
    const parts = [...underKey(object, 'sval')].map(String);
    return (parts[0] === 'public' ? parts.slice(1) : parts).join('.');
  });
}

function judgeDrop(stmt: DropStmt, known: Known): Judge[] {
  const names = dropped(stmt);
  const type = words(stmt.removeType);
  if (stmt.removeType === 'OBJECT_STATISTIC_EXT') return [];
  if (stmt.removeType === 'OBJECT_INDEX') {
    const how = stmt.concurrent === true ? '' : ' without CONCURRENTLY';
    return stmt.concurrent === true
      ? []
      : [
          warn(
            `drops index ${names.join(', ')}${how}`,
            'nobody can read or write its table until queries that run have ended',
            'DROP INDEX CONCURRENTLY, outside a transaction',
          ),
        ];
  }
  const old = names.filter((name) => !known.born.has(name) && !known.born.has(name.split('.').slice(0, -1).join('.')));
  for (const name of names) known.born.delete(name);
  if (old.length === 0) return [];
  const lost = /TABLE|SCHEMA|MATVIEW/.test(type) ? ', and its data are gone' : '';
  return [refuse(`drops ${type.toLowerCase()} ${old.join(', ')}`, `${OLD_CODE}${lost}`, CONTRACT_LATER)];
}

/** Renames that no SQL of an application can notice. */
const UNNOTICED = new Set<RenameStmt['renameType']>([
  'OBJECT_INDEX',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_DOMCONSTRAINT',
  'OBJECT_TRIGGER',
  'OBJECT_POLICY',
  'OBJECT_RULE',
]);

function judgeRename(stmt: RenameStmt, known: Known): Judge[] {
  if (UNNOTICED.has(stmt.renameType)) return [];
  const table = nameOf(stmt.relation);
  if (known.born.has(table)) {
    if (stmt.renameType === 'OBJECT_TABLE') known.born.add(stmt.newname ?? '');
    return [];
  }
  const what = stmt.subname === undefined ? table : `${table}.${stmt.subname}`;
  return [
    refuse(
      `renames ${words(stmt.renameType).toLowerCase()} ${what} to ${stmt.newname ?? ''}`,
      'the version that runs knows it by its old name',
      'add the new name beside the old (a column that is written twice, a view), remove the old one in a .contract.sql file',
    ),
  ];
}

/** True for a WHERE that every row passes: none, TRUE, 1 = 1. */
function isEveryRow(where: Node | undefined): boolean {
  if (where === undefined) return true;
  if ('A_Const' in where) return where.A_Const.boolval?.boolval === true;
  if (!('A_Expr' in where)) return false;
  const { lexpr, rexpr } = where.A_Expr;
  const same =
    JSON.stringify(lexpr)?.replace(/"location":\d+/g, '') === JSON.stringify(rexpr)?.replace(/"location":\d+/g, '');
  return lexpr !== undefined && 'A_Const' in lexpr && same;
}

/** Data that a statement changes, also inside WITH. */
function judgeData(node: Node, known: Known): Judge[] {
  const found: Judge[] = [];
  for (const [kind, verb] of [
    ['DeleteStmt', 'deletes'],
    ['UpdateStmt', 'changes'],
  ] as const) {
    for (const value of underKey(node, kind)) {
      const stmt = value as { relation?: Parameters<typeof nameOf>[0]; whereClause?: Node };
      const table = nameOf(stmt.relation);
      if (known.born.has(table) || !isEveryRow(stmt.whereClause)) continue;
      found.push(
        refuse(
          `${verb} every row of ${table}`,
          kind === 'DeleteStmt'
            ? 'the version that runs still uses its data'
            : 'every row is locked until the end, and the version that runs may have written other values',
          kind === 'DeleteStmt' ? CONTRACT_LATER : 'fill rows in batches with a WHERE that leaves out what is done',
        ),
      );
    }
  }
  return found;
}

const isTrue = (value: unknown): boolean => value === true;

/** Everything but blocks and ALTER TABLE. */
function judgeNode(node: Node, known: Known): Judge[] {
  const holds = (what: string, mend: string) => [warn(what, 'nobody can read or write it meanwhile', mend)];
  if ('AlterTableStmt' in node) return judgeAlter(node.AlterTableStmt, known);
  if ('DropStmt' in node) return judgeDrop(node.DropStmt, known);
  if ('RenameStmt' in node) return judgeRename(node.RenameStmt, known);
  if ('CreateStmt' in node) {
    const { relation, if_not_exists: maybe } = node.CreateStmt;
    // IF NOT EXISTS: it may be there already, and in use.
    if (!isTrue(maybe) || relation?.relpersistence === 't') known.born.add(nameOf(relation));
    return [];
  }
  if ('CreateTableAsStmt' in node) {
    const { into, if_not_exists: maybe } = node.CreateTableAsStmt;
    if (!isTrue(maybe)) known.born.add(nameOf(into?.rel));
    return judgeData(node, known);
  }
  if ('TruncateStmt' in node) {
    const tables = [...underKey(node, 'RangeVar')].map((r) => nameOf(r as Parameters<typeof nameOf>[0]));
    const old = tables.filter((t) => !known.born.has(t));
    return old.length === 0
      ? []
      : [refuse(`empties ${old.join(', ')}`, 'the version that runs still uses its data', CONTRACT_LATER)];
  }
  if ('IndexStmt' in node) {
    const { relation, concurrent, idxname } = node.IndexStmt;
    if (isTrue(concurrent) || known.born.has(nameOf(relation))) return [];
    const what = `builds index ${idxname ?? ''} on ${nameOf(relation)} without CONCURRENTLY`;
    return [
      warn(
        what,
        'writers wait until it is built',
        'CREATE INDEX CONCURRENTLY, in a file of its own, outside a transaction',
      ),
    ];
  }
  if ('AlterObjectSchemaStmt' in node) {
    const { relation, newschema } = node.AlterObjectSchemaStmt;
    const what = `moves ${nameOf(relation)} to schema ${newschema ?? ''}`;
    return [refuse(what, 'the version that runs looks for it where it was', CONTRACT_LATER)];
  }
  if ('AlterEnumStmt' in node && node.AlterEnumStmt.oldVal !== undefined && node.AlterEnumStmt.oldVal !== '') {
    const what = `renames value ${node.AlterEnumStmt.oldVal} of an enum`;
    return [refuse(what, 'the version that runs writes the old one', CONTRACT_LATER)];
  }
  if ('AlterDomainStmt' in node && node.AlterDomainStmt.subtype === 'O')
    return [refuse('makes a domain NOT NULL', 'the version that runs may still write NULL', CONTRACT_LATER)];
  if ('DropOwnedStmt' in node || 'DropdbStmt' in node || 'DropRoleStmt' in node)
    return [
      refuse('drops a database, a role, or what a role owns', `${OLD_CODE}, and data may be gone`, CONTRACT_LATER),
    ];
  if (
    ('GrantStmt' in node && !isTrue(node.GrantStmt.is_grant)) ||
    ('GrantRoleStmt' in node && !isTrue(node.GrantRoleStmt.is_grant))
  )
    return [refuse('takes rights away', 'the version that runs may need them', CONTRACT_LATER)];
  if ('ReindexStmt' in node && [...underKey(node, 'defname')].every((n) => n !== 'concurrently'))
    return [
      warn('rebuilds an index', 'writers wait until it is built', 'REINDEX … CONCURRENTLY, outside a transaction'),
    ];
  if ('VacuumStmt' in node && [...underKey(node, 'defname')].includes('full'))
    return holds('VACUUM FULL rewrites its table', 'leave it out: plain VACUUM lets everybody go on');
  if ('ClusterStmt' in node) return holds('CLUSTER rewrites its table', 'leave it out');
  if ('LockStmt' in node)
    return [warn('locks a table by hand', 'others wait until the transaction ends', 'leave it out')];
  if ('RefreshMatViewStmt' in node && !isTrue(node.RefreshMatViewStmt.concurrent))
    return holds('refreshes a materialized view', 'REFRESH MATERIALIZED VIEW CONCURRENTLY (it needs a unique index)');
  if ('VariableSetStmt' in node && /^(?:lock|statement)_timeout$/.test(node.VariableSetStmt.name ?? ''))
    return [
      warn(
        `sets ${node.VariableSetStmt.name ?? ''} itself`,
        'the limit of the configuration no longer holds from here on',
        'use migrations.lockTimeout and statementTimeout, or keep it for one statement that needs it',
      ),
    ];
  if (
    ('ViewStmt' in node && isTrue(node.ViewStmt.replace)) ||
    ('CreateFunctionStmt' in node && isTrue(node.CreateFunctionStmt.replace))
  )
    return [
      warn(
        'replaces a view or a function',
        'the version that runs uses the new one from that moment',
        'give the new one a name of its own where it behaves differently',
      ),
    ];
  if (
    ['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt', 'ExplainStmt'].some(
      (k) => k in node,
    )
  ) {
    const into = 'SelectStmt' in node ? node.SelectStmt.intoClause?.rel : undefined;
    const found = judgeData(node, known);
    if (into !== undefined) known.born.add(nameOf(into));
    return found;
  }
  return [];
}

/** What is to be known of the statements of one file; `known` goes from file to file. */
export function judge(parser: SqlParser, statements: readonly Statement[], known: Known): Finding[] {
  return statements.flatMap(({ node, line, text }): Finding[] => {
    if (!('DoStmt' in node)) return judgeNode(node, known).map((f) => ({ ...f, line }));
    // The parser of PL/pgSQL does not look at the language.
    const language = [...underKey(node, 'DefElem')].find((e) => (e as { defname?: string }).defname === 'language');
    const readable = language === undefined || [...underKey(language, 'sval')].join('').toLowerCase() === 'plpgsql';
    const block = readable ? parser.block(text) : undefined;
    const inside = (block?.statements ?? []).flatMap((sql) => {
      const parsed = parser.parse(sql);
      return 'statements' in parsed ? judge(parser, parsed.statements, known).map((f) => ({ ...f, line })) : [];
    });
    if (block !== undefined && !block.dynamic) return inside;
    const why =
      block === undefined ? 'only PL/pgSQL can be looked into' : 'text becomes SQL only when it runs (EXECUTE)';
    return [
      ...inside,
      {
        ...refuse('runs a DO block that cannot be judged', why, 'write the statements out, or declare the file'),
        line,
      },
    ];
  });
}
