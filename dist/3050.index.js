"use strict";
exports.id = 3050;
exports.ids = [3050,5250];
exports.modules = {

/***/ 63050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promoteCommand: () => (/* binding */ promoteCommand),
/* harmony export */   promotionOf: () => (/* binding */ promotionOf)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _rollout_coordination__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15250);
/* harmony import */ var _rollout_machine__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50644);
/* harmony import */ var _rollout_shifts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82260);
/* harmony import */ var _rollout_requests__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44279);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92927);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9241);







/** Between two looks whether the rollout has heard. AWS ms. */
const LOOK_MS = 2_000;
/** A living holder hears at its next beat, which is far below this. AWS ms. */
const PATIENCE_MS = 60_000;
function refuse(current) {
    const step = current?.machine?.phase;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
        stage: 'promote',
        message: current?.phase === 'rolling' && step !== undefined
            ? `${current.release} does not wait for a promotion; it is at: ${step}`
            : 'no release waits for a promotion',
        hint: 'nothing was changed; see ez-deploy status',
    });
}
/**
 * What became of a promotion of `release` past `step`: it went `on` only where its step grew or it ended well. A machine that stands
 * where it stood in an item that is not its own any more has gone nowhere. Pure.
 */
function promotionOf(release, step, now) {
    if (now === undefined)
        return { not: `the record of ${release} is gone` };
    if (now.release !== release)
        return { not: `${now.release} has taken the place of ${release} meanwhile` };
    const { machine } = now;
    if (now.phase === 'baking' || machine?.outcome === 'succeeded' || (machine !== undefined && machine.step > step))
        return 'on';
    if (now.phase === 'taking-back' || now.phase === 'taken-back')
        return { not: `${release} was taken back meanwhile` };
    if (machine !== undefined && ((0,_rollout_machine__WEBPACK_IMPORTED_MODULE_2__/* .isGoingBack */ .s6)(machine.phase) || machine.outcome !== null))
        return { not: `${release} was taken back meanwhile${machine.reason === null ? '' : `: ${machine.reason}`}` };
    if (now.phase === 'done')
        return { not: `${release} ended meanwhile without going on` };
    return 'waits';
}
/** `promote`: lets the release that waits after a step go on, and says so when it does. */
async function promoteCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .openSession */ .fA)(inputs, context);
    const { deps } = await (0,_environment__WEBPACK_IMPORTED_MODULE_5__.openEnvironment)(session);
    const { clock, output, source } = session;
    const look = async () => (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_1__/* .readCurrent */ .cA)(await deps.aws.table.read());
    const current = await look();
    const machine = current?.machine;
    if (current?.phase !== 'rolling' || machine?.phase !== 'awaiting')
        refuse(current);
    const weight = (0,_rollout_shifts__WEBPACK_IMPORTED_MODULE_3__/* .weightOfStep */ .Y0)(machine.plan, machine.step);
    if (!(await (0,_rollout_requests__WEBPACK_IMPORTED_MODULE_6__/* .requestPromotion */ .b0)(deps.aws.table, current.release, machine.step, source.actor)))
        refuse(await look());
    const until = clock.now() + PATIENCE_MS;
    for (;;) {
        const became = promotionOf(current.release, machine.step, await look());
        if (became !== 'waits')
            output.waiting(undefined);
        if (became === 'on') {
            const text = `${current.release} goes on past ${weight} %, promoted by ${source.actor}.`;
            return {
                exitCode: 0,
                json: { result: 'succeeded', release: current.release, promotedPast: weight, what: text },
                text,
                outputs: { result: 'succeeded', release: current.release },
            };
        }
        if (became !== 'waits') {
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
                stage: 'promote',
                message: became.not,
                hint: `it did not go on past ${weight} %: see ez-deploy status`,
            });
        }
        if (clock.now() > until) {
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
                stage: 'promote',
                message: `${current.release} was promoted past ${weight} % and has not gone on within a minute`,
                hint: 'its runner may be dead: see ez-deploy status; the guardian takes traffic back at the deadline',
            });
        }
        output.waiting(`${current.release} to go on`, PATIENCE_MS);
        await clock.sleep(LOOK_MS, context.signal);
    }
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