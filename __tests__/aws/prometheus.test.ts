import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { askPrometheus } from '../../src/aws/prometheus';

/** What the HTTP API answers, by the query that asks for it; the real server is asked in __tests__/real/prometheus.test.ts. */
const ANSWERS: Record<string, { status: number; body: string; headers?: Record<string, string> }> = {
  proxy: { status: 502, body: '<html>bad gateway</html>' },
  matrix: { status: 200, body: '{"status":"success","data":{"resultType":"matrix","result":[]}}' },
  away: { status: 503, body: '{"status":"error","errorType":"timeout","error":"query timed out"}' },
  moved: { status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } },
  list: { status: 200, body: '[1,2,3]' },
  null: { status: 200, body: 'null' },
};

describe('a Prometheus that does not answer as it should', () => {
  let server: Server;
  let url: string;
  const seen: { path: string | undefined; authorization: string | undefined }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        seen.push({ path: request.url, authorization: request.headers.authorization });
        const query = new URLSearchParams(body).get('query') ?? '';
        if (query === 'silent') return;
        const answer = ANSWERS[query] ?? { status: 500, body: '' };
        response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/prom/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (query: string) => askPrometheus(url, query, { token: 't', signal: new AbortController().signal });

  it.each([
    ['proxy', 'answered 502 and no JSON'],
    ['matrix', 'answered 200'],
    ['away', 'answered 503: query timed out'],
    ['list', 'answered 200'],
  ])('%s: no verdict, and said', async (query, what) => {
    expect(await ask(query)).toEqual({ kind: 'no-answer', what });
  });

  it.each(['moved', 'null'])('%s: no verdict either', async (query) => {
    expect((await ask(query)).kind).toBe('no-answer');
  });

  it('asks below the path of the address, with its token', async () => {
    await ask('away');
    expect(seen.at(-1)).toEqual({ path: '/prom/api/v1/query', authorization: 'Bearer t' });
  });

  it('silent: gives up after five seconds', async () => {
    expect(await ask('silent')).toEqual({ kind: 'no-answer', what: 'did not answer within 5 s' });
  }, 10_000);

  it('nobody there: said', async () => {
    const answer = await askPrometheus('http://127.0.0.1:1', 'x', { signal: new AbortController().signal });
    expect(answer).toMatchObject({ kind: 'no-answer', what: expect.stringContaining('cannot be reached') as string });
  });

  it('ends with the rollout that asked', async () => {
    const controller = new AbortController();
    const asked = askPrometheus(url, 'silent', { signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow();
  });
});
