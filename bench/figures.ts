/** One measured figure; named, with its unit, and with the limit it must keep where the project has promised one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it must not exceed, or must reach. */
  readonly atMost?: number;
  readonly atLeast?: number;
  /** How it was measured, in half a sentence. */
  readonly how: string;
}

export interface BenchOptions {
  readonly say: (line: string) => void;
  /** How often a random deployment is played, where a bench plays any. */
  readonly runs: number;
  /** Write the page that the figures belong to. */
  readonly writeDocs: boolean;
}
export type Bench = (options: BenchOptions) => Promise<readonly Figure[]>;

export const holds = ({ value, atMost, atLeast }: Figure): boolean =>
  Number.isFinite(value) && (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);

const shown = (value: number) => String(Number(value.toPrecision(4)));

/** Figures as an aligned table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((f) => [
    f.name,
    `${shown(f.value)} ${f.unit}`.trim(),
    f.atMost !== undefined ? `≤ ${f.atMost}` : f.atLeast !== undefined ? `≥ ${f.atLeast}` : '',
    f.atMost === undefined && f.atLeast === undefined ? '' : holds(f) ? 'holds' : 'MISSED',
    f.how,
  ]);
  const all = [['figure', 'value', 'limit', '', 'how'], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...all.map((r) => (r[i] ?? '').length)));
  return all
    .map((r) =>
      r
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
