"use strict";
exports.id = 2958;
exports.ids = [2958];
exports.modules = {

/***/ 72958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onlyProtected: () => (/* binding */ onlyProtected),
/* harmony export */   unprotectInState: () => (/* binding */ unprotectInState)
/* harmony export */ });
/** What the engine says where protection stands in the way of a step. */
const PROTECTED = /marked for protection|because it is protected/;
/** The stack's own word that one of its resources failed. */
const OVERALL = /^(?:\S+: )?(?:preview|update|destroy) failed$/;
/** Whether a preview failed only because what it shows is protected: then the preview itself is whole, and worth showing. */
const onlyProtected = (said) => said.some((text) => PROTECTED.test(text)) && said.every((text) => PROTECTED.test(text) || OVERALL.test(text));
/** Takes the protection off those resources in the state, as `pulumi state unprotect` does; the program sets it again. */
async function unprotectInState(stack, urns) {
    if (urns.length === 0)
        return;
    const state = await stack.exportStack();
    const checkpoint = state.deployment;
    const resources = checkpoint?.resources ?? [];
    if (!resources.some((r) => urns.includes(r.urn) && r.protect === true))
        return;
    const loosened = resources.map((r) => (urns.includes(r.urn) ? { ...r, protect: false } : r));
    await stack.importStack({ ...state, deployment: { ...checkpoint, resources: loosened } });
}


/***/ })

};
;