"use strict";
exports.id = 6066;
exports.ids = [6066];
exports.modules = {

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

/***/ 96066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findEngine: () => (/* binding */ findEngine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/version.js
var version = __webpack_require__(95913);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/choose.ts
var choose = __webpack_require__(25857);
// EXTERNAL MODULE: ./src/infra/engine/events.ts
var events = __webpack_require__(96732);
// EXTERNAL MODULE: ./src/infra/engine/pending.ts
var pending = __webpack_require__(798);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/infra/engine/locate.ts




function executable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Looks for a Pulumi engine: EZ_DEPLOY_PULUMI_ROOT, the tool cache (where scripts/install-pulumi.mjs puts it), PATH.
 * @param version of the SDK, without `v`: the cached engine of the same version is taken.
 * @throws ConfigError where EZ_DEPLOY_PULUMI_ROOT names a folder without an engine.
 */
function locateEngine(env, version) {
    const given = env['EZ_DEPLOY_PULUMI_ROOT'];
    if (given !== undefined && given !== '') {
        if (executable((0,external_node_path_.join)(given, 'bin', 'pulumi')))
            return { root: given };
        throw new errors/* ConfigError */.xL([
            {
                where: 'EZ_DEPLOY_PULUMI_ROOT',
                what: `there is no bin/pulumi in ${given}`,
                fix: 'name the folder above bin/pulumi, or unset it',
            },
        ]);
    }
    const cached = (0,external_node_path_.join)(env['EZ_DEPLOY_TOOL_CACHE'] ?? (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.cache', 'ez-deploy', 'tools'), 'pulumi', `v${version}`);
    if (executable((0,external_node_path_.join)(cached, 'bin', 'pulumi')))
        return { root: cached };
    const onPath = (env['PATH'] ?? '').split(external_node_path_.delimiter).some((dir) => (0,external_node_path_.isAbsolute)(dir) && executable((0,external_node_path_.join)(dir, 'pulumi')));
    return onPath ? { root: undefined } : undefined;
}

;// CONCATENATED MODULE: ./src/infra/engine.ts








async function rehearsalGround(options, folder) {
    const { rehearsal, signal } = options;
    if (rehearsal === undefined)
        throw new Error('a rehearsal is needed');
    const { rehearsalPassphrase } = await __webpack_require__.e(/* import() */ 3648).then(__webpack_require__.bind(__webpack_require__, 63648));
    const { rehearsalBackend } = await Promise.all(/* import() */[__webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(5289)]).then(__webpack_require__.bind(__webpack_require__, 85289));
    const passphrase = rehearsalPassphrase((0,external_node_path_.join)(folder, 'passphrase'));
    return {
        place: {
            workDir: (0,external_node_path_.join)(folder, 'work'),
            home: (0,external_node_path_.join)(folder, 'home'),
            backend: options.backend ?? rehearsalBackend(folder),
            env: {
                PULUMI_CONFIG_PASSPHRASE: options.env['PULUMI_CONFIG_PASSPHRASE'] ?? passphrase,
                // A backend in the rehearsal's own bucket, which checks no signature.
                AWS_ACCESS_KEY_ID: 'rehearsal',
                AWS_SECRET_ACCESS_KEY: 'rehearsal',
                // A type that is not of `aws` is one clear error, not a download.
                PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
            },
            config: { 'aws:region': rehearsal.region },
            secretsProvider: 'passphrase',
        },
        around: async (run) => {
            const { serveProvider } = await Promise.all(/* import() */[__webpack_require__.e(571), __webpack_require__.e(8051)]).then(__webpack_require__.bind(__webpack_require__, 78051));
            const { doorClient } = await __webpack_require__.e(/* import() */ 8704).then(__webpack_require__.bind(__webpack_require__, 88704));
            const provider = await serveProvider(doorClient(rehearsal.control), signal);
            try {
                return await run({ PULUMI_DEBUG_PROVIDERS: `aws:${provider.port}` });
            }
            finally {
                provider.stop();
            }
        },
    };
}
function awsGround(options) {
    const { config, accountId, env, stateFolder } = options;
    const { state, region, secretsProvider } = config.settings;
    const passphrase = env['PULUMI_CONFIG_PASSPHRASE'];
    const problems = [
        ...(state === undefined
            ? [
                {
                    where: `environments.${config.environment}.state`,
                    what: 'where Pulumi keeps its state is not said, and a runner forgets its own disk',
                    fix: 'add: state: s3://YOUR-BUCKET',
                },
            ]
            : []),
        ...(secretsProvider === 'passphrase' &&
            passphrase === undefined &&
            env['PULUMI_CONFIG_PASSPHRASE_FILE'] === undefined
            ? [
                {
                    where: 'PULUMI_CONFIG_PASSPHRASE',
                    what: 'secrets in the state are encrypted with it, and it is not set',
                    fix: 'pass it from a secret of the repository (env: PULUMI_CONFIG_PASSPHRASE), or name a key: secretsProvider: awskms://alias/NAME?region=REGION',
                },
            ]
            : []),
    ];
    if (state === undefined || problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return {
        place: {
            workDir: (0,external_node_path_.join)(stateFolder, 'work', config.environment),
            home: undefined,
            backend: state,
            env: {},
            // The wrong credentials end here, before anything is made in somebody else's account.
            config: { 'aws:region': region, 'aws:allowedAccountIds': JSON.stringify([accountId]) },
            secretsProvider,
        },
        around: (run) => run({}),
    };
}
/**
 * The real Pulumi engine, driven through the Automation API; undefined where none is found, or where this rehearsal's resources
 * were made by the embedded runtime already.
 * @param embeddedState the embedded runtime's state file of this rehearsal.
 * @throws StageError for an engine that does not start or is too old; ConfigError where the environment does not say enough.
 */
async function findEngine(options, embeddedState) {
    const { rehearsal, config, env } = options;
    const wanted = env['EZ_DEPLOY_INFRA_ENGINE'];
    const made = embeddedState !== undefined && (0,external_node_fs_.existsSync)(embeddedState);
    if (rehearsal !== undefined && (wanted === 'embedded' || made))
        return undefined;
    const found = locateEngine(env, version.version);
    if (found === undefined)
        return undefined;
    const { PulumiCommand } = await __webpack_require__.e(/* import() */ 7145).then(__webpack_require__.t.bind(__webpack_require__, 7145, 23));
    const asked = PulumiCommand.get(found.root === undefined ? {} : { root: found.root }).catch((error) => {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `the Pulumi engine that was found cannot be used: ${(0,errors/* messageOf */.bD)(error).split('\n')[0] ?? ''}`,
            hint: `Pulumi ${version.version} or newer is needed${rehearsal === undefined ? '' : '; EZ_DEPLOY_INFRA_ENGINE=embedded rehearses without it'}`,
            cause: error,
        });
    });
    // While its process says which version it is.
    const [command, { notEmpty, onceStarted, operate }, { onlyProtected, unprotectInState }, { backendFiles }, { localWitness },] = await Promise.all([
        asked,
        Promise.all(/* import() */[__webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(5289)]).then(__webpack_require__.bind(__webpack_require__, 85289)),
        __webpack_require__.e(/* import() */ 2958).then(__webpack_require__.bind(__webpack_require__, 72958)),
        __webpack_require__.e(/* import() */ 8613).then(__webpack_require__.bind(__webpack_require__, 88613)),
        __webpack_require__.e(/* import() */ 986).then(__webpack_require__.bind(__webpack_require__, 40986)),
        options.load?.(),
    ]);
    const name = `pulumi ${command.version?.version ?? version.version}`;
    const ground = rehearsal === undefined || embeddedState === undefined
        ? awsGround(options)
        : await rehearsalGround(options, (0,external_node_path_.join)((0,external_node_path_.dirname)(embeddedState), 'engine'));
    const { program, signal, output, target } = options;
    const place = {
        ...{ ...ground.place, program, command, signal, output },
        ...{ project: config.app, stack: config.environment },
        files: backendFiles(ground.place.backend, target),
        witness: localWitness(env, options.runEnded ?? (() => Promise.resolve(undefined))),
        find: (0,choose/* finderOf */.u)(options),
    };
    const run = (options, operation) => ground.around((more) => operate(name, { ...place, env: { ...ground.place.env, ...more } }, operation, options));
    return {
        name,
        preview: async (waiting) => notEmpty(
        // Protection refuses the apply, by our guard with its words first; the preview says what it is about.
        await run({ changes: false, tolerate: onlyProtected }, async (s, onEvent) => {
            if (waiting !== undefined)
                onceStarted(s, waiting);
            await s.preview({ onEvent, signal });
            return {};
        })),
        up: async (unprotect = []) => notEmpty(await run({ changes: true }, async (s, onEvent) => {
            await unprotectInState(s, unprotect);
            const { outputs } = await s.up({ onEvent, signal });
            return Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, value]));
        })),
        drift: () => run({ changes: false, read: events/* driftOf */.$p }, async (s, onEvent) => {
            await s.previewRefresh({ onEvent, signal });
            return {};
        }),
        refresh: () => run({ changes: true, read: events/* driftOf */.$p }, async (s, onEvent) => {
            await s.refresh({ onEvent, signal });
            return {};
        }),
        destroy: (unprotect = []) => run({ changes: true }, async (s, onEvent) => {
            await unprotectInState(s, unprotect);
            await s.destroy({ onEvent, signal, excludeProtected: true });
            return {};
        }),
        state: async () => {
            let state;
            await run({ changes: false }, async (s) => {
                state = await s.exportStack();
                return {};
            });
            return state;
        },
        move: async (state) => {
            await run({ changes: false }, async (s) => {
                await s.importStack(state);
                return {};
            });
        },
        standing: async () => {
            const standing = [];
            await run({ changes: false }, async (s) => {
                const deployment = (await s.exportStack()).deployment;
                standing.push(...(0,pending/* standingOf */.YP)(deployment).map((r) => ({ ...r, importId: r.importID })));
                return {};
            });
            return standing;
        },
    };
}


/***/ }),

/***/ 96732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   KK: () => (/* binding */ lateKeysOf),
/* harmony export */   Mz: () => (/* binding */ errorOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shown_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83671);


/** The engine's operations that are one change each; the halves of a replacement are told by `replace` already. */
const OPS = {
    create: 'create',
    import: 'import',
    update: 'update',
    replace: 'replace',
    delete: 'delete',
    same: 'same',
};
/** `healthCheck.path` and `tags["a"]` belong to the property they begin with. */
const topLevel = (path) => path.replace(/^\["([^"]+)"\].*$/, '$1').replace(/[.[].*$/, '');
/**
 * The properties that force a replacement which another one brings about: the engine names them at the second half only.
 * undefined for every other event.
 */
function lateKeysOf(event) {
    const step = event.resourcePreEvent?.metadata;
    if (step?.op !== 'create-replacement')
        return undefined;
    return { urn: step.urn, keys: [...new Set((step.keys ?? []).map(topLevel))].sort() };
}
/** What the engine says of one resource, in the words of a result; undefined for what is no change of ours. */
function changeOf(event) {
    const step = event.resourcePreEvent?.metadata;
    const op = step === undefined ? undefined : OPS[step.op];
    // A provider is configuration, not something in the cloud.
    if (step === undefined || op === undefined || step.type.startsWith('pulumi:providers:'))
        return undefined;
    const paths = op === 'same' || op === 'import' ? [] : [...(step.diffs ?? []), ...Object.keys(step.detailedDiff ?? {})];
    const diff = [...new Set(paths.map(topLevel))].sort();
    const inputs = (side) => step[side]?.inputs ?? {};
    return {
        urn: step.urn,
        type: step.type,
        name: step.urn.split('::').at(-1) ?? '',
        op,
        diff,
        replaceKeys: op === 'replace' ? [...new Set((step.keys ?? []).map(topLevel))].sort() : [],
        values: Object.fromEntries(diff.map((key) => [key, { before: (0,_shown_value__WEBPACK_IMPORTED_MODULE_1__/* .shownValue */ .J)(inputs('old')[key]), after: (0,_shown_value__WEBPACK_IMPORTED_MODULE_1__/* .shownValue */ .J)(inputs('new')[key]) }])),
    };
}
/** What a refresh found of one resource: `same`, `update` for what somebody changed, `delete` for what is gone. */
function driftOf(event) {
    const step = event.resOutputsEvent?.metadata;
    const op = step === undefined ? undefined : OPS[step.op];
    if (step === undefined || op === undefined || step.type.startsWith('pulumi:'))
        return undefined;
    const paths = op === 'update' ? [...(step.diffs ?? []), ...Object.keys(step.detailedDiff ?? {})] : [];
    const diff = [...new Set(paths.map(topLevel))].sort();
    const side = (of, key) => (0,_shown_value__WEBPACK_IMPORTED_MODULE_1__/* .shownValue */ .J)(step[of]?.inputs?.[key] ?? step[of]?.outputs?.[key]);
    return {
        urn: step.urn,
        type: step.type,
        name: step.urn.split('::').at(-1) ?? '',
        op: op === 'update' && diff.length === 0 ? 'same' : op,
        diff,
        replaceKeys: [],
        values: Object.fromEntries(diff.map((key) => [key, { before: side('old', key), after: side('new', key) }])),
    };
}
/** An error that the engine reports, without its colours. Debug diagnostics carry plain secrets and are never looked at. */
function errorOf(event) {
    const said = event.diagnosticEvent;
    if (said === undefined || !said.severity.startsWith('err'))
        return undefined;
    const text = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(said.message.replace(/<\{%[^%]*%\}>/g, '')).trim();
    const about = said.urn === undefined || said.urn === '' ? '' : `${said.urn.split('::').at(-1) ?? ''}: `;
    return text === '' ? undefined : `${about}${text}`;
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