import type { Clock } from '../clock';
import { CALL_TIMEOUT_MS } from './clients';

/** A change that was not sent, because the right to send it may be somebody else's by now. */
export class LeaseOver extends Error {
  override readonly name = 'LeaseOver';
}

/**
 * When less than this is left of the lease, nothing that changes AWS is sent any more. AWS ms: the guardian looks at the deadline
 * itself, so a call must have arrived by then, which takes up to its limit; and AWS's clock may be 3 s ahead of ours (src/clock.ts).
 */
const MARGIN_MS = CALL_TIMEOUT_MS + 3_000;

/**
 * Neither load balancer nor ECS has conditional writes. So every attempt of a changing call is checked in the moment before it
 * leaves: a process that was frozen (a suspended runner) wakes up with an old right, and must not use it.
 */
export interface Fence {
  /** Changing calls may leave until this deadline (AWS ms). */
  hold(deadline: number): void;
  /** The lock was given back: changes are nobody's affair any more. */
  drop(): void;
  /** @throws LeaseOver */
  check(operation: string): void;
}

export function createFence(clock: Clock): Fence {
  let until: number | undefined;
  return {
    hold: (deadline) => {
      until = deadline;
    },
    drop: () => {
      until = undefined;
    },
    check: (operation) => {
      if (until !== undefined && clock.now() > until - MARGIN_MS)
        throw new LeaseOver(`${operation} was not sent: this process was away too long to still hold the lock`);
    },
  };
}

type Handler = (args: never) => Promise<unknown>;
interface Fenceable {
  readonly middlewareStack: {
    add(
      middleware: (next: Handler, context: { readonly commandName?: string }) => Handler,
      options: { readonly step: 'finalizeRequest'; readonly priority: 'low'; readonly name: string },
    ): void;
  };
}

const READS = /^(Describe|Get|List|BatchGet)/;

/** The client, with every attempt of its changing calls behind the fence. */
export function fenced<C>(client: C, fence: Fence | undefined): C {
  if (fence === undefined) return client;
  // The stack's own type is bound to each service's inputs; only the order of steps matters here.
  (client as Fenceable).middlewareStack.add(
    (next, context) => async (args) => {
      const operation = (context.commandName ?? 'a call').replace(/Command$/, '');
      if (!READS.test(operation)) fence.check(operation);
      return next(args);
    },
    // After the retry middleware (so for each attempt), last before the request leaves.
    { step: 'finalizeRequest', priority: 'low', name: 'ezDeployFence' },
  );
  return client;
}
