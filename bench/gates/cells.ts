import { RULES } from './rules/all';
import { Stream, type Traffic } from './stream';

export const RATES = [5, 50, 500] as const;
/** Shares of the old version's answers that fail. */
export const BASES = [0.0005, 0.01] as const;
/** Shares of the new version's; the old version's own rate comes on top: nothing has changed. */
export const NEW_RATES = [0.0005, 0.005, 0.02, 0.1, 1] as const;
/** Healthy versions are played this many times as often: a rate of 1 % needs more runs to be seen than a median. */
export const HEALTHY_FACTOR = 5;

/** One kind of deployment. */
export interface Cell {
  readonly rate: number;
  readonly base: number;
  readonly fresh: number;
}

/** No worse than the old version: taking it back is wrong. */
export const isHealthy = ({ base, fresh }: Cell): boolean => fresh <= base;

export const cells = (): readonly Cell[] =>
  RATES.flatMap((rate) =>
    BASES.flatMap((base) =>
      [...new Set([base, ...NEW_RATES])].sort((a, b) => a - b).map((fresh) => ({ rate, base, fresh })),
    ),
  );

/** Both versions are equally often slow, at the base error rate: a second way to be wrong, for rules that count slow answers. */
export const trafficOf = ({ rate, base, fresh }: Cell): Traffic => ({
  rate,
  old: { errors: base, slow: base },
  new: { errors: fresh, slow: base },
});

/** What one rule did with some deployments of a cell. */
export interface Tally {
  rolledBack: number;
  inconclusive: number;
  passed: number;
  /** Failed answers served, by deployment. */
  bad: number[];
  /** Seconds to the decision of those taken back for what was seen. */
  seconds: number[];
  /** Seconds to 100 % of those that passed. */
  took: number[];
}
export const freshTally = (): Tally => ({ rolledBack: 0, inconclusive: 0, passed: 0, bad: [], seconds: [], took: [] });

export interface Task {
  readonly cell: Cell;
  readonly seed: number;
  /** Deployments from..to-1 of the cell. */
  readonly from: number;
  readonly to: number;
  /** All rules when not given. */
  readonly rules?: readonly string[];
}

/** By rule. The n-th deployment of a cell is the same whoever plays it, and every rule gets the same one. */
export function play({ cell, seed, from, to, rules }: Task): Record<string, Tally> {
  const traffic = trafficOf(cell);
  const tallies: Record<string, Tally> = {};
  for (let n = from; n < to; n += 1) {
    const stream = new Stream(traffic, [seed, Math.round(cell.base * 1e5), cell.rate, Math.round(cell.fresh * 1e5), n]);
    for (const [id, rule] of RULES) {
      if (n % rule.every !== 0 || rules?.includes(id) === false) continue;
      const tally = (tallies[id] ??= freshTally());
      const outcome = rule.run(traffic, stream);
      if (outcome.end === 'passed') {
        tally.passed += 1;
        tally.took.push(outcome.seconds);
      } else if (outcome.end === 'inconclusive') tally.inconclusive += 1;
      else {
        tally.rolledBack += 1;
        tally.seconds.push(outcome.seconds);
      }
      tally.bad.push(outcome.bad);
    }
  }
  return tallies;
}

export function add(to: Tally, from: Tally): void {
  to.rolledBack += from.rolledBack;
  to.inconclusive += from.inconclusive;
  to.passed += from.passed;
  to.bad.push(...from.bad);
  to.seconds.push(...from.seconds);
  to.took.push(...from.took);
}

/** The q-quantile (0 to 1) of some numbers; NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
export const played = (t: Tally): number => t.rolledBack + t.inconclusive + t.passed;
export const percent = (count: number, of: number): number => (of === 0 ? Number.NaN : (100 * count) / of);
