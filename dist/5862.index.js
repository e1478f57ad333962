"use strict";
exports.id = 5862;
exports.ids = [5862,5250,9241];
exports.modules = {

/***/ 37275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bucketGateway: () => (/* binding */ bucketGateway)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53711);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);


/** The environment's bucket: outputs, release records, history, reports. */
function bucketGateway(target, bucket) {
    // Path style: a loopback endpoint has no wildcard host names, and AWS answers both.
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .YxF({
        ...(0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target),
        ...(target.endpoint === undefined ? {} : { forcePathStyle: true }),
    });
    return {
        bucket,
        /** undefined where there is no such object, or no such bucket yet. */
        read: async (key) => {
            try {
                const answer = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .GetObjectCommand */ .jLs({ Bucket: bucket, Key: key }));
                return { text: (await answer.Body?.transformToString('utf-8')) ?? '', etag: answer.ETag };
            }
            catch (error) {
                if (error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .NoSuchKey */ ._kG || error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .NoSuchBucket */ .TQ0)
                    return undefined;
                throw error;
            }
        },
        /** Removes an object, there or not; a versioned bucket keeps what it was. */
        remove: async (key) => {
            await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .DeleteObjectCommand */ .k4j({ Bucket: bucket, Key: key }));
        },
        /**
         * Writes an object; with `ifMatch` only where it still is the one that was read, with `ifNew` only where there is none.
         * `refused` where the condition did not hold: 412, which may also be the answer to our own retried success, or 409.
         */
        write: async (key, text, options = {}) => {
            try {
                const { ETag } = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .PutObjectCommand */ .wKZ({
                    Bucket: bucket,
                    Key: key,
                    Body: text,
                    ContentType: options.contentType ?? 'application/json',
                    ...(options.ifMatch === undefined ? {} : { IfMatch: options.ifMatch }),
                    ...(options.ifNew === true ? { IfNoneMatch: '*' } : {}),
                }));
                return { etag: ETag };
            }
            catch (error) {
                const status = error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3ServiceException */ .Hcp ? error.$metadata.httpStatusCode : undefined;
                // 404: there is nothing that could match.
                const conditional = options.ifMatch !== undefined || options.ifNew === true;
                if (conditional && (status === 412 || status === 409 || status === 404) && !(error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .NoSuchBucket */ .TQ0))
                    return 'refused';
                throw error;
            }
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

/***/ 9241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accountOf: () => (/* binding */ accountOf),
  openEnvironment: () => (/* binding */ openEnvironment),
  outputsOf: () => (/* binding */ outputsOf),
  running: () => (/* binding */ running),
  webServices: () => (/* binding */ webServices)
});

// EXTERNAL MODULE: ./src/aws/bucket.ts
var aws_bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-application-auto-scaling/dist-cjs/index.js
var dist_cjs = __webpack_require__(11491);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-cjs/index.js
var client_ecr_dist_cjs = __webpack_require__(28249);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-cjs/index.js
var client_sfn_dist_cjs = __webpack_require__(18476);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var client_sts_dist_cjs = __webpack_require__(71695);
// EXTERNAL MODULE: ./src/aws/clients.ts
var clients = __webpack_require__(40201);
// EXTERNAL MODULE: ./src/aws/fence.ts
var aws_fence = __webpack_require__(4996);
;// CONCATENATED MODULE: ./src/aws/control.ts






const DIMENSION = 'ecs:service:DesiredCount';
/** Auto scaling, guardian, registry and identity. */
function controlGateway(target) {
    const scaling = (0,aws_fence/* fenced */.OF)(new dist_cjs/* ApplicationAutoScalingClient */.gd((0,clients/* clientConfig */.y)(target)), target.fence);
    const steps = new client_sfn_dist_cjs/* SFNClient */.ZIB((0,clients/* clientConfig */.y)(target));
    const ecr = new client_ecr_dist_cjs/* ECRClient */.S70((0,clients/* clientConfig */.y)(target));
    const sts = new client_sts_dist_cjs/* STSClient */.iM((0,clients/* clientConfig */.y)(target));
    const resource = (cluster, service) => `service/${cluster}/${service}`;
    return {
        /** Whose credentials these are, and what time it is at AWS (ms since the epoch; undefined where the answer had no date). */
        identity: async () => {
            let now;
            sts.middlewareStack.add((next) => async (args) => {
                const result = await next(args);
                const { headers } = result.response;
                const date = Date.parse(headers?.['date'] ?? '');
                // The header cuts the second off; on average half of it has passed.
                if (!Number.isNaN(date))
                    now = date + 500;
                return result;
            }, { step: 'deserialize', priority: 'low', name: 'ezDeployServerTime', override: true });
            const { Account } = await sts.send(new client_sts_dist_cjs/* GetCallerIdentityCommand */.zI({}));
            if (Account === undefined)
                throw new Error('STS does not say which account this is');
            return { accountId: Account, now };
        },
        /** Those of the services that have a scalable target. */
        scalable: async (cluster, services) => {
            const { ScalableTargets } = await scaling.send(new dist_cjs/* DescribeScalableTargetsCommand */.sH({
                ServiceNamespace: 'ecs',
                ResourceIds: services.map((s) => resource(cluster, s)),
            }));
            return new Set((ScalableTargets ?? []).map((t) => t.ResourceId?.split('/').at(-1) ?? ''));
        },
        /** Suspends or resumes scaling, and sets limits where given: registering moves the count into them. */
        setScaling: async (cluster, service, change) => {
            const { suspended: s } = change;
            await scaling.send(new dist_cjs/* RegisterScalableTargetCommand */.Jr({
                ServiceNamespace: 'ecs',
                ResourceId: resource(cluster, service),
                ScalableDimension: DIMENSION,
                SuspendedState: { DynamicScalingInSuspended: s, DynamicScalingOutSuspended: s, ScheduledScalingSuspended: s },
                ...(change.min === undefined ? {} : { MinCapacity: change.min }),
                ...(change.max === undefined ? {} : { MaxCapacity: change.max }),
            }));
        },
        /** Starts the guardian once per name: a second start of the same name is the first one's. */
        startGuardian: async (stateMachineArn, name, input) => {
            try {
                await steps.send(new client_sfn_dist_cjs/* StartExecutionCommand */.MX_({ stateMachineArn, name, input: JSON.stringify(input) }));
            }
            catch (error) {
                if (!(error instanceof client_sfn_dist_cjs/* ExecutionAlreadyExists */.HUJ))
                    throw error;
            }
        },
        imageExists: async (repositoryName, digest) => {
            const { images } = await ecr.send(new client_ecr_dist_cjs/* BatchGetImageCommand */.P8n({ repositoryName, imageIds: [{ imageDigest: digest }] }));
            return (images ?? []).length > 0;
        },
        /** `Basic …` header value for the registry, valid for twelve hours. */
        registryAuthorization: async () => {
            const { authorizationData } = await ecr.send(new client_ecr_dist_cjs/* GetAuthorizationTokenCommand */.Eu6({}));
            const token = authorizationData?.[0]?.authorizationToken;
            if (token === undefined)
                throw new Error('ECR gave no authorization token');
            return `Basic ${token}`;
        },
    };
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/outputs.ts
var outputs = __webpack_require__(92332);
// EXTERNAL MODULE: ./src/release/store.ts + 1 modules
var store = __webpack_require__(44946);
// EXTERNAL MODULE: ./src/aws/ecs.ts
var ecs = __webpack_require__(41032);
// EXTERNAL MODULE: ./src/aws/elb.ts
var elb = __webpack_require__(55596);
// EXTERNAL MODULE: ./src/aws/scheduler.ts
var scheduler = __webpack_require__(77472);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-cjs/index.js
var client_dynamodb_dist_cjs = __webpack_require__(64305);
;// CONCATENATED MODULE: ./src/aws/table.ts


const KEY = { pk: { S: 'rollout' }, sk: { S: 'current' } };
/** The one item that holds lock, journal and the rollout under way. All reads are consistent, all writes conditional. */
function tableGateway(target, tableName) {
    const client = new client_dynamodb_dist_cjs/* DynamoDBClient */.MGV((0,clients/* clientConfig */.y)(target));
    return {
        read: async () => {
            const { Item: item } = await client.send(new client_dynamodb_dist_cjs/* GetItemCommand */.ZKh({ TableName: tableName, Key: KEY, ConsistentRead: true }));
            return item;
        },
        /** The item as it was before, or `refused` where the condition did not hold. */
        update: async (update) => {
            try {
                const { Attributes } = await client.send(new client_dynamodb_dist_cjs/* UpdateItemCommand */.Cs({
                    TableName: tableName,
                    Key: KEY,
                    UpdateExpression: update.expression,
                    ConditionExpression: update.condition,
                    ExpressionAttributeNames: update.names,
                    ExpressionAttributeValues: update.values,
                    ReturnValues: 'ALL_OLD',
                }));
                return { before: Attributes };
            }
            catch (error) {
                if (error instanceof client_dynamodb_dist_cjs/* ConditionalCheckFailedException */.jPo)
                    return 'refused';
                throw error;
            }
        },
    };
}

// EXTERNAL MODULE: ./src/aws/watch.ts
var watch = __webpack_require__(68694);
;// CONCATENATED MODULE: ./src/rollout/aws.ts







function createAws(target, outputs) {
    return {
        ecs: (0,ecs/* ecsGateway */.U7)(target),
        elb: (0,elb/* elbGateway */.mm)(target),
        table: tableGateway(target, outputs.tableName),
        bucket: (0,aws_bucket.bucketGateway)(target, outputs.bucketName),
        watch: (0,watch/* watchGateway */.y)(target),
        control: controlGateway(target),
        scheduler: (0,scheduler/* schedulerGateway */.AB)(target),
    };
}

;// CONCATENATED MODULE: ./src/commands/environment.ts







/** A runner whose clock is this far off is worth a word: its logs are off by the same. AWS ms. */
const WORTH_SAYING_MS = 30_000;
/** The account the credentials belong to; a configured account must be the same. Sets the session's clock by AWS's. */
async function accountOf(session) {
    const { accountId, now } = await controlGateway(session.target).identity();
    const off = now === undefined ? 0 : session.clock.correct(now);
    if (Math.abs(off) > WORTH_SAYING_MS) {
        session.output.warn(`This machine's clock is ${Math.round(Math.abs(off) / 1_000)} s ${off > 0 ? 'behind' : 'ahead of'} AWS's; AWS's is used for leases and metrics`);
    }
    const wanted = session.config.settings.account;
    if (session.rehearsal === undefined && wanted !== undefined && wanted !== accountId) {
        throw new errors/* StageError */.Zu({
            stage: 'deploy',
            message: `these credentials are for account ${accountId}, and ${session.config.environment} is in ${wanted}`,
            hint: 'check the role of this job',
        });
    }
    return accountId;
}
/** Outputs of the last apply; undefined before the first. */
async function outputsOf(session, accountId) {
    const bucket = (0,aws_bucket.bucketGateway)(session.target, (0,outputs/* bucketNameFor */.Lk)(session.config.app, session.config.environment, accountId));
    const object = await bucket.read(outputs/* OUTPUTS_KEY */.nt);
    return object === undefined ? undefined : outputs/* appOutputsSchema */.L1.parse(JSON.parse(object.text));
}
function running(session, outputs) {
    const fence = (0,aws_fence/* createFence */.KH)(session.clock);
    const aws = createAws({ ...session.target, fence }, outputs);
    return {
        deps: {
            aws,
            fence,
            outputs,
            clock: session.clock,
            output: session.output,
            env: session.env,
            seen: session.feed?.rollout,
        },
        store: (0,store/* releaseStore */.N)(aws.bucket),
        outputs,
    };
}
/** A running environment, without Pulumi and without a build. */
async function openEnvironment(session) {
    const outputs = await outputsOf(session, await accountOf(session));
    if (outputs === undefined) {
        throw new errors/* StageError */.Zu({
            stage: session.inputs.command,
            message: `${session.config.environment} of ${session.config.app} was never deployed in this account`,
            hint: 'deploy it first, or check account and region',
        });
    }
    return running(session, outputs);
}
/** Names of the services that take traffic from the load balancer. */
const webServices = (session) => Object.entries(session.config.services)
    .filter(([, s]) => s.kind === 'web')
    .map(([name]) => name);


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
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90427);
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
        const { takeOverOwn } = await Promise.all(/* import() */[__webpack_require__.e(2290), __webpack_require__.e(8188), __webpack_require__.e(5990), __webpack_require__.e(9642)]).then(__webpack_require__.bind(__webpack_require__, 59642));
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

/***/ 92332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ appOutputsSchema),
/* harmony export */   Lk: () => (/* binding */ bucketNameFor),
/* harmony export */   nt: () => (/* binding */ OUTPUTS_KEY)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

/** One colour of a web service: a pair of ECS service and target group. */
const colourSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** ECS service name, `<app>-<env>-<service>-<colour>`. */
    serviceName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    targetGroupArn: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** `targetgroup/NAME/ID`: the dimension CloudWatch knows the target group by. */
    targetGroupFullName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const serviceOutputsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['web', 'internal', 'worker', 'cron']),
    /** Repository without tag or digest: `HOST/NAME`. */
    repositoryUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    repositoryName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    logGroup: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Task definition family, `<app>-<env>-<service>`. */
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    executionRoleArn: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    taskRoleArn: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    subnetIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    securityGroupIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Secrets by reference, as ECS takes them: environment name → `valueFrom`. */
    secrets: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** The production rule (path pattern → both target groups with weights). Web only. */
    ruleArn: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** The test rule (path pattern and a header of the release → idle target group). Web only. */
    testRuleArn: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** Rules that keep users at the old, or the new, version while traffic moves; only with rollout.affinity. */
    affinityRules: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ old: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), fresh: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
    /** Web only. */
    colours: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ blue: colourSchema, green: colourSchema }).optional(),
    /** Internal and worker: the one ECS service. */
    serviceName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** Cron: its schedule in EventBridge Scheduler's default group. */
    scheduleName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
/**
 * What the rollout needs of the infrastructure: the outputs of `programs/app`, or of a program of one's own.
 * Kept as `ez-deploy/outputs.json` in the environment's bucket, so that a rollback needs no Pulumi.
 */
const appOutputsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    app: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    accountId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    clusterName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    clusterArn: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    loadBalancerArn: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** `app/NAME/ID`: the dimension CloudWatch knows the load balancer by. */
    loadBalancerFullName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Where users reach the application, with scheme. */
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Lock and journal (DynamoDB, hash key `pk`, range key `sk`, both strings). */
    tableName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Release records, history, reports, assets. */
    bucketName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The guardian (Step Functions, Standard). */
    guardianArn: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The SSM automation document that takes traffic back without GitHub; absent where it was applied before there was one. */
    breakGlassDocument: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    services: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), serviceOutputsSchema),
});
/** Key of the outputs in the environment's bucket. */
const OUTPUTS_KEY = 'ez-deploy/outputs.json';
/** Bucket of an environment: known before any look-up, so that `rollback` can start from an account id alone. */
function bucketNameFor(app, environment, accountId) {
    return `${app}-${environment}-ez-deploy-${accountId}`;
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
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
/** The commit of the checkout: the runner's word first, git's second. */
async function commitOf(root, env) {
    const said = env['GITHUB_SHA'];
    if (said !== undefined && /^[0-9a-f]{7,64}$/.test(said))
        return said;
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', root, 'rev-parse', 'HEAD'], { timeout: 30_000 });
        return stdout.trim();
    }
    catch {
        return 'uncommitted';
    }
}
/** The role of `environments.NAME.roles` that a command works with: one a job, the broadest of what it does. */
function roleOf({ command, stages, repair }) {
    if (command === 'preview' || (command === 'drift' && !repair))
        return 'preview';
    if (command === 'drift' || command === 'destroy')
        return 'infra';
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
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9827), __webpack_require__.e(4294), __webpack_require__.e(425)]).then(__webpack_require__.bind(__webpack_require__, 34294));
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