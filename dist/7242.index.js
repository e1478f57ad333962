"use strict";
exports.id = 7242;
exports.ids = [7242,44];
exports.modules = {

/***/ 37242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookEmbedded: () => (/* binding */ lookEmbedded),
/* harmony export */   recoverEmbedded: () => (/* binding */ recoverEmbedded)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _engine_pending__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(798);
/* harmony import */ var _result__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7173);
/* harmony import */ var _shown_value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83671);
/* harmony import */ var _state__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90044);





const read = (door, r, id, olds) => door({ op: 'read', type: r.type, name: r.name, id, olds });
/** As the engine's own: what a run that was killed had asked for is taken into the state where it stands, forgotten where not. */
async function recoverEmbedded({ stateFile, door, output, find }) {
    const before = (0,_state__WEBPACK_IMPORTED_MODULE_3__.readState)(stateFile);
    const pending = before.filter((r) => r.pending === true);
    if (pending.length === 0)
        return;
    const taken = [];
    for (const { resource, id, note } of await (0,_engine_pending__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .TE)(pending, find)) {
        const wanted = pending.find((r) => r.urn === resource.urn);
        const there = id === undefined || wanted === undefined ? {} : await read(door, wanted, id, {});
        if (wanted !== undefined && there.outputs !== undefined) {
            const { pending: _confirmed, ...rest } = wanted;
            taken.push({ ...rest, id: there.id ?? id ?? '', outputs: there.outputs });
        }
        if (note !== undefined)
            output.warn(note);
    }
    (0,_state__WEBPACK_IMPORTED_MODULE_3__.writeState)(stateFile, [...before.filter((r) => r.pending !== true), ...taken]);
    output.warn(`An earlier apply was killed with ${pending.length} creation(s) unconfirmed: ${taken.length} had come through and are taken over, ${pending.length - taken.length} are made now`);
}
/** Whether the state knows the value only as a hash. */
const hidden = (value) => JSON.stringify(value ?? null).includes('secret:sha256:');
/** What stands otherwise than the state has it; with `refresh` the state is made to say so. */
async function lookEmbedded({ stateFile, door }, { engine, refresh }) {
    const started = performance.now();
    const before = (0,_state__WEBPACK_IMPORTED_MODULE_3__.readState)(stateFile);
    const resources = [];
    const after = [];
    for (const r of before) {
        const named = { urn: r.urn, type: r.type, name: r.name, replaceKeys: [] };
        if (!r.custom || r.pending === true) {
            after.push(r);
            continue;
        }
        const { outputs } = await read(door, r, r.id, r.outputs);
        if (outputs === undefined) {
            resources.push({ ...named, op: 'delete', diff: [] });
            continue;
        }
        const looked = Object.keys(r.inputs).filter((key) => !hidden(r.inputs[key]) && outputs[key] !== undefined);
        const diff = looked.filter((key) => !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(r.inputs[key], outputs[key])).sort();
        const shown = (key) => ({ before: (0,_shown_value__WEBPACK_IMPORTED_MODULE_2__/* .shownValue */ .J)(r.inputs[key]), after: (0,_shown_value__WEBPACK_IMPORTED_MODULE_2__/* .shownValue */ .J)(outputs[key]) });
        const values = Object.fromEntries(diff.map((key) => [key, shown(key)]));
        resources.push({ ...named, op: diff.length === 0 ? 'same' : 'update', diff, values });
        const seen = Object.fromEntries(diff.map((key) => [key, outputs[key]]));
        after.push({ ...r, inputs: { ...r.inputs, ...seen }, outputs: { ...r.outputs, ...seen } });
    }
    if (refresh)
        (0,_state__WEBPACK_IMPORTED_MODULE_3__.writeState)(stateFile, after);
    const seconds = (performance.now() - started) / 1_000;
    return { engine, changes: (0,_result__WEBPACK_IMPORTED_MODULE_4__/* .countChanges */ .x)(resources), resources, outputs: {}, seconds };
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

/***/ 798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   r7: () => (/* binding */ pendingCreates)
/* harmony export */ });
/* unused harmony export fits */
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46479);

const nameOf = (urn) => urn.split('::').at(-1) ?? '';
/** What a state holds of things in the cloud. */
const standingOf = (deployment) => (deployment?.resources ?? []).filter((r) => r.custom === true && !r.type.startsWith('pulumi:'));
/** Creations that were sent and never confirmed. */
const pendingCreates = (deployment) => (deployment?.pending_operations ?? []).filter((p) => p.type === 'creating').map((p) => p.resource);
/** The ARN's kind belongs to the type: `aws:ec2/vpc:Vpc` and `arn:aws:ec2:…:vpc/…`, whatever the punctuation. */
function fits(type, arn) {
    const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const [, , service = '', , , ...rest] = arn.split(':');
    const kind = rest.join(':');
    const wanted = KINDS[type];
    if (wanted !== undefined)
        return `${service}:${kind}`.startsWith(wanted);
    return plain(kind).startsWith(plain(type.split(':').at(-1) ?? ''));
}
/** Where the ARN's kind is not the type's name. */
const KINDS = {
    'aws:backup/plan:Plan': 'backup:backup-plan:',
    'aws:cloudwatch/logDelivery:LogDelivery': 'logs:delivery:',
    'aws:ec2/eip:Eip': 'ec2:elastic-ip/',
    'aws:ec2/flowLog:FlowLog': 'ec2:vpc-flow-log/',
    'aws:ec2/vpc:Vpc': 'ec2:vpc/',
    'aws:lb/listener:Listener': 'elasticloadbalancing:listener/',
    'aws:servicediscovery/httpNamespace:HttpNamespace': 'servicediscovery:namespace/',
    'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': 'ec2:security-group-rule/',
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': 'ec2:security-group-rule/',
    'aws:wafv2/webAcl:WebAcl': 'wafv2:',
    'aws:ec2/securityGroup:SecurityGroup': 'ec2:security-group/',
};
/** Looks each of them up. */
async function lookUp(pending, finder) {
    const found = [];
    for (const resource of pending)
        found.push(await lookUpOne(resource, finder));
    return found;
}
async function lookUpOne(resource, finder) {
    const { type, urn, inputs = {} } = resource;
    const identity = _identity__WEBPACK_IMPORTED_MODULE_0__/* .IDENTITIES */ .xN[type];
    const name = nameOf(urn);
    switch (identity?.by) {
        case 'again':
            return { resource, id: undefined, note: undefined };
        case 'inputs':
            return { resource, id: identity.id(inputs), note: undefined };
        case 'name': {
            const own = inputs['name'];
            const id = typeof own === 'string' ? await finder.byName(identity.what, own, identity.within(inputs)) : undefined;
            return { resource, id: id === undefined ? undefined : identity.id(id, inputs), note: undefined };
        }
        case 'tag': {
            const tag = inputs['tags']?.[_identity__WEBPACK_IMPORTED_MODULE_0__/* .RESOURCE_TAG */ .K5];
            const region = typeof inputs['region'] === 'string' ? inputs['region'] : undefined;
            const arns = typeof tag === 'string' ? (await finder.byTag(tag, region)).filter((arn) => fits(type, arn)) : [];
            const [arn] = arns;
            const several = arns.length > 1 ? `${name}: ${arns.length} of them stand there: ${arns.join(', ')}` : undefined;
            return { resource, id: arn === undefined ? undefined : identity.id(arn), note: several };
        }
        case undefined:
            // A type of a program of one's own.
            return {
                resource,
                id: undefined,
                note: `${name}: whether it was made, ez-deploy cannot find out. If it stands there: pulumi import ${type} ${name} ID`,
            };
    }
}
/**
 * The state without unconfirmed operations: what may be there is in it with its id, for a refresh to say whether it is; what else was
 * pending is forgotten, as the next apply sees for itself that a change or a deletion did not come through.
 */
function settle(deployment, found) {
    const imported = found.filter((f) => f.id !== undefined);
    const urns = new Set(imported.map((f) => f.resource.urn));
    // A replacement that was half done: its old half, kept in the state as a reminder, gives way to the new one.
    const kept = (deployment.resources ?? []).filter((r) => !(urns.has(r.urn) && r.pendingReplacement === true));
    const known = new Set(kept.filter((r) => r.delete !== true).map((r) => r.urn));
    const added = imported.filter((f) => !known.has(f.resource.urn)).map((f) => ({ ...f.resource, id: f.id }));
    return { ...deployment, resources: [...kept, ...added], pending_operations: [] };
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