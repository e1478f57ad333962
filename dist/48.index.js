"use strict";
exports.id = 48;
exports.ids = [48,6967,5250];
exports.modules = {

/***/ 89307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  destroyCommand: () => (/* binding */ destroyCommand)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rollout/coordination.ts
var coordination = __webpack_require__(15250);
// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(92927);
// EXTERNAL MODULE: ./src/aws/bucket.ts
var aws_bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./src/infra/outputs.ts
var outputs = __webpack_require__(92332);
// EXTERNAL MODULE: ./src/stages/infra/apply.ts + 2 modules
var apply = __webpack_require__(22515);
// EXTERNAL MODULE: ./src/stages/infra/assess.ts
var assess = __webpack_require__(64630);
// EXTERNAL MODULE: ./src/stages/infra/guard.ts
var guard = __webpack_require__(80467);
;// CONCATENATED MODULE: ./src/stages/infra/destroy.ts






/** @throws ConfigError where the stack's name was not given, or not exactly. */
function confirmed(given, { app, environment }) {
    const wanted = `${app}/${environment}`;
    if (given === wanted)
        return;
    throw new errors/* ConfigError */.xL([
        {
            where: 'input confirm',
            what: given === undefined ? 'is missing' : `is ${JSON.stringify(given)}`,
            fix: `destroy removes everything of ${wanted} that is not protected; to mean it: confirm: ${wanted}`,
        },
    ]);
}
const nameOf = (urn) => urn.split('::').at(-1) ?? '';
const input = (r, key) => {
    const value = r.inputs?.[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
/** What AWS keeps after a resource is removed; by the documentation of each service. */
const KEPT = {
    'aws:rds/instance:Instance': (r) => r.inputs?.['skipFinalSnapshot'] === true
        ? undefined
        : `the database’s final snapshot ${input(r, 'finalSnapshotIdentifier') ?? ''}, and its automated backups until their retention ends`,
    'aws:elasticache/replicationGroup:ReplicationGroup': (r) => {
        const snapshot = input(r, 'finalSnapshotIdentifier');
        return snapshot === undefined ? undefined : `the cache’s final snapshot ${snapshot}`;
    },
    'aws:kms/key:Key': (r) => `key ${nameOf(r.urn)} for ${input(r, 'deletionWindowInDays') ?? '30'} days, disabled (aws kms cancel-key-deletion)`,
    'aws:secretsmanager/secret:Secret': (r) => `secret ${input(r, 'name') ?? nameOf(r.urn)} for ${input(r, 'recoveryWindowInDays') ?? '30'} days (aws secretsmanager restore-secret)`,
    'aws:ecs/taskDefinition:TaskDefinition': (r) => `revisions of the task definition ${input(r, 'family') ?? nameOf(r.urn)}`,
};
/**
 * Removes an environment: everything that is not protected, and of the protected what is named in allow-destructive.
 * @throws ConfigError for names that the stack does not have; StageError where AWS refuses, with what is gone by then.
 */
async function destroyInfra(deps) {
    const { config, accountId, output } = deps;
    const allowed = (0,guard/* readAllowed */.dP)(deps.allowDestructive);
    const engine = await (0,apply/* openEngine */.F5)(deps);
    const before = await engine.standing();
    const unknown = allowed.filter((a) => !before.some((r) => r.urn === a.urn));
    if (unknown.length > 0)
        throw new errors/* ConfigError */.xL(unknown.map((a) => ({
            where: 'input allow-destructive',
            what: `${a.urn} is not in the stack`,
            fix: 'take the line out, or mend the URN',
        })));
    output.info(`Destroying ${config.app} in ${config.environment} by ${engine.name}: ${before.length} resources`);
    for (const a of allowed)
        output.warn(`${a.urn} goes too, as allowed: ${a.reason}`);
    try {
        const result = await engine.destroy(allowed.map((a) => a.urn));
        const stays = await engine.standing();
        const left = new Set(stays.map((r) => r.urn));
        const gone = before.filter((r) => !left.has(r.urn));
        await forget(deps, accountId, stays);
        return {
            engine: result.engine,
            removed: gone.length,
            stays,
            kept: gone.flatMap((r) => KEPT[r.type]?.(r) ?? []),
            seconds: result.seconds,
        };
    }
    catch (error) {
        const after = await engine.standing().catch(() => undefined);
        const changes = before.filter((r) => allowed.some((a) => a.urn === r.urn));
        const commands = (0,guard/* awsProtection */.ts)(changes);
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: (0,errors/* messageOf */.bD)(error),
            hint: `${after === undefined ? '' : `${before.length - after.length} of ${before.length} resources are gone; `}destroy again when the cause is mended: it goes on from there${commands.length === 0 ? '' : `. AWS’s own protection is taken off with:\n${commands.map((c) => `  ${c}`).join('\n')}`}`,
            cause: error,
        });
    }
}
/** Nothing may take the environment for a running one: the next deployment applies everything anew. */
async function forget({ config, target }, accountId, stays) {
    if (!stays.some((r) => r.type === 'aws:s3/bucket:Bucket'))
        return;
    const bucket = (0,aws_bucket.bucketGateway)(target, (0,outputs/* bucketNameFor */.Lk)(config.app, config.environment, accountId));
    await bucket.remove(outputs/* OUTPUTS_KEY */.nt);
    await (0,assess/* forgetLastApply */.KQ)(bucket);
}
/** For people: what is gone, what stays and why, and the lines that would let the rest go. */
function destroyedText({ removed, stays, kept }) {
    const guarded = stays.filter((r) => r.protect === true);
    const lines = [
        `${removed} resources removed, ${stays.length} stay.`,
        ...(kept.length === 0 ? [] : ['', 'AWS keeps of what was removed:', ...kept.map((line) => `  ${line}`)]),
        ...(guarded.length === 0
            ? []
            : [
                '',
                'Protected, and what they stand on stays with them:',
                ...guarded.map((r) => `  ${nameOf(r.urn)} (${r.type}): ${(0,guard/* lossOf */.je)(r.type) ?? 'protected by the program'}`),
                '',
                'To let them go too, with the reason, in allow-destructive:',
                ...guarded.map((r) => `  ${(0,guard/* allowLine */.mM)(r)}`),
            ]),
    ];
    return `${lines.join('\n')}\n`;
}

// EXTERNAL MODULE: ./src/commands/environment.ts + 3 modules
var environment = __webpack_require__(9241);
// EXTERNAL MODULE: ./src/commands/infra-deps.ts
var infra_deps = __webpack_require__(16967);
;// CONCATENATED MODULE: ./src/commands/destroy.ts






/** @throws StageError while somebody deploys. */
async function refuseWhileRolling(session, accountId) {
    const outputs = await (0,environment.outputsOf)(session, accountId);
    if (outputs === undefined)
        return;
    const current = (0,coordination/* readCurrent */.cA)(await (0,environment.running)(session, outputs).deps.aws.table.read());
    if (current?.phase !== 'rolling')
        return;
    throw new errors/* StageError */.Zu({
        stage: 'infra',
        message: `release ${current.release} is being rolled out`,
        hint: 'wait for it, or end it with ez-deploy resume when its runner is dead; nothing was changed',
    });
}
/** `destroy`: removes an environment but for what is protected; wants the stack's name, and says what stays. */
async function destroyCommand(inputs, context) {
    const session = await (0,src_session/* openSession */.fA)(inputs, context);
    confirmed(inputs.confirm, session.config);
    const accountId = await (0,environment.accountOf)(session);
    await refuseWhileRolling(session, accountId);
    const destroyed = await destroyInfra(await (0,infra_deps.infraDeps)(session, accountId));
    const { removed, stays, kept, seconds, engine } = destroyed;
    return {
        exitCode: 0,
        json: { engine, removed, stays: stays.map(({ urn, type, id }) => ({ urn, type, id: id ?? null })), kept, seconds },
        text: destroyedText(destroyed),
        outputs: { result: 'succeeded' },
    };
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


/***/ })

};
;