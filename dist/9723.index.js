"use strict";
exports.id = 9723;
exports.ids = [9723];
exports.modules = {

/***/ 19723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyImages: () => (/* binding */ verifyImages)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _cosign__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78997);
/* harmony import */ var _settings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67143);



/** How many images are verified side by side: each is a process of its own, which waits for the registry. */
const AT_ONCE = 4;
/**
 * Holds images to their signatures before they are deployed. Changes nothing.
 * @param images `HOST/NAME@sha256:…` by service.
 * @returns who has signed all of them.
 * @throws ConfigError for what the user must mend; StageError with every image that is not to be deployed, and why.
 */
async function verifyImages(sign, images, deps) {
    const problems = [];
    const verification = await (0,_settings__WEBPACK_IMPORTED_MODULE_2__/* .readVerification */ .C1)(sign, deps, problems);
    if (verification === undefined || problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    const logins = {};
    for (const host of new Set(Object.values(images).map((image) => image.split('/')[0] ?? ''))) {
        const login = await deps.authorize(host);
        if (login !== undefined)
            logins[host] = login;
    }
    const left = Object.entries(images);
    const failed = [];
    const cosignDeps = { ...deps, stage: 'deploy', fetch: sign.fetch, logins };
    await (0,_cosign__WEBPACK_IMPORTED_MODULE_1__/* .withCosign */ .M)({ verification, signing: undefined }, cosignDeps, async (cosign) => {
        const work = async () => {
            for (let next = left.shift(); next !== undefined; next = left.shift()) {
                const [service, image] = next;
                const why = await cosign.verify(image);
                if (why === undefined)
                    deps.output.info(`${service}: signature verified, by ${verification.by}`);
                else
                    failed.push({ message: `${service}: ${why.message}`, hint: why.hint });
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
    });
    const [first] = failed;
    if (first === undefined)
        return verification.by;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
        stage: 'deploy',
        message: failed.length === 1
            ? first.message
            : `these images are not to be deployed:\n${failed
                .map((f) => `  ${f.message}`)
                .sort()
                .join('\n')}`,
        hint: [...new Set(failed.map((f) => f.hint)), 'no service was changed'].join('\n'),
    });
}


/***/ })

};
;