"use strict";
exports.id = 3540;
exports.ids = [3540,6378];
exports.modules = {

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


/***/ })

};
;