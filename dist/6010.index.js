"use strict";
exports.id = 6010;
exports.ids = [6010];
exports.modules = {

/***/ 17124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  controlsCommand: () => (/* binding */ controlsCommand)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/config/load.ts + 17 modules
var load = __webpack_require__(165);
;// CONCATENATED MODULE: ./src/controls/hipaa.ts
/** Those that infrastructure can cover. The rest is people, contracts and the application's own. */
const SAFEGUARDS = [
    { section: '164.308(a)(7)', title: 'Contingency plan: backups and recovery', controls: [11, 16] },
    { section: '164.312(a)(1)', title: 'Access control', controls: [9, 25, 40, 47] },
    { section: '164.312(a)(2)(iv)', title: 'Encryption and decryption at rest', controls: [10, 22, 41, 44] },
    { section: '164.312(b)', title: 'Audit controls', controls: [1, 14, 35, 43] },
    { section: '164.312(c)(1)', title: 'Integrity', controls: [40, 43] },
    { section: '164.312(e)(1)', title: 'Transmission security', controls: [5, 33, 38] },
];
/** The safeguards by what the controls came to. Pure. */
function judgeSafeguards(results) {
    return SAFEGUARDS.map((safeguard) => {
        const own = results.filter((r) => safeguard.controls.includes(r.number));
        const missing = safeguard.controls.filter((number) => !own.some((r) => r.number === number));
        if (missing.length > 0)
            throw new Error(`${safeguard.section}: controls ${missing.join(', ')} were not judged`);
        const failing = own.filter((r) => r.status === 'failed').map((r) => r.number);
        // The first that any of them came to: what is not known of one control is not known of the safeguard.
        const order = ['failed', 'elsewhere', 'not-ours', 'passed'];
        const status = order.find((s) => own.some((r) => r.status === s)) ?? 'not-applicable';
        return { ...safeguard, status, failing };
    });
}

// EXTERNAL MODULE: ./src/controls/judge.ts + 5 modules
var judge = __webpack_require__(60036);
// EXTERNAL MODULE: ./src/controls/residency.ts
var controls_residency = __webpack_require__(53834);
// EXTERNAL MODULE: ./src/controls/synthesise.ts
var synthesise = __webpack_require__(41781);
;// CONCATENATED MODULE: ./src/commands/controls.ts






const SIGNS = {
    passed: 'ok',
    failed: 'FAILED',
    'not-applicable': 'none',
    elsewhere: 'elsewhere',
    'not-ours': 'not ours',
    'not-asked': 'not asked',
    'not-judged': 'NOT JUDGED',
};
function line(result) {
    const head = `${String(result.number).padStart(3)}  ${SIGNS[result.status].padEnd(9)}  ${result.title}  (${result.ids.join(', ')})`;
    return [head, ...result.why.map((why) => `${' '.repeat(16)}${why}`)].join('\n');
}
function residencyText(residency) {
    const { status, regions, excepted, unjudged } = residency;
    if (status === 'not-asked')
        return 'Residency: not asked for (infrastructure.regions)';
    const edge = [...new Set(excepted.map((s) => `${s.region}: ${s.why ?? ''}`))];
    return [
        `Residency: ${SIGNS[status]}, ${regions.join(', ')}`,
        ...(unjudged === undefined ? [] : [`  what is made is not known here (${unjudged})`]),
        ...(0,controls_residency/* outsideLines */.f)(residency).map((l) => `  ${l}`),
        ...(edge.length === 0 ? [] : ['  what AWS has in one region only:', ...edge.map((l) => `    ${l}`)]),
    ].join('\n');
}
const safeguardLine = ({ section, status, title, controls, failing }) => `  ${section.padEnd(17)}  ${SIGNS[status].padEnd(9)}  ${title}: controls ${controls.join(', ')}${failing.length === 0 ? '' : `; ${failing.join(', ')} fail`}`;
/** The application's graph, and where ez-deploy.yml asks for one, that of the account's foundation, which has the trail. */
async function withFoundation(config) {
    const own = await (0,synthesise/* graphOf */.cQ)(config);
    if (config.foundation === undefined)
        return own;
    return { ...own, graph: [...own.graph, ...(await (0,synthesise/* synthesiseFoundation */.V_)(config))] };
}
/**
 * `controls`: the 47 controls, data residency and the safeguards of HIPAA on the graph that the programs make of ez-deploy.yml. Asks
 * nobody: what somebody has changed at AWS since is drift's matter.
 */
async function controlsCommand(inputs, context) {
    if (inputs.environment === undefined)
        throw new errors/* ConfigError */.xL([
            { where: 'input environment', what: 'is missing', fix: 'name an environment of ez-deploy.yml' },
        ]);
    const config = await (0,load.readConfig)(inputs.config, inputs.environment);
    const { graph, brought } = await withFoundation(config);
    const controls = (0,judge/* judgeControls */.Q)(graph, brought);
    const residency = (0,controls_residency/* judgeResidency */.S)(graph, config.settings.region, config.infrastructure.regions, brought.everything);
    const hipaa = judgeSafeguards(controls);
    const count = (status) => controls.filter((c) => c.status === status).length;
    const json = {
        environment: config.environment,
        passed: count('passed'),
        failed: count('failed'),
        notApplicable: count('not-applicable'),
        elsewhere: count('elsewhere'),
        notOurs: count('not-ours'),
        controls,
        residency,
        hipaa,
    };
    const outside = residency.status === 'not-judged'
        ? '; residency cannot be judged'
        : residency.outside.length === 0
            ? ''
            : `; ${residency.outside.length} outside the allowed regions`;
    const notOurs = json.notOurs === 0 ? '' : `, ${json.notOurs} not ours`;
    const summary = `${json.passed} passed, ${json.failed} failed, ${json.notApplicable} without anything to judge, ${json.elsewhere} elsewhere${notOurs}${outside}`;
    const holds = json.failed === 0 && ['passed', 'not-asked'].includes(residency.status);
    context.output.info(summary);
    return {
        exitCode: holds ? 0 : 1,
        json,
        text: [
            ...controls.map(line),
            '',
            residencyText(residency),
            '',
            'HIPAA Security Rule, what infrastructure covers of it:',
            ...hipaa.map(safeguardLine),
            '',
            summary,
            '',
        ].join('\n'),
        outputs: { result: holds ? 'succeeded' : 'failed' },
    };
}


/***/ }),

/***/ 1815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   oi: () => (/* binding */ CPU_ARCHITECTURES),
/* harmony export */   qy: () => (/* binding */ platformOfMachine),
/* harmony export */   wu: () => (/* binding */ PLATFORM_OF)
/* harmony export */ });
/** Processors that a task of Fargate can ask for, in ECS's own words (RuntimePlatform, API reference); the first is the default. */
const CPU_ARCHITECTURES = ['X86_64', 'ARM64'];
/** The platform that an image needs, in the words of OCI and Docker, to run as a task of an architecture. */
const PLATFORM_OF = {
    X86_64: 'linux/amd64',
    ARM64: 'linux/arm64',
};
/** The platform of a machine whose `process.arch` this is; containers of it are Linux, whatever it is itself. */
const platformOfMachine = (arch) => `linux/${arch === 'x64' ? 'amd64' : arch}`;
/** What a task definition says, or leaves to ECS: without `runtimePlatform.cpuArchitecture` a task of Fargate is X86_64. */
const architectureOf = (said) => (said === 'ARM64' ? 'ARM64' : 'X86_64');


/***/ }),

/***/ 51390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ overridesPath),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   rR: () => (/* binding */ forEnvironment)
/* harmony export */ });
/* unused harmony exports SIZES, merge */
/* harmony import */ var _architecture__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1815);
/* harmony import */ var _fargate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42020);
/* harmony import */ var _path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99915);



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
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(base) || !(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(over))
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
        const least = _fargate__WEBPACK_IMPORTED_MODULE_1__/* .MEMORY_OF_CPU */ .z.find((row) => row.cpu === cpu)?.values[0];
        return least === undefined ? {} : { memory: least };
    }
    if (cpu === undefined) {
        const row = _fargate__WEBPACK_IMPORTED_MODULE_1__/* .MEMORY_OF_CPU */ .z.find(({ values }) => values.includes(Number(memory)));
        return row === undefined ? {} : { cpu: row.cpu };
    }
    return {};
}
function scalingOf(scaling, sizes) {
    const { min, max } = scaling;
    const least = typeof min === 'number' ? min : typeof max === 'number' ? Math.min(sizes.min, max) : sizes.min;
    return { min: least, max: Math.max(sizes.max, least), ...scaling };
}
/** Where nothing else is said an image is built for the processor that its tasks run on. X86_64’s is the schema’s default. */
function withPlatform(service) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(service) || service['cpuArchitecture'] !== 'ARM64')
        return service;
    const build = service['build'] ?? {};
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(build) || build['platforms'] !== undefined)
        return service;
    return { ...service, build: { ...build, platforms: [_architecture__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_OF */ .wu.ARM64] } };
}
function withServiceDefaults(service, sizes) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(service))
        return service;
    // A cron service has no number of tasks: to give it one would be told to the user as his mistake.
    if (service['kind'] === 'cron')
        return { ...sizeOf(service, sizes), ...service };
    const scaling = service['scaling'] ?? {};
    return {
        ...sizeOf(service, sizes),
        ...service,
        scaling: (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(scaling) ? scalingOf(scaling, sizes) : scaling,
    };
}
function withDataDefaults(data, sizes) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(data))
        return data;
    const filled = { ...data };
    for (const store of ['postgres', 'redis']) {
        const given = data[store];
        if ((0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(given))
            filled[store] = { ...sizes[store], ...given };
    }
    return filled;
}
/** The common `build` under a service's own. A cache or a generator of one kind is not mixed with one of another; one signer signs all. */
function withCommonBuild(service, build) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(service) || !(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(build))
        return service;
    const common = { ...build };
    delete common['sign'];
    const own = service['build'] ?? {};
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(own))
        return service;
    const whole = Object.fromEntries(['cache', 'sbom'].flatMap((key) => (key in own ? [[key, own[key]]] : [])));
    return { ...service, build: { ...merge(common, own), ...whole } };
}
/**
 * The data of ez-deploy.yml as one environment sees it: its overrides merged over services, data and rollout, the common build under
 * each service's, and the sizes of its kind and the platform of its tasks where nothing else says them. Not yet checked.
 */
function forEnvironment(raw, environment) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(raw))
        return raw;
    const settings = (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(raw['environments']) ? raw['environments'][environment] : undefined;
    const overrides = (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(settings) && (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(settings['overrides']) ? settings['overrides'] : {};
    const sizes = SIZES[kindOf(environment)];
    const services = merge(raw['services'], overrides['services']);
    const data = withDataDefaults(merge(raw['data'], overrides['data']), sizes);
    const rollout = merge(raw['rollout'], overrides['rollout']);
    const infrastructure = merge(raw['infrastructure'] ?? {}, overrides['infrastructure']);
    return {
        ...raw,
        services: (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(services)
            ? Object.fromEntries(Object.entries(services).map(([name, service]) => [
                name,
                withServiceDefaults(withPlatform(withCommonBuild(service, raw['build'])), sizes),
            ]))
            : services,
        ...(data === undefined ? {} : { data }),
        ...(rollout === undefined ? {} : { rollout }),
        infrastructure: (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(infrastructure) ? { ...sizes.infrastructure, ...infrastructure } : infrastructure,
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

/***/ 76572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);


/** The one of `names` that `name` was probably meant to be; undefined where none is near. */
function nearest(name, names) {
    // One mistake in three letters, at least two: `prot` is near `port`, `foo` is near nothing.
    const limit = Math.max(2, Math.floor(name.length / 3));
    let best;
    for (const candidate of names) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase());
        if (far <= limit && far < candidate.length && (best === undefined || far < best.far))
            best = { name: candidate, far };
    }
    return best?.name;
}
/** "did you mean X?", and what is allowed: all of it where that is short. */
function suggestion(name, names, none) {
    if (names.length === 0)
        return none;
    const near = nearest(name, names);
    const list = names.map(_path__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    if (near === undefined)
        return `allowed: ${list}`;
    return `did you mean "${(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(near)}"?${names.length <= 15 ? ` (allowed: ${list})` : ''}`;
}


/***/ }),

/***/ 66994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ statements),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   TS: () => (/* binding */ Graph),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const list = (value) => Array.isArray(value) ? value.filter((v) => typeof v === 'object' && v !== null) : [];
const strings = (value) => (Array.isArray(value) ? value.map(String) : []);
const set = (value) => value !== undefined && value !== null && value !== '';
/** A JSON document in a property; one that is none has nothing in it. */
function parsed(value) {
    try {
        return JSON.parse(String(value));
    }
    catch {
        return undefined;
    }
}
/** Statements of a policy document, each with its lists as lists. */
function statements(policy) {
    const document = object(typeof policy === 'string' ? parsed(policy) : policy);
    const all = Array.isArray(document['Statement']) ? list(document['Statement']) : [object(document['Statement'])];
    const many = (value) => Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
    return all.map((s) => ({
        effect: String(s['Effect']),
        actions: many(s['Action']),
        resources: many(s['Resource']),
        principal: s['Principal'],
        condition: object(s['Condition']),
    }));
}
/** The graph by type, as controls ask for it. */
class Graph {
    resources;
    constructor(resources) {
        this.resources = resources;
    }
    of(...types) {
        return this.resources.filter((r) => types.includes(r.type));
    }
    /** Resources of a type whose property refers to the one given, by its id or arn. */
    about(type, property, target) {
        const names = [target.id, target.outputs['arn'], target.outputs['bucket'], target.inputs['bucket']].filter(set);
        return this.of(type).filter((r) => names.includes(r.inputs[property]));
    }
    /** A customer key of this program. */
    isKey(value) {
        return set(value) && this.of('aws:kms/key:Key').some((k) => [k.outputs['arn'], k.id].includes(value));
    }
}


/***/ }),

/***/ 69352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ownRegion)
/* harmony export */ });
/** What is of an account or of the edge as a whole, and in no region whatever its provider's. */
const GLOBAL = /^aws:(?:iam|cloudfront|route53|organizations|globalaccelerator|shield|waf|budgets)\//;
/** The region that a resource names for itself, or its program for it by a provider; undefined where it is the environment's. */
function ownRegion(resource) {
    const { region } = resource.inputs;
    if (region !== undefined)
        return String(region);
    return GLOBAL.test(resource.type) ? undefined : resource.providerRegion;
}


/***/ }),

/***/ 53834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judgeResidency),
/* harmony export */   f: () => (/* binding */ outsideLines)
/* harmony export */ });
/* harmony import */ var _graph__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66994);
/* harmony import */ var _region__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69352);


const EDGE = 'us-east-1';
const LOG_GROUP = 'aws:cloudwatch/logGroup:LogGroup';
/** What AWS takes in us-east-1 only, with the reason; a firewall only where it is CloudFront's. */
const AT_THE_EDGE = {
    'aws:wafv2/webAcl:WebAcl': 'rules of CloudFront’s firewall',
    'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': 'setting of CloudFront’s firewall',
    'aws:cloudwatch/logDeliverySource:LogDeliverySource': 'CloudFront’s logs are delivered from there',
    'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination': 'CloudFront’s logs are delivered from there',
    'aws:cloudwatch/logDelivery:LogDelivery': 'CloudFront’s logs are delivered from there',
    [LOG_GROUP]: 'requests that CloudFront’s firewall acts on, with the addresses of those who sent them',
    'aws:kms/key:Key': 'key of the log of CloudFront’s firewall',
    'aws:kms/alias:Alias': 'key of the log of CloudFront’s firewall',
    'aws:sns/topic:Topic': 'alarms on the account’s charges: AWS measures them there',
    'aws:sns/topicSubscription:TopicSubscription': 'alarms on the account’s charges: AWS measures them there',
    'aws:cloudwatch/metricAlarm:MetricAlarm': 'alarms on the account’s charges: AWS measures them there',
};
/** Properties that name the region of a copy, wherever they stand: replicas of secrets and tables, backends. */
const REGION_PROPERTIES = ['region', 'regionName'];
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;
/** Services that keep, or work on, what they are given. */
const KEEPERS = [
    ...['backup', 'dynamodb', 'ecr', 'elasticache', 'elasticfilesystem', 'es', 'events', 'firehose', 'kinesis', 'kms'],
    ...['lambda', 'logs', 'rds', 's3', 'secretsmanager', 'sns', 'sqs', 'ssm', 'states'],
];
/**
 * ARNs of such a service in an account. Those of global names have no region, a pattern has `*` for one, and what is AWS's own (layers of
 * public parameters, managed rules) has no account, or `aws`.
 */
const ARN = new RegExp(String.raw `\barn:aws[\w-]*:(?:${KEEPERS.join('|')}):([a-z]{2}(?:-[a-z]+)+-\d):(?:\d{12}|\*):[^\s"'\\,)\]}]+`, 'g');
/** In JSON that a property holds (policies, task definitions, state machines, event patterns): where a container’s log goes. */
const LOG_REGION = 'awslogs-region';
/** Says something about a place, and puts nothing there: who may ask, from where; what a person reads. */
const NO_PLACE = new Set(['tags', 'description', 'alarmDescription', 'Description', 'Comment', 'Condition', 'Sid']);
/** Every region that a value names, at any depth, in JSON text too. */
function regionsIn(value, keys = REGION_PROPERTIES) {
    if (typeof value === 'string') {
        const document = /^\s*[{[]/.test(value) ? (0,_graph__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(value) : undefined;
        if (document !== undefined)
            return regionsIn(document, [LOG_REGION]);
        return [...value.matchAll(ARN)].map(([arn, region = '']) => [region, arn]);
    }
    if (Array.isArray(value))
        return value.flatMap((inner) => regionsIn(inner, keys));
    const properties = (0,_graph__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(value);
    // What a policy keeps everybody from.
    if (properties['Effect'] === 'Deny')
        return [];
    return Object.entries(properties).flatMap(([key, inner]) => {
        if (NO_PLACE.has(key))
            return [];
        return keys.includes(key) && REGION.test(String(inner)) ? [[String(inner), undefined]] : regionsIn(inner, keys);
    });
}
/** A resource with the region of its own provider, where it names no other itself. */
const placed = (resource) => {
    const region = (0,_region__WEBPACK_IMPORTED_MODULE_1__/* .ownRegion */ .N)(resource);
    return region === undefined ? resource : { ...resource, inputs: { ...resource.inputs, region } };
};
/** Why a resource may be in us-east-1; undefined where it may not. */
function reasonAtTheEdge(resource, graph) {
    const { type, inputs } = resource;
    const logs = (group) => group.inputs['region'] === EDGE && String(group.inputs['name']).startsWith('aws-waf-logs-');
    const keys = graph
        .of(LOG_GROUP)
        .filter(logs)
        .map((group) => group.inputs['kmsKeyId']);
    const ofFirewall = (key) => [key.id, key.outputs['arn']].some((name) => keys.includes(name));
    const billing = (alarm) => alarm.inputs['namespace'] === 'AWS/Billing';
    const topics = graph
        .of('aws:cloudwatch/metricAlarm:MetricAlarm')
        .filter(billing)
        .flatMap((alarm) => (0,_graph__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$)(alarm.inputs['alarmActions']));
    const holds = {
        'aws:wafv2/webAcl:WebAcl': () => inputs['scope'] === 'CLOUDFRONT',
        [LOG_GROUP]: () => logs(resource),
        'aws:kms/key:Key': () => ofFirewall(resource),
        'aws:kms/alias:Alias': () => graph
            .of('aws:kms/key:Key')
            .some((key) => ofFirewall(key) && [key.id, key.outputs['keyId']].includes(inputs['targetKeyId'])),
        'aws:sns/topic:Topic': () => topics.includes(String(resource.outputs['arn'])),
        'aws:sns/topicSubscription:TopicSubscription': () => topics.includes(String(inputs['topic'])),
        'aws:cloudwatch/metricAlarm:MetricAlarm': () => billing(resource),
    };
    return holds[type]?.() === false ? undefined : AT_THE_EDGE[type];
}
/**
 * Judges where the resources of a graph are. Pure.
 * @param home region of the environment: where everything is that names no other.
 * @param regions those that are allowed; undefined: any.
 * @param unjudged why resources are missing from the graph: what is not known is not taken for inside.
 */
function judgeResidency(given, home, regions, unjudged) {
    if (regions === undefined)
        return { status: 'not-asked', regions: [], outside: [], excepted: [] };
    const resources = given.map(placed);
    const graph = new _graph__WEBPACK_IMPORTED_MODULE_0__/* .Graph */ .TS(resources);
    const stays = resources.flatMap((resource) => {
        const own = [String(resource.inputs['region'] ?? home), undefined];
        // Each region once: as the resource's own rather than by an ARN in it.
        const places = new Map([...regionsIn(resource.inputs).toReversed(), own]);
        return [...places]
            .filter(([place]) => !regions.includes(place))
            .map(([place, arn]) => {
            const why = place === EDGE && resource.inputs['region'] === EDGE ? reasonAtTheEdge(resource, graph) : undefined;
            return {
                ...{ resource: resource.name, type: resource.type, region: place },
                ...(arn === undefined ? {} : { arn }),
                ...(why === undefined ? {} : { why }),
            };
        });
    });
    const outside = stays.filter((s) => s.why === undefined);
    const excepted = stays.filter((s) => s.why !== undefined);
    if (outside.length > 0)
        return { status: 'failed', regions, outside, excepted };
    return unjudged === undefined
        ? { status: 'passed', regions, outside, excepted }
        : { status: 'not-judged', regions, outside, excepted, unjudged };
}
/** What is outside, one line each. */
const outsideLines = ({ outside }) => outside.map(({ resource, type, region, arn }) => `${resource} (${type}) ${arn === undefined ? `would be in ${region}` : `names ${arn}, in ${region}`}`);


/***/ }),

/***/ 41781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ synthesiseProgram),
/* harmony export */   JW: () => (/* binding */ NOWHERE),
/* harmony export */   V_: () => (/* binding */ synthesiseFoundation),
/* harmony export */   cQ: () => (/* binding */ graphOf)
/* harmony export */ });
/* unused harmony export synthesise */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _infra_existing_parts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89056);
/* harmony import */ var _foundation_place__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32234);
/* harmony import */ var _infra_embedded_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27029);
/* harmony import */ var _infra_embedded_state__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90044);








/** Outputs that programs work with, by their names: what they say does not matter, that they are text does. */
const TEXTS = [
    'arnSuffix',
    'bucketRegionalDomainName',
    'configurationEndpointAddress',
    'dnsName',
    'domainName',
    'endpoint',
    'hostedZoneId',
    'keyId',
    'repositoryUrl',
    'zoneId',
];
/** What every ARN of a graph begins with that nobody has made. */
const NOWHERE = 'arn:aws:none:none:000000000000:';
/** Makes nothing anywhere: every resource gets an id and an arn that are its own. */
const nowhere = (request) => {
    const { op, type, name, news = {} } = request;
    const id = `${type.split(':').at(-1) ?? type}/${name}`;
    const made = {
        ...Object.fromEntries(TEXTS.map((key) => [key, `${name}.${key}`])),
        ...news,
        arn: `${NOWHERE}${id}`,
    };
    return Promise.resolve((op === 'create' ? { id, outputs: made } : { failures: [], outputs: {} }));
};
/**
 * The resource graph of an environment as its program would make it, without AWS and without an engine: the program runs, and
 * everything it asks for is kept.
 */
async function synthesise(config) {
    // Made elsewhere, by a program that is not known here.
    if (config.infrastructure.outputs !== undefined)
        return [];
    const [{ programOf }, { assume }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(768), __webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(8333), __webpack_require__.e(5160), __webpack_require__.e(9004), __webpack_require__.e(5797), __webpack_require__.e(3609)]).then(__webpack_require__.bind(__webpack_require__, 85797)),
        Promise.all(/* import() */[__webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(5160), __webpack_require__.e(184)]).then(__webpack_require__.bind(__webpack_require__, 94257)),
    ]);
    // Addresses that are secrets are not needed to know the graph.
    const env = new Proxy({}, { get: () => 'https://not-known.invalid' });
    // What is taken over is the same graph.
    const whole = { ...config, infrastructure: { ...config.infrastructure, adopt: {} } };
    return synthesiseProgram(programOf(whole, config.settings.account ?? '000000000000', { env, lookUp: assume }), {
        project: config.app,
        stack: config.environment,
    });
}
/** {@link synthesise}; a program of the user's own that cannot be run without AWS is no reason to deploy nothing: then nothing is judged. */
async function graphOf(config) {
    const brought = (0,_infra_existing_parts__WEBPACK_IMPORTED_MODULE_4__/* .broughtParts */ .cZ)(config);
    const { program } = config.infrastructure;
    if (program === undefined)
        return { graph: await synthesise(config), brought };
    try {
        return { graph: await synthesise(config), brought };
    }
    catch (error) {
        if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL)
            throw error;
        return { graph: [], brought: { everything: `${program} cannot be run without AWS: ${(0,_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}` } };
    }
}
/** The resource graph of any program. */
async function synthesiseProgram(program, of) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'ez-deploy-graph-'));
    try {
        const stateFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'state.json');
        // Nothing is made, and writing the whole graph down after each of its resources is most of the time.
        await (0,_infra_embedded_run__WEBPACK_IMPORTED_MODULE_6__.upEmbedded)(program, { ...of, stateFile, door: nowhere, saveOnce: true });
        return (0,_infra_embedded_state__WEBPACK_IMPORTED_MODULE_7__.readState)(stateFile).filter((r) => r.custom);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
/** The graph of what the account of an environment has once: the state, roles, the trail. @throws ConfigError where ez-deploy.yml does not ask for one. */
async function synthesiseFoundation(config) {
    const { foundationProgram } = await Promise.all(/* import() */[__webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(8333), __webpack_require__.e(5843), __webpack_require__.e(4336), __webpack_require__.e(3347)]).then(__webpack_require__.bind(__webpack_require__, 84336));
    const place = (0,_foundation_place__WEBPACK_IMPORTED_MODULE_5__/* .foundationPlace */ .H)(config, config.settings.account ?? '000000000000');
    return synthesiseProgram(foundationProgram(place, { organization: false }), {
        project: `${config.app}-foundation`,
        stack: place.accountId,
    });
}


/***/ }),

/***/ 32234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ foundationPlace)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/**
 * What the account of an environment is given: its state, and roles for every environment of ez-deploy.yml that lives in it.
 * @throws ConfigError where ez-deploy.yml does not say enough.
 */
function foundationPlace(config, accountId) {
    const { foundation, app, settings, environment, places } = config;
    const wanted = settings.account;
    const problems = [
        ...(foundation === undefined
            ? [
                {
                    where: 'foundation',
                    what: 'is missing: whose workflows may assume the roles is not said',
                    fix: 'add: foundation: { repository: OWNER/NAME }',
                },
            ]
            : []),
        ...(wanted === undefined || wanted === accountId
            ? []
            : [
                {
                    where: `environments.${environment}.account`,
                    what: `is ${wanted}, and these credentials are for ${accountId}`,
                    fix: 'sign in to the account that the environment lives in',
                },
            ]),
    ];
    if (foundation === undefined || problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    // Without an account of its own an environment is taken to live where the asked one does.
    const here = Object.entries(places).filter(([name, p]) => name === environment || (p.account ?? wanted) === wanted);
    return {
        app,
        accountId,
        region: settings.region,
        environments: here.map(([name, p]) => ({ name, region: p.region, cluster: p.cluster, adopt: p.adopt })),
        foundation,
        sign: config.build.sign,
    };
}


/***/ }),

/***/ 89056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ broughtLines),
/* harmony export */   cZ: () => (/* binding */ broughtParts),
/* harmony export */   zK: () => (/* binding */ PART_NAMES)
/* harmony export */ });
function broughtParts({ infrastructure }) {
    const { vpc, cluster, postgres, redis } = infrastructure.existing;
    if (infrastructure.outputs !== undefined)
        return { everything: infrastructure.outputs };
    return {
        ...(vpc === undefined ? {} : { vpc: vpc.id }),
        ...(cluster === undefined ? {} : { cluster }),
        ...(postgres === undefined ? {} : { postgres: postgres.url }),
        ...(redis === undefined ? {} : { redis: redis.url }),
    };
}
/** What each part is, where it is spoken of as somebody else's. */
const PART_NAMES = {
    vpc: 'the VPC with its subnets, gateways and endpoints',
    cluster: 'the ECS cluster',
    postgres: 'the database with its backups',
    redis: 'the cache with its backups',
    everything: 'the whole infrastructure',
};
/** Each of them in words. */
const broughtLines = (brought) => Object.entries(brought).map(([part, name]) => `${PART_NAMES[part]} (${name})`);


/***/ })

};
;