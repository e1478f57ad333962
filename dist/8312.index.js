"use strict";
exports.id = 8312;
exports.ids = [8312];
exports.modules = {

/***/ 38312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appProgram: () => (/* binding */ appProgram)
});

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecs/cluster.js
var ecs_cluster = __webpack_require__(47852);
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
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/index.js
var pulumi = __webpack_require__(3561);
;// CONCATENATED MODULE: ./programs/app/alb.ts






const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
/** Internet-facing load balancer. With a certificate: HTTPS, and HTTP only redirects. Without one (a first look): HTTP. */
class Alb extends pulumi.ComponentResource {
    arn;
    fullName;
    listenerArn;
    securityGroupId;
    url;
    constructor(context, network) {
        super('ez-deploy:app:Alb', context.prefix);
        const { prefix } = context;
        const parent = { parent: this };
        const certificate = context.config.domain?.certificate;
        const group = new securityGroup.SecurityGroup(`${prefix}-alb`, { name: `${prefix}-alb`, description: 'Load balancer: web traffic in', vpcId: network.vpcId }, parent);
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
        new securityGroupEgressRule.SecurityGroupEgressRule(`${prefix}-alb-out`, { securityGroupId: group.id, cidrIpv4: '10.0.0.0/16', ipProtocol: '-1', description: 'To the tasks' }, parent);
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
        }, { ...parent, protect: context.production });
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
        this.fullName = balancer.arnSuffix;
        this.securityGroupId = group.id;
        this.listenerArn = (secure ?? plain).arn;
        const { domain } = context.config;
        this.url = balancer.dnsName.apply((name) => domain !== undefined && certificate !== undefined ? `https://${domain.name}` : `http://${name}`);
        this.registerOutputs({ url: this.url });
    }
}

;// CONCATENATED MODULE: ./programs/app/context.ts
function programContext(config, accountId) {
    return {
        config,
        accountId,
        region: config.settings.region,
        prefix: `${config.app}-${config.environment}`,
        production: config.settings.protected ?? config.environment === 'production',
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

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/role.js
var iam_role = __webpack_require__(12120);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/rolePolicy.js
var rolePolicy = __webpack_require__(92998);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/scheduler/schedule.js
var scheduler_schedule = __webpack_require__(43349);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/cloudwatch/logGroup.js
var cloudwatch_logGroup = __webpack_require__(584);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecr/lifecyclePolicy.js
var lifecyclePolicy = __webpack_require__(96251);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecr/repository.js
var ecr_repository = __webpack_require__(22201);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/ecs/taskDefinition.js
var taskDefinition = __webpack_require__(28644);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/iam/rolePolicyAttachment.js
var rolePolicyAttachment = __webpack_require__(58823);
;// CONCATENATED MODULE: ./programs/app/service-parts.ts











const TASKS = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
/** Images kept: deeper than any rollback goes. */
const IMAGES_KEPT = 50;
const LOG_DAYS = { production: 365, other: 30 };
function serviceParts(context, args, component) {
    const { name, service, network, secrets } = args;
    const full = `${context.prefix}-${name}`;
    const parent = { parent: component };
    const { port } = service;
    const repository = new ecr_repository.Repository(full, {
        name: full,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
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
    const logGroup = new cloudwatch_logGroup.LogGroup(full, { name: `/ez-deploy/${full}`, retentionInDays: context.production ? LOG_DAYS.production : LOG_DAYS.other }, parent);
    const executionRole = new iam_role.Role(`${full}-execution`, { name: shortName(`${full}-execution`, 64), assumeRolePolicy: TASKS }, parent);
    new rolePolicyAttachment.RolePolicyAttachment(`${full}-execution`, { role: executionRole.name, policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy' }, parent);
    const taskRole = new iam_role.Role(`${full}-task`, { name: shortName(`${full}-task`, 64), assumeRolePolicy: TASKS }, parent);
    const secretNames = Object.keys(service.secrets);
    const valuesFrom = Object.entries(service.secrets).map(([key, reference]) => secrets.valueFrom(name, key, reference));
    if (valuesFrom.length > 0) {
        new rolePolicy.RolePolicy(`${full}-secrets`, {
            role: executionRole.id,
            policy: (0,pulumi.all)(valuesFrom).apply((arns) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Action: ['secretsmanager:GetSecretValue', 'ssm:GetParameters'],
                        // An arn with a JSON key is a reference into the secret, not another secret.
                        Resource: [...new Set(arns.map((a) => a.split(':').slice(0, 7).join(':')))],
                    },
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
        executionRoleArn: executionRole.arn,
        taskRoleArn: taskRole.arn,
        skipDestroy: true,
        containerDefinitions: repository.repositoryUrl.apply((url) => JSON.stringify([
            {
                name,
                image: `${url}:none`,
                essential: true,
                readonlyRootFilesystem: true,
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
            family: full,
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
    constructor(context, args) {
        super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
        const { service, network, cluster } = args;
        const parent = { parent: this };
        const { full, group, bootstrap, executionRole, taskRole, outputs } = serviceParts(context, args, this);
        const role = new iam_role.Role(`${full}-schedule`, {
            name: shortName(`${full}-schedule`, 64),
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
            policy: (0,pulumi.all)([cluster.arn, executionRole.arn, taskRole.arn]).apply(([clusterArn, execution, task]) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Action: 'ecs:RunTask',
                        Resource: `arn:aws:ecs:${context.region}:${context.accountId}:task-definition/${full}:*`,
                        Condition: { ArnEquals: { 'ecs:cluster': clusterArn } },
                    },
                    { Effect: 'Allow', Action: 'iam:PassRole', Resource: [execution, task] },
                ],
            })),
        }, parent);
        const schedule = new scheduler_schedule.Schedule(full, {
            name: shortName(full, 64),
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
        this.outputs = { ...outputs, scheduleName: schedule.name };
        this.registerOutputs({});
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
;// CONCATENATED MODULE: ./programs/app/network.ts











const ZONES = ['a', 'b'];
/** Third octet of a tier's first subnet; the second zone has the next one. */
const OCTETS = { public: 0, app: 10, data: 20 };
/** VPC 10.0.0.0/16 over two zones: public subnets for the load balancer, private ones for tasks and for data. */
class Network extends pulumi.ComponentResource {
    vpcId;
    publicSubnetIds;
    appSubnetIds;
    constructor(context) {
        super('ez-deploy:app:Network', context.prefix);
        const { prefix } = context;
        const parent = { parent: this };
        const vpc = new ec2_vpc.Vpc(`${prefix}-vpc`, { cidrBlock: '10.0.0.0/16', enableDnsHostnames: true, enableDnsSupport: true, tags: { Name: prefix } }, parent);
        this.vpcId = vpc.id;
        // Takes the default group's rules away: nothing may use it by accident.
        new defaultSecurityGroup.DefaultSecurityGroup(`${prefix}-default`, { vpcId: vpc.id, ingress: [], egress: [] }, parent);
        const gateway = new internetGateway.InternetGateway(`${prefix}-igw`, { vpcId: vpc.id }, parent);
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
        const publicTable = new routeTable.RouteTable(`${prefix}-public`, { vpcId: vpc.id }, parent);
        new route.Route(`${prefix}-public-out`, { routeTableId: publicTable.id, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.id }, parent);
        publics.forEach((s, i) => {
            new routeTableAssociation.RouteTableAssociation(`${prefix}-public-${ZONES[i] ?? i}`, { subnetId: s.id, routeTableId: publicTable.id }, parent);
        });
        // One NAT gateway a zone in production; one for all elsewhere: a zone's loss may cost a test environment its way out.
        const nats = (context.production ? publics : publics.slice(0, 1)).map((s, i) => {
            const address = new eip.Eip(`${prefix}-nat-${ZONES[i] ?? i}`, { domain: 'vpc' }, parent);
            return new natGateway.NatGateway(`${prefix}-nat-${ZONES[i] ?? i}`, { subnetId: s.id, allocationId: address.id }, { ...parent, dependsOn: [gateway] });
        });
        const privateTables = ZONES.map((zone, i) => {
            const table = new routeTable.RouteTable(`${prefix}-private-${zone}`, { vpcId: vpc.id }, parent);
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
        }, parent);
        this.registerOutputs({ vpcId: this.vpcId });
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
    constructor(context, args) {
        super('ez-deploy:app:Service', `${context.prefix}-${args.name}`);
        const { name, service, network, cluster, mesh } = args;
        const parent = { parent: this };
        const { full, group, bootstrap, outputs } = serviceParts(context, args, this);
        const { port } = service;
        if (service.kind === 'internal' && port !== undefined) {
            new securityGroupIngressRule.SecurityGroupIngressRule(`${full}-in`, {
                securityGroupId: group.id,
                // Application subnets alone: nothing else of the network may ask it.
                cidrIpv4: '10.0.10.0/23',
                ipProtocol: 'tcp',
                fromPort: port,
                toPort: port,
                description: 'From the other services',
            }, parent);
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
        this.outputs = { ...outputs, serviceName: ecs.name };
        this.registerOutputs({});
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/secretsmanager/secret.js
var secret = __webpack_require__(18941);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/secretsmanager/secretVersion.js
var secretVersion = __webpack_require__(32249);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./programs/app/random-value.ts


/** Fresh random values, marked as secrets so that the state holds them encrypted. */
const RandomValue = {
    /** 256 bits. A new value at every run: whoever uses it ignores changes. */
    secret: () => (0,pulumi.secret)((0,external_node_crypto_.randomBytes)(32).toString('base64url')),
};

;// CONCATENATED MODULE: ./programs/app/secrets.ts




/** `valueFrom` of each secret of each service: made here where they are generated, referred to where they exist. */
class Secrets extends pulumi.ComponentResource {
    context;
    made = new Map();
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
    secret(name) {
        return new secret.Secret(`${this.context.prefix}-${name.replaceAll('/', '-')}`, { name: `${this.context.prefix}/${name}`, recoveryWindowInDays: this.context.production ? 30 : 0 }, { parent: this, protect: this.context.production });
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
     * The address of a data store, as a whole URL with its user. The secret's value is set where the store is made; in a rehearsal
     * the embedded cloud fills it with the address of its own PostgreSQL or Redis.
     */
    dataUrl(name) {
        return this.made.get(name) ?? this.keep(name, this.secret(`data/${name}`));
    }
}

// EXTERNAL MODULE: ./node_modules/@pulumi/aws/dynamodb/table.js
var dynamodb_table = __webpack_require__(29373);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/s3/bucket.js
var s3_bucket = __webpack_require__(19145);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/s3/bucketPublicAccessBlock.js
var bucketPublicAccessBlock = __webpack_require__(97557);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/s3/bucketServerSideEncryptionConfiguration.js
var bucketServerSideEncryptionConfiguration = __webpack_require__(86788);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/s3/bucketVersioning.js
var bucketVersioning = __webpack_require__(77241);
// EXTERNAL MODULE: ./node_modules/@pulumi/aws/sfn/stateMachine.js
var stateMachine = __webpack_require__(19990);
// EXTERNAL MODULE: ./src/infra/outputs.ts
var outputs = __webpack_require__(92332);
// EXTERNAL MODULE: ./src/rollout/guardian-plan.ts
var guardian_plan = __webpack_require__(57344);
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
const RETRY = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 8, BackoffRate: 1.5 }];
const CONDITION_FAILED = [
    'DynamoDB.ConditionalCheckFailedException',
    'DynamoDb.ConditionalCheckFailedException',
    'ConditionalCheckFailedException',
];
/**
 * The guardian: a Step Functions (Standard) state machine, started once per rollout. It waits to the deadline that the holder
 * keeps moving, looks, and only then acts: a holder that has fallen silent loses its right to write (conditional claim),
 * traffic goes back to the old colour, the new one is scaled down. In the bake it watches the alarms, then scales the old colour down.
 * Started late, twice or on a finished rollout it finds nothing to do. With `{"action": "rollback"}` it does not wait: break-glass.
 * Input: `{"action": "watch" | "rollback", "release": ID, "deadline": ISO time}`.
 */
function guardianDefinition({ tableName }) {
    const key = { pk: { S: 'rollout' }, sk: { S: 'current' } };
    const update = (expression, condition, values, next, refused) => ({
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:updateItem',
        Parameters: {
            TableName: tableName,
            Key: key,
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
    const forEach = (items, states, start, next) => ({
        Type: 'Map',
        ItemsPath: items,
        ItemSelector: { 'item.$': '$$.Map.Item.Value', 'cluster.$': '$.plan.cluster' },
        MaxConcurrency: 10,
        ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: start, States: states },
        ResultPath: null,
        Next: next,
    });
    const scaleDown = (serviceName) => ({
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:ecs:updateService',
        Parameters: { 'Cluster.$': '$.cluster', 'Service.$': serviceName, DesiredCount: 0 },
        ResultPath: null,
        Retry: RETRY,
        End: true,
    });
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
                Parameters: { TableName: tableName, Key: key, ConsistentRead: true },
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
            }, 'Anybody there?', 'Let it spread'),
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
                Parameters: { 'AlarmNames.$': '$.plan.alarms', StateValue: 'ALARM' },
                ResultPath: '$.alarms',
                Retry: RETRY,
                Next: 'In alarm?',
            },
            'In alarm?': {
                Type: 'Choice',
                Choices: [{ Variable: '$.alarms.MetricAlarms[0]', IsPresent: true, Next: 'Claim bake' }],
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
/** Bucket of records, coordination table, and the guardian that acts when a runner cannot. */
class State extends pulumi.ComponentResource {
    bucketName;
    tableName;
    guardianArn;
    constructor(context) {
        super('ez-deploy:app:State', context.prefix);
        const { prefix } = context;
        const parent = { parent: this };
        const bucket = new s3_bucket.Bucket(`${prefix}-records`, {
            bucket: (0,outputs/* bucketNameFor */.Lk)(context.config.app, context.config.environment, context.accountId),
            forceDestroy: !context.production,
        }, { ...parent, protect: context.production });
        new bucketVersioning.BucketVersioning(`${prefix}-records`, { bucket: bucket.id, versioningConfiguration: { status: 'Enabled' } }, parent);
        new bucketServerSideEncryptionConfiguration.BucketServerSideEncryptionConfiguration(`${prefix}-records`, {
            bucket: bucket.id,
            rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' }, bucketKeyEnabled: true }],
        }, parent);
        new bucketPublicAccessBlock.BucketPublicAccessBlock(`${prefix}-records`, {
            bucket: bucket.id,
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: true,
        }, parent);
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
        new rolePolicy.RolePolicy(`${prefix}-guardian`, {
            role: role.id,
            policy: table.arn.apply((tableArn) => JSON.stringify({
                Version: '2012-10-17',
                Statement: [
                    { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], Resource: tableArn },
                    {
                        Effect: 'Allow',
                        Action: 'elasticloadbalancing:ModifyRule',
                        Resource: `arn:aws:elasticloadbalancing:${here}:listener-rule/app/${prefix}/*`,
                    },
                    { Effect: 'Allow', Action: 'ecs:UpdateService', Resource: `arn:aws:ecs:${here}:service/${prefix}/*` },
                    {
                        Effect: 'Allow',
                        Action: 'scheduler:UpdateSchedule',
                        Resource: `arn:aws:scheduler:${here}:schedule/default/${prefix}-*`,
                    },
                    // A schedule's target names the role that it is started with.
                    {
                        Effect: 'Allow',
                        Action: 'iam:PassRole',
                        Resource: `arn:aws:iam::${context.accountId}:role/${prefix}-*`,
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
        this.bucketName = bucket.bucket;
        this.tableName = table.name;
        this.guardianArn = guardian.arn;
        this.registerOutputs({ bucketName: this.bucketName });
    }
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
            name: shortName(`${full}-${colour}`, 32),
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
        const colour = (i, tg) => ({
            serviceName: services[i]?.name ?? '',
            targetGroupArn: tg.arn,
            targetGroupFullName: tg.arnSuffix,
        });
        this.outputs = {
            ...parts.outputs,
            ruleArn: rule.arn,
            testRuleArn: testRule.arn,
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
/**
 * The infrastructure of one environment. Its outputs are an {@link AppOutputs}: all that the rollout needs to know.
 */
function appProgram(config, accountId) {
    return () => {
        const context = programContext(config, accountId);
        const { prefix } = context;
        const network = new Network(context);
        const state = new State(context);
        const alb = new Alb(context, network);
        const secrets = new Secrets(context);
        const cluster = new ecs_cluster.Cluster(prefix, { name: prefix, settings: [{ name: 'containerInsights', value: 'enabled' }] });
        const services = {};
        const of = (...kinds) => Object.entries(config.services).filter(([, s]) => kinds.includes(s.kind));
        const mesh = of('internal').length === 0 ? undefined : new Mesh(context);
        const shared = { network, cluster, secrets };
        // Before those that ask them: a task sees the internal services that were there when it started.
        for (const [name, service] of of('internal', 'worker'))
            services[name] = new RollingService(context, { name, service, mesh, ...shared }).outputs;
        byPath(Object.fromEntries(of('web'))).forEach(([name, service], i) => {
            services[name] = new WebService(context, { name, service, alb, mesh, priority: 10 * (i + 1), ...shared }).outputs;
        });
        for (const [name, service] of of('cron'))
            services[name] = new CronService(context, { name, service, ...shared }).outputs;
        return Promise.resolve({
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
            services,
        });
    };
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


/***/ })

};
;