"use strict";
exports.id = 5862;
exports.ids = [5862,5250];
exports.modules = {

/***/ 99373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** A `date` header has whole seconds (AWS ms) … */
const TOLERANCE_MS = 3_000;
/** … and took some time to arrive (wall ms). */
const LATENCY_MS = 500;
/**
 * @param anchor wall time (ms since the epoch) at which AWS time and wall time agree.
 * @param factor how many times faster AWS time runs; at least 1.
 */
function createClock(anchor = 0, factor = 1) {
    let offset = 0;
    const toAws = (wallMs) => (factor === 1 ? wallMs : anchor + (wallMs - anchor) * factor) + offset;
    return {
        factor,
        wall: () => Date.now(),
        now: () => toAws(Date.now()),
        correct: (awsNow) => {
            const off = awsNow - toAws(Date.now());
            if (Math.abs(off) <= Math.max(TOLERANCE_MS, LATENCY_MS * factor))
                return 0;
            offset += off;
            return off;
        },
        toAws,
        toWall: (awsMs) => (factor === 1 ? awsMs - offset : anchor + (awsMs - offset - anchor) / factor),
        sleep: async (ms, signal) => {
            // A timer of 0 would starve nothing but also wait for nothing: 1 ms is the least Node knows.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.max(1, ms / factor), undefined, signal === undefined ? {} : { signal });
        },
    };
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

/***/ 5862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68619);
/* harmony import */ var _rollout_coordination__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15250);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92927);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9241);
/* harmony import */ var _post_state__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10146);
/* harmony import */ var _tell__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4995);







/** Settles the rollout of this job where it is still under way, traffic first. Answers the release's record as it then is. */
async function settle(session, { release }) {
    const outputs = await (0,_environment__WEBPACK_IMPORTED_MODULE_4__.outputsOf)(session, await (0,_environment__WEBPACK_IMPORTED_MODULE_4__.accountOf)(session));
    // No infrastructure: no rollout can have begun.
    if (outputs === undefined)
        return undefined;
    const { deps, store } = (0,_environment__WEBPACK_IMPORTED_MODULE_4__.running)(session, outputs);
    const current = (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_2__/* .readCurrent */ .cA)(await deps.aws.table.read());
    if (current?.release === release && (current.phase === 'rolling' || current.phase === 'taking-back')) {
        session.output.warn(`The job ended in the middle of ${release}: taking traffic back`);
        const { takeOverOwn } = await Promise.all(/* import() */[__webpack_require__.e(3341), __webpack_require__.e(8188), __webpack_require__.e(644), __webpack_require__.e(5990), __webpack_require__.e(3386), __webpack_require__.e(5951)]).then(__webpack_require__.bind(__webpack_require__, 25951));
        session.output.info(await takeOverOwn(deps, release, session.source.actor, store));
    }
    else if (current?.release === release && current.phase === 'taken-back') {
        // The guardian was here first; it writes no records.
        const { BY_GUARDIAN, correct } = await __webpack_require__.e(/* import() */ 5231).then(__webpack_require__.bind(__webpack_require__, 15231));
        await correct(store, { release, ...BY_GUARDIAN }, 'guardian', new Date(session.clock.wall()).toISOString());
    }
    return store.read(release);
}
/** A stall of the machine or of AWS makes one attempt give up before its lease ends: the next takes over from it. */
const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 2_000;
/** Settles, and again where an attempt fails: nobody else is there until the guardian's deadline. Never throws. */
async function settleSurely(session, state) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await settle(session, state);
        }
        catch (error) {
            const last = attempt === ATTEMPTS;
            session.output.warn(`The post step could not settle ${state.release}: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}. ${last ? 'The guardian does it by its deadline; or run ez-deploy resume.' : 'It tries again.'}`);
            if (last)
                return undefined;
            await session.clock.sleep(BETWEEN_ATTEMPTS_MS);
        }
    }
}
/** Says how a release ended whose main step could not say it any more. */
async function tellLate(session, state, record) {
    if (state.ended || !state.notify)
        return;
    if (record !== undefined && record.result !== 'running') {
        await (0,_tell__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .Z)(session, record, state.deployment);
        return;
    }
    const { githubContext } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584));
    const github = githubContext(session.env, session.inputs.githubToken);
    if (github === undefined || state.deployment === undefined)
        return;
    const { setDeploymentState } = await __webpack_require__.e(/* import() */ 9808).then(__webpack_require__.bind(__webpack_require__, 59808));
    const description = 'The job ended before the deployment did';
    await setDeploymentState(github, state.deployment, 'error', { description, environment: state.environment });
}
/**
 * The action's post step. It runs also when the runner killed the main step: a rollout of this job that is still under way is
 * then settled at once, traffic first, instead of waiting for the guardian; and what the main step could not tell any more is
 * told. It never fails the job by itself.
 */
async function runPost(env) {
    const state = (0,_post_state__WEBPACK_IMPORTED_MODULE_6__/* .readPostState */ .cj)(env);
    if (state === undefined)
        return 0;
    const { actionOutput } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421), __webpack_require__.e(2285)]).then(__webpack_require__.bind(__webpack_require__, 34666));
    const output = actionOutput();
    try {
        const argv = ['resume', '--environment', state.environment, '--config', state.config];
        const token = env['INPUT_GITHUB-TOKEN'] ?? '';
        if (token !== '')
            argv.push('--github-token', token);
        if (state.rehearsal !== '')
            argv.push('--rehearsal', state.rehearsal);
        const inputs = (0,_inputs__WEBPACK_IMPORTED_MODULE_1__/* .inputsFromArgv */ .SX)(argv, env);
        const session = await (0,_session__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)(inputs, { env, asAction: true, output, signal: new AbortController().signal });
        const record = await settleSurely(session, state);
        await tellLate(session, state, record);
    }
    catch (error) {
        output.warn(`The post step of ${state.release} could not do its work: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
    return 0;
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

/***/ 30479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ie: () => (/* binding */ clockOf),
/* harmony export */   oR: () => (/* binding */ readRehearsalInfo)
/* harmony export */ });
/* unused harmony export rehearsalInfoSchema */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99373);



/** `.ez-deploy/rehearsal.json`: where a running rehearsal cloud answers. Loopback addresses only. */
const rehearsalInfoSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** AWS endpoint: every service, told apart by the request itself. */
    aws: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The load balancer's address: what users ask. */
    application: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The live page. */
    page: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The provider's door for resources (create, read, update, delete by Pulumi type). */
    control: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** OCI registry, `127.0.0.1:PORT`. */
    registry: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** What its tasks are: the build stage makes images that such tasks can be started from. */
    tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['processes', 'containers']).default('processes'),
    accountId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    clockAnchor: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    clockFactor: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(1),
});
/** Reads the file a running rehearsal writes; throws where there is none or it is not one. */
function readRehearsalInfo(file) {
    return rehearsalInfoSchema.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
}
function clockOf(info) {
    return (0,_clock__WEBPACK_IMPORTED_MODULE_1__/* .createClock */ .t)(info.clockAnchor, info.clockFactor);
}


/***/ }),

/***/ 15250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ CONTRACT_RUN),
/* harmony export */   Wf: () => (/* binding */ LEASE_MS),
/* harmony export */   XC: () => (/* binding */ acquire),
/* harmony export */   cA: () => (/* binding */ readCurrent)
/* harmony export */ });
/* unused harmony export ITEM_PHASES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _requests__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44279);




/** How long a holder may be silent before the guardian, or another deployment, takes over. AWS ms. */
const LEASE_MS = 60_000;
/**
 * How long a guardian that has claimed a rollout is left to it: rules, spread, tasks, and some of them tried again; 17 s are seen.
 * Its successor may use the colour that it is about to scale down. AWS ms, from the deadline on.
 */
const GUARDIAN_MS = 60_000;
/**
 * State of the one coordination item:
 * rolling (held, until its deadline) · taking-back (the guardian is at it) · baking · done · taken-back (by the guardian).
 */
const ITEM_PHASES = (/* unused pure expression or super */ null && (['rolling', 'taking-back', 'baking', 'done', 'taken-back']));
/** Ids of runs of `ez-deploy contract` begin with this: they hold the lock and are no rollout. */
const CONTRACT_RUN = 'contract-';
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
const takeFree = (table, values, release, spareBake) => table.update({
    expression: 'SET nonce = :nonce, #release = :release, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = if_not_exists(#release, :none), wasPhase = if_not_exists(#phase, :none) REMOVE #plan, machine, #by, #log, cancelBy, promoteStep, promoteBy',
    condition: `attribute_not_exists(pk) OR #phase IN (${spareBake ? '' : ':baking, '}:done, :takenback)`,
    names: { ...NAMES, '#plan': 'plan', '#log': 'log' },
    values: {
        ...values,
        ':release': { S: release },
        ...(spareBake ? {} : { ':baking': { S: 'baking' } }),
        ':done': { S: 'done' },
        ':takenback': { S: 'taken-back' },
        ':none': { S: '' },
    },
});
/**
 * Takes over from a silent holder, or a guardian that got stuck. The item goes on to name the dead rollout, with its plan and journal: should this process die
 * too before it has settled that, the dead rollout's guardian is still there and takes traffic back.
 */
const takeOver = (table, values, expired, deadRelease) => table.update({
    expression: 'SET nonce = :nonce, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = #release, wasPhase = #phase REMOVE #by',
    condition: `(#phase = :rolling AND deadline < :expired) OR (#phase = :taking AND deadline < :left)${deadRelease === undefined ? '' : ' OR (#phase IN (:rolling, :taking) AND #release = :dead)'}`,
    names: NAMES,
    values: {
        ...values,
        ':taking': { S: 'taking-back' },
        ':expired': { S: iso(expired) },
        ':left': { S: iso(expired - GUARDIAN_MS) },
        ...(deadRelease === undefined ? {} : { ':dead': { S: deadRelease } }),
    },
});
const held = (answer) => answer !== 'refused';
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
            () => takeFree(table, values, who.release, who.spareBake === true),
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
        return answer;
    };
    return {
        nonce,
        release,
        beat: async () => {
            const answer = await write('', {}, {});
            if (answer === 'refused')
                return 'lost';
            return (0,_requests__WEBPACK_IMPORTED_MODULE_3__/* .readRequests */ .h7)(answer.before);
        },
        begin: () => write(', #release = :release', { '#release': 'release', '#plan': 'plan', '#log': 'log' }, { ':release': { S: release } }, ' REMOVE #plan, machine, #log, cancelBy, promoteStep, promoteBy').then(held),
        journal: ({ machine, plan, note }) => write(`, #log = list_append(if_not_exists(#log, :none), :line)${machine === undefined ? '' : ', machine = :machine'}${plan === undefined ? '' : ', #plan = :plan'}`, { '#log': 'log', ...(plan === undefined ? {} : { '#plan': 'plan' }) }, {
            ':none': { L: [] },
            ':line': { L: [{ S: `${iso(clock.now())} ${note}` }] },
            ...(machine === undefined ? {} : { ':machine': { S: JSON.stringify(machine) } }),
            ...(plan === undefined ? {} : { ':plan': { S: JSON.stringify(plan) } }),
        }).then(held),
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


/***/ }),

/***/ 44279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ requestCancel),
/* harmony export */   b0: () => (/* binding */ requestPromotion),
/* harmony export */   h7: () => (/* binding */ readRequests)
/* harmony export */ });
function readRequests(item) {
    const cancelledBy = item?.['cancelBy']?.S;
    const [step, by] = [item?.['promoteStep']?.N, item?.['promoteBy']?.S];
    return {
        ...(cancelledBy === undefined ? {} : { cancelledBy }),
        ...(step === undefined || by === undefined ? {} : { promoted: { step: Number(step), by } }),
    };
}
const ask = async (table, release, expression, values) => {
    const answer = await table.update({
        expression,
        condition: '#phase = :rolling AND #release = :release',
        names: { '#phase': 'phase', '#release': 'release' },
        values: { ...values, ':rolling': { S: 'rolling' }, ':release': { S: release } },
    });
    return answer !== 'refused';
};
/** Asks the holder of a rollout to stop and to give the traffic back. False: that rollout is not under way any more. */
const requestCancel = (table, release, by) => ask(table, release, 'SET cancelBy = :by', { ':by': { S: by } });
/** Lets a rollout that waits after this step go on; for any other step it means nothing. False: it is not under way any more. */
const requestPromotion = (table, release, step, by) => ask(table, release, 'SET promoteStep = :step, promoteBy = :by', { ':step': { N: String(step) }, ':by': { S: by } });


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