"use strict";
exports.id = 986;
exports.ids = [986];
exports.modules = {

/***/ 40986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   breakStale: () => (/* binding */ breakStale),
/* harmony export */   localWitness: () => (/* binding */ localWitness),
/* harmony export */   noteOwnLock: () => (/* binding */ noteOwnLock),
/* harmony export */   provenDead: () => (/* binding */ provenDead),
/* harmony export */   thisProcess: () => (/* binding */ thisProcess),
/* harmony export */   thisRun: () => (/* binding */ thisRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);


/** A run of a workflow. */
const runSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int() });
/** A process, told apart from one that got the same number later, in another container or after a restart of the machine. */
const processSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ boot: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), namespace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pid: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), started: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
/** What we write down of a lock that the engine took for us. */
const ownSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Path of the engine's lock. */
    lock: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    process: processSchema.optional(),
    run: runSchema.optional(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** The engine's own account of a lock. */
const engineLockSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    username: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    hostname: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    timestamp: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** Where the engine keeps the locks of a stack (pulumi/pkg/backend/diy/lock.go). */
const locksOf = (project, stack) => `.pulumi/locks/organization/${project}/${stack}`;
const ownPath = (project, stack) => `.ez-deploy/locks/${project}/${stack}.json`;
/** Field 22 of /proc/PID/stat: when it started, in clock ticks since the machine did. */
function startOf(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat
            .slice(stat.lastIndexOf(')') + 2)
            .split(' ')
            .at(19);
    }
    catch {
        return undefined;
    }
}
/** undefined where the system does not say (anything but Linux): then nothing is ever proven by process. */
function thisProcess() {
    const started = startOf(process.pid);
    if (started === undefined)
        return undefined;
    const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { boot, namespace: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid'), pid: process.pid, started };
}
function thisRun(env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = env;
    return repository === undefined || id === undefined ? undefined : { repository, id, attempt: Number(attempt ?? 1) };
}
/**
 * Whether the holder of one of our locks is provably no more: its process and the engine's are gone from this very machine, or GitHub
 * says that its run is over. Age proves nothing: an apply may wait an hour for a database.
 * @param enginePid the engine's process, as its lock names it.
 * @returns why, undefined where it may live.
 */
async function provenDead(own, enginePid, witness) {
    const { process: here, run } = witness;
    if (own.process !== undefined && here?.boot === own.process.boot && here.namespace === own.process.namespace) {
        const alive = witness.startOf(own.process.pid) === own.process.started || witness.startOf(enginePid) !== undefined;
        return alive ? undefined : `its process ${own.process.pid} on this machine is no more`;
    }
    if (own.run === undefined || run?.repository !== own.run.repository)
        return undefined;
    if (own.run.id === run.id && own.run.attempt < run.attempt)
        return `it was attempt ${own.run.attempt} of this run, and this is attempt ${run.attempt}`;
    if (own.run.id === run.id)
        return undefined;
    return (await witness.runEnded(own.run)) === true ? `GitHub says that run ${own.run.id} is over` : undefined;
}
const localWitness = (env, runEnded) => ({
    process: thisProcess(),
    run: thisRun(env),
    startOf,
    runEnded,
});
/** Writes down that the lock which the engine now holds is ours; without this a later run cannot prove anything about it. */
async function noteOwnLock(files, place, witness) {
    const [lock, ...others] = await files.list(locksOf(place.project, place.stack));
    if (lock === undefined || others.length > 0)
        return;
    const own = {
        lock,
        ...(witness.process === undefined ? {} : { process: witness.process }),
        ...(witness.run === undefined ? {} : { run: witness.run }),
        at: new Date().toISOString(),
    };
    await files.write(ownPath(place.project, place.stack), JSON.stringify(own));
}
const parsed = (schema, text) => {
    if (text === undefined)
        return undefined;
    try {
        return schema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
};
/** Looks at every lock of the stack: breaks the one that is our own and provably stale, and names the others' holders. */
async function breakStale(files, place, witness) {
    const own = parsed(ownSchema, await files.read(ownPath(place.project, place.stack)));
    const broken = [];
    const held = [];
    for (const path of await files.list(locksOf(place.project, place.stack))) {
        const text = await files.read(path);
        if (text === undefined)
            continue;
        const lock = parsed(engineLockSchema, text);
        const who = lock === undefined
            ? `somebody (${path})`
            : `${lock.username}@${lock.hostname}, process ${lock.pid}, since ${lock.timestamp}`;
        const why = own?.lock !== path || lock === undefined ? undefined : await provenDead(own, lock.pid, witness);
        if (why === undefined)
            held.push(own?.lock === path && own.run !== undefined ? `${who}, run ${own.run.id}` : who);
        else {
            await files.remove(path);
            broken.push(`${who}: ${why}`);
        }
    }
    return { broken, held };
}


/***/ })

};
;