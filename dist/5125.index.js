"use strict";
exports.id = 5125;
exports.ids = [5125];
exports.modules = {

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

/***/ 5125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  foundationTemplate: () => (/* binding */ foundationTemplate)
});

// EXTERNAL MODULE: ./programs/foundation/index.ts + 16 modules
var foundation = __webpack_require__(84336);
// EXTERNAL MODULE: ./src/controls/synthesise.ts
var synthesise = __webpack_require__(41781);
;// CONCATENATED MODULE: ./src/foundation/cfn-types.ts
const json = (value) => JSON.parse(String(value));
const tags = (inputs) => {
    const given = Object.entries((inputs['tags'] ?? {}));
    return given.length === 0 ? {} : { Tags: given.map(([Key, Value]) => ({ Key, Value: String(Value) })) };
};
/** Those of the properties that are set, under CloudFormation's names. */
const renamed = (inputs, names) => Object.fromEntries(Object.entries(names).flatMap(([to, from]) => (inputs[from] === undefined ? [] : [[to, inputs[from]]])));
/** CloudFormation's counterpart of each type of the foundation program; what is missing has none. */
const CFN_TYPES = {
    'aws:kms/key:Key': {
        name: 'AWS::KMS::Key',
        properties: (i) => ({
            ...renamed(i, {
                Description: 'description',
                EnableKeyRotation: 'enableKeyRotation',
                PendingWindowInDays: 'deletionWindowInDays',
            }),
            KeyPolicy: json(i['policy']),
            ...tags(i),
        }),
    },
    'aws:kms/alias:Alias': {
        name: 'AWS::KMS::Alias',
        properties: (i) => renamed(i, { AliasName: 'name', TargetKeyId: 'targetKeyId' }),
    },
    'aws:s3/bucket:Bucket': {
        name: 'AWS::S3::Bucket',
        properties: (i) => ({ BucketName: i['bucket'], ...tags(i) }),
    },
    'aws:s3/bucketPolicy:BucketPolicy': {
        name: 'AWS::S3::BucketPolicy',
        properties: (i) => ({ Bucket: bucketOf(i), PolicyDocument: json(i['policy']) }),
    },
    'aws:iam/openIdConnectProvider:OpenIdConnectProvider': {
        name: 'AWS::IAM::OIDCProvider',
        properties: (i) => ({ Url: i['url'], ClientIdList: i['clientIdLists'], ...tags(i) }),
    },
    'aws:iam/policy:Policy': {
        name: 'AWS::IAM::ManagedPolicy',
        properties: (i) => ({
            ...renamed(i, { ManagedPolicyName: 'name', Description: 'description' }),
            PolicyDocument: json(i['policy']),
        }),
    },
    'aws:iam/role:Role': {
        name: 'AWS::IAM::Role',
        properties: (i) => ({
            ...renamed(i, {
                RoleName: 'name',
                Description: 'description',
                MaxSessionDuration: 'maxSessionDuration',
                PermissionsBoundary: 'permissionsBoundary',
            }),
            AssumeRolePolicyDocument: json(i['assumeRolePolicy']),
            ...tags(i),
        }),
    },
    'aws:iam/group:Group': { name: 'AWS::IAM::Group', properties: (i) => renamed(i, { GroupName: 'name' }) },
    'aws:cloudwatch/logGroup:LogGroup': {
        name: 'AWS::Logs::LogGroup',
        properties: (i) => ({
            ...renamed(i, { LogGroupName: 'name', RetentionInDays: 'retentionInDays', KmsKeyId: 'kmsKeyId' }),
            ...tags(i),
        }),
    },
    'aws:cloudtrail/trail:Trail': {
        name: 'AWS::CloudTrail::Trail',
        properties: (i) => ({
            IsLogging: true,
            ...renamed(i, {
                TrailName: 'name',
                S3BucketName: 's3BucketName',
                IsMultiRegionTrail: 'isMultiRegionTrail',
                IncludeGlobalServiceEvents: 'includeGlobalServiceEvents',
                EnableLogFileValidation: 'enableLogFileValidation',
                KMSKeyId: 'kmsKeyId',
                CloudWatchLogsLogGroupArn: 'cloudWatchLogsGroupArn',
                CloudWatchLogsRoleArn: 'cloudWatchLogsRoleArn',
            }),
            ...tags(i),
        }),
    },
    'aws:budgets/budget:Budget': {
        name: 'AWS::Budgets::Budget',
        properties: (i) => ({
            Budget: {
                BudgetName: i['name'],
                BudgetType: i['budgetType'],
                TimeUnit: i['timeUnit'],
                BudgetLimit: { Amount: Number(i['limitAmount']), Unit: i['limitUnit'] },
            },
            NotificationsWithSubscribers: i['notifications'].map((n) => ({
                Notification: renamed(n, {
                    ComparisonOperator: 'comparisonOperator',
                    NotificationType: 'notificationType',
                    Threshold: 'threshold',
                    ThresholdType: 'thresholdType',
                }),
                Subscribers: n['subscriberEmailAddresses'].map((Address) => ({
                    SubscriptionType: 'EMAIL',
                    Address,
                })),
            })),
        }),
    },
    'aws:sns/topic:Topic': {
        name: 'AWS::SNS::Topic',
        properties: (i) => ({ ...renamed(i, { TopicName: 'name', KmsMasterKeyId: 'kmsMasterKeyId' }), ...tags(i) }),
    },
    'aws:sns/topicSubscription:TopicSubscription': {
        name: 'AWS::SNS::Subscription',
        properties: (i) => renamed(i, { TopicArn: 'topic', Protocol: 'protocol', Endpoint: 'endpoint' }),
    },
    'aws:cloudwatch/metricAlarm:MetricAlarm': {
        name: 'AWS::CloudWatch::Alarm',
        properties: (i) => ({
            ...renamed(i, {
                AlarmName: 'name',
                AlarmDescription: 'alarmDescription',
                Namespace: 'namespace',
                MetricName: 'metricName',
                Statistic: 'statistic',
                Period: 'period',
                EvaluationPeriods: 'evaluationPeriods',
                ComparisonOperator: 'comparisonOperator',
                Threshold: 'threshold',
                TreatMissingData: 'treatMissingData',
                AlarmActions: 'alarmActions',
            }),
            Dimensions: Object.entries((i['dimensions'] ?? {})).map(([Name, Value]) => ({
                Name,
                Value,
            })),
        }),
    },
    'aws:organizations/organization:Organization': {
        name: 'AWS::Organizations::Organization',
        properties: (i) => renamed(i, { FeatureSet: 'featureSet' }),
    },
    'aws:organizations/account:Account': {
        name: 'AWS::Organizations::Account',
        properties: (i) => ({ ...renamed(i, { AccountName: 'name', Email: 'email' }), ...tags(i) }),
    },
};
/** The bucket's real name: the graph's own id of it ends in its logical one, and both are known to the parts only by that id. */
const bucketOf = (i) => i['bucket'];
const sameName = (part) => part.name;
const ofBucket = (properties) => ({ into: 'aws:s3/bucket:Bucket', of: sameName, properties });
/** Types that CloudFormation has as properties of another. */
const MERGED = {
    'aws:s3/bucketVersioning:BucketVersioning': ofBucket((i) => ({
        VersioningConfiguration: { Status: i['versioningConfiguration']['status'] },
    })),
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': ofBucket((i) => ({
        BucketEncryption: {
            ServerSideEncryptionConfiguration: i['rules'].map((rule) => ({
                ServerSideEncryptionByDefault: {
                    SSEAlgorithm: rule['applyServerSideEncryptionByDefault']['sseAlgorithm'],
                },
                BucketKeyEnabled: rule['bucketKeyEnabled'],
            })),
        },
    })),
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': ofBucket((i) => ({
        PublicAccessBlockConfiguration: renamed(i, {
            BlockPublicAcls: 'blockPublicAcls',
            BlockPublicPolicy: 'blockPublicPolicy',
            IgnorePublicAcls: 'ignorePublicAcls',
            RestrictPublicBuckets: 'restrictPublicBuckets',
        }),
    })),
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls': ofBucket((i) => ({
        OwnershipControls: { Rules: [{ ObjectOwnership: i['rule']['objectOwnership'] }] },
    })),
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': ofBucket((i) => ({
        LifecycleConfiguration: {
            Rules: i['rules'].map((rule) => ({
                Id: rule['id'],
                Status: rule['status'],
                ...(rule['expiration'] === undefined ? {} : { ExpirationInDays: rule['expiration']['days'] }),
                NoncurrentVersionExpiration: {
                    NoncurrentDays: rule['noncurrentVersionExpiration']['noncurrentDays'],
                },
                AbortIncompleteMultipartUpload: {
                    DaysAfterInitiation: rule['abortIncompleteMultipartUpload']['daysAfterInitiation'],
                },
            })),
        },
    })),
    // Its document is put into the role's list of policies.
    'aws:iam/rolePolicy:RolePolicy': { into: 'aws:iam/role:Role', of: sameName, properties: () => ({}) },
    'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': {
        into: 'aws:iam/group:Group',
        of: sameName,
        properties: (i) => ({ ManagedPolicyArns: [i['policyArn']] }),
    },
};

;// CONCATENATED MODULE: ./src/foundation/cfn-references.ts

/** Logical ids: letters and digits only, unique by name and kind. */
function logicalIds(graph) {
    const pascal = (text) => text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_m, c) => c.toUpperCase()).replace(/[^A-Za-z0-9]/g, '');
    return new Map(graph.map((r) => [r.urn, `${pascal(r.name)}${r.type.split(':').at(-1) ?? ''}`]));
}
/** Attribute that gives the ARN; `Ref` where the reference itself is the ARN. */
const ARN_OF = {
    'aws:iam/policy:Policy': 'Ref',
    'aws:sns/topic:Topic': 'Ref',
};
/**
 * Puts references in the place of what the graph could only say by placeholders: ARNs of its own resources, alone (`Fn::GetAtt`) or
 * within a text (`Fn::Sub`), and names of resources by which others are meant.
 */
function referenced(value, graph, ids) {
    const placeholders = graph.map((r) => ({
        text: `${synthesise/* NOWHERE */.JW}${r.type.split(':').at(-1) ?? r.type}/${r.name}`,
        id: ids.get(r.urn) ?? '',
        attribute: ARN_OF[r.type] ?? 'Arn',
    }));
    // The longest first: one name may begin with another.
    placeholders.sort((a, b) => b.text.length - a.text.length);
    const keys = new Map(graph.filter((r) => r.type === 'aws:kms/key:Key').map((r) => [`${r.name}.keyId`, { Ref: ids.get(r.urn) ?? '' }]));
    const visit = (of) => {
        if (Array.isArray(of))
            return of.map(visit);
        if (typeof of === 'object' && of !== null)
            return Object.fromEntries(Object.entries(of).map(([key, v]) => [key, visit(v)]));
        if (typeof of !== 'string')
            return of;
        const key = keys.get(of);
        if (key !== undefined)
            return key;
        if (!of.includes(synthesise/* NOWHERE */.JW))
            return of;
        const whole = placeholders.find((p) => p.text === of);
        if (whole !== undefined)
            return whole.attribute === 'Ref' ? { Ref: whole.id } : { 'Fn::GetAtt': [whole.id, whole.attribute] };
        let text = of.replaceAll('${', '${!');
        for (const p of placeholders)
            text = text.replaceAll(p.text, p.attribute === 'Ref' ? `\${${p.id}}` : `\${${p.id}.${p.attribute}}`);
        return { 'Fn::Sub': text };
    };
    return visit(value);
}

;// CONCATENATED MODULE: ./src/foundation/template.ts




/** The foundation as a CloudFormation template, out of the very graph that the program makes: for people who must hand it on. */
async function foundationTemplate(place, options) {
    const graph = await (0,synthesise/* synthesiseProgram */.Ce)((0,foundation.foundationProgram)(place, options), {
        project: `${place.app}-foundation`,
        stack: place.accountId,
    });
    const ids = logicalIds(graph);
    const own = graph.filter((r) => !Object.hasOwn(MERGED, r.type));
    const elsewhere = (r) => r.inputs['region'] !== undefined && r.inputs['region'] !== place.region;
    const left = own.filter((r) => CFN_TYPES[r.type] === undefined || elsewhere(r));
    const resources = own.flatMap((r) => {
        const type = CFN_TYPES[r.type];
        if (type === undefined || elsewhere(r))
            return [];
        const parts = graph.filter((p) => MERGED[p.type]?.of(p) === r.name && MERGED[p.type]?.into === r.type);
        const merged = Object.assign({}, ...parts.map((p) => MERGED[p.type]?.properties(p.inputs) ?? {}));
        const properties = { ...type.properties(r.inputs), ...merged };
        const policies = parts.filter((p) => p.type === 'aws:iam/rolePolicy:RolePolicy');
        const inline = policies.map((p) => ({
            PolicyName: p.name,
            PolicyDocument: JSON.parse(String(p.inputs['policy'])),
        }));
        const kept = r.protect === true ? { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' } : {};
        return [
            [
                ids.get(r.urn) ?? r.name,
                {
                    Type: type.name,
                    ...kept,
                    Properties: referenced({ ...properties, ...(inline.length === 0 ? {} : { Policies: inline }) }, graph, ids),
                },
            ],
        ];
    });
    const roles = own.filter((r) => r.type === 'aws:iam/role:Role');
    return {
        AWSTemplateFormatVersion: '2010-09-09',
        Description: `ez-deploy: what account ${place.accountId} needs once for ${place.app}`,
        Metadata: {
            NotInThisTemplate: left.map((r) => `${r.type} ${r.name}${elsewhere(r) ? ` (${String(r.inputs['region'])})` : ''}`),
        },
        Resources: Object.fromEntries(resources),
        Outputs: Object.fromEntries(roles.map((r) => [ids.get(r.urn) ?? r.name, { Value: { 'Fn::GetAtt': [ids.get(r.urn) ?? r.name, 'Arn'] } }])),
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