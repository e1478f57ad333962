"use strict";
exports.id = 2313;
exports.ids = [2313];
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

/***/ 25619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ serviceDeployments)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80212);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50586);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);



/** A deployment and its service deployment are made together: their times are this close. AWS ms. */
const SAME_MS = 60_000;
/** What following and stopping a deployment of a service that somebody else made asks of AWS. */
function serviceDeployments(target) {
    const ecs = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .ECSClient */ .Zgc((0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
    const elb = new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .ElasticLoadBalancingV2Client */ .MlD((0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
    return {
        /** undefined where there is none of that name. */
        service: async (cluster, name) => {
            const { services } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .DescribeServicesCommand */ .H7c({ cluster, services: [name] }));
            return services?.[0];
        },
        update: async (input) => {
            const { service } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .UpdateServiceCommand */ .kZr(input));
            if (service === undefined)
                throw new Error(`UpdateService of ${input.service ?? ''} answered nothing`);
            return service;
        },
        /** Tasks of a service that stopped or were told to. */
        stoppedTasks: async (cluster, serviceName) => {
            const { taskArns = [] } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .ListTasksCommand */ .MYg({ cluster, serviceName, desiredStatus: 'STOPPED', maxResults: 100 }));
            if (taskArns.length === 0)
                return [];
            const { tasks } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .DescribeTasksCommand */ .z8X({ cluster, tasks: taskArns }));
            return tasks ?? [];
        },
        /** The service deployment that was begun at this time: the id of a deployment is not among what the API tells of them. */
        findBegunAt: async (cluster, service, createdAt) => {
            const { serviceDeployments: found = [] } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .ListServiceDeploymentsCommand */ .jz8({ cluster, service, maxResults: 10 }));
            const away = (d) => Math.abs((d.createdAt?.getTime() ?? 0) - createdAt);
            const [nearest] = [...found].sort((a, b) => away(a) - away(b));
            return nearest !== undefined && away(nearest) <= SAME_MS ? nearest.serviceDeploymentArn : undefined;
        },
        describe: async (arn) => {
            const { serviceDeployments: found } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .DescribeServiceDeploymentsCommand */ .A6p({ serviceDeploymentArns: [arn] }));
            return found?.[0];
        },
        revisions: async (arns) => {
            const { serviceRevisions } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .DescribeServiceRevisionsCommand */ .oF5({ serviceRevisionArns: [...arns] }));
            return serviceRevisions ?? [];
        },
        rollBack: async (arn) => {
            await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .StopServiceDeploymentCommand */ .a8L({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' }));
        },
        answerHook: async (arn, hookId, action) => {
            await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_0__/* .ContinueServiceDeploymentCommand */ .LrH({ serviceDeploymentArn: arn, hookId, action }));
        },
        /** How long its targets drain (AWS ms). */
        drainMs: async (targetGroupArn) => {
            const { Attributes } = await elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .DescribeTargetGroupAttributesCommand */ .cKh({ TargetGroupArn: targetGroupArn }));
            const delay = Attributes?.find((a) => a.Key === 'deregistration_delay.timeout_seconds')?.Value;
            return Number(delay ?? 300) * 1_000;
        },
        /** Health check of a target group; its load balancers. */
        targetGroup: async (arn) => {
            const { TargetGroups } = await elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .DescribeTargetGroupsCommand */ .sC7({ TargetGroupArns: [arn] }));
            const group = TargetGroups?.[0];
            if (group === undefined)
                return undefined;
            return {
                ...(group.HealthCheckPath === undefined ? {} : { path: group.HealthCheckPath }),
                ...(group.HealthCheckTimeoutSeconds === undefined ? {} : { timeout: group.HealthCheckTimeoutSeconds }),
                loadBalancers: group.LoadBalancerArns ?? [],
            };
        },
    };
}


/***/ }),

/***/ 68694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ watchGateway)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44085);
/* harmony import */ var _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70303);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);



/** CloudWatch metrics and alarms, and the log lines behind a stopped task. */
function watchGateway(target) {
    const metrics = new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_0__/* .CloudWatchClient */ .WBn((0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
    const logs = new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__/* .CloudWatchLogsClient */ .TFr((0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
    return {
        /**
         * The periods of each query that have data, oldest first; none where CloudWatch has none, which is not zero.
         * @param from AWS ms. @param to AWS ms. @param periodSeconds 1, 5, 10, 30 or a multiple of 60.
         */
        points: async (queries, range) => {
            if (queries.length === 0)
                return {};
            const { MetricDataResults } = await metrics.send(new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_0__/* .GetMetricDataCommand */ .Soe({
                StartTime: new Date(range.from),
                EndTime: new Date(range.to),
                ScanBy: 'TimestampAscending',
                MetricDataQueries: queries.map((q) => ({
                    Id: q.id,
                    MetricStat: {
                        Metric: {
                            Namespace: q.namespace,
                            MetricName: q.metric,
                            Dimensions: Object.entries(q.dimensions).map(([Name, Value]) => ({ Name, Value })),
                        },
                        Period: range.periodSeconds,
                        Stat: q.stat ?? 'Sum',
                    },
                })),
            }));
            return Object.fromEntries((MetricDataResults ?? []).map((r) => [
                r.Id ?? '',
                (r.Values ?? [])
                    .map((value, i) => ({ at: r.Timestamps?.[i]?.getTime() ?? Number.NaN, value }))
                    .sort((a, b) => a.at - b.at),
            ]));
        },
        /** Names of those alarms that are in ALARM. */
        inAlarm: async (names) => {
            if (names.length === 0)
                return [];
            const { MetricAlarms } = await metrics.send(new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_0__/* .DescribeAlarmsCommand */ .zWD({ AlarmNames: [...names], StateValue: 'ALARM' }));
            return (MetricAlarms ?? []).flatMap((a) => a.AlarmName ?? []);
        },
        /** The last lines of a log stream; none where the stream does not exist (yet). */
        lastLines: async (group, stream, limit = 10) => {
            try {
                const { events } = await logs.send(new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__/* .GetLogEventsCommand */ .h7S({ logGroupName: group, logStreamName: stream, limit, startFromHead: false }));
                return (events ?? []).flatMap((e) => (e.message === undefined ? [] : [e.message.trimEnd()]));
            }
            catch (error) {
                if (error instanceof _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__/* .ResourceNotFoundException */ .lBX)
                    return [];
                throw error;
            }
        },
    };
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


/***/ }),

/***/ 28654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ followBack),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   tr: () => (/* binding */ backOf),
/* harmony export */   zH: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Between looks at a rollback. AWS ms. */
const LOOK_MS = 3_000;
/** Longest that a rollback is waited for: ECS brings up what ran before, and that takes its time. AWS ms. */
const LIMIT_MS = 20 * 60_000;
const OVER = new Set([
    'SUCCESSFUL',
    'STOPPED',
    'ROLLBACK_SUCCESSFUL',
    'ROLLBACK_FAILED',
]);
const isOver = ({ status }) => OVER.has(status);
function backOf(of) {
    const said = of.statusReason ?? of.rollback?.reason;
    return of.status === 'ROLLBACK_SUCCESSFUL'
        ? { result: 'rolled-back', said, at: of.finishedAt?.getTime() }
        : { result: 'failed', said: said ?? `the service deployment is ${of.status ?? 'unknown'}`, at: undefined };
}
/** Waits until a service deployment is over. */
async function followBack({ deployments, clock, output }, arn) {
    const until = clock.now() + LIMIT_MS;
    for (;;) {
        const of = await deployments.describe(arn);
        if (of !== undefined && isOver(of))
            return backOf(of);
        if (clock.now() > until)
            return { result: 'failed', said: `the rollback was not over within ${LIMIT_MS / 60_000} min`, at: undefined };
        output.waiting(`rollback: ${of?.status ?? 'not shown yet'}`, LIMIT_MS);
        await clock.sleep(LOOK_MS);
    }
}
/** Tells ECS to roll a deployment back, and waits for it; by a new deployment of what ran before where there is no right to. */
async function takeBack(deps, where) {
    const { deployments, output } = deps;
    const { cluster, service } = where;
    try {
        const arn = await deployments.findBegunAt(cluster, service, where.createdAt);
        if (arn !== undefined) {
            await deployments.rollBack(arn).catch(async (error) => {
                // ECS may have begun to roll back, or ended, in the same moment.
                if (!(error instanceof Error) || error.name !== 'ConflictException')
                    throw error;
            });
            return await followBack(deps, arn);
        }
    }
    catch (error) {
        output.warn(`ECS could not be told to roll back (${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}): the version before is deployed again instead. The role needs ecs:ListServiceDeployments, ecs:DescribeServiceDeployments and ecs:StopServiceDeployment`);
    }
    return redeploy(deps, where);
}
/** The version before as a deployment of its own: needs no right that the update itself did not need. */
async function redeploy({ deployments, clock, output }, where) {
    const { cluster, service: name, previous } = where;
    if (previous === undefined)
        return { result: 'failed', said: 'there is no version before to go back to', at: undefined };
    const updated = await deployments.update({ cluster, service: name, taskDefinition: previous });
    const id = updated.deployments?.find((d) => d.status === 'PRIMARY')?.id;
    const until = clock.now() + LIMIT_MS;
    for (;;) {
        const service = await deployments.service(cluster, name);
        const mine = service?.deployments?.find((d) => d.id === id);
        if (mine?.rolloutState === 'COMPLETED')
            return { result: 'rolled-back', said: undefined, at: clock.now() };
        if (clock.now() > until || (service !== undefined && mine === undefined) || mine?.rolloutState === 'FAILED')
            return {
                result: 'failed',
                said: mine?.rolloutStateReason ?? 'the rollback was not seen to its end',
                at: undefined,
            };
        output.waiting('rollback: the version before is deployed again', LIMIT_MS);
        await clock.sleep(LOOK_MS);
    }
}


/***/ }),

/***/ 17014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ told),
/* harmony export */   KA: () => (/* binding */ PASSING),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _config_architecture__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1815);
/* harmony import */ var _rollout_why_classify__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88945);
/* harmony import */ var _rollout_why_gather__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83341);



/** Causes that pass by themselves: ECS goes on trying, and so does the wait. */
const PASSING = new Set(['no-capacity', 'taken-away']);
const HERE = 'the task definition';
/** Group and stream of a task's log, as its first container with the awslogs driver says. */
function logOf({ definition }, task) {
    for (const { name, logConfiguration } of definition.containerDefinitions ?? []) {
        const options = logConfiguration?.logDriver === 'awslogs' ? logConfiguration.options : undefined;
        const [group, prefix] = [options?.['awslogs-group'], options?.['awslogs-stream-prefix']];
        if (group === undefined || prefix === undefined)
            continue;
        return { group, stream: `${prefix}/${name ?? ''}/${task.taskArn?.split('/').at(-1) ?? ''}` };
    }
    return undefined;
}
/** Names why a deployment of somebody else's service fails; needs rights for no more than it can do without. */
async function causeOf({ deployments, watch, clock }, subject, seen) {
    const { definition, service, targetGroupArn, graceSeconds } = subject;
    const where = seen.task === undefined ? undefined : logOf(subject, seen.task);
    const [log, group] = await Promise.all([
        seen.task === undefined || where === undefined ? [] : (0,_rollout_why_gather__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)({ watch, clock }, where, seen.task),
        targetGroupArn === undefined ? undefined : deployments.targetGroup(targetGroupArn).catch(() => undefined),
    ]);
    const port = definition.containerDefinitions?.flatMap((c) => c.portMappings ?? [])[0]?.containerPort;
    const memory = Number(definition.memory);
    const why = (0,_rollout_why_classify__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L8)({
        service,
        kind: seen.kind ?? 'service',
        ...(seen.task === undefined ? {} : { task: (0,_rollout_why_gather__WEBPACK_IMPORTED_MODULE_2__/* .stoppedTask */ .NB)(seen.task) }),
        events: seen.events,
        log,
        expected: {
            ...(port === undefined ? {} : { port }),
            ...(group?.path === undefined ? {} : { healthPath: group.path }),
            ...(group?.timeout === undefined ? {} : { timeout: group.timeout }),
            ...(graceSeconds === undefined ? {} : { grace: graceSeconds }),
            ...(Number.isFinite(memory) && memory > 0 ? { memory } : {}),
            platform: _config_architecture__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_OF */ .wu[(0,_config_architecture__WEBPACK_IMPORTED_MODULE_0__/* .architectureOf */ .NJ)(definition.runtimePlatform?.cpuArchitecture)],
        },
    });
    // The hints are written for services of ez-deploy.yml; here there is none.
    return { ...why, hint: why.hint.replaceAll('ez-deploy.yml', HERE) };
}
const told = (why) => ({ reason: (0,_rollout_why_classify__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(why), hint: why.hint });


/***/ }),

/***/ 37513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ openUpdate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99373);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _rehearsal_info__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30479);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92927);





/** @throws ConfigError where nobody says which region. */
async function openUpdate(inputs, { env, output, signal }) {
    const rehearsal = inputs.rehearsal === undefined ? undefined : (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .readRehearsal */ .oP)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.rehearsal));
    const region = rehearsal?.region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
    if (region === undefined || region === '')
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL([
            {
                where: 'environment variable AWS_REGION',
                what: 'is missing',
                fix: 'aws-actions/configure-aws-credentials sets it from its aws-region',
            },
        ]);
    const endpoint = rehearsal?.aws ?? env['AWS_ENDPOINT_URL'];
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(env['GITHUB_WORKSPACE'] ?? '.');
    return {
        target: {
            region,
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(inputs.update?.maxRetries === undefined ? {} : { maxAttempts: inputs.update.maxRetries + 1 }),
            ...(rehearsal === undefined ? {} : { credentials: _session__WEBPACK_IMPORTED_MODULE_4__/* .REHEARSAL_CREDENTIALS */ .x4 }),
        },
        clock: rehearsal === undefined ? (0,_clock__WEBPACK_IMPORTED_MODULE_1__/* .createClock */ .t)() : (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_3__/* .clockOf */ .ie)(rehearsal),
        output,
        signal,
        env,
        commit: await (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .commitOf */ .D3)(root, env),
        actor: env['GITHUB_ACTOR'] ?? env['USER'] ?? 'unknown',
        root,
        workFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, '.ez-deploy'),
    };
}


/***/ }),

/***/ 72356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ failingTask),
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _cause__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17014);
/* harmony import */ var _progress__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12174);


/** Fruitless looks for a task that ended before the suspicion is dropped: reads of ECS may be stale for some seconds. */
const FRUITLESS = 3;
/** Looks in a row that must not show our deployment: right after UpdateService a read may still be the one before. */
const GONE = 3;
const died = (task, { deploymentId }) => task.startedBy === deploymentId && !(task.stoppedReason ?? '').startsWith('Scaling activity');
/** Looks for a task of ours that ended on its own, or an event after which none is to be expected; what passes by itself is said once. */
function failureFinder(deps, awaited) {
    const { deployments, output } = deps;
    const { cluster, subject } = awaited;
    const excused = new Set();
    return async (service, events) => {
        const stopped = await deployments.stoppedTasks(cluster, subject.service).catch((error) => {
            output.debug(`stopped tasks: ${String(error)}`);
            return [];
        });
        for (const task of stopped) {
            if (!died(task, awaited) || excused.has(task.taskArn ?? ''))
                continue;
            const why = await (0,_cause__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(deps, subject, { task, events: (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .newEvents */ .S6)(service, awaited) });
            if (!_cause__WEBPACK_IMPORTED_MODULE_0__/* .PASSING */ .KA.has(why.cause))
                return (0,_cause__WEBPACK_IMPORTED_MODULE_0__/* .told */ .Ev)(why);
            excused.add(task.taskArn ?? '');
            output.warn(`${why.line}; ECS goes on trying`);
        }
        const fresh = events.filter((e) => !excused.has(e));
        if (fresh.length === 0)
            return undefined;
        const why = await (0,_cause__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(deps, subject, { events: fresh });
        if (!_cause__WEBPACK_IMPORTED_MODULE_0__/* .PASSING */ .KA.has(why.cause))
            return (0,_cause__WEBPACK_IMPORTED_MODULE_0__/* .told */ .Ev)(why);
        for (const e of fresh)
            excused.add(e);
        output.warn(`${why.line}; ECS goes on trying`);
        return undefined;
    };
}
/** The same question, asked anew at every look of a deployment that shifts traffic. `always`: also where nothing seems wrong. */
function failingTask(deps, awaited) {
    const find = failureFinder(deps, awaited);
    const firstSeen = new Map();
    let pace = (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .freshPace */ .KY)(deps.clock.now());
    return async (always = false) => {
        const service = await deps.deployments.service(awaited.cluster, awaited.subject.service);
        if (service === undefined)
            return undefined;
        const at = deps.clock.now();
        for (const message of (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .newEvents */ .S6)(service, awaited))
            if (!firstSeen.has(message))
                firstSeen.set(message, at);
        const view = (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .viewOf */ .du)(service, awaited, (message) => at - (firstSeen.get(message) ?? at));
        const next = (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .paced */ .yb)(pace, view, at);
        pace = next.pace;
        if (!always && !next.suspicious)
            return undefined;
        return find(service, view.kind === 'waiting' ? view.events : []);
    };
}
/** Waits for a rolling deployment: one call a look, and more only where something seems wrong. */
async function waitFor(deps, awaited, signal) {
    const { deployments, clock, output } = deps;
    const { cluster, subject, limitMs } = awaited;
    const from = clock.now();
    const firstSeen = new Map();
    const failure = failureFinder(deps, awaited);
    let [pace, fruitless, drainMs] = [(0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .freshPace */ .KY)(from), 0, undefined];
    let [lastText, gone] = ['', 0];
    for (;;) {
        await clock.sleep((0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .nextLook */ .JD)(pace, drainMs ?? 0), signal);
        const service = await deployments.service(cluster, subject.service);
        if (service === undefined)
            return { how: 'gone' };
        const at = clock.now();
        for (const message of (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .newEvents */ .S6)(service, awaited))
            if (!firstSeen.has(message))
                firstSeen.set(message, at);
        const view = (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .viewOf */ .du)(service, awaited, (message) => at - (firstSeen.get(message) ?? at));
        const { pace: next, suspicious } = (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .paced */ .yb)(pace, view, at);
        pace = next;
        if (view.kind === 'completed')
            return { how: 'completed' };
        gone = view.kind === 'gone' ? gone + 1 : 0;
        if (gone >= GONE)
            return { how: 'gone' };
        if (view.kind === 'gone')
            continue;
        if (view.kind === 'failed')
            return givenUp(service, view);
        if (view.text !== lastText)
            output.debug(view.text);
        lastText = view.text;
        output.waiting(view.text, limitMs);
        if (suspicious) {
            const found = await failure(service, view.events);
            if (found !== undefined)
                return { how: 'failing', ...found };
            fruitless += 1;
            if (fruitless >= FRUITLESS) {
                pace = { ...pace, most: view.tasks, failed: view.failedTasks };
                fruitless = 0;
            }
        }
        if (at - from >= limitMs)
            return {
                how: 'failing',
                reason: `${subject.service}: the deployment was not over within ${Math.round(limitMs / 60_000)} min: ${view.text}`,
                hint: 'give it more wait-for-minutes, or look at the service’s events for what it waits for',
            };
        if (pace.finishingFrom !== undefined && drainMs === undefined)
            drainMs = await drain();
    }
    /** Without the right to ask, the end is looked for often at once. */
    async function drain() {
        if (subject.targetGroupArn === undefined)
            return 0;
        return deployments.drainMs(subject.targetGroupArn).catch(() => 0);
    }
    async function givenUp(service, view) {
        const stopped = await deployments.stoppedTasks(cluster, subject.service).catch(() => []);
        const task = stopped.find((t) => died(t, awaited));
        const events = (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .newEvents */ .S6)(service, awaited);
        const { rollingBack, reason } = view;
        if (task === undefined)
            return { how: 'given-up', reason: `${subject.service}: ${reason}`, hint: undefined, rollingBack };
        const account = (0,_cause__WEBPACK_IMPORTED_MODULE_0__/* .told */ .Ev)(await (0,_cause__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(deps, subject, { task, events }));
        return { how: 'given-up', reason: `${account.reason}\n  ECS: ${reason}`, hint: account.hint, rollingBack };
    }
}


/***/ })

};
;