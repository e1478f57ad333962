import type { ControlResult } from '../../controls/judge';
import { outsideLines, type Residency } from '../../controls/residency';
import { overBudget } from '../../cost/budget';
import type { EnvironmentConfig } from '../../config/schema';
import type { InfraResult, ResourceChange } from '../../infra/result';
import { code, fenced, markdown } from '../../report/escape';
import type { Assessment } from './assess';
import { allowLine, awsProtection, type GuardVerdict, lossOf, severe } from './guard';

const WORDS = {
  create: 'created',
  import: 'adopted',
  update: 'changed',
  replace: 'replaced',
  delete: 'deleted',
  same: 'unchanged',
} as const;
/** Rows of a table before it is cut. */
const MAX_ROWS = 200;

export function countsText(result: Pick<InfraResult, 'changes'>): string {
  const parts = (['create', 'import', 'update', 'replace', 'delete', 'same'] as const)
    .filter((op) => result.changes[op] > 0)
    .map((op) => `${result.changes[op]} ${WORDS[op]}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

const folded = (summary: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'];

const cut = (rows: readonly string[]): string[] =>
  rows.length <= MAX_ROWS
    ? [...rows]
    : [...rows.slice(0, MAX_ROWS), '', `${rows.length - MAX_ROWS} more are in the log of the job.`];

/** `key`: `before` → `after`, of one property. */
function shown(r: ResourceChange, key: string): string {
  const values = r.values?.[key];
  if (values === undefined || (values.before === '' && values.after === '')) return code(key);
  const side = (text: string) => (text === '' ? '_none_' : code(text));
  return `${code(key)}: ${side(values.before)} → ${side(values.after)}`;
}

/** What is replaced or deleted: what is lost first, with the property that forces it. */
function severeTable(changes: readonly ResourceChange[], { allowed }: GuardVerdict): string[] {
  const stateful = (r: ResourceChange) => lossOf(r.type) !== undefined;
  const sorted = [...changes].sort((a, b) => Number(stateful(b)) - Number(stateful(a)));
  const rows = sorted.map((r) => {
    const by = allowed.find((a) => a.urn === r.urn);
    const forced =
      r.op === 'delete' ? 'no longer in the program' : r.replaceKeys.map((key) => shown(r, key)).join('<br>');
    const lost = by === undefined ? (lossOf(r.type) ?? '') : `${lossOf(r.type) ?? ''} — allowed: ${by.reason}`;
    return `| ${stateful(r) ? '🔴 ' : ''}**${WORDS[r.op]}** | ${code(r.name)} | ${code(r.type)} | ${forced} | ${markdown(lost)} |`;
  });
  if (rows.length === 0) return [];
  return ['', '|  | resource | type | forced by | what is lost |', '|---|---|---|---|---|', ...cut(rows)];
}

/** That the guard refuses it, and the line that would allow it. */
function refusal({ refused, unused }: GuardVerdict): string[] {
  const own = awsProtection(refused);
  const stale = unused.map((a) => `- ${code(a.urn)} in allow-destructive is not needed: nothing happens to it`);
  return [
    ...(refused.length === 0
      ? []
      : [
          '',
          `**Refused.** To allow it, add to the input ${code('allow-destructive')}, with the reason:`,
          '',
          fenced(cut(refused.map(allowLine)).join('\n')),
          ...(own.length === 0 ? [] : ['', 'and take AWS’s own protection off first:', '', fenced(own.join('\n'))]),
        ]),
    ...(stale.length === 0 ? [] : ['', ...stale]),
  ];
}

/** What stands already and is taken over; where it is not as the program has it, how. */
function adopted(changes: readonly ResourceChange[]): string[] {
  if (changes.length === 0) return [];
  const differ = changes.filter((r) => r.diff.length > 0);
  return [
    '',
    differ.length === 0
      ? `**Adopted:** ${changes.length}, each as it stands`
      : `**Adopted:** ${changes.length} — 🔴 **refused**, for ${differ.length} stand otherwise than the program has them (as it is → as the program has it)`,
    '',
    ...cut(propertyDiff(changes)),
  ];
}

const usd = (amount: number) => `${amount.toFixed(2)} USD`;

function costLines(assessment: Assessment, limits: EnvironmentConfig['infrastructure']['cost']): string[] {
  const { cost, change, unjudged } = assessment;
  const { before, after } = change;
  const over = overBudget(change, limits);
  if (after === undefined) {
    const refused = over.length === 0 ? '' : ` — 🔴 **refused**: ${markdown(over.join('; '))}`;
    return ['', `**Cost a month:** not judged: ${markdown(unjudged ?? '')}${refused}`];
  }
  const by = before === undefined ? '' : ` (${after >= before ? '+' : '−'}${Math.abs(after - before).toFixed(2)})`;
  const head = `**Cost a month:** ${before === undefined ? '' : `${usd(before)} → `}${usd(after)}${by}`;
  const rows = cost.rows
    .filter((r) => r.monthlyUsd > 0)
    .map((r) => `| ${r.service} | ${r.fixedUsd.toFixed(2)} | ${r.usageUsd.toFixed(2)} |`);
  return [
    '',
    over.length === 0 ? head : `${head} — 🔴 **over the budget**: ${markdown(over.join('; '))}`,
    ...cost.notCounted.map((what) => `- not ours, and not counted: ${markdown(what)}`),
    ...cost.unpriced.map((u) => `- not priced: ${code(u.type)} ${code(u.name)}: ${markdown(u.reason)}`),
    ...folded(`Estimate by service, prices of ${cost.prices.region}, ${cost.prices.dates.join(', ')}`, [
      '| service | fixed | usage |',
      '|---|--:|--:|',
      ...rows,
    ]),
  ];
}

function controlLines({ unjudged, broken, mended, failed, notOurs }: Assessment): string[] {
  if (unjudged !== undefined) return ['', '**Controls:** not judged'];
  const name = (c: ControlResult) => `${c.number} ${markdown(c.title)}`;
  const lines = [
    ...broken.map((c) => `- 🔴 breaks control ${name(c)}: ${markdown(c.why.join('; '))}`),
    ...mended.map((c) => `- 🟢 mends control ${name(c)}`),
  ];
  const rest = failed.filter((c) => !broken.includes(c));
  if (rest.length > 0) lines.push(`- fails as before, or from the first apply on: ${rest.map(name).join(', ')}`);
  if (notOurs.length > 0)
    lines.push(
      `- not ours to judge, for what they are about was brought along: ${notOurs.map((c) => c.number).join(', ')}`,
    );
  return lines.length === 0 ? ['', '**Controls:** all that can be judged hold'] : ['', '**Controls**', '', ...lines];
}

/** Only where something is outside, or may be: that everything is where it may be is what one expects. */
function residencyLines(residency: Residency): string[] {
  if (residency.status === 'not-judged')
    return [
      '',
      `🔴 **Refused: whether everything stays in ${code('infrastructure.regions')} cannot be judged**: ${markdown(residency.unjudged ?? '')}`,
    ];
  if (residency.status !== 'failed') return [];
  return [
    '',
    `🔴 **Refused: outside of ${code('infrastructure.regions')}** (${residency.regions.join(', ')})`,
    '',
    ...outsideLines(residency).map((line) => `- ${markdown(line)}`),
  ];
}

/** Property by property, of what is changed or replaced. */
export function propertyDiff(changes: readonly ResourceChange[]): string[] {
  return changes.flatMap((r) => [
    `- ${WORDS[r.op]} ${code(r.name)} ${code(r.type)}`,
    ...r.diff.map((key) => `  - ${shown(r, key)}`),
  ]);
}

/** A preview and what was found about it. */
export interface JudgedPreview {
  readonly result: InfraResult;
  readonly verdict: GuardVerdict;
  readonly assessment: Assessment;
}

/**
 * The preview as Markdown, for a person who decides: counts; what is lost, why, and how to allow it; cost; controls; then, folded,
 * every property that changes and everything that is new.
 */
export function renderPreview(preview: JudgedPreview, config: EnvironmentConfig): string {
  const { result, verdict, assessment } = preview;
  const of = (...ops: string[]) => result.resources.filter((r) => ops.includes(r.op));
  const changed = of('update', 'replace');
  const created = of('create').map((r) => `- ${code(r.name)} ${code(r.type)}`);
  const lines = [
    `**Infrastructure:** ${countsText(result)} · ${markdown(result.engine)}, ${result.seconds.toFixed(1)} s`,
    ...severeTable(result.resources.filter(severe), verdict),
    ...refusal(verdict),
    ...adopted(of('import')),
    ...residencyLines(assessment.residency),
    ...costLines(assessment, config.infrastructure.cost),
    ...controlLines(assessment),
    ...folded(`${changed.length} changed, property by property`, cut(propertyDiff(changed))),
    ...folded(`${created.length} created`, cut(created)),
  ];
  if (of('create', 'import', 'update', 'replace', 'delete').length === 0) lines.push('', 'No change.');
  return `${lines.join('\n')}\n`;
}
