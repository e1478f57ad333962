"use strict";
exports.id = 8345;
exports.ids = [8345];
exports.modules = {

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

/***/ 49554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ assessCost)
});

// EXTERNAL MODULE: ./src/config/environments.ts
var environments = __webpack_require__(51390);
// EXTERNAL MODULE: ./src/controls/region.ts
var region = __webpack_require__(69352);
// EXTERNAL MODULE: ./src/infra/existing/parts.ts
var parts = __webpack_require__(89056);
;// CONCATENATED MODULE: ./src/cost/rule.ts
/** Something that is billed and has no price here. */
class Unpriced extends Error {
    name = 'Unpriced';
}
const fixed = (line, amount) => ({ line, amount, kind: 'fixed' });
const used = (line, amount) => ({ line, amount, kind: 'usage' });
/** Pulumi's placeholder for a value that is not known before the apply. */
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const missing = (value) => value === undefined || value === null;
/** A number of a resource's inputs, also where it is written as text. */
function numberOf(resource, key, fallback) {
    const value = resource.inputs[key];
    if (missing(value))
        return fallback;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number) && number >= 0)
        return number;
    throw new Unpriced(`${key} is ${value === UNKNOWN ? 'not known before the apply' : 'no number'}`);
}
/** A text of a resource's inputs. */
function textOf(resource, key, fallback) {
    const value = resource.inputs[key];
    if (missing(value))
        return fallback;
    if (typeof value === 'string' && value !== UNKNOWN)
        return value;
    throw new Unpriced(`${key} is ${value === UNKNOWN ? 'not known before the apply' : 'no text'}`);
}
const isTrue = (resource, key) => resource.inputs[key] === true;
/** Entries of a list; undefined where only the apply will know them. */
function listOf(resource, key) {
    const value = resource.inputs[key];
    if (missing(value))
        return [];
    return Array.isArray(value) ? value : undefined;
}
const fieldOf = (value, key) => typeof value === 'object' && value !== null ? value[key] : undefined;

;// CONCATENATED MODULE: ./src/cost/environment-usage.ts

/** Metrics that Container Insights writes of a cluster and of a service in it. */
const INSIGHTS = { cluster: 8, service: 11 };
const insightsOn = (r) => {
    const settings = r.inputs['settings'];
    return (Array.isArray(settings) &&
        settings.some((s) => fieldOf(s, 'name') === 'containerInsights' && ['enabled', 'enhanced'].includes(String(fieldOf(s, 'value')))));
};
/** What is charged once an environment, however many resources share it. */
function environmentUsage(graph, usage) {
    const of = (type) => graph.filter((r) => r.type === type);
    const has = (type) => of(type).length > 0;
    const quantities = [];
    if (has('aws:ec2/natGateway:NatGateway'))
        quantities.push(used('nat.gb', usage.natGb));
    if (of('aws:ec2/vpcEndpoint:VpcEndpoint').some((r) => r.inputs['vpcEndpointType'] === 'Interface'))
        quantities.push(used('endpoint.gb', usage.endpointGb));
    if (has('aws:lb/loadBalancer:LoadBalancer'))
        quantities.push(used('transfer.zones', usage.crossZoneGb));
    if (has('aws:cloudfront/distribution:Distribution')) {
        // What goes from AWS to CloudFront is free: users are answered from there.
        quantities.push(used('cloudfront.gb', usage.dataOutGb), used('cloudfront.requests', usage.requests));
    }
    else if (has('aws:lb/loadBalancer:LoadBalancer'))
        quantities.push(used('transfer.out', usage.dataOutGb));
    const watched = of('aws:ecs/cluster:Cluster').filter(insightsOn).length;
    if (watched > 0) {
        const metrics = watched * INSIGHTS.cluster + of('aws:ecs/service:Service').length * INSIGHTS.service;
        quantities.push(used('cloudwatch.metric', metrics));
    }
    return quantities;
}

;// CONCATENATED MODULE: ./src/cost/free.ts
const PART = 'a setting of something that is priced itself';
const IAM = 'IAM is free';
const VPC = 'AWS charges nothing for it; what flows through is priced elsewhere';
const POLICY = 'a policy document';
/** Types that cost nothing of their own, each with the reason. */
const FREE_TYPES = {
    'aws:acm/certificate:Certificate': 'public certificates are free',
    'aws:acm/certificateValidation:CertificateValidation': 'nothing in AWS: waits for a certificate',
    'aws:appautoscaling/scheduledAction:ScheduledAction': PART,
    'aws:appautoscaling/target:Target': 'scaling is free; its alarms are priced with the policy',
    'aws:backup/selection:Selection': PART,
    'aws:backup/vault:Vault': 'an empty vault is free; backups are priced with the plan',
    'aws:backup/vaultPolicy:VaultPolicy': POLICY,
    'aws:backup/vaultLockConfiguration:VaultLockConfiguration': PART,
    'aws:budgets/budget:Budget': 'a budget without actions is free',
    'aws:cloudtrail/trail:Trail': 'the first trail of management events is free; its bucket and log group are priced',
    'aws:iam/accountPasswordPolicy:AccountPasswordPolicy': IAM,
    'aws:iam/group:Group': IAM,
    'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': IAM,
    'aws:organizations/account:Account': 'an account is free; what is in it is priced there',
    'aws:organizations/organization:Organization': 'AWS Organizations is free',
    'aws:cloudfront/distribution:Distribution': 'free by itself; its traffic is priced for the environment',
    'aws:cloudfront/originAccessControl:OriginAccessControl': PART,
    'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy': PART,
    'aws:cloudfront/cachePolicy:CachePolicy': PART,
    'aws:cloudfront/originRequestPolicy:OriginRequestPolicy': PART,
    'aws:cloudwatch/logDelivery:LogDelivery': 'CloudFront’s access logs to S3 are free; the bucket is priced',
    'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination': PART,
    'aws:cloudwatch/logDeliverySource:LogDeliverySource': PART,
    'aws:cloudwatch/logResourcePolicy:LogResourcePolicy': POLICY,
    'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl': VPC,
    'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': VPC,
    'aws:ec2/internetGateway:InternetGateway': VPC,
    'aws:ec2/networkAcl:NetworkAcl': VPC,
    'aws:ec2/networkAclAssociation:NetworkAclAssociation': VPC,
    'aws:ec2/networkAclRule:NetworkAclRule': VPC,
    'aws:ec2/route:Route': VPC,
    'aws:ec2/routeTable:RouteTable': VPC,
    'aws:ec2/routeTableAssociation:RouteTableAssociation': VPC,
    'aws:ec2/securityGroup:SecurityGroup': VPC,
    'aws:ec2/securityGroupRule:SecurityGroupRule': VPC,
    'aws:ec2/subnet:Subnet': VPC,
    'aws:ec2/vpc:Vpc': VPC,
    'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': VPC,
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': VPC,
    'aws:ecr/lifecyclePolicy:LifecyclePolicy': PART,
    'aws:ecr/repositoryPolicy:RepositoryPolicy': POLICY,
    'aws:ecs/cluster:Cluster': 'free by itself; Container Insights is priced for the environment',
    'aws:ecs/clusterCapacityProviders:ClusterCapacityProviders': PART,
    'aws:ecs/service:Service': 'its tasks are priced with the task definition',
    'aws:elasticache/parameterGroup:ParameterGroup': PART,
    'aws:elasticache/subnetGroup:SubnetGroup': PART,
    'aws:iam/instanceProfile:InstanceProfile': IAM,
    'aws:iam/openIdConnectProvider:OpenIdConnectProvider': IAM,
    'aws:iam/policy:Policy': IAM,
    'aws:iam/role:Role': IAM,
    'aws:iam/rolePolicy:RolePolicy': IAM,
    'aws:iam/rolePolicyAttachment:RolePolicyAttachment': IAM,
    'aws:kms/alias:Alias': 'names of keys are free',
    'aws:kms/keyPolicy:KeyPolicy': POLICY,
    'aws:lambda/permission:Permission': POLICY,
    'aws:lb/listener:Listener': PART,
    'aws:lb/listenerCertificate:ListenerCertificate': PART,
    'aws:lb/listenerRule:ListenerRule': 'ten rules a listener are free, more count in the capacity units',
    'aws:lb/targetGroup:TargetGroup': PART,
    'aws:rds/optionGroup:OptionGroup': PART,
    'aws:rds/parameterGroup:ParameterGroup': PART,
    'aws:rds/subnetGroup:SubnetGroup': PART,
    'aws:route53/record:Record': 'records are free; queries for aliases of AWS too',
    'aws:s3/bucketAcl:BucketAcl': PART,
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': PART,
    'aws:s3/bucketLogging:BucketLogging': PART,
    'aws:s3/bucketNotification:BucketNotification': PART,
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls': PART,
    'aws:s3/bucketPolicy:BucketPolicy': POLICY,
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': PART,
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': PART,
    'aws:s3/bucketVersioning:BucketVersioning': PART,
    'aws:scheduler/scheduleGroup:ScheduleGroup': PART,
    'aws:secretsmanager/secretPolicy:SecretPolicy': POLICY,
    'aws:secretsmanager/secretRotation:SecretRotation': 'free by itself; the function it calls is yours',
    'aws:secretsmanager/secretVersion:SecretVersion': PART,
    'aws:servicediscovery/httpNamespace:HttpNamespace': 'free for Service Connect',
    'aws:sns/topicPolicy:TopicPolicy': POLICY,
    'aws:ssm/document:Document': 'a hundred thousand automation steps a month are free',
    'aws:wafv2/ipSet:IpSet': PART,
    'aws:wafv2/webAclAssociation:WebAclAssociation': PART,
};

;// CONCATENATED MODULE: ./src/cost/prices.ts
/** Regions that have prices. */
const PRICED_REGIONS = ['us-east-1', 'eu-central-1'];
const DATE = '2026-11-23';
const page = (name) => `https://aws.amazon.com/${name}/pricing/`;
/** From memory: us-east-1, then eu-central-1. */
const both = ([id, service, what, unit, url], us, eu) => [us, eu].map((usd, i) => {
    const region = PRICED_REGIONS[i] ?? '';
    return { id, service, what, unit, usd, region, url, date: DATE, basis: 'memory' };
});
/** From memory, the same in every region. */
const one = ([id, service, what, unit, url], usd) => [
    { id, service, what, unit, usd, region: '*', url, date: DATE, basis: 'memory' },
];
const fargate = (id, what, unit) => [
    `fargate.${id}`,
    'Fargate',
    what,
    unit,
    page('fargate'),
];
const rds = (id, what, unit) => [`rds.${id}`, 'RDS', what, unit, page('rds/postgresql')];
const cache = (type) => [
    `elasticache.node.${type}`,
    'ElastiCache',
    `Redis ${type}`,
    'hour',
    page('elasticache'),
];
const vpc = (id, what, unit) => [id, 'NAT and endpoints', what, unit, page('vpc')];
const watch = (id, what, unit) => [
    `cloudwatch.${id}`,
    'CloudWatch',
    what,
    unit,
    page('cloudwatch'),
];
const VANTAGE = 'https://vantage.sh/blog/fargate-pricing';
/** Fargate's prices of us-east-1 as VANTAGE, no page of AWS itself, names them. */
const SEEN_AT_VANTAGE = new Set([
    'fargate.vcpu',
    'fargate.gb',
    'fargate.vcpu.arm',
    'fargate.gb.arm',
    'fargate.storage',
]);
/** Prices of us-east-1, or of everywhere, that the fact sheet marks as seen. */
const SEEN_IN_FACTS = new Set([
    ...['rds.multi.db.t3.medium', 'rds.storage.multi', 'rds.backup', 'nat.hour', 'nat.gb', 'alb.hour', 'alb.lcu'],
    ...['endpoint.hour', 'endpoint.gb', 'cloudfront.gb', 's3.gb', 'ecr.gb', 'route53.zone', 'route53.queries'],
    ...['kms.key', 'secret', 'cloudwatch.logs.in', 'cloudwatch.logs.kept', 'cloudwatch.alarm', 'cloudwatch.dashboard'],
    ...['waf.acl', 'waf.rule', 'waf.requests', 'xray.traces'],
]);
function withBasis(line) {
    if (line.region !== 'us-east-1' && line.region !== '*')
        return line;
    if (SEEN_AT_VANTAGE.has(line.id))
        return { ...line, url: VANTAGE, basis: 'seen' };
    return SEEN_IN_FACTS.has(line.id) ? { ...line, basis: 'seen' } : line;
}
/** Instance classes of RDS for PostgreSQL: an hour in one zone and with a standby, us-east-1, then eu-central-1. */
const RDS_CLASSES = [
    ['db.t3.micro', 0.018, 0.036, 0.021, 0.042],
    ['db.t3.small', 0.036, 0.072, 0.042, 0.083],
    ['db.t3.medium', 0.072, 0.145, 0.083, 0.166],
    ['db.t3.large', 0.145, 0.29, 0.166, 0.332],
    ['db.t3.xlarge', 0.29, 0.579, 0.332, 0.664],
    ['db.t4g.micro', 0.016, 0.032, 0.018, 0.036],
    ['db.t4g.small', 0.032, 0.065, 0.036, 0.073],
    ['db.t4g.medium', 0.065, 0.129, 0.073, 0.147],
    ['db.t4g.large', 0.129, 0.258, 0.147, 0.294],
    ['db.m6g.large', 0.159, 0.318, 0.189, 0.378],
    ['db.m6g.xlarge', 0.318, 0.636, 0.378, 0.756],
    ['db.r6g.large', 0.225, 0.45, 0.27, 0.54],
    ['db.r6g.xlarge', 0.45, 0.899, 0.54, 1.08],
];
/** Node types of ElastiCache: an hour, us-east-1, then eu-central-1. */
const CACHE_TYPES = [
    ['cache.t3.micro', 0.017, 0.019],
    ['cache.t3.small', 0.034, 0.038],
    ['cache.t3.medium', 0.068, 0.076],
    ['cache.t4g.micro', 0.016, 0.018],
    ['cache.t4g.small', 0.032, 0.036],
    ['cache.t4g.medium', 0.065, 0.073],
    ['cache.m6g.large', 0.149, 0.177],
    ['cache.r6g.large', 0.206, 0.247],
];
/**
 * Every price that the estimate knows, with its day and where it comes from. On-demand, Linux, without tax, free tiers or
 * discounts. docs/cost.md is made from it.
 */
const PRICES = [
    ...both(fargate('vcpu', 'vCPU, x86', 'hour'), 0.04048, 0.04656),
    ...both(fargate('gb', 'memory, x86', 'GB-hour'), 0.004445, 0.00511),
    ...both(fargate('vcpu.arm', 'vCPU, ARM', 'hour'), 0.03238, 0.03725),
    ...both(fargate('gb.arm', 'memory, ARM', 'GB-hour'), 0.00356, 0.00409),
    ...both(fargate('storage', 'ephemeral storage past 20 GiB', 'GB-hour'), 0.000111, 0.000127),
    ...RDS_CLASSES.flatMap(([type, us1, us2, eu1, eu2]) => [
        ...both(rds(`single.${type}`, `PostgreSQL ${type}, one zone`, 'hour'), us1, eu1),
        ...both(rds(`multi.${type}`, `PostgreSQL ${type}, Multi-AZ`, 'hour'), us2, eu2),
    ]),
    ...both(rds('storage.single', 'gp2 or gp3 storage, one zone', 'GB-month'), 0.115, 0.137),
    ...both(rds('storage.multi', 'gp2 or gp3 storage, Multi-AZ', 'GB-month'), 0.23, 0.274),
    ...both(rds('backup', 'automated backups past the size of the storage', 'GB-month'), 0.095, 0.095),
    ...CACHE_TYPES.flatMap(([type, us, eu]) => both(cache(type), us, eu)),
    ...both(['elasticache.backup', 'ElastiCache', 'snapshots', 'GB-month', page('elasticache')], 0.085, 0.085),
    ...both(['alb.hour', 'Load balancer', 'application load balancer', 'hour', page('elasticloadbalancing')], 0.0225, 0.027),
    ...both(['alb.lcu', 'Load balancer', 'capacity unit (LCU)', 'LCU-hour', page('elasticloadbalancing')], 0.008, 0.008),
    ...one(vpc('ipv4', 'public IPv4 address', 'hour'), 0.005),
    ...both(vpc('nat.hour', 'NAT gateway', 'hour'), 0.045, 0.052),
    ...both(vpc('nat.gb', 'traffic through a NAT gateway', 'GB'), 0.045, 0.052),
    ...both(vpc('endpoint.hour', 'interface endpoint, a zone', 'hour'), 0.01, 0.012),
    ...both(vpc('endpoint.gb', 'traffic through interface endpoints', 'GB'), 0.01, 0.01),
    ...both(['transfer.out', 'Data transfer', 'out to the internet', 'GB', page('ec2')], 0.09, 0.09),
    ...both(['transfer.zones', 'Data transfer', 'between zones, both directions', 'GB', page('ec2')], 0.02, 0.02),
    ...one(['cloudfront.gb', 'CloudFront', 'out to users, North America and Europe', 'GB', page('cloudfront')], 0.085),
    ...one(['cloudfront.requests', 'CloudFront', 'HTTPS requests, Europe', 'million requests', page('cloudfront')], 1.2),
    ...one(['waf.acl', 'WAF', 'web ACL', 'month', page('waf')], 5),
    ...one(['waf.rule', 'WAF', 'rule or rule group of a web ACL', 'month', page('waf')], 1),
    ...one(['waf.requests', 'WAF', 'requests looked at', 'million requests', page('waf')], 0.6),
    ...one(['route53.zone', 'Route 53', 'hosted zone', 'month', page('route53')], 0.5),
    ...one(['route53.queries', 'Route 53', 'queries for names that are no alias', 'million queries', page('route53')], 0.4),
    ...one(['route53.check', 'Route 53', 'health check of an AWS endpoint', 'month', page('route53')], 0.5),
    ...both(['s3.gb', 'S3', 'standard storage', 'GB-month', page('s3')], 0.023, 0.0245),
    ...both(['s3.writes', 'S3', 'PUT, COPY, POST, LIST', 'thousand requests', page('s3')], 0.005, 0.0054),
    ...both(['s3.reads', 'S3', 'GET', 'thousand requests', page('s3')], 0.0004, 0.00043),
    ...one(['ecr.gb', 'ECR', 'images', 'GB-month', page('ecr')], 0.1),
    ...both(watch('logs.in', 'logs taken in', 'GB'), 0.5, 0.63),
    ...both(watch('logs.kept', 'logs kept, compressed', 'GB-month'), 0.03, 0.0324),
    ...both(watch('logs.vended', 'logs that AWS writes (flow logs, WAF) to CloudWatch', 'GB'), 0.5, 0.63),
    ...both(watch('logs.vended.s3', 'logs that AWS writes to S3', 'GB'), 0.25, 0.315),
    ...one(watch('metric', 'metric of one’s own or of Container Insights', 'metric-month'), 0.3),
    ...one(watch('alarm', 'alarm, a metric it looks at', 'month'), 0.1),
    ...one(watch('alarm.fast', 'alarm of a period below 60 s, a metric', 'month'), 0.3),
    ...one(watch('alarm.composite', 'composite alarm', 'month'), 0.5),
    ...one(watch('dashboard', 'dashboard', 'month'), 3),
    ...one(['xray.traces', 'CloudWatch', 'X-Ray traces recorded', 'million traces', page('xray')], 5),
    ...both(['backup.gb', 'Backup', 'AWS Backup of RDS', 'GB-month', page('backup')], 0.095, 0.095),
    ...both(['backup.copy', 'Backup', 'transfer of copies to a second region', 'GB', page('backup')], 0.02, 0.02),
    ...one(['kms.key', 'Secrets and keys', 'customer key', 'month', page('kms')], 1),
    ...one(['kms.requests', 'Secrets and keys', 'uses of a key', 'ten thousand requests', page('kms')], 0.03),
    ...one(['secret', 'Secrets and keys', 'secret', 'month', page('secrets-manager')], 0.4),
    ...one(['secret.requests', 'Secrets and keys', 'readings of a secret', 'ten thousand requests', page('secrets-manager')], 0.05),
    ...one(['sns.email', 'Messages and schedules', 'SNS e-mail', 'hundred thousand messages', page('sns')], 2),
    ...one(['sns.http', 'Messages and schedules', 'SNS to https', 'million messages', page('sns')], 0.6),
    ...one(['sns.requests', 'Messages and schedules', 'SNS published', 'million requests', page('sns')], 0.5),
    ...one(['scheduler', 'Messages and schedules', 'EventBridge Scheduler', 'million invocations', page('eventbridge')], 1),
    ...both(['dynamodb.writes', 'Coordination', 'DynamoDB on demand, writes', 'million requests', page('dynamodb/on-demand')], 0.625, 0.7625),
    ...both(['dynamodb.reads', 'Coordination', 'DynamoDB on demand, reads', 'million requests', page('dynamodb/on-demand')], 0.125, 0.1525),
    ...both(['dynamodb.gb', 'Coordination', 'DynamoDB storage', 'GB-month', page('dynamodb/on-demand')], 0.25, 0.306),
    ...both(['dynamodb.pitr', 'Coordination', 'DynamoDB point-in-time recovery', 'GB-month', page('dynamodb/on-demand')], 0.2, 0.2448),
    ...one(['sfn.transitions', 'Coordination', 'Step Functions', 'thousand transitions', page('step-functions')], 0.025),
].map(withBasis);
/** Shares of the on-demand price that other ways of paying save; for hints, never in an estimate. From memory, DATE. */
const DISCOUNTS = {
    reservedRds: {
        share: 0.28,
        what: 'RDS reserved instance, 1 year, nothing upfront',
        url: page('rds/reserved-instances'),
    },
    reservedCache: { share: 0.31, what: 'ElastiCache reserved node, 1 year, nothing upfront', url: page('elasticache') },
    fargateSpot: { share: 0.7, what: 'Fargate Spot', url: page('fargate') },
    savingsPlan: {
        share: 0.15,
        what: 'Compute Savings Plan for Fargate, 1 year, nothing upfront',
        url: page('savingsplans/compute-pricing'),
    },
    arm: { share: 0.2, what: 'Fargate on ARM', url: page('fargate') },
};
const DISCOUNTS_DATE = DATE;

;// CONCATENATED MODULE: ./src/cost/services.ts
/** Lines of the cost table, in its order: what AWS's bill calls a service, and what belongs to it here. */
const COST_SERVICES = [
    'Fargate',
    'RDS',
    'ElastiCache',
    'Load balancer',
    'NAT and endpoints',
    'Data transfer',
    'CloudFront',
    'WAF',
    'Route 53',
    'S3',
    'ECR',
    'CloudWatch',
    'Backup',
    'Secrets and keys',
    'Messages and schedules',
    'Coordination',
];
/** Hours that AWS's own calculators give a month. */
const HOURS = 730;

;// CONCATENATED MODULE: ./src/cost/rules-rest.ts


/** Zones of the programs here; where a list of subnets is not known before the apply. */
const ZONES = 2;
/** GiB of a task's own disk that cost nothing. */
const FREE_DISK = 20;
/** Metrics of an alarm, rules of a web ACL, where they are not known before the apply. */
const UNKNOWN_METRICS = 3;
const UNKNOWN_RULES = 5;
/** Alarms that a target tracking policy makes: one to go up, one to go down. */
const TRACKING_ALARMS = 2;
/** Transitions of the guardian in one deployment. */
const GUARDIAN_TRANSITIONS = 200;
/** New connections that one capacity unit takes a second, GB an hour; ten rules a listener cost nothing. */
const LCU = { connections: 25, gb: 1, requestsOfConnection: 5 };
const taskDefinition = (r, { usage, taskHours }) => {
    const family = textOf(r, 'family', r.name);
    const hours = taskHours[family];
    if (hours === undefined)
        throw new Unpriced(`nobody says how many tasks of ${family} run`);
    const platform = r.inputs['runtimePlatform'];
    const system = fieldOf(platform, 'operatingSystemFamily');
    if (system !== undefined && system !== 'LINUX')
        throw new Unpriced('no Linux');
    const arm = fieldOf(platform, 'cpuArchitecture') === 'ARM64' ? '.arm' : '';
    const disk = fieldOf(r.inputs['ephemeralStorage'], 'sizeInGib');
    const containers = r.inputs['containerDefinitions'];
    const traced = typeof containers === 'string' && /aws-otel-collector|xray-daemon/.test(containers);
    return [
        fixed(`fargate.vcpu${arm}`, (numberOf(r, 'cpu', 256) / 1_024) * hours),
        fixed(`fargate.gb${arm}`, (numberOf(r, 'memory', 512) / 1_024) * hours),
        ...(typeof disk === 'number' && disk > FREE_DISK ? [fixed('fargate.storage', (disk - FREE_DISK) * hours)] : []),
        ...(traced ? [used('xray.traces', usage.traces)] : []),
    ];
};
const loadBalancer = (r, { usage }) => {
    const type = textOf(r, 'loadBalancerType', 'application');
    if (type !== 'application')
        throw new Unpriced(`load balancer of type ${type}`);
    const zones = (listOf(r, 'subnets') ?? { length: ZONES }).length;
    const perSecond = (usage.requests * 1e6) / LCU.requestsOfConnection / (HOURS * 3_600);
    const units = Math.max(perSecond / LCU.connections, usage.dataOutGb / HOURS / LCU.gb);
    return [
        fixed('alb.hour', HOURS),
        used('alb.lcu', units * HOURS),
        ...(isTrue(r, 'internal') ? [] : [fixed('ipv4', zones * HOURS)]),
    ];
};
const endpoint = (r) => {
    const type = textOf(r, 'vpcEndpointType', 'Gateway');
    if (type === 'Gateway')
        return [];
    if (type !== 'Interface')
        throw new Unpriced(`endpoint of type ${type}`);
    return [fixed('endpoint.hour', (listOf(r, 'subnetIds') ?? { length: ZONES }).length * HOURS)];
};
const flowLog = (r, { usage }) => {
    const to = textOf(r, 'logDestinationType', 'cloud-watch-logs');
    return [used(to === 's3' ? 'cloudwatch.logs.vended.s3' : 'cloudwatch.logs.vended', usage.flowLogGb)];
};
const alarm = (r) => {
    const queries = listOf(r, 'metricQueries');
    const metrics = queries === undefined ? UNKNOWN_METRICS : queries.filter((q) => fieldOf(q, 'metric') !== undefined).length;
    const fast = r.inputs['period'] !== undefined && numberOf(r, 'period', 60) < 60;
    return [fixed(fast ? 'cloudwatch.alarm.fast' : 'cloudwatch.alarm', Math.max(1, metrics))];
};
const policy = (r) => textOf(r, 'policyType', 'StepScaling') === 'TargetTrackingScaling'
    ? [fixed('cloudwatch.alarm', TRACKING_ALARMS)]
    : [];
const subscription = (r, { usage }) => {
    const protocol = textOf(r, 'protocol', '');
    if (protocol === 'email' || protocol === 'email-json')
        return [used('sns.email', usage.notifications / 1e5)];
    if (protocol === 'https' || protocol === 'http')
        return [used('sns.http', usage.notifications / 1e6)];
    // Delivery to these is free; what they then do is theirs.
    if (['sqs', 'lambda'].includes(protocol))
        return [];
    throw new Unpriced(`SNS to ${protocol}`);
};
/** Everything else that is billed. */
const OTHER_RULES = {
    'aws:ecs/taskDefinition:TaskDefinition': taskDefinition,
    'aws:lb/loadBalancer:LoadBalancer': loadBalancer,
    'aws:ec2/natGateway:NatGateway': () => [fixed('nat.hour', HOURS)],
    'aws:ec2/eip:Eip': () => [fixed('ipv4', HOURS)],
    'aws:ec2/vpcEndpoint:VpcEndpoint': endpoint,
    'aws:ec2/flowLog:FlowLog': flowLog,
    'aws:wafv2/webAcl:WebAcl': (r, { usage }) => [
        fixed('waf.acl', 1),
        fixed('waf.rule', (listOf(r, 'rules') ?? { length: UNKNOWN_RULES }).length),
        used('waf.requests', usage.requests),
    ],
    'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': (_, { usage }) => [
        used('cloudwatch.logs.vended', usage.wafLogGb),
    ],
    'aws:route53/zone:Zone': (_, { usage }) => [fixed('route53.zone', 1), used('route53.queries', usage.dnsQueries)],
    'aws:route53/healthCheck:HealthCheck': () => [fixed('route53.check', 1)],
    'aws:cloudwatch/metricAlarm:MetricAlarm': alarm,
    'aws:cloudwatch/compositeAlarm:CompositeAlarm': () => [fixed('cloudwatch.alarm.composite', 1)],
    'aws:cloudwatch/dashboard:Dashboard': () => [fixed('cloudwatch.dashboard', 1)],
    'aws:cloudwatch/logMetricFilter:LogMetricFilter': () => [fixed('cloudwatch.metric', 1)],
    'aws:appautoscaling/policy:Policy': policy,
    'aws:kms/key:Key': (_, { usage }) => [fixed('kms.key', 1), used('kms.requests', usage.keyRequests / 10)],
    'aws:kms/replicaKey:ReplicaKey': () => [fixed('kms.key', 1)],
    'aws:secretsmanager/secret:Secret': (_, { usage }) => [
        fixed('secret', 1),
        used('secret.requests', usage.secretReads / 10),
    ],
    'aws:sns/topic:Topic': (_, { usage }) => [used('sns.requests', usage.notifications / 1e6)],
    'aws:sns/topicSubscription:TopicSubscription': subscription,
    // An hourly schedule; a rarer one costs less of nearly nothing.
    'aws:scheduler/schedule:Schedule': () => [used('scheduler', HOURS / 1e6)],
    'aws:sfn/stateMachine:StateMachine': (r, { usage }) => {
        if (textOf(r, 'type', 'STANDARD') !== 'STANDARD')
            throw new Unpriced('Express state machine');
        return [used('sfn.transitions', (usage.deployments * GUARDIAN_TRANSITIONS) / 1_000)];
    },
};

;// CONCATENATED MODULE: ./src/cost/rules-stores.ts


/** Days of a month in which backups grow. */
const MONTH_DAYS = 30.4;
/** Compression of logs at rest that CloudWatch's own example counts with. */
const COMPRESSED = 0.15;
/** Months of logs that a group without an end is charged for: it grows for ever. */
const ENDLESS_MONTHS = 36;
/** GB a month of enhanced monitoring at one look a minute. */
const ENHANCED_GB = 0.1;
/** Days that Performance Insights keeps without a charge. */
const FREE_INSIGHTS_DAYS = 7;
const instance = (r, { usage }) => {
    const engine = textOf(r, 'engine', 'postgres');
    if (engine !== 'postgres')
        throw new Unpriced(`engine ${engine}`);
    const storage = textOf(r, 'storageType', 'gp3');
    if (!['gp2', 'gp3'].includes(storage))
        throw new Unpriced(`storage ${storage}`);
    if (isTrue(r, 'performanceInsightsEnabled') &&
        numberOf(r, 'performanceInsightsRetentionPeriod', 7) > FREE_INSIGHTS_DAYS)
        throw new Unpriced(`Performance Insights past ${FREE_INSIGHTS_DAYS} days`);
    const zones = isTrue(r, 'multiAz') ? 'multi' : 'single';
    const size = numberOf(r, 'allocatedStorage', 20);
    const filled = Math.min(size, usage.databaseGb);
    const backups = filled + usage.databaseChangeGb * numberOf(r, 'backupRetentionPeriod', 1);
    const seconds = numberOf(r, 'monitoringInterval', 0);
    return [
        fixed(`rds.${zones}.${textOf(r, 'instanceClass', '')}`, HOURS),
        fixed(`rds.storage.${zones}`, size),
        used('rds.backup', Math.max(0, backups - size)),
        ...(seconds === 0 ? [] : [used('cloudwatch.logs.in', (ENHANCED_GB * 60) / seconds)]),
    ];
};
const replicationGroup = (r, { usage }) => {
    const engine = textOf(r, 'engine', 'redis');
    if (engine !== 'redis')
        throw new Unpriced(`engine ${engine}`);
    const shards = numberOf(r, 'numNodeGroups', 1);
    const nodes = r.inputs['replicasPerNodeGroup'] === undefined
        ? numberOf(r, 'numCacheClusters', shards)
        : shards * (1 + numberOf(r, 'replicasPerNodeGroup', 0));
    // One snapshot of each shard is kept without a charge.
    const charged = Math.max(0, numberOf(r, 'snapshotRetentionLimit', 0) - 1);
    return [
        fixed(`elasticache.node.${textOf(r, 'nodeType', '')}`, nodes * HOURS),
        used('elasticache.backup', charged * shards * usage.cacheGb),
    ];
};
const bucket = (_, { usage }) => [
    used('s3.gb', usage.bucketGb),
    used('s3.reads', usage.bucketRequests),
    used('s3.writes', usage.bucketRequests / 10),
];
const repository = (_, { usage }) => [used('ecr.gb', usage.imageGb)];
const logGroup = (r, { usage }) => {
    const days = numberOf(r, 'retentionInDays', 0);
    const months = days === 0 ? ENDLESS_MONTHS : Math.min(days / MONTH_DAYS, ENDLESS_MONTHS);
    return [used('cloudwatch.logs.in', usage.logGb), used('cloudwatch.logs.kept', usage.logGb * COMPRESSED * months)];
};
const table = (r, { usage }) => {
    const mode = textOf(r, 'billingMode', 'PROVISIONED');
    if (mode !== 'PAY_PER_REQUEST')
        throw new Unpriced(`billing mode ${mode}`);
    // A lock, a journal and its guardian: some thousand small writes a deployment, far below a GB.
    const requests = (usage.deployments * 2_000) / 1e6;
    const recovery = fieldOf(r.inputs['pointInTimeRecovery'], 'enabled') === true;
    return [
        used('dynamodb.writes', requests),
        used('dynamodb.reads', requests),
        used('dynamodb.gb', 0.01),
        ...(recovery ? [used('dynamodb.pitr', 0.01)] : []),
    ];
};
/** Nightly backups of a database and what it costs to copy them; charged once for each rule that has an end. */
const backupPlan = (r, { usage }) => (listOf(r, 'rules') ?? [{}]).flatMap((rule) => {
    const days = fieldOf(fieldOf(rule, 'lifecycle'), 'deleteAfter');
    const kept = typeof days === 'number' ? Math.min(days, ENDLESS_MONTHS * MONTH_DAYS) : ENDLESS_MONTHS * MONTH_DAYS;
    // Incremental: the whole once, then what has changed.
    const size = usage.databaseGb + usage.databaseChangeGb * kept;
    const copies = fieldOf(rule, 'copyActions');
    const count = Array.isArray(copies) ? copies.length : 0;
    return [used('backup.gb', size * (1 + count)), used('backup.copy', usage.databaseChangeGb * MONTH_DAYS * count)];
});
/** Types that keep data. */
const STORE_RULES = {
    'aws:rds/instance:Instance': instance,
    'aws:elasticache/replicationGroup:ReplicationGroup': replicationGroup,
    'aws:s3/bucket:Bucket': bucket,
    'aws:s3/bucketV2:BucketV2': bucket,
    'aws:ecr/repository:Repository': repository,
    'aws:cloudwatch/logGroup:LogGroup': logGroup,
    'aws:dynamodb/table:Table': table,
    'aws:backup/plan:Plan': backupPlan,
};

;// CONCATENATED MODULE: ./src/cost/estimate.ts







/** How each billed type is priced. */
const RULES = { ...STORE_RULES, ...OTHER_RULES };
const sumOf = (charges) => charges.reduce((sum, c) => sum + c.monthlyUsd, 0);
function priceOf(id, region, overrides) {
    const line = PRICES.find((p) => p.id === id && (p.region === '*' || p.region === region));
    const given = overrides?.[id];
    if (line === undefined && given === undefined)
        throw new Unpriced(`no price ${id} for ${region}`);
    if (given === undefined && line !== undefined)
        return line;
    const other = PRICES.find((p) => p.id === id);
    const about = { service: servicePrefix(id), what: id, unit: 'unit', date: 'none', ...other };
    return { ...about, id, usd: given ?? 0, region, url: 'ez-deploy.yml, cost.prices', basis: 'seen' };
}
/** The line of the table that a price of the user's own belongs to. */
function servicePrefix(id) {
    const prefix = id.split('.')[0] ?? '';
    return PRICES.find((p) => p.id.split('.')[0] === prefix)?.service ?? 'Coordination';
}
/**
 * What a resource graph costs a month. Pure. A type without a price is never taken for free: it is in `unpriced`.
 */
function estimate(graph, options) {
    const charges = [];
    const unpriced = [];
    const add = (quantities, region, resource) => {
        const priced = quantities.map((q) => {
            const price = priceOf(q.line, region, options.overrides);
            return { ...q, price, monthlyUsd: q.amount * price.usd, resource };
        });
        charges.push(...priced);
    };
    for (const resource of graph) {
        const { type, name } = resource;
        if (Object.hasOwn(FREE_TYPES, type) || !type.includes('/'))
            continue;
        try {
            const rule = Object.hasOwn(RULES, type) ? RULES[type] : undefined;
            if (rule === undefined)
                throw new Unpriced('no rule says what it costs');
            add(rule(resource, options), (0,region/* ownRegion */.N)(resource) ?? options.region, name);
        }
        catch (error) {
            if (!(error instanceof Unpriced))
                throw error;
            unpriced.push({ type, name, reason: error.message });
        }
    }
    try {
        add(environmentUsage(graph, options.usage), options.region);
    }
    catch (error) {
        if (!(error instanceof Unpriced))
            throw error;
        unpriced.push({ type: 'environment', name: options.region, reason: error.message });
    }
    return { monthlyUsd: sumOf(charges), charges, unpriced };
}

// EXTERNAL MODULE: ./src/config/architecture.ts
var architecture = __webpack_require__(1815);
;// CONCATENATED MODULE: ./src/cost/arm-hint.ts


/** Charges of Fargate that are another on ARM. */
const X86_LINES = ['fargate.vcpu', 'fargate.gb'];
/** What a charge would be on ARM, at the price file's price of the same region, or the user's own where one is given. USD a month. */
function onArm({ line, price, amount, monthlyUsd }, own) {
    const given = own[`${line}.arm`];
    if (given !== undefined)
        return amount * given;
    const arm = PRICES.find((p) => p.id === `${line}.arm` && p.region === price.region);
    // Who pays less than the list for one pays less for the other.
    return own[line] === undefined && arm !== undefined ? amount * arm.usd : monthlyUsd * (1 - DISCOUNTS.arm.share);
}
/**
 * What services on X86_64 would save on ARM64; none where no image of theirs is built here, for an image that is given by digest is what
 * it is. Pure.
 */
function armHint(config, charges) {
    const own = config.infrastructure.cost.prices;
    const services = Object.entries(config.services)
        .filter(([, s]) => s.cpuArchitecture === 'X86_64' && s.image === undefined)
        .map(([name, service]) => {
        const family = `${config.app}-${config.environment}-${name}`;
        const of = charges.filter((c) => c.resource === family && X86_LINES.includes(c.line));
        const savesUsd = of.reduce((sum, c) => sum + c.monthlyUsd - onArm(c, own), 0);
        return { name, savesUsd, built: service.build.platforms.includes(architecture/* PLATFORM_OF */.wu.ARM64), of };
    })
        .filter(({ savesUsd }) => savesUsd > 0);
    const [first] = services.flatMap(({ of }) => of);
    if (first === undefined)
        return [];
    const unbuilt = services.filter(({ built }) => !built).map(({ name }) => name);
    const arm = PRICES.find((p) => p.id === `${first.line}.arm` && p.region === first.price.region);
    return [
        {
            what: `cpuArchitecture: ARM64 (Graviton) for ${services.map(({ name }) => name).join(', ')}`,
            savesUsd: services.reduce((sum, s) => sum + s.savesUsd, 0),
            but: unbuilt.length === 0
                ? `nothing to build: the images are for ${architecture/* PLATFORM_OF */.wu.ARM64} too`
                : `the images of ${unbuilt.join(', ')} must be built for ${architecture/* PLATFORM_OF */.wu.ARM64}: on an ARM runner, or emulated and slower`,
            source: arm === undefined ? DISCOUNTS.arm.url : `${arm.url} (${arm.basis}, ${arm.date})`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/cost/hints.ts


/** Below this a hint is not worth a reader's time, USD a month. */
const LEAST_SAVING = 1;
/** Hours of a working week in which dev and staging are used: 12 hours on five days of 168. */
const OFFICE_SHARE = 60 / 168;
const sumBy = (charges, test) => charges.filter((c) => test(c.line)).reduce((sum, c) => sum + c.monthlyUsd, 0);
/** What would make an environment cheaper, the greatest saving first. Pure. */
function hintsFor(config, { charges }, kind) {
    const by = (prefix) => sumBy(charges, (line) => line.startsWith(prefix));
    const endpoints = by('endpoint.');
    const nat = by('nat.hour');
    const source = (url) => `${url} (from memory, ${DISCOUNTS_DATE})`;
    const all = [
        {
            what: DISCOUNTS.reservedRds.what,
            savesUsd: sumBy(charges, (l) => /^rds\.(?:single|multi)\./.test(l)) * DISCOUNTS.reservedRds.share,
            but: 'a year paid whether it runs or not',
            source: source(DISCOUNTS.reservedRds.url),
        },
        {
            what: DISCOUNTS.reservedCache.what,
            savesUsd: by('elasticache.node.') * DISCOUNTS.reservedCache.share,
            but: 'a year paid whether it runs or not',
            source: source(DISCOUNTS.reservedCache.url),
        },
        {
            what: DISCOUNTS.savingsPlan.what,
            savesUsd: by('fargate.') * DISCOUNTS.savingsPlan.share,
            but: 'a year paid whether it runs or not',
            source: source(DISCOUNTS.savingsPlan.url),
        },
        ...armHint(config, charges),
    ];
    all.push({
        what: 'right-sizing: tasks of half the size, where the dashboard shows them below 40 % of CPU and memory',
        savesUsd: by('fargate.') / 2,
        but: 'less room for a burst until scaling has answered it',
        source: 'arithmetic on the estimate',
    });
    if (kind !== 'production') {
        all.push({
            what: 'autoscaling: tasks only in working hours (60 of 168)',
            savesUsd: by('fargate.') * (1 - OFFICE_SHARE),
            but: 'nobody can use the environment at night',
            source: 'arithmetic on the estimate',
        });
    }
    if (config.infrastructure.nat === 'per-zone' && nat > 0) {
        all.push({
            what: 'infrastructure.nat: one',
            savesUsd: nat / 2,
            but: 'when that zone is lost, tasks of the other reach nothing outside',
            source: 'arithmetic on the estimate',
        });
    }
    if (endpoints > 0) {
        all.push({
            what: 'infrastructure.endpoints: []',
            savesUsd: sumBy(charges, (l) => l === 'endpoint.hour'),
            but: 'controls EC2.55 and EC2.56 then fail; image layers go through NAT (priced by the GB) where S3 does not serve them',
            source: 'arithmetic on the estimate',
        });
    }
    const kept = by('cloudwatch.logs.kept');
    all.push({
        what: 'lifecycle: logs that are older than needed go to S3 or away; about half of what is kept',
        savesUsd: kept / 2,
        but: 'an audit asks for a year or more',
        source: 'arithmetic on the estimate',
    });
    const out = sumBy(charges, (l) => l === 'transfer.out');
    if (out > 0) {
        all.push({
            what: 'caching: infrastructure.cdn, so that half of the answers never leave AWS’s edge',
            savesUsd: out / 2,
            but: 'a certificate in us-east-1; what is cached is seen late',
            source: 'arithmetic on the estimate',
        });
    }
    return all.filter((h) => h.savesUsd >= LEAST_SAVING).sort((a, b) => b.savesUsd - a.savesUsd);
}

;// CONCATENATED MODULE: ./src/cost/plan.ts
/** The plan's figure for production, USD a month. It is all that the plan says. */
const PLAN_TOTAL_USD = 485;
/**
 * The plan's total by line. The plan names the sum only: the shares are ours, of the plan's sizes (two services of two tasks, a
 * db.t3.medium with 100 GiB in two zones, two cache.t3.micro), and what is left over for what the plan does not size.
 */
const PLAN = {
    Fargate: { usd: 72, counts: 'four tasks of 0.5 vCPU and 1 GB all month; nothing for deployments or scaling out' },
    RDS: { usd: 129, counts: 'db.t3.medium Multi-AZ with 100 GiB' },
    ElastiCache: { usd: 25, counts: 'two cache.t3.micro' },
    'Load balancer': { usd: 22, counts: 'one load balancer and one capacity unit; no public addresses' },
    'NAT and endpoints': { usd: 75, counts: 'two NAT gateways and their traffic; no endpoints, no public addresses' },
    'Data transfer': { usd: 20, counts: 'traffic between zones and out' },
    CloudFront: { usd: 85, counts: '1 TB out to users' },
    WAF: { usd: 0, counts: 'none: it came with the controls' },
    'Route 53': { usd: 1, counts: 'a hosted zone and its queries' },
    S3: { usd: 5, counts: 'assets, records and logs' },
    ECR: { usd: 1, counts: 'images of two services' },
    CloudWatch: { usd: 35, counts: 'logs, alarms and a dashboard; no Container Insights' },
    Backup: { usd: 10, counts: 'snapshots of a week' },
    'Secrets and keys': { usd: 4, counts: 'the secrets; one key' },
    'Messages and schedules': { usd: 1, counts: 'alarm messages' },
    Coordination: { usd: 0, counts: 'none: lock, journal and guardian came with the rollout' },
};
/** The plan's figure of a line; the plan has figures for production only. */
function planOf(kind, service) {
    return kind === 'production' ? PLAN[service] : undefined;
}

;// CONCATENATED MODULE: ./src/cost/task-hours.ts

/**
 * Task hours a month by task definition family: what scaling keeps running, and in deployments the new version beside it. The
 * number of tasks is the rollout's, so the resource graph cannot say it.
 */
function taskHours(config, usage) {
    const besideHours = (usage.deployments * usage.deploymentMinutes) / 60;
    const hours = Object.entries(config.services).map(([name, service]) => {
        const family = `${config.app}-${config.environment}-${name}`;
        if (service.kind === 'cron')
            return [family, usage.cronHours];
        const { min, max } = service.scaling;
        const tasks = min + (max - min) * usage.scaleOut;
        return [family, tasks * (HOURS + besideHours)];
    });
    return Object.fromEntries(hours);
}

// EXTERNAL MODULE: ./src/cost/usage.ts
var cost_usage = __webpack_require__(10498);
;// CONCATENATED MODULE: ./src/cost/assess.ts










const cents = (usd) => Math.round(usd * 100) / 100;
/** Charges that an explanation names. */
const NAMED = 3;
function explain(charges, counts) {
    const byWhat = new Map();
    for (const c of charges)
        byWhat.set(c.price.what, (byWhat.get(c.price.what) ?? 0) + c.monthlyUsd);
    const greatest = [...byWhat].sort((a, b) => b[1] - a[1]).slice(0, NAMED);
    const today = greatest
        .filter(([, usd]) => usd >= 0.005)
        .map(([what, usd]) => `${what} ${usd.toFixed(2)}`)
        .join(', ');
    const parts = [
        today === '' ? 'nothing today' : `today ${today}`,
        ...(counts === undefined ? [] : [`plan: ${counts}`]),
    ];
    return parts.join('; ');
}
function rowOf(service, estimated, environment) {
    const charges = estimated.charges.filter((c) => c.price.service === service);
    const plan = planOf((0,environments/* kindOf */.I)(environment), service);
    return {
        service,
        monthlyUsd: cents(sumOf(charges)),
        fixedUsd: cents(sumOf(charges.filter((c) => c.kind === 'fixed'))),
        usageUsd: cents(sumOf(charges.filter((c) => c.kind === 'usage'))),
        planUsd: plan?.usd,
        explanation: explain(charges, plan?.counts),
    };
}
function priced(region) {
    if (PRICED_REGIONS.includes(region))
        return { region, insteadOf: undefined };
    // Prices of Europe differ less among each other than from those of Virginia.
    return { region: /^us-|^ca-/.test(region) ? 'us-east-1' : 'eu-central-1', insteadOf: region };
}
/**
 * What an environment costs a month by its resource graph, the configured usage and the price file. Pure. What could not be
 * priced is in `unpriced`, never taken for free.
 */
function assessCost(config, graph, brought = (0,parts/* broughtParts */.cZ)(config)) {
    const settings = config.infrastructure.cost;
    const usage = (0,cost_usage/* usageOf */.Fs)((0,environments/* kindOf */.I)(config.environment), settings.usage);
    const where = priced(config.settings.region);
    const estimated = estimate(
    // A second region is priced as itself; the environment's own may have to be another's.
    graph.map((r) => where.insteadOf !== undefined && (0,region/* ownRegion */.N)(r) === where.insteadOf
        ? { ...r, inputs: { ...r.inputs, region: where.region } }
        : r), { region: where.region, usage, taskHours: taskHours(config, usage), overrides: settings.prices });
    const rows = COST_SERVICES.map((service) => rowOf(service, estimated, config.environment));
    const lines = new Map(estimated.charges.map((c) => [`${c.price.id} ${c.price.region}`, c.price]));
    const total = (pick) => cents(rows.reduce((sum, row) => sum + pick(row), 0));
    return {
        environment: config.environment,
        monthlyUsd: total((r) => r.monthlyUsd),
        fixedUsd: total((r) => r.fixedUsd),
        usageUsd: total((r) => r.usageUsd),
        planUsd: (0,environments/* kindOf */.I)(config.environment) === 'production' ? PLAN_TOTAL_USD : undefined,
        rows,
        hints: hintsFor(config, estimated, (0,environments/* kindOf */.I)(config.environment)),
        unpriced: estimated.unpriced,
        notCounted: (0,parts/* broughtLines */.Dd)(brought),
        unusedPrices: Object.keys(settings.prices).filter((id) => !estimated.charges.some((c) => c.line === id)),
        prices: {
            ...where,
            dates: [...new Set([...lines.values()].map((p) => p.date))].sort(),
            fromMemory: [...lines.values()].filter((p) => p.basis === 'memory').length,
            lines: lines.size,
        },
        usage,
    };
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