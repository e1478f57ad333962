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
        /** The manifest of an image, or the index of several, as it was pushed; undefined where the repository has none of this digest. */
        imageManifest: async (repositoryName, digest) => {
            const { images } = await ecr.send(new client_ecr_dist_cjs/* BatchGetImageCommand */.P8n({ repositoryName, imageIds: [{ imageDigest: digest }] }));
            return images?.[0] === undefined ? undefined : (images[0].imageManifest ?? '');
        },
        /** Digest that a tag names; undefined where there is none. */
        digestOf: async (repositoryName, tag) => {
            const { images } = await ecr.send(new client_ecr_dist_cjs/* BatchGetImageCommand */.P8n({ repositoryName, imageIds: [{ imageTag: tag }] }));
            return images?.[0]?.imageId?.imageDigest;
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
// EXTERNAL MODULE: ./src/infra/own/given.ts + 1 modules
var own_given = __webpack_require__(29239);
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
/** Outputs of the last apply, or those that are given; undefined before the first. */
async function outputsOf(session, accountId) {
    const given = await (0,own_given/* givenOutputs */.u)(session, accountId);
    if (given !== undefined)
        return given;
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const text = (description) => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, 'must not be empty').describe(description);
/** One colour of a web service: a pair of ECS service and target group. */
const colourSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    serviceName: text('Name of the ECS service of this colour; it starts with no task.'),
    targetGroupArn: text('Its target group (target type ip).'),
    targetGroupFullName: text('`targetgroup/NAME/ID`: the dimension that CloudWatch knows the target group by.'),
})
    .describe('One colour: an ECS service and its target group.');
const serviceOutputsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['web', 'internal', 'worker', 'cron']).describe('As in ez-deploy.yml.'),
    repositoryUrl: text('ECR repository without tag or digest: `HOST/NAME`.'),
    repositoryName: text('Its name.'),
    logGroup: text('CloudWatch log group of the tasks.'),
    family: text('Family of the task definitions that releases register.'),
    executionRoleArn: text('Role by which ECS pulls the image and reads the secrets.'),
    taskRoleArn: text('Role of the application itself.'),
    subnetIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Subnets of the tasks.'),
    securityGroupIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Security groups of the tasks.'),
    secrets: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .describe('By name of the variable in the task: what ECS takes as `valueFrom` (an ARN, with `:key::` for a key of JSON).'),
    ruleArn: text('Web: the listener rule that forwards to both target groups with weights, 100 and 0.').optional(),
    testRuleArn: text('Web: a rule before it with the same path and a condition on the header `x-ez-deploy-test`, whose value each release sets; forwards to one target group.').optional(),
    affinityRules: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        old: text('Keeps users at the old version.'),
        fresh: text('Keeps users at the new version.'),
    })
        .describe('Web, with `rollout.affinity`: two rules with a condition on the header `cookie`.')
        .optional(),
    colours: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ blue: colourSchema, green: colourSchema }).describe('Web: both colours.').optional(),
    serviceName: text('Internal and worker: the one ECS service.').optional(),
    scheduleName: text('Cron: its schedule in EventBridge Scheduler’s group `default`, disabled.').optional(),
});
const restoreTestOutputsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    vaultName: text('Vault of AWS Backup that has the database’s recovery points.'),
    backupRoleArn: text('Role that AWS Backup restores with.'),
    databaseArn: text('ARN of the live database.'),
    databaseName: text('Name of the database in it.'),
    subnetGroup: text('RDS subnet group in which the copy comes up.'),
    databaseSecurityGroupIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Security groups of the copy.'),
    family: text('Family of the one-off task that looks at the copy.'),
    executionRoleArn: text('Its execution role.'),
    logGroup: text('Its log group.'),
    subnetIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Its subnets.'),
    securityGroupIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Its security groups.'),
})
    .describe('What a restore test works with; only with infrastructure.backups.restoreTest.');
/**
 * What the rollout needs of the infrastructure: the outputs of `programs/app`, or of a program of one's own.
 * Kept as `ez-deploy/outputs.json` in the environment's bucket, so that a rollback needs no Pulumi.
 */
const appOutputsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    app: text('`app` of ez-deploy.yml.'),
    environment: text('Name of the environment.'),
    accountId: text('AWS account, 12 digits, in quotes.'),
    region: text('AWS region.'),
    clusterName: text('ECS cluster of the services.'),
    clusterArn: text('Its ARN.'),
    loadBalancerArn: text('Application load balancer of the web services.'),
    loadBalancerFullName: text('`app/NAME/ID`: the dimension that CloudWatch knows the load balancer by.'),
    url: text('Where users reach the application, with scheme.'),
    tableName: text('Lock and journal: a DynamoDB table on demand, hash key `pk`, range key `sk`, both strings.'),
    bucketName: text('S3 bucket of release records, history, reports and assets.'),
    guardianArn: text('The guardian: a Step Functions state machine, type STANDARD, of schemas/guardian.asl.json.'),
    breakGlassDocument: text('SSM automation document that takes traffic back without GitHub; may be left out.').optional(),
    services: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), serviceOutputsSchema).describe('By name of the service in ez-deploy.yml.'),
    restoreTest: restoreTestOutputsSchema.optional(),
});
/** Key of the outputs in the environment's bucket. */
const OUTPUTS_KEY = 'ez-deploy/outputs.json';
/** Bucket of an environment: known before any look-up, so that `rollback` can start from an account id alone. */
function bucketNameFor(app, environment, accountId) {
    return `${app}-${environment}-ez-deploy-${accountId}`;
}


/***/ }),

/***/ 29239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ givenOutputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/aws/bucket.ts
var aws_bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/own/judge.ts
var judge = __webpack_require__(26254);
// EXTERNAL MODULE: ./src/config/path.ts
var path = __webpack_require__(99915);
;// CONCATENATED MODULE: ./src/infra/own/unwrap.ts

/** What one output with everything in it is called. */
const WHOLE = ['ez_deploy', 'ezDeploy', 'EzDeploy'];
/** `terraform output -json`: `{NAME: {sensitive, type, value}}`. */
const isTerraform = (value) => {
    const members = Object.values(value);
    return members.length > 0 && members.every((m) => (0,path/* isRecord */.u4)(m) && 'value' in m && 'sensitive' in m);
};
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
};
/** One output that holds all of them, as an object or, where the tool knows strings only, as JSON. */
function whole(value) {
    for (const name of WHOLE) {
        const inner = value[name];
        if ((0,path/* isRecord */.u4)(inner))
            return inner;
        if (typeof inner === 'string')
            return parsed(inner);
    }
    return undefined;
}
/**
 * The outputs themselves out of what a tool writes: `terraform output -json`, `cdk deploy --outputs-file` (a stack with an output
 * `EzDeploy` that is JSON), or a plain object. What is none of these is given back as it is. Pure.
 */
function unwrap(value) {
    if (!(0,path/* isRecord */.u4)(value))
        return value;
    const plain = isTerraform(value)
        ? Object.fromEntries(Object.entries(value).map(([name, m]) => [name, m.value]))
        : value;
    const found = whole(plain);
    if (found !== undefined)
        return found;
    const stacks = Object.values(plain)
        .filter(path/* isRecord */.u4)
        .flatMap((stack) => whole(stack) ?? []);
    return stacks.length === 1 && plain['app'] === undefined ? stacks[0] : plain;
}

;// CONCATENATED MODULE: ./src/infra/own/given.ts






async function textOf(source, { config, target }) {
    const refuse = (what, fix) => new errors/* ConfigError */.xL([{ where: 'infrastructure.outputs', what, fix }]);
    const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(source) ?? [];
    if (bucket === undefined || key === undefined) {
        try {
            return await (0,promises_.readFile)((0,external_node_path_.resolve)(config.root, source), 'utf8');
        }
        catch (error) {
            throw refuse(`${source} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, 'write it before this job, e.g. terraform output -json > FILE');
        }
    }
    const object = await (0,aws_bucket.bucketGateway)(target, bucket).read(key);
    if (object !== undefined)
        return object.text;
    throw refuse(`there is no ${source}`, 'write it where the infrastructure is made, e.g. with aws s3 cp');
}
/**
 * Outputs of infrastructure that somebody else's program made, where infrastructure.outputs names them; undefined where it does not.
 * @throws ConfigError for what cannot be read or is not what a rollout needs, with every output that is missing or mistyped.
 */
async function givenOutputs(place, accountId) {
    const source = place.config.infrastructure.outputs;
    if (source === undefined)
        return undefined;
    const text = await textOf(source, place);
    let given;
    try {
        given = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* ConfigError */.xL([{ where: source, what: `is no JSON: ${(0,errors/* messageOf */.bD)(error)}` }]);
    }
    const judged = (0,judge/* judgeOutputs */.o)(place.config, accountId, unwrap(given), source);
    if ('problems' in judged)
        throw new errors/* ConfigError */.xL(judged.problems);
    return judged.outputs;
}


/***/ }),

/***/ 26254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ judgeOutputs)
/* harmony export */ });
/* harmony import */ var _config_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);
/* harmony import */ var _outputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92332);


const kindOf = (value) => value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : `a ${typeof value}`;
function wordsOf(issue, given) {
    const value = (0,_config_path__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(given, issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)));
    if (value === undefined)
        return 'is missing';
    switch (issue.code) {
        case 'invalid_type': {
            const wanted = { record: 'a map', object: 'a map', array: 'a list' }[String(issue.expected)];
            return `must be ${wanted ?? `a ${issue.expected}`}, and is ${kindOf(value)}`;
        }
        case 'invalid_value':
            return `must be one of ${issue.values.map(String).join(', ')}, and is ${JSON.stringify(value)}`;
        default:
            return issue.message;
    }
}
/** Members that a service of each kind has besides those that all have. */
const NEEDED = {
    web: ['ruleArn', 'testRuleArn', 'colours'],
    internal: ['serviceName'],
    worker: ['serviceName'],
    cron: ['scheduleName'],
};
function serviceProblems(config, outputs) {
    return Object.entries(config.services).flatMap(([name, service]) => {
        const at = `services.${name}`;
        const found = outputs.services[name];
        if (found === undefined)
            return [[at, 'is missing: the service is in ez-deploy.yml']];
        if (found.kind !== service.kind)
            return [[`${at}.kind`, `is ${found.kind}, and in ez-deploy.yml it is ${service.kind}`]];
        const affinity = service.kind === 'web' && config.rollout.affinity ? ['affinityRules'] : [];
        return [
            ...[...NEEDED[service.kind], ...affinity]
                .filter((key) => found[key] === undefined)
                .map((key) => [`${at}.${key}`, `is missing: a service of kind ${service.kind} has it`]),
            ...Object.keys(service.secrets)
                .filter((key) => found.secrets[key] === undefined)
                .map((key) => [`${at}.secrets.${key}`, 'is missing: the service asks for this secret']),
            ...['subnetIds', 'securityGroupIds']
                .filter((key) => found[key].length === 0)
                .map((key) => [`${at}.${key}`, 'is empty']),
        ];
    });
}
/**
 * Whether outputs that were made elsewhere are what a rollout of this environment needs: all that is missing or mistyped is named. Pure.
 * @param source what the outputs are from, for the problems.
 */
function judgeOutputs(config, accountId, given, source) {
    const fix = 'docs/outputs.md says what each output is';
    const problem = ([path, what]) => ({ where: source, what: `${path} ${what}`, fix });
    const read = _outputs__WEBPACK_IMPORTED_MODULE_0__/* .appOutputsSchema */ .L1.safeParse(given);
    if (!read.success) {
        const path = (issue) => (0,_config_path__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)));
        return {
            problems: read.error.issues.map((issue) => problem([path(issue) || 'what is in it', wordsOf(issue, given)])),
        };
    }
    const outputs = read.data;
    const same = [
        ['app', config.app],
        ['environment', config.environment],
        ['accountId', accountId],
        ['region', config.settings.region],
    ];
    const problems = [
        ...same
            .filter(([key, wanted]) => outputs[key] !== wanted)
            .map(([key, wanted]) => [
            key,
            `is ${JSON.stringify(outputs[key])}, and this deployment is of ${JSON.stringify(wanted)}`,
        ]),
        ...serviceProblems(config, outputs),
    ];
    return problems.length > 0 ? { problems: problems.map(problem) } : { outputs };
}


/***/ })

};
;