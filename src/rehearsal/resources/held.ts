import { AwsError, type CloudContext } from '../kernel/types';
import type { Created, Door, Handler, Properties } from './handler';

/** What a resource of the store is, as somebody who asks AWS sees it. */
interface Held {
  readonly type: string;
  properties: Properties;
}

const STORES = new WeakMap<CloudContext, Map<string, Held>>();

/** Resources that no service of the rehearsal acts on, by type and id: their state is real, their work is not done. */
function storeOf(ctx: CloudContext): Map<string, Held> {
  const store = STORES.get(ctx) ?? new Map<string, Held>();
  STORES.set(ctx, store);
  return store;
}
const keyOf = (type: string, id: string) => `${type} ${id}`;

export interface HeldType {
  /** Properties that force a new resource beside those that the published documentation names. */
  readonly replace?: readonly string[];
  /** AWS's id of it; two of the same id cannot be. */
  id(door: Door, news: Properties, name: string): string;
  /** A second creation is the first once more: the API's operation is a Put, or documented as idempotent. */
  readonly again?: true;
  /** What must differ from every other of the type, beside the id. */
  unique?(news: Properties): string;
  outputs?(door: Door, id: string, news: Properties): Properties;
  /** AWS milliseconds until it is there (the delays table). */
  readonly delay?: number;
  /** Why AWS would not remove it, undefined where it would. */
  keeps?(held: Properties): string | undefined;
}

/**
 * First creation goes by faster than the clock by this: a rehearsal shows deployments, and nobody learns from waiting ten minutes
 * for a database. What is waited for still is the delays table's, so the order in which things are ready is AWS's.
 */
const CREATION_FACTOR = 60;

/** A handler that keeps what it makes, refuses a second of the same id, and shows what somebody else has changed. */
export function held(type: string, spec: HeldType): Handler {
  const all = (door: Door, id: string, news: Properties) => ({ ...spec.outputs?.(door, id, news) });
  const find = (door: Door, id: string): Held => {
    const found = storeOf(door.ctx).get(keyOf(type, id));
    if (found === undefined) throw new AwsError('ResourceNotFoundException', `${type} ${id} does not exist`);
    return found;
  };
  return {
    replace: spec.replace ?? [],
    create: async (door, news, name): Promise<Created> => {
      const id = spec.id(door, news, name);
      const store = storeOf(door.ctx);
      if (store.has(keyOf(type, id)) && spec.again !== true)
        throw new AwsError('AlreadyExistsException', `${type} ${id} exists already`);
      const mark = spec.unique?.(news);
      const same = [...store.entries()].find(
        ([, h]) => h.type === type && mark !== undefined && spec.unique?.(h.properties) === mark,
      );
      if (same !== undefined && spec.again !== true)
        throw new AwsError('AlreadyExistsException', `${type} ${mark ?? ''} exists already`);
      if (same !== undefined) {
        const first = same[0].slice(type.length + 1);
        const outputs = all(door, first, news);
        same[1].properties = { ...news, ...outputs };
        return { id: first, outputs };
      }
      const outputs = all(door, id, news);
      store.set(keyOf(type, id), { type, properties: { ...news, ...outputs } });
      if (spec.delay !== undefined) await door.ctx.clock.sleep(spec.delay / CREATION_FACTOR);
      return { id, outputs };
    },
    update: (door, id, news) => {
      const outputs = all(door, id, news);
      find(door, id).properties = { ...news, ...outputs };
      return Promise.resolve(outputs);
    },
    delete: (door, id) => {
      const store = storeOf(door.ctx);
      const found = store.get(keyOf(type, id));
      const why = found === undefined ? undefined : spec.keeps?.(found.properties);
      if (why !== undefined) throw new AwsError('InvalidParameterCombination', why);
      store.delete(keyOf(type, id));
      return Promise.resolve();
    },
    read: (door, id) => Promise.resolve(storeOf(door.ctx).get(keyOf(type, id))?.properties),
  };
}

/** Something that is there already, under the id that it has. */
export function giveHeld(ctx: CloudContext, type: string, id: string, properties: Properties): void {
  storeOf(ctx).set(keyOf(type, id), { type, properties });
}

/** What a person does in the console, for rehearsing drift: changes a kept resource behind the program's back. */
export function changeHeld(ctx: CloudContext, type: string, id: string, change: Properties): void {
  const found = storeOf(ctx).get(keyOf(type, id));
  if (found === undefined) throw new AwsError('ResourceNotFoundException', `${type} ${id} does not exist`);
  found.properties = { ...found.properties, ...change };
}
