import { createHash } from 'node:crypto';

import { SEVERITIES, type Severity } from '../../config/schema';

/** What is looked at; also the names under which a built-in scanner is switched off or replaced in `scan.scanners`. */
export const KINDS = [
  'dependencies',
  'images',
  'code',
  'secrets',
  'infrastructure',
  'dockerfiles',
  'workflows',
] as const;
export type Kind = (typeof KINDS)[number];

/** One problem, whichever scanners saw it. */
export interface Finding {
  /** `other` for scanners that the user added under a name of their own. */
  readonly kind: Kind | 'other';
  /** The best known name: CVE before GHSA before a scanner's own rule. */
  readonly id: string;
  /** Every other name of it, sorted. */
  readonly aliases: readonly string[];
  /** Who saw it, sorted: names of `scan.scanners`, or of the built-in tools. */
  readonly scanners: readonly string[];
  readonly severity: Severity;
  readonly message: string;
  /** The vulnerable package; undefined where the finding is about code. */
  readonly package: { readonly name: string; readonly version: string } | undefined;
  /** Smallest version that is not affected; undefined where none is known. */
  readonly fixedVersion: string | undefined;
  /** Relative to the folder of ez-deploy.yml, with slashes; of an image, its name. */
  readonly path: string | undefined;
  /** From 1. */
  readonly line: number | undefined;
  /** The same as long as the problem is: it does not hold the line's number. */
  readonly fingerprint: string;
}

/** A finding that was not yet given its fingerprint. */
export type BareFinding = Omit<Finding, 'fingerprint'>;

export const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Findings at or above the limit. */
export function atLeast<T extends { readonly severity: Severity }>(findings: readonly T[], limit: Severity): T[] {
  return findings.filter((f) => rank(f.severity) >= rank(limit));
}

export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Most severe first, then by place and name: the same order whatever order the scanners ended in. */
export function byImportance(a: BareFinding, b: BareFinding): number {
  return (
    rank(b.severity) - rank(a.severity) ||
    byText(a.path ?? '', b.path ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    byText(a.id, b.id) ||
    byText(a.package?.name ?? '', b.package?.name ?? '')
  );
}

/** `lodash 4.17.0 in package-lock.json:12`, for a person. */
export function placeText(finding: BareFinding): string {
  const where =
    finding.path === undefined ? '' : `${finding.path}${finding.line === undefined ? '' : `:${finding.line}`}`;
  const of = finding.package === undefined ? '' : `${finding.package.name} ${finding.package.version}`.trim();
  return [of, where].filter((t) => t !== '').join(' in ');
}

/**
 * Gives each finding its fingerprint: of a package, the vulnerability, package and file (not the version: an upgrade that
 * does not mend it leaves the same finding); of code, the rule, the file and the text of the line, counted where one line
 * stands several times. Lines that move keep their findings.
 * @param lineOf text of a line of a file; undefined where it cannot be read.
 */
export function fingerprinted(
  findings: readonly BareFinding[],
  lineOf: (path: string, line: number) => string | undefined,
): Finding[] {
  const seen = new Map<string, number>();
  return [...findings].sort(byImportance).map((finding) => {
    const { path, line } = finding;
    const text = path === undefined || line === undefined ? undefined : lineOf(path, line);
    const what =
      finding.package === undefined
        ? [finding.kind, finding.id, path ?? '', (text ?? finding.message).trim().replaceAll(/\s+/g, ' ')]
        : [finding.kind, finding.id, finding.package.name, path ?? ''];
    const key = JSON.stringify(what);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
    return { ...finding, fingerprint: `${hash}:${nth + 1}` };
  });
}
