import { ownRegion } from '../controls/region';
import { environmentUsage } from './environment-usage';
import { FREE_TYPES } from './free';
import type { CostResource } from './graph';
import { PRICES, type PriceLine } from './prices';
import { type Charge, type Quantity, type Rule, type RuleContext, Unpriced } from './rule';
import { OTHER_RULES } from './rules-rest';
import { STORE_RULES } from './rules-stores';

/** How each billed type is priced. */
export const RULES: Readonly<Record<string, Rule>> = { ...STORE_RULES, ...OTHER_RULES };

export interface EstimateOptions extends RuleContext {
  /** Region of the environment; a resource that names another, itself or by its provider, is priced there. */
  readonly region: string;
  /** USD by price line (`id`) that stand in place of those of the price file. */
  readonly overrides?: Readonly<Record<string, number>>;
}

/** Something that is billed and could not be priced. */
export interface UnpricedResource {
  readonly type: string;
  readonly name: string;
  readonly reason: string;
}

export interface Estimate {
  /** USD a month. */
  readonly monthlyUsd: number;
  readonly charges: readonly Charge[];
  /** Not empty: the sum is too low by these. */
  readonly unpriced: readonly UnpricedResource[];
}

export const sumOf = (charges: readonly Charge[]): number => charges.reduce((sum, c) => sum + c.monthlyUsd, 0);

function priceOf(id: string, region: string, overrides: EstimateOptions['overrides']): PriceLine {
  const line = PRICES.find((p) => p.id === id && (p.region === '*' || p.region === region));
  const given = overrides?.[id];
  if (line === undefined && given === undefined) throw new Unpriced(`no price ${id} for ${region}`);
  if (given === undefined && line !== undefined) return line;
  const other = PRICES.find((p) => p.id === id);
  const about = { service: servicePrefix(id), what: id, unit: 'unit', date: 'none', ...other };
  return { ...about, id, usd: given ?? 0, region, url: 'ez-deploy.yml, cost.prices', basis: 'seen' };
}

/** The line of the table that a price of the user's own belongs to. */
function servicePrefix(id: string): PriceLine['service'] {
  const prefix = id.split('.')[0] ?? '';
  return PRICES.find((p) => p.id.split('.')[0] === prefix)?.service ?? 'Coordination';
}

/**
 * What a resource graph costs a month. Pure. A type without a price is never taken for free: it is in `unpriced`.
 */
export function estimate(graph: readonly CostResource[], options: EstimateOptions): Estimate {
  const charges: Charge[] = [];
  const unpriced: UnpricedResource[] = [];
  const add = (quantities: readonly Quantity[], region: string, resource?: string) => {
    const priced = quantities.map((q): Charge => {
      const price = priceOf(q.line, region, options.overrides);
      return { ...q, price, monthlyUsd: q.amount * price.usd, resource };
    });
    charges.push(...priced);
  };
  for (const resource of graph) {
    const { type, name } = resource;
    if (Object.hasOwn(FREE_TYPES, type) || !type.includes('/')) continue;
    try {
      const rule = Object.hasOwn(RULES, type) ? RULES[type] : undefined;
      if (rule === undefined) throw new Unpriced('no rule says what it costs');
      add(rule(resource, options), ownRegion(resource) ?? options.region, name);
    } catch (error) {
      if (!(error instanceof Unpriced)) throw error;
      unpriced.push({ type, name, reason: error.message });
    }
  }
  try {
    add(environmentUsage(graph, options.usage), options.region);
  } catch (error) {
    if (!(error instanceof Unpriced)) throw error;
    unpriced.push({ type: 'environment', name: options.region, reason: error.message });
  }
  return { monthlyUsd: sumOf(charges), charges, unpriced };
}
