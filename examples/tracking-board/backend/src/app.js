import { createServer } from 'node:http';

import { log } from './log.js';
import { verifyPassword } from './passwords.js';
import { BadRequest, checkVitals } from './vitals.js';

const BODY_LIMIT = 16 * 1024;
/** Asked by machines, not by users: not counted. */
const HEALTH = new Set(['/health', '/ready', '/api/health']);

async function readJson(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > BODY_LIMIT) throw new BadRequest('body too large');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('body is not JSON');
  }
}

/** The HTTP server of the API. Everything it needs is given, so that tests bring their own. */
export function createApp({ store, sessions, metrics, release }) {
  const signedIn = async (request) => {
    const id = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    return id === undefined ? null : sessions.user(id);
  };
  const routes = {
    'GET /health': () => [200, { status: 'ok' }],
    'GET /api/health': () => [200, { status: 'ok', release }],
    'GET /ready': async () => {
      await Promise.all([store.ping(), sessions.ping()]);
      return [200, { status: 'ready' }];
    },
    'POST /api/sign-in': async (request) => {
      const { user, password } = await readJson(request);
      const known = await store.user(String(user));
      if (known === undefined || !verifyPassword(String(password), known.password))
        return [401, { error: 'unknown user or password' }];
      metrics.add('SignInSuccess');
      metrics.add('Sessions');
      return [200, { session: await sessions.start(known.name) }];
    },
    'GET /api/patients': async () => [200, await store.patients()],
    'GET /api/vitals': async (request, url) => [200, await store.vitals(Number(url.searchParams.get('patient')))],
    'POST /api/vitals': async (request) => {
      const saved = await store.addVitals(checkVitals(await readJson(request)));
      metrics.add('VitalSignsProcessed');
      return [201, saved];
    },
  };
  const open = new Set(['GET /health', 'GET /api/health', 'GET /ready', 'POST /api/sign-in']);

  const answer = async (request, url) => {
    const key = `${request.method} ${url.pathname}`;
    const route = routes[key];
    if (route === undefined) return [404, { error: 'not found' }];
    if (!open.has(key) && (await signedIn(request)) === null) return [401, { error: 'sign in first' }];
    return route(request, url);
  };

  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    const started = performance.now();
    const url = new URL(request.url, 'http://localhost');
    answer(request, url)
      .catch((error) => {
        if (error instanceof BadRequest) return [400, { error: error.message }];
        log('error', error.message, { path: url.pathname, method: request.method });
        return [500, { error: 'internal error' }];
      })
      .then(([status, body]) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          'x-release': release,
          'cache-control': 'no-store',
        });
        response.end(JSON.stringify(body));
        if (!HEALTH.has(url.pathname)) metrics.answered(status, performance.now() - started);
      });
  });
  return server;
}
