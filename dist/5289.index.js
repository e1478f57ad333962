"use strict";
exports.id = 5289;
exports.ids = [5289,8613,986];
exports.modules = {

/***/ 88613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ATTRIBUTES: () => (/* binding */ ATTRIBUTES),
/* harmony export */   backendFiles: () => (/* binding */ backendFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53711);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40201);





const gone = (error) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
/** Beside each file the engine's driver keeps what an object store would keep as its headers (gocloud.dev/blob/fileblob). */
const ATTRIBUTES = '.attrs';
function localFiles(root) {
    const orAbsent = (run) => {
        try {
            return Promise.resolve(run());
        }
        catch (error) {
            return gone(error) ? Promise.resolve(undefined) : Promise.reject(error);
        }
    };
    return {
        list: async (folder) => {
            const names = await orAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder)));
            return (names ?? []).filter((name) => !name.endsWith(ATTRIBUTES)).map((name) => `${folder}/${name}`);
        },
        read: (path) => orAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), 'utf8')),
        write: async (path, text) => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), text, { mode: 0o600 });
            return Promise.resolve();
        },
        remove: async (path) => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), { force: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, `${path}${ATTRIBUTES}`), { force: true });
            return Promise.resolve();
        },
    };
}
/** `s3://bucket/prefix?region=…&endpoint=…&s3ForcePathStyle=true`, as the engine reads it (gocloud.dev/blob/s3blob). */
function s3Files(address, target) {
    const bucket = address.hostname;
    const prefix = address.pathname.replace(/^\/+|\/+$/g, '');
    const given = address.searchParams.get('endpoint');
    const scheme = address.searchParams.get('disableSSL') === 'true' ? 'http' : 'https';
    const endpoint = given === null ? target.endpoint : given.includes('://') ? given : `${scheme}://${given}`;
    const { endpoint: _replaced, ...rest } = target;
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .S3Client */ .YxF({
        ...(0,_aws_clients__WEBPACK_IMPORTED_MODULE_4__/* .clientConfig */ .y)({
            ...rest,
            region: address.searchParams.get('region') ?? target.region,
            ...(endpoint === undefined ? {} : { endpoint }),
        }),
        ...(endpoint === undefined ? {} : { forcePathStyle: true }),
    });
    const keyOf = (path) => (prefix === '' ? path : `${prefix}/${path}`);
    return {
        list: async (folder) => {
            const answer = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .ListObjectsV2Command */ .u6x({ Bucket: bucket, Prefix: `${keyOf(folder)}/` }));
            const cut = prefix === '' ? 0 : prefix.length + 1;
            return (answer.Contents ?? []).map((object) => (object.Key ?? '').slice(cut));
        },
        read: async (path) => {
            try {
                const answer = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .GetObjectCommand */ .jLs({ Bucket: bucket, Key: keyOf(path) }));
                return await answer.Body?.transformToString('utf-8');
            }
            catch (error) {
                if (error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .NoSuchKey */ ._kG)
                    return undefined;
                throw error;
            }
        },
        write: async (path, text) => {
            await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .PutObjectCommand */ .wKZ({ Bucket: bucket, Key: keyOf(path), Body: text, ContentType: 'application/json' }));
        },
        remove: async (path) => {
            await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .DeleteObjectCommand */ .k4j({ Bucket: bucket, Key: keyOf(path) }));
        },
    };
}
/** The files of a backend that keeps locks as files; undefined for one that does not (Pulumi Cloud), or that we cannot speak to. */
function backendFiles(backend, target) {
    if (!URL.canParse(backend))
        return undefined;
    const address = new URL(backend);
    if (address.protocol === 'file:')
        return localFiles((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(`file://${address.pathname}`));
    return address.protocol === 's3:' ? s3Files(address, target) : undefined;
}


/***/ }),

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


/***/ }),

/***/ 85289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notEmpty: () => (/* binding */ notEmpty),
  onceStarted: () => (/* binding */ onceStarted),
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
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/infra/engine/backend.ts
var engine_backend = __webpack_require__(88613);
;// CONCATENATED MODULE: ./src/infra/engine/folder.ts




const readable = (path) => {
    try {
        JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return true;
    }
    catch {
        return false;
    }
};
/**
 * Makes a folder ready to be the engine's backend, and says how to open it. The engine's driver replaces a checkpoint in one step, but
 * first writes a side file of attributes in two (gocloud.dev/blob/fileblob/attrs.go): an apply killed in between leaves a checkpoint
 * that no engine reads again ("failed to load checkpoint: EOF"). We have it write none, and take away what is half written.
 * @param backend `file:///FOLDER`; any other address is given back as it is.
 */
function readyBackend(backend) {
    if (!backend.startsWith('file:///'))
        return backend;
    const address = new URL(backend);
    const folder = (0,external_node_url_.fileURLToPath)(`file://${address.pathname}`);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    for (const file of (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true })) {
        const path = (0,external_node_path_.join)(file.parentPath, file.name);
        if (file.isFile() && file.name.endsWith(engine_backend.ATTRIBUTES) && !readable(path))
            (0,external_node_fs_.rmSync)(path, { force: true });
    }
    if (!address.searchParams.has('metadata'))
        address.searchParams.set('metadata', 'skip');
    return address.toString();
}

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
 * Whether the state, as it lies in the backend, names no operation that was never finished. Asking the engine for it costs a process that
 * decrypts every secret, which a preview need not pay for. False where it cannot be read so: packed, or kept by a service.
 */
async function nothingPending({ files, project, stack }) {
    try {
        const text = await files?.read(`.pulumi/stacks/${project}/${stack}.json`);
        if (text === undefined)
            return false;
        const { checkpoint } = JSON.parse(text);
        return checkpoint !== undefined && (checkpoint.latest?.pending_operations ?? []).length === 0;
    }
    catch {
        return false;
    }
}
/**
 * Clears up after an apply that was killed: what it had asked for and never heard of is looked up and taken into the state where it
 * stands, and forgotten where it does not, so that the next apply makes nothing twice.
 * @param changes whether the state may be written: a preview only tells.
 */
async function recoverPending(stack, place, changes) {
    const { output, signal, find } = place;
    if (!changes && (await nothingPending(place)))
        return;
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










/** Plain values, written as `pulumi config set-all --plaintext` does: starting a process for that is felt in every preview. */
async function configure({ name, workspace }, config) {
    // There is no file yet where the stack was made on another machine.
    const settings = await workspace.stackSettings(name).catch(() => ({}));
    await workspace.saveStackSettings(name, { ...settings, config: { ...settings.config, ...config } });
}
async function openStack(place) {
    (0,external_node_fs_.mkdirSync)(place.workDir, { recursive: true });
    if (place.home !== undefined)
        (0,external_node_fs_.mkdirSync)(place.home, { recursive: true });
    const backend = readyBackend(place.backend);
    const stack = await localWorkspace.LocalWorkspace.createOrSelectStack({ projectName: place.project, stackName: place.stack, program: place.program }, {
        pulumiCommand: place.command,
        workDir: place.workDir,
        ...(place.home === undefined ? {} : { pulumiHome: place.home }),
        secretsProvider: place.secretsProvider,
        envVars: { ...place.env, PULUMI_BACKEND_URL: backend, PULUMI_SKIP_UPDATE_CHECK: 'true' },
        projectSettings: { name: place.project, runtime: 'nodejs', backend: { url: backend } },
    });
    await configure(stack, place.config);
    return stack;
}
/** Tells once the process of the stack's next command has started: the workspace is asked for more arguments just before. */
function onceStarted({ workspace }, tell) {
    const { serializeArgsForOp } = workspace;
    workspace.serializeArgsForOp = (name) => {
        workspace.serializeArgsForOp = serializeArgsForOp;
        setImmediate(tell);
        return serializeArgsForOp.call(workspace, name);
    };
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
        changes: (0,infra_result/* countChanges */.x)(resources),
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
/** What it takes over, the engine then compares with the program in a step of its own: both are one change. */
function addChange(resources, change) {
    const index = resources.findIndex((r) => r.urn === change.urn && r.op === 'import');
    if (index < 0)
        resources.push(change);
    else if (change.op !== 'same')
        resources[index] = { ...change, op: 'import' };
}
/** Puts what the engine says into the two lists. */
function collector(resources, said, read) {
    return (event) => {
        const change = read(event);
        if (change !== undefined)
            addChange(resources, change);
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
/* harmony export */   x: () => (/* binding */ countChanges)
/* harmony export */ });
function countChanges(resources) {
    const counts = {
        create: 0,
        import: 0,
        update: 0,
        replace: 0,
        delete: 0,
        same: 0,
    };
    for (const r of resources)
        counts[r.op] += 1;
    return counts;
}


/***/ })

};
;