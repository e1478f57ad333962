"use strict";
exports.id = 10;
exports.ids = [10];
exports.modules = {

/***/ 81010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findEngine: () => (/* binding */ findEngine)
/* harmony export */ });
/** The real Pulumi engine, driven through the Automation API; undefined where none is found. */
function findEngine(_options) {
    return Promise.resolve(undefined);
}


/***/ })

};
;