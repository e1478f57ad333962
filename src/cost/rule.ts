import type { CostResource } from './graph';
import type { PriceLine } from './prices';
import type { Usage } from './usage';

/** `fixed`: by what is there; `usage`: by an assumption of how it is used. */
export type ChargeKind = 'fixed' | 'usage';

/** So many units of one price. */
export interface Quantity {
  /** Id of a price line. */
  readonly line: string;
  /** Units a month; hours of all pieces together where the price is by the hour. */
  readonly amount: number;
  readonly kind: ChargeKind;
}

/** One amount of an estimate. */
export interface Charge extends Quantity {
  readonly price: PriceLine;
  readonly monthlyUsd: number;
  /** Name of the resource; undefined: of the environment as a whole. */
  readonly resource: string | undefined;
}

/** What a rule may know besides the resource. */
export interface RuleContext {
  readonly usage: Usage;
  /** Task hours a month by task definition family. */
  readonly taskHours: Readonly<Record<string, number>>;
}

/** What one resource costs; throws an {@link Unpriced} for what no price is known for. */
export type Rule = (resource: CostResource, context: RuleContext) => Quantity[];

/** Something that is billed and has no price here. */
export class Unpriced extends Error {
  override readonly name = 'Unpriced';
}

export const fixed = (line: string, amount: number): Quantity => ({ line, amount, kind: 'fixed' });
export const used = (line: string, amount: number): Quantity => ({ line, amount, kind: 'usage' });

/** Pulumi's placeholder for a value that is not known before the apply. */
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const missing = (value: unknown): value is undefined | null => value === undefined || value === null;

/** A number of a resource's inputs, also where it is written as text. */
export function numberOf(resource: CostResource, key: string, fallback: number): number {
  const value = resource.inputs[key];
  if (missing(value)) return fallback;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number;
  throw new Unpriced(`${key} is ${value === UNKNOWN ? 'not known before the apply' : 'no number'}`);
}

/** A text of a resource's inputs. */
export function textOf(resource: CostResource, key: string, fallback: string): string {
  const value = resource.inputs[key];
  if (missing(value)) return fallback;
  if (typeof value === 'string' && value !== UNKNOWN) return value;
  throw new Unpriced(`${key} is ${value === UNKNOWN ? 'not known before the apply' : 'no text'}`);
}

export const isTrue = (resource: CostResource, key: string): boolean => resource.inputs[key] === true;

/** Entries of a list; undefined where only the apply will know them. */
export function listOf(resource: CostResource, key: string): readonly unknown[] | undefined {
  const value = resource.inputs[key];
  if (missing(value)) return [];
  return Array.isArray(value) ? value : undefined;
}

export const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
