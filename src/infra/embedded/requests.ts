import type * as resources from '@pulumi/pulumi/proto/resource_pb';

import { messageOf } from '../../errors';
import type { DoorCall } from '../door';
import { checkable, UNKNOWN } from './secrets';

type Properties = Record<string, unknown>;

/** Whether something in it is known after the apply only. */
export const hasUnknown = (value: unknown): boolean => JSON.stringify(value ?? null).includes(UNKNOWN);

/** URNs of what a resource is made from, and of what it belongs to. */
export const dependenciesOf = (request: resources.RegisterResourceRequest): string[] =>
  [...request.getDependenciesList(), request.getParent()].filter((urn) => urn !== '');

/** What is ignored keeps its last value, as the engine does it. */
export function keepIgnored(
  request: resources.RegisterResourceRequest,
  last: Properties,
  sides: readonly Properties[],
): void {
  for (const key of request.getIgnorechangesList()) {
    for (const side of sides) {
      if (last[key] === undefined) delete side[key];
      else side[key] = last[key];
    }
  }
}

/** @throws Error for properties that the provider refuses, with its reasons. */
export async function check(
  door: DoorCall,
  request: resources.RegisterResourceRequest,
  plain: Properties,
  olds: Properties = {},
): Promise<void> {
  const [type, name] = [request.getType(), request.getName()];
  const { failures } = await door<{ failures: { property: string; reason: string }[] }>({
    ...{ op: 'check', type, name },
    olds,
    news: checkable(plain),
  });
  if (failures.length > 0)
    throw new Error(`${name} (${type}): ${failures.map((f) => `${f.property}: ${f.reason}`).join('; ')}`);
}

/** What is refused is told as gRPC would tell it: the SDK looks at nothing else. */
export async function lookUp(door: DoorCall, token: string, args: Properties): Promise<Properties> {
  try {
    return (await door<{ outputs: Properties }>({ op: 'invoke', type: token, name: '', news: args })).outputs;
  } catch (error) {
    throw Object.assign(new Error(messageOf(error)), { details: messageOf(error) });
  }
}
