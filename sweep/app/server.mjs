// The application of the sweep: answers, stores posts (a line each, so that doubles show), streams, and echoes over WebSocket.
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const release = process.env.EZ_DEPLOY_RELEASE ?? 'none';
const posts = process.env.POSTS_FILE;

const server = createServer((request, response) => {
  response.setHeader('x-release', release);
  // By it a user stays at one version of all services (rollout.affinity).
  if (process.env.COOKIE !== undefined)
    response.setHeader('set-cookie', `ez-release=${release}; Path=/; HttpOnly; SameSite=Lax`);
  if (request.method === 'POST') {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => (body += text));
    request.on('end', () => {
      appendFileSync(posts, `${body}\n`);
      response.writeHead(201).end(body);
    });
    return;
  }
  if (request.url === '/price') {
    // Asks a service that only other services can reach.
    fetch(process.env.PRICES_URL).then(
      async (answer) => response.writeHead(answer.ok ? 200 : 502).end(await answer.text()),
      (error) => response.writeHead(502).end(String(error)),
    );
    return;
  }
  if (request.url === '/stream') {
    response.writeHead(200, { 'content-type': 'text/plain' });
    let left = 10;
    const timer = setInterval(() => {
      left -= 1;
      response.write(`${left}\n`);
      if (left > 0) return;
      clearInterval(timer);
      response.end('end\n');
    }, 25);
    response.on('close', () => clearInterval(timer));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
});
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => socket.on('message', (data) => socket.send(String(data))));

// Graceful: what is open may finish; ECS sends SIGKILL after stopTimeout anyway.
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  const wait = setInterval(() => {
    server.closeIdleConnections();
    if (sockets.clients.size === 0) clearInterval(wait);
  }, 20);
});
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1');
