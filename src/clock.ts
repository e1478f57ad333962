import { setTimeout as delay } from 'node:timers/promises';

/**
 * Time as AWS tells it. Against AWS it is the wall clock. In a rehearsal it runs `factor` times as fast, anchored where
 * the rehearsal cloud started, so that a 60 s period is 60 s in every request and answer and only the waiting is shorter:
 * `awsNow = anchor + (wallNow − anchor) × factor`.
 */
export interface Clock {
  /** AWS time in milliseconds since the epoch. */
  now(): number;
  /** Wall time in milliseconds since the epoch: for logs and reports that are laid beside other logs. */
  wall(): number;
  /** Waits `ms` milliseconds of AWS time. Rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** AWS milliseconds per wall millisecond; 1 against AWS. */
  readonly factor: number;
  /** Converts an AWS time to wall time (both in milliseconds since the epoch). */
  toWall(awsMs: number): number;
  /** Converts a wall time to AWS time (both in milliseconds since the epoch). */
  toAws(wallMs: number): number;
}

/** A clock that can be set by AWS's own. */
export interface CorrectableClock extends Clock {
  /**
   * Follows AWS's time from here on where this machine's is off by more than {@link TOLERANCE_MS}: leases, deadlines and metric
   * periods are compared with AWS's clock, never with ours.
   * @param awsNow AWS time at this moment, in milliseconds since the epoch.
   * @returns by how much this machine was off (AWS ms; positive: it was behind); 0 where nothing was changed.
   */
  correct(awsNow: number): number;
}

/** A `date` header has whole seconds (AWS ms) … */
const TOLERANCE_MS = 3_000;
/** … and took some time to arrive (wall ms). */
const LATENCY_MS = 500;

/**
 * @param anchor wall time (ms since the epoch) at which AWS time and wall time agree.
 * @param factor how many times faster AWS time runs; at least 1.
 */
export function createClock(anchor = 0, factor = 1): CorrectableClock {
  let offset = 0;
  const toAws = (wallMs: number) => (factor === 1 ? wallMs : anchor + (wallMs - anchor) * factor) + offset;
  return {
    factor,
    wall: () => Date.now(),
    now: () => toAws(Date.now()),
    correct: (awsNow) => {
      const off = awsNow - toAws(Date.now());
      if (Math.abs(off) <= Math.max(TOLERANCE_MS, LATENCY_MS * factor)) return 0;
      offset += off;
      return off;
    },
    toAws,
    toWall: (awsMs) => (factor === 1 ? awsMs - offset : anchor + (awsMs - offset - anchor) / factor),
    sleep: async (ms, signal) => {
      // A timer of 0 would starve nothing but also wait for nothing: 1 ms is the least Node knows.
      await delay(Math.max(1, ms / factor), undefined, signal === undefined ? {} : { signal });
    },
  };
}
