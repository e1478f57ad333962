"use strict";
exports.id = 2285;
exports.ids = [2285,4666];
exports.modules = {

/***/ 34666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionOutput: () => (/* binding */ actionOutput)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _config_duration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97840);
/* harmony import */ var _neutralise__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35706);



/** Progress as a job's log: groups, annotations, masks. */
function actionOutput() {
    let waitingFor;
    return {
        info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.info((0,_neutralise__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$)(line)),
        warn: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(line),
        error: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.error(line),
        debug: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug(line),
        group: (title) => {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__.startGroup(title.replaceAll('\n', ' '));
            return { [Symbol.dispose]: () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.endGroup() };
        },
        waiting: (what, limitMs) => {
            if (what === waitingFor)
                return;
            waitingFor = what;
            if (what === undefined)
                return;
            _actions_core__WEBPACK_IMPORTED_MODULE_0__.info((0,_neutralise__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$)(`… ${what}${limitMs === undefined ? '' : ` (at most ${(0,_config_duration__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limitMs)})`}`));
        },
        annotate: (level, message, at) => {
            const properties = at === undefined
                ? {}
                : {
                    file: at.file,
                    ...(at.line === undefined ? {} : { startLine: at.line }),
                    ...(at.title === undefined ? {} : { title: at.title }),
                };
            if (level === 'error')
                _actions_core__WEBPACK_IMPORTED_MODULE_0__.error(message, properties);
            else if (level === 'warning')
                _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(message, properties);
            else
                _actions_core__WEBPACK_IMPORTED_MODULE_0__.notice(message, properties);
        },
        mask: (secret) => {
            if (secret.length > 0)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret(secret);
        },
    };
}


/***/ }),

/***/ 97840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `1m30s`, `5m`, `250ms`, `7d`: the forms {@link parseDuration} reads. */
const DURATION_PATTERN = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/;
/** Reads a duration such as `90s` or `1m30s`; undefined when it is not one. Result in milliseconds. */
function parseDuration(text) {
    if (!DURATION_PATTERN.test(text))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
        total += Number(amount) * UNIT_MS[unit];
    }
    return total;
}
/** Writes milliseconds for a person: `820ms`, `45s`, `1m05s`, `2h03m`. */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)}ms`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 60)
        return `${seconds}s`;
    const pad = (n) => String(n).padStart(2, '0');
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m${pad(seconds % 60)}s`;
    return `${Math.floor(seconds / 3_600)}h${pad(Math.floor((seconds % 3_600) / 60))}m`;
}


/***/ })

};
;