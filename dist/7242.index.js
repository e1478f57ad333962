"use strict";
exports.id = 7242;
exports.ids = [7242];
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
    const before = (0,_state__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .u)(stateFile);
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
    (0,_state__WEBPACK_IMPORTED_MODULE_3__/* .writeState */ .J)(stateFile, [...before.filter((r) => r.pending !== true), ...taken]);
    output.warn(`An earlier apply was killed with ${pending.length} creation(s) unconfirmed: ${taken.length} had come through and are taken over, ${pending.length - taken.length} are made now`);
}
/** Whether the state knows the value only as a hash. */
const hidden = (value) => JSON.stringify(value ?? null).includes('secret:sha256:');
/** What stands otherwise than the state has it; with `refresh` the state is made to say so. */
async function lookEmbedded({ stateFile, door }, { engine, refresh }) {
    const started = performance.now();
    const before = (0,_state__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .u)(stateFile);
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
        (0,_state__WEBPACK_IMPORTED_MODULE_3__/* .writeState */ .J)(stateFile, after);
    const seconds = (performance.now() - started) / 1_000;
    return { engine, changes: (0,_result__WEBPACK_IMPORTED_MODULE_4__/* .countChanges */ .Q)(resources), resources, outputs: {}, seconds };
}


/***/ }),

/***/ 798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   r7: () => (/* binding */ pendingCreates)
/* harmony export */ });
/* unused harmony export fits */
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46479);

const nameOf = (urn) => urn.split('::').at(-1) ?? '';
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
            const arns = typeof tag === 'string' ? (await finder.byTag(tag)).filter((arn) => fits(type, arn)) : [];
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


/***/ })

};
;