import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where in a deployment a call to AWS stands: the effect that was journalled last, the operation, and its number within both. */
export interface Site {
  readonly effect: string;
  readonly operation: string;
  readonly nth: number;
}
export const siteKey = (s: Site): string => `${s.effect}/${s.operation}#${s.nth}`;

/** What is done to the caller at a site, and when: before the call leaves, or after AWS has carried it out. */
export interface Trap {
  readonly at: string;
  readonly when: 'before' | 'after';
  /** Ends or freezes the caller; called once. */
  readonly spring: () => void;
}

/** Operation of a call in any of AWS's protocols. */
function operationOf(request: IncomingMessage, body: string): string {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.').at(-1) ?? target;
  const action = /(?:^|&)Action=(\w+)/.exec(body)?.[1];
  if (action !== undefined) return action;
  const rpc = /\/operation\/(\w+)$/.exec(request.url ?? '')?.[1];
  if (rpc !== undefined) return rpc;
  return `S3.${request.method ?? 'GET'}`;
}

/** The last `intent` line of a journal write. */
const intentOf = (operation: string, body: string): string | undefined =>
  operation === 'UpdateItem' ? /intent (\w+)/.exec(body)?.[1] : undefined;

/**
 * Stands between one process and the rehearsal cloud, and counts its calls. At the trap's site the process is ended or frozen from
 * outside: the product knows nothing of it.
 */
export async function openTap(cloud: string) {
  const { hostname, port } = new URL(cloud);
  let effect = 'start';
  let counts = new Map<string, number>();
  let seen: Site[] = [];
  let trap: Trap | undefined;
  let held: ServerResponse[] = [];
  let late: (() => void)[] = [];

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const text = body.toString('utf8');
    const operation = operationOf(request, text);
    effect = intentOf(operation, text) ?? effect;
    const name = `${effect}/${operation}`;
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    const site = { effect, operation, nth };
    seen.push(site);
    const here = trap?.at === siteKey(site) ? trap : undefined;
    if (here !== undefined) trap = undefined;
    if (here?.when === 'before') {
      here.spring();
      held.push(response);
      return;
    }
    const upstream = send({
      hostname,
      port,
      method: request.method,
      path: request.url,
      headers: { ...request.headers, host: `${hostname}:${port}` },
    });
    upstream.once('error', () => response.destroy());
    upstream.once('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('end', () => {
        const deliver = () => {
          if (response.destroyed) return;
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          response.end(Buffer.concat(parts));
        };
        if (here === undefined) return deliver();
        here.spring();
        late.push(deliver);
      });
    });
    upstream.end(body);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Forgets what was seen, and sets the trap for the next process. */
    arm: (next: Trap | undefined) => {
      effect = 'start';
      counts = new Map();
      seen = [];
      held = [];
      late = [];
      trap = next;
    },
    seen: (): readonly Site[] => seen,
    /** False while the trap still waits for its site. */
    sprung: () => trap === undefined,
    /** The frozen process wakes: its request never left, or its answer is there. */
    thaw: () => {
      for (const response of held) response.destroy();
      for (const deliver of late) deliver();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
