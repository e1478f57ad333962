"use strict";
exports.id = 7201;
exports.ids = [7201];
exports.modules = {

/***/ 77201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecrAuthorization: () => (/* binding */ ecrAuthorization)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28249);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);


/**
 * Value of the Authorization header for the account's own ECR registry. The token lives 12 hours; it is masked before
 * anything can print it.
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