/** One measured figure. With a limit it is held to it. */
export interface Figure {
  /** Dotted, stable: `gates.live.4s.base0.05.falseRollbacks`. */
  readonly name: string;
  readonly value: number;
  /** `%`, `answers`, `s`. */
  readonly unit: string;
  readonly limit?: number;
  readonly sense?: 'at most' | 'at least';
  /** Only where there is a limit. */
  readonly holds?: boolean;
  /** What the figure is of, in a few words. */
  readonly text: string;
}

/** A figure that must keep to a limit. */
export function held(
  figure: Omit<Figure, 'holds' | 'limit' | 'sense'>,
  sense: 'at most' | 'at least',
  limit: number,
): Figure {
  const holds = sense === 'at most' ? figure.value <= limit : figure.value >= limit;
  return { ...figure, limit, sense, holds };
}

export interface BenchOptions {
  /** How often each thing is played; every bench has its own default. */
  readonly runs?: number;
  readonly seed: number;
  /** Processes at a time. */
  readonly workers: number;
  /** Also write the bench's page in docs/. */
  readonly writeDocs: boolean;
  /** Progress, for a person. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface BenchResult {
  readonly figures: readonly Figure[];
  /** For a person; Markdown. */
  readonly summary: string;
}

export interface Bench {
  readonly title: string;
  readonly run: (options: BenchOptions) => Promise<BenchResult>;
}
