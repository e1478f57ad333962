import { DISCOUNTS, DISCOUNTS_DATE, PRICES, PRICED_REGIONS, type PriceLine } from '../src/cost/prices';
import { FREE_TYPES } from '../src/cost/free';
import { PLAN, PLAN_TOTAL_USD } from '../src/cost/plan';
import { COST_SERVICES } from '../src/cost/services';
import { USAGE } from '../src/cost/usage';

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

function priceRows(): string[] {
  const ids = [...new Set(PRICES.map((p) => p.id))];
  const cell = (p: PriceLine | undefined) => (p === undefined ? '' : `${p.usd} (${p.basis})`);
  return ids.flatMap((id) => {
    const of = PRICES.filter((p) => p.id === id);
    const [first] = of;
    if (first === undefined) return [];
    const prices = PRICED_REGIONS.map((region) => cell(of.find((p) => p.region === region || p.region === '*')));
    return [row(`\`${id}\``, first.what, first.unit, ...prices, first.date, `[AWS](${first.url})`)];
  });
}

/** Text of docs/cost.md. */
export function costPage(): string {
  return [
    '# What it costs',
    '',
    '<!-- Written by `npm run generate` (scripts/cost-page.ts); not to be edited. -->',
    '',
    '`ez-deploy cost --environment production` runs the infrastructure program without AWS, prices every resource it would',
    'make, and prints the sum by service, fixed and by use, beside the plan, with what would save. `--json` gives the same.',
    '`ez-deploy preview` says the cost before and after a change, and both `preview` and `deploy` refuse a change that goes over',
    'the budget:',
    '',
    '```yaml',
    'infrastructure:',
    '  cost:',
    '    maxMonthly: 600 # USD a month, at most',
    '    maxIncrease: 50 # USD a month that one change may add',
    '    usage: { dataOutGb: 400 } # what your traffic is; see below',
    '    prices: { fargate.vcpu: 0.035 } # your own, where you pay less',
    '```',
    '',
    'It is an estimate: on-demand prices without tax, free tiers or discounts, at the use that is assumed. It does not look at',
    'your bill. A type of resource without a price is named and makes the command fail; it is never taken for free.',
    '',
    '## The plan',
    '',
    `The plan says about ${PLAN_TOTAL_USD} USD a month for production, and no lines. Its shares by line are ours:`,
    '',
    row('service', 'USD a month', 'counts'),
    row('---', '--:', '---'),
    ...COST_SERVICES.map((service) => row(service, PLAN[service].usd, PLAN[service].counts)),
    '',
    '## What is assumed of use',
    '',
    row('key of infrastructure.cost.usage', 'what', 'unit', 'production', 'elsewhere'),
    row('---', '---', '---', '--:', '--:'),
    ...Object.entries(USAGE).map(([name, u]) => row(`\`${name}\``, u.what, u.unit, u.production, u.other)),
    '',
    '## Prices',
    '',
    `USD, of ${PRICED_REGIONS.join(' and ')}; another region is priced by the nearer of the two, and that is said. What a program puts`,
    'into a further region (its own `region`, or that of its provider) is priced there, and named as not priced where there is no price. `seen`: read in a',
    'source when it was written down; `memory`: nobody looked it up, so look before you decide by it.',
    '',
    row('line', 'what', 'a', ...PRICED_REGIONS, 'date', 'published at'),
    row('---', '---', '---', ...PRICED_REGIONS.map(() => '--:'), '---', '---'),
    ...priceRows(),
    '',
    '## Ways to pay less',
    '',
    `Shares saved, from memory, ${DISCOUNTS_DATE}:`,
    '',
    ...Object.values(DISCOUNTS).map((d) => `- ${d.what}: ${Math.round(d.share * 100)} % ([AWS](${d.url}))`),
    '',
    '## What is free of its own',
    '',
    ...Object.entries(FREE_TYPES).map(([type, why]) => `- \`${type}\`: ${why}`),
    '',
  ].join('\n');
}
