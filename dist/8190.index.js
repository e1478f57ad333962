"use strict";
exports.id = 8190;
exports.ids = [8190,5250,9241,6378,3540];
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

/***/ 18190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statusCommand: () => (/* binding */ statusCommand)
/* harmony export */ });
/* harmony import */ var _migrations_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13540);
/* harmony import */ var _rollout_coordination__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15250);
/* harmony import */ var _rollout_correct__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15231);
/* harmony import */ var _rollout_discover__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96862);
/* harmony import */ var _rollout_find__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90618);
/* harmony import */ var _rollout_live_releases__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95582);
/* harmony import */ var _rollout_planning__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8592);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92927);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9241);
/* harmony import */ var _pending_contracts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59643);










/** The guardian writes no records: until somebody comes who does, what it took back is known from the rollout's item alone. */
const asItEnded = (entry, current) => current?.phase === 'taken-back' && current.release === entry.release && entry.command === 'deploy'
    ? { ...entry, result: _rollout_correct__WEBPACK_IMPORTED_MODULE_2__.BY_GUARDIAN.result }
    : entry;
/** `status`: what AWS shows, what the journal says, and the history. Reads only. */
async function statusCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_7__/* .openSession */ .fA)(inputs, context);
    const environment = await (0,_environment__WEBPACK_IMPORTED_MODULE_8__.openEnvironment)(session);
    const { deps, store, outputs } = environment;
    const [found, item, history] = await Promise.all([
        (0,_rollout_find__WEBPACK_IMPORTED_MODULE_4__/* .findServices */ .O)(deps, (0,_rollout_planning__WEBPACK_IMPORTED_MODULE_6__/* .namesOf */ .eZ)(session.config)),
        deps.aws.table.read(),
        store.history(),
    ]);
    const { services, plain, schedules } = found;
    const current = (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_1__/* .readCurrent */ .cA)(item);
    const releases = await (0,_rollout_live_releases__WEBPACK_IMPORTED_MODULE_5__/* .liveReleases */ .z)(deps, found);
    const { clock } = session;
    const pending = await (0,_pending_contracts__WEBPACK_IMPORTED_MODULE_9__/* .findPending */ .r)(environment, session.config, await (0,_migrations_ledger__WEBPACK_IMPORTED_MODULE_0__.ledgerStore)(deps.aws.bucket).read());
    const silent = current?.phase === 'rolling' && current.deadline < clock.now();
    const what = (name) => {
        const entry = history.find((e) => e.release === releases[name]);
        return {
            name,
            release: releases[name] ?? null,
            version: entry?.version ?? null,
            since: entry?.startedAt ?? null,
            by: entry?.actor ?? null,
        };
    };
    const json = {
        environment: outputs.environment,
        url: outputs.url,
        services: services.map((s) => ({
            ...what(s.name),
            live: (0,_rollout_discover__WEBPACK_IMPORTED_MODULE_3__/* .isFirst */ .ZW)(s) ? null : s.live,
            weights: s.weights,
            running: s.running,
            desired: s.desired,
        })),
        rolling: plain.map((s) => ({ ...what(s.name), kind: s.kind, running: s.running, desired: s.desired })),
        schedules: schedules.map((s) => ({
            ...what(s.name),
            expression: s.schedule.ScheduleExpression,
            enabled: s.schedule.State === 'ENABLED',
        })),
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
        pendingContracts: pending.map(({ service, pending: files }) => ({ service, files: files.map((f) => f.name) })),
        breakGlass: outputs.breakGlassDocument === undefined
            ? null
            : `aws ssm start-automation-execution --document-name ${outputs.breakGlassDocument} --region ${outputs.region}`,
        history: history.slice(0, 10).map((e) => asItEnded(e, current)),
    };
    const head = (s) => `  ${s.name.padEnd(12)} version ${s.version ?? '?'} (${s.release ?? 'no release'}) by ${s.by ?? '?'}`;
    const lines = [
        `${outputs.app} ${outputs.environment} at ${outputs.url}`,
        ...json.services.map((s) => `${head(s)} · blue ${s.weights.blue} % ${s.running.blue} tasks · green ${s.weights.green} % ${s.running.green} tasks`),
        ...json.rolling.map((s) => `${head(s)} · ${s.kind} ${s.running} of ${s.desired} tasks`),
        ...json.schedules.map((s) => `${head(s)} · ${s.expression}${s.enabled ? '' : ' (off)'}`),
        current === undefined
            ? '  no rollout yet'
            : `  rollout ${current.release}: ${current.phase}${!silent && current.machine?.phase === 'awaiting' && current.phase === 'rolling' ? ', waiting for a person: ez-deploy promote' : ''}${silent ? ', its runner has fallen silent: the guardian takes traffic back at the deadline, or run ez-deploy resume' : ''}`,
        ...(json.breakGlass === null || (current?.phase !== 'rolling' && current?.phase !== 'baking')
            ? []
            : [`  back without GitHub: ${json.breakGlass}`]),
        ...json.pendingContracts.map((p) => `  ${p.service}: ez-deploy contract would apply ${p.files.join(', ')}`),
        ...json.history
            .slice(0, 5)
            .map((e) => `  ${e.startedAt}  ${e.version.padEnd(10)} ${e.command.padEnd(8)} ${e.result} by ${e.actor}`),
    ];
    return { exitCode: 0, json, text: lines.join('\n'), outputs: { result: 'succeeded', url: outputs.url } };
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

/***/ 26378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PHASES: () => (/* binding */ PHASES),
/* harmony export */   carriedOf: () => (/* binding */ carriedOf),
/* harmony export */   folderOf: () => (/* binding */ folderOf),
/* harmony export */   inOrder: () => (/* binding */ inOrder),
/* harmony export */   kindOf: () => (/* binding */ kindOf),
/* harmony export */   readMigrationFiles: () => (/* binding */ readMigrationFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const PHASES = ['expand', 'contract'];
/**
 * What a file is, told by its name: `NAME.up.sql` expands and `NAME.down.sql` takes that back; `NAME.contract.sql` contracts and
 * `NAME.contract.down.sql` takes that back.
 */
function kindOf(name) {
    if (name.endsWith('.contract.down.sql'))
        return { phase: 'contract', downOf: name.replace(/\.down\.sql$/, '.sql') };
    if (name.endsWith('.down.sql'))
        return { phase: 'expand', downOf: name.replace(/\.down\.sql$/, '.up.sql') };
    if (name.endsWith('.up.sql'))
        return { phase: 'expand' };
    if (name.endsWith('.contract.sql'))
        return { phase: 'contract' };
    return undefined;
}
/** The order in which files are meant to run: by NAME (plain characters), and of one NAME the expand before the contract. */
function inOrder(a, b) {
    const key = ({ name }) => {
        const contracts = name.endsWith('.contract.sql');
        return { base: name.replace(/\.(?:up|contract)\.sql$/, ''), contracts: Number(contracts) };
    };
    const [x, y] = [key(a), key(b)];
    if (x.base !== y.base)
        return x.base < y.base ? -1 : 1;
    return x.contracts - y.contracts;
}
/** Where a service's migration files are; undefined where it names no folder. */
const folderOf = (config, service) => service.migrations?.folder === undefined
    ? undefined
    : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(config.root, service.build.context, service.migrations.folder);
/** Reads a folder of migration files; what is wrong with their names goes into `problems`. */
async function readMigrationFiles(folder, root) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, folder);
    const problems = [];
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true }).catch(() => undefined);
    if (names === undefined)
        return {
            files: [],
            problems: [{ where: shown, what: 'cannot be read', fix: 'migrations.folder is relative to the build context' }],
        };
    const sql = names.filter((n) => n.endsWith('.sql')).sort();
    const there = new Set(sql);
    const read = async (name) => {
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
        return {
            path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shown, name),
            sql: bytes.toString('utf8'),
            sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'),
        };
    };
    const files = [];
    for (const name of sql) {
        const kind = /[/\\]/.test(name) ? undefined : kindOf(name);
        if (kind === undefined) {
            const what = /[/\\]/.test(name) ? 'is in a sub-folder' : 'does not tell by its name when it is to run';
            const fix = 'NAME.up.sql (expand), NAME.contract.sql, and NAME.down.sql or NAME.contract.down.sql beside them';
            problems.push({ where: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shown, name), what, fix });
            continue;
        }
        if (kind.downOf !== undefined) {
            if (!there.has(kind.downOf))
                problems.push({ where: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shown, name), what: 'takes nothing back', fix: `there is no ${kind.downOf}` });
            continue;
        }
        const downName = name.replace(kind.phase === 'expand' ? /\.up\.sql$/ : /\.sql$/, '.down.sql');
        const down = there.has(downName) ? await read(downName) : undefined;
        const { path, sql: text, sha256 } = await read(name);
        files.push({ name, phase: kind.phase, sha256, down: down !== undefined, path, sql: text, downScript: down });
    }
    return { files: files.sort(inOrder), problems };
}
/** What goes into the record: no SQL. */
const carriedOf = (files) => files.map(({ name, phase, sha256, down }) => ({ name, phase, sha256, down }));


/***/ }),

/***/ 13540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isEntry: () => (/* binding */ isEntry),
/* harmony export */   ledgerStore: () => (/* binding */ ledgerStore),
/* harmony export */   standingOf: () => (/* binding */ standingOf),
/* harmony export */   withEntries: () => (/* binding */ withEntries)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26378);


const KEY = 'ez-deploy/migrations.json';
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    service: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    phase: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['expand', 'contract']),
    sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    down: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** unsure: its task was started and did not end well, or nobody saw its end. */
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['applied', 'unsure']),
    /** Release that applied it; `baseline` for what was there before. */
    release: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** ISO 8601, wall time. */
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** What its down script can be run with; none for the baseline. */
    taskDefinition: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
const ledgerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1), entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entrySchema) });
/**
 * What was applied to an environment's databases, in that order. One object in the environment's bucket; only who holds the lock
 * writes it, an intent before the task and the outcome after it.
 */
function ledgerStore(bucket) {
    let etag;
    const read = async () => {
        const object = await bucket.read(KEY);
        etag = object?.etag;
        return object === undefined ? [] : ledgerSchema.parse(JSON.parse(object.text)).entries;
    };
    return {
        read,
        /** Reads, changes, writes; refused where somebody else wrote in between. */
        change: async (next) => {
            const entries = next(await read());
            const text = JSON.stringify({ schemaVersion: 1, entries }, null, 1);
            const wrote = await bucket.write(KEY, text, etag === undefined ? { ifNew: true } : { ifMatch: etag });
            if (wrote !== 'refused')
                return;
            // A refusal may be the answer to the second attempt of a write whose first reply was lost.
            if ((await bucket.read(KEY))?.text === text)
                return;
            throw new Error('the account of applied migrations was changed by somebody else: is the lock lost?');
        },
    };
}
const isEntry = (entry, service, file) => entry.service === service && entry.name === file.name;
/** Puts entries in, in place of older ones of the same files; pure. */
const withEntries = (entries, added) => [
    ...entries.filter((e) => !added.some((a) => isEntry(e, a.service, a))),
    ...added,
];
/** @param baseline name of the last file that was applied before ez-deploy kept account. */
function standingOf(service, carried, entries, baseline) {
    const own = entries.filter((e) => e.service === service);
    const entryOf = (file) => own.find((e) => e.name === file.name);
    const isOld = (file) => baseline !== undefined && entryOf(file) === undefined && (0,_files__WEBPACK_IMPORTED_MODULE_0__.inOrder)(file, { name: baseline }) <= 0;
    return {
        baseline: carried.filter(isOld),
        fresh: carried.filter((file) => entryOf(file)?.state !== 'applied' && !isOld(file)),
        changed: carried.flatMap((file) => {
            const entry = entryOf(file);
            return entry?.state === 'applied' && entry.sha256 !== file.sha256 ? [{ file, entry }] : [];
        }),
        unknown: own.filter((e) => e.phase === 'contract' && !carried.some((f) => f.name === e.name)),
    };
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