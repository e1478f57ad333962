import type { Release } from '../release/release';
import { plain } from './escape';
import { suiteFacts } from './suites';
import { account, duration, headline, secondsBetween, shortDigest, VERDICT_WORDS } from './words';

const flat = (text: string) => plain(text).replace(/\s+/g, ' ').trim();

/** Left-aligned columns, two blanks apart. */
function columns(raw: readonly (readonly string[])[]): string[] {
  const rows = raw.map((row) => row.map(flat));
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
}

/** The release as a short account for a terminal; pure, no colours, no escape sequences. */
export function renderTerminal(release: Release): string {
  const took = secondsBetween(release.startedAt, release.endedAt);
  const lines = [`${flat(headline(release))}${took === undefined ? '' : ` after ${duration(took)}`}`];
  lines.push(`  release ${flat(release.release)}${release.url === undefined ? '' : ` at ${flat(release.url)}`}`);
  const { happened, todo } = account(release);
  for (const text of happened) lines.push(`  ${flat(text)}`);
  for (const text of todo) lines.push(`  → ${flat(text)}`);
  const services = Object.entries(release.services).map(([name, s]) => [name, shortDigest(s.image), s.colour ?? '']);
  if (services.length > 0) lines.push('', ...columns([['SERVICE', 'IMAGE', 'COLOUR'], ...services]));
  if (release.steps.length > 0) {
    const rows = release.steps.map((s) => [
      s.service,
      `${s.weight} %`,
      VERDICT_WORDS[s.verdict],
      flat((s.evidence.find((e) => e.verdict === s.verdict) ?? s.evidence[0])?.text ?? ''),
    ]);
    lines.push('', ...columns([['SERVICE', 'WEIGHT', 'VERDICT', 'WHY'], ...rows]));
  }
  if (release.stages.length > 0) {
    const rows = release.stages.map((s) => [s.name, s.result, duration(s.seconds), flat(s.detail ?? '')]);
    lines.push('', ...columns([['STAGE', 'RESULT', 'TIME', ''], ...rows]));
  }
  const suites = release.suites ?? [];
  if (suites.length > 0) {
    const rows = suites.map((s) => [s.name, s.result, duration(s.seconds), flat(suiteFacts(s).join('; '))]);
    lines.push('', ...columns([['SUITE', 'RESULT', 'TIME', ''], ...rows]));
  }
  for (const note of release.notes) lines.push(`  note: ${flat(note)}`);
  return `${lines.join('\n')}\n`;
}
