import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format } from 'prettier';

import type { Bench, Figure } from '../figures';
import { BASES, type Cell, cell, NEW_ERRORS, RATES, RULES } from './monte-carlo';
import { gatesPage } from './page';

export const SEED = 1;
/** Rules whose rate of false rollbacks is promised. */
const PROMISED = [
  'ez-deploy',
  'ez-deploy, metrics 10 s late',
  'ez-deploy, load balancer only',
  'ez-deploy, one look a minute',
];

const percent = (share: number) => 100 * share;

/** Monte Carlo of the gate as the product has it, beside the rules of other tools on the same streams. */
export const gates: Bench = async ({ say, runs, writeDocs }) => {
  const cells: Cell[] = [];
  for (const rule of Object.keys(RULES)) {
    say(`gates: ${rule}`);
    for (const base of BASES)
      for (const rate of RATES)
        for (const errors of new Set([base, ...NEW_ERRORS.filter((e) => e > base)]))
          cells.push(
            cell(rule, { rate, base, errors, runs: errors === base ? runs : Math.ceil(runs * 0.4), seed: SEED }),
          );
  }
  if (writeDocs) {
    const page = await format(gatesPage(cells), { parser: 'markdown', printWidth: 120 });
    writeFileSync(join(import.meta.dirname, '../../docs/gates.md'), page);
    say('written: docs/gates.md');
  }
  const of = (rule: string, base: number, rate: number, errors: number) => {
    const found = cells.find((c) => c.rule === rule && c.base === base && c.rate === rate && c.errors === errors);
    if (found === undefined) throw new Error(`no cell of ${rule}`);
    return found;
  };
  const figures: Figure[] = PROMISED.flatMap((rule) =>
    BASES.map((base): Figure => {
      const worst = Math.max(...RATES.map((rate) => of(rule, base, rate, base).rolledBack));
      return {
        name: `false rollbacks, base ${percent(base)} %: ${rule}`,
        value: percent(worst),
        unit: '%',
        atMost: 1,
        how: `worst of ${RATES.join(', ')} requests/s, ${runs} deployments each`,
      };
    }),
  );
  for (const rule of ['ez-deploy', 'ez-deploy, metrics 10 s late', 'Flagger, threshold 1']) {
    const own = rule === 'ez-deploy';
    const bad = (errors: number, limit: number): Figure => ({
      name: `bad answers served at ${percent(errors)} % errors: ${rule}`,
      value: of(rule, 0.0005, 50, errors).badMedian,
      unit: '',
      ...(own ? { atMost: limit } : {}),
      how: 'median, 50 requests/s, base 0.05 %',
    });
    figures.push(bad(0.1, 5), bad(1, 30), {
      name: `taken back at 2 % errors: ${rule}`,
      value: percent(of(rule, 0.0005, 50, 0.02).rolledBack),
      unit: '%',
      ...(own ? { atLeast: 99 } : {}),
      how: '50 requests/s, base 0.05 %',
    });
  }
  return figures;
};
