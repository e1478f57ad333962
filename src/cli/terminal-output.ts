import { formatDuration } from '../config/duration';
import type { Output } from '../output';

interface TerminalStream {
  write(text: string): boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface TerminalOptions {
  readonly stream: TerminalStream;
  readonly debug: boolean;
  /** Wall milliseconds; for the elapsed time of what is waited for. */
  readonly wall: () => number;
  /** AWS milliseconds per wall millisecond: waits are shown in AWS time. */
  readonly factor: () => number;
}

const CLEAR_LINE = '\r\u001B[2K';

/** Escape sequences of foreign text would move the cursor or recolour the screen: they are shown, not obeyed. */
function printable(text: string): string {
  // eslint is right to be wary of control characters; they are exactly what is looked for here.
  return text.replace(new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F]', 'g'), (c) =>
    c === '\r' ? '' : `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Progress for a person: plain lines, and on a terminal one live line that says what is waited for and how long. */
export function terminalOutput(options: TerminalOptions): Output & Disposable {
  const { stream } = options;
  const masks: string[] = [];
  let depth = 0;
  let wait: { what: string; since: number; limitMs: number | undefined } | undefined;
  let timer: NodeJS.Timeout | undefined;

  const clean = (line: string) => {
    let text = printable(line);
    for (const secret of masks) text = text.replaceAll(secret, '***');
    return text;
  };
  const draw = () => {
    if (wait === undefined) return;
    const elapsed = formatDuration((options.wall() - wait.since) * options.factor());
    const limit = wait.limitMs === undefined ? '' : ` of at most ${formatDuration(wait.limitMs)}`;
    const text = `${'  '.repeat(depth)}… ${wait.what} (${elapsed}${limit})`;
    stream.write(`${CLEAR_LINE}${text.slice(0, (stream.columns ?? 100) - 1)}`);
  };
  const write = (prefix: string, line: string) => {
    if (stream.isTTY && wait !== undefined) stream.write(CLEAR_LINE);
    for (const part of line.split('\n')) stream.write(`${'  '.repeat(depth)}${prefix}${clean(part)}\n`);
    if (stream.isTTY) draw();
  };
  const stopTimer = () => {
    if (timer !== undefined) clearInterval(timer);
    timer = undefined;
  };
  return {
    info: (line) => write('', line),
    warn: (line) => write('warning: ', line),
    error: (line) => write('error: ', line),
    debug: (line) => {
      if (options.debug) write('debug: ', line);
    },
    group: (title) => {
      write('', title);
      depth += 1;
      return {
        [Symbol.dispose]: () => {
          depth -= 1;
        },
      };
    },
    waiting: (what, limitMs) => {
      if (what === undefined) {
        if (stream.isTTY && wait !== undefined) stream.write(CLEAR_LINE);
        wait = undefined;
        stopTimer();
        return;
      }
      if (wait?.what === what) return;
      wait = { what: clean(what), since: options.wall(), limitMs };
      if (stream.isTTY) {
        draw();
        timer ??= setInterval(draw, 200).unref();
      } else {
        write('', `… ${what}${limitMs === undefined ? '' : ` (at most ${formatDuration(limitMs)})`}`);
      }
    },
    annotate: (level, message, at) => {
      const place = at === undefined ? '' : `${at.file}${at.line === undefined ? '' : `:${at.line}`}: `;
      write(`${level}: `, `${place}${at?.title === undefined ? '' : `${at.title}: `}${message}`);
    },
    mask: (secret) => {
      if (secret.length >= 4 && !masks.includes(secret)) masks.push(secret);
    },
    [Symbol.dispose]: () => {
      if (stream.isTTY && wait !== undefined) stream.write(CLEAR_LINE);
      wait = undefined;
      stopTimer();
    },
  };
}
