import { TYPES } from '../../../src/rehearsal/resources/types.generated';
import type { StateResource } from '../../../src/infra/embedded/state';
import { singular, snake, terraformType } from './terraform-names';

/** What the plan is made of: a resource of the graph, as {@link synthesiseProgram} gives it. */
export type Planned = Pick<StateResource, 'urn' | 'type' | 'name' | 'id' | 'inputs' | 'outputs' | 'dependencies'>;

type Values = Record<string, unknown>;
type Shape = (typeof TYPES)[string]['properties'][string];

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shapesOf = (shape: Shape | undefined): Readonly<Record<string, Shape>> =>
  isObject(shape) ? (shape as Readonly<Record<string, Shape>>) : {};
const shapeAt = (shapes: Readonly<Record<string, Shape>>, key: string): Shape | undefined =>
  shapes[key] ?? shapes[`${key}!`];

/** An object is a block, and a block is a list in a plan; a map stays a map; a list of objects is a block repeated. */
function property(key: string, value: unknown, shape: Shape | undefined): [string, unknown] {
  const name = snake(key);
  if (Array.isArray(value) && value.some(isObject)) {
    const element: Shape | undefined = Array.isArray(shape) ? (shape as readonly Shape[])[0] : undefined;
    return [singular(name), value.map((v) => (isObject(v) ? values(v, shapesOf(element)) : v))];
  }
  if (isObject(value) && shape !== 'm') return [name, [values(value, shapesOf(shape))]];
  return [name, value];
}

const values = (inputs: Values, shapes: Readonly<Record<string, Shape>>): Values =>
  Object.fromEntries(
    Object.entries(inputs)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => property(key, value, shapeAt(shapes, key))),
  );

const nameOf = ({ name }: Planned): string => name.replace(/\W/g, '_');
const addressOf = (resource: Planned): string => `${terraformType(resource.type)}.${nameOf(resource)}`;

/** Whether a property is made from another resource: it says its id or ARN, or one of its names. */
function saysSo(value: unknown, { id, outputs }: Planned): boolean {
  const parts = [id, outputs['arn']].filter((v): v is string => typeof v === 'string' && v !== '');
  const names = new Set(Object.values(outputs).filter((v): v is string => typeof v === 'string' && v.length > 3));
  const visit = (of: unknown): boolean => {
    if (Array.isArray(of)) return of.some(visit);
    if (isObject(of)) return Object.values(of).some(visit);
    return typeof of === 'string' && (names.has(of) || parts.some((part) => of.includes(part)));
  };
  return visit(value);
}

/** References by property, of those resources only that the program itself says this one is made from. */
function expressions(resource: Planned, byUrn: ReadonlyMap<string, Planned>): Values {
  const from = (resource.dependencies ?? []).flatMap((urn) => byUrn.get(urn) ?? []);
  const shapes = TYPES[resource.type]?.properties ?? {};
  return Object.fromEntries(
    Object.entries(resource.inputs).flatMap(([key, value]) => {
      const references = from.filter((r) => saysSo(value, r)).flatMap((r) => [`${addressOf(r)}.id`, addressOf(r)]);
      return references.length === 0 ? [] : [[property(key, value, shapeAt(shapes, key))[0], { references }] as const];
    }),
  );
}

/**
 * The graph as `terraform show -json` would show a plan that creates it, as far as Checkov reads one. Pure. Placeholders stand where
 * Terraform would not know a value yet.
 * @throws Error for a type that is not the AWS provider's, and for two resources of one address.
 */
export function terraformPlan(graph: readonly Planned[]): Values {
  const byUrn = new Map(graph.map((r) => [r.urn, r]));
  const addresses = graph.map(addressOf);
  const twice = addresses.find((address, i) => addresses.indexOf(address) !== i);
  if (twice !== undefined) throw new Error(`two resources would be ${twice}`);
  const resources = graph.map((resource) => ({
    address: addressOf(resource),
    mode: 'managed',
    type: terraformType(resource.type),
    name: nameOf(resource),
    provider_name: 'registry.terraform.io/hashicorp/aws',
  }));
  const after = graph.map((r) => values(r.inputs, TYPES[r.type]?.properties ?? {}));
  return {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: { resources: resources.map((r, i) => ({ ...r, values: after[i] })) } },
    resource_changes: resources.map((r, i) => ({
      ...r,
      change: { actions: ['create'], before: null, after: after[i] },
    })),
    configuration: {
      root_module: {
        resources: resources.map((r, i) => ({ ...r, expressions: expressions(graph[i] as Planned, byUrn) })),
      },
    },
  };
}
