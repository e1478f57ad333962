import type { Release, StepRecord } from '../release/release';
import { html, httpUrl } from './escape';
import { stageChart, weightChart } from './html-charts';
import { REPORT_STYLE } from './html-style';
import {
  account,
  duration,
  headline,
  isGood,
  phaseOf,
  RESULT_MARKS,
  secondsBetween,
  shortDigest,
  VERDICT_WORDS,
} from './words';

const VERDICT_CLASS: Readonly<Record<StepRecord['verdict'], string>> = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'warn',
  'not-judged': 'soft',
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]) => row.map((c) => `<${tag}>${c}</${tag}>`).join('');
  return `<div class="scroll"><table><thead><tr>${head.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows.map((r) => `<tr>${cells('td', r)}</tr>`).join('')}</tbody></table></div>`;
}

const listOf = (items: readonly string[]) => `<ul>${items.map((i) => `<li>${html(i)}</li>`).join('')}</ul>`;
const codeOf = (text: string) => `<code>${html(text)}</code>`;

function stepsOf(release: Release): string {
  if (release.steps.length === 0) return '';
  const charts = [...new Set(release.steps.map((s) => s.service))]
    .map((service) => {
      const chart = weightChart(service, release);
      return chart === '' ? '' : `<h3 class="soft">${html(service)}</h3>${chart}`;
    })
    .join('');
  const rows = release.steps.map((s) => [
    codeOf(s.service),
    `${s.weight} %`,
    `<span class="${VERDICT_CLASS[s.verdict]}">${VERDICT_WORDS[s.verdict]}</span>`,
    s.evidence
      .map(
        (e) =>
          `<div><span class="${VERDICT_CLASS[e.verdict]}">●</span> ${html(e.text)} <span class="soft">${html(e.source)}, ${html(e.delay)} late</span></div>`,
      )
      .join(''),
  ]);
  return `<h2>Traffic</h2>${charts}${table(['service', 'weight', 'verdict', 'evidence'], rows)}`;
}

/**
 * The release as one HTML file that needs nothing else: no script, no network (its own policy forbids both), light and dark,
 * readable on a phone. Pure; all text of others is escaped.
 */
export function renderHtml(release: Release): string {
  const title = headline(release);
  const url = httpUrl(release.url);
  const took = secondsBetween(release.startedAt, release.endedAt);
  const tone = isGood(release.result) ? 'good' : release.result === 'running' ? 'warn' : 'bad';
  const facts = [
    `release ${codeOf(release.release)}`,
    `commit ${codeOf(release.commit.slice(0, 12))}`,
    `by ${html(release.actor)}`,
    html(release.startedAt),
    ...(took === undefined ? [] : [duration(took)]),
    ...(release.engine === undefined ? [] : [`infrastructure by ${html(release.engine)}`]),
    ...(url === undefined ? [] : [`<a href="${html(url)}" rel="noreferrer">${html(url)}</a>`]),
  ];
  const { happened, todo, said } = account(release);
  const services = Object.entries(release.services).map(([name, s]) => [
    codeOf(name),
    `<code title="${html(s.image)}">${html(shortDigest(s.image))}</code>`,
    html(s.colour ?? '–'),
    codeOf(s.taskDefinitionArn.split('/').at(-1) ?? ''),
  ]);
  const stages = release.stages.map((s) => [html(s.name), html(s.result), duration(s.seconds), html(s.detail ?? '')]);
  const migrations = release.migrations.map(
    (m) =>
      `<p>${codeOf(m.service)}${html(phaseOf(m))}: ${m.exitCode === 0 ? 'done' : `failed with exit code ${m.exitCode}`} in ${duration(m.seconds)}</p>${m.log.length === 0 ? '' : `<pre>${html(m.log.join('\n'))}</pre>`}`,
  );
  const parts = [
    `<p class="${tone}">${RESULT_MARKS[release.result]} ${html(release.result)}</p><h1>${html(title)}</h1><p class="facts">${facts.join(' · ')}</p>`,
    release.clockFactor > 1
      ? `<p class="card">A rehearsal on the embedded AWS: AWS time runs ${release.clockFactor} times as fast as the clock on the wall. Times here are wall time.</p>`
      : '',
    happened.length === 0
      ? ''
      : `<section class="card"><h2>What happened</h2>${listOf(happened)}${said.length === 0 ? '' : `<pre>${html(said.join('\n'))}</pre>`}</section>`,
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
<title>${html(title)}</title><style>${REPORT_STYLE}</style></head>
<body><main>${parts.filter((p) => p !== '').join('\n')}</main></body></html>
`;
}
