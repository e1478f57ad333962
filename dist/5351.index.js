"use strict";
exports.id = 5351;
exports.ids = [5351,8704];
exports.modules = {

/***/ 88704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doorClient: () => (/* binding */ doorClient)
/* harmony export */ });
/** @param control `RehearsalInfo.control`. */
function doorClient(control) {
    return async (request) => {
        const response = await fetch(`${control}/resources`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(request),
        });
        const answer = (await response.json());
        if (!response.ok)
            throw new Error(`${request.type} ${request.name}: ${answer.error ?? `status ${response.status}`}`);
        return answer;
    };
}


/***/ }),

/***/ 65351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   standIn: () => (/* binding */ standIn)
/* harmony export */ });
/* unused harmony export vpcOf */
/* harmony import */ var _config_schema_existing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84285);
/* harmony import */ var _infra_door__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88704);


const ZONES = 'abcdefghijklmnop';
/** A VPC with one public subnet a zone, and the others over the same zones: public ones with an internet gateway, the others with a NAT gateway. Pure. */
function vpcOf(vpc, region) {
    const given = [
        {
            type: 'aws:ec2/vpc:Vpc',
            id: vpc.id,
            properties: { cidrBlock: '10.200.0.0/16', enableDnsSupport: true, enableDnsHostnames: true },
        },
    ];
    const tail = vpc.id.slice('vpc-'.length);
    const tiers = [
        { ids: vpc.publicSubnets, table: `rtb-${tail}a`, out: { gatewayId: `igw-${tail}` } },
        {
            ids: [...vpc.privateSubnets, ...(vpc.dataSubnets ?? [])],
            table: `rtb-${tail}b`,
            out: { natGatewayId: `nat-${tail}` },
        },
    ];
    tiers.forEach(({ ids, table, out }, tier) => {
        given.push({ type: 'aws:ec2/routeTable:RouteTable', id: table, properties: { vpcId: vpc.id } });
        const route = { routeTableId: table, destinationCidrBlock: '0.0.0.0/0', ...out };
        given.push({ type: 'aws:ec2/route:Route', id: `r-${table}`, properties: route });
        [...new Set(ids)].forEach((id, i) => {
            const zone = `${region}${ZONES[i % vpc.publicSubnets.length] ?? ''}`;
            const cidrBlock = `10.200.${tier * 100 + i}.0/24`;
            given.push({
                type: 'aws:ec2/subnet:Subnet',
                id,
                properties: { vpcId: vpc.id, cidrBlock, availabilityZone: zone, mapPublicIpOnLaunch: false },
            });
            const association = { subnetId: id, routeTableId: table };
            given.push({
                type: 'aws:ec2/routeTableAssociation:RouteTableAssociation',
                id: `rtbassoc-${id}`,
                properties: association,
            });
        });
    });
    return given;
}
/** The secret holds the address of the rehearsal's own server, under the key that the configuration names. */
function keepSecret({ ports }, { url }, address) {
    const { name, key, arn, arnKey } = _config_schema_existing__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_OF_STORE */ .X.exec(url)?.groups ?? {};
    const within = key ?? arnKey;
    const value = within === undefined ? address : JSON.stringify({ [within]: address });
    ports.secrets.put(name ?? arn?.split(':secret:')[1]?.replace(/-[A-Za-z0-9]{6}$/, '') ?? url, value, arn);
}
/**
 * Puts into a rehearsal's empty account what infrastructure.existing says to be there: AWS cannot be asked how it looks, so it is as it
 * should be.
 * @returns what it is, for people.
 */
async function standIn(cloud, existing) {
    const { vpc, cluster, postgres, redis } = existing;
    const door = (0,_infra_door__WEBPACK_IMPORTED_MODULE_1__.doorClient)(cloud.info.control);
    const said = [];
    const give = ({ type, id, properties }) => door({ op: 'give', type, name: id, id, news: properties });
    if (vpc !== undefined) {
        for (const given of vpcOf(vpc, cloud.info.region))
            await give(given);
        said.push(vpc.id);
    }
    if (cluster !== undefined) {
        await cloud.ports.call('ecs', 'CreateCluster', { clusterName: cluster });
        said.push(`cluster ${cluster}`);
    }
    for (const [store, address] of [
        [postgres, () => cloud.ports.data.postgresUrl('app')],
        [redis, () => cloud.ports.data.redisUrl()],
    ]) {
        if (store === undefined)
            continue;
        keepSecret(cloud, store, await address());
        said.push(store.url);
        if (store.securityGroup === undefined)
            continue;
        const properties = { vpcId: vpc?.id, name: store.securityGroup, description: 'Stands in for one that is there' };
        await give({ type: 'aws:ec2/securityGroup:SecurityGroup', id: store.securityGroup, properties });
        said.push(store.securityGroup);
    }
    return said;
}


/***/ })

};
;