import { z } from 'zod';

import { isRecord, type Path } from './path';
import { configSchema } from './schema';

/** A node of the JSON Schema of ez-deploy.yml: what an editor knows, and what a problem's fix is made of. */
export type SchemaNode = Readonly<Record<string, unknown>>;

let root: SchemaNode | undefined;

/** The JSON Schema of ez-deploy.yml as it is written (before defaults). Made when first asked for: good files never need it. */
export function configJsonSchema(): SchemaNode {
  root ??= z.toJSONSchema(configSchema, { io: 'input' });
  return root;
}

/** The schema at a path; undefined where the schema knows no such place. */
export function schemaAt(path: Path): SchemaNode | undefined {
  let node: unknown = configJsonSchema();
  for (const key of path) {
    if (!isRecord(node)) return undefined;
    const properties = node['properties'];
    if (typeof key === 'number') node = node['items'];
    else if (isRecord(properties) && Object.hasOwn(properties, key)) node = properties[key];
    else node = node['additionalProperties'];
  }
  return isRecord(node) ? node : undefined;
}

/** Keys that are known at a path, in the schema's order. */
export function knownKeys(path: Path): string[] {
  const properties = schemaAt(path)?.['properties'];
  return isRecord(properties) ? Object.keys(properties) : [];
}

/** Values that are allowed at a path where they can be counted; undefined otherwise. */
export function allowedValues(path: Path): (string | number)[] | undefined {
  const node = schemaAt(path);
  const scalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
  if (Array.isArray(node?.['enum'])) return node['enum'].filter(scalar);
  const any = node?.['anyOf'];
  if (!Array.isArray(any)) return undefined;
  const constants = any.map((branch: unknown) => (isRecord(branch) ? branch['const'] : undefined));
  return constants.every(scalar) ? constants : undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
};

/** What the schema wants at a path, in words: "a whole number from 1 to 65535". */
export function expected(path: Path): string {
  const node = schemaAt(path);
  const values = allowedValues(path);
  if (values !== undefined) return `one of ${values.join(', ')}`;
  if (Array.isArray(node?.['anyOf'])) {
    return node['anyOf']
      .map((branch: unknown) => (isRecord(branch) ? (TYPES[String(branch['type'])] ?? 'a value') : 'a value'))
      .join(' or ');
  }
  const type = TYPES[String(node?.['type'])] ?? 'a value';
  const bound = (key: string) => {
    const value = node?.[key];
    return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
  };
  const [least, most] = [bound('minimum'), bound('maximum')];
  if (least !== undefined && most !== undefined) return `${type} from ${least} to ${most}`;
  if (least !== undefined) return `${type}, at least ${least}`;
  if (most !== undefined) return `${type}, at most ${most}`;
  return type;
}
