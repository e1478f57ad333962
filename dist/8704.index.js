"use strict";
exports.id = 8704;
exports.ids = [8704];
exports.modules = {

/***/ 88704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doorClient: () => (/* binding */ doorClient)
/* harmony export */ });
/** @param control `RehearsalInfo.control`. */
function doorClient(control) {
    return async (request) => {
        const response = await fetch(`${control}/resources`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(request),
        });
        const answer = (await response.json());
        if (!response.ok)
            throw new Error(`${request.type} ${request.name}: ${answer.error ?? `status ${response.status}`}`);
        return answer;
    };
}


/***/ })

};
;