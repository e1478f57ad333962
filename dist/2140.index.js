"use strict";
exports.id = 2140;
exports.ids = [2140,5250,6378,3540];
exports.modules = {

/***/ 59643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ findPending)
/* harmony export */ });
/* unused harmony export pendingOf */
/* harmony import */ var _rollout_find__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90618);
/* harmony import */ var _rollout_live_releases__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95582);
/* harmony import */ var _rollout_planning__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8592);



/** Contract files of a release that its database has not for certain, in their order; pure. */
function pendingOf(service, record, entries) {
    const files = record.migrations.find((m) => m.service === service && m.phase === 'expand')?.files ?? [];
    return files.filter((f) => f.phase === 'contract' &&
        !entries.some((e) => e.service === service && e.name === f.name && e.state === 'applied'));
}
/** What `contract` has to do, for every service with a folder of migrations. */
async function findPending({ deps, store }, config, entries) {
    const names = Object.keys(config.services).filter((n) => config.services[n]?.migrations?.folder !== undefined);
    if (names.length === 0)
        return [];
    const { services, plain } = await (0,_rollout_find__WEBPACK_IMPORTED_MODULE_0__/* .findServices */ .O)(deps, (0,_rollout_planning__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(config, names));
    const live = await (0,_rollout_live_releases__WEBPACK_IMPORTED_MODULE_1__/* .liveReleases */ .z)(deps, { services, plain });
    const definitions = [
        ...services.map((s) => ({ name: s.name, taskDefinition: s.taskDefinitions[s.live] })),
        ...plain.map(({ name, taskDefinition }) => ({ name, taskDefinition })),
    ];
    const work = [];
    for (const s of definitions) {
        const release = live[s.name];
        const record = release === undefined ? undefined : await store.read(release);
        if (record === undefined)
            continue;
        const pending = pendingOf(s.name, record, entries);
        if (pending.length > 0)
            work.push({ service: s.name, record, pending, taskDefinition: s.taskDefinition });
    }
    return work;
}


/***/ }),

/***/ 18190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statusCommand: () => (/* binding */ statusCommand)
/* harmony export */ });
/* harmony import */ var _migrations_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13540);
/* harmony import */ var _restore_test_show__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61468);
/* harmony import */ var _restore_test_store__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32353);
/* harmony import */ var _rollout_coordination__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15250);
/* harmony import */ var _rollout_correct__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15231);
/* harmony import */ var _rollout_discover__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36520);
/* harmony import */ var _rollout_find__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90618);
/* harmony import */ var _rollout_live_releases__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95582);
/* harmony import */ var _rollout_planning__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8592);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92927);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9241);
/* harmony import */ var _pending_contracts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(59643);












/** The guardian writes no records: until somebody comes who does, what it took back is known from the rollout's item alone. */
const asItEnded = (entry, current) => current?.phase === 'taken-back' && current.release === entry.release && entry.command === 'deploy'
    ? { ...entry, result: _rollout_correct__WEBPACK_IMPORTED_MODULE_4__.BY_GUARDIAN.result }
    : entry;
/** `status`: what AWS shows, what the journal says, and the history. Reads only. */
async function statusCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_9__/* .openSession */ .fA)(inputs, context);
    const environment = await (0,_environment__WEBPACK_IMPORTED_MODULE_10__.openEnvironment)(session);
    const { deps, store, outputs } = environment;
    const [found, item, history] = await Promise.all([
        (0,_rollout_find__WEBPACK_IMPORTED_MODULE_6__/* .findServices */ .O)(deps, (0,_rollout_planning__WEBPACK_IMPORTED_MODULE_8__/* .namesOf */ .eZ)(session.config)),
        deps.aws.table.read(),
        store.history(),
    ]);
    const { services, plain, schedules } = found;
    const current = (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_3__/* .readCurrent */ .cA)(item);
    const releases = await (0,_rollout_live_releases__WEBPACK_IMPORTED_MODULE_7__/* .liveReleases */ .z)(deps, found);
    const { clock } = session;
    const pending = await (0,_pending_contracts__WEBPACK_IMPORTED_MODULE_11__/* .findPending */ .r)(environment, session.config, await (0,_migrations_ledger__WEBPACK_IMPORTED_MODULE_0__.ledgerStore)(deps.aws.bucket).read());
    const tested = outputs.restoreTest === undefined ? undefined : await (0,_restore_test_store__WEBPACK_IMPORTED_MODULE_2__/* .lastTest */ .f)((0,_restore_test_store__WEBPACK_IMPORTED_MODULE_2__/* .restoreStore */ .y)(deps.aws.bucket), session.output);
    const silent = current?.phase === 'rolling' && current.deadline < clock.now();
    const what = (name) => {
        const entry = history.find((e) => e.release === releases[name]);
        return {
            name,
            release: releases[name] ?? null,
            version: entry?.version ?? null,
            since: entry?.startedAt ?? null,
            by: entry?.actor ?? null,
        };
    };
    const json = {
        environment: outputs.environment,
        url: outputs.url,
        services: services.map((s) => ({
            ...what(s.name),
            live: (0,_rollout_discover__WEBPACK_IMPORTED_MODULE_5__/* .isFirst */ .ZW)(s) ? null : s.live,
            weights: s.weights,
            running: s.running,
            desired: s.desired,
        })),
        rolling: plain.map((s) => ({ ...what(s.name), kind: s.kind, running: s.running, desired: s.desired })),
        schedules: schedules.map((s) => ({
            ...what(s.name),
            expression: s.schedule.ScheduleExpression,
            enabled: s.schedule.State === 'ENABLED',
        })),
        rollout: current === undefined
            ? null
            : {
                release: current.release,
                phase: current.phase,
                step: current.machine?.phase ?? null,
                owner: current.owner,
                silent,
                deadline: Number.isNaN(current.deadline) ? null : new Date(clock.toWall(current.deadline)).toISOString(),
                by: current.by ?? null,
            },
        pendingContracts: pending.map(({ service, pending: files }) => ({ service, files: files.map((f) => f.name) })),
        breakGlass: outputs.breakGlassDocument === undefined
            ? null
            : `aws ssm start-automation-execution --document-name ${outputs.breakGlassDocument} --region ${outputs.region}`,
        restoreTest: tested === undefined || tested === 'unreadable' ? null : tested,
        history: history.slice(0, 10).map((e) => asItEnded(e, current)),
    };
    const head = (s) => `  ${s.name.padEnd(12)} version ${s.version ?? '?'} (${s.release ?? 'no release'}) by ${s.by ?? '?'}`;
    const lines = [
        `${outputs.app} ${outputs.environment} at ${outputs.url}`,
        ...json.services.map((s) => `${head(s)} · blue ${s.weights.blue} % ${s.running.blue} tasks · green ${s.weights.green} % ${s.running.green} tasks`),
        ...json.rolling.map((s) => `${head(s)} · ${s.kind} ${s.running} of ${s.desired} tasks`),
        ...json.schedules.map((s) => `${head(s)} · ${s.expression}${s.enabled ? '' : ' (off)'}`),
        current === undefined
            ? '  no rollout yet'
            : `  rollout ${current.release}: ${current.phase}${!silent && current.machine?.phase === 'awaiting' && current.phase === 'rolling' ? ', waiting for a person: ez-deploy promote' : ''}${silent ? ', its runner has fallen silent: the guardian takes traffic back at the deadline, or run ez-deploy resume' : ''}`,
        ...(json.breakGlass === null || (current?.phase !== 'rolling' && current?.phase !== 'baking')
            ? []
            : [`  back without GitHub: ${json.breakGlass}`]),
        ...json.pendingContracts.map((p) => `  ${p.service}: ez-deploy contract would apply ${p.files.join(', ')}`),
        ...(outputs.restoreTest === undefined ? [] : [(0,_restore_test_show__WEBPACK_IMPORTED_MODULE_1__/* .lastRestoreText */ .a)(tested)]),
        ...json.history
            .slice(0, 5)
            .map((e) => `  ${e.startedAt}  ${e.version.padEnd(10)} ${e.command.padEnd(8)} ${e.result} by ${e.actor}`),
    ];
    return { exitCode: 0, json, text: lines.join('\n'), outputs: { result: 'succeeded', url: outputs.url } };
}


/***/ }),

/***/ 1815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   oi: () => (/* binding */ CPU_ARCHITECTURES),
/* harmony export */   qy: () => (/* binding */ platformOfMachine),
/* harmony export */   wu: () => (/* binding */ PLATFORM_OF)
/* harmony export */ });
/** Processors that a task of Fargate can ask for, in ECS's own words (RuntimePlatform, API reference); the first is the default. */
const CPU_ARCHITECTURES = ['X86_64', 'ARM64'];
/** The platform that an image needs, in the words of OCI and Docker, to run as a task of an architecture. */
const PLATFORM_OF = {
    X86_64: 'linux/amd64',
    ARM64: 'linux/arm64',
};
/** The platform of a machine whose `process.arch` this is; containers of it are Linux, whatever it is itself. */
const platformOfMachine = (arch) => `linux/${arch === 'x64' ? 'amd64' : arch}`;
/** What a task definition says, or leaves to ECS: without `runtimePlatform.cpuArchitecture` a task of Fargate is X86_64. */
const architectureOf = (said) => (said === 'ARM64' ? 'ARM64' : 'X86_64');


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

/***/ 68218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ cutMarkdown),
/* harmony export */   IN: () => (/* binding */ cutText)
/* harmony export */ });
/* unused harmony export cutBytes */
/** Cuts at a character boundary so that the UTF-8 form has at most `bytes` bytes. */
function cutBytes(text, bytes) {
    const buffer = Buffer.from(text, 'utf8');
    if (buffer.length <= bytes)
        return text;
    let end = bytes;
    // A byte 10xxxxxx continues a character: step back to where one starts.
    while (end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return buffer.subarray(0, end).toString('utf8');
}
/** Cuts to `length` UTF-16 units with an ellipsis, never through a surrogate pair. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    const cut = text.slice(0, Math.max(0, length - 1));
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
/** Fence that is still open at the end of a Markdown text; undefined where none is. */
function openFence(text) {
    let open;
    for (const line of text.split('\n')) {
        const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined)
            continue;
        if (open === undefined)
            open = fence;
        else if (fence[0] === open[0] && fence.length >= open.length && line.trim() === fence)
            open = undefined;
    }
    return open;
}
/**
 * Cuts Markdown at a line end so that it fits, closes fences and details that are then open, and says that it was cut.
 * @param measure length of a text in the unit of `limit`.
 */
function cutMarkdown(text, limit, note, measure = (t) => t.length) {
    if (measure(text) <= limit)
        return text;
    const close = (kept) => {
        const fence = openFence(kept);
        const details = (kept.match(/<details>/g) ?? []).length - (kept.match(/<\/details>/g) ?? []).length;
        const ending = `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, details))}`;
        return `${kept}${ending}\n\n${note}\n`;
    };
    const lines = text.split('\n');
    // Binary search over the number of lines kept.
    let low = 0;
    let high = lines.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (measure(close(lines.slice(0, middle).join('\n'))) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return close(lines.slice(0, low).join('\n'));
}


/***/ }),

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ slack),
/* harmony export */   code: () => (/* binding */ code),
/* harmony export */   fenced: () => (/* binding */ fenced),
/* harmony export */   markdown: () => (/* binding */ markdown),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]', 'g');
/**
 * A commit's whole id, which GitHub links. Short ones are left: a version is one by default, it is linked rightly, and whoever copies it at
 * night must get what he sees.
 */
const COMMIT = /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/gi;
/** Control characters and direction overrides out: they make a text show other than it is. */
function plain(text) {
    return text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
}
/** Text for HTML, also within quoted attributes. */
function html(text) {
    return plain(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * Untrusted text within GitHub Markdown, on one line: shown as it is. Nobody is mentioned, no issue and no
 * commit by its whole id is linked, no comment is opened, no table cell ended.
 */
function markdown(text) {
    return plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
        .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
        .replace(/^(\s*\d+)\.(?=\s)/, '$1\\.')
        .replace(/@(?=[A-Za-z0-9])/g, '@\u200B')
        .replace(/#(?=\d)/g, '#\u200B')
        .replace(/\bGH-(?=\d)/gi, '$&\u200B')
        .replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, '$&\u200B'))
        .replace(/\b(https?|ftp):\/\//gi, '$1:\u200B//')
        .replace(/\bwww\./gi, 'www\u200B.');
}
/** Untrusted text as inline code: only backticks and line ends matter there, and the bar where it stands in a table. */
function code(text) {
    const clean = plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('`', "'")
        .replaceAll('|', '\\|')
        .trim();
    return clean === '' ? '' : `\`${clean}\``;
}
/** Untrusted lines as a fenced block; the fence is longer than any in the text. */
function fenced(text, language = '') {
    const clean = plain(text).replaceAll('@', '@\u200B');
    const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((m) => m[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${clean}\n${fence}`;
}
/** Text for Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text): the three characters it escapes. */
function slack(text) {
    return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** A link's address, where it is one that may be followed; undefined otherwise. */
function httpUrl(text) {
    if (text === undefined)
        return undefined;
    try {
        const url = new URL(text);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 61468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ lastRestoreText),
/* harmony export */   s: () => (/* binding */ restoreText)
/* harmony export */ });
/* harmony import */ var _config_duration__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97840);

const RESULT = { passed: 'passed', failed: 'FAILED', cancelled: 'cancelled' };
const seconds = (s) => (s === null ? '?' : (0,_config_duration__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(s * 1_000));
/** A restore test for a person. Names are the database's, in quotes of JSON: nothing in them is a command to a terminal. */
function restoreText(test) {
    const { recoveryPoint: point, restore } = test;
    const wide = Math.max(0, ...test.tables.map((t) => `${t.schema}.${t.name}`.length)) + 2;
    return [
        `Restore test ${test.run}: ${RESULT[test.result]}`,
        ...test.problems.map((p) => `  ${p}`),
        ...(point === null ? [] : [`  recovery point of ${point.createdAt}, ${seconds(point.ageSeconds)} old`]),
        ...(restore === null
            ? []
            : [
                `  ${restore.seconds === null ? 'never answered' : `answered ${seconds(restore.seconds)} after the order`}; ${restore.instance} ${restore.removed ? 'is removed' : 'IS STILL THERE'}`,
            ]),
        ...test.tables.map((t) => `  ${JSON.stringify(`${t.schema}.${t.name}`).padEnd(wide)} ${String(t.rows).padStart(9)} rows  ${t.checksum}${t.newestSeconds === undefined ? '' : `  newest ${seconds(Math.max(0, t.newestSeconds))} before the backup`}`),
        ...test.notes.map((n) => `  note: ${n}`),
    ].join('\n');
}
/** The line of `status`. */
const lastRestoreText = (line) => line === undefined
    ? '  restore test: never'
    : line === 'unreadable'
        ? '  restore test: its history cannot be read'
        : `  restore test ${line.startedAt}: ${RESULT[line.result]}${line.reason === null ? '' : `: ${line.reason}`}${line.restoreSeconds === null ? '' : ` · restored in ${seconds(line.restoreSeconds)}, backup ${seconds(line.ageSeconds)} old, ${line.tables} tables, ${line.rows} rows`}`;


/***/ }),

/***/ 32353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ lastTest),
  y: () => (/* binding */ restoreStore)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rollout/why/log-tail.ts
var log_tail = __webpack_require__(18897);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./src/restore-test/record.ts

const time = iso/* datetime */.w$();
/** One restore test: what was brought back, how old it was, how long that took, and what was in it. */
const restoreTestSchema = schemas/* object */.Ikc({
    run: schemas/* string */.YjP(),
    startedAt: time,
    finishedAt: time,
    actor: schemas/* string */.YjP(),
    result: schemas/* enum */.k5n(['passed', 'failed', 'cancelled']),
    /** Every cause of a failure; the first one is told first. */
    problems: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What is worth knowing and no failure. */
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
    recoveryPoint: schemas/* object */.Ikc({
        arn: schemas/* string */.YjP(),
        createdAt: time,
        /** What would have been lost at the time of the test, in seconds: the recovery point objective as it was. */
        ageSeconds: schemas/* number */.aig(),
    })
        .nullable(),
    restore: schemas/* object */.Ikc({
        instance: schemas/* string */.YjP(),
        /** From the order to restore until the database had answered, in seconds: the recovery time as it was. */
        seconds: schemas/* number */.aig().nullable(),
        /** Whether the instance was seen to be gone, or AWS took the order to delete it. */
        removed: schemas/* boolean */.zMY(),
    })
        .nullable(),
    server: schemas/* string */.YjP().nullable(),
    bytes: schemas/* number */.aig().nullable(),
    tables: schemas/* array */.YOg(schemas/* object */.Ikc({
        schema: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        rows: schemas/* number */.aig(),
        checksum: schemas/* string */.YjP(),
        /** Age of the newest row at the time of the backup, in seconds; where a column is named. */
        newestSeconds: schemas/* number */.aig().optional(),
    })),
    /** In a rehearsal: how many times faster than AWS the clock ran. */
    clockFactor: schemas/* number */.aig().optional(),
});
/** One line of the history of restore tests. */
const restoreLineSchema = restoreTestSchema
    .pick({ run: true, startedAt: true, finishedAt: true, result: true })
    .extend({
    reason: schemas/* string */.YjP().nullable(),
    recoveryPoint: schemas/* string */.YjP().nullable(),
    ageSeconds: schemas/* number */.aig().nullable(),
    restoreSeconds: schemas/* number */.aig().nullable(),
    tables: schemas/* number */.aig(),
    rows: schemas/* number */.aig(),
});
const lineOf = (test) => ({
    run: test.run,
    startedAt: test.startedAt,
    finishedAt: test.finishedAt,
    result: test.result,
    reason: test.problems[0] ?? null,
    recoveryPoint: test.recoveryPoint?.arn ?? null,
    ageSeconds: test.recoveryPoint?.ageSeconds ?? null,
    restoreSeconds: test.restore?.seconds ?? null,
    tables: test.tables.length,
    rows: test.tables.reduce((sum, t) => sum + t.rows, 0),
});

;// CONCATENATED MODULE: ./src/restore-test/store.ts




/** All below one prefix: the role of restore tests may write nothing else of the bucket. */
const FOLDER = 'ez-deploy/restore-tests';
const recordKey = (run) => `${FOLDER}/${run}.json`;
const HISTORY_KEY = `${FOLDER}/history.json`;
const LEASE_KEY = `${FOLDER}/lease.json`;
/** Lines kept in the history: two years of weeks, three months of nights. The records themselves stay. */
const HISTORY_LENGTH = 100;
/** Writers that come between before it is given up. */
const ATTEMPTS = 5;
const leaseSchema = schemas/* object */.Ikc({
    run: schemas/* string */.YjP(),
    /** The instance that it brings up. */
    instance: schemas/* string */.YjP(),
    actor: schemas/* string */.YjP(),
    /** ms since the epoch (AWS time): nobody else may touch the instance until then. */
    until: schemas/* number */.aig(),
});
/** Records and history of restore tests in the environment's bucket, and the lease that keeps two of them apart. */
function restoreStore(bucket) {
    const lines = async () => {
        const object = await bucket.read(HISTORY_KEY);
        return {
            lines: object === undefined ? [] : schemas/* array */.YOg(restoreLineSchema).parse(JSON.parse(object.text)),
            etag: object?.etag,
        };
    };
    return {
        /** Newest first. */
        history: async () => (await lines()).lines,
        read: async (run) => {
            const object = await bucket.read(recordKey(run));
            return object === undefined ? undefined : restoreTestSchema.parse(JSON.parse(object.text));
        },
        write: async (test) => {
            await bucket.write(recordKey(test.run), JSON.stringify(test, null, 2));
            for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
                const { lines: known, etag } = await lines();
                const next = [lineOf(test), ...known.filter((l) => l.run !== test.run)].slice(0, HISTORY_LENGTH);
                const condition = etag === undefined ? { ifNew: true } : { ifMatch: etag };
                if ((await bucket.write(HISTORY_KEY, JSON.stringify(next, null, 1), condition)) !== 'refused')
                    return;
            }
            throw new Error(`the history of restore tests was changed by somebody else ${ATTEMPTS} times in a row`);
        },
        lease: async () => {
            const object = await bucket.read(LEASE_KEY);
            return object === undefined
                ? undefined
                : { lease: leaseSchema.parse(JSON.parse(object.text)), etag: object.etag };
        },
        /** Takes or renews the lease over the one that was read; undefined where somebody else was faster. The new ETag. */
        hold: async (lease, over) => {
            const text = JSON.stringify(lease);
            const wrote = await bucket.write(LEASE_KEY, text, over === undefined ? { ifNew: true } : { ifMatch: over });
            if (wrote !== 'refused')
                return wrote;
            // A refusal may be the answer to the second attempt of a write whose first reply was lost.
            const now = await bucket.read(LEASE_KEY);
            return now?.text === text ? { etag: now.etag } : undefined;
        },
        release: () => bucket.remove(LEASE_KEY),
    };
}
/** The last test, for a report that has other things to tell as well: a history that cannot be read is no reason to tell nothing. */
async function lastTest(store, output) {
    try {
        return (await store.history())[0];
    }
    catch (error) {
        output.warn(`the history of restore tests cannot be read: ${(0,log_tail/* cleanLine */.O)((0,errors/* messageOf */.bD)(error), 300)}`);
        return 'unreadable';
    }
}


/***/ }),

/***/ 15250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ CONTRACT_RUN),
/* harmony export */   Wf: () => (/* binding */ LEASE_MS),
/* harmony export */   XC: () => (/* binding */ acquire),
/* harmony export */   cA: () => (/* binding */ readCurrent)
/* harmony export */ });
/* unused harmony export ITEM_PHASES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _requests__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44279);




/** How long a holder may be silent before the guardian, or another deployment, takes over. AWS ms. */
const LEASE_MS = 60_000;
/**
 * How long a guardian that has claimed a rollout is left to it: rules, spread, tasks, and some of them tried again; 17 s are seen.
 * Its successor may use the colour that it is about to scale down. AWS ms, from the deadline on.
 */
const GUARDIAN_MS = 60_000;
/**
 * State of the one coordination item:
 * rolling (held, until its deadline) · taking-back (the guardian is at it) · baking · done · taken-back (by the guardian).
 */
const ITEM_PHASES = (/* unused pure expression or super */ null && (['rolling', 'taking-back', 'baking', 'done', 'taken-back']));
/** Ids of runs of `ez-deploy contract` begin with this: they hold the lock and are no rollout. */
const CONTRACT_RUN = 'contract-';
function readCurrent(item) {
    if (item === undefined)
        return undefined;
    const json = (key) => {
        const text = item[key]?.S;
        return text === undefined || text === '' ? undefined : JSON.parse(text);
    };
    return {
        release: item['release']?.S ?? '',
        phase: (item['phase']?.S ?? 'done'),
        owner: item['owner']?.S ?? '',
        sequence: Number(item['sequence']?.N ?? 0),
        deadline: Date.parse(item['deadline']?.S ?? ''),
        since: Date.parse(item['since']?.S ?? ''),
        plan: json('plan'),
        machine: json('machine'),
        by: item['by']?.S,
    };
}
const iso = (ms) => new Date(ms).toISOString();
/** A silent holder's calls may still be on their way this long after its lease (wall limit of a call, in AWS time). */
const marginMs = (clock) => _aws_clients__WEBPACK_IMPORTED_MODULE_2__/* .CALL_TIMEOUT_MS */ .M * clock.factor;
function refused(current, clock) {
    const since = current === undefined || Number.isNaN(current.since) ? '' : ` since ${iso(clock.toWall(current.since))}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({
        stage: 'deploy',
        message: `another deployment holds this environment: ${current?.release ?? 'unknown'} by ${current?.owner ?? 'unknown'}${since}`,
        hint: 'wait for it (rollout.lockWait), see ez-deploy status, or run ez-deploy resume if its runner is dead',
    });
}
const NAMES = { '#release': 'release', '#owner': 'owner', '#phase': 'phase', '#sequence': 'sequence', '#by': 'by' };
/** Takes what nobody holds: new, finished, baking, or taken back by the guardian. */
const takeFree = (table, values, release, spareBake) => table.update({
    expression: 'SET nonce = :nonce, #release = :release, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = if_not_exists(#release, :none), wasPhase = if_not_exists(#phase, :none) REMOVE #plan, machine, #by, #log, cancelBy, promoteStep, promoteBy',
    condition: `attribute_not_exists(pk) OR #phase IN (${spareBake ? '' : ':baking, '}:done, :takenback)`,
    names: { ...NAMES, '#plan': 'plan', '#log': 'log' },
    values: {
        ...values,
        ':release': { S: release },
        ...(spareBake ? {} : { ':baking': { S: 'baking' } }),
        ':done': { S: 'done' },
        ':takenback': { S: 'taken-back' },
        ':none': { S: '' },
    },
});
/**
 * Takes over from a silent holder, or a guardian that got stuck. The item goes on to name the dead rollout, with its plan and journal: should this process die
 * too before it has settled that, the dead rollout's guardian is still there and takes traffic back.
 */
const takeOver = (table, values, expired, deadRelease) => table.update({
    expression: 'SET nonce = :nonce, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = #release, wasPhase = #phase REMOVE #by',
    condition: `(#phase = :rolling AND deadline < :expired) OR (#phase = :taking AND deadline < :left)${deadRelease === undefined ? '' : ' OR (#phase IN (:rolling, :taking) AND #release = :dead)'}`,
    names: NAMES,
    values: {
        ...values,
        ':taking': { S: 'taking-back' },
        ':expired': { S: iso(expired) },
        ':left': { S: iso(expired - GUARDIAN_MS) },
        ...(deadRelease === undefined ? {} : { ':dead': { S: deadRelease } }),
    },
});
const held = (answer) => answer !== 'refused';
/** What was there before, read from what an update left: its reply was lost, or came from its second attempt. */
function beforeOf(item) {
    const [release, phase] = [item['was']?.S, item['wasPhase']?.S];
    const current = readCurrent(item);
    if (current === undefined || release === undefined || release === '')
        return undefined;
    return { ...current, release, phase: phase };
}
/**
 * Takes the lock. Free, baking and finished rollouts give it at once; a silent holder's is taken over when its lease and the
 * longest call have passed. A refusal or a lost reply is followed by a read: it may have been our own success.
 * @throws StageError naming the holder when it is not to be had in time.
 */
async function acquire(table, clock, who) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const giveUp = clock.now() + who.waitMs;
    for (;;) {
        const now = clock.now();
        const values = {
            ':nonce': { S: nonce },
            ':owner': { S: who.owner },
            ':rolling': { S: 'rolling' },
            ':deadline': { S: iso(now + LEASE_MS) },
            ':now': { S: iso(now) },
            ':zero': { N: '0' },
            ':one': { N: '1' },
        };
        const lock = holder(table, clock, who, nonce);
        const won = () => who.fence?.hold(now + LEASE_MS);
        let failure;
        for (const attempt of [
            () => takeFree(table, values, who.release, who.spareBake === true),
            () => takeOver(table, values, now - marginMs(clock), who.deadRelease),
        ]) {
            const answer = await attempt().catch((error) => {
                failure = error;
                return 'refused';
            });
            if (answer !== 'refused') {
                won();
                return { lock, before: readCurrent(answer.before) };
            }
        }
        const item = await table.read();
        if (item?.['nonce']?.S === nonce) {
            won();
            return { lock, before: beforeOf(item) };
        }
        if (failure !== undefined)
            throw failure;
        const current = readCurrent(item);
        if (current === undefined)
            continue;
        if (clock.now() >= giveUp)
            throw refused(current, clock);
        who.onWait?.(current);
        await clock.sleep(5_000, who.signal);
    }
}
function holder(table, clock, { release, fence }, nonce) {
    const write = async (set, names, values, more = '') => {
        const deadline = clock.now() + LEASE_MS;
        const answer = await table.update({
            expression: `SET deadline = :deadline${set}${more}`,
            condition: 'nonce = :nonce AND #phase = :rolling',
            names: { '#phase': 'phase', ...names },
            values: {
                ':nonce': { S: nonce },
                ':rolling': { S: 'rolling' },
                ':deadline': { S: iso(deadline) },
                ...values,
            },
        });
        if (answer === 'refused')
            fence?.hold(0);
        else
            fence?.hold(deadline);
        return answer;
    };
    return {
        nonce,
        release,
        beat: async () => {
            const answer = await write('', {}, {});
            if (answer === 'refused')
                return 'lost';
            return (0,_requests__WEBPACK_IMPORTED_MODULE_3__/* .readRequests */ .h7)(answer.before);
        },
        begin: () => write(', #release = :release', { '#release': 'release', '#plan': 'plan', '#log': 'log' }, { ':release': { S: release } }, ' REMOVE #plan, machine, #log, cancelBy, promoteStep, promoteBy').then(held),
        journal: ({ machine, plan, note }) => write(`, #log = list_append(if_not_exists(#log, :none), :line)${machine === undefined ? '' : ', machine = :machine'}${plan === undefined ? '' : ', #plan = :plan'}`, { '#log': 'log', ...(plan === undefined ? {} : { '#plan': 'plan' }) }, {
            ':none': { L: [] },
            ':line': { L: [{ S: `${iso(clock.now())} ${note}` }] },
            ...(machine === undefined ? {} : { ':machine': { S: JSON.stringify(machine) } }),
            ...(plan === undefined ? {} : { ':plan': { S: JSON.stringify(plan) } }),
        }).then(held),
        release_: (phase, until) => table
            .update({
            expression: 'SET #phase = :phase, deadline = :deadline',
            condition: 'nonce = :nonce AND #phase IN (:rolling, :phase)',
            names: { '#phase': 'phase' },
            values: {
                ':nonce': { S: nonce },
                ':rolling': { S: 'rolling' },
                ':phase': { S: phase },
                ':deadline': { S: iso(until ?? clock.now()) },
            },
        })
            .then((answer) => {
            fence?.drop();
            return answer !== 'refused';
        }),
    };
}


/***/ }),

/***/ 44279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ requestCancel),
/* harmony export */   b0: () => (/* binding */ requestPromotion),
/* harmony export */   h7: () => (/* binding */ readRequests)
/* harmony export */ });
function readRequests(item) {
    const cancelledBy = item?.['cancelBy']?.S;
    const [step, by] = [item?.['promoteStep']?.N, item?.['promoteBy']?.S];
    return {
        ...(cancelledBy === undefined ? {} : { cancelledBy }),
        ...(step === undefined || by === undefined ? {} : { promoted: { step: Number(step), by } }),
    };
}
const ask = async (table, release, expression, values) => {
    const answer = await table.update({
        expression,
        condition: '#phase = :rolling AND #release = :release',
        names: { '#phase': 'phase', '#release': 'release' },
        values: { ...values, ':rolling': { S: 'rolling' }, ':release': { S: release } },
    });
    return answer !== 'refused';
};
/** Asks the holder of a rollout to stop and to give the traffic back. False: that rollout is not under way any more. */
const requestCancel = (table, release, by) => ask(table, release, 'SET cancelBy = :by', { ':by': { S: by } });
/** Lets a rollout that waits after this step go on; for any other step it means nothing. False: it is not under way any more. */
const requestPromotion = (table, release, step, by) => ask(table, release, 'SET promoteStep = :step, promoteBy = :by', { ':step': { N: String(step) }, ':by': { S: by } });


/***/ }),

/***/ 18897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ cleanLine),
/* harmony export */   R: () => (/* binding */ logTail)
/* harmony export */ });
/* harmony import */ var _report_cut__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68218);
/* harmony import */ var _report_escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);


/** Longest line that is shown, in characters. */
const LINE_LENGTH = 300;
/** Escape sequences of terminals: colours, cursor, titles. */
const ESCAPES = new RegExp(['\\u001B\\[[0-?]*[ -/]*[@-~]', '\\u001B\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)?', '\\u001B[@-Z\\\\^_]'].join('|'), 'g');
/**
 * Text of an application or of AWS on one line: no control characters, and nothing the runner would obey. It takes `::` where a
 * line begins and `##[` anywhere in it for a workflow command.
 */
function cleanLine(text, length = LINE_LENGTH) {
    const flat = (0,_report_escape__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text.replace(ESCAPES, ''))
        .replace(/[\s\u2028\u2029]+/g, ' ')
        .trim();
    return (0,_report_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(flat.replace(/^::/, '\u200B::').replaceAll('##[', '#\u200B#['), length);
}
/** The last lines of a log, at most `most`, without empty ones: untrusted, so cut and cleaned. */
function logTail(messages, most) {
    return messages
        .flatMap((message) => message.split(/\r?\n|\r/))
        .map((line) => cleanLine(line))
        .filter((line) => line !== '')
        .slice(-most);
}


/***/ }),

/***/ 92927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   oP: () => (/* binding */ readRehearsal),
/* harmony export */   x4: () => (/* binding */ REHEARSAL_CREDENTIALS)
/* harmony export */ });
/* unused harmony export roleOf */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99373);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _rehearsal_info__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30479);






/** Credentials of the rehearsal cloud: it checks none, the SDK wants some. */
const REHEARSAL_CREDENTIALS = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
function readRehearsal(file) {
    try {
        return (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .readRehearsalInfo */ .oR)(file);
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL([
            {
                where: 'input rehearsal',
                what: `${file} does not describe a running rehearsal: ${(0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error).split('\n')[0] ?? ''}`,
                fix: 'start one with: ez-deploy rehearse --serve',
            },
        ]);
    }
}
const COMMIT = /^[0-9a-f]{7,64}$/;
/**
 * The commit that is checked out, by git. The runner's word (GITHUB_SHA) is second: after workflow_run, or a checkout with `ref`, it is the
 * branch's head and not what lies in the folder. `uncommitted` where neither knows.
 */
async function commitOf(root, env) {
    const said = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', root, 'rev-parse', 'HEAD'], { timeout: 30_000 }).then(({ stdout }) => stdout.trim(), () => undefined);
    return [said, env['GITHUB_SHA']].find((commit) => commit !== undefined && COMMIT.test(commit)) ?? 'uncommitted';
}
/** The role of `environments.NAME.roles` that a command works with: one a job, the broadest of what it does. */
function roleOf({ command, stages, repair }) {
    if (command === 'preview' || (command === 'drift' && !repair))
        return 'preview';
    if (command === 'drift' || command === 'destroy')
        return 'infra';
    if (command === 'restore-test')
        return 'restore';
    if (command === 'rehearse' || command === 'bootstrap')
        return undefined;
    if (command !== 'deploy')
        return 'rollout';
    if (stages.includes('infra'))
        return 'infra';
    if (stages.includes('deploy'))
        return 'rollout';
    return stages.includes('build') ? 'build' : undefined;
}
/** Credentials of the environment's role where the job can ask GitHub for an ID token; undefined: whatever the SDK finds. */
async function credentialsOf(role, { env, output }, at) {
    if (role === undefined || env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined)
        return undefined;
    const { idTokenOf, roleCredentials } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(6963)]).then(__webpack_require__.bind(__webpack_require__, 96963));
    const [accessKeyId, secretAccessKey, sessionToken] = [
        env['AWS_ACCESS_KEY_ID'],
        env['AWS_SECRET_ACCESS_KEY'],
        env['AWS_SESSION_TOKEN'],
    ];
    return roleCredentials({
        role,
        // Letters that STS allows, at most 64.
        sessionName: `ez-deploy-${at.actor}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
        region: at.region,
        ...(at.endpoint === undefined ? {} : { endpoint: at.endpoint }),
        idToken: () => idTokenOf(env, output.mask),
        otherwise: accessKeyId === undefined || secretAccessKey === undefined
            ? undefined
            : { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
        warn: output.warn,
        now: Date.now,
    });
}
async function openSession(inputs, context) {
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5773), __webpack_require__.e(165), __webpack_require__.e(7542)]).then(__webpack_require__.bind(__webpack_require__, 165));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.config);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const read = await readConfig(file, inputs.environment ?? 'production');
    const rehearsal = inputs.rehearsal === undefined ? undefined : readRehearsal((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.rehearsal));
    const endpoint = rehearsal?.aws ?? context.env['AWS_ENDPOINT_URL'];
    const commit = await commitOf(root, context.env);
    // A rehearsal has one account and one region, whatever the environment's own are.
    const config = rehearsal === undefined
        ? read
        : { ...read, settings: { ...read.settings, region: rehearsal.region, account: rehearsal.accountId } };
    const actor = context.env['GITHUB_ACTOR'] ?? context.env['USER'] ?? 'unknown';
    const region = rehearsal?.region ?? config.settings.region;
    const role = roleOf(inputs);
    const assumed = await credentialsOf(role === undefined ? undefined : config.settings.roles[role], context, {
        region,
        endpoint,
        actor,
    });
    const credentials = assumed ?? (rehearsal === undefined ? undefined : REHEARSAL_CREDENTIALS);
    return {
        inputs,
        config,
        rehearsal,
        clock: rehearsal === undefined ? (0,_clock__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)() : (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .clockOf */ .ie)(rehearsal),
        target: {
            region,
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(credentials === undefined ? {} : { credentials }),
        },
        source: {
            commit,
            version: inputs.version ?? (commit === 'uncommitted' ? commit : commit.slice(0, 7)),
            actor,
        },
        workFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy'),
        stateFolder: inputs.rehearsal === undefined
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy', 'state')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(inputs.rehearsal), 'state', config.app),
        ...context,
    };
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
;