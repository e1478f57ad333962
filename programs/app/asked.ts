import type { Input, Resource } from '@pulumi/pulumi';
import { registerStackTransformation } from '@pulumi/pulumi/runtime/stack';

const asked = new WeakMap<Resource, Readonly<Record<string, unknown>>>();

/** Keeps what every resource is asked for with in the end. Registered last: after the transform, by which adopted ones have their own names. */
export function useAsked(): void {
  registerStackTransformation(({ resource, props }) => {
    asked.set(resource, props as Record<string, unknown>);
    return undefined;
  });
}

/** What a resource is asked for with, known as soon as it is constructed; `ours` where the transform left the property out. */
const property = (resource: Resource, key: string, ours: unknown): unknown => asked.get(resource)?.[key] ?? ours;

/** A name, which may be an output of another resource. */
export const askedName = (resource: Resource, key: string, ours: string): Input<string> =>
  property(resource, key, ours) as Input<string>;

/** A size or a count; `ours` too where it is known only when another resource has been made. */
export function askedSize<T extends string | number | undefined>(resource: Resource, key: string, ours: T): T {
  const value = property(resource, key, ours);
  return typeof value === 'string' || typeof value === 'number' ? (value as T) : ours;
}
