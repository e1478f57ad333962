"use strict";
exports.id = 2640;
exports.ids = [2640,7275];
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