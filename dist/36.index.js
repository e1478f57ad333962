"use strict";
exports.id = 36;
exports.ids = [36];
exports.modules = {

/***/ 60036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ judgeControls)
});

// UNUSED EXPORTS: CONTROLS

// EXTERNAL MODULE: ./src/controls/graph.ts
var controls_graph = __webpack_require__(66994);
;// CONCATENATED MODULE: ./src/controls/looks.ts
/** A finding for each resource of a type. */
const each = (type, holds, why) => (graph) => graph
    .of(...(typeof type === 'string' ? [type] : type))
    .map((resource) => ({ resource, holds: holds(resource, graph), ...(why === undefined ? {} : { why }) }));
/** Each resource by several rules, each with what is wrong where it does not hold. */
const rules = (type, all) => (graph) => graph.of(type).map((resource) => {
    const broken = Object.entries(all).filter(([, holds]) => !holds(resource, graph));
    return {
        resource,
        holds: broken.length === 0,
        ...(broken.length === 0 ? {} : { why: broken.map(([w]) => w).join(', ') }),
    };
});

;// CONCATENATED MODULE: ./src/controls/data-controls.ts


const DB = 'aws:rds/instance:Instance';
const REDIS = 'aws:elasticache/replicationGroup:ReplicationGroup';
const USUAL = ['postgres', 'admin', 'root', 'master'];
/** Rows 9 to 24. */
const DATA_CONTROLS = [
    {
        number: 9,
        ids: ['RDS.2', 'RDS.46', 'CKV_AWS_17'],
        title: 'RDS not publicly accessible',
        judge: each(DB, (db) => db.inputs['publiclyAccessible'] === false),
    },
    {
        number: 10,
        ids: ['RDS.3', 'CKV_AWS_16'],
        title: 'RDS storage encrypted',
        judge: each(DB, (db) => db.inputs['storageEncrypted'] === true),
    },
    {
        number: 11,
        ids: ['RDS.5', 'CKV_AWS_157'],
        title: 'RDS Multi-AZ',
        judge: each(DB, (db) => db.inputs['multiAz'] === true),
    },
    {
        number: 12,
        ids: ['RDS.6', 'CKV_AWS_118'],
        title: 'RDS enhanced monitoring',
        judge: each(DB, (db) => Number(db.inputs['monitoringInterval'] ?? 0) > 0 && (0,controls_graph/* set */.hZ)(db.inputs['monitoringRoleArn'])),
    },
    {
        number: 13,
        ids: ['RDS.8', 'CKV_AWS_293'],
        title: 'RDS deletion protection',
        judge: each(DB, (db) => db.inputs['deletionProtection'] === true),
    },
    {
        number: 14,
        ids: ['RDS.9', 'RDS.36', 'CKV_AWS_129', 'CKV2_AWS_30'],
        title: 'RDS PostgreSQL logs exported',
        judge: each(DB, (db, graph) => {
            const group = graph
                .of('aws:rds/parameterGroup:ParameterGroup')
                .find((g) => g.inputs['name'] === db.inputs['parameterGroupName']);
            const names = (0,controls_graph/* list */.p_)(group?.inputs['parameters']).map((p) => p['name']);
            return ((0,controls_graph/* strings */.P$)(db.inputs['enabledCloudwatchLogsExports']).includes('postgresql') &&
                names.includes('log_statement') &&
                names.includes('log_min_duration_statement'));
        }),
    },
    {
        number: 15,
        ids: ['RDS.10', 'CKV_AWS_161'],
        title: 'RDS IAM authentication',
        judge: each(DB, (db) => db.inputs['iamDatabaseAuthenticationEnabled'] === true),
    },
    {
        number: 16,
        ids: ['RDS.11', 'CKV_AWS_133'],
        title: 'RDS backups of 7 days or more',
        judge: each(DB, (db) => Number(db.inputs['backupRetentionPeriod'] ?? 0) >= 7),
    },
    {
        number: 17,
        ids: ['RDS.13', 'CKV_AWS_226'],
        title: 'RDS automatic minor upgrades',
        judge: each(DB, (db) => db.inputs['autoMinorVersionUpgrade'] === true),
    },
    {
        number: 18,
        ids: ['RDS.17', 'CKV2_AWS_60'],
        title: 'RDS tags copied to snapshots',
        judge: each(DB, (db) => db.inputs['copyTagsToSnapshot'] === true),
    },
    {
        number: 19,
        ids: ['RDS.25'],
        title: 'RDS custom administrator name',
        judge: each(DB, (db) => (0,controls_graph/* set */.hZ)(db.inputs['username']) && !USUAL.includes(String(db.inputs['username']))),
    },
    {
        number: 20,
        ids: ['CKV2_AWS_69'],
        title: 'RDS parameter group forces TLS',
        judge: each(DB, (db, graph) => graph
            .of('aws:rds/parameterGroup:ParameterGroup')
            .some((g) => g.inputs['name'] === db.inputs['parameterGroupName'] &&
            (0,controls_graph/* list */.p_)(g.inputs['parameters']).some((p) => p['name'] === 'rds.force_ssl' && String(p['value']) === '1'))),
    },
    {
        number: 21,
        ids: ['ElastiCache.1', 'ElastiCache.3', 'CKV2_AWS_50'],
        title: 'Redis backups and automatic failover',
        judge: rules(REDIS, {
            'no backups': (r) => Number(r.inputs['snapshotRetentionLimit'] ?? 0) > 0,
            'no automatic failover': (r) => r.inputs['automaticFailoverEnabled'] === true,
            'not over several zones': (r) => r.inputs['multiAzEnabled'] === true,
        }),
    },
    {
        number: 22,
        ids: ['ElastiCache.4', 'CKV_AWS_29', 'CKV_AWS_191'],
        title: 'Redis encrypted at rest with a customer key',
        judge: each(REDIS, (r, graph) => r.inputs['atRestEncryptionEnabled'] === true && graph.isKey(r.inputs['kmsKeyId'])),
    },
    {
        number: 23,
        ids: ['ElastiCache.5', 'CKV_AWS_30', 'CKV_AWS_31'],
        title: 'Redis TLS and authentication',
        judge: rules(REDIS, {
            'no TLS': (r) => r.inputs['transitEncryptionEnabled'] === true && r.inputs['transitEncryptionMode'] !== 'preferred',
            'no token': (r) => (0,controls_graph/* set */.hZ)(r.inputs['authToken']) || (0,controls_graph/* strings */.P$)(r.inputs['userGroupIds']).length > 0,
        }),
    },
    {
        number: 24,
        ids: ['ElastiCache.7'],
        title: 'Redis in its own subnet group',
        judge: each(REDIS, (r, graph) => graph.of('aws:elasticache/subnetGroup:SubnetGroup').some((g) => g.inputs['name'] === r.inputs['subnetGroupName'])),
    },
];

;// CONCATENATED MODULE: ./src/controls/guard-controls.ts


const BUCKET = 'aws:s3/bucket:Bucket';
const of = (graph, type, bucket) => graph.about(`aws:s3/${type}`, 'bucket', bucket);
const anyone = (principal) => principal === '*' || Object.values((0,controls_graph/* object */.Ik)(principal)).some((p) => (Array.isArray(p) ? p.includes('*') : p === '*'));
const POLICY_HOLDERS = ['aws:iam/rolePolicy:RolePolicy', 'aws:iam/policy:Policy'];
/** Rows 40 to 47. */
const GUARD_CONTROLS = [
    {
        number: 40,
        ids: ['S3.1', 'S3.5', 'S3.8', 'S3.12', 'S3.13', 'CKV2_AWS_6', 'CKV2_AWS_61', 'CKV2_AWS_65'],
        title: 'S3 public access block, TLS only, ACLs off, lifecycle',
        needed: true,
        judge: rules(BUCKET, {
            'public access is not blocked': (b, graph) => of(graph, 'bucketPublicAccessBlock:BucketPublicAccessBlock', b).some(({ inputs }) => ['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets'].every((k) => inputs[k] === true)),
            'answers without TLS': (b, graph) => of(graph, 'bucketPolicy:BucketPolicy', b).some(({ inputs }) => (0,controls_graph/* statements */.Fn)(inputs['policy']).some((s) => s.effect === 'Deny' && String((0,controls_graph/* object */.Ik)(s.condition['Bool'])['aws:SecureTransport']) === 'false')),
            'ACLs are on': (b, graph) => of(graph, 'bucketOwnershipControls:BucketOwnershipControls', b).some(({ inputs }) => (0,controls_graph/* object */.Ik)(inputs['rule'])['objectOwnership'] === 'BucketOwnerEnforced'),
            'no lifecycle': (b, graph) => of(graph, 'bucketLifecycleConfiguration:BucketLifecycleConfiguration', b).some(({ inputs }) => (0,controls_graph/* list */.p_)(inputs['rules']).some((r) => r['status'] === 'Enabled')),
        }),
    },
    {
        number: 41,
        ids: ['CKV_AWS_7', 'CKV_AWS_33'],
        title: 'KMS rotation, no `*` principal',
        needed: true,
        judge: rules('aws:kms/key:Key', {
            'does not rotate': (k) => k.inputs['enableKeyRotation'] === true,
            'anyone may use it': (k) => !(0,controls_graph/* statements */.Fn)(k.inputs['policy']).some((s) => s.effect === 'Allow' && anyone(s.principal)),
        }),
    },
    {
        number: 42,
        ids: ['SecretsManager.1', 'SecretsManager.4', 'CKV_AWS_149', 'CKV_AWS_304'],
        title: 'secrets on a customer key, rotated',
        judge: rules('aws:secretsmanager/secret:Secret', {
            'not on a customer key': (s, graph) => graph.isKey(s.inputs['kmsKeyId']),
            'never rotated': (s, graph) => graph.about('aws:secretsmanager/secretRotation:SecretRotation', 'secretId', s).length > 0,
        }),
    },
    {
        number: 43,
        ids: [
            'CloudTrail.1',
            'CloudTrail.2',
            'CloudTrail.4',
            'CloudTrail.5',
            'CKV_AWS_67',
            'CKV_AWS_35',
            'CKV_AWS_36',
            'CKV2_AWS_10',
        ],
        title: 'CloudTrail multi-region, KMS, validated, to CloudWatch',
        elsewhere: 'one trail an account: the foundation program makes it',
        judge: rules('aws:cloudtrail/trail:Trail', {
            'one region only': (t) => t.inputs['isMultiRegionTrail'] === true,
            'no customer key': (t) => (0,controls_graph/* set */.hZ)(t.inputs['kmsKeyId']),
            'not validated': (t) => t.inputs['enableLogFileValidation'] === true,
            'not to CloudWatch': (t) => (0,controls_graph/* set */.hZ)(t.inputs['cloudWatchLogsGroupArn']),
        }),
    },
    {
        number: 44,
        ids: ['CKV_AWS_338', 'CKV_AWS_158'],
        title: 'log groups: retention and KMS',
        needed: true,
        judge: rules('aws:cloudwatch/logGroup:LogGroup', {
            'kept for less than a year': (g) => Number(g.inputs['retentionInDays'] ?? 0) >= 365,
            'no customer key': (g, graph) => graph.isKey(g.inputs['kmsKeyId']),
        }),
    },
    {
        number: 45,
        ids: ['ECR.1', 'ECR.2', 'ECR.3', 'CKV_AWS_163', 'CKV_AWS_51', 'CKV_AWS_136'],
        title: 'ECR scan on push, immutable tags, lifecycle, KMS',
        needed: true,
        judge: rules('aws:ecr/repository:Repository', {
            'no scan on push': (r) => (0,controls_graph/* object */.Ik)(r.inputs['imageScanningConfiguration'])['scanOnPush'] === true,
            'tags can be moved': (r) => String(r.inputs['imageTagMutability']).startsWith('IMMUTABLE'),
            'no lifecycle': (r, graph) => graph
                .of('aws:ecr/lifecyclePolicy:LifecyclePolicy')
                .some((p) => p.inputs['repository'] === r.inputs['name'] &&
                (0,controls_graph/* list */.p_)((0,controls_graph/* object */.Ik)((0,controls_graph/* parsed */.Yz)(p.inputs['policy']))['rules']).length > 0),
            'no KMS': (r) => (0,controls_graph/* list */.p_)(r.inputs['encryptionConfigurations']).some((e) => e['encryptionType'] === 'KMS'),
        }),
    },
    {
        number: 46,
        ids: ['CKV_AWS_166', 'CKV_AWS_26', 'CKV_AWS_319'],
        title: 'backup vault on a customer key, SNS on KMS, alarms have actions',
        needed: true,
        judge: (graph) => [
            ...(graph.of('aws:backup/vault:Vault').length === 0
                ? [{ resource: undefined, holds: false, why: 'no backup vault' }]
                : []),
            ...each('aws:backup/vault:Vault', (v) => graph.isKey(v.inputs['kmsKeyArn']), 'no customer key')(graph),
            ...each('aws:sns/topic:Topic', (t) => (0,controls_graph/* set */.hZ)(t.inputs['kmsMasterKeyId']), 'not encrypted')(graph),
            ...each('aws:cloudwatch/metricAlarm:MetricAlarm', (a) => (0,controls_graph/* strings */.P$)(a.inputs['alarmActions']).length > 0 && a.inputs['actionsEnabled'] !== false, 'tells nobody')(graph),
        ],
    },
    {
        number: 47,
        ids: ['IAM.1', 'IAM.21', 'CKV2_AWS_40'],
        title: 'no IAM policy with `*:*`',
        needed: true,
        judge: each(POLICY_HOLDERS, (p) => !(0,controls_graph/* statements */.Fn)(p.inputs['policy']).some((s) => s.effect === 'Allow' &&
            s.actions.some((a) => /^(?:\*|\*:\*|[\w-]+:\*)$/.test(a)) &&
            s.resources.includes('*'))),
    },
];

// EXTERNAL MODULE: ./src/infra/existing/parts.ts
var parts = __webpack_require__(89056);
;// CONCATENATED MODULE: ./src/controls/network-controls.ts


const SUBNET = 'aws:ec2/subnet:Subnet';
const ACL = 'aws:ec2/networkAcl:NetworkAcl';
const INGRESS = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';
const EGRESS = 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule';
const ADMIN_PORTS = [22, 3389];
const network_controls_open = (cidr) => cidr === '0.0.0.0/0' || cidr === '::/0';
function opensAdmin(acl) {
    return (0,controls_graph/* list */.p_)(acl.inputs['ingress']).some((r) => r['action'] === 'allow' &&
        network_controls_open(r['cidrBlock'] ?? r['ipv6CidrBlock']) &&
        (String(r['protocol']) === '-1' ||
            ADMIN_PORTS.some((port) => Number(r['fromPort']) <= port && port <= Number(r['toPort']))));
}
const endpoint = (graph, service) => graph.of('aws:ec2/vpcEndpoint:VpcEndpoint').filter((e) => String(e.inputs['serviceName']).endsWith(`.${service}`));
/** Rows 1 to 8. */
const NETWORK_CONTROLS = [
    {
        number: 1,
        ids: ['EC2.6', 'CKV2_AWS_11'],
        title: 'VPC flow logs on',
        needed: true,
        judge: each('aws:ec2/vpc:Vpc', (vpc, graph) => graph.about('aws:ec2/flowLog:FlowLog', 'vpcId', vpc).length > 0),
    },
    {
        number: 2,
        ids: ['EC2.2', 'CKV2_AWS_12'],
        title: 'default security group has no rules',
        needed: true,
        judge: each('aws:ec2/vpc:Vpc', (vpc, graph) => {
            const groups = graph.about('aws:ec2/defaultSecurityGroup:DefaultSecurityGroup', 'vpcId', vpc);
            return (groups.length > 0 &&
                groups.every((g) => [...(0,controls_graph/* list */.p_)(g.inputs['ingress']), ...(0,controls_graph/* list */.p_)(g.inputs['egress'])].length === 0));
        }),
    },
    {
        number: 3,
        ids: ['EC2.15', 'CKV_AWS_130'],
        title: 'private subnets give no public IP',
        needed: true,
        judge: each(SUBNET, (s) => s.inputs['mapPublicIpOnLaunch'] !== true),
    },
    {
        number: 4,
        ids: ['EC2.21'],
        title: 'no NACL opens 22 or 3389',
        needed: true,
        judge: each(ACL, (acl) => !opensAdmin(acl)),
    },
    {
        number: 5,
        ids: ['EC2.18', 'EC2.19'],
        title: 'public ingress only on 80 and 443',
        needed: true,
        judge: each(INGRESS, ({ inputs }) => {
            if (!network_controls_open(inputs['cidrIpv4'] ?? inputs['cidrIpv6']))
                return true;
            return inputs['fromPort'] === inputs['toPort'] && [80, 443].includes(Number(inputs['fromPort']));
        }),
    },
    {
        number: 6,
        ids: ['CKV_AWS_23'],
        title: 'every security group rule has a description',
        needed: true,
        judge: each([INGRESS, EGRESS, 'aws:ec2/securityGroup:SecurityGroup'], ({ inputs }) => (0,controls_graph/* set */.hZ)(inputs['description'])),
    },
    {
        number: 7,
        ids: ['EC2.16', 'CKV2_AWS_1'],
        title: 'every subnet has a NACL of ours',
        needed: true,
        judge: each(SUBNET, (s, graph) => graph.of(ACL).some((acl) => (0,controls_graph/* strings */.P$)(acl.inputs['subnetIds']).includes(s.id))),
    },
    {
        number: 8,
        ids: ['EC2.55', 'EC2.56'],
        title: 'ECR endpoints available (switchable, priced)',
        needed: true,
        judge: (graph) => rules('aws:ec2/vpc:Vpc', {
            'no endpoint of ecr.api': () => endpoint(graph, 'ecr.api').length > 0,
            'no endpoint of ecr.dkr': () => endpoint(graph, 'ecr.dkr').length > 0,
        })(graph),
    },
];

;// CONCATENATED MODULE: ./src/controls/service-controls.ts


const TASK = 'aws:ecs/taskDefinition:TaskDefinition';
const SERVICE = 'aws:ecs/service:Service';
const ALB = 'aws:lb/loadBalancer:LoadBalancer';
const LISTENER = 'aws:lb/listener:Listener';
const CDN = 'aws:cloudfront/distribution:Distribution';
/** Policies without TLS 1.0 and 1.1 (ELB.17's list is longer; these are the beginnings of the names on it). */
const MODERN_TLS = /^ELBSecurityPolicy-TLS13-1-[23]-/;
const SECRET_NAME = /(?:PASSWORD|SECRET|TOKEN|PRIVATE_KEY|API_KEY|DATABASE_URL|REDIS_URL|AWS_ACCESS_KEY_ID)$/i;
const containers = (task) => (0,controls_graph/* list */.p_)((0,controls_graph/* parsed */.Yz)(task.inputs['containerDefinitions']));
const everyContainer = (holds) => each(TASK, (task) => containers(task).length > 0 && containers(task).every(holds));
/** HTTP listeners of balancers that face the internet. */
const plain = (graph) => graph.of(LISTENER).filter((l) => l.inputs['protocol'] === 'HTTP');
const service_controls_secure = (graph) => graph.of(LISTENER).filter((l) => l.inputs['protocol'] === 'HTTPS');
const behaviours = (cdn) => [
    (0,controls_graph/* object */.Ik)(cdn.inputs['defaultCacheBehavior']),
    ...(0,controls_graph/* list */.p_)(cdn.inputs['orderedCacheBehaviors']),
];
/** Rows 25 to 39. */
const SERVICE_CONTROLS = [
    {
        number: 25,
        ids: ['ECS.2', 'CKV_AWS_333'],
        title: 'tasks get no public IP',
        needed: true,
        judge: each(SERVICE, (s) => (0,controls_graph/* object */.Ik)(s.inputs['networkConfiguration'])['assignPublicIp'] !== true),
    },
    {
        number: 26,
        ids: ['ECS.4', 'CKV_AWS_334'],
        title: 'containers not privileged',
        needed: true,
        judge: everyContainer((c) => c['privileged'] !== true),
    },
    {
        number: 27,
        ids: ['ECS.5', 'CKV_AWS_336'],
        title: 'read-only root file system',
        needed: true,
        judge: everyContainer((c) => c['readonlyRootFilesystem'] === true),
    },
    {
        number: 28,
        ids: ['ECS.8'],
        title: 'no secrets in container environment',
        needed: true,
        judge: everyContainer((c) => !(0,controls_graph/* list */.p_)(c['environment']).some((e) => SECRET_NAME.test(String(e['name'])))),
    },
    {
        number: 29,
        ids: ['ECS.9'],
        title: 'containers log',
        needed: true,
        judge: everyContainer((c) => (0,controls_graph/* set */.hZ)((0,controls_graph/* object */.Ik)(c['logConfiguration'])['logDriver'])),
    },
    {
        number: 30,
        ids: ['ECS.10', 'CKV_AWS_332'],
        title: 'Fargate platform LATEST',
        needed: true,
        judge: each(SERVICE, (s) => [undefined, 'LATEST'].includes(s.inputs['platformVersion'])),
    },
    {
        number: 31,
        ids: ['ECS.12', 'CKV_AWS_65'],
        title: 'Container Insights',
        needed: true,
        judge: each('aws:ecs/cluster:Cluster', (c) => (0,controls_graph/* list */.p_)(c.inputs['settings']).some((s) => s['name'] === 'containerInsights' && ['enabled', 'enhanced'].includes(String(s['value'])))),
    },
    {
        number: 32,
        ids: ['CKV_AWS_249'],
        title: 'execution role differs from task role',
        needed: true,
        judge: each(TASK, (t) => (0,controls_graph/* set */.hZ)(t.inputs['executionRoleArn']) && t.inputs['executionRoleArn'] !== t.inputs['taskRoleArn']),
    },
    {
        number: 33,
        ids: ['ELB.1', 'CKV2_AWS_20'],
        title: 'HTTP redirects to HTTPS',
        needed: true,
        judge: (graph) => plain(graph).map((resource) => {
            const [action] = (0,controls_graph/* list */.p_)(resource.inputs['defaultActions']);
            return {
                resource,
                holds: action?.['type'] === 'redirect' && (0,controls_graph/* object */.Ik)(action['redirect'])['protocol'] === 'HTTPS',
            };
        }),
    },
    {
        number: 34,
        ids: ['ELB.4', 'ELB.12', 'CKV_AWS_131', 'CKV_AWS_328'],
        title: 'ALB drops invalid headers, desync mitigation',
        needed: true,
        judge: rules(ALB, {
            'invalid headers get through': (a) => a.inputs['dropInvalidHeaderFields'] === true,
            'no desync mitigation': (a) => ['defensive', 'strictest'].includes(String(a.inputs['desyncMitigationMode'] ?? 'defensive')),
        }),
    },
    {
        number: 35,
        ids: ['ELB.5', 'CKV_AWS_91'],
        title: 'ALB access logs',
        needed: true,
        judge: each(ALB, (a) => (0,controls_graph/* object */.Ik)(a.inputs['accessLogs'])['enabled'] === true && (0,controls_graph/* set */.hZ)((0,controls_graph/* object */.Ik)(a.inputs['accessLogs'])['bucket'])),
    },
    {
        number: 36,
        ids: ['ELB.6', 'CKV_AWS_150'],
        title: 'ALB deletion protection',
        needed: true,
        judge: each(ALB, (a) => a.inputs['enableDeletionProtection'] === true),
    },
    {
        number: 37,
        ids: ['ELB.17', 'CKV_AWS_103'],
        title: 'modern TLS policy on the HTTPS listener',
        needed: true,
        judge: (graph) => service_controls_secure(graph).map((resource) => ({ resource, holds: MODERN_TLS.test(String(resource.inputs['sslPolicy'])) })),
    },
    {
        number: 38,
        ids: ['CloudFront.3', 'CloudFront.5', 'CloudFront.13', 'CloudFront.15', 'CKV_AWS_34', 'CKV_AWS_86', 'CKV_AWS_174'],
        title: 'CloudFront HTTPS, logs, TLS 1.2, OAC',
        judge: rules(CDN, {
            'takes HTTP': (c) => behaviours(c).every((b) => ['redirect-to-https', 'https-only'].includes(String(b['viewerProtocolPolicy']))),
            'no logs': (c, graph) => (0,controls_graph/* set */.hZ)((0,controls_graph/* object */.Ik)(c.inputs['loggingConfig'])['bucket']) ||
                graph
                    .about('aws:cloudwatch/logDeliverySource:LogDeliverySource', 'resourceArn', c)
                    .some((s) => graph
                    .of('aws:cloudwatch/logDelivery:LogDelivery')
                    .some((d) => d.inputs['deliverySourceName'] === s.inputs['name'])),
            'old TLS': (c) => /^TLSv1\.[23]/.test(String((0,controls_graph/* object */.Ik)(c.inputs['viewerCertificate'])['minimumProtocolVersion'])),
            'a bucket without origin access control': (c) => (0,controls_graph/* list */.p_)(c.inputs['origins']).every((o) => (0,controls_graph/* set */.hZ)(o['customOriginConfig']) || (0,controls_graph/* set */.hZ)(o['originAccessControlId'])),
        }),
    },
    {
        number: 39,
        ids: ['CloudFront.6', 'CloudFront.1', 'CKV_AWS_68', 'CKV_AWS_305', 'CKV2_AWS_32'],
        title: 'CloudFront WAF, root object, security headers',
        judge: rules(CDN, {
            'no firewall': (c) => (0,controls_graph/* set */.hZ)(c.inputs['webAclId']),
            'no root object': (c) => (0,controls_graph/* set */.hZ)(c.inputs['defaultRootObject']),
            'no security headers': (c, graph) => {
                const withHeaders = graph
                    .of('aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy')
                    .filter((p) => (0,controls_graph/* set */.hZ)((0,controls_graph/* object */.Ik)(p.inputs['securityHeadersConfig'])['strictTransportSecurity']))
                    .map((p) => p.id);
                return behaviours(c).every((b) => (0,controls_graph/* strings */.P$)([b['responseHeadersPolicyId']]).every((id) => withHeaders.includes(id)));
            },
        }),
    },
];

;// CONCATENATED MODULE: ./src/controls/judge.ts






/** The 47 controls in order. */
const CONTROLS = [
    ...NETWORK_CONTROLS,
    ...DATA_CONTROLS,
    ...SERVICE_CONTROLS,
    ...GUARD_CONTROLS,
].sort((a, b) => a.number - b.number);
/** What each part of a program answers for alone: nothing is left to judge where somebody else made it. */
const ANSWERS = {
    vpc: [1, 2, 3, 4, 7, 8],
    cluster: [31],
    postgres: [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    redis: [21, 22, 23, 24],
    everything: Array.from({ length: 47 }, (_, i) => i + 1),
};
const partOf = (number, brought) => Object.keys(brought).find((part) => ANSWERS[part].includes(number));
/** Judges a graph by every control. Pure. */
function judgeControls(resources, brought = {}) {
    const graph = new controls_graph/* Graph */.TS(resources);
    return CONTROLS.map((control) => {
        const findings = control.judge(graph);
        const failing = findings.filter((f) => !f.holds);
        const names = (of) => [
            ...new Set(of.flatMap((f) => (f.resource === undefined ? [] : [f.resource.name]))),
        ];
        const nothing = findings.length === 0;
        // That something is not there at all is its owner's matter too.
        const part = findings.some((f) => f.resource !== undefined) ? undefined : partOf(control.number, brought);
        if (part !== undefined)
            return notOurs(control, `${parts/* PART_NAMES */.zK[part]} (${brought[part] ?? ''}) is not ours: its owner answers for it`);
        const status = control.elsewhere !== undefined && nothing
            ? 'elsewhere'
            : failing.length > 0 || (nothing && control.needed === true)
                ? 'failed'
                : nothing
                    ? 'not-applicable'
                    : 'passed';
        return {
            number: control.number,
            ids: control.ids,
            title: control.title,
            status,
            resources: failing.length > 0 ? names(failing) : names(findings),
            why: status === 'elsewhere' && control.elsewhere !== undefined
                ? [control.elsewhere]
                : nothing && status === 'failed'
                    ? ['there is none']
                    : failing.map((f) => `${f.resource?.name ?? ''}${f.why === undefined ? '' : `: ${f.why}`}`.trim()),
        };
    });
}
const notOurs = ({ number, ids, title }, why) => ({
    ...{ number, ids, title },
    status: 'not-ours',
    resources: [],
    why: [why],
});


/***/ })

};
;