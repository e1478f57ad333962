import type { InfraResult, ResourceChange } from '../../infra/result';

const WORDS = {
  create: 'created',
  update: 'changed',
  replace: 'replaced',
  delete: 'deleted',
  same: 'unchanged',
} as const;
/** Rows of the table before it is cut. */
const MAX_ROWS = 200;

/** Text of a resource or property in a table cell: never Markdown, never a mention, never a row break. */
const cell = (text: string) => text.replace(/[\\`|*_<>[\]@#]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/\s+/g, ' ');

export function countsText(result: InfraResult): string {
  const parts = (['create', 'update', 'replace', 'delete', 'same'] as const)
    .filter((op) => result.changes[op] > 0)
    .map((op) => `${result.changes[op]} ${WORDS[op]}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

const row = (r: ResourceChange) =>
  `| ${WORDS[r.op]} | ${cell(r.type)} | ${cell(r.name)} | ${cell(r.diff.join(', '))}${r.replaceKeys.length > 0 ? ` (replaced for ${cell(r.replaceKeys.join(', '))})` : ''} |`;

/** The preview as Markdown: counts, then what is replaced or deleted, then the rest folded. */
export function renderPreview(result: InfraResult): string {
  const changed = result.resources.filter((r) => r.op !== 'same');
  const severe = changed.filter((r) => r.op === 'replace' || r.op === 'delete');
  const mild = changed.filter((r) => r.op === 'create' || r.op === 'update');
  const head = ['|  | type | name | properties |', '|---|---|---|---|'];
  const lines = [`**Infrastructure:** ${countsText(result)} · ${cell(result.engine)}, ${result.seconds.toFixed(1)} s`];
  if (severe.length > 0) lines.push('', '**Replaced or deleted**', '', ...head, ...severe.slice(0, MAX_ROWS).map(row));
  if (mild.length > 0) {
    lines.push(
      '',
      `<details><summary>${mild.length} created or changed</summary>`,
      '',
      ...head,
      ...mild.slice(0, MAX_ROWS).map(row),
      '',
      '</details>',
    );
  }
  const cut = Math.max(0, severe.length - MAX_ROWS) + Math.max(0, mild.length - MAX_ROWS);
  if (cut > 0) lines.push('', `${cut} more rows are in the job's summary.`);
  if (changed.length === 0) lines.push('', 'No change.');
  return `${lines.join('\n')}\n`;
}
