import { StageError } from '../../errors';
import type { BareFinding, Finding } from './finding';

/** What one scanner did. */
export interface ScannerResult<F = Finding> {
  /** The name in `scan.scanners`: a kind, or the user's own. */
  readonly name: string;
  readonly result: 'clean' | 'findings' | 'could-not-run';
  readonly findings: readonly F[];
  /** Wall seconds, fetching included. */
  readonly seconds: number;
  /** Why it could not run. */
  readonly reason: string | undefined;
  /** How to mend that. */
  readonly fix: string | undefined;
  /** Program and version of a built-in scanner. */
  readonly tool?: string | undefined;
  /** When its database of vulnerabilities is from (wall ms), or that it was asked live. */
  readonly database?: number | 'live' | undefined;
}
export type BareResult = ScannerResult<BareFinding>;

/** The scan failed: by its findings, or because a scanner could not run. */
export class ScanFailed extends StageError {
  constructor(
    message: string,
    hint: string,
    readonly scanners: readonly ScannerResult[],
  ) {
    super({ stage: 'scan', message, hint });
  }
}

/** Measures from now on. */
export function stopwatch(): () => number {
  const started = performance.now();
  return () => Math.round(performance.now() - started) / 1_000;
}
