"use strict";
exports.id = 3347;
exports.ids = [3347];
exports.modules = {

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


/***/ })

};
;