"use strict";
exports.id = 8188;
exports.ids = [8188,6378,3540,3729];
exports.modules = {

/***/ 28188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkService: () => (/* binding */ checkService),
  standingProblems: () => (/* binding */ standingProblems)
});

// EXTERNAL MODULE: ./src/migrations/ledger.ts
var ledger = __webpack_require__(13540);
;// CONCATENATED MODULE: ./src/migrations/finding.ts
const refuse = (what, why, mend) => ({ level: 'refuse', what, why, mend });
const warn = (what, why, mend) => ({ level: 'warn', what, why, mend });
/** A table's name as it is compared; `public` is where unqualified names go unless somebody changed that. */
const nameOf = (table) => table === undefined
    ? '?'
    : [table.schemaname === 'public' ? undefined : table.schemaname, table.relname].filter(Boolean).join('.');
const OLD_CODE = 'the version that runs still uses it';
const CONTRACT_LATER = 'move it to a .contract.sql file: it runs once the old version is gone (ez-deploy contract)';

// EXTERNAL MODULE: ./src/migrations/sql.ts
var sql = __webpack_require__(23729);
;// CONCATENATED MODULE: ./src/migrations/rules-alter.ts


const SPLIT_CHECK = 'add it NOT VALID (instant), then VALIDATE CONSTRAINT in a later statement (lets writers go on)';
const REWRITE = 'the whole table is rewritten while nobody can read or write it';
/** Functions whose value PostgreSQL computes once for all rows: a default of these rewrites nothing. */
const ONCE = new Set(['now', 'transaction_timestamp', 'statement_timestamp', 'current_setting', 'jsonb_build_object']);
const constraintsOf = (column) => (column.constraints ?? []).flatMap((c) => ('Constraint' in c ? [c.Constraint] : []));
const typeOf = (column) => {
    const name = column.typeName?.names?.at(-1);
    return name !== undefined && 'String' in name ? (name.String.sval ?? '') : '';
};
/** Functions of an expression that may give each row another value. */
function perRow(expression) {
    return [...(0,sql.underKey)(expression, 'FuncCall')]
        .map((call) => call.funcname?.at(-1))
        .map((name) => (name !== undefined && 'String' in name ? (name.String.sval ?? '') : ''))
        .filter((name) => !ONCE.has(name));
}
function addColumn(table, column) {
    const name = `${table}.${column.colname ?? ''}`;
    const constraints = constraintsOf(column);
    const has = (type) => constraints.find((c) => c.contype === type);
    const serial = /^(?:small|big)?serial\d*$/.test(typeOf(column));
    const fallback = has('CONSTR_DEFAULT');
    const generated = has('CONSTR_GENERATED');
    const identity = has('CONSTR_IDENTITY');
    const filled = serial || fallback !== undefined || generated !== undefined || identity !== undefined;
    const found = [];
    if ((has('CONSTR_NOTNULL') ?? has('CONSTR_PRIMARY')) !== undefined && !filled) {
        found.push(refuse(`adds ${name} NOT NULL without a default`, 'the version that runs inserts rows without it, and rows that are there have none', 'add it with a DEFAULT, or nullable now and NOT NULL in a .contract.sql file'));
    }
    const volatile = perRow(fallback?.raw_expr);
    if (serial || identity !== undefined || generated?.generated_kind === 's' || volatile.length > 0) {
        const each = volatile.length > 0 ? ` (${volatile.join(', ')}() may give each row another value)` : '';
        found.push(warn(`adds ${name} with a value computed for each row`, `${REWRITE}${each}`, 'add it nullable, set the default in a second statement, fill old rows in batches'));
    }
    if ((has('CONSTR_UNIQUE') ?? has('CONSTR_PRIMARY')) !== undefined) {
        found.push(warn(`adds ${name} with an index`, 'writers wait while the index is built', 'add the column first, then CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT … USING INDEX'));
    }
    return found;
}
/** The column of CHECK (column IS NOT NULL). */
function notNullColumn(check) {
    const test = check.raw_expr;
    if (test === undefined || !('NullTest' in test) || test.NullTest.nulltesttype !== 'IS_NOT_NULL')
        return undefined;
    const arg = test.NullTest.arg;
    const field = arg !== undefined && 'ColumnRef' in arg ? arg.ColumnRef.fields?.at(-1) : undefined;
    return field !== undefined && 'String' in field ? field.String.sval : undefined;
}
function setNotNull(table, column, known) {
    const proven = [...known.checks].some(([key, check]) => key.startsWith(`${table}\n`) && check.column === column && check.validated);
    if (proven)
        return [];
    return [
        refuse(`makes ${table}.${column} NOT NULL`, 'the version that runs may still write rows without it, and the whole table is read while nobody can use it', `ADD CONSTRAINT … CHECK (${column} IS NOT NULL) NOT VALID and VALIDATE it first; or ${CONTRACT_LATER}`),
    ];
}
function addConstraint(table, added, known) {
    const name = added.conname ?? 'a constraint';
    const valid = added.skip_validation !== true;
    switch (added.contype) {
        case 'CONSTR_CHECK': {
            const column = notNullColumn(added);
            if (column !== undefined)
                known.checks.set(`${table}\n${name}`, { column, validated: valid });
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
            if (added.indexname !== undefined && added.indexname !== '')
                return [];
            return [
                warn(`adds ${added.contype.slice(7)} ${name} to ${table}`, 'nobody can read or write while its index is built', 'CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX'),
            ];
        default:
            return [];
    }
}
function command(table, cmd, known) {
    const column = `${table}.${cmd.name ?? ''}`;
    const def = cmd.def;
    switch (cmd.subtype) {
        case 'AT_DropColumn':
            return [refuse(`drops ${column}`, `${OLD_CODE}, and its data are gone`, CONTRACT_LATER)];
        case 'AT_AlterColumnType':
            return [
                refuse(`changes the type of ${column}`, `${REWRITE}, and the version that runs expects the old type`, 'add a new column, write both, copy in batches, drop the old one in a .contract.sql file; declare it where it only widens (varchar to text)'),
            ];
        case 'AT_SetNotNull':
            return setNotNull(table, cmd.name ?? '', known);
        case 'AT_AddColumn':
            return def !== undefined && 'ColumnDef' in def ? addColumn(table, def.ColumnDef) : [];
        case 'AT_AddConstraint':
            return def !== undefined && 'Constraint' in def ? addConstraint(table, def.Constraint, known) : [];
        case 'AT_ValidateConstraint': {
            const check = known.checks.get(`${table}\n${cmd.name ?? ''}`);
            if (check !== undefined)
                check.validated = true;
            return [];
        }
        case 'AT_DropConstraint':
            known.checks.delete(`${table}\n${cmd.name ?? ''}`);
            return [
                warn(`drops constraint ${cmd.name ?? ''} of ${table}`, 'what the version that runs relies on (ON CONFLICT, unique keys) is no longer kept', CONTRACT_LATER),
            ];
        case 'AT_ColumnDefault':
            if (def !== undefined)
                return [];
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
                warn(`attaches a partition to ${table}`, 'every row of it is read while it is locked', 'add a matching CHECK constraint to it first, NOT VALID and then VALIDATE'),
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
function judgeAlter(stmt, known) {
    const table = nameOf(stmt.relation);
    const found = (stmt.cmds ?? []).flatMap((c) => ('AlterTableCmd' in c ? command(table, c.AlterTableCmd, known) : []));
    // Facts about a table that nobody uses yet are kept, judgements are not needed.
    return known.born.has(table) ? [] : found;
}

;// CONCATENATED MODULE: ./src/migrations/rules.ts



const words = (type) => (type ?? '').replace('OBJECT_', '').replaceAll('_', ' ');
/** Names of what a DROP drops, as they are compared. */
function dropped({ objects = [] }) {
    return objects.map((object) => {
        const parts = [...(0,sql.underKey)(object, 'sval')].map(String);
        return (parts[0] === 'public' ? parts.slice(1) : parts).join('.');
    });
}
function judgeDrop(stmt, known) {
    const names = dropped(stmt);
    const type = words(stmt.removeType);
    if (stmt.removeType === 'OBJECT_STATISTIC_EXT')
        return [];
    if (stmt.removeType === 'OBJECT_INDEX') {
        const how = stmt.concurrent === true ? '' : ' without CONCURRENTLY';
        return stmt.concurrent === true
            ? []
            : [
                warn(`drops index ${names.join(', ')}${how}`, 'nobody can read or write its table until queries that run have ended', 'DROP INDEX CONCURRENTLY, outside a transaction'),
            ];
    }
    const old = names.filter((name) => !known.born.has(name) && !known.born.has(name.split('.').slice(0, -1).join('.')));
    for (const name of names)
        known.born.delete(name);
    if (old.length === 0)
        return [];
    const lost = /TABLE|SCHEMA|MATVIEW/.test(type) ? ', and its data are gone' : '';
    return [refuse(`drops ${type.toLowerCase()} ${old.join(', ')}`, `${OLD_CODE}${lost}`, CONTRACT_LATER)];
}
/** Renames that no SQL of an application can notice. */
const UNNOTICED = new Set([
    'OBJECT_INDEX',
    'OBJECT_TABCONSTRAINT',
    'OBJECT_DOMCONSTRAINT',
    'OBJECT_TRIGGER',
    'OBJECT_POLICY',
    'OBJECT_RULE',
]);
function judgeRename(stmt, known) {
    if (UNNOTICED.has(stmt.renameType))
        return [];
    const table = nameOf(stmt.relation);
    if (known.born.has(table)) {
        if (stmt.renameType === 'OBJECT_TABLE')
            known.born.add(stmt.newname ?? '');
        return [];
    }
    const what = stmt.subname === undefined ? table : `${table}.${stmt.subname}`;
    return [
        refuse(`renames ${words(stmt.renameType).toLowerCase()} ${what} to ${stmt.newname ?? ''}`, 'the version that runs knows it by its old name', 'add the new name beside the old (a column that is written twice, a view), remove the old one in a .contract.sql file'),
    ];
}
/** True for a WHERE that every row passes: none, TRUE, 1 = 1. */
function isEveryRow(where) {
    if (where === undefined)
        return true;
    if ('A_Const' in where)
        return where.A_Const.boolval?.boolval === true;
    if (!('A_Expr' in where))
        return false;
    const { lexpr, rexpr } = where.A_Expr;
    const same = JSON.stringify(lexpr)?.replace(/"location":\d+/g, '') === JSON.stringify(rexpr)?.replace(/"location":\d+/g, '');
    return lexpr !== undefined && 'A_Const' in lexpr && same;
}
/** Data that a statement changes, also inside WITH. */
function judgeData(node, known) {
    const found = [];
    for (const [kind, verb] of [
        ['DeleteStmt', 'deletes'],
        ['UpdateStmt', 'changes'],
    ]) {
        for (const value of (0,sql.underKey)(node, kind)) {
            const stmt = value;
            const table = nameOf(stmt.relation);
            if (known.born.has(table) || !isEveryRow(stmt.whereClause))
                continue;
            found.push(refuse(`${verb} every row of ${table}`, kind === 'DeleteStmt'
                ? 'the version that runs still uses its data'
                : 'every row is locked until the end, and the version that runs may have written other values', kind === 'DeleteStmt' ? CONTRACT_LATER : 'fill rows in batches with a WHERE that leaves out what is done'));
        }
    }
    return found;
}
const isTrue = (value) => value === true;
/** Everything but blocks and ALTER TABLE. */
function judgeNode(node, known) {
    const holds = (what, mend) => [warn(what, 'nobody can read or write it meanwhile', mend)];
    if ('AlterTableStmt' in node)
        return judgeAlter(node.AlterTableStmt, known);
    if ('DropStmt' in node)
        return judgeDrop(node.DropStmt, known);
    if ('RenameStmt' in node)
        return judgeRename(node.RenameStmt, known);
    if ('CreateStmt' in node) {
        const { relation, if_not_exists: maybe } = node.CreateStmt;
        // IF NOT EXISTS: it may be there already, and in use.
        if (!isTrue(maybe) || relation?.relpersistence === 't')
            known.born.add(nameOf(relation));
        return [];
    }
    if ('CreateTableAsStmt' in node) {
        const { into, if_not_exists: maybe } = node.CreateTableAsStmt;
        if (!isTrue(maybe))
            known.born.add(nameOf(into?.rel));
        return judgeData(node, known);
    }
    if ('TruncateStmt' in node) {
        const tables = [...(0,sql.underKey)(node, 'RangeVar')].map((r) => nameOf(r));
        const old = tables.filter((t) => !known.born.has(t));
        return old.length === 0
            ? []
            : [refuse(`empties ${old.join(', ')}`, 'the version that runs still uses its data', CONTRACT_LATER)];
    }
    if ('IndexStmt' in node) {
        const { relation, concurrent, idxname } = node.IndexStmt;
        if (isTrue(concurrent) || known.born.has(nameOf(relation)))
            return [];
        const what = `builds index ${idxname ?? ''} on ${nameOf(relation)} without CONCURRENTLY`;
        return [
            warn(what, 'writers wait until it is built', 'CREATE INDEX CONCURRENTLY, in a file of its own, outside a transaction'),
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
    if (('GrantStmt' in node && !isTrue(node.GrantStmt.is_grant)) ||
        ('GrantRoleStmt' in node && !isTrue(node.GrantRoleStmt.is_grant)))
        return [refuse('takes rights away', 'the version that runs may need them', CONTRACT_LATER)];
    if ('ReindexStmt' in node && [...(0,sql.underKey)(node, 'defname')].every((n) => n !== 'concurrently'))
        return [
            warn('rebuilds an index', 'writers wait until it is built', 'REINDEX … CONCURRENTLY, outside a transaction'),
        ];
    if ('VacuumStmt' in node && [...(0,sql.underKey)(node, 'defname')].includes('full'))
        return holds('VACUUM FULL rewrites its table', 'leave it out: plain VACUUM lets everybody go on');
    if ('ClusterStmt' in node)
        return holds('CLUSTER rewrites its table', 'leave it out');
    if ('LockStmt' in node)
        return [warn('locks a table by hand', 'others wait until the transaction ends', 'leave it out')];
    if ('RefreshMatViewStmt' in node && !isTrue(node.RefreshMatViewStmt.concurrent))
        return holds('refreshes a materialized view', 'REFRESH MATERIALIZED VIEW CONCURRENTLY (it needs a unique index)');
    if ('VariableSetStmt' in node && /^(?:lock|statement)_timeout$/.test(node.VariableSetStmt.name ?? ''))
        return [
            warn(`sets ${node.VariableSetStmt.name ?? ''} itself`, 'the limit of the configuration no longer holds from here on', 'use migrations.lockTimeout and statementTimeout, or keep it for one statement that needs it'),
        ];
    if (('ViewStmt' in node && isTrue(node.ViewStmt.replace)) ||
        ('CreateFunctionStmt' in node && isTrue(node.CreateFunctionStmt.replace)))
        return [
            warn('replaces a view or a function', 'the version that runs uses the new one from that moment', 'give the new one a name of its own where it behaves differently'),
        ];
    if (['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt', 'ExplainStmt'].some((k) => k in node)) {
        const into = 'SelectStmt' in node ? node.SelectStmt.intoClause?.rel : undefined;
        const found = judgeData(node, known);
        if (into !== undefined)
            known.born.add(nameOf(into));
        return found;
    }
    return [];
}
/** What is to be known of the statements of one file; `known` goes from file to file. */
function judge(parser, statements, known) {
    return statements.flatMap(({ node, line, text }) => {
        if (!('DoStmt' in node))
            return judgeNode(node, known).map((f) => ({ ...f, line }));
        // The parser of PL/pgSQL does not look at the language.
        const language = [...(0,sql.underKey)(node, 'DefElem')].find((e) => e.defname === 'language');
        const readable = language === undefined || [...(0,sql.underKey)(language, 'sval')].join('').toLowerCase() === 'plpgsql';
        const block = readable ? parser.block(text) : undefined;
        const inside = (block?.statements ?? []).flatMap((sql) => {
            const parsed = parser.parse(sql);
            return 'statements' in parsed ? judge(parser, parsed.statements, known).map((f) => ({ ...f, line })) : [];
        });
        if (block !== undefined && !block.dynamic)
            return inside;
        const why = block === undefined ? 'only PL/pgSQL can be looked into' : 'text becomes SQL only when it runs (EXECUTE)';
        return [
            ...inside,
            {
                ...refuse('runs a DO block that cannot be judged', why, 'write the statements out, or declare the file'),
                line,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/migrations/check.ts


const told = ({ what, why, mend }, at) => `${at}: ${what}: ${why} (${mend})`;
/** Problems of what the files are to what the database has, as in {@link standingOf}; pure. */
function standingProblems(service, standing, place) {
    return [
        ...standing.changed.map(({ file, entry }) => ({
            where: place(file.name),
            what: `was changed since ${entry.release} applied it to the database of ${service} (sha256 ${entry.sha256.slice(0, 12)}… then, ${file.sha256.slice(0, 12)}… now)`,
            fix: 'put it back as it was, and write a new file for what is to change',
        })),
        ...standing.unknown.map((entry) => ({
            where: place(entry.name),
            what: `${entry.state === 'applied' ? 'was' : 'may have been'} applied to the database of ${service} by ${entry.release}, and this release does not carry it: its code may use what is gone`,
            fix: 'keep applied files in the folder; to deploy older code, run ez-deploy rollback --with-down contract first',
        })),
    ];
}
/**
 * Judges the files of one service that its database has not: all problems at once; pure. Old files are read too, for what they say
 * about the tables (a check that was validated), and never block.
 */
function checkService(parser, service, config, files, entries) {
    const standing = (0,ledger.standingOf)(service, files, entries, config.baseline);
    const place = (name) => files.find((f) => f.name === name)?.path ?? `${service}: ${name}`;
    const problems = standingProblems(service, standing, place);
    const warnings = [];
    const names = new Set(files.map((f) => f.name));
    for (const [what, name] of [
        ['baseline', config.baseline],
        ...config.destructive.map((d) => ['destructive', d.file]),
    ]) {
        if (name === undefined || names.has(name))
            continue;
        problems.push({
            where: `services.${service}.migrations.${what}`,
            what: `there is no ${name}`,
            fix: `a file name of ${config.folder ?? 'migrations.folder'}`,
        });
    }
    const reasons = new Map(config.destructive.map((d) => [d.file, d.reason]));
    const fresh = new Set(standing.fresh.map((f) => f.name));
    const known = { born: new Set(), checks: new Map() };
    for (const file of files) {
        const isFresh = fresh.has(file.name);
        const parsed = parser.parse(file.sql);
        if ('problem' in parsed) {
            // An old file has run as it is: whoever ran it could read it.
            if (isFresh)
                problems.push(unreadable(file.path, parsed));
            continue;
        }
        const down = isFresh && file.downScript !== undefined ? parser.parse(file.downScript.sql) : undefined;
        if (down !== undefined && 'problem' in down)
            problems.push(unreadable(file.downScript?.path ?? '', down));
        // A table that a contract file makes is not there when the expand files run.
        const scope = file.phase === 'contract' ? { ...known, born: new Set() } : known;
        const findings = judge(parser, parsed.statements, scope);
        // Tables of old files are in use.
        if (!isFresh)
            known.born.clear();
        else
            for (const finding of findings) {
                const at = `${file.path}:${finding.line}`;
                const reason = reasons.get(file.name);
                if (finding.level === 'warn')
                    warnings.push(told(finding, at));
                else if (file.phase === 'contract')
                    continue;
                else if (reason !== undefined)
                    warnings.push(`${told(finding, at)}; declared: ${reason}`);
                else
                    problems.push({
                        where: at,
                        what: `${finding.what} before the old version is gone: ${finding.why}`,
                        fix: `${finding.mend}; if it must be now, declare the file under migrations.destructive with a reason`,
                    });
            }
    }
    return { problems, warnings };
}
const unreadable = (path, { problem, line }) => ({
    where: `${path}:${line}`,
    what: `is not SQL that PostgreSQL reads: ${problem}`,
    fix: 'psql commands (\\…) and COPY with inline data are not SQL; run it on a local server',
});


/***/ }),

/***/ 26378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PHASES: () => (/* binding */ PHASES),
/* harmony export */   carriedOf: () => (/* binding */ carriedOf),
/* harmony export */   folderOf: () => (/* binding */ folderOf),
/* harmony export */   inOrder: () => (/* binding */ inOrder),
/* harmony export */   kindOf: () => (/* binding */ kindOf),
/* harmony export */   readMigrationFiles: () => (/* binding */ readMigrationFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const PHASES = ['expand', 'contract'];
/**
 * What a file is, told by its name: `NAME.up.sql` expands and `NAME.down.sql` takes that back; `NAME.contract.sql` contracts and
 * `NAME.contract.down.sql` takes that back.
 */
function kindOf(name) {
    if (name.endsWith('.contract.down.sql'))
        return { phase: 'contract', downOf: name.replace(/\.down\.sql$/, '.sql') };
    if (name.endsWith('.down.sql'))
        return { phase: 'expand', downOf: name.replace(/\.down\.sql$/, '.up.sql') };
    if (name.endsWith('.up.sql'))
        return { phase: 'expand' };
    if (name.endsWith('.contract.sql'))
        return { phase: 'contract' };
    return undefined;
}
/** The order in which files are meant to run: by NAME (plain characters), and of one NAME the expand before the contract. */
function inOrder(a, b) {
    const key = ({ name }) => {
        const contracts = name.endsWith('.contract.sql');
        return { base: name.replace(/\.(?:up|contract)\.sql$/, ''), contracts: Number(contracts) };
    };
    const [x, y] = [key(a), key(b)];
    if (x.base !== y.base)
        return x.base < y.base ? -1 : 1;
    return x.contracts - y.contracts;
}
/** Where a service's migration files are; undefined where it names no folder. */
const folderOf = (config, service) => service.migrations?.folder === undefined
    ? undefined
    : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(config.root, service.build.context, service.migrations.folder);
/** Reads a folder of migration files; what is wrong with their names goes into `problems`. */
async function readMigrationFiles(folder, root) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, folder);
    const problems = [];
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true }).catch(() => undefined);
    if (names === undefined)
        return {
            files: [],
            problems: [{ where: shown, what: 'cannot be read', fix: 'migrations.folder is relative to the build context' }],
        };
    const sql = names.filter((n) => n.endsWith('.sql')).sort();
    const there = new Set(sql);
    const read = async (name) => {
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
        return {
            path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shown, name),
            sql: bytes.toString('utf8'),
            sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'),
        };
    };
    const files = [];
    for (const name of sql) {
        const kind = /[/\\]/.test(name) ? undefined : kindOf(name);
        if (kind === undefined) {
            const what = /[/\\]/.test(name) ? 'is in a sub-folder' : 'does not tell by its name when it is to run';
            const fix = 'NAME.up.sql (expand), NAME.contract.sql, and NAME.down.sql or NAME.contract.down.sql beside them';
            problems.push({ where: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shown, name), what, fix });
            continue;
        }
        if (kind.downOf !== undefined) {
            if (!there.has(kind.downOf))
                problems.push({ where: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shown, name), what: 'takes nothing back', fix: `there is no ${kind.downOf}` });
            continue;
        }
        const downName = name.replace(kind.phase === 'expand' ? /\.up\.sql$/ : /\.sql$/, '.down.sql');
        const down = there.has(downName) ? await read(downName) : undefined;
        const { path, sql: text, sha256 } = await read(name);
        files.push({ name, phase: kind.phase, sha256, down: down !== undefined, path, sql: text, downScript: down });
    }
    return { files: files.sort(inOrder), problems };
}
/** What goes into the record: no SQL. */
const carriedOf = (files) => files.map(({ name, phase, sha256, down }) => ({ name, phase, sha256, down }));


/***/ }),

/***/ 13540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isEntry: () => (/* binding */ isEntry),
/* harmony export */   ledgerStore: () => (/* binding */ ledgerStore),
/* harmony export */   standingOf: () => (/* binding */ standingOf),
/* harmony export */   withEntries: () => (/* binding */ withEntries)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26378);


const KEY = 'ez-deploy/migrations.json';
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    service: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    phase: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['expand', 'contract']),
    sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    down: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** unsure: its task was started and did not end well, or nobody saw its end. */
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['applied', 'unsure']),
    /** Release that applied it; `baseline` for what was there before. */
    release: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** ISO 8601, wall time. */
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** What its down script can be run with; none for the baseline. */
    taskDefinition: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
const ledgerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1), entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entrySchema) });
/**
 * What was applied to an environment's databases, in that order. One object in the environment's bucket; only who holds the lock
 * writes it, an intent before the task and the outcome after it.
 */
function ledgerStore(bucket) {
    let etag;
    const read = async () => {
        const object = await bucket.read(KEY);
        etag = object?.etag;
        return object === undefined ? [] : ledgerSchema.parse(JSON.parse(object.text)).entries;
    };
    return {
        read,
        /** Reads, changes, writes; refused where somebody else wrote in between. */
        change: async (next) => {
            const entries = next(await read());
            const text = JSON.stringify({ schemaVersion: 1, entries }, null, 1);
            const wrote = await bucket.write(KEY, text, etag === undefined ? { ifNew: true } : { ifMatch: etag });
            if (wrote !== 'refused')
                return;
            // A refusal may be the answer to the second attempt of a write whose first reply was lost.
            if ((await bucket.read(KEY))?.text === text)
                return;
            throw new Error('the account of applied migrations was changed by somebody else: is the lock lost?');
        },
    };
}
const isEntry = (entry, service, file) => entry.service === service && entry.name === file.name;
/** Puts entries in, in place of older ones of the same files; pure. */
const withEntries = (entries, added) => [
    ...entries.filter((e) => !added.some((a) => isEntry(e, a.service, a))),
    ...added,
];
/** @param baseline name of the last file that was applied before ez-deploy kept account. */
function standingOf(service, carried, entries, baseline) {
    const own = entries.filter((e) => e.service === service);
    const entryOf = (file) => own.find((e) => e.name === file.name);
    const isOld = (file) => baseline !== undefined && entryOf(file) === undefined && (0,_files__WEBPACK_IMPORTED_MODULE_0__.inOrder)(file, { name: baseline }) <= 0;
    return {
        baseline: carried.filter(isOld),
        fresh: carried.filter((file) => entryOf(file)?.state !== 'applied' && !isOld(file)),
        changed: carried.flatMap((file) => {
            const entry = entryOf(file);
            return entry?.state === 'applied' && entry.sha256 !== file.sha256 ? [{ file, entry }] : [];
        }),
        unknown: own.filter((e) => e.phase === 'contract' && !carried.some((f) => f.name === e.name)),
    };
}


/***/ }),

/***/ 23729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadSqlParser: () => (/* binding */ loadSqlParser),
/* harmony export */   underKey: () => (/* binding */ underKey)
/* harmony export */ });
const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/;
/** Characters of blanks and comments before the first word; block comments nest. */
function leading(text) {
    let at = 0;
    for (;;) {
        const blank = BLANK.exec(text.slice(at))?.[0].length ?? 0;
        at += blank;
        if (text.startsWith('/*', at)) {
            let depth = 0;
            do {
                if (text.startsWith('/*', at))
                    [depth, at] = [depth + 1, at + 2];
                else if (text.startsWith('*/', at))
                    [depth, at] = [depth - 1, at + 2];
                else
                    at += 1;
            } while (depth > 0 && at < text.length);
        }
        else if (blank === 0)
            return at;
    }
}
const lineAt = (text, index) => text.slice(0, index).split('\n').length;
/** Every value under a key of that name, at any depth. */
function* underKey(value, key) {
    if (typeof value !== 'object' || value === null)
        return;
    for (const [name, inner] of Object.entries(value)) {
        if (name === key)
            yield inner;
        yield* underKey(inner, key);
    }
}
/** Loads the parser: 1.7 MB that only a deployment with migration files needs. */
async function loadSqlParser() {
    const { hasSqlDetails, loadModule, parsePlPgSQLSync, parseSync } = await __webpack_require__.e(/* import() */ 2627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await loadModule();
    const parse = (sql) => {
        // The parser refuses a text without any character, and stops at a zero character.
        if (sql.trim() === '')
            return { statements: [] };
        if (sql.includes('\0'))
            return { problem: 'it holds a zero character', line: lineAt(sql, sql.indexOf('\0')) };
        const bytes = Buffer.from(sql, 'utf8');
        try {
            const { stmts = [] } = parseSync(sql);
            return {
                statements: stmts.flatMap(({ stmt, stmt_location: from = 0, stmt_len: length }) => {
                    if (stmt === undefined)
                        return [];
                    // The parser counts bytes.
                    const before = bytes.subarray(0, from).toString('utf8');
                    const text = bytes.subarray(from, length === undefined ? undefined : from + length).toString('utf8');
                    const skipped = leading(text);
                    return [{ node: stmt, line: lineAt(before + text, before.length + skipped), text: text.slice(skipped) }];
                }),
            };
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            // Here it counts characters.
            const at = hasSqlDetails(error) ? (error.sqlDetails?.cursorPosition ?? 0) : 0;
            return { problem: message, line: lineAt(sql, [...sql].slice(0, Math.max(0, at)).join('').length) };
        }
    };
    return {
        parse,
        block: (doStatement) => {
            let tree;
            try {
                tree = parsePlPgSQLSync(doStatement);
            }
            catch {
                return undefined;
            }
            const statements = [...underKey(tree, 'PLpgSQL_expr')]
                .map((e) => e.query ?? '')
                // Conditions and assigned values are expressions, not statements.
                .filter((query) => 'statements' in parse(query));
            const unread = [...underKey(tree, 'PLpgSQL_stmt_execsql')].some((s) => [...underKey(s, 'query')].some((query) => !('statements' in parse(String(query)))));
            const dynamic = ['PLpgSQL_stmt_dynexecute', 'PLpgSQL_stmt_dynfors'].some((kind) => !underKey(tree, kind).next().done);
            return { statements, dynamic: dynamic || unread };
        },
    };
}


/***/ })

};
;