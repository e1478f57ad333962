"use strict";
exports.id = 6889;
exports.ids = [6889,986];
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);


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


/***/ }),

/***/ 16889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notEmpty: () => (/* binding */ notEmpty),
  openStack: () => (/* binding */ openStack),
  operate: () => (/* binding */ operate),
  rehearsalBackend: () => (/* binding */ rehearsalBackend)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/automation/errors.js
var errors = __webpack_require__(69634);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/automation/localWorkspace.js
var localWorkspace = __webpack_require__(89273);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/result.ts
var infra_result = __webpack_require__(7173);
// EXTERNAL MODULE: ./src/infra/engine/events.ts
var events = __webpack_require__(96732);
// EXTERNAL MODULE: ./src/infra/engine/lock.ts
var lock = __webpack_require__(40986);
// EXTERNAL MODULE: ./src/infra/engine/pending.ts
var engine_pending = __webpack_require__(798);
;// CONCATENATED MODULE: ./src/infra/engine/recover.ts

const nameOf = (urn) => urn.split('::').at(-1) ?? '';
/** A refresh of a resource that is not there any more takes it out of the state. */
const deletedIn = (gone) => (event) => {
    const step = event.resOutputsEvent?.metadata;
    if (step?.op === 'delete' || (step?.op === 'refresh' && step.new === undefined))
        gone.push(step.urn);
};
/**
 * Clears up after an apply that was killed: what it had asked for and never heard of is looked up and taken into the state where it
 * stands, and forgotten where it does not, so that the next apply makes nothing twice.
 * @param changes whether the state may be written: a preview only tells.
 */
async function recoverPending(stack, place, changes) {
    const { output, signal, find } = place;
    const state = await stack.exportStack();
    const deployment = state.deployment;
    const pending = (0,engine_pending/* pendingCreates */.r7)(deployment);
    if (deployment === undefined || (deployment.pending_operations ?? []).length === 0)
        return;
    const names = pending.map((r) => nameOf(r.urn)).join(', ');
    if (!changes) {
        output.warn(`An earlier apply was killed${names === '' ? '' : `; whether these were made is not known: ${names}`}. The next apply looks each up first`);
        return;
    }
    const found = await (0,engine_pending/* lookUp */.TE)(pending, find);
    await stack.importStack({ ...state, deployment: (0,engine_pending/* settle */.G9)(deployment, found) });
    const asked = found.filter((f) => f.id !== undefined).map((f) => f.resource.urn);
    const gone = [];
    if (asked.length > 0)
        await stack.refresh({ target: asked, onEvent: deletedIn(gone), signal });
    const kept = asked.filter((urn) => !gone.includes(urn));
    const again = pending.length - kept.length;
    output.warn(`An earlier apply was killed with ${pending.length} creation(s) unconfirmed: ${kept.length} had come through and are taken over${kept.length === 0 ? '' : ` (${kept.map(nameOf).join(', ')})`}, ${again} are made now`);
    for (const { note } of found)
        if (note !== undefined)
            output.warn(note);
}

;// CONCATENATED MODULE: ./src/infra/engine/run.ts









async function openStack(place) {
    (0,external_node_fs_.mkdirSync)(place.workDir, { recursive: true });
    if (place.home !== undefined)
        (0,external_node_fs_.mkdirSync)(place.home, { recursive: true });
    // The engine does not make the folder of a file backend itself.
    if (place.backend.startsWith('file:///'))
        (0,external_node_fs_.mkdirSync)(new URL(place.backend), { recursive: true });
    const stack = await localWorkspace.LocalWorkspace.createOrSelectStack({ projectName: place.project, stackName: place.stack, program: place.program }, {
        pulumiCommand: place.command,
        workDir: place.workDir,
        ...(place.home === undefined ? {} : { pulumiHome: place.home }),
        secretsProvider: place.secretsProvider,
        envVars: { ...place.env, PULUMI_BACKEND_URL: place.backend, PULUMI_SKIP_UPDATE_CHECK: 'true' },
        projectSettings: { name: place.project, runtime: 'nodejs', backend: { url: place.backend } },
    });
    const config = Object.entries(place.config).map(([key, value]) => [key, { value }]);
    await stack.setAllConfig(Object.fromEntries(config));
    return stack;
}
function failureOf(error, said, aborted) {
    if (aborted) {
        return new src_errors/* StageError */.Zu({
            stage: 'infra',
            message: 'the apply was interrupted; what was made until then is in the state, and nothing is locked',
            hint: 'deploy again: it goes on from there',
            cause: error,
        });
    }
    const text = said.length > 0 ? said.join('\n') : (0,src_errors/* messageOf */.bD)(error).slice(0, 4_000);
    return new src_errors/* StageError */.Zu({ stage: 'infra', message: text, cause: error });
}
function lockedError(held, cause) {
    const by = held.length === 0 ? 'by whom, the backend does not say' : held.join('; ');
    return new src_errors/* StageError */.Zu({
        stage: 'infra',
        message: `the stack is locked: ${by}`,
        hint: 'another apply runs, or one was killed and nothing proves that it is dead; when you know that none runs any more: `pulumi cancel`, then deploy again',
        cause,
    });
}
/**
 * Runs one operation of the engine and collects what it says about each resource. A lock of our own whose holder is provably dead is
 * broken, once; creations that were never confirmed are looked up first.
 */
async function operate(name, place, operation, { changes, tolerate = () => false, read = events/* changeOf */.C2 }) {
    const started = performance.now();
    let resources = [];
    let said = [];
    const result = (outputs) => ({
        engine: name,
        changes: (0,infra_result/* countChanges */.Q)(resources),
        resources,
        outputs,
        seconds: (performance.now() - started) / 1_000,
    });
    const attempt = async () => {
        resources = [];
        said = [];
        const stack = await openStack(place);
        await recoverPending(stack, place, changes);
        const watch = collector(resources, said, read);
        let noted;
        try {
            return await operation(stack, (event) => {
                // The engine holds its lock by now.
                if (changes && place.files !== undefined)
                    noted ??= noteLock(place, place.files);
                watch(event);
            });
        }
        finally {
            await noted;
        }
    };
    try {
        return result(await attempt());
    }
    catch (error) {
        if (!(error instanceof errors.ConcurrentUpdateError))
            return settled(error);
        const verdict = place.files === undefined ? undefined : await (0,lock.breakStale)(place.files, place, place.witness);
        if (verdict === undefined || verdict.held.length > 0 || verdict.broken.length === 0)
            throw lockedError(verdict?.held ?? [], error);
        for (const who of verdict.broken)
            place.output.warn(`A stale lock of ours is broken: ${who}`);
    }
    try {
        return result(await attempt());
    }
    catch (error) {
        if (error instanceof errors.ConcurrentUpdateError)
            throw lockedError([], error);
        return settled(error);
    }
    function settled(error) {
        if (error instanceof src_errors/* StageError */.Zu)
            throw error;
        if (resources.length > 0 && tolerate(said))
            return result({});
        throw failureOf(error, said, place.signal.aborted);
    }
}
async function noteLock(place, files) {
    try {
        await (0,lock.noteOwnLock)(files, place, place.witness);
    }
    catch (error) {
        // Only a later recovery would miss it, and then says so.
        place.output.debug(`the lock could not be noted: ${(0,src_errors/* messageOf */.bD)(error)}`);
    }
}
/** Puts what the engine says into the two lists. */
function collector(resources, said, read) {
    return (event) => {
        const change = read(event);
        if (change !== undefined)
            resources.push(change);
        const late = (0,events/* lateKeysOf */.KK)(event);
        const index = late === undefined ? -1 : resources.findIndex((r) => r.urn === late.urn && r.op === 'replace');
        const replaced = resources[index];
        if (late !== undefined && replaced?.replaceKeys.length === 0)
            resources[index] = { ...replaced, diff: late.keys, replaceKeys: late.keys };
        const problem = (0,events/* errorOf */.Mz)(event);
        if (problem !== undefined)
            said.push(problem);
    };
}
/** An empty change summary means that the engine ran no program of ours. */
function notEmpty(result) {
    if (result.resources.length > 0)
        return result;
    throw new src_errors/* StageError */.Zu({
        stage: 'infra',
        message: 'the program registered no resource: an empty change summary is a failure',
    });
}
const rehearsalBackend = (folder) => `file://${(0,external_node_path_.join)(folder, 'backend')}`;


/***/ }),

/***/ 7173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ countChanges)
/* harmony export */ });
/* unused harmony export OPERATIONS */
const OPERATIONS = (/* unused pure expression or super */ null && (['create', 'update', 'replace', 'delete', 'same']));
function countChanges(resources) {
    const counts = { create: 0, update: 0, replace: 0, delete: 0, same: 0 };
    for (const r of resources)
        counts[r.op] += 1;
    return counts;
}


/***/ })

};
;