"use strict";
exports.id = 4336;
exports.ids = [4336];
exports.modules = {

/***/ 13265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ shortName),
/* harmony export */   o: () => (/* binding */ programContext)
/* harmony export */ });
function programContext(config, accountId) {
    const production = config.settings.protected ?? config.environment === 'production';
    return {
        config,
        accountId,
        region: config.settings.region,
        prefix: `${config.app}-${config.environment}`,
        production,
        // A year where an auditor may ask (CKV_AWS_338).
        logDays: production ? 365 : 30,
    };
}
/** A name of at most `limit` characters that stays unique: long ones end in a short hash of the whole. */
function shortName(name, limit) {
    if (name.length <= limit)
        return name;
    let hash = 5381;
    for (const char of name)
        hash = (Math.imul(hash, 33) ^ char.charCodeAt(0)) >>> 0;
    const tail = hash.toString(36).slice(0, 6);
    return `${name.slice(0, limit - tail.length - 1).replace(/-+$/, '')}-${tail}`;
}


/***/ }),

/***/ 92508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PrivateBucket)
/* harmony export */ });
/* harmony import */ var _pulumi_aws_s3_bucket__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19145);
/* harmony import */ var _pulumi_aws_s3_bucket__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_s3_bucket__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pulumi_aws_s3_bucketLifecycleConfiguration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19447);
/* harmony import */ var _pulumi_aws_s3_bucketLifecycleConfiguration__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_s3_bucketLifecycleConfiguration__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pulumi_aws_s3_bucketOwnershipControls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74974);
/* harmony import */ var _pulumi_aws_s3_bucketOwnershipControls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_s3_bucketOwnershipControls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _pulumi_aws_s3_bucketPolicy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48559);
/* harmony import */ var _pulumi_aws_s3_bucketPolicy__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_s3_bucketPolicy__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _pulumi_aws_s3_bucketPublicAccessBlock__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97557);
/* harmony import */ var _pulumi_aws_s3_bucketPublicAccessBlock__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_s3_bucketPublicAccessBlock__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _pulumi_aws_s3_bucketServerSideEncryptionConfiguration__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86788);
/* harmony import */ var _pulumi_aws_s3_bucketServerSideEncryptionConfiguration__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_s3_bucketServerSideEncryptionConfiguration__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _pulumi_aws_s3_bucketVersioning__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77241);
/* harmony import */ var _pulumi_aws_s3_bucketVersioning__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_s3_bucketVersioning__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var _pulumi_pulumi__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3561);
/* harmony import */ var _pulumi_pulumi__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(_pulumi_pulumi__WEBPACK_IMPORTED_MODULE_7__);








/** A bucket that nobody outside sees: public access blocked, TLS only, versioned, encrypted, cleaned up by itself. */
class PrivateBucket extends _pulumi_pulumi__WEBPACK_IMPORTED_MODULE_7__.ComponentResource {
    name;
    arn;
    regionalName;
    constructor(context, args) {
        super('ez-deploy:app:PrivateBucket', args.name);
        const parent = { parent: this };
        const { name } = args;
        const bucket = new _pulumi_aws_s3_bucket__WEBPACK_IMPORTED_MODULE_0__.Bucket(name, { bucket: args.bucket, forceDestroy: !context.production, tags: { Name: args.bucket } }, { ...parent, protect: context.production });
        const of = { bucket: bucket.id };
        new _pulumi_aws_s3_bucketVersioning__WEBPACK_IMPORTED_MODULE_6__.BucketVersioning(name, { ...of, versioningConfiguration: { status: 'Enabled' } }, parent);
        new _pulumi_aws_s3_bucketServerSideEncryptionConfiguration__WEBPACK_IMPORTED_MODULE_5__.BucketServerSideEncryptionConfiguration(name, {
            ...of,
            rules: [
                {
                    applyServerSideEncryptionByDefault: { sseAlgorithm: args.encryption },
                    bucketKeyEnabled: args.encryption === 'aws:kms',
                },
            ],
        }, parent);
        const block = new _pulumi_aws_s3_bucketPublicAccessBlock__WEBPACK_IMPORTED_MODULE_4__.BucketPublicAccessBlock(name, { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true }, parent);
        new _pulumi_aws_s3_bucketOwnershipControls__WEBPACK_IMPORTED_MODULE_2__.BucketOwnershipControls(name, 
        // ACLs are off: policies alone decide.
        { ...of, rule: { objectOwnership: 'BucketOwnerEnforced' } }, parent);
        new _pulumi_aws_s3_bucketLifecycleConfiguration__WEBPACK_IMPORTED_MODULE_1__.BucketLifecycleConfiguration(name, {
            ...of,
            rules: [
                {
                    id: 'clean-up',
                    status: 'Enabled',
                    filter: { prefix: '' },
                    ...(args.expireDays === undefined ? {} : { expiration: { days: args.expireDays } }),
                    noncurrentVersionExpiration: { noncurrentDays: args.oldVersionDays },
                    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
                },
            ],
        }, parent);
        new _pulumi_aws_s3_bucketPolicy__WEBPACK_IMPORTED_MODULE_3__.BucketPolicy(name, {
            ...of,
            policy: (0,_pulumi_pulumi__WEBPACK_IMPORTED_MODULE_7__.all)([bucket.arn, args.statements ?? []]).apply(([arn, statements]) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Sid: 'TlsOnly',
                        Effect: 'Deny',
                        Principal: '*',
                        Action: 's3:*',
                        Resource: [arn, `${arn}/*`],
                        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
                    },
                    ...JSON.parse(JSON.stringify(statements).replaceAll('BUCKET', arn)),
                ],
            })),
        }, { ...parent, dependsOn: [block] });
        this.name = bucket.bucket;
        this.arn = bucket.arn;
        this.regionalName = bucket.bucketRegionalDomainName;
        this.registerOutputs({ name: this.name });
    }
}


/***/ }),

/***/ 65826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ TAGGABLE),
/* harmony export */   y: () => (/* binding */ APP_TYPES)
/* harmony export */ });
// Written by `npm run generate` from @pulumi/aws's typings (scripts/resource-table.ts); not to be edited.
/** Types of the programs that have tags. */
const TAGGABLE = new Set([
    'aws:appautoscaling/target:Target',
    'aws:backup/plan:Plan',
    'aws:backup/vault:Vault',
    'aws:budgets/budget:Budget',
    'aws:cloudfront/distribution:Distribution',
    'aws:cloudtrail/trail:Trail',
    'aws:cloudwatch/logDelivery:LogDelivery',
    'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination',
    'aws:cloudwatch/logDeliverySource:LogDeliverySource',
    'aws:cloudwatch/logGroup:LogGroup',
    'aws:cloudwatch/metricAlarm:MetricAlarm',
    'aws:dynamodb/table:Table',
    'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup',
    'aws:ec2/eip:Eip',
    'aws:ec2/flowLog:FlowLog',
    'aws:ec2/internetGateway:InternetGateway',
    'aws:ec2/natGateway:NatGateway',
    'aws:ec2/networkAcl:NetworkAcl',
    'aws:ec2/routeTable:RouteTable',
    'aws:ec2/securityGroup:SecurityGroup',
    'aws:ec2/subnet:Subnet',
    'aws:ec2/vpc:Vpc',
    'aws:ec2/vpcEndpoint:VpcEndpoint',
    'aws:ecr/repository:Repository',
    'aws:ecs/cluster:Cluster',
    'aws:ecs/service:Service',
    'aws:ecs/taskDefinition:TaskDefinition',
    'aws:elasticache/parameterGroup:ParameterGroup',
    'aws:elasticache/replicationGroup:ReplicationGroup',
    'aws:elasticache/subnetGroup:SubnetGroup',
    'aws:iam/openIdConnectProvider:OpenIdConnectProvider',
    'aws:iam/policy:Policy',
    'aws:iam/role:Role',
    'aws:kms/key:Key',
    'aws:lb/listener:Listener',
    'aws:lb/listenerRule:ListenerRule',
    'aws:lb/loadBalancer:LoadBalancer',
    'aws:lb/targetGroup:TargetGroup',
    'aws:organizations/account:Account',
    'aws:rds/instance:Instance',
    'aws:rds/parameterGroup:ParameterGroup',
    'aws:rds/subnetGroup:SubnetGroup',
    'aws:s3/bucket:Bucket',
    'aws:secretsmanager/secret:Secret',
    'aws:servicediscovery/httpNamespace:HttpNamespace',
    'aws:sfn/stateMachine:StateMachine',
    'aws:sns/topic:Topic',
    'aws:ssm/document:Document',
    'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule',
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
    'aws:wafv2/webAcl:WebAcl',
]);
/** Types of the application program: what the roles of an environment read and make. */
const APP_TYPES = [
    'aws:appautoscaling/policy:Policy',
    'aws:appautoscaling/target:Target',
    'aws:backup/plan:Plan',
    'aws:backup/selection:Selection',
    'aws:backup/vault:Vault',
    'aws:cloudfront/distribution:Distribution',
    'aws:cloudfront/originAccessControl:OriginAccessControl',
    'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy',
    'aws:cloudwatch/dashboard:Dashboard',
    'aws:cloudwatch/logDelivery:LogDelivery',
    'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination',
    'aws:cloudwatch/logDeliverySource:LogDeliverySource',
    'aws:cloudwatch/logGroup:LogGroup',
    'aws:cloudwatch/metricAlarm:MetricAlarm',
    'aws:dynamodb/table:Table',
    'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup',
    'aws:ec2/eip:Eip',
    'aws:ec2/flowLog:FlowLog',
    'aws:ec2/internetGateway:InternetGateway',
    'aws:ec2/natGateway:NatGateway',
    'aws:ec2/networkAcl:NetworkAcl',
    'aws:ec2/route:Route',
    'aws:ec2/routeTable:RouteTable',
    'aws:ec2/routeTableAssociation:RouteTableAssociation',
    'aws:ec2/securityGroup:SecurityGroup',
    'aws:ec2/subnet:Subnet',
    'aws:ec2/vpc:Vpc',
    'aws:ec2/vpcEndpoint:VpcEndpoint',
    'aws:ecr/lifecyclePolicy:LifecyclePolicy',
    'aws:ecr/repository:Repository',
    'aws:ecr/repositoryPolicy:RepositoryPolicy',
    'aws:ecs/cluster:Cluster',
    'aws:ecs/service:Service',
    'aws:ecs/taskDefinition:TaskDefinition',
    'aws:elasticache/parameterGroup:ParameterGroup',
    'aws:elasticache/replicationGroup:ReplicationGroup',
    'aws:elasticache/subnetGroup:SubnetGroup',
    'aws:iam/role:Role',
    'aws:iam/rolePolicy:RolePolicy',
    'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
    'aws:kms/alias:Alias',
    'aws:kms/key:Key',
    'aws:lb/listener:Listener',
    'aws:lb/listenerRule:ListenerRule',
    'aws:lb/loadBalancer:LoadBalancer',
    'aws:lb/targetGroup:TargetGroup',
    'aws:rds/instance:Instance',
    'aws:rds/parameterGroup:ParameterGroup',
    'aws:rds/subnetGroup:SubnetGroup',
    'aws:route53/record:Record',
    'aws:s3/bucket:Bucket',
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration',
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls',
    'aws:s3/bucketPolicy:BucketPolicy',
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
    'aws:s3/bucketVersioning:BucketVersioning',
    'aws:scheduler/schedule:Schedule',
    'aws:secretsmanager/secret:Secret',
    'aws:secretsmanager/secretRotation:SecretRotation',
    'aws:secretsmanager/secretVersion:SecretVersion',
    'aws:servicediscovery/httpNamespace:HttpNamespace',
    'aws:sfn/stateMachine:StateMachine',
    'aws:sns/topic:Topic',
    'aws:sns/topicPolicy:TopicPolicy',
    'aws:sns/topicSubscription:TopicSubscription',
    'aws:ssm/document:Document',
    'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule',
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
    'aws:wafv2/webAcl:WebAcl',
    'aws:wafv2/webAclAssociation:WebAclAssociation',
    'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration',
];


/***/ }),

/***/ 43317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ useTags),
/* harmony export */   k: () => (/* binding */ useBoundary)
/* harmony export */ });
/* harmony import */ var _pulumi_pulumi_runtime_stack__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72642);
/* harmony import */ var _pulumi_pulumi_runtime_stack__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_pulumi_pulumi_runtime_stack__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _src_infra_engine_identity__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46479);
/* harmony import */ var _src_infra_stack_tags__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13846);
/* harmony import */ var _taggable_generated__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65826);




/**
 * Tags every resource that can have tags with whose it is; and those to which AWS gives a name of its own with their name in the
 * program, by which an apply that was killed finds them again.
 */
function useTags(config) {
    const common = (0,_src_infra_stack_tags__WEBPACK_IMPORTED_MODULE_3__/* .stackTags */ .c)(config);
    (0,_pulumi_pulumi_runtime_stack__WEBPACK_IMPORTED_MODULE_0__.registerStackTransformation)(({ type, name, props, opts }) => {
        if (!_taggable_generated__WEBPACK_IMPORTED_MODULE_2__/* .TAGGABLE */ .f.has(type))
            return undefined;
        const given = props;
        const own = (0,_src_infra_engine_identity__WEBPACK_IMPORTED_MODULE_1__/* .isTagged */ .$J)(type) ? { [_src_infra_engine_identity__WEBPACK_IMPORTED_MODULE_1__/* .RESOURCE_TAG */ .K5]: name } : {};
        return { props: { ...given, tags: { ...given.tags, ...common, ...own } }, opts };
    });
}
/** Puts every role below the permissions boundary, where there is one: without it the infrastructure role may not make any. */
function useBoundary({ config }) {
    const { boundary } = config.infrastructure;
    if (boundary === undefined)
        return;
    (0,_pulumi_pulumi_runtime_stack__WEBPACK_IMPORTED_MODULE_0__.registerStackTransformation)(({ type, props, opts }) => type === 'aws:iam/role:Role'
        ? { props: { ...props, permissionsBoundary: boundary }, opts }
        : undefined);
}


/***/ }),

/***/ 84336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  foundationProgram: () => (/* binding */ foundationProgram)
});

// EXTERNAL MODULE: ./programs/app/tags.ts
var tags = __webpack_require__(43317);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/budgets/budget.js
var budget = __webpack_require__(36700);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/metricAlarm.js
var metricAlarm = __webpack_require__(41672);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/sns/topic.js
var sns_topic = __webpack_require__(90750);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/sns/topicSubscription.js
var topicSubscription = __webpack_require__(46019);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/index.js
var pulumi = __webpack_require__(3561);
;// CONCATENATED MODULE: ./programs/foundation/budget.ts





/** Charges are measured here only, whatever the region. */
const BILLING_REGION = 'us-east-1';
/** A budget that writes at 80 % and 100 %, spent or forecast, and alarms on the charges themselves, which see what a budget is late for. */
class Budget extends pulumi.ComponentResource {
    constructor({ app, accountId }, settings) {
        super('ez-deploy:foundation:Budget', `${app}-budget`);
        const parent = { parent: this };
        const name = `${app}-monthly`;
        const notifications = ['ACTUAL', 'FORECASTED'].flatMap((notificationType) => [80, 100].map((threshold) => ({
            comparisonOperator: 'GREATER_THAN',
            notificationType,
            threshold,
            thresholdType: 'PERCENTAGE',
            subscriberEmailAddresses: [...settings.email],
        })));
        new budget.Budget(name, {
            name,
            accountId,
            budgetType: 'COST',
            limitAmount: String(settings.monthly),
            limitUnit: 'USD',
            timeUnit: 'MONTHLY',
            notifications,
        }, parent);
        const topic = new sns_topic.Topic(`${app}-billing`, { name: `${app}-billing`, kmsMasterKeyId: 'alias/aws/sns', region: BILLING_REGION }, parent);
        for (const endpoint of settings.email)
            new topicSubscription.TopicSubscription(`${app}-billing-${endpoint}`, { topic: topic.arn, protocol: 'email', endpoint, region: BILLING_REGION }, parent);
        for (const percent of [80, 100])
            new metricAlarm.MetricAlarm(`${app}-billing-${percent}`, {
                name: `${app}-billing-${percent}`,
                alarmDescription: `The account's charges of this month are above ${percent} % of ${settings.monthly} USD`,
                namespace: 'AWS/Billing',
                metricName: 'EstimatedCharges',
                dimensions: { Currency: 'USD' },
                statistic: 'Maximum',
                period: 21_600,
                evaluationPeriods: 1,
                comparisonOperator: 'GreaterThanThreshold',
                threshold: (settings.monthly * percent) / 100,
                treatMissingData: 'notBreaching',
                alarmActions: [topic.arn],
                region: BILLING_REGION,
            }, parent);
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/organizations/account.js
var organizations_account = __webpack_require__(36119);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/organizations/organization.js
var organizations_organization = __webpack_require__(17884);
;// CONCATENATED MODULE: ./programs/foundation/organization.ts



/** AWS Organizations with an account for production. An account cannot be removed by program: both are protected, and closed by a person. */
class Organization extends pulumi.ComponentResource {
    accountId;
    constructor({ app }, { name, email }) {
        super('ez-deploy:foundation:Organization', `${app}-organization`);
        const kept = { parent: this, protect: true, retainOnDelete: true };
        const organization = new organizations_organization.Organization(`${app}-organization`, {
            featureSet: 'ALL',
            enabledPolicyTypes: ['SERVICE_CONTROL_POLICY'],
            awsServiceAccessPrincipals: ['cloudtrail.amazonaws.com'],
        }, kept);
        const account = new organizations_account.Account(`${app}-production`, { name, email, closeOnDeletion: false, iamUserAccessToBilling: 'ALLOW' }, { ...kept, dependsOn: [organization] });
        this.accountId = account.id;
        this.registerOutputs({ accountId: this.accountId });
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/accountPasswordPolicy.js
var accountPasswordPolicy = __webpack_require__(94866);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/group.js
var iam_group = __webpack_require__(52081);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/groupPolicyAttachment.js
var groupPolicyAttachment = __webpack_require__(11894);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/policy.js
var iam_policy = __webpack_require__(45914);
;// CONCATENATED MODULE: ./programs/foundation/statements.ts
const prefixOf = ({ app, environment }) => `${app}-${environment}`;
const arnOf = (w, service, rest) => `arn:aws:${service}:${w.region}:${w.accountId}:${rest}`;
const allow = (Sid, Action, Resource, Condition) => ({ Sid, Effect: 'Allow', Action, Resource, ...(Condition === undefined ? {} : { Condition }) });
const policyOf = (Statement) => ({ Version: '2012-10-17', Statement });

;// CONCATENATED MODULE: ./programs/foundation/people.ts






const OWN = ['arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::*:mfa/*'];
const OWN_MFA = [
    'iam:CreateVirtualMFADevice',
    'iam:EnableMFADevice',
    'iam:GetUser',
    'iam:ListMFADevices',
    'iam:ResyncMFADevice',
];
/** Nothing without MFA but setting up one's own device: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html */
const mfaPolicy = () => policyOf([
    { Sid: 'OwnDevice', Effect: 'Allow', Action: OWN_MFA, Resource: OWN },
    { Sid: 'Devices', Effect: 'Allow', Action: ['iam:ListVirtualMFADevices'], Resource: '*' },
    {
        Sid: 'NothingElseWithoutMfa',
        Effect: 'Deny',
        NotAction: [...OWN_MFA, 'iam:ListVirtualMFADevices', 'iam:ChangePassword', 'sts:GetSessionToken'],
        Resource: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    },
]);
/** A group for people, in which nothing can be reached without MFA, and a password policy. Who is in it is not the program's. */
class People extends pulumi.ComponentResource {
    constructor({ app }) {
        super('ez-deploy:foundation:People', `${app}-people`);
        const parent = { parent: this };
        const name = `${app}-people`;
        const group = new iam_group.Group(name, { name }, parent);
        const policy = new iam_policy.Policy(`${app}-mfa`, {
            name: `${app}-mfa-required`,
            description: 'Nothing without MFA but setting up one’s own device'.replace('’', "'"),
            policy: JSON.stringify(mfaPolicy()),
        }, parent);
        new groupPolicyAttachment.GroupPolicyAttachment(name, { group: group.name, policyArn: policy.arn }, parent);
        new accountPasswordPolicy.AccountPasswordPolicy(name, {
            minimumPasswordLength: 14,
            requireLowercaseCharacters: true,
            requireNumbers: true,
            requireSymbols: true,
            requireUppercaseCharacters: true,
            passwordReusePrevention: 24,
            allowUsersToChangePassword: true,
        }, parent);
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./programs/foundation/place.ts
var foundation_place = __webpack_require__(61137);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/openIdConnectProvider.js
var openIdConnectProvider = __webpack_require__(16482);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/role.js
var iam_role = __webpack_require__(12120);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/rolePolicy.js
var rolePolicy = __webpack_require__(92998);
// EXTERNAL MODULE: ./programs/app/taggable.generated.ts
var taggable_generated = __webpack_require__(65826);
;// CONCATENATED MODULE: ./programs/foundation/boundary-policy.ts


/** What none of the roles, nor a role that they make, may do, whatever its own policies say. */
function boundaryPolicy(app, accountId, regions) {
    const own = [`arn:aws:iam::${accountId}:policy/${(0,foundation_place/* boundaryName */.ee)(app)}`];
    const roles = [`arn:aws:iam::${accountId}:role/${app}-*-ez-deploy-*`];
    return policyOf([
        { Sid: 'WhatTheRoleSays', Effect: 'Allow', NotAction: ['organizations:*', 'account:*'], Resource: '*' },
        {
            Sid: 'NoLongLivedKeys',
            Effect: 'Deny',
            Action: ['iam:CreateAccessKey', 'iam:CreateUser', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile'],
            Resource: '*',
        },
        {
            Sid: 'NotItsOwnLimits',
            Effect: 'Deny',
            Action: ['iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion', 'iam:SetDefaultPolicyVersion'],
            Resource: own,
        },
        {
            Sid: 'NotItsOwnRoles',
            Effect: 'Deny',
            Action: [
                'iam:AttachRolePolicy',
                'iam:DeleteRole',
                'iam:DeleteRolePermissionsBoundary',
                'iam:PutRolePermissionsBoundary',
                'iam:PutRolePolicy',
                'iam:UpdateAssumeRolePolicy',
            ],
            Resource: roles,
        },
        { Sid: 'NoBoundaryOff', Effect: 'Deny', Action: ['iam:DeleteRolePermissionsBoundary'], Resource: '*' },
        {
            Sid: 'NotTheTrail',
            Effect: 'Deny',
            Action: ['cloudtrail:DeleteTrail', 'cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
            Resource: '*',
        },
        {
            Sid: 'NotTheState',
            Effect: 'Deny',
            Action: ['s3:DeleteBucket', 's3:DeleteObjectVersion', 's3:PutBucketVersioning', 's3:PutBucketPolicy'],
            Resource: [
                `arn:aws:s3:::${(0,foundation_place/* stateBucketName */.TI)(app, accountId)}`,
                `arn:aws:s3:::${(0,foundation_place/* stateBucketName */.TI)(app, accountId)}/*`,
            ],
        },
        {
            // Residency: nothing is made outside of the environments' regions; services without a region answer in us-east-1.
            Sid: 'Residency',
            Effect: 'Deny',
            NotAction: [
                'budgets:*',
                'cloudfront:*',
                'ecr:GetAuthorizationToken',
                'iam:*',
                'kms:*',
                'route53:*',
                's3:GetBucketLocation',
                's3:ListAllMyBuckets',
                'sts:*',
                'support:*',
                'tag:*',
                'wafv2:*',
            ],
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:RequestedRegion': [...new Set([...regions, 'us-east-1'])].sort() } },
        },
    ]);
}

;// CONCATENATED MODULE: ./programs/foundation/state-statements.ts


/** The state in its bucket, and the key of its secrets. */
const stateStatements = (w, write) => {
    const bucket = `arn:aws:s3:::${(0,foundation_place/* stateBucketName */.TI)(w.app, w.accountId)}`;
    return [
        allow('StateBucket', ['s3:ListBucket'], [bucket]),
        allow('State', ['s3:GetObject', ...(write ? ['s3:PutObject', 's3:DeleteObject'] : [])], [`${bucket}/*`]),
        allow('StateKey', ['kms:Decrypt', 'kms:DescribeKey', ...(write ? ['kms:Encrypt', 'kms:GenerateDataKey'] : [])], [arnOf(w, 'kms', 'key/*')], 
        // A key has several aliases: any of them may be the one.
        { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': `alias/${w.app}-ez-deploy-state` } }),
    ];
};

;// CONCATENATED MODULE: ./programs/foundation/verbs.ts
/**
 * Services of IAM by the first part of a resource type: what the programs make decides what the infrastructure roles may touch. A test
 * holds its keys against the types of the programs.
 */
const SERVICES = {
    appautoscaling: ['application-autoscaling'],
    backup: ['backup', 'backup-storage'],
    cloudfront: ['cloudfront'],
    cloudwatch: ['cloudwatch', 'logs'],
    dynamodb: ['dynamodb'],
    ec2: ['ec2'],
    ecr: ['ecr'],
    ecs: ['ecs'],
    elasticache: ['elasticache'],
    iam: ['iam'],
    kms: ['kms'],
    lb: ['elasticloadbalancing'],
    rds: ['rds'],
    route53: ['route53'],
    s3: ['s3'],
    scheduler: ['scheduler'],
    secretsmanager: ['secretsmanager'],
    servicediscovery: ['servicediscovery'],
    sfn: ['states'],
    sns: ['sns'],
    ssm: ['ssm'],
    vpc: ['ec2'],
    wafv2: ['wafv2'],
};
/** Services that answer in one region for all. */
const GLOBAL = new Set(['cloudfront', 'iam', 'route53']);
/** Handled by statements of their own: what they may touch is narrower than a service. */
const APART = new Set(['iam', 's3', 'kms']);
/** IAM's services of resource types. */
const servicesOf = (types) => {
    const found = types.flatMap((type) => SERVICES[type.split(':')[1]?.split('/')[0] ?? ''] ?? []);
    return [...new Set(found)].sort();
};
const CRUD = 'Create Delete Describe Get List Put Update Tag Untag';
/**
 * What a provider does with the resources of a service, by the first words of its actions: making, reading, changing, tagging,
 * removing. Not what runs or uses them (ec2:RunInstances, ecs:RunTask, states:StartExecution …). Words that a service has no action
 * for, by its published list, are left out: a pattern that matches nothing is noise to whoever reviews it.
 */
const VERBS = {
    'application-autoscaling': 'Delete Describe Get List Put Tag Untag Register Deregister',
    backup: CRUD,
    'backup-storage': 'Delete Describe Get List Put Update Mount',
    cloudfront: 'Create Delete Describe Get List Update Tag Untag Associate',
    cloudwatch: `${CRUD} Set Enable Disable`,
    dynamodb: CRUD,
    ec2: 'Create Delete Describe Get List Modify Associate Disassociate Attach Detach Allocate Release Authorize Revoke Replace Enable Disable Update',
    ecr: `${CRUD} Set`,
    ecs: `${CRUD} Register Deregister`,
    elasticache: 'Create Delete Describe List Modify Add Remove',
    elasticloadbalancing: 'Create Delete Describe Get Modify Set Add Remove',
    logs: `${CRUD} Associate Disassociate`,
    rds: 'Create Delete Describe List Modify Add Remove',
    route53: 'Create Delete Get List Update Change',
    scheduler: 'Create Delete Get List Update Tag Untag',
    secretsmanager: `${CRUD} Remove Rotate Restore`,
    servicediscovery: 'Create Delete Get List Update Tag Untag',
    sns: 'Create Delete Get List Put Set Tag Untag Subscribe Unsubscribe',
    ssm: 'Create Delete Describe Get List Modify Put Update Add Remove',
    states: 'Create Delete Describe Get List Update Tag Untag',
    wafv2: `${CRUD} Associate Disassociate`,
};
/** Verbs of actions that change nothing. */
const READS = ['Describe', 'Get', 'List'];
/** Patterns of a service's actions. */
const patterns = (service, only = () => true) => (VERBS[service] ?? '')
    .split(' ')
    .filter(only)
    .map((verb) => `${service}:${verb}*`);

;// CONCATENATED MODULE: ./programs/foundation/infra-policy.ts




/** What an apply of the programs needs, within the environment's regions and names where AWS lets it be said. */
function infraPolicy(w, types) {
    const prefix = prefixOf(w);
    const all = servicesOf(types).filter((service) => !APART.has(service));
    const role = `arn:aws:iam::${w.accountId}:role/${prefix}-*`;
    const boundary = `arn:aws:iam::${w.accountId}:policy/${(0,foundation_place/* boundaryName */.ee)(w.app)}`;
    return policyOf([
        ...stateStatements(w, true),
        allow('Here', all.filter((s) => !GLOBAL.has(s)).flatMap((s) => patterns(s)), '*', {
            // us-east-1: CloudFront's certificate, firewall and metrics are there.
            StringEquals: { 'aws:RequestedRegion': [...new Set([w.region, 'us-east-1'])] },
        }),
        allow('Everywhere', all.filter((s) => GLOBAL.has(s)).flatMap((s) => patterns(s)), '*'),
        allow('Buckets', ['s3:*'], [`arn:aws:s3:::${prefix}-*`, `arn:aws:s3:::${prefix}-*/*`]),
        allow('Keys', [
            'kms:CreateGrant',
            'kms:Decrypt',
            'kms:DescribeKey',
            'kms:DisableKeyRotation',
            'kms:EnableKeyRotation',
            'kms:Encrypt',
            'kms:GenerateDataKey',
            'kms:GetKeyPolicy',
            'kms:GetKeyRotationStatus',
            'kms:ListResourceTags',
            'kms:PutKeyPolicy',
            'kms:ScheduleKeyDeletion',
            'kms:TagResource',
            'kms:UntagResource',
            'kms:UpdateKeyDescription',
        ], [arnOf(w, 'kms', 'key/*')], { StringEquals: { 'aws:ResourceTag/ez-deploy:environment': w.environment } }),
        // The key of a secret under infrastructure.existing is somebody else's: which it is has to be known, nothing more.
        allow('AnyKey', ['kms:DescribeKey'], [arnOf(w, 'kms', 'key/*')]),
        allow('KeyAliases', ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'], [arnOf(w, 'kms', 'key/*'), arnOf(w, 'kms', `alias/${prefix}-*`)]),
        allow('NewKeys', ['kms:CreateKey', 'kms:ListAliases', 'kms:ListKeys'], '*'),
        // Whoever makes a role could make one with more rights than their own: only below the boundary.
        allow('NewRoles', ['iam:CreateRole', 'iam:PutRolePermissionsBoundary'], [role], {
            ArnEquals: { 'iam:PermissionsBoundary': boundary },
        }),
        allow('Roles', [
            'iam:AttachRolePolicy',
            'iam:DeleteRole',
            'iam:DeleteRolePolicy',
            'iam:DetachRolePolicy',
            'iam:GetRole',
            'iam:GetRolePolicy',
            'iam:ListAttachedRolePolicies',
            'iam:ListInstanceProfilesForRole',
            'iam:ListRolePolicies',
            'iam:PassRole',
            'iam:PutRolePolicy',
            'iam:TagRole',
            'iam:UntagRole',
            'iam:UpdateAssumeRolePolicy',
            'iam:UpdateRole',
        ], [role]),
        allow('ServiceLinked', ['iam:CreateServiceLinkedRole'], [`arn:aws:iam::${w.accountId}:role/aws-service-role/*`]),
        allow('ByTag', ['tag:GetResources'], '*'),
    ]);
}

;// CONCATENATED MODULE: ./programs/foundation/sign-statements.ts

/** What cosign asks of a key of KMS (sigstore/pkg/signature/kms/aws): it verifies by itself, with the public key. */
const READ = ['kms:DescribeKey', 'kms:GetPublicKey'];
/** One key, as `build.sign.key` names it. Other accounts' keys must let the role in by their own policies too. */
function keyStatement(w, key, actions) {
    const name = key.slice('awskms:///'.length);
    const [, region, account, rest] = /^arn:[^:]+:kms:([^:]+):(\d+):(.+)$/.exec(name) ?? [];
    const at = region === undefined || account === undefined ? w : { ...w, region, accountId: account };
    const what = rest ?? name;
    // A policy cannot name a key by its alias, but it can ask for one that has it.
    if (what.startsWith('alias/'))
        return allow('SigningKey', actions, [arnOf(at, 'kms', 'key/*')], {
            'ForAnyValue:StringEquals': { 'kms:ResourceAliases': what },
        });
    return allow('SigningKey', actions, [arnOf(at, 'kms', what.startsWith('key/') ? what : `key/${what}`)]);
}
/** Signing with a key of KMS, where images are signed with one: the build role's. */
function signingKey(w) {
    const key = w.sign?.key;
    return key?.startsWith('awskms:') === true ? [keyStatement(w, key, [...READ, 'kms:Sign'])] : [];
}
/** Verifying before a deployment, where KMS is asked for the public key: of the roles that deploy. They cannot sign. */
function verifyingKey(w) {
    const { key, publicKey } = w.sign ?? {};
    return key?.startsWith('awskms:') === true && publicKey === undefined ? [keyStatement(w, key, READ)] : [];
}
/** What reading a signature takes beside what reading a digest does: it is a layer. */
const signatureReads = (w) => (w.sign === undefined ? [] : ['ecr:GetDownloadUrlForLayer']);

// EXTERNAL MODULE: ./src/infra/adopt.ts
var adopt = __webpack_require__(68984);
;// CONCATENATED MODULE: ./programs/foundation/taken-over.ts


/** By kind: the type, and the name that ARNs are made of, by the id that Pulumi imports it by. */
const KINDS = {
    balancer: ['aws:lb/loadBalancer:LoadBalancer', (id) => /:loadbalancer\/app\/([^/]+)\//.exec(id)?.[1]],
    cluster: ['aws:ecs/cluster:Cluster', (id) => id],
    family: ['aws:ecs/taskDefinition:TaskDefinition', (id) => /:task-definition\/([^:]+)/.exec(id)?.[1]],
    guardian: ['aws:sfn/stateMachine:StateMachine', (id) => /:stateMachine:(.+)$/.exec(id)?.[1]],
    log: ['aws:cloudwatch/logGroup:LogGroup', (id) => id],
    repository: ['aws:ecr/repository:Repository', (id) => id],
    role: ['aws:iam/role:Role', (id) => id],
    schedule: ['aws:scheduler/schedule:Schedule', (id) => (id.includes('/') ? id : `default/${id}`)],
    // CLUSTER/SERVICE.
    service: ['aws:ecs/service:Service', (id) => id],
    table: ['aws:dynamodb/table:Table', (id) => id],
    vault: ['aws:backup/vault:Vault', (id) => id],
};
/**
 * Names of what an environment has taken over (infrastructure.adopt), as far as they are not like those of its own. A line that names a
 * resource without its type is not known to be of any kind.
 * @param ours what the names of its own begin with.
 * @param named the resource's name in the program.
 */
function takenOver(w, kind, { ours = `${prefixOf(w)}-`, named = /^/ } = {}) {
    const [type, nameOf] = KINDS[kind];
    return (0,adopt/* adoptedAs */.eg)(w.adopt ?? {}, type).flatMap(({ id, name }) => {
        const known = named.test(name) ? nameOf(id) : undefined;
        return known === undefined || known.startsWith(ours) ? [] : [known];
    });
}
/** The cluster that an environment's tasks run in. */
const clusterOf = (w) => w.cluster ?? takenOver(w, 'cluster')[0] ?? prefixOf(w);

;// CONCATENATED MODULE: ./programs/foundation/rollout-policy.ts



/** Longest name of a load balancer. */
const BALANCER_NAME = 32;
const bucketOf = (w) => `arn:aws:s3:::${prefixOf(w)}-ez-deploy-${w.accountId}`;
/** The environment's own bucket. ListBucket: without it a missing object is answered with 403, and nobody knows that it is missing. */
const outputs = (w, actions) => [
    allow('OwnBucket', ['s3:ListBucket'], [bucketOf(w)]),
    allow('OwnObjects', actions, [`${bucketOf(w)}/*`]),
];
const repositories = (w) => [`${prefixOf(w)}-*`, ...takenOver(w, 'repository')].map((name) => arnOf(w, 'ecr', `repository/${name}`));
/**
 * What `deploy` (stage deploy), `rollback`, `promote`, `resume`, `contract` and `status` call; a test holds it against the commands in
 * src/ and the calls of a recorded rollout. Where the resource is `*`, the API knows no narrower one
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/).
 */
function rolloutPolicy(w) {
    const prefix = prefixOf(w);
    const cluster = clusterOf(w);
    // In a cluster that others use too, services are told apart by their names; tasks have none.
    const ours = w.cluster === undefined ? `${cluster}/` : `${cluster}/${prefix}-`;
    const others = takenOver(w, 'service', { ours });
    const services = (of) => [
        arnOf(w, 'ecs', `${of}/${ours}*`),
        ...others.map((name) => arnOf(w, 'ecs', `${of}/${name}${of === 'service' ? '' : '/*'}`)),
    ];
    const families = [`${prefix}-*`, ...takenOver(w, 'family')].map((f) => arnOf(w, 'ecs', `task-definition/${f}:*`));
    const inCluster = { ArnEquals: { 'ecs:cluster': arnOf(w, 'ecs', `cluster/${cluster}`) } };
    return policyOf([
        allow('Journal', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [`${prefix}-ez-deploy`, ...takenOver(w, 'table')].map((t) => arnOf(w, 'dynamodb', `table/${t}`))),
        ...outputs(w, ['s3:GetObject', 's3:PutObject']),
        allow('Services', ['ecs:DescribeServices', 'ecs:UpdateService', 'ecs:ListServiceDeployments'], services('service')),
        allow('ServiceDeployments', ['ecs:DescribeServiceDeployments', 'ecs:StopServiceDeployment', 'ecs:ContinueServiceDeployment'], services('service-deployment')),
        allow('ServiceRevisions', ['ecs:DescribeServiceRevisions'], [...services('service'), ...services('service-revision')]),
        allow('Tasks', ['ecs:DescribeTasks', 'ecs:StopTask'], [arnOf(w, 'ecs', `task/${cluster}/*`)]),
        allow('TaskList', ['ecs:ListTasks'], '*', inCluster),
        allow('OneOffTasks', ['ecs:RunTask'], families, inCluster),
        allow('NewRevisions', ['ecs:RegisterTaskDefinition'], families),
        allow('Revisions', ['ecs:DescribeTaskDefinition'], '*'),
        allow('TaskRoles', ['iam:PassRole'], [`${prefix}-*`, ...takenOver(w, 'role', { named: /-(?:execution|task|schedule)$/ })].map((name) => `arn:aws:iam::${w.accountId}:role/${name}`), { StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', 'scheduler.amazonaws.com'] } }),
        allow('Balancing', [
            'elasticloadbalancing:DescribeRules',
            'elasticloadbalancing:DescribeTargetGroupAttributes',
            'elasticloadbalancing:DescribeTargetGroups',
            'elasticloadbalancing:DescribeTargetHealth',
        ], '*'),
        allow('Weights', ['elasticloadbalancing:ModifyRule'], [prefix.slice(0, BALANCER_NAME), ...takenOver(w, 'balancer')].map((name) => arnOf(w, 'elasticloadbalancing', `listener-rule/app/${name}/*/*/*`))),
        allow('ScalingLimits', ['application-autoscaling:RegisterScalableTarget'], [arnOf(w, 'application-autoscaling', 'scalable-target/*')]),
        allow('Figures', ['cloudwatch:GetMetricData', 'application-autoscaling:DescribeScalableTargets'], '*'),
        allow('Alarms', ['cloudwatch:DescribeAlarms'], [arnOf(w, 'cloudwatch', 'alarm:*')]),
        allow('Logs', ['logs:GetLogEvents'], [`/ez-deploy/${prefix}-*`, ...takenOver(w, 'log', { ours: `/ez-deploy/${prefix}-` })].map((name) => arnOf(w, 'logs', `log-group:${name}:log-stream:*`))),
        allow('Schedules', ['scheduler:GetSchedule', 'scheduler:UpdateSchedule'], [`default/${prefix}-*`, ...takenOver(w, 'schedule', { ours: `default/${prefix}-` })].map((name) => arnOf(w, 'scheduler', `schedule/${name}`))),
        allow('Guardian', ['states:StartExecution'], [`${prefix}-guardian`, ...takenOver(w, 'guardian')].map((name) => arnOf(w, 'states', `stateMachine:${name}`))),
        allow('Images', ['ecr:BatchGetImage', ...signatureReads(w)], repositories(w)),
        allow('RegistryLogin', ['ecr:GetAuthorizationToken'], '*'),
        ...verifyingKey(w),
    ]);
}
/** What the stage build calls: the registry's login, and what the engine does with it. */
function buildPolicy(w) {
    return policyOf([
        ...outputs(w, ['s3:GetObject']),
        allow('RegistryLogin', ['ecr:GetAuthorizationToken'], '*'),
        allow('Images', [
            'ecr:BatchCheckLayerAvailability',
            'ecr:BatchGetImage',
            'ecr:CompleteLayerUpload',
            'ecr:GetDownloadUrlForLayer',
            'ecr:InitiateLayerUpload',
            'ecr:PutImage',
            'ecr:UploadLayerPart',
        ], repositories(w)),
        // Images of the application's other environments are copied here by digest. In another account, its repository's policy decides.
        allow('ImagesToCopy', ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], [`arn:aws:ecr:*:*:repository/${w.app}-*`]),
        ...signingKey(w),
    ]);
}

;// CONCATENATED MODULE: ./programs/foundation/preview-policy.ts




/**
 * Reading that shows data, not settings: no object, item, log line, image, console or secret value. Nor what gives a way in, or takes
 * away somebody's work (GetActivityTask).
 */
const DATA = [
    'dynamodb:GetItem',
    'dynamodb:GetRecords',
    'ec2:GetConsoleOutput',
    'ec2:GetConsoleScreenshot',
    'ec2:GetPasswordData',
    'ecr:GetAuthorizationToken',
    'ecr:GetDownloadUrlForLayer',
    'logs:GetLogEvents',
    'logs:GetLogRecord',
    'logs:GetQueryResults',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'ssm:GetParameterHistory',
    'ssm:GetParameters',
    'ssm:GetParametersByPath',
    'states:GetActivityTask',
];
/**
 * Reading how keys, buckets and roles are set that are not the environment's own: those of infrastructure.existing and
 * infrastructure.adopt. No data.
 */
const KEY_READS = [
    'kms:DescribeKey',
    'kms:GetKeyPolicy',
    'kms:GetKeyRotationStatus',
    'kms:ListAliases',
    'kms:ListResourceTags',
];
const ROLE_READS = [
    'iam:GetRole',
    'iam:GetRolePolicy',
    'iam:ListAttachedRolePolicies',
    'iam:ListInstanceProfilesForRole',
    'iam:ListRolePolicies',
];
const BUCKET_READS = [
    's3:GetAccelerateConfiguration',
    's3:GetBucket*',
    's3:GetEncryptionConfiguration',
    's3:GetLifecycleConfiguration',
    's3:GetReplicationConfiguration',
];
/** What `preview` and `drift` read: the state, and how every resource of the programs is set; no data. */
function previewPolicy(w, types) {
    const reads = servicesOf(types).flatMap((service) => patterns(service, (verb) => READS.includes(verb)));
    return policyOf([
        ...stateStatements(w, false),
        ...outputs(w, ['s3:GetObject']),
        allow('Settings', [...reads, ...KEY_READS, ...ROLE_READS, ...BUCKET_READS], '*'),
        // Whether a bucket is there is asked by the right to list it: of the environment's own only, for that shows what is in it.
        allow('Buckets', ['s3:ListBucket'], [`arn:aws:s3:::${prefixOf(w)}-*`]),
        allow('ByTag', ['tag:GetResources'], '*'),
        { Sid: 'NoData', Effect: 'Deny', Action: DATA, Resource: '*' },
    ]);
}

// EXTERNAL MODULE: ./src/restore-test/name.ts
var restore_test_name = __webpack_require__(29662);
;// CONCATENATED MODULE: ./programs/foundation/restore-policy.ts




/**
 * What `restore-test` calls; a test holds it against the commands in src/aws. It changes and deletes instances of the copies' name
 * alone, so that it can run at night with nobody looking. It starts its own task, whose log has counts and checksums, no rows.
 */
function restorePolicy(w) {
    const prefix = prefixOf(w);
    const cluster = clusterOf(w);
    const copies = [arnOf(w, 'rds', `db:${(0,restore_test_name/* restoredPrefix */.Jj)(prefix)}*`)];
    const family = `${prefix}-restore-test`;
    const inCluster = { ArnEquals: { 'ecs:cluster': arnOf(w, 'ecs', `cluster/${cluster}`) } };
    const passed = (service) => ({ StringEquals: { 'iam:PassedToService': service } });
    const role = (...names) => names.map((name) => `arn:aws:iam::${w.accountId}:role/${name}`);
    const [bucket, objects] = outputs(w, ['s3:GetObject']);
    return policyOf([
        ...[bucket, objects].filter((s) => s !== undefined),
        allow('Records', ['s3:PutObject', 's3:DeleteObject'], [`arn:aws:s3:::${prefix}-ez-deploy-${w.accountId}/ez-deploy/restore-tests/*`]),
        allow('Vault', ['backup:ListRecoveryPointsByBackupVault'], [prefix, ...takenOver(w, 'vault', { named: new RegExp(`^${prefix}$`) })].map((name) => arnOf(w, 'backup', `backup-vault:${name}`))),
        // Recovery points of RDS are its snapshots.
        allow('RecoveryPoints', ['backup:GetRecoveryPointRestoreMetadata', 'backup:StartRestoreJob'], [arnOf(w, 'rds', 'snapshot:awsbackup:*')]),
        allow('RestoreJobs', ['backup:DescribeRestoreJob'], '*'),
        allow('BackupRole', ['iam:PassRole'], role(`${prefix}-backup*`, ...takenOver(w, 'role', { named: /-backup$/ })), passed('backup.amazonaws.com')),
        allow('Instances', ['rds:DescribeDBInstances'], [arnOf(w, 'rds', 'db:*')]),
        allow('Copies', ['rds:AddTagsToResource', 'rds:DeleteDBInstance', 'rds:ModifyDBInstance'], copies),
        // RDS makes the secret of a copy's password in the name of whoever asks for it (RDS user guide, "Permissions required for
        // Secrets Manager integration").
        allow('SecretsOfCopies', ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'], [arnOf(w, 'secretsmanager', 'secret:rds!db-*')]),
        allow('KeyOfSecrets', ['kms:DescribeKey'], [arnOf(w, 'kms', 'key/*')], {
            'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/aws/secretsmanager' },
        }),
        allow('Task', ['ecs:RegisterTaskDefinition'], [arnOf(w, 'ecs', `task-definition/${family}:*`)]),
        allow('RunTask', ['ecs:RunTask'], [arnOf(w, 'ecs', `task-definition/${family}:*`)], inCluster),
        allow('WatchTask', ['ecs:DescribeTasks', 'ecs:StopTask'], [arnOf(w, 'ecs', `task/${cluster}/*`)], inCluster),
        allow('TaskRole', ['iam:PassRole'], role(`${family}*`), passed('ecs-tasks.amazonaws.com')),
        allow('Log', ['logs:GetLogEvents'], [arnOf(w, 'logs', `log-group:/ez-deploy/${family}:log-stream:*`)]),
    ]);
}

;// CONCATENATED MODULE: ./programs/foundation/roles.ts












const ISSUER = 'token.actions.githubusercontent.com';
const POLICIES = {
    preview: (w) => previewPolicy(w, taggable_generated/* APP_TYPES */.y),
    build: buildPolicy,
    rollout: rolloutPolicy,
    infra: (w) => infraPolicy(w, taggable_generated/* APP_TYPES */.y),
    restore: restorePolicy,
};
/** Whose token opens a role: the subject that GitHub puts in it. Longest session in seconds: an apply may wait for a database. */
const TRUSTED = {
    // Reads only: pull requests, and what runs on the default branches every night.
    preview: {
        subjects: (repo) => [`repo:${repo}:pull_request`, `repo:${repo}:ref:refs/heads/main`],
        seconds: 3_600,
    },
    // Not in a job of the GitHub environment: nobody is asked for a build.
    build: {
        subjects: (repo) => [`repo:${repo}:ref:refs/heads/main`, `repo:${repo}:ref:refs/heads/develop`],
        seconds: 3_600,
    },
    rollout: { subjects: (repo, env) => [`repo:${repo}:environment:${env}`], seconds: 14_400 },
    infra: { subjects: (repo, env) => [`repo:${repo}:environment:${env}`], seconds: 14_400 },
    // Every night on the default branch, where no person approves; it may touch nothing but its own copies.
    restore: { subjects: (repo) => [`repo:${repo}:ref:refs/heads/main`], seconds: 14_400 },
};
/** GitHub's OIDC provider, and five roles an environment: no long-lived key anywhere, no role with more than its stage needs. */
class Roles extends pulumi.ComponentResource {
    place;
    arns = {};
    boundary;
    constructor(place) {
        const { app, accountId, foundation, environments } = place;
        super('ez-deploy:foundation:Roles', `${app}-roles`);
        this.place = place;
        const provider = foundation.oidcProvider === 'existing'
            ? (0,pulumi.output)(`arn:aws:iam::${accountId}:oidc-provider/${ISSUER}`)
            : new openIdConnectProvider.OpenIdConnectProvider(`${app}-github`, { url: `https://${ISSUER}`, clientIdLists: ['sts.amazonaws.com'] }, { parent: this, protect: true }).arn;
        const boundary = new iam_policy.Policy((0,foundation_place/* boundaryName */.ee)(app), {
            name: (0,foundation_place/* boundaryName */.ee)(app),
            description: `What no role of ${app}'s deployments may do`,
            policy: JSON.stringify(boundaryPolicy(app, accountId, environments.map((e) => e.region))),
        }, { parent: this });
        this.boundary = boundary.arn;
        for (const environment of environments)
            this.arns[environment.name] = Object.fromEntries(foundation_place/* ROLE_NAMES */.ST.map((role) => [role, this.role(environment, role, provider, boundary.arn)]));
        this.registerOutputs({ boundary: this.boundary });
    }
    role(environment, role, provider, boundary) {
        const { app, accountId, foundation, sign } = this.place;
        const name = (0,foundation_place/* roleName */.S3)(app, environment.name, role);
        const { subjects, seconds } = TRUSTED[role];
        const made = new iam_role.Role(name, {
            name,
            description: `ez-deploy: ${role} of ${app} in ${environment.name}`,
            maxSessionDuration: seconds,
            permissionsBoundary: boundary,
            assumeRolePolicy: provider.apply((arn) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Principal: { Federated: arn },
                        Action: 'sts:AssumeRoleWithWebIdentity',
                        Condition: {
                            StringEquals: {
                                [`${ISSUER}:aud`]: 'sts.amazonaws.com',
                                [`${ISSUER}:sub`]: subjects(foundation.repository, environment.name),
                            },
                        },
                    },
                ],
            })),
        }, { parent: this });
        const { region, cluster, adopt } = environment;
        const where = { app, environment: environment.name, accountId, region, cluster, adopt, sign };
        new rolePolicy.RolePolicy(name, { role: made.name, policy: JSON.stringify(POLICIES[role](where)) }, { parent: this });
        return made.arn;
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/kms/alias.js
var alias = __webpack_require__(84214);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/kms/key.js
var kms_key = __webpack_require__(46453);
// EXTERNAL MODULE: ./programs/app/private-bucket.ts
var private_bucket = __webpack_require__(92508);
;// CONCATENATED MODULE: ./programs/foundation/state-store.ts





/** Where Pulumi keeps the state of every environment of the account: versions kept for a year, secrets below a key of its own. */
class StateStore extends pulumi.ComponentResource {
    bucket;
    keyArn;
    constructor(place) {
        const { app, accountId } = place;
        super('ez-deploy:foundation:StateStore', `${app}-state`);
        const name = `${app}-ez-deploy-state`;
        const key = new kms_key.Key(name, {
            description: `${app}: Pulumi state`,
            enableKeyRotation: true,
            deletionWindowInDays: 30,
            policy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Sid: 'AccountByItsPolicies',
                        Effect: 'Allow',
                        Principal: { AWS: `arn:aws:iam::${accountId}:root` },
                        Action: 'kms:*',
                        Resource: '*',
                    },
                ],
            }),
        }, { parent: this, protect: true });
        new alias.Alias(name, { name: (0,foundation_place/* stateKeyAlias */.h5)(app), targetKeyId: key.keyId }, { parent: this });
        const bucket = new private_bucket/* PrivateBucket */.O((0,foundation_place/* contextOf */.Vm)(place), {
            name,
            bucket: (0,foundation_place/* stateBucketName */.TI)(app, accountId),
            encryption: 'aws:kms',
            oldVersionDays: 365,
        });
        this.bucket = bucket.name;
        this.keyArn = key.arn;
        this.registerOutputs({ bucket: this.bucket });
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudtrail/trail.js
var trail = __webpack_require__(62890);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/logGroup.js
var logGroup = __webpack_require__(584);
;// CONCATENATED MODULE: ./programs/foundation/trail.ts









/** Who did what in the account: every region, validated, below a key of its own, to a bucket and to CloudWatch. */
class AuditTrail extends pulumi.ComponentResource {
    constructor(place) {
        const { app, accountId, region } = place;
        super('ez-deploy:foundation:AuditTrail', `${app}-trail`);
        const name = `${app}-trail`;
        const parent = { parent: this };
        const trailArn = `arn:aws:cloudtrail:${region}:${accountId}:trail/${name}`;
        const fromTrail = { StringEquals: { 'aws:SourceArn': trailArn } };
        const cloudTrail = { Service: 'cloudtrail.amazonaws.com' };
        const key = new kms_key.Key(name, {
            description: `${app}: audit trail`,
            enableKeyRotation: true,
            deletionWindowInDays: 30,
            policy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Sid: 'AccountByItsPolicies',
                        Effect: 'Allow',
                        Principal: { AWS: `arn:aws:iam::${accountId}:root` },
                        Action: 'kms:*',
                        Resource: '*',
                    },
                    {
                        Sid: 'Trail',
                        Effect: 'Allow',
                        Principal: cloudTrail,
                        Action: ['kms:GenerateDataKey*', 'kms:DescribeKey'],
                        Resource: '*',
                        Condition: fromTrail,
                    },
                    {
                        Sid: 'LogGroup',
                        Effect: 'Allow',
                        Principal: { Service: `logs.${region}.amazonaws.com` },
                        Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
                        Resource: '*',
                        Condition: {
                            ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${accountId}:*` },
                        },
                    },
                ],
            }),
        }, { ...parent, protect: true });
        new alias.Alias(name, { name: `alias/${name}`, targetKeyId: key.keyId }, parent);
        const bucket = new private_bucket/* PrivateBucket */.O((0,foundation_place/* contextOf */.Vm)(place), {
            name,
            bucket: `${name}-${accountId}`,
            encryption: 'aws:kms',
            expireDays: 7 * 365,
            oldVersionDays: 30,
            statements: [
                {
                    Sid: 'Trail',
                    Effect: 'Allow',
                    Principal: cloudTrail,
                    Action: 's3:GetBucketAcl',
                    Resource: 'BUCKET',
                    Condition: fromTrail,
                },
                {
                    Sid: 'TrailLogs',
                    Effect: 'Allow',
                    Principal: cloudTrail,
                    Action: 's3:PutObject',
                    Resource: `BUCKET/AWSLogs/${accountId}/*`,
                    Condition: { StringEquals: { 'aws:SourceArn': trailArn, 's3:x-amz-acl': 'bucket-owner-full-control' } },
                },
            ],
        });
        const group = new logGroup.LogGroup(name, { name: `/ez-deploy/${name}`, retentionInDays: 365, kmsKeyId: key.arn }, parent);
        const role = new iam_role.Role(name, {
            name,
            assumeRolePolicy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Principal: cloudTrail, Action: 'sts:AssumeRole' }],
            }),
        }, parent);
        const written = new rolePolicy.RolePolicy(name, {
            role: role.name,
            policy: group.arn.apply((arn) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
                        Resource: `${arn}:log-stream:*`,
                    },
                ],
            })),
        }, parent);
        new trail.Trail(name, {
            name,
            s3BucketName: bucket.name,
            isMultiRegionTrail: true,
            includeGlobalServiceEvents: true,
            enableLogFileValidation: true,
            kmsKeyId: key.arn,
            cloudWatchLogsGroupArn: group.arn.apply((arn) => `${arn}:*`),
            cloudWatchLogsRoleArn: role.arn,
        }, { ...parent, protect: true, dependsOn: [bucket, written] });
        this.registerOutputs({});
    }
}

;// CONCATENATED MODULE: ./programs/foundation/index.ts








/** What an account needs once, before anything is deployed to it. Its outputs are what goes into ez-deploy.yml. */
function foundationProgram(place, { organization }) {
    return async () => {
        (0,tags/* useTags */.P)({ app: `${place.app}-foundation`, environment: place.accountId });
        const { foundation, region, app } = place;
        const state = new StateStore(place);
        const roles = new Roles(place);
        if (foundation.trail)
            new AuditTrail(place);
        if (foundation.people)
            new People(place);
        if (foundation.budget !== undefined)
            new Budget(place, foundation.budget);
        const made = organization && foundation.organization !== undefined
            ? new Organization(place, foundation.organization.account)
            : undefined;
        return {
            state: state.bucket.apply((bucket) => `s3://${bucket}?region=${region}`),
            secretsProvider: `awskms://${(0,foundation_place/* stateKeyAlias */.h5)(app)}?region=${region}`,
            boundary: roles.boundary,
            roles: roles.arns,
            ...(made === undefined ? {} : { productionAccount: made.accountId }),
        };
    };
}


/***/ }),

/***/ 61137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ roleName),
/* harmony export */   ST: () => (/* binding */ ROLE_NAMES),
/* harmony export */   TI: () => (/* binding */ stateBucketName),
/* harmony export */   Vm: () => (/* binding */ contextOf),
/* harmony export */   ee: () => (/* binding */ boundaryName),
/* harmony export */   h5: () => (/* binding */ stateKeyAlias)
/* harmony export */ });
/** Name of the bucket that holds the state of every environment of the account. */
const stateBucketName = (app, accountId) => `${app}-ez-deploy-state-${accountId}`;
/** Alias of the key that encrypts secrets in the state, and the bucket. */
const stateKeyAlias = (app) => `alias/${app}-ez-deploy-state`;
const ROLE_NAMES = ['preview', 'build', 'rollout', 'infra', 'restore'];
const roleName = (app, environment, role) => `${app}-${environment}-ez-deploy-${role}`;
const boundaryName = (app) => `${app}-ez-deploy-boundary`;
/** The app program's parts, as the foundation uses them: what it makes outlasts everything, as in production. */
const contextOf = (place) => ({
    accountId: place.accountId,
    region: place.region,
    prefix: `${place.app}-foundation`,
    production: true,
    logDays: 365,
});


/***/ }),

/***/ 29662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ restoredName),
/* harmony export */   Jj: () => (/* binding */ restoredPrefix),
/* harmony export */   Le: () => (/* binding */ isRestored),
/* harmony export */   Vz: () => (/* binding */ runId)
/* harmony export */ });
/* harmony import */ var _programs_app_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13265);

/** Letters and digits of a run's id. */
const RUN_LENGTH = 10;
/** DBInstanceIdentifier: at most 63 letters, digits and hyphens. */
const LONGEST = 63;
/** What every restored instance of an environment is called by; rights are given for it, so nothing else may begin so. */
const restoredPrefix = (prefix) => `${(0,_programs_app_context__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .E)(`${prefix}-postgres-restored`, LONGEST - RUN_LENGTH - 1)}-`;
/** Name of the instance that a run brings up. */
const restoredName = (prefix, run) => `${restoredPrefix(prefix)}${run}`;
/** Whether an instance is one that a run of this environment brought up: by its name, which it has before any tag can be put on it. */
function isRestored(prefix, identifier) {
    const begin = restoredPrefix(prefix);
    return identifier.startsWith(begin) && new RegExp(`^[0-9a-z]{${RUN_LENGTH}}$`).test(identifier.slice(begin.length));
}
/** Id of a run: the minute it began, and what tells it from another one of the same minute. */
function runId(now, random = Math.random) {
    const minute = Math.floor(now / 60_000).toString(36);
    const rest = RUN_LENGTH - minute.length;
    return `${minute}${Math.floor(random() * 36 ** rest)
        .toString(36)
        .padStart(rest, '0')}`;
}


/***/ })

};
;