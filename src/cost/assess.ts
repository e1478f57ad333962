import { kindOf } from '../config/environments';
import type { EnvironmentConfig } from '../config/schema';
import { ownRegion } from '../controls/region';
import { type Brought, broughtLines, broughtParts } from '../infra/existing/parts';
import { estimate, type Estimate, sumOf, type UnpricedResource } from './estimate';
import type { CostResource } from './graph';
import { type Hint, hintsFor } from './hints';
import { PLAN_TOTAL_USD, planOf } from './plan';
import { PRICED_REGIONS } from './prices';
import type { Charge } from './rule';
import { COST_SERVICES, type CostService } from './services';
import { taskHours } from './task-hours';
import { type Usage, usageOf } from './usage';

/** One line of the cost table. */
export interface CostRow {
  readonly service: CostService;
  /** USD a month, rounded to cents. */
  readonly monthlyUsd: number;
  /** Of that, what is charged however much the environment is used. */
  readonly fixedUsd: number;
  readonly usageUsd: number;
  /** The plan's figure; undefined where the plan has none (all but production). */
  readonly planUsd: number | undefined;
  /** Where the difference to the plan comes from: what the plan counts, and the greatest charges of today. */
  readonly explanation: string;
}

/** The region whose prices were taken: that of the environment, or the nearest thing to it. */
export interface PricedRegion {
  readonly region: string;
  /** The environment's own, where there are no prices of it. */
  readonly insteadOf: string | undefined;
}

/** What an environment costs a month. */
export interface Cost {
  readonly environment: string;
  readonly monthlyUsd: number;
  readonly fixedUsd: number;
  readonly usageUsd: number;
  readonly planUsd: number | undefined;
  readonly rows: readonly CostRow[];
  readonly hints: readonly Hint[];
  readonly unpriced: readonly UnpricedResource[];
  /** What is used and not counted, for it is somebody else's. */
  readonly notCounted: readonly string[];
  /** Keys of infrastructure.cost.prices that no charge of this environment asks for: likely misspelt. */
  readonly unusedPrices: readonly string[];
  readonly prices: PricedRegion & {
    /** Days at which the prices in use were written down. */
    readonly dates: readonly string[];
    /** Lines in use that nobody looked up, of how many. */
    readonly fromMemory: number;
    readonly lines: number;
  };
  readonly usage: Usage;
}

const cents = (usd: number): number => Math.round(usd * 100) / 100;
/** Charges that an explanation names. */
const NAMED = 3;

function explain(charges: readonly Charge[], counts: string | undefined): string {
  const byWhat = new Map<string, number>();
  for (const c of charges) byWhat.set(c.price.what, (byWhat.get(c.price.what) ?? 0) + c.monthlyUsd);
  const greatest = [...byWhat].sort((a, b) => b[1] - a[1]).slice(0, NAMED);
  const today = greatest
    .filter(([, usd]) => usd >= 0.005)
    .map(([what, usd]) => `${what} ${usd.toFixed(2)}`)
    .join(', ');
  const parts = [
    today === '' ? 'nothing today' : `today ${today}`,
    ...(counts === undefined ? [] : [`plan: ${counts}`]),
  ];
  return parts.join('; ');
}

function rowOf(service: CostService, estimated: Estimate, environment: string): CostRow {
  const charges = estimated.charges.filter((c) => c.price.service === service);
  const plan = planOf(kindOf(environment), service);
  return {
    service,
    monthlyUsd: cents(sumOf(charges)),
    fixedUsd: cents(sumOf(charges.filter((c) => c.kind === 'fixed'))),
    usageUsd: cents(sumOf(charges.filter((c) => c.kind === 'usage'))),
    planUsd: plan?.usd,
    explanation: explain(charges, plan?.counts),
  };
}

function priced(region: string): PricedRegion {
  if ((PRICED_REGIONS as readonly string[]).includes(region)) return { region, insteadOf: undefined };
  // Prices of Europe differ less among each other than from those of Virginia.
  return { region: /^us-|^ca-/.test(region) ? 'us-east-1' : 'eu-central-1', insteadOf: region };
}

/**
 * What an environment costs a month by its resource graph, the configured usage and the price file. Pure. What could not be
 * priced is in `unpriced`, never taken for free.
 */
export function assessCost(
  config: EnvironmentConfig,
  graph: readonly CostResource[],
  brought: Brought = broughtParts(config),
): Cost {
  const settings = config.infrastructure.cost;
  const usage = usageOf(kindOf(config.environment), settings.usage);
  const where = priced(config.settings.region);
  const estimated = estimate(
    // A second region is priced as itself; the environment's own may have to be another's.
    graph.map((r) =>
      where.insteadOf !== undefined && ownRegion(r) === where.insteadOf
        ? { ...r, inputs: { ...r.inputs, region: where.region } }
        : r,
    ),
    { region: where.region, usage, taskHours: taskHours(config, usage), overrides: settings.prices },
  );
  const rows = COST_SERVICES.map((service) => rowOf(service, estimated, config.environment));
  const lines = new Map(estimated.charges.map((c) => [`${c.price.id} ${c.price.region}`, c.price]));
  const total = (pick: (row: CostRow) => number) => cents(rows.reduce((sum, row) => sum + pick(row), 0));
  return {
    environment: config.environment,
    monthlyUsd: total((r) => r.monthlyUsd),
    fixedUsd: total((r) => r.fixedUsd),
    usageUsd: total((r) => r.usageUsd),
    planUsd: kindOf(config.environment) === 'production' ? PLAN_TOTAL_USD : undefined,
    rows,
    hints: hintsFor(config, estimated, kindOf(config.environment)),
    unpriced: estimated.unpriced,
    notCounted: broughtLines(brought),
    unusedPrices: Object.keys(settings.prices).filter((id) => !estimated.charges.some((c) => c.line === id)),
    prices: {
      ...where,
      dates: [...new Set([...lines.values()].map((p) => p.date))].sort(),
      fromMemory: [...lines.values()].filter((p) => p.basis === 'memory').length,
      lines: lines.size,
    },
    usage,
  };
}
