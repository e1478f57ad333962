import { ConfigError } from '../errors';

const QUOTE = 'put it in quotes where the command itself reads it';
const FIX = 'put it into a script file and run that, or give the command as a list of words';

/** What only a shell would understand, outside quotes; longest first. */
const OPERATORS = ['&&', '||', '>>', '<<', '$(', '${', '|', '>', '<', '&', ';', '`'] as const;

type SplitLine = { readonly argv: readonly string[] } | { readonly problem: string; readonly fix: string };

/**
 * Splits one command line into words as a POSIX shell would: spaces part, quotes and backslashes hold together. Nothing is
 * expanded. What would need a shell (pipes, redirections, `&&`, variables) is a problem, never passed on as text.
 */
function splitLine(line: string): SplitLine {
  const words: string[] = [];
  let word: string | undefined;
  let quote: '"' | "'" | undefined;
  for (let i = 0; i < line.length; i += 1) {
    const char = line.charAt(i);
    const next = line.charAt(i + 1);
    if (char === '\0') return { problem: 'holds a zero character', fix: 'remove it' };
    if (quote !== "'" && expands(char, next))
      return { problem: `has "${char}", which needs a shell, and none is used`, fix: FIX };
    if (quote !== undefined) {
      if (char === quote) quote = undefined;
      else if (quote === '"' && char === '\\' && '"\\$`'.includes(next) && next !== '') {
        word = (word ?? '') + next;
        i += 1;
      } else word = (word ?? '') + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (char === '\\' && next !== '') {
      // A backslash at the end of a line joins it with the next, as in a shell.
      if (next !== '\n') word = (word ?? '') + next;
      i += 1;
    } else if (/\s/.test(char)) {
      if (char === '\n' && (words.length > 0 || word !== undefined) && line.slice(i).trim() !== '')
        return { problem: 'is more than one line', fix: FIX };
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      const operator = OPERATORS.find((op) => line.startsWith(op, i));
      if (operator !== undefined)
        return { problem: `has "${operator}", which needs a shell, and none is used`, fix: FIX };
      if (char === '*' || (char === '#' && word === undefined))
        return { problem: `has "${char}", which means something to a shell, and none is used`, fix: QUOTE };
      word = (word ?? '') + char;
    }
  }
  if (quote !== undefined) return { problem: `has a ${quote} that is not closed`, fix: 'close the quote' };
  if (word !== undefined) words.push(word);
  if (/^[A-Za-z_]\w*=/.test(words[0] ?? ''))
    return { problem: 'begins with a variable, which only a shell sets', fix: 'put the variable under env:' };
  if (words.length === 0 || words[0] === '') return { problem: 'is empty', fix: 'write the command to run' };
  return { argv: words };
}

/** Variables and substitutions, which a shell expands between double quotes too. */
function expands(char: string, next: string): boolean {
  return (char === '$' && /[A-Za-z_({]/.test(next)) || char === '`';
}

/** The problem of a command as configured; undefined where it can be run. */
export function commandProblem(run: string | readonly string[]): { problem: string; fix: string } | undefined {
  if (typeof run === 'string') {
    const split = splitLine(run);
    return 'problem' in split ? split : undefined;
  }
  if (run.length === 0 || run[0] === '') return { problem: 'is empty', fix: 'write the command to run' };
  if (run.some((word) => word.includes('\0'))) return { problem: 'holds a zero character', fix: 'remove it' };
  return undefined;
}

/**
 * The argv of a command as configured: a list as it is, a line split by {@link splitLine}.
 * @throws ConfigError where it cannot be run without a shell; the loader has refused such a file before.
 */
export function toArgv(run: string | readonly string[]): string[] {
  const wrong = commandProblem(run);
  if (wrong !== undefined) {
    throw new ConfigError([{ where: 'command', what: wrong.problem, fix: wrong.fix }]);
  }
  if (typeof run !== 'string') return [...run];
  const split = splitLine(run);
  return 'argv' in split ? [...split.argv] : [];
}
