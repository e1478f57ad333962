import { readFileSync } from 'node:fs';

/** Images of others that a Dockerfile begins with: its own stages are none. */
export function baseImages(file: string): string[] {
  const froms = [...readFileSync(file, 'utf8').matchAll(/^FROM (\S+)(?: AS (\S+))?/gim)];
  const stages = new Set(froms.map((from) => from[2]));
  return froms.flatMap((from) => (from[1] === undefined || stages.has(from[1]) ? [] : [from[1]]));
}
