import type { AlterTableCmd, AlterTableStmt, ColumnDef, Constraint, Node } from 'libpg-query';

import { CONTRACT_LATER, type Judge, type Known, nameOf, OLD_CODE, refuse, warn } from './finding';
import { underKey } from './sql';

const SPLIT_CHECK = 'add it NOT VALID (instant), then VALIDATE CONSTRAINT in a later statement (lets writers go on)';
const REWRITE = 'the whole table is rewritten while nobody can read or write it';

/** Functions whose value PostgreSQL computes once for all rows: a default of these rewrites nothing. */
const ONCE = new Set(['now', 'transaction_timestamp', 'statement_timestamp', 'current_setting', 'jsonb_build_object']);

const constraintsOf = (column: ColumnDef): Constraint[] =>
  (column.constraints ?? []).flatMap((c) => ('Constraint' in c ? [c.Constraint] : []));

const typeOf = (column: ColumnDef): string => {
  const name = column.typeName?.names?.at(-1);
  return name !== undefined && 'String' in name ? (name.String.sval ?? '') : '';
};

/** Functions of an expression that may give each row another value. */
function perRow(expression: Node | undefined): string[] {
  return [...underKey(expression, 'FuncCall')]
    .map((call) => (call as { funcname?: Node[] }).funcname?.at(-1))
    .map((name) => (name !== undefined && 'String' in name ? (name.String.sval ?? '') : ''))
    .filter((name) => !ONCE.has(name));
}

function addColumn(table: string, column: ColumnDef): Judge[] {
  const name = `${table}.${column.colname ?? ''}`;
  const constraints = constraintsOf(column);
  const has = (type: Constraint['contype']) => constraints.find((c) => c.contype === type);
  const serial = /^(?:small|big)?serial\d*$/.test(typeOf(column));
  const fallback = has('CONSTR_DEFAULT');
  const generated = has('CONSTR_GENERATED');
  const identity = has('CONSTR_IDENTITY');
  const filled = serial || fallback !== undefined || generated !== undefined || identity !== undefined;
  const found: Judge[] = [];
  if ((has('CONSTR_NOTNULL') ?? has('CONSTR_PRIMARY')) !== undefined && !filled) {
    found.push(
      refuse(
        `adds ${name} NOT NULL without a default`,
        'the version that runs inserts rows without it, and rows that are there have none',
        'add it with a DEFAULT, or nullable now and NOT NULL in a .contract.sql file',
      ),
    );
  }
  const volatile = perRow(fallback?.raw_expr);
  if (serial || identity !== undefined || generated?.generated_kind === 's' || volatile.length > 0) {
    const each = volatile.length > 0 ? ` (${volatile.join(', ')}() may give each row another value)` : '';
    found.push(
      warn(
        `adds ${name} with a value computed for each row`,
        `${REWRITE}${each}`,
        'add it nullable, set the default in a second statement, fill old rows in batches',
      ),
    );
  }
  if ((has('CONSTR_UNIQUE') ?? has('CONSTR_PRIMARY')) !== undefined) {
    found.push(
      warn(
        `adds ${name} with an index`,
        'writers wait while the index is built',
        'add the column first, then CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT … USING INDEX',
      ),
    );
  }
  return found;
}

/** The column of CHECK (column IS NOT NULL). */
function notNullColumn(check: Constraint): string | undefined {
  const test = check.raw_expr;
  if (test === undefined || !('NullTest' in test) || test.NullTest.nulltesttype !== 'IS_NOT_NULL') return undefined;
  const arg = test.NullTest.arg;
  const field = arg !== undefined && 'ColumnRef' in arg ? arg.ColumnRef.fields?.at(-1) : undefined;
  return field !== undefined && 'String' in field ? field.String.sval : undefined;
}

function setNotNull(table: string, column: string, known: Known): Judge[] {
  const proven = [...known.checks].some(
    ([key, check]) => key.startsWith(`${table}\n`) && check.column === column && check.validated,
  );
  if (proven) return [];
  return [
    refuse(
      `makes ${table}.${column} NOT NULL`,
      'the version that runs may still write rows without it, and the whole table is read while nobody can use it',
      `ADD CONSTRAINT … CHECK (${column} IS NOT NULL) NOT VALID and VALIDATE it first; or ${CONTRACT_LATER}`,
    ),
  ];
}

function addConstraint(table: string, added: Constraint, known: Known): Judge[] {
  const name = added.conname ?? 'a constraint';
  const valid = added.skip_validation !== true;
  switch (added.contype) {
    case 'CONSTR_CHECK': {
      const column = notNullColumn(added);
      if (column !== undefined) known.checks.set(`${table}\n${name}`, { column, validated: valid });
      return valid
        ? [warn(`adds CHECK ${name} to ${table}`, 'every row is read while nobody can read or write', SPLIT_CHECK)]
        : [];
    }
    case 'CONSTR_FOREIGN':
      return valid
        ? [warn(`adds FOREIGN KEY ${name} to ${table}`, 'every row is checked while writers wait', SPLIT_CHECK)]
        : [];
    case 'CONSTR_NOTNULL': {
      const key = added.keys?.[0];
      return setNotNull(table, key !== undefined && 'String' in key ? (key.String.sval ?? '') : '', known);
    }
    case 'CONSTR_UNIQUE':
    case 'CONSTR_PRIMARY':
    case 'CONSTR_EXCLUSION':
      if (added.indexname !== undefined && added.indexname !== '') return [];
      return [
        warn(
          `adds ${added.contype.slice(7)} ${name} to ${table}`,
          'nobody can read or write while its index is built',
          'CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX',
        ),
      ];
    default:
      return [];
  }
}

function command(table: string, cmd: AlterTableCmd, known: Known): Judge[] {
  const column = `${table}.${cmd.name ?? ''}`;
  const def = cmd.def;
  switch (cmd.subtype) {
    case 'AT_DropColumn':
      return [refuse(`drops ${column}`, `${OLD_CODE}, and its data are gone`, CONTRACT_LATER)];
    case 'AT_AlterColumnType':
      return [
        refuse(
          `changes the type of ${column}`,
          `${REWRITE}, and the version that runs expects the old type`,
          'add a new column, write both, copy in batches, drop the old one in a .contract.sql file; declare it where it only widens (varchar to text)',
        ),
      ];
    case 'AT_SetNotNull':
      return setNotNull(table, cmd.name ?? '', known);
    case 'AT_AddColumn':
      return def !== undefined && 'ColumnDef' in def ? addColumn(table, def.ColumnDef) : [];
    case 'AT_AddConstraint':
      return def !== undefined && 'Constraint' in def ? addConstraint(table, def.Constraint, known) : [];
    case 'AT_ValidateConstraint': {
      const check = known.checks.get(`${table}\n${cmd.name ?? ''}`);
      if (check !== undefined) check.validated = true;
      return [];
    }
    case 'AT_DropConstraint':
      known.checks.delete(`${table}\n${cmd.name ?? ''}`);
      return [
        warn(
          `drops constraint ${cmd.name ?? ''} of ${table}`,
          'what the version that runs relies on (ON CONFLICT, unique keys) is no longer kept',
          CONTRACT_LATER,
        ),
      ];
    case 'AT_ColumnDefault':
      if (def !== undefined) return [];
      return [
        refuse(`drops the default of ${column}`, 'the version that runs may insert rows without it', CONTRACT_LATER),
      ];
    case 'AT_DropIdentity':
    case 'AT_DropExpression':
      return [refuse(`${column} is no longer filled by the database`, OLD_CODE, CONTRACT_LATER)];
    case 'AT_DetachPartition':
      return [refuse(`detaches a partition of ${table}`, 'its rows vanish from the table', CONTRACT_LATER)];
    case 'AT_DropInherit':
      return [refuse(`${table} leaves its parent`, 'its rows vanish from the parent', CONTRACT_LATER)];
    case 'AT_EnableRowSecurity':
    case 'AT_ForceRowSecurity':
      return [
        refuse(`turns row security on for ${table}`, 'the version that runs may see no rows any more', CONTRACT_LATER),
      ];
    case 'AT_AttachPartition':
      return [
        warn(
          `attaches a partition to ${table}`,
          'every row of it is read while it is locked',
          'add a matching CHECK constraint to it first, NOT VALID and then VALIDATE',
        ),
      ];
    case 'AT_SetLogged':
    case 'AT_SetUnLogged':
    case 'AT_SetTableSpace':
    case 'AT_SetAccessMethod':
      return [warn(`rewrites ${table}`, REWRITE, 'do it in a maintenance window')];
    default:
      return [];
  }
}

/** ALTER TABLE (and TYPE, VIEW, INDEX …), one judgement a command. */
export function judgeAlter(stmt: AlterTableStmt, known: Known): Judge[] {
  const table = nameOf(stmt.relation);
  const found = (stmt.cmds ?? []).flatMap((c) => ('AlterTableCmd' in c ? command(table, c.AlterTableCmd, known) : []));
  // Facts about a table that nobody uses yet are kept, judgements are not needed.
  return known.born.has(table) ? [] : found;
}
