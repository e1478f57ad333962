/** What a stage says while it works. Implementations: terminal, plain lines, workflow commands. */
export interface Output {
  /** One line of progress. */
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  /** Only in debug runs. */
  debug(line: string): void;
  /** Opens a named section; close() ends it, also after an exception (`using`). */
  group(title: string): Disposable;
  /** What is being waited for right now, how long at most (ms AWS time); undefined: nothing. Shown live in a terminal. */
  waiting(what: string | undefined, limitMs?: number): void;
  /** An annotation on a line of a file. */
  annotate(
    level: 'notice' | 'warning' | 'error',
    message: string,
    at?: { file: string; line?: number; title?: string },
  ): void;
  /** Hides a value everywhere from now on. */
  mask(secret: string): void;
}
