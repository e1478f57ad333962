"use strict";
exports.id = 7029;
exports.ids = [7029,44];
exports.modules = {

/***/ 27029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EMBEDDED_ENGINE: () => (/* binding */ EMBEDDED_ENGINE),
  destroyEmbedded: () => (/* binding */ destroyEmbedded),
  previewEmbedded: () => (/* binding */ previewEmbedded),
  upEmbedded: () => (/* binding */ upEmbedded)
});

// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/runtime/stack.js
var stack = __webpack_require__(72642);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/runtime/settings.js
var settings = __webpack_require__(94213);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/runtime/mocks.js
var mocks = __webpack_require__(68937);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/version.js
var version = __webpack_require__(95913);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/result.ts
var result = __webpack_require__(7173);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/runtime/rpc.js
var rpc = __webpack_require__(85397);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/proto/resource_pb.js
var resource_pb = __webpack_require__(86831);
// EXTERNAL MODULE: ./node_modules/google-protobuf/google/protobuf/struct_pb.js
var struct_pb = __webpack_require__(21065);
// EXTERNAL MODULE: ./src/infra/shown-value.ts
var shown_value = __webpack_require__(83671);
;// CONCATENATED MODULE: ./src/infra/embedded/ledger.ts
/** What the state is going to be: what stands so far, what was asked for and is not confirmed, and what was there before. */
class Ledger {
    options;
    after = [];
    pending = new Map();
    constructor(options) {
        this.options = options;
    }
    /** Written down before it is asked for, so that a run which is killed leaves a trace of it. */
    ask(resource) {
        this.pending.set(resource.urn, { ...resource, id: '', custom: true, outputs: {}, pending: true });
        this.save();
    }
    /** It was refused, which is known. */
    refused(urn) {
        this.pending.delete(urn);
        this.save();
    }
    /** It stands. */
    keep(resource) {
        this.after.push(resource);
        this.pending.delete(resource.urn);
        this.save();
    }
    save() {
        if (this.options.preview)
            return;
        const done = new Set(this.after.map((a) => a.urn));
        const left = this.options.before.filter((b) => !done.has(b.urn) && !this.pending.has(b.urn));
        this.options.onSaved([...this.after, ...this.pending.values(), ...left]);
    }
}

// EXTERNAL MODULE: ./src/infra/embedded/secrets.ts
var secrets = __webpack_require__(68452);
;// CONCATENATED MODULE: ./src/infra/embedded/requests.ts


/** Whether something in it is known after the apply only. */
const hasUnknown = (value) => JSON.stringify(value ?? null).includes(secrets/* UNKNOWN */.HV);
/** URNs of what a resource is made from, and of what it belongs to. */
const dependenciesOf = (request) => [...request.getDependenciesList(), request.getParent()].filter((urn) => urn !== '');
/** What is ignored keeps its last value, as the engine does it. */
function keepIgnored(request, last, sides) {
    for (const key of request.getIgnorechangesList()) {
        for (const side of sides) {
            if (last[key] === undefined)
                delete side[key];
            else
                side[key] = last[key];
        }
    }
}
/** @throws Error for properties that the provider refuses, with its reasons. */
async function check(door, request, plain, olds = {}) {
    const [type, name] = [request.getType(), request.getName()];
    const { failures } = await door({
        ...{ op: 'check', type, name },
        olds,
        news: (0,secrets/* checkable */.$_)(plain),
    });
    if (failures.length > 0)
        throw new Error(`${name} (${type}): ${failures.map((f) => `${f.property}: ${f.reason}`).join('; ')}`);
}
/** What is refused is told as gRPC would tell it: the SDK looks at nothing else. */
async function lookUp(door, token, args) {
    try {
        return (await door({ op: 'invoke', type: token, name: '', news: args })).outputs;
    }
    catch (error) {
        throw Object.assign(new Error((0,errors/* messageOf */.bD)(error)), { details: (0,errors/* messageOf */.bD)(error) });
    }
}

;// CONCATENATED MODULE: ./src/infra/embedded/monitor.ts








/**
 * The resource monitor that Pulumi's SDK runtime talks to, in the same process: what the engine does, cut down to create, same,
 * update, replace and delete against a local state, through the same provider door. For a rehearsal only.
 */
class EmbeddedMonitor extends mocks.MockMonitor {
    options;
    changes = [];
    ledger;
    /** Regions of the providers that the program makes itself, by what resources name them by: URN::ID. */
    providerRegions = new Map();
    stackOutputs = {};
    failure;
    /** URNs that the program has named so far. */
    seen = new Set();
    constructor(options) {
        super({
            // What a program looks up, the cloud answers.
            call: ({ token, inputs }) => lookUp(options.door, token, inputs),
            newResource: () => ({ id: undefined, state: {} }),
        });
        this.options = options;
        this.ledger = new Ledger(options);
    }
    urnOf(parent, type, name) {
        const parentType = parent === '' ? '' : `${parent.split('::')[2] ?? ''}$`;
        const prefix = parentType === 'pulumi:pulumi:Stack$' ? '' : parentType;
        return `urn:pulumi:${[this.options.stack, this.options.project, `${prefix}${type}`, name].join('::')}`;
    }
    async registerResource(request, callback) {
        try {
            const urn = this.urnOf(request.getParent(), request.getType(), request.getName());
            if (this.seen.has(urn))
                throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
            this.seen.add(urn);
            const struct = request.getObject();
            const inputs = struct === undefined ? {} : (0,rpc.deserializeProperties)(struct);
            const { id, outputs } = request.getCustom()
                ? await this.register(urn, request, inputs)
                : this.component(urn, request, inputs);
            const response = new resource_pb.RegisterResourceResponse();
            response.setUrn(urn);
            response.setId(id);
            response.setObject(struct_pb.Struct.fromJavaScript((await (0,rpc.serializeProperties)('', outputs))));
            callback(null, response);
        }
        catch (error) {
            this.failure ??= error instanceof Error ? error : new Error(String(error));
            callback(this.failure, undefined);
        }
    }
    registerResourceOutputs(request, callback) {
        const outputs = request.getOutputs();
        if (request.getUrn().split('::')[2] === 'pulumi:pulumi:Stack' && outputs !== undefined) {
            this.stackOutputs = (0,secrets/* reveal */._c)((0,rpc.deserializeProperties)(outputs));
        }
        callback(null, {});
    }
    /** Nothing to close: the runtime asks for it when it disconnects. */
    close() {
        return undefined;
    }
    component(urn, request, inputs) {
        const before = this.options.before.find((r) => r.urn === urn);
        this.note(urn, request, before === undefined ? 'create' : 'same');
        this.ledger.after.push({
            urn,
            type: request.getType(),
            name: request.getName(),
            id: '',
            custom: false,
            dependencies: dependenciesOf(request),
            inputs: {},
            outputs: {},
        });
        return { id: '', outputs: inputs };
    }
    note(urn, request, op, diff = [], replaceKeys = [], [before, after] = [{}, {}]) {
        const values = Object.fromEntries(diff.map((key) => [key, { before: (0,shown_value/* shownValue */.J)(before[key]), after: (0,shown_value/* shownValue */.J)(after[key]) }]));
        this.changes.push({ urn, type: request.getType(), name: request.getName(), op, diff, replaceKeys, values });
    }
    async register(urn, request, given) {
        const { door, preview } = this.options;
        const [type, name] = [request.getType(), request.getName()];
        // A provider is configuration, not something in the cloud.
        if (type.startsWith('pulumi:providers:')) {
            this.providerRegions.set(`${urn}::${name}`, (0,secrets/* reveal */._c)(given)['region']);
            return { id: name, outputs: given };
        }
        const before = this.options.before.find((r) => r.urn === urn);
        const shown = (0,secrets/* conceal */.Eq)(given);
        const plain = (0,secrets/* reveal */._c)(given);
        const importId = request.getImportid();
        if (importId !== '' && before?.importId !== importId && before?.id !== importId)
            return this.take(urn, request, importId, { shown, plain });
        if (before !== undefined)
            keepIgnored(request, before.inputs, [shown, plain]);
        await check(door, request, plain, before?.inputs);
        if (before === undefined) {
            this.note(urn, request, 'create');
            if (preview)
                return { id: '', outputs: plain };
            const made = await this.create(urn, request, { shown, plain });
            return this.keep(urn, request, shown, made);
        }
        const diff = await door({
            op: 'diff',
            type,
            name,
            olds: before.inputs,
            news: shown,
        });
        const known = (keys) => keys.filter((k) => preview || !hasUnknown(shown[k]));
        const [changes, replaces] = [known(diff.changes), known(diff.replaces)];
        if (changes.length === 0) {
            this.note(urn, request, 'same');
            return this.keep(urn, request, shown, { id: before.id, outputs: before.outputs });
        }
        const op = replaces.length > 0 ? 'replace' : 'update';
        // As the engine does it: a preview shows what an apply refuses.
        if (op === 'replace' && request.getProtect() && !preview && !this.options.unprotect.includes(urn))
            throw new Error(`${name} (${type}) is protected and would be replaced: ${replaces.join(', ')} changed`);
        this.note(urn, request, op, changes, replaces, [before.inputs, shown]);
        if (preview)
            return op === 'replace'
                ? { id: '', outputs: plain }
                : { id: before.id, outputs: { ...before.outputs, ...plain } };
        if (op === 'update') {
            const { outputs } = await door({
                op: 'update',
                type,
                name,
                id: before.id,
                olds: before.outputs,
                news: plain,
            });
            return this.keep(urn, request, shown, { id: before.id, outputs });
        }
        // Names are ours and unique, so the old one has to go first.
        await door({ op: 'delete', type, name, id: before.id, olds: before.outputs });
        const made = await this.create(urn, request, { shown, plain });
        return this.keep(urn, request, shown, made);
    }
    /** Takes over what stands already. A difference is shown; the engine would change it at once, and our own guard refuses it before. */
    async take(urn, request, id, { shown, plain }) {
        const { door, preview } = this.options;
        const [type, name] = [request.getType(), request.getName()];
        const there = await door({
            ...{ op: 'read', type, name, id },
            olds: {},
        });
        const { outputs, inputs = {} } = there;
        if (outputs === undefined)
            throw new Error(`${name} (${type}): resource '${id}' does not exist`);
        keepIgnored(request, inputs, [shown, plain]);
        await check(door, request, plain, inputs);
        const { changes, replaces } = await door({
            ...{ op: 'diff', type, name },
            ...{ olds: inputs, news: shown },
        });
        this.note(urn, request, 'import', changes, replaces, [inputs, shown]);
        const taken = { id: there.id ?? id, outputs };
        if (preview)
            return { ...taken, outputs: { ...outputs, ...plain } };
        if (changes.length > 0)
            throw new Error(`${name} (${type}) is not as the program has it: ${changes.join(', ')}`);
        return this.keep(urn, request, shown, taken);
    }
    async create(urn, request, { shown, plain }) {
        const [type, name] = [request.getType(), request.getName()];
        this.ledger.ask({ urn, type, name, protect: request.getProtect(), inputs: shown });
        try {
            return await this.options.door({ op: 'create', type, name, news: plain });
        }
        catch (error) {
            this.ledger.refused(urn);
            throw error;
        }
    }
    keep(urn, request, inputs, made) {
        const secretKeys = Object.keys(inputs).filter((k) => JSON.stringify(inputs[k] ?? null).includes('secret:sha256:'));
        const region = this.providerRegions.get(request.getProvider());
        const outputs = { ...made.outputs, ...Object.fromEntries(secretKeys.map((k) => [k, inputs[k]])) };
        this.ledger.keep({
            urn,
            type: request.getType(),
            name: request.getName(),
            id: made.id,
            custom: true,
            protect: request.getProtect(),
            dependencies: dependenciesOf(request),
            ignoreChanges: request.getIgnorechangesList(),
            ...(typeof region === 'string' ? { providerRegion: region } : {}),
            ...(request.getImportid() === '' ? {} : { importId: request.getImportid() }),
            inputs,
            outputs,
        });
        return made;
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/runtime/state.js
var state = __webpack_require__(39623);
;// CONCATENATED MODULE: ./src/infra/embedded/own-store.ts

/**
 * Settings, monitor and stack of one run of a program: what the SDK's language server gives each of its runs, so that several do not
 * see each other. Left out of the SDK's types (stripInternal), whose version is pinned.
 */
const { withLocalStorage, getLocalStore } = state;
/** Runs in a store of its own: programs may run side by side, here and in the real engine's language server. */
const inOwnStore = withLocalStorage;
const hearers = new WeakMap();
let listening = false;
/** Node tells of a rejection in the store of the promise that nobody awaits: whose run it is, however late it comes. */
function hear(error) {
    const hearer = hearers.get(getLocalStore() ?? hear);
    if (hearer !== undefined)
        hearer(error);
    // As if nobody listened here: a mistake of ours, which must not go unseen.
    else if (process.listenerCount('unhandledRejection') === 1)
        throw error;
}
/** Tells of what this store's run rejects without anybody awaiting it, for as long as the process lives: some reject after its end. */
function ownRejections(hearer) {
    const store = getLocalStore();
    if (store === undefined)
        throw new Error('outside of inOwnStore');
    hearers.set(store, hearer);
    if (listening)
        return;
    listening = true;
    process.on('unhandledRejection', hear);
}

// EXTERNAL MODULE: ./src/infra/embedded/state.ts
var embedded_state = __webpack_require__(90044);
;// CONCATENATED MODULE: ./src/infra/embedded/run.ts









/** What the result says of the engine. */
const EMBEDDED_ENGINE = `embedded (Pulumi SDK ${version.version} runtime, rehearsal only)`;
/** Removes what the program no longer names, newest first. */
async function removeGone(before, 
/** URNs that the program still names. */
named, door, preview, unprotect = [], 
/** Told after each, so that a run which ends in between has kept what is left. */
onGone) {
    const gone = before.filter((b) => !named.has(b.urn)).toReversed();
    const kept = preview ? [] : gone.filter((r) => r.protect === true && !unprotect.includes(r.urn));
    if (kept.length > 0)
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `protected, and not to be deleted:\n${kept.map((r) => `  ${r.urn}`).join('\n')}`,
            hint: 'nothing was deleted; name each in allow-destructive with a reason',
        });
    for (const r of preview ? [] : gone) {
        if (r.custom)
            await door({ op: 'delete', type: r.type, name: r.name, id: r.id, olds: r.outputs });
        onGone?.(r);
    }
    return gone.map((r) => ({ urn: r.urn, type: r.type, name: r.name, op: 'delete', diff: [], replaceKeys: [] }));
}
const run = (program, options, preview) => inOwnStore(() => runHere(program, options, preview));
async function runHere(program, options, preview) {
    const started = performance.now();
    const before = (0,embedded_state.readState)(options.stateFile);
    const monitor = new EmbeddedMonitor({
        ...options,
        unprotect: options.unprotect ?? [],
        preview,
        before,
        onSaved: (resources) => {
            if (options.saveOnce !== true)
                (0,embedded_state.writeState)(options.stateFile, resources);
        },
    });
    // setMocks switches the runtime's features on for an in-process monitor; then ours takes the mock's place.
    await (0,mocks.setMocks)({ call: () => ({}), newResource: () => ({ id: undefined, state: {} }) }, options.project, options.stack, preview);
    (0,settings.setMockOptions)(monitor, options.project, options.stack, preview);
    // One refused resource rejects every value that hangs on it, and nobody awaits those.
    ownRejections((error) => {
        monitor.failure ??= error instanceof Error ? error : new Error(String(error));
    });
    try {
        await (0,stack.runInPulumiStack)(program);
        // The stack's outputs are known before resources that none of them needs: wait for those too.
        await (0,settings.disconnect)(false);
    }
    catch (error) {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: String(monitor.failure?.message ?? (error instanceof Error ? error.message : error)),
            cause: error,
        });
    }
    if (monitor.failure !== undefined)
        throw new errors/* StageError */.Zu({ stage: 'infra', message: monitor.failure.message, cause: monitor.failure });
    const removed = await removeGone(before, monitor.seen, options.door, preview, options.unprotect);
    if (!preview)
        (0,embedded_state.writeState)(options.stateFile, monitor.ledger.after);
    const resources = [...monitor.changes, ...removed];
    if (resources.length === 0)
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: 'the program registered no resource: an empty change summary is a failure',
        });
    return {
        engine: EMBEDDED_ENGINE,
        changes: (0,result/* countChanges */.x)(resources),
        resources,
        outputs: monitor.stackOutputs,
        seconds: (performance.now() - started) / 1_000,
    };
}
const previewEmbedded = (program, options) => run(program, options, true);
const upEmbedded = (program, options) => run(program, options, false);
/** What protected resources stand on, directly or through others. */
function keptWith(protectedOnes, all) {
    const kept = new Set();
    const visit = (urn) => {
        if (kept.has(urn))
            return;
        kept.add(urn);
        for (const on of all.find((r) => r.urn === urn)?.dependencies ?? [])
            visit(on);
    };
    for (const { urn } of protectedOnes)
        visit(urn);
    return kept;
}
/** Removes everything of the state that is not protected, or is named; newest first. */
async function destroyEmbedded(options) {
    const started = performance.now();
    const before = (0,embedded_state.readState)(options.stateFile);
    const unprotect = options.unprotect ?? [];
    const kept = keptWith(before.filter((r) => r.protect === true && !unprotect.includes(r.urn)), before);
    let left = before;
    const resources = await removeGone(before, kept, options.door, false, unprotect, (gone) => {
        left = left.filter((r) => r !== gone);
        (0,embedded_state.writeState)(options.stateFile, left);
    });
    return {
        engine: EMBEDDED_ENGINE,
        changes: (0,result/* countChanges */.x)(resources),
        resources,
        outputs: {},
        seconds: (performance.now() - started) / 1_000,
    };
}


/***/ }),

/***/ 68452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ checkable),
/* harmony export */   Eq: () => (/* binding */ conceal),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   _c: () => (/* binding */ reveal),
/* harmony export */   lD: () => (/* binding */ SECRET_MARK)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Pulumi's wire form of a secret: `{[SECRET_MARK]: SECRET, value}` (sdk/go/common/resource/properties.go). */
const SECRET_MARK = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
/** Pulumi's placeholder on the wire for a value that is not known before the apply. */
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
function map(value, onSecret) {
    if (Array.isArray(value))
        return value.map((v) => map(v, onSecret));
    if (typeof value !== 'object' || value === null)
        return value;
    const object = value;
    // The SDK's own object for it, which would go over the wire as an empty one.
    if (object['__pulumiUnknown'] === true)
        return UNKNOWN;
    if (object[SECRET_MARK] === SECRET)
        return onSecret(object['value']);
    return Object.fromEntries(Object.entries(object).map(([k, v]) => [k, map(v, onSecret)]));
}
/** The values themselves: what the provider gets. */
const reveal = (properties) => map(properties, (inner) => map(inner, (x) => x));
/** For the state: a secret is recognised by its hash and cannot be read back. */
const conceal = (properties) => map(properties, (inner) => `secret:sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(inner)).digest('hex')}`);
/** For the provider's check: a secret of an earlier run is only a hash, and as good as not known. */
const checkable = (properties) => JSON.parse(JSON.stringify(properties, (_key, value) => typeof value === 'string' && value.startsWith('secret:sha256:') ? UNKNOWN : value));


/***/ }),

/***/ 90044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readState: () => (/* binding */ readState),
/* harmony export */   writeState: () => (/* binding */ writeState)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** In the order in which they were made; undone in the reverse one. */
function readState(file) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return [];
        throw error;
    }
}
/** Written whole and renamed into place: a killed run leaves the state before it or after it. */
function writeState(file, resources) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${file}.new`, JSON.stringify(resources, null, 1), { mode: 0o600 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${file}.new`, file);
}


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


/***/ }),

/***/ 83671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ shownValue)
/* harmony export */ });
/* harmony import */ var _embedded_secrets__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68452);

/** Characters of a value in a preview. */
const MOST = 240;
/** Pulumi's wire form of a secret, and what the engine and the embedded state put in place of one. */
const SECRETS = /^(?:\[secret\]|secret:sha256:[0-9a-f]+)$/;
function masked(_key, value) {
    if (typeof value === 'string' && SECRETS.test(value))
        return '[secret]';
    if (value === _embedded_secrets__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV)
        return '[known after the apply]';
    if (typeof value === 'object' && value !== null && _embedded_secrets__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_MARK */ .lD in value)
        return '[secret]';
    return value;
}
/** A property's value as a preview shows it: on one line, cut, secrets hidden. Untrusted text: to be escaped where it goes. */
function shownValue(value) {
    if (value === undefined || value === null)
        return '';
    const text = JSON.stringify(value, masked);
    return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}


/***/ })

};
;