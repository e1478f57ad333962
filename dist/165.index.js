"use strict";
exports.id = 165;
exports.ids = [165];
exports.modules = {

/***/ 81278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ commandProblem),
/* harmony export */   s: () => (/* binding */ toArgv)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const QUOTE = 'put it in quotes where the command itself reads it';
const FIX = 'put it into a script file and run that, or give the command as a list of words';
/** What only a shell would understand, outside quotes; longest first. */
const OPERATORS = ['&&', '||', '>>', '<<', '$(', '${', '|', '>', '<', '&', ';', '`'];
/**
 * Splits one command line into words as a POSIX shell would: spaces part, quotes and backslashes hold together. Nothing is
 * expanded. What would need a shell (pipes, redirections, `&&`, variables) is a problem, never passed on as text.
 */
function splitLine(line) {
    const words = [];
    let word;
    let quote;
    for (let i = 0; i < line.length; i += 1) {
        const char = line.charAt(i);
        const next = line.charAt(i + 1);
        if (char === '\0')
            return { problem: 'holds a zero character', fix: 'remove it' };
        if (quote !== "'" && expands(char, next))
            return { problem: `has "${char}", which needs a shell, and none is used`, fix: FIX };
        if (quote !== undefined) {
            if (char === quote)
                quote = undefined;
            else if (quote === '"' && char === '\\' && '"\\$`'.includes(next) && next !== '') {
                word = (word ?? '') + next;
                i += 1;
            }
            else
                word = (word ?? '') + char;
        }
        else if (char === '"' || char === "'") {
            quote = char;
            word ??= '';
        }
        else if (char === '\\' && next !== '') {
            // A backslash at the end of a line joins it with the next, as in a shell.
            if (next !== '\n')
                word = (word ?? '') + next;
            i += 1;
        }
        else if (/\s/.test(char)) {
            if (char === '\n' && (words.length > 0 || word !== undefined) && line.slice(i).trim() !== '')
                return { problem: 'is more than one line', fix: FIX };
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            const operator = OPERATORS.find((op) => line.startsWith(op, i));
            if (operator !== undefined)
                return { problem: `has "${operator}", which needs a shell, and none is used`, fix: FIX };
            if (char === '*' || (char === '#' && word === undefined))
                return { problem: `has "${char}", which means something to a shell, and none is used`, fix: QUOTE };
            word = (word ?? '') + char;
        }
    }
    if (quote !== undefined)
        return { problem: `has a ${quote} that is not closed`, fix: 'close the quote' };
    if (word !== undefined)
        words.push(word);
    if (/^[A-Za-z_]\w*=/.test(words[0] ?? ''))
        return { problem: 'begins with a variable, which only a shell sets', fix: 'put the variable under env:' };
    if (words.length === 0 || words[0] === '')
        return { problem: 'is empty', fix: 'write the command to run' };
    return { argv: words };
}
/** Variables and substitutions, which a shell expands between double quotes too. */
function expands(char, next) {
    return (char === '$' && /[A-Za-z_({]/.test(next)) || char === '`';
}
/** The problem of a command as configured; undefined where it can be run. */
function commandProblem(run) {
    if (typeof run === 'string') {
        const split = splitLine(run);
        return 'problem' in split ? split : undefined;
    }
    if (run.length === 0 || run[0] === '')
        return { problem: 'is empty', fix: 'write the command to run' };
    if (run.some((word) => word.includes('\0')))
        return { problem: 'holds a zero character', fix: 'remove it' };
    return undefined;
}
/**
 * The argv of a command as configured: a list as it is, a line split by {@link splitLine}.
 * @throws ConfigError where it cannot be run without a shell; the loader has refused such a file before.
 */
function toArgv(run) {
    const wrong = commandProblem(run);
    if (wrong !== undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([{ where: 'command', what: wrong.problem, fix: wrong.fix }]);
    }
    if (typeof run !== 'string')
        return [...run];
    const split = splitLine(run);
    return 'argv' in split ? [...split.argv] : [];
}


/***/ }),

/***/ 165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfig: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: loadConfig

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/outputs.ts
var outputs = __webpack_require__(92332);
// EXTERNAL MODULE: ./src/config/argv.ts
var argv = __webpack_require__(81278);
// EXTERNAL MODULE: ./src/config/path.ts
var config_path = __webpack_require__(99915);
;// CONCATENATED MODULE: ./src/config/check-existing.ts

/** What the file itself says, base or the environment's override; defaults are not said by anybody. */
const said = ({ file, environment }, key) => [
    ['infrastructure', key],
    ['environments', environment, 'overrides', 'infrastructure', key],
].some((path) => (0,config_path/* valueAt */.fK)(file, path) !== undefined);
/** Outputs that are given make every program idle, and a program of one's own makes what it likes. */
function ownProgram(checked) {
    const { outputs, program } = checked.config.infrastructure;
    const [by, idle] = outputs !== undefined
        ? ['outputs', ['program', 'existing', 'transform', 'adopt']]
        : program !== undefined
            ? ['program', ['transform']]
            : ['', []];
    return idle
        .filter((key) => said(checked, key))
        .map((key) => ({
        at: [['infrastructure', key]],
        because: [['infrastructure', by]],
        what: `infrastructure.${key} does nothing beside infrastructure.${by}`,
        fix: 'keep one of them',
    }));
}
/** What is wrong between infrastructure.existing and the rest. What AWS has to be asked for is looked up by the program. */
function checkExisting(checked) {
    const { existing } = checked.config.infrastructure;
    const at = (...rest) => ['infrastructure', 'existing', ...rest];
    const findings = ownProgram(checked);
    if (existing.vpc !== undefined) {
        for (const key of ['nat', 'endpoints'].filter((k) => said(checked, k)))
            findings.push({
                at: [['infrastructure', key]],
                because: [at('vpc')],
                what: `infrastructure.${key} is a matter of the VPC, which is not ours: nothing is made in it`,
                fix: 'leave it out, or make it where the VPC is made',
            });
        const { publicSubnets, privateSubnets } = existing.vpc;
        for (const both of publicSubnets.filter((s) => privateSubnets.includes(s)))
            findings.push({
                at: [at('vpc', 'privateSubnets')],
                because: [at('vpc', 'publicSubnets')],
                what: `${both} is public and private`,
                fix: 'tasks belong into subnets without a route to an internet gateway',
            });
    }
    for (const store of ['postgres', 'redis']) {
        if (existing[store]?.securityGroup === undefined || existing.vpc !== undefined)
            continue;
        findings.push({
            at: [at(store, 'securityGroup')],
            because: [at('vpc')],
            what: 'a rule can name a group of its own VPC only, and the services are in a VPC that ez-deploy makes',
            fix: 'set infrastructure.existing.vpc to the VPC of the store, or leave securityGroup out and let the services in yourself',
        });
    }
    return findings;
}

// EXTERNAL MODULE: ./src/config/nearest.ts
var nearest = __webpack_require__(76572);
;// CONCATENATED MODULE: ./src/config/check-graph.ts


/**
 * Problems of "this one after those": names that do not exist, oneself, twice, and cycles (each told once, with its members).
 * @param pathOf where the list of a node stands.
 */
function checkGraph(edges, known, pathOf, noun) {
    const findings = [];
    for (const [node, targets] of edges) {
        for (const [i, target] of targets.entries()) {
            const at = [...pathOf(node), i];
            if (target === node) {
                findings.push({ at: [at], what: `${noun} "${(0,config_path/* shown */.SP)(node)}" waits for itself`, fix: 'remove it from the list' });
            }
            else if (!known.includes(target)) {
                const others = known.filter((name) => name !== node);
                findings.push({
                    at: [at],
                    what: `there is no ${noun} "${(0,config_path/* shown */.SP)(target)}"`,
                    fix: (0,nearest/* suggestion */.h)(target, others, `remove it: there is no other ${noun}`),
                });
            }
            else if (targets.indexOf(target) !== i) {
                findings.push({ at: [at], what: `${noun} "${(0,config_path/* shown */.SP)(target)}" is listed twice`, fix: 'remove one of them' });
            }
        }
    }
    for (const cycle of cyclesOf(edges)) {
        const [first = ''] = cycle;
        findings.push({
            at: [pathOf(first)],
            what: `${noun}s wait for each other in a circle: ${[...cycle, first].map(config_path/* shown */.SP).join(' → ')}`,
            fix: 'remove one of these dependencies',
        });
    }
    return findings;
}
/** The circles of a graph, oneself apart, each once and from its first member in the file's order. Depth first, every edge once. */
function cyclesOf(edges) {
    const done = new Set();
    const cycles = [];
    const visit = (node, trail) => {
        const from = trail.indexOf(node);
        if (from >= 0) {
            cycles.push(trail.slice(from));
            return;
        }
        if (done.has(node))
            return;
        for (const next of new Set(edges.get(node)))
            if (next !== node)
                visit(next, [...trail, node]);
        done.add(node);
    };
    for (const node of edges.keys())
        visit(node, []);
    return cycles;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/config/places.ts

/** Region in an ARN; undefined for those of global services, which have none. */
const regionOfArn = (arn) => arn?.split(':')[3]?.match(/^[a-z-]+-\d$/)?.[0];
/** Region in an address such as `s3://bucket?region=eu-west-1` or `awskms://alias/key?region=eu-west-1`, or of the ARN in it. */
const regionOfAddress = (address) => address?.match(/[?&]region=([a-z0-9-]+)/)?.[1] ?? regionOfArn(address?.match(/arn:.*/)?.[0]);
/** Region of an ECR registry, or of an image in it: `ACCOUNT.dkr.ecr.REGION.amazonaws.com`, `ACCOUNT.dkr-ecr.REGION.on.aws`. */
const regionOfRegistry = (host) => host?.match(/\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./)?.[1];
const regionOfCache = (cache) => typeof cache === 'object' && 'registry' in cache ? regionOfRegistry(cache.registry) : undefined;
/** What a service takes from elsewhere. The cache that all builds share is told once. */
const placesOfService = (name, service, shared) => [
    [['services', name, 'image'], regionOfRegistry(service.image), `the image of ${name}`],
    [
        ['services', name, 'build', 'cache'],
        (0,external_node_util_.isDeepStrictEqual)(service.build.cache, shared) ? undefined : regionOfCache(service.build.cache),
        `the build cache of ${name}`,
    ],
    ...Object.entries(service.secrets).map(([key, from]) => [
        ['services', name, 'secrets', key],
        regionOfArn(from),
        `the secret ${key} of ${name}`,
    ]),
];
/**
 * Every place that an environment's configuration names with its region. CloudFront's certificate is not among them: CloudFront takes it
 * from us-east-1 only, and there is no data in it. Pure.
 */
function placesOf(config, environment) {
    const { environments, infrastructure, domain, build, services } = config;
    const settings = environments[environment];
    const own = (key) => ['environments', environment, key];
    const { postgres, redis } = infrastructure.existing;
    const existing = (key) => ['infrastructure', 'existing', key, 'url'];
    const all = [
        [own('region'), settings?.region, `environment ${environment}`],
        [own('state'), regionOfAddress(settings?.state), 'the state'],
        [own('secretsProvider'), regionOfAddress(settings?.secretsProvider), 'the key of the state’s secrets'],
        [own('registry'), regionOfRegistry(settings?.registry), 'the registry'],
        [['infrastructure', 'backups', 'copyTo'], infrastructure.backups.copyTo, 'the copy of backups'],
        [
            ['infrastructure', 'rotation', 'function'],
            regionOfArn(infrastructure.rotation?.function),
            'the rotation function',
        ],
        [['domain', 'certificate'], regionOfArn(domain?.certificate), 'the certificate of domain'],
        [existing('postgres'), regionOfArn(postgres?.url), 'the secret with the database’s address'],
        [existing('redis'), regionOfArn(redis?.url), 'the secret with the cache’s address'],
        [['build', 'cache'], regionOfCache(build.cache), 'the build cache'],
        ...Object.entries(services).flatMap(([name, service]) => placesOfService(name, service, build.cache)),
    ];
    return all.flatMap(([at, region, what]) => (region === undefined ? [] : [{ at, region, what }]));
}

;// CONCATENATED MODULE: ./src/config/check-infrastructure.ts

/** What is wrong between keys of infrastructure and the rest. */
function checkInfrastructure({ config, environment }) {
    const { infrastructure, domain } = config;
    const at = (...rest) => ['infrastructure', ...rest];
    const findings = [];
    if (infrastructure.cdn !== undefined && domain?.certificate === undefined) {
        findings.push({
            at: [at('cdn')],
            because: [['domain']],
            what: 'CloudFront speaks TLS with the load balancer, which has no certificate',
            fix: 'set domain.name and domain.certificate, or leave infrastructure.cdn out',
        });
    }
    const region = config.environments[environment]?.region;
    if (infrastructure.backups.copyTo !== undefined && infrastructure.backups.copyTo === region) {
        findings.push({
            at: [at('backups', 'copyTo')],
            what: `backups are copied to ${region}, where they are already`,
            fix: 'name another region, or leave it out',
        });
    }
    const allowed = infrastructure.regions;
    for (const { at, region: place, what } of allowed === undefined ? [] : placesOf(config, environment)) {
        if (allowed?.includes(place) !== false)
            continue;
        findings.push({
            at: [at],
            because: [['infrastructure', 'regions']],
            what: `${what} is in ${place}, and infrastructure.regions allows ${allowed.join(', ')} only`,
            fix: 'name one in an allowed region, or allow its region',
        });
    }
    const ours = infrastructure.existing.postgres === undefined && config.data?.postgres !== undefined;
    if (infrastructure.backups.restoreTest !== undefined && !ours) {
        findings.push({
            at: [at('backups', 'restoreTest')],
            because: [['data'], at('existing', 'postgres')],
            what: 'a restore test is for the database that ez-deploy makes and backs up, and there is none',
            fix: 'add data.postgres in place of one of somebody else’s, or leave restoreTest out',
        });
    }
    for (const key of ['latency', 'errors', 'cpu']) {
        const { warn, critical } = infrastructure.monitoring[key];
        if (warn < critical)
            continue;
        findings.push({
            at: [at('monitoring', key)],
            what: `the warning of monitoring.${key} is not below what is critical`,
            fix: 'make warn the smaller one',
        });
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/config/check-promotion.ts


/** `environments.NAME.promotesTo`: environments of other accounts, and both accounts known. */
function checkPromotion({ config: { environments }, environment }) {
    const settings = environments[environment];
    const at = ['environments', environment, 'promotesTo'];
    return (settings?.promotesTo ?? []).flatMap((name, i) => {
        const say = (what, fix) => [{ at: [[...at, i], at], what, fix }];
        const to = environments[name];
        const others = Object.keys(environments).filter((other) => other !== environment);
        if (name === environment || to === undefined)
            return say(name === environment
                ? `${(0,config_path/* shown */.SP)(name)} promotes to itself`
                : `promotesTo has "${(0,config_path/* shown */.SP)(name)}", which is no environment of this file`, (0,nearest/* suggestion */.h)(name, others, 'leave it out'));
        const unknown = [environment, name].filter((one) => environments[one]?.account === undefined);
        if (unknown.length > 0)
            return say(`whether ${(0,config_path/* shown */.SP)(name)} is in another account is not known`, unknown.map((one) => `add environments.${(0,config_path/* shown */.SP)(one)}.account`).join(', '));
        if (to.account === settings?.account)
            return say(`${(0,config_path/* shown */.SP)(name)} is in the same account: its build role may read here already`, 'leave it out');
        return [];
    });
}

// EXTERNAL MODULE: ./src/config/architecture.ts
var config_architecture = __webpack_require__(1815);
;// CONCATENATED MODULE: ./src/config/check-build.ts

/** The image must be one that the task can run: of the platform that its architecture needs. */
function checkPlatforms(name, { build, cpuArchitecture, image }) {
    const platform = config_architecture/* PLATFORM_OF */.wu[cpuArchitecture];
    // Of an image that is not built here only the registry knows the platforms: the deployment looks.
    if (image !== undefined || build.platforms.includes(platform))
        return [];
    const at = ['services', name, 'build', 'platforms'];
    const architecture = ['services', name, 'cpuArchitecture'];
    const built = build.platforms.join(', ');
    return [
        {
            at: [at, architecture, ['build', 'platforms']],
            because: [architecture],
            what: `tasks run on ${platform} (${cpuArchitecture}), and the image is built for ${built} only`,
            fix: cpuArchitecture === 'X86_64' ? `add ${platform}, or set cpuArchitecture: ARM64` : `add ${platform}`,
        },
    ];
}
/** What is wrong with how a service's image is built, although every value alone is right. */
function checkBuildOf(name, service) {
    const findings = checkPlatforms(name, service);
    for (const [context, place] of Object.entries(service.build.contexts))
        if (place.includes('://') && !place.startsWith('docker-image://'))
            findings.push({
                at: [['services', name, 'build', 'contexts', context]],
                what: 'a named context is an image or a folder: what lies behind another address may change unseen',
                fix: 'write docker-image://IMAGE, or a folder',
            });
    return findings;
}

// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(97840);
// EXTERNAL MODULE: ./src/config/fargate.ts
var fargate = __webpack_require__(42020);
;// CONCATENATED MODULE: ./src/config/check-services.ts




/**
 * Which strategies a kind can be deployed with. A name is unique in a Service Connect namespace, so weights are for web alone; ECS's own
 * ways of shifting traffic are followed where a service has them already (`ez-deploy update`).
 */
const STRATEGIES_OF_KIND = {
    web: ['weighted'],
    internal: ['rolling'],
    worker: ['rolling'],
    cron: [],
};
/** Ports that other containers of the same task listen on: containers of a Fargate task share one network interface. */
const TAKEN_PORTS = new Map([
    [2000, 'the telemetry sidecar (X-Ray)'],
    [4317, 'the telemetry sidecar (OTLP over gRPC)'],
    [4318, 'the telemetry sidecar (OTLP over HTTP)'],
    [13_133, 'the telemetry sidecar (its health check)'],
    [15_000, 'the Service Connect proxy'],
    [15_001, 'the Service Connect proxy'],
]);
/** A load balancer has 100 rules; a web service takes two, one for users and one for tests; and two more that keep users at one version. */
const MOST_RULES = 100;
const hasKind = (...kinds) => (service) => kinds.includes(service.kind);
const isWeb = hasKind('web');
const listens = hasKind('web', 'internal');
function checkServices(checked) {
    const entries = Object.entries(checked.config.services);
    return [
        ...entries.flatMap(([name, service]) => {
            const said = (0,config_path/* valueAt */.fK)(checked.raw, ['services', name]);
            return [
                ...checkKind(name, service, (0,config_path/* isRecord */.u4)(said) ? said : {}),
                ...checkSize(name, service),
                ...checkEnvironmentOf(name, service, checked),
                ...checkMigrationsOf(name, service),
                ...checkBuildOf(name, service),
                ...checkNameOf(name, checked),
            ];
        }),
        ...checkTogether(entries, checked.config.rollout.affinity ? 4 : 2),
    ];
}
/** Names whose log group and security groups are the restore test's (programs/app/restore-test.ts). */
const OF_RESTORE_TEST = ['restore-test', 'restored'];
function checkNameOf(name, { config }) {
    if (config.infrastructure.backups.restoreTest === undefined || !OF_RESTORE_TEST.includes(name))
        return [];
    return [
        {
            at: [['services', name]],
            because: [['infrastructure', 'backups', 'restoreTest']],
            what: `"${name}" is what the restore test of the backups is called`,
            fix: 'choose another name',
            onKey: true,
        },
    ];
}
function checkKind(name, service, said) {
    const at = ['services', name];
    const because = [[...at, 'kind']];
    const { kind } = service;
    const article = kind === 'internal' ? 'an' : 'a';
    const findings = [];
    const missing = (key, fix) => findings.push({ at: [[...at, key]], because, what: `${article} ${kind} service needs ${key}`, fix, onKey: true });
    const needless = (key, why) => findings.push({
        at: [[...at, key]],
        because,
        what: `${article} ${kind} service has no ${key}`,
        fix: why,
        onKey: true,
    });
    if (isWeb(service)) {
        if (service.path === undefined)
            missing('path', `add path: /${(0,config_path/* shown */.SP)(name)}/* (or /* for everything)`);
    }
    else {
        if (service.path !== undefined)
            needless('path', 'remove it, or make the service kind: web');
        if (service.smoke.length > 0)
            needless('smoke', 'remove it: smoke requests go through the load balancer (kind: web)');
    }
    if (listens(service)) {
        if (service.port === undefined)
            missing('port', 'add port: the port the container listens on, such as 8080');
    }
    else if (service.port !== undefined)
        needless('port', 'remove it, or make the service kind: internal');
    const taken = service.port === undefined ? undefined : TAKEN_PORTS.get(service.port);
    if (taken !== undefined) {
        const fix = 'let the service listen on another port, such as 8080';
        findings.push({
            at: [[...at, 'port']],
            what: `port ${service.port ?? 0} clashes with ${taken} in the same task`,
            fix,
        });
    }
    if (kind === 'cron') {
        if (service.schedule === undefined)
            missing('schedule', 'add schedule: rate(1 hour) or cron(0 3 * * ? *)');
        if (service.migrations !== undefined)
            needless('migrations', 'move them to the service that owns the database');
        if (said['scaling'] !== undefined)
            needless('scaling', 'remove it: each run is one task');
        if (service.after.length > 0)
            needless('after', 'remove it: a cron service is switched when all others have shifted');
    }
    else if (service.schedule !== undefined)
        needless('schedule', 'remove it, or make the service kind: cron');
    const allowed = STRATEGIES_OF_KIND[kind];
    if (service.strategy !== undefined && !allowed.includes(service.strategy)) {
        findings.push({
            at: [
                [...at, 'strategy'],
                [...at, 'kind'],
            ],
            because,
            what: `strategy ${service.strategy} does not fit kind ${kind}`,
            fix: allowed.length === 0
                ? 'remove strategy: its schedule is switched at once'
                : `leave it out (${allowed.join(', ')})${service.strategy === 'weighted' ? '' : `; a service that ECS shifts by ${service.strategy} itself is updated by ez-deploy update`}`,
        });
    }
    return findings;
}
function checkSize(name, service) {
    const at = ['services', name];
    const findings = [];
    const size = (0,fargate/* sizeProblem */.b)(service.cpu, service.memory);
    if (size !== undefined) {
        findings.push({
            at: [
                [...at, 'memory'],
                [...at, 'cpu'],
            ],
            because: [[...at, 'cpu']],
            what: `Fargate has no task of cpu ${service.cpu} and memory ${service.memory}`,
            fix: size,
        });
    }
    const { min, max } = service.scaling;
    if (min > max) {
        findings.push({
            at: [
                [...at, 'scaling', 'max'],
                [...at, 'scaling', 'min'],
            ],
            because: [[...at, 'scaling', 'min']],
            what: `scaling.min ${min} is above scaling.max ${max}`,
            fix: `raise max to ${min} at least`,
        });
    }
    const { interval, timeout } = service.health;
    if (timeout >= interval) {
        findings.push({
            at: [
                [...at, 'health', 'timeout'],
                [...at, 'health', 'interval'],
            ],
            because: [[...at, 'health', 'interval']],
            what: `health.timeout ${(0,duration/* formatDuration */.a3)(timeout)} must be below health.interval ${(0,duration/* formatDuration */.a3)(interval)}`,
            fix: 'shorten the timeout or lengthen the interval',
        });
    }
    return findings;
}
const RESERVED = /^(?:PORT$|EZ_DEPLOY_|ECS_CONTAINER_METADATA_|AWS_CONTAINER_|AWS_EXECUTION_ENV$)/;
function checkEnvironmentOf(name, service, { config }) {
    const at = ['services', name];
    const findings = [];
    for (const key of Object.keys(service.secrets)) {
        if (!Object.hasOwn(service.env, key))
            continue;
        findings.push({
            at: [[...at, 'env', key]],
            what: `${(0,config_path/* shown */.SP)(key)} is in env and in secrets`,
            fix: 'keep the one in secrets',
            onKey: true,
        });
    }
    for (const [part, variables] of [['env', service.env], ['secrets', service.secrets]]) {
        for (const variable of Object.keys(variables)) {
            if (!RESERVED.test(variable))
                continue;
            const fix = variable === 'PORT' ? `remove it: PORT is set from port` : 'choose another name';
            findings.push({
                at: [[...at, part, variable]],
                what: `${(0,config_path/* shown */.SP)(variable)} is set by ez-deploy or ECS`,
                fix,
                onKey: true,
            });
        }
    }
    for (const [variable, reference] of Object.entries(service.secrets)) {
        const store = /^data:(postgres|redis)\./.exec(reference)?.[1];
        const there = store === undefined || (config.data[store] ?? config.infrastructure.existing[store]) !== undefined;
        if (there)
            continue;
        findings.push({
            at: [[...at, 'secrets', variable]],
            because: [['data', store], ['data'], ['infrastructure', 'existing', store], ['infrastructure', 'existing']],
            what: `${reference} is used, but the application has no ${store}`,
            fix: `add ${store}: {} under data:, or the one you have under infrastructure.existing`,
        });
    }
    return findings;
}
/** What is said about files needs to know where they are. */
function checkMigrationsOf(name, { migrations }) {
    if (migrations === undefined || migrations.folder !== undefined)
        return [];
    const said = [
        ...(migrations.contract === undefined ? [] : ['contract']),
        ...(migrations.destructive.length === 0 ? [] : ['destructive']),
        ...(migrations.baseline === undefined ? [] : ['baseline']),
    ];
    return said.map((key) => ({
        at: [['services', name, 'migrations', key]],
        because: [['services', name, 'migrations', 'folder']],
        what: `migrations.${key} needs migrations.folder`,
        fix: 'add folder: migrations (where the SQL files are, relative to the build context)',
        onKey: true,
    }));
}
function checkTogether(entries, rulesEach) {
    const findings = [];
    const web = entries.filter(([, service]) => isWeb(service));
    const owners = new Map();
    for (const [name, { path }] of web) {
        if (path === undefined)
            continue;
        const owner = owners.get(path);
        if (owner === undefined)
            owners.set(path, name);
        else {
            findings.push({
                at: [['services', name, 'path']],
                because: [
                    ['services', owner, 'path'],
                    ['services', owner, 'kind'],
                    ['services', name, 'kind'],
                ],
                what: `path ${path} is taken by service "${(0,config_path/* shown */.SP)(owner)}"`,
                fix: `give one of them another path, such as /${(0,config_path/* shown */.SP)(name)}/*`,
            });
        }
        for (const colour of ['blue', 'green']) {
            // The ECS services of a colour are named <service>-<colour>: another service of that name would be the same one.
            if (!entries.some(([other]) => other === `${name}-${colour}`))
                continue;
            findings.push({
                at: [['services', `${name}-${colour}`]],
                what: `"${(0,config_path/* shown */.SP)(`${name}-${colour}`)}" is the name of the ${colour} side of service "${(0,config_path/* shown */.SP)(name)}"`,
                fix: 'choose another name',
                onKey: true,
            });
        }
    }
    const most = MOST_RULES / rulesEach;
    if (web.length > most) {
        findings.push({
            at: [['services']],
            what: `${web.length} web services are more than the ${most} that one load balancer has rules for`,
            fix: 'split the application',
        });
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/config/check-folders.ts

/** Whether a relative path stays inside the folder it starts from, by its text alone (links are judged where they are read). */
function staysInside(path, from = '.') {
    // Windows paths too: what is checked here may be read there.
    const slashed = path.replaceAll('\\', '/');
    if (slashed.includes('\0') || (0,external_node_path_.isAbsolute)(path) || slashed.startsWith('/') || /^[A-Za-z]:/.test(slashed))
        return false;
    const joined = external_node_path_.posix.normalize(external_node_path_.posix.join(from.replaceAll('\\', '/'), slashed));
    return joined !== '..' && !joined.startsWith('../');
}
/** Folders and files must be below ez-deploy.yml: a configuration must not read or write elsewhere on the machine. */
function checkPaths({ config }) {
    const paths = [];
    for (const [name, { build }] of Object.entries(config.services)) {
        const at = ['services', name, 'build'];
        paths.push([[...at, 'context'], build.context]);
        // Where the context itself is outside, what is relative to it need not be said as well.
        const from = staysInside(build.context) ? build.context : '.';
        paths.push([[...at, 'dockerfile'], build.dockerfile, from]);
        build.local?.files.forEach((file, i) => paths.push([[...at, 'local', 'files', i], file]));
        for (const [id, secret] of Object.entries(build.secrets))
            if (secret.startsWith('file:'))
                paths.push([[...at, 'secrets', id], secret.slice('file:'.length)]);
        for (const [context, place] of Object.entries(build.contexts))
            if (!place.includes('://'))
                paths.push([[...at, 'contexts', context], place]);
        if (typeof build.cache === 'object' && 'local' in build.cache)
            paths.push([[...at, 'cache', 'local'], build.cache.local]);
    }
    const { sign } = config.build;
    for (const [name, reference] of Object.entries({ key: sign?.key, publicKey: sign?.publicKey }))
        if (reference?.startsWith('file:') === true)
            paths.push([['build', 'sign', name], reference.slice('file:'.length)]);
    for (const [name, suite] of Object.entries(config.test.suites)) {
        const at = ['test', 'suites', name];
        const from = staysInside(suite.dir) ? suite.dir : '.';
        paths.push([[...at, 'dir'], suite.dir], [[...at, 'junit'], suite.junit, from]);
        suite.reports.forEach((report, i) => paths.push([[...at, 'reports', i], report, from]));
        paths.push([[...at, 'coverage', 'report'], suite.coverage?.report, from]);
    }
    for (const [name, scanner] of Object.entries(config.scan.scanners)) {
        if (scanner === 'off')
            continue;
        const at = ['scan', 'scanners', name];
        const from = staysInside(scanner.dir) ? scanner.dir : '.';
        paths.push([[...at, 'dir'], scanner.dir], [[...at, 'sarif'], scanner.sarif, from]);
    }
    paths.push([['scan', 'allowList'], config.scan.allowList]);
    config.scan.images.forEach((image, i) => paths.push([['scan', 'images', i], image]));
    return paths.flatMap(([at, path, from]) => path === undefined || staysInside(path, from)
        ? []
        : [
            {
                at: [at],
                what: `${at.at(-1) === undefined ? 'the path' : String(typeof at.at(-1) === 'number' ? 'the file' : at.at(-1))} leads outside the folder of ez-deploy.yml`,
                fix: 'write a path relative to ez-deploy.yml that stays below it',
            },
        ]);
}

;// CONCATENATED MODULE: ./src/config/check-sign.ts
const AT = ['build', 'sign'];
/** What is wrong in itself is not also told to be missing. */
const WAYS = ['key', 'keyless'].map((key) => [...AT, key]);
/** What an alias or an id of KMS is looked up in: the account and the region of whoever asks. */
const isLocalToAccount = (key) => key.startsWith('awskms:///') && !key.startsWith('awskms:///arn:');
/** `build.sign`: one way of signing, and all that verifying by it needs. */
function checkSign({ config }) {
    const { sign } = config.build;
    if (sign === undefined)
        return [];
    const { key, publicKey, password, keyless } = sign;
    const findings = [];
    const say = (keys, what, fix) => findings.push({ at: keys.length === 0 ? [AT] : [[...AT, ...keys], AT], because: WAYS, what, fix });
    if (key === undefined && keyless === undefined)
        say([], 'build.sign says neither key nor keyless', 'add key: awskms:///alias/NAME, or keyless: { identity, issuer }');
    if (key !== undefined && keyless !== undefined)
        say(['keyless'], 'build.sign has both key and keyless', 'keep one of them: an image has one signer');
    if (keyless !== undefined) {
        const both = keyless.identity !== undefined && keyless.identityPattern !== undefined;
        if (both)
            say(['keyless', 'identityPattern'], 'identity and identityPattern are both given', 'keep one of them');
        else if (keyless.identity === undefined && keyless.identityPattern === undefined)
            say(['keyless'], 'build.sign.keyless does not say whose signature counts: anybody can sign with an identity of his own', 'add identity: https://github.com/OWNER/REPO/.github/workflows/FILE.yml@refs/heads/main');
        for (const [name, value] of Object.entries({ publicKey, password }))
            if (value !== undefined)
                say([name], `keyless signatures have no ${name}`, 'remove it');
        return findings;
    }
    if (key === undefined)
        return findings;
    const inKms = key.startsWith('awskms:');
    if (!inKms && publicKey === undefined)
        say(['publicKey'], `build.sign.publicKey is missing: whoever deploys must not need the private key (${key})`, 'write it beside ez-deploy.yml (cosign public-key --key KEY) and add publicKey: file:cosign.pub');
    if (publicKey !== undefined && publicKey === key)
        say(['publicKey'], 'build.sign.publicKey is the private key', 'name the public one (cosign public-key --key KEY)');
    if (inKms && password !== undefined)
        say(['password'], 'a KMS key has no password', 'remove it');
    const places = new Set(Object.values(config.environments).map((e) => `${e.account ?? ''} ${e.region}`));
    if (isLocalToAccount(key) && publicKey === undefined && places.size > 1)
        say(['key'], `${key} is another key in each account and region, and the environments are in ${places.size}: what one has signed no other would accept`, 'name the key by its ARN (awskms:///arn:aws:kms:REGION:ACCOUNT:key/ID), or add publicKey');
    return findings;
}

;// CONCATENATED MODULE: ./src/config/check-suites.ts


/** What a suite's keys say against each other. */
function checkSuite(name, suite, written) {
    const at = ['test', 'suites', name];
    const findings = [];
    const wrong = (path, what, fix) => findings.push({ at: [[...at, ...path], at], what, fix });
    // By what was written: a value that is wrong in itself has been told, and is not missing as well.
    const has = (...path) => (0,config_path/* valueAt */.fK)(written, [...at, ...path]) !== undefined;
    if (has('run') && has('load'))
        wrong(['load'], `suite "${(0,config_path/* shown */.SP)(name)}" has both run and load`, 'make two suites of it; needs can order them');
    if (!has('run') && !has('load'))
        wrong([], `suite "${(0,config_path/* shown */.SP)(name)}" has nothing to run`, 'add run: with its command, or load:');
    if (suite.load !== undefined) {
        const [start, url] = [has('load', 'start'), has('load', 'url')];
        if (start && url)
            wrong(['load', 'url'], 'the load has both start and url', 'leave one of them out');
        if (!start && !url)
            wrong(['load'], 'the load does not say what is loaded', 'give start (a command that listens on PORT) or url');
        if (suite.shards > 1)
            wrong(['shards'], 'a load cannot be split into shards', 'leave it out, and raise connections');
    }
    if (suite.shards > 1) {
        const files = [suite.junit, ...suite.reports].filter((file) => file !== undefined);
        for (const file of files) {
            if (file.includes('{shard}'))
                continue;
            wrong(['shards'], `its shards would write the same report ${(0,config_path/* shown */.SP)(file)}`, 'put {shard} into its name, also in run');
        }
    }
    if (suite.shards > 1 && suite.coverage !== undefined)
        wrong(['coverage'], 'coverage of shards cannot be added up', 'measure it in a suite without shards');
    for (const file of suite.reports) {
        if (file
            .split('/')
            .slice(0, -1)
            .some((folder) => folder.includes('*')))
            wrong(['reports'], `${(0,config_path/* shown */.SP)(file)} has * in a folder`, '* may stand in the file name only');
    }
    return findings;
}
/** Everything about suites: their order, and each by itself. */
function checkSuites({ config, file, suiteNames }) {
    const suites = Object.entries(config.test.suites);
    const edges = new Map(suites.map(([name, suite]) => [name, suite.needs]));
    return [
        ...checkGraph(edges, suiteNames, (name) => ['test', 'suites', name, 'needs'], 'suite'),
        ...suites.flatMap(([name, suite]) => checkSuite(name, suite, file)),
    ];
}

;// CONCATENATED MODULE: ./src/config/checks.ts












/** Everything that is wrong although every value alone is right. Pure: no file is looked at. */
function check(checked) {
    return [
        ...checkServices(checked),
        ...checkServiceOrder(checked),
        ...checkSuites(checked),
        ...checkRollout(checked),
        ...checkEnvironment(checked),
        ...checkInfrastructure(checked),
        ...checkExisting(checked),
        ...checkPromotion(checked),
        ...checkSign(checked),
        ...checkPaths(checked),
        ...checkCommands(checked.config),
    ];
}
function checkServiceOrder({ config, serviceNames }) {
    const edges = new Map(Object.entries(config.services).map(([name, service]) => [name, service.after]));
    return checkGraph(edges, serviceNames, (name) => ['services', name, 'after'], 'service');
}
function checkRollout({ config, serviceNames }) {
    const at = ['rollout', 'steps'];
    const { steps } = config.rollout;
    const findings = [];
    const fix = 'write rising weights that end with 100, such as [10, 50, 100]';
    const falls = steps.findIndex((weight, i) => i > 0 && weight <= (steps[i - 1] ?? 0));
    if (falls > 0) {
        const [before, weight] = [steps[falls - 1], steps[falls]];
        const how = before === weight ? `${weight} is there twice` : `${weight} comes after ${before}`;
        findings.push({ at: [[...at, falls], at], what: `rollout.steps must rise, but ${how}`, fix });
    }
    if (steps.at(-1) !== 100 && falls < 0) {
        findings.push({
            at: [at],
            what: `rollout.steps must end with 100, but ends with ${steps.at(-1) ?? 'nothing'}`,
            fix,
        });
    }
    config.rollout.approvals.forEach((weight, i) => {
        if (steps.includes(weight))
            return;
        findings.push({
            at: [['rollout', 'approvals', i]],
            because: [at],
            what: `rollout.approvals has ${weight}, which is not one of the steps`,
            fix: `one of ${steps.filter((s) => s < 100).join(', ')}`,
        });
    });
    for (const [name, query] of Object.entries(config.rollout.gates.queries)) {
        query.services.forEach((service, i) => {
            if (serviceNames.includes(service))
                return;
            findings.push({
                at: [['rollout', 'gates', 'queries', name, 'services', i]],
                what: `there is no service "${(0,config_path/* shown */.SP)(service)}"`,
                fix: (0,nearest/* suggestion */.h)(service, serviceNames, 'leave it out'),
            });
        });
    }
    return findings;
}
/** Longest name of an S3 bucket. */
const BUCKET_LENGTH = 63;
function checkEnvironment({ config, environment }) {
    const findings = [];
    const settings = config.environments[environment];
    const at = ['environments', environment];
    const bucket = (0,outputs/* bucketNameFor */.Lk)(config.app, environment, '0'.repeat(12)).length;
    if (bucket > BUCKET_LENGTH) {
        findings.push({
            at: [['app']],
            because: [at],
            what: `app and environment "${(0,config_path/* shown */.SP)(environment)}" together are ${bucket - BUCKET_LENGTH} characters too long for the name of a bucket`,
            fix: 'shorten one of them',
        });
    }
    for (const [role, arn] of Object.entries(settings?.roles ?? {})) {
        const account = arn?.split(':')[4];
        if (arn === undefined || settings?.account === undefined || account === settings.account)
            continue;
        findings.push({
            at: [[...at, 'roles', role]],
            because: [[...at, 'account']],
            what: `role ${role} is in another account than environment "${(0,config_path/* shown */.SP)(environment)}"`,
            fix: `the environment's account is ${settings.account}`,
        });
    }
    return findings;
}
/** Every command must be one that runs without a shell. */
function checkCommands(config) {
    const commands = [];
    for (const [name, service] of Object.entries(config.services)) {
        const at = ['services', name];
        commands.push([[...at, 'command'], service.command]);
        commands.push([[...at, 'migrations', 'up'], service.migrations?.up]);
        commands.push([[...at, 'migrations', 'down'], service.migrations?.down]);
        commands.push([[...at, 'migrations', 'contract'], service.migrations?.contract]);
        service.build.local?.run.forEach((run, i) => commands.push([[...at, 'build', 'local', 'run', i], run]));
    }
    for (const [name, suite] of Object.entries(config.test.suites)) {
        commands.push([['test', 'suites', name, 'run'], suite.run]);
        commands.push([['test', 'suites', name, 'load', 'start'], suite.load?.start]);
    }
    for (const [name, scanner] of Object.entries(config.scan.scanners)) {
        if (scanner !== 'off')
            commands.push([['scan', 'scanners', name, 'run'], scanner.run]);
    }
    return commands.flatMap(([at, run]) => {
        const wrong = run === undefined ? undefined : (0,argv/* commandProblem */.R)(run);
        return wrong === undefined ? [] : [{ at: [at], what: `the command ${wrong.problem}`, fix: wrong.fix }];
    });
}

// EXTERNAL MODULE: ./src/config/secret-patterns.ts
var secret_patterns = __webpack_require__(66290);
;// CONCATENATED MODULE: ./src/config/check-secrets.ts


const FIX = 'store it in Secrets Manager or SSM and name it under secrets: NAME: secretsmanager:NAME#key';
/** A local data store of a test suite: its password protects nothing. */
function isLocalTestAddress(path, text) {
    return path[0] === 'test' && path.includes('env') && /@(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/?]|$)/.test(text);
}
/** Whether a path is a plain variable of a service or an argument of a build, in the services, in an override of them or common. */
function isPlainVariable(path) {
    const part = path.at(-2);
    const here = path.includes('services') || path[0] === 'build';
    return here && path[0] !== 'test' && (part === 'env' || part === 'args');
}
/**
 * Secrets that stand in the file as values, told by the name of their variable or by their looks. The value is never repeated.
 * Looks at the whole file as written, overrides included.
 */
function checkSecrets(raw) {
    const findings = [];
    const visit = (value, path) => {
        if (Array.isArray(value))
            value.forEach((item, i) => visit(item, [...path, i]));
        else if ((0,config_path/* isRecord */.u4)(value))
            for (const [key, item] of Object.entries(value))
                visit(item, [...path, key]);
        else if (typeof value === 'string' && value !== '') {
            const credential = isLocalTestAddress(path, value) ? undefined : (0,secret_patterns/* credentialIn */.Lq)(value);
            if (credential !== undefined) {
                findings.push({ at: [path], what: `${(0,config_path/* label */.Pf)(path)} holds ${credential}: a secret as a value`, fix: FIX });
            }
            else if (isPlainVariable(path) && (0,secret_patterns/* isSecretName */.eh)(String(path.at(-1)))) {
                findings.push({ at: [path], what: `${(0,config_path/* label */.Pf)(path)} looks like a secret, given as a value`, fix: FIX });
            }
        }
        else if (typeof value === 'number' && isPlainVariable(path) && (0,secret_patterns/* isSecretName */.eh)(String(path.at(-1)))) {
            findings.push({ at: [path], what: `${(0,config_path/* label */.Pf)(path)} looks like a secret, given as a value`, fix: FIX });
        }
    };
    visit(raw, []);
    return findings;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/config/document.ts


/** Longest file that is read, in bytes and in UTF-16 units: far above any real one, far below what would hurt. */
const MAX_LENGTH = 128 * 1024;
const TOO_LONG = { what: `is longer than ${MAX_LENGTH / 1024} KiB`, fix: 'is this the right file?' };
/** Syntax problems that are told at most: one broken line can make the parser complain about all that follow. */
const MAX_SYNTAX_PROBLEMS = 20;
/** How often anchors may be expanded: the guard against a file that doubles itself. */
const MAX_ALIASES = 100;
function place(doc, path) {
    const follow = (node) => ((0,dist.isAlias)(node) ? node.resolve(doc) : node);
    let found = { depth: 0, key: undefined, node: doc.contents };
    for (const [i, step] of path.entries()) {
        const node = follow(found.node);
        if ((0,dist.isMap)(node)) {
            const pair = node.items.find((item) => (0,dist.isPair)(item) && String((0,dist.isScalar)(item.key) ? item.key.value : item.key) === String(step));
            if (pair === undefined)
                return found;
            found = { depth: i + 1, key: pair.key, node: pair.value };
        }
        else if ((0,dist.isSeq)(node) && typeof step === 'number' && step < node.items.length) {
            found = { depth: i + 1, key: undefined, node: node.items[step] };
        }
        else
            return found;
    }
    return found;
}
const startOf = (node) => ((0,dist.isNode)(node) ? node.range?.[0] : undefined);
/** In words of this product, where the parser's own need YAML's grammar at hand. */
const PLAIN = {
    DUPLICATE_KEY: ['the same key is there twice', 'keep one of them'],
    TAB_AS_INDENT: ['a tab is used for indentation', 'YAML wants spaces: two a level'],
    MULTIPLE_DOCS: ['a second document begins here', 'one file holds one document: remove the --- line'],
    BAD_INDENT: ['the indentation does not fit the lines above', 'align it with its neighbours, two spaces a level'],
    MULTILINE_IMPLICIT_KEY: ['a key is not followed by a colon', 'write key: value on one line'],
    MISSING_CHAR: [
        'a quote, bracket or colon is missing',
        'close what was opened; key: value needs a space after the colon',
    ],
    TAG_RESOLVE_FAILED: ['a tag (such as !name) is not read', 'write the plain value'],
};
/** Where quoted text begins that has no end: the parser itself points at the end of the file. */
function openQuote(doc, text) {
    let open;
    (0,dist.visit)(doc, {
        Scalar(_, { type, range }) {
            if (range === null || range === undefined || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE'))
                return;
            const quote = type === 'QUOTE_DOUBLE' ? '"' : "'";
            if (range[1] - range[0] < 2 || text.charAt(range[1] - 1) !== quote)
                open = range[0];
        },
    });
    return open;
}
function syntaxProblems(doc, text, at) {
    const errors = [...doc.errors, ...doc.warnings].slice(0, MAX_SYNTAX_PROBLEMS);
    // The parser reports its own exhausted stack as if it were a mistake of the text.
    if (errors.some(({ message }) => /call stack|stack overflow/i.test(message)))
        throw new RangeError('nested too deeply');
    const open = errors.some(({ code }) => code === 'MISSING_CHAR') ? openQuote(doc, text) : undefined;
    const seen = new Set();
    return errors.flatMap((error) => {
        // A second error at one place follows from the first.
        if (seen.has(error.pos[0]))
            return [];
        seen.add(error.pos[0]);
        if (error.code === 'MISSING_CHAR' && open !== undefined)
            return [{ where: at(open), what: 'a quote is opened here and never closed', fix: 'close it' }];
        const [what, fix] = PLAIN[error.code] ?? [`is not YAML: ${(0,config_path/* shown */.SP)(error.message.split('\n')[0] ?? '')}`, undefined];
        return [{ where: at(error.pos[0]), what, ...(fix === undefined ? {} : { fix }) }];
    });
}
/** Keys that plain data cannot hold safely, or not at all. */
function keyProblems(doc, at) {
    const problems = [];
    (0,dist.visit)(doc, {
        Pair(_, pair) {
            const where = at(startOf(pair.key) ?? 0);
            if (!(0,dist.isScalar)(pair.key))
                problems.push({ where, what: 'a key must be plain text', fix: 'write key: value' });
            else if (pair.key.value === null || pair.key.value === '')
                problems.push({ where, what: 'a key is empty', fix: 'write key: value' });
            else if (pair.key.value === '__proto__')
                problems.push({ where, what: '"__proto__" cannot be a key', fix: 'remove it' });
        },
    });
    return problems;
}
function isCircular(value, above = new Set()) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (above.has(value))
        return true;
    const inside = new Set(above).add(value);
    return Object.values(value).some((child) => isCircular(child, inside));
}
/** Reads YAML 1.2 into plain data. Nothing is expanded but anchors, nothing is executed; problems are all that were found. */
function readDocument(text, file) {
    const first = `${file}:1:1`;
    if (text.length > MAX_LENGTH)
        return [{ where: first, ...TOO_LONG }];
    const lines = new dist.LineCounter();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
    };
    let doc;
    let raw;
    try {
        doc = (0,dist.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
        const problems = [...syntaxProblems(doc, text, at), ...keyProblems(doc, at)];
        if (problems.length > 0)
            return problems;
        raw = doc.toJS({ maxAliasCount: MAX_ALIASES });
        if (isCircular(raw))
            return [{ where: first, what: 'an anchor contains itself', fix: 'write the value out' }];
    }
    catch (error) {
        if (error instanceof RangeError)
            return [{ where: first, what: 'is nested too deeply', fix: 'is this the right file?' }];
        if (error instanceof ReferenceError)
            return [
                {
                    where: first,
                    what: 'anchors are expanded too often, or one is used that is not there',
                    fix: 'write the values out',
                },
            ];
        throw error;
    }
    if (raw === null || raw === undefined)
        return [{ where: first, what: 'is empty', fix: 'start with app:, services: and environments:' }];
    if (!(0,config_path/* isRecord */.u4)(raw))
        return [
            {
                where: at(startOf(doc.contents) ?? 0),
                what: 'must be a map of keys',
                fix: 'start with app:, services: and environments:',
            },
        ];
    return {
        raw,
        depth: (path) => place(doc, path).depth,
        written: (path) => {
            const { depth, node } = place(doc, path);
            return depth === path.length && (0,dist.isScalar)(node) ? node.source : undefined;
        },
        where: (path, onKey = false) => {
            const { depth, key, node } = place(doc, path);
            // A block under a key begins on a later line: its key is what the reader looks for.
            const atKey = (onKey || depth < path.length || ((0,dist.isCollection)(node) && node.flow !== true)) && key !== undefined;
            const offset = (atKey ? startOf(key) : undefined) ?? startOf(node) ?? startOf(key) ?? 0;
            return at(depth === 0 ? 0 : offset);
        },
    };
}

// EXTERNAL MODULE: ./src/config/environments.ts
var environments = __webpack_require__(51390);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./src/config/schema.ts + 9 modules
var schema = __webpack_require__(15773);
;// CONCATENATED MODULE: ./src/config/hints.ts



let root;
/** The JSON Schema of ez-deploy.yml as it is written (before defaults). Made when first asked for: good files never need it. */
function configJsonSchema() {
    root ??= json_schema_processors/* toJSONSchema */.bl(schema/* configSchema */.Qn, { io: 'input' });
    return root;
}
/** The schema at a path; undefined where the schema knows no such place. */
function schemaAt(path) {
    let node = configJsonSchema();
    for (const key of path) {
        if (!(0,config_path/* isRecord */.u4)(node))
            return undefined;
        const properties = node['properties'];
        if (typeof key === 'number')
            node = node['items'];
        else if ((0,config_path/* isRecord */.u4)(properties) && Object.hasOwn(properties, key))
            node = properties[key];
        else
            node = node['additionalProperties'];
    }
    return (0,config_path/* isRecord */.u4)(node) ? node : undefined;
}
/** Keys that are known at a path, in the schema's order. */
function knownKeys(path) {
    const properties = schemaAt(path)?.['properties'];
    return (0,config_path/* isRecord */.u4)(properties) ? Object.keys(properties) : [];
}
/** Values that are allowed at a path where they can be counted; undefined otherwise. */
function allowedValues(path) {
    const node = schemaAt(path);
    const scalar = (value) => typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(node?.['enum']))
        return node['enum'].filter(scalar);
    const any = node?.['anyOf'];
    if (!Array.isArray(any))
        return undefined;
    const constants = any.map((branch) => ((0,config_path/* isRecord */.u4)(branch) ? branch['const'] : undefined));
    return constants.every(scalar) ? constants : undefined;
}
const TYPES = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of keys',
};
/** What the schema wants at a path, in words: "a whole number from 1 to 65535". */
function expected(path) {
    const node = schemaAt(path);
    const values = allowedValues(path);
    if (values !== undefined)
        return `one of ${values.join(', ')}`;
    if (Array.isArray(node?.['anyOf'])) {
        return node['anyOf']
            .map((branch) => ((0,config_path/* isRecord */.u4)(branch) ? (TYPES[String(branch['type'])] ?? 'a value') : 'a value'))
            .join(' or ');
    }
    const type = TYPES[String(node?.['type'])] ?? 'a value';
    const bound = (key) => {
        const value = node?.[key];
        return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
    };
    const [least, most] = [bound('minimum'), bound('maximum')];
    if (least !== undefined && most !== undefined)
        return `${type} from ${least} to ${most}`;
    if (least !== undefined)
        return `${type}, at least ${least}`;
    if (most !== undefined)
        return `${type}, at most ${most}`;
    return type;
}

;// CONCATENATED MODULE: ./src/config/issues.ts





/** Places whose values are never repeated: a wrong reference may well be the secret itself. */
function isPrivate(path, value) {
    if (path.some((key) => key === 'secrets' || key === 'env' || key === 'args' || key === 'webhook'))
        return true;
    // Where a key or its password is named, it may be what somebody has written.
    if (path.at(-2) === 'sign' && (path.at(-1) === 'key' || path.at(-1) === 'password'))
        return true;
    return typeof value === 'string' && (0,secret_patterns/* looksLikeCredential */.Pv)(value);
}
function kindOf(value) {
    if (value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if ((0,config_path/* isRecord */.u4)(value))
        return 'a map of keys';
    return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : String(value);
}
/** ", not X", where X may be shown. */
function butIs(path, value) {
    if (value === undefined || isPrivate(path, value))
        return '';
    if (typeof value === 'string')
        return `, not "${(0,config_path/* shown */.SP)(value)}"`;
    if (typeof value === 'number' || typeof value === 'boolean')
        return `, not ${String(value)}`;
    return `, not ${kindOf(value)}`;
}
const isDuration = (path) => schemaAt(path)?.['pattern'] === duration/* DURATION_PATTERN */.Cq.source;
/** How text that YAML read as a number or a boolean is written. */
function quoteFix(path, value, written) {
    if (typeof value !== 'number' && typeof value !== 'boolean')
        return undefined;
    return isPrivate(path, value) ? 'put it in quotes' : `put it in quotes: "${(0,config_path/* shown */.SP)(written ?? String(value))}"`;
}
function wrongType(path, value, written) {
    if (value === undefined) {
        const key = String(path.at(-1) ?? '');
        return { at: [path], what: `${(0,config_path/* label */.Pf)(path)} is missing`, fix: `add ${key}: ${expected(path)}`, onKey: true };
    }
    if (typeof value === 'number' && isDuration(path))
        return { at: [path], what: `${(0,config_path/* label */.Pf)(path)} must be a duration, not ${value}`, fix: `give it a unit: ${value}s` };
    const wants = expected(path);
    const isNumeral = typeof value === 'string' && /^\d{1,9}(?:\.\d{1,9})?$/.test(value) && !isPrivate(path, value);
    const fix = wants.startsWith('text')
        ? quoteFix(path, value, written)
        : value === null && wants === 'a map of keys'
            ? `write ${(0,config_path/* shown */.SP)(String(path.at(-1)))}: {} for the defaults, or remove it`
            : isNumeral && / number/.test(wants)
                ? `write it without quotes: ${value}`
                : undefined;
    const what = `${(0,config_path/* label */.Pf)(path)} must be ${wants}${value === null ? ', but nothing is there' : butIs(path, value)}`;
    return { at: [path], what, ...(fix === undefined ? {} : { fix }) };
}
function wrongValue(path, value, allowed) {
    const hide = typeof value !== 'string' || isPrivate(path, value);
    const fix = hide ? `allowed: ${allowed.join(', ')}` : (0,nearest/* suggestion */.h)(value, allowed.map(String), 'remove it');
    return { at: [path], what: `${(0,config_path/* label */.Pf)(path)} must be one of the values allowed${butIs(path, value)}`, fix };
}
const REFERENCE_FIX = 'keep the value in Secrets Manager or SSM and name it here';
function wrongText(path, value, message) {
    const secret = path.includes('secrets');
    return {
        at: [path],
        what: `${(0,config_path/* label */.Pf)(path)} must be ${message}${butIs(path, value)}`,
        ...(secret ? { fix: REFERENCE_FIX } : {}),
    };
}
/** A key that is not known may be a line of a file that is none of ours: enough of it is told to find it by. */
const KEY_SHOWN = 40;
/** More unknown keys than this at the top, and it is another kind of file. */
const TOP_KEYS_SHOWN = 5;
function unknownKeys(path, keys) {
    const isTop = path.length === 0;
    const told = isTop ? keys.slice(0, TOP_KEYS_SHOWN) : keys;
    const findings = told.map((key) => ({
        at: [[...path, key]],
        what: `unknown key "${(0,config_path/* shown */.SP)(key.length > KEY_SHOWN ? `${key.slice(0, KEY_SHOWN - 3)}...` : key)}"${isTop ? '' : ` in ${(0,config_path/* label */.Pf)(path)}`}`,
        fix: key === '<<' ? 'merge keys are not read: write the keys out' : (0,nearest/* suggestion */.h)(key, knownKeys(path), 'remove it'),
        onKey: true,
    }));
    const next = keys[told.length];
    if (next === undefined)
        return findings;
    const more = keys.length - told.length;
    return [
        ...findings,
        {
            at: [[...path, next]],
            what: `and ${more} more unknown key${more === 1 ? '' : 's'}`,
            fix: 'is this the right file?',
            onKey: true,
        },
    ];
}
/** One of zod's issues as findings in the product's words. `written` gives the text of a scalar as it stands in the file. */
function findingsOf(issue, raw, written) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const value = (0,config_path/* valueAt */.fK)(raw, path);
    switch (issue.code) {
        case 'unrecognized_keys':
            return unknownKeys(path, issue.keys);
        case 'invalid_type':
            return [wrongType(path, value, written(path))];
        case 'invalid_value':
            return [wrongValue(path, value, allowedValues(path) ?? issue.values.map(String))];
        case 'invalid_key':
            return [
                {
                    at: [path],
                    what: `"${(0,config_path/* shown */.SP)(String(path.at(-1)))}" must be ${issue.issues[0]?.message ?? 'a valid name'}`,
                    onKey: true,
                },
            ];
        case 'invalid_union': {
            const allowed = allowedValues(path);
            if (allowed !== undefined)
                return [wrongValue(path, value, allowed)];
            // The branch that got further than the value's own type says what is wrong.
            const deeper = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'));
            if (deeper === undefined || deeper.length === 0)
                return [wrongType(path, value, written(path))];
            return deeper.flatMap((inner) => findingsOf({ ...inner, path: [...path, ...inner.path] }, raw, written));
        }
        case 'too_small':
        case 'too_big':
            if (issue.origin === 'array' || issue.origin === 'string')
                return [
                    {
                        at: [path],
                        what: `${(0,config_path/* label */.Pf)(path)} must not be ${value === '' || Array.isArray(value) ? 'empty' : 'so long'}`,
                    },
                ];
            return [{ at: [path], what: `${(0,config_path/* label */.Pf)(path)} must be ${expected(path)}${butIs(path, value)}` }];
        case 'invalid_format':
            if (issue.format === 'starts_with')
                return [wrongText(path, value, 'a path that begins with /')];
            return [wrongText(path, value, issue.message)];
        case 'custom':
            if ((0,config_path/* isRecord */.u4)(value))
                return [{ at: [path], what: `${(0,config_path/* label */.Pf)(path)} must have ${issue.message}` }];
            return [wrongText(path, value, issue.message)];
        default:
            return [{ at: [path], what: `${(0,config_path/* label */.Pf)(path)} is not valid: ${(0,config_path/* shown */.SP)(issue.message)}` }];
    }
}

;// CONCATENATED MODULE: ./src/config/lenient.ts




/** With more mistakes than this the file is not what it should be: they are told, and nothing is read around them. */
const MOST_ISSUES = 200;
const count = (issues) => issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
/** Stand-ins for the keys nothing can be checked without; what they cause is suppressed by `removed`. */
const STAND_INS = {
    app: 'app',
    services: { unknown: { kind: 'worker' } },
    environments: { unknown: {} },
};
function without(root, path) {
    const [key, ...rest] = path;
    if (key === undefined || !(0,config_path/* isRecord */.u4)(root) || typeof key === 'number')
        return undefined;
    const copy = { ...root };
    const inner = rest.length === 0 ? undefined : without(copy[key], rest);
    if (inner === undefined)
        delete copy[key];
    else
        copy[key] = inner;
    return copy;
}
/** Where to cut for an issue: a list goes as a whole, a map that lacks a needed key too. */
function cuts(issue, raw) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => toList([...path, key]));
    return [toList((0,config_path/* valueAt */.fK)(raw, path) === undefined ? path.slice(0, -1) : path)];
}
function toList(path) {
    const index = path.findIndex((key) => typeof key === 'number');
    return index < 0 ? path : path.slice(0, index);
}
/** A misspelt key stands for the right one: that the right one is missing need not be said again. */
function meant(issue) {
    if (issue.code !== 'unrecognized_keys')
        return [];
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    return issue.keys.flatMap((key) => {
        // A merge key may stand for any key of the map.
        if (key === '<<')
            return [path];
        const near = (0,nearest/* nearest */.p)(key, knownKeys(path));
        return near === undefined ? [] : [[...path, near]];
    });
}
/** Reads what can be read, so that one wrong value does not hide the problems of all the others. */
function readLeniently(raw) {
    let data = raw;
    const removed = [];
    let issues;
    // Each round takes something out or puts a stand-in in; the bound is for a schema that would want neither.
    for (let round = 0; round < 30; round += 1) {
        const parsed = schema/* configSchema */.Qn.safeParse(data);
        issues ??= parsed.success ? [] : parsed.error.issues;
        if (parsed.success)
            return { config: parsed.data, raw: data, issues, removed };
        if (!(0,config_path/* isRecord */.u4)(data) || count(parsed.error.issues) > MOST_ISSUES)
            break;
        for (const issue of parsed.error.issues) {
            for (const cut of cuts(issue, data)) {
                const needed = String(cut[0] ?? issue.path[0]);
                if (cut.length <= 1 && Object.hasOwn(STAND_INS, needed)) {
                    data = { ...data, [needed]: STAND_INS[needed] };
                    removed.push([needed]);
                }
                else {
                    data = without(data, cut);
                    removed.push(cut);
                }
            }
            removed.push(...meant(issue));
        }
    }
    return { config: undefined, raw: data, issues: issues ?? [], removed };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/config/read-text.ts




const READ_PROBLEMS = {
    ENOENT: ['does not exist', 'create it, or name another file with the config input'],
    EISDIR: ['is a folder', 'name the file in it'],
    EACCES: ['must not be read by this user', 'change its permissions'],
};
/** What stands at the path, links followed; a device or a pipe has no end, so it is not even opened. */
async function readBytes(path, file) {
    const found = await (0,promises_.stat)(path);
    if (found.isDirectory())
        throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    if (!found.isFile())
        throw new errors/* ConfigError */.xL([{ where: file, what: 'is no regular file', fix: 'name a file, not a device or a pipe' }]);
    if (found.size > MAX_LENGTH)
        throw new errors/* ConfigError */.xL([{ where: file, ...TOO_LONG }]);
    // One byte more than fits, whatever the size said: files of /proc say 0, others grow.
    const chunks = [];
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { end: MAX_LENGTH }))
        chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > MAX_LENGTH)
        throw new errors/* ConfigError */.xL([{ where: file, ...TOO_LONG }]);
    return bytes;
}
/** Text of a configuration file. @param file how messages name it. @throws ConfigError. */
async function readText(path, file) {
    let bytes;
    try {
        bytes = await readBytes(path, file);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        const [what, fix] = READ_PROBLEMS[code] ?? [`cannot be read (${code})`, 'look at the file'];
        throw new errors/* ConfigError */.xL([{ where: file, what, fix }]);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new errors/* ConfigError */.xL([{ where: file, what: 'is not UTF-8 text', fix: 'save it as UTF-8' }]);
    }
}

;// CONCATENATED MODULE: ./src/config/load.ts











/** More problems than this help nobody. */
const MOST_PROBLEMS = 100;
/**
 * Reads ez-deploy.yml and gives one environment's view of it. Every environment is checked, not only the one asked for: an
 * override that cannot work is found before its environment is deployed to. Pure: reads nothing but the text.
 * @throws ConfigError with all problems, each with its line and column.
 */
function loadConfig(text, options) {
    const source = readDocument(text, options.file);
    if (!('raw' in source))
        throw new errors/* ConfigError */.xL(source.slice(0, MOST_PROBLEMS));
    const base = readLeniently(source.raw);
    const views = base.config === undefined ? [] : Object.keys(base.config.environments).map((name) => viewOf(base, name));
    const problems = [
        ...placed(source, baseFindings(source, base)),
        ...environmentProblems(source, base, views, options.root),
        ...unknownEnvironment(source, base, options.environment),
    ];
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(tidy(problems));
    const view = views.find((candidate) => candidate.environment === options.environment);
    const config = view?.result.config;
    const settings = config?.environments[options.environment];
    if (config === undefined || settings === undefined) {
        // Unreachable while the checks above are complete; a plain message rather than a wrong deployment if they are not.
        throw new errors/* ConfigError */.xL([
            { where: options.file, what: `environment "${(0,config_path/* shown */.SP)(options.environment)}" could not be read` },
        ]);
    }
    return viewed(config, settings, options, othersOf(views));
}
const othersOf = (views) => Object.fromEntries(views.map(({ environment, result }) => {
    const { existing, adopt = {} } = result.config?.infrastructure ?? {};
    return [
        environment,
        {
            ...(existing?.cluster === undefined ? {} : { cluster: existing.cluster }),
            ...(Object.keys(adopt).length === 0 ? {} : { adopt }),
        },
    ];
}));
function viewed(config, settings, options, others) {
    const rest = { ...config };
    delete rest.environments;
    const isProtected = settings.protected ?? (0,environments/* kindOf */.I)(options.environment) === 'production';
    return {
        ...rest,
        environment: options.environment,
        places: Object.fromEntries(Object.entries(config.environments).map(([name, { account, region, roles }]) => [
            name,
            { account, region, ...others[name], ...(roles.build === undefined ? {} : { buildRole: roles.build }) },
        ])),
        settings: { ...settings, protected: isProtected },
        root: options.root,
    };
}
function viewOf(base, environment) {
    const merged = (0,environments/* forEnvironment */.rR)(base.raw, environment);
    return { environment, merged, result: readLeniently(merged) };
}
/** What is wrong with the file as written, overrides' contents apart. */
function baseFindings(source, base) {
    const secrets = checkSecrets(source.raw);
    const schema = base.issues.flatMap((issue) => findingsOf(issue, source.raw, source.written));
    // A value that is a secret is not also told to have the wrong form.
    const isSecret = (path) => secrets.some(({ at }) => label(at[0]) === label(path));
    return [...schema.filter(({ at }) => !isSecret(at[0])), ...secrets];
}
const label = (path) => JSON.stringify(path);
function follows(finding, removed) {
    return [...finding.at, ...(finding.because ?? [])].some((path) => removed.some((gone) => (0,config_path/* startsWith */.w1)(path, gone)));
}
function placed(source, findings) {
    // Places are looked up one by one: no more than could be told, with some to sort from.
    return findings
        .slice(0, 5 * MOST_PROBLEMS)
        .map((finding) => problemOf(finding, source.where(finding.at[0], finding.onKey)));
}
function problemOf({ what, fix }, where) {
    return { where, what, ...(fix === undefined ? {} : { fix }) };
}
/** Problems that show only in an environment's view. Those that not every environment has say where they are. */
function environmentProblems(source, base, views, root) {
    const serviceNames = names(source.raw, ['services']);
    const suiteNames = names(source.raw, ['test', 'suites']);
    const found = new Map();
    for (const { environment, merged, result } of views) {
        const schema = result.issues.flatMap((issue) => findingsOf(issue, merged, () => undefined));
        const removed = [...base.removed, ...result.removed];
        const checks = result.config === undefined
            ? []
            : check({
                config: result.config,
                raw: result.raw,
                file: source.raw,
                environment,
                root,
                serviceNames,
                suiteNames,
            });
        const unknownServices = overridesOfUnknown(source.raw, environment, serviceNames);
        // What an override says about a service that is not there is no service with missing keys.
        const strange = unknownServices.map(({ at }) => ['services', String(at[0].at(-1))]);
        const all = [
            ...schema.filter(({ at }) => !follows({ at, what: '' }, [...base.removed, ...strange])),
            ...checks.filter((finding) => !follows(finding, [...removed, ...strange])),
            ...unknownServices,
        ];
        for (const finding of all) {
            const { where, overridden } = placeIn(source, environment, finding);
            const problem = problemOf(finding, where);
            const key = JSON.stringify(problem);
            const entry = found.get(key) ?? { problem, overridden, environments: new Set() };
            entry.environments.add(environment);
            found.set(key, entry);
        }
    }
    return [...found.values()].map(({ problem, overridden, environments }) => overridden || environments.size === views.length
        ? problem
        : { ...problem, what: `${problem.what} (in ${[...environments].map(config_path/* shown */.SP).join(', ')})` });
}
/** Where a finding about an environment's view is to be mended: in its overrides where they say it, in the base otherwise. */
function placeIn(source, environment, finding) {
    const prefix = (0,environments/* overridesPath */.$X)(environment);
    for (const path of finding.at) {
        const whole = [...prefix, ...path];
        const depth = source.depth(whole) - prefix.length;
        // A list in an override replaces the base's: an item of it is never the base's.
        const inList = depth > 0 && depth < path.length && typeof path[depth] === 'number';
        const isDeeper = depth > 2 && depth >= source.depth(path);
        if (depth === path.length || inList || isDeeper)
            return { where: source.where(whole, finding.onKey), overridden: true };
    }
    const [first] = finding.at;
    // What stands in the environment itself is known to be about it.
    if (first[0] === 'environments')
        return { where: source.where(first, finding.onKey), overridden: true };
    const there = finding.at.find((path) => source.depth(path) === path.length) ?? first;
    return { where: source.where(there, finding.onKey), overridden: false };
}
function names(raw, path) {
    const map = (0,config_path/* valueAt */.fK)(raw, path);
    return (0,config_path/* isRecord */.u4)(map) ? Object.keys(map) : [];
}
function overridesOfUnknown(raw, environment, serviceNames) {
    const path = [...(0,environments/* overridesPath */.$X)(environment), 'services'];
    const overridden = (0,config_path/* valueAt */.fK)(raw, path);
    if (!(0,config_path/* isRecord */.u4)(overridden))
        return [];
    return Object.keys(overridden)
        .filter((name) => !serviceNames.includes(name))
        .map((name) => ({
        at: [[...path, name]],
        what: `there is no service "${(0,config_path/* shown */.SP)(name)}" to override`,
        fix: (0,nearest/* suggestion */.h)(name, serviceNames, 'remove it'),
        onKey: true,
    }));
}
function unknownEnvironment(source, base, environment) {
    const known = names(source.raw, ['environments']);
    // Without any environment the schema has spoken already.
    if (known.includes(environment) || known.length === 0 || base.config === undefined)
        return [];
    return [
        {
            where: source.where(['environments'], true),
            what: `there is no environment "${(0,config_path/* shown */.SP)(environment)}"`,
            fix: (0,nearest/* suggestion */.h)(environment, known, 'add it'),
        },
    ];
}
/** In the order of the file, each once, no more than anyone reads. */
function tidy(problems) {
    const position = ({ where }) => {
        const [, line, column] = /:(\d+):(\d+)$/.exec(where) ?? [];
        return [Number(line ?? 0), Number(column ?? 0)];
    };
    const unique = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
    const sorted = unique.sort((a, b) => {
        const [lineA, columnA] = position(a);
        const [lineB, columnB] = position(b);
        return lineA - lineB || columnA - columnB;
    });
    if (sorted.length <= MOST_PROBLEMS)
        return sorted;
    const more = { where: sorted[MOST_PROBLEMS]?.where ?? '', what: `and ${sorted.length - MOST_PROBLEMS} more` };
    return [...sorted.slice(0, MOST_PROBLEMS), more];
}
/** Reads the file at `path`; see {@link loadConfig}. Folders in it are relative to where it is. */
async function readConfig(path, environment) {
    const whole = (0,external_node_path_.resolve)(path);
    const fromHere = (0,external_node_path_.relative)(process.cwd(), whole);
    // Relative where it can be: that is how annotations name a file of the checkout.
    const file = fromHere.startsWith('..') || (0,external_node_path_.isAbsolute)(fromHere) ? whole : fromHere;
    return loadConfig(await readText(whole, file), { file, environment, root: (0,external_node_path_.dirname)(whole) });
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

/***/ 66290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ credentialIn),
/* harmony export */   Pv: () => (/* binding */ looksLikeCredential),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/** Forms of credentials that are told by their looks. Bounded quantifiers: none of them backtracks far. */
const CREDENTIALS = [
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, 'an AWS access key'],
    [/\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}/, 'a GitHub token'],
    [/\bglpat-[\w-]{20,}/, 'a GitLab token'],
    [/\bnpm_[A-Za-z0-9]{30,}/, 'an npm token'],
    [/\bxox[abeoprs]-[\w-]{10,}/, 'a Slack token'],
    [/hooks\.slack\.com\/(?:services|workflows)\/\w/, 'a Slack webhook'],
    [/\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/, 'a Stripe key'],
    [/\bAIza[\w-]{30,}/, 'a Google API key'],
    [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY/, 'a private key'],
    [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{5,}/, 'a signed token (JWT)'],
    [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:[^\s/@]{1,200}@/i, 'an address with a password'],
];
/** What kind of credential a text holds; undefined where it looks like none. Never returns any of the text. */
function credentialIn(text) {
    return CREDENTIALS.find(([pattern]) => pattern.test(text))?.[1];
}
function looksLikeCredential(text) {
    return credentialIn(text) !== undefined;
}
const SECRET_NAME = /(?:^|_)(?:PASSWORDS?|PASSWD|PASSPHRASE|PWD|SECRETS?|TOKEN|CREDENTIALS?|API_?KEY|AUTH_?KEY|PRIVATE_?KEY|ACCESS_?KEY(?:_ID)?|CONNECTION_STRING|DSN|WEBHOOK(?:_URL)?|KEY)$/;
const HARMLESS_NAME = /(?:^|_)(?:PUBLIC|PARTITION|SORT|CACHE|PRIMARY|FOREIGN|SITE)_?KEY$/;
/** Whether a variable of this name holds a secret: DB_PASSWORD, GITHUB_TOKEN, STRIPE_API_KEY. */
function isSecretName(name) {
    const upper = name.toUpperCase();
    return SECRET_NAME.test(upper) && !HARMLESS_NAME.test(upper);
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


/***/ })

};
;