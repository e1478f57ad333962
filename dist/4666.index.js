"use strict";
exports.id = 4666;
exports.ids = [4666];
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


/***/ })

};
;