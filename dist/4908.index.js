"use strict";
exports.id = 4908;
exports.ids = [4908,6967,3933];
exports.modules = {

/***/ 30551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  driftCommand: () => (/* binding */ driftCommand)
});

// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(92927);
// EXTERNAL MODULE: ./src/stages/infra/apply.ts + 2 modules
var apply = __webpack_require__(22515);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
;// CONCATENATED MODULE: ./src/stages/infra/drift.ts



/** A change without what the program leaves to others. */
function withoutOwned(change, ignored) {
    const names = ignored.map((path) => path.replace(/[.[].*$/, ''));
    return { ...change, diff: change.diff.filter((key) => !names.includes(key)) };
}
/**
 * Compares what the state says with what AWS says. Changes nothing.
 * @throws StageError where the state knows of nothing: that is no environment as the program left it, but none, or another one's place.
 */
async function findDrift(engine, { app, environment }) {
    const known = await engine.standing();
    if (known.length === 0)
        throw new errors/* StageError */.Zu({
            stage: 'drift',
            message: `${environment} of ${app} was never deployed in this account, or is destroyed: its state knows of no resource`,
            hint: 'deploy it first, or check account, region and state',
        });
    const found = await engine.drift();
    const standing = new Map(known.map((r) => [r.urn, r]));
    const differing = found.resources.filter((r) => r.op === 'update');
    const rest = (r) => withoutOwned(r, standing.get(r.urn)?.ignoreChanges ?? []);
    return {
        engine: found.engine,
        looked: found.resources.length,
        changed: differing.map(rest).filter((r) => r.diff.length > 0),
        gone: found.resources.filter((r) => r.op === 'delete'),
        owned: differing.filter((r) => rest(r).diff.length === 0),
        seconds: found.seconds,
    };
}
const hasDrift = (drift) => drift.changed.length + drift.gone.length > 0;
const driftText = ({ changed, gone, looked }) => changed.length + gone.length === 0
    ? `${looked} resources stand as the program left them`
    : `${changed.length} changed and ${gone.length} removed outside of ez-deploy, of ${looked} resources`;
/** As Markdown, for the step summary. */
function renderDrift(drift) {
    const lines = [
        `**Drift:** ${driftText(drift)}`,
        ...(drift.gone.length === 0 ? [] : ['', '**Removed**', '']),
        ...drift.gone.map((r) => `- 🔴 ${(0,report_escape.code)(r.name)} ${(0,report_escape.code)(r.type)}`),
        ...(drift.changed.length === 0 ? [] : ['', '**Changed**: how the program left it → how it is', '']),
        ...(0,render/* propertyDiff */.HA)(drift.changed),
        ...(drift.owned.length === 0 ? [] : ['', `${drift.owned.length} moved by whom they belong to: a rollout, AWS.`]),
    ];
    return `${lines.join('\n')}\n`;
}

// EXTERNAL MODULE: ./src/stages/notify/summary.ts
var summary = __webpack_require__(73933);
// EXTERNAL MODULE: ./src/commands/environment.ts + 3 modules
var environment = __webpack_require__(9241);
// EXTERNAL MODULE: ./src/commands/infra-deps.ts
var infra_deps = __webpack_require__(16967);
;// CONCATENATED MODULE: ./src/commands/drift.ts






/**
 * `drift`: what stands otherwise than the program left it. Fails where there is any, so that a nightly workflow tells; with `repair` it
 * takes what stands into the state and applies the program, through the guard, as a deployment would.
 */
async function driftCommand(inputs, context) {
    const session = await (0,src_session/* openSession */.fA)(inputs, context);
    const { output, env } = session;
    const deps = await (0,infra_deps.infraDeps)(session, await (0,environment.accountOf)(session));
    const engine = await (0,apply/* openEngine */.F5)(deps);
    const drift = await findDrift(engine, session.config);
    const found = hasDrift(drift);
    const text = renderDrift(drift);
    await (0,summary.appendSummary)(env, text);
    if (found)
        output.warn(driftText(drift));
    else
        output.info(driftText(drift));
    const json = {
        drifted: [...drift.changed, ...drift.gone].map(({ urn, type, name, op, diff }) => ({ urn, type, name, op, diff })),
        owned: drift.owned.map((r) => r.urn),
        looked: drift.looked,
        seconds: drift.seconds,
    };
    if (!found || !inputs.repair)
        return {
            exitCode: found ? 1 : 0,
            json: { ...json, repaired: false },
            text: found ? `${text}\nTo put it right: ez-deploy drift --repair true\n` : text,
            outputs: { result: found ? 'failed' : 'succeeded' },
        };
    await engine.refresh();
    await (0,apply.applyInfra)({ ...deps, anew: true });
    output.info('Repaired');
    return { exitCode: 0, json: { ...json, repaired: true }, text, outputs: { result: 'succeeded' } };
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

/***/ 10498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   u_: () => (/* binding */ USAGE)
/* harmony export */ });
/* unused harmony export USAGE_NAMES */
/**
 * What an estimate takes for granted where ez-deploy.yml says nothing (`cost.usage`). The requirements name the plan's total only,
 * not the traffic behind it: these figures are ours, of a board with some hundred users.
 */
const USAGE = {
    requests: { what: 'requests of users', unit: 'millions a month', production: 10, other: 0.5 },
    dataOutGb: { what: 'answers to users', unit: 'GB a month', production: 100, other: 5 },
    crossZoneGb: { what: 'traffic between zones', unit: 'GB a month', production: 50, other: 5 },
    natGb: { what: 'traffic through NAT gateways, all together', unit: 'GB a month', production: 50, other: 10 },
    endpointGb: {
        what: 'traffic through interface endpoints, all together',
        unit: 'GB a month',
        production: 20,
        other: 5,
    },
    logGb: { what: 'log taken in, a log group', unit: 'GB a month', production: 2, other: 0.5 },
    flowLogGb: { what: 'flow logs of the VPC', unit: 'GB a month', production: 5, other: 1 },
    wafLogGb: { what: 'log of a web ACL', unit: 'GB a month', production: 2, other: 0.2 },
    bucketGb: { what: 'kept in a bucket', unit: 'GB', production: 20, other: 2 },
    bucketRequests: {
        what: 'reads and a tenth as many writes of a bucket',
        unit: 'thousands a month',
        production: 100,
        other: 10,
    },
    imageGb: { what: 'kept in an image repository', unit: 'GB', production: 5, other: 2 },
    databaseGb: { what: 'of a database’s storage that is filled', unit: 'GB', production: 60, other: 5 },
    databaseChangeGb: { what: 'that changes in a database', unit: 'GB a day', production: 1, other: 0.1 },
    cacheGb: { what: 'snapshot of one cache shard', unit: 'GB', production: 0.5, other: 0.1 },
    secretReads: { what: 'readings of a secret', unit: 'thousands a month', production: 10, other: 2 },
    keyRequests: { what: 'uses of a customer key', unit: 'thousands a month', production: 100, other: 10 },
    notifications: { what: 'messages of a topic', unit: 'a month', production: 200, other: 100 },
    traces: { what: 'traces that X-Ray records', unit: 'millions a month', production: 0.5, other: 0.05 },
    dnsQueries: {
        what: 'queries for names of a hosted zone that are no alias',
        unit: 'millions a month',
        production: 1,
        other: 0.1,
    },
    scaleOut: {
        what: 'where the number of tasks is on average between scaling.min (0) and max (1)',
        unit: 'share',
        production: 0,
        other: 0,
    },
    cronHours: { what: 'task hours of a cron service', unit: 'hours a month', production: 30, other: 30 },
    deployments: { what: 'deployments', unit: 'a month', production: 20, other: 40 },
    deploymentMinutes: {
        what: 'that both versions run side by side in a deployment',
        unit: 'minutes',
        production: 15,
        other: 12,
    },
};
const USAGE_NAMES = Object.keys(USAGE);
/** The assumptions of an environment, with those that ez-deploy.yml says in their place. */
function usageOf(kind, given) {
    const column = kind === 'production' ? 'production' : 'other';
    return Object.fromEntries(USAGE_NAMES.map((name) => [name, given[name] ?? USAGE[name][column]]));
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

/***/ 22515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyInfra: () => (/* binding */ applyInfra),
  F5: () => (/* binding */ openEngine),
  LC: () => (/* binding */ previewInfra),
  tO: () => (/* binding */ refuseUnwanted)
});

// UNUSED EXPORTS: infraHash

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/aws/bucket.ts
var aws_bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/outputs.ts
var infra_outputs = __webpack_require__(92332);
// EXTERNAL MODULE: ./src/infra/own/given.ts + 1 modules
var own_given = __webpack_require__(29239);
// EXTERNAL MODULE: ./src/infra/own/judge.ts
var judge = __webpack_require__(26254);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/infra/module-digest.ts



/** What the user's own modules say, so that an edited one is applied; one that cannot be read is told of when it is loaded. */
function moduleDigest(config, key) {
    const module = config.infrastructure[key];
    if (module === undefined)
        return undefined;
    try {
        return (0,external_node_crypto_.createHash)('sha256')
            .update((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(config.root, module)))
            .digest('hex');
    }
    catch {
        return 'unreadable';
    }
}

// EXTERNAL MODULE: ./src/infra/choose.ts
var choose = __webpack_require__(25857);
// EXTERNAL MODULE: ./src/controls/residency.ts
var controls_residency = __webpack_require__(53834);
// EXTERNAL MODULE: ./src/controls/synthesise.ts
var synthesise = __webpack_require__(41781);
// EXTERNAL MODULE: ./src/cost/budget.ts
var budget = __webpack_require__(14724);
// EXTERNAL MODULE: ./src/infra/adopt.ts
var infra_adopt = __webpack_require__(68984);
;// CONCATENATED MODULE: ./src/stages/infra/adopt.ts


/**
 * @param standing what the stack has already.
 * @throws ConfigError for lines of infrastructure.adopt that mean nothing, several, or what the stack has already as something else, and for those that are missing.
 */
function checkAdoption(adopt, { graph, brought }, standing) {
    if (brought.everything !== undefined) {
        const fix = 'make the program run without AWS, or take them over by hand (pulumi import)';
        throw new errors/* ConfigError */.xL([
            { where: 'infrastructure.adopt', what: `cannot be held against the program: ${brought.everything}`, fix },
        ]);
    }
    const problems = (0,infra_adopt/* judgeAdoption */._c)(adopt, graph.map((r) => ({ ...(0,infra_adopt/* namedBy */.T)(r.urn), urn: r.urn, dependencies: r.dependencies ?? [] })), standing);
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
}
const differences = (r) => r.diff.map((key) => {
    const { before = '', after = '' } = r.values?.[key] ?? {};
    return `    ${key}: ${before === '' ? 'nothing' : before} → ${after === '' ? 'nothing' : after}`;
});
/**
 * Refuses to take over what is not as the program has it: the same apply would change it.
 * @throws StageError with every property that differs.
 */
function refuseDifferent({ resources }) {
    const differ = resources.filter((r) => r.op === 'import' && r.diff.length > 0);
    if (differ.length === 0)
        return;
    const lines = differ.flatMap((r) => [`  ${r.name} (${r.type})`, ...differences(r)]);
    throw new errors/* StageError */.Zu({
        stage: 'infra',
        message: `${differ.length} resource(s) to be adopted stand otherwise than the program has them (as it is → as the program has it):\n${lines.join('\n')}`,
        hint: 'nothing was changed; have infrastructure.transform give these properties as they are, until the preview shows no difference. Once it is adopted, take that out again: the next preview shows what would change',
    });
}

// EXTERNAL MODULE: ./src/stages/infra/assess.ts
var assess = __webpack_require__(64630);
// EXTERNAL MODULE: ./src/stages/infra/guard.ts
var guard = __webpack_require__(80467);
// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
;// CONCATENATED MODULE: ./src/stages/infra/apply.ts















/** Raised with every change of programs/: an unchanged configuration is applied again then. */
const PROGRAM_VERSION = 6;
const digestOf = (value) => (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
/** What the infrastructure depends on: configuration without what only a release or a run uses, and the program's version. */
function infraHash(config, accountId) {
    const services = Object.fromEntries(Object.entries(config.services).map(([name, s]) => {
        const { build: _build, smoke: _smoke, env: _env, migrations: _migrations, image: _image, ...rest } = s;
        return [name, rest];
    }));
    const relevant = {
        PROGRAM_VERSION,
        accountId,
        app: config.app,
        environment: config.environment,
        settings: config.settings,
        data: config.data,
        // What the estimate assumes and the budget decide nothing that is made.
        infrastructure: { ...config.infrastructure, cost: undefined },
        transform: moduleDigest(config, 'transform'),
        program: moduleDigest(config, 'program'),
        domain: config.domain,
        services,
    };
    return digestOf(relevant);
}
/** @throws ConfigError where somebody else's program makes the infrastructure: nothing here looks after it. */
function refuseGiven({ infrastructure: { outputs } }) {
    if (outputs === undefined)
        return;
    throw new errors/* ConfigError */.xL([
        {
            where: 'infrastructure.outputs',
            what: `the infrastructure is made elsewhere, and only its outputs are here (${outputs})`,
            fix: 'use the tool that makes it: ez-deploy applies, compares and destroys nothing of it',
        },
    ]);
}
/** A rehearsal's account is another than the one that an ARN of somebody's cluster names: there it is the one of that name. */
function here({ config, rehearsal }) {
    if (rehearsal === undefined)
        return config;
    const { clusterArn: _arn, ...existing } = config.infrastructure.existing;
    return { ...config, infrastructure: { ...config.infrastructure, existing } };
}
/** The engine of the environment, on its program. */
async function openEngine(deps) {
    refuseGiven(deps.config);
    const load = () => Promise.all(/* import() */[__webpack_require__.e(586), __webpack_require__.e(768), __webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(8333), __webpack_require__.e(5160), __webpack_require__.e(9004), __webpack_require__.e(5797)]).then(__webpack_require__.bind(__webpack_require__, 85797));
    const program = async () => {
        const { programOf } = await load();
        return programOf(here(deps), deps.accountId, { env: deps.env })();
    };
    return (0,choose/* chooseEngine */.m)({ ...deps, program, load });
}
/** The engine's preview, and the assessment, which is made while the engine's process starts. */
async function previewed(engine, config, last) {
    const { adopt, program } = config.infrastructure;
    const known = Object.keys(adopt).length > 0 ? await (0,synthesise/* graphOf */.cQ)(config) : undefined;
    if (known !== undefined)
        checkAdoption(adopt, known, await engine.standing());
    let assessing;
    const assessed = () => {
        assessing ??= Promise.resolve(known ?? (0,synthesise/* graphOf */.cQ)(config)).then((graph) => (0,assess/* assess */.no)(config, last, graph));
        // Where the engine fails first, that is what is told.
        assessing.catch(() => undefined);
        return assessing;
    };
    // A program of somebody else's may not run without AWS: what it says there comes first.
    const result = await engine.preview(program === undefined ? () => void assessed() : undefined);
    return { result, assessment: await assessed() };
}
/** What an apply would change, lose, cost and break. Changes nothing. */
async function previewInfra(deps) {
    const { config } = deps;
    const allowed = (0,guard/* readAllowed */.dP)(deps.allowDestructive);
    const bucket = (0,aws_bucket.bucketGateway)(deps.target, (0,infra_outputs/* bucketNameFor */.Lk)(config.app, config.environment, deps.accountId));
    const last = await (0,assess/* readLastApply */.BB)(bucket);
    const { result, assessment } = await previewed(await openEngine(deps), config, last);
    return { result, verdict: (0,guard/* judgeGuard */.F6)(result, allowed), assessment };
}
function residencyGate(residency) {
    if (residency.status === 'not-judged')
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `whether everything stays in infrastructure.regions cannot be judged: ${residency.unjudged ?? ''}`,
            hint: 'nothing was changed; make the program run without AWS, or leave infrastructure.regions out',
        });
    if (residency.status !== 'failed')
        return;
    throw new errors/* StageError */.Zu({
        stage: 'infra',
        message: `infrastructure.regions allows ${residency.regions.join(', ')} only:\n${(0,controls_residency/* outsideLines */.f)(residency)
            .map((line) => `  ${line}`)
            .join('\n')}`,
        hint: 'nothing was changed; mend the transform that puts them there, or allow the region',
    });
}
/** What an apply refuses of a preview, before it changes anything. @throws StageError. */
function refuseUnwanted({ result, verdict, assessment }, config) {
    refuseDifferent(result);
    (0,guard/* guard */.ah)(verdict);
    residencyGate(assessment.residency);
    (0,budget/* budgetGate */.D)(assessment.change, config.infrastructure.cost);
}
/** What the next apply compares itself with; nothing of what was not judged. */
const judgedOf = ({ unjudged, cost, failed }) => unjudged === undefined ? { monthlyUsd: cost.monthlyUsd, failedControls: failed.map((c) => c.number) } : {};
/** Applies the program where it, the configuration or the versions changed since the last time; keeps the outputs in the bucket. */
async function applyInfra(deps) {
    const { config, accountId, output } = deps;
    const given = await (0,own_given/* givenOutputs */.u)(deps, accountId);
    if (given !== undefined) {
        output.info(`Infrastructure is made elsewhere; its outputs are complete: ${config.infrastructure.outputs ?? ''}`);
        return { outputs: given, hash: digestOf(given), result: undefined, given: true };
    }
    const bucket = (0,aws_bucket.bucketGateway)(deps.target, (0,infra_outputs/* bucketNameFor */.Lk)(config.app, config.environment, accountId));
    const hash = infraHash(config, accountId);
    const allowed = (0,guard/* readAllowed */.dP)(deps.allowDestructive);
    const [last, known] = await Promise.all([(0,assess/* readLastApply */.BB)(bucket), bucket.read(infra_outputs/* OUTPUTS_KEY */.nt)]);
    if (known !== undefined && last?.hash === hash && deps.anew !== true) {
        output.info('Infrastructure is unchanged since the last apply: not touched');
        return { outputs: infra_outputs/* appOutputsSchema */.L1.parse(JSON.parse(known.text)), hash, result: undefined };
    }
    const engine = await openEngine(deps);
    output.info(`Infrastructure by ${engine.name}`);
    const { result: preview, assessment } = await previewed(engine, config, last);
    output.info(`  preview: ${(0,render/* countsText */.WN)(preview)}`);
    const verdict = (0,guard/* judgeGuard */.F6)(preview, allowed);
    const judged = { result: preview, verdict, assessment };
    refuseUnwanted(judged, config);
    for (const a of verdict.allowed)
        output.warn(`${a.change.op} ${a.urn}, as allowed: ${a.reason}`);
    for (const a of verdict.unused)
        output.warn(`allow-destructive names ${a.urn}, and nothing happens to it`);
    for (const c of assessment.broken)
        output.warn(`breaks control ${c.number}, ${c.title}: ${c.why.join('; ')}`);
    if (assessment.unjudged === undefined)
        output.info(`  about ${assessment.cost.monthlyUsd.toFixed(2)} USD a month`);
    else
        output.warn(`cost and controls were not judged: ${assessment.unjudged}`);
    const result = await engine.up(verdict.allowed.map((a) => a.urn));
    output.info(`  applied: ${(0,render/* countsText */.WN)(result)} in ${result.seconds.toFixed(1)} s`);
    const outputs = (0,judge/* judgeOutputs */.o)(config, accountId, result.outputs, 'the program');
    if ('problems' in outputs) {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `the program's outputs are not what a rollout needs: ${outputs.problems.map((p) => p.what).join('; ')}`,
            hint: 'the infrastructure was applied; mend the program’s outputs and deploy again',
        });
    }
    await bucket.write(infra_outputs/* OUTPUTS_KEY */.nt, JSON.stringify(outputs.outputs, null, 2));
    await (0,assess/* writeLastApply */.sD)(bucket, {
        ...{ hash, at: new Date().toISOString(), engine: result.engine },
        ...judgedOf(assessment),
    });
    return { outputs: outputs.outputs, hash, result };
}


/***/ }),

/***/ 64630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ readLastApply),
/* harmony export */   KQ: () => (/* binding */ forgetLastApply),
/* harmony export */   no: () => (/* binding */ assess),
/* harmony export */   sD: () => (/* binding */ writeLastApply)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _controls_judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60036);
/* harmony import */ var _controls_residency__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53834);
/* harmony import */ var _cost_assess__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49554);




/** Key of what the last apply left in the environment's bucket. */
const LAST_KEY = 'ez-deploy/infra.json';
const lastApplySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    hash: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    engine: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Estimate of its graph; absent where an older version applied, and where the graph was not known. */
    monthlyUsd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().optional(),
    /** Numbers of the controls that its graph failed; absent where monthlyUsd is. */
    failedControls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()).optional(),
});
/** undefined before the first apply, and where what is there is not ours: then everything is applied again. */
async function readLastApply(bucket) {
    const object = await bucket.read(LAST_KEY);
    if (object === undefined)
        return undefined;
    try {
        return lastApplySchema.safeParse(JSON.parse(object.text)).data;
    }
    catch {
        return undefined;
    }
}
async function writeLastApply(bucket, last) {
    await bucket.write(LAST_KEY, JSON.stringify(last));
}
/** After a destruction: the next deployment applies everything. */
async function forgetLastApply(bucket) {
    await bucket.remove(LAST_KEY);
}
/** Judges the graph that the program makes of the configuration ({@link graphOf}), beside what the last apply left. Asks nobody. */
function assess(config, last, { graph, brought }) {
    const cost = (0,_cost_assess__WEBPACK_IMPORTED_MODULE_2__/* .assessCost */ .g)(config, graph, brought);
    const controls = (0,_controls_judge__WEBPACK_IMPORTED_MODULE_0__/* .judgeControls */ .Q)(graph, brought);
    const failed = controls.filter((c) => c.status === 'failed');
    const before = last?.failedControls;
    const unjudged = brought.everything;
    return {
        unjudged,
        cost,
        change: { before: last?.monthlyUsd, after: unjudged === undefined ? cost.monthlyUsd : undefined },
        failed,
        notOurs: controls.filter((c) => c.status === 'not-ours'),
        residency: (0,_controls_residency__WEBPACK_IMPORTED_MODULE_1__/* .judgeResidency */ .S)(graph, config.settings.region, config.infrastructure.regions, unjudged),
        broken: before === undefined ? [] : failed.filter((c) => !before.includes(c.number)),
        mended: before === undefined ? [] : controls.filter((c) => c.status === 'passed' && before.includes(c.number)),
    };
}


/***/ }),

/***/ 73933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appendSummary: () => (/* binding */ appendSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_cut__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68218);


/** GitHub takes 1 MiB a step and shows nothing of one that is larger. */
const MOST_SUMMARY = 1_024 * 1_024;
const bytesOf = (text) => Buffer.byteLength(text, 'utf8');
/**
 * Appends to the step's summary, cut at a line end where it would be too long. Several stages of one step share the limit.
 * @returns false outside of a workflow.
 */
async function appendSummary(env, text) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return false;
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((s) => s.size, () => 0);
    const note = '_Cut here: a summary of one step may have 1 MiB._';
    const room = MOST_SUMMARY - there - 2;
    if (room < bytesOf(note) + 8)
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, `${(0,_report_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutMarkdown */ .G$)(text, room, note, bytesOf)}\n`);
    return true;
}


/***/ })

};
;