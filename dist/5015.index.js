"use strict";
exports.id = 5015;
exports.ids = [5015];
exports.modules = {

/***/ 85015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseEvent: () => (/* binding */ parseEvent),
/* harmony export */   readEvent: () => (/* binding */ readEvent),
/* harmony export */   refuseAsked: () => (/* binding */ refuseAsked),
/* harmony export */   refuseReason: () => (/* binding */ refuseReason)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);


const repository = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), fork: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional() });
const head = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), repo: repository.nullable() });
/** The part of a webhook's payload that is read. Everything in it may be written by a stranger. */
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    action: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    repository: repository.optional(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), head, base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }) })
        .optional(),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_repository: repository.nullable(),
    })
        .optional(),
});
/**
 * Reads what started the workflow; undefined outside of a GitHub workflow.
 * @param payload text of the file at GITHUB_EVENT_PATH.
 * @throws Error where the payload is not one.
 */
function parseEvent(env, payload) {
    const name = env['GITHUB_EVENT_NAME'];
    if (name === undefined || name === '')
        return undefined;
    const parsed = payloadSchema.parse(payload.trim() === '' ? {} : JSON.parse(payload));
    const own = env['GITHUB_REPOSITORY'] ?? parsed.repository?.full_name ?? '';
    // A head whose repository is gone can no longer be shown to be our own: it counts as a fork.
    const isFork = (other) => other?.full_name.toLowerCase() !== own.toLowerCase();
    return {
        name,
        repository: own,
        pullRequest: parsed.pull_request === undefined
            ? undefined
            : {
                number: parsed.pull_request.number,
                headSha: parsed.pull_request.head.sha,
                baseSha: parsed.pull_request.base.sha,
                fork: isFork(parsed.pull_request.head.repo),
            },
        workflowRun: parsed.workflow_run === undefined
            ? undefined
            : { event: parsed.workflow_run.event, fork: isFork(parsed.workflow_run.head_repository) },
    };
}
/** Reads GITHUB_EVENT_PATH; undefined outside of a workflow. */
function readEvent(env) {
    const path = env['GITHUB_EVENT_PATH'];
    return parseEvent(env, path === undefined || path === '' ? '' : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
}
/** Events that only somebody with write access to the repository, or GitHub's clock, can set off. */
const OF_WRITERS = [
    'push',
    'workflow_dispatch',
    'repository_dispatch',
    'workflow_call',
    'schedule',
    'release',
    'create',
    'delete',
    'merge_group',
    'deployment',
    'deployment_status',
];
/** Events about a pull request: they run its commit, so whose that is decides. */
const OF_PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/**
 * Why an event may not use AWS or deploy; undefined where it may. What is on neither list is refused: a stranger may be able to set it
 * off, with the base repository's secrets, while the code may be the stranger's too: the way most workflow take-overs go.
 */
function refuseReason(event) {
    const { name, pullRequest, workflowRun } = event;
    if (OF_WRITERS.includes(name))
        return undefined;
    if (name === 'pull_request_target') {
        return 'pull_request_target runs with this repository’s secrets beside code of the pull request; use pull_request for previews, and push for deployments';
    }
    if (OF_PULL_REQUESTS.includes(name)) {
        if (pullRequest === undefined)
            return `${name} came without its pull request`;
        return pullRequest.fork ? 'the pull request comes from a fork: its code is a stranger’s' : undefined;
    }
    if (name === 'workflow_run') {
        if (workflowRun === undefined)
            return 'workflow_run came without the run that set it off';
        if (workflowRun.fork) {
            return 'workflow_run was set off by a run of a fork: its artifacts and its commit are a stranger’s';
        }
        const from = workflowRun.event;
        if (![...OF_WRITERS, ...OF_PULL_REQUESTS].includes(from))
            return `workflow_run was set off by ${from}`;
        return undefined;
    }
    return `${name} can be set off by people without write access, such as anybody who can comment; use push or workflow_dispatch for deployments`;
}
/**
 * {@link refuseReason} for what is asked. `controls`, `cost` and `rehearse` need no AWS but run code of the checkout: they may run on a
 * fork's `pull_request`, to which GitHub gives no secrets, and on nothing else that is refused. A deploy of test, scan and notify alone is
 * not judged. The post step is never: it only finishes what has passed here.
 */
function refuseAsked({ command, stages }, event) {
    if (command === 'deploy' && !stages.some((s) => s === 'build' || s === 'infra' || s === 'deploy'))
        return undefined;
    const withoutAws = command === 'controls' || command === 'cost' || command === 'rehearse';
    if (withoutAws && event.name === 'pull_request')
        return undefined;
    return refuseReason(event);
}


/***/ })

};
;