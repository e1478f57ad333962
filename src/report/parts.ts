import type { Release, StepRecord } from '../release/release';
import { type CountSeries, type Series, thin } from '../release/series';
import { html, httpUrl } from './escape';
import { stageChart, weightChart } from './html-charts';
import { suiteFacts } from './suites';
import { percent, summarise } from './summary';
import { account, duration, headline, isGood, phaseOf, secondsBetween, shortDigest, VERDICT_WORDS } from './words';

/** What is shown of a rollout that is under way, besides its record. */
export interface LiveView {
  /** What is being done, in words: "observing 50 %". */
  readonly doing: string;
  /** Wall ms. */
  readonly now: number;
  readonly log: readonly { readonly at: number; readonly level: 'info' | 'warn' | 'error'; readonly text: string }[];
}

/** Everything a page shows. */
export interface PageView {
  readonly release: Release;
  readonly series?: Series | undefined;
  readonly live?: LiveView | undefined;
}

const VERDICT_CLASS: Readonly<Record<StepRecord['verdict'], string>> = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'warn',
  'not-judged': 'soft',
};

const RESULT_PILLS: Readonly<Record<Release['result'], string>> = {
  succeeded: 'Live',
  failed: 'Failed',
  'rolled-back': 'Rolled back',
  'rolled-back-manually': 'Rolled back by hand',
  cancelled: 'Cancelled',
  running: 'Under way',
};

/** Cells are HTML. On a phone each row becomes a block whose cells say their heading. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((c, i) => `<td data-label="${head[i] ?? ''}">${c}</td>`).join('');
  const heads = head.map((h) => `<th scope="col">${h}</th>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.map((r) => `<tr>${cells(r)}</tr>`).join('')}</tbody></table>`;
}

const listOf = (items: readonly string[]) => `<ul>${items.map((i) => `<li>${html(i)}</li>`).join('')}</ul>`;
const codeOf = (text: string) => `<code>${html(text)}</code>`;
const pill = (tone: string, text: string) => `<span class="pill ${tone}">${html(text)}</span>`;
const colourOf = (colour: string | undefined) =>
  colour === undefined ? '–' : `<span class="colour ${html(colour)}">${html(colour)}</span>`;
const clockOf = (iso: string) => (/T(\d\d:\d\d:\d\d)/.exec(iso)?.[1] ?? iso).concat(' UTC');

function verdict({ release, live }: PageView): string {
  const tone = isGood(release.result) ? 'good' : release.result === 'running' ? 'live' : 'bad';
  const doing = live === undefined || live.doing === '' ? '' : `<p class="doing" role="status">${html(live.doing)}</p>`;
  return `<p>${pill(tone, RESULT_PILLS[release.result])}</p><h1>${html(headline(release))}</h1>${doing}`;
}

/** Which release this is: for those who already know how it went. */
function facts({ release }: PageView): string {
  const url = httpUrl(release.url);
  const took = secondsBetween(release.startedAt, release.endedAt);
  const parts = [
    `release ${codeOf(release.release)}`,
    `commit ${codeOf(release.commit.slice(0, 12))}`,
    `by ${html(release.actor)}`,
    html(`${release.startedAt.slice(0, 10)} ${clockOf(release.startedAt)}`),
    ...(took === undefined ? [] : [`took ${duration(took)}`]),
    ...(release.engine === undefined ? [] : [`infrastructure by ${html(release.engine)}`]),
    ...(url === undefined ? [] : [`<a href="${html(url)}" rel="noreferrer">${html(url)}</a>`]),
  ];
  const rehearsal =
    release.clockFactor > 1
      ? `<p class="note">A rehearsal on the embedded AWS: AWS time runs ${release.clockFactor} times as fast as the clock on the wall. Times here are wall time.</p>`
      : '';
  return `<p class="facts">${parts.map((f) => `<span>${f}</span>`).join(' ')}</p>${rehearsal}`;
}

function answers({ release }: PageView): string {
  const { happened, healthy, todo } = summarise(release);
  const { said } = account(release);
  const happens =
    `<section class="card"><h2>What happened</h2>${listOf(happened)}` +
    `${said.length === 0 ? '' : `<pre>${html(said.join('\n'))}</pre>`}</section>`;
  const health =
    `<section class="card"><h2>Is it healthy</h2><p class="word ${healthy.tone}">${html(healthy.word)}</p>` +
    `${healthy.lines.length === 0 ? '' : listOf(healthy.lines)}</section>`;
  return `<div class="answers">${happens}${health}<section class="card"><h2>What to do</h2><ul>${todo.map((t) => `<li>${html(t).replace(/`([^`]+)`/g, '<code>$1</code>')}</li>`).join('')}</ul></section></div>`;
}

/** Who has the traffic of each service, as last seen. */
function traffic({ series }: PageView): string {
  const rows = Object.entries(series?.services ?? {}).map(([name, s]) => {
    const weight = s.weights.at(-1)?.weight ?? 0;
    const old = s.oldColour ?? (s.newColour === 'blue' ? 'green' : 'blue');
    const label = `${weight} % on ${s.newColour} (new), ${100 - weight} % on ${old}${s.oldColour === null ? ', which is empty' : ' (old)'}`;
    const bar = (colour: string, from: number, width: number) =>
      width <= 0 ? '' : `<rect class="share ${colour}" x="${from}" y="0" width="${width}" height="10"/>`;
    return `<div class="split"><span>${codeOf(name)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${html(label)}">${bar(s.newColour, 0, weight)}${bar(old, weight, 100 - weight)}</svg><span class="soft">${html(label)}</span></div>`;
  });
  return rows.length === 0 ? '' : `<h2>Who has the traffic</h2>${rows.join('')}`;
}

const SIDES = { new: 'new', old: 'old' } as const;
const sumOf = (column: readonly (number | null)[]) =>
  column.every((v) => v === null) ? undefined : column.reduce<number>((a, b) => a + (b ?? 0), 0);

function totalsRow(name: string, s: CountSeries, colour: string | null): string[] {
  const requests = sumOf(s.requests) ?? 0;
  const [errors, slow] = [sumOf(s.errors), sumOf(s.slow)];
  const top = s.latencyMs.every((v) => v === null) ? undefined : Math.max(...s.latencyMs.map((v) => v ?? 0));
  return [
    codeOf(name),
    `${SIDES[s.side]} ${colour === null ? '' : colourOf(colour)}`,
    `${html(s.source)} <span class="soft">${html(s.delay)}</span>`,
    requests.toLocaleString('en-US'),
    errors === undefined ? '–' : percent(errors, requests),
    slow === undefined ? '–' : percent(slow, requests),
    top === undefined ? '–' : `${Math.round(top)} ms ${s.latencyOf ?? ''}`,
  ];
}

/** Periods shown in the table of one source: the charts have them all. */
const MOST_ROWS = 60;

function periods(name: string, s: CountSeries, from: number): string {
  const thinned = thin(s, MOST_ROWS);
  const show = (v: number | null | undefined) =>
    v === null || v === undefined ? '–' : String(Math.round(v * 100) / 100);
  const rows = thinned.at.map((at, i) => [
    duration(Math.max(0, at - from) / 1_000),
    show(thinned.requests[i]),
    show(thinned.errors[i]),
    show(thinned.slow[i]),
    show(thinned.latencyMs[i]),
  ]);
  const title = `${html(name)}, ${s.side}, ${html(s.source)}`;
  return `<details data-key="${html(`${name} ${s.side} ${s.source}`)}"><summary>${title}: ${rows.length} periods</summary><div class="scroll figures">${table(['after', 'answers', 'failed', 'slow', 'ms'], rows)}</div></details>`;
}

/** Every figure of the charts, for those who see none. */
function figures({ release, series }: PageView): string {
  const from = Date.parse(release.startedAt);
  const services = Object.entries(series?.services ?? {});
  const all = services.flatMap(([name, s]) =>
    s.counts.map((c) => ({ name, c, colour: c.side === 'new' ? s.newColour : s.oldColour })),
  );
  if (all.length === 0) return '';
  const head = ['service', 'version', 'source', 'answers', 'failed', 'slow', 'slowest period'];
  return `<details data-key="figures" class="fold"><summary><h2>Every figure, by source</h2></summary>${table(
    head,
    all.map(({ name, c, colour }) => totalsRow(name, c, colour)),
  )}${all.map(({ name, c }) => periods(name, c, from)).join('')}</details>`;
}

/** What stands in for the charts without script, and in records that have no series. */
function drawings({ release }: PageView): string {
  const charts = [...new Set(release.steps.map((s) => s.service))].map((service) => {
    const chart = weightChart(service, release);
    return chart === '' ? '' : `<h3>${html(service)}: traffic on the new version</h3>${chart}`;
  });
  return charts.join('');
}

function gates({ release }: PageView): string {
  if (release.steps.length === 0) return '';
  const steps = release.steps.map((s) => {
    const rows = s.evidence.map(
      (e) =>
        `<li><span class="dot ${VERDICT_CLASS[e.verdict]}" title="${VERDICT_WORDS[e.verdict]}"></span><span><b>${html(e.source)}</b> ${html(e.text)} <span class="soft">${html(e.delay)}</span></span></li>`,
    );
    const tone = VERDICT_CLASS[s.verdict];
    const head = `<b>${s.weight} %</b> ${codeOf(s.service)} ${pill(tone, VERDICT_WORDS[s.verdict])} <span class="soft">${html(clockOf(s.at))}</span>`;
    if (rows.length === 0) return `<li class="step ${tone}"><p>${head}</p></li>`;
    // What went well is one line until somebody asks.
    const open = s.verdict === 'pass' || s.verdict === 'not-judged' ? '' : ' open=""';
    return `<li class="step ${tone}"><details data-key="${html(`${s.service} ${s.weight}`)}"${open}><summary>${head}</summary><ul class="evidence">${rows.join('')}</ul></details></li>`;
  });
  return `<h2>Gates</h2><ol class="steps">${steps.join('')}</ol>`;
}

function services({ release }: PageView): string {
  const rows = Object.entries(release.services).map(([name, s]) => [
    codeOf(name),
    colourOf(s.colour),
    `<code title="${html(s.image)}">${html(shortDigest(s.image))}</code>`,
    codeOf(s.taskDefinitionArn.split('/').at(-1) ?? ''),
  ]);
  return rows.length === 0 ? '' : `<h2>Services</h2>${table(['service', 'colour', 'image', 'task definition'], rows)}`;
}

function stages({ release }: PageView): string {
  const rows = release.stages.map((s) => [html(s.name), html(s.result), duration(s.seconds), html(s.detail ?? '')]);
  return rows.length === 0
    ? ''
    : `<h2>Stages</h2>${stageChart(release)}<div class="stages">${table(['stage', 'result', 'time', 'detail'], rows)}</div>`;
}

function suites({ release }: PageView): string {
  const rows = (release.suites ?? []).map((s) => [
    html(s.name),
    html(s.result),
    duration(s.seconds),
    suiteFacts(s).map(html).join(' · '),
  ]);
  return rows.length === 0
    ? ''
    : `<h2>Suites</h2><div class="stages">${table(['suite', 'result', 'time', 'what it found'], rows)}</div>`;
}

function migrations({ release }: PageView): string {
  const list = release.migrations.map(
    (m) =>
      `<p>${codeOf(m.service)}${html(phaseOf(m))}: ${m.exitCode === 0 ? 'done' : `failed with exit code ${m.exitCode}`} in ${duration(m.seconds)}</p>${m.log.length === 0 ? '' : `<pre>${html(m.log.join('\n'))}</pre>`}`,
  );
  return list.length === 0 ? '' : `<h2>Migrations</h2>${list.join('')}`;
}

const notes = ({ release }: PageView) =>
  release.notes.length === 0 ? '' : `<h2>Notes</h2><section class="card">${listOf(release.notes)}</section>`;

function log({ live }: PageView): string {
  if (live === undefined) return '';
  const lines = live.log.map(
    (l) =>
      `<span class="${l.level}"><span class="soft">${new Date(l.at).toISOString().slice(11, 19)}</span> ${html(l.text)}</span>`,
  );
  return `<h2>Log</h2><pre class="log" tabindex="0">${lines.join('\n')}</pre>`;
}

/** The page in its order. `drawings` is shown where no script runs; the charts of the script follow it. */
const PARTS = {
  verdict,
  answers,
  facts,
  traffic,
  drawings,
  charts: () => '',
  gates,
  figures,
  services,
  stages,
  suites,
  migrations,
  notes,
  log,
};
export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as PartName[];

/** Every part as HTML; all text of others is escaped. Pure. */
export function partsOf(view: PageView): Record<PartName, string> {
  return Object.fromEntries(PART_NAMES.map((name) => [name, PARTS[name](view)])) as Record<PartName, string>;
}
