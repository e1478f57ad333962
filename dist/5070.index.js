"use strict";
exports.id = 5070;
exports.ids = [5070,5250];
exports.modules = {

/***/ 55070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resumeCommand: () => (/* binding */ resumeCommand),
/* harmony export */   rollbackCommand: () => (/* binding */ rollbackCommand),
/* harmony export */   statusCommand: () => (/* binding */ statusCommand)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _release_id__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63296);
/* harmony import */ var _report_words__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);
/* harmony import */ var _rollout_coordination__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15250);
/* harmony import */ var _rollout_discover__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96862);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81060);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92927);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38476);
/* harmony import */ var _post_state__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10146);
/* harmony import */ var _report__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8938);
/* harmony import */ var _tell__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4995);











const webServices = (session) => Object.entries(session.config.services)
    .filter(([, s]) => s.kind === 'web')
    .map(([name]) => name);
/** The release to go back to: a named one, or the newest good one that is not live. */
async function findTarget({ store }, wanted, live) {
    const good = (await store.history()).filter((e) => e.result === 'succeeded' && e.command === 'deploy');
    const entry = wanted === undefined
        ? good.find((e) => !live.includes(e.release))
        : good.find((e) => e.release === wanted || e.version === wanted);
    const record = entry === undefined ? undefined : await store.read(entry.release);
    if (record !== undefined)
        return record;
    const known = good.slice(0, 5).map((e) => `${e.version} (${e.release})`);
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
        stage: 'rollback',
        message: wanted === undefined ? 'there is no earlier good release to go back to' : `no good release is called ${wanted}`,
        hint: known.length === 0 ? 'nothing was changed' : `nothing was changed; good releases: ${known.join(', ')}`,
    });
}
/** Refuses before any traffic moves when what is needed to go back is gone. */
async function checkTarget({ deps, outputs }, target) {
    const gone = [];
    await Promise.all(Object.entries(target.services).map(async ([name, s]) => {
        if ((await deps.aws.ecs.describeTaskDefinition(s.taskDefinitionArn)) === undefined)
            gone.push(`task definition of ${name}`);
        const repository = outputs.services[name]?.repositoryName;
        const digest = s.image.split('@')[1];
        if (repository !== undefined &&
            digest !== undefined &&
            !(await deps.aws.control.imageExists(repository, digest))) {
            gone.push(`image of ${name}`);
        }
    }));
    if (gone.length === 0)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
        stage: 'rollback',
        message: `release ${target.version} (${target.release}) cannot come back: ${gone.join(', ')} no longer exists`,
        hint: 'nothing was changed; name another release with --to, or deploy its commit again',
    });
}
/** `rollback`: to the previous or a named release; warm where the old colour still runs, else its tasks are brought up first. */
async function rollbackCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_6__/* .openSession */ .f)(inputs, context);
    const startedAt = session.clock.wall();
    const environment = await (0,_environment__WEBPACK_IMPORTED_MODULE_7__/* .openEnvironment */ .Ay)(session);
    const { deps, store, outputs } = environment;
    const services = await (0,_rollout_discover__WEBPACK_IMPORTED_MODULE_4__/* .discover */ .k4)(deps, webServices(session));
    const live = Object.values(await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_5__/* .liveReleases */ .z)(deps, services));
    const target = await findTarget(environment, inputs.to, live);
    await checkTarget(environment, target);
    const split = services.some((s) => s.weights.blue > 0 && s.weights.green > 0);
    if (!split && services.length > 0 && live.length > 0 && live.every((r) => r === target.release)) {
        const text = `Release ${target.version} (${target.release}) already has all traffic: nothing to do.`;
        return {
            exitCode: 0,
            json: { ...target, command: 'rollback', result: 'succeeded', notes: [text] },
            text,
            outputs: { result: 'succeeded', release: target.release },
        };
    }
    session.output.info(`Going back to version ${target.version} (${target.release})`);
    const id = (0,_release_id__WEBPACK_IMPORTED_MODULE_1__/* .releaseId */ .B)(new Date(startedAt), target.commit);
    await (0,_post_state__WEBPACK_IMPORTED_MODULE_9__/* .leaveForPost */ .xs)(session, id);
    const record = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_5__.rollOut)(deps, {
        config: session.config,
        id,
        version: target.version,
        images: target.images,
        who: {
            app: session.config.app,
            environment: session.config.environment,
            command: 'rollback',
            commit: target.commit,
            actor: session.source.actor,
            startedAt,
            url: outputs.url,
        },
        back: {
            taskDefinitions: Object.fromEntries(Object.entries(target.services).map(([name, s]) => [name, s.taskDefinitionArn])),
            release: target.release,
        },
        store,
    }, context.signal);
    const ended = session.clock.wall();
    const stage = {
        name: 'deploy',
        seconds: Math.round(ended - startedAt) / 1_000,
        result: (0,_report_words__WEBPACK_IMPORTED_MODULE_2__/* .isGood */ .Kg)(record.result) ? 'succeeded' : 'failed',
    };
    const whole = { ...record, stages: [stage], endedAt: new Date(ended).toISOString() };
    const result = await (0,_report__WEBPACK_IMPORTED_MODULE_8__/* .report */ .z)(session, await (0,_tell__WEBPACK_IMPORTED_MODULE_10__/* .tell */ .q)(session, whole), store);
    await (0,_post_state__WEBPACK_IMPORTED_MODULE_9__/* .leaveEnd */ .Tt)(session);
    return result;
}
/** `resume`: settles a rollout whose runner died. With a living holder or nothing under way it says so and changes nothing. */
async function resumeCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_6__/* .openSession */ .f)(inputs, context);
    const { deps, store } = await (0,_environment__WEBPACK_IMPORTED_MODULE_7__/* .openEnvironment */ .Ay)(session);
    const current = (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_3__/* .readCurrent */ .cA)(await deps.aws.table.read());
    const done = (text, more = {}) => ({
        exitCode: 0,
        json: { result: 'succeeded', what: text, ...more },
        text,
        outputs: { result: 'succeeded' },
    });
    if (current === undefined || current.phase === 'done' || current.phase === 'baking')
        return done('Nothing to resume: no rollout is under way.');
    const { lock, settled } = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_5__/* .enter */ .V)(deps, 
    // The dead holder's lease has to pass first; its length is known, so waiting is bounded.
    { id: `resume-${current.release}`, actor: session.source.actor, waitMs: 10 * 60_000, by: 'resume' }, store, context.signal);
    await lock.release_('done');
    return done(settled?.what ?? `The guardian had already taken traffic back from ${current.release}.`, {
        release: current.release,
    });
}
/** `status`: what AWS shows, what the journal says, and the history. Reads only. */
async function statusCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_6__/* .openSession */ .f)(inputs, context);
    const { deps, store, outputs } = await (0,_environment__WEBPACK_IMPORTED_MODULE_7__/* .openEnvironment */ .Ay)(session);
    const [services, item, history] = await Promise.all([
        (0,_rollout_discover__WEBPACK_IMPORTED_MODULE_4__/* .discover */ .k4)(deps, webServices(session)),
        deps.aws.table.read(),
        store.history(),
    ]);
    const current = (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_3__/* .readCurrent */ .cA)(item);
    const releases = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_5__/* .liveReleases */ .z)(deps, services);
    const { clock } = session;
    const silent = current?.phase === 'rolling' && current.deadline < clock.now();
    const json = {
        environment: outputs.environment,
        url: outputs.url,
        services: services.map((s) => {
            const entry = history.find((e) => e.release === releases[s.name]);
            return {
                name: s.name,
                release: releases[s.name] ?? null,
                version: entry?.version ?? null,
                since: entry?.startedAt ?? null,
                by: entry?.actor ?? null,
                live: (0,_rollout_discover__WEBPACK_IMPORTED_MODULE_4__/* .isFirst */ .ZW)(s) ? null : s.live,
                weights: s.weights,
                running: s.running,
                desired: s.desired,
            };
        }),
        rollout: current === undefined
            ? null
            : {
                release: current.release,
                phase: current.phase,
                step: current.machine?.phase ?? null,
                owner: current.owner,
                silent,
                deadline: Number.isNaN(current.deadline) ? null : new Date(clock.toWall(current.deadline)).toISOString(),
                by: current.by ?? null,
            },
        history: history.slice(0, 10),
    };
    const lines = [
        `${outputs.app} ${outputs.environment} at ${outputs.url}`,
        ...json.services.map((s) => `  ${s.name.padEnd(12)} version ${s.version ?? '?'} (${s.release ?? 'no release'}) by ${s.by ?? '?'} · blue ${s.weights.blue} % ${s.running.blue} tasks · green ${s.weights.green} % ${s.running.green} tasks`),
        current === undefined
            ? '  no rollout yet'
            : `  rollout ${current.release}: ${current.phase}${silent ? ', its runner has fallen silent: the guardian takes traffic back at the deadline, or run ez-deploy resume' : ''}`,
        ...history
            .slice(0, 5)
            .map((e) => `  ${e.startedAt}  ${e.version.padEnd(10)} ${e.command.padEnd(8)} ${e.result} by ${e.actor}`),
    ];
    return { exitCode: 0, json, text: lines.join('\n'), outputs: { result: 'succeeded', url: outputs.url } };
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
    const { saveState } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(7264)]).then(__webpack_require__.bind(__webpack_require__, 57264));
    saveState('release', release);
    saveState('environment', session.config.environment);
    saveState('config', session.inputs.config);
    saveState('rehearsal', session.inputs.rehearsal ?? '');
    saveState('notify', String(session.inputs.stages.includes('notify')));
}
async function leaveDeployment(session, deployment) {
    if (!session.asAction || deployment === undefined)
        return;
    (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(7264)]).then(__webpack_require__.bind(__webpack_require__, 57264))).saveState('deployment', String(deployment));
}
async function leaveEnd(session) {
    if (session.asAction)
        (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(7264)]).then(__webpack_require__.bind(__webpack_require__, 57264))).saveState('ended', 'true');
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
/* harmony import */ var _report_words__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72691);




/** Writes record and HTML report beside the configuration, and the record into the bucket; a failure there is a warning. */
async function report(session, record, store) {
    const [{ renderHtml }, { renderTerminal }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8556).then(__webpack_require__.bind(__webpack_require__, 68556)),
        __webpack_require__.e(/* import() */ 7496).then(__webpack_require__.bind(__webpack_require__, 87496)),
    ]);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(session.workFolder, 'releases');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const html = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${record.release}.html`);
    await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(html, renderHtml(record)),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${record.release}.json`), `${JSON.stringify(record, null, 2)}\n`),
        store
            ?.write(record)
            .catch((error) => session.output.warn(`the record could not be stored: ${(0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`)),
    ]);
    const seconds = (Date.parse(record.endedAt ?? record.startedAt) - Date.parse(record.startedAt)) / 1_000;
    return {
        exitCode: (0,_report_words__WEBPACK_IMPORTED_MODULE_3__/* .isGood */ .Kg)(record.result) ? 0 : record.result === 'cancelled' ? 130 : 1,
        json: record,
        text: renderTerminal(record),
        outputs: {
            result: record.result,
            release: record.release,
            ...(record.url === undefined ? {} : { url: record.url }),
            images: JSON.stringify(record.images),
            report: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(process.cwd(), html),
            duration: seconds.toFixed(1),
            'rolled-back': String(record.rollback !== null),
        },
    };
}


/***/ }),

/***/ 4995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
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
        __webpack_require__.e(/* import() */ 7458).then(__webpack_require__.bind(__webpack_require__, 47458)),
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
    return `${release.app} ${release.version} ${RESULT_WORDS[release.result]} in ${release.environment}`;
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
    if (release.reason !== undefined && release.result !== 'succeeded')
        happened.push(release.reason);
    const { rollback } = release;
    if (rollback !== null) {
        if (rollback.reason !== release.reason)
            happened.push(rollback.reason);
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
    return { happened, todo };
}


/***/ }),

/***/ 15250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wf: () => (/* binding */ LEASE_MS),
/* harmony export */   XC: () => (/* binding */ acquire),
/* harmony export */   cA: () => (/* binding */ readCurrent)
/* harmony export */ });
/* unused harmony export ITEM_PHASES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);



/** How long a holder may be silent before the guardian, or another deployment, takes over. AWS ms. */
const LEASE_MS = 60_000;
/**
 * State of the one coordination item:
 * rolling (held, until its deadline) · taking-back (the guardian is at it) · baking · done · taken-back (by the guardian).
 */
const ITEM_PHASES = (/* unused pure expression or super */ null && (['rolling', 'taking-back', 'baking', 'done', 'taken-back']));
function readCurrent(item) {
    if (item === undefined)
        return undefined;
    const json = (key) => {
        const text = item[key]?.S;
        return text === undefined || text === '' ? undefined : JSON.parse(text);
    };
    return {
        release: item['release']?.S ?? '',
        phase: (item['phase']?.S ?? 'done'),
        owner: item['owner']?.S ?? '',
        sequence: Number(item['sequence']?.N ?? 0),
        deadline: Date.parse(item['deadline']?.S ?? ''),
        since: Date.parse(item['since']?.S ?? ''),
        plan: json('plan'),
        machine: json('machine'),
        by: item['by']?.S,
    };
}
const iso = (ms) => new Date(ms).toISOString();
/** A silent holder's calls may still be on their way this long after its lease (wall limit of a call, in AWS time). */
const marginMs = (clock) => _aws_clients__WEBPACK_IMPORTED_MODULE_2__/* .CALL_TIMEOUT_MS */ .M * clock.factor;
function refused(current, clock) {
    const since = current === undefined || Number.isNaN(current.since) ? '' : ` since ${iso(clock.toWall(current.since))}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({
        stage: 'deploy',
        message: `another deployment holds this environment: ${current?.release ?? 'unknown'} by ${current?.owner ?? 'unknown'}${since}`,
        hint: 'wait for it (rollout.lockWait), see ez-deploy status, or run ez-deploy resume if its runner is dead',
    });
}
const NAMES = { '#release': 'release', '#owner': 'owner', '#phase': 'phase', '#sequence': 'sequence', '#by': 'by' };
/** Takes what nobody holds: new, finished, baking, or taken back by the guardian. */
const takeFree = (table, values, release) => table.update({
    expression: 'SET nonce = :nonce, #release = :release, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = if_not_exists(#release, :none), wasPhase = if_not_exists(#phase, :none) REMOVE #plan, machine, #by, #log',
    condition: 'attribute_not_exists(pk) OR #phase IN (:baking, :done, :takenback)',
    names: { ...NAMES, '#plan': 'plan', '#log': 'log' },
    values: {
        ...values,
        ':release': { S: release },
        ':baking': { S: 'baking' },
        ':done': { S: 'done' },
        ':takenback': { S: 'taken-back' },
        ':none': { S: '' },
    },
});
/**
 * Takes over from a silent holder. The item goes on to name the dead rollout, with its plan and journal: should this process die
 * too before it has settled that, the dead rollout's guardian is still there and takes traffic back.
 */
const takeOver = (table, values, expired, deadRelease) => table.update({
    expression: 'SET nonce = :nonce, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = #release, wasPhase = #phase REMOVE #by',
    condition: `#phase IN (:rolling, :taking) AND (deadline < :expired${deadRelease === undefined ? '' : ' OR #release = :dead'})`,
    names: NAMES,
    values: {
        ...values,
        ':taking': { S: 'taking-back' },
        ':expired': { S: iso(expired) },
        ...(deadRelease === undefined ? {} : { ':dead': { S: deadRelease } }),
    },
});
/** What was there before, read from what an update left: its reply was lost, or came from its second attempt. */
function beforeOf(item) {
    const [release, phase] = [item['was']?.S, item['wasPhase']?.S];
    const current = readCurrent(item);
    if (current === undefined || release === undefined || release === '')
        return undefined;
    return { ...current, release, phase: phase };
}
/**
 * Takes the lock. Free, baking and finished rollouts give it at once; a silent holder's is taken over when its lease and the
 * longest call have passed. A refusal or a lost reply is followed by a read: it may have been our own success.
 * @throws StageError naming the holder when it is not to be had in time.
 */
async function acquire(table, clock, who) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const giveUp = clock.now() + who.waitMs;
    for (;;) {
        const now = clock.now();
        const values = {
            ':nonce': { S: nonce },
            ':owner': { S: who.owner },
            ':rolling': { S: 'rolling' },
            ':deadline': { S: iso(now + LEASE_MS) },
            ':now': { S: iso(now) },
            ':zero': { N: '0' },
            ':one': { N: '1' },
        };
        const lock = holder(table, clock, who, nonce);
        const won = () => who.fence?.hold(now + LEASE_MS);
        let failure;
        for (const attempt of [
            () => takeFree(table, values, who.release),
            () => takeOver(table, values, now - marginMs(clock), who.deadRelease),
        ]) {
            const answer = await attempt().catch((error) => {
                failure = error;
                return 'refused';
            });
            if (answer !== 'refused') {
                won();
                return { lock, before: readCurrent(answer.before) };
            }
        }
        const item = await table.read();
        if (item?.['nonce']?.S === nonce) {
            won();
            return { lock, before: beforeOf(item) };
        }
        if (failure !== undefined)
            throw failure;
        const current = readCurrent(item);
        if (current === undefined)
            continue;
        if (clock.now() >= giveUp)
            throw refused(current, clock);
        who.onWait?.(current);
        await clock.sleep(5_000, who.signal);
    }
}
function holder(table, clock, { release, fence }, nonce) {
    const write = async (set, names, values, more = '') => {
        const deadline = clock.now() + LEASE_MS;
        const answer = await table.update({
            expression: `SET deadline = :deadline${set}${more}`,
            condition: 'nonce = :nonce AND #phase = :rolling',
            names: { '#phase': 'phase', ...names },
            values: {
                ':nonce': { S: nonce },
                ':rolling': { S: 'rolling' },
                ':deadline': { S: iso(deadline) },
                ...values,
            },
        });
        if (answer === 'refused')
            fence?.hold(0);
        else
            fence?.hold(deadline);
        return answer !== 'refused';
    };
    return {
        nonce,
        release,
        beat: () => write('', {}, {}),
        begin: () => write(', #release = :release', { '#release': 'release', '#plan': 'plan', '#log': 'log' }, { ':release': { S: release } }, ' REMOVE #plan, machine, #log'),
        journal: ({ machine, plan, note }) => write(`, #log = list_append(if_not_exists(#log, :none), :line)${machine === undefined ? '' : ', machine = :machine'}${plan === undefined ? '' : ', #plan = :plan'}`, { '#log': 'log', ...(plan === undefined ? {} : { '#plan': 'plan' }) }, {
            ':none': { L: [] },
            ':line': { L: [{ S: `${iso(clock.now())} ${note}` }] },
            ...(machine === undefined ? {} : { ':machine': { S: JSON.stringify(machine) } }),
            ...(plan === undefined ? {} : { ':plan': { S: JSON.stringify(plan) } }),
        }),
        release_: (phase, until) => table
            .update({
            expression: 'SET #phase = :phase, deadline = :deadline',
            condition: 'nonce = :nonce AND #phase IN (:rolling, :phase)',
            names: { '#phase': 'phase' },
            values: {
                ':nonce': { S: nonce },
                ':rolling': { S: 'rolling' },
                ':phase': { S: phase },
                ':deadline': { S: iso(until ?? clock.now()) },
            },
        })
            .then((answer) => {
            fence?.drop();
            return answer !== 'refused';
        }),
    };
}


/***/ })

};
;