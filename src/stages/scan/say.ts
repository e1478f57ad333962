import { formatDuration } from '../../config/duration';
import { SEVERITIES, type Severity } from '../../config/schema';
import type { Output } from '../../output';
import { placeOf } from '../test/stack';
import { byImportance, type Finding, placeText } from './finding';
import type { ScannerResult } from './result';
import { upgradesOf } from './table';

const MOST_ANNOTATIONS = 10;

/** `2 critical, 1 high`; most severe first. */
export function countFindings(findings: readonly { readonly severity: Severity }[]): string {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  const parts = [...SEVERITIES].reverse().flatMap((s) => (count(s) === 0 ? [] : [`${count(s)} ${s}`]));
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

function databaseText(database: ScannerResult['database'], now: number): string {
  if (database === undefined) return '';
  return database === 'live'
    ? ', database asked live'
    : `, database ${formatDuration(Math.max(0, now - database))} old`;
}

/** One line: what a scanner found, with which program, how old its database is. */
export function sayScanner(scanner: ScannerResult, output: Output, now: number): void {
  if (scanner.result === 'could-not-run') {
    output.error(`${scanner.name} could not run: ${scanner.reason ?? ''}`);
    return;
  }
  const by = scanner.tool === undefined ? '' : ` by ${scanner.tool}`;
  const database = databaseText(scanner.database, now);
  output.info(`${scanner.name}: ${countFindings(scanner.findings)} in ${scanner.seconds.toFixed(1)} s${by}${database}`);
}

/** Annotations for the gravest findings, and what to upgrade to what. */
export function annotate(
  findings: readonly Finding[],
  failing: ReadonlySet<Finding>,
  to: { readonly output: Output; readonly base: string; readonly root: string },
): void {
  const sorted = [...findings].sort((a, b) => Number(failing.has(b)) - Number(failing.has(a)) || byImportance(a, b));
  for (const finding of sorted.slice(0, MOST_ANNOTATIONS)) {
    const level = failing.has(finding) ? 'error' : 'warning';
    const place = finding.path === undefined ? undefined : placeOf(to.base, to.root, finding.path, finding.line);
    const title = `${finding.scanners.join(', ')}: ${finding.severity}: ${finding.id}`;
    const of = finding.package === undefined ? '' : ` (${placeText(finding)})`;
    const message = `${finding.message.slice(0, 2_000)}${of}`;
    if (place === undefined) to.output.annotate(level, `${title}: ${message}`);
    else to.output.annotate(level, message, { ...place, title });
  }
  if (sorted.length > MOST_ANNOTATIONS) {
    to.output.info(`${sorted.length - MOST_ANNOTATIONS} more findings: see .ez-deploy/scan.sarif`);
  }
  for (const u of upgradesOf(findings)) {
    const what = u.to === undefined ? 'no version mends it yet' : `upgrade to ${u.to}`;
    to.output.info(`${u.severity}: ${u.name} ${u.from} in ${u.path}: ${what} (${u.ids.join(', ')})`);
  }
}
