// People by id: POST /ID NAME stores one, GET /ID answers the name. Which column holds the name is the version's business.
import { createServer } from 'node:http';

import pg from 'pg';

import { column } from './column.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', (error) => console.error(`a connection broke: ${error.message}`));

async function answer(request) {
  if (request.url === '/health') return [(await pool.query('select 1')).rowCount === 1 ? 200 : 503, 'ok'];
  const id = request.url.slice(1);
  if (request.method === 'POST') {
    let name = '';
    for await (const part of request.setEncoding('utf8')) name += part;
    await pool.query(`insert into people (id, ${column}) values ($1, $2)`, [id, name]);
    return [201, name];
  }
  const found = await pool.query(`select ${column} as name from people where id = $1`, [id]);
  return found.rowCount === 0 ? [404, ''] : [200, found.rows[0].name];
}

const server = createServer((request, response) => {
  answer(request)
    .catch((error) => {
      console.error(error.message);
      return [500, error.message];
    })
    .then(([status, text]) =>
      response.writeHead(status, { 'x-release': process.env.EZ_DEPLOY_RELEASE ?? 'none' }).end(String(text)),
    );
});
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 20);
});
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1');
