import { StringDecoder } from 'node:string_decoder';

/** A longer line is cut into pieces: a program without a newline must not fill the memory. */
const LONGEST_LINE = 16_384;

const ANSI = new RegExp(
  '\\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)|[@-Z\\\\-_])',
  'g',
);
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]', 'g');

/**
 * A line of foreign output, harmless: no escape sequences, no control characters, and nothing that the runner would obey. The
 * runner takes `::name::` at the start of a line and `##[name]` anywhere in it.
 */
export function harmless(line: string): string {
  const text = line.replace(ANSI, '').replace(CONTROL, '');
  return text.replace(/^(\s*):(?=:)/, '$1\u200B:').replaceAll('##[', '#\u200B#[');
}

/** A text of others on one line, harmless: a name or a reason that stands within a line of ours. */
export const harmlessOneLine = (text: string): string => harmless(text.replace(/\s+/g, ' ').trim());

/** Splits bytes into lines as they come; what is not UTF-8 becomes the replacement character. */
export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';

  constructor(private readonly onLine: (line: string) => void) {}

  push(chunk: Buffer): void {
    this.take(this.decoder.write(chunk));
  }

  end(): void {
    this.take(this.decoder.end());
    if (this.rest !== '') this.onLine(this.rest);
    this.rest = '';
  }

  private take(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    // A progress bar rewrites its line: what stands last is what a person would have seen.
    for (const line of lines) this.onLine(line.replace(/\r$/, '').replace(/^.*\r/s, ''));
    while (this.rest.length > LONGEST_LINE) {
      this.onLine(this.rest.slice(0, LONGEST_LINE));
      this.rest = this.rest.slice(LONGEST_LINE);
    }
  }
}
