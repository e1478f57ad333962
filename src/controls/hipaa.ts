import type { ControlResult, Status } from './judge';

/** One safeguard of the HIPAA Security Rule (45 CFR part 164, subpart C) and the controls that cover it. */
export interface Safeguard {
  readonly section: string;
  readonly title: string;
  /** Numbers of controls. */
  readonly controls: readonly number[];
}

/** Those that infrastructure can cover. The rest is people, contracts and the application's own. */
export const SAFEGUARDS: readonly Safeguard[] = [
  { section: '164.308(a)(7)', title: 'Contingency plan: backups and recovery', controls: [11, 16] },
  { section: '164.312(a)(1)', title: 'Access control', controls: [9, 25, 40, 47] },
  { section: '164.312(a)(2)(iv)', title: 'Encryption and decryption at rest', controls: [10, 22, 41, 44] },
  { section: '164.312(b)', title: 'Audit controls', controls: [1, 14, 35, 43] },
  { section: '164.312(c)(1)', title: 'Integrity', controls: [40, 43] },
  { section: '164.312(e)(1)', title: 'Transmission security', controls: [5, 33, 38] },
];

export interface SafeguardResult extends Safeguard {
  /**
   * `passed` where every control that has something to judge holds; `elsewhere` or `not-ours` where one of them is another program's or
   * somebody else's matter and the others hold; `not-applicable` where none has anything to judge.
   */
  readonly status: Status;
  /** Numbers of those that fail. */
  readonly failing: readonly number[];
}

/** The safeguards by what the controls came to. Pure. */
export function judgeSafeguards(results: readonly ControlResult[]): SafeguardResult[] {
  return SAFEGUARDS.map((safeguard) => {
    const own = results.filter((r) => safeguard.controls.includes(r.number));
    const missing = safeguard.controls.filter((number) => !own.some((r) => r.number === number));
    if (missing.length > 0) throw new Error(`${safeguard.section}: controls ${missing.join(', ')} were not judged`);
    const failing = own.filter((r) => r.status === 'failed').map((r) => r.number);
    // The first that any of them came to: what is not known of one control is not known of the safeguard.
    const order: readonly Status[] = ['failed', 'elsewhere', 'not-ours', 'passed'];
    const status = order.find((s) => own.some((r) => r.status === s)) ?? 'not-applicable';
    return { ...safeguard, status, failing };
  });
}
