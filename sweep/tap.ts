import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as send,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { backupRoute } from '../src/rehearsal/services/backup/service';

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

/** One call as it passed. */
export interface Passed {
  readonly operation: string;
  readonly method: string;
  /** Path and query as they were asked for. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: Buffer;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly answer: { readonly headers: IncomingHttpHeaders; readonly bytes: Buffer };
  /** Monotonic ms at which the call was passed on, and at which its answer was there. */
  readonly from: number;
  readonly to: number;
}

/** What the tap does to calls besides its trap. */
export interface Manners {
  /** Wall ms to wait before a call is passed on. */
  readonly delay?: (operation: string) => number;
  /** Reads are answered with what was true up to this long ago (wall ms), half of the time. */
  readonly staleMs?: number;
  readonly random?: () => number;
  readonly onPassed?: (call: Passed) => void;
}

/** Reads that AWS calls eventually consistent: those of ECS and of the load balancer. */
const EVENTUAL = /^(DescribeServices|DescribeTasks|ListTasks|DescribeRules|DescribeTargetHealth|DescribeListeners)$/;

/** Operation of a call in any of AWS's protocols. */
function operationOf(request: IncomingMessage, body: string): string {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.').at(-1) ?? target;
  const action = /(?:^|&)Action=(\w+)/.exec(body)?.[1];
  if (action !== undefined) return action;
  const rpc = /\/operation\/(\w+)$/.exec(request.url ?? '')?.[1];
  if (rpc !== undefined) return rpc;
  if ((request.url ?? '').startsWith('/schedules/')) return request.method === 'GET' ? 'GetSchedule' : 'UpdateSchedule';
  const backup = backupRoute(request.method ?? 'GET', (request.url ?? '').split('?')[0] ?? '');
  if (backup !== undefined) return backup.operation;
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
  let manners: Manners = {};
  const remembered = new Map<string, { at: number; status: number; headers: IncomingHttpHeaders; body: Buffer }[]>();

  /** An answer of some time ago, where reads are to be stale and there is one. */
  const staleAnswer = (key: string, operation: string) => {
    const { staleMs, random = Math.random } = manners;
    if (staleMs === undefined || !EVENTUAL.test(operation) || random() < 0.5) return undefined;
    const oldest = performance.now() - staleMs;
    return remembered.get(key)?.find((r) => r.at >= oldest);
  };
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
    const wait = manners.delay?.(operation) ?? 0;
    if (wait > 0) await sleep(wait);
    const key = `${operation} ${text}`;
    const stale = staleAnswer(key, operation);
    if (stale !== undefined) {
      response.writeHead(stale.status, stale.headers);
      response.end(stale.body);
      return;
    }
    const from = performance.now();
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
        const status = answer.statusCode ?? 502;
        manners.onPassed?.({
          operation,
          method: request.method ?? 'GET',
          path: request.url ?? '/',
          headers: request.headers,
          body: text,
          bytes: body,
          status,
          answer: { headers: answer.headers, bytes: Buffer.concat(parts) },
          from,
          to: performance.now(),
        });
        if (manners.staleMs !== undefined && EVENTUAL.test(operation) && status === 200) {
          const all = remembered.get(key) ?? [];
          all.push({ at: performance.now(), status, headers: answer.headers, body: Buffer.concat(parts) });
          remembered.set(key, all.slice(-20));
        }
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
    behave: (next: Manners) => {
      manners = next;
      remembered.clear();
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
