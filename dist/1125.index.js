"use strict";
exports.id = 1125;
exports.ids = [1125,6967];
exports.modules = {

/***/ 63017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bootstrapCommand: () => (/* binding */ bootstrapCommand)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./programs/foundation/index.ts + 16 modules
var foundation = __webpack_require__(84336);
// EXTERNAL MODULE: ./programs/foundation/place.ts
var foundation_place = __webpack_require__(61137);
// EXTERNAL MODULE: ./src/aws/bucket.ts
var aws_bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./src/infra/choose.ts
var choose = __webpack_require__(25857);
;// CONCATENATED MODULE: ./src/foundation/engine.ts







/** The engine on the foundation's program; its state is in the bucket that it makes, and beside this checkout before that. */
async function foundationEngine(deps, place, options) {
    const { config, target, rehearsal, env } = deps;
    const [app, environment] = [`${place.app}-foundation`, place.accountId];
    const bucket = (0,foundation_place/* stateBucketName */.TI)(place.app, place.accountId);
    const folder = (0,external_node_path_.join)(deps.stateFolder, 'foundation', place.accountId);
    const local = (0,external_node_url_.pathToFileURL)(folder).href;
    const query = new URLSearchParams({ region: place.region });
    if (target.endpoint !== undefined) {
        query.set('endpoint', target.endpoint);
        query.set('use_path_style', 'true');
        query.set('disable_https', 'true');
    }
    const remote = `s3://${bucket}?${query.toString()}`;
    const kept = `.pulumi/stacks/${app}/${environment}.json`;
    const moved = (await (0,aws_bucket.bucketGateway)(target, bucket).read(kept)) !== undefined;
    const of = (backend) => {
        const chosen = {
            ...deps,
            config: {
                ...config,
                app,
                environment,
                settings: { ...config.settings, region: place.region, state: backend, secretsProvider: 'passphrase' },
            },
            program: (0,foundation.foundationProgram)(place, options),
            backend,
            // It holds no secret: what protects it is the bucket.
            env: { ...env, PULUMI_CONFIG_PASSPHRASE: '' },
        };
        return (0,choose/* chooseEngine */.m)(chosen);
    };
    const engine = await of(moved ? remote : local);
    // The embedded runtime keeps its state with the rehearsal.
    if (rehearsal !== undefined && engine.move === undefined)
        return { engine, at: 'here', settle: () => Promise.resolve() };
    return {
        engine,
        at: moved ? 'bucket' : 'here',
        settle: async () => {
            if (moved)
                return;
            await (await of(remote)).move?.(await engine.state());
            if ((0,external_node_fs_.existsSync)(folder))
                (0,external_node_fs_.renameSync)(folder, `${folder}.moved-${Date.now()}`);
        },
    };
}

// EXTERNAL MODULE: ./src/foundation/place.ts
var src_foundation_place = __webpack_require__(32234);
// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(92927);
// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
// EXTERNAL MODULE: ./src/commands/environment.ts + 3 modules
var environment = __webpack_require__(9241);
// EXTERNAL MODULE: ./src/commands/infra-deps.ts
var infra_deps = __webpack_require__(16967);
;// CONCATENATED MODULE: ./src/commands/bootstrap.ts








const outputsSchema = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    secretsProvider: schemas/* string */.YjP(),
    boundary: schemas/* string */.YjP(),
    roles: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())),
    productionAccount: schemas/* string */.YjP().optional(),
});
/** What goes into ez-deploy.yml after it. */
const snippet = ({ state, secretsProvider, boundary, roles }) => (0,dist.stringify)({
    infrastructure: { boundary },
    environments: Object.fromEntries(Object.entries(roles).map(([name, of]) => [name, { state, secretsProvider, roles: of }])),
});
/**
 * `bootstrap`: what an account needs once: state bucket, OIDC and roles, trail, budget, MFA. Says first what it would do; with `apply`
 * does it, as often as you like.
 */
async function bootstrapCommand(inputs, context) {
    const session = await (0,src_session/* openSession */.fA)(inputs, context);
    const { output } = session;
    const accountId = session.rehearsal?.accountId ?? (await (0,environment.accountOf)(session));
    const place = (0,src_foundation_place/* foundationPlace */.H)(session.config, accountId);
    if (inputs.template) {
        const { foundationTemplate } = await Promise.all(/* import() */[__webpack_require__.e(7029), __webpack_require__.e(5125)]).then(__webpack_require__.bind(__webpack_require__, 5125));
        const template = await foundationTemplate(place, { organization: inputs.organization });
        const text = JSON.stringify(template, null, 2);
        return { exitCode: 0, json: template, text, outputs: { result: 'succeeded' } };
    }
    const { engine, settle, at } = await foundationEngine(await (0,infra_deps.infraDeps)(session, accountId), place, {
        organization: inputs.organization,
    });
    const names = place.environments.map((e) => e.name).join(', ');
    output.info(`Account ${accountId}, for ${names}, by ${engine.name}; its state is ${at === 'bucket' ? 'in its bucket' : 'beside this checkout until there is a bucket'}`);
    const preview = await engine.preview();
    const changes = preview.resources.filter((r) => r.op !== 'same');
    const list = changes.map((r) => `  ${r.op} ${r.name} (${r.type})${r.diff.length === 0 ? '' : `: ${r.diff.join(', ')}`}`);
    const plan = `${(0,render/* countsText */.WN)(preview)}\n${list.join('\n')}`;
    if (!inputs.applyChanges) {
        return {
            exitCode: 0,
            json: { applied: false, changes: changes.map(({ urn, type, op }) => ({ urn, type, op })) },
            text: `${plan}\n${changes.length === 0 ? '' : '\nTo do it: the same with --apply true\n'}`,
            outputs: { result: 'succeeded' },
        };
    }
    output.info(plan);
    // What protects the account is not replaced or removed here: the engine refuses it, and nothing is named.
    const result = await engine.up();
    await settle();
    const outputs = outputsSchema.parse(result.outputs);
    const text = [
        `The account is ready: ${(0,render/* countsText */.WN)(result)}.`,
        '',
        'Into ez-deploy.yml:',
        '',
        snippet(outputs),
        ...(outputs.productionAccount === undefined
            ? []
            : [`The account for production is ${outputs.productionAccount}: sign in to it and run bootstrap there too.`, '']),
    ].join('\n');
    return { exitCode: 0, json: { applied: true, ...outputs }, text, outputs: { result: 'succeeded' } };
}


/***/ }),

/***/ 16967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   infraDeps: () => (/* binding */ infraDeps)
/* harmony export */ });
/** What every command that works on the infrastructure gives it. */
async function infraDeps(session, accountId) {
    const { config, target, rehearsal, output, signal, env, stateFolder, inputs } = session;
    const { runEndedAt } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(1407)]).then(__webpack_require__.bind(__webpack_require__, 61407));
    return {
        ...{ config, accountId, target, rehearsal, output, signal, env, stateFolder },
        allowDestructive: inputs.allowDestructive,
        runEnded: runEndedAt(env, inputs.githubToken),
    };
}


/***/ }),

/***/ 76572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);


/** The one of `names` that `name` was probably meant to be; undefined where none is near. */
function nearest(name, names) {
    // One mistake in three letters, at least two: `prot` is near `port`, `foo` is near nothing.
    const limit = Math.max(2, Math.floor(name.length / 3));
    let best;
    for (const candidate of names) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase());
        if (far <= limit && far < candidate.length && (best === undefined || far < best.far))
            best = { name: candidate, far };
    }
    return best?.name;
}
/** "did you mean X?", and what is allowed: all of it where that is short. */
function suggestion(name, names, none) {
    if (names.length === 0)
        return none;
    const near = nearest(name, names);
    const list = names.map(_path__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    if (near === undefined)
        return `allowed: ${list}`;
    return `did you mean "${(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(near)}"?${names.length <= 15 ? ` (allowed: ${list})` : ''}`;
}


/***/ }),

/***/ 69352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ownRegion)
/* harmony export */ });
/** What is of an account or of the edge as a whole, and in no region whatever its provider's. */
const GLOBAL = /^aws:(?:iam|cloudfront|route53|organizations|globalaccelerator|shield|waf|budgets)\//;
/** The region that a resource names for itself, or its program for it by a provider; undefined where it is the environment's. */
function ownRegion(resource) {
    const { region } = resource.inputs;
    if (region !== undefined)
        return String(region);
    return GLOBAL.test(resource.type) ? undefined : resource.providerRegion;
}


/***/ }),

/***/ 32234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ foundationPlace)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/**
 * What the account of an environment is given: its state, and roles for every environment of ez-deploy.yml that lives in it.
 * @throws ConfigError where ez-deploy.yml does not say enough.
 */
function foundationPlace(config, accountId) {
    const { foundation, app, settings, environment, places } = config;
    const wanted = settings.account;
    const problems = [
        ...(foundation === undefined
            ? [
                {
                    where: 'foundation',
                    what: 'is missing: whose workflows may assume the roles is not said',
                    fix: 'add: foundation: { repository: OWNER/NAME }',
                },
            ]
            : []),
        ...(wanted === undefined || wanted === accountId
            ? []
            : [
                {
                    where: `environments.${environment}.account`,
                    what: `is ${wanted}, and these credentials are for ${accountId}`,
                    fix: 'sign in to the account that the environment lives in',
                },
            ]),
    ];
    if (foundation === undefined || problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    // Without an account of its own an environment is taken to live where the asked one does.
    const here = Object.entries(places).filter(([name, p]) => name === environment || (p.account ?? wanted) === wanted);
    return {
        app,
        accountId,
        region: settings.region,
        environments: here.map(([name, p]) => ({ name, region: p.region, cluster: p.cluster, adopt: p.adopt })),
        foundation,
        sign: config.build.sign,
    };
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


/***/ })

};
;