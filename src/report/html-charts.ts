import type { Release, StepRecord } from '../release/release';
import { html } from './escape';
import { duration, VERDICT_WORDS } from './words';

const round = (n: number) => Math.round(n * 10) / 10;

/** Weight of the new version of one service over wall time, with the moment traffic went back; `''` where there is nothing to draw. */
export function weightChart(service: string, release: Release): string {
  const steps = release.steps.filter((s) => s.service === service).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const from = Date.parse(release.startedAt);
  const backAt = Date.parse(release.rollback?.trafficBackAt ?? '');
  const times = [...steps.map((s) => Date.parse(s.at)), Date.parse(release.endedAt ?? ''), backAt].filter(
    Number.isFinite,
  );
  const to = Math.max(from, ...times);
  if (steps.length === 0 || !Number.isFinite(from) || to <= from) return '';
  const width = 600;
  const left = 44;
  const top = 12;
  const height = 110;
  const x = (at: number) => round(left + ((at - from) / (to - from)) * (width - left - 14));
  const y = (weight: number) => round(top + (1 - weight / 100) * height);
  let path = `M${left} ${y(0)}`;
  for (const step of steps) path += `H${x(Date.parse(step.at))}V${y(step.weight)}`;
  if (Number.isFinite(backAt)) path += `H${x(backAt)}V${y(0)}`;
  path += `H${x(to)}`;
  const dot = (s: StepRecord) =>
    `<circle class="dot-${s.verdict}" cx="${x(Date.parse(s.at))}" cy="${y(s.weight)}" r="5"><title>${s.weight} %: ${VERDICT_WORDS[s.verdict]}</title></circle>`;
  const grid = [0, 50, 100]
    .map(
      (w) =>
        `<line class="axis" x1="${left}" x2="${width - 10}" y1="${y(w)}" y2="${y(w)}"/><text x="4" y="${y(w) + 4}">${w} %</text>`,
    )
    .join('');
  const back = Number.isFinite(backAt)
    ? `<line class="back" x1="${x(backAt)}" x2="${x(backAt)}" y1="${top}" y2="${top + height}"><title>traffic back</title></line>`
    : '';
  const said = steps.map((s) => `${s.weight} % ${VERDICT_WORDS[s.verdict]}`).join(', ');
  const label = `Share of traffic of the new version of ${service}: ${said}${Number.isFinite(backAt) ? ', then back to 0 %' : ''}`;
  return `<svg viewBox="0 0 ${width} ${top + height + 24}" role="img" aria-label="${html(label)}">${grid}<path class="weight" d="${path}"/>${back}${steps.map(dot).join('')}<text x="${left}" y="${top + height + 18}">0 s</text><text x="${width - 10}" y="${top + height + 18}" text-anchor="end">${duration((to - from) / 1_000)}</text></svg>`;
}

/** Stages as bars of their length. Order is the record's; `''` without stages. */
export function stageChart(release: Release): string {
  const { stages } = release;
  const longest = Math.max(0, ...stages.map((s) => s.seconds));
  if (stages.length === 0 || longest === 0) return '';
  const row = 24;
  const bars = stages.map((s, i) => {
    const length = Math.max(2, round((s.seconds / longest) * 380));
    return `<text x="0" y="${i * row + 16}">${html(s.name)}</text><rect class="bar ${s.result}" x="80" y="${i * row + 5}" width="${length}" height="14" rx="3"/><text x="${86 + length}" y="${i * row + 16}">${duration(s.seconds)}</text>`;
  });
  const label = stages.map((s) => `${s.name} ${duration(s.seconds)}`).join(', ');
  return `<svg viewBox="0 0 600 ${stages.length * row + 4}" role="img" aria-label="${html(`Time of the stages: ${label}`)}">${bars.join('')}</svg>`;
}
