"use strict";
exports.id = 1691;
exports.ids = [1691,1268];
exports.modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 40201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ CALL_TIMEOUT_MS),
/* harmony export */   y: () => (/* binding */ clientConfig)
/* harmony export */ });
/** Longest an AWS call may take, retries apart, in wall milliseconds; a lease must outlive it. */
const CALL_TIMEOUT_MS = 10_000;
/**
 * Client configuration shared by all services: bounded calls, own user agent, the SDK's standard retry (jittered backoff, a retry
 * budget). Not its adaptive mode: that holds calls back on this side, and taking traffic back must not wait for a rate limiter.
 */
function clientConfig(target) {
    return {
        region: target.region,
        ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
        ...(target.credentials === undefined ? {} : { credentials: target.credentials }),
        retryMode: 'standard',
        maxAttempts: target.maxAttempts ?? 8,
        customUserAgent: [['ez-deploy', '0.1.0']],
        requestHandler: {
            requestTimeout: CALL_TIMEOUT_MS,
            // Without this the handler only writes a warning, and a call whose peer fell silent never ends.
            throwOnRequestTimeout: true,
            // The above ends with the answer's headers; this is for a body that stops coming.
            socketTimeout: CALL_TIMEOUT_MS,
            connectionTimeout: 3_000,
        },
    };
}


/***/ }),

/***/ 76572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);


/** The one of `names` that `name` was probably meant to be; undefined where none is near. */
function nearest(name, names) {
    // One mistake in three letters, at least two: `prot` is near `port`, `foo` is near nothing.
    const limit = Math.max(2, Math.floor(name.length / 3));
    let best;
    for (const candidate of names) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase());
        if (far <= limit && far < candidate.length && (best === undefined || far < best.far))
            best = { name: candidate, far };
    }
    return best?.name;
}
/** "did you mean X?", and what is allowed: all of it where that is short. */
function suggestion(name, names, none) {
    if (names.length === 0)
        return none;
    const near = nearest(name, names);
    const list = names.map(_path__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    if (near === undefined)
        return `allowed: ${list}`;
    return `did you mean "${(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(near)}"?${names.length <= 15 ? ` (allowed: ${list})` : ''}`;
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