"use strict";
exports.id = 5193;
exports.ids = [5193];
exports.modules = {

/***/ 75193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/pipeline/plan.ts
/**
 * Which stages run, in which order, and which side by side. Each inner list is a wave: its stages share no effect.
 * Before the very first apply there is no registry to push to, so infra then goes before build.
 */
function planWaves(asked, facts) {
    const order = facts.infraExists
        ? [['test', 'scan'], ['build'], ['infra'], ['deploy'], ['notify']]
        : [['test', 'scan'], ['infra'], ['build'], ['deploy'], ['notify']];
    return order.map((wave) => wave.filter((stage) => asked.includes(stage))).filter((wave) => wave.length > 0);
}
/** Variables by which AWS's SDK, or whoever reads them, gets credentials. */
const RIGHTS = [
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'AWS_ACCESS_KEY_ID',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_PROFILE',
];
/**
 * Whether code that runs in this job can get at cloud rights. What a machine gives to all its processes (EC2's metadata, a folder
 * ~/.aws) is not seen: such a runner must not be given foreign code at all.
 */
const cloudRightsIn = (env) => RIGHTS.some((name) => env[name] !== undefined && env[name] !== '');
/**
 * The trust boundary: test, scan and build run foreign code and must not share a job with cloud rights.
 * @returns problems that refuse the run, and warnings that do not.
 */
function judgeTrust(facts) {
    // A job that only builds has the build role's rights at most: it may push images and nothing else. Beside infra or deploy its
    // code would have theirs.
    const onlyBuild = facts.stages.every((s) => s === 'build');
    const builds = !onlyBuild && !facts.copiesOnly;
    const foreign = facts.stages.filter((s) => s === 'test' || s === 'scan' || (s === 'build' && builds));
    if (facts.rehearsal || !facts.cloudRights || foreign.length === 0)
        return { problems: [], warnings: [] };
    const what = `${foreign.join(', ')} run${foreign.length === 1 ? 's' : ''} code of the repository where cloud rights are in reach`;
    if (facts.protectedEnvironment && facts.isolation !== 'none') {
        const fix = 'run them in a job of their own without `id-token: write` (see the example workflows), or set `isolation: none` for this environment';
        return { problems: [{ where: 'input stages', what, fix }], warnings: [] };
    }
    return { problems: [], warnings: [`${what}; a job of their own would be safer`] };
}

;// CONCATENATED MODULE: ./src/pipeline/run.ts

/**
 * Runs waves of stages. Stages of a wave run side by side and all end before the next wave; after a failure no further wave
 * starts. `notify` is not run here: it speaks about the result, so the caller runs it last, whatever happened.
 * @param wall wall milliseconds, for timings.
 */
async function runWaves(waves, runners, context) {
    const stages = [];
    let failure;
    const runOne = async (name) => {
        const started = context.wall();
        const end = (result, detail) => {
            const seconds = Math.round(context.wall() - started) / 1_000;
            const record = { name, seconds, result, ...(detail === undefined ? {} : { detail }) };
            stages.push(record);
            context.onStage?.(record);
        };
        try {
            const outcome = await runners[name](context.signal);
            end(outcome.result, outcome.detail);
        }
        catch (error) {
            failure ??= { stage: name, error };
            end(context.signal.aborted ? 'cancelled' : 'failed', (0,errors/* messageOf */.bD)(error).split('\n')[0]);
        }
    };
    for (const wave of waves) {
        if (failure !== undefined)
            break;
        if (context.signal.aborted) {
            failure = { stage: wave[0] ?? 'deploy', error: context.signal.reason };
            break;
        }
        await Promise.all(wave.filter((name) => name !== 'notify').map(runOne));
    }
    return failure === undefined ? { stages } : { stages, failure };
}

// EXTERNAL MODULE: ./src/release/begin.ts
var begin = __webpack_require__(85104);
// EXTERNAL MODULE: ./src/release/id.ts
var release_id = __webpack_require__(63296);
// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(92927);
// EXTERNAL MODULE: ./src/commands/migration-check.ts
var migration_check = __webpack_require__(30979);
// EXTERNAL MODULE: ./src/commands/post-state.ts
var post_state = __webpack_require__(10146);
// EXTERNAL MODULE: ./src/commands/report.ts
var report = __webpack_require__(8938);
// EXTERNAL MODULE: ./src/commands/signatures.ts
var signatures = __webpack_require__(25515);
// EXTERNAL MODULE: ./src/commands/tell.ts
var tell = __webpack_require__(4995);
;// CONCATENATED MODULE: ./src/commands/deploy.ts











/** Refuses what must not run here, before any effect; who set the run off has been judged by run.ts. */
async function checkBoundaries(session) {
    const { config, env, inputs } = session;
    const { refuseOtherCommit } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 57887));
    const { problems, warnings } = judgeTrust({
        stages: inputs.stages,
        cloudRights: cloudRightsIn(env),
        protectedEnvironment: config.settings.protected === true,
        isolation: config.settings.isolation,
        rehearsal: session.rehearsal !== undefined,
        copiesOnly: Object.entries(config.services).every(([name, service]) => service.image !== undefined || inputs.given.images[name] !== undefined),
    });
    const refusedHere = [...problems, ...refuseOtherCommit(inputs.given, session.source.commit)];
    if (refusedHere.length > 0)
        throw new errors/* ConfigError */.xL(refusedHere);
    // Of a signed image its signature is the better proof.
    const { unkeyed } = await __webpack_require__.e(/* import() */ 8483).then(__webpack_require__.bind(__webpack_require__, 88483));
    const named = Object.fromEntries(Object.entries(config.services).map(([name, { image }]) => [name, image]));
    const loose = config.build.sign === undefined ? unkeyed(inputs.given, named) : [];
    for (const warning of [...warnings, ...loose])
        session.output.warn(warning);
}
function stageRunners(session, hand, release) {
    const { config, source } = session;
    const needOutputs = (stage) => {
        if (hand.outputs !== undefined)
            return hand.outputs;
        throw new errors/* StageError */.Zu({
            stage,
            message: `${config.environment} has no infrastructure yet`,
            hint: 'run the infra stage first, or leave it in `stages`',
        });
    };
    /** Images of an earlier job; a build stage of this very run has put them where they belong. */
    const holdGiven = async (outputs, control, signal) => {
        if (!session.inputs.stages.includes('build'))
            await (await __webpack_require__.e(/* import() */ 8483).then(__webpack_require__.bind(__webpack_require__, 88483))).verifyGiven(session.inputs.given, outputs, control);
        await (0,signatures/* holdSignatures */.fo)(session, hand, hand.verified, outputs, signal);
    };
    return {
        test: async (signal) => {
            const { runTests } = await __webpack_require__.e(/* import() */ 4999).then(__webpack_require__.bind(__webpack_require__, 44999));
            return runTests(session, hand, signal);
        },
        scan: async (signal) => (await __webpack_require__.e(/* import() */ 689).then(__webpack_require__.bind(__webpack_require__, 70689))).scanStage(session, signal),
        build: async (signal) => {
            const { runBuild } = await __webpack_require__.e(/* import() */ 9794).then(__webpack_require__.bind(__webpack_require__, 39794));
            const { images, builds, verified, store } = hand;
            const handed = { images, builds, verified, store, outputs: needOutputs('build') };
            return runBuild(session, handed, session.inputs.given, signal);
        },
        infra: async (signal) => {
            const { applyInfra } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711), __webpack_require__.e(2088), __webpack_require__.e(2881), __webpack_require__.e(7029), __webpack_require__.e(8345), __webpack_require__.e(6731), __webpack_require__.e(36), __webpack_require__.e(2640)]).then(__webpack_require__.bind(__webpack_require__, 22515));
            const { infraDeps } = await __webpack_require__.e(/* import() */ 6967).then(__webpack_require__.bind(__webpack_require__, 16967));
            // Images that the deploy stage would refuse are refused before anything is changed.
            if (hand.outputs !== undefined && session.inputs.stages.includes('deploy'))
                await holdGiven(hand.outputs, (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(7943), __webpack_require__.e(9241)]).then(__webpack_require__.bind(__webpack_require__, 9241))).running(session, hand.outputs).deps.aws.control, signal);
            const applied = await applyInfra({ ...(await infraDeps(session, await release.accountId())), signal });
            hand.outputs = applied.outputs;
            hand.infra = { hash: applied.hash, changes: { ...applied.result?.changes } };
            hand.engine = applied.result?.engine;
            return applied.result === undefined
                ? {
                    result: 'skipped',
                    detail: applied.given === true ? 'made elsewhere: its outputs are complete' : 'unchanged since the last apply',
                }
                : { result: 'succeeded' };
        },
        deploy: async (signal) => {
            const [{ rollOut }, { running }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(7943), __webpack_require__.e(3341), __webpack_require__.e(8188), __webpack_require__.e(644), __webpack_require__.e(5990), __webpack_require__.e(3386), __webpack_require__.e(5951), __webpack_require__.e(5250)]).then(__webpack_require__.bind(__webpack_require__, 25951)), Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(7943), __webpack_require__.e(9241)]).then(__webpack_require__.bind(__webpack_require__, 9241))]);
            const outputs = needOutputs('deploy');
            const { deps, store } = running(session, outputs);
            hand.store = store;
            await holdGiven(outputs, deps.aws.control, signal);
            const rolled = await rollOut(deps, {
                config,
                id: release.id,
                version: source.version,
                images: hand.images,
                who: {
                    app: config.app,
                    environment: config.environment,
                    command: 'deploy',
                    commit: source.commit,
                    actor: source.actor,
                    startedAt: release.startedAt,
                    url: outputs.url,
                },
                carried: hand.migrations.carried,
                notes: (0,migration_check/* notesOf */.h$)(hand.migrations),
                store,
                tellAwaiting: (weight) => (0,tell/* tellAwaiting */.q)(session, release.id, weight),
            }, signal);
            hand.rollout = rolled.release;
            hand.series = rolled.series;
            if (hand.rollout.result === 'succeeded')
                return { result: 'succeeded' };
            throw new errors/* StageError */.Zu({ stage: 'deploy', message: hand.rollout.reason ?? hand.rollout.result });
        },
        // The caller runs it last, whatever the result is.
        notify: () => Promise.resolve({ result: 'succeeded' }),
    };
}
/** The record of a deployment whose rollout has not begun. */
const beginning = ({ config, clock, source }, hand, release) => (0,begin/* beginRelease */.$)({
    release: release.id,
    app: config.app,
    environment: config.environment,
    version: source.version,
    commit: source.commit,
    command: 'deploy',
    actor: source.actor,
    startedAt: release.startedAt,
    url: hand.outputs?.url,
    clockFactor: clock.factor,
    images: hand.images,
});
/** The one record of this deployment: the rollout's, or one that says why there was none. */
function recordOf(session, hand, pipeline, release) {
    const { clock, signal } = session;
    const { failure } = pipeline;
    const detail = failure?.error instanceof errors/* StageError */.Zu ? failure.error : undefined;
    const base = hand.rollout ?? {
        ...beginning(session, hand, release),
        result: failure === undefined ? 'succeeded' : signal.aborted ? 'cancelled' : 'failed',
        ...(failure === undefined ? {} : { reason: (0,errors/* messageOf */.bD)(failure.error) }),
        ...(detail?.hint === undefined ? {} : { hint: detail.hint }),
        ...(detail?.undone === undefined ? {} : { undone: detail.undone }),
    };
    return {
        ...base,
        ...(hand.infra === undefined ? {} : { infra: hand.infra }),
        ...(hand.engine === undefined ? {} : { engine: hand.engine }),
        ...(hand.suites === undefined ? {} : { suites: hand.suites }),
        images: hand.images,
        ...(Object.keys(hand.builds).length === 0 ? {} : { builds: hand.builds }),
        stages: [...pipeline.stages],
        endedAt: new Date(clock.wall()).toISOString(),
    };
}
/** `deploy`: the asked stages in their order, then one record, told to everybody it concerns. */
async function deploy(inputs, context) {
    const session = await (0,src_session/* openSession */.fA)(inputs, context);
    await checkBoundaries(session);
    const { output, clock, source, config } = session;
    const startedAt = clock.wall();
    const id = (0,release_id/* releaseId */.B)(new Date(startedAt), source.commit);
    // Without a rollout there is nothing to settle: a job that only tests has no business asking AWS anything afterwards.
    if (inputs.stages.includes('deploy'))
        await (0,post_state/* leaveForPost */.xs)(session, id);
    output.info(`Release ${id}: version ${source.version} of ${config.app} to ${config.environment}${clock.factor > 1 ? ` (rehearsal, clock factor ${clock.factor})` : ''}`);
    session.feed?.begin(beginning(session, { outputs: undefined, images: { ...inputs.given.images } }, { id, startedAt }));
    const cloud = inputs.stages.some((s) => s === 'build' || s === 'infra' || s === 'deploy');
    // AWS's clients are a third of the start, and a job that only tests or scans asks AWS nothing.
    const aws = cloud ? await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(7943), __webpack_require__.e(9241)]).then(__webpack_require__.bind(__webpack_require__, 9241)) : undefined;
    const accountId = await aws?.accountOf(session);
    const hand = {
        images: { ...inputs.given.images },
        builds: { ...inputs.given.builds },
        verified: new Set(),
        outputs: accountId === undefined ? undefined : await aws?.outputsOf(session, accountId),
        infra: undefined,
        engine: undefined,
        rollout: undefined,
        series: undefined,
        suites: undefined,
        store: undefined,
        migrations: migration_check/* NO_MIGRATIONS */.wI,
    };
    // Before any effect: files that are built into the image, or that are to run.
    if (inputs.stages.some((s) => s === 'build' || s === 'deploy'))
        hand.migrations = await (0,migration_check/* checkMigrations */.wE)(session, hand.outputs);
    if (hand.outputs !== undefined)
        hand.store = aws?.running(session, hand.outputs).store;
    const { githubContext } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584));
    const github = session.asAction ? githubContext(session.env, inputs.githubToken) : undefined;
    const { announceDeployment } = await __webpack_require__.e(/* import() */ 2593).then(__webpack_require__.bind(__webpack_require__, 54974));
    const announced = inputs.stages.includes('notify') && inputs.stages.includes('deploy')
        ? await announceDeployment(github, { commit: source.commit, environment: config.environment, release: id, version: source.version }, output)
        : undefined;
    await (0,post_state/* leaveDeployment */.Jl)(session, announced);
    const runners = stageRunners(session, hand, { id, startedAt, accountId: () => Promise.resolve(accountId ?? '') });
    const pipeline = await runWaves(planWaves(inputs.stages, { infraExists: hand.outputs !== undefined }), runners, {
        signal: context.signal,
        wall: clock.wall,
        onStage: (s) => {
            output.waiting(undefined);
            session.feed?.stage(s);
            const line = `${s.name}: ${s.result} in ${s.seconds.toFixed(1)} s${s.detail === undefined ? '' : ` (${s.detail})`}`;
            if (s.result === 'failed')
                output.error(line);
            else
                output.info(line);
        },
    });
    const record = await (0,tell/* tell */.Z)(session, recordOf(session, hand, pipeline, { id, startedAt }), announced);
    if (record.reason !== undefined && record.result !== 'succeeded')
        output.error(record.reason);
    // A job that only tested, built or applied made no release: in the history it would be one to go back to.
    const store = inputs.stages.includes('deploy') ? hand.store : undefined;
    const result = await (0,report/* report */.z)(session, record, store, hand.series);
    await (0,post_state/* leaveEnd */.Tt)(session);
    return result;
}


/***/ }),

/***/ 30979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h$: () => (/* binding */ notesOf),
/* harmony export */   wE: () => (/* binding */ checkMigrations),
/* harmony export */   wI: () => (/* binding */ NO_MIGRATIONS)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** What the record says of them: warnings, and what `ez-deploy contract` will have to do. */
function notesOf({ fresh, warnings }) {
    const pending = Object.values(fresh).flatMap((files) => files.filter((f) => f.endsWith('.contract.sql')));
    const note = `to contract once the old version is gone, with ez-deploy contract: ${pending.join(', ')}`;
    return [...warnings, ...(pending.length === 0 ? [] : [note])];
}
const NO_MIGRATIONS = { carried: {}, fresh: {}, warnings: [] };
/**
 * Reads and judges the migration files of every service, before any effect: destructive ones before the old version is gone,
 * changed old ones, what is no SQL.
 * @param outputs of the environment; undefined before its first apply, when no database has anything yet.
 * @throws ConfigError with all problems of all services.
 */
async function checkMigrations(session, outputs) {
    const { config, target, output } = session;
    const withFolder = Object.entries(config.services).filter(([, s]) => s.migrations?.folder !== undefined);
    if (withFolder.length === 0)
        return NO_MIGRATIONS;
    const [{ carriedOf, folderOf, readMigrationFiles }, { checkService }, { ledgerStore, standingOf }, { loadSqlParser }, { bucketGateway },] = await Promise.all([
        __webpack_require__.e(/* import() */ 6378).then(__webpack_require__.bind(__webpack_require__, 26378)),
        __webpack_require__.e(/* import() */ 8188).then(__webpack_require__.bind(__webpack_require__, 28188)),
        __webpack_require__.e(/* import() */ 3540).then(__webpack_require__.bind(__webpack_require__, 13540)),
        __webpack_require__.e(/* import() */ 3729).then(__webpack_require__.bind(__webpack_require__, 23729)),
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711), __webpack_require__.e(7275)]).then(__webpack_require__.bind(__webpack_require__, 37275)),
    ]);
    const entries = outputs === undefined ? [] : await ledgerStore(bucketGateway(target, outputs.bucketName)).read();
    const parser = await loadSqlParser();
    const problems = [];
    const warnings = [];
    const carried = {};
    const fresh = {};
    for (const [name, service] of withFolder) {
        const folder = folderOf(config, service);
        if (folder === undefined || service.migrations === undefined)
            continue;
        const read = await readMigrationFiles(folder, config.root);
        problems.push(...read.problems);
        const checked = checkService(parser, name, service.migrations, read.files, entries);
        problems.push(...checked.problems);
        warnings.push(...checked.warnings);
        carried[name] = carriedOf(read.files);
        fresh[name] = standingOf(name, read.files, entries, service.migrations.baseline).fresh.map((f) => f.name);
    }
    if (problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    for (const warning of warnings)
        output.warn(warning);
    return { carried, fresh, warnings };
}


/***/ }),

/***/ 10146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jl: () => (/* binding */ leaveDeployment),
/* harmony export */   Tt: () => (/* binding */ leaveEnd),
/* harmony export */   cj: () => (/* binding */ readPostState),
/* harmony export */   xs: () => (/* binding */ leaveForPost)
/* harmony export */ });
/** Left before anything changes: a process that is killed cannot leave it later. */
async function leaveForPost(session, release) {
    if (!session.asAction)
        return;
    const { saveState } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
    saveState('release', release);
    saveState('environment', session.config.environment);
    saveState('config', session.inputs.config);
    saveState('rehearsal', session.inputs.rehearsal ?? '');
    saveState('notify', String(session.inputs.stages.includes('notify')));
}
async function leaveDeployment(session, deployment) {
    if (!session.asAction || deployment === undefined)
        return;
    (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421))).saveState('deployment', String(deployment));
}
async function leaveEnd(session) {
    if (session.asAction)
        (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421))).saveState('ended', 'true');
}
/** What was left; undefined where the main step did not get as far as a rollout. */
function readPostState(env) {
    const release = env['STATE_release'] ?? '';
    if (release === '')
        return undefined;
    const deployment = Number(env['STATE_deployment'] ?? '');
    return {
        release,
        environment: env['STATE_environment'] ?? '',
        config: env['STATE_config'] ?? 'ez-deploy.yml',
        rehearsal: env['STATE_rehearsal'] ?? '',
        notify: env['STATE_notify'] === 'true',
        deployment: Number.isInteger(deployment) && deployment > 0 ? deployment : undefined,
        ended: env['STATE_ended'] === 'true',
    };
}


/***/ }),

/***/ 8938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _release_images__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57887);
/* harmony import */ var _report_words__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72691);





/**
 * Writes files beside the configuration. The release is what it is by now: a disk that is full or read-only is a warning, and what there is to
 * say of the release is said all the same.
 * @returns whether all of them are there.
 */
async function leaveFiles(folder, files, output) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await Promise.all(files.map(({ name, text }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text)));
        return true;
    }
    catch (error) {
        output.warn(`the report could not be written: ${(0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        return false;
    }
}
async function storeRecord(record, store, output) {
    try {
        if ((await store?.write(record)) === 'overtaken')
            output.warn('the stored record was written by whoever settled this release meanwhile, and is kept so');
    }
    catch (error) {
        output.warn(`the record could not be stored: ${(0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}
/** Writes record and HTML report beside the configuration, and the record into the bucket; a failure there is a warning. */
async function report(session, record, store, series) {
    const [{ renderHtml }, { renderTerminal }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5269).then(__webpack_require__.bind(__webpack_require__, 45269)),
        __webpack_require__.e(/* import() */ 7496).then(__webpack_require__.bind(__webpack_require__, 87496)),
    ]);
    const { output, workFolder } = session;
    session.feed?.end(record, series);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workFolder, 'releases');
    const html = `${record.release}.html`;
    const files = [
        { name: html, text: renderHtml(record, series) },
        { name: `${record.release}.json`, text: `${JSON.stringify(record, null, 2)}\n` },
        ...(series === undefined ? [] : [{ name: `${record.release}.series.json`, text: `${JSON.stringify(series)}\n` }]),
    ];
    const [left] = await Promise.all([leaveFiles(folder, files, output), storeRecord(record, store, output)]);
    const seconds = (Date.parse(record.endedAt ?? record.startedAt) - Date.parse(record.startedAt)) / 1_000;
    return {
        exitCode: (0,_report_words__WEBPACK_IMPORTED_MODULE_4__/* .isGood */ .Kg)(record.result) ? 0 : record.result === 'cancelled' ? 130 : 1,
        json: record,
        text: renderTerminal(record),
        outputs: {
            result: record.result,
            release: record.release,
            ...(record.url === undefined ? {} : { url: record.url }),
            images: (0,_release_images__WEBPACK_IMPORTED_MODULE_3__/* .imagesManifest */ .e5)(record),
            ...(left ? { report: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(process.cwd(), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, html)) } : {}),
            duration: seconds.toFixed(1),
            'rolled-back': String(record.rollback !== null),
        },
    };
}


/***/ }),

/***/ 25515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fM: () => (/* binding */ kmsOf),
/* harmony export */   fo: () => (/* binding */ holdSignatures),
/* harmony export */   rL: () => (/* binding */ signOf)
/* harmony export */ });
/** What `build.sign` is in this run; undefined where nothing is signed. A rehearsal's images go nowhere else, and no KMS signs there. */
function signOf({ config, rehearsal, output }) {
    const { sign } = config.build;
    if (sign === undefined || rehearsal === undefined)
        return sign;
    output.info('rehearsal: images are neither signed nor verified (build.sign)');
    return undefined;
}
const kmsOf = ({ target }) => async (key) => (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(1540)]).then(__webpack_require__.bind(__webpack_require__, 1540))).kmsVariables(target, key);
/**
 * Holds the images of a deployment to their signatures, before anything is changed: those that this very run has not verified yet. What
 * ez-deploy.yml itself names (`services.NAME.image`) was reviewed with it, and is nobody's to sign.
 * @param builds what is known of the images; who signed is written there.
 * @throws StageError that names every image that is not signed by whom it must be; ConfigError where the configuration cannot be used.
 */
async function holdSignatures(session, hand, verified, outputs, signal) {
    const { config, output, env, target, clock } = session;
    if (config.build.sign === undefined)
        return;
    const images = Object.entries(hand.images).filter(([service, image]) => !verified.has(image) && image !== config.services[service]?.image);
    if (images.length === 0)
        return;
    const sign = signOf(session);
    if (sign === undefined)
        return;
    const [{ verifyImages }, { ecrAuthorization, regionOfRegistry }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2516), __webpack_require__.e(8997), __webpack_require__.e(9723)]).then(__webpack_require__.bind(__webpack_require__, 19723)),
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(8249), __webpack_require__.e(7201)]).then(__webpack_require__.bind(__webpack_require__, 77201)),
    ]);
    const hosts = Object.values(outputs.services).map(({ repositoryUrl }) => repositoryUrl.split('/')[0] ?? '');
    const by = await verifyImages(sign, Object.fromEntries(images), {
        ...{ env, output, signal, root: config.root, kms: kmsOf(session) },
        authorize: async (host) => {
            const region = regionOfRegistry(host, { hosts, region: target.region });
            return region === undefined ? undefined : ecrAuthorization({ ...target, region }, output, signal);
        },
    });
    const verifiedAt = new Date(clock.wall()).toISOString();
    for (const [service, image] of images) {
        verified.add(image);
        hand.builds[service] = { ...hand.builds[service], signature: { by, verifiedAt } };
    }
}


/***/ }),

/***/ 4995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ tell),
/* harmony export */   q: () => (/* binding */ tellAwaiting)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Longest that telling people may take, wall ms: what is deployed is deployed. */
const TELL_MS = 30_000;
/**
 * The notify stage of a deployment or rollback, kept as a stage of its record. Never rejects.
 * @param announced GitHub Deployment that was opened at the start.
 */
async function tell(session, record, announced) {
    const { config, env, output, clock, inputs } = session;
    if (!inputs.stages.includes('notify'))
        return record;
    const [{ githubContext }, { applyNotify }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584)),
        __webpack_require__.e(/* import() */ 4974).then(__webpack_require__.bind(__webpack_require__, 54974)),
    ]);
    const before = clock.wall();
    const told = await applyNotify(record, {
        config,
        env,
        output,
        clock,
        signal: AbortSignal.timeout(TELL_MS),
        github: session.asAction ? githubContext(env, inputs.githubToken) : undefined,
        deployment: announced,
    });
    const stage = {
        name: 'notify',
        seconds: Math.round(clock.wall() - before) / 1_000,
        result: told.result,
        detail: told.detail,
    };
    return { ...record, stages: [...record.stages, stage], endedAt: new Date(clock.wall()).toISOString() };
}
/** Says that a release waits for a person to promote it. Never rejects: who is not told reads it in the run or in `status`. */
async function tellAwaiting(session, release, weight) {
    const { config, env, output, clock, source, inputs } = session;
    if (!inputs.stages.includes('notify'))
        return;
    const { sendToSlack } = await __webpack_require__.e(/* import() */ 4974).then(__webpack_require__.bind(__webpack_require__, 54974));
    const { renderAwaiting } = await __webpack_require__.e(/* import() */ 3486).then(__webpack_require__.bind(__webpack_require__, 53486));
    const { githubContext } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584));
    const runUrl = session.asAction ? githubContext(env, inputs.githubToken)?.runUrl : undefined;
    const message = renderAwaiting({ app: config.app, environment: config.environment, version: source.version, release, weight }, runUrl);
    try {
        await sendToSlack(message, { config, env, output, clock, signal: AbortSignal.timeout(TELL_MS) });
    }
    catch (error) {
        output.warn(`Slack was not told that ${weight} % waits for a promotion: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 85104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ beginRelease)
/* harmony export */ });
/** The record of a release that has just begun: nothing of it has happened yet. @param of.startedAt wall ms. */
function beginRelease(of) {
    const { url, startedAt, ...rest } = of;
    return {
        schemaVersion: 1,
        ...rest,
        result: 'running',
        startedAt: new Date(startedAt).toISOString(),
        ...(url === undefined ? {} : { url }),
        services: {},
        migrations: [],
        stages: [],
        steps: [],
        rollback: null,
        notes: [],
    };
}


/***/ }),

/***/ 63296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ releaseId)
/* harmony export */ });
/* unused harmony export isReleaseId */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Id of a release: `r-YYYYMMDD-HHMMSS-<commit7>-<random6>`, UTC. Sorts by time; fits the names that are derived from it. Two runs
 * of one commit may start in the same second: the random part keeps their locks, guardians and records apart.
 * @param at wall time at which the deployment started.
 * @param commit full commit id; anything else (`uncommitted`) gives `0000000`.
 * @param random six hexadecimal digits.
 */
function releaseId(at, commit, random = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex')) {
    const digits = at.toISOString().replace(/\D/g, '');
    const short = /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : '0000000';
    return `r-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${short}-${random}`;
}
/** Whether a text is an id of {@link releaseId}'s form. */
function isReleaseId(text) {
    return /^r-\d{8}-\d{6}-[0-9a-f]{7}-[0-9a-f]{6}$/.test(text);
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   xu: () => (/* binding */ RESULT_MARKS)
/* harmony export */ });
/* unused harmony export RESULT_WORDS */
/** The first 12 hex digits of an image's digest. */
function shortDigest(image) {
    return /@sha256:([0-9a-f]{12})/.exec(image)?.[1] ?? image.slice(-12);
}
const RESULT_WORDS = {
    succeeded: 'is live',
    failed: 'failed',
    'rolled-back': 'was rolled back',
    'rolled-back-manually': 'is live again (rolled back by hand)',
    cancelled: 'was cancelled',
    running: 'is under way',
};
const RESULT_MARKS = {
    succeeded: '✅',
    failed: '❌',
    'rolled-back': '↩️',
    'rolled-back-manually': '↩️',
    cancelled: '⏹️',
    running: '⏳',
};
function isGood(result) {
    return result === 'succeeded' || result === 'rolled-back-manually';
}
/** `shop 1.2.0 is live in production`. */
function headline(release) {
    const whose = release.only === undefined ? release.app : `${release.only.join(', ')} of ${release.app}`;
    return `${whose} ${release.version} ${RESULT_WORDS[release.result]} in ${release.environment}`;
}
/** Seconds between two ISO times; undefined where one is missing or wrong. */
function secondsBetween(from, to) {
    const ms = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isFinite(ms) ? Math.max(0, ms) / 1_000 : undefined;
}
/** `45 s`, `3 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    if (seconds === undefined)
        return '–';
    if (seconds < 10)
        return `${Math.round(seconds * 10) / 10} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    const pad = (n) => String(n).padStart(2, '0');
    if (whole < 3_600)
        return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
    return `${Math.floor(whole / 3_600)} h ${pad(Math.floor((whole % 3_600) / 60))} min`;
}
/** What a step's judgement means, for a person. */
const VERDICT_WORDS = {
    pass: 'good',
    fail: 'bad',
    inconclusive: 'not enough evidence',
    'not-judged': 'first release, not judged',
};
/** What happened and what to do, where a release is not simply live: the account of a rollback or a failure. */
function account(release) {
    const happened = [];
    const todo = [];
    const [first, ...said] = release.result === 'succeeded' ? [] : (release.reason?.split('\n') ?? []);
    if (first !== undefined)
        happened.push(first);
    const { rollback } = release;
    if (rollback !== null) {
        if (rollback.reason !== release.reason)
            happened.push(rollback.reason.split('\n')[0] ?? '');
        const took = secondsBetween(rollback.startedAt, rollback.trafficBackAt);
        const aws = took === undefined ? undefined : took * release.clockFactor;
        const to = rollback.to === undefined ? 'the version before' : rollback.to;
        happened.push(aws === undefined
            ? `Traffic has not been seen back at ${to} yet.`
            : `Traffic was back at ${to} after ${duration(aws)}${release.clockFactor > 1 ? ' (AWS time)' : ''}, by ${rollback.by}.`);
        if (rollback.trafficBackAt === undefined)
            todo.push('Look where traffic goes now: ez-deploy status; then ez-deploy resume.');
    }
    if (release.undone !== undefined)
        happened.push(`Taken back: ${release.undone}.`);
    if (release.hint !== undefined && release.result !== 'succeeded')
        todo.push(release.hint);
    if (release.result === 'rolled-back' && todo.length === 0) {
        todo.push('Users are on the version before. Mend the cause shown below, and deploy again.');
    }
    return { happened, todo, said };
}
/** What a run of migrations was, where it was not the one of a deployment, and on which files. */
function phaseOf({ phase, files }) {
    if (phase === 'expand')
        return '';
    return ` (${phase === 'down' ? 'taken back' : phase}: ${files.map((f) => f.name).join(', ')})`;
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