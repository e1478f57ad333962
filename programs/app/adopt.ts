import type { CustomResourceOptions, Resource } from '@pulumi/pulumi';
import { registerStackTransformation } from '@pulumi/pulumi/runtime/stack';

import { adoptedId } from '../../src/infra/adopt';

/** As the engine puts them into a URN: the types of its parents, but for the stack, before its own. */
function typesOf(type: string, parent: Resource | undefined): string {
  const above = parent as { __pulumiType?: string; __parentResource?: Resource } | undefined;
  if (above?.__pulumiType === undefined || above.__pulumiType === 'pulumi:pulumi:Stack') return type;
  return `${typesOf(above.__pulumiType, above.__parentResource)}$${type}`;
}

/**
 * Has the engine take over what infrastructure.adopt names, in place of making it. Its tags stay as they are while the line stands
 * there: without it, the next apply puts the stack's on.
 */
export function useAdoption(adopt: Readonly<Record<string, string>>): void {
  if (Object.keys(adopt).length === 0) return;
  registerStackTransformation(({ type, name, props, opts }) => {
    const id = adoptedId(adopt, { types: typesOf(type, opts.parent), name });
    if (id === undefined) return undefined;
    const taken: CustomResourceOptions = {
      ...opts,
      import: id,
      ignoreChanges: [...(opts.ignoreChanges ?? []), 'tags', 'tagsAll'],
    };
    return { props: props as Record<string, unknown>, opts: taken };
  });
}
