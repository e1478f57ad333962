"use strict";
exports.id = 6731;
exports.ids = [6731,3347];
exports.modules = {

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

/***/ 14724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ budgetGate),
/* harmony export */   q: () => (/* binding */ overBudget)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const usd = (amount) => `${amount.toFixed(2)} USD a month`;
/** What of the budget a change would break, in words; empty where it keeps to it. Pure. */
function overBudget({ before, after }, { maxMonthly, maxIncrease }) {
    if (after === undefined) {
        const limits = Object.entries({ maxMonthly, maxIncrease }).filter(([, limit]) => limit !== undefined);
        return limits.map(([key, limit]) => `its cost cannot be judged, infrastructure.cost.${key} is ${limit}`);
    }
    const increase = before === undefined ? 0 : after - before;
    return [
        ...(maxMonthly !== undefined && after > maxMonthly
            ? [`it would cost ${usd(after)}, infrastructure.cost.maxMonthly is ${maxMonthly}`]
            : []),
        ...(maxIncrease !== undefined && increase > maxIncrease
            ? [
                `it would cost ${usd(increase)} more than now (${before?.toFixed(2)}), infrastructure.cost.maxIncrease is ${maxIncrease}`,
            ]
            : []),
    ];
}
/**
 * Refuses a change that breaks the budget.
 * @throws StageError with the figures and what to do. Nothing is changed then.
 */
function budgetGate(change, limits) {
    const broken = overBudget(change, limits);
    if (broken.length === 0)
        return;
    if (change.after === undefined)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
            stage: 'infra',
            message: `the change cannot be held to the budget: ${broken.join('; ')}`,
            hint: 'nothing was changed; make infrastructure.program run without AWS, or leave maxMonthly and maxIncrease out',
        });
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
        stage: 'infra',
        message: `the change is over the budget: ${broken.join('; ')}`,
        hint: 'nothing was changed; see `ez-deploy cost` for what costs how much, then make it smaller or raise the limit in ez-deploy.yml',
    });
}


/***/ }),

/***/ 68984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   _c: () => (/* binding */ judgeAdoption),
/* harmony export */   eg: () => (/* binding */ adoptedAs),
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
    'aws:ecr/repository:Repository': /^aws:ecr\/(?:lifecycle|repository)Policy:/,
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
/** The ids by which resources of a type are to be taken over, with their names in the program; of lines that say the type. */
const adoptedAs = (adopt, type) => Object.entries(adopt).flatMap(([key, id]) => {
    const named = namedBy(key);
    return key.includes('::') && typeOf(named) === type && id !== OVERWRITE ? [{ name: named.name, id }] : [];
});
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

/***/ 25857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ chooseEngine),
/* harmony export */   u: () => (/* binding */ finderOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _engine_identity__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46479);
/* harmony import */ var _stack_tags__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13846);




/**
 * The real engine where one is found; in a rehearsal without one, Pulumi's SDK runtime with the embedded monitor. Against AWS
 * only the real engine will do.
 */
async function chooseEngine(options) {
    let own;
    const program = async () => {
        try {
            return await options.program();
        }
        catch (error) {
            if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL || error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu)
                own = error;
            throw error;
        }
    };
    const engine = await anyEngine({ ...options, program });
    // What the program itself refuses, an engine repeats as text: the error it is has its places and hints.
    const asItself = async (run) => {
        own = undefined;
        try {
            return await run();
        }
        catch (error) {
            throw own ?? error;
        }
    };
    return {
        ...engine,
        preview: (waiting) => asItself(() => engine.preview(waiting)),
        up: (unprotect) => asItself(() => engine.up(unprotect)),
    };
}
async function anyEngine(options) {
    const { rehearsal, config } = options;
    const { findEngine } = await __webpack_require__.e(/* import() */ 6066).then(__webpack_require__.bind(__webpack_require__, 96066));
    // A rehearsal cloud is empty when it starts: its state belongs to it, not to the folder.
    const stateFile = rehearsal === undefined
        ? undefined
        : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.stateFolder, `rehearsal-${Math.round(rehearsal.clockAnchor)}`, `${config.environment}.json`);
    const real = await findEngine(options, stateFile);
    if (real !== undefined)
        return real;
    if (rehearsal === undefined || stateFile === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({
            stage: 'infra',
            message: 'no Pulumi engine was found, and against AWS only the real one will do',
            hint: 'install Pulumi 3.259 or newer in the job (pulumi/actions with command: install), or put `pulumi` on PATH',
        });
    }
    const [{ EMBEDDED_ENGINE, destroyEmbedded, previewEmbedded, upEmbedded }, { lookEmbedded, recoverEmbedded }, { readState },] = await Promise.all([__webpack_require__.e(/* import() */ 7029).then(__webpack_require__.bind(__webpack_require__, 27029)), __webpack_require__.e(/* import() */ 7242).then(__webpack_require__.bind(__webpack_require__, 37242)), __webpack_require__.e(/* import() */ 44).then(__webpack_require__.bind(__webpack_require__, 90044))]);
    const { doorClient } = await __webpack_require__.e(/* import() */ 8704).then(__webpack_require__.bind(__webpack_require__, 88704));
    const embedded = {
        ...{ project: config.app, stack: config.environment, stateFile, output: options.output },
        door: doorClient(rehearsal.control),
        find: finderOf(options),
    };
    return {
        name: EMBEDDED_ENGINE,
        preview: (waiting) => {
            waiting?.();
            return previewEmbedded(options.program, embedded);
        },
        up: async (unprotect = []) => {
            await recoverEmbedded(embedded);
            return upEmbedded(options.program, { ...embedded, unprotect });
        },
        destroy: async (unprotect = []) => {
            await recoverEmbedded(embedded);
            return destroyEmbedded({ ...embedded, unprotect });
        },
        drift: () => lookEmbedded(embedded, { engine: EMBEDDED_ENGINE, refresh: false }),
        state: () => Promise.resolve(undefined),
        standing: () => Promise.resolve(readState(stateFile).filter((r) => r.custom && r.pending !== true)),
        refresh: async () => {
            await recoverEmbedded(embedded);
            return lookEmbedded(embedded, { engine: EMBEDDED_ENGINE, refresh: true });
        },
    };
}
/** Finds what the program made and lost sight of. */
function finderOf({ config, target }) {
    return {
        byTag: async (resource, region) => {
            const { findTagged } = await __webpack_require__.e(/* import() */ 5857).then(__webpack_require__.bind(__webpack_require__, 85857));
            const found = await findTagged(target, { ...(0,_stack_tags__WEBPACK_IMPORTED_MODULE_3__/* .stackTags */ .c)(config), [_engine_identity__WEBPACK_IMPORTED_MODULE_2__/* .RESOURCE_TAG */ .K5]: resource }, region);
            return found.map(({ arn }) => arn);
        },
        byName: async (...asked) => (await Promise.all(/* import() */[__webpack_require__.e(379), __webpack_require__.e(3169), __webpack_require__.e(9854)]).then(__webpack_require__.bind(__webpack_require__, 59854))).findByName(target, ...asked),
    };
}


/***/ }),

/***/ 46479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ isTagged),
/* harmony export */   K5: () => (/* binding */ RESOURCE_TAG),
/* harmony export */   xN: () => (/* binding */ IDENTITIES)
/* harmony export */ });
/** Tag by which a resource is found again: its logical name in the program, unique within its type and stack. */
const RESOURCE_TAG = 'ez-deploy:resource';
const again = { by: 'again' };
const text = (inputs, key) => {
    const value = inputs[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
};
/** The values of some inputs with something between; undefined where one is not known. */
const joined = (separator, ...keys) => ({
    by: 'inputs',
    id: (inputs) => {
        const parts = keys.map((key) => text(inputs, key));
        return parts.every((part) => part !== undefined) ? parts.join(separator) : undefined;
    },
});
const named = (key = 'name') => joined('', key);
const listed = (what) => ({ by: 'name', what, within: () => '', id: (found) => found });
const arn = { by: 'tag', id: (value) => value };
/** What follows the last `/`, or the last `:` where there is none. */
const last = { by: 'tag', id: (value) => value.split(/[/:]/).at(-1) ?? value };
/** `arn:aws:wafv2:r:a:regional/webacl/NAME/ID` is read by `ID/NAME/SCOPE`. */
const webAcl = {
    by: 'tag',
    id: (value) => {
        const [scope = '', , name = '', id = ''] = (value.split(':').at(-1) ?? '').split('/');
        return `${id}/${name}/${scope === 'global' ? 'CLOUDFRONT' : 'REGIONAL'}`;
    },
};
/**
 * Every type of the programs. Ids are those of the section Import of each resource's page in the Pulumi registry (and in the typings of
 * `@pulumi/aws`); what a second creation does is the documentation of the API operation behind it.
 */
const IDENTITIES = {
    'aws:appautoscaling/policy:Policy': again,
    'aws:appautoscaling/target:Target': again,
    'aws:budgets/budget:Budget': {
        by: 'inputs',
        id: (inputs) => {
            const [name, account] = [text(inputs, 'name'), text(inputs, 'accountId')];
            return name === undefined || account === undefined ? undefined : `${account}:${name}`;
        },
    },
    'aws:cloudtrail/trail:Trail': arn,
    'aws:iam/accountPasswordPolicy:AccountPasswordPolicy': again,
    'aws:iam/group:Group': named(),
    'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': again,
    'aws:iam/openIdConnectProvider:OpenIdConnectProvider': arn,
    'aws:iam/policy:Policy': arn,
    'aws:organizations/account:Account': last,
    // Its id is not in its inputs, and there is one an account: AWS refuses a second.
    'aws:organizations/organization:Organization': again,
    'aws:backup/plan:Plan': last,
    'aws:backup/selection:Selection': {
        by: 'name',
        what: 'backup-selection',
        within: (inputs) => text(inputs, 'planId') ?? '',
        id: (found, inputs) => `${text(inputs, 'planId') ?? ''}|${found}`,
    },
    'aws:backup/vault:Vault': named(),
    'aws:cloudfront/distribution:Distribution': last,
    'aws:cloudfront/originAccessControl:OriginAccessControl': listed('origin-access-control'),
    'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy': listed('response-headers-policy'),
    'aws:cloudwatch/dashboard:Dashboard': again,
    'aws:cloudwatch/logDelivery:LogDelivery': last,
    'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination': again,
    'aws:cloudwatch/logDeliverySource:LogDeliverySource': again,
    'aws:cloudwatch/logGroup:LogGroup': named(),
    'aws:cloudwatch/metricAlarm:MetricAlarm': again,
    'aws:dynamodb/table:Table': named(),
    'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': again,
    'aws:ec2/eip:Eip': last,
    'aws:ec2/flowLog:FlowLog': last,
    'aws:ec2/internetGateway:InternetGateway': last,
    'aws:ec2/natGateway:NatGateway': last,
    'aws:ec2/networkAcl:NetworkAcl': last,
    'aws:ec2/route:Route': joined('_', 'routeTableId', 'destinationCidrBlock'),
    'aws:ec2/routeTable:RouteTable': last,
    'aws:ec2/routeTableAssociation:RouteTableAssociation': joined('/', 'subnetId', 'routeTableId'),
    'aws:ec2/securityGroup:SecurityGroup': last,
    'aws:ec2/subnet:Subnet': last,
    'aws:ec2/vpc:Vpc': last,
    'aws:ec2/vpcEndpoint:VpcEndpoint': last,
    'aws:ecr/lifecyclePolicy:LifecyclePolicy': again,
    'aws:ecr/repository:Repository': named(),
    'aws:ecr/repositoryPolicy:RepositoryPolicy': again,
    'aws:ecs/cluster:Cluster': again,
    'aws:ecs/service:Service': {
        by: 'inputs',
        id: (inputs) => {
            const cluster = text(inputs, 'cluster')?.split('/').at(-1);
            const name = text(inputs, 'name');
            return cluster === undefined || name === undefined ? undefined : `${cluster}/${name}`;
        },
    },
    // A second revision stands beside the first, as every release leaves one.
    'aws:ecs/taskDefinition:TaskDefinition': again,
    'aws:elasticache/parameterGroup:ParameterGroup': named(),
    'aws:elasticache/replicationGroup:ReplicationGroup': named('replicationGroupId'),
    'aws:elasticache/subnetGroup:SubnetGroup': named(),
    'aws:iam/role:Role': named(),
    'aws:iam/rolePolicy:RolePolicy': again,
    'aws:iam/rolePolicyAttachment:RolePolicyAttachment': again,
    'aws:kms/alias:Alias': named(),
    'aws:kms/key:Key': last,
    'aws:lb/listener:Listener': arn,
    'aws:lb/listenerRule:ListenerRule': arn,
    'aws:lb/loadBalancer:LoadBalancer': arn,
    'aws:lb/targetGroup:TargetGroup': arn,
    'aws:rds/instance:Instance': named('identifier'),
    'aws:rds/parameterGroup:ParameterGroup': named(),
    'aws:rds/subnetGroup:SubnetGroup': named(),
    'aws:route53/record:Record': joined('_', 'zoneId', 'name', 'type'),
    'aws:s3/bucket:Bucket': named('bucket'),
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': again,
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls': again,
    'aws:s3/bucketPolicy:BucketPolicy': again,
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': again,
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': again,
    'aws:s3/bucketVersioning:BucketVersioning': again,
    'aws:scheduler/schedule:Schedule': {
        by: 'inputs',
        id: (inputs) => {
            const name = text(inputs, 'name');
            return name === undefined ? undefined : `${text(inputs, 'groupName') ?? 'default'}/${name}`;
        },
    },
    'aws:secretsmanager/secret:Secret': arn,
    'aws:secretsmanager/secretRotation:SecretRotation': again,
    'aws:secretsmanager/secretVersion:SecretVersion': again,
    'aws:servicediscovery/httpNamespace:HttpNamespace': last,
    'aws:sfn/stateMachine:StateMachine': arn,
    'aws:sns/topic:Topic': again,
    'aws:sns/topicPolicy:TopicPolicy': again,
    'aws:sns/topicSubscription:TopicSubscription': again,
    'aws:ssm/document:Document': named(),
    'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': last,
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': last,
    'aws:wafv2/webAcl:WebAcl': webAcl,
    'aws:wafv2/webAclAssociation:WebAclAssociation': again,
    'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': again,
};
/** Whether the program tags resources of the type, so that they can be found again. */
const isTagged = (type) => IDENTITIES[type]?.by === 'tag';


/***/ }),

/***/ 13846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ stackTags)
/* harmony export */ });
/** Tags of everything that an environment is made of: whose it is, on the bill and in every list. */
const stackTags = (config) => ({
    'ez-deploy:app': config.app,
    'ez-deploy:environment': config.environment,
});


/***/ }),

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ slack),
/* harmony export */   code: () => (/* binding */ code),
/* harmony export */   fenced: () => (/* binding */ fenced),
/* harmony export */   markdown: () => (/* binding */ markdown),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]', 'g');
/**
 * A commit's whole id, which GitHub links. Short ones are left: a version is one by default, it is linked rightly, and whoever copies it at
 * night must get what he sees.
 */
const COMMIT = /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/gi;
/** Control characters and direction overrides out: they make a text show other than it is. */
function plain(text) {
    return text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
}
/** Text for HTML, also within quoted attributes. */
function html(text) {
    return plain(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * Untrusted text within GitHub Markdown, on one line: shown as it is. Nobody is mentioned, no issue and no
 * commit by its whole id is linked, no comment is opened, no table cell ended.
 */
function markdown(text) {
    return plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
        .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
        .replace(/^(\s*\d+)\.(?=\s)/, '$1\\.')
        .replace(/@(?=[A-Za-z0-9])/g, '@\u200B')
        .replace(/#(?=\d)/g, '#\u200B')
        .replace(/\bGH-(?=\d)/gi, '$&\u200B')
        .replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, '$&\u200B'))
        .replace(/\b(https?|ftp):\/\//gi, '$1:\u200B//')
        .replace(/\bwww\./gi, 'www\u200B.');
}
/** Untrusted text as inline code: only backticks and line ends matter there, and the bar where it stands in a table. */
function code(text) {
    const clean = plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('`', "'")
        .replaceAll('|', '\\|')
        .trim();
    return clean === '' ? '' : `\`${clean}\``;
}
/** Untrusted lines as a fenced block; the fence is longer than any in the text. */
function fenced(text, language = '') {
    const clean = plain(text).replaceAll('@', '@\u200B');
    const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((m) => m[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${clean}\n${fence}`;
}
/** Text for Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text): the three characters it escapes. */
function slack(text) {
    return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** A link's address, where it is one that may be followed; undefined otherwise. */
function httpUrl(text) {
    if (text === undefined)
        return undefined;
    try {
        const url = new URL(text);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 80467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ judgeGuard),
/* harmony export */   ah: () => (/* binding */ guard),
/* harmony export */   dP: () => (/* binding */ readAllowed),
/* harmony export */   je: () => (/* binding */ lossOf),
/* harmony export */   mM: () => (/* binding */ allowLine),
/* harmony export */   ts: () => (/* binding */ awsProtection),
/* harmony export */   vx: () => (/* binding */ severe)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Types that hold state, or that live traffic hangs on: losing one loses data or users. Each with what is lost. */
const STATEFUL = {
    'aws:rds/instance:Instance': 'the database with its rows',
    'aws:rds/cluster:Cluster': 'the database with its rows',
    'aws:dynamodb/table:Table': 'the table with its items; of ez-deploy’s own: lock and journal',
    'aws:elasticache/replicationGroup:ReplicationGroup': 'the cache with what is in it: sessions, queues',
    'aws:elasticache/cluster:Cluster': 'the cache with what is in it: sessions, queues',
    'aws:s3/bucket:Bucket': 'the bucket with its objects',
    'aws:s3/bucketV2:BucketV2': 'the bucket with its objects',
    'aws:efs/fileSystem:FileSystem': 'the file system with its files',
    'aws:ecr/repository:Repository': 'the images, also those that a rollback needs',
    'aws:secretsmanager/secret:Secret': 'the secret’s values',
    'aws:kms/key:Key': 'the key: what it encrypted can never be read again',
    'aws:kms/replicaKey:ReplicaKey': 'the key: what it encrypted can never be read again',
    'aws:backup/vault:Vault': 'the backups in it',
    'aws:cloudwatch/logGroup:LogGroup': 'the logs in it',
    'aws:route53/zone:Zone': 'every name in it, and its name servers',
    'aws:route53/record:Record': 'users who follow the name',
    'aws:cloudfront/distribution:Distribution': 'users behind it',
    'aws:lb/loadBalancer:LoadBalancer': 'users behind it',
    'aws:lb/listener:Listener': 'users behind it',
    'aws:lb/listenerRule:ListenerRule': 'users behind it, and the weights between versions',
    'aws:lb/targetGroup:TargetGroup': 'users behind it',
    'aws:ecs/service:Service': 'users of its tasks',
};
/** What is lost with a resource; undefined for one that can be made again. */
const lossOf = (type) => Object.hasOwn(STATEFUL, type) ? STATEFUL[type] : undefined;
const severe = (r) => r.op === 'replace' || r.op === 'delete';
/**
 * Reads the input allow-destructive.
 * @param lines each `URN # reason`.
 * @throws ConfigError naming each line that is no URN or has no reason.
 */
function readAllowed(lines) {
    const problems = lines.flatMap((line) => {
        const [urn = '', reason = ''] = line.split(/\s+#\s*/, 2);
        const where = 'input allow-destructive';
        if (!/^urn:pulumi:\S+::\S+$/.test(urn.trim()))
            return [{ where, what: `${JSON.stringify(line)} begins with no URN`, fix: 'one a line: URN # reason' }];
        if (reason.trim() === '')
            return [{ where, what: `${urn.trim()} has no reason`, fix: `write: ${urn.trim()} # why it may go` }];
        return [];
    });
    if (problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    return lines.map((line) => {
        const [urn = '', reason = ''] = line.split(/\s+#\s*/, 2);
        return { urn: urn.trim(), reason: reason.trim() };
    });
}
function judgeGuard(preview, allowed) {
    const lost = preview.resources.filter((r) => severe(r) && lossOf(r.type) !== undefined);
    const named = (urn) => allowed.find((a) => a.urn === urn);
    return {
        refused: lost.filter((r) => named(r.urn) === undefined),
        allowed: lost.flatMap((change) => {
            const by = named(change.urn);
            return by === undefined ? [] : [{ ...by, change }];
        }),
        unused: allowed.filter((a) => !lost.some((r) => r.urn === a.urn)),
    };
}
/** How AWS's own protection, which outlasts ours, is taken off by somebody who means it. */
const AWS_PROTECTION = {
    'aws:rds/instance:Instance': 'aws rds modify-db-instance --db-instance-identifier NAME --no-deletion-protection --apply-immediately',
    'aws:lb/loadBalancer:LoadBalancer': 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn ARN --attributes Key=deletion_protection.enabled,Value=false',
};
/** Commands that have to be run before AWS itself lets the resources go. */
const awsProtection = (changes) => [
    ...new Set(changes.flatMap((r) => AWS_PROTECTION[r.type] ?? [])),
];
/** The line of allow-destructive that would let a change happen. */
const allowLine = (r) => `${r.urn} # why`;
/**
 * Refuses what would lose something stateful that nobody named.
 * @throws StageError with every such resource, what forces it, and the exact lines that would allow it.
 */
function guard({ refused }) {
    if (refused.length === 0)
        return;
    const what = refused.map((r) => {
        const forced = r.replaceKeys.length > 0 ? `, because ${r.replaceKeys.join(', ')} changed` : '';
        return `  ${r.op} ${r.urn}${forced}: ${lossOf(r.type) ?? ''}`;
    });
    const own = awsProtection(refused);
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
        stage: 'infra',
        message: `${refused.length} stateful resource(s) would be lost:\n${what.join('\n')}`,
        hint: `nothing was changed; to allow it, add to the input allow-destructive:\n${refused.map((r) => `  ${allowLine(r)}`).join('\n')}${own.length === 0 ? '' : `\nand take AWS's own protection off first:\n${own.map((c) => `  ${c}`).join('\n')}`}`,
    });
}


/***/ }),

/***/ 29808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ renderPreview),
/* harmony export */   HA: () => (/* binding */ propertyDiff),
/* harmony export */   WN: () => (/* binding */ countsText)
/* harmony export */ });
/* harmony import */ var _controls_residency__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53834);
/* harmony import */ var _cost_budget__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14724);
/* harmony import */ var _report_escape__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14031);
/* harmony import */ var _guard__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80467);




const WORDS = {
    create: 'created',
    import: 'adopted',
    update: 'changed',
    replace: 'replaced',
    delete: 'deleted',
    same: 'unchanged',
};
/** Rows of a table before it is cut. */
const MAX_ROWS = 200;
function countsText(result) {
    const parts = ['create', 'import', 'update', 'replace', 'delete', 'same']
        .filter((op) => result.changes[op] > 0)
        .map((op) => `${result.changes[op]} ${WORDS[op]}`);
    return parts.length === 0 ? 'nothing' : parts.join(', ');
}
const folded = (summary, lines) => lines.length === 0 ? [] : ['', `<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'];
const cut = (rows) => rows.length <= MAX_ROWS
    ? [...rows]
    : [...rows.slice(0, MAX_ROWS), '', `${rows.length - MAX_ROWS} more are in the log of the job.`];
/** `key`: `before` → `after`, of one property. */
function shown(r, key) {
    const values = r.values?.[key];
    if (values === undefined || (values.before === '' && values.after === ''))
        return (0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(key);
    const side = (text) => (text === '' ? '_none_' : (0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(text));
    return `${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(key)}: ${side(values.before)} → ${side(values.after)}`;
}
/** What is replaced or deleted: what is lost first, with the property that forces it. */
function severeTable(changes, { allowed }) {
    const stateful = (r) => (0,_guard__WEBPACK_IMPORTED_MODULE_2__/* .lossOf */ .je)(r.type) !== undefined;
    const sorted = [...changes].sort((a, b) => Number(stateful(b)) - Number(stateful(a)));
    const rows = sorted.map((r) => {
        const by = allowed.find((a) => a.urn === r.urn);
        const forced = r.op === 'delete' ? 'no longer in the program' : r.replaceKeys.map((key) => shown(r, key)).join('<br>');
        const lost = by === undefined ? ((0,_guard__WEBPACK_IMPORTED_MODULE_2__/* .lossOf */ .je)(r.type) ?? '') : `${(0,_guard__WEBPACK_IMPORTED_MODULE_2__/* .lossOf */ .je)(r.type) ?? ''} — allowed: ${by.reason}`;
        return `| ${stateful(r) ? '🔴 ' : ''}**${WORDS[r.op]}** | ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(r.name)} | ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(r.type)} | ${forced} | ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(lost)} |`;
    });
    if (rows.length === 0)
        return [];
    return ['', '|  | resource | type | forced by | what is lost |', '|---|---|---|---|---|', ...cut(rows)];
}
/** That the guard refuses it, and the line that would allow it. */
function refusal({ refused, unused }) {
    const own = (0,_guard__WEBPACK_IMPORTED_MODULE_2__/* .awsProtection */ .ts)(refused);
    const stale = unused.map((a) => `- ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(a.urn)} in allow-destructive is not needed: nothing happens to it`);
    return [
        ...(refused.length === 0
            ? []
            : [
                '',
                `**Refused.** To allow it, add to the input ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)('allow-destructive')}, with the reason:`,
                '',
                (0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.fenced)(cut(refused.map(_guard__WEBPACK_IMPORTED_MODULE_2__/* .allowLine */ .mM)).join('\n')),
                ...(own.length === 0 ? [] : ['', 'and take AWS’s own protection off first:', '', (0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.fenced)(own.join('\n'))]),
            ]),
        ...(stale.length === 0 ? [] : ['', ...stale]),
    ];
}
/** What stands already and is taken over; where it is not as the program has it, how. */
function adopted(changes) {
    if (changes.length === 0)
        return [];
    const differ = changes.filter((r) => r.diff.length > 0);
    return [
        '',
        differ.length === 0
            ? `**Adopted:** ${changes.length}, each as it stands`
            : `**Adopted:** ${changes.length} — 🔴 **refused**, for ${differ.length} stand otherwise than the program has them (as it is → as the program has it)`,
        '',
        ...cut(propertyDiff(changes)),
    ];
}
const usd = (amount) => `${amount.toFixed(2)} USD`;
function costLines(assessment, limits) {
    const { cost, change, unjudged } = assessment;
    const { before, after } = change;
    const over = (0,_cost_budget__WEBPACK_IMPORTED_MODULE_1__/* .overBudget */ .q)(change, limits);
    if (after === undefined) {
        const refused = over.length === 0 ? '' : ` — 🔴 **refused**: ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(over.join('; '))}`;
        return ['', `**Cost a month:** not judged: ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(unjudged ?? '')}${refused}`];
    }
    const by = before === undefined ? '' : ` (${after >= before ? '+' : '−'}${Math.abs(after - before).toFixed(2)})`;
    const head = `**Cost a month:** ${before === undefined ? '' : `${usd(before)} → `}${usd(after)}${by}`;
    const rows = cost.rows
        .filter((r) => r.monthlyUsd > 0)
        .map((r) => `| ${r.service} | ${r.fixedUsd.toFixed(2)} | ${r.usageUsd.toFixed(2)} |`);
    return [
        '',
        over.length === 0 ? head : `${head} — 🔴 **over the budget**: ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(over.join('; '))}`,
        ...cost.notCounted.map((what) => `- not ours, and not counted: ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(what)}`),
        ...cost.unpriced.map((u) => `- not priced: ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(u.type)} ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(u.name)}: ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(u.reason)}`),
        ...folded(`Estimate by service, prices of ${cost.prices.region}, ${cost.prices.dates.join(', ')}`, [
            '| service | fixed | usage |',
            '|---|--:|--:|',
            ...rows,
        ]),
    ];
}
function controlLines({ unjudged, broken, mended, failed, notOurs }) {
    if (unjudged !== undefined)
        return ['', '**Controls:** not judged'];
    const name = (c) => `${c.number} ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(c.title)}`;
    const lines = [
        ...broken.map((c) => `- 🔴 breaks control ${name(c)}: ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(c.why.join('; '))}`),
        ...mended.map((c) => `- 🟢 mends control ${name(c)}`),
    ];
    const rest = failed.filter((c) => !broken.includes(c));
    if (rest.length > 0)
        lines.push(`- fails as before, or from the first apply on: ${rest.map(name).join(', ')}`);
    if (notOurs.length > 0)
        lines.push(`- not ours to judge, for what they are about was brought along: ${notOurs.map((c) => c.number).join(', ')}`);
    return lines.length === 0 ? ['', '**Controls:** all that can be judged hold'] : ['', '**Controls**', '', ...lines];
}
/** Only where something is outside, or may be: that everything is where it may be is what one expects. */
function residencyLines(residency) {
    if (residency.status === 'not-judged')
        return [
            '',
            `🔴 **Refused: whether everything stays in ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)('infrastructure.regions')} cannot be judged**: ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(residency.unjudged ?? '')}`,
        ];
    if (residency.status !== 'failed')
        return [];
    return [
        '',
        `🔴 **Refused: outside of ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)('infrastructure.regions')}** (${residency.regions.join(', ')})`,
        '',
        ...(0,_controls_residency__WEBPACK_IMPORTED_MODULE_0__/* .outsideLines */ .f)(residency).map((line) => `- ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(line)}`),
    ];
}
/** Property by property, of what is changed or replaced. */
function propertyDiff(changes) {
    return changes.flatMap((r) => [
        `- ${WORDS[r.op]} ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(r.name)} ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(r.type)}`,
        ...r.diff.map((key) => `  - ${shown(r, key)}`),
    ]);
}
/**
 * The preview as Markdown, for a person who decides: counts; what is lost, why, and how to allow it; cost; controls; then, folded,
 * every property that changes and everything that is new.
 */
function renderPreview(preview, config) {
    const { result, verdict, assessment } = preview;
    const of = (...ops) => result.resources.filter((r) => ops.includes(r.op));
    const changed = of('update', 'replace');
    const created = of('create').map((r) => `- ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(r.name)} ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.code)(r.type)}`);
    const lines = [
        `**Infrastructure:** ${countsText(result)} · ${(0,_report_escape__WEBPACK_IMPORTED_MODULE_3__.markdown)(result.engine)}, ${result.seconds.toFixed(1)} s`,
        ...severeTable(result.resources.filter(_guard__WEBPACK_IMPORTED_MODULE_2__/* .severe */ .vx), verdict),
        ...refusal(verdict),
        ...adopted(of('import')),
        ...residencyLines(assessment.residency),
        ...costLines(assessment, config.infrastructure.cost),
        ...controlLines(assessment),
        ...folded(`${changed.length} changed, property by property`, cut(propertyDiff(changed))),
        ...folded(`${created.length} created`, cut(created)),
    ];
    if (of('create', 'import', 'update', 'replace', 'delete').length === 0)
        lines.push('', 'No change.');
    return `${lines.join('\n')}\n`;
}


/***/ })

};
;