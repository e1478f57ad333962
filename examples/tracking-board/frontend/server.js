// Serves the built page: HTML never stored, hashed assets for ever, so that pages of two versions work side by side.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const { env } = process;
const release = env.EZ_DEPLOY_RELEASE ?? 'local';
const root = join(fileURLToPath(new URL('.', import.meta.url)), 'dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const counts = { Requests: 0, Errors: 0, Slow: 0 };

function flush() {
  if (counts.Requests === 0) return;
  const metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count', StorageResolution: 1 }));
  const embedded = {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{ Namespace: 'TrackingBoard', Dimensions: [['Service', 'Release']], Metrics: metrics }],
    },
    Service: env.EZ_DEPLOY_SERVICE ?? 'frontend',
    Release: release,
    ...counts,
  };
  process.stdout.write(`${JSON.stringify(embedded)}\n`);
  Object.assign(counts, { Requests: 0, Errors: 0, Slow: 0 });
}
setInterval(flush, Number(env.METRICS_FLUSH_MS ?? 1000)).unref();

async function fileFor(path) {
  const file = join(root, normalize(path).replace(/^(\.\.[/\\])+/, ''));
  if (!file.startsWith(root)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  return extname(path) === '' ? join(root, 'index.html') : undefined;
}

export const server = createServer({ keepAliveTimeout: 65_000 }, async (request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const headers = { 'x-release': release };
  if (path === '/health') return response.writeHead(200, headers).end('ok');
  const started = performance.now();
  const file = await fileFor(decodeURIComponent(path)).catch(() => undefined);
  const status = file === undefined ? 404 : 200;
  response.once('finish', () => {
    counts.Requests += 1;
    if (performance.now() - started > Number(env.SLOW_MS ?? 3000)) counts.Slow += 1;
  });
  if (file === undefined) return response.writeHead(404, headers).end('not found');
  const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
  response.writeHead(status, {
    ...headers,
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': cache,
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
});
server.listen(Number(env.PORT ?? 3000));

process.once('SIGTERM', () => {
  server.close(() => {
    flush();
    process.exit(0);
  });
  server.closeIdleConnections();
});
