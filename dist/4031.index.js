"use strict";
exports.id = 4031;
exports.ids = [4031];
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
 * Untrusted text within GitHub Markdown, on one line: shown as it is. Nobody is mentioned, no issue or commit is linked, no
 * comment is opened, no table cell ended.
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


/***/ })

};
;