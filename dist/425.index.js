"use strict";
exports.id = 425;
exports.ids = [425];
exports.modules = {

/***/ 97840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `1m30s`, `5m`, `250ms`, `7d`: the forms {@link parseDuration} reads. */
const DURATION_PATTERN = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/;
/** Reads a duration such as `90s` or `1m30s`; undefined when it is not one. Result in milliseconds. */
function parseDuration(text) {
    if (!DURATION_PATTERN.test(text))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
        total += Number(amount) * UNIT_MS[unit];
    }
    return total;
}
/** Writes milliseconds for a person: `820ms`, `45s`, `1m05s`, `2h03m`. */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)}ms`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 60)
        return `${seconds}s`;
    const pad = (n) => String(n).padStart(2, '0');
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m${pad(seconds % 60)}s`;
    return `${Math.floor(seconds / 3_600)}h${pad(Math.floor((seconds % 3_600) / 60))}m`;
}


/***/ }),

/***/ 51390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ overridesPath),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   rR: () => (/* binding */ forEnvironment)
/* harmony export */ });
/* unused harmony exports SIZES, merge */
/* harmony import */ var _fargate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42020);
/* harmony import */ var _path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);


/** Anything not known as something smaller counts as production: the safe side of a mistake. */
function kindOf(environment) {
    if (/^(?:dev|development|test|local|sandbox|preview|pr)(?:-|$)/.test(environment))
        return 'dev';
    if (/^(?:staging|stage|stg|qa|uat|acceptance|integration)(?:-|$)/.test(environment))
        return 'staging';
    return 'production';
}
/** Sizes where ez-deploy.yml says none. Production's are the plan's: two tasks over two zones, db.t3.medium with 100 GiB. */
const SIZES = {
    dev: {
        ...{ min: 1, max: 2, cpu: 256, memory: 512 },
        postgres: { instance: 'db.t3.micro', storage: 20, multiAz: false },
        redis: { instance: 'cache.t3.micro', replicas: 0 },
        infrastructure: { nat: 'one', endpoints: [], waf: false },
    },
    staging: {
        ...{ min: 1, max: 4, cpu: 512, memory: 1024 },
        postgres: { instance: 'db.t3.small', storage: 50, multiAz: false },
        redis: { instance: 'cache.t3.micro', replicas: 1 },
        infrastructure: { nat: 'one', endpoints: [], waf: true },
    },
    production: {
        ...{ min: 2, max: 6, cpu: 512, memory: 1024 },
        postgres: { instance: 'db.t3.medium', storage: 100, multiAz: true },
        redis: { instance: 'cache.t3.micro', replicas: 1 },
        infrastructure: { nat: 'per-zone', endpoints: ['ecr.api', 'ecr.dkr'], waf: true },
    },
};
/** `over` laid over `base`: maps merge key by key, everything else (lists too) replaces. Neither is changed. */
function merge(base, over) {
    if (over === undefined)
        return base;
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(base) || !(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(over))
        return over;
    const merged = { ...base };
    for (const [key, value] of Object.entries(over))
        merged[key] = merge(Object.hasOwn(base, key) ? base[key] : undefined, value);
    return merged;
}
/** The two halves of a task's size follow each other where only one is given, so that half a size is never an invalid one. */
function sizeOf(service, sizes) {
    const { cpu, memory } = service;
    if (cpu === undefined && memory === undefined)
        return { cpu: sizes.cpu, memory: sizes.memory };
    if (memory === undefined) {
        const least = _fargate__WEBPACK_IMPORTED_MODULE_0__/* .MEMORY_OF_CPU */ .z.find((row) => row.cpu === cpu)?.values[0];
        return least === undefined ? {} : { memory: least };
    }
    if (cpu === undefined) {
        const row = _fargate__WEBPACK_IMPORTED_MODULE_0__/* .MEMORY_OF_CPU */ .z.find(({ values }) => values.includes(Number(memory)));
        return row === undefined ? {} : { cpu: row.cpu };
    }
    return {};
}
function scalingOf(scaling, sizes) {
    const { min, max } = scaling;
    const least = typeof min === 'number' ? min : typeof max === 'number' ? Math.min(sizes.min, max) : sizes.min;
    return { min: least, max: Math.max(sizes.max, least), ...scaling };
}
function withServiceDefaults(service, sizes) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(service))
        return service;
    // A cron service has no number of tasks: to give it one would be told to the user as his mistake.
    if (service['kind'] === 'cron')
        return { ...sizeOf(service, sizes), ...service };
    const scaling = service['scaling'] ?? {};
    return {
        ...sizeOf(service, sizes),
        ...service,
        scaling: (0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(scaling) ? scalingOf(scaling, sizes) : scaling,
    };
}
function withDataDefaults(data, sizes) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data))
        return data;
    const filled = { ...data };
    for (const store of ['postgres', 'redis']) {
        const given = data[store];
        if ((0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(given))
            filled[store] = { ...sizes[store], ...given };
    }
    return filled;
}
/**
 * The data of ez-deploy.yml as one environment sees it: its overrides merged over services, data and rollout, and the sizes of
 * its kind where nothing else says them. Not yet checked.
 */
function forEnvironment(raw, environment) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(raw))
        return raw;
    const settings = (0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(raw['environments']) ? raw['environments'][environment] : undefined;
    const overrides = (0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(settings) && (0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(settings['overrides']) ? settings['overrides'] : {};
    const sizes = SIZES[kindOf(environment)];
    const services = merge(raw['services'], overrides['services']);
    const data = withDataDefaults(merge(raw['data'], overrides['data']), sizes);
    const rollout = merge(raw['rollout'], overrides['rollout']);
    const infrastructure = merge(raw['infrastructure'] ?? {}, overrides['infrastructure']);
    return {
        ...raw,
        services: (0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(services)
            ? Object.fromEntries(Object.entries(services).map(([name, service]) => [name, withServiceDefaults(service, sizes)]))
            : services,
        ...(data === undefined ? {} : { data }),
        ...(rollout === undefined ? {} : { rollout }),
        infrastructure: (0,_path__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(infrastructure) ? { ...sizes.infrastructure, ...infrastructure } : infrastructure,
    };
}
/** Where the overrides of an environment stand in the file. */
function overridesPath(environment) {
    return ['environments', environment, 'overrides'];
}


/***/ }),

/***/ 42020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ sizeProblem),
/* harmony export */   z: () => (/* binding */ MEMORY_OF_CPU)
/* harmony export */ });
const steps = (from, to) => Array.from({ length: (to - from) / 1024 + 1 }, (_, i) => from + i * 1024);
/**
 * What memory (MiB) Fargate allows for a size of CPU (1024 = one vCPU).
 * Source: Amazon ECS Developer Guide, "Task CPU and memory" for Fargate, Linux.
 */
const MEMORY_OF_CPU = [
    { cpu: 256, values: [512, 1024, 2048] },
    { cpu: 512, values: steps(1024, 4096) },
    { cpu: 1024, values: steps(2048, 8192) },
    { cpu: 2048, values: steps(4096, 16_384) },
    { cpu: 4096, values: steps(8192, 30_720) },
];
/** Why a task of this size cannot run on Fargate; undefined where it can. */
function sizeProblem(cpu, memory) {
    const row = MEMORY_OF_CPU.find((candidate) => candidate.cpu === cpu);
    if (row === undefined)
        return `cpu: one of ${MEMORY_OF_CPU.map((r) => r.cpu).join(', ')}`;
    if (row.values.includes(memory))
        return undefined;
    const { values } = row;
    return values.length <= 4
        ? `with cpu ${cpu}, memory is one of ${values.join(', ')}`
        : `with cpu ${cpu}, memory is ${values[0] ?? 0} to ${values.at(-1) ?? 0} in steps of 1024`;
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