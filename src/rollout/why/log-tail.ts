import { cutText } from '../../report/cut';
import { plain } from '../../report/escape';

/** Longest line that is shown, in characters. */
const LINE_LENGTH = 300;

/** Escape sequences of terminals: colours, cursor, titles. */
const ESCAPES = new RegExp(
  ['\\u001B\\[[0-?]*[ -/]*[@-~]', '\\u001B\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)?', '\\u001B[@-Z\\\\^_]'].join(
    '|',
  ),
  'g',
);

/**
 * Text of an application or of AWS on one line: no control characters, and nothing the runner would obey. It takes `::` where a
 * line begins and `##[` anywhere in it for a workflow command.
 */
export function cleanLine(text: string, length = LINE_LENGTH): string {
  const flat = plain(text.replace(ESCAPES, ''))
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
  return cutText(flat.replace(/^::/, '\u200B::').replaceAll('##[', '#\u200B#['), length);
}

/** The last lines of a log, at most `most`, without empty ones: untrusted, so cut and cleaned. */
export function logTail(messages: readonly string[], most: number): string[] {
  return messages
    .flatMap((message) => message.split(/\r?\n|\r/))
    .map((line) => cleanLine(line))
    .filter((line) => line !== '')
    .slice(-most);
}
