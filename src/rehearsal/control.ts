import type { IncomingMessage, ServerResponse } from 'node:http';

import { messageOf } from '../errors';
import type { CallLog } from './kernel/calls';
import type { Faults } from './kernel/faults';
import { type Handler, readBody, sendJson } from './kernel/http';
import type { CloudPorts } from './kernel/types';
import { PAGE } from './page/page';

export interface ControlDeps {
  state(): object;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly resources: Handler;
  /** For test suites that ask for a data store: the rehearsal's own servers. */
  readonly data: CloudPorts['data'];
}

/** Only what was addressed to loopback: a page of the web that points its own name at 127.0.0.1 is not served. */
function isLocal(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const { origin } = request.headers;
  const own = origin === undefined || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin);
  return own && (host === '127.0.0.1' || host === 'localhost');
}

async function setFaults(deps: ControlDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    try {
      deps.faults.set(JSON.parse((await readBody(request, 256 * 1024)).toString('utf8')));
    } catch (error) {
      sendJson(response, 400, { error: messageOf(error) });
      return;
    }
  }
  sendJson(response, 200, deps.faults.current());
}

/** Where a rollout against this rehearsal shows itself, while it does; nothing but a page on loopback is taken. */
const LIVE_PAGE = /^http:\/\/127\.0\.0\.1:\d{1,5}\/$/;

async function setLive(
  live: { url: string | null },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let url: unknown;
  try {
    ({ url } = JSON.parse((await readBody(request, 1_024)).toString('utf8')) as { url: unknown });
  } catch (error) {
    sendJson(response, 400, { error: messageOf(error) });
    return;
  }
  if (url !== null && (typeof url !== 'string' || !LIVE_PAGE.test(url))) {
    sendJson(response, 400, { error: 'url must be null or a page on 127.0.0.1' });
    return;
  }
  live.url = url;
  sendJson(response, 200, live);
}

/**
 * The page (`/`) and the control door: `GET /control/state`, `GET /control/calls[?since=N]`, `GET|POST /control/faults`,
 * `POST /control/live`,
 * `/control/resources…` for the infrastructure provider.
 */
export function createControl(deps: ControlDeps): Handler {
  const live: { url: string | null } = { url: null };
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.setHeader('cache-control', 'no-store');
    if (!isLocal(request)) sendJson(response, 403, { error: 'This door is for this machine only.' });
    else if (url.pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE.policy });
      response.end(PAGE.html);
    } else if (url.pathname.startsWith('/control/resources')) await deps.resources(request, response);
    else if (url.pathname === '/control/state') sendJson(response, 200, { ...deps.state(), live: live.url });
    else if (url.pathname === '/control/live' && request.method === 'POST') await setLive(live, request, response);
    else if (url.pathname === '/control/data/postgres') {
      sendJson(response, 200, { url: await deps.data.postgresUrl(url.searchParams.get('database') ?? 'suite') });
    } else if (url.pathname === '/control/data/redis') sendJson(response, 200, { url: await deps.data.redisUrl() });
    else if (url.pathname === '/control/faults') await setFaults(deps, request, response);
    else if (url.pathname === '/control/calls') {
      const since = Number(url.searchParams.get('since') ?? 0);
      sendJson(response, 200, { ...deps.calls.list(Number.isInteger(since) ? since : 0), counts: deps.calls.counts() });
    } else sendJson(response, 404, { error: `Nothing is at ${url.pathname}.` });
  };
}
