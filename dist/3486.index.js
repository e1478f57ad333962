"use strict";
exports.id = 3486;
exports.ids = [3486];
exports.modules = {

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