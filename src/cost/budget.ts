import type { EnvironmentConfig } from '../config/schema';
import { StageError } from '../errors';

type Limits = Pick<EnvironmentConfig['infrastructure']['cost'], 'maxMonthly' | 'maxIncrease'>;

/** Cost per month before and after a change, USD. */
export interface CostChange {
  /** undefined: nothing was applied yet, or by a version that did not write it down. */
  readonly before: number | undefined;
  /** undefined: what would be made is not known. */
  readonly after: number | undefined;
}

const usd = (amount: number) => `${amount.toFixed(2)} USD a month`;

/** What of the budget a change would break, in words; empty where it keeps to it. Pure. */
export function overBudget({ before, after }: CostChange, { maxMonthly, maxIncrease }: Limits): string[] {
  if (after === undefined) {
    const limits = Object.entries({ maxMonthly, maxIncrease }).filter(([, limit]) => limit !== undefined);
    return limits.map(([key, limit]) => `its cost cannot be judged, infrastructure.cost.${key} is ${limit}`);
  }
  const increase = before === undefined ? 0 : after - before;
  return [
    ...(maxMonthly !== undefined && after > maxMonthly
      ? [`it would cost ${usd(after)}, infrastructure.cost.maxMonthly is ${maxMonthly}`]
      : []),
    ...(maxIncrease !== undefined && increase > maxIncrease
      ? [
          `it would cost ${usd(increase)} more than now (${before?.toFixed(2)}), infrastructure.cost.maxIncrease is ${maxIncrease}`,
        ]
      : []),
  ];
}

/**
 * Refuses a change that breaks the budget.
 * @throws StageError with the figures and what to do. Nothing is changed then.
 */
export function budgetGate(change: CostChange, limits: Limits): void {
  const broken = overBudget(change, limits);
  if (broken.length === 0) return;
  if (change.after === undefined)
    throw new StageError({
      stage: 'infra',
      message: `the change cannot be held to the budget: ${broken.join('; ')}`,
      hint: 'nothing was changed; make infrastructure.program run without AWS, or leave maxMonthly and maxIncrease out',
    });
  throw new StageError({
    stage: 'infra',
    message: `the change is over the budget: ${broken.join('; ')}`,
    hint: 'nothing was changed; see `ez-deploy cost` for what costs how much, then make it smaller or raise the limit in ez-deploy.yml',
  });
}
