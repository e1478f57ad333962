/** One test as a report has it, whatever the report's format. All text is of others. */
export interface TestCase {
  readonly name: string;
  /** flaky: the runner itself says that it failed and then passed. */
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'flaky';
  readonly seconds: number | undefined;
  /** As the report writes it: relative to the working directory, absolute, or a file: URL. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** What the report calls the message of the failure. */
  readonly message: string | undefined;
  /** The failure's whole text: mostly a stack. */
  readonly text: string | undefined;
}

/** A report cannot be read; the message says why, as the end of "its report X cannot be used: …". */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/** Bytes of one report; tests of one suite. */
export const MOST_REPORT = 32 * 1024 * 1024;
export const MOST_TESTS = 200_000;
const MOST_NAME = 500;
const MOST_TEXT = 64 * 1024;

/** A test case with its texts cut to what anybody reads. */
export function testCase(from: Partial<TestCase> & Pick<TestCase, 'name' | 'outcome'>): TestCase {
  const cut = (text: string | undefined, most: number) => (text === undefined ? undefined : text.slice(0, most));
  const name = from.name.trim();
  return {
    name: name === '' ? 'unnamed test' : name.slice(0, MOST_NAME),
    outcome: from.outcome,
    seconds:
      from.seconds !== undefined && Number.isFinite(from.seconds) && from.seconds >= 0 ? from.seconds : undefined,
    file: from.file === '' ? undefined : cut(from.file, 1_000),
    line: from.line !== undefined && Number.isSafeInteger(from.line) && from.line > 0 ? from.line : undefined,
    message: cut(from.message, MOST_TEXT),
    text: cut(from.text, MOST_TEXT),
  };
}
