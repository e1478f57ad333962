"use strict";
exports.id = 4999;
exports.ids = [4999];
exports.modules = {

/***/ 44999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTests: () => (/* binding */ runTests)
});

// EXTERNAL MODULE: ./src/release/last.ts
var last = __webpack_require__(30245);
;// CONCATENATED MODULE: ./src/commands/suite-stores.ts
async function ask(url) {
    const response = await fetch(url);
    const answer = (await response.json());
    if (answer.url === undefined)
        throw new Error(answer.error ?? `the rehearsal's data store did not start (status ${response.status})`);
    return answer.url;
}
/**
 * Data stores of the test suites. In a rehearsal its PostgreSQL serves them, in databases of their own; its Redis is the
 * application's, and a suite that empties it would empty that.
 */
async function storesOf(session, signal) {
    const { rehearsal, config, env, output } = session;
    const { storeStarters } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(6446), __webpack_require__.e(1457)]).then(__webpack_require__.bind(__webpack_require__, 41457));
    return storeStarters({
        env,
        signal,
        images: config.test.images,
        versions: { postgres: config.data.postgres?.version ?? '16', redis: config.data.redis?.version ?? '7.0' },
        warn: (line) => output.warn(line),
        ...(rehearsal === undefined
            ? {}
            : { postgres: (database) => ask(`${rehearsal.control}/data/postgres?database=${database}`) }),
    });
}

;// CONCATENATED MODULE: ./src/commands/suites.ts


/** The test stage of a deployment; what the suites did stays in `hand`, also where they failed. */
async function runTests(session, hand, signal) {
    const [{ applyTest, historyPath, TestsFailed }, { suiteRecord }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1143), __webpack_require__.e(3552), __webpack_require__.e(7574)]).then(__webpack_require__.bind(__webpack_require__, 17574)),
        __webpack_require__.e(/* import() */ 3771).then(__webpack_require__.bind(__webpack_require__, 13771)),
    ]);
    const { config, output, env, clock, source, workFolder } = session;
    const wantsStores = Object.values(config.test.suites).some((s) => s.services.length > 0);
    const domain = config.domain === undefined ? undefined : `https://${config.domain.name}`;
    try {
        const tested = await applyTest({
            config,
            output,
            env,
            signal,
            // Their clients are not worth loading for suites that want none.
            ...(wantsStores ? { stores: await storesOf(session, signal) } : {}),
            environmentUrl: hand.outputs?.url ?? domain,
            history: { path: historyPath(workFolder), commit: source.commit, wall: clock.wall },
            lastRelease: async () => (await (0,last/* ofLastRelease */.b)(hand.store, ({ suites = [] }) => (suites.length === 0 ? undefined : suites))) ?? [],
        });
        hand.suites = tested.suites.map(suiteRecord);
        return { result: tested.result, detail: tested.detail };
    }
    catch (error) {
        if (error instanceof TestsFailed)
            hand.suites = error.suites.map(suiteRecord);
        throw error;
    }
}


/***/ }),

/***/ 30245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ofLastRelease)
/* harmony export */ });
/** How far back a record is looked for. */
const LOOK_BACK = 5;
/** What the newest deployment that went well knows of something: a run is compared with that. @param pick undefined: look further back. */
async function ofLastRelease(store, pick) {
    if (store === undefined)
        return undefined;
    const entries = (await store.history()).filter((e) => e.command === 'deploy' && e.result === 'succeeded');
    for (const { release } of entries.slice(0, LOOK_BACK)) {
        const record = await store.read(release);
        const picked = record === undefined ? undefined : pick(record);
        if (picked !== undefined)
            return picked;
    }
    return undefined;
}


/***/ })

};
;