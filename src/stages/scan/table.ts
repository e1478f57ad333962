import type { Finding } from './finding';
import { byImportance, placeText, rank } from './finding';
import { compareVersions } from './merge';

/** One package and what to do about it. */
export interface Upgrade {
  readonly name: string;
  readonly from: string;
  /** Smallest version free of all findings that have one; undefined where none is known. */
  readonly to: string | undefined;
  readonly path: string;
  readonly severity: Finding['severity'];
  /** Most severe first. */
  readonly ids: readonly string[];
  /** Findings that stay after the upgrade: nobody has mended them yet. */
  readonly without: number;
}

/** What to upgrade to what: one row a package, version and file. */
export function upgradesOf(findings: readonly Finding[]): Upgrade[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(byImportance)) {
    if (finding.package === undefined) continue;
    const key = JSON.stringify([finding.path, finding.package.name, finding.package.version]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first?.package === undefined) return [];
    const fixed = group.flatMap((f) => (f.fixedVersion === undefined ? [] : [f.fixedVersion])).sort(compareVersions);
    return [
      {
        name: first.package.name,
        from: first.package.version,
        to: fixed.at(-1),
        path: first.path ?? '',
        severity: first.severity,
        ids: group.map((f) => f.id),
        without: group.filter((f) => f.fixedVersion === undefined).length,
      },
    ];
  });
}

/** Text of others in a cell: no markup, no line ends, no workflow commands. */
function cell(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const short = plain.length > 160 ? `${plain.slice(0, 159)}…` : plain;
  return short.replaceAll(/[\\`*_{}[\]<>|~&@]/g, (c) => `&#${c.charCodeAt(0)};`);
}

const MOST_ROWS = 100;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const more = rows.length > MOST_ROWS ? [`_and ${rows.length - MOST_ROWS} more_`] : [];
  return [line(head), line(head.map(() => '---')), ...rows.slice(0, MOST_ROWS).map(line), ...more];
}

/** The scan for the job's summary, as Markdown. */
export function renderScan(input: {
  readonly failing: readonly Finding[];
  readonly others: readonly Finding[];
  /** One line a scanner. */
  readonly scanners: readonly string[];
  /** What a person ought to know besides. */
  readonly notes: readonly string[];
}): string {
  const upgrades = upgradesOf([...input.failing, ...input.others]);
  const code = [...input.failing, ...input.others].filter((f) => f.package === undefined);
  const failing = new Set(input.failing);
  const lines = ['## Scan', '', ...input.scanners.map((s) => `- ${cell(s)}`)];
  if (upgrades.length > 0) {
    lines.push('', '### What to upgrade', '');
    const rows = [...upgrades]
      .sort((a, b) => rank(b.severity) - rank(a.severity))
      .map((u) => [
        u.severity,
        cell(u.name),
        cell(u.from),
        u.to === undefined ? 'no version mends it' : `**${cell(u.to)}**${u.without > 0 ? ` (${u.without} stay)` : ''}`,
        cell(u.path),
        cell(u.ids.join(', ')),
      ]);
    lines.push(...table(['severity', 'package', 'from', 'to', 'file', 'because of'], rows));
  }
  if (code.length > 0) {
    lines.push('', '### In the code', '');
    const rows = code.map((f) => [
      `${f.severity}${failing.has(f) ? ' ✗' : ''}`,
      cell(f.id),
      cell(placeText(f)),
      cell(f.message),
      cell(f.scanners.join(', ')),
    ]);
    lines.push(...table(['severity', 'rule', 'where', 'what', 'by'], rows));
  }
  if (input.notes.length > 0) lines.push('', ...input.notes.map((n) => `- ${cell(n)}`));
  return `${lines.join('\n')}\n`;
}
