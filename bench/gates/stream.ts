import { Random } from './random';

/** Shares between 0 and 1 of one version's answers that fail, or come late. */
export interface Quality {
  readonly errors: number;
  readonly slow: number;
}

/** What arrives, and how well each version answers it. */
export interface Traffic {
  /** Requests a second to the service, both versions together. */
  readonly rate: number;
  readonly old: Quality;
  readonly new: Quality;
}

export interface Totals {
  readonly requests: number;
  readonly errors: number;
  readonly slow: number;
}
export interface Sides {
  readonly old: Totals;
  readonly new: Totals;
}

/** A stretch of a deployment: percent of traffic on the new version, and for how many whole seconds. */
export interface Segment {
  readonly weight: number;
  readonly seconds: number;
}

/** What a rule may ask: the answers of a deployment's first `seconds` (all of it by default) through these segments. */
export interface Answering {
  upTo(segments: readonly Segment[], seconds?: number): Sides;
}

export const minus = (a: Totals, b: Totals): Totals => ({
  requests: a.requests - b.requests,
  errors: a.errors - b.errors,
  slow: a.slow - b.slow,
});

const FIELDS = 6;

/** Answers at one weight, second by second, as running sums; made as far as somebody asks. */
class Phase {
  private readonly sums: number[] = [0, 0, 0, 0, 0, 0];

  constructor(
    private readonly random: Random,
    private readonly means: readonly number[],
  ) {}

  /** Sums of the first `seconds` seconds: old requests, errors, slow, then the same of the new version. */
  upTo(seconds: number, into: number[]): void {
    const wanted = (seconds + 1) * FIELDS;
    while (this.sums.length < wanted) {
      const at = this.sums.length - FIELDS;
      for (let side = 0; side < FIELDS; side += 3) {
        // Poisson arrivals, thinned into good, failed and slow ones: independent Poisson counts.
        const errors = this.random.poisson(this.means[side + 1] ?? 0);
        const slow = this.random.poisson(this.means[side + 2] ?? 0);
        const good = this.random.poisson(this.means[side] ?? 0);
        this.sums.push(
          (this.sums[at + side] ?? 0) + good + errors + slow,
          (this.sums[at + side + 1] ?? 0) + errors,
          (this.sums[at + side + 2] ?? 0) + slow,
        );
      }
    }
    for (let i = 0; i < FIELDS; i += 1) into[i] = (into[i] ?? 0) + (this.sums[seconds * FIELDS + i] ?? 0);
  }
}

/**
 * The answers of one deployment. The k-th second at a weight is the same whoever asks, so every rule judges the same streams,
 * though each moves on when it wants to.
 */
export class Stream implements Answering {
  private readonly phases = new Map<number, Phase>();

  constructor(
    private readonly traffic: Traffic,
    private readonly seeds: readonly number[],
  ) {}

  private phase(weight: number): Phase {
    const known = this.phases.get(weight);
    if (known !== undefined) return known;
    const { rate, old, new: fresh } = this.traffic;
    const means = (share: number, q: Quality) => [
      rate * share * (1 - q.errors) * (1 - q.slow),
      rate * share * q.errors,
      rate * share * (1 - q.errors) * q.slow,
    ];
    const made = new Phase(new Random(...this.seeds, weight), [
      ...means(1 - weight / 100, old),
      ...means(weight / 100, fresh),
    ]);
    this.phases.set(weight, made);
    return made;
  }

  /** Everything answered in the first `seconds` of a deployment that went through these segments. */
  upTo(segments: readonly Segment[], seconds = Number.POSITIVE_INFINITY): Sides {
    const sums: number[] = [0, 0, 0, 0, 0, 0];
    let left = seconds;
    // A weight that is held for several segments goes on where it was, it does not begin anew.
    const held = new Map<number, number>();
    for (const segment of segments) {
      if (left <= 0) break;
      held.set(segment.weight, (held.get(segment.weight) ?? 0) + Math.min(segment.seconds, Math.floor(left)));
      left -= segment.seconds;
    }
    for (const [weight, length] of held) this.phase(weight).upTo(length, sums);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = sums;
    return { old: { requests: a, errors: b, slow: c }, new: { requests: d, errors: e, slow: f } };
  }

  /** Own random numbers for what is not users' traffic (probes). */
  random(purpose: number): Random {
    return new Random(...this.seeds, 1_000 + purpose);
  }
}
