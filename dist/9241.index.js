"use strict";
exports.id = 9241;
exports.ids = [9241];
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


/***/ })

};
;