import type { EnvironmentConfig } from '../config/schema';
import { StageError } from '../errors';

type Limits = Pick<EnvironmentConfig['infrastructure']['cost'], 'maxMonthly' | 'maxIncrease'>;

/** Cost per month before and after a change, USD. */
export interface CostChange {
  /** undefined: nothing was applied yet, or by a version that did not write it down. */
  readonly before: number | undefined;
  readonly after: number;
}

const usd = (amount: number) => `${amount.toFixed(2)} USD a month`;

/** What of the budget a change would break, in words; empty where it keeps to it. Pure. */
export function overBudget({ before, after }: CostChange, { maxMonthly, maxIncrease }: Limits): string[] {
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
  throw new StageError({
    stage: 'infra',
    message: `the change is over the budget: ${broken.join('; ')}`,
    hint: 'nothing was changed; see `ez-deploy cost` for what costs how much, then make it smaller or raise the limit in ez-deploy.yml',
  });
}
