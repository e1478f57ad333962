import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { openGround } from '../../sweep/ground';
import { measured } from './measured';

const CONNECTIONS = 32;
const REQUESTS = 12_000;

/** Requests a second that a fixed number of connections get through; every answer must be whole. */
async function throughput(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = REQUESTS;
  const one = () =>
    new Promise<void>((done, fail) => {
      const out = request(url, { agent }, (answer) => {
        answer.resume();
        answer.once('end', () =>
          answer.statusCode === 200 ? done() : fail(new Error(`status ${String(answer.statusCode)}`)),
        );
      });
      out.once('error', fail);
      out.end();
    });
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await one();
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  return (1_000 * REQUESTS) / (performance.now() - from);
}

const listen = (server: Server): Promise<string> =>
  new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)),
  );

/** A plain pass-through in node:http, before a plain server: what this machine gives without any product. */
async function plain(): Promise<number> {
  const target = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('ok'));
  const upstream = await listen(target);
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const proxy = createServer((incoming, outgoing) => {
    const out = request(
      upstream,
      { agent, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(out);
  });
  const address = await listen(proxy);
  await throughput(address);
  const rate = await throughput(address);
  agent.destroy();
  for (const server of [proxy, target]) {
    server.closeAllConnections();
    server.close();
  }
  return rate;
}

/** The rehearsal's load balancer before two tasks, beside a pass-through of node:http. */
export const proxy = measured("the rehearsal's load balancer beside plain node:http", async (say) => {
  const ground = await openGround(20);
  try {
    await throughput(ground.info.application);
    const own = await throughput(ground.info.application);
    const bare = await plain();
    say(`rehearsal ${own.toFixed(0)} requests/s, plain node:http ${bare.toFixed(0)}`);
    return [
      {
        name: 'rehearsal’s proxy beside node:http',
        value: own / bare,
        unit: '',
        how: `${own.toFixed(0)} of ${bare.toFixed(0)} requests/s, ${CONNECTIONS} connections; its tasks and meters share the machine`,
      },
    ];
  } finally {
    await ground.close();
  }
});
