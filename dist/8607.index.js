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
/** An address the job itself was given, e.g. of a service container. */
function given(env, name, what) {
    return () => {
        const url = env[name]?.trim() ?? '';
        return url === ''
            ? Promise.reject(new Error(`${name} is not set: give the job a ${what} service container and its address as ${name}`))
            : Promise.resolve(url);
    };
}
/** Data stores for test suites: those of the rehearsal, in a database of their own, or those the job was given by address. */
function dataUrlsOf(rehearsal, env) {
    if (rehearsal === undefined) {
        return { postgres: given(env, 'DATABASE_URL', 'PostgreSQL'), redis: given(env, 'REDIS_URL', 'Redis') };
    }
    return {
        postgres: () => ask(`${rehearsal.control}/data/postgres?database=suites`),
        redis: () => ask(`${rehearsal.control}/data/redis`),
    };
}


/***/ })

};
;