"use strict";
exports.id = 3771;
exports.ids = [3771];
exports.modules = {

/***/ 13771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suiteRecord: () => (/* binding */ suiteRecord)
/* harmony export */ });
const MOST_FLAKY = 20;
const MOST_NAME = 200;
/** A suite as the record of a release keeps it: without its output. Pure. */
function suiteRecord(suite) {
    const { coverage, load } = suite;
    return {
        name: suite.name,
        result: suite.result,
        seconds: suite.seconds,
        ...(suite.tests === undefined ? {} : { tests: suite.tests }),
        failed: suite.failed,
        flaky: suite.flaky.slice(0, MOST_FLAKY).map((f) => f.name.slice(0, MOST_NAME)),
        slowest: suite.slowest.map(({ name, seconds }) => ({ name: name.slice(0, MOST_NAME), seconds })),
        ...(coverage === undefined
            ? {}
            : {
                coverage: {
                    lines: coverage.lines,
                    ...(coverage.branches === undefined ? {} : { branches: coverage.branches }),
                    ...(coverage.change === undefined ? {} : { change: coverage.change }),
                },
            }),
        ...(load === undefined
            ? {}
            : {
                load: {
                    tool: load.tool,
                    rate: load.rate,
                    requests: load.requests,
                    mean: load.mean,
                    p95: load.p95,
                    p99: load.p99,
                    errorRate: load.errorRate,
                    trend: [...load.trend],
                    ...(load.change === undefined ? {} : { change: load.change }),
                },
            }),
        ...(suite.reason === undefined ? {} : { reason: suite.reason.slice(0, 1_000) }),
        warnings: suite.warnings.map((w) => w.slice(0, 500)),
    };
}


/***/ })

};
;