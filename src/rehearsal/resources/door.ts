import { isDeepStrictEqual } from 'node:util';

import { messageOf } from '../../errors';
import { readBody, sendJson, type Handler as HttpHandler } from '../kernel/http';
import { AwsError, type CloudContext } from '../kernel/types';
import { ACCOUNT } from './account';
import { ALARMS } from './alarms';
import { BALANCING } from './balancing';
import { checkInputs, documentedForces, inputNames } from './check';
import { CONTAINERS } from './containers';
import type { Door, Handler, Properties } from './handler';
import { give } from './given';
import { changeHeld } from './held';
import { IDENTITY } from './identity';
import { invoke } from './invoke';
import { NETWORK } from './network';
import { byImportId, registryKey, registryOf } from './registry';
import { SCHEDULING } from './scheduling';
import { STATE } from './state';
import { STORES } from './stores';

/** Every resource type that the rehearsal cloud can make. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...NETWORK,
  ...STATE,
  ...IDENTITY,
  ...BALANCING,
  ...CONTAINERS,
  ...SCHEDULING,
  ...ALARMS,
  ...STORES,
  ...ACCOUNT,
};

export interface DoorRequest {
  /**
   * `change`: what a person does in the console, behind the program's back. `list`: everything that was made through the door.
   * `give`: something that is there already, under the id that it has.
   */
  readonly op: 'give' | 'list' | 'check' | 'diff' | 'create' | 'read' | 'update' | 'delete' | 'invoke' | 'change';
  /** Resource type; of an invoke the function's token. */
  readonly type: string;
  /** The resource's logical name. */
  readonly name: string;
  readonly id?: string;
  /** Inputs before (diff) or the whole state (update, delete, read). */
  readonly olds?: Properties;
  /** Inputs; of an invoke its arguments. */
  readonly news?: Properties;
}

/** AWS asks for it when the resource goes; one that was adopted may do without until then. */
const AT_THE_END = 'finalSnapshotIdentifier';
const creating = (olds: Properties) => Object.keys(olds).length === 0;

/** Mark of inputs that were read of what is to be imported. */
const IMPORTED = '__imported';

/** As the provider compares then: what the program does not say is AWS's, and what it switches off need not be said. */
function importKeys(olds: Properties, news: Properties): string[] {
  const off = (value: unknown) => value === false || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.keys(news)
    .filter((k) => !k.startsWith('__') && !isDeepStrictEqual(olds[k], news[k]))
    .filter((k) => !(olds[k] === undefined && off(news[k])))
    .sort();
}

/** What of a resource a program could say. */
function importedInputs(type: string, properties: Properties): Properties {
  const known = inputNames(type);
  return { ...Object.fromEntries(Object.entries(properties).filter(([key]) => known.has(key))), [IMPORTED]: true };
}

/** Keys whose values differ; Pulumi's own and absent-versus-undefined do not count. */
export function changedKeys(olds: Properties, news: Properties): string[] {
  if (olds[IMPORTED] === true) return importKeys(olds, news);
  const keys = new Set([...Object.keys(olds), ...Object.keys(news)].filter((k) => !k.startsWith('__')));
  return [...keys].filter((k) => !isDeepStrictEqual(olds[k], news[k])).sort();
}

/**
 * Where the infrastructure provider makes, reads, changes and removes resources of the rehearsal cloud, by Pulumi type. What
 * stands behind are the same operations that the API serves.
 */
export function createResourceDoor(ctx: CloudContext, endpoint: () => string): HttpHandler {
  const door = (): Door => ({
    ctx,
    endpoint: endpoint(),
    call: (service, operation, input) => ctx.ports.call(service, operation, input),
  });
  /** What was made through the API by hand is a resource like any other from the first look on. */
  const foundElsewhere = async (type: string, id: string) => {
    const properties = await HANDLERS[type]?.find?.(door(), id);
    if (properties === undefined) return undefined;
    const found = { type, id, properties };
    registryOf(ctx).set(registryKey(type, id), found);
    return found;
  };
  const answer = async (request: DoorRequest): Promise<unknown> => {
    if (request.op === 'list')
      return { resources: [...registryOf(ctx).values()].map(({ type, id }) => ({ type, id })) };
    if (request.op === 'invoke') return { outputs: await invoke(ctx, request.type, request.news ?? {}) };
    const handler = HANDLERS[request.type];
    if (handler === undefined)
      throw new AwsError('UnknownResource', `the rehearsal cloud cannot make ${request.type} yet`);
    const { op, name, id = '', olds = {}, news = {} } = request;
    switch (op) {
      case 'check':
        return { failures: checkInputs(request.type, news).filter((f) => creating(olds) || f.property !== AT_THE_END) };
      case 'give':
        give(ctx, { type: request.type, id, properties: news });
        return {};
      case 'change':
        changeHeld(ctx, request.type, id, news);
        return {};
      case 'diff': {
        const changes = changedKeys(olds, news);
        return {
          changes,
          replaces: changes.filter((k) => handler.replace.includes(k) || documentedForces(request.type).includes(k)),
        };
      }
      case 'create': {
        const [failure] = checkInputs(request.type, news);
        if (failure !== undefined)
          throw new AwsError('InvalidInput', `${name} (${request.type}): ${failure.property}: ${failure.reason}`);
        const made = await handler.create(door(), news, name);
        const properties = { ...news, ...made.outputs };
        registryOf(ctx).set(registryKey(request.type, made.id), { type: request.type, id: made.id, properties });
        return { id: made.id, outputs: properties };
      }
      case 'update': {
        const outputs = (await handler.update?.(door(), id, news, olds)) ?? {};
        const properties = { ...olds, ...news, ...outputs };
        registryOf(ctx).set(registryKey(request.type, id), { type: request.type, id, properties });
        return { outputs: properties };
      }
      case 'read': {
        // Without olds: an import, by the id that is documented for it.
        const known = byImportId(ctx, request.type, id) ?? (await foundElsewhere(request.type, id));
        const before = Object.keys(olds).length > 0 ? olds : known?.properties;
        if (known === undefined || before === undefined) return {};
        const outputs = handler.read === undefined ? known.properties : await handler.read(door(), known.id, before);
        return outputs === undefined ? {} : { id: known.id, outputs, inputs: importedInputs(request.type, outputs) };
      }
      case 'delete':
        await handler.delete?.(door(), id, olds);
        registryOf(ctx).delete(registryKey(request.type, id));
        return {};
    }
  };
  return async (request, response) => {
    try {
      const body = JSON.parse((await readBody(request)).toString('utf8')) as DoorRequest;
      sendJson(response, 200, await answer(body));
    } catch (error) {
      sendJson(response, 400, {
        error: error instanceof AwsError ? `${error.code}: ${error.message}` : messageOf(error),
      });
    }
  };
}
