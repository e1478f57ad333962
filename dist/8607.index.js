"use strict";
exports.id = 8607;
exports.ids = [8607];
exports.modules = {

/***/ 88607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dataUrlsOf: () => (/* binding */ dataUrlsOf)
/* harmony export */ });
async function ask(url) {
    const response = await fetch(url);
    const answer = (await response.json());
    if (answer.url === undefined)
        throw new Error(answer.error ?? `the rehearsal's data store did not start (status ${response.status})`);
    return answer.url;
}
/** Data stores for test suites: those of the rehearsal, in a database of their own. Without a rehearsal a suite brings its own. */
function dataUrlsOf(rehearsal) {
    if (rehearsal === undefined)
        return {};
    return {
        postgres: () => ask(`${rehearsal.control}/data/postgres?database=suites`),
        redis: () => ask(`${rehearsal.control}/data/redis`),
    };
}


/***/ })

};
;