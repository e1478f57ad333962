import { registerStackTransformation } from '@pulumi/pulumi/runtime/stack';

import { isTagged, RESOURCE_TAG } from '../../src/infra/engine/identity';
import { stackTags } from '../../src/infra/stack-tags';
import type { EnvironmentConfig } from '../../src/config/schema';
import type { BaseContext } from './context';
import { TAGGABLE } from './taggable.generated';

/**
 * Tags every resource that can have tags with whose it is; and those to which AWS gives a name of its own with their name in the
 * program, by which an apply that was killed finds them again.
 */
export function useTags(config: Pick<EnvironmentConfig, 'app' | 'environment'>): void {
  const common = stackTags(config);
  registerStackTransformation(({ type, name, props, opts }) => {
    if (!TAGGABLE.has(type)) return undefined;
    const given = props as { tags?: Record<string, unknown> };
    const own = isTagged(type) ? { [RESOURCE_TAG]: name } : {};
    return { props: { ...given, tags: { ...given.tags, ...common, ...own } }, opts };
  });
}

/** Puts every role below the permissions boundary, where there is one: without it the infrastructure role may not make any. */
export function useBoundary({ config }: BaseContext): void {
  const { boundary } = config.infrastructure;
  if (boundary === undefined) return;
  registerStackTransformation(({ type, props, opts }) =>
    type === 'aws:iam/role:Role'
      ? { props: { ...(props as Record<string, unknown>), permissionsBoundary: boundary }, opts }
      : undefined,
  );
}
