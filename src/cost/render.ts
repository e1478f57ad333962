import type { Cost } from './assess';

const money = (usd: number | undefined): string => (usd === undefined ? '-' : usd.toFixed(2));

/** What the reader must know of the figures before he believes them. */
function caveats(cost: Cost): string[] {
  const { region, insteadOf, dates, fromMemory, lines } = cost.prices;
  return [
    `Prices of ${region}${insteadOf === undefined ? '' : ` (there are none of ${insteadOf} in the price file)`}, written down ${dates.join(', ')}: on demand, without tax and free tiers; ${fromMemory} of ${lines} from memory. docs/cost.md has each.`,
    ...(cost.planUsd === undefined ? [] : ['The plan names its total only: its lines are an allocation of ours.']),
    ...cost.notCounted.map((what) => `Not ours, and not counted: ${what}.`),
    ...cost.unusedPrices.map((id) => `infrastructure.cost.prices.${id} is asked for by nothing: is it misspelt?`),
    ...cost.unpriced.map((u) => `NOT PRICED: ${u.type} ${u.name}: ${u.reason}. The sum is too low by it.`),
  ];
}

/** The table for a terminal. */
export function costText(cost: Cost): string {
  const plan = cost.planUsd !== undefined;
  const row = (name: string, now: number, fixed: number, usage: number, planned: number | undefined) =>
    `${name.padEnd(24)}${money(now).padStart(10)}${money(fixed).padStart(10)}${money(usage).padStart(10)}${plan ? money(planned).padStart(10) : ''}`;
  const head = `${'USD a month'.padEnd(24)}${'all'.padStart(10)}${'fixed'.padStart(10)}${'usage'.padStart(10)}${plan ? 'plan'.padStart(10) : ''}`;
  const rows = cost.rows.flatMap((r) => [
    row(r.service, r.monthlyUsd, r.fixedUsd, r.usageUsd, r.planUsd),
    `  ${r.explanation}`,
  ]);
  const total = row('Total', cost.monthlyUsd, cost.fixedUsd, cost.usageUsd, cost.planUsd);
  const hints = cost.hints.map((h) => `  ${money(h.savesUsd).padStart(8)}  ${h.what}\n            but: ${h.but}`);
  return [
    `${cost.environment}`,
    '',
    head,
    ...rows,
    total,
    '',
    ...caveats(cost),
    ...(hints.length === 0 ? [] : ['', 'What would save (USD a month; they do not add up):', ...hints]),
    '',
  ].join('\n');
}
