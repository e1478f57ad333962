"use strict";
exports.id = 3861;
exports.ids = [3861,7275,201];
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

/***/ 53861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyInfra: () => (/* binding */ applyInfra),
  L: () => (/* binding */ previewInfra)
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/infra/transform-digest.ts



/** What the transform module says, so that an edited one is applied; one that cannot be read is told of when it is loaded. */
function transformDigest(config) {
    const { transform } = config.infrastructure;
    if (transform === undefined)
        return undefined;
    try {
        return (0,external_node_crypto_.createHash)('sha256')
            .update((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(config.root, transform)))
            .digest('hex');
    }
    catch {
        return 'unreadable';
    }
}

;// CONCATENATED MODULE: ./src/infra/choose.ts


/**
 * The real engine where one is found; in a rehearsal without one, Pulumi's SDK runtime with the embedded monitor. Against AWS
 * only the real engine will do.
 */
async function chooseEngine(options) {
    const { rehearsal, config } = options;
    const { findEngine } = await __webpack_require__.e(/* import() */ 6066).then(__webpack_require__.bind(__webpack_require__, 96066));
    // A rehearsal cloud is empty when it starts: its state belongs to it, not to the folder.
    const stateFile = rehearsal === undefined
        ? undefined
        : (0,external_node_path_.join)(options.stateFolder, `rehearsal-${Math.round(rehearsal.clockAnchor)}`, `${config.environment}.json`);
    const real = await findEngine(options, stateFile);
    if (real !== undefined)
        return real;
    if (rehearsal === undefined || stateFile === undefined) {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: 'no Pulumi engine was found, and against AWS only the real one will do',
            hint: 'install Pulumi 3.259 or newer in the job (pulumi/actions with command: install), or put `pulumi` on PATH',
        });
    }
    const { EMBEDDED_ENGINE, destroyEmbedded, previewEmbedded, upEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7008), __webpack_require__.e(8154), __webpack_require__.e(1267)]).then(__webpack_require__.bind(__webpack_require__, 41267));
    const { doorClient } = await __webpack_require__.e(/* import() */ 8704).then(__webpack_require__.bind(__webpack_require__, 88704));
    const embedded = {
        project: config.app,
        stack: config.environment,
        stateFile,
        door: doorClient(rehearsal.control),
    };
    return {
        name: EMBEDDED_ENGINE,
        preview: () => previewEmbedded(options.program, embedded),
        up: () => upEmbedded(options.program, embedded),
        destroy: () => destroyEmbedded(embedded),
    };
}

;// CONCATENATED MODULE: ./src/stages/infra/guard.ts

/** Types that hold state, or that live traffic hangs on: losing one loses data or users. */
const STATEFUL = [
    'aws:s3/bucket:Bucket',
    'aws:dynamodb/table:Table',
    'aws:secretsmanager/secret:Secret',
    'aws:ecr/repository:Repository',
    'aws:rds/instance:Instance',
    'aws:elasticache/replicationGroup:ReplicationGroup',
    'aws:kms/key:Key',
    'aws:lb/loadBalancer:LoadBalancer',
    'aws:lb/targetGroup:TargetGroup',
    'aws:lb/listenerRule:ListenerRule',
    'aws:ecs/service:Service',
];
/**
 * Refuses a preview that would replace or delete something stateful, unless it is named with a reason.
 * @param allowed lines of the input allow-destructive: `URN # reason`.
 */
function guard(preview, allowed) {
    const named = new Set(allowed.flatMap((line) => {
        const [urn = '', reason = ''] = line.split(/\s+#\s*/, 2);
        return reason.trim() === '' ? [] : [urn.trim()];
    }));
    const refused = preview.resources.filter((r) => (r.op === 'replace' || r.op === 'delete') && STATEFUL.includes(r.type) && !named.has(r.urn));
    if (refused.length === 0)
        return;
    const what = refused.map((r) => `  ${r.op} ${r.urn}${r.replaceKeys.length > 0 ? ` (${r.replaceKeys.join(', ')} changed)` : ''}`);
    throw new errors/* StageError */.Zu({
        stage: 'infra',
        message: `${refused.length} stateful resource(s) would be lost:\n${what.join('\n')}`,
        hint: `nothing was changed; to allow it, add to the input allow-destructive:\n${refused.map((r) => `  ${r.urn} # why`).join('\n')}`,
    });
}

// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
;// CONCATENATED MODULE: ./src/stages/infra/apply.ts








const HASH_KEY = 'ez-deploy/infra.json';
/** Raised with every change of programs/: an unchanged configuration is applied again then. */
const PROGRAM_VERSION = 3;
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
        infrastructure: config.infrastructure,
        transform: transformDigest(config),
        domain: config.domain,
        services,
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(relevant)).digest('hex');
}
async function engineOf(deps) {
    const { appProgram } = await Promise.all(/* import() */[__webpack_require__.e(586), __webpack_require__.e(768), __webpack_require__.e(2088), __webpack_require__.e(7008), __webpack_require__.e(8154), __webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(6766), __webpack_require__.e(8605), __webpack_require__.e(5913)]).then(__webpack_require__.bind(__webpack_require__, 18605));
    return chooseEngine({
        ...deps,
        program: appProgram(deps.config, deps.accountId, { env: deps.env }),
    });
}
/** What an apply would change. Changes nothing. */
async function previewInfra(deps) {
    const engine = await engineOf(deps);
    return engine.preview();
}
/** Applies the program where it, the configuration or the versions changed since the last time; keeps the outputs in the bucket. */
async function applyInfra(deps) {
    const { config, accountId, output } = deps;
    const bucket = (0,aws_bucket.bucketGateway)(deps.target, (0,infra_outputs/* bucketNameFor */.Lk)(config.app, config.environment, accountId));
    const hash = infraHash(config, accountId);
    const [last, known] = await Promise.all([bucket.read(HASH_KEY), bucket.read(infra_outputs/* OUTPUTS_KEY */.nt)]);
    if (last !== undefined && known !== undefined && JSON.parse(last.text).hash === hash) {
        output.info('Infrastructure is unchanged since the last apply: not touched');
        return { outputs: infra_outputs/* appOutputsSchema */.L1.parse(JSON.parse(known.text)), hash, result: undefined };
    }
    const engine = await engineOf(deps);
    output.info(`Infrastructure by ${engine.name}`);
    const preview = await engine.preview();
    output.info(`  preview: ${(0,render/* countsText */.W)(preview)}`);
    guard(preview, deps.allowDestructive);
    const result = await engine.up();
    output.info(`  applied: ${(0,render/* countsText */.W)(result)} in ${result.seconds.toFixed(1)} s`);
    const outputs = infra_outputs/* appOutputsSchema */.L1.safeParse(result.outputs);
    if (!outputs.success) {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `the program's outputs are not what a rollout needs: ${outputs.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
            hint: 'the infrastructure was applied; mend the program’s outputs and deploy again',
        });
    }
    await bucket.write(infra_outputs/* OUTPUTS_KEY */.nt, JSON.stringify(outputs.data, null, 2));
    await bucket.write(HASH_KEY, JSON.stringify({ hash, at: new Date().toISOString(), engine: result.engine }));
    return { outputs: outputs.data, hash, result };
}


/***/ }),

/***/ 29808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderPreview),
/* harmony export */   W: () => (/* binding */ countsText)
/* harmony export */ });
const WORDS = {
    create: 'created',
    update: 'changed',
    replace: 'replaced',
    delete: 'deleted',
    same: 'unchanged',
};
/** Rows of the table before it is cut. */
const MAX_ROWS = 200;
/** Text of a resource or property in a table cell: never Markdown, never a mention, never a row break. */
const cell = (text) => text.replace(/[\\`|*_<>[\]@#]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/\s+/g, ' ');
function countsText(result) {
    const parts = ['create', 'update', 'replace', 'delete', 'same']
        .filter((op) => result.changes[op] > 0)
        .map((op) => `${result.changes[op]} ${WORDS[op]}`);
    return parts.length === 0 ? 'nothing' : parts.join(', ');
}
const row = (r) => `| ${WORDS[r.op]} | ${cell(r.type)} | ${cell(r.name)} | ${cell(r.diff.join(', '))}${r.replaceKeys.length > 0 ? ` (replaced for ${cell(r.replaceKeys.join(', '))})` : ''} |`;
/** The preview as Markdown: counts, then what is replaced or deleted, then the rest folded. */
function renderPreview(result) {
    const changed = result.resources.filter((r) => r.op !== 'same');
    const severe = changed.filter((r) => r.op === 'replace' || r.op === 'delete');
    const mild = changed.filter((r) => r.op === 'create' || r.op === 'update');
    const head = ['|  | type | name | properties |', '|---|---|---|---|'];
    const lines = [`**Infrastructure:** ${countsText(result)} · ${cell(result.engine)}, ${result.seconds.toFixed(1)} s`];
    if (severe.length > 0)
        lines.push('', '**Replaced or deleted**', '', ...head, ...severe.slice(0, MAX_ROWS).map(row));
    if (mild.length > 0) {
        lines.push('', `<details><summary>${mild.length} created or changed</summary>`, '', ...head, ...mild.slice(0, MAX_ROWS).map(row), '', '</details>');
    }
    const cut = Math.max(0, severe.length - MAX_ROWS) + Math.max(0, mild.length - MAX_ROWS);
    if (cut > 0)
        lines.push('', `${cut} more rows are in the job's summary.`);
    if (changed.length === 0)
        lines.push('', 'No change.');
    return `${lines.join('\n')}\n`;
}


/***/ })

};
;