import type { Segment, Stream } from './stream';

/** What a rule did with a deployment. */
export interface Outcome {
  /** `inconclusive`: taken back because the evidence never sufficed, not because of what it said. */
  readonly end: 'passed' | 'rolled-back' | 'inconclusive';
  /** Seconds from the first shift to the decision to take traffic back; for a deployment that passed, to 100 %. */
  readonly seconds: number;
  /** False when a step took longer than its interval. */
  readonly inTime: boolean;
  /** Bad answers of the new version served to users until then; for one that passed, also those of an interval at 100 %. */
  readonly bad: Readonly<Record<'errors' | 'slow', number>>;
}

/** The weights before 100 % and the interval of each, from the product's configuration. */
export interface Schedule {
  readonly weights: readonly number[];
  readonly intervalSeconds: number;
}

/** Closes a deployment: counts what users got. */
export function ended(
  stream: Stream,
  schedule: Schedule,
  segments: readonly Segment[],
  end: Outcome['end'],
): Outcome {
  const seconds = segments.reduce((sum, s) => sum + s.seconds, 0);
  const served =
    end === 'passed' ? [...segments, { weight: 100, seconds: schedule.intervalSeconds }] : segments;
  const { new: fresh } = stream.upTo(served);
  return {
    end,
    seconds,
    inTime: end === 'passed' && seconds <= schedule.weights.length * schedule.intervalSeconds,
    bad: { errors: fresh.errors, slow: fresh.slow },
  };
}
