import { BASES, type Cell, cells, isHealthy, played, RATES } from './cells';
import { detected, medianBad, mostDetectable, worst } from './figures';
import type { Results } from './results';
import { RULES } from './rules/all';

const share = (value: number, digits = 2): string => (Number.isNaN(value) ? '–' : `${value.toFixed(digits)} %`);
const rate = (value: number): string => `${value * 100} %`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cellsOf: readonly string[]) => `| ${cellsOf.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** How often a version no worse than the old one is taken back, by rule; the worst of all rates and healthy versions. */
export function wrongTable(results: Results): string {
  const rows = [...RULES]
    .filter(([, { family }]) => family !== 'mark')
    .map(([id, { title }]) => [
      title,
      ...BASES.flatMap((base) => {
        const { wrong, thin } = worst(results, id, base);
        return [share(wrong), share(thin)];
      }),
    ]);
  const head = BASES.flatMap((base) => [`wrong, old ${rate(base)}`, `for want of evidence, old ${rate(base)}`]);
  return table(['rule', ...head], rows);
}

const bads = (rps: number, base: number): readonly Cell[] =>
  cells().filter((c) => c.rate === rps && c.base === base && !isHealthy(c));

/** What each rule finds and lets through at one rate of requests and one error rate of the old version. */
export function servedTable(results: Results, rps: number, base: number): string {
  const columns = bads(rps, base);
  const rows = [...RULES].map(([id, { title }]) => [
    title,
    ...columns.map((cell) => {
      const tally = results.of(id, cell);
      return played(tally) === 0 ? '–' : `${share(detected(tally), 0)} · ${medianBad(tally)}`;
    }),
  ]);
  const most = [
    'no test finds more in two steps of a minute',
    ...columns.map((cell) => share(mostDetectable(cell), 0)),
  ];
  return table(['rule', ...columns.map((cell) => `new ${rate(cell.fresh)}`)], [...rows, most]);
}

/** Short form for a terminal. */
export function tables(results: Results): string {
  const served = BASES.map(
    (base) =>
      `50 requests/s, old ${rate(base)}: found · failed answers served (median)\n\n${servedTable(results, 50, base)}`,
  );
  return ['Healthy versions taken back (worst of all rates)', wrongTable(results), ...served].join('\n\n');
}

/** All tables of what is found and served, with headings. */
export const allServed = (results: Results): string =>
  RATES.flatMap((rps) =>
    BASES.map((base) => `### ${rps} requests/s, old version ${rate(base)}\n\n${servedTable(results, rps, base)}`),
  ).join('\n\n');
