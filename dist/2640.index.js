"use strict";
exports.id = 2640;
exports.ids = [2640];
exports.modules = {

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

/***/ 68984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   _c: () => (/* binding */ judgeAdoption),
/* harmony export */   py: () => (/* binding */ adoptedId)
/* harmony export */ });
/* unused harmony exports OVERWRITE, means */
/* harmony import */ var _config_nearest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76572);

/** In place of an id: the resource is made, whatever stands there. */
const OVERWRITE = '(overwrite)';
/**
 * What belongs to a resource, and AWS takes as a "put": to make it beside a resource that was taken over replaces what that has, without
 * a difference that the preview could show. By the owner's type.
 */
const SATELLITES = {
    'aws:ec2/subnet:Subnet': /^aws:ec2\/(?:routeTableAssociation|networkAcl):/,
    'aws:ec2/vpc:Vpc': /^aws:ec2\/defaultSecurityGroup:/,
    'aws:ecr/repository:Repository': /^aws:ecr\/lifecyclePolicy:/,
    // Registered with 0 to 0, which the rollout then sets: running tasks would be scaled to none.
    'aws:ecs/service:Service': /^aws:appautoscaling\/target:/,
    'aws:lb/listener:Listener': /^aws:lb\/listenerRule:/,
    'aws:lb/loadBalancer:LoadBalancer': /^aws:wafv2\/webAclAssociation:/,
    'aws:s3/bucket:Bucket': /^aws:s3\/bucket(?:Lifecycle|Ownership|Policy|PublicAccess|ServerSide|Versioning)/,
    'aws:secretsmanager/secret:Secret': /^aws:secretsmanager\/secret(?:Version|Rotation):/,
    'aws:sns/topic:Topic': /^aws:sns\/topicPolicy:/,
    'aws:wafv2/webAcl:WebAcl': /^aws:wafv2\/webAclLoggingConfiguration:/,
};
/** Ids by which satellites are imported, where it is not the owner's: the section Import of each in the Pulumi registry. */
const IMPORT_IDS = [
    [/^aws:appautoscaling\/target:/, 'ecs/service/CLUSTER/SERVICE/ecs:service:DesiredCount'],
    [/^aws:ec2\/defaultSecurityGroup:/, 'the id of the group, sg-…'],
    [/^aws:ec2\/networkAcl:/, 'the id of the ACL, acl-…'],
    [/^aws:ec2\/routeTableAssociation:/, 'SUBNET_ID/ROUTE_TABLE_ID'],
    [/^aws:lb\/listenerRule:/, 'the rule’s ARN'],
    [/^aws:secretsmanager\/secretVersion:/, 'SECRET_ARN|VERSION_ID'],
    [/^aws:wafv2\/webAclAssociation:/, 'WEB_ACL_ARN,LOAD_BALANCER_ARN'],
];
const typeOf = ({ types }) => types.split('$').at(-1) ?? types;
const tailOf = ({ types, name }) => `${types}::${name}`;
/** `urn:pulumi:STACK::PROJECT::TYPES::NAME`. */
const namedBy = (urn) => {
    const [types = '', name = ''] = urn.split('::').slice(-2);
    return { types, name };
};
/** Whether a key of infrastructure.adopt means the resource: by its name, by TYPE::NAME, or by its URN. */
function means(key, resource) {
    if (!key.includes('::'))
        return key === resource.name;
    const { types, name } = namedBy(key);
    return name === resource.name && (types === resource.types || types === resource.types.split('$').at(-1));
}
/** The id that a resource is to be taken over by. */
const adoptedId = (adopt, resource) => Object.entries(adopt).find(([key, id]) => id !== OVERWRITE && means(key, resource))?.[1];
function overwritten(adopt, graph, standing) {
    const there = new Set(standing.map((s) => tailOf(namedBy(s.urn))));
    const named = (r) => Object.keys(adopt).some((key) => means(key, r));
    return graph.flatMap((owner) => {
        const id = adoptedId(adopt, owner);
        const satellite = SATELLITES[typeOf(owner)];
        if (id === undefined || satellite === undefined || owner.urn === undefined)
            return [];
        const { urn } = owner;
        return graph
            .filter((r) => satellite.test(typeOf(r)) && r.dependencies?.includes(urn) === true)
            .filter((r) => !named(r) && !there.has(tailOf(r)))
            .map((r) => {
            const by = IMPORT_IDS.find(([type]) => type.test(typeOf(r)))?.[1] ?? id;
            return {
                where: `infrastructure.adopt.${typeOf(r)}::${r.name}`,
                what: `is missing: to make it would overwrite what ${id} has`,
                fix: `adopt it too, by its id: ${by}; or write ${OVERWRITE} in place of the id, where what it makes is wanted whatever is there`,
            };
        });
    });
}
/**
 * What cannot be adopted: keys that mean no resource of the program, or several; resources that the stack has already as something
 * else, which would be replaced by what is taken over; and resources whose belongings the same apply would overwrite. Pure.
 */
function judgeAdoption(adopt, graph, standing) {
    const problems = Object.entries(adopt).flatMap(([key, id]) => {
        const where = `infrastructure.adopt.${key}`;
        const meant = graph.filter((r) => means(key, r));
        if (meant.length === 0)
            return [
                {
                    where,
                    what: 'is no resource of the program',
                    fix: (0,_config_nearest__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(key, graph.map((r) => r.name), 'leave it out'),
                },
            ];
        if (meant.length > 1)
            return [{ where, what: `means ${meant.length} resources`, fix: `one of: ${meant.map(tailOf).join(', ')}` }];
        const [resource] = meant;
        if (Object.keys(adopt).some((other) => other !== key && resource !== undefined && means(other, resource)))
            return [{ where, what: 'is named twice, in two ways', fix: 'keep one of them' }];
        const there = standing.find((s) => resource !== undefined && tailOf(namedBy(s.urn)) === tailOf(resource));
        return there === undefined || id === OVERWRITE || there.id === id || there.importId === id
            ? []
            : [
                {
                    where,
                    what: `the stack has it already, as ${there.id ?? ''}: taking ${id} over would replace that`,
                    fix: 'leave the line out; to have the other one, take the first out of the stack (pulumi state delete)',
                },
            ];
    });
    return [...problems, ...overwritten(adopt, graph, standing)];
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
// EXTERNAL MODULE: ./src/cost/budget.ts
var budget = __webpack_require__(14724);
// EXTERNAL MODULE: ./src/controls/synthesise.ts
var synthesise = __webpack_require__(41781);
// EXTERNAL MODULE: ./src/infra/adopt.ts
var infra_adopt = __webpack_require__(68984);
;// CONCATENATED MODULE: ./src/stages/infra/adopt.ts



/** @throws ConfigError for lines of infrastructure.adopt that mean nothing, several, or what the stack has already as something else, and for those that are missing. */
async function checkAdoption(config, engine) {
    const { adopt } = config.infrastructure;
    if (Object.keys(adopt).length === 0)
        return;
    const { graph, brought } = await (0,synthesise/* graphOf */.cQ)(config);
    if (brought.everything !== undefined) {
        const fix = 'make the program run without AWS, or take them over by hand (pulumi import)';
        throw new errors/* ConfigError */.xL([
            { where: 'infrastructure.adopt', what: `cannot be held against the program: ${brought.everything}`, fix },
        ]);
    }
    const problems = (0,infra_adopt/* judgeAdoption */._c)(adopt, graph.map((r) => ({ ...(0,infra_adopt/* namedBy */.T)(r.urn), urn: r.urn, dependencies: r.dependencies ?? [] })), await (await engine).standing());
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
const PROGRAM_VERSION = 5;
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
    const { programOf } = await Promise.all(/* import() */[__webpack_require__.e(586), __webpack_require__.e(768), __webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(8333), __webpack_require__.e(5160), __webpack_require__.e(362), __webpack_require__.e(8262)]).then(__webpack_require__.bind(__webpack_require__, 58262));
    return (0,choose/* chooseEngine */.mN)({
        ...deps,
        program: programOf(here(deps), deps.accountId, { env: deps.env }),
    });
}
/** The engine's preview, and the assessment made while the engine starts. */
async function previewed(engine, config, last) {
    // Awaited later than what comes first here, which may take longer than its failure.
    engine.catch(() => undefined);
    // Not beside the assessment: both run the program, and that is done by one at a time.
    await checkAdoption(config, engine);
    if (config.infrastructure.program !== undefined) {
        // A program of somebody else's may not run without AWS: what it says there comes first.
        const result = await (await engine).preview();
        return { result, assessment: await (0,assess/* assess */.no)(config, last) };
    }
    const assessing = (0,assess/* assess */.no)(config, last);
    // Where the engine fails first, that is what is told.
    assessing.catch(() => undefined);
    const result = await (await engine).preview(assessing);
    return { result, assessment: await assessing };
}
/** What an apply would change, lose, cost and break. Changes nothing. */
async function previewInfra(deps) {
    const { config } = deps;
    const allowed = (0,guard/* readAllowed */.dP)(deps.allowDestructive);
    const bucket = (0,aws_bucket.bucketGateway)(deps.target, (0,infra_outputs/* bucketNameFor */.Lk)(config.app, config.environment, deps.accountId));
    const last = await (0,assess/* readLastApply */.BB)(bucket);
    const { result, assessment } = await previewed(openEngine(deps), config, last);
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
    const { result: preview, assessment } = await previewed(Promise.resolve(engine), config, last);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
/* harmony import */ var _controls_judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60036);
/* harmony import */ var _controls_residency__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53834);
/* harmony import */ var _controls_synthesise__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41781);
/* harmony import */ var _cost_assess__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44738);





/** Key of what the last apply left in the environment's bucket. */
const LAST_KEY = 'ez-deploy/infra.json';
const lastApplySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    hash: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    engine: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    /** Estimate of its graph; absent where an older version applied, and where the graph was not known. */
    monthlyUsd: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().optional(),
    /** Numbers of the controls that its graph failed; absent where monthlyUsd is. */
    failedControls: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()).optional(),
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
/** Judges the graph that the program makes of the configuration, beside what the last apply left. Asks nobody. */
async function assess(config, last) {
    const { graph, brought } = await (0,_controls_synthesise__WEBPACK_IMPORTED_MODULE_2__/* .graphOf */ .cQ)(config);
    const cost = (0,_cost_assess__WEBPACK_IMPORTED_MODULE_3__/* .assessCost */ .g)(config, graph, brought);
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