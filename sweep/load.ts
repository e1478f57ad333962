import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

import { WebSocket } from 'ws';

export type Kind = 'GET' | 'POST' | 'stream' | 'websocket';
export interface Sent {
  readonly kind: Kind;
  readonly id: string;
  readonly time: string;
  /** undefined: answered whole. */
  readonly lost: string | undefined;
}

/** Requests of each kind a second, for one application. */
const RATES: Readonly<Record<Kind, number>> = { GET: 60, POST: 20, stream: 4, websocket: 3 };
/** Longest any of them may take, wall ms. */
const PATIENCE_MS = 15_000;

/** Users of an application: every request is kept with its fate. Nothing is sent twice by this client. */
export function startLoad(url: string, postsFile: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const base = new URL(url);
  const sent: Sent[] = [];
  const open = new Set<Promise<void>>();

  const http = (kind: 'GET' | 'POST' | 'stream', id: string) =>
    new Promise<string | undefined>((done) => {
      const out = request(
        base,
        {
          agent,
          method: kind === 'POST' ? 'POST' : 'GET',
          path: kind === 'stream' ? '/stream' : '/',
          timeout: PATIENCE_MS,
          ...(kind === 'POST' ? { headers: { 'content-length': Buffer.byteLength(id) } } : {}),
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part: string) => (text += part));
          answer.once('error', () => done('the answer broke off'));
          answer.once('end', () => {
            if ((answer.statusCode ?? 0) >= 400) done(`status ${String(answer.statusCode)}`);
            else if (kind === 'stream' && !text.endsWith('end\n')) done('the stream broke off');
            else done(undefined);
          });
        },
      );
      out.once('timeout', () => out.destroy(new Error('timeout')));
      out.once('error', (error) => done(error.message));
      out.end(kind === 'POST' ? id : undefined);
    });
  const webSocket = (id: string) =>
    new Promise<string | undefined>((done) => {
      const socket = new WebSocket(url.replace('http:', 'ws:'));
      let left = 5;
      const timer = setTimeout(() => {
        done('timeout');
        socket.terminate();
      }, PATIENCE_MS);
      const end = (why: string | undefined) => {
        clearTimeout(timer);
        done(why);
        socket.close();
      };
      socket.once('error', (error) => end(error.message));
      socket.once('open', () => socket.send(id));
      socket.once('close', () => end('closed by the other side'));
      socket.on('message', () => {
        left -= 1;
        if (left === 0) return end(undefined);
        setTimeout(() => socket.send(id), 40);
      });
    });

  const fire = (kind: Kind) => {
    const id = randomUUID();
    const time = new Date().toISOString();
    const fate = kind === 'websocket' ? webSocket(id) : http(kind, id);
    const whole = fate.then((lost) => {
      sent.push({ kind, id, time, lost });
      open.delete(whole);
    });
    open.add(whole);
  };
  const timers = (Object.keys(RATES) as Kind[]).map((kind) => setInterval(() => fire(kind), 1_000 / RATES[kind]));
  return {
    /** Ends the load; answers with what was lost, and which posts were stored never or more than once. */
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(open);
      agent.destroy();
      const stored = new Map<string, number>();
      for (const id of readFileSync(postsFile, 'utf8').split('\n')) stored.set(id, (stored.get(id) ?? 0) + 1);
      const posts = sent.filter((s) => s.kind === 'POST');
      return {
        requests: sent.length,
        lost: sent.filter((s) => s.lost !== undefined),
        missing: posts.filter((p) => p.lost === undefined && !stored.has(p.id)),
        doubled: posts.filter((p) => (stored.get(p.id) ?? 0) > 1),
      };
    },
  };
}
