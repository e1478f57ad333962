import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface JunitFailure {
  readonly name: string;
  readonly message: string;
  /** Whole text of the failure: mostly a stack. */
  readonly text: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

export interface JunitReport {
  /** Test cases, skipped ones apart. */
  readonly ran: number;
  readonly skipped: number;
  readonly failures: readonly JunitFailure[];
}

/** The file is not a JUnit report; the message says why. */
export class JunitError extends Error {
  override readonly name = 'JunitError';
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const attribute = (node: Node, name: string): string | undefined => {
  const value = node[`@${name}`];
  return value === undefined ? undefined : String(value);
};
const textOf = (value: unknown): string => (isNode(value) ? String(value['#text'] ?? '') : String(value ?? ''));

function failureOf(test: Node, suite: Node, failure: unknown): JunitFailure {
  const className = attribute(test, 'classname');
  const name = [className, attribute(test, 'name')].filter((t) => t !== undefined && t !== '').join(' › ');
  const text = textOf(failure);
  const said = isNode(failure) ? (attribute(failure, 'message') ?? attribute(failure, 'type')) : undefined;
  const line = Number(attribute(test, 'line'));
  return {
    name: name === '' ? 'unnamed test' : name,
    message: said !== undefined && said.trim() !== '' ? said : (text.trim().split('\n')[0] ?? 'failed'),
    text,
    file: attribute(test, 'file') ?? attribute(suite, 'file') ?? attribute(suite, 'filepath'),
    line: Number.isInteger(line) && line > 0 ? line : undefined,
  };
}

/**
 * Reads a JUnit report (`testsuites` or `testsuite` at the top, nested as deep as it likes). Counts what is there rather than
 * what its attributes claim.
 * @throws JunitError where it is not one.
 */
export function parseJunit(xml: string): JunitReport {
  // Entities of one's own are the way to make a small file huge; no reporter writes them.
  if (/<!DOCTYPE/i.test(xml)) throw new JunitError('it has a DOCTYPE, which a JUnit report does not need');
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new JunitError(`it is not XML: line ${valid.err.line}: ${valid.err.msg}`);
  const parsed: unknown = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    parseTagValue: false,
  }).parse(xml);
  const top = isNode(parsed) ? (parsed['testsuites'] ?? parsed['testsuite']) : undefined;
  if (top === undefined) throw new JunitError('it has neither <testsuites> nor <testsuite>');

  let ran = 0;
  let skipped = 0;
  const failures: JunitFailure[] = [];
  const readSuite = (suite: unknown): void => {
    if (!isNode(suite)) return;
    for (const inner of list(suite['testsuite'])) readSuite(inner);
    for (const test of list(suite['testcase'])) {
      if (!isNode(test)) {
        ran += 1;
        continue;
      }
      if (test['skipped'] !== undefined) {
        skipped += 1;
        continue;
      }
      ran += 1;
      const failed = [...list(test['failure']), ...list(test['error'])];
      if (failed.length > 0) failures.push(failureOf(test, suite, failed[0]));
    }
    // Some reporters put what fails outside of any test (set-up, import) beside the tests.
    for (const error of list(suite['error'])) failures.push(failureOf(suite, suite, error));
  };
  for (const suite of list(top)) readSuite(suite);
  return { ran, skipped, failures };
}
