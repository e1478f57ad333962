"use strict";
exports.id = 3050;
exports.ids = [3050,5250];
exports.modules = {

/***/ 63050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promoteCommand: () => (/* binding */ promoteCommand)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _rollout_coordination__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15250);
/* harmony import */ var _rollout_forward__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38908);
/* harmony import */ var _rollout_requests__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44279);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92927);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9241);






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
/** `promote`: lets the release that waits after a step go on, and says so when it does. */
async function promoteCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)(inputs, context);
    const { deps } = await (0,_environment__WEBPACK_IMPORTED_MODULE_4__/* .openEnvironment */ .Ay)(session);
    const { clock, output, source } = session;
    const look = async () => (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_1__/* .readCurrent */ .cA)(await deps.aws.table.read());
    const current = await look();
    const machine = current?.machine;
    if (current?.phase !== 'rolling' || machine?.phase !== 'awaiting')
        refuse(current);
    const weight = (0,_rollout_forward__WEBPACK_IMPORTED_MODULE_2__/* .weightOfStep */ .Y0)(machine.plan, machine.step);
    if (!(await (0,_rollout_requests__WEBPACK_IMPORTED_MODULE_5__/* .requestPromotion */ .b0)(deps.aws.table, current.release, machine.step, source.actor)))
        refuse(await look());
    const until = clock.now() + PATIENCE_MS;
    for (;;) {
        const now = await look();
        const heard = now?.release === current.release ? now.machine : undefined;
        if (heard === undefined || heard.step > machine.step || now?.phase !== 'rolling') {
            output.waiting(undefined);
            const text = `${current.release} goes on past ${weight} %, promoted by ${source.actor}.`;
            return {
                exitCode: 0,
                json: { result: 'succeeded', release: current.release, promotedPast: weight, what: text },
                text,
                outputs: { result: 'succeeded', release: current.release },
            };
        }
        if (heard.phase !== 'awaiting')
            refuse(now);
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

/***/ 38908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ needsPromotion),
/* harmony export */   $x: () => (/* binding */ effectOf),
/* harmony export */   OX: () => (/* binding */ FORWARD),
/* harmony export */   Y0: () => (/* binding */ weightOfStep),
/* harmony export */   b0: () => (/* binding */ isLastStep),
/* harmony export */   iz: () => (/* binding */ needsMigration)
/* harmony export */ });
/* unused harmony export stepWeights */
/** The way of a good release. Where the next phase depends on the plan, machine.ts decides. */
const FORWARD = {
    registering: 'migrating',
    migrating: 'scaling-up',
    'scaling-up': 'waiting-ready',
    'waiting-ready': 'smoking',
    smoking: 'guarding',
    guarding: 'shifting',
    shifting: 'confirming',
    confirming: 'observing',
    observing: 'shifting',
    awaiting: 'shifting',
    restoring: 'beginning-bake',
    'beginning-bake': 'recording',
    recording: 'releasing',
    releasing: 'done',
};
const needsMigration = (plan) => plan.services.some((s) => s.migrates);
/** Percent of a step; the last one is 100 whatever the plan says, so that no rollout can end half-way. */
const weightOfStep = (plan, step) => step >= plan.steps.length - 1 ? 100 : (plan.steps[step] ?? 100);
/** First releases only: there is nobody to compare with, so the one step is 100. */
const isLastStep = ({ plan, step }) => plan.services.every((s) => s.first) || step >= plan.steps.length - 1;
/** True where a person has to let the release go on past this step. */
const needsPromotion = ({ plan, step }) => plan.approvals?.includes(weightOfStep(plan, step)) === true;
/** Weights of a step: all services together; a first release goes straight to 100. */
function stepWeights(plan, step) {
    return plan.services
        .filter((s) => !s.first || step === 0)
        .map((s) => ({ service: s.name, live: s.live, idle: s.idle, weight: s.first ? 100 : weightOfStep(plan, step) }));
}
/** The effect a forward phase asks for; undefined where there is nothing to do. */
function effectOf(phase, state) {
    const { plan } = state;
    const names = plan.services.map((s) => s.name);
    const newTargets = plan.services.map((s) => ({ service: s.name, colour: s.idle, count: s.count }));
    switch (phase) {
        case 'registering':
            return { kind: 'RegisterTaskDefinitions', services: names };
        case 'migrating':
            return needsMigration(plan)
                ? { kind: 'RunMigrations', services: plan.services.filter((s) => s.migrates).map((s) => s.name) }
                : undefined;
        case 'scaling-up':
            return { kind: 'ScaleUp', targets: newTargets };
        case 'waiting-ready':
            return { kind: 'WaitReady', targets: newTargets };
        case 'smoking':
            return { kind: 'Smoke', services: names };
        case 'guarding':
            return { kind: 'StartGuardian' };
        case 'shifting':
            return { kind: 'SetWeights', step: state.step, weights: stepWeights(plan, state.step) };
        case 'confirming':
            return { kind: 'ConfirmWeights', step: state.step, weights: stepWeights(plan, state.step) };
        case 'observing':
            return {
                kind: 'Observe',
                step: state.step,
                weight: weightOfStep(plan, state.step),
                services: plan.services.filter((s) => !s.first).map((s) => s.name),
            };
        case 'awaiting':
            return {
                kind: 'AwaitPromotion',
                step: state.step,
                weight: weightOfStep(plan, state.step),
                services: plan.services.filter((s) => !s.first).map((s) => s.name),
                until: state.observeUntil ?? 0,
            };
        case 'restoring':
            return { kind: 'RestoreScaling', services: plan.services.map((s) => ({ service: s.name, colour: s.idle })) };
        case 'beginning-bake':
            return { kind: 'BeginBake', bakeMs: plan.bakeMs };
        case 'recording':
            return { kind: 'WriteRecord' };
        case 'releasing':
            return { kind: 'ReleaseLock', to: 'baking' };
        default:
            return undefined;
    }
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


/***/ })

};
;