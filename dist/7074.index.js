"use strict";
exports.id = 7074;
exports.ids = [7074,5250];
exports.modules = {

/***/ 87074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contractCommand: () => (/* binding */ contractCommand)
/* harmony export */ });
/* harmony import */ var _config_argv__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81278);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _migrations_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13540);
/* harmony import */ var _release_id__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63296);
/* harmony import */ var _rollout_coordination__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15250);
/* harmony import */ var _rollout_hold__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43372);
/* harmony import */ var _rollout_migrations__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44796);
/* harmony import */ var _rollout_find__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90618);
/* harmony import */ var _rollout_planning__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8592);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92927);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9241);
/* harmony import */ var _pending_contracts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(59643);












const refused = (message, hint) => new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({ stage: 'contract', message, hint });
/** Nothing may be under way, and the bake has to be over: until then traffic may still go back to the old version. */
async function checkQuiet({ deps }, session) {
    const current = (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_4__/* .readCurrent */ .cA)(await deps.aws.table.read());
    if (current === undefined || current.phase === 'done' || current.phase === 'taken-back')
        return;
    if (current.phase === 'baking') {
        const until = new Date(session.clock.toWall(current.deadline)).toISOString();
        throw refused(`${current.release} is still baking, until ${until}: until then traffic may go back to the old version, which needs what a contract takes away`, 'run it again after that; nothing was changed');
    }
    throw refused(`${current.release} by ${current.owner} is under way`, 'wait for it, see ez-deploy status; nothing was changed');
}
/** The old version must be gone, whole. */
function checkGone({ services, plain }) {
    const rolling = plain.filter((s) => s.rolling).map((s) => `${s.name}: ECS is still replacing its tasks`);
    const colours = services.flatMap((s) => {
        if (s.weights.blue > 0 && s.weights.green > 0)
            return [`${s.name}: traffic is split between blue and green`];
        const tasks = Math.max(s.running[s.idle], s.desired[s.idle]);
        return tasks > 0 ? [`${s.name}: ${tasks} tasks of the old version (${s.idle}) still run`] : [];
    });
    const left = [...colours, ...rolling];
    if (left.length > 0)
        throw refused(left.join('\n'), 'run it again when the old version is gone (ez-deploy status); nothing was changed');
}
/** `contract`: runs the contract migrations that the live release carries, once nothing can go back to the version before it. */
async function contractCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_9__/* .openSession */ .fA)(inputs, context);
    const { clock, config, output, source } = session;
    const environment = await (0,_environment__WEBPACK_IMPORTED_MODULE_10__.openEnvironment)(session);
    const { deps, store } = environment;
    const ledger = (0,_migrations_ledger__WEBPACK_IMPORTED_MODULE_2__.ledgerStore)(deps.aws.bucket);
    await checkQuiet(environment, session);
    const work = await (0,_pending_contracts__WEBPACK_IMPORTED_MODULE_11__/* .findPending */ .r)(environment, config, await ledger.read());
    if (work.length === 0) {
        const text = 'Nothing to contract: every contract migration that the live release carries is applied.';
        return {
            exitCode: 0,
            json: { result: 'succeeded', what: text, applied: [] },
            text,
            outputs: { result: 'succeeded' },
        };
    }
    for (const { service } of work)
        if (config.services[service]?.migrations?.contract === undefined)
            throw refused(`services.${service}.migrations.contract is not configured`, 'say what runs the contract files');
    const id = `${_rollout_coordination__WEBPACK_IMPORTED_MODULE_4__/* .CONTRACT_RUN */ .DH}${(0,_release_id__WEBPACK_IMPORTED_MODULE_3__/* .releaseId */ .B)(new Date(clock.wall()), source.commit)}`;
    const applied = [];
    await (0,_rollout_hold__WEBPACK_IMPORTED_MODULE_5__/* .holding */ .G)(deps, { id, actor: source.actor, waitMs: config.rollout.lockWait }, store, context.signal, async (signal) => {
        // Once more: something may have been deployed before the lock was ours.
        checkGone(await (0,_rollout_find__WEBPACK_IMPORTED_MODULE_7__/* .findServices */ .O)(deps, (0,_rollout_planning__WEBPACK_IMPORTED_MODULE_8__/* .namesOf */ .eZ)(config)));
        for (const { service, record, pending, taskDefinition } of await (0,_pending_contracts__WEBPACK_IMPORTED_MODULE_11__/* .findPending */ .r)(environment, config, await ledger.read())) {
            const settings = config.services[service];
            const command = settings?.migrations?.contract;
            if (settings === undefined || command === undefined)
                continue;
            output.info(`Contract of ${service}, carried by ${record.release}: ${pending.map((f) => f.name).join(', ')}`);
            const migrations = [];
            const run = { deps, ledger, by: id, signal, record: (m) => migrations.push(m) };
            try {
                await (0,_rollout_migrations__WEBPACK_IMPORTED_MODULE_6__/* .contract */ .dz)(run, { name: service, config: settings, taskDefinition, command: (0,_config_argv__WEBPACK_IMPORTED_MODULE_0__/* .toArgv */ .s)(command) }, pending);
                applied.push(...pending.map((f) => `${service}: ${f.name}`));
            }
            finally {
                const known = (await store.read(record.release)) ?? record;
                if (migrations.length > 0)
                    await store.write({ ...known, migrations: [...known.migrations, ...migrations] });
            }
        }
    });
    const text = `Contracted: ${applied.join(', ')}. A rollback past this needs --with-down contract.`;
    return { exitCode: 0, json: { result: 'succeeded', what: text, applied }, text, outputs: { result: 'succeeded' } };
}


/***/ }),

/***/ 59643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ findPending)
/* harmony export */ });
/* unused harmony export pendingOf */
/* harmony import */ var _rollout_find__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90618);
/* harmony import */ var _rollout_live_releases__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95582);
/* harmony import */ var _rollout_planning__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8592);



/** Contract files of a release that its database has not for certain, in their order; pure. */
function pendingOf(service, record, entries) {
    const files = record.migrations.find((m) => m.service === service && m.phase === 'expand')?.files ?? [];
    return files.filter((f) => f.phase === 'contract' &&
        !entries.some((e) => e.service === service && e.name === f.name && e.state === 'applied'));
}
/** What `contract` has to do, for every service with a folder of migrations. */
async function findPending({ deps, store }, config, entries) {
    const names = Object.keys(config.services).filter((n) => config.services[n]?.migrations?.folder !== undefined);
    if (names.length === 0)
        return [];
    const { services, plain } = await (0,_rollout_find__WEBPACK_IMPORTED_MODULE_0__/* .findServices */ .O)(deps, (0,_rollout_planning__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(config, names));
    const live = await (0,_rollout_live_releases__WEBPACK_IMPORTED_MODULE_1__/* .liveReleases */ .z)(deps, { services, plain });
    const definitions = [
        ...services.map((s) => ({ name: s.name, taskDefinition: s.taskDefinitions[s.live] })),
        ...plain.map(({ name, taskDefinition }) => ({ name, taskDefinition })),
    ];
    const work = [];
    for (const s of definitions) {
        const release = live[s.name];
        const record = release === undefined ? undefined : await store.read(release);
        if (record === undefined)
            continue;
        const pending = pendingOf(s.name, record, entries);
        if (pending.length > 0)
            work.push({ service: s.name, record, pending, taskDefinition: s.taskDefinition });
    }
    return work;
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

/***/ 43372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ holding)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _lease__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60959);
/* harmony import */ var _run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25951);



/** Why work under the lock was ended from outside. */
class Ended extends Error {
    name = 'Ended';
}
/**
 * Does something under the environment's lock that is no rollout. A bake that is under way is left alone. The work is aborted when
 * the lock is lost or somebody asks for a rollback.
 */
async function holding(deps, who, store, signal, work) {
    const { lock } = await (0,_run__WEBPACK_IMPORTED_MODULE_2__.enter)(deps, { ...who, by: 'resume', spareBake: true }, store, signal);
    const done = new AbortController();
    const end = new AbortController();
    const beating = (0,_lease__WEBPACK_IMPORTED_MODULE_1__/* .keepLease */ .y)(deps, lock, done.signal, {
        lost: (what) => end.abort(new Ended(`the lock was lost (${what})`)),
        cancelled: (by) => end.abort(new Ended(`${by} asked for a rollback while this was under way`)),
        // There are no steps here.
        promoted: () => undefined,
    });
    try {
        return await work(AbortSignal.any([signal, end.signal]));
    }
    catch (error) {
        // What waited says only that it was aborted: the reason is here.
        const ended = end.signal.reason;
        if (ended instanceof Ended)
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({ stage: 'contract', message: ended.message, hint: 'see ez-deploy status' });
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        done.abort();
        await beating;
        await lock.release_('done').catch(() => false);
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