"use strict";
exports.id = 689;
exports.ids = [689];
exports.modules = {

/***/ 70689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanStage: () => (/* binding */ scanStage)
/* harmony export */ });
/** The scan stage of a run, with what it needs of the workflow: base of the pull request, code scanning, the job's summary. */
async function scanStage(session, signal) {
    const { config, output, env, source } = session;
    const [{ applyScan }, { githubContext }, { readEvent }, { appendSummary }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6118), __webpack_require__.e(5773), __webpack_require__.e(2516), __webpack_require__.e(7225)]).then(__webpack_require__.bind(__webpack_require__, 84239)),
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584)),
        __webpack_require__.e(/* import() */ 5015).then(__webpack_require__.bind(__webpack_require__, 85015)),
        __webpack_require__.e(/* import() */ 3933).then(__webpack_require__.bind(__webpack_require__, 73933)),
    ]);
    const github = session.asAction ? githubContext(env, session.inputs.githubToken) : undefined;
    const ref = env['GITHUB_REF'];
    const upload = github === undefined || ref === undefined || session.rehearsal !== undefined
        ? undefined
        : async (sarif) => {
            const { uploadSarif } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(9192)]).then(__webpack_require__.bind(__webpack_require__, 39192));
            await uploadSarif(github, { commit: source.commit, ref, workspace: env['GITHUB_WORKSPACE'] }, sarif, output);
        };
    return applyScan({
        ...{ config, output, env, signal, upload },
        rehearsal: session.rehearsal !== undefined,
        base: session.asAction ? readEvent(env)?.pullRequest?.baseSha : undefined,
        summary: (markdown) => appendSummary(env, markdown),
    });
}


/***/ })

};
;