"use strict";
exports.id = 7943;
exports.ids = [7943];
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

/***/ 41032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U7: () => (/* binding */ ecsGateway),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   n_: () => (/* binding */ NotPlacedError)
/* harmony export */ });
/* unused harmony export chunks */
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80212);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _fence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);



/** DescribeServices takes ten names a call, DescribeTasks a hundred. */
const SERVICES_PER_CALL = 10;
const TASKS_PER_CALL = 100;
function chunks(items, size) {
    const out = [];
    for (let i = 0; i < items.length; i += size)
        out.push(items.slice(i, i + size));
    return out;
}
/** The private address of a task: what its target is registered under. */
function addressOf(task) {
    return task.attachments?.flatMap((a) => a.details ?? []).find((d) => d.name === 'privateIPv4Address')?.value;
}
/** ECS took the request and placed no task: the reason is one of RunTask's `failures`. */
class NotPlacedError extends Error {
    name = 'NotPlacedError';
}
/** What the rollout asks of ECS; every call is batched as far as the API allows. */
function ecsGateway(target) {
    const client = (0,_fence__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .ECSClient */ .Zgc((0,_clients__WEBPACK_IMPORTED_MODULE_2__/* .clientConfig */ .y)(target)), target.fence);
    const describeTasks = async (cluster, arns) => {
        const answers = await Promise.all(chunks(arns, TASKS_PER_CALL).map((tasks) => client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTasksCommand */ .z8X({ cluster, tasks }))));
        return answers.flatMap((a) => a.tasks ?? []);
    };
    const list = async (cluster, serviceName, desiredStatus) => {
        const arns = [];
        let nextToken;
        do {
            const page = await client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .ListTasksCommand */ .MYg({
                cluster,
                serviceName,
                desiredStatus,
                ...(nextToken === undefined ? {} : { nextToken }),
            }));
            arns.push(...(page.taskArns ?? []));
            nextToken = page.nextToken;
        } while (nextToken !== undefined);
        return arns;
    };
    return {
        describeServices: async (cluster, names) => {
            const answers = await Promise.all(chunks(names, SERVICES_PER_CALL).map((services) => client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .DescribeServicesCommand */ .H7c({ cluster, services }))));
            return answers.flatMap((a) => a.services ?? []);
        },
        /** All tasks of a service, those that ECS has told to stop too. */
        tasksOfService: async (cluster, service) => {
            const [running, stopped] = await Promise.all([
                list(cluster, service, 'RUNNING'),
                list(cluster, service, 'STOPPED'),
            ]);
            return describeTasks(cluster, [...running, ...stopped]);
        },
        describeTasks,
        updateService: async (cluster, service, change) => {
            const answer = await client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .UpdateServiceCommand */ .kZr({ cluster, service, ...change }));
            if (answer.service === undefined)
                throw new Error(`UpdateService of ${service} answered nothing`);
            return answer.service;
        },
        registerTaskDefinition: async (input) => {
            const answer = await client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .RegisterTaskDefinitionCommand */ .$Hl(input));
            const arn = answer.taskDefinition?.taskDefinitionArn;
            if (arn === undefined)
                throw new Error(`RegisterTaskDefinition of ${input.family ?? ''} answered no arn`);
            return arn;
        },
        /** undefined where it is gone or inactive. */
        describeTaskDefinition: async (taskDefinition) => {
            try {
                const { taskDefinition: found } = await client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTaskDefinitionCommand */ .Zy$({ taskDefinition }));
                return found?.status === 'INACTIVE' ? undefined : found;
            }
            catch (error) {
                if (error instanceof Error && error.name === 'ClientException')
                    return undefined;
                throw error;
            }
        },
        runTask: async (input) => {
            const { tasks, failures } = await client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .RunTaskCommand */ ._eD(input));
            const task = tasks?.[0];
            if (task === undefined)
                throw new NotPlacedError(failures?.[0]?.reason ?? 'RunTask started nothing and gave no reason');
            return task;
        },
        stopTask: async (cluster, task, reason) => {
            await client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .StopTaskCommand */ .PP1({ cluster, task, reason }));
        },
    };
}


/***/ }),

/***/ 55596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ actionsWith),
/* harmony export */   Z$: () => (/* binding */ weightsOf),
/* harmony export */   mm: () => (/* binding */ elbGateway)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50586);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _fence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);



function weightsOf(rule) {
    const forward = rule.Actions?.find((a) => a.Type === 'forward');
    const groups = forward?.ForwardConfig?.TargetGroups;
    if (groups !== undefined && groups.length > 0) {
        return Object.fromEntries(groups.map((g) => [g.TargetGroupArn ?? '', g.Weight ?? 1]));
    }
    return forward?.TargetGroupArn === undefined ? {} : { [forward.TargetGroupArn]: 1 };
}
/**
 * A rule's actions with new weights. ModifyRule replaces all of them: what stands in front of the forward action (authentication)
 * stays, an OIDC action keeps its secret, and stickiness, which would beat the weights, is off.
 */
function actionsWith(rule, weights) {
    const before = (rule.Actions ?? [])
        .filter((a) => a.Type !== 'forward')
        .map((a) => {
        if (a.AuthenticateOidcConfig === undefined)
            return a;
        return { ...a, AuthenticateOidcConfig: { ...a.AuthenticateOidcConfig, UseExistingClientSecret: true } };
    });
    const order = rule.Actions?.find((a) => a.Type === 'forward')?.Order;
    return [
        ...before,
        {
            Type: 'forward',
            ...(order === undefined ? {} : { Order: order }),
            ForwardConfig: {
                TargetGroups: Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })),
                TargetGroupStickinessConfig: { Enabled: false },
            },
        },
    ];
}
function elbGateway(target) {
    const client = (0,_fence__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .ElasticLoadBalancingV2Client */ .MlD((0,_clients__WEBPACK_IMPORTED_MODULE_2__/* .clientConfig */ .y)(target)), target.fence);
    return {
        rules: async (arns) => {
            const { Rules } = await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeRulesCommand */ .Ggo({ RuleArns: [...arns] }));
            return new Map((Rules ?? []).map((r) => [r.RuleArn ?? '', r]));
        },
        modifyRule: async (arn, change) => {
            await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .ModifyRuleCommand */ .y5P({
                RuleArn: arn,
                ...(change.actions === undefined ? {} : { Actions: change.actions }),
                ...(change.conditions === undefined ? {} : { Conditions: change.conditions }),
            }));
        },
        targetHealth: async (targetGroupArn) => {
            const answer = await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetHealthCommand */ .qyg({ TargetGroupArn: targetGroupArn }));
            return answer.TargetHealthDescriptions ?? [];
        },
    };
}


/***/ }),

/***/ 4996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ createFence),
/* harmony export */   OF: () => (/* binding */ fenced)
/* harmony export */ });
/* unused harmony export LeaseOver */
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40201);

/** A change that was not sent, because the right to send it may be somebody else's by now. */
class LeaseOver extends Error {
    name = 'LeaseOver';
}
/**
 * When less than this is left of the lease, nothing that changes AWS is sent any more. AWS ms: the guardian looks at the deadline
 * itself, so a call must have arrived by then, which takes up to its limit; and AWS's clock may be 3 s ahead of ours (src/clock.ts).
 */
const MARGIN_MS = _clients__WEBPACK_IMPORTED_MODULE_0__/* .CALL_TIMEOUT_MS */ .M + 3_000;
function createFence(clock) {
    let until;
    return {
        hold: (deadline) => {
            until = deadline;
        },
        drop: () => {
            until = undefined;
        },
        check: (operation) => {
            if (until !== undefined && clock.now() > until - MARGIN_MS)
                throw new LeaseOver(`${operation} was not sent: this process was away too long to still hold the lock`);
        },
    };
}
const READS = /^(Describe|Get|List|BatchGet)/;
/** The client, with every attempt of its changing calls behind the fence. */
function fenced(client, fence) {
    if (fence === undefined)
        return client;
    // The stack's own type is bound to each service's inputs; only the order of steps matters here.
    client.middlewareStack.add((next, context) => async (args) => {
        const operation = (context.commandName ?? 'a call').replace(/Command$/, '');
        if (!READS.test(operation))
            fence.check(operation);
        return next(args);
    }, 
    // After the retry middleware (so for each attempt), last before the request leaves.
    { step: 'finalizeRequest', priority: 'low', name: 'ezDeployFence' });
    return client;
}


/***/ }),

/***/ 77472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ schedulerGateway),
/* harmony export */   D1: () => (/* binding */ starting),
/* harmony export */   Ib: () => (/* binding */ taskDefinitionOf),
/* harmony export */   uY: () => (/* binding */ pascalMembers)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_scheduler__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _fence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);



function whole(name, found) {
    const { GroupName, ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow, State, Target } = found;
    if (ScheduleExpression === undefined || FlexibleTimeWindow === undefined || Target === undefined)
        throw new Error(`GetSchedule of ${name} answered no schedule`);
    return {
        Name: name,
        GroupName: GroupName ?? 'default',
        ScheduleExpression,
        ScheduleExpressionTimezone: ScheduleExpressionTimezone ?? 'UTC',
        FlexibleTimeWindow,
        State: State === 'ENABLED' ? 'ENABLED' : 'DISABLED',
        Target,
    };
}
/** Which task definition a schedule starts; undefined where its target is no ECS task. */
const taskDefinitionOf = ({ Target }) => Target.EcsParameters?.TaskDefinitionArn;
/** A value with all member names in PascalCase: `awsvpcConfiguration` is the one that is not. */
function pascalMembers(value) {
    const change = (of) => {
        if (Array.isArray(of))
            return of.map(change);
        if (of === null || typeof of !== 'object' || of instanceof Date)
            return of;
        return Object.fromEntries(Object.entries(of).map(([key, member]) => [key.charAt(0).toUpperCase() + key.slice(1), change(member)]));
    };
    return change(value);
}
/** The same schedule, enabled, starting another task definition. */
const starting = (schedule, taskDefinition) => ({
    ...schedule,
    State: 'ENABLED',
    Target: {
        ...schedule.Target,
        EcsParameters: { ...schedule.Target.EcsParameters, TaskDefinitionArn: taskDefinition },
    },
});
/** What the rollout asks of EventBridge Scheduler. */
function schedulerGateway(target) {
    const client = (0,_fence__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(new _aws_sdk_client_scheduler__WEBPACK_IMPORTED_MODULE_1__/* .SchedulerClient */ .dC((0,_clients__WEBPACK_IMPORTED_MODULE_2__/* .clientConfig */ .y)(target)), target.fence);
    return {
        /** undefined where there is none of that name in the default group. */
        read: async (name) => {
            try {
                return whole(name, await client.send(new _aws_sdk_client_scheduler__WEBPACK_IMPORTED_MODULE_1__/* .GetScheduleCommand */ .nu({ Name: name })));
            }
            catch (error) {
                if (error instanceof Error && error.name === 'ResourceNotFoundException')
                    return undefined;
                throw error;
            }
        },
        put: async (schedule) => {
            await client.send(new _aws_sdk_client_scheduler__WEBPACK_IMPORTED_MODULE_1__/* .UpdateScheduleCommand */ .CH({ ...schedule }));
        },
    };
}


/***/ }),

/***/ 99915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   w1: () => (/* binding */ startsWith)
/* harmony export */ });
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value at a path of plain data; undefined where there is none. Own keys only. */
function valueAt(root, path) {
    let value = root;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function startsWith(path, prefix) {
    return prefix.length <= path.length && prefix.every((key, i) => key === path[i]);
}
/** Text of a user's file made fit to be shown: no control characters, no line breaks, bounded length. */
function shown(text) {
    const cut = text.length > 60 ? `${text.slice(0, 57)}...` : text;
    // Control characters, and the marks that turn the direction of text around.
    return cut.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
/** `services.api.health.interval`, `rollout.steps[1]`. */
function label(path) {
    let text = '';
    for (const key of path)
        text += typeof key === 'number' ? `[${key}]` : `${text === '' ? '' : '.'}${shown(key)}`;
    return text;
}


/***/ }),

/***/ 52744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _u: () => (/* binding */ MOST_POINTS),
/* harmony export */   fA: () => (/* binding */ seriesSchema),
/* harmony export */   yL: () => (/* binding */ thin)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

/** Most points one series keeps; beyond it neighbours are merged. */
const MOST_POINTS = 240;
const times = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig())
    .describe('Start of each period, or moment of each look: wall ms since the epoch, rising.');
const column = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable()).describe('One entry a time; null: the source does not say.');
const countsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('app-metrics, alb-metrics or probes.'),
    delay: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('How late the source is, in AWS time.'),
    side: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['new', 'old']),
    periodMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).describe('Length of a period, wall ms; 0 where each entry is one look.'),
    until: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('When the source was last asked, wall ms: a period that ends later was not over yet.'),
    at: times,
    requests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()).describe('Answers counted in the period.'),
    errors: column,
    slow: column.describe('Answers slower than gates.latency.'),
    latencyMs: column.describe('Milliseconds as the source measured them; see latencyOf.'),
    latencyOf: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['p95', 'slowest'])
        .nullable()
        .describe('What latencyMs is; of merged periods the highest is kept.'),
})
    .refine((s) => [s.requests, s.errors, s.slow, s.latencyMs].every((c) => c.length === s.at.length), {
    error: 'columns differ in length',
})
    .describe('What one source counted for one version. A time that is missing was not observed.');
const weightPointSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Wall ms since the epoch.'),
    weight: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(100).describe('Percent of traffic on the new version.'),
    how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['read', 'set', 'confirmed'])
        .describe('read: found in the rule; set: accepted by AWS; confirmed: read back, and seen in answers.'),
});
const serviceSeriesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    newColour: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['blue', 'green']),
    oldColour: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['blue', 'green']).nullable().describe('null for a first release: nobody to compare with.'),
    weights: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(weightPointSchema),
    counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(countsSchema),
});
/**
 * What was observed while a release was rolled out: an object of its own beside the record
 * (`ez-deploy/releases/RELEASE.series.json`), named by the record's `series`.
 */
const seriesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    limits: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        errorRate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Percent.'),
        slowShare: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Percent.'),
        latencyMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Answers that took longer count as slow.'),
    })
        .describe('The gate’s limits at that time.'),
    services: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), serviceSeriesSchema),
})
    .describe('Time series of a rollout, as the evidence sources gave them. Gaps are gaps.');
const both = (a, b, join) => a === null ? b : b === null ? a : join(a, b);
const sum = (a, b) => a + b;
const merge = (a, b) => [
    a[0] + b[0],
    both(a[1], b[1], sum),
    both(a[2], b[2], sum),
    both(a[3], b[3], Math.max),
];
/**
 * The series with at most `most` points: neighbours in time are merged into periods of equal length, twice as long each time. Counts are
 * added up, so nothing observed is lost; the highest latency is kept.
 */
function thin(series, most = MOST_POINTS) {
    if (series.at.length <= most)
        return series;
    const from = series.at[0] ?? 0;
    const span = (series.at.at(-1) ?? from) - from;
    let periodMs = Math.max(series.periodMs, 1);
    while (Math.floor(span / periodMs) + 1 > most)
        periodMs *= 2;
    const merged = new Map();
    series.at.forEach((at, i) => {
        const start = from + Math.floor((at - from) / periodMs) * periodMs;
        const point = [
            series.requests[i] ?? 0,
            series.errors[i] ?? null,
            series.slow[i] ?? null,
            series.latencyMs[i] ?? null,
        ];
        const before = merged.get(start);
        merged.set(start, before === undefined ? point : merge(before, point));
    });
    const points = [...merged.values()];
    return {
        ...series,
        periodMs,
        at: [...merged.keys()],
        requests: points.map((p) => p[0]),
        errors: points.map((p) => p[1]),
        slow: points.map((p) => p[2]),
        latencyMs: points.map((p) => p[3]),
    };
}


/***/ }),

/***/ 44946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ releaseStore),
  X: () => (/* binding */ seriesKey)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/release/suites.ts
var suites = __webpack_require__(22424);
;// CONCATENATED MODULE: ./src/release/release.ts


const isoTime = schemas/* string */.YjP().describe('ISO 8601, wall time.');
const VERDICTS = ['pass', 'fail', 'inconclusive'];
const RESULTS = ['succeeded', 'failed', 'rolled-back', 'rolled-back-manually', 'cancelled', 'running'];
const evidenceSchema = schemas/* object */.Ikc({
    source: schemas/* string */.YjP().describe('target-health, stopped-tasks, probes, app-metrics, alb-metrics or alarm.'),
    delay: schemas/* string */.YjP().describe('How late this source is, in AWS time.'),
    verdict: schemas/* enum */.k5n(VERDICTS),
    text: schemas/* string */.YjP().describe('One sentence a person understands, with the figures.'),
    figures: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()).default({}),
})
    .describe('One piece of evidence behind a verdict.');
const stepSchema = schemas/* object */.Ikc({
    service: schemas/* string */.YjP(),
    weight: schemas/* number */.aig().int().min(0).max(100).describe('Percent of traffic on the new version.'),
    at: isoTime.describe('When the weight was confirmed.'),
    verdict: schemas/* enum */.k5n([...VERDICTS, 'not-judged']).describe('not-judged: the first release has nobody to compare with.'),
    evidence: schemas/* array */.YOg(evidenceSchema),
})
    .describe('One traffic step of one service.');
const stageRecordSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    seconds: schemas/* number */.aig().min(0).describe('Wall seconds.'),
    result: schemas/* enum */.k5n(['succeeded', 'failed', 'skipped', 'cancelled']),
    detail: schemas/* string */.YjP().optional(),
});
const serviceReleaseSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['internal', 'worker', 'cron']).optional().describe('Absent: web.'),
    image: schemas/* string */.YjP().describe('Image by digest.'),
    taskDefinitionArn: schemas/* string */.YjP(),
    colour: schemas/* enum */.k5n(['blue', 'green']).optional(),
    previousColour: schemas/* enum */.k5n(['blue', 'green']).optional(),
    previousTaskDefinitionArn: schemas/* string */.YjP().optional(),
});
const migrationSchema = schemas/* object */.Ikc({
    service: schemas/* string */.YjP(),
    phase: schemas/* enum */.k5n(['expand', 'contract', 'down'])
        .default('expand')
        .describe('expand: before traffic; contract: once the old version was gone; down: taken back.'),
    exitCode: schemas/* number */.aig().int(),
    seconds: schemas/* number */.aig(),
    log: schemas/* array */.YOg(schemas/* string */.YjP()),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        phase: schemas/* enum */.k5n(['expand', 'contract']),
        sha256: schemas/* string */.YjP(),
        down: schemas/* boolean */.zMY().describe('A down script is beside it.'),
    }))
        .default([])
        .describe('expand: every migration file the release carries; contract and down: those that were run. Empty without migrations.folder.'),
})
    .describe('One run of a service’s migrations as a one-off task.');
/** The one canonical record of a deployment; every report is a pure rendering of it. */
const releaseSchema = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    release: schemas/* string */.YjP().describe('Release id, e.g. r-20261123-081500-ab12cd3-4f7a01.'),
    app: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    version: schemas/* string */.YjP().describe('What the user calls it: tag or short commit.'),
    commit: schemas/* string */.YjP(),
    command: schemas/* enum */.k5n(['deploy', 'rollback', 'resume', 'update']),
    actor: schemas/* string */.YjP(),
    only: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('Services that were rolled back alone; all where absent.'),
    result: schemas/* enum */.k5n(RESULTS),
    reason: schemas/* string */.YjP().optional().describe('First line: why it is not succeeded.'),
    hint: schemas/* string */.YjP().optional().describe('What to do now.'),
    undone: schemas/* string */.YjP().optional().describe('What was taken back.'),
    startedAt: isoTime,
    endedAt: isoTime.optional(),
    url: schemas/* string */.YjP().optional(),
    clockFactor: schemas/* number */.aig().min(1).describe('1 against AWS; more in a rehearsal.'),
    engine: schemas/* string */.YjP().optional().describe('What ran the infrastructure program.'),
    infra: schemas/* object */.Ikc({ hash: schemas/* string */.YjP(), changes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()) }).optional(),
    images: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    builds: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
        key: schemas/* string */.YjP()
            .optional()
            .describe('Content key: the tag under which the registry has what these inputs made.'),
        size: schemas/* number */.aig().int().min(0).optional().describe('Compressed bytes, as a task pulls it.'),
        signature: schemas/* object */.Ikc({
            by: schemas/* string */.YjP().describe('Key or identity that the signature was held to.'),
            verifiedAt: isoTime,
        })
            .optional()
            .describe('Its signature, as this run verified it; absent where images are not signed (build.sign).'),
    }))
        .optional()
        .describe('What is known of the images, by service; absent in old records and where images were only named.'),
    services: schemas/* record */.g1P(schemas/* string */.YjP(), serviceReleaseSchema),
    migrations: schemas/* array */.YOg(migrationSchema),
    stages: schemas/* array */.YOg(stageRecordSchema),
    suites: schemas/* array */.YOg(suites/* suiteRecordSchema */.N)
        .optional()
        .describe('Test suites, where the run had the test stage; absent in old records.'),
    steps: schemas/* array */.YOg(stepSchema),
    rollback: schemas/* object */.Ikc({
        reason: schemas/* string */.YjP(),
        startedAt: isoTime,
        trafficBackAt: isoTime.optional(),
        to: schemas/* string */.YjP().optional().describe('Release the traffic went back to.'),
        by: schemas/* enum */.k5n(['deploy', 'rollback', 'resume', 'guardian', 'post', 'ecs']),
    })
        .nullable(),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Warnings and things a reader must know.'),
    series: schemas/* string */.YjP()
        .optional()
        .describe('Key of what was observed over time, in the same bucket (series.schema.json). Absent in old records and without a rollout; the object may be missing where the runner died before any traffic moved.'),
})
    .describe('A release: what was deployed, how it went, and why.');

// EXTERNAL MODULE: ./src/release/series.ts
var series = __webpack_require__(52744);
;// CONCATENATED MODULE: ./src/release/store.ts


const keyOf = (release) => `ez-deploy/releases/${release}.json`;
/** Where a release's time series are: beside its record. */
const seriesKey = (release) => `ez-deploy/releases/${release}.series.json`;
const HISTORY_KEY = 'ez-deploy/history.json';
/** Entries kept in the history. The records themselves stay. */
const HISTORY_LENGTH = 200;
const entryOf = (r) => ({
    release: r.release,
    version: r.version,
    command: r.command,
    result: r.result,
    startedAt: r.startedAt,
    actor: r.actor,
    ...(r.only === undefined ? {} : { only: r.only }),
});
/** Release records and their history in the environment's bucket. */
function releaseStore(bucket) {
    const history = async () => {
        const object = await bucket.read(HISTORY_KEY);
        return { entries: object === undefined ? [] : JSON.parse(object.text), etag: object?.etag };
    };
    /** ETags of the records as this process knows them: what somebody else wrote since is not written over. */
    const known = new Map();
    /** Results in the history's lines as this process wrote them. */
    const lines = new Map();
    return {
        read: async (release) => {
            const object = await bucket.read(keyOf(release));
            if (object === undefined)
                return undefined;
            known.set(release, object.etag);
            return releaseSchema.parse(JSON.parse(object.text));
        },
        /** What was observed while a release was rolled out; undefined where nothing was kept. */
        readSeries: async ({ series: key }) => {
            const object = key === undefined ? undefined : await bucket.read(key);
            return object === undefined ? undefined : series/* seriesSchema */.fA.parse(JSON.parse(object.text));
        },
        /** Only the process that rolls the release out writes its series; each write replaces the one before. */
        writeSeries: async (series) => {
            await bucket.write(seriesKey(series.release), JSON.stringify(series));
        },
        /** Newest first. */
        history: async () => (await history()).entries,
        /**
         * Writes the record and its line in the history; the line of an earlier write of the same release is replaced. `overtaken`: whoever
         * settled this release while this process was away has written its record, and knows better.
         */
        write: async (record) => {
            const key = keyOf(record.release);
            const text = JSON.stringify(record, null, 2);
            const etag = known.get(record.release);
            const wrote = await bucket.write(key, text, etag === undefined ? { ifNew: true } : { ifMatch: etag });
            if (wrote === 'refused') {
                const now = await bucket.read(key);
                // A refusal may be the answer to the second attempt of a write whose first reply was lost.
                if (now?.text !== text)
                    return 'overtaken';
                known.set(record.release, now.etag);
            }
            else
                known.set(record.release, wrote.etag);
            let latest = record;
            for (let attempt = 0; attempt < 5; attempt += 1) {
                const { entries, etag } = await history();
                const line = entries.find((e) => e.release === record.release);
                // A line that is not this process's own last one: the record was settled between its writing and now.
                if (line !== undefined && line.result !== lines.get(record.release)) {
                    const object = await bucket.read(key);
                    if (object !== undefined)
                        latest = releaseSchema.parse(JSON.parse(object.text));
                }
                // In the order in which they came to hold the environment, whatever the clocks of their runners said.
                const next = (line === undefined
                    ? [entryOf(latest), ...entries]
                    : entries.map((e) => (e.release === record.release ? entryOf(latest) : e))).slice(0, HISTORY_LENGTH);
                const condition = etag === undefined ? { ifNew: true } : { ifMatch: etag };
                if ((await bucket.write(HISTORY_KEY, JSON.stringify(next, null, 1), condition)) === 'refused')
                    continue;
                lines.set(record.release, latest.result);
                return latest.result === record.result ? 'written' : 'overtaken';
            }
            throw new Error('the history was changed by somebody else five times in a row');
        },
    };
}


/***/ }),

/***/ 22424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ suiteRecordSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const loadSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('autocannon or k6.'),
    rate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Requests a second.'),
    requests: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    mean: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Milliseconds.'),
    p95: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Milliseconds.'),
    p99: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Milliseconds.'),
    errorRate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Percent of requests that failed.'),
    trend: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig())
        .describe('p95 of earlier measurements by the same tool, oldest first, without this one.'),
    change: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ mean: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), p95: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })
        .optional()
        .describe('Percent against the last record; absent without a comparable one.'),
})
    .describe('What a performance suite measured.');
const suiteRecordSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    result: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'skipped', 'cancelled']),
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).describe('Wall seconds.'),
    tests: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().optional().describe('Tests that ran; absent where the suite writes no report.'),
    failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().describe('Tests that failed.'),
    flaky: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Tests that failed and then passed; at most 20.'),
    slowest: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })),
    coverage: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ lines: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), branches: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(), change: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional() })
        .optional()
        .describe('Percent; change in percentage points of lines against the last run.'),
    load: loadSchema.optional(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why it is not passed.'),
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
})
    .describe('One test suite.');


/***/ })

};
;