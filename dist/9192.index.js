"use strict";
exports.id = 9192;
exports.ids = [9192,6584,5015];
exports.modules = {

/***/ 96584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubContext: () => (/* binding */ githubContext),
/* harmony export */   runUrlOf: () => (/* binding */ runUrlOf),
/* harmony export */   statusOf: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92413);
/* harmony import */ var _event__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85015);


/** Longest a call may take, wall milliseconds. */
const CALL_MS = 15_000;
/** Address of the workflow run; undefined outside of one. */
function runUrlOf(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    if (server === undefined || repository === undefined || id === undefined)
        return undefined;
    return `${server}/${repository}/actions/runs/${id}`;
}
/** A client for the run's own repository, at GITHUB_API_URL; undefined without a token or outside of a workflow. */
function githubContext(env, token) {
    const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (token === undefined || owner === undefined || owner === '' || repo === undefined)
        return undefined;
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        baseUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        userAgent: 'ez-deploy',
        // A call that hangs must not hold up a deployment that is done.
        request: {
            fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(CALL_MS) }),
        },
        log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    return { octokit, owner, repo, event: (0,_event__WEBPACK_IMPORTED_MODULE_1__.readEvent)(env), runUrl: runUrlOf(env) };
}
/** HTTP status of an error of the client; undefined for any other. */
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('status' in error))
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}


/***/ }),

/***/ 39192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadSarif: () => (/* binding */ uploadSarif)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96584);




/** GitHub takes 10 MB of the packed log. */
const MOST_PACKED = 10_000_000;
const WHY = {
    403: 'the job’s token may not: give it `security-events: write`; a private repository needs GitHub Code Security as well',
    404: 'this repository has no code scanning, or the token may not see it',
    413: 'it is too large',
};
/**
 * Hands a SARIF log to GitHub code scanning: what is gone from it is closed there, what is new becomes an alert. Never rejects:
 * the scan has judged already; what went wrong is said.
 */
async function uploadSarif(github, at, sarif, output) {
    const packed = (await (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzip)(sarif)).toString('base64');
    if (packed.length > MOST_PACKED) {
        output.warn('the findings are more than GitHub code scanning takes (10 MB packed): see .ez-deploy/scan.sarif');
        return;
    }
    try {
        await github.octokit.rest.codeScanning.uploadSarif({
            owner: github.owner,
            repo: github.repo,
            commit_sha: at.commit,
            ref: at.ref,
            sarif: packed,
            tool_name: 'ez-deploy',
            ...(at.workspace === undefined ? {} : { checkout_uri: `file://${at.workspace}/` }),
        });
        output.info('findings are in GitHub code scanning');
    }
    catch (error) {
        // Many choose not to have it, for a job that runs foreign code may better not write: no news each time.
        const known = WHY[(0,_client__WEBPACK_IMPORTED_MODULE_3__.statusOf)(error) ?? 0];
        const say = known === undefined ? output.warn : output.info;
        say(`findings are not in GitHub code scanning: ${known ?? (0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).split('\n')[0] ?? ''}`);
    }
}


/***/ }),

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