import type { CloudContext } from '../kernel/types';
import type { Properties } from './handler';
import { giveHeld } from './held';
import { registryKey, registryOf } from './registry';

/** What an account has that is rehearsed in: by Pulumi type, with the id that it has at AWS. */
export interface Given {
  readonly type: string;
  readonly id: string;
  readonly properties: Properties;
}

/** Makes something be there already, as if somebody had made it long ago. */
export function give(ctx: CloudContext, { type, id, properties }: Given): void {
  giveHeld(ctx, type, id, properties);
  registryOf(ctx).set(registryKey(type, id), { type, id, properties });
}
