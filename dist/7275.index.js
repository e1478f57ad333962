"use strict";
exports.id = 7275;
exports.ids = [7275];
exports.modules = {

/***/ 37275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bucketGateway: () => (/* binding */ bucketGateway)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53711);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);


/** The environment's bucket: outputs, release records, history, reports. */
function bucketGateway(target, bucket) {
    // Path style: a loopback endpoint has no wildcard host names, and AWS answers both.
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .YxF({
        ...(0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target),
        ...(target.endpoint === undefined ? {} : { forcePathStyle: true }),
    });
    return {
        bucket,
        /** undefined where there is no such object, or no such bucket yet. */
        read: async (key) => {
            try {
                const answer = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .GetObjectCommand */ .jLs({ Bucket: bucket, Key: key }));
                return { text: (await answer.Body?.transformToString('utf-8')) ?? '', etag: answer.ETag };
            }
            catch (error) {
                if (error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .NoSuchKey */ ._kG || error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .NoSuchBucket */ .TQ0)
                    return undefined;
                throw error;
            }
        },
        /** Removes an object, there or not; a versioned bucket keeps what it was. */
        remove: async (key) => {
            await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .DeleteObjectCommand */ .k4j({ Bucket: bucket, Key: key }));
        },
        /**
         * Writes an object; with `ifMatch` only where it still is the one that was read, with `ifNew` only where there is none.
         * `refused` where the condition did not hold: 412, which may also be the answer to our own retried success, or 409.
         */
        write: async (key, text, options = {}) => {
            try {
                const { ETag } = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .PutObjectCommand */ .wKZ({
                    Bucket: bucket,
                    Key: key,
                    Body: text,
                    ContentType: options.contentType ?? 'application/json',
                    ...(options.ifMatch === undefined ? {} : { IfMatch: options.ifMatch }),
                    ...(options.ifNew === true ? { IfNoneMatch: '*' } : {}),
                }));
                return { etag: ETag };
            }
            catch (error) {
                const status = error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3ServiceException */ .Hcp ? error.$metadata.httpStatusCode : undefined;
                // 404: there is nothing that could match.
                const conditional = options.ifMatch !== undefined || options.ifNew === true;
                if (conditional && (status === 412 || status === 409 || status === 404) && !(error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .NoSuchBucket */ .TQ0))
                    return 'refused';
                throw error;
            }
        },
    };
}


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


/***/ })

};
;