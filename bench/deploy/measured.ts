import { endChildren } from '../../sweep/ground';
import { type Bench, type Figure, held } from '../support/bench';

/** One figure of the bundle on a rehearsal, with the limit it must keep where the project has promised one. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** How it was measured, in half a sentence. */
  readonly how: string;
}

/** A figure that could not be measured keeps no limit. */
function figureOf({ name, value, unit, atMost, atLeast, how }: Measured): Figure {
  const figure = { name, value, unit, text: how };
  if (atMost !== undefined) return held(figure, 'at most', atMost);
  return atLeast === undefined ? figure : held(figure, 'at least', atLeast);
}

/** A bench that plays the bundle in dist/ on rehearsals of its own. */
export const measured = (
  title: string,
  measure: (say: (line: string) => void) => Promise<readonly Measured[]>,
): Bench => ({
  title,
  run: async ({ say, signal }) => {
    signal.addEventListener('abort', endChildren, { once: true });
    try {
      return { figures: (await measure(say)).map(figureOf), summary: `## ${title}` };
    } finally {
      signal.removeEventListener('abort', endChildren);
    }
  },
});
