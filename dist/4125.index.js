"use strict";
exports.id = 4125;
exports.ids = [4125];
exports.modules = {

/***/ 64125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearse: () => (/* binding */ rehearse)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _config_duration__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97840);




/** Resolves when the signal fires; at once when it already has. */
function aborted(signal) {
    if (signal.aborted)
        return Promise.resolve();
    return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}
/** Runs this same bundle as a user would, so that the cloud's load never slows the deployment's own loop, and reads its record. */
async function runSelf(args, context) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [process.argv[1] ?? '', ...args, '--json'], {
        env: context.env,
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = () => child.kill('SIGINT');
    context.signal.addEventListener('abort', stop, { once: true });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
    });
    try {
        const code = await new Promise((done, fail) => {
            child.once('error', fail);
            child.once('close', (exit) => done(exit ?? 1));
        });
        return { code, record: text.trim() === '' ? undefined : JSON.parse(text) };
    }
    finally {
        context.signal.removeEventListener('abort', stop);
    }
}
/**
 * `rehearse`: starts the embedded AWS, deploys the configuration into an empty account and then once more as a second release
 * (10 → 50 → 100), and ends. With `--serve` it only starts the cloud and stays until it is interrupted.
 */
async function rehearse(inputs, context) {
    const { startCloud } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711), __webpack_require__.e(6118), __webpack_require__.e(1143), __webpack_require__.e(3849), __webpack_require__.e(9630), __webpack_require__.e(4911), __webpack_require__.e(794)]).then(__webpack_require__.bind(__webpack_require__, 80794));
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)('.ez-deploy');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    const infoFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, 'rehearsal.json');
    const cloud = await startCloud({
        folder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, 'rehearsal'),
        clockFactor: inputs.clockFactor,
        infoFile,
        ...(inputs.postgresUrl === undefined ? {} : { postgresUrl: inputs.postgresUrl }),
        ...(inputs.redisUrl === undefined ? {} : { redisUrl: inputs.redisUrl }),
        log: (line) => context.output.debug(line),
    });
    try {
        const { info } = cloud;
        context.output.info(`Embedded AWS at ${info.aws} · application ${info.application} · page ${info.page}`);
        context.output.info(`A minute at AWS takes ${(0,_config_duration__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(60_000 / info.clockFactor)} here. Endpoints: .ez-deploy/rehearsal.json`);
        if (inputs.serve) {
            await aborted(context.signal);
            return { exitCode: 0, json: { result: 'succeeded' }, text: '', outputs: { result: 'succeeded' } };
        }
        const common = ['--config', inputs.config, '--rehearsal', infoFile];
        const environment = ['--environment', inputs.environment ?? 'production'];
        const records = [];
        for (const version of ['rehearsal-1', 'rehearsal-2']) {
            context.output.info(`\nDeploying ${version}`);
            const { code, record } = await runSelf(['deploy', ...environment, ...common, '--version', version, '--live'], context);
            records.push(record);
            if (code !== 0) {
                return {
                    exitCode: code,
                    json: { result: 'failed', releases: records },
                    text: '',
                    outputs: { result: 'failed' },
                };
            }
        }
        return {
            exitCode: 0,
            json: { result: 'succeeded', releases: records },
            text: 'Rehearsed: two releases, the second one 10 → 50 → 100 beside the first.',
            outputs: { result: 'succeeded' },
        };
    }
    finally {
        await cloud.stop();
    }
}


/***/ })

};
;