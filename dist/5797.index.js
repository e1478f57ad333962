"use strict";
exports.id = 5797;
exports.ids = [5797];
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

/***/ 94257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assume: () => (/* binding */ assume),
/* harmony export */   lookUp: () => (/* binding */ lookUp)
/* harmony export */ });
/* harmony import */ var _pulumi_aws_ec2_getRouteTable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36182);
/* harmony import */ var _pulumi_aws_ec2_getRouteTable__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_ec2_getRouteTable__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pulumi_aws_ec2_getSecurityGroup__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31260);
/* harmony import */ var _pulumi_aws_ec2_getSecurityGroup__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_ec2_getSecurityGroup__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pulumi_aws_ec2_getSubnet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51672);
/* harmony import */ var _pulumi_aws_ec2_getSubnet__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_ec2_getSubnet__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _pulumi_aws_ec2_getVpc__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74014);
/* harmony import */ var _pulumi_aws_ec2_getVpc__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_ec2_getVpc__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _pulumi_aws_ecs_getCluster__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82162);
/* harmony import */ var _pulumi_aws_ecs_getCluster__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_ecs_getCluster__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _pulumi_aws_kms_getKey__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89203);
/* harmony import */ var _pulumi_aws_kms_getKey__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_kms_getKey__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _pulumi_aws_secretsmanager_getSecret__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76633);
/* harmony import */ var _pulumi_aws_secretsmanager_getSecret__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(_pulumi_aws_secretsmanager_getSecret__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var _src_config_schema_existing__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84285);
/* harmony import */ var _src_errors__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83916);









async function looked(ask) {
    try {
        return { found: await ask() };
    }
    catch (error) {
        // The SDK repeats which function it was, and the provider which resource: one line says enough.
        return { error: (0,_src_errors__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(error).split('\n')[0] ?? '' };
    }
}
/** A subnet without a table of its own uses the VPC's main one. */
async function routesOf(subnetId, vpcId) {
    const own = await looked(() => (0,_pulumi_aws_ec2_getRouteTable__WEBPACK_IMPORTED_MODULE_0__.getRouteTable)({ subnetId }));
    if ('found' in own)
        return own.found.routes;
    const main = await (0,_pulumi_aws_ec2_getRouteTable__WEBPACK_IMPORTED_MODULE_0__.getRouteTable)({ vpcId, filters: [{ name: 'association.main', values: ['true'] }] });
    return main.routes;
}
function wayOut(routes) {
    const out = routes.find((route) => route.cidrBlock === '0.0.0.0/0');
    if (out === undefined)
        return 'none';
    return out.gatewayId.startsWith('igw-') ? 'internet-gateway' : 'other';
}
async function subnetOf(id) {
    const { vpcId, availabilityZone, cidrBlock } = await (0,_pulumi_aws_ec2_getSubnet__WEBPACK_IMPORTED_MODULE_2__.getSubnet)({ id });
    return { vpcId, zone: availabilityZone, cidr: cidrBlock, wayOut: wayOut(await routesOf(id, vpcId)) };
}
async function storeOf({ url, securityGroup }) {
    const { name, arn } = _src_config_schema_existing__WEBPACK_IMPORTED_MODULE_7__/* .SECRET_OF_STORE */ .X.exec(url)?.groups ?? {};
    const secret = await looked(async () => {
        const found = await (0,_pulumi_aws_secretsmanager_getSecret__WEBPACK_IMPORTED_MODULE_6__.getSecret)(arn === undefined ? { name: name ?? '' } : { arn });
        if (found.kmsKeyId === '')
            return { arn: found.arn };
        // By id, alias or ARN: a policy wants the ARN.
        return { arn: found.arn, keyArn: (await (0,_pulumi_aws_kms_getKey__WEBPACK_IMPORTED_MODULE_5__.getKey)({ keyId: found.kmsKeyId })).arn };
    });
    if (securityGroup === undefined)
        return { secret };
    return {
        secret,
        group: await looked(async () => ({ vpcId: (await (0,_pulumi_aws_ec2_getSecurityGroup__WEBPACK_IMPORTED_MODULE_1__.getSecurityGroup)({ id: securityGroup })).vpcId })),
    };
}
/** {@link LookUp} by the provider's own functions, with its credentials. */
const lookUp = async ({ vpc, cluster, postgres, redis }) => {
    const ids = vpc === undefined ? [] : [...vpc.publicSubnets, ...vpc.privateSubnets, ...(vpc.dataSubnets ?? [])];
    const subnets = [...new Set(ids)].map(async (id) => [id, await looked(() => subnetOf(id))]);
    return {
        ...(vpc === undefined
            ? {}
            : {
                vpc: await looked(async () => {
                    const { cidrBlockAssociations, cidrBlock, state } = await (0,_pulumi_aws_ec2_getVpc__WEBPACK_IMPORTED_MODULE_3__.getVpc)({ id: vpc.id });
                    const more = cidrBlockAssociations.filter((a) => a.state === 'associated').map((a) => a.cidrBlock);
                    return { cidrs: [...new Set([cidrBlock, ...more])], state };
                }),
            }),
        subnets: Object.fromEntries(await Promise.all(subnets)),
        ...(cluster === undefined
            ? {}
            : {
                cluster: await looked(async () => {
                    const { arn, clusterName: name, status } = await (0,_pulumi_aws_ecs_getCluster__WEBPACK_IMPORTED_MODULE_4__.getCluster)({ clusterName: cluster });
                    return { arn, name, status };
                }),
            }),
        ...(postgres === undefined ? {} : { postgres: await storeOf(postgres) }),
        ...(redis === undefined ? {} : { redis: await storeOf(redis) }),
    };
};
/** {@link LookUp} that asks nobody: for the graph alone, which AWS need not be asked for. */
const assume = ({ vpc, cluster, clusterArn, postgres, redis }) => {
    const found = (value) => ({ found: value });
    const zones = vpc?.publicSubnets.length ?? 1;
    const tier = (ids, out) => ids.map((id, i) => {
        const subnet = { vpcId: vpc?.id ?? '', zone: `zone-${i % zones}`, cidr: `10.0.${i}.0/24`, wayOut: out };
        return [id, found(subnet)];
    });
    const store = (settings) => ({
        secret: found({ arn: `arn:aws:none:none:000000000000:secret/${settings.url}` }),
        ...(settings.securityGroup === undefined ? {} : { group: found({ vpcId: vpc?.id ?? '' }) }),
    });
    return Promise.resolve({
        ...(vpc === undefined ? {} : { vpc: found({ cidrs: ['10.0.0.0/16'], state: 'available' }) }),
        subnets: Object.fromEntries([
            ...tier(vpc?.dataSubnets ?? [], 'none'),
            ...tier(vpc?.privateSubnets ?? [], 'other'),
            ...tier(vpc?.publicSubnets ?? [], 'internet-gateway'),
        ]),
        ...(cluster === undefined
            ? {}
            : {
                cluster: found({
                    arn: clusterArn ?? `arn:aws:none:none:000000000000:cluster/${cluster}`,
                    name: cluster,
                    status: 'ACTIVE',
                }),
            }),
        ...(postgres === undefined ? {} : { postgres: store(postgres) }),
        ...(redis === undefined ? {} : { redis: store(redis) }),
    });
};


/***/ }),

/***/ 85797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  programOf: () => (/* binding */ programOf)
});

// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/index.js
var pulumi = __webpack_require__(3561);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecs/cluster.js
var cluster = __webpack_require__(47852);
;// CONCATENATED MODULE: ./src/infra/existing/facts.ts
/** What was found, where something was looked for and is there. */
const foundOf = (looked) => looked !== undefined && 'found' in looked ? looked.found : undefined;

// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/runtime/stack.js
var stack = __webpack_require__(72642);
// EXTERNAL MODULE: ./src/infra/adopt.ts
var infra_adopt = __webpack_require__(68984);
;// CONCATENATED MODULE: ./programs/app/adopt.ts


/** As the engine puts them into a URN: the types of its parents, but for the stack, before its own. */
function typesOf(type, parent) {
    const above = parent;
    if (above?.__pulumiType === undefined || above.__pulumiType === 'pulumi:pulumi:Stack')
        return type;
    return `${typesOf(above.__pulumiType, above.__parentResource)}$${type}`;
}
/**
 * Has the engine take over what infrastructure.adopt names, in place of making it. Its tags stay as they are while the line stands
 * there: without it, the next apply puts the stack's on.
 */
function useAdoption(adopt) {
    if (Object.keys(adopt).length === 0)
        return;
    (0,stack.registerStackTransformation)(({ type, name, props, opts }) => {
        const id = (0,infra_adopt/* adoptedId */.py)(adopt, { types: typesOf(type, opts.parent), name });
        if (id === undefined)
            return undefined;
        const taken = {
            ...opts,
            import: id,
            ignoreChanges: [...(opts.ignoreChanges ?? []), 'tags', 'tagsAll'],
        };
        return { props: props, opts: taken };
    });
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/securityGroup.js
var securityGroup = __webpack_require__(36112);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/lb/listener.js
var listener = __webpack_require__(22095);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/lb/loadBalancer.js
var loadBalancer = __webpack_require__(43825);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/vpc/securityGroupEgressRule.js
var securityGroupEgressRule = __webpack_require__(77136);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/vpc/securityGroupIngressRule.js
var securityGroupIngressRule = __webpack_require__(14968);
;// CONCATENATED MODULE: ./programs/app/alb.ts






/** Folder of its access logs in the bucket of logs. */
const LOG_PREFIX = 'alb';
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
/** Internet-facing load balancer. With a certificate: HTTPS, and HTTP only redirects. Without one (a first look): HTTP. */
class Alb extends pulumi.ComponentResource {
    arn;
    name;
    fullName;
    listenerArn;
    securityGroupId;
    url;
    dnsName;
    zoneId;
    constructor(context, network, logs) {
        super('ez-deploy:app:Alb', context.prefix);
        const { prefix } = context;
        const parent = { parent: this };
        const certificate = context.config.domain?.certificate;
        const group = new securityGroup.SecurityGroup(`${prefix}-alb`, {
            name: `${prefix}-alb`,
            description: 'Load balancer: web traffic in',
            vpcId: network.vpcId,
            tags: { Name: `${prefix}-alb` },
        }, parent);
        for (const port of certificate === undefined ? [80] : [80, 443]) {
            new securityGroupIngressRule.SecurityGroupIngressRule(`${prefix}-alb-in-${port}`, {
                securityGroupId: group.id,
                cidrIpv4: '0.0.0.0/0',
                ipProtocol: 'tcp',
                fromPort: port,
                toPort: port,
                description: `Web traffic on ${port}`,
            }, parent);
        }
        network.cidrs.forEach((cidrIpv4, i) => {
            new securityGroupEgressRule.SecurityGroupEgressRule(i === 0 ? `${prefix}-alb-out` : `${prefix}-alb-out-${i}`, { securityGroupId: group.id, cidrIpv4, ipProtocol: '-1', description: 'To the tasks' }, parent);
        });
        const balancer = new loadBalancer.LoadBalancer(`${prefix}-alb`, {
            name: prefix.slice(0, 32),
            internal: false,
            loadBalancerType: 'application',
            securityGroups: [group.id],
            subnets: network.publicSubnetIds,
            dropInvalidHeaderFields: true,
            desyncMitigationMode: 'defensive',
            enableDeletionProtection: context.production,
            idleTimeout: 60,
            accessLogs: { enabled: true, bucket: logs.name, prefix: LOG_PREFIX },
            tags: { Name: prefix },
        }, 
        // The load balancer tries to write as soon as it is told to: the bucket's policy must be there.
        { ...parent, protect: context.production, dependsOn: [logs] });
        const nothing = {
            type: 'fixed-response',
            fixedResponse: { contentType: 'text/plain', statusCode: '404', messageBody: 'Not found' },
        };
        const redirect = { type: 'redirect', redirect: { port: '443', protocol: 'HTTPS', statusCode: 'HTTP_301' } };
        const plain = new listener.Listener(`${prefix}-http`, {
            loadBalancerArn: balancer.arn,
            port: 80,
            protocol: 'HTTP',
            defaultActions: [certificate === undefined ? nothing : redirect],
        }, parent);
        const secure = certificate === undefined
            ? undefined
            : new listener.Listener(`${prefix}-https`, {
                loadBalancerArn: balancer.arn,
                port: 443,
                protocol: 'HTTPS',
                certificateArn: certificate,
                sslPolicy: TLS_POLICY,
                defaultActions: [nothing],
            }, parent);
        this.arn = balancer.arn;
        this.name = balancer.name;
        this.fullName = balancer.arnSuffix;
        this.dnsName = balancer.dnsName;
        this.zoneId = balancer.zoneId;
        this.securityGroupId = group.id;
        this.listenerArn = (secure ?? plain).arn;
        const { domain } = context.config;
        this.url = balancer.dnsName.apply((name) => domain !== undefined && certificate !== undefined ? `https://${domain.name}` : `http://${name}`);
        this.registerOutputs({ url: this.url });
    }
}

;// CONCATENATED MODULE: ./programs/app/asked.ts

const asked = new WeakMap();
/** Keeps what every resource is asked for with in the end. Registered last: after the transform, by which adopted ones have their own names. */
function useAsked() {
    (0,stack.registerStackTransformation)(({ resource, props }) => {
        asked.set(resource, props);
        return undefined;
    });
}
/** What a resource is asked for with, known as soon as it is constructed; `ours` where the transform left the property out. */
const property = (resource, key, ours) => asked.get(resource)?.[key] ?? ours;
/** A name, which may be an output of another resource. */
const askedName = (resource, key, ours) => property(resource, key, ours);
/** A size or a count; `ours` too where it is known only when another resource has been made. */
function askedSize(resource, key, ours) {
    const value = property(resource, key, ours);
    return typeof value === 'string' || typeof value === 'number' ? value : ours;
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/backup/plan.js
var backup_plan = __webpack_require__(77332);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/backup/selection.js
var selection = __webpack_require__(21029);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/backup/vault.js
var backup_vault = __webpack_require__(7383);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/role.js
var iam_role = __webpack_require__(12120);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/rolePolicyAttachment.js
var rolePolicyAttachment = __webpack_require__(58823);
// EXTERNAL MODULE: ./programs/app/context.ts
var app_context = __webpack_require__(13265);
;// CONCATENATED MODULE: ./programs/app/backup.ts







const POLICIES = ['AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForRestores'];
/** AWS Backup: a backup every night into a vault on our own key, and where it is asked for a copy in a second region. */
class Backup extends pulumi.ComponentResource {
    vaultName;
    /** What AWS Backup works with, also to restore. */
    roleArn;
    constructor(context, resources) {
        super('ez-deploy:app:Backup', context.prefix);
        const { prefix, keys, production } = context;
        const { days, copyTo } = context.config.infrastructure.backups;
        const parent = { parent: this };
        const vault = (name, kmsKeyArn, region) => new backup_vault.Vault(name, {
            name,
            kmsKeyArn,
            forceDestroy: !production,
            tags: { Name: name },
            ...(region === undefined ? {} : { region }),
        }, { ...parent, protect: production });
        const here = vault(prefix, keys.data);
        const there = copyTo === undefined
            ? undefined
            : vault(`${prefix}-copy`, keys.elsewhere('backup-copy', 'Copies of backups', copyTo, 'data'), copyTo);
        const role = new iam_role.Role(`${prefix}-backup`, {
            name: (0,app_context/* shortName */.E)(`${prefix}-backup`, 64),
            assumeRolePolicy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Principal: { Service: 'backup.amazonaws.com' }, Action: 'sts:AssumeRole' }],
            }),
        }, parent);
        for (const policy of POLICIES) {
            new rolePolicyAttachment.RolePolicyAttachment(`${prefix}-${policy}`, { role: role.name, policyArn: `arn:aws:iam::aws:policy/service-role/${policy}` }, parent);
        }
        const lifecycle = { deleteAfter: days };
        const plan = new backup_plan.Plan(prefix, {
            name: prefix,
            rules: [
                {
                    ruleName: 'nightly',
                    targetVaultName: here.name,
                    // Outside the database's own windows: RDS lets no snapshot in there.
                    schedule: 'cron(0 5 * * ? *)',
                    startWindow: 60,
                    completionWindow: 300,
                    lifecycle,
                    ...(there === undefined ? {} : { copyActions: [{ destinationVaultArn: there.arn, lifecycle }] }),
                },
            ],
            tags: { Name: prefix },
        }, parent);
        new selection.Selection(prefix, { name: prefix, planId: plan.id, iamRoleArn: role.arn, resources: [...resources] }, parent);
        this.vaultName = here.name;
        this.roleArn = role.arn;
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/rolePolicy.js
var rolePolicy = __webpack_require__(92998);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ssm/document.js
var ssm_document = __webpack_require__(13801);
;// CONCATENATED MODULE: ./src/rollout/break-glass-document.ts
/**
 * The way back without GitHub, without ez-deploy and without a runner: an SSM automation document that starts the guardian with
 * `{"action": "rollback"}` for whatever release is rolling or baking, and waits for it. Schema 0.3:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html
 */
function breakGlassDocument(of) {
    return {
        schemaVersion: '0.3',
        description: 'ez-deploy break-glass: takes all traffic back to the version before, while a release is rolling out or baking. Nothing happens otherwise.',
        assumeRole: of.roleArn,
        mainSteps: [
            {
                name: 'FindRelease',
                action: 'aws:executeAwsApi',
                inputs: {
                    Service: 'dynamodb',
                    Api: 'GetItem',
                    TableName: of.tableName,
                    Key: { pk: { S: 'rollout' }, sk: { S: 'current' } },
                    ConsistentRead: true,
                },
                outputs: [
                    { Name: 'Release', Selector: '$.Item.release.S', Type: 'String' },
                    { Name: 'Phase', Selector: '$.Item.phase.S', Type: 'String' },
                ],
            },
            {
                name: 'TakeBack',
                action: 'aws:executeAwsApi',
                inputs: {
                    Service: 'stepfunctions',
                    Api: 'StartExecution',
                    stateMachineArn: of.guardianArn,
                    // Its release is that of the item: should another one begin in this moment, the guardian does nothing.
                    input: '{"action":"rollback","release":"{{FindRelease.Release}}","deadline":"1970-01-01T00:00:00Z"}',
                },
                outputs: [{ Name: 'Execution', Selector: '$.executionArn', Type: 'String' }],
            },
            {
                name: 'WaitUntilBack',
                action: 'aws:waitForAwsResourceProperty',
                timeoutSeconds: 600,
                inputs: {
                    Service: 'stepfunctions',
                    Api: 'DescribeExecution',
                    executionArn: '{{TakeBack.Execution}}',
                    PropertySelector: '$.status',
                    DesiredValues: ['SUCCEEDED'],
                },
                isEnd: true,
            },
        ],
        outputs: ['FindRelease.Release', 'FindRelease.Phase', 'TakeBack.Execution'],
    };
}

;// CONCATENATED MODULE: ./programs/app/break-glass.ts






/** The SSM automation document that takes traffic back when neither GitHub nor ez-deploy can be reached. */
class BreakGlass extends pulumi.ComponentResource {
    documentName;
    constructor(context, state) {
        super('ez-deploy:app:BreakGlass', context.prefix);
        const name = `${context.prefix}-break-glass`;
        const parent = { parent: this };
        const role = new iam_role.Role(name, {
            name: (0,app_context/* shortName */.E)(name, 64),
            assumeRolePolicy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Principal: { Service: 'ssm.amazonaws.com' },
                        Action: 'sts:AssumeRole',
                        Condition: { StringEquals: { 'aws:SourceAccount': context.accountId } },
                    },
                ],
            }),
        }, parent);
        new rolePolicy.RolePolicy(name, {
            role: role.id,
            policy: (0,pulumi.all)([state.tableName, state.guardianArn]).apply(([table, guardian]) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Action: 'dynamodb:GetItem',
                        Resource: `arn:aws:dynamodb:${context.region}:${context.accountId}:table/${table}`,
                    },
                    { Effect: 'Allow', Action: 'states:StartExecution', Resource: guardian },
                    {
                        Effect: 'Allow',
                        Action: 'states:DescribeExecution',
                        Resource: `${guardian.replace(':stateMachine:', ':execution:')}:*`,
                    },
                ],
            })),
        }, parent);
        const document = new ssm_document.Document(name, {
            name,
            documentType: 'Automation',
            documentFormat: 'JSON',
            content: (0,pulumi.all)([state.tableName, state.guardianArn, role.arn]).apply(([tableName, guardianArn, roleArn]) => JSON.stringify(breakGlassDocument({ tableName, guardianArn, roleArn }))),
        }, parent);
        this.documentName = document.name;
        this.registerOutputs({ documentName: this.documentName });
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudfront/distribution.js
var cloudfront_distribution = __webpack_require__(74355);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudfront/originAccessControl.js
var originAccessControl = __webpack_require__(71476);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudfront/responseHeadersPolicy.js
var responseHeadersPolicy = __webpack_require__(50580);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/logDelivery.js
var logDelivery = __webpack_require__(67087);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/logDeliveryDestination.js
var logDeliveryDestination = __webpack_require__(62687);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/logDeliverySource.js
var logDeliverySource = __webpack_require__(1294);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/logGroup.js
var cloudwatch_logGroup = __webpack_require__(584);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/wafv2/webAcl.js
var webAcl = __webpack_require__(7335);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/wafv2/webAclAssociation.js
var webAclAssociation = __webpack_require__(24572);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/wafv2/webAclLoggingConfiguration.js
var webAclLoggingConfiguration = __webpack_require__(19838);
;// CONCATENATED MODULE: ./programs/app/firewall.ts





/** Requests of one address in five minutes; an office behind one address stays well below. */
const RATE = 10_000;
/** AWS's managed groups, and rules of theirs that only count: uploads are longer than 8 KB. */
const MANAGED = [
    ['AWSManagedRulesAmazonIpReputationList', []],
    ['AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']],
    ['AWSManagedRulesKnownBadInputsRuleSet', []],
    ['AWSManagedRulesSQLiRuleSet', []],
];
/** WAF with AWS's managed rules and a limit of requests an address; what it blocks is logged. */
class Firewall extends pulumi.ComponentResource {
    arn;
    constructor(context, args) {
        const edge = args.scope === 'CLOUDFRONT';
        const name = `${context.prefix}-${edge ? 'edge' : 'web'}`;
        super('ez-deploy:app:Firewall', name);
        const parent = { parent: this };
        // What belongs to CloudFront lives in us-east-1, wherever the application is.
        const place = edge ? { region: 'us-east-1' } : {};
        const seen = (metricName) => ({
            cloudwatchMetricsEnabled: true,
            metricName: `${name}-${metricName}`,
            sampledRequestsEnabled: true,
        });
        const managed = MANAGED.map(([rule, counted], i) => ({
            name: rule,
            priority: 10 * (i + 1),
            overrideAction: { none: {} },
            statement: {
                managedRuleGroupStatement: {
                    name: rule,
                    vendorName: 'AWS',
                    ruleActionOverrides: counted.map((one) => ({ name: one, actionToUse: { count: {} } })),
                },
            },
            visibilityConfig: seen(rule),
        }));
        const acl = new webAcl.WebAcl(name, {
            name,
            scope: args.scope,
            description: 'Managed rules of AWS and a limit of requests an address',
            defaultAction: { allow: {} },
            rules: [
                ...managed,
                {
                    name: 'requests-of-one-address',
                    priority: 100,
                    action: { block: {} },
                    statement: { rateBasedStatement: { limit: RATE, aggregateKeyType: 'IP' } },
                    visibilityConfig: seen('rate'),
                },
            ],
            visibilityConfig: seen('all'),
            tags: { Name: name },
            ...place,
        }, parent);
        // WAF takes only log groups whose names begin like this; the key is one of the stack's own region.
        const group = new cloudwatch_logGroup.LogGroup(name, {
            name: `aws-waf-logs-${name}`,
            retentionInDays: context.logDays,
            kmsKeyId: edge
                ? context.keys.elsewhere('edge-logs', 'Logs at the edge', 'us-east-1', 'logs')
                : context.keys.logs,
            ...place,
        }, parent);
        new webAclLoggingConfiguration.WebAclLoggingConfiguration(name, {
            resourceArn: acl.arn,
            logDestinationConfigs: [group.arn],
            redactedFields: [{ singleHeader: { name: 'authorization' } }, { singleHeader: { name: 'cookie' } }],
            ...place,
        }, parent);
        if (args.resourceArn !== undefined)
            new webAclAssociation.WebAclAssociation(name, { webAclArn: acl.arn, resourceArn: args.resourceArn }, parent);
        this.arn = acl.arn;
        this.registerOutputs({ arn: this.arn });
    }
}

// EXTERNAL MODULE: ./programs/app/private-bucket.ts
var private_bucket = __webpack_require__(92508);
;// CONCATENATED MODULE: ./programs/app/cdn.ts










/** Managed policies of CloudFront, the same in every account (its documentation, "Use managed policies"). */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const YEAR = 31_536_000;
/** CloudFront's logs are delivered from us-east-1. */
const EDGE = { region: 'us-east-1' };
/** CloudFront: the load balancer uncached, so that weights stay what they are, and assets from a bucket that only it can read. */
class Cdn extends pulumi.ComponentResource {
    domainName;
    zoneId;
    constructor(context, alb, logs, settings) {
        super('ez-deploy:app:Cdn', context.prefix);
        const { prefix, accountId } = context;
        const parent = { parent: this };
        const firewall = new Firewall(context, { scope: 'CLOUDFRONT' });
        const assets = new private_bucket/* PrivateBucket */.O(context, {
            name: `${prefix}-assets`,
            bucket: (0,app_context/* shortName */.E)(`${prefix}-assets-${accountId}`, 63),
            encryption: 'AES256',
            oldVersionDays: 30,
            statements: [
                {
                    Sid: 'CloudFront',
                    Effect: 'Allow',
                    Principal: { Service: 'cloudfront.amazonaws.com' },
                    Action: 's3:GetObject',
                    Resource: 'BUCKET/*',
                    Condition: {
                        StringEquals: { 'aws:SourceAccount': accountId },
                        ArnLike: { 'aws:SourceArn': `arn:aws:cloudfront::${accountId}:distribution/*` },
                    },
                },
            ],
        });
        const access = new originAccessControl.OriginAccessControl(`${prefix}-assets`, {
            name: `${prefix}-assets`,
            description: 'Assets',
            originAccessControlOriginType: 's3',
            signingBehavior: 'always',
            signingProtocol: 'sigv4',
        }, parent);
        const headers = new responseHeadersPolicy.ResponseHeadersPolicy(`${prefix}-security`, {
            name: `${prefix}-security`,
            comment: 'Security headers; the application’s own win where it sends them',
            securityHeadersConfig: {
                strictTransportSecurity: {
                    accessControlMaxAgeSec: YEAR,
                    includeSubdomains: true,
                    preload: true,
                    override: true,
                },
                contentTypeOptions: { override: true },
                frameOptions: { frameOption: 'DENY', override: false },
                referrerPolicy: { referrerPolicy: 'strict-origin-when-cross-origin', override: false },
            },
        }, parent);
        const common = {
            compress: true,
            viewerProtocolPolicy: 'redirect-to-https',
            responseHeadersPolicyId: headers.id,
            cachedMethods: ['GET', 'HEAD'],
        };
        const distribution = new cloudfront_distribution.Distribution(prefix, {
            enabled: true,
            comment: prefix,
            aliases: [settings.domain],
            defaultRootObject: settings.rootObject,
            httpVersion: 'http2and3',
            isIpv6Enabled: true,
            priceClass: settings.priceClass,
            webAclId: firewall.arn,
            origins: [
                {
                    originId: 'application',
                    domainName: alb.dnsName,
                    // The viewer's Host goes along, so the load balancer's certificate of the domain fits.
                    customOriginConfig: {
                        httpPort: 80,
                        httpsPort: 443,
                        originProtocolPolicy: 'https-only',
                        originSslProtocols: ['TLSv1.2'],
                        originReadTimeout: 60,
                        originKeepaliveTimeout: 50,
                    },
                },
                { originId: 'assets', domainName: assets.regionalName, originAccessControlId: access.id },
            ],
            defaultCacheBehavior: {
                ...common,
                targetOriginId: 'application',
                allowedMethods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
                cachePolicyId: CACHING_DISABLED,
                originRequestPolicyId: ALL_VIEWER,
            },
            orderedCacheBehaviors: [
                {
                    ...common,
                    pathPattern: settings.assets,
                    targetOriginId: 'assets',
                    allowedMethods: ['GET', 'HEAD', 'OPTIONS'],
                    cachePolicyId: CACHING_OPTIMIZED,
                },
            ],
            // An error that is over must not be seen any longer.
            customErrorResponses: [500, 502, 503, 504].map((errorCode) => ({ errorCode, errorCachingMinTtl: 0 })),
            restrictions: { geoRestriction: { restrictionType: 'none' } },
            viewerCertificate: {
                acmCertificateArn: settings.certificate,
                minimumProtocolVersion: 'TLSv1.2_2021',
                sslSupportMethod: 'sni-only',
            },
            tags: { Name: prefix },
        }, { ...parent, protect: context.production });
        this.logs(prefix, distribution, logs);
        this.domainName = distribution.domainName;
        this.zoneId = distribution.hostedZoneId;
        this.registerOutputs({ domainName: this.domainName });
    }
    /** The newer way of logging: it needs no ACL on the bucket. */
    logs(prefix, distribution, bucket) {
        const name = (0,app_context/* shortName */.E)(`${prefix}-cloudfront`, 60);
        const parent = { parent: this };
        const source = new logDeliverySource.LogDeliverySource(name, { name, logType: 'ACCESS_LOGS', resourceArn: distribution.arn, ...EDGE }, parent);
        const destination = new logDeliveryDestination.LogDeliveryDestination(name, {
            name,
            outputFormat: 'json',
            deliveryDestinationConfiguration: { destinationResourceArn: bucket.arn.apply((arn) => `${arn}/cloudfront`) },
            ...EDGE,
        }, { ...parent, dependsOn: [bucket] });
        new logDelivery.LogDelivery(name, { deliverySourceName: source.name, deliveryDestinationArn: destination.arn, ...EDGE }, parent);
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/scheduler/schedule.js
var scheduler_schedule = __webpack_require__(43349);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecr/lifecyclePolicy.js
var lifecyclePolicy = __webpack_require__(96251);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecr/repository.js
var ecr_repository = __webpack_require__(22201);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecr/repositoryPolicy.js
var repositoryPolicy = __webpack_require__(21023);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecs/taskDefinition.js
var taskDefinition = __webpack_require__(28644);
// EXTERNAL MODULE: ./programs/foundation/place.ts
var place = __webpack_require__(61137);
;// CONCATENATED MODULE: ./programs/app/pull-policy.ts

/**
 * Policy of an environment's image repositories, where images are promoted from here to environments of other accounts: their build roles may
 * read them, as `stages: build` with the input `images` does. Nobody else of those accounts, and no task: what runs there is a copy.
 * Undefined where nobody of another account reads. Pure.
 */
function pullPolicy({ app, places, settings }) {
    const readers = settings.promotesTo.flatMap((environment) => {
        const { account, buildRole } = places[environment] ?? {};
        if (account === undefined)
            return [];
        return [{ account, role: buildRole ?? `arn:aws:iam::${account}:role/${(0,place/* roleName */.S3)(app, environment, 'build')}` }];
    });
    if (readers.length === 0)
        return undefined;
    const accounts = [...new Set(readers.map((r) => `arn:aws:iam::${r.account}:root`))].sort();
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Sid: 'Promotion',
                Effect: 'Allow',
                // A role as principal is refused before it exists, and forgotten when it is made anew: it stands in the condition.
                Principal: { AWS: accounts },
                Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
                Condition: { ArnEquals: { 'aws:PrincipalArn': [...new Set(readers.map((r) => r.role))].sort() } },
            },
        ],
    });
}

;// CONCATENATED MODULE: ./programs/app/service-parts.ts













const TASKS = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
/** Images kept: deeper than any rollback goes. */
const IMAGES_KEPT = 50;
function serviceParts(context, args, component) {
    const { name, service, network, secrets } = args;
    const full = `${context.prefix}-${name}`;
    const parent = { parent: component };
    const { port } = service;
    const repository = new ecr_repository.Repository(full, {
        name: full,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfigurations: [{ encryptionType: 'KMS' }],
        forceDelete: !context.production,
    }, { ...parent, protect: context.production });
    new lifecyclePolicy.LifecyclePolicy(full, {
        repository: repository.name,
        policy: JSON.stringify({
            rules: [
                {
                    rulePriority: 1,
                    description: `keep ${IMAGES_KEPT}`,
                    selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: IMAGES_KEPT },
                    action: { type: 'expire' },
                },
            ],
        }),
    }, parent);
    const pulls = pullPolicy(context.config);
    if (pulls !== undefined)
        new repositoryPolicy.RepositoryPolicy(full, { repository: repository.name, policy: pulls }, parent);
    const logGroup = new cloudwatch_logGroup.LogGroup(full, { name: `/ez-deploy/${full}`, retentionInDays: context.logDays, kmsKeyId: context.keys.logs }, parent);
    const executionRole = new iam_role.Role(`${full}-execution`, { name: (0,app_context/* shortName */.E)(`${full}-execution`, 64), assumeRolePolicy: TASKS }, parent);
    new rolePolicyAttachment.RolePolicyAttachment(`${full}-execution`, { role: executionRole.name, policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy' }, parent);
    const taskRole = new iam_role.Role(`${full}-task`, { name: (0,app_context/* shortName */.E)(`${full}-task`, 64), assumeRolePolicy: TASKS }, parent);
    const secretNames = Object.keys(service.secrets);
    const valuesFrom = Object.entries(service.secrets).map(([key, reference]) => secrets.valueFrom(name, key, reference));
    const brought = secrets.keysOf(Object.values(service.secrets));
    if (valuesFrom.length > 0) {
        new rolePolicy.RolePolicy(`${full}-secrets`, {
            role: executionRole.id,
            policy: (0,pulumi.all)([context.keys.secrets, (0,pulumi.all)(valuesFrom)]).apply(([key, arns]) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Action: ['secretsmanager:GetSecretValue', 'ssm:GetParameters'],
                        // An arn with a JSON key is a reference into the secret, not another secret.
                        Resource: [...new Set(arns.map((a) => a.split(':').slice(0, 7).join(':')))],
                    },
                    { Effect: 'Allow', Action: 'kms:Decrypt', Resource: brought.length === 0 ? key : [key, ...brought] },
                ],
            })),
        }, parent);
    }
    const group = new securityGroup.SecurityGroup(full, { name: full, description: `Tasks of ${name}`, vpcId: network.vpcId }, parent);
    new securityGroupEgressRule.SecurityGroupEgressRule(`${full}-out`, {
        securityGroupId: group.id,
        cidrIpv4: '0.0.0.0/0',
        ipProtocol: '-1',
        description: 'To data stores, AWS and the internet',
    }, parent);
    const bootstrap = new taskDefinition.TaskDefinition(full, {
        family: full,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: String(service.cpu),
        memory: String(service.memory),
        // X86_64 is ECS's default: a stack that has it already is not made to register another revision.
        ...(service.cpuArchitecture === 'X86_64'
            ? {}
            : { runtimePlatform: { cpuArchitecture: service.cpuArchitecture, operatingSystemFamily: 'LINUX' } }),
        executionRoleArn: executionRole.arn,
        taskRoleArn: taskRole.arn,
        skipDestroy: true,
        containerDefinitions: (0,pulumi.all)([repository.repositoryUrl, logGroup.name]).apply(([url, group]) => JSON.stringify([
            {
                name,
                image: `${url}:none`,
                essential: true,
                readonlyRootFilesystem: true,
                logConfiguration: {
                    logDriver: 'awslogs',
                    options: { 'awslogs-group': group, 'awslogs-region': context.region, 'awslogs-stream-prefix': name },
                },
                ...(port === undefined
                    ? {}
                    : {
                        portMappings: [
                            {
                                name,
                                containerPort: port,
                                protocol: 'tcp',
                                ...(service.kind === 'internal' ? { appProtocol: 'http' } : {}),
                            },
                        ],
                    }),
            },
        ])),
    }, parent);
    return {
        full,
        group,
        bootstrap,
        executionRole,
        taskRole,
        outputs: {
            kind: service.kind,
            repositoryUrl: repository.repositoryUrl,
            repositoryName: repository.name,
            logGroup: logGroup.name,
            family: bootstrap.family,
            executionRoleArn: executionRole.arn,
            taskRoleArn: taskRole.arn,
            subnetIds: network.appSubnetIds,
            securityGroupIds: [group.id],
            secrets: (0,pulumi.all)(valuesFrom).apply((values) => Object.fromEntries(values.map((v, i) => [secretNames[i] ?? '', v]))),
        },
    };
}

;// CONCATENATED MODULE: ./programs/app/cron-service.ts







/**
 * A cron service: a schedule of EventBridge Scheduler that starts one task each time. It is off until the first release; which
 * task definition it starts, and that it is on, is the rollout's.
 */
class CronService extends pulumi.ComponentResource {
    outputs;
    ecsServices = [];
    schedule;
    constructor(context, args) {
        super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
        const { service, network, cluster } = args;
        const parent = { parent: this };
        const { full, group, bootstrap, executionRole, taskRole, outputs } = serviceParts(context, args, this);
        const role = new iam_role.Role(`${full}-schedule`, {
            name: (0,app_context/* shortName */.E)(`${full}-schedule`, 64),
            assumeRolePolicy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Principal: { Service: 'scheduler.amazonaws.com' },
                        Action: 'sts:AssumeRole',
                        Condition: { StringEquals: { 'aws:SourceAccount': context.accountId } },
                    },
                ],
            }),
        }, parent);
        new rolePolicy.RolePolicy(`${full}-schedule`, {
            role: role.id,
            policy: (0,pulumi.all)([cluster.arn, executionRole.arn, taskRole.arn, bootstrap.family]).apply(([clusterArn, execution, task, family]) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Action: 'ecs:RunTask',
                        Resource: `arn:aws:ecs:${context.region}:${context.accountId}:task-definition/${family}:*`,
                        Condition: { ArnEquals: { 'ecs:cluster': clusterArn } },
                    },
                    { Effect: 'Allow', Action: 'iam:PassRole', Resource: [execution, task] },
                ],
            })),
        }, parent);
        const schedule = new scheduler_schedule.Schedule(full, {
            name: (0,app_context/* shortName */.E)(full, 64),
            scheduleExpression: service.schedule ?? 'rate(1 day)',
            scheduleExpressionTimezone: 'UTC',
            flexibleTimeWindow: { mode: 'OFF' },
            state: 'DISABLED',
            target: {
                arn: cluster.arn,
                roleArn: role.arn,
                ecsParameters: {
                    taskDefinitionArn: bootstrap.arn,
                    taskCount: 1,
                    launchType: 'FARGATE',
                    networkConfiguration: {
                        subnets: network.appSubnetIds,
                        securityGroups: [group.id],
                        assignPublicIp: false,
                    },
                },
            },
        }, { ...parent, ignoreChanges: ['state', 'target'] });
        this.schedule = {
            name: (0,pulumi.interpolate) `${askedName(schedule, 'groupName', 'default')}/${schedule.name}`,
            role: (0,pulumi.interpolate) `${askedName(role, 'path', '/')}${role.name}`,
        };
        this.outputs = { ...outputs, scheduleName: schedule.name };
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./src/config/schema-existing.ts
var schema_existing = __webpack_require__(84285);
;// CONCATENATED MODULE: ./src/infra/existing/judge.ts

const AT = 'infrastructure.existing';
/** A load balancer and a database's subnet group want two. */
const LEAST_ZONES = 2;
/** How AWS's services say that the caller lacks a right. */
const DENIED = /Access ?Denied|not authorized|UnauthorizedOperation/i;
const missing = (where, what, looked) => looked === undefined || 'found' in looked
    ? []
    : [
        {
            where,
            what: `${what} cannot be looked up: ${looked.error}`,
            fix: DENIED.test(looked.error)
                ? 'give the role of this job that right; roles that bootstrap made have it once bootstrap has run again'
                : 'check its id, the account and the region',
        },
    ];
/** A load balancer sends nothing to targets in a zone that it has no subnet in. */
function zoneProblems({ publicSubnets, privateSubnets }, { subnets }) {
    const served = publicSubnets.map((id) => foundOf(subnets[id])?.zone);
    // What could not be looked up has been said, and may be the one.
    if (served.includes(undefined))
        return [];
    const zones = privateSubnets.flatMap((id) => foundOf(subnets[id])?.zone ?? []);
    return [...new Set(zones)]
        .filter((zone) => !served.includes(zone))
        .map((zone) => ({
        where: `${AT}.vpc.privateSubnets`,
        what: `there are tasks in ${zone}, and no public subnet: the load balancer would send them nothing`,
        fix: `name a public subnet of ${zone} too, or leave its private ones out`,
    }));
}
function subnetProblems(vpc, facts) {
    const problems = [];
    for (const tier of ['publicSubnets', 'privateSubnets', 'dataSubnets']) {
        const ids = vpc[tier] ?? [];
        const where = `${AT}.vpc.${tier}`;
        const found = [];
        for (const id of ids) {
            const looked = facts.subnets[id];
            problems.push(...missing(where, id, looked));
            const subnet = foundOf(looked);
            if (subnet === undefined)
                continue;
            found.push(subnet);
            if (subnet.vpcId !== vpc.id)
                problems.push({
                    where,
                    what: `${id} is a subnet of ${subnet.vpcId}, not of ${vpc.id}`,
                    fix: 'name subnets of one VPC',
                });
            else if (tier === 'publicSubnets' && subnet.wayOut !== 'internet-gateway')
                problems.push({
                    where,
                    what: `${id} has no route to an internet gateway: users could not reach a load balancer in it`,
                    fix: 'name public subnets, or add the route 0.0.0.0/0 to its route table',
                });
            else if (tier === 'privateSubnets' && subnet.wayOut === 'internet-gateway')
                problems.push({
                    where,
                    what: `${id} is a public subnet: tasks get no public address, and its route to the internet gateway is of no use without one`,
                    fix: 'name subnets whose way out is a NAT gateway, or that have endpoints of AWS’s services',
                });
        }
        const zones = new Set(found.map((s) => s.zone));
        // What could not be looked up has been said, and may be in another zone.
        if (ids.length > 0 && found.length === ids.length && zones.size < LEAST_ZONES)
            problems.push({
                where,
                what: `all ${ids.length} are in ${[...zones].join(', ')}: two zones are needed at least`,
                fix: 'name a subnet of another zone too',
            });
        if (tier === 'publicSubnets' && zones.size < found.length && zones.size >= LEAST_ZONES)
            problems.push({
                where,
                what: `two of them are in one zone (${found.map((s) => s.zone).join(', ')}): a load balancer takes one subnet a zone`,
                fix: 'name one subnet of each zone',
            });
    }
    return [...problems, ...zoneProblems(vpc, facts)];
}
function storeProblems(store, { url, securityGroup }, facts, vpc) {
    const group = foundOf(facts?.group);
    const at = `${AT}.${store}`;
    return [
        ...missing(`${at}.url`, `the secret ${url}`, facts?.secret),
        ...missing(`${at}.securityGroup`, securityGroup ?? '', facts?.group),
        ...(group === undefined || group.vpcId === vpc
            ? []
            : [
                {
                    where: `${at}.securityGroup`,
                    what: `${securityGroup ?? ''} is of ${group.vpcId}, and the services are in ${vpc ?? 'a VPC of their own'}`,
                    fix: 'a rule can name a group of its own VPC only: name another group, or leave it out and let the services in yourself',
                },
            ]),
    ];
}
/** Everything that is wrong with what is to be used in place of ours, by what AWS says of it. Pure. */
function judgeExisting(existing, facts) {
    const { vpc, cluster } = existing;
    const state = foundOf(facts.vpc)?.state;
    const found = foundOf(facts.cluster);
    const status = found?.status;
    return [
        ...(vpc === undefined ? [] : missing(`${AT}.vpc.id`, vpc.id, facts.vpc)),
        ...(vpc === undefined || state === undefined || state === 'available'
            ? []
            : [{ where: `${AT}.vpc.id`, what: `${vpc.id} is ${state}` }]),
        ...(vpc === undefined || foundOf(facts.vpc) === undefined ? [] : subnetProblems(vpc, facts)),
        ...(cluster === undefined ? [] : missing(`${AT}.cluster`, `the cluster ${cluster}`, facts.cluster)),
        ...(cluster === undefined || status === undefined || status === 'ACTIVE'
            ? []
            : [{ where: `${AT}.cluster`, what: `the cluster ${cluster} is ${status}`, fix: 'name one that is ACTIVE' }]),
        // Looked up by its name, here: there may be one of the same name.
        ...(found === undefined || existing.clusterArn === undefined || existing.clusterArn === found.arn
            ? []
            : [
                {
                    where: `${AT}.cluster`,
                    what: `${existing.clusterArn} is of another account or region: the one of that name here is ${found.arn}`,
                    fix: 'services run in the account and the region of the environment: name a cluster there',
                },
            ]),
        ...['postgres', 'redis'].flatMap((store) => {
            const settings = existing[store];
            return settings === undefined ? [] : storeProblems(store, settings, facts[store], vpc?.id);
        }),
    ];
}

;// CONCATENATED MODULE: ./programs/app/brought.ts






/** @throws ConfigError with everything that is wrong with what is to be used in place of ours: nothing has been made by then. */
async function lookUpBrought({ config }, lookUp) {
    const { existing } = config.infrastructure;
    const facts = await lookUp(existing);
    const problems = judgeExisting(existing, facts);
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return facts;
}
/** Somebody's VPC, as the rest of the program uses it; undefined where it is ours to make. */
function broughtNetwork({ config }, facts) {
    const { vpc } = config.infrastructure.existing;
    const found = foundOf(facts.vpc);
    if (vpc === undefined || found === undefined)
        return undefined;
    const ids = (list) => list.map((id) => (0,pulumi.output)(id));
    return {
        vpcId: (0,pulumi.output)(vpc.id),
        publicSubnetIds: ids(vpc.publicSubnets),
        appSubnetIds: ids(vpc.privateSubnets),
        dataSubnetIds: ids(vpc.dataSubnets ?? vpc.privateSubnets),
        cidrs: found.cidrs,
        appCidrs: [...new Set(vpc.privateSubnets.flatMap((id) => foundOf(facts.subnets[id])?.cidr ?? []))],
    };
}
/** A store that somebody else made: services get its address, and where its security group is named they are let in. */
class BroughtStore extends pulumi.ComponentResource {
    context;
    store;
    settings;
    constructor(context, store, settings, facts, secrets) {
        super('ez-deploy:app:BroughtStore', `${context.prefix}-${store}`);
        this.context = context;
        this.store = store;
        this.settings = settings;
        const secret = foundOf(facts?.secret);
        if (secret === undefined)
            throw new Error(`${settings.url} was not looked up`);
        const { key, arnKey } = schema_existing/* SECRET_OF_STORE */.X.exec(settings.url)?.groups ?? {};
        const within = key ?? arnKey;
        secrets.bring(`data/${store}.url`, within === undefined ? secret.arn : `${secret.arn}:${within}::`, secret.keyArn);
        this.registerOutputs({});
    }
    /** Lets the tasks of a service in: the one thing that is changed about it, and only where it is asked for. */
    admit(service, securityGroupId) {
        const { securityGroup, port } = this.settings;
        if (securityGroup === undefined)
            return;
        new securityGroupIngressRule.SecurityGroupIngressRule(`${this.context.prefix}-${this.store}-from-${service}`, {
            securityGroupId: securityGroup,
            referencedSecurityGroupId: securityGroupId,
            ipProtocol: 'tcp',
            fromPort: port,
            toPort: port,
            description: `From the tasks of ${service} of ${this.context.prefix}`,
        }, { parent: this });
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/rds/instance.js
var rds_instance = __webpack_require__(83113);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/rds/parameterGroup.js
var parameterGroup = __webpack_require__(46156);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/rds/subnetGroup.js
var subnetGroup = __webpack_require__(33940);
;// CONCATENATED MODULE: ./programs/app/data-store.ts



/** What a database and a cache have in common: a security group that lets in only services that ask for the store's address. */
class DataStore extends pulumi.ComponentResource {
    context;
    store;
    port;
    group;
    constructor(context, network, store, port) {
        super(`ez-deploy:app:${store === 'postgres' ? 'Database' : 'Redis'}`, context.prefix);
        this.context = context;
        this.store = store;
        this.port = port;
        const name = `${context.prefix}-${store}`;
        this.group = new securityGroup.SecurityGroup(name, { name, description: `${store}: in from its services only`, vpcId: network.vpcId, tags: { Name: name } }, { parent: this });
    }
    /** Lets the tasks of a service in. */
    admit(service, securityGroupId) {
        new securityGroupIngressRule.SecurityGroupIngressRule(`${this.context.prefix}-${this.store}-from-${service}`, {
            securityGroupId: this.group.id,
            referencedSecurityGroupId: securityGroupId,
            ipProtocol: 'tcp',
            fromPort: this.port,
            toPort: this.port,
            description: `From the tasks of ${service}`,
        }, { parent: this });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./programs/app/random-value.ts


/** Fresh random values, marked as secrets so that the state holds them encrypted. */
const RandomValue = {
    /** 256 bits. A new value at every run: whoever uses it ignores changes. */
    secret: () => (0,pulumi.secret)((0,external_node_crypto_.randomBytes)(32).toString('base64url')),
    /** 160 bits in letters and digits only: what every data store takes as a password, and every URL as it is. */
    password: () => (0,pulumi.secret)((0,external_node_crypto_.randomBytes)(20).toString('hex')),
    /** Eight characters for a name that nobody has had before. No secret. */
    suffix: () => (0,external_node_crypto_.randomBytes)(4).toString('hex'),
};

;// CONCATENATED MODULE: ./programs/app/database.ts











const PORT = 5432;
/** Not a name that scanners try (RDS.25). */
const USER = 'ez_owner';
const LOGS = ['postgresql', 'upgrade'];
/** RDS for PostgreSQL: private, encrypted with our own key, TLS only, backed up, watched; a standby in a second zone in production. */
class Database extends DataStore {
    arn;
    /** As it is in the end: one that is taken over, or that a transform changes, has a name and a size of its own. */
    watched;
    subnetGroup;
    databaseName;
    constructor(context, network, secrets) {
        super(context, network, 'postgres', PORT);
        const settings = context.config.data.postgres;
        if (settings === undefined)
            throw new Error('data.postgres is not configured');
        const { prefix, production, keys } = context;
        const name = `${prefix}-postgres`;
        const tags = { tags: { Name: name } };
        const parent = { parent: this };
        const subnets = new subnetGroup.SubnetGroup(name, { name, description: 'Data tier', subnetIds: network.dataSubnetIds, ...tags }, parent);
        const family = `postgres${settings.version.split('.')[0] ?? ''}`;
        const parameters = new parameterGroup.ParameterGroup(name, {
            name: `${name}-${family}`,
            family,
            description: 'TLS only; connections and slow statements are logged',
            parameters: [
                { name: 'rds.force_ssl', value: '1' },
                { name: 'log_connections', value: '1' },
                { name: 'log_disconnections', value: '1' },
                { name: 'log_statement', value: 'ddl' },
                { name: 'log_min_duration_statement', value: '1000' },
                ...(settings.maxConnections === undefined
                    ? []
                    : [{ name: 'max_connections', value: String(settings.maxConnections), applyMethod: 'pending-reboot' }]),
            ],
            ...tags,
        }, parent);
        const monitoring = this.monitoringRole(`${name}-monitoring`);
        const password = RandomValue.password();
        // As soon as the instance's name is known, and before RDS makes them itself: without an end and without our key.
        const groups = Promise.resolve().then(() => this.logGroups(name, askedName(instance, 'identifier', name)));
        const instance = new rds_instance.Instance(name, {
            identifier: name,
            engine: 'postgres',
            engineVersion: settings.version,
            // A version past its standard support is refused rather than charged for by the core and hour.
            engineLifecycleSupport: 'open-source-rds-extended-support-disabled',
            instanceClass: settings.instance,
            allocatedStorage: settings.storage,
            maxAllocatedStorage: settings.storage * 2,
            storageType: 'gp3',
            storageEncrypted: true,
            kmsKeyId: keys.data,
            dbName: settings.database,
            username: USER,
            password,
            port: PORT,
            multiAz: settings.multiAz,
            publiclyAccessible: false,
            dbSubnetGroupName: subnets.name,
            vpcSecurityGroupIds: [this.group.id],
            parameterGroupName: parameters.name,
            iamDatabaseAuthenticationEnabled: true,
            autoMinorVersionUpgrade: true,
            allowMajorVersionUpgrade: false,
            backupRetentionPeriod: settings.backupDays,
            backupWindow: '02:00-03:00',
            maintenanceWindow: 'sun:03:30-sun:04:30',
            copyTagsToSnapshot: true,
            deleteAutomatedBackups: false,
            deletionProtection: production,
            skipFinalSnapshot: !production,
            ...(production ? { finalSnapshotIdentifier: `${name}-final-${RandomValue.suffix()}` } : {}),
            monitoringInterval: 60,
            monitoringRoleArn: monitoring.arn,
            performanceInsightsEnabled: true,
            performanceInsightsKmsKeyId: keys.data,
            performanceInsightsRetentionPeriod: 7,
            enabledCloudwatchLogsExports: [...LOGS],
            ...tags,
        }, {
            ...parent,
            protect: production,
            // The password may have been rotated, the snapshot's name is made once, minor versions are AWS's.
            ignoreChanges: ['password', 'finalSnapshotIdentifier', 'engineVersion'],
            dependsOn: groups,
        });
        this.arn = instance.arn;
        this.watched = {
            identifier: askedName(instance, 'identifier', name),
            instance: askedSize(instance, 'instanceClass', settings.instance),
            storage: askedSize(instance, 'allocatedStorage', settings.storage),
        };
        this.subnetGroup = subnets.name;
        this.databaseName = askedName(instance, 'dbName', settings.database);
        secrets.provide('data/postgres.url', (0,pulumi.secret)((0,pulumi.all)([instance.endpoint, password]).apply(([endpoint, value]) => `postgresql://${USER}:${value}@${endpoint}/${settings.database}?sslmode=require`)));
        this.registerOutputs({ arn: this.arn });
    }
    logGroups(name, identifier) {
        const { logDays, keys } = this.context;
        return LOGS.map((log) => new cloudwatch_logGroup.LogGroup(`${name}-${log}`, {
            name: (0,pulumi.interpolate) `/aws/rds/instance/${identifier}/${log}`,
            retentionInDays: logDays,
            kmsKeyId: keys.logs,
        }, { parent: this }));
    }
    /** RDS writes what the operating system sees (enhanced monitoring) by it. */
    monitoringRole(name) {
        const parent = { parent: this };
        const role = new iam_role.Role(name, {
            name: (0,app_context/* shortName */.E)(name, 64),
            assumeRolePolicy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    { Effect: 'Allow', Principal: { Service: 'monitoring.rds.amazonaws.com' }, Action: 'sts:AssumeRole' },
                ],
            }),
        }, parent);
        new rolePolicyAttachment.RolePolicyAttachment(name, { role: role.name, policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole' }, parent);
        return role;
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/route53/record.js
var record = __webpack_require__(54729);
;// CONCATENATED MODULE: ./programs/app/dns.ts


/** The domain's records in Route 53: aliases, which cost nothing and follow their target. */
class Dns extends pulumi.ComponentResource {
    constructor(context, args) {
        super('ez-deploy:app:Dns', context.prefix);
        for (const type of args.ipv6 ? ['A', 'AAAA'] : ['A']) {
            new record.Record(`${context.prefix}-${type.toLowerCase()}`, {
                zoneId: args.zoneId,
                name: args.name,
                type,
                // Health is the load balancer's and the rollout's matter: one target has no other to fail over to.
                aliases: [{ name: args.target.name, zoneId: args.target.zoneId, evaluateTargetHealth: false }],
            }, { parent: this });
        }
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./programs/app/existing.ts
var existing = __webpack_require__(94257);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/kms/alias.js
var alias = __webpack_require__(84214);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/kms/key.js
var kms_key = __webpack_require__(46453);
;// CONCATENATED MODULE: ./programs/app/keys.ts



const USE = ['kms:Decrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey'];
/** Customer keys by purpose, so that who may read logs cannot read data. Each rotates once a year. */
class Keys extends pulumi.ComponentResource {
    context;
    /** Database, cache and backups. */
    data;
    /** Log groups and alarm topics. */
    logs;
    /** Secrets Manager. */
    secrets;
    constructor(context) {
        super('ez-deploy:app:Keys', context.prefix);
        this.context = context;
        this.data = this.key('data', 'Database, cache and backups');
        this.secrets = this.key('secrets', 'Secrets');
        this.logs = this.key('logs', 'Logs and alarm topics', this.forLogs(context.region));
        this.registerOutputs({ data: this.data, logs: this.logs, secrets: this.secrets });
    }
    /** A key in another region: AWS Backup's copies, logs of CloudFront's firewall. */
    elsewhere(name, description, region, use) {
        return this.key(name, description, use === 'logs' ? this.forLogs(region) : [], region);
    }
    forLogs(region) {
        const { accountId } = this.context;
        return [
            {
                Sid: 'LogGroups',
                Effect: 'Allow',
                Principal: { Service: `logs.${region}.amazonaws.com` },
                Action: ['kms:Encrypt', 'kms:ReEncrypt*', ...USE],
                Resource: '*',
                Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${accountId}:*` } },
            },
            // Without it an alarm's message to an encrypted topic is lost without a word.
            {
                Sid: 'Alarms',
                Effect: 'Allow',
                Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
                Action: USE,
                Resource: '*',
                Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
            },
        ];
    }
    key(name, description, statements = [], region) {
        const { prefix, accountId, production } = this.context;
        const full = `${prefix}-${name}`;
        const place = region === undefined ? {} : { region };
        const key = new kms_key.Key(full, {
            description: `${prefix}: ${description}`,
            enableKeyRotation: true,
            deletionWindowInDays: production ? 30 : 7,
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
                    ...statements,
                ],
            }),
            tags: { Name: full },
            ...place,
        }, { parent: this, protect: production });
        new alias.Alias(full, { name: `alias/${full}`, targetKeyId: key.keyId, ...place }, { parent: this });
        return key.arn;
    }
}

;// CONCATENATED MODULE: ./programs/app/log-bucket.ts


/** Access logs of load balancer and CloudFront. SSE-S3: the load balancer's logs take no KMS key. */
class LogBucket extends private_bucket/* PrivateBucket */.O {
    constructor(context) {
        const { accountId, prefix } = context;
        super(context, {
            name: `${prefix}-access-logs`,
            bucket: (0,app_context/* shortName */.E)(`${prefix}-access-logs-${accountId}`, 63),
            encryption: 'AES256',
            expireDays: context.logDays,
            oldVersionDays: 30,
            statements: [
                {
                    Sid: 'LoadBalancer',
                    Effect: 'Allow',
                    Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
                    Action: 's3:PutObject',
                    Resource: `BUCKET/alb/AWSLogs/${accountId}/*`,
                    Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
                },
                {
                    Sid: 'LogDelivery',
                    Effect: 'Allow',
                    Principal: { Service: 'delivery.logs.amazonaws.com' },
                    Action: 's3:PutObject',
                    Resource: `BUCKET/cloudfront/*`,
                    Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
                },
            ],
        });
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/servicediscovery/httpNamespace.js
var httpNamespace = __webpack_require__(53445);
;// CONCATENATED MODULE: ./programs/app/mesh.ts


/** Namespace of Service Connect: in it internal services answer at http://NAME:PORT. */
class Mesh extends pulumi.ComponentResource {
    namespaceArn;
    constructor(context) {
        super('ez-deploy:app:Mesh', context.prefix);
        const namespace = new httpNamespace.HttpNamespace(context.prefix, { name: context.prefix, description: 'Service Connect of internal services' }, { parent: this });
        this.namespaceArn = namespace.arn;
        this.registerOutputs({ namespaceArn: this.namespaceArn });
    }
}
/** What makes the tasks of a service find internal ones. Tasks that run already do not see a service that is added later. */
const clientOf = (mesh) => mesh === undefined ? {} : { serviceConnectConfiguration: { enabled: true, namespace: mesh.namespaceArn } };

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/dashboard.js
var dashboard = __webpack_require__(16525);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/metricAlarm.js
var metricAlarm = __webpack_require__(41672);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/sns/topic.js
var sns_topic = __webpack_require__(90750);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/sns/topicPolicy.js
var topicPolicy = __webpack_require__(820);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/sns/topicSubscription.js
var topicSubscription = __webpack_require__(46019);
// EXTERNAL MODULE: ./src/rollout/connections.ts
var connections = __webpack_require__(16688);
;// CONCATENATED MODULE: ./programs/app/alarms.ts

const GIB = 1024 ** 3;
const above = { comparison: 'GreaterThanThreshold', missing: 'notBreaching' };
const elb = (balancer, name, stat) => ({
    namespace: 'AWS/ApplicationELB',
    name,
    dimensions: { LoadBalancer: balancer },
    stat,
});
/** Percent of requests answered with 5xx, by the application or by the load balancer for it; 0 where nobody asked. */
const ERROR_PERCENT = 'IF(m1>0,100*(FILL(m2,0)+FILL(m3,0))/m1,0)';
const errorMetrics = (balancer) => [
    elb(balancer, 'RequestCount', 'Sum'),
    elb(balancer, 'HTTPCode_Target_5XX_Count', 'Sum'),
    elb(balancer, 'HTTPCode_ELB_5XX_Count', 'Sum'),
];
const latency = (balancer, stat) => elb(balancer, 'TargetResponseTime', stat);
const ecs = (cluster, service, name) => ({
    namespace: 'AWS/ECS',
    name,
    dimensions: { ClusterName: cluster, ServiceName: service },
    stat: 'Average',
});
const rds = (instance, name, stat = 'Average') => ({
    namespace: 'AWS/RDS',
    name,
    dimensions: { DBInstanceIdentifier: instance },
    stat,
});
const cache = (node, name, stat = 'Average') => ({
    namespace: 'AWS/ElastiCache',
    name,
    dimensions: { CacheClusterId: node },
    stat,
});
const highest = (count) => count === 1 ? {} : { expression: `MAX([${Array.from({ length: count }, (_, i) => `FILL(m${i + 1},0)`).join(',')}])` };
/** The plan's alarms: answer time, errors, CPU, memory and connections, each with its two limits. Pure. */
function alarmSpecs(config, watched) {
    const { monitoring } = config.infrastructure;
    const severities = [
        ['warning', 'warn'],
        ['critical', 'critical'],
    ];
    const specs = [];
    for (const [severity, key] of severities) {
        const seconds = monitoring.latency[key] / 1_000;
        specs.push({
            ...above,
            name: `latency-${severity}`,
            severity,
            text: `95 % of answers took up to more than ${seconds} s`,
            metrics: [latency(watched.balancer, 'p95')],
            threshold: seconds,
            minutes: 3,
        });
        specs.push({
            ...above,
            name: `errors-${severity}`,
            severity,
            text: `more than ${monitoring.errors[key]} % of requests failed`,
            metrics: errorMetrics(watched.balancer),
            expression: ERROR_PERCENT,
            threshold: monitoring.errors[key],
            minutes: severity === 'critical' ? 2 : 5,
        });
        const percent = monitoring.cpu[key];
        const machine = {
            severity,
            threshold: percent,
            comparison: above.comparison,
            missing: 'missing',
            minutes: 5,
        };
        for (const [service, names] of Object.entries(watched.services)) {
            for (const [what, metric] of [
                ['cpu', 'CPUUtilization'],
                ['memory', 'MemoryUtilization'],
            ]) {
                specs.push({
                    ...machine,
                    name: `${service}-${what}-${severity}`,
                    text: `${service}: ${what} above ${percent} %`,
                    metrics: names.map((name) => ecs(watched.cluster, name, metric)),
                    // The idle colour has no figures: the busier one counts.
                    ...highest(names.length),
                });
            }
        }
        if (watched.database !== undefined)
            specs.push({
                ...machine,
                name: `postgres-cpu-${severity}`,
                text: `the database's CPU above ${percent} %`,
                metrics: [rds(watched.database.identifier, 'CPUUtilization')],
            });
        if (watched.redisNodes !== undefined)
            specs.push({
                ...machine,
                name: `redis-cpu-${severity}`,
                text: `Redis: engine CPU above ${percent} %`,
                metrics: watched.redisNodes.map((node) => cache(node, 'EngineCPUUtilization')),
                ...highest(watched.redisNodes.length),
            });
    }
    return [...specs, ...databaseSpecs(config, watched)];
}
function databaseSpecs(config, { database }) {
    const { postgres } = config.data;
    if (database === undefined || postgres === undefined)
        return [];
    const most = postgres.maxConnections ?? (0,connections/* maxConnectionsOf */.Xm)(database.instance);
    const share = config.infrastructure.monitoring.connections;
    return [
        // A class whose limit nobody knows has no alarm on it rather than a wrong one; data.postgres.maxConnections brings it.
        ...(most === undefined
            ? []
            : [
                {
                    name: 'postgres-connections',
                    severity: 'warning',
                    text: `more than ${share} % of the database's ${most} connections in use`,
                    metrics: [rds(database.identifier, 'DatabaseConnections', 'Maximum')],
                    threshold: Math.floor((most * share) / 100),
                    comparison: 'GreaterThanThreshold',
                    missing: 'missing',
                    minutes: 3,
                },
            ]),
        {
            name: 'postgres-storage',
            severity: 'critical',
            text: 'less than a tenth of the database’s storage is free',
            metrics: [rds(database.identifier, 'FreeStorageSpace', 'Minimum')],
            threshold: Math.round((database.storage * GIB) / 10),
            comparison: 'LessThanThreshold',
            missing: 'missing',
            minutes: 5,
        },
    ];
}

;// CONCATENATED MODULE: ./programs/app/dashboard.ts


const row = (metric, more = {}) => [
    metric.namespace,
    metric.name,
    ...Object.entries(metric.dimensions).flat(),
    { stat: metric.stat, ...more },
];
function widgets(watched, namespace) {
    const { balancer, cluster, database, redisNodes } = watched;
    const services = Object.values(watched.services).flat();
    return [
        { title: 'Answer time (s)', metrics: ['p50', 'p95', 'p99'].map((p) => row(latency(balancer, p), { label: p })) },
        {
            title: 'Errors (%)',
            metrics: [
                [{ expression: ERROR_PERCENT, label: 'failed', id: 'e1' }],
                ...errorMetrics(balancer).map((m, i) => row(m, { id: `m${i + 1}`, visible: false })),
            ],
        },
        {
            title: 'Requests and connections',
            metrics: [
                row({ ...latency(balancer, 'Sum'), name: 'RequestCount' }),
                row({ ...latency(balancer, 'Sum'), name: 'ActiveConnectionCount' }),
            ],
        },
        { title: 'CPU of tasks (%)', metrics: services.map((s) => row(ecs(cluster, s, 'CPUUtilization'))) },
        { title: 'Memory of tasks (%)', metrics: services.map((s) => row(ecs(cluster, s, 'MemoryUtilization'))) },
        ...(database === undefined
            ? []
            : [
                {
                    title: 'Database',
                    metrics: ['CPUUtilization', 'DatabaseConnections', 'FreeStorageSpace', 'ReadLatency', 'WriteLatency'].map((name) => row(rds(database.identifier, name))),
                },
            ]),
        ...(redisNodes === undefined
            ? []
            : [
                {
                    title: 'Redis: hit ratio, CPU, network',
                    metrics: redisNodes.flatMap((node) => ['CacheHitRate', 'EngineCPUUtilization', 'NetworkBytesIn', 'NetworkBytesOut'].map((name) => row(cache(node, name)))),
                },
            ]),
        // The application's own, where it says its namespace: users, sessions, sign-ins.
        ...(namespace === undefined
            ? []
            : [
                {
                    title: 'Application',
                    metrics: ['ActiveUsers', 'Sessions', 'VitalSignsProcessed', 'SignInSuccess'].map((name) => [
                        namespace,
                        name,
                        { stat: 'Sum' },
                    ]),
                },
            ]),
    ];
}
/** Body of the CloudWatch dashboard: two widgets a row. */
function dashboardBody(watched, region, namespace) {
    return (0,pulumi.jsonStringify)({
        widgets: widgets(watched, namespace).map((w, i) => ({
            type: 'metric',
            x: (i % 2) * 12,
            y: Math.floor(i / 2) * 6,
            width: 12,
            height: 6,
            properties: { title: w.title, region, view: 'timeSeries', stacked: false, period: 60, metrics: w.metrics },
        })),
    });
}

;// CONCATENATED MODULE: ./programs/app/monitoring.ts









/** Topics, who is told, the plan's alarms, and one dashboard. */
class Monitoring extends pulumi.ComponentResource {
    context;
    topics;
    /**
     * @param env of the run: PagerDuty's address is read from it and never written to a file.
     * @throws ConfigError where the configuration names a variable that the run does not have.
     */
    constructor(context, watched, env) {
        super('ez-deploy:app:Monitoring', context.prefix);
        this.context = context;
        this.topics = { warning: this.topic('warning'), critical: this.topic('critical') };
        this.subscribe(env);
        const parent = { parent: this };
        const { config, prefix, region } = context;
        // How many there are does not depend on what is made, so that a preview shows every alarm.
        for (const spec of alarmSpecs(config, watched))
            this.alarm(spec);
        new dashboard.Dashboard(prefix, { dashboardName: prefix, dashboardBody: dashboardBody(watched, region, config.rollout.gates.metricsNamespace) }, parent);
        this.registerOutputs({});
    }
    topic(severity) {
        const name = `${this.context.prefix}-${severity}`;
        const { accountId } = this.context;
        const topic = new sns_topic.Topic(name, { name, kmsMasterKeyId: this.context.keys.logs, tags: { Name: name } }, { parent: this });
        new topicPolicy.TopicPolicy(name, {
            arn: topic.arn,
            policy: topic.arn.apply((arn) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Sid: 'Alarms',
                        Effect: 'Allow',
                        Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
                        Action: 'sns:Publish',
                        Resource: arn,
                        Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
                    },
                    {
                        Sid: 'TlsOnly',
                        Effect: 'Deny',
                        Principal: '*',
                        Action: 'sns:Publish',
                        Resource: arn,
                        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
                    },
                ],
            })),
        }, { parent: this });
        return topic;
    }
    subscribe(env) {
        const { email, pagerduty } = this.context.config.infrastructure.monitoring;
        const { prefix } = this.context;
        for (const severity of ['warning', 'critical']) {
            email.forEach((endpoint, i) => {
                new topicSubscription.TopicSubscription(`${prefix}-${severity}-email-${i}`, { topic: this.topics[severity].arn, protocol: 'email', endpoint }, { parent: this });
            });
        }
        if (pagerduty === undefined)
            return;
        const variable = pagerduty.slice('env:'.length);
        const address = env[variable];
        if (address === undefined || !address.startsWith('https://')) {
            throw new errors/* ConfigError */.xL([
                {
                    where: 'infrastructure.monitoring.pagerduty',
                    what: `${variable} ${address === undefined ? 'is not set' : 'is no https address'} in this run`,
                    fix: `pass it from a secret of the repository: env: ${variable}`,
                },
            ]);
        }
        new topicSubscription.TopicSubscription(`${prefix}-critical-pagerduty`, {
            topic: this.topics.critical.arn,
            protocol: 'https',
            // The address has the integration's key in it.
            endpoint: (0,pulumi.secret)(address),
            endpointAutoConfirms: true,
        }, { parent: this });
    }
    alarm(spec) {
        const name = `${this.context.prefix}-${spec.name}`;
        const topic = this.topics[spec.severity].arn;
        const [only] = spec.metrics;
        const simple = spec.expression === undefined && spec.metrics.length === 1 && only !== undefined;
        const percentile = only !== undefined && /^p\d/.test(only.stat);
        const figure = simple
            ? {
                namespace: only.namespace,
                metricName: only.name,
                dimensions: { ...only.dimensions },
                ...(percentile
                    ? { extendedStatistic: only.stat, evaluateLowSampleCountPercentiles: 'ignore' }
                    : { statistic: only.stat }),
                period: 60,
            }
            : {
                metricQueries: [
                    { id: 'e1', expression: spec.expression ?? 'm1', label: spec.text, returnData: true },
                    ...spec.metrics.map((m, i) => ({
                        id: `m${i + 1}`,
                        metric: {
                            namespace: m.namespace,
                            metricName: m.name,
                            dimensions: { ...m.dimensions },
                            stat: m.stat,
                            period: 60,
                        },
                    })),
                ],
            };
        new metricAlarm.MetricAlarm(name, {
            name,
            alarmDescription: `${spec.severity}: ${spec.text}`,
            comparisonOperator: spec.comparison,
            threshold: spec.threshold,
            evaluationPeriods: spec.minutes,
            datapointsToAlarm: spec.minutes,
            treatMissingData: spec.missing,
            alarmActions: [topic],
            okActions: [topic],
            ...figure,
        }, { parent: this });
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/defaultSecurityGroup.js
var defaultSecurityGroup = __webpack_require__(71091);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/eip.js
var eip = __webpack_require__(65879);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/internetGateway.js
var internetGateway = __webpack_require__(5756);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/natGateway.js
var natGateway = __webpack_require__(18578);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/route.js
var route = __webpack_require__(54444);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/routeTable.js
var routeTable = __webpack_require__(17242);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/routeTableAssociation.js
var routeTableAssociation = __webpack_require__(54327);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/subnet.js
var subnet = __webpack_require__(55108);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/vpc.js
var ec2_vpc = __webpack_require__(1546);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/vpcEndpoint.js
var vpcEndpoint = __webpack_require__(40423);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/flowLog.js
var flowLog = __webpack_require__(3359);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ec2/networkAcl.js
var networkAcl = __webpack_require__(92431);
;// CONCATENATED MODULE: ./programs/app/network-guards.ts









const VPC_CIDR = '10.0.0.0/16';
/** Both application subnets, 10.0.10.0/24 and 10.0.11.0/24, as one. */
const APP_CIDR = '10.0.10.0/23';
const DATA_CIDR = '10.0.20.0/23';
const ANYWHERE = '0.0.0.0/0';
const EVERY_PORT = [0, 65_535];
/** Ports of answers, without Remote Desktop's 3389: an answer to that port is lost and sent again from another. */
const ANSWERS = [
    [1_024, 3_388],
    [3_390, 65_535],
];
const allow = (rows) => rows.map(([cidrBlock, [fromPort, toPort]], i) => ({
    ruleNo: 100 + 10 * i,
    action: 'allow',
    protocol: 'tcp',
    cidrBlock,
    fromPort,
    toPort,
}));
const everything = (cidrBlock, ruleNo = 100) => ({
    ruleNo,
    action: 'allow',
    protocol: '-1',
    cidrBlock,
    fromPort: 0,
    toPort: 0,
});
const answersFrom = (cidr) => ANSWERS.map((ports) => [cidr, ports]);
/** Network ACLs: stateless, a second fence behind the security groups. The data tier speaks to the application tier and itself only. */
function networkAcls(context, vpcId, subnets, parent) {
    const tiers = {
        public: {
            ingress: allow([[ANYWHERE, [80, 80]], [ANYWHERE, [443, 443]], [VPC_CIDR, EVERY_PORT], ...answersFrom(ANYWHERE)]),
            egress: [everything(ANYWHERE)],
        },
        app: {
            ingress: allow([[VPC_CIDR, EVERY_PORT], ...answersFrom(ANYWHERE)]),
            egress: [everything(ANYWHERE)],
        },
        data: {
            ingress: allow([
                [APP_CIDR, [5_432, 5_432]],
                [APP_CIDR, [6_379, 6_379]],
                [DATA_CIDR, EVERY_PORT],
            ]),
            egress: [...allow([...answersFrom(APP_CIDR)]), everything(DATA_CIDR, 200)],
        },
    };
    for (const [tier, rules] of Object.entries(tiers)) {
        const name = `${context.prefix}-${tier}`;
        const subnetIds = [...subnets[tier]];
        new networkAcl.NetworkAcl(name, { vpcId, subnetIds, ...rules, tags: { Name: name } }, { parent });
    }
}
/** Who spoke with whom, refused or not. */
function flowLogs(context, vpcId, component) {
    const name = `${context.prefix}-flow-logs`;
    const parent = { parent: component };
    const group = new cloudwatch_logGroup.LogGroup(name, { name: `/ez-deploy/${name}`, retentionInDays: context.logDays, kmsKeyId: context.keys.logs }, parent);
    const role = new iam_role.Role(name, {
        name: (0,app_context/* shortName */.E)(name, 64),
        assumeRolePolicy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                { Effect: 'Allow', Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: 'sts:AssumeRole' },
            ],
        }),
    }, parent);
    new rolePolicy.RolePolicy(name, {
        role: role.id,
        policy: group.arn.apply((arn) => JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Effect: 'Allow',
                    Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
                    Resource: [arn, `${arn}:*`],
                },
            ],
        })),
    }, parent);
    new flowLog.FlowLog(name, {
        vpcId,
        trafficType: 'ALL',
        logDestinationType: 'cloud-watch-logs',
        logDestination: group.arn,
        iamRoleArn: role.arn,
        maxAggregationInterval: 600,
        tags: { Name: name },
    }, parent);
}
/** Interface endpoints that the configuration switches on: AWS's own services without the way over the NAT gateway. */
function interfaceEndpoints(context, vpcId, subnetIds, component) {
    const { endpoints } = context.config.infrastructure;
    if (endpoints.length === 0)
        return;
    const name = `${context.prefix}-endpoints`;
    const parent = { parent: component };
    const group = new securityGroup.SecurityGroup(name, { name, description: 'Interface endpoints: AWS by TLS from the application tier', vpcId, tags: { Name: name } }, parent);
    new securityGroupIngressRule.SecurityGroupIngressRule(`${name}-in`, {
        securityGroupId: group.id,
        cidrIpv4: APP_CIDR,
        ipProtocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        description: 'TLS from the application tier',
    }, parent);
    for (const endpoint of endpoints) {
        const own = `${context.prefix}-${endpoint.replace('.', '-')}`;
        new vpcEndpoint.VpcEndpoint(own, {
            vpcId,
            serviceName: `com.amazonaws.${context.region}.${endpoint}`,
            vpcEndpointType: 'Interface',
            subnetIds: [...subnetIds],
            securityGroupIds: [group.id],
            privateDnsEnabled: true,
            tags: { Name: own },
        }, parent);
    }
}

;// CONCATENATED MODULE: ./programs/app/network.ts












const ZONES = ['a', 'b'];
/** Third octet of a tier's first subnet; the second zone has the next one. */
const OCTETS = { public: 0, app: 10, data: 20 };
/** VPC 10.0.0.0/16 over two zones: public subnets for the load balancer, private ones for tasks and for data. */
class Network extends pulumi.ComponentResource {
    vpcId;
    publicSubnetIds;
    appSubnetIds;
    dataSubnetIds;
    cidrs = [VPC_CIDR];
    appCidrs = [APP_CIDR];
    constructor(context) {
        super('ez-deploy:app:Network', context.prefix);
        const { prefix } = context;
        const parent = { parent: this };
        const named = (name) => ({ tags: { Name: `${prefix}-${name}` } });
        const vpc = new ec2_vpc.Vpc(`${prefix}-vpc`, { cidrBlock: VPC_CIDR, enableDnsHostnames: true, enableDnsSupport: true, tags: { Name: prefix } }, parent);
        this.vpcId = vpc.id;
        // Takes the default group's rules away: nothing may use it by accident.
        new defaultSecurityGroup.DefaultSecurityGroup(`${prefix}-default`, { vpcId: vpc.id, ingress: [], egress: [], ...named('default') }, parent);
        const gateway = new internetGateway.InternetGateway(`${prefix}-igw`, { vpcId: vpc.id, ...named('igw') }, parent);
        const subnets = (tier) => ZONES.map((zone, i) => new subnet.Subnet(`${prefix}-${tier}-${zone}`, {
            vpcId: vpc.id,
            cidrBlock: `10.0.${OCTETS[tier] + i}.0/24`,
            availabilityZone: `${context.region}${zone}`,
            mapPublicIpOnLaunch: false,
            tags: { Name: `${prefix}-${tier}-${zone}` },
        }, parent));
        const [publics, apps, datas] = [subnets('public'), subnets('app'), subnets('data')];
        this.publicSubnetIds = publics.map((s) => s.id);
        this.appSubnetIds = apps.map((s) => s.id);
        this.dataSubnetIds = datas.map((s) => s.id);
        const publicTable = new routeTable.RouteTable(`${prefix}-public`, { vpcId: vpc.id, ...named('public') }, parent);
        new route.Route(`${prefix}-public-out`, { routeTableId: publicTable.id, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.id }, parent);
        publics.forEach((s, i) => {
            new routeTableAssociation.RouteTableAssociation(`${prefix}-public-${ZONES[i] ?? i}`, { subnetId: s.id, routeTableId: publicTable.id }, parent);
        });
        // One NAT gateway a zone in production; one for all elsewhere: a zone's loss may cost a test environment its way out.
        const perZone = (context.config.infrastructure.nat ?? 'one') === 'per-zone';
        const nats = (perZone ? publics : publics.slice(0, 1)).map((s, i) => {
            const tags = named(`nat-${ZONES[i] ?? i}`);
            const address = new eip.Eip(`${prefix}-nat-${ZONES[i] ?? i}`, { domain: 'vpc', ...tags }, parent);
            return new natGateway.NatGateway(`${prefix}-nat-${ZONES[i] ?? i}`, { subnetId: s.id, allocationId: address.id, ...tags }, { ...parent, dependsOn: [gateway] });
        });
        const privateTables = ZONES.map((zone, i) => {
            const table = new routeTable.RouteTable(`${prefix}-private-${zone}`, { vpcId: vpc.id, ...named(`private-${zone}`) }, parent);
            const nat = nats[i] ?? nats[0];
            if (nat !== undefined) {
                new route.Route(`${prefix}-private-${zone}-out`, { routeTableId: table.id, destinationCidrBlock: '0.0.0.0/0', natGatewayId: nat.id }, parent);
            }
            for (const [tier, list] of [
                ['app', apps],
                ['data', datas],
            ]) {
                const subnet = list[i];
                if (subnet !== undefined)
                    new routeTableAssociation.RouteTableAssociation(`${prefix}-${tier}-${zone}`, { subnetId: subnet.id, routeTableId: table.id }, parent);
            }
            return table;
        });
        new vpcEndpoint.VpcEndpoint(`${prefix}-s3`, {
            vpcId: vpc.id,
            serviceName: `com.amazonaws.${context.region}.s3`,
            vpcEndpointType: 'Gateway',
            routeTableIds: privateTables.map((t) => t.id),
            ...named('s3'),
        }, parent);
        networkAcls(context, vpc.id, { public: this.publicSubnetIds, app: this.appSubnetIds, data: this.dataSubnetIds }, this);
        flowLogs(context, vpc.id, this);
        interfaceEndpoints(context, vpc.id, this.appSubnetIds, this);
        this.registerOutputs({ vpcId: this.vpcId });
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/elasticache/parameterGroup.js
var elasticache_parameterGroup = __webpack_require__(72413);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/elasticache/replicationGroup.js
var replicationGroup = __webpack_require__(60582);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/elasticache/subnetGroup.js
var elasticache_subnetGroup = __webpack_require__(76751);
;// CONCATENATED MODULE: ./programs/app/redis.ts









const redis_PORT = 6379;
/** Name of ElastiCache's default cluster-mode group that ours is like: `redis7`, `redis6.x`. */
const familyOf = (version) => (version.startsWith('6') ? 'redis6.x' : `redis${version.split('.')[0] ?? ''}`);
const upTo = (count, digits) => Array.from({ length: count }, (_, i) => String(i + 1).padStart(digits, '0'));
/** Names that AWS gives to a group's nodes, numbered from 1: GROUP-SHARD-NODE, and GROUP-NODE in one that was taken over without cluster mode. */
function nodesOf(group, ours) {
    const alone = askedSize(group, 'numCacheClusters', undefined);
    const shards = upTo(askedSize(group, 'numNodeGroups', ours.shards), 4);
    const nodes = upTo(askedSize(group, 'replicasPerNodeGroup', ours.replicas) + 1, 3);
    const tails = alone === undefined ? shards.flatMap((shard) => nodes.map((node) => `${shard}-${node}`)) : upTo(alone, 3);
    return tails.map((tail) => (0,pulumi.interpolate) `${group.replicationGroupId}-${tail}`);
}
/** ElastiCache for Redis in cluster mode: TLS and a token in transit, our own key at rest, replicas that take over. */
class Redis extends DataStore {
    nodes;
    constructor(context, network, secrets) {
        super(context, network, 'redis', redis_PORT);
        const settings = context.config.data.redis;
        if (settings === undefined)
            throw new Error('data.redis is not configured');
        const { prefix, keys } = context;
        const name = `${prefix}-redis`;
        const tags = { tags: { Name: name } };
        const parent = { parent: this };
        const subnets = new elasticache_subnetGroup.SubnetGroup(name, { name, description: 'Data tier', subnetIds: network.dataSubnetIds, ...tags }, parent);
        const family = familyOf(settings.version);
        const parameters = new elasticache_parameterGroup.ParameterGroup(name, {
            name: `${name}-${family.replace('.', '-')}`,
            family,
            description: 'Cluster mode',
            parameters: [
                { name: 'cluster-enabled', value: 'yes' },
                // Sessions without an end stay; what has one goes first when memory is short.
                { name: 'maxmemory-policy', value: 'volatile-lru' },
            ],
            ...tags,
        }, parent);
        const slow = new cloudwatch_logGroup.LogGroup(name, { name: `/ez-deploy/${name}`, retentionInDays: context.logDays, kmsKeyId: keys.logs }, parent);
        const takesOver = settings.replicas > 0;
        const token = RandomValue.password();
        const group = new replicationGroup.ReplicationGroup(name, {
            replicationGroupId: (0,app_context/* shortName */.E)(name, 40),
            description: `${prefix}: sessions and cache`,
            engine: 'redis',
            engineVersion: settings.version,
            nodeType: settings.instance,
            port: redis_PORT,
            clusterMode: 'enabled',
            numNodeGroups: settings.shards,
            replicasPerNodeGroup: settings.replicas,
            automaticFailoverEnabled: takesOver,
            multiAzEnabled: takesOver,
            subnetGroupName: subnets.name,
            securityGroupIds: [this.group.id],
            parameterGroupName: parameters.name,
            atRestEncryptionEnabled: true,
            kmsKeyId: keys.data,
            transitEncryptionEnabled: true,
            transitEncryptionMode: 'required',
            authToken: token,
            autoMinorVersionUpgrade: true,
            snapshotRetentionLimit: context.production ? 7 : 1,
            snapshotWindow: '02:00-03:00',
            maintenanceWindow: 'sun:03:30-sun:04:30',
            ...(context.production ? { finalSnapshotIdentifier: `${name}-final-${RandomValue.suffix()}` } : {}),
            logDeliveryConfigurations: [
                { destination: slow.name, destinationType: 'cloudwatch-logs', logFormat: 'json', logType: 'slow-log' },
            ],
            ...tags,
        }, {
            ...parent,
            protect: context.production,
            ignoreChanges: ['authToken', 'finalSnapshotIdentifier', 'engineVersion'],
        });
        this.nodes = nodesOf(group, settings);
        secrets.provide('data/redis.url', (0,pulumi.secret)((0,pulumi.all)([group.configurationEndpointAddress, token]).apply(([address, value]) => `rediss://:${value}@${address}:${redis_PORT}`)));
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./src/restore-test/name.ts
var restore_test_name = __webpack_require__(29662);
;// CONCATENATED MODULE: ./programs/app/restore-test.ts










/**
 * What a restore test finds ready: a security group for the copy that lets in nobody but the task that looks at it, and that task's
 * group, log and role. The copy and the task are made by each test and removed by it. The task reaches the live database no more
 * than the application reaches the copy.
 */
class RestoreTest extends pulumi.ComponentResource {
    /** What `restore-test` works with: a RestoreTestOutputs. */
    outputs;
    constructor(context, network, database, backup) {
        super('ez-deploy:app:RestoreTest', context.prefix);
        const { prefix, region, accountId } = context;
        const full = `${prefix}-restore-test`;
        const parent = { parent: this };
        const group = (name, description) => new securityGroup.SecurityGroup(name, { name, description, vpcId: network.vpcId, tags: { Name: name } }, parent);
        const task = group(full, 'The task that looks at a restored database');
        const copy = group(`${prefix}-restored`, 'A restored database: in from the restore test only');
        new securityGroupEgressRule.SecurityGroupEgressRule(`${full}-out`, {
            securityGroupId: task.id,
            cidrIpv4: '0.0.0.0/0',
            ipProtocol: '-1',
            description: 'To the restored database, AWS and the registry',
        }, parent);
        new securityGroupIngressRule.SecurityGroupIngressRule(`${prefix}-restored-from-test`, {
            securityGroupId: copy.id,
            referencedSecurityGroupId: task.id,
            ipProtocol: 'tcp',
            fromPort: database.port,
            toPort: database.port,
            description: 'From the restore test',
        }, parent);
        const log = new cloudwatch_logGroup.LogGroup(full, { name: `/ez-deploy/${full}`, retentionInDays: context.logDays, kmsKeyId: context.keys.logs }, parent);
        const role = new iam_role.Role(full, {
            name: (0,app_context/* shortName */.E)(full, 64),
            assumeRolePolicy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
            }),
        }, parent);
        new rolePolicyAttachment.RolePolicyAttachment(full, { role: role.name, policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy' }, parent);
        new rolePolicy.RolePolicy(full, {
            role: role.id,
            policy: JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Action: 'secretsmanager:GetSecretValue',
                        Resource: `arn:aws:secretsmanager:${region}:${accountId}:secret:rds!db-*`,
                        // RDS names these secrets itself, and tags them with the instance: of the copies only.
                        Condition: {
                            StringLike: {
                                'secretsmanager:ResourceTag/aws:rds:primaryDBInstanceArn': `arn:aws:rds:${region}:${accountId}:db:${(0,restore_test_name/* restoredPrefix */.Jj)(prefix)}*`,
                            },
                        },
                    },
                ],
            }),
        }, parent);
        this.outputs = {
            vaultName: backup.vaultName,
            backupRoleArn: backup.roleArn,
            databaseArn: database.arn,
            databaseName: database.databaseName,
            subnetGroup: database.subnetGroup,
            databaseSecurityGroupIds: [copy.id],
            family: full,
            executionRoleArn: role.arn,
            logGroup: log.name,
            subnetIds: network.appSubnetIds,
            securityGroupIds: [task.id],
        };
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecs/service.js
var ecs_service = __webpack_require__(46797);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/appautoscaling/policy.js
var policy = __webpack_require__(60332);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/appautoscaling/target.js
var appautoscaling_target = __webpack_require__(8727);
;// CONCATENATED MODULE: ./programs/app/scaling.ts



/** Scaling of one ECS service on CPU and memory. Its limits, and whether it is suspended, are the rollout's. */
function scaling(name, cluster, ecs, service, parent) {
    const target = new appautoscaling_target.Target(name, {
        serviceNamespace: 'ecs',
        scalableDimension: 'ecs:service:DesiredCount',
        resourceId: (0,pulumi.all)([cluster.name, ecs.name]).apply(([c, s]) => `service/${c}/${s}`),
        minCapacity: 0,
        maxCapacity: 0,
    }, { ...parent, ignoreChanges: ['minCapacity', 'maxCapacity', 'suspendedState'] });
    for (const [metric, value] of [
        ['ECSServiceAverageCPUUtilization', service.scaling.cpu],
        ['ECSServiceAverageMemoryUtilization', service.scaling.memory],
    ]) {
        new policy.Policy(`${name}-${metric.includes('CPU') ? 'cpu' : 'memory'}`, {
            policyType: 'TargetTrackingScaling',
            resourceId: target.resourceId,
            scalableDimension: target.scalableDimension,
            serviceNamespace: target.serviceNamespace,
            targetTrackingScalingPolicyConfiguration: {
                targetValue: value,
                predefinedMetricSpecification: { predefinedMetricType: metric },
            },
        }, parent);
    }
}

;// CONCATENATED MODULE: ./programs/app/rolling-service.ts






/**
 * An internal service (found through Service Connect) or a worker: one ECS service, whose tasks ECS replaces. Its count, task
 * definition and scaling limits are the rollout's.
 */
class RollingService extends pulumi.ComponentResource {
    outputs;
    ecsServices;
    constructor(context, args) {
        super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
        const { name, service, network, cluster, mesh } = args;
        const parent = { parent: this };
        const { full, group, bootstrap, outputs } = serviceParts(context, args, this);
        const { port } = service;
        if (service.kind === 'internal' && port !== undefined) {
            // Application subnets alone: nothing else of the network may ask it.
            network.appCidrs.forEach((cidrIpv4, i) => {
                new securityGroupIngressRule.SecurityGroupIngressRule(i === 0 ? `${full}-in` : `${full}-in-${i}`, {
                    securityGroupId: group.id,
                    cidrIpv4,
                    ipProtocol: 'tcp',
                    fromPort: port,
                    toPort: port,
                    description: 'From the other services',
                }, parent);
            });
        }
        const connect = service.kind === 'internal' && mesh !== undefined && port !== undefined
            ? {
                serviceConnectConfiguration: {
                    enabled: true,
                    namespace: mesh.namespaceArn,
                    services: [{ portName: name, discoveryName: name, clientAlias: [{ port, dnsName: name }] }],
                },
            }
            : clientOf(mesh);
        const ecs = new ecs_service.Service(full, {
            name: full,
            cluster: cluster.arn,
            taskDefinition: bootstrap.arn,
            desiredCount: 0,
            launchType: 'FARGATE',
            platformVersion: 'LATEST',
            waitForSteadyState: false,
            // Without rollback: the rollout brings the old version back itself, with its reason.
            deploymentCircuitBreaker: { enable: true, rollback: false },
            deploymentMinimumHealthyPercent: 100,
            deploymentMaximumPercent: 200,
            networkConfiguration: { subnets: network.appSubnetIds, securityGroups: [group.id], assignPublicIp: false },
            ...connect,
        }, { ...parent, ignoreChanges: ['taskDefinition', 'desiredCount'] });
        scaling(full, cluster, ecs, service, parent);
        this.ecsServices = [ecs.name];
        this.outputs = { ...outputs, serviceName: ecs.name };
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/secretsmanager/secret.js
var secretsmanager_secret = __webpack_require__(18941);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/secretsmanager/secretRotation.js
var secretRotation = __webpack_require__(26015);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/secretsmanager/secretVersion.js
var secretVersion = __webpack_require__(32249);
;// CONCATENATED MODULE: ./programs/app/secrets.ts





/** `valueFrom` of each secret of each service: made here where they are generated, referred to where they exist. */
class Secrets extends pulumi.ComponentResource {
    context;
    made = new Map();
    /** Customer keys of secrets that are somebody else's, by what they are called here. */
    keys = new Map();
    constructor(context) {
        super('ez-deploy:app:Secrets', context.prefix);
        this.context = context;
        this.registerOutputs({});
    }
    /** What ECS takes as `valueFrom` for a reference of ez-deploy.yml. */
    valueFrom(service, name, reference) {
        const { accountId, region } = this.context;
        if (reference === 'generate')
            return this.generated(`${service}/${name}`);
        if (reference.startsWith('data:'))
            return this.dataUrl(reference.slice('data:'.length));
        if (reference.startsWith('ssm:'))
            return (0,pulumi.output)(`arn:aws:ssm:${region}:${accountId}:parameter${reference.slice('ssm:'.length)}`);
        if (reference.startsWith('secretsmanager:')) {
            const [secret = '', key] = reference.slice('secretsmanager:'.length).split('#');
            const arn = `arn:aws:secretsmanager:${region}:${accountId}:secret:${secret}`;
            return (0,pulumi.output)(key === undefined ? arn : `${arn}:${key}::`);
        }
        return (0,pulumi.output)(reference);
    }
    /** Keeps a value of the program's own, such as a data store's address with its password. Its arn. */
    provide(name, value) {
        return this.keep(name, this.secret(name), value);
    }
    /** Takes somebody else's secret for a value of ours: what ECS takes as `valueFrom`, and the key that it is read with. */
    bring(name, valueFrom, keyArn) {
        this.made.set(name, (0,pulumi.output)(valueFrom));
        if (keyArn !== undefined)
            this.keys.set(name, keyArn);
    }
    /** Customer keys, other than ours, that a service needs for its references. */
    keysOf(references) {
        const names = references.filter((r) => r.startsWith('data:')).map((r) => `data/${r.slice('data:'.length)}`);
        return [...new Set(names.flatMap((name) => this.keys.get(name) ?? []))];
    }
    secret(name) {
        const logical = `${this.context.prefix}-${name.replaceAll('/', '-')}`;
        const secret = new secretsmanager_secret.Secret(logical, {
            name: `${this.context.prefix}/${name}`,
            kmsKeyId: this.context.keys.secrets,
            recoveryWindowInDays: this.context.production ? 30 : 0,
        }, { parent: this, protect: this.context.production });
        const { rotation } = this.context.config.infrastructure;
        if (rotation !== undefined) {
            new secretRotation.SecretRotation(logical, {
                secretId: secret.id,
                rotationLambdaArn: rotation.function,
                // The first value is fresh; a rotation before the store is ready would fail.
                rotateImmediately: false,
                rotationRules: { automaticallyAfterDays: rotation.days },
            }, { parent: this });
        }
        return secret;
    }
    keep(name, secret, value) {
        const known = this.made.get(name);
        if (known !== undefined)
            return known;
        if (value !== undefined) {
            new secretVersion.SecretVersion(`${this.context.prefix}-${name.replaceAll('/', '-')}`, { secretId: secret.id, secretString: value }, 
            // Rotation, or a person, may have changed it since: what was generated is only the beginning.
            { parent: this, ignoreChanges: ['secretString'] });
        }
        this.made.set(name, secret.arn);
        return secret.arn;
    }
    generated(name) {
        return this.made.get(name) ?? this.keep(name, this.secret(name), RandomValue.secret());
    }
    /**
     * The address of a data store, as a whole URL with its user, which the store has provided. In a rehearsal the embedded cloud
     * fills it with the address of its own PostgreSQL or Redis.
     */
    dataUrl(name) {
        const full = `data/${name}`;
        return this.made.get(full) ?? this.keep(full, this.secret(full));
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/dynamodb/table.js
var dynamodb_table = __webpack_require__(29373);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/sfn/stateMachine.js
var stateMachine = __webpack_require__(19990);
// EXTERNAL MODULE: ./src/infra/outputs.ts
var outputs = __webpack_require__(92332);
// EXTERNAL MODULE: ./src/rollout/guardian-plan.ts
var guardian_plan = __webpack_require__(57344);
;// CONCATENATED MODULE: ./src/rollout/guardian-states.ts
/** What AWS refuses for a moment is tried again for about two minutes. */
const RETRY = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 8, BackoffRate: 1.5 }];
const CONDITION_FAILED = [
    'DynamoDB.ConditionalCheckFailedException',
    'DynamoDb.ConditionalCheckFailedException',
    'ConditionalCheckFailedException',
];
/** Key of the coordination item. */
const KEY = { pk: { S: 'rollout' }, sk: { S: 'current' } };
/** Conditional updates of the one coordination item. */
const updates = (tableName) => (expression, condition, values, next, refused) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:updateItem',
    Parameters: {
        TableName: tableName,
        Key: KEY,
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#phase': 'phase', '#by': 'by', '#release': 'release' },
        ExpressionAttributeValues: { ':release': { 'S.$': '$.release' }, ':guardian': { S: 'guardian' }, ...values },
    },
    ResultPath: null,
    Catch: [{ ErrorEquals: CONDITION_FAILED, ResultPath: '$.refused', Next: refused }],
    Retry: [{ ErrorEquals: [...CONDITION_FAILED], MaxAttempts: 0 }, ...RETRY],
    Next: next,
});
/** Runs states for each item of a list of the plan. */
const forEach = (items, states, start, next) => ({
    Type: 'Map',
    ItemsPath: items,
    ItemSelector: { 'item.$': '$$.Map.Item.Value', 'cluster.$': '$.plan.cluster' },
    MaxConcurrency: 10,
    ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: start, States: states },
    ResultPath: null,
    Next: next,
});
/** Takes a service's tasks away. */
const scaleDown = (serviceName) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:ecs:updateService',
    Parameters: { 'Cluster.$': '$.cluster', 'Service.$': serviceName, DesiredCount: 0 },
    ResultPath: null,
    Retry: RETRY,
    End: true,
});

;// CONCATENATED MODULE: ./src/rollout/guardian-definition.ts


/** UpdateSchedule resets what it is not given. */
const SCHEDULE_MEMBERS = [
    'Name',
    'GroupName',
    'ScheduleExpression',
    'ScheduleExpressionTimezone',
    'FlexibleTimeWindow',
    'State',
    'Target',
];
/**
 * The guardian: a Step Functions (Standard) state machine, started once per rollout. It waits to the deadline that the holder
 * keeps moving, looks, and only then acts: a holder that has fallen silent loses its right to write (conditional claim),
 * traffic goes back to the old colour, the new one is scaled down. In the bake it watches the alarms, then scales the old colour down.
 * Started late, twice or on a finished rollout it finds nothing to do. With `{"action": "rollback"}` it does not wait: break-glass.
 * Input: `{"action": "watch" | "rollback", "release": ID, "deadline": ISO time}`.
 */
function guardianDefinition({ tableName }) {
    const update = updates(tableName);
    return {
        Comment: 'ez-deploy guardian: takes traffic back when a runner has fallen silent or an alarm fires in the bake',
        StartAt: 'WaitForDeadline?',
        States: {
            'WaitForDeadline?': {
                Type: 'Choice',
                Choices: [{ Variable: '$.action', StringEquals: 'rollback', Next: 'Look' }],
                Default: 'Wait',
            },
            Wait: { Type: 'Wait', TimestampPath: '$.deadline', Next: 'Look' },
            Look: {
                Type: 'Task',
                Resource: 'arn:aws:states:::dynamodb:getItem',
                Parameters: { TableName: tableName, Key: KEY, ConsistentRead: true },
                ResultPath: '$.current',
                Retry: RETRY,
                Next: 'Whose?',
            },
            'Whose?': {
                Type: 'Choice',
                Choices: [
                    { Not: { Variable: '$.current.Item.release.S', IsPresent: true }, Next: 'Nothing to do' },
                    { Not: { Variable: '$.current.Item.release.S', StringEqualsPath: '$.release' }, Next: 'Nothing to do' },
                    { Not: { Variable: '$.current.Item.plan.S', IsPresent: true }, Next: 'Nothing to do' },
                ],
                Default: 'Read plan',
            },
            'Read plan': {
                Type: 'Pass',
                Parameters: {
                    'action.$': '$.action',
                    'release.$': '$.release',
                    'deadline.$': '$.deadline',
                    'current.$': '$.current',
                    'plan.$': 'States.StringToJson($.current.Item.plan.S)',
                },
                Next: 'Decide',
            },
            Decide: {
                Type: 'Choice',
                Choices: [
                    {
                        And: [
                            { Variable: '$.action', StringEquals: 'rollback' },
                            { Variable: '$.current.Item.phase.S', StringEquals: 'rolling' },
                        ],
                        Next: 'Claim',
                    },
                    {
                        And: [
                            { Variable: '$.action', StringEquals: 'rollback' },
                            { Variable: '$.current.Item.phase.S', StringEquals: 'baking' },
                        ],
                        Next: 'Claim bake',
                    },
                    { Variable: '$.current.Item.phase.S', StringEquals: 'baking', Next: 'Begin bake' },
                    { Variable: '$.current.Item.phase.S', StringEquals: 'taking-back', Next: 'Take back' },
                    { Not: { Variable: '$.current.Item.phase.S', StringEquals: 'rolling' }, Next: 'Nothing to do' },
                    { Variable: '$.current.Item.deadline.S', StringGreaterThanPath: '$.deadline', Next: 'Wait again' },
                ],
                Default: 'Claim',
            },
            'Wait again': {
                Type: 'Pass',
                Parameters: { 'action.$': '$.action', 'release.$': '$.release', 'deadline.$': '$.current.Item.deadline.S' },
                Next: 'Wait',
            },
            // The deadline is part of the condition: a holder that spoke in this very moment keeps its rollout.
            Claim: update('SET #phase = :taking, #by = :guardian, nonce = :guardian', '#release = :release AND #phase = :rolling AND deadline = :deadline', {
                ':taking': { S: 'taking-back' },
                ':rolling': { S: 'rolling' },
                ':deadline': { 'S.$': '$.current.Item.deadline.S' },
            }, 'Take back', 'Look again'),
            'Look again': {
                Type: 'Pass',
                Parameters: { 'action.$': '$.action', 'release.$': '$.release', 'deadline.$': '$.deadline' },
                Next: 'Look',
            },
            'Claim bake': update('SET #phase = :taking, #by = :guardian, nonce = :guardian', '#release = :release AND #phase = :baking', { ':taking': { S: 'taking-back' }, ':baking': { S: 'baking' } }, 'Take back', 'Nothing to do'),
            'Take back': forEach('$.plan.services', {
                'Anybody there?': {
                    Type: 'Choice',
                    Choices: [{ Variable: '$.item.canGoBack', BooleanEquals: true, Next: 'Old colour has the traffic' }],
                    Default: 'Left as it is',
                },
                'Left as it is': { Type: 'Succeed' },
                'Old colour has the traffic': {
                    Type: 'Task',
                    Resource: 'arn:aws:states:::aws-sdk:elasticloadbalancingv2:modifyRule',
                    Parameters: { 'RuleArn.$': '$.item.ruleArn', 'Actions.$': '$.item.backActions' },
                    ResultPath: null,
                    Retry: RETRY,
                    End: true,
                },
            }, 'Anybody there?', 'Users kept?'),
            'Users kept?': {
                Type: 'Choice',
                Choices: [{ Variable: '$.plan.affinity[0]', IsPresent: true, Next: 'Users are let go' }],
                Default: 'Let it spread',
            },
            'Users are let go': forEach('$.plan.affinity', {
                'Nobody is kept': {
                    Type: 'Task',
                    Resource: 'arn:aws:states:::aws-sdk:elasticloadbalancingv2:modifyRule',
                    Parameters: { 'RuleArn.$': '$.item.ruleArn', 'Conditions.$': '$.item.conditions' },
                    ResultPath: null,
                    Retry: RETRY,
                    End: true,
                },
            }, 'Nobody is kept', 'Let it spread'),
            'Let it spread': { Type: 'Wait', Seconds: guardian_plan/* SPREAD_SECONDS */.c, Next: 'Still mine?' },
            // Whoever took over meanwhile settles this rollout, and may have begun one of its own on the same colour.
            'Still mine?': update('SET #by = :guardian', '#release = :release AND #phase = :taking AND nonce = :guardian', { ':taking': { S: 'taking-back' } }, 'Services without colours?', 'Look again'),
            'Services without colours?': {
                Type: 'Choice',
                Choices: [{ Variable: '$.plan.rolling[0]', IsPresent: true, Next: 'Services without colours' }],
                Default: 'Schedules?',
            },
            'Services without colours': forEach('$.plan.rolling', {
                'Had an old version?': {
                    Type: 'Choice',
                    Choices: [{ Variable: '$.item.canGoBack', BooleanEquals: true, Next: 'Old version again' }],
                    Default: 'Left running',
                },
                'Left running': { Type: 'Succeed' },
                // The same definition and count again changes nothing.
                'Old version again': {
                    Type: 'Task',
                    Resource: 'arn:aws:states:::aws-sdk:ecs:updateService',
                    Parameters: {
                        'Cluster.$': '$.cluster',
                        'Service.$': '$.item.ecsService',
                        'TaskDefinition.$': '$.item.oldTaskDefinition',
                        'DesiredCount.$': '$.item.oldCount',
                    },
                    ResultPath: null,
                    Retry: RETRY,
                    End: true,
                },
            }, 'Had an old version?', 'Schedules?'),
            'Schedules?': {
                Type: 'Choice',
                Choices: [{ Variable: '$.plan.schedules[0]', IsPresent: true, Next: 'Schedules' }],
                Default: 'New colour down',
            },
            Schedules: forEach('$.plan.schedules', {
                'Old schedule again': {
                    Type: 'Task',
                    Resource: 'arn:aws:states:::aws-sdk:scheduler:updateSchedule',
                    Parameters: Object.fromEntries(SCHEDULE_MEMBERS.map((member) => [`${member}.$`, `$.item.oldForStepFunctions.${member}`])),
                    ResultPath: null,
                    Retry: RETRY,
                    End: true,
                },
            }, 'Old schedule again', 'New colour down'),
            // Only after every rule has been given back: never a colour with weight.
            'New colour down': forEach('$.plan.services', {
                'Has no traffic?': {
                    Type: 'Choice',
                    Choices: [{ Variable: '$.item.canGoBack', BooleanEquals: true, Next: 'Scale new down' }],
                    Default: 'Keep',
                },
                Keep: { Type: 'Succeed' },
                'Scale new down': scaleDown('$.item.newService'),
            }, 'Has no traffic?', 'Mark taken back'),
            // Somebody took this rollout over meanwhile: should that one fall silent too, the guardian is still there.
            'Mark taken back': update('SET #phase = :back, #by = :guardian', '#release = :release AND #phase = :taking', { ':back': { S: 'taken-back' }, ':taking': { S: 'taking-back' } }, 'Taken back', 'Look again'),
            'Taken back': { Type: 'Succeed' },
            'Begin bake': {
                Type: 'Pass',
                Parameters: {
                    'action.$': '$.action',
                    'release.$': '$.release',
                    'deadline.$': '$.deadline',
                    'plan.$': '$.plan',
                    'left.$': '$.plan.bakeLooks',
                },
                Next: 'Baked?',
            },
            'Baked?': {
                Type: 'Choice',
                Choices: [{ Variable: '$.left', NumericLessThanEquals: 0, Next: 'Finish bake' }],
                Default: 'Bake',
            },
            Bake: { Type: 'Wait', Seconds: guardian_plan/* BAKE_LOOK_SECONDS */.s, Next: 'Alarms?' },
            'Alarms?': {
                Type: 'Choice',
                Choices: [{ Variable: '$.plan.alarms[0]', IsPresent: true, Next: 'Look at alarms' }],
                Default: 'Count down',
            },
            'Look at alarms': {
                Type: 'Task',
                Resource: 'arn:aws:states:::aws-sdk:cloudwatch:describeAlarms',
                Parameters: { 'AlarmNames.$': '$.plan.alarms' },
                // The answer alone: whole alarms would count against the 256 KiB that a state may hand on.
                ResultSelector: { 'firing.$': "States.ArrayContains($.MetricAlarms[*].StateValue, 'ALARM')" },
                ResultPath: '$.alarms',
                Retry: RETRY,
                Next: 'In alarm?',
            },
            'In alarm?': {
                Type: 'Choice',
                Choices: [{ Variable: '$.alarms.firing', BooleanEquals: true, Next: 'Claim bake' }],
                Default: 'Count down',
            },
            'Count down': {
                Type: 'Pass',
                Parameters: {
                    'action.$': '$.action',
                    'release.$': '$.release',
                    'deadline.$': '$.deadline',
                    'plan.$': '$.plan',
                    'left.$': 'States.MathAdd($.left, -1)',
                },
                Next: 'Baked?',
            },
            'Finish bake': update('SET #phase = :done, #by = :guardian', '#release = :release AND #phase = :baking', { ':done': { S: 'done' }, ':baking': { S: 'baking' } }, 'Old colour down', 'Nothing to do'),
            'Old colour down': forEach('$.plan.services', { 'Scale old down': scaleDown('$.item.oldService') }, 'Scale old down', 'Baked'),
            Baked: { Type: 'Succeed' },
            'Nothing to do': { Type: 'Succeed' },
        },
    };
}

;// CONCATENATED MODULE: ./programs/app/state.ts








const assume = (service) => JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});
/** All that begins as the program names it, and each that has a name of its own: taken over, or given one by a transform. */
function covering(arn, ours, names) {
    const others = names.filter((name) => !name.startsWith(ours));
    return others.length === 0 ? `${arn}${ours}*` : [`${arn}${ours}*`, ...others.map((name) => `${arn}${name}`)];
}
/** Bucket of records, coordination table, and the guardian that acts when a runner cannot. */
class State extends pulumi.ComponentResource {
    bucketName;
    tableName;
    tableArn;
    guardianArn;
    constructor(context, of) {
        super('ez-deploy:app:State', context.prefix);
        const { prefix } = context;
        const parent = { parent: this };
        const bucket = new private_bucket/* PrivateBucket */.O(context, {
            name: `${prefix}-records`,
            bucket: (0,outputs/* bucketNameFor */.Lk)(context.config.app, context.config.environment, context.accountId),
            encryption: 'aws:kms',
            // Records are the history: none goes. What was overwritten has no reader after this long.
            oldVersionDays: 90,
        });
        const table = new dynamodb_table.Table(`${prefix}-coordination`, {
            name: `${prefix}-ez-deploy`,
            billingMode: 'PAY_PER_REQUEST',
            hashKey: 'pk',
            rangeKey: 'sk',
            attributes: [
                { name: 'pk', type: 'S' },
                { name: 'sk', type: 'S' },
            ],
            pointInTimeRecovery: { enabled: true },
            serverSideEncryption: { enabled: true },
        }, { ...parent, protect: context.production });
        const role = new iam_role.Role(`${prefix}-guardian`, { name: `${prefix}-guardian`, assumeRolePolicy: assume('states.amazonaws.com') }, parent);
        const here = `${context.region}:${context.accountId}`;
        // In a cluster that others use too, services are told apart by their names.
        const alone = context.config.infrastructure.existing.cluster === undefined;
        const made = Object.values(of.services);
        const scheduled = made.flatMap(({ schedule }) => schedule ?? []);
        const names = (0,pulumi.all)([
            (0,pulumi.all)([table.arn, of.balancer, of.cluster]),
            (0,pulumi.all)(made.flatMap(({ ecsServices }) => ecsServices)),
            (0,pulumi.all)(scheduled.map((s) => s.name)),
            (0,pulumi.all)(scheduled.map((s) => s.role)),
        ]);
        new rolePolicy.RolePolicy(`${prefix}-guardian`, {
            role: role.id,
            policy: names.apply(([[tableArn, balancer, cluster], services, schedules, roles]) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], Resource: tableArn },
                    {
                        Effect: 'Allow',
                        Action: 'elasticloadbalancing:ModifyRule',
                        Resource: `arn:aws:elasticloadbalancing:${here}:listener-rule/app/${balancer}/*`,
                    },
                    {
                        Effect: 'Allow',
                        Action: 'ecs:UpdateService',
                        Resource: alone
                            ? `arn:aws:ecs:${here}:service/${cluster}/*`
                            : covering(`arn:aws:ecs:${here}:service/${cluster}/`, `${prefix}-`, services),
                    },
                    {
                        Effect: 'Allow',
                        Action: 'scheduler:UpdateSchedule',
                        Resource: covering(`arn:aws:scheduler:${here}:schedule/`, `default/${prefix}-`, schedules),
                    },
                    // A schedule's target names the role that it is started with.
                    {
                        Effect: 'Allow',
                        Action: 'iam:PassRole',
                        Resource: covering(`arn:aws:iam::${context.accountId}:role`, `/${prefix}-`, roles),
                        Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
                    },
                    { Effect: 'Allow', Action: 'cloudwatch:DescribeAlarms', Resource: `arn:aws:cloudwatch:${here}:alarm:*` },
                ],
            })),
        }, parent);
        const guardian = new stateMachine.StateMachine(`${prefix}-guardian`, {
            name: `${prefix}-guardian`,
            type: 'STANDARD',
            roleArn: role.arn,
            definition: table.name.apply((tableName) => JSON.stringify(guardianDefinition({ tableName }))),
        }, parent);
        this.bucketName = bucket.name;
        this.tableName = table.name;
        this.tableArn = table.arn;
        this.guardianArn = guardian.arn;
        this.registerOutputs({ bucketName: this.bucketName });
    }
}

// EXTERNAL MODULE: ./programs/app/tags.ts
var tags = __webpack_require__(43317);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./programs/app/module.ts




/**
 * The default export of a module of the user's.
 * @throws ConfigError for a module that is not there, does not load or has no function as its default export.
 */
async function loadFunction({ file, root, key, fix }) {
    const path = (0,external_node_path_.resolve)(root, file);
    const refuse = (what) => new errors/* ConfigError */.xL([{ where: key, what, fix }]);
    let loaded;
    try {
        // A version of its own in the address, so that an edited module is not the one from before.
        const version = (0,external_node_fs_.readFileSync)(path).length;
        loaded = (await import(/* webpackIgnore: true */ `${(0,external_node_url_.pathToFileURL)(path).href}?v=${version}`));
    }
    catch (error) {
        throw refuse(`${file} cannot be loaded: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    if (typeof loaded.default !== 'function')
        throw refuse(`${file} has no function as its default export`);
    return loaded.default;
}

;// CONCATENATED MODULE: ./programs/app/transform.ts


/** Registers the transform for every resource of the stack that is made after it. */
function useTransform(transform) {
    (0,stack.registerStackTransformation)(({ type, name, props, opts }) => {
        // Components are ours and have no arguments of AWS's.
        if (!type.startsWith('aws:'))
            return undefined;
        const args = transform({ type, name, args: { ...props } });
        if (args === undefined)
            return undefined;
        if (typeof args !== 'object' || args === null || Array.isArray(args))
            throw new Error(`the transform gave no arguments for ${name} (${type}): an object or undefined is expected`);
        return { props: args, opts };
    });
}
/** @throws ConfigError for a module that is not there, does not load or has no function as its default export. */
async function loadTransform(file, root) {
    const fix = 'export default ({ type, name, args }) => args';
    return (await loadFunction({ file, root, key: 'infrastructure.transform', fix }));
}

;// CONCATENATED MODULE: ./programs/app/watched.ts


/** What the alarms and the dashboard are about, by the names that it has: not ours where it was taken over. A store of somebody else's is not watched. */
function watchedOf(alb, cluster, services, { database, redis }) {
    return {
        balancer: alb.fullName,
        cluster: cluster.name,
        services: Object.fromEntries(Object.entries(services).flatMap(([name, { ecsServices }]) => ecsServices.length === 0 ? [] : [[name, ecsServices]])),
        ...(database instanceof Database ? { database: database.watched } : {}),
        ...(redis instanceof Redis ? { redisNodes: redis.nodes } : {}),
    };
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/lb/listenerRule.js
var listenerRule = __webpack_require__(14289);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/lb/targetGroup.js
var targetGroup = __webpack_require__(49823);
;// CONCATENATED MODULE: ./programs/app/web-service.ts










const COLOURS = ['blue', 'green'];
/**
 * One web service: a pair of target group and ECS service for each colour.
 * Weights, counts, task definitions, scaling limits and the test rule's condition are the rollout's: they are ignored here.
 */
class WebService extends pulumi.ComponentResource {
    outputs;
    ecsServices;
    constructor(context, args) {
        super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
        const { name, service, network, alb, cluster } = args;
        const full = `${context.prefix}-${name}`;
        const parent = { parent: this };
        const port = service.port ?? 80;
        const parts = serviceParts(context, args, this);
        const { bootstrap, group } = parts;
        new securityGroupIngressRule.SecurityGroupIngressRule(`${full}-in`, {
            securityGroupId: group.id,
            referencedSecurityGroupId: alb.securityGroupId,
            ipProtocol: 'tcp',
            fromPort: port,
            toPort: port,
            description: 'From the load balancer',
        }, parent);
        const groups = COLOURS.map((colour) => new targetGroup.TargetGroup(`${full}-${colour}`, {
            name: (0,app_context/* shortName */.E)(`${full}-${colour}`, 32),
            port,
            protocol: 'HTTP',
            targetType: 'ip',
            vpcId: network.vpcId,
            deregistrationDelay: Math.round(service.deregistrationDelay / 1_000),
            slowStart: 0,
            stickiness: { enabled: false, type: 'lb_cookie' },
            healthCheck: {
                path: service.health.path,
                interval: Math.round(service.health.interval / 1_000),
                timeout: Math.round(service.health.timeout / 1_000),
                healthyThreshold: service.health.healthyThreshold,
                unhealthyThreshold: service.health.unhealthyThreshold,
                matcher: '200-399',
            },
        }, parent));
        const [blue, green] = groups;
        if (blue === undefined || green === undefined)
            throw new Error('two colours make two target groups');
        const forward = {
            type: 'forward',
            forward: {
                targetGroups: [
                    { arn: blue.arn, weight: 100 },
                    { arn: green.arn, weight: 0 },
                ],
                stickiness: { enabled: false, duration: 1 },
            },
        };
        const pathPattern = { pathPattern: { values: [service.path ?? '/*'] } };
        // The whole of actions: wildcards in ignoreChanges break, and the next apply would take a deployment's weights back.
        const rule = new listenerRule.ListenerRule(full, { listenerArn: alb.listenerArn, priority: args.priority, conditions: [pathPattern], actions: [forward] }, { ...parent, ignoreChanges: ['actions'] });
        // Nobody can guess the value; each release sets one of its own before it asks.
        const closed = (0,external_node_crypto_.createHash)('sha256')
            .update(`${full}-${context.accountId}-no-release-yet`)
            .digest('hex')
            .slice(0, 32);
        const testRule = new listenerRule.ListenerRule(`${full}-test`, {
            listenerArn: alb.listenerArn,
            priority: args.priority - 1,
            conditions: [pathPattern, { httpHeader: { httpHeaderName: 'x-ez-deploy-test', values: [closed] } }],
            actions: [{ type: 'forward', targetGroupArn: green.arn }],
        }, { ...parent, ignoreChanges: ['actions', 'conditions'] });
        // They take part only while traffic moves; until then no request has such a cookie.
        const affinity = context.config.rollout.affinity
            ? [
                ['old', blue, 3],
                ['fresh', green, 2],
            ]
            : [];
        const [old, fresh] = affinity.map(([side, group, before]) => new listenerRule.ListenerRule(`${full}-${side}`, {
            listenerArn: alb.listenerArn,
            priority: args.priority - before,
            conditions: [
                pathPattern,
                { httpHeader: { httpHeaderName: 'cookie', values: ['*ez-release=no-release*'] } },
            ],
            actions: [{ type: 'forward', targetGroupArn: group.arn }],
        }, { ...parent, ignoreChanges: ['actions', 'conditions'] }));
        const services = COLOURS.map((colour, i) => {
            const ecs = new ecs_service.Service(`${full}-${colour}`, {
                name: `${full}-${colour}`,
                cluster: cluster.arn,
                taskDefinition: bootstrap.arn,
                desiredCount: 0,
                launchType: 'FARGATE',
                platformVersion: 'LATEST',
                waitForSteadyState: false,
                healthCheckGracePeriodSeconds: Math.round(service.health.gracePeriod / 1_000),
                // Without rollback: on an idle colour it would silently bring the old task definition back.
                deploymentCircuitBreaker: { enable: true, rollback: false },
                deploymentMinimumHealthyPercent: 100,
                deploymentMaximumPercent: 200,
                networkConfiguration: { subnets: network.appSubnetIds, securityGroups: [group.id], assignPublicIp: false },
                ...clientOf(args.mesh),
                loadBalancers: [{ targetGroupArn: (i === 0 ? blue : green).arn, containerName: name, containerPort: port }],
            }, { ...parent, ignoreChanges: ['taskDefinition', 'desiredCount', 'loadBalancers'], dependsOn: [rule, testRule] });
            scaling(`${full}-${colour}`, cluster, ecs, service, parent);
            return ecs;
        });
        this.ecsServices = services.map((s) => s.name);
        const colour = (i, tg) => ({
            serviceName: this.ecsServices[i] ?? '',
            targetGroupArn: tg.arn,
            targetGroupFullName: tg.arnSuffix,
        });
        this.outputs = {
            ...parts.outputs,
            ruleArn: rule.arn,
            testRuleArn: testRule.arn,
            ...(old === undefined || fresh === undefined ? {} : { affinityRules: { old: old.arn, fresh: fresh.arn } }),
            colours: { blue: colour(0, blue), green: colour(1, green) },
        };
        this.registerOutputs({});
    }
}

;// CONCATENATED MODULE: ./programs/app/index.ts





























/** Rules are tried by priority: the longer the fixed part of a path pattern, the earlier it stands. */
function byPath(services) {
    const length = (path) => (path ?? '').replace(/[*?].*$/, '').length;
    return Object.entries(services).sort(([a, x], [b, y]) => length(y.path) - length(x.path) || a.localeCompare(b));
}
/** Lets the services that ask for a store's address reach it, and nobody else. */
function admitServices(config, stores, services) {
    for (const [name, service] of Object.entries(config.services)) {
        const [group] = (services[name]?.outputs).securityGroupIds;
        if (group === undefined)
            continue;
        for (const store of stores)
            if (Object.values(service.secrets).includes(`data:${store.store}.url`))
                store.admit(name, group);
    }
}
/** CloudFront where it is asked for and the load balancer can be reached by TLS; then the domain's records. */
function edge(context, alb, logs) {
    const { domain, infrastructure } = context.config;
    if (domain === undefined)
        return;
    const { cdn } = infrastructure;
    const front = cdn === undefined || domain.certificate === undefined
        ? undefined
        : new Cdn(context, alb, logs, { domain: domain.name, ...cdn });
    if (domain.zone === undefined)
        return;
    const target = front === undefined ? { name: alb.dnsName, zoneId: alb.zoneId } : { name: front.domainName, zoneId: front.zoneId };
    new Dns(context, { zoneId: domain.zone, name: domain.name, target, ipv6: front !== undefined });
}
/** Ours, somebody else's, or none. */
function storesOf(context, network, secrets, facts) {
    const { data, infrastructure } = context.config;
    const { postgres, redis } = infrastructure.existing;
    const brought = (store, settings) => new BroughtStore(context, store, settings, facts[store], secrets);
    const ourDatabase = () => (data.postgres === undefined ? undefined : new Database(context, network, secrets));
    const ourRedis = () => (data.redis === undefined ? undefined : new Redis(context, network, secrets));
    return {
        database: postgres === undefined ? ourDatabase() : brought('postgres', postgres),
        redis: redis === undefined ? ourRedis() : brought('redis', redis),
    };
}
function clusterOf({ prefix }, facts) {
    return (foundOf(facts.cluster) ??
        new cluster.Cluster(prefix, { name: prefix, settings: [{ name: 'containerInsights', value: 'enabled' }] }));
}
/** What comes before any resource: tags, boundary and transform of the stack. */
async function beginProgram(config, accountId) {
    const base = (0,app_context/* programContext */.o)(config, accountId);
    (0,tags/* useTags */.P)(config);
    (0,tags/* useBoundary */.k)(base);
    const { transform } = config.infrastructure;
    if (transform !== undefined)
        useTransform(await loadTransform(transform, config.root));
    useAdoption(config.infrastructure.adopt);
    useAsked();
    return base;
}
/** Everything of an environment. Its outputs are an {@link AppOutputs}: all that the rollout needs to know. */
async function standardStack(base, options) {
    const { config, accountId } = base;
    const facts = await lookUpBrought(base, options.lookUp ?? existing.lookUp);
    const context = { ...base, keys: new Keys(base) };
    const network = broughtNetwork(base, facts) ?? new Network(context);
    const logs = new LogBucket(context);
    const alb = new Alb(context, network, logs);
    if (config.infrastructure.waf)
        new Firewall(context, { scope: 'REGIONAL', resourceArn: alb.arn });
    const secrets = new Secrets(context);
    const stores = storesOf(context, network, secrets, facts);
    const { database, redis } = stores;
    const cluster = clusterOf(context, facts);
    const services = {};
    const of = (...kinds) => Object.entries(config.services).filter(([, s]) => kinds.includes(s.kind));
    const mesh = of('internal').length === 0 ? undefined : new Mesh(context);
    const shared = { network, cluster, secrets };
    // Before those that ask them: a task sees the internal services that were there when it started.
    for (const [name, service] of of('internal', 'worker'))
        services[name] = new RollingService(context, { name, service, mesh, ...shared });
    byPath(Object.fromEntries(of('web'))).forEach(([name, service], i) => {
        services[name] = new WebService(context, { name, service, alb, mesh, priority: 10 * (i + 1), ...shared });
    });
    for (const [name, service] of of('cron'))
        services[name] = new CronService(context, { name, service, ...shared });
    const state = new State(context, { balancer: alb.name, cluster: cluster.name, services });
    const breakGlass = new BreakGlass(context, state);
    admitServices(config, [database, redis].filter((store) => store !== undefined), services);
    edge(context, alb, logs);
    const backup = new Backup(context, database instanceof Database ? [database.arn, state.tableArn] : [state.tableArn]);
    const restoreTest = database instanceof Database && config.infrastructure.backups.restoreTest !== undefined
        ? new RestoreTest(context, network, database, backup)
        : undefined;
    new Monitoring(context, watchedOf(alb, cluster, services, stores), options.env ?? process.env);
    return {
        app: config.app,
        environment: config.environment,
        accountId,
        region: context.region,
        clusterName: cluster.name,
        clusterArn: cluster.arn,
        loadBalancerArn: alb.arn,
        loadBalancerFullName: alb.fullName,
        url: alb.url,
        tableName: state.tableName,
        bucketName: state.bucketName,
        guardianArn: state.guardianArn,
        breakGlassDocument: breakGlass.documentName,
        services: Object.fromEntries(Object.entries(services).map(([name, { outputs }]) => [name, outputs])),
        ...(restoreTest === undefined ? {} : { restoreTest: restoreTest.outputs }),
    };
}
/** The infrastructure of one environment. */
function appProgram(config, accountId, options = {}) {
    return async () => standardStack(await beginProgram(config, accountId), options);
}

;// CONCATENATED MODULE: ./programs/app/own.ts




/** The program of an environment: ours, or the module that infrastructure.program names. */
function programOf(config, accountId, options = {}) {
    const { program } = config.infrastructure;
    if (program === undefined)
        return appProgram(config, accountId, options);
    return async () => {
        const fix = 'export default async ({ app, environment, pulumi, standard }) => outputs';
        const where = { file: program, root: config.root, key: 'infrastructure.program', fix };
        const own = (await loadFunction(where));
        const base = await beginProgram(config, accountId);
        const { app, environment, services } = config;
        const standard = () => standardStack(base, options);
        const given = await own({ app, environment, accountId, region: base.region, services, pulumi: pulumi, standard });
        if (typeof given === 'object' && given !== null && !Array.isArray(given))
            return given;
        throw new errors/* ConfigError */.xL([
            { where: program, what: 'gave no outputs', fix: 'return an object with the outputs of docs/outputs.md' },
        ]);
    };
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

/***/ 55596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ actionsWith),
/* harmony export */   Z$: () => (/* binding */ weightsOf),
/* harmony export */   mm: () => (/* binding */ elbGateway)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50586);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _fence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);



function weightsOf(rule) {
    const forward = rule.Actions?.find((a) => a.Type === 'forward');
    const groups = forward?.ForwardConfig?.TargetGroups;
    if (groups !== undefined && groups.length > 0) {
        return Object.fromEntries(groups.map((g) => [g.TargetGroupArn ?? '', g.Weight ?? 1]));
    }
    return forward?.TargetGroupArn === undefined ? {} : { [forward.TargetGroupArn]: 1 };
}
/**
 * A rule's actions with new weights. ModifyRule replaces all of them: what stands in front of the forward action (authentication)
 * stays, an OIDC action keeps its secret, and stickiness, which would beat the weights, is off.
 */
function actionsWith(rule, weights) {
    const before = (rule.Actions ?? [])
        .filter((a) => a.Type !== 'forward')
        .map((a) => {
        if (a.AuthenticateOidcConfig === undefined)
            return a;
        return { ...a, AuthenticateOidcConfig: { ...a.AuthenticateOidcConfig, UseExistingClientSecret: true } };
    });
    const order = rule.Actions?.find((a) => a.Type === 'forward')?.Order;
    return [
        ...before,
        {
            Type: 'forward',
            ...(order === undefined ? {} : { Order: order }),
            ForwardConfig: {
                TargetGroups: Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })),
                TargetGroupStickinessConfig: { Enabled: false },
            },
        },
    ];
}
function elbGateway(target) {
    const client = (0,_fence__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .ElasticLoadBalancingV2Client */ .MlD((0,_clients__WEBPACK_IMPORTED_MODULE_2__/* .clientConfig */ .y)(target)), target.fence);
    return {
        rules: async (arns) => {
            const { Rules } = await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeRulesCommand */ .Ggo({ RuleArns: [...arns] }));
            return new Map((Rules ?? []).map((r) => [r.RuleArn ?? '', r]));
        },
        modifyRule: async (arn, change) => {
            await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .ModifyRuleCommand */ .y5P({
                RuleArn: arn,
                ...(change.actions === undefined ? {} : { Actions: change.actions }),
                ...(change.conditions === undefined ? {} : { Conditions: change.conditions }),
            }));
        },
        targetHealth: async (targetGroupArn) => {
            const answer = await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetHealthCommand */ .qyg({ TargetGroupArn: targetGroupArn }));
            return answer.TargetHealthDescriptions ?? [];
        },
    };
}


/***/ }),

/***/ 4996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ createFence),
/* harmony export */   OF: () => (/* binding */ fenced)
/* harmony export */ });
/* unused harmony export LeaseOver */
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40201);

/** A change that was not sent, because the right to send it may be somebody else's by now. */
class LeaseOver extends Error {
    name = 'LeaseOver';
}
/**
 * When less than this is left of the lease, nothing that changes AWS is sent any more. AWS ms: the guardian looks at the deadline
 * itself, so a call must have arrived by then, which takes up to its limit; and AWS's clock may be 3 s ahead of ours (src/clock.ts).
 */
const MARGIN_MS = _clients__WEBPACK_IMPORTED_MODULE_0__/* .CALL_TIMEOUT_MS */ .M + 3_000;
function createFence(clock) {
    let until;
    return {
        hold: (deadline) => {
            until = deadline;
        },
        drop: () => {
            until = undefined;
        },
        check: (operation) => {
            if (until !== undefined && clock.now() > until - MARGIN_MS)
                throw new LeaseOver(`${operation} was not sent: this process was away too long to still hold the lock`);
        },
    };
}
const READS = /^(Describe|Get|List|BatchGet)/;
/** The client, with every attempt of its changing calls behind the fence. */
function fenced(client, fence) {
    if (fence === undefined)
        return client;
    // The stack's own type is bound to each service's inputs; only the order of steps matters here.
    client.middlewareStack.add((next, context) => async (args) => {
        const operation = (context.commandName ?? 'a call').replace(/Command$/, '');
        if (!READS.test(operation))
            fence.check(operation);
        return next(args);
    }, 
    // After the retry middleware (so for each attempt), last before the request leaves.
    { step: 'finalizeRequest', priority: 'low', name: 'ezDeployFence' });
    return client;
}


/***/ }),

/***/ 77472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ schedulerGateway),
/* harmony export */   D1: () => (/* binding */ starting),
/* harmony export */   Ib: () => (/* binding */ taskDefinitionOf),
/* harmony export */   uY: () => (/* binding */ pascalMembers)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_scheduler__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _fence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);



function whole(name, found) {
    const { GroupName, ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow, State, Target } = found;
    if (ScheduleExpression === undefined || FlexibleTimeWindow === undefined || Target === undefined)
        throw new Error(`GetSchedule of ${name} answered no schedule`);
    return {
        Name: name,
        GroupName: GroupName ?? 'default',
        ScheduleExpression,
        ScheduleExpressionTimezone: ScheduleExpressionTimezone ?? 'UTC',
        FlexibleTimeWindow,
        State: State === 'ENABLED' ? 'ENABLED' : 'DISABLED',
        Target,
    };
}
/** Which task definition a schedule starts; undefined where its target is no ECS task. */
const taskDefinitionOf = ({ Target }) => Target.EcsParameters?.TaskDefinitionArn;
/** A value with all member names in PascalCase: `awsvpcConfiguration` is the one that is not. */
function pascalMembers(value) {
    const change = (of) => {
        if (Array.isArray(of))
            return of.map(change);
        if (of === null || typeof of !== 'object' || of instanceof Date)
            return of;
        return Object.fromEntries(Object.entries(of).map(([key, member]) => [key.charAt(0).toUpperCase() + key.slice(1), change(member)]));
    };
    return change(value);
}
/** The same schedule, enabled, starting another task definition. */
const starting = (schedule, taskDefinition) => ({
    ...schedule,
    State: 'ENABLED',
    Target: {
        ...schedule.Target,
        EcsParameters: { ...schedule.Target.EcsParameters, TaskDefinitionArn: taskDefinition },
    },
});
/** What the rollout asks of EventBridge Scheduler. */
function schedulerGateway(target) {
    const client = (0,_fence__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(new _aws_sdk_client_scheduler__WEBPACK_IMPORTED_MODULE_1__/* .SchedulerClient */ .dC((0,_clients__WEBPACK_IMPORTED_MODULE_2__/* .clientConfig */ .y)(target)), target.fence);
    return {
        /** undefined where there is none of that name in the default group. */
        read: async (name) => {
            try {
                return whole(name, await client.send(new _aws_sdk_client_scheduler__WEBPACK_IMPORTED_MODULE_1__/* .GetScheduleCommand */ .nu({ Name: name })));
            }
            catch (error) {
                if (error instanceof Error && error.name === 'ResourceNotFoundException')
                    return undefined;
                throw error;
            }
        },
        put: async (schedule) => {
            await client.send(new _aws_sdk_client_scheduler__WEBPACK_IMPORTED_MODULE_1__/* .UpdateScheduleCommand */ .CH({ ...schedule }));
        },
    };
}


/***/ }),

/***/ 84285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ SECRET_OF_STORE),
/* harmony export */   n: () => (/* binding */ existingSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const id = (prefix, what) => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(new RegExp(`^${prefix}-[0-9a-f]{8,17}$`), `${what} such as ${prefix}-0123456789abcdef0`);
const subnets = (what) => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(id('subnet', 'a subnet id'))
    .refine((list) => list.length >= 2, 'at least two subnets, of two zones')
    .max(16)
    .refine((list) => new Set(list).size === list.length, 'each subnet once')
    .describe(what);
const vpcSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: id('vpc', 'a VPC id').describe('Id of the VPC.'),
    publicSubnets: subnets('Subnets of the load balancer: in two zones or more, with a route to an internet gateway.'),
    privateSubnets: subnets('Subnets of the tasks: in two zones or more, with a way to AWS’s services and out.'),
    dataSubnets: subnets('Subnets of the database and the cache that ez-deploy makes; privateSubnets where absent.').optional(),
})
    .describe('A VPC that is there already: nothing is made in it but security groups, and nothing of it is changed.');
/** A secret of Secrets Manager, by name or ARN, and the key in it where it holds JSON. */
const SECRET_OF_STORE = /^(?:secretsmanager:(?<name>[\w/+=.@-]+)(?:#(?<key>[\w-]+))?|(?<arn>arn:aws[\w-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+)(?::(?<arnKey>[\w-]+)::)?)$/;
const storeSchema = (store, port, scheme) => zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(SECRET_OF_STORE, 'a secret of Secrets Manager: secretsmanager:NAME, secretsmanager:NAME#key, or its ARN (ARN:key:: for a key of it)')
        .describe(`Secret that holds its address, ${scheme}://USER:PASSWORD@HOST:PORT…; services get it as data:${store}.url.`),
    securityGroup: id('sg', 'a security group id')
        .optional()
        .describe('Its security group, in the same VPC: the services that ask for the address are let in by a rule each.'),
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(1).max(65_535).default(port).describe('Port that those rules open.'),
})
    .optional()
    .describe(`A ${store === 'redis' ? 'Redis' : 'PostgreSQL'} that is there already, in place of one that ez-deploy makes.`);
/** What is there already and is used in place of what the program would make. */
const existingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    vpc: vpcSchema.optional(),
    cluster: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^(?:arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:cluster\/)?[A-Za-z0-9_-]{1,255}$/, 'the name or the ARN of an ECS cluster')
        .optional()
        .describe('Name or ARN of an ECS cluster that is there already.'),
    postgres: storeSchema('postgres', 5432, 'postgresql'),
    redis: storeSchema('redis', 6379, 'rediss'),
})
    // Used by its name everywhere; the ARN says in which account and region it has to be.
    .transform(({ cluster, ...rest }) => ({
    ...rest,
    ...(cluster === undefined ? {} : { cluster: cluster.split('/').at(-1) ?? cluster }),
    ...(cluster?.startsWith('arn:') === true ? { clusterArn: cluster } : {}),
}))
    .describe('What is there already and is used in place of ours (docs/bring-your-own.md).');


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


/***/ })

};
;