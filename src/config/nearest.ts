import { distance } from 'fastest-levenshtein';

import { shown } from './path';

/** The one of `names` that `name` was probably meant to be; undefined where none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  // One mistake in three letters, at least two: `prot` is near `port`, `foo` is near nothing.
  const limit = Math.max(2, Math.floor(name.length / 3));
  let best: { name: string; far: number } | undefined;
  for (const candidate of names) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far <= limit && far < candidate.length && (best === undefined || far < best.far))
      best = { name: candidate, far };
  }
  return best?.name;
}

/** "did you mean X?", and what is allowed: all of it where that is short. */
export function suggestion(name: string, names: readonly string[], none: string): string {
  if (names.length === 0) return none;
  const near = nearest(name, names);
  const list = names.map(shown).join(', ');
  if (near === undefined) return `allowed: ${list}`;
  return `did you mean "${shown(near)}"?${names.length <= 15 ? ` (allowed: ${list})` : ''}`;
}
