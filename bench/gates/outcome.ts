import type { Answering, Segment } from './stream';

/** What a rule did with a deployment. */
export interface Outcome {
  /** `inconclusive`: taken back because the evidence never sufficed, not because of what it said. */
  readonly end: 'passed' | 'rolled-back' | 'inconclusive';
  /** Seconds from the first shift to the decision to take traffic back; for a deployment that passed, to 100 %. */
  readonly seconds: number;
  /** Failed answers of the new version served to users until then; for one that passed, also those of a minute at 100 %. */
  readonly bad: number;
}

/** Weights before 100 %, and how long each is held. */
export interface Schedule {
  readonly weights: readonly number[];
  readonly intervalSeconds: number;
}

/** The minute at 100 % that a deployment which passed is charged with: the same for every rule. */
const AT_FULL = { weight: 100, seconds: 60 } as const;

/** Closes a deployment: counts what users got. */
export function ended(stream: Answering, segments: readonly Segment[], end: Outcome['end']): Outcome {
  const seconds = segments.reduce((sum, s) => sum + s.seconds, 0);
  const { new: fresh } = stream.upTo(end === 'passed' ? [...segments, AT_FULL] : segments);
  return { end, seconds, bad: fresh.errors };
}

/** A deployment under way, for rules that look at the last so many seconds. */
export class Walk {
  readonly segments: Segment[] = [];
  now = 0;

  constructor(private readonly stream: Answering) {}

  hold(weight: number, seconds: number): void {
    this.segments.push({ weight, seconds });
    this.now += seconds;
  }

  /** The new version's answers of the last `seconds`. */
  recent(seconds: number): { readonly requests: number; readonly errors: number } {
    const [now, before] = [
      this.stream.upTo(this.segments).new,
      this.stream.upTo(this.segments, this.now - seconds).new,
    ];
    return { requests: now.requests - before.requests, errors: now.errors - before.errors };
  }

  end(end: Outcome['end']): Outcome {
    return ended(this.stream, this.segments, end);
  }
}
