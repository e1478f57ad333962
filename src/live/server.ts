import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { pagePolicy, type PageUpdate, renderPage, updateOf } from '../report/html';
import type { PageView } from '../report/parts';

/** Pages are told at most this often, wall ms. */
const TELL_EVERY_MS = 400;
/** Pages that are told at once; more than a person opens. */
const MOST_PAGES = 20;
/** A page that has this much unread is not reading: it is let go. Bytes. */
const MOST_UNREAD = 4 * 1024 * 1024;
/** How long the last word may take to reach the pages, wall ms. */
const FAREWELL_MS = 1_000;

export interface LivePage {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** Something changed: pages are told soon. */
  changed(): void;
  /** Tells the pages the last state and ends; nothing is left open. */
  close(): Promise<void>;
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const eventOf = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Only what is new to a page that was told `before`. */
function changesOf(before: PageUpdate | undefined, now: PageUpdate): object {
  const parts = Object.entries(now.parts).filter(
    ([name, part]) => before?.parts[name as keyof PageUpdate['parts']] !== part,
  );
  return { title: now.title, parts: Object.fromEntries(parts), data: now.data };
}

/**
 * Serves the page on loopback, on any free port: `/`, and its events at `/events`. Reads only, answers only requests that were addressed to
 * it (a page of the web that points its own name at 127.0.0.1 is refused).
 * @param view undefined as long as there is nothing to show.
 */
export async function openLivePage(view: () => PageView | undefined): Promise<LivePage> {
  const pages = new Set<ServerResponse>();
  let told: PageUpdate | undefined;
  let timer: NodeJS.Timeout | undefined;
  let port = 0;

  const refuse = (response: ServerResponse, status: number, text: string, more: Record<string, string> = {}) =>
    response.writeHead(status, { ...HEADERS, ...more, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  const tell = (response: ServerResponse, text: string) => {
    if (response.writableLength > MOST_UNREAD) response.destroy();
    else response.write(text);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = view();
    if (now === undefined) return;
    const update = updateOf(now);
    const text = eventOf('view', changesOf(told, update));
    told = update;
    for (const page of pages) tell(page, text);
  };
  const subscribe = (response: ServerResponse) => {
    if (pages.size >= MOST_PAGES) return void refuse(response, 503, 'Enough pages are open.');
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
    // What the others were told is what the next changes are changes of.
    flush();
    response.write(told === undefined ? ': nothing yet\n\n' : eventOf('view', told));
    pages.add(response);
    response.once('close', () => pages.delete(response));
  };
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host;
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
      return void refuse(response, 403, 'This page is for this machine only.');
    if (request.method !== 'GET') return void refuse(response, 405, 'This page is only read.', { allow: 'GET' });
    if (request.url === '/events') return subscribe(response);
    if (request.url !== '/') return void refuse(response, 404, 'Nothing is here.');
    const now = view();
    if (now === undefined) return void refuse(response, 503, 'Not yet.', { 'retry-after': '1' });
    response
      .writeHead(200, {
        ...HEADERS,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `${pagePolicy(true)}; frame-ancestors 'none'`,
      })
      .end(renderPage(now));
  };
  const server = createServer(handle);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  port = (server.address() as AddressInfo).port;
  // The run decides when the process ends, not a page that is open somewhere.
  server.unref();

  return {
    url: `http://127.0.0.1:${port}/`,
    changed: () => {
      timer ??= setTimeout(flush, TELL_EVERY_MS).unref();
    },
    close: async () => {
      flush();
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const page of pages) page.end(eventOf('end', {}));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
      await closed;
      clearTimeout(late);
    },
  };
}
