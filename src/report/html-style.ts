/** Style of the pages: system fonts, light and dark, from phone to screen. Nothing is loaded from anywhere. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#17202c;--soft:#596373;--line:#e1e5ea;--card:#f7f8fa;--good:#147a3d;--bad:#bd1f2a;--warn:#8a5c00;--blue:#1f6fd0;--green:#1c8a4c;--good-bg:#e3f5ea;--bad-bg:#fdeaea;--warn-bg:#fdf3da;--live-bg:#e4effc}
@media (prefers-color-scheme:dark){:root{--bg:#0f1318;--fg:#e7eaef;--soft:#98a3b3;--line:#2a313b;--card:#171c23;--good:#4fcf8e;--bad:#ff7f86;--warn:#e8b949;--blue:#62a8f5;--green:#52c98c;--good-bg:#12301f;--bad-bg:#3a191c;--warn-bg:#332909;--live-bg:#132a45}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:68rem;padding:1rem 1.25rem 3rem;background:var(--bg);color:var(--fg);font:15px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;padding-bottom:.75rem;margin-bottom:1.25rem;border-bottom:1px solid var(--line)}
header .pill{margin-left:auto}.brand{font-weight:700;letter-spacing:-.01em}
h1{font-size:1.7rem;line-height:1.2;letter-spacing:-.015em;margin:.5rem 0}h2{font-size:1.05rem;margin:2.25rem 0 .6rem}h3{font-size:.9rem;color:var(--soft);margin:1rem 0 .25rem}
p{margin:.35rem 0}main>div:empty{display:none}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.soft{color:var(--soft)}
.pill{display:inline-block;padding:.05rem .6rem;border-radius:1rem;font-size:.8rem;font-weight:600;background:var(--card);border:1px solid var(--line);white-space:normal}
.pill.good{background:var(--good-bg);border-color:transparent}.pill.bad{background:var(--bad-bg);border-color:transparent}.pill.warn{background:var(--warn-bg);border-color:transparent}.pill.live{background:var(--live-bg);color:var(--blue);border-color:transparent}
.doing{font-size:1.05rem}.facts{color:var(--soft);font-size:.875rem;margin-top:.9rem}.facts span{margin-right:.9rem}
.note{color:var(--soft);font-size:.875rem;border-left:3px solid var(--line);padding-left:.75rem}
.answers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.75rem;margin-top:1.25rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;min-width:0}
.card h2{margin:0 0 .35rem;font-size:.8rem;color:var(--soft);font-weight:600}
.card ul{margin:0;padding-left:1.1rem}.card li{margin:.2rem 0}.card li:only-child{list-style:none;margin-left:-1.1rem}
.word{font-size:1.25rem;font-weight:650;margin:0 0 .25rem}
.split{display:grid;grid-template-columns:minmax(5rem,auto) minmax(4rem,1fr) auto;gap:.75rem;align-items:center;margin:.4rem 0;font-size:.875rem}
.split svg{height:.7rem;border-radius:.35rem;overflow:hidden}.share.blue{fill:var(--blue)}.share.green{fill:var(--green)}
.colour::before{content:"";display:inline-block;width:.6em;height:.6em;border-radius:50%;margin-right:.4em}.colour.blue::before{background:var(--blue)}.colour.green::before{background:var(--green)}
.charted #part-drawings{display:none}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:.75rem}
figure{margin:0;padding:.6rem .75rem .5rem;border:1px solid var(--line);border-radius:.6rem;min-width:0;overflow:hidden}
figcaption{display:flex;justify-content:space-between;gap:.5rem;font-size:.85rem;font-weight:600}.limit{color:var(--bad);font-weight:400;white-space:nowrap}.limit::before{content:"- - ";letter-spacing:-.05em}
.wide,.wide~figure:last-child:nth-child(even){grid-column:1/-1}.uplot{width:100%;font:12px system-ui,sans-serif}.u-hz .u-cursor-x,.u-hz .u-cursor-y{border-color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.78rem;color:var(--soft);margin-top:.25rem}.legend b{color:var(--fg);font-weight:600;font-variant-numeric:tabular-nums}.moment{margin-left:auto}
.sample{display:inline-block;width:22px;height:6px;margin-right:.35rem;vertical-align:middle}.stroke{stroke-width:2}.stroke.blue{stroke:var(--blue)}.stroke.green{stroke:var(--green)}
.steps{list-style:none;margin:0;padding:0}.step{border:1px solid var(--line);border-left-width:4px;border-radius:.5rem;padding:.5rem .9rem;margin:.5rem 0;color:inherit}.step.good{border-left-color:var(--good)}.step.bad{border-left-color:var(--bad)}.step.warn{border-left-color:var(--warn)}
.evidence{list-style:none;margin:.35rem 0 .25rem;padding:0;font-size:.875rem}.evidence li{display:flex;gap:.6rem;margin:.2rem 0;color:var(--fg)}.dot{flex:none;width:.55rem;height:.55rem;margin-top:.45rem;border-radius:50%;background:currentColor}
.scroll{overflow-x:auto}details{margin:.35rem 0;font-size:.875rem}summary{cursor:pointer;color:var(--soft)}summary h2{display:inline;color:var(--fg)}.fold{margin-top:2.25rem}.fold>table{margin-top:.75rem}.step details{margin:0;font-size:inherit}.step summary{color:inherit}.figures{max-height:20rem;overflow-y:auto;margin:.35rem 0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--line)}th{color:var(--soft);font-weight:600;font-size:.8rem}td{font-variant-numeric:tabular-nums}
code,pre{font:.9em ui-monospace,monospace}pre{overflow-x:auto;white-space:pre-wrap;padding:.75rem;margin:.5rem 0;background:var(--card);border:1px solid var(--line);border-radius:.5rem}.card pre{background:var(--bg)}
.log{max-height:22rem;overflow:auto;font-size:.8rem;line-height:1.6}.log .warn{color:var(--warn)}.log .error{color:var(--bad)}
svg{display:block;width:100%;height:auto}#part-stages svg,#part-drawings svg{max-width:38rem}.stages td:not(:last-child){white-space:nowrap}svg text{fill:var(--soft);font:12px system-ui,sans-serif}
.axis{stroke:var(--line)}.weight{fill:none;stroke:var(--blue);stroke-width:2}.dot-pass,.dot-not-judged{fill:var(--good)}.dot-fail{fill:var(--bad)}.dot-inconclusive{fill:var(--warn)}.back{stroke:var(--bad);stroke-dasharray:4 3}
.bar{fill:var(--blue)}.bar.failed{fill:var(--bad)}.bar.skipped,.bar.cancelled{fill:var(--soft)}
a{color:var(--blue)}:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
@media (max-width:40rem){.answers{gap:.5rem;margin-top:.75rem;font-size:.925rem}.card{padding:.6rem .8rem}body{padding:.75rem .9rem 2rem}h1{font-size:1.35rem}h2{margin-top:1.75rem}.split{grid-template-columns:1fr;gap:.2rem}.stages svg{display:none}
#part-services thead,#part-figures>details>table thead,.stages thead{display:none}#part-services tr,#part-figures>details>table tr,.stages tr{display:block;border:1px solid var(--line);border-radius:.5rem;padding:.35rem .75rem;margin:.4rem 0}#part-services td,#part-figures>details>table td{display:flex;gap:.75rem;border:0;padding:.1rem 0}#part-services td::before,#part-figures>details>table td::before{content:attr(data-label);flex:0 0 6.5rem;color:var(--soft);font-size:.8rem}
#part-stages svg{display:none}.stages tr{display:grid;grid-template-columns:5rem 1fr auto;gap:0 .5rem}.stages td{border:0;padding:.1rem 0}.stages td:last-child{grid-column:1/-1;color:var(--soft);font-size:.85rem}.stages td:empty{display:none}}
@media print{body{max-width:none}details{display:none}}
`.trim();
