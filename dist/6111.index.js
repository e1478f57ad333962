"use strict";
exports.id = 6111;
exports.ids = [6111];
exports.modules = {

/***/ 76111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withAutocannon: () => (/* binding */ withAutocannon)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var autocannon__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88174);
/* harmony import */ var autocannon__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(autocannon__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/** Wall milliseconds between two looks whether it is time to stop. */
const LOOK_MS = 100;
const isFailure = (status) => status >= 400 || status < 100;
/** autocannon parses our address with the old url.parse, of which Node warns in the user's log; there is nothing they could mend. */
function quietly(start) {
    const before = process.noDeprecation;
    process.noDeprecation = true;
    try {
        return start();
    }
    finally {
        process.noDeprecation = before ?? false;
    }
}
/**
 * One bounded load: at most `maxRequests` requests and `durationMs` wall milliseconds, whichever comes first. Response times are
 * recorded answer by answer (autocannon's own percentiles have no p95), failed ones too.
 */
async function play({ url, load, signal }, durationMs) {
    const times = (0,node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.createHistogram)();
    const failures = {};
    let requests = 0;
    let failed = 0;
    const began = performance.now();
    let lastAt = began;
    const options = {
        url,
        connections: Math.min(load.connections, load.maxRequests),
        // Its own end is in whole seconds; ours is to the tenth.
        duration: Math.ceil(durationMs / 1_000) + 1,
        maxOverallRequests: load.maxRequests,
        timeout: Math.ceil(load.requestTimeout / 1_000),
        sampleInt: LOOK_MS,
        requests: load.requests.map(({ path, method, headers, body }) => ({
            path,
            method,
            headers,
            ...(body === undefined ? {} : { body }),
        })),
        ...(load.rate === undefined ? {} : { overallRate: load.rate }),
    };
    await new Promise((resolve, reject) => {
        const ended = (error) => error === null || error === undefined
            ? resolve()
            : reject(error instanceof Error ? error : new Error((0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)));
        const instance = quietly(() => autocannon__WEBPACK_IMPORTED_MODULE_1___default()(options, ended));
        let over = false;
        const stop = () => {
            if (over)
                return;
            over = true;
            lastAt = performance.now();
            instance.stop?.();
        };
        const timer = setTimeout(stop, durationMs);
        const count = (kind) => {
            if (over)
                return;
            requests += 1;
            lastAt = performance.now();
            if (kind !== undefined) {
                failed += 1;
                failures[kind] = (failures[kind] ?? 0) + 1;
            }
            if (requests >= load.maxRequests)
                stop();
        };
        instance.on('response', (_client, status, _bytes, ms) => {
            if (over)
                return;
            // Microseconds: the histogram takes whole numbers.
            times.record(Math.max(1, Math.round(ms * 1_000)));
            count(isFailure(Number(status)) ? `status ${Number(status)}` : undefined);
        });
        instance.on('reqError', (error) => count(/timed out/.test(error.message) ? 'timeout' : 'broken connection'));
        instance.once('done', () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', stop);
        });
        signal.addEventListener('abort', stop, { once: true });
    });
    signal.throwIfAborted();
    const ms = (microseconds) => (times.count === 0 ? 0 : microseconds / 1_000);
    return {
        tool: 'autocannon',
        requests,
        failed,
        failures,
        seconds: (lastAt - began) / 1_000,
        mean: ms(times.mean),
        p50: ms(times.percentile(50)),
        p95: ms(times.percentile(95)),
        p99: ms(times.percentile(99)),
    };
}
/** The load after its warm-up, which does not count. */
async function withAutocannon(target) {
    if (target.load.warmup > 0)
        await play(target, target.load.warmup);
    return play(target, target.load.duration);
}


/***/ })

};
;