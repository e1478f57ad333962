"use strict";
exports.id = 7496;
exports.ids = [7496];
exports.modules = {

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

/***/ 87496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTerminal: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14031);
/* harmony import */ var _suites__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9525);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);



const flat = (text) => (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(text).replace(/\s+/g, ' ').trim();
/** Left-aligned columns, two blanks apart. */
function columns(raw) {
    const rows = raw.map((row) => row.map(flat));
    const widths = [];
    for (const row of rows)
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, cell.length);
    return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
}
/** The release as a short account for a terminal; pure, no colours, no escape sequences. */
function renderTerminal(release) {
    const took = (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .secondsBetween */ .O1)(release.startedAt, release.endedAt);
    const lines = [`${flat((0,_words__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(release))}${took === undefined ? '' : ` after ${(0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(took)}`}`];
    lines.push(`  release ${flat(release.release)}${release.url === undefined ? '' : ` at ${flat(release.url)}`}`);
    const { happened, todo } = (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .account */ .ct)(release);
    for (const text of happened)
        lines.push(`  ${flat(text)}`);
    for (const text of todo)
        lines.push(`  → ${flat(text)}`);
    const services = Object.entries(release.services).map(([name, s]) => [name, (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(s.image), s.colour ?? '']);
    if (services.length > 0)
        lines.push('', ...columns([['SERVICE', 'IMAGE', 'COLOUR'], ...services]));
    if (release.steps.length > 0) {
        const rows = release.steps.map((s) => [
            s.service,
            `${s.weight} %`,
            _words__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[s.verdict],
            flat((s.evidence.find((e) => e.verdict === s.verdict) ?? s.evidence[0])?.text ?? ''),
        ]);
        lines.push('', ...columns([['SERVICE', 'WEIGHT', 'VERDICT', 'WHY'], ...rows]));
    }
    if (release.stages.length > 0) {
        const rows = release.stages.map((s) => [s.name, s.result, (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(s.seconds), flat(s.detail ?? '')]);
        lines.push('', ...columns([['STAGE', 'RESULT', 'TIME', ''], ...rows]));
    }
    const suites = release.suites ?? [];
    if (suites.length > 0) {
        const rows = suites.map((s) => [s.name, s.result, (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(s.seconds), flat((0,_suites__WEBPACK_IMPORTED_MODULE_0__/* .suiteFacts */ .Y)(s).join('; '))]);
        lines.push('', ...columns([['SUITE', 'RESULT', 'TIME', ''], ...rows]));
    }
    for (const note of release.notes)
        lines.push(`  note: ${flat(note)}`);
    return `${lines.join('\n')}\n`;
}


/***/ })

};
;