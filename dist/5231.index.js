"use strict";
exports.id = 5231;
exports.ids = [5231];
exports.modules = {

/***/ 15231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY_GUARDIAN: () => (/* binding */ BY_GUARDIAN),
/* harmony export */   correct: () => (/* binding */ correct)
/* harmony export */ });
/* unused harmony export corrected */
/** What the guardian's taking back means for a release. */
const BY_GUARDIAN = {
    result: 'rolled-back',
    what: 'the guardian took traffic back: the runner had fallen silent, or an alarm fired in the bake',
};
/** The record of a rollout as it really ended; pure. */
function corrected(record, settled, by, now) {
    const manual = record.command === 'rollback';
    const result = settled.result === 'succeeded' && manual
        ? 'rolled-back-manually'
        : settled.result === 'rolled-back' && manual
            ? 'failed'
            : settled.result;
    // A good release may still have been taken back: its runner died between its record and the end of its lock. What had failed
    // stays as it is.
    const good = record.result === 'succeeded' || record.result === 'rolled-back-manually';
    if (record.result !== 'running' && (!good || record.result === result))
        return record;
    return {
        ...record,
        result,
        reason: settled.what,
        endedAt: now,
        rollback: result === 'rolled-back' ? { reason: settled.what, startedAt: now, trafficBackAt: now, by } : null,
    };
}
/** Corrects the record of a rollout that its own runner could not finish; also a history line that was never written is then there. */
async function correct(store, settled, by, now) {
    // A runner that is still alive somewhere may write at the same moment.
    for (let attempt = 0; attempt < 3; attempt += 1) {
        const record = await store.read(settled.release);
        if (record === undefined || (await store.write(corrected(record, settled, by, now))) === 'written')
            return;
    }
}


/***/ })

};
;