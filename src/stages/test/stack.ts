import { fileURLToPath } from 'node:url';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Where in the sources something is. */
export interface Place {
  /** Path relative to the checkout, slashes. */
  readonly file: string;
  readonly line?: number;
}

const FRAMES: readonly RegExp[] = [
  // JavaScript: `at f (file:///a/b.ts:3:4)`, `❯ b.test.ts:3:4`, `at b.js:3:4`
  /(?:^|[\s(])((?:file:\/\/)?[^\s()"']+\.[cm]?[jt]sx?):(\d+)(?::\d+)?/,
  // Python: `File "a.py", line 3`, `a_test.py:3: AssertionError`
  /File "([^"]+\.py)", line (\d+)/,
  /(?:^|\s)([^\s:()"']+\.(?:py|go|rb|java|kt|rs)):(\d+)/,
];

/** A path as annotations want it; undefined where it is not of the checkout or not of its own code. */
export function placeOf(base: string, from: string, file: string, line?: number): Place | undefined {
  let path = file;
  if (file.startsWith('file:')) {
    try {
      path = fileURLToPath(file);
    } catch {
      return undefined;
    }
  }
  const inside = relative(base, resolve(from, path)).split(sep).join('/');
  if (inside === '' || inside.startsWith('../') || inside === '..' || isAbsolute(inside)) return undefined;
  if (/(?:^|\/)node_modules\//.test(inside)) return undefined;
  return line === undefined || !Number.isInteger(line) || line < 1 ? { file: inside } : { file: inside, line };
}

/** First place of a stack trace that lies in the checkout's own code. */
export function placeInStack(stack: string, base: string, from: string): Place | undefined {
  for (const text of stack.split('\n').slice(0, 200)) {
    const line = text.slice(0, 1_000);
    for (const frame of FRAMES) {
      const match = frame.exec(line);
      if (match?.[1] === undefined) continue;
      const place = placeOf(base, from, match[1], Number(match[2]));
      if (place !== undefined) return place;
    }
  }
  return undefined;
}
