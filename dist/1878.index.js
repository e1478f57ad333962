"use strict";
exports.id = 1878;
exports.ids = [1878];
exports.modules = {

/***/ 91878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   controlsCommand: () => (/* binding */ controlsCommand)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _config_load__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34294);
/* harmony import */ var _controls_judge__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1971);
/* harmony import */ var _controls_synthesise__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41781);




const SIGNS = { passed: 'ok', failed: 'FAILED', 'not-applicable': 'none', elsewhere: 'elsewhere' };
function line(result) {
    const head = `${String(result.number).padStart(3)}  ${SIGNS[result.status].padEnd(9)}  ${result.title}  (${result.ids.join(', ')})`;
    return [head, ...result.why.map((why) => `${' '.repeat(16)}${why}`)].join('\n');
}
/**
 * `controls`: the 47 controls on the graph that the program makes of ez-deploy.yml. Asks nobody: what somebody has changed at AWS
 * since is drift's matter.
 */
async function controlsCommand(inputs, context) {
    if (inputs.environment === undefined)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([
            { where: 'input environment', what: 'is missing', fix: 'name an environment of ez-deploy.yml' },
        ]);
    const config = await (0,_config_load__WEBPACK_IMPORTED_MODULE_1__.readConfig)(inputs.config, inputs.environment);
    const controls = (0,_controls_judge__WEBPACK_IMPORTED_MODULE_2__/* .judgeControls */ .Q)(await (0,_controls_synthesise__WEBPACK_IMPORTED_MODULE_3__/* .synthesise */ .y)(config));
    const count = (status) => controls.filter((c) => c.status === status).length;
    const json = {
        environment: config.environment,
        passed: count('passed'),
        failed: count('failed'),
        notApplicable: count('not-applicable'),
        elsewhere: count('elsewhere'),
        controls,
    };
    const summary = `${json.passed} passed, ${json.failed} failed, ${json.notApplicable} without anything to judge, ${json.elsewhere} elsewhere`;
    context.output.info(summary);
    return {
        exitCode: json.failed === 0 ? 0 : 1,
        json,
        text: `${controls.map(line).join('\n')}\n\n${summary}\n`,
        outputs: { result: json.failed === 0 ? 'succeeded' : 'failed' },
    };
}


/***/ })

};
;