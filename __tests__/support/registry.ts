import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createClock } from '../../src/clock';
import { createRegistry } from '../../src/rehearsal/services/ecr/registry';
import { ImageStore } from '../../src/rehearsal/services/ecr/store';

/** The rehearsal's own OCI registry on loopback, and a log of what was asked. */
export async function startRegistry(repositories: readonly string[], immutable = true) {
  const folder = mkdtempSync(join(tmpdir(), 'ez-registry-'));
  const store = new ImageStore(folder, createClock());
  for (const name of repositories) store.create(name, immutable);
  const handle = createRegistry(store, (password) => password === 'secret-token');
  const calls: string[] = [];
  let breakNext = 0;
  const server = createServer((request, response) => {
    calls.push(`${request.method ?? ''} ${(request.url ?? '').replace(/\?.*/, '')}`);
    if (breakNext > 0) {
      breakNext -= 1;
      request.resume();
      response.writeHead(503).end();
      return;
    }
    void handle(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    store,
    calls,
    authorization: `Basic ${Buffer.from('AWS:secret-token').toString('base64')}`,
    failNext: (count: number) => {
      breakNext = count;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
