"use strict";
exports.id = 4974;
exports.ids = [4974,9808,3486,2593,3933];
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

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ slack),
/* harmony export */   code: () => (/* binding */ code),
/* harmony export */   fenced: () => (/* binding */ fenced),
/* harmony export */   markdown: () => (/* binding */ markdown),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]', 'g');
/**
 * A commit's whole id, which GitHub links. Short ones are left: a version is one by default, it is linked rightly, and whoever copies it at
 * night must get what he sees.
 */
const COMMIT = /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/gi;
/** Control characters and direction overrides out: they make a text show other than it is. */
function plain(text) {
    return text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
}
/** Text for HTML, also within quoted attributes. */
function html(text) {
    return plain(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * Untrusted text within GitHub Markdown, on one line: shown as it is. Nobody is mentioned, no issue and no
 * commit by its whole id is linked, no comment is opened, no table cell ended.
 */
function markdown(text) {
    return plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
        .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
        .replace(/^(\s*\d+)\.(?=\s)/, '$1\\.')
        .replace(/@(?=[A-Za-z0-9])/g, '@\u200B')
        .replace(/#(?=\d)/g, '#\u200B')
        .replace(/\bGH-(?=\d)/gi, '$&\u200B')
        .replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, '$&\u200B'))
        .replace(/\b(https?|ftp):\/\//gi, '$1:\u200B//')
        .replace(/\bwww\./gi, 'www\u200B.');
}
/** Untrusted text as inline code: only backticks and line ends matter there, and the bar where it stands in a table. */
function code(text) {
    const clean = plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('`', "'")
        .replaceAll('|', '\\|')
        .trim();
    return clean === '' ? '' : `\`${clean}\``;
}
/** Untrusted lines as a fenced block; the fence is longer than any in the text. */
function fenced(text, language = '') {
    const clean = plain(text).replaceAll('@', '@\u200B');
    const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((m) => m[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${clean}\n${fence}`;
}
/** Text for Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text): the three characters it escapes. */
function slack(text) {
    return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** A link's address, where it is one that may be followed; undefined otherwise. */
function httpUrl(text) {
    if (text === undefined)
        return undefined;
    try {
        const url = new URL(text);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 54285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14031);
/* harmony import */ var _suites__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9525);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);



const STAGE_MARKS = { succeeded: '✅', failed: '❌', skipped: '⏭️', cancelled: '⏹️' };
const SUITE_MARKS = { passed: '✅', failed: '❌', skipped: '⏭️', cancelled: '⏹️' };
const VERDICT_MARKS = { pass: '✅', fail: '❌', inconclusive: '❔', 'not-judged': '➖' };
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** The release for GitHub's step summary and comments; pure. All text of others is escaped. */
function renderMarkdown(release) {
    const parts = [`## ${_words__WEBPACK_IMPORTED_MODULE_1__/* .RESULT_MARKS */ .xu[release.result]} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(release))}`];
    const url = (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .httpUrl */ .q3)(release.url);
    const took = (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .secondsBetween */ .O1)(release.startedAt, release.endedAt);
    const facts = [
        `Release ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(release.release)}`,
        `commit ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(release.commit.slice(0, 12))}`,
        `by ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(release.actor)}`,
        ...(took === undefined ? [] : [`in ${(0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(took)}`]),
        // Brackets, not Markdown's own autolink: an address may hold characters that end one.
        ...(url === undefined ? [] : [`at <a href="${url.replaceAll('"', '%22')}">${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(url)}</a>`]),
    ];
    parts.push(facts.join(' · '));
    if (release.clockFactor > 1) {
        parts.push(`This is a rehearsal: AWS time runs ${release.clockFactor} times as fast as the clock on the wall.`);
    }
    const { happened, todo, said } = (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .account */ .ct)(release);
    if (happened.length > 0)
        parts.push(`### What happened\n\n${happened.map((t) => `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(t)}`).join('\n')}`);
    if (said.length > 0)
        parts.push((0,_escape__WEBPACK_IMPORTED_MODULE_2__.fenced)(said.join('\n')));
    if (todo.length > 0)
        parts.push(`### What to do\n\n${todo.map((t) => `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(t)}`).join('\n')}`);
    const services = Object.entries(release.services);
    const images = Object.entries(release.images).filter(([name]) => release.services[name] === undefined);
    if (services.length + images.length > 0) {
        const rows = [
            ...services.map(([name, s]) => [
                (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(name),
                (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(s.image)),
                s.colour ?? '–',
                (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(s.taskDefinitionArn.split('/').at(-1) ?? ''),
            ]),
            ...images.map(([name, image]) => [(0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(name), (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(image)), '–', '–']),
        ];
        parts.push(`### Services\n\n${table(['service', 'image', 'colour', 'task definition'], rows)}`);
    }
    if (release.steps.length > 0) {
        const rows = release.steps.map((step) => [
            (0,_escape__WEBPACK_IMPORTED_MODULE_2__.code)(step.service),
            `${step.weight} %`,
            `${VERDICT_MARKS[step.verdict]} ${_words__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[step.verdict]}`,
            step.evidence.map((e) => `${VERDICT_MARKS[e.verdict]} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(e.text)}`).join('<br>') || '–',
        ]);
        parts.push(`### Traffic steps\n\n${table(['service', 'weight', 'verdict', 'evidence'], rows)}`);
    }
    if (release.stages.length > 0) {
        const rows = release.stages.map((s) => [
            `${STAGE_MARKS[s.result]} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(s.name)}`,
            (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(s.seconds),
            (0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(s.detail ?? ''),
        ]);
        parts.push(`### Stages\n\n${table(['stage', 'time', ''], rows)}`);
    }
    const suites = release.suites ?? [];
    if (suites.length > 0) {
        const rows = suites.map((s) => [
            `${SUITE_MARKS[s.result]} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(s.name)}`,
            (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(s.seconds),
            (0,_suites__WEBPACK_IMPORTED_MODULE_0__/* .suiteFacts */ .Y)(s).map(_escape__WEBPACK_IMPORTED_MODULE_2__.markdown).join('<br>'),
        ]);
        parts.push(`### Suites\n\n${table(['suite', 'time', ''], rows)}`);
    }
    for (const m of release.migrations) {
        const result = m.exitCode === 0 ? 'done' : `failed with exit code ${m.exitCode}`;
        const log = m.log.length === 0 ? '' : `\n\n${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.fenced)(m.log.slice(-40).join('\n'))}`;
        parts.push(`<details><summary>Migration of ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(m.service)}${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(m))}: ${result} in ${(0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(m.seconds)}</summary>${log}\n\n</details>`);
    }
    if (release.notes.length > 0)
        parts.push(`### Notes\n\n${release.notes.map((n) => `- ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__.markdown)(n)}`).join('\n')}`);
    return `${parts.join('\n\n')}\n`;
}


/***/ }),

/***/ 53486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ renderSlack),
/* harmony export */   renderAwaiting: () => (/* binding */ renderAwaiting)
/* harmony export */ });
/* harmony import */ var _cut__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68218);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14031);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);



/** Limits of Block Kit (https://docs.slack.dev/reference/block-kit/blocks). */
const MOST_BLOCKS = 50;
const MOST_SECTION = 3_000;
const MOST_HEADER = 150;
const MOST_URL = 3_000;
const section = (text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: (0,_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(text, MOST_SECTION) },
});
/**
 * The release as a Slack message; pure.
 * @param runUrl address of the workflow run, for a button.
 */
function renderSlack(release, runUrl) {
    const title = `${_words__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_MARKS */ .xu[release.result]} ${(0,_words__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(release)}`;
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: (0,_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(title, MOST_HEADER) } }];
    const took = (0,_words__WEBPACK_IMPORTED_MODULE_0__/* .secondsBetween */ .O1)(release.startedAt, release.endedAt);
    const facts = [
        `\`${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(release.release)}\``,
        `commit \`${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(release.commit.slice(0, 12))}\``,
        `by ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(release.actor)}`,
        ...(took === undefined ? [] : [`in ${(0,_words__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(took)}`]),
        ...(release.clockFactor > 1 ? [`rehearsal, AWS time × ${release.clockFactor}`] : []),
    ];
    blocks.push({ type: 'context', elements: [{ type: 'mrkdwn', text: (0,_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(facts.join(' · '), MOST_SECTION) }] });
    const { happened, todo } = (0,_words__WEBPACK_IMPORTED_MODULE_0__/* .account */ .ct)(release);
    if (happened.length > 0)
        blocks.push(section(`*What happened*\n${happened.map((t) => `• ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(t)}`).join('\n')}`));
    if (todo.length > 0)
        blocks.push(section(`*What to do*\n${todo.map((t) => `• ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(t)}`).join('\n')}`));
    const services = Object.entries(release.services).map(([name, s]) => `• ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(name)} \`${(0,_words__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(s.image)}\``);
    if (services.length > 0)
        blocks.push(section(`*Services*\n${services.join('\n')}`));
    for (const step of release.steps) {
        if (step.verdict === 'fail' || step.verdict === 'inconclusive') {
            const evidence = step.evidence.filter((e) => e.verdict !== 'pass').map((e) => `• ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(e.text)}`);
            const line = `*${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(step.service)} at ${step.weight} %: ${_words__WEBPACK_IMPORTED_MODULE_0__/* .VERDICT_WORDS */ ._G[step.verdict]}*`;
            blocks.push(section([line, ...evidence].join('\n')));
        }
    }
    const buttons = [
        { label: 'Open the application', url: (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .httpUrl */ .q3)(release.url) },
        { label: 'Open the run', url: (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .httpUrl */ .q3)(runUrl) },
    ].flatMap(({ label, url }) => url === undefined || url.length > MOST_URL
        ? []
        : [{ type: 'button', text: { type: 'plain_text', text: label }, url }]);
    const last = buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
    const room = MOST_BLOCKS - last.length;
    const kept = blocks.length <= room
        ? blocks
        : [...blocks.slice(0, room - 1), section(`… and ${blocks.length - room + 1} more; see the run.`)];
    return { text: (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(title), blocks: [...kept, ...last] };
}
/** A release that waits for a person, as a Slack message; pure. */
function renderAwaiting(of, runUrl) {
    const title = `⏸️ ${of.app} ${of.version} in ${of.environment} has passed ${of.weight} % and waits for a person`;
    const url = (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .httpUrl */ .q3)(runUrl);
    return {
        text: (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(title),
        blocks: [
            { type: 'header', text: { type: 'plain_text', text: (0,_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(title, MOST_HEADER) } },
            section(`Go on: run the *promote* workflow, or \`ez-deploy promote --environment ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(of.environment)}\`.\nGo back: cancel the run, or \`ez-deploy rollback\`. Gates go on watching \`${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .slack */ .$)(of.release)}\` meanwhile.`),
            ...(url === undefined || url.length > MOST_URL
                ? []
                : [
                    {
                        type: 'actions',
                        elements: [{ type: 'button', text: { type: 'plain_text', text: 'Open the run' }, url }],
                    },
                ]),
        ],
    };
}


/***/ }),

/***/ 9525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ suiteFacts)
/* harmony export */ });
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);

const signed = (value, unit) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value)}${unit}`;
const MOST_NAMED = 3;
function named(names) {
    const more = names.length - MOST_NAMED;
    return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function loadFacts({ load }) {
    if (load === undefined)
        return [];
    const { change, trend } = load;
    const against = (value) => (value === undefined ? '' : ` (${signed(value, ' %')})`);
    const way = trend.length === 0 ? [] : [`p95 so far: ${[...trend, load.p95].join(' → ')} ms`];
    return [
        `mean ${load.mean} ms${against(change?.mean)}, p95 ${load.p95} ms${against(change?.p95)}, ${load.errorRate} % failed of ${load.requests} requests, ${load.rate} a second`,
        ...way,
    ];
}
/** What there is to say about a suite, each a piece of plain text that the renderer escapes. Pure. */
function suiteFacts(suite) {
    const { coverage, tests } = suite;
    const [slowest] = suite.slowest;
    return [
        ...(suite.reason === undefined ? [] : [suite.reason]),
        ...(tests === undefined
            ? []
            : [`${tests} ${tests === 1 ? 'test' : 'tests'}${suite.failed > 0 ? `, ${suite.failed} failed` : ''}`]),
        ...(suite.flaky.length === 0 ? [] : [`flaky: ${named(suite.flaky)}`]),
        ...(coverage === undefined
            ? []
            : [
                `${coverage.lines} % of lines covered${coverage.change === undefined ? '' : ` (${signed(coverage.change, ' points')})`}`,
            ]),
        ...loadFacts(suite),
        ...(slowest !== undefined && slowest.seconds >= 1 ? [`slowest: ${slowest.name} ${(0,_words__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(slowest.seconds)}`] : []),
        ...suite.warnings,
    ];
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


/***/ }),

/***/ 54974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announceDeployment: () => (/* binding */ announceDeployment),
  applyNotify: () => (/* binding */ applyNotify),
  sendToSlack: () => (/* binding */ sendToSlack)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/github/deployment.ts
var deployment = __webpack_require__(59808);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/slack.ts
var slack = __webpack_require__(53486);
;// CONCATENATED MODULE: ./src/stages/notify/slack.ts
/** Longest one try may take, wall milliseconds. */
const TRY_MS = 10_000;
const MOST_WAIT_MS = 30_000;
/** Milliseconds that a `Retry-After` header asks for (seconds or a date), bounded; 1 s where it says nothing. */
function retryAfterMs(header, now) {
    if (header === null || header.trim() === '')
        return 1_000;
    const seconds = Number(header);
    const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
    return Number.isFinite(ms) ? Math.min(MOST_WAIT_MS, Math.max(0, ms)) : 1_000;
}
/**
 * Posts to an incoming webhook; once more after 429, 5xx or a broken connection.
 * @throws Error with Slack's own word; never with the address, which is a secret.
 */
async function postToSlack(webhook, message, { clock, signal }) {
    for (let attempt = 1;; attempt += 1) {
        let waitMs = 1_000;
        let failure;
        try {
            const response = await fetch(webhook, {
                method: 'POST',
                headers: { 'content-type': 'application/json; charset=utf-8' },
                body: JSON.stringify(message),
                redirect: 'error',
                signal: AbortSignal.any([signal, AbortSignal.timeout(TRY_MS)]),
            });
            const said = (await response.text()).slice(0, 200).replace(/\s+/g, ' ').trim();
            if (response.ok)
                return;
            failure = `Slack answered ${response.status}${said === '' ? '' : `: ${said}`}`;
            if (response.status !== 429 && response.status < 500)
                throw new FinalError(failure);
            waitMs = retryAfterMs(response.headers.get('retry-after'), clock.wall());
        }
        catch (error) {
            if (error instanceof FinalError || signal.aborted)
                throw error;
            const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
            failure = timedOut ? `Slack did not answer within ${TRY_MS / 1_000} s` : 'Slack cannot be reached';
        }
        if (attempt >= 2)
            throw new Error(failure);
        // Slack's time is the wall's, also in a rehearsal.
        await clock.sleep(waitMs * clock.factor, signal);
    }
}
/** Trying again would not help. */
class FinalError extends Error {
}

// EXTERNAL MODULE: ./src/stages/notify/summary.ts
var summary = __webpack_require__(73933);
;// CONCATENATED MODULE: ./src/stages/notify/apply.ts






const isCommit = (commit) => /^[0-9a-f]{40}$/.test(commit);
/**
 * Tells GitHub that a deployment is under way, before it is. Never fails: a warning and undefined instead.
 * @returns id for {@link applyNotify}.
 */
async function announceDeployment(github, of, output) {
    if (github === undefined || !isCommit(of.commit))
        return undefined;
    try {
        const id = await (0,deployment/* createDeployment */.Yy)(github, of);
        const description = `${of.version} is being deployed`;
        await (0,deployment.setDeploymentState)(github, id, 'in_progress', { description, environment: of.environment });
        return id;
    }
    catch (error) {
        output.warn(`GitHub Deployments was not told (${(0,errors/* messageOf */.bD)(error)}); the token needs deployments: write`);
        return undefined;
    }
}
/** The webhook's address: a reference `env:NAME`, masked at once. Undefined with the reason where it cannot be used. */
function webhookOf(reference, env, output) {
    const name = reference.slice('env:'.length);
    const url = env[name]?.trim();
    if (url === undefined || url === '')
        return { problem: `${name} is not set; pass it as \`env:\` of the step` };
    output.mask(url);
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        return { problem: `${name} is not an address` };
    }
    const loopback = parsed.hostname === '127.0.0.1' || parsed.hostname === 'localhost';
    if (parsed.protocol !== 'https:' && !loopback)
        return { problem: `${name} is not an https address` };
    return { url };
}
/** Posts a message where Slack is configured; false where it is not. @throws Error with the reason; never with the address. */
async function sendToSlack(message, deps) {
    const { slack } = deps.config.notifications;
    if (slack === undefined)
        return false;
    const webhook = webhookOf(slack.webhook, deps.env, deps.output);
    if ('problem' in webhook)
        throw new Error(webhook.problem);
    await postToSlack(webhook.url, message, deps);
    return true;
}
/**
 * The notify stage: step summary, Slack, GitHub Deployments, side by side. A message that cannot be delivered is a warning: what
 * is deployed is deployed. Never rejects.
 */
async function applyNotify(release, deps) {
    const { env, output, github } = deps;
    const told = [];
    const warnings = [];
    const attempt = async (name, work) => {
        try {
            if (await work())
                told.push(name);
        }
        catch (error) {
            const warning = `${name} was not told: ${(0,errors/* messageOf */.bD)(error)}`;
            warnings.push(warning);
            output.warn(warning);
        }
    };
    await Promise.all([
        attempt('step summary', () => (0,summary.appendSummary)(env, (0,markdown/* renderMarkdown */.G)(release))),
        attempt('Slack', () => sendToSlack((0,slack/* renderSlack */.D)(release, github?.runUrl), deps)),
        attempt('GitHub Deployments', async () => {
            if (github === undefined || !isCommit(release.commit))
                return false;
            const id = deps.deployment ?? (await (0,deployment/* createDeployment */.Yy)(github, release));
            await (0,deployment/* finishDeployment */.jl)(github, id, release);
            return true;
        }),
    ]);
    if (told.length === 0 && warnings.length === 0) {
        return { result: 'skipped', told, warnings, detail: 'nobody to tell: no Slack, not in a workflow' };
    }
    const detail = [told.length === 0 ? '' : `told: ${told.join(', ')}`, warnings.join('; ')]
        .filter((t) => t !== '')
        .join('; ');
    return { result: 'succeeded', told, warnings, detail };
}


/***/ }),

/***/ 73933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appendSummary: () => (/* binding */ appendSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_cut__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68218);


/** GitHub takes 1 MiB a step and shows nothing of one that is larger. */
const MOST_SUMMARY = 1_024 * 1_024;
const bytesOf = (text) => Buffer.byteLength(text, 'utf8');
/**
 * Appends to the step's summary, cut at a line end where it would be too long. Several stages of one step share the limit.
 * @returns false outside of a workflow.
 */
async function appendSummary(env, text) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return false;
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((s) => s.size, () => 0);
    const note = '_Cut here: a summary of one step may have 1 MiB._';
    const room = MOST_SUMMARY - there - 2;
    if (room < bytesOf(note) + 8)
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, `${(0,_report_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutMarkdown */ .G$)(text, room, note, bytesOf)}\n`);
    return true;
}


/***/ })

};
;