import type { Severity } from '../../config/schema';
import { atLeast, type Finding } from './finding';

export interface GateRules {
  /** Findings of this severity or above fail the scan. */
  readonly failOn: Severity;
  /** A vulnerable package fails the scan only where there is a version to upgrade to. */
  readonly onlyFixable: boolean;
}

/** What would fail the scan, were all of it new. */
export function grave(findings: readonly Finding[], rules: GateRules): Finding[] {
  return atLeast(findings, rules.failOn).filter(
    (f) => !rules.onlyFixable || f.package === undefined || f.fixedVersion !== undefined,
  );
}

export interface Judged {
  /** Fail the scan. */
  readonly failing: readonly Finding[];
  /** Severe enough, but the base has them too. */
  readonly old: readonly Finding[];
}

/**
 * Parts what a pull request brings from what is there already.
 * @param base fingerprints of the base's findings; undefined: there is no base to compare with, everything counts.
 */
export function judge(findings: readonly Finding[], rules: GateRules, base: ReadonlySet<string> | undefined): Judged {
  const severe = grave(findings, rules);
  if (base === undefined) return { failing: severe, old: [] };
  return {
    failing: severe.filter((f) => !base.has(f.fingerprint)),
    old: severe.filter((f) => base.has(f.fingerprint)),
  };
}
