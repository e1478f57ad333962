/** One thing the user must mend: where it is and how to mend it. */
export interface Problem {
  /** `file:line:column`, an input's name, or an environment variable: where the user looks first. */
  readonly where: string;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** How to mend it: the allowed values, the nearest valid name, the exact line to add. */
  readonly fix?: string;
}

/**
 * The user's to mend. Carries every problem found, and is thrown before any effect.
 * Kept apart from {@link StageError} so that a report never blames us for a typo, or the user for an outage.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((p) => `${p.where}: ${p.what}${p.fix === undefined ? '' : ` — ${p.fix}`}`).join('\n'));
  }
}

/** The six stages, in their order. */
export const STAGE_NAMES = ['test', 'scan', 'build', 'infra', 'deploy', 'notify'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

export interface StageErrorDetail {
  /** Which stage (or `rollback`, `resume`, …) failed. */
  readonly stage: string;
  /** First line of every report: names the cause, not the symptom. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** What was taken back before this was thrown ("traffic is back at blue"). */
  readonly undone?: string;
  readonly cause?: unknown;
}

/** Something went wrong while doing: cause, hint, and what was undone. */
export class StageError extends Error {
  override readonly name = 'StageError';
  readonly stage: string;
  readonly hint: string | undefined;
  readonly undone: string | undefined;
  constructor(detail: StageErrorDetail) {
    super(detail.message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.stage = detail.stage;
    this.hint = detail.hint;
    this.undone = detail.undone;
  }
}

/** The message of anything that can be thrown; never a stack trace. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message || error.name;
  return String(error);
}
