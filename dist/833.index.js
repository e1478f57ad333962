"use strict";
exports.id = 833;
exports.ids = [833];
exports.modules = {

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

/***/ 50833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  updateCommand: () => (/* binding */ updateCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/aws/ecs.ts
var aws_ecs = __webpack_require__(41032);
// EXTERNAL MODULE: ./src/aws/service-deployments.ts
var service_deployments = __webpack_require__(25619);
// EXTERNAL MODULE: ./src/aws/watch.ts
var watch = __webpack_require__(68694);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/id.ts
var id = __webpack_require__(63296);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/stages/notify/summary.ts
var summary = __webpack_require__(73933);
// EXTERNAL MODULE: ./src/update/back.ts
var update_back = __webpack_require__(28654);
// EXTERNAL MODULE: ./src/config/architecture.ts
var architecture = __webpack_require__(1815);
;// CONCATENATED MODULE: ./src/update/processor.ts

/**
 * What is to be said where a new task definition moves a service to the other processor, most often because its file leaves
 * `runtimePlatform` out; undefined where it stays. Pure.
 */
function otherProcessor(service, running, next) {
    if (running === undefined)
        return undefined;
    const [from, to] = [running, next].map((d) => (0,architecture/* architectureOf */.NJ)(d.runtimePlatform?.cpuArchitecture));
    if (from === undefined || to === undefined || from === to)
        return undefined;
    const unsaid = next.runtimePlatform?.cpuArchitecture === undefined ? ' (it has no runtimePlatform.cpuArchitecture)' : '';
    return `${service} runs on ${from}, and this task definition is for ${to}${unsaid}: its images must be for ${architecture/* PLATFORM_OF */.wu[to]}`;
}

;// CONCATENATED MODULE: ./src/update/record.ts
/** The release record of an update of one existing service; pure. The service stands for the app, its cluster for the environment. */
function updateRecord(of) {
    const image = of.definition.containerDefinitions?.find((c) => c.essential !== false)?.image ?? '';
    const { rollback } = of;
    const iso = (wallMs) => new Date(wallMs).toISOString();
    return {
        schemaVersion: 1,
        release: of.id,
        app: of.service,
        environment: of.cluster,
        version: of.version,
        commit: of.commit,
        command: 'update',
        actor: of.actor,
        result: of.result,
        ...(of.reason === undefined ? {} : { reason: of.reason }),
        ...(of.hint === undefined ? {} : { hint: of.hint }),
        ...(rollback?.backAt === undefined ? {} : { undone: 'the service runs the version before' }),
        startedAt: iso(of.startedAt),
        endedAt: iso(of.endedAt),
        clockFactor: of.clockFactor,
        images: { [of.service]: image },
        services: {
            [of.service]: {
                image,
                taskDefinitionArn: of.taskDefinitionArn,
                ...(of.previous === undefined ? {} : { previousTaskDefinitionArn: of.previous }),
            },
        },
        migrations: [],
        stages: [
            {
                name: 'deploy',
                seconds: Math.max(0, of.endedAt - of.startedAt) / 1_000,
                result: of.result === 'succeeded' ? 'succeeded' : of.result === 'cancelled' ? 'cancelled' : 'failed',
            },
        ],
        steps: [...(of.steps ?? [])],
        rollback: rollback === undefined
            ? null
            : {
                reason: of.reason ?? '',
                startedAt: iso(rollback.startedAt),
                ...(rollback.backAt === undefined ? {} : { trafficBackAt: iso(rollback.backAt) }),
                ...(of.previous === undefined ? {} : { to: of.previous.split('/').at(-1) ?? of.previous }),
                by: rollback.by,
            },
        notes: [...of.notes],
    };
}

// EXTERNAL MODULE: ./src/update/cause.ts
var cause = __webpack_require__(17014);
;// CONCATENATED MODULE: ./src/update/run-task.ts



/** Between looks at the task. AWS ms. */
const LOOK_MS = 4_000;
/** What RunTask is asked; pure. */
function runTaskInput(asked, { cluster, managedTags }, taskDefinition) {
    const { subnets, securityGroups, capacity, volume } = asked;
    const input = {
        cluster,
        taskDefinition,
        startedBy: asked.startedBy,
        overrides: { containerOverrides: asked.overrides },
        ...(capacity.length > 0 ? { capacityProviderStrategy: capacity } : { launchType: asked.launchType }),
        ...(subnets.length === 0 && securityGroups.length === 0
            ? {}
            : {
                networkConfiguration: {
                    awsvpcConfiguration: { subnets, securityGroups, assignPublicIp: asked.assignPublicIp },
                },
            }),
        ...(managedTags === undefined ? {} : { enableECSManagedTags: managedTags }),
        ...(asked.tags.length === 0 ? {} : { tags: asked.tags }),
        ...(volume === undefined ? {} : { volumeConfigurations: [volume] }),
    };
    // What people wrote as JSON is AWS's to judge.
    return input;
}
/** Runs the task on its own; where asked, waits for its end. @throws StageError where it failed, with the cause. */
async function runTask(deps, inputs, registered, signal) {
    const { ecs, clock, output } = deps;
    const { cluster, waitMs } = inputs;
    const subject = {
        service: registered.definition.family ?? 'task',
        definition: registered.definition,
        targetGroupArn: undefined,
        graceSeconds: undefined,
    };
    let task;
    try {
        task = await ecs.runTask(runTaskInput(inputs.runTask, inputs, registered.arn));
    }
    catch (error) {
        if (!(error instanceof aws_ecs/* NotPlacedError */.n_))
            throw error;
        const { reason, hint } = (0,cause/* told */.Ev)(await (0,cause/* causeOf */.rl)(deps, subject, { events: [error.message] }));
        throw new errors/* StageError */.Zu({ stage: 'update', message: reason, hint, cause: error });
    }
    const arn = task.taskArn ?? '';
    output.info(`Task ${arn.split('/').at(-1) ?? ''} of ${subject.service} runs on its own`);
    if (!inputs.runTask.wait)
        return { arn };
    const until = clock.now() + waitMs;
    while (task.lastStatus !== 'STOPPED') {
        if (clock.now() > until)
            throw new errors/* StageError */.Zu({
                stage: 'update',
                message: `the task had not ended within ${Math.round(waitMs / 60_000)} min: it is ${task.lastStatus ?? 'unknown'}`,
                hint: `it still runs: ${arn}`,
            });
        output.waiting(`task: ${(task.lastStatus ?? '').toLowerCase()}`, waitMs);
        await clock.sleep(LOOK_MS, signal);
        task = (await ecs.describeTasks(cluster, [arn]))[0] ?? task;
    }
    const failed = (task.containers ?? []).some((c) => c.exitCode !== 0);
    if (!failed)
        return { arn };
    const { reason, hint } = (0,cause/* told */.Ev)(await (0,cause/* causeOf */.rl)(deps, subject, { task, events: [] }));
    throw new errors/* StageError */.Zu({ stage: 'update', message: reason, hint });
}

// EXTERNAL MODULE: ./src/update/session.ts
var update_session = __webpack_require__(37513);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/update/task-definition.ts



/** What DescribeTaskDefinition answers and RegisterTaskDefinition does not take. */
const READ_ONLY = [
    'compatibilities',
    'taskDefinitionArn',
    'requiresAttributes',
    'revision',
    'status',
    'registeredAt',
    'deregisteredAt',
    'registeredBy',
];
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function isEmpty(value) {
    if (value === null || value === undefined || value === '')
        return true;
    if (Array.isArray(value))
        return value.every(isEmpty);
    return isRecord(value) && Object.values(value).every(isEmpty);
}
/** Without empty values; those of kept keys stay, however deep. */
function withoutEmpty(value, keep) {
    if (Array.isArray(value))
        return value.filter((v) => !isEmpty(v)).map((v) => withoutEmpty(v, keep));
    if (!isRecord(value))
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, v]) => {
        if (keep.has(key))
            return [[key, v]];
        return holdsKept(v, keep) || !isEmpty(v) ? [[key, withoutEmpty(v, keep)]] : [];
    }));
}
function holdsKept(value, keep) {
    if (keep.size === 0)
        return false;
    if (Array.isArray(value))
        return value.some((v) => holdsKept(v, keep));
    return isRecord(value) && Object.entries(value).some(([key, v]) => keep.has(key) || holdsKept(v, keep));
}
/** A variable without a value is one with an empty value: leaving the member out is refused by ECS. */
function completed(definition) {
    const filled = (items, members) => (Array.isArray(items) ? items : []).map((item) => isRecord(item) ? { ...Object.fromEntries(members.map((m) => [m, ''])), ...item } : item);
    const containers = Array.isArray(definition['containerDefinitions']) ? definition['containerDefinitions'] : [];
    const proxy = definition['proxyConfiguration'];
    return {
        ...definition,
        containerDefinitions: containers.map((c) => isRecord(c) && Array.isArray(c['environment']) ? { ...c, environment: filled(c['environment'], ['value']) } : c),
        ...(isRecord(proxy) && proxy['type'] === 'APPMESH' && Array.isArray(proxy['properties'])
            ? { proxyConfiguration: { ...proxy, properties: filled(proxy['properties'], ['name', 'value']) } }
            : {}),
    };
}
/**
 * The task definition of a file as RegisterTaskDefinition takes it, cleaned as amazon-ecs-deploy-task-definition cleans it: empty
 * values go, what only ECS writes goes (and is named), a variable without a value has an empty one.
 * @throws ConfigError
 */
function cleanDefinition(text, file, keepEmpty = []) {
    const refuse = (what, fix) => new errors/* ConfigError */.xL([{ where: file, what, fix }]);
    let parsed;
    try {
        parsed = (0,dist.parse)(text);
    }
    catch (error) {
        throw refuse(`is not JSON: ${(0,errors/* messageOf */.bD)(error).split('\n')[0] ?? ''}`, 'aws ecs describe-task-definition writes one');
    }
    if (!isRecord(parsed))
        throw refuse('is not a JSON object', 'aws ecs describe-task-definition writes one');
    const answer = parsed['taskDefinition'];
    if (isRecord(answer) && parsed['family'] === undefined)
        throw refuse('is a whole answer of DescribeTaskDefinition', 'keep what is under taskDefinition: --query taskDefinition');
    const ignored = READ_ONLY.filter((key) => parsed[key] !== undefined && parsed[key] !== null);
    const rest = Object.fromEntries(Object.entries(parsed).filter(([key]) => !READ_ONLY.includes(key)));
    const cleaned = withoutEmpty(rest, new Set(keepEmpty));
    if (typeof cleaned['family'] !== 'string')
        throw refuse('has no family', 'add "family": "NAME"');
    if (!Array.isArray(cleaned['containerDefinitions']) || cleaned['containerDefinitions'].length === 0)
        throw refuse('has no containerDefinitions', 'add at least one container');
    return { definition: completed(cleaned), ignored };
}
/** Reads and cleans a file. @throws ConfigError */
function readDefinition(file, keepEmpty) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* ConfigError */.xL([
            { where: 'input task-definition', what: (0,errors/* messageOf */.bD)(error), fix: 'the path is relative to the checkout' },
        ]);
    }
    return cleanDefinition(text, file, keepEmpty);
}

// EXTERNAL MODULE: ./src/config/schema.ts + 9 modules
var schema = __webpack_require__(15773);
// EXTERNAL MODULE: ./src/rollout/gate.ts + 2 modules
var gate = __webpack_require__(27285);
;// CONCATENATED MODULE: ./src/update/gate.ts


/** The load balancer's metrics come in whole minutes. AWS ms. */
const PERIOD_MS = 60_000;
const after = (arn, part) => arn.slice(arn.indexOf(part));
/** Where the old and the new revision take their traffic; undefined where they cannot be told apart. */
async function sidesOf(deployments, of) {
    const [target, source] = [of.targetServiceRevision?.arn, of.sourceServiceRevisions?.[0]?.arn];
    if (target === undefined || source === undefined)
        return undefined;
    const revisions = await deployments.revisions([target, source]);
    const groupOf = (arn) => revisions.find((r) => r.serviceRevisionArn === arn)?.resolvedConfiguration?.loadBalancers?.[0]?.targetGroupArn;
    const [fresh, old] = [groupOf(target), groupOf(source)];
    if (fresh === undefined || old === undefined || fresh === old)
        return undefined;
    const group = await deployments.targetGroup(fresh);
    const loadBalancer = group?.loadBalancers[0];
    if (loadBalancer === undefined)
        return undefined;
    return {
        loadBalancer: after(loadBalancer, 'app/'),
        fresh: after(fresh, 'targetgroup/'),
        old: after(old, 'targetgroup/'),
    };
}
/** Where old and new cannot be told apart in metrics: stopped tasks and ECS's own monitors are all there is. */
const healthOnly = (service) => ({
    look: () => Promise.resolve({ service, verdict: 'pass', evidence: [] }),
    beginStep: () => undefined,
});
/**
 * The gate of a rollout (src/rollout/gate.ts, with its defaults) over what the load balancer counts of the two target groups since
 * the first shift. Nothing of the application is needed.
 * @param since AWS ms of the first shift.
 */
function shiftGate({ watch, clock }, service, sides, since) {
    const gates = schema/* gatesSchema */.y2.parse({});
    const from = Math.ceil(since / PERIOD_MS) * PERIOD_MS;
    let state = (0,gate/* freshGate */.Uh)();
    const sums = async () => {
        if (clock.now() <= from + PERIOD_MS)
            return {};
        const queries = ['fresh', 'old'].flatMap((side) => ['RequestCount', 'HTTPCode_Target_5XX_Count'].map((metric) => ({
            id: `${side}_${metric}`.toLowerCase(),
            namespace: 'AWS/ApplicationELB',
            metric,
            dimensions: { LoadBalancer: sides.loadBalancer, TargetGroup: sides[side] },
        })));
        const to = Math.floor(clock.now() / PERIOD_MS) * PERIOD_MS;
        const points = await watch.points(queries, { from, to, periodSeconds: 60 });
        // Where CloudWatch has no period at all there is no figure: that is not zero.
        return Object.fromEntries(Object.entries(points).map(([id, all = []]) => [
            id,
            all.length === 0 ? undefined : all.reduce((sum, p) => sum + p.value, 0),
        ]));
    };
    const look = async () => {
        const counted = await sums();
        const answers = (side) => {
            const requests = counted[`${side}_requestcount`];
            const errors = counted[`${side}_httpcode_target_5xx_count`];
            return requests === undefined ? undefined : { requests, errors: errors ?? 0 };
        };
        const judged = (0,gate/* judge */.S4)(state, {
            service,
            at: clock.now(),
            counts: [{ source: 'alb-metrics', delay: 'one to three minutes', old: answers('old'), new: answers('fresh') }],
        }, gates, 1);
        state = judged.state;
        return judged.judgement;
    };
    return {
        look,
        beginStep: () => {
            state = (0,gate/* beginStep */.Uz)(state);
        },
    };
}

// EXTERNAL MODULE: ./src/update/wait.ts
var wait = __webpack_require__(72356);
;// CONCATENATED MODULE: ./src/update/shift.ts



/** Between looks. AWS ms. */
const shift_LOOK_MS = 4_500;
/** Metrics of the load balancer change once a minute: asking more often is asking for nothing. AWS ms. */
const JUDGE_MS = 20_000;
/** How long a service deployment may take to be listed after UpdateService. AWS ms. */
const LISTED_MS = 60_000;
const weightOf = (of) => of.targetServiceRevision?.requestedProductionTrafficWeight ?? 0;
const words = (stage) => stage.toLowerCase().replaceAll('_', ' ');
/**
 * What a hook that waits is answered; pure. Before there is production traffic its healthy tasks are all there is to judge.
 * @returns undefined: not yet, or not by us.
 */
function hookAnswer(hook, how, weight, judgement) {
    if (how === 'wait' || hook.targetType !== 'PAUSE' || hook.status !== 'AWAITING_ACTION')
        return undefined;
    return weight === 0 || judgement?.verdict === 'pass' ? 'CONTINUE' : undefined;
}
/** Follows a canary, linear or blue-green deployment of ECS's own, stage by stage, and judges it once it has users. */
async function followShift(deps, awaited, signal) {
    const { deployments, clock, output } = deps;
    const { cluster, subject, limitMs } = awaited;
    const name = subject.service;
    const from = clock.now();
    const steps = [];
    const failing = (0,wait/* failingTask */.U)(deps, awaited);
    const answered = new Set();
    let arn;
    let [stage, weight, judgedAt] = ['', 0, 0];
    let gate;
    let judgement;
    const over = (ended) => ({ ended, steps });
    for (;;) {
        await clock.sleep(shift_LOOK_MS, signal);
        arn ??= await deployments.findBegunAt(cluster, name, awaited.createdAt);
        const of = arn === undefined ? undefined : await deployments.describe(arn);
        if (arn === undefined || of === undefined) {
            if (clock.now() - from > LISTED_MS)
                return over({ how: 'gone' });
            continue;
        }
        if ((0,update_back/* isOver */.PU)(of) && of.status === 'SUCCESSFUL')
            return over({ how: 'completed' });
        if ((0,update_back/* isOver */.PU)(of) || /^ROLLBACK|^STOP/.test(of.status ?? ''))
            return over(await givenUp(of));
        const found = await failing();
        if (found !== undefined)
            return over({ how: 'failing', ...found });
        tell(of);
        if (weightOf(of) > 0 && gate === undefined) {
            const sides = await sidesOf(deployments, of);
            if (sides === undefined)
                output.warn(`${name}: its two target groups cannot be told apart: no gate but health`);
            gate = sides === undefined ? healthOnly(name) : shiftGate(deps, name, sides, clock.now());
        }
        if (gate !== undefined && clock.now() - judgedAt >= JUDGE_MS) {
            judgedAt = clock.now();
            judgement = await gate.look();
            note(judgement);
            if (judgement.verdict === 'fail')
                return over({
                    how: 'failing',
                    reason: judgement.reason ?? `the gate of ${name} failed`,
                    hint: 'read the evidence below; the old version has the traffic',
                });
        }
        await answerHooks(arn, of);
        if (clock.now() - from >= limitMs)
            return over({
                how: 'failing',
                reason: `${name}: the deployment was not over within ${Math.round(limitMs / 60_000)} min: it is at ${words(stage)}, ${weight} %`,
                hint: 'bake times and pause hooks count: give it more wait-for-minutes',
            });
    }
    function tell(of) {
        const at = of.lifecycleStage ?? '';
        if (at !== stage && at !== '')
            output.info(`${name}: ${words(at)}`);
        stage = at;
        output.waiting(`${words(at)}, ${weightOf(of)} % of the traffic at the new version`, limitMs);
        if (weightOf(of) === weight)
            return;
        weight = weightOf(of);
        output.info(`${name}: ${weight} % of the traffic at the new version`);
        const wall = new Date(clock.toWall(clock.now())).toISOString();
        // The record knows whole percents.
        steps.push({ service: name, weight: Math.round(weight), at: wall, verdict: 'inconclusive', evidence: [] });
        judgement = undefined;
        gate?.beginStep();
    }
    function note(by) {
        const last = steps.at(-1);
        if (last !== undefined)
            steps[steps.length - 1] = { ...last, verdict: by.verdict, evidence: [...by.evidence] };
    }
    async function answerHooks(of, { lifecycleHookDetails = [] }) {
        for (const hook of lifecycleHookDetails) {
            const id = hook.hookId ?? '';
            if (hook.status !== 'AWAITING_ACTION' || answered.has(id))
                continue;
            if (awaited.pauseHooks === 'wait') {
                answered.add(id);
                output.warn(`${name} is paused at ${words(stage)} until somebody continues it: aws ecs continue-service-deployment --service-deployment-arn ${of} --hook-id ${id} --action CONTINUE`);
            }
            else if (hookAnswer(hook, 'gate', weight, judgement) === 'CONTINUE') {
                answered.add(id);
                output.info(`${name}: the pause at ${words(stage)} is over: ${weight === 0 ? 'its tasks are healthy' : 'the gate has passed'}`);
                await deployments.answerHook(of, id, 'CONTINUE');
            }
        }
    }
    /** A hook that was answered with ROLLBACK, an alarm, the circuit breaker, a colleague: ECS says which. */
    async function givenUp(of) {
        const { said } = (0,update_back/* backOf */.tr)(of);
        const found = await failing(true);
        const rollingBack = of.status !== 'STOPPED';
        if (found !== undefined)
            return { how: 'given-up', ...found, rollingBack };
        return {
            how: 'given-up',
            reason: `${name}: ${said ?? 'ECS gave the deployment up'}`,
            hint: undefined,
            rollingBack,
        };
    }
}

// EXTERNAL MODULE: ./src/commands/report.ts
var report = __webpack_require__(8938);
// EXTERNAL MODULE: ./src/commands/run.ts + 1 modules
var run = __webpack_require__(58097);
;// CONCATENATED MODULE: ./src/commands/update.ts


















const shortName = (arn) => arn.split('/').at(-1) ?? arn;
/** A service that can be updated: it is there, active, and ECS's own controller runs it. */
function checked(service, { cluster, service: name = '' }) {
    const refuse = (message, hint) => new errors/* StageError */.Zu({ stage: 'update', message, hint });
    if (service === undefined)
        throw refuse(`there is no service ${name} in cluster ${cluster}`, 'check the inputs service and cluster, and the region');
    if (service.status !== 'ACTIVE')
        throw refuse(`${name} is ${service.status ?? 'in an unknown state'}`, 'create it again');
    const controller = service.deploymentController?.type ?? 'ECS';
    if (controller !== 'ECS')
        throw refuse(`${name} has the deployment controller ${controller}, which is not driven`, 'move it to the ECS controller (UpdateService takes deploymentController), then give deployment-configuration a strategy; see docs/moving.md');
    return service;
}
/** What UpdateService is asked: only what the inputs name. */
function updateInput(inputs, service, taskDefinition) {
    const { desiredCount, managedTags, propagateTags, volume, deploymentConfiguration } = inputs;
    const input = {
        cluster: inputs.cluster,
        service,
        taskDefinition,
        forceNewDeployment: inputs.force,
        ...(desiredCount === undefined ? {} : { desiredCount }),
        ...(managedTags === undefined ? {} : { enableECSManagedTags: managedTags }),
        ...(propagateTags === undefined ? {} : { propagateTags }),
        ...(volume === undefined ? {} : { volumeConfigurations: [volume] }),
        ...(deploymentConfiguration === undefined ? {} : { deploymentConfiguration }),
    };
    // EBS and deployment configuration are people's JSON: AWS's to judge.
    return input;
}
/** `update`: a new task definition on a service that ez-deploy did not make, as amazon-ecs-deploy-task-definition does it. */
async function updateCommand(inputs, context) {
    const asked = inputs.update;
    if (asked === undefined)
        throw new Error('update without its inputs');
    const file = asked.taskDefinition;
    const session = await (0,update_session/* openUpdate */.Y)(inputs, context);
    const { definition, ignored } = readDefinition((0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.resolve)(session.root, file), asked.keepEmpty);
    if (ignored.length > 0)
        session.output.warn(`${file}: ${ignored.join(', ')} can go: only ECS writes it, and it is not registered`);
    const startedAt = session.clock.wall();
    const ecs = (0,aws_ecs/* ecsGateway */.U7)(session.target);
    const deployments = (0,service_deployments/* serviceDeployments */.g)(session.target);
    // Before anything is written: what cannot be updated is refused without a trace.
    const before = asked.service === undefined ? undefined : checked(await deployments.service(asked.cluster, asked.service), asked);
    const running = before?.taskDefinition;
    const [arn, now] = await Promise.all([
        ecs.registerTaskDefinition(definition),
        // For a warning: who may not ask goes without it.
        running === undefined ? undefined : ecs.describeTaskDefinition(running).catch(() => undefined),
    ]);
    const moved = otherProcessor(asked.service ?? '', now, definition);
    if (moved !== undefined)
        session.output.warn(moved);
    const registered = { arn, definition };
    session.output.info(`Registered ${shortName(registered.arn)}`);
    const outputs = { 'task-definition-arn': registered.arn };
    const deps = { deployments, watch: (0,watch/* watchGateway */.y)(session.target), clock: session.clock, output: session.output, ecs };
    if (asked.runTask !== undefined) {
        const ran = await runTask(deps, { ...asked, runTask: asked.runTask }, registered, context.signal);
        outputs['run-task-arn'] = JSON.stringify([ran.arn]);
    }
    if (before === undefined || asked.service === undefined) {
        const text = `Registered ${registered.arn}; no service was named, so none was updated.`;
        return {
            exitCode: 0,
            json: { command: 'update', result: 'succeeded', taskDefinitionArn: registered.arn },
            text,
            outputs: { ...outputs, result: 'succeeded' },
        };
    }
    const result = await onService(session, deps, { inputs, asked, before, registered, startedAt, name: asked.service });
    return { ...result, outputs: { ...result.outputs, ...outputs } };
}
async function onService(session, deps, { inputs, asked, before, registered, startedAt, name, }) {
    const { clock, output, signal } = session;
    const { cluster } = asked;
    const previous = before.taskDefinition;
    const service = await deps.deployments.update(updateInput(asked, name, registered.arn));
    const primary = service.deployments?.find((d) => d.status === 'PRIMARY');
    output.info(`${name}: ${shortName(previous ?? 'nothing')} → ${shortName(registered.arn)}`);
    let steps = [];
    const finish = async (ended) => {
        output.waiting(undefined);
        const record = updateRecord({
            id: (0,id/* releaseId */.B)(new Date(startedAt), session.commit),
            service: name,
            cluster,
            version: inputs.version ?? shortName(registered.arn),
            commit: session.commit,
            actor: session.actor,
            startedAt,
            endedAt: clock.wall(),
            clockFactor: clock.factor,
            definition: registered.definition,
            taskDefinitionArn: registered.arn,
            previous,
            notes: [],
            steps,
            ...ended,
        });
        await (0,summary.appendSummary)(session.env, (0,markdown/* renderMarkdown */.G)(record));
        if (record.reason !== undefined)
            for (const line of record.reason.split('\n'))
                output.error(line);
        return (0,report/* report */.z)(session, record, undefined);
    };
    if (!asked.wait)
        return finish({
            result: 'succeeded',
            notes: ['The deployment was begun and not waited for: wait-for-service-stability was not true.'],
        });
    const where = {
        cluster,
        service: name,
        deploymentId: primary?.id ?? '',
        createdAt: primary?.createdAt?.getTime() ?? clock.now(),
        previous,
    };
    const rollback = (by, began, back) => ({
        by,
        startedAt: clock.toWall(began),
        backAt: back.result === 'rolled-back' && back.at !== undefined ? clock.toWall(back.at) : undefined,
    });
    const failed = async (reason, hint, outcome) => {
        if (!asked.rollback)
            return finish({
                result: outcome ?? 'failed',
                reason,
                hint: hint ?? 'the deployment was left as it is: rollback-on-failure is false',
            });
        output.warn(reason.split('\n')[0] ?? reason);
        output.info(`${name}: ECS is told to roll back to ${shortName(previous ?? 'nothing')}`);
        const began = clock.now();
        const back = await (0,update_back/* takeBack */.zH)(deps, where);
        return finish({
            result: outcome ?? back.result,
            reason: back.said === undefined ? reason : `${reason}\n  ECS: ${back.said}`,
            hint,
            rollback: rollback('deploy', began, back),
        });
    };
    const targetGroupArn = before.loadBalancers?.[0]?.targetGroupArn;
    const awaited = {
        cluster,
        deploymentId: where.deploymentId,
        oldEvents: new Set((before.events ?? []).flatMap((e) => e.id ?? [])),
        subject: {
            service: name,
            definition: registered.definition,
            targetGroupArn,
            graceSeconds: before.healthCheckGracePeriodSeconds,
        },
        limitMs: asked.waitMs,
    };
    const strategy = service.deploymentConfiguration?.strategy ?? 'ROLLING';
    let ended;
    try {
        if (strategy === 'ROLLING')
            ended = await (0,wait/* waitFor */.f)(deps, awaited, signal);
        else {
            const shifting = { ...awaited, createdAt: where.createdAt, pauseHooks: asked.pauseHooks };
            ({ ended, steps } = await followShift(deps, shifting, signal));
        }
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        return failed(signal.reason instanceof run/* Cancelled */.c ? signal.reason.message : 'cancelled', undefined, 'cancelled');
    }
    if (ended.how === 'completed')
        return finish({ result: 'succeeded' });
    if (ended.how === 'failing')
        return failed(ended.reason, ended.hint);
    if (ended.how === 'given-up' && !ended.rollingBack)
        return failed(ended.reason, ended.hint);
    // ECS rolls back by itself, or has; or somebody else deployed meanwhile. The service deployment knows.
    const began = clock.now();
    const arn = await deps.deployments.findBegunAt(cluster, name, where.createdAt).catch(() => undefined);
    const back = arn === undefined ? undefined : await (0,update_back/* followBack */.HW)(deps, arn);
    const said = back?.said === undefined ? '' : `\n  ECS: ${back.said}`;
    if (ended.how === 'given-up')
        return finish({
            result: back?.result ?? 'failed',
            reason: `${ended.reason}${said}`,
            hint: ended.hint,
            ...(back === undefined ? {} : { rollback: rollback('ecs', began, back) }),
        });
    return finish({
        result: back?.result ?? 'failed',
        reason: back?.result === 'rolled-back'
            ? `${name}: ECS rolled the deployment back${said}`
            : `${name}: another deployment took the place of this one${said}`,
        hint: 'who else deploys this service? Let the workflow’s concurrency group admit one at a time',
        ...(back?.result === 'rolled-back' ? { rollback: rollback('ecs', began, back) } : {}),
    });
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

/***/ 54285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14031);
/* harmony import */ var _suites__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9525);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);



const STAGE_MARKS = { succeeded: '✅', failed: '❌', skipped: '⏭️', cancelled: '⏹️' };
const SUITE_MARKS = { passed: '✅', failed: '❌', skipped: '⏭️', cancelled: '⏹️' };
const VERDICT_MARKS = { pass: '✅', fail: '❌', inconclusive: '❔', 'not-judged': '➖' };
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** The release for GitHub's step summary and comments; pure. All text of others is escaped. */
function renderMarkdown(release) {
    const parts = [`## ${_words__WEBPACK_IMPORTED_MODULE_1__/* .RESULT_MARKS */ .xu[release.result]} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(release))}`];
    const url = (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .httpUrl */ .q3)(release.url);
    const took = (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .secondsBetween */ .O1)(release.startedAt, release.endedAt);
    const facts = [
        `Release ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(release.release)}`,
        `commit ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(release.commit.slice(0, 12))}`,
        `by ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(release.actor)}`,
        ...(took === undefined ? [] : [`in ${(0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(took)}`]),
        // Brackets, not Markdown's own autolink: an address may hold characters that end one.
        ...(url === undefined ? [] : [`at <a href="${url.replaceAll('"', '%22')}">${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(url)}</a>`]),
    ];
    parts.push(facts.join(' · '));
    if (release.clockFactor > 1) {
        parts.push(`This is a rehearsal: AWS time runs ${release.clockFactor} times as fast as the clock on the wall.`);
    }
    const { happened, todo, said } = (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .account */ .ct)(release);
    if (happened.length > 0)
        parts.push(`### What happened\n\n${happened.map((t) => `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(t)}`).join('\n')}`);
    if (said.length > 0)
        parts.push((0,_escape__WEBPACK_IMPORTED_MODULE_2__.fenced)(said.join('\n')));
    if (todo.length > 0)
        parts.push(`### What to do\n\n${todo.map((t) => `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(t)}`).join('\n')}`);
    const services = Object.entries(release.services);
    const images = Object.entries(release.images).filter(([name]) => release.services[name] === undefined);
    if (services.length + images.length > 0) {
        const rows = [
            ...services.map(([name, s]) => [
                (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(name),
                (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(s.image)),
                s.colour ?? '–',
                (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(s.taskDefinitionArn.split('/').at(-1) ?? ''),
            ]),
            ...images.map(([name, image]) => [(0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(name), (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(image)), '–', '–']),
        ];
        parts.push(`### Services\n\n${table(['service', 'image', 'colour', 'task definition'], rows)}`);
    }
    if (release.steps.length > 0) {
        const rows = release.steps.map((step) => [
            (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(step.service),
            `${step.weight} %`,
            `${VERDICT_MARKS[step.verdict]} ${_words__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[step.verdict]}`,
            step.evidence.map((e) => `${VERDICT_MARKS[e.verdict]} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(e.text)}`).join('<br>') || '–',
        ]);
        parts.push(`### Traffic steps\n\n${table(['service', 'weight', 'verdict', 'evidence'], rows)}`);
    }
    if (release.stages.length > 0) {
        const rows = release.stages.map((s) => [
            `${STAGE_MARKS[s.result]} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(s.name)}`,
            (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(s.seconds),
            (0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(s.detail ?? ''),
        ]);
        parts.push(`### Stages\n\n${table(['stage', 'time', ''], rows)}`);
    }
    const suites = release.suites ?? [];
    if (suites.length > 0) {
        const rows = suites.map((s) => [
            `${SUITE_MARKS[s.result]} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(s.name)}`,
            (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(s.seconds),
            (0,_suites__WEBPACK_IMPORTED_MODULE_0__/* .suiteFacts */ .Y)(s).map(_escape__WEBPACK_IMPORTED_MODULE_2__.markdown).join('<br>'),
        ]);
        parts.push(`### Suites\n\n${table(['suite', 'time', ''], rows)}`);
    }
    for (const m of release.migrations) {
        const result = m.exitCode === 0 ? 'done' : `failed with exit code ${m.exitCode}`;
        const log = m.log.length === 0 ? '' : `\n\n${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.fenced)(m.log.slice(-40).join('\n'))}`;
        parts.push(`<details><summary>Migration of ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(m.service)}${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(m))}: ${result} in ${(0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(m.seconds)}</summary>${log}\n\n</details>`);
    }
    if (release.notes.length > 0)
        parts.push(`### Notes\n\n${release.notes.map((n) => `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(n)}`).join('\n')}`);
    return `${parts.join('\n\n')}\n`;
}


/***/ }),

/***/ 9525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ suiteFacts)
/* harmony export */ });
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);

const signed = (value, unit) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value)}${unit}`;
const MOST_NAMED = 3;
function named(names) {
    const more = names.length - MOST_NAMED;
    return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function loadFacts({ load }) {
    if (load === undefined)
        return [];
    const { change, trend } = load;
    const against = (value) => (value === undefined ? '' : ` (${signed(value, ' %')})`);
    const way = trend.length === 0 ? [] : [`p95 so far: ${[...trend, load.p95].join(' → ')} ms`];
    return [
        `mean ${load.mean} ms${against(change?.mean)}, p95 ${load.p95} ms${against(change?.p95)}, ${load.errorRate} % failed of ${load.requests} requests, ${load.rate} a second`,
        ...way,
    ];
}
/** What there is to say about a suite, each a piece of plain text that the renderer escapes. Pure. */
function suiteFacts(suite) {
    const { coverage, tests } = suite;
    const [slowest] = suite.slowest;
    return [
        ...(suite.reason === undefined ? [] : [suite.reason]),
        ...(tests === undefined
            ? []
            : [`${tests} ${tests === 1 ? 'test' : 'tests'}${suite.failed > 0 ? `, ${suite.failed} failed` : ''}`]),
        ...(suite.flaky.length === 0 ? [] : [`flaky: ${named(suite.flaky)}`]),
        ...(coverage === undefined
            ? []
            : [
                `${coverage.lines} % of lines covered${coverage.change === undefined ? '' : ` (${signed(coverage.change, ' points')})`}`,
            ]),
        ...loadFacts(suite),
        ...(slowest !== undefined && slowest.seconds >= 1 ? [`slowest: ${slowest.name} ${(0,_words__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(slowest.seconds)}`] : []),
        ...suite.warnings,
    ];
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