import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What becomes of one call: `pass`; `drop` (carried out, the connection ends without a reply); `hang` (carried out, the reply never
 * comes, the connection stays); `stall` (the reply's headers come, its body stops half way).
 */
export type Fate = 'pass' | 'drop' | 'hang' | 'stall';

export interface LossyProxy {
  readonly endpoint: string;
  /** Fates of the next calls of this operation (`UpdateItem`), in order; calls after them pass. */
  next(operation: string, ...fates: Fate[]): void;
  /** Called between an effect whose reply is lost and the end of its connection: what happens before it is asked for again. */
  whenLost: (() => Promise<unknown>) | undefined;
  /** Calls that came, by operation: more than were made where the SDK asked again. */
  readonly came: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

const body = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Stands between the SDK and a server of AWS's JSON protocol, and loses replies after their effect. Loopback only. */
export async function lossyProxy(target: string): Promise<LossyProxy> {
  const fates = new Map<string, Fate[]>();
  const came: Record<string, number> = {};
  const proxy: { whenLost: LossyProxy['whenLost'] } = { whenLost: undefined };

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
    came[operation] = (came[operation] ?? 0) + 1;
    const fate = fates.get(operation)?.shift() ?? 'pass';
    const asked = await body(incoming);
    const reply = await new Promise<IncomingMessage>((done, failed) => {
      const url = new URL(incoming.url ?? '/', target);
      request(url, { method: incoming.method ?? 'POST', headers: incoming.headers }, done)
        .once('error', failed)
        .end(asked);
    });
    const answered = await body(reply);
    if (fate !== 'pass') await proxy.whenLost?.();
    if (fate === 'hang') return;
    if (fate === 'drop') {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
    if (fate === 'stall') outgoing.write(answered.subarray(0, Math.floor(answered.length / 2)));
    else outgoing.end(answered);
  }

  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => incoming.socket.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return Object.assign(proxy, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (operation: string, ...list: Fate[]) => void fates.set(operation, [...(fates.get(operation) ?? []), ...list]),
    came,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}
