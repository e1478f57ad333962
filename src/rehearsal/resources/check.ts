import type { Properties } from './handler';
import { relations } from './relations';
import { TYPES } from './types.generated';

/**
 * A property's type: `s` string, `n` number, `b` boolean, `m` map of strings, `*` anything, `[x]` list of x, or its properties
 * (a `!` at the end of a name: required).
 */
type Shape = string | readonly Shape[] | { readonly [property: string]: Shape };

/** One resource type as the provider's schema has it. */
export interface ResourceType {
  readonly properties: { readonly [property: string]: Shape };
  /** Properties that the documentation says to force a new resource. */
  readonly forces: readonly string[];
  /** By property: those that it cannot stand beside. */
  readonly conflicts: Readonly<Record<string, readonly string[]>>;
}

export interface Failure {
  readonly property: string;
  readonly reason: string;
}

/** Pulumi's placeholder for a value that is not known before the apply. */
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const unknown = (value: unknown): boolean => typeof value === 'string' && value.includes(UNKNOWN);
const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Strings that are numbers or booleans are taken for them, and the other way round: so does the provider's bridge. */
const SCALARS: Readonly<Record<string, { name: string; fits(value: unknown): boolean }>> = {
  s: { name: 'a string', fits: (v) => ['string', 'number', 'boolean'].includes(typeof v) },
  n: {
    name: 'a number',
    fits: (v) => typeof v === 'number' || (typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v))),
  },
  b: { name: 'a boolean', fits: (v) => typeof v === 'boolean' || v === 'true' || v === 'false' },
};

function typed(shape: Shape, value: unknown, at: string): Failure[] {
  if (value === undefined || value === null || unknown(value) || shape === '*') return [];
  if (typeof shape === 'string' && shape !== 'm') {
    const scalar = SCALARS[shape];
    return scalar === undefined || scalar.fits(value)
      ? []
      : [{ property: at, reason: `expected ${scalar.name}, got ${Array.isArray(value) ? 'a list' : typeof value}` }];
  }
  if (Array.isArray(shape)) {
    const [element] = shape as readonly Shape[];
    if (!Array.isArray(value)) return [{ property: at, reason: `expected a list, got ${typeof value}` }];
    return element === undefined ? [] : value.flatMap((v, i) => typed(element, v, `${at}[${i}]`));
  }
  if (!isObject(value))
    return [{ property: at, reason: `expected an object, got ${Array.isArray(value) ? 'a list' : typeof value}` }];
  if (shape === 'm') return Object.entries(value).flatMap(([k, v]) => typed('s', v, `${at}.${k}`));
  return members(shape as ResourceType['properties'], value, `${at}.`);
}

function members(shape: ResourceType['properties'], value: Properties, at: string): Failure[] {
  const failures: Failure[] = [];
  const shapes = new Map(Object.entries(shape).map(([key, s]) => [key.replace(/!$/, ''), s]));
  for (const key of Object.keys(shape)) {
    if (!key.endsWith('!')) continue;
    const name = key.slice(0, -1);
    if (value[name] === undefined || value[name] === null)
      failures.push({ property: `${at}${name}`, reason: 'missing required property' });
  }
  for (const [key, v] of Object.entries(value)) {
    // Pulumi's own, and what the provider adds to every resource.
    if (key.startsWith('__') || key === 'tagsAll') continue;
    const s = shapes.get(key);
    failures.push(
      ...(s === undefined ? [{ property: `${at}${key}`, reason: 'unknown property' }] : typed(s, v, `${at}${key}`)),
    );
  }
  return failures;
}

/**
 * What the provider would refuse about these inputs: properties that are missing, unknown, wrongly typed or exclude each other,
 * by the published typings, and what AWS itself refuses about their relations.
 */
export function checkInputs(type: string, inputs: Properties): Failure[] {
  const known = TYPES[type];
  if (known === undefined) return [];
  const conflicts = Object.entries(known.conflicts).flatMap(([key, others]) =>
    inputs[key] === undefined
      ? []
      : others
          .filter((other) => inputs[other] !== undefined)
          .map((other) => ({ property: key, reason: `conflicts with ${other}` })),
  );
  const shaped = [...members(known.properties, inputs, ''), ...conflicts];
  // Relations look into values: only where those have the right form.
  return shaped.length > 0 ? shaped : relations(type, inputs);
}

/** Properties of a type whose change makes a new resource, by the documentation. */
export const documentedForces = (type: string): readonly string[] => TYPES[type]?.forces ?? [];

/** Properties that a program may say of a type. */
export const inputNames = (type: string): ReadonlySet<string> =>
  new Set(Object.keys(TYPES[type]?.properties ?? {}).map((key) => key.replace(/!$/, '')));
