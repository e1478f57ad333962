"use strict";
exports.id = 9794;
exports.ids = [9794];
exports.modules = {

/***/ 39794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBuild: () => (/* binding */ runBuild)
/* harmony export */ });
/* unused harmony export onLoopback */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _release_last__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30245);
/* harmony import */ var _signatures__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25515);




/** Sizes of a release's images, by service; undefined where its record knows none. */
function sizesOf({ builds = {} }) {
    const sizes = Object.entries(builds).flatMap(([service, { size }]) => size === undefined ? [] : [[service, size]]);
    return sizes.length === 0 ? undefined : Object.fromEntries(sizes);
}
/** Seconds since 1970 at which a commit was made; undefined where git does not know it. */
async function committedAt(root, commit) {
    if (commit === 'uncommitted')
        return undefined;
    try {
        const argv = ['-C', root, 'show', '-s', '--format=%ct', commit];
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', argv, { timeout: 30_000 });
        const seconds = Number(stdout.trim());
        return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * A builder in a container has a network of its own, and the rehearsal's registry is on this machine's loopback: Docker's own builder is
 * taken there, unless somebody chose one for this very run.
 */
function onLoopback(env) {
    if ((env['BUILDX_BUILDER'] ?? '') !== '')
        return env;
    // The engine's own builder has the name of its context.
    return { ...env, BUILDX_BUILDER: (env['DOCKER_CONTEXT'] ?? '') || 'default' };
}
/** The build stage of a deployment: images of the commit, or those of an earlier job copied into this environment's registry. */
async function runBuild(session, hand, given, signal) {
    const [{ applyBuild }, { ecrAuthorization, regionOfRegistry }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(8249), __webpack_require__.e(6118), __webpack_require__.e(5279), __webpack_require__.e(2516), __webpack_require__.e(8997), __webpack_require__.e(480)]).then(__webpack_require__.bind(__webpack_require__, 10480)),
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(8249), __webpack_require__.e(7201)]).then(__webpack_require__.bind(__webpack_require__, 77201)),
    ]);
    const { config, output, env, clock, target, rehearsal, source, inputs } = session;
    const repositories = Object.fromEntries(Object.entries(hand.outputs.services).map(([name, s]) => [name, s.repositoryUrl]));
    const own = { hosts: Object.values(repositories).map((url) => url.split('/')[0] ?? ''), region: target.region };
    const { built } = await applyBuild({
        config,
        repositories,
        authorize: async (host) => {
            const region = regionOfRegistry(host, own);
            return region === undefined ? undefined : ecrAuthorization({ ...target, region }, output, signal);
        },
        // Containers need a whole image; processes take the machine's own programs.
        builder: rehearsal?.tasks === 'processes' ? 'local' : 'docker',
        commit: source.commit,
        committedAt: await committedAt(config.root, source.commit),
        version: source.version,
        promoted: Object.fromEntries(Object.entries(given.images).map(([service, image]) => [service, { image, key: given.builds[service]?.key }])),
        accounts: Object.values(config.places).flatMap(({ account }) => (account === undefined ? [] : [account])),
        lastSizes: async () => (await (0,_release_last__WEBPACK_IMPORTED_MODULE_2__/* .ofLastRelease */ .b)(hand.store, sizesOf)) ?? {},
        scanned: inputs.stages.includes('scan') && config.scan.scanners['dockerfiles'] !== 'off',
        sign: (0,_signatures__WEBPACK_IMPORTED_MODULE_3__/* .signOf */ .rL)(session),
        kms: (0,_signatures__WEBPACK_IMPORTED_MODULE_3__/* .kmsOf */ .fM)(session),
        rehearsal: rehearsal !== undefined,
        output,
        clock,
        signal,
        env: rehearsal?.tasks === 'containers' ? onLoopback(env) : env,
    });
    const verifiedAt = new Date(clock.wall()).toISOString();
    for (const { service, image, key, size, signedBy } of built) {
        hand.images[service] = image;
        hand.builds[service] = {
            ...(key === undefined ? {} : { key }),
            ...(size === undefined ? {} : { size }),
            ...(signedBy === undefined ? {} : { signature: { by: signedBy, verifiedAt } }),
        };
        if (signedBy !== undefined)
            hand.verified.add(image);
    }
    const fresh = built.filter((b) => b.origin === 'built' && !b.cached).length;
    const copied = built.filter((b) => b.origin === 'copied').length;
    const copies = copied === 0 ? '' : `, ${copied} copied by digest`;
    return { result: 'succeeded', detail: `${fresh} of ${built.length} images built${copies}, the rest unchanged` };
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