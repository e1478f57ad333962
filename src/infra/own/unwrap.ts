import { isRecord } from '../../config/path';

/** What one output with everything in it is called. */
const WHOLE = ['ez_deploy', 'ezDeploy', 'EzDeploy'] as const;

/** `terraform output -json`: `{NAME: {sensitive, type, value}}`. */
const isTerraform = (value: Record<string, unknown>): boolean => {
  const members = Object.values(value);
  return members.length > 0 && members.every((m) => isRecord(m) && 'value' in m && 'sensitive' in m);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** One output that holds all of them, as an object or, where the tool knows strings only, as JSON. */
function whole(value: Record<string, unknown>): unknown {
  for (const name of WHOLE) {
    const inner = value[name];
    if (isRecord(inner)) return inner;
    if (typeof inner === 'string') return parsed(inner);
  }
  return undefined;
}

/**
 * The outputs themselves out of what a tool writes: `terraform output -json`, `cdk deploy --outputs-file` (a stack with an output
 * `EzDeploy` that is JSON), or a plain object. What is none of these is given back as it is. Pure.
 */
export function unwrap(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const plain = isTerraform(value)
    ? Object.fromEntries(Object.entries(value).map(([name, m]) => [name, (m as { value: unknown }).value]))
    : value;
  const found = whole(plain);
  if (found !== undefined) return found;
  const stacks = Object.values(plain)
    .filter(isRecord)
    .flatMap((stack) => whole(stack) ?? []);
  return stacks.length === 1 && plain['app'] === undefined ? stacks[0] : plain;
}
