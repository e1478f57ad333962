"use strict";
exports.id = 8556;
exports.ids = [8556,4031];
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


/***/ }),

/***/ 68556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/html-charts.ts


const round = (n) => Math.round(n * 10) / 10;
/** Weight of the new version of one service over wall time, with the moment traffic went back; `''` where there is nothing to draw. */
function weightChart(service, release) {
    const steps = release.steps.filter((s) => s.service === service).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const from = Date.parse(release.startedAt);
    const backAt = Date.parse(release.rollback?.trafficBackAt ?? '');
    const times = [...steps.map((s) => Date.parse(s.at)), Date.parse(release.endedAt ?? ''), backAt].filter(Number.isFinite);
    const to = Math.max(from, ...times);
    if (steps.length === 0 || !Number.isFinite(from) || to <= from)
        return '';
    const width = 600;
    const left = 44;
    const top = 12;
    const height = 110;
    const x = (at) => round(left + ((at - from) / (to - from)) * (width - left - 14));
    const y = (weight) => round(top + (1 - weight / 100) * height);
    let path = `M${left} ${y(0)}`;
    for (const step of steps)
        path += `H${x(Date.parse(step.at))}V${y(step.weight)}`;
    if (Number.isFinite(backAt))
        path += `H${x(backAt)}V${y(0)}`;
    path += `H${x(to)}`;
    const dot = (s) => `<circle class="dot-${s.verdict}" cx="${x(Date.parse(s.at))}" cy="${y(s.weight)}" r="5"><title>${s.weight} %: ${words/* VERDICT_WORDS */._G[s.verdict]}</title></circle>`;
    const grid = [0, 50, 100]
        .map((w) => `<line class="axis" x1="${left}" x2="${width - 10}" y1="${y(w)}" y2="${y(w)}"/><text x="4" y="${y(w) + 4}">${w} %</text>`)
        .join('');
    const back = Number.isFinite(backAt)
        ? `<line class="back" x1="${x(backAt)}" x2="${x(backAt)}" y1="${top}" y2="${top + height}"><title>traffic back</title></line>`
        : '';
    const said = steps.map((s) => `${s.weight} % ${words/* VERDICT_WORDS */._G[s.verdict]}`).join(', ');
    const label = `Share of traffic of the new version of ${service}: ${said}${Number.isFinite(backAt) ? ', then back to 0 %' : ''}`;
    return `<svg viewBox="0 0 ${width} ${top + height + 24}" role="img" aria-label="${(0,report_escape/* html */.qy)(label)}">${grid}<path class="weight" d="${path}"/>${back}${steps.map(dot).join('')}<text x="${left}" y="${top + height + 18}">0 s</text><text x="${width - 10}" y="${top + height + 18}" text-anchor="end">${(0,words/* duration */.p0)((to - from) / 1_000)}</text></svg>`;
}
/** Stages as bars of their length. Order is the record's; `''` without stages. */
function stageChart(release) {
    const { stages } = release;
    const longest = Math.max(0, ...stages.map((s) => s.seconds));
    if (stages.length === 0 || longest === 0)
        return '';
    const row = 24;
    const bars = stages.map((s, i) => {
        const length = Math.max(2, round((s.seconds / longest) * 380));
        return `<text x="0" y="${i * row + 16}">${(0,report_escape/* html */.qy)(s.name)}</text><rect class="bar ${s.result}" x="80" y="${i * row + 5}" width="${length}" height="14" rx="3"/><text x="${86 + length}" y="${i * row + 16}">${(0,words/* duration */.p0)(s.seconds)}</text>`;
    });
    const label = stages.map((s) => `${s.name} ${(0,words/* duration */.p0)(s.seconds)}`).join(', ');
    return `<svg viewBox="0 0 600 ${stages.length * row + 4}" role="img" aria-label="${(0,report_escape/* html */.qy)(`Time of the stages: ${label}`)}">${bars.join('')}</svg>`;
}

;// CONCATENATED MODULE: ./src/report/html-style.ts
/** Style of the report: system fonts, light and dark, from phone to screen. Nothing is loaded from anywhere. */
const REPORT_STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c2330;--soft:#5b6472;--line:#dfe3e8;--card:#f6f7f9;--good:#1a7f42;--bad:#c0262d;--warn:#9a6700;--blue:#2b6cb0;--green:#2f855a}
@media (prefers-color-scheme:dark){:root{--bg:#12161c;--fg:#e6e9ee;--soft:#9aa4b2;--line:#2c333d;--card:#1a2028;--good:#4cc38a;--bad:#ff7b81;--warn:#e3b341;--blue:#63a4e8;--green:#5fc992}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:1.25rem;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.soft{color:var(--soft)}
.facts{color:var(--soft);margin:.25rem 0 1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin:.75rem 0}
.card ul{margin:.25rem 0;padding-left:1.25rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}th{color:var(--soft);font-weight:600;font-size:.85rem}
td.number{text-align:right;white-space:nowrap}
code,pre{font:.875em ui-monospace,monospace}pre{overflow-x:auto;padding:.75rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
svg{display:block;width:100%;height:auto}svg text{fill:var(--soft);font:12px system-ui,sans-serif}
.axis{stroke:var(--line)}.weight{fill:none;stroke:var(--blue);stroke-width:2}.dot-pass,.dot-not-judged{fill:var(--good)}.dot-fail{fill:var(--bad)}.dot-inconclusive{fill:var(--warn)}.back{stroke:var(--bad);stroke-dasharray:4 3}
.bar{fill:var(--blue)}.bar.failed{fill:var(--bad)}.bar.skipped,.bar.cancelled{fill:var(--soft)}
a{color:var(--blue)}a:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
@media print{body{max-width:none}}
`.trim();

;// CONCATENATED MODULE: ./src/report/html.ts




const VERDICT_CLASS = {
    pass: 'good',
    fail: 'bad',
    inconclusive: 'warn',
    'not-judged': 'soft',
};
function table(head, rows) {
    const cells = (tag, row) => row.map((c) => `<${tag}>${c}</${tag}>`).join('');
    return `<div class="scroll"><table><thead><tr>${head.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows.map((r) => `<tr>${cells('td', r)}</tr>`).join('')}</tbody></table></div>`;
}
const listOf = (items) => `<ul>${items.map((i) => `<li>${(0,report_escape/* html */.qy)(i)}</li>`).join('')}</ul>`;
const codeOf = (text) => `<code>${(0,report_escape/* html */.qy)(text)}</code>`;
function stepsOf(release) {
    if (release.steps.length === 0)
        return '';
    const charts = [...new Set(release.steps.map((s) => s.service))]
        .map((service) => {
        const chart = weightChart(service, release);
        return chart === '' ? '' : `<h3 class="soft">${(0,report_escape/* html */.qy)(service)}</h3>${chart}`;
    })
        .join('');
    const rows = release.steps.map((s) => [
        codeOf(s.service),
        `${s.weight} %`,
        `<span class="${VERDICT_CLASS[s.verdict]}">${words/* VERDICT_WORDS */._G[s.verdict]}</span>`,
        s.evidence
            .map((e) => `<div><span class="${VERDICT_CLASS[e.verdict]}">●</span> ${(0,report_escape/* html */.qy)(e.text)} <span class="soft">${(0,report_escape/* html */.qy)(e.source)}, ${(0,report_escape/* html */.qy)(e.delay)} late</span></div>`)
            .join(''),
    ]);
    return `<h2>Traffic</h2>${charts}${table(['service', 'weight', 'verdict', 'evidence'], rows)}`;
}
/**
 * The release as one HTML file that needs nothing else: no script, no network (its own policy forbids both), light and dark,
 * readable on a phone. Pure; all text of others is escaped.
 */
function renderHtml(release) {
    const title = (0,words/* headline */.Pl)(release);
    const url = (0,report_escape/* httpUrl */.q3)(release.url);
    const took = (0,words/* secondsBetween */.O1)(release.startedAt, release.endedAt);
    const tone = (0,words/* isGood */.Kg)(release.result) ? 'good' : release.result === 'running' ? 'warn' : 'bad';
    const facts = [
        `release ${codeOf(release.release)}`,
        `commit ${codeOf(release.commit.slice(0, 12))}`,
        `by ${(0,report_escape/* html */.qy)(release.actor)}`,
        (0,report_escape/* html */.qy)(release.startedAt),
        ...(took === undefined ? [] : [(0,words/* duration */.p0)(took)]),
        ...(release.engine === undefined ? [] : [`infrastructure by ${(0,report_escape/* html */.qy)(release.engine)}`]),
        ...(url === undefined ? [] : [`<a href="${(0,report_escape/* html */.qy)(url)}" rel="noreferrer">${(0,report_escape/* html */.qy)(url)}</a>`]),
    ];
    const { happened, todo, said } = (0,words/* account */.ct)(release);
    const services = Object.entries(release.services).map(([name, s]) => [
        codeOf(name),
        `<code title="${(0,report_escape/* html */.qy)(s.image)}">${(0,report_escape/* html */.qy)((0,words/* shortDigest */.VK)(s.image))}</code>`,
        (0,report_escape/* html */.qy)(s.colour ?? '–'),
        codeOf(s.taskDefinitionArn.split('/').at(-1) ?? ''),
    ]);
    const stages = release.stages.map((s) => [(0,report_escape/* html */.qy)(s.name), (0,report_escape/* html */.qy)(s.result), (0,words/* duration */.p0)(s.seconds), (0,report_escape/* html */.qy)(s.detail ?? '')]);
    const migrations = release.migrations.map((m) => `<p>${codeOf(m.service)}${(0,report_escape/* html */.qy)((0,words/* phaseOf */.hU)(m))}: ${m.exitCode === 0 ? 'done' : `failed with exit code ${m.exitCode}`} in ${(0,words/* duration */.p0)(m.seconds)}</p>${m.log.length === 0 ? '' : `<pre>${(0,report_escape/* html */.qy)(m.log.join('\n'))}</pre>`}`);
    const parts = [
        `<p class="${tone}">${words/* RESULT_MARKS */.xu[release.result]} ${(0,report_escape/* html */.qy)(release.result)}</p><h1>${(0,report_escape/* html */.qy)(title)}</h1><p class="facts">${facts.join(' · ')}</p>`,
        release.clockFactor > 1
            ? `<p class="card">A rehearsal on the embedded AWS: AWS time runs ${release.clockFactor} times as fast as the clock on the wall. Times here are wall time.</p>`
            : '',
        happened.length === 0
            ? ''
            : `<section class="card"><h2>What happened</h2>${listOf(happened)}${said.length === 0 ? '' : `<pre>${(0,report_escape/* html */.qy)(said.join('\n'))}</pre>`}</section>`,
        todo.length === 0 ? '' : `<section class="card"><h2>What to do</h2>${listOf(todo)}</section>`,
        services.length === 0
            ? ''
            : `<h2>Services</h2>${table(['service', 'image', 'colour', 'task definition'], services)}`,
        stepsOf(release),
        stages.length === 0 ? '' : `<h2>Stages</h2>${stageChart(release)}${table(['stage', 'result', 'time', ''], stages)}`,
        migrations.length === 0 ? '' : `<h2>Migrations</h2>${migrations.join('')}`,
        release.notes.length === 0 ? '' : `<h2>Notes</h2>${listOf(release.notes)}`,
    ];
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="referrer" content="no-referrer">
<title>${(0,report_escape/* html */.qy)(title)}</title><style>${REPORT_STYLE}</style></head>
<body><main>${parts.filter((p) => p !== '').join('\n')}</main></body></html>
`;
}


/***/ })

};
;