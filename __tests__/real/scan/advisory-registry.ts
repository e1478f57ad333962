import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/**
 * The bulk advisory endpoint of npm's registry, with one advisory: what `npm audit` asks. The registries that the build machines
 * reach answer it with 405.
 */
export async function startAdvisoryRegistry() {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method !== 'POST' || request.url !== '/-/npm/v1/security/advisories/bulk') {
        response.writeHead(404).end('{}');
        return;
      }
      const body = Buffer.concat(chunks);
      const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8');
      const names = JSON.parse(text) as Record<string, string[]>;
      asked.push({ names, authorization: request.headers.authorization });
      const answer =
        names['minimist'] === undefined
          ? {}
          : {
              minimist: [
                {
                  id: 1097678,
                  url: 'https://github.com/advisories/GHSA-xvch-5gv4-984h',
                  title: 'Prototype Pollution in minimist',
                  severity: 'critical',
                  vulnerable_versions: '>=1.0.0 <1.2.6',
                  cwe: ['CWE-1321'],
                  cvss: { score: 9.8, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
                },
              ],
            };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
