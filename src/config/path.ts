/** A place in the configuration: keys and list indices from the root. */
export type Path = readonly (string | number)[];

/** Something wrong with the configuration, before it is known which line of which file says so. */
export interface Finding {
  /** Where: the first one is the place; where an override sets one of the others, it is the place instead. */
  readonly at: readonly [Path, ...Path[]];
  readonly what: string;
  readonly fix?: string;
  /** Point at the key rather than at its value. */
  readonly onKey?: boolean;
  /** What the finding follows from: it is not reported where one of these is itself wrong. */
  readonly because?: readonly Path[];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of plain data; undefined where there is none. Own keys only. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((key, i) => key === path[i]);
}

/** Text of a user's file made fit to be shown: no control characters, no line breaks, bounded length. */
export function shown(text: string): string {
  const cut = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  // Control characters, and the marks that turn the direction of text around.
  return cut.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** `services.api.health.interval`, `rollout.steps[1]`. */
export function label(path: Path): string {
  let text = '';
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : `${text === '' ? '' : '.'}${shown(key)}`;
  return text;
}
