"use strict";
exports.id = 9854;
exports.ids = [9854];
exports.modules = {

/***/ 59854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NAMED: () => (/* binding */ NAMED),
/* harmony export */   findByName: () => (/* binding */ findByName)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_backup__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(379);
/* harmony import */ var _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23169);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);



/** What has no tags, is called by a name that nothing else of its kind may have, and is read by an id. */
const NAMED = ['origin-access-control', 'response-headers-policy', 'backup-selection'];
/** @param within of a selection: the plan's id. */
async function findByName(target, what, name, within) {
    const list = listerOf(target, what, within);
    let next;
    do {
        const page = await list(next);
        const found = page.items.find((item) => item.name === name);
        if (found !== undefined)
            return found.id;
        next = page.next === '' ? undefined : page.next;
    } while (next !== undefined);
    return undefined;
}
function listerOf(target, what, within) {
    if (what === 'backup-selection') {
        const client = new _aws_sdk_client_backup__WEBPACK_IMPORTED_MODULE_0__/* .BackupClient */ .M3I((0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
        return async (from) => {
            const answer = await client.send(new _aws_sdk_client_backup__WEBPACK_IMPORTED_MODULE_0__/* .ListBackupSelectionsCommand */ .jX2({ BackupPlanId: within, ...(from === undefined ? {} : { NextToken: from }) }));
            const items = (answer.BackupSelectionsList ?? []).map((s) => ({ id: s.SelectionId, name: s.SelectionName }));
            return { items, next: answer.NextToken };
        };
    }
    // CloudFront answers in one region only.
    const client = new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_2__/* .CloudFrontClient */ .GHk((0,_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)({ ...target, region: 'us-east-1' }));
    const marker = (from) => (from === undefined ? {} : { Marker: from });
    if (what === 'origin-access-control')
        return async (from) => {
            const { OriginAccessControlList: list } = await client.send(new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_2__/* .ListOriginAccessControlsCommand */ .Ouu(marker(from)));
            return { items: (list?.Items ?? []).map((i) => ({ id: i.Id, name: i.Name })), next: list?.NextMarker };
        };
    return async (from) => {
        const { ResponseHeadersPolicyList: list } = await client.send(new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_2__/* .ListResponseHeadersPoliciesCommand */ .Pe4({ Type: 'custom', ...marker(from) }));
        const items = (list?.Items ?? []).map(({ ResponseHeadersPolicy: p }) => ({
            id: p?.Id,
            name: p?.ResponseHeadersPolicyConfig?.Name,
        }));
        return { items, next: list?.NextMarker };
    };
}


/***/ })

};
;