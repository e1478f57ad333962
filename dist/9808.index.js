"use strict";
exports.id = 9808;
exports.ids = [9808];
exports.modules = {

/***/ 59808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   jl: () => (/* binding */ finishDeployment),
/* harmony export */   setDeploymentState: () => (/* binding */ setDeploymentState)
/* harmony export */ });
/* unused harmony export stateOf */
/* harmony import */ var _report_cut__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68218);
/* harmony import */ var _report_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);


/** GitHub's limit of a description, in characters. */
const MOST_DESCRIPTION = 140;
/**
 * Tells GitHub that a deployment begins. Nothing is merged and no check is asked for: both are GitHub's defaults, and both
 * would make it refuse or change what is deployed.
 * @returns id of the deployment.
 */
async function createDeployment({ octokit, owner, repo }, of) {
    const answer = await octokit.rest.repos.createDeployment({
        owner,
        repo,
        ref: of.commit,
        environment: of.environment,
        description: (0,_report_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(`ez-deploy ${of.version}`, MOST_DESCRIPTION),
        auto_merge: false,
        required_contexts: [],
        production_environment: of.environment === 'production',
        payload: { release: of.release },
    });
    if (answer.status !== 201)
        throw new Error(`GitHub did not create the deployment: ${answer.data.message ?? ''}`);
    return answer.data.id;
}
async function setDeploymentState({ octokit, owner, repo, runUrl }, id, state, of) {
    await octokit.rest.repos.createDeploymentStatus({
        owner,
        repo,
        deployment_id: id,
        state,
        environment: of.environment,
        description: (0,_report_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(of.description, MOST_DESCRIPTION),
        ...(runUrl === undefined ? {} : { log_url: runUrl }),
        ...(of.url === undefined ? {} : { environment_url: of.url }),
        // Only a version that serves users takes the place of the one before.
        auto_inactive: state === 'success',
    });
}
/** What GitHub is told about a release that has ended. A rollback is a failure of what it rolled back. */
function stateOf(release) {
    switch (release.result) {
        case 'succeeded':
        case 'rolled-back-manually':
            return 'success';
        case 'failed':
        case 'rolled-back':
            return 'failure';
        case 'cancelled':
            return 'error';
        case 'running':
            return 'in_progress';
    }
}
/** Finishes the deployment; the description is the report's headline. */
function finishDeployment(github, id, release) {
    const { environment, url } = release;
    return setDeploymentState(github, id, stateOf(release), { description: (0,_report_words__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(release), environment, url });
}


/***/ }),

/***/ 68218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ cutMarkdown),
/* harmony export */   IN: () => (/* binding */ cutText)
/* harmony export */ });
/* unused harmony export cutBytes */
/** Cuts at a character boundary so that the UTF-8 form has at most `bytes` bytes. */
function cutBytes(text, bytes) {
    const buffer = Buffer.from(text, 'utf8');
    if (buffer.length <= bytes)
        return text;
    let end = bytes;
    // A byte 10xxxxxx continues a character: step back to where one starts.
    while (end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return buffer.subarray(0, end).toString('utf8');
}
/** Cuts to `length` UTF-16 units with an ellipsis, never through a surrogate pair. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    const cut = text.slice(0, Math.max(0, length - 1));
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
/** Fence that is still open at the end of a Markdown text; undefined where none is. */
function openFence(text) {
    let open;
    for (const line of text.split('\n')) {
        const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined)
            continue;
        if (open === undefined)
            open = fence;
        else if (fence[0] === open[0] && fence.length >= open.length && line.trim() === fence)
            open = undefined;
    }
    return open;
}
/**
 * Cuts Markdown at a line end so that it fits, closes fences and details that are then open, and says that it was cut.
 * @param measure length of a text in the unit of `limit`.
 */
function cutMarkdown(text, limit, note, measure = (t) => t.length) {
    if (measure(text) <= limit)
        return text;
    const close = (kept) => {
        const fence = openFence(kept);
        const details = (kept.match(/<details>/g) ?? []).length - (kept.match(/<\/details>/g) ?? []).length;
        const ending = `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, details))}`;
        return `${kept}${ending}\n\n${note}\n`;
    };
    const lines = text.split('\n');
    // Binary search over the number of lines kept.
    let low = 0;
    let high = lines.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (measure(close(lines.slice(0, middle).join('\n'))) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return close(lines.slice(0, low).join('\n'));
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   xu: () => (/* binding */ RESULT_MARKS)
/* harmony export */ });
/* unused harmony export RESULT_WORDS */
/** The first 12 hex digits of an image's digest. */
function shortDigest(image) {
    return /@sha256:([0-9a-f]{12})/.exec(image)?.[1] ?? image.slice(-12);
}
const RESULT_WORDS = {
    succeeded: 'is live',
    failed: 'failed',
    'rolled-back': 'was rolled back',
    'rolled-back-manually': 'is live again (rolled back by hand)',
    cancelled: 'was cancelled',
    running: 'is under way',
};
const RESULT_MARKS = {
    succeeded: '✅',
    failed: '❌',
    'rolled-back': '↩️',
    'rolled-back-manually': '↩️',
    cancelled: '⏹️',
    running: '⏳',
};
function isGood(result) {
    return result === 'succeeded' || result === 'rolled-back-manually';
}
/** `shop 1.2.0 is live in production`. */
function headline(release) {
    const whose = release.only === undefined ? release.app : `${release.only.join(', ')} of ${release.app}`;
    return `${whose} ${release.version} ${RESULT_WORDS[release.result]} in ${release.environment}`;
}
/** Seconds between two ISO times; undefined where one is missing or wrong. */
function secondsBetween(from, to) {
    const ms = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isFinite(ms) ? Math.max(0, ms) / 1_000 : undefined;
}
/** `45 s`, `3 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    if (seconds === undefined)
        return '–';
    if (seconds < 10)
        return `${Math.round(seconds * 10) / 10} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    const pad = (n) => String(n).padStart(2, '0');
    if (whole < 3_600)
        return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
    return `${Math.floor(whole / 3_600)} h ${pad(Math.floor((whole % 3_600) / 60))} min`;
}
/** What a step's judgement means, for a person. */
const VERDICT_WORDS = {
    pass: 'good',
    fail: 'bad',
    inconclusive: 'not enough evidence',
    'not-judged': 'first release, not judged',
};
/** What happened and what to do, where a release is not simply live: the account of a rollback or a failure. */
function account(release) {
    const happened = [];
    const todo = [];
    const [first, ...said] = release.result === 'succeeded' ? [] : (release.reason?.split('\n') ?? []);
    if (first !== undefined)
        happened.push(first);
    const { rollback } = release;
    if (rollback !== null) {
        if (rollback.reason !== release.reason)
            happened.push(rollback.reason.split('\n')[0] ?? '');
        const took = secondsBetween(rollback.startedAt, rollback.trafficBackAt);
        const aws = took === undefined ? undefined : took * release.clockFactor;
        const to = rollback.to === undefined ? 'the version before' : rollback.to;
        happened.push(aws === undefined
            ? `Traffic has not been seen back at ${to} yet.`
            : `Traffic was back at ${to} after ${duration(aws)}${release.clockFactor > 1 ? ' (AWS time)' : ''}, by ${rollback.by}.`);
        if (rollback.trafficBackAt === undefined)
            todo.push('Look where traffic goes now: ez-deploy status; then ez-deploy resume.');
    }
    if (release.undone !== undefined)
        happened.push(`Taken back: ${release.undone}.`);
    if (release.hint !== undefined && release.result !== 'succeeded')
        todo.push(release.hint);
    if (release.result === 'rolled-back' && todo.length === 0) {
        todo.push('Users are on the version before. Mend the cause shown below, and deploy again.');
    }
    return { happened, todo, said };
}
/** What a run of migrations was, where it was not the one of a deployment, and on which files. */
function phaseOf({ phase, files }) {
    if (phase === 'expand')
        return '';
    return ` (${phase === 'down' ? 'taken back' : phase}: ${files.map((f) => f.name).join(', ')})`;
}


/***/ })

};
;