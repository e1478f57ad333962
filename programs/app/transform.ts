import { registerStackTransformation } from '@pulumi/pulumi/runtime/stack';

import { loadFunction } from './module';

/** One resource just before it is made. */
export interface TransformInput {
  /** `aws:rds/instance:Instance` … */
  readonly type: string;
  /** Its logical name, e.g. `board-production-postgres`. */
  readonly name: string;
  /** Its arguments; values that other resources give are Pulumi outputs. */
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * The door by which a team changes what the program makes without forking it: called for every resource, gives the arguments it
 * is made with, or undefined for those it had. Options (protection, what the rollout owns) are out of its reach.
 */
export type Transform = (resource: TransformInput) => Record<string, unknown> | undefined;

/** Registers the transform for every resource of the stack that is made after it. */
export function useTransform(transform: Transform): void {
  registerStackTransformation(({ type, name, props, opts }) => {
    // Components are ours and have no arguments of AWS's.
    if (!type.startsWith('aws:')) return undefined;
    const args = transform({ type, name, args: { ...(props as Record<string, unknown>) } });
    if (args === undefined) return undefined;
    if (typeof args !== 'object' || args === null || Array.isArray(args))
      throw new Error(`the transform gave no arguments for ${name} (${type}): an object or undefined is expected`);
    return { props: args, opts };
  });
}

/** @throws ConfigError for a module that is not there, does not load or has no function as its default export. */
export async function loadTransform(file: string, root: string): Promise<Transform> {
  const fix = 'export default ({ type, name, args }) => args';
  return (await loadFunction({ file, root, key: 'infrastructure.transform', fix })) as Transform;
}
