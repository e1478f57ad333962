import { placeInStack, type Place } from './stack';

export interface OutputFailure {
  readonly name: string;
  readonly message: string;
  readonly place: Place | undefined;
}

/** `not ok 3 - name` (TAP), `✖ name (1.2ms)` (node:test), `FAIL  file > name` (vitest), `● name` (jest). */
const HEADS: readonly RegExp[] = [
  /^\s*not ok \d+ - (.+?)(?: # .*)?$/,
  /^\s*FAIL\s+(.+ > .+)$/,
  /^\s*[✖✗×] (?!failing tests)(.+?)(?: \(?\d+(?:\.\d+)?\s?ms\)?)?$/,
  /^\s*● (.+)$/,
];
const MESSAGE = /(?:^|\s)((?:\w*Error|AssertionError(?: \[\w+\])?)\b[^:]*: .+)$/;
const MOST = 20;
/** How far below its head a failure's stack may lie. */
const REACH = 60;

/**
 * Failures as test runners print them: the fall-back where a suite writes no JUnit report. Only those with a message or a
 * place are kept, so that a summary's headline is not taken for one; each name once.
 */
export function failuresInOutput(lines: readonly string[], base: string, from: string): OutputFailure[] {
  const found = new Map<string, OutputFailure>();
  for (const [index, line] of lines.entries()) {
    const name = HEADS.map((head) => head.exec(line)?.[1])
      .find((n) => n !== undefined)
      ?.trim();
    if (name === undefined || found.size >= MOST) continue;
    const next = lines.findIndex((l, i) => i > index && HEADS.some((head) => head.test(l)));
    const block = lines.slice(index + 1, Math.min(index + REACH, next < 0 ? lines.length : next));
    const message = block.map((l) => MESSAGE.exec(l)?.[1]).find((m) => m !== undefined);
    const place = placeInStack(block.join('\n'), base, from);
    const earlier = found.get(name);
    if (message === undefined && place === undefined) continue;
    if (earlier?.place !== undefined) continue;
    found.set(name, { name, message: (message ?? 'failed').trim(), place });
  }
  return [...found.values()];
}
