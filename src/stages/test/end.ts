import { type ChildResult, describeEnd } from '../../child/run';

const MEMORY: readonly (readonly [RegExp, string])[] = [
  [
    /JavaScript heap out of memory/,
    'it ran out of memory (the JavaScript heap): raise --max-old-space-size in NODE_OPTIONS, or split it into shards',
  ],
  [/java\.lang\.OutOfMemoryError/, 'it ran out of memory (Java): raise -Xmx, or split it into shards'],
  [/\bMemoryError\b/, 'it ran out of memory (Python MemoryError)'],
  [
    /fatal error: runtime: out of memory|cannot allocate memory|std::bad_alloc|Cannot allocate memory/,
    'it ran out of memory',
  ],
];
const SIGNALS: Readonly<Record<number, string>> = {
  132: 'SIGILL',
  134: 'SIGABRT',
  135: 'SIGBUS',
  137: 'SIGKILL',
  139: 'SIGSEGV',
  143: 'SIGTERM',
};
const MEANS: Readonly<Record<string, string>> = {
  SIGKILL: 'nothing here did that: most often the system, because memory ran out',
  SIGSEGV: 'it crashed (invalid memory access)',
  SIGABRT: 'it gave itself up (abort)',
  SIGBUS: 'it crashed (bus error)',
  SIGILL: 'it crashed (illegal instruction)',
};

/**
 * Why a suite's command is not to be called passed, by how it ended; undefined where it ended with 0. One sentence that names the
 * cause where there are signs of it.
 * @param lines its last lines.
 */
export function explainEnd(
  program: string,
  child: Pick<ChildResult, 'exitCode' | 'signal' | 'startError' | 'timedOut' | 'aborted'> & ChildResult,
  timeoutMs: number,
  lines: readonly string[],
): string | undefined {
  if (child.exitCode === 0) return undefined;
  const said = describeEnd(program.length <= 120 ? program : `${program.slice(0, 120)} …`, child, timeoutMs);
  if (child.startError !== undefined || child.timedOut || child.aborted) return said;
  const memory = MEMORY.find(([pattern]) => lines.some((line) => pattern.test(line)))?.[1];
  if (memory !== undefined) return `${said}: ${memory}`;
  // A shell or npx between us and the program turns its signal into 128 + its number.
  const passedOn = child.exitCode === undefined ? undefined : SIGNALS[child.exitCode];
  const signal = child.signal ?? passedOn;
  const means = signal === undefined ? undefined : MEANS[signal];
  if (means === undefined) return said;
  return `${said}${passedOn === undefined ? '' : ` (${passedOn})`}: ${means}`;
}

/** What runners print when they found no test, and end with 0 all the same. */
const NOTHING: readonly RegExp[] = [
  /^1\.\.0(?:\s|$)/,
  /^(?:ℹ|#) tests 0$/,
  /^\s*0 passing\b/,
  /^no tests ran\b|^=+ no tests ran\b|^collected 0 items$/,
  /\[no tests to run\]$/,
  /^No test(?: file)?s? found\b/i,
  /^Ran 0 tests\b/,
  /^Tests run: 0,/,
];
const SOMETHING =
  /^(?:ℹ|#) tests [1-9]|^\s*[1-9]\d* passing\b|^ok\s+\S+\s+[\d.]+s(?!.*no tests)|\b[1-9]\d* passed\b|^Tests run: [1-9]|^Ran [1-9]/;

/** Whether the output of a suite without reports says that no test ran. */
export const saysNothingRan = (lines: readonly string[]): boolean =>
  lines.some((line) => NOTHING.some((pattern) => pattern.test(line))) && !lines.some((line) => SOMETHING.test(line));
