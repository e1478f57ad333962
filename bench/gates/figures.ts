import { type Figure, held } from '../support/bench';
import { BASES, type Cell, cells, isHealthy, percent, played, quantile, RATES, type Tally } from './cells';
import type { Feed } from './ours';
import type { Results } from './results';
import { LOOKS, oursId, rollout } from './rules/all';
import { ceiling } from './rules/oracle';

const FEEDS: readonly Feed[] = ['live', 'app', 'alb'];
const RATE = 50;
const baseName = (base: number) => `base${base * 100}`;

/** Percent of false rollbacks, and of ends without enough evidence, in the worst healthy cell at a base rate. */
export function worst(results: Results, rule: string, base: number): { readonly wrong: number; readonly thin: number } {
  const tallies = cells()
    .filter((c) => isHealthy(c) && c.base === base)
    .map((c) => results.of(rule, c));
  const most = (count: (t: Tally) => number) => Math.max(...tallies.map((t) => percent(count(t), played(t))));
  return { wrong: most((t) => t.rolledBack), thin: most((t) => t.inconclusive) };
}

const cell = (base: number, fresh: number): Cell => ({ rate: RATE, base, fresh });
export const medianBad = (t: Tally): number => quantile(t.bad, 0.5);
export const detected = (t: Tally): number => percent(t.rolledBack, played(t));

/** Answers of the new version in all steps before 100 %. */
const answersOf = (rate: number): number =>
  rollout.steps.slice(0, -1).reduce((sum, weight) => sum + (rate * weight * rollout.interval) / 100_000, 0);

/** The most that any test at the configured rate can find, in percent; see {@link ceiling}. */
export const mostDetectable = ({ rate, base, fresh }: Cell): number =>
  100 * ceiling(answersOf(rate), base, fresh, rollout.gates.falseRollbackRate);

/**
 * What is required. Counts "at once" are what every foreign rule gets, so the limits on answers served hold there; where metrics are late,
 * a version that fails everything is the probes' to find, and so much is required of them.
 */
export function figures(results: Results): readonly Figure[] {
  const rates = FEEDS.flatMap((feed) =>
    LOOKS.flatMap((look) =>
      BASES.flatMap((base) => {
        const { wrong, thin } = worst(results, oursId(feed, look), base);
        const name = `gates.${feed}.${look}s.${baseName(base)}`;
        return [
          held(
            { name: `${name}.falseRollbacks`, value: wrong, unit: '%', text: 'worst healthy version and rate' },
            'at most',
            1,
          ),
          {
            name: `${name}.inconclusive`,
            value: thin,
            unit: '%',
            text: 'healthy, taken back for want of evidence; worst rate',
          },
        ];
      }),
    ),
  );
  const served = FEEDS.flatMap((feed) =>
    BASES.flatMap((base): Figure[] => {
      const rule = oursId(feed, 4);
      const name = `gates.${feed}.4s.${baseName(base)}.${RATE}rps`;
      const [at2, at10, at100] = [0.02, 0.1, 1].map((fresh) => results.of(rule, cell(base, fresh)));
      const usual = base === BASES[0];
      const bad10: Figure = {
        name: `${name}.bad10`,
        value: medianBad(at10 ?? empty),
        unit: 'answers',
        text: 'failed answers served at 10 % errors, median',
      };
      const bad100: Figure = {
        name: `${name}.bad100`,
        value: medianBad(at100 ?? empty),
        unit: 'answers',
        text: 'failed answers served at 100 % errors that probes do not see, median',
      };
      const found: Figure = {
        name: `${name}.detected2`,
        value: detected(at2 ?? empty),
        unit: '%',
        text: `found at 2 % errors; no test can find more than ${mostDetectable(cell(base, 0.02)).toFixed(1)} %`,
      };
      return [
        feed === 'live' && usual ? held(bad10, 'at most', 5) : bad10,
        feed === 'live' ? held(bad100, 'at most', 30) : bad100,
        feed !== 'alb' && usual ? held(found, 'at least', 99) : found,
      ];
    }),
  );
  const seen = (['app', 'alb'] as const).flatMap((feed) =>
    BASES.map((base) => {
      const value = medianBad(results.of(oursId(feed, 4, true), cell(base, 1)));
      const name = `gates.${feed}.4s.${baseName(base)}.${RATE}rps.bad100seen`;
      return held(
        {
          name,
          value,
          unit: 'answers',
          text: 'failed answers served at 100 % errors, median; metrics late, probes at once',
        },
        'at most',
        30,
      );
    }),
  );
  const took = FEEDS.flatMap((feed) =>
    RATES.map((rate): Figure => {
      const base = BASES[0];
      const value = quantile(results.of(oursId(feed, 4), { rate, base, fresh: base }).took, 0.5);
      const name = `gates.${feed}.4s.${baseName(base)}.${rate}rps.seconds`;
      return { name, value, unit: 's', text: 'from the first shift to 100 %, a good version, median' };
    }),
  );
  return [...rates, ...served, ...seen, ...took];
}

const empty: Tally = { rolledBack: 0, inconclusive: 0, passed: 0, bad: [], seconds: [], took: [] };
