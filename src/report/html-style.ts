/** Style of the report: system fonts, light and dark, from phone to screen. Nothing is loaded from anywhere. */
export const REPORT_STYLE = `
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
