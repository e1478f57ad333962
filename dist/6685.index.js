"use strict";
exports.id = 6685;
exports.ids = [6685,6967];
exports.modules = {

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

/***/ 47054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ foundationProgram)
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
;// CONCATENATED MODULE: ./programs/foundation/rollout-policy.ts

const bucketOf = (w) => `arn:aws:s3:::${prefixOf(w)}-ez-deploy-${w.accountId}`;
/** The environment's own bucket. ListBucket: without it a missing object is answered with 403, and nobody knows that it is missing. */
const outputs = (w, actions) => [
    allow('OwnBucket', ['s3:ListBucket'], [bucketOf(w)]),
    allow('OwnObjects', actions, [`${bucketOf(w)}/*`]),
];
/**
 * What `deploy` (stage deploy), `rollback`, `promote`, `resume`, `contract` and `status` call; a test holds it against the commands in
 * src/ and the calls of a recorded rollout. Where the resource is `*`, the API knows no narrower one
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/).
 */
function rolloutPolicy(w) {
    const prefix = prefixOf(w);
    const inCluster = { ArnEquals: { 'ecs:cluster': arnOf(w, 'ecs', `cluster/${prefix}`) } };
    return policyOf([
        allow('Journal', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [arnOf(w, 'dynamodb', `table/${prefix}-ez-deploy`)]),
        ...outputs(w, ['s3:GetObject', 's3:PutObject']),
        allow('Services', ['ecs:DescribeServices', 'ecs:UpdateService', 'ecs:ListServiceDeployments'], [arnOf(w, 'ecs', `service/${prefix}/*`)]),
        allow('ServiceDeployments', ['ecs:DescribeServiceDeployments', 'ecs:StopServiceDeployment', 'ecs:ContinueServiceDeployment'], [arnOf(w, 'ecs', `service-deployment/${prefix}/*`)]),
        allow('ServiceRevisions', ['ecs:DescribeServiceRevisions'], [arnOf(w, 'ecs', `service/${prefix}/*`), arnOf(w, 'ecs', `service-revision/${prefix}/*`)]),
        allow('Tasks', ['ecs:DescribeTasks', 'ecs:StopTask'], [arnOf(w, 'ecs', `task/${prefix}/*`)]),
        allow('TaskList', ['ecs:ListTasks'], '*', inCluster),
        allow('OneOffTasks', ['ecs:RunTask'], [arnOf(w, 'ecs', `task-definition/${prefix}-*:*`)], inCluster),
        allow('NewRevisions', ['ecs:RegisterTaskDefinition'], [arnOf(w, 'ecs', `task-definition/${prefix}-*:*`)]),
        allow('Revisions', ['ecs:DescribeTaskDefinition'], '*'),
        allow('TaskRoles', ['iam:PassRole'], [`arn:aws:iam::${w.accountId}:role/${prefix}-*`], {
            StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', 'scheduler.amazonaws.com'] },
        }),
        allow('Balancing', [
            'elasticloadbalancing:DescribeRules',
            'elasticloadbalancing:DescribeTargetGroupAttributes',
            'elasticloadbalancing:DescribeTargetGroups',
            'elasticloadbalancing:DescribeTargetHealth',
        ], '*'),
        allow('Weights', ['elasticloadbalancing:ModifyRule'], [arnOf(w, 'elasticloadbalancing', `listener-rule/app/${prefix}/*/*/*`)]),
        allow('ScalingLimits', ['application-autoscaling:RegisterScalableTarget'], [arnOf(w, 'application-autoscaling', 'scalable-target/*')]),
        allow('Figures', ['cloudwatch:GetMetricData', 'application-autoscaling:DescribeScalableTargets'], '*'),
        allow('Alarms', ['cloudwatch:DescribeAlarms'], [arnOf(w, 'cloudwatch', 'alarm:*')]),
        allow('Logs', ['logs:GetLogEvents'], [arnOf(w, 'logs', `log-group:/ez-deploy/${prefix}-*:log-stream:*`)]),
        allow('Schedules', ['scheduler:GetSchedule', 'scheduler:UpdateSchedule'], [arnOf(w, 'scheduler', `schedule/default/${prefix}-*`)]),
        allow('Guardian', ['states:StartExecution'], [arnOf(w, 'states', `stateMachine:${prefix}-guardian`)]),
        allow('Images', ['ecr:BatchGetImage'], [arnOf(w, 'ecr', `repository/${prefix}-*`)]),
        allow('RegistryLogin', ['ecr:GetAuthorizationToken'], '*'),
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
        ], [arnOf(w, 'ecr', `repository/${prefixOf(w)}-*`)]),
    ]);
}

;// CONCATENATED MODULE: ./programs/foundation/infra-policy.ts



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
const READS = ['Describe', 'Get', 'List'];
const patterns = (service, only = () => true) => (VERBS[service] ?? '')
    .split(' ')
    .filter(only)
    .map((verb) => `${service}:${verb}*`);
/** Reading that shows data, not settings: no object, item, log line or secret value. */
const DATA = [
    'dynamodb:GetItem',
    'dynamodb:GetRecords',
    'ecr:GetDownloadUrlForLayer',
    'logs:GetLogEvents',
    'logs:GetLogRecord',
    'logs:GetQueryResults',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'ssm:GetParameters',
    'ssm:GetParametersByPath',
];
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
/** What `preview` and `drift` read: the state, and how every resource of the programs is set; no data. */
function previewPolicy(w, types) {
    const reads = servicesOf(types).flatMap((service) => patterns(service, (verb) => READS.includes(verb)));
    return policyOf([
        ...stateStatements(w, false),
        ...outputs(w, ['s3:GetObject']),
        allow('Settings', [...reads, 's3:GetBucket*', 's3:GetEncryptionConfiguration', 's3:GetLifecycleConfiguration'], '*'),
        allow('ByTag', ['tag:GetResources'], '*'),
        { Sid: 'NoData', Effect: 'Deny', Action: DATA, Resource: '*' },
    ]);
}
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

;// CONCATENATED MODULE: ./programs/foundation/roles.ts









const ISSUER = 'token.actions.githubusercontent.com';
const POLICIES = {
    preview: (w) => previewPolicy(w, taggable_generated/* APP_TYPES */.y),
    build: buildPolicy,
    rollout: rolloutPolicy,
    infra: (w) => infraPolicy(w, taggable_generated/* APP_TYPES */.y),
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
};
/** GitHub's OIDC provider, and four roles an environment: no long-lived key anywhere, no role with more than its stage needs. */
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
        const { app, accountId, foundation } = this.place;
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
        const where = { app, environment: environment.name, accountId, region: environment.region };
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
const ROLE_NAMES = ['preview', 'build', 'rollout', 'infra'];
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

/***/ 68694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ watchGateway)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44085);
/* harmony import */ var _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70303);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);



/** CloudWatch metrics and alarms, and the log lines behind a stopped task. */
function watchGateway(target) {
    const metrics = new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_0__/* .CloudWatchClient */ .WBn((0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
    const logs = new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__/* .CloudWatchLogsClient */ .TFr((0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
    return {
        /**
         * The periods of each query that have data, oldest first; none where CloudWatch has none, which is not zero.
         * @param from AWS ms. @param to AWS ms. @param periodSeconds 1, 5, 10, 30 or a multiple of 60.
         */
        points: async (queries, range) => {
            if (queries.length === 0)
                return {};
            const { MetricDataResults } = await metrics.send(new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_0__/* .GetMetricDataCommand */ .Soe({
                StartTime: new Date(range.from),
                EndTime: new Date(range.to),
                ScanBy: 'TimestampAscending',
                MetricDataQueries: queries.map((q) => ({
                    Id: q.id,
                    MetricStat: {
                        Metric: {
                            Namespace: q.namespace,
                            MetricName: q.metric,
                            Dimensions: Object.entries(q.dimensions).map(([Name, Value]) => ({ Name, Value })),
                        },
                        Period: range.periodSeconds,
                        Stat: q.stat ?? 'Sum',
                    },
                })),
            }));
            return Object.fromEntries((MetricDataResults ?? []).map((r) => [
                r.Id ?? '',
                (r.Values ?? [])
                    .map((value, i) => ({ at: r.Timestamps?.[i]?.getTime() ?? Number.NaN, value }))
                    .sort((a, b) => a.at - b.at),
            ]));
        },
        /** Names of those alarms that are in ALARM. */
        inAlarm: async (names) => {
            if (names.length === 0)
                return [];
            const { MetricAlarms } = await metrics.send(new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_0__/* .DescribeAlarmsCommand */ .zWD({ AlarmNames: [...names], StateValue: 'ALARM' }));
            return (MetricAlarms ?? []).flatMap((a) => a.AlarmName ?? []);
        },
        /** The last lines of a log stream; none where the stream does not exist (yet). */
        lastLines: async (group, stream, limit = 10) => {
            try {
                const { events } = await logs.send(new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__/* .GetLogEventsCommand */ .h7S({ logGroupName: group, logStreamName: stream, limit, startFromHead: false }));
                return (events ?? []).flatMap((e) => (e.message === undefined ? [] : [e.message.trimEnd()]));
            }
            catch (error) {
                if (error instanceof _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__/* .ResourceNotFoundException */ .lBX)
                    return [];
                throw error;
            }
        },
    };
}


/***/ }),

/***/ 26685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bootstrapCommand: () => (/* binding */ bootstrapCommand)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./programs/foundation/index.ts + 9 modules
var foundation = __webpack_require__(47054);
// EXTERNAL MODULE: ./programs/foundation/place.ts
var foundation_place = __webpack_require__(61137);
// EXTERNAL MODULE: ./src/aws/bucket.ts
var aws_bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./src/infra/choose.ts
var choose = __webpack_require__(25857);
;// CONCATENATED MODULE: ./src/foundation/engine.ts







/** The engine on the foundation's program; its state is in the bucket that it makes, and beside this checkout before that. */
async function foundationEngine(deps, place, options) {
    const { config, target, rehearsal, env } = deps;
    const [app, environment] = [`${place.app}-foundation`, place.accountId];
    const bucket = (0,foundation_place/* stateBucketName */.TI)(place.app, place.accountId);
    const folder = (0,external_node_path_.join)(deps.stateFolder, 'foundation', place.accountId);
    const local = (0,external_node_url_.pathToFileURL)(folder).href;
    const query = new URLSearchParams({ region: place.region });
    if (target.endpoint !== undefined) {
        query.set('endpoint', target.endpoint);
        query.set('use_path_style', 'true');
        query.set('disable_https', 'true');
    }
    const remote = `s3://${bucket}?${query.toString()}`;
    const kept = `.pulumi/stacks/${app}/${environment}.json`;
    const moved = (await (0,aws_bucket.bucketGateway)(target, bucket).read(kept)) !== undefined;
    const of = (backend) => {
        const chosen = {
            ...deps,
            config: {
                ...config,
                app,
                environment,
                settings: { ...config.settings, region: place.region, state: backend, secretsProvider: 'passphrase' },
            },
            program: (0,foundation/* foundationProgram */.K)(place, options),
            backend,
            // It holds no secret: what protects it is the bucket.
            env: { ...env, PULUMI_CONFIG_PASSPHRASE: '' },
        };
        return (0,choose/* chooseEngine */.m)(chosen);
    };
    const engine = await of(moved ? remote : local);
    // The embedded runtime keeps its state with the rehearsal.
    if (rehearsal !== undefined && engine.move === undefined)
        return { engine, at: 'here', settle: () => Promise.resolve() };
    return {
        engine,
        at: moved ? 'bucket' : 'here',
        settle: async () => {
            if (moved)
                return;
            await (await of(remote)).move?.(await engine.state());
            if ((0,external_node_fs_.existsSync)(folder))
                (0,external_node_fs_.renameSync)(folder, `${folder}.moved-${Date.now()}`);
        },
    };
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/foundation/place.ts

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
        throw new errors/* ConfigError */.xL(problems);
    // Without an account of its own an environment is taken to live where the asked one does.
    const here = Object.entries(places).filter(([name, p]) => name === environment || (p.account ?? wanted) === wanted);
    return {
        app,
        accountId,
        region: settings.region,
        environments: here.map(([name, p]) => ({ name, region: p.region })),
        foundation,
    };
}

// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(92927);
// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
// EXTERNAL MODULE: ./src/commands/environment.ts + 3 modules
var environment = __webpack_require__(9241);
// EXTERNAL MODULE: ./src/commands/infra-deps.ts
var infra_deps = __webpack_require__(16967);
;// CONCATENATED MODULE: ./src/commands/bootstrap.ts








const outputsSchema = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    secretsProvider: schemas/* string */.YjP(),
    boundary: schemas/* string */.YjP(),
    roles: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())),
    productionAccount: schemas/* string */.YjP().optional(),
});
/** What goes into ez-deploy.yml after it. */
const snippet = ({ state, secretsProvider, boundary, roles }) => (0,dist.stringify)({
    infrastructure: { boundary },
    environments: Object.fromEntries(Object.entries(roles).map(([name, of]) => [name, { state, secretsProvider, roles: of }])),
});
/**
 * `bootstrap`: what an account needs once: state bucket, OIDC and roles, trail, budget, MFA. Says first what it would do; with `apply`
 * does it, as often as you like.
 */
async function bootstrapCommand(inputs, context) {
    const session = await (0,src_session/* openSession */.fA)(inputs, context);
    const { output } = session;
    const accountId = session.rehearsal?.accountId ?? (await (0,environment.accountOf)(session));
    const place = foundationPlace(session.config, accountId);
    if (inputs.template) {
        const { foundationTemplate } = await Promise.all(/* import() */[__webpack_require__.e(1781), __webpack_require__.e(5125)]).then(__webpack_require__.bind(__webpack_require__, 5125));
        const template = await foundationTemplate(place, { organization: inputs.organization });
        const text = JSON.stringify(template, null, 2);
        return { exitCode: 0, json: template, text, outputs: { result: 'succeeded' } };
    }
    const { engine, settle, at } = await foundationEngine(await (0,infra_deps.infraDeps)(session, accountId), place, {
        organization: inputs.organization,
    });
    const names = place.environments.map((e) => e.name).join(', ');
    output.info(`Account ${accountId}, for ${names}, by ${engine.name}; its state is ${at === 'bucket' ? 'in its bucket' : 'beside this checkout until there is a bucket'}`);
    const preview = await engine.preview();
    const changes = preview.resources.filter((r) => r.op !== 'same');
    const list = changes.map((r) => `  ${r.op} ${r.name} (${r.type})${r.diff.length === 0 ? '' : `: ${r.diff.join(', ')}`}`);
    const plan = `${(0,render/* countsText */.WN)(preview)}\n${list.join('\n')}`;
    if (!inputs.applyChanges) {
        return {
            exitCode: 0,
            json: { applied: false, changes: changes.map(({ urn, type, op }) => ({ urn, type, op })) },
            text: `${plan}\n${changes.length === 0 ? '' : '\nTo do it: the same with --apply true\n'}`,
            outputs: { result: 'succeeded' },
        };
    }
    output.info(plan);
    // What protects the account is not replaced or removed here: the engine refuses it, and nothing is named.
    const result = await engine.up();
    await settle();
    const outputs = outputsSchema.parse(result.outputs);
    const text = [
        `The account is ready: ${(0,render/* countsText */.WN)(result)}.`,
        '',
        'Into ez-deploy.yml:',
        '',
        snippet(outputs),
        ...(outputs.productionAccount === undefined
            ? []
            : [`The account for production is ${outputs.productionAccount}: sign in to it and run bootstrap there too.`, '']),
    ].join('\n');
    return { exitCode: 0, json: { applied: true, ...outputs }, text, outputs: { result: 'succeeded' } };
}


/***/ }),

/***/ 9241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accountOf: () => (/* binding */ accountOf),
  openEnvironment: () => (/* binding */ openEnvironment),
  outputsOf: () => (/* binding */ outputsOf),
  running: () => (/* binding */ running),
  webServices: () => (/* binding */ webServices)
});

// EXTERNAL MODULE: ./src/aws/bucket.ts
var aws_bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-application-auto-scaling/dist-cjs/index.js
var dist_cjs = __webpack_require__(11491);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-cjs/index.js
var client_ecr_dist_cjs = __webpack_require__(28249);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-cjs/index.js
var client_sfn_dist_cjs = __webpack_require__(18476);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var client_sts_dist_cjs = __webpack_require__(71695);
// EXTERNAL MODULE: ./src/aws/clients.ts
var clients = __webpack_require__(40201);
// EXTERNAL MODULE: ./src/aws/fence.ts
var aws_fence = __webpack_require__(4996);
;// CONCATENATED MODULE: ./src/aws/control.ts






const DIMENSION = 'ecs:service:DesiredCount';
/** Auto scaling, guardian, registry and identity. */
function controlGateway(target) {
    const scaling = (0,aws_fence/* fenced */.OF)(new dist_cjs/* ApplicationAutoScalingClient */.gd((0,clients/* clientConfig */.y)(target)), target.fence);
    const steps = new client_sfn_dist_cjs/* SFNClient */.ZIB((0,clients/* clientConfig */.y)(target));
    const ecr = new client_ecr_dist_cjs/* ECRClient */.S70((0,clients/* clientConfig */.y)(target));
    const sts = new client_sts_dist_cjs/* STSClient */.iM((0,clients/* clientConfig */.y)(target));
    const resource = (cluster, service) => `service/${cluster}/${service}`;
    return {
        /** Whose credentials these are, and what time it is at AWS (ms since the epoch; undefined where the answer had no date). */
        identity: async () => {
            let now;
            sts.middlewareStack.add((next) => async (args) => {
                const result = await next(args);
                const { headers } = result.response;
                const date = Date.parse(headers?.['date'] ?? '');
                // The header cuts the second off; on average half of it has passed.
                if (!Number.isNaN(date))
                    now = date + 500;
                return result;
            }, { step: 'deserialize', priority: 'low', name: 'ezDeployServerTime', override: true });
            const { Account } = await sts.send(new client_sts_dist_cjs/* GetCallerIdentityCommand */.zI({}));
            if (Account === undefined)
                throw new Error('STS does not say which account this is');
            return { accountId: Account, now };
        },
        /** Those of the services that have a scalable target. */
        scalable: async (cluster, services) => {
            const { ScalableTargets } = await scaling.send(new dist_cjs/* DescribeScalableTargetsCommand */.sH({
                ServiceNamespace: 'ecs',
                ResourceIds: services.map((s) => resource(cluster, s)),
            }));
            return new Set((ScalableTargets ?? []).map((t) => t.ResourceId?.split('/').at(-1) ?? ''));
        },
        /** Suspends or resumes scaling, and sets limits where given: registering moves the count into them. */
        setScaling: async (cluster, service, change) => {
            const { suspended: s } = change;
            await scaling.send(new dist_cjs/* RegisterScalableTargetCommand */.Jr({
                ServiceNamespace: 'ecs',
                ResourceId: resource(cluster, service),
                ScalableDimension: DIMENSION,
                SuspendedState: { DynamicScalingInSuspended: s, DynamicScalingOutSuspended: s, ScheduledScalingSuspended: s },
                ...(change.min === undefined ? {} : { MinCapacity: change.min }),
                ...(change.max === undefined ? {} : { MaxCapacity: change.max }),
            }));
        },
        /** Starts the guardian once per name: a second start of the same name is the first one's. */
        startGuardian: async (stateMachineArn, name, input) => {
            try {
                await steps.send(new client_sfn_dist_cjs/* StartExecutionCommand */.MX_({ stateMachineArn, name, input: JSON.stringify(input) }));
            }
            catch (error) {
                if (!(error instanceof client_sfn_dist_cjs/* ExecutionAlreadyExists */.HUJ))
                    throw error;
            }
        },
        imageExists: async (repositoryName, digest) => {
            const { images } = await ecr.send(new client_ecr_dist_cjs/* BatchGetImageCommand */.P8n({ repositoryName, imageIds: [{ imageDigest: digest }] }));
            return (images ?? []).length > 0;
        },
        /** `Basic …` header value for the registry, valid for twelve hours. */
        registryAuthorization: async () => {
            const { authorizationData } = await ecr.send(new client_ecr_dist_cjs/* GetAuthorizationTokenCommand */.Eu6({}));
            const token = authorizationData?.[0]?.authorizationToken;
            if (token === undefined)
                throw new Error('ECR gave no authorization token');
            return `Basic ${token}`;
        },
    };
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/outputs.ts
var outputs = __webpack_require__(92332);
// EXTERNAL MODULE: ./src/release/store.ts + 1 modules
var store = __webpack_require__(44946);
// EXTERNAL MODULE: ./src/aws/ecs.ts
var ecs = __webpack_require__(41032);
// EXTERNAL MODULE: ./src/aws/elb.ts
var elb = __webpack_require__(55596);
// EXTERNAL MODULE: ./src/aws/scheduler.ts
var scheduler = __webpack_require__(77472);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-cjs/index.js
var client_dynamodb_dist_cjs = __webpack_require__(64305);
;// CONCATENATED MODULE: ./src/aws/table.ts


const KEY = { pk: { S: 'rollout' }, sk: { S: 'current' } };
/** The one item that holds lock, journal and the rollout under way. All reads are consistent, all writes conditional. */
function tableGateway(target, tableName) {
    const client = new client_dynamodb_dist_cjs/* DynamoDBClient */.MGV((0,clients/* clientConfig */.y)(target));
    return {
        read: async () => {
            const { Item: item } = await client.send(new client_dynamodb_dist_cjs/* GetItemCommand */.ZKh({ TableName: tableName, Key: KEY, ConsistentRead: true }));
            return item;
        },
        /** The item as it was before, or `refused` where the condition did not hold. */
        update: async (update) => {
            try {
                const { Attributes } = await client.send(new client_dynamodb_dist_cjs/* UpdateItemCommand */.Cs({
                    TableName: tableName,
                    Key: KEY,
                    UpdateExpression: update.expression,
                    ConditionExpression: update.condition,
                    ExpressionAttributeNames: update.names,
                    ExpressionAttributeValues: update.values,
                    ReturnValues: 'ALL_OLD',
                }));
                return { before: Attributes };
            }
            catch (error) {
                if (error instanceof client_dynamodb_dist_cjs/* ConditionalCheckFailedException */.jPo)
                    return 'refused';
                throw error;
            }
        },
    };
}

// EXTERNAL MODULE: ./src/aws/watch.ts
var watch = __webpack_require__(68694);
;// CONCATENATED MODULE: ./src/rollout/aws.ts







function createAws(target, outputs) {
    return {
        ecs: (0,ecs/* ecsGateway */.U7)(target),
        elb: (0,elb/* elbGateway */.mm)(target),
        table: tableGateway(target, outputs.tableName),
        bucket: (0,aws_bucket.bucketGateway)(target, outputs.bucketName),
        watch: (0,watch/* watchGateway */.y)(target),
        control: controlGateway(target),
        scheduler: (0,scheduler/* schedulerGateway */.AB)(target),
    };
}

;// CONCATENATED MODULE: ./src/commands/environment.ts







/** A runner whose clock is this far off is worth a word: its logs are off by the same. AWS ms. */
const WORTH_SAYING_MS = 30_000;
/** The account the credentials belong to; a configured account must be the same. Sets the session's clock by AWS's. */
async function accountOf(session) {
    const { accountId, now } = await controlGateway(session.target).identity();
    const off = now === undefined ? 0 : session.clock.correct(now);
    if (Math.abs(off) > WORTH_SAYING_MS) {
        session.output.warn(`This machine's clock is ${Math.round(Math.abs(off) / 1_000)} s ${off > 0 ? 'behind' : 'ahead of'} AWS's; AWS's is used for leases and metrics`);
    }
    const wanted = session.config.settings.account;
    if (session.rehearsal === undefined && wanted !== undefined && wanted !== accountId) {
        throw new errors/* StageError */.Zu({
            stage: 'deploy',
            message: `these credentials are for account ${accountId}, and ${session.config.environment} is in ${wanted}`,
            hint: 'check the role of this job',
        });
    }
    return accountId;
}
/** Outputs of the last apply; undefined before the first. */
async function outputsOf(session, accountId) {
    const bucket = (0,aws_bucket.bucketGateway)(session.target, (0,outputs/* bucketNameFor */.Lk)(session.config.app, session.config.environment, accountId));
    const object = await bucket.read(outputs/* OUTPUTS_KEY */.nt);
    return object === undefined ? undefined : outputs/* appOutputsSchema */.L1.parse(JSON.parse(object.text));
}
function running(session, outputs) {
    const fence = (0,aws_fence/* createFence */.KH)(session.clock);
    const aws = createAws({ ...session.target, fence }, outputs);
    return {
        deps: {
            aws,
            fence,
            outputs,
            clock: session.clock,
            output: session.output,
            env: session.env,
            seen: session.feed?.rollout,
        },
        store: (0,store/* releaseStore */.N)(aws.bucket),
        outputs,
    };
}
/** A running environment, without Pulumi and without a build. */
async function openEnvironment(session) {
    const outputs = await outputsOf(session, await accountOf(session));
    if (outputs === undefined) {
        throw new errors/* StageError */.Zu({
            stage: session.inputs.command,
            message: `${session.config.environment} of ${session.config.app} was never deployed in this account`,
            hint: 'deploy it first, or check account and region',
        });
    }
    return running(session, outputs);
}
/** Names of the services that take traffic from the load balancer. */
const webServices = (session) => Object.entries(session.config.services)
    .filter(([, s]) => s.kind === 'web')
    .map(([name]) => name);


/***/ }),

/***/ 16967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   infraDeps: () => (/* binding */ infraDeps)
/* harmony export */ });
/** What every command that works on the infrastructure gives it. */
async function infraDeps(session, accountId) {
    const { config, target, rehearsal, output, signal, env, stateFolder, inputs } = session;
    const { runEndedAt } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(1407)]).then(__webpack_require__.bind(__webpack_require__, 61407));
    return {
        ...{ config, accountId, target, rehearsal, output, signal, env, stateFolder },
        allowDestructive: inputs.allowDestructive,
        runEnded: runEndedAt(env, inputs.githubToken),
    };
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


/***/ }),

/***/ 92927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   oP: () => (/* binding */ readRehearsal),
/* harmony export */   x4: () => (/* binding */ REHEARSAL_CREDENTIALS)
/* harmony export */ });
/* unused harmony export roleOf */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99373);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _rehearsal_info__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30479);






/** Credentials of the rehearsal cloud: it checks none, the SDK wants some. */
const REHEARSAL_CREDENTIALS = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
function readRehearsal(file) {
    try {
        return (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .readRehearsalInfo */ .oR)(file);
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL([
            {
                where: 'input rehearsal',
                what: `${file} does not describe a running rehearsal: ${(0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error).split('\n')[0] ?? ''}`,
                fix: 'start one with: ez-deploy rehearse --serve',
            },
        ]);
    }
}
/** The commit of the checkout: the runner's word first, git's second. */
async function commitOf(root, env) {
    const said = env['GITHUB_SHA'];
    if (said !== undefined && /^[0-9a-f]{7,64}$/.test(said))
        return said;
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', root, 'rev-parse', 'HEAD'], { timeout: 30_000 });
        return stdout.trim();
    }
    catch {
        return 'uncommitted';
    }
}
/** The role of `environments.NAME.roles` that a command works with: one a job, the broadest of what it does. */
function roleOf({ command, stages, repair }) {
    if (command === 'preview' || (command === 'drift' && !repair))
        return 'preview';
    if (command === 'drift' || command === 'destroy')
        return 'infra';
    if (command === 'rehearse' || command === 'bootstrap')
        return undefined;
    if (command !== 'deploy')
        return 'rollout';
    if (stages.includes('infra'))
        return 'infra';
    if (stages.includes('deploy'))
        return 'rollout';
    return stages.includes('build') ? 'build' : undefined;
}
/** Credentials of the environment's role where the job can ask GitHub for an ID token; undefined: whatever the SDK finds. */
async function credentialsOf(role, { env, output }, at) {
    if (role === undefined || env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined)
        return undefined;
    const { idTokenOf, roleCredentials } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(6963)]).then(__webpack_require__.bind(__webpack_require__, 96963));
    const [accessKeyId, secretAccessKey, sessionToken] = [
        env['AWS_ACCESS_KEY_ID'],
        env['AWS_SECRET_ACCESS_KEY'],
        env['AWS_SESSION_TOKEN'],
    ];
    return roleCredentials({
        role,
        // Letters that STS allows, at most 64.
        sessionName: `ez-deploy-${at.actor}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
        region: at.region,
        ...(at.endpoint === undefined ? {} : { endpoint: at.endpoint }),
        idToken: () => idTokenOf(env, output.mask),
        otherwise: accessKeyId === undefined || secretAccessKey === undefined
            ? undefined
            : { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
        warn: output.warn,
        now: Date.now,
    });
}
async function openSession(inputs, context) {
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9827), __webpack_require__.e(4294), __webpack_require__.e(425)]).then(__webpack_require__.bind(__webpack_require__, 34294));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.config);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const read = await readConfig(file, inputs.environment ?? 'production');
    const rehearsal = inputs.rehearsal === undefined ? undefined : readRehearsal((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.rehearsal));
    const endpoint = rehearsal?.aws ?? context.env['AWS_ENDPOINT_URL'];
    const commit = await commitOf(root, context.env);
    // A rehearsal has one account and one region, whatever the environment's own are.
    const config = rehearsal === undefined
        ? read
        : { ...read, settings: { ...read.settings, region: rehearsal.region, account: rehearsal.accountId } };
    const actor = context.env['GITHUB_ACTOR'] ?? context.env['USER'] ?? 'unknown';
    const region = rehearsal?.region ?? config.settings.region;
    const role = roleOf(inputs);
    const assumed = await credentialsOf(role === undefined ? undefined : config.settings.roles[role], context, {
        region,
        endpoint,
        actor,
    });
    const credentials = assumed ?? (rehearsal === undefined ? undefined : REHEARSAL_CREDENTIALS);
    return {
        inputs,
        config,
        rehearsal,
        clock: rehearsal === undefined ? (0,_clock__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)() : (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .clockOf */ .ie)(rehearsal),
        target: {
            region,
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(credentials === undefined ? {} : { credentials }),
        },
        source: {
            commit,
            version: inputs.version ?? (commit === 'uncommitted' ? commit : commit.slice(0, 7)),
            actor,
        },
        workFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy'),
        stateFolder: inputs.rehearsal === undefined
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy', 'state')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(inputs.rehearsal), 'state', config.app),
        ...context,
    };
}


/***/ })

};
;