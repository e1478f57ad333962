import { attribute, isNode, listOf, parseXml, textOf, type XmlNode } from './xml';
import { MOST_TESTS, ReportError, type TestCase, testCase } from './types';

/** Reporters write the file where the class is meant: vitest the path, others a class. */
const asFile = (className: string | undefined): string | undefined =>
  className !== undefined &&
  /[\w)\]]\.[a-z]{1,4}$/.test(className) &&
  /[\\/.]/.test(className) &&
  !/\s/.test(className) &&
  /\.(?:[cm]?[jt]sx?|py|rb|php|go|vue)$/.test(className)
    ? className
    : undefined;

function nameOf(test: XmlNode, suites: readonly string[]): string {
  const className = attribute(test, 'classname');
  // Node's reporter writes "test" for every class, and its describe blocks as suites; with others the outermost is a file or a run.
  const path =
    className === 'test' ? suites : className === undefined || className === '' ? suites.slice(1) : [className];
  return [...path, attribute(test, 'name') ?? ''].filter((part) => part !== '').join(' › ');
}

function caseOf(test: XmlNode, suite: XmlNode, suites: readonly string[]): TestCase {
  const bad = [...listOf(test['failure']), ...listOf(test['error'])];
  // Maven's way to tell of retries: failures of attempts before the one that passed.
  const flaky = [...listOf(test['flakyFailure']), ...listOf(test['flakyError'])];
  const told = bad[0] ?? flaky[0];
  const text = told === undefined ? '' : textOf(told);
  const said = isNode(told)
    ? (attribute(told, 'message') ?? (text.trim() === '' ? attribute(told, 'type') : undefined))
    : undefined;
  const seconds = attribute(test, 'time');
  return testCase({
    name: nameOf(test, suites),
    outcome:
      bad.length > 0 ? 'failed' : test['skipped'] !== undefined ? 'skipped' : flaky.length > 0 ? 'flaky' : 'passed',
    // Some write thousands with a comma.
    seconds: seconds === undefined || seconds.trim() === '' ? undefined : Number(seconds.replaceAll(',', '')),
    file:
      attribute(test, 'file') ??
      attribute(suite, 'file') ??
      attribute(suite, 'filepath') ??
      asFile(attribute(test, 'classname')),
    line: Number(attribute(test, 'line')),
    message: said,
    text: told === undefined ? undefined : text,
  });
}

/**
 * Reads a JUnit report (`testsuites` or `testsuite` at the top, nested). Counts what is there rather than what its attributes claim.
 * @throws ReportError where it is not one.
 */
export function parseJunit(xml: string): TestCase[] {
  const document = parseXml(xml);
  const top = document['testsuites'] ?? document['testsuite'];
  if (top === undefined) throw new ReportError('it has neither <testsuites> nor <testsuite>');
  const cases: TestCase[] = [];
  const add = (one: TestCase) => {
    if (cases.length >= MOST_TESTS) throw new ReportError(`it has more than ${MOST_TESTS} tests`);
    cases.push(one);
  };
  const readSuite = (suite: unknown, above: readonly string[]): void => {
    if (!isNode(suite)) return;
    for (const inner of listOf(suite['testsuite'])) {
      const name = isNode(inner) ? (attribute(inner, 'name') ?? '') : '';
      readSuite(inner, name === '' ? above : [...above, name]);
    }
    for (const test of listOf(suite['testcase'])) {
      add(isNode(test) ? caseOf(test, suite, above) : testCase({ name: '', outcome: 'passed' }));
    }
    // Some reporters put what fails outside of any test (set-up, import) beside the tests.
    for (const error of [...listOf(suite['error']), ...listOf(suite['failure'])])
      add(caseOf({ ...suite, testcase: undefined, error, failure: undefined, '@classname': undefined }, suite, []));
  };
  for (const suite of listOf(top)) readSuite(suite, []);
  return cases;
}
