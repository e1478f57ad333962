import {
  Agent,
  createServer,
  request as send,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

import type { CloudContext } from '../../kernel/types';
import { flag, number, record, records, text } from '../read';
import { mainContainer } from './definitions';
import { type EcsState, type Service, serviceKey, type Task } from './model';
import { tasksOf } from './scheduler';

/** Service Connect's proxy tries a connection that failed twice more, each time at another host (developer guide, "Service Connect proxy"). */
const RETRIES = 2;

interface Alias {
  readonly service: Service;
  readonly containerPort: number;
}

/** What stands where a task has Service Connect's proxy beside it: one proxy on loopback for each client alias. HTTP only. */
export interface Mesh {
  /** A task's environment, with the addresses of client aliases that it can see turned into those of their proxies. */
  environment(task: Task, variables: Readonly<Record<string, string>>): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

const connect = (service: Service) => record(service.raw['serviceConnectConfiguration']);

export function createMesh(ctx: CloudContext, state: EcsState): Mesh {
  const proxies = new Map<string, { readonly server: Server; readonly port: Promise<number> }>();
  const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 4_000 });
  let turn = 0;

  /** Client aliases of a namespace: `NAME:PORT` → the service behind it. */
  function aliases(namespace: string): Map<string, Alias> {
    const found = new Map<string, Alias>();
    for (const service of state.services.values()) {
      const config = connect(service);
      if (service.status !== 'ACTIVE' || flag(config, 'enabled') !== true || text(config, 'namespace') !== namespace)
        continue;
      for (const one of records(config, 'services')) {
        const definition = service.deployments[0]?.definition;
        if (definition === undefined) continue;
        const mapping = records(mainContainer(definition), 'portMappings').find(
          (m) => text(m, 'name') === text(one, 'portName'),
        );
        const containerPort = number(mapping ?? {}, 'containerPort');
        if (containerPort === undefined) continue;
        for (const alias of records(one, 'clientAliases')) {
          const name = text(alias, 'dnsName') ?? text(one, 'discoveryName') ?? '';
          found.set(`${name}:${number(alias, 'port') ?? containerPort}`, { service, containerPort });
        }
      }
    }
    return found;
  }

  /** Tasks that take connections: one that was told to stop is taken out before its process hears of it. */
  function endpoints({ service, containerPort }: Alias): { host: string; port: number }[] {
    const current = state.services.get(serviceKey(service.cluster, service.name));
    if (current === undefined) return [];
    return tasksOf(state, current)
      .filter((t) => t.status === 'RUNNING' && t.desired === 'RUNNING' && t.health !== 'UNHEALTHY')
      .flatMap((t) => ctx.ports.network.resolve(t.address, containerPort) ?? []);
  }

  function forward(
    alias: Alias,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    attempt: number,
  ): void {
    const all = endpoints(alias);
    turn += 1;
    const target = all[turn % Math.max(1, all.length)];
    if (target === undefined) {
      response.writeHead(503, { server: 'envoy' }).end('no healthy upstream');
      return;
    }
    const upstream = send({ ...target, method: request.method, path: request.url, headers: request.headers, agent });
    let connected = false;
    upstream.once('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => (connected = true));
      // A kept connection may have been closed by the other side: what met that has not been sent.
      else connected = !upstream.reusedSocket;
    });
    upstream.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    upstream.once('error', () => {
      if (response.headersSent) response.destroy();
      else if (!connected && attempt < RETRIES) forward(alias, request, response, body, attempt + 1);
      else response.writeHead(503, { server: 'envoy' }).end('upstream connect error');
    });
    upstream.end(body);
  }

  function proxyOf(namespace: string, key: string): Promise<number> {
    const known = proxies.get(`${namespace} ${key}`);
    if (known !== undefined) return known.port;
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.once('end', () => {
        const alias = aliases(namespace).get(key);
        if (alias === undefined) response.writeHead(503, { server: 'envoy' }).end('no such service');
        else forward(alias, request, response, Buffer.concat(parts), 0);
      });
    });
    const port = new Promise<number>((done, fail) => {
      server.once('error', fail);
      server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
    });
    proxies.set(`${namespace} ${key}`, { server, port });
    return port;
  }

  return {
    environment: async (task, variables) => {
      const own = state.services.get(serviceKey(task.cluster, task.group.replace(/^service:/, '')));
      const config = own === undefined ? {} : connect(own);
      const namespace = text(config, 'namespace');
      if (flag(config, 'enabled') !== true || namespace === undefined) return { ...variables };
      const changed: Record<string, string> = { ...variables };
      for (const key of aliases(namespace).keys()) {
        for (const [name, value] of Object.entries(changed)) {
          if (value.includes(`http://${key}`))
            changed[name] = value.replaceAll(`http://${key}`, `http://127.0.0.1:${await proxyOf(namespace, key)}`);
        }
      }
      return changed;
    },
    stop: async () => {
      agent.destroy();
      for (const { server } of proxies.values()) {
        server.closeAllConnections();
        await new Promise<void>((done) => server.close(() => done()));
      }
    },
  };
}
