"use strict";
exports.id = 9800;
exports.ids = [9800];
exports.modules = {

/***/ 40201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ CALL_TIMEOUT_MS),
/* harmony export */   y: () => (/* binding */ clientConfig)
/* harmony export */ });
/** Longest an AWS call may take, retries apart, in wall milliseconds; a lease must outlive it. */
const CALL_TIMEOUT_MS = 10_000;
/**
 * Client configuration shared by all services: bounded calls, own user agent, the SDK's standard retry (jittered backoff, a retry
 * budget). Not its adaptive mode: that holds calls back on this side, and taking traffic back must not wait for a rate limiter.
 */
function clientConfig(target) {
    return {
        region: target.region,
        ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
        ...(target.credentials === undefined ? {} : { credentials: target.credentials }),
        retryMode: 'standard',
        maxAttempts: target.maxAttempts ?? 8,
        customUserAgent: [['ez-deploy', '0.1.0']],
        requestHandler: {
            requestTimeout: CALL_TIMEOUT_MS,
            // Without this the handler only writes a warning, and a call whose peer fell silent never ends.
            throwOnRequestTimeout: true,
            // The above ends with the answer's headers; this is for a body that stops coming.
            socketTimeout: CALL_TIMEOUT_MS,
            connectionTimeout: 3_000,
        },
    };
}


/***/ }),

/***/ 79840:
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/infra/transform-digest.ts



/** What the transform module says, so that an edited one is applied; one that cannot be read is told of when it is loaded. */
function transformDigest(config) {
    const { transform } = config.infrastructure;
    if (transform === undefined)
        return undefined;
    try {
        return (0,external_node_crypto_.createHash)('sha256')
            .update((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(config.root, transform)))
            .digest('hex');
    }
    catch {
        return 'unreadable';
    }
}

// EXTERNAL MODULE: ./src/infra/choose.ts
var choose = __webpack_require__(25857);
// EXTERNAL MODULE: ./src/cost/budget.ts
var budget = __webpack_require__(14724);
// EXTERNAL MODULE: ./src/stages/infra/assess.ts
var assess = __webpack_require__(64630);
// EXTERNAL MODULE: ./src/stages/infra/guard.ts
var guard = __webpack_require__(80467);
// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
;// CONCATENATED MODULE: ./src/stages/infra/apply.ts










/** Raised with every change of programs/: an unchanged configuration is applied again then. */
const PROGRAM_VERSION = 4;
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
        transform: transformDigest(config),
        domain: config.domain,
        services,
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(relevant)).digest('hex');
}
/** The engine of the environment, on its program. */
async function openEngine(deps) {
    const { appProgram } = await Promise.all(/* import() */[__webpack_require__.e(586), __webpack_require__.e(768), __webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(8333), __webpack_require__.e(362), __webpack_require__.e(5158)]).then(__webpack_require__.bind(__webpack_require__, 45158));
    return (0,choose/* chooseEngine */.m)({
        ...deps,
        program: appProgram(deps.config, deps.accountId, { env: deps.env }),
    });
}
/** What an apply would change, lose, cost and break. Changes nothing. */
async function previewInfra(deps) {
    const { config } = deps;
    const allowed = (0,guard/* readAllowed */.dP)(deps.allowDestructive);
    const bucket = (0,aws_bucket.bucketGateway)(deps.target, (0,infra_outputs/* bucketNameFor */.Lk)(config.app, config.environment, deps.accountId));
    const last = await (0,assess/* readLastApply */.BB)(bucket);
    const result = await (await openEngine(deps)).preview();
    return { result, verdict: (0,guard/* judgeGuard */.F6)(result, allowed), assessment: await (0,assess/* assess */.no)(config, last) };
}
/** What an apply refuses of a preview, before it changes anything. @throws StageError. */
function refuseUnwanted({ verdict, assessment }, config) {
    (0,guard/* guard */.ah)(verdict);
    (0,budget/* budgetGate */.D)(assessment.change, config.infrastructure.cost);
}
/** Applies the program where it, the configuration or the versions changed since the last time; keeps the outputs in the bucket. */
async function applyInfra(deps) {
    const { config, accountId, output } = deps;
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
    const preview = await engine.preview();
    output.info(`  preview: ${(0,render/* countsText */.WN)(preview)}`);
    const judged = { result: preview, verdict: (0,guard/* judgeGuard */.F6)(preview, allowed), assessment: await (0,assess/* assess */.no)(config, last) };
    const { verdict, assessment } = judged;
    refuseUnwanted(judged, config);
    for (const a of verdict.allowed)
        output.warn(`${a.change.op} ${a.urn}, as allowed: ${a.reason}`);
    for (const a of verdict.unused)
        output.warn(`allow-destructive names ${a.urn}, and nothing happens to it`);
    for (const c of assessment.broken)
        output.warn(`breaks control ${c.number}, ${c.title}: ${c.why.join('; ')}`);
    output.info(`  about ${assessment.cost.monthlyUsd.toFixed(2)} USD a month`);
    const result = await engine.up(verdict.allowed.map((a) => a.urn));
    output.info(`  applied: ${(0,render/* countsText */.WN)(result)} in ${result.seconds.toFixed(1)} s`);
    const outputs = infra_outputs/* appOutputsSchema */.L1.safeParse(result.outputs);
    if (!outputs.success) {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `the program's outputs are not what a rollout needs: ${outputs.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
            hint: 'the infrastructure was applied; mend the program’s outputs and deploy again',
        });
    }
    await bucket.write(infra_outputs/* OUTPUTS_KEY */.nt, JSON.stringify(outputs.data, null, 2));
    await (0,assess/* writeLastApply */.sD)(bucket, {
        ...{ hash, at: new Date().toISOString(), engine: result.engine },
        monthlyUsd: assessment.cost.monthlyUsd,
        failedControls: assessment.failed.map((c) => c.number),
    });
    return { outputs: outputs.data, hash, result };
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12311);
/* harmony import */ var _controls_judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1971);
/* harmony import */ var _controls_synthesise__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41781);
/* harmony import */ var _cost_assess__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44738);




/** Key of what the last apply left in the environment's bucket. */
const LAST_KEY = 'ez-deploy/infra.json';
const lastApplySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    hash: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    engine: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Estimate of its graph; absent where an older version applied. */
    monthlyUsd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().optional(),
    /** Numbers of the controls that its graph failed. */
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
/** Judges the graph that the program makes of the configuration, beside what the last apply left. Asks nobody. */
async function assess(config, last) {
    const graph = await (0,_controls_synthesise__WEBPACK_IMPORTED_MODULE_1__/* .synthesise */ .yS)(config);
    const cost = (0,_cost_assess__WEBPACK_IMPORTED_MODULE_2__/* .assessCost */ .g)(config, graph);
    const controls = (0,_controls_judge__WEBPACK_IMPORTED_MODULE_0__/* .judgeControls */ .Q)(graph);
    const failed = controls.filter((c) => c.status === 'failed');
    const before = last?.failedControls;
    return {
        cost,
        change: { before: last?.monthlyUsd, after: cost.monthlyUsd },
        failed,
        broken: before === undefined ? [] : failed.filter((c) => !before.includes(c.number)),
        mended: before === undefined ? [] : controls.filter((c) => c.status === 'passed' && before.includes(c.number)),
    };
}


/***/ })

};
;