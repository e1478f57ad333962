import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { COMMANDS, MODES, type Point, SUCCESSORS, WHENS } from './point';
import type { Site } from './tap';
import { siteKey } from './tap';

/** Calls of one effect and operation that are told apart; looks repeat themselves, and are harmed at their first ones. */
const DEEPEST = 2;

/** A generator of numbers in [0, 1) from a seed (mulberry32), so that a sample can be played again. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every site, before and after, killed and frozen; successors take turns, so that each site meets all of them in a whole sweep. */
export function planPoints(sites: Readonly<Record<Point['command'], readonly Site[]>>): Point[] {
  const points: Point[] = [];
  let turn = 0;
  for (const command of COMMANDS) {
    const keys = [...new Set(sites[command].filter((s) => s.nth <= DEEPEST).map(siteKey))];
    for (const site of keys) {
      for (const when of WHENS) {
        for (const mode of MODES) {
          const successor = SUCCESSORS[turn % SUCCESSORS.length] ?? 'nobody';
          turn += 1;
          points.push({ command, site, when, mode, successor });
        }
      }
      // The four ways of a site met the four successors in order; the next site begins one further.
      turn += 1;
    }
  }
  return points;
}

/**
 * The K-th of N parts that together are all points; every N-th, so that each part has points of every kind.
 * @param shard `K/N`, K from 1 to N.
 */
export function shardOf(points: readonly Point[], shard: string): Point[] {
  const [k, n] = (/^(\d+)\/(\d+)$/.exec(shard)?.slice(1) ?? []).map(Number);
  if (k === undefined || n === undefined || k < 1 || k > n) throw new Error(`--shard takes K/N, not "${shard}"`);
  return points.filter((_, i) => i % n === k - 1);
}

export function sample(points: readonly Point[], n: number, random: () => number): Point[] {
  const left = [...points];
  const chosen: Point[] = [];
  while (chosen.length < n && left.length > 0) chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen;
}

/** Effect sites in the code: every command that changes something and is sent by a gateway. */
export function effectSites(): string[] {
  const folder = join(import.meta.dirname, '../src/aws');
  return readdirSync(folder)
    .filter((f) => f.endsWith('.ts'))
    .flatMap((f) =>
      [...readFileSync(join(folder, f), 'utf8').matchAll(/new (\w+)Command\(/g)].map((m) => `${f}: ${m[1] ?? ''}`),
    )
    .filter((s) => !/: (Describe|Get|List|BatchGet|Head|Filter)/.test(s));
}
