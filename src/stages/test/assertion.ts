import { harmless } from '../../child/lines';
import type { TestCase } from './reports/types';

const MOST_LINES = 12;
const MOST_CHARACTERS = 1_000;
/** Lines of a stack, a code frame or a traceback: where it happened, which the annotation says by its place. */
const STACK =
  /^\s*(?:at (?:async )?[^\s].*|❯ .+:\d+(?::\d+)?|File ".+", line \d+.*|Traceback \(most recent call last\):|\^+|\d+\s*\|.*|>\s*\d+\s*\|.*|\s*\|\s*\^.*|goroutine \d+.*|Caused by: .*|\.{3} \d+ more)$/;
/** What says only that it failed. */
const EMPTY_WORDS =
  /^(?:(?:test )?fail(?:ed|ure)?|error|assertion(?: ?error| failed)?|testcodefailure|exception)[.!:]?$/i;
/** The line of a longer text that most likely says what was wrong. */
const SAYS =
  /(?:\w*(?:Error|Exception|Failure|AssertionError)(?: \[\w+\])?: .+|^E {2,}\S.*|\bexpected\b.+|panic: .+|\bassert\b.+)/i;

/** Lines up to the first of a stack, without blank ones around them. */
function untilStack(text: string): string[] {
  const lines = text
    .split('\n')
    .slice(0, 400)
    .map((line) => harmless(line.slice(0, 2_000)).trimEnd());
  const begin = lines.findIndex((line) => line.trim() !== '' && !STACK.test(line));
  if (begin < 0) return [];
  const end = lines.findIndex((line, i) => i > begin && STACK.test(line));
  const said = lines.slice(begin, end < 0 ? undefined : end);
  while (said.at(-1)?.trim() === '') said.pop();
  return said;
}

/** The assertion of a failure: what was expected and what was found, never the stack. Harmless, a dozen lines at most. */
export function assertionOf(test: Pick<TestCase, 'message' | 'text'>): string {
  const message = untilStack(test.message ?? '');
  const says = message.length > 0 && !EMPTY_WORDS.test(message.join(' ').trim());
  let said = message;
  if (!says) {
    const text = untilStack(test.text ?? '');
    const first = text.findIndex((line) => SAYS.test(line));
    const whole = (test.text ?? '')
      .split('\n')
      .slice(0, 400)
      .map((line) => harmless(line.slice(0, 2_000)).trim());
    // Python's tracebacks end with what was wrong.
    const later = whole.findLast((line) => SAYS.test(line) && !STACK.test(line));
    if (first >= 0) said = text.slice(first);
    else if (later !== undefined) said = [later];
    else if (text.length > 0) said = text;
  }
  const shown = said.filter((line, i) => line.trim() !== '' || said[i - 1]?.trim() !== '').slice(0, MOST_LINES);
  return shown.join('\n').trim().slice(0, MOST_CHARACTERS) || 'failed';
}
