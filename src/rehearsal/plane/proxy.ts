import { Agent, createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import type { CloudContext } from '../kernel/types';
import type { ElbState, Target, TargetGroup } from '../services/elbv2/model';
import { createMeter } from './meter';
import { candidates, forwardOf, ordered, ruleFor, WeightedChoice } from './route';

/** What the load balancer answers itself. */
interface OwnAnswer {
  readonly status: number;
  /** Full name of the load balancer. */
  readonly balancer: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

interface Choice {
  readonly balancer: string;
  readonly group: TargetGroup;
  readonly target: Target;
  readonly host: string;
  readonly port: number;
}

const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

/** Headers of a request as the load balancer passes them on. */
function forwardHeaders(request: IncomingMessage, keepUpgrade: boolean): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || (!keepUpgrade && HOP_BY_HOP.includes(name))) continue;
    headers[name] = value;
  }
  const from = request.socket.remoteAddress ?? '127.0.0.1';
  const before = request.headers['x-forwarded-for'];
  headers['x-forwarded-for'] = before === undefined ? from : `${String(before)}, ${from}`;
  headers['x-forwarded-proto'] = 'http';
  headers['x-forwarded-port'] = '80';
  return headers;
}

/**
 * The data plane: a real proxy that acts on the load balancer's effective rules. Never sends a request twice: what could not be
 * delivered is answered 502 as the load balancer does. Idle connections to a task are kept shorter than any application
 * keeps them, so that a request never meets a connection that the application is closing.
 */
export async function createProxy(ctx: CloudContext, state: ElbState) {
  const agents = new Map<string, Agent>();
  const choice = new Map<string, WeightedChoice>();
  const turn = new Map<string, number>();
  const sockets = new Set<Socket | Duplex>();
  const meter = createMeter(ctx);

  const agentOf = (key: string) => {
    const agent =
      agents.get(key) ?? new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 64, timeout: 4_000 });
    agents.set(key, agent);
    return agent;
  };
  /** All load balancers share the one address; a request is that one's whose rule took it. */
  const balancerOf = (listenerArn: string | undefined): string => {
    const own = state.balancers.get(state.listeners.get(listenerArn ?? '')?.loadBalancerArn ?? '');
    return (own ?? state.balancers.values().next().value)?.fullName ?? '';
  };
  const choose = (request: IncomingMessage): Choice | OwnAnswer => {
    const rule = ruleFor(ordered(state), request);
    const balancer = balancerOf(rule?.listenerArn);
    const action = rule === undefined ? undefined : forwardOf(rule);
    if (rule === undefined || action?.forward === undefined) {
      const fixed = rule?.effective.actions.find((a) => a.Type === 'fixed-response')?.raw['FixedResponseConfig'] as
        Record<string, unknown> | undefined;
      if (fixed === undefined) return { balancer, status: 503 };
      return {
        balancer,
        status: Number(fixed['StatusCode'] ?? 503),
        body: String(fixed['MessageBody'] ?? ''),
        headers: { 'content-type': String(fixed['ContentType'] ?? 'text/plain') },
      };
    }
    const picker = choice.get(rule.arn) ?? new WeightedChoice();
    choice.set(rule.arn, picker);
    const group = state.groups.get(picker.pick(action.forward) ?? '');
    if (group === undefined) return { balancer, status: 503 };
    const targets = candidates(group);
    const index = (turn.get(group.arn) ?? 0) % Math.max(1, targets.length);
    turn.set(group.arn, index + 1);
    const target = targets[index];
    const where = target === undefined ? undefined : ctx.ports.network.resolve(target.address, target.port);
    if (target === undefined || where === undefined) return { balancer, status: target === undefined ? 503 : 502 };
    return { balancer, group, target, ...where };
  };
  const refuse = (response: ServerResponse, { balancer, status, body = '', headers = {} }: OwnAnswer) => {
    if (status >= 500) meter.failed(balancer);
    if (!response.headersSent) response.writeHead(status, { server: 'awselb/2.0', ...headers });
    response.end(body);
  };

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const chosen = choose(request);
    if ('status' in chosen) return refuse(response, chosen);
    const { balancer, target, group, host, port } = chosen;
    const started = performance.now();
    target.inFlight += 1;
    let settled = false;
    const settle = (status: number) => {
      if (settled) return;
      settled = true;
      target.inFlight -= 1;
      meter.answered(balancer, group.fullName, status, performance.now() - started);
    };
    const upstream = send({
      host,
      port,
      method: request.method,
      path: request.url,
      headers: forwardHeaders(request, false),
      agent: agentOf(`${target.address}:${target.port}`),
      setHost: false,
    });
    upstream.once('response', (answer) => {
      const headers = { ...answer.headers };
      for (const name of ['connection', 'keep-alive', 'transfer-encoding']) delete headers[name];
      response.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(response);
      answer.once('end', () => settle(answer.statusCode ?? 502));
      answer.once('error', () => {
        settle(502);
        response.destroy();
      });
    });
    upstream.once('error', () => {
      settle(502);
      if (response.headersSent) response.destroy();
      else refuse(response, { balancer, status: 502 });
    });
    response.once('close', () => {
      settle(response.writableFinished ? response.statusCode : 460);
      if (!response.writableFinished) upstream.destroy();
    });
    request.pipe(upstream);
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const chosen = choose(request);
    if ('status' in chosen) return void socket.end(`HTTP/1.1 ${chosen.status} \r\nconnection: close\r\n\r\n`);
    const { target, host, port } = chosen;
    const upstream = send({
      host,
      port,
      method: request.method,
      path: request.url,
      headers: forwardHeaders(request, true),
      setHost: false,
    });
    upstream.once('upgrade', (answer, peer, peerHead) => {
      const lines = Object.entries(answer.headers).map(([k, v]) => `${k}: ${String(v)}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      if (peerHead.length > 0) socket.write(peerHead);
      if (head.length > 0) peer.write(head);
      target.inFlight += 1;
      sockets.add(peer);
      const end = () => {
        if (sockets.delete(peer)) target.inFlight -= 1;
        socket.destroy();
        peer.destroy();
      };
      for (const side of [socket, peer]) side.once('close', end).once('error', end);
      socket.pipe(peer).pipe(socket);
    });
    upstream.once('response', (answer) => {
      socket.end(`HTTP/1.1 ${answer.statusCode ?? 502} \r\nconnection: close\r\n\r\n`);
      answer.resume();
    });
    upstream.once('error', () => socket.destroy());
    upstream.end();
  };

  const server = createServer({ keepAliveTimeout: 60_000 }, handle);
  server.on('upgrade', upgrade);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    /** A target that is gone keeps no idle connections. */
    forget: (address: string, containerPort: number) => {
      agents.get(`${address}:${containerPort}`)?.destroy();
      agents.delete(`${address}:${containerPort}`);
    },
    stop: async () => {
      meter.stop();
      for (const agent of agents.values()) agent.destroy();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
