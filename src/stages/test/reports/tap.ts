import { Parser, type Result } from 'tap-parser';

import { MOST_TESTS, ReportError, type TestCase, testCase } from './types';

/** Four spaces a level; runners nest as deep as their describe blocks. */
const DEEPEST = 50;

type Diagnosis = Readonly<Record<string, unknown>>;
const diagnosisOf = (result: Result): Diagnosis =>
  typeof result.diag === 'object' && result.diag !== null ? (result.diag as Diagnosis) : {};
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** `file:line:column`, as node:test writes it; or what tap writes as a map. */
function locationOf(diagnosis: Diagnosis): { file?: string; line?: number } {
  const at = diagnosis['location'] ?? diagnosis['at'];
  if (typeof at === 'string') {
    const match = /^(.+?):(\d+)(?::\d+)?$/.exec(at);
    return match?.[1] === undefined ? {} : { file: match[1], line: Number(match[2]) };
  }
  if (typeof at !== 'object' || at === null) return {};
  const { fileName, file, lineNumber, line } = at as Record<string, unknown>;
  const path = text(fileName) ?? text(file);
  const number = Number(lineNumber ?? line);
  return path === undefined ? {} : { file: path, ...(Number.isInteger(number) ? { line: number } : {}) };
}

function caseOf(result: Result, above: readonly string[]): TestCase {
  const diagnosis = diagnosisOf(result);
  const ms = Number(diagnosis['duration_ms']);
  const time = result.time ?? undefined;
  const skipped = result.skip !== false || result.todo !== false;
  return testCase({
    name: [...above, result.name].filter((part) => part !== '').join(' › '),
    outcome: skipped ? 'skipped' : result.ok ? 'passed' : 'failed',
    seconds: Number.isFinite(ms) ? ms / 1_000 : time === undefined ? undefined : time / 1_000,
    ...locationOf(diagnosis),
    message: text(diagnosis['error']) ?? text(diagnosis['message']) ?? result.tapError ?? undefined,
    text: text(diagnosis['stack']),
  });
}

/**
 * Reads TAP 13 and 14, subtests included: the tests are the leaves, a parent counts only where it fails by itself. A plan that is
 * not kept, a bail-out and what is not valid TAP are failures.
 * @throws ReportError where it holds no TAP.
 */
export function parseTap(tap: string): TestCase[] {
  if (new RegExp(`^ {${DEEPEST * 4}}`, 'm').test(tap))
    throw new ReportError(`its subtests are more than ${DEEPEST} deep`);
  if (!/^(?:TAP version \d|\d+\.\.\d+|(?:not )?ok\b|Bail out!)/m.test(tap)) throw new ReportError('it holds no TAP');
  const cases: TestCase[] = [];
  const listen = (parser: Parser, above: readonly string[]): { readonly failed: () => number } => {
    let failed = 0;
    let belowFailed = 0;
    parser.on('child', (child: Parser) => {
      const inner = listen(child, child.name === '' ? above : [...above, child.name]);
      child.on('complete', () => (belowFailed += inner.failed()));
    });
    parser.on('assert', (result: Result) => {
      const own = !result.closingTestPoint;
      const failsAlone = !result.ok && belowFailed === 0 && result.todo === false && result.skip === false;
      if (result.closingTestPoint) belowFailed = 0;
      if (!own && !failsAlone) {
        if (!result.ok) failed += 1;
        return;
      }
      if (cases.length >= MOST_TESTS) throw new ReportError(`it has more than ${MOST_TESTS} tests`);
      const one = caseOf(result, above);
      if (one.outcome === 'failed') failed += 1;
      cases.push(one);
    });
    return { failed: () => failed };
  };
  const parser = new Parser();
  const top = listen(parser, []);
  parser.end(tap);
  const { results } = parser;
  if (parser.bailedOut !== false) {
    const why = typeof parser.bailedOut === 'string' ? parser.bailedOut : '';
    cases.push(
      testCase({
        name: 'Bail out!',
        outcome: 'failed',
        message: `the run was given up${why === '' ? '' : `: ${why}`}`,
      }),
    );
  } else if (results !== null && !results.ok && top.failed() === 0 && !cases.some((c) => c.outcome === 'failed')) {
    const first = results.failures.find((f) => 'tapError' in f && typeof f.tapError === 'string');
    const message =
      first !== undefined && typeof first.tapError === 'string' ? first.tapError : 'its plan was not kept';
    cases.push(testCase({ name: 'TAP', outcome: 'failed', message }));
  }
  return cases;
}
