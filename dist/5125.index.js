"use strict";
exports.id = 5125;
exports.ids = [5125];
exports.modules = {

/***/ 5125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  foundationTemplate: () => (/* binding */ foundationTemplate)
});

// EXTERNAL MODULE: ./programs/foundation/index.ts + 9 modules
var foundation = __webpack_require__(47054);
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
    const graph = await (0,synthesise/* synthesiseProgram */.Ce)((0,foundation/* foundationProgram */.K)(place, options), {
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


/***/ })

};
;