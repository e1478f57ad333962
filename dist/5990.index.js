"use strict";
exports.id = 5990;
exports.ids = [5990,5231];
exports.modules = {

/***/ 12845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U3: () => (/* binding */ letUsersGo),
/* harmony export */   im: () => (/* binding */ closedRules),
/* harmony export */   kn: () => (/* binding */ keepUsers)
/* harmony export */ });
/* unused harmony export AFFINITY_COOKIE */
/* harmony import */ var _aws_elb__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55596);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** The application sets it to EZ_DEPLOY_RELEASE with its first answer: by it a user stays at one version of all services. */
const AFFINITY_COOKIE = 'ez-release';
/** A value that no release has: nobody can send it by accident. */
const CLOSED = 'no-release';
const conditionsOf = (path, release) => [
    { Field: 'path-pattern', PathPatternConfig: { Values: [path] } },
    { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'Cookie', Values: [`*${AFFINITY_COOKIE}=${release}*`] } },
];
const pathOf = (config, name) => config.services[name]?.path ?? '/*';
/** What closes both rules of a service: conditions that no request meets. */
function closedRules(config, { name, affinityRules }) {
    if (affinityRules === undefined)
        return [];
    const conditions = conditionsOf(pathOf(config, name), CLOSED);
    return [affinityRules.old, affinityRules.fresh].map((ruleArn) => ({ ruleArn, conditions }));
}
/**
 * Before the first shift: whoever has the cookie of the old release stays at the old colour, and of the new one at the new. Who has
 * none is sent by the weights.
 */
async function keepUsers({ aws }, config, services, releases, oldReleases) {
    const rules = services.flatMap((s) => {
        const [before, now] = [oldReleases[s.name], releases[s.name]];
        if (s.affinityRules === undefined || before === undefined || now === undefined)
            return [];
        const rule = (arn, colour, release) => ({
            arn,
            group: s.colours[colour].targetGroupArn,
            conditions: conditionsOf(pathOf(config, s.name), release),
        });
        return [rule(s.affinityRules.old, s.live, before), rule(s.affinityRules.fresh, s.idle, now)];
    });
    if (rules.length === 0)
        return;
    const found = await aws.elb.rules(rules.map((r) => r.arn));
    await Promise.all(rules.map(async ({ arn, group, conditions }) => {
        const rule = found.get(arn);
        if (rule === undefined)
            throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({
                stage: 'deploy',
                message: 'a rule that keeps users at one version is gone',
                hint: 'run the infra stage, or set rollout.affinity: false',
            });
        await aws.elb.modifyRule(arn, { conditions, actions: (0,_aws_elb__WEBPACK_IMPORTED_MODULE_0__/* .actionsWith */ .Qh)(rule, { [group]: 1 }) });
    }));
}
/** At 0 and 100 % nobody is kept: the rules that the weights are in decide for all. */
async function letUsersGo({ aws }, config, services) {
    const rules = services.flatMap((s) => closedRules(config, s));
    await Promise.all(rules.map((r) => aws.elb.modifyRule(r.ruleArn, { conditions: [...r.conditions] })));
}


/***/ }),

/***/ 16688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ newTasks),
/* harmony export */   QB: () => (/* binding */ checkConnections),
/* harmony export */   Xm: () => (/* binding */ maxConnectionsOf),
/* harmony export */   ZT: () => (/* binding */ newPlainTasks)
/* harmony export */ });
/* unused harmony export RESERVED */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _discover__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36520);
/* harmony import */ var _plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11261);



/** GiB of an RDS size within its family: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html. */
const SIZES = { micro: 1, small: 2, medium: 4, large: 8, xlarge: 16 };
/** Memory of a family beside that of t and m. */
const FAMILIES = { t: 1, m: 1, r: 2, x: 4 };
/** What RDS and its operating system keep of a host's memory: read off published values of max_connections of small classes. MiB. */
const HOST_MIB = 300;
/** superuser_reserved_connections (3) and rds.rds_superuser_reserved_connections (2). */
const RESERVED = 5;
/**
 * max_connections of an RDS for PostgreSQL instance by its default, LEAST(DBInstanceClassMemory / 9531392, 5000)
 * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections); undefined for a class that is
 * not known here.
 */
function maxConnectionsOf(instance) {
    const [, family = '', size = ''] = /^db\.([a-z])[a-z0-9-]*\.([a-z0-9]+)$/.exec(instance) ?? [];
    const many = /^(\d+)xlarge$/.exec(size)?.[1];
    const gib = many === undefined ? SIZES[size] : 16 * Number(many);
    const times = FAMILIES[family];
    if (gib === undefined || times === undefined)
        return undefined;
    return Math.min(5_000, Math.floor(((gib * times * 1_024 - HOST_MIB) * 1_048_576) / 9_531_392));
}
/** Tasks the new version of a service starts with. */
const newTasks = (config, s) => Math.max(config.services[s.name]?.scaling.min ?? 1, s.running[s.live]);
/** Tasks that ECS is to run of a service without colours. */
const newPlainTasks = (config, s) => Math.max(config.services[s.name]?.scaling.min ?? 1, s.desired);
/**
 * Both versions of a release hold connections at once: refuses one for which the database has too few, before anything changes.
 * @returns what is worth a word: a limit that is near, or that cannot be known.
 * @throws StageError with the arithmetic.
 */
function checkConnections(config, { services, plain }) {
    const { postgres } = config.data;
    const tasks = [
        ...services.map((s) => ({
            name: s.name,
            old: (0,_discover__WEBPACK_IMPORTED_MODULE_1__/* .isFirst */ .ZW)(s) ? 0 : s.running[s.live],
            fresh: newTasks(config, s),
        })),
        // ECS starts the new tasks of a rolling deployment before the old ones stop.
        ...plain.map((s) => ({ name: s.name, old: (0,_plain__WEBPACK_IMPORTED_MODULE_2__/* .isFirstPlain */ .b4)(s) ? 0 : s.running, fresh: newPlainTasks(config, s) })),
    ];
    const holders = tasks.flatMap((t) => {
        const each = config.services[t.name]?.connections;
        return each === undefined ? [] : [{ ...t, each, max: config.services[t.name]?.scaling.max ?? 1 }];
    });
    const brought = config.infrastructure.existing.postgres !== undefined;
    if ((postgres === undefined && !brought) || holders.length === 0)
        return [];
    // Of a database that is not ours the class is not known.
    const instance = brought ? undefined : postgres?.instance;
    const limit = postgres?.maxConnections ?? (instance === undefined ? undefined : maxConnectionsOf(instance));
    if (limit === undefined)
        return [
            `how many connections ${instance ?? 'the database'} allows is not known here: set data.postgres.maxConnections to have it checked`,
        ];
    const free = limit - RESERVED;
    const where = postgres?.maxConnections === undefined
        ? `${instance ?? 'the database'} allows about ${limit} connections`
        : `the database allows ${limit} connections`;
    const sum = (tasks) => holders.reduce((t, h) => t + h.each * tasks(h), 0);
    const both = sum(({ old, fresh }) => old + fresh);
    if (both > free) {
        const parts = holders.map(({ name, each, old, fresh }) => `${name} ${each} × (${old} old + ${fresh} new tasks) = ${each * (old + fresh)}`);
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
            stage: 'deploy',
            message: `both versions together would open ${both} database connections (${parts.join('; ')}), but ${where}, ${RESERVED} of them reserved: ${free} are left`,
            hint: 'nothing was changed; use smaller pools (services.NAME.connections is what one task opens), a larger data.postgres.instance, or a pooler such as RDS Proxy; data.postgres.maxConnections if your parameter group sets another limit',
        });
    }
    // In the bake the new version scales again while the old one is still warm.
    const atMost = sum(({ old, fresh, max }) => old + Math.max(max, fresh));
    if (atMost <= free)
        return [];
    return [
        `scaled out to its maximum during the bake, this release would open ${atMost} database connections; ${where}, ${RESERVED} of them reserved`,
    ];
}


/***/ }),

/***/ 15231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY_GUARDIAN: () => (/* binding */ BY_GUARDIAN),
/* harmony export */   correct: () => (/* binding */ correct)
/* harmony export */ });
/* unused harmony export corrected */
/** What the guardian's taking back means for a release. */
const BY_GUARDIAN = {
    result: 'rolled-back',
    what: 'the guardian took traffic back: the runner had fallen silent, or an alarm fired in the bake',
};
/** The record of a rollout as it really ended; pure. */
function corrected(record, settled, by, now) {
    const manual = record.command === 'rollback';
    const result = settled.result === 'succeeded' && manual
        ? 'rolled-back-manually'
        : settled.result === 'rolled-back' && manual
            ? 'failed'
            : settled.result;
    // A good release may still have been taken back: its runner died between its record and the end of its lock. What had failed
    // stays as it is.
    const good = record.result === 'succeeded' || record.result === 'rolled-back-manually';
    if (record.result !== 'running' && (!good || record.result === result))
        return record;
    return {
        ...record,
        result,
        reason: settled.what,
        endedAt: now,
        rollback: result === 'rolled-back' ? { reason: settled.what, startedAt: now, trafficBackAt: now, by } : null,
    };
}
/** Corrects the record of a rollout that its own runner could not finish; also a history line that was never written is then there. */
async function correct(store, settled, by, now) {
    // A runner that is still alive somewhere may write at the same moment.
    for (let attempt = 0; attempt < 3; attempt += 1) {
        const record = await store.read(settled.release);
        if (record === undefined || (await store.write(corrected(record, settled, by, now))) === 'written')
            return;
    }
}


/***/ }),

/***/ 36520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k4: () => (/* binding */ discover),
  ZW: () => (/* binding */ isFirst),
  Mz: () => (/* binding */ preflight)
});

// UNUSED EXPORTS: other

// EXTERNAL MODULE: ./src/aws/elb.ts
var elb = __webpack_require__(55596);
// EXTERNAL MODULE: ./src/config/architecture.ts
var architecture = __webpack_require__(1815);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/config/path.ts
var path = __webpack_require__(99915);
;// CONCATENATED MODULE: ./src/rollout/image-platforms.ts

/**
 * The platforms of an image by its manifest as ECR answers it: those of an index, without its attestations (`unknown/unknown`);
 * undefined where it does not say (one image's platform is in its config). Pure.
 */
function platformsOf(manifest) {
    let parsed;
    try {
        parsed = JSON.parse(manifest);
    }
    catch {
        // What the registry holds is the task's to refuse.
        return undefined;
    }
    const entries = (0,path/* isRecord */.u4)(parsed) ? parsed['manifests'] : undefined;
    if (!Array.isArray(entries))
        return undefined;
    const platforms = new Set();
    for (const entry of entries) {
        const platform = (0,path/* isRecord */.u4)(entry) ? entry['platform'] : undefined;
        // Such an entry may be for any: its image's config says it.
        if (!(0,path/* isRecord */.u4)(platform) || typeof platform['os'] !== 'string' || typeof platform['architecture'] !== 'string')
            return undefined;
        if (platform['os'] !== 'unknown')
            platforms.add(`${platform['os']}/${platform['architecture']}`);
    }
    return [...platforms];
}
/**
 * What is wrong with an image whose tasks run on a platform that it has not; undefined where it has it, or where its manifest does not
 * say: then the first task tells, before any traffic moves. Pure.
 */
function withoutPlatform(manifest, platform) {
    const platforms = platformsOf(manifest);
    if (platforms === undefined || platforms.includes(platform))
        return undefined;
    return `tasks run on ${platform}, and the image is for ${platforms.length === 0 ? 'none' : platforms.join(', ')}`;
}

;// CONCATENATED MODULE: ./src/rollout/discover.ts




const other = (colour) => (colour === 'blue' ? 'green' : 'blue');
/** Looks at every web service at once: two batched describes, whatever their number. */
async function discover({ aws, outputs }, names) {
    const services = names.map((name) => {
        const known = outputs.services[name];
        if (known?.colours === undefined || known.ruleArn === undefined || known.testRuleArn === undefined) {
            throw new errors/* StageError */.Zu({
                stage: 'deploy',
                message: `the infrastructure of ${outputs.environment} has no web service "${name}"`,
                hint: 'run the infra stage: the configuration names a service that was never applied',
            });
        }
        return {
            name,
            colours: known.colours,
            ruleArn: known.ruleArn,
            testRuleArn: known.testRuleArn,
            ...(known.affinityRules === undefined ? {} : { affinityRules: known.affinityRules }),
        };
    });
    if (services.length === 0)
        return [];
    const [rules, described] = await Promise.all([
        aws.elb.rules(services.map((s) => s.ruleArn)),
        aws.ecs.describeServices(outputs.clusterName, services.flatMap((s) => [s.colours.blue.serviceName, s.colours.green.serviceName])),
    ]);
    return services.map((s) => {
        const rule = rules.get(s.ruleArn);
        const weights = rule === undefined ? {} : (0,elb/* weightsOf */.Z$)(rule);
        const total = Object.values(weights).reduce((a, b) => a + b, 0);
        const share = (colour) => total === 0 ? 0 : Math.round((100 * (weights[s.colours[colour].targetGroupArn] ?? 0)) / total);
        const find = (colour) => described.find((d) => d.serviceName === s.colours[colour].serviceName);
        const of = (read) => ({ blue: read('blue'), green: read('green') });
        const both = of(share);
        const live = both.green > both.blue ? 'green' : 'blue';
        for (const colour of ['blue', 'green']) {
            if (find(colour) === undefined || find(colour)?.status !== 'ACTIVE') {
                throw new errors/* StageError */.Zu({
                    stage: 'deploy',
                    message: `the ECS service ${s.colours[colour].serviceName} does not exist`,
                    hint: 'run the infra stage; somebody may have deleted it by hand',
                });
            }
        }
        return {
            ...s,
            live,
            idle: other(live),
            weights: both,
            desired: of((c) => find(c)?.desiredCount ?? 0),
            running: of((c) => find(c)?.runningCount ?? 0),
            taskDefinitions: of((c) => find(c)?.taskDefinition ?? ''),
        };
    });
}
/** A service whose live colour runs nothing and wants nothing has never had a release. */
const isFirst = (service) => service.running[service.live] === 0 && service.desired[service.live] === 0;
/** Everything that would make a rollout fail later and can be known now; all problems at once. */
async function preflight(deps, { config, images, back }, { services, plain, schedules }) {
    const { aws, outputs } = deps;
    const problems = [];
    const notes = [];
    for (const s of services) {
        if (s.weights.blue > 0 && s.weights.green > 0) {
            problems.push(`${s.name}: traffic is split ${s.weights.blue}/${s.weights.green} between blue and green`);
        }
    }
    const all = [...services, ...plain, ...schedules];
    for (const s of all)
        if (images[s.name] === undefined)
            problems.push(`${s.name}: no image was built or given`);
    await Promise.all(all.map(async (s) => {
        const digest = images[s.name]?.split('@')[1];
        const repository = outputs.services[s.name]?.repositoryName;
        if (digest === undefined || repository === undefined)
            return;
        const manifest = await aws.control.imageManifest(repository, digest);
        if (manifest === undefined)
            problems.push(`${s.name}: image ${digest.slice(0, 19)}… is not in ${repository}`);
        const service = config.services[s.name];
        // A rollback takes up the old task definition, which ran as it is.
        if (manifest === undefined || service === undefined || back?.taskDefinitions[s.name] !== undefined)
            return;
        const without = withoutPlatform(manifest, architecture/* PLATFORM_OF */.wu[service.cpuArchitecture]);
        if (without !== undefined)
            problems.push(`${s.name}: ${without} (cpuArchitecture: ${service.cpuArchitecture})`);
    }));
    if (problems.length > 0) {
        throw new errors/* StageError */.Zu({
            stage: 'deploy',
            message: problems.length === 1
                ? (problems[0] ?? '')
                : `${problems.length} things stand in the way:\n${problems.map((p) => `  ${p}`).join('\n')}`,
            hint: 'nothing was changed; see ez-deploy status',
        });
    }
    const alarmsBefore = await aws.watch.inAlarm(config.rollout.gates.alarms);
    for (const alarm of alarmsBefore)
        notes.push(`alarm ${alarm} was in ALARM before the rollout began and does not count`);
    return { alarmsBefore, notes };
}


/***/ }),

/***/ 90618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findServices),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _discover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36520);
/* harmony import */ var _plain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11261);


/** Looks at services of every kind, side by side. */
async function findServices(deps, names) {
    const [services, plain, schedules] = await Promise.all([
        (0,_discover__WEBPACK_IMPORTED_MODULE_0__/* .discover */ .k4)(deps, names.web),
        (0,_plain__WEBPACK_IMPORTED_MODULE_1__/* .discoverPlain */ .an)(deps, names.plain),
        (0,_plain__WEBPACK_IMPORTED_MODULE_1__/* .discoverSchedules */ .eE)(deps, names.cron),
    ]);
    return { services, plain, schedules };
}
/** Names of all that was found. */
const namesIn = ({ services, plain, schedules }) => [...services, ...plain, ...schedules].map((s) => s.name);


/***/ }),

/***/ 57344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ SPREAD_SECONDS),
/* harmony export */   s: () => (/* binding */ BAKE_LOOK_SECONDS)
/* harmony export */ });
/**
 * Seconds from ModifyRule until no node of the load balancer sends to the former target any more; AWS gives no figure, seconds
 * are seen. Scaling down sooner empties a target group that still gets requests, and those are answered 503.
 */
const SPREAD_SECONDS = 15;
/** Seconds between two looks of the guardian in the bake. */
const BAKE_LOOK_SECONDS = 15;


/***/ }),

/***/ 95582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ liveReleases)
/* harmony export */ });
/* harmony import */ var _discover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36520);
/* harmony import */ var _plain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11261);


/** Releases that users are at now, by service, read from the task definitions of what is live. */
async function liveReleases({ aws }, found) {
    const { services = [], plain = [], schedules = [] } = found;
    const definitions = [
        ...services.filter((s) => !(0,_discover__WEBPACK_IMPORTED_MODULE_0__/* .isFirst */ .ZW)(s)).map((s) => [s.name, s.taskDefinitions[s.live]]),
        ...plain.filter((s) => !(0,_plain__WEBPACK_IMPORTED_MODULE_1__/* .isFirstPlain */ .b4)(s)).map((s) => [s.name, s.taskDefinition]),
        ...schedules.filter((s) => !(0,_plain__WEBPACK_IMPORTED_MODULE_1__/* .isFirstSchedule */ .iC)(s)).map((s) => [s.name, s.taskDefinition]),
    ];
    const entries = await Promise.all(definitions.map(async ([name, arn]) => {
        const definition = await aws.ecs.describeTaskDefinition(arn);
        const release = definition?.containerDefinitions?.[0]?.environment?.find((e) => e.name === 'EZ_DEPLOY_RELEASE')?.value;
        return release === undefined ? undefined : [name, release];
    }));
    return Object.fromEntries(entries.filter((e) => e !== undefined));
}


/***/ }),

/***/ 11261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   an: () => (/* binding */ discoverPlain),
/* harmony export */   b4: () => (/* binding */ isFirstPlain),
/* harmony export */   eE: () => (/* binding */ discoverSchedules),
/* harmony export */   iC: () => (/* binding */ isFirstSchedule)
/* harmony export */ });
/* harmony import */ var _aws_scheduler__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77472);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** A service that runs nothing and wants nothing has never had a release. */
const isFirstPlain = (s) => s.running === 0 && s.desired === 0;
/** A schedule that is off has never started anything of ours. */
const isFirstSchedule = ({ schedule }) => schedule.State === 'DISABLED';
const missing = (environment, name) => new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({
    stage: 'deploy',
    message: `the infrastructure of ${environment} has no service "${name}" of its kind`,
    hint: 'run the infra stage: the configuration names a service that was never applied as it is now',
});
/** Looks at services without colours, all at once. */
async function discoverPlain({ aws, outputs }, names) {
    if (names.length === 0)
        return [];
    const known = names.map((name) => {
        const of = outputs.services[name];
        if (of?.serviceName === undefined || (of.kind !== 'internal' && of.kind !== 'worker'))
            throw missing(outputs.environment, name);
        return { name, kind: of.kind, serviceName: of.serviceName };
    });
    const described = await aws.ecs.describeServices(outputs.clusterName, known.map((k) => k.serviceName));
    return known.map((k) => {
        const found = described.find((d) => d.serviceName === k.serviceName);
        if (found?.status !== 'ACTIVE') {
            throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({
                stage: 'deploy',
                message: `the ECS service ${k.serviceName} does not exist`,
                hint: 'run the infra stage; somebody may have deleted it by hand',
            });
        }
        return {
            ...k,
            desired: found.desiredCount ?? 0,
            running: found.runningCount ?? 0,
            taskDefinition: found.taskDefinition ?? '',
            rolling: (found.deployments ?? []).length > 1,
        };
    });
}
/** Looks at the schedules of cron services, side by side. */
async function discoverSchedules({ aws, outputs }, names) {
    return Promise.all(names.map(async (name) => {
        const of = outputs.services[name];
        if (of?.scheduleName === undefined)
            throw missing(outputs.environment, name);
        const schedule = await aws.scheduler.read(of.scheduleName);
        if (schedule === undefined) {
            throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({
                stage: 'deploy',
                message: `the schedule ${of.scheduleName} does not exist`,
                hint: 'run the infra stage; somebody may have deleted it by hand',
            });
        }
        return { name, schedule, taskDefinition: (0,_aws_scheduler__WEBPACK_IMPORTED_MODULE_0__/* .taskDefinitionOf */ .Ib)(schedule) ?? '' };
    }));
}


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ backPlanOf),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export wavesOf */
/* harmony import */ var _aws_elb__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55596);
/* harmony import */ var _aws_scheduler__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77472);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _affinity__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12845);
/* harmony import */ var _connections__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16688);
/* harmony import */ var _discover__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36520);
/* harmony import */ var _guardian_plan__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57344);
/* harmony import */ var _plain__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11261);








function namesOf(config, only) {
    const entries = Object.entries(config.services).filter(([name]) => only?.includes(name) ?? true);
    const of = (...kinds) => entries.filter(([, s]) => kinds.includes(s.kind)).map(([name]) => name);
    const [web, plain, cron] = [of('web'), of('internal', 'worker'), of('cron')];
    return { all: [...web, ...plain, ...cron], web, plain, cron, asked: [...web, ...plain] };
}
/** Position in the order of a release: 0, or one more than the latest of those a service comes `after`. Services outside it do not count. */
function wavesOf(config, names) {
    const waves = new Map();
    const waveOf = (name) => {
        const known = waves.get(name);
        if (known !== undefined)
            return known;
        // The configuration has no cycles (src/config/check-graph.ts); one would end here.
        waves.set(name, 0);
        const before = (config.services[name]?.after ?? []).filter((other) => names.includes(other));
        const wave = Math.max(0, ...before.map((other) => waveOf(other) + 1));
        waves.set(name, wave);
        return wave;
    };
    for (const name of names)
        waveOf(name);
    return waves;
}
/** The machine's plan. A rollback goes straight to 100, traffic first, and what has no traffic after it. */
function planOf(request, { services, plain, schedules }) {
    const { config, back } = request;
    const { rollout } = config;
    const waves = wavesOf(config, [...services, ...plain].map((s) => s.name));
    const migrates = (name) => back === undefined ? config.services[name]?.migrations !== undefined : back.down.some((e) => e.service === name);
    return {
        release: request.id,
        services: services.map((s) => ({
            name: s.name,
            live: s.live,
            idle: s.idle,
            first: (0,_discover__WEBPACK_IMPORTED_MODULE_5__/* .isFirst */ .ZW)(s),
            // At the first shift the new colour must carry what the old one carries now.
            count: (0,_connections__WEBPACK_IMPORTED_MODULE_4__/* .newTasks */ .Lb)(config, s),
            migrates: migrates(s.name),
            wave: back === undefined ? (waves.get(s.name) ?? 0) : 0,
        })),
        rolling: plain.map((s) => ({
            name: s.name,
            kind: s.kind,
            first: (0,_plain__WEBPACK_IMPORTED_MODULE_6__/* .isFirstPlain */ .b4)(s),
            count: (0,_connections__WEBPACK_IMPORTED_MODULE_4__/* .newPlainTasks */ .ZT)(config, s),
            migrates: migrates(s.name),
            wave: back === undefined ? (waves.get(s.name) ?? 0) : services.length === 0 ? 0 : 1,
        })),
        schedules: schedules.map((s) => s.name),
        steps: back === undefined ? rollout.steps : [100],
        // A rollback is to a version that was good: what has no traffic is not watched for a step's time.
        intervalMs: back === undefined ? rollout.interval : 0,
        extensionMs: rollout.gates.extension,
        bakeMs: back === undefined ? rollout.bake : 0,
        onInconclusive: rollout.gates.onInconclusive,
        ...(back === undefined && rollout.approvals.length > 0
            ? { approvals: rollout.approvals, approvalMs: rollout.approvalTimeout }
            : {}),
    };
}
/** What the guardian needs, complete: it is written into the coordination item before anything of the new version is used. */
async function backPlanOf({ aws, outputs }, request, { services, plain, schedules }, bakeMs) {
    const rules = services.length === 0 ? new Map() : await aws.elb.rules(services.map((s) => s.ruleArn));
    return {
        release: request.id,
        cluster: outputs.clusterName,
        alarms: request.config.rollout.gates.alarms,
        bakeLooks: Math.ceil(bakeMs / (_guardian_plan__WEBPACK_IMPORTED_MODULE_7__/* .BAKE_LOOK_SECONDS */ .s * 1_000)),
        services: services.map((s) => {
            const rule = rules.get(s.ruleArn);
            if (rule === undefined)
                throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu({
                    stage: 'deploy',
                    message: `the load balancer rule of ${s.name} is gone`,
                    hint: 'run the infra stage',
                });
            return {
                service: s.name,
                ruleArn: s.ruleArn,
                live: s.live,
                idle: s.idle,
                backActions: (0,_aws_elb__WEBPACK_IMPORTED_MODULE_0__/* .actionsWith */ .Qh)(rule, {
                    [s.colours[s.live].targetGroupArn]: 100,
                    [s.colours[s.idle].targetGroupArn]: 0,
                }),
                oldService: s.colours[s.live].serviceName,
                newService: s.colours[s.idle].serviceName,
                canGoBack: !(0,_discover__WEBPACK_IMPORTED_MODULE_5__/* .isFirst */ .ZW)(s),
            };
        }),
        affinity: services.flatMap((s) => (0,_affinity__WEBPACK_IMPORTED_MODULE_3__/* .closedRules */ .im)(request.config, s)),
        rolling: plain.map((s) => ({
            service: s.name,
            ecsService: s.serviceName,
            oldTaskDefinition: s.taskDefinition,
            oldCount: s.desired,
            canGoBack: !(0,_plain__WEBPACK_IMPORTED_MODULE_6__/* .isFirstPlain */ .b4)(s),
        })),
        schedules: schedules.map((s) => ({
            service: s.name,
            old: s.schedule,
            oldForStepFunctions: (0,_aws_scheduler__WEBPACK_IMPORTED_MODULE_1__/* .pascalMembers */ .uY)(s.schedule),
        })),
    };
}


/***/ })

};
;