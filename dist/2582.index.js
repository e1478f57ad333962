"use strict";
exports.id = 2582;
exports.ids = [2582,201];
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


/***/ })

};
;