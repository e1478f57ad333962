import { isDeepStrictEqual } from 'node:util';

import { messageOf } from '../../errors';
import { readBody, sendJson, type Handler as HttpHandler } from '../kernel/http';
import { AwsError, type CloudContext } from '../kernel/types';
import { BALANCING } from './balancing';
import { CONTAINERS } from './containers';
import type { Door, Handler, Properties } from './handler';
import { IDENTITY } from './identity';
import { invoke } from './invoke';
import { NETWORK } from './network';
import { SCHEDULING } from './scheduling';
import { STATE } from './state';

/** Every resource type that the rehearsal cloud can make. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...NETWORK,
  ...STATE,
  ...IDENTITY,
  ...BALANCING,
  ...CONTAINERS,
  ...SCHEDULING,
};

export interface DoorRequest {
  readonly op: 'check' | 'diff' | 'create' | 'read' | 'update' | 'delete' | 'invoke';
  /** Resource type; of an invoke the function's token. */
  readonly type: string;
  /** The resource's logical name. */
  readonly name: string;
  readonly id?: string;
  /** Inputs before (diff) or the whole state (update, delete, read). */
  readonly olds?: Properties;
  readonly news?: Properties;
}

/** Keys whose values differ; Pulumi's own and absent-versus-undefined do not count. */
export function changedKeys(olds: Properties, news: Properties): string[] {
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
  const answer = async (request: DoorRequest): Promise<unknown> => {
    if (request.op === 'invoke') return { outputs: invoke(ctx, request.type) };
    const handler = HANDLERS[request.type];
    if (handler === undefined)
      throw new AwsError('UnknownResource', `the rehearsal cloud cannot make ${request.type} yet`);
    const { op, name, id = '', olds = {}, news = {} } = request;
    switch (op) {
      case 'check':
        return {};
      case 'diff': {
        const changes = changedKeys(olds, news);
        return { changes, replaces: changes.filter((k) => handler.replace.includes(k)) };
      }
      case 'create': {
        const made = await handler.create(door(), news, name);
        return { id: made.id, outputs: { ...news, ...made.outputs } };
      }
      case 'update': {
        const outputs = (await handler.update?.(door(), id, news, olds)) ?? {};
        return { outputs: { ...olds, ...news, ...outputs } };
      }
      case 'read':
        return { outputs: handler.read === undefined ? olds : await handler.read(door(), id, olds) };
      case 'delete':
        await handler.delete?.(door(), id, olds);
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
