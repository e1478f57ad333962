import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A token of the right form; the rehearsal's STS looks at no more. */
const JWT = [
  { alg: 'RS256', typ: 'JWT' },
  { aud: 'sts.amazonaws.com', sub: 'repo:org/sweep:environment:production' },
  'x',
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

/** GitHub's service for ID tokens, as a job with `id-token: write` finds it. */
export async function openTokens() {
  let asked = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const allowed = request.headers.authorization === 'Bearer sweep' && url.searchParams.get('audience') !== null;
    if (allowed) asked += 1;
    response.writeHead(allowed ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(allowed ? { value: JWT } : { message: 'no' }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'sweep',
    },
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
