import * as state from '@pulumi/pulumi/runtime/state';

/**
 * Settings, monitor and stack of one run of a program: what the SDK's language server gives each of its runs, so that several do not
 * see each other. Left out of the SDK's types (stripInternal), whose version is pinned.
 */
const { withLocalStorage, getLocalStore } = state as unknown as {
  readonly withLocalStorage: <T>(run: () => T) => T;
  readonly getLocalStore: () => object | undefined;
};

/** Runs in a store of its own: programs may run side by side, here and in the real engine's language server. */
export const inOwnStore = withLocalStorage;

const hearers = new WeakMap<object, (error: unknown) => void>();
let listening = false;

/** Node tells of a rejection in the store of the promise that nobody awaits: whose run it is, however late it comes. */
function hear(error: unknown): void {
  const hearer = hearers.get(getLocalStore() ?? hear);
  if (hearer !== undefined) hearer(error);
  // As if nobody listened here: a mistake of ours, which must not go unseen.
  else if (process.listenerCount('unhandledRejection') === 1) throw error;
}

/** Tells of what this store's run rejects without anybody awaiting it, for as long as the process lives: some reject after its end. */
export function ownRejections(hearer: (error: unknown) => void): void {
  const store = getLocalStore();
  if (store === undefined) throw new Error('outside of inOwnStore');
  hearers.set(store, hearer);
  if (listening) return;
  listening = true;
  process.on('unhandledRejection', hear);
}
