"use strict";
exports.id = 7201;
exports.ids = [7201];
exports.modules = {

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

/***/ 77201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecrAuthorization: () => (/* binding */ ecrAuthorization),
/* harmony export */   mayCopyFrom: () => (/* binding */ mayCopyFrom),
/* harmony export */   regionOfRegistry: () => (/* binding */ regionOfRegistry)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28249);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);


/** `ACCOUNT.dkr.ecr.REGION.amazonaws.com`; groups: account, region. */
const ECR_HOST = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
/**
 * Region whose token opens a registry; undefined where the token must not go there: to what is neither ECR nor our own.
 * @param own hosts of the environment's repositories.
 */
function regionOfRegistry(host, own) {
    const region = ECR_HOST.exec(host)?.[2];
    return region ?? (own.hosts.includes(host) ? own.region : undefined);
}
const isLoopback = (host) => /^(?:127(?:\.\d+){3}|localhost)(?::\d+)?$/.test(host);
/**
 * Whether images may be copied from a registry: the own ones, and ECR of the accounts of the file's environments. Anybody has an ECR of his
 * own, and can put there what he likes under any tag. A rehearsal's registries are on loopback, and so are those they may copy from.
 */
function mayCopyFrom(host, own) {
    if (own.hosts.includes(host))
        return true;
    if (isLoopback(host))
        return own.hosts.some(isLoopback);
    const account = ECR_HOST.exec(host)?.[1];
    const ours = [...own.accounts, ...own.hosts.map((h) => ECR_HOST.exec(h)?.[1])];
    return account !== undefined && ours.includes(account);
}
/**
 * Value of the Authorization header for the ECR registries of a region: the account's own, and those of other accounts whose
 * repository policies let it in. The token lives 12 hours; it is masked before anything can print it.
 */
async function ecrAuthorization(target, output, signal) {
    const client = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__/* .ECRClient */ .S70((0,_aws_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
    try {
        const { authorizationData } = await client.send(new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__/* .GetAuthorizationTokenCommand */ .Eu6({}), { abortSignal: signal });
        const token = authorizationData?.[0]?.authorizationToken;
        if (token === undefined)
            throw new Error('ECR answered without a token');
        output.mask(token);
        const password = Buffer.from(token, 'base64').toString('utf8').split(':').slice(1).join(':');
        if (password !== '')
            output.mask(password);
        return `Basic ${token}`;
    }
    finally {
        client.destroy();
    }
}


/***/ })

};
;