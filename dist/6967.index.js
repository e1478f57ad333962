"use strict";
exports.id = 6967;
exports.ids = [6967];
exports.modules = {

/***/ 16967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   infraDeps: () => (/* binding */ infraDeps)
/* harmony export */ });
/** What every command that works on the infrastructure gives it. */
async function infraDeps(session, accountId) {
    const { config, target, rehearsal, output, signal, env, stateFolder, inputs } = session;
    const { runEndedAt } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(1407)]).then(__webpack_require__.bind(__webpack_require__, 61407));
    return {
        ...{ config, accountId, target, rehearsal, output, signal, env, stateFolder },
        allowDestructive: inputs.allowDestructive,
        runEnded: runEndedAt(env, inputs.githubToken),
    };
}


/***/ })

};
;