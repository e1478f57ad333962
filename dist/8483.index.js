"use strict";
exports.id = 8483;
exports.ids = [8483];
exports.modules = {

/***/ 88483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeGiven: () => (/* binding */ judgeGiven),
/* harmony export */   unkeyed: () => (/* binding */ unkeyed),
/* harmony export */   verifyGiven: () => (/* binding */ verifyGiven)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Why images of an earlier job must not be deployed here. Pure. */
function judgeGiven(images) {
    return images.flatMap(({ service, image, repositoryUrl, key }) => {
        const [repository = '', digest = ''] = image.split('@');
        const short = digest.slice(0, 19);
        if (repository !== repositoryUrl)
            return [`${service}: image ${short}… is in ${repository}, and this environment's is ${repositoryUrl}`];
        if (key === undefined || key.digest === digest)
            return [];
        return [
            `${service}: the registry has ${key.digest === undefined ? 'nothing' : `${key.digest.slice(0, 19)}…`} under the content key of ${short}… (${key.name})`,
        ];
    });
}
/**
 * What is to be said of images that come in a manifest without a content key, so that nothing but their digests can be held to the registry.
 * They are taken: the key is left out for good where a copy met its key taken by this registry's own build, and whoever could drop it could as
 * well name an older image with its own key. It says what an image was made from, not who made it; that, a signature says. Pure.
 * @param known images that ez-deploy.yml itself names, by service.
 */
function unkeyed(given, known) {
    // In a plain map nobody has said what the images are: who passes one knows that.
    if (given.commit === undefined)
        return [];
    return Object.entries(given.images).flatMap(([service, image]) => given.builds[service]?.key !== undefined || known[service] === image
        ? []
        : [
            `${service}: the manifest has no content key for ${(image.split('@')[1] ?? image).slice(0, 19)}…: only its digest is held to the registry, and nothing ties it to commit ${given.commit?.slice(0, 12) ?? ''}. The \`images\` output of the job that built it has the key; build.sign would prove who made it`,
        ]);
}
/**
 * Holds images of an earlier job to the registry: what a job says that it has built is what stands there under the key of its inputs,
 * a tag that cannot be moved. That the digests exist is the preflight's.
 * @throws StageError before anything is changed.
 */
async function verifyGiven(given, outputs, control) {
    const images = await Promise.all(Object.entries(given.images).flatMap(([service, image]) => {
        const of = outputs.services[service];
        if (of === undefined)
            return [];
        const name = given.builds[service]?.key;
        return [
            (async () => ({
                ...{ service, image, repositoryUrl: of.repositoryUrl },
                key: name === undefined ? undefined : { name, digest: await control.digestOf(of.repositoryName, name) },
            }))(),
        ];
    }));
    const problems = judgeGiven(images);
    if (problems.length === 0)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
        stage: 'deploy',
        message: `these images are not to be deployed here:\n${problems.map((p) => `  ${p}`).join('\n')}`,
        hint: 'put build into `stages` with the same images: it copies them here by digest and builds nothing; no service was changed',
    });
}


/***/ })

};
;