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

/**
 * @param anchor wall time (ms since the epoch) at which AWS time and wall time agree.
 * @param factor how many times faster AWS time runs; at least 1.
 */
export function createClock(anchor = 0, factor = 1): Clock {
  const toAws = (wallMs: number) => anchor + (wallMs - anchor) * factor;
  return {
    factor,
    wall: () => Date.now(),
    now: () => (factor === 1 ? Date.now() : toAws(Date.now())),
    toAws,
    toWall: (awsMs) => anchor + (awsMs - anchor) / factor,
    sleep: async (ms, signal) => {
      // A timer of 0 would starve nothing but also wait for nothing: 1 ms is the least Node knows.
      await delay(Math.max(1, ms / factor), undefined, signal === undefined ? {} : { signal });
    },
  };
}

/** The real clock: factor 1. */
export const realClock: Clock = createClock();
