import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where in the sources something is. */
export interface Place {
  /** Path relative to the checkout, slashes. */
  readonly file: string;
  readonly line?: number;
}

const FRAMES: readonly RegExp[] = [
  // JavaScript: `at f (file:///a/b.ts:3:4)`, `❯ b.test.ts:3:4`, `at b.js:3:4`
  /(?:^|[\s(])((?:file:\/\/)?[^\s()"']+\.(?:[cm]?[jt]sx?|vue|svelte)):(\d+)(?::\d+)?/,
  // Python: `File "a.py", line 3`, `a_test.py:3: AssertionError`
  /File "([^"]+\.py)", line (\d+)/,
  /(?:^|\s)([^\s:()"']+\.(?:py|go|rb|java|kt|rs|php)):(\d+)/,
  // Java: `at org.shop.BoardTest.adds(BoardTest.java:17)`
  /\(([\w$]+\.(?:java|kt|scala)):(\d+)\)/,
];
/** A file of tests by its name, in the ways of the common runners. */
const TEST_FILE =
  /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|(?:[._-](?:test|spec|e2e)\.[^/]+$)|(?:^|\/)test_[^/]+\.py$|_test\.(?:go|py|rb)$|Tests?\.(?:java|kt)$/;

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

/** Places of a stack that lie in the checkout's own code, in its order. */
function placesInStack(stack: string, base: string, from: string): Place[] {
  const places: Place[] = [];
  for (const text of stack.split('\n').slice(0, 200)) {
    const line = text.slice(0, 1_000);
    for (const frame of FRAMES) {
      const match = frame.exec(line);
      if (match?.[1] === undefined) continue;
      const place = placeOf(base, from, match[1], Number(match[2]));
      if (place !== undefined) places.push(place);
    }
  }
  return places;
}

/** First place of a stack trace that lies in the checkout's own code; one in a file of tests before the others. */
export function placeInStack(stack: string, base: string, from: string): Place | undefined {
  const places = placesInStack(stack, base, from);
  return places.find((place) => TEST_FILE.test(place.file)) ?? places[0];
}

/**
 * Where a failure is to be shown: on the test's own line of the stack, where the assertion stands; else where the report says the
 * test is. Places that are no file here (stacks of compiled code, of other machines) are not used, unless nothing else is known.
 */
export function placeOfFailure(
  failure: {
    readonly file: string | undefined;
    readonly line: number | undefined;
    readonly text: string | undefined;
    readonly message: string | undefined;
  },
  base: string,
  from: string,
  exists: (path: string) => boolean = existsSync,
): Place | undefined {
  const isHere = (place: Place) => exists(resolve(base, place.file));
  const stack = `${failure.text ?? ''}\n${failure.message ?? ''}`;
  const told = failure.file === undefined ? undefined : placeOf(base, from, failure.file, failure.line);
  const all = placesInStack(stack, base, from);
  const places = all.filter(isHere);
  const own = told === undefined ? undefined : places.find((place) => place.file === told.file);
  if (own !== undefined) return own;
  const test = places.find((place) => TEST_FILE.test(place.file));
  if (test !== undefined && told === undefined) return test;
  if (told !== undefined && isHere(told)) return told.line === undefined ? (test ?? told) : told;
  return test ?? places[0] ?? told ?? all[0];
}
