import { createHash } from 'node:crypto';

/** The page's own script; its hash is the only script that the policy lets run. */
const SCRIPT = `
const $ = (id) => document.getElementById(id);
const cell = (text) => { const td = document.createElement('td'); td.textContent = text; return td; };
const rows = (id, list) => { $(id).replaceChildren(...list.map((cells) => {
  const tr = document.createElement('tr'); tr.append(...cells.map(cell)); return tr; })); };
async function tick() {
  try {
    const state = await (await fetch('/control/state')).json();
    const calls = await (await fetch('/control/calls?since=' + Math.max(0, state.calls - 25))).json();
    $('time').textContent = state.time + ' (AWS time, ×' + state.clockFactor + ')';
    $('data').textContent = state.data.join(' · ') || 'nothing started yet';
    $('live').hidden = state.live === null; $('live').firstElementChild.href = state.live ?? '#';
    rows('services', (state.ecs?.services ?? []).map((s) => [s.name, s.running + ' / ' + s.desired, s.definition ?? '', s.rollout ?? '']));
    rows('tasks', (state.ecs?.tasks ?? []).map((t) => [t.group, t.status, t.address ?? '']));
    rows('weights', (state.elbv2?.rules ?? []).map((r) => [String(r.priority), r.weights.map((w) => w.group + ' ' + w.weight).join(' · ')]));
    rows('targets', (state.elbv2?.groups ?? []).map((g) => [g.name, g.targets.map((t) => t.address + ' ' + t.state).join(' · ')]));
    rows('calls', calls.calls.slice(-25).reverse().map((c) => [c.at.slice(11, 19), c.service + ':' + c.operation, c.error ?? '']));
    rows('log', state.log.slice(-25).reverse().map((line) => [line]));
    $('state').textContent = 'live';
  } catch { $('state').textContent = 'the rehearsal has ended'; }
  setTimeout(tick, 1000);
}
tick();
`;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { overflow-wrap: anywhere; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; } h2 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; padding: .15rem .8rem .15rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
.columns { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
`;

const table = (id: string, title: string, heads: readonly string[]) =>
  `<section><h2>${title}</h2><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>` +
  `<tbody id="${id}"></tbody></table></section>`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The live page: loopback only, no outside resource; all values are set as text. */
export const PAGE = {
  policy: `default-src 'none'; connect-src 'self'; script-src ${hash(SCRIPT)}; style-src ${hash(STYLE)}`,
  html:
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>ez-deploy rehearsal</title>` +
    `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>` +
    `<h1>ez-deploy rehearsal <small id="state" role="status">…</small></h1>` +
    `<p id="live" hidden><a href="#">Live page of the rollout under way</a></p><p id="time"></p><p>Data: <span id="data"></span></p><div class="columns">` +
    table('services', 'Services', ['service', 'running / desired', 'definition', 'rollout']) +
    table('weights', 'Weights', ['rule', 'target groups']) +
    table('targets', 'Targets', ['target group', 'targets']) +
    table('tasks', 'Tasks', ['group', 'status', 'address']) +
    table('calls', 'API calls', ['time', 'call', 'error']) +
    table('log', 'Log', ['line']) +
    `</div><script>${SCRIPT}</script></body></html>`,
} as const;
