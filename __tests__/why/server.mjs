// The application of these tests: one file, and one way to fail a release, chosen by its environment.
import { createServer } from 'node:http';
import { connect } from 'node:net';

const { PORT = '8080', FAIL = '', EZ_DEPLOY_RELEASE = '', DATABASE_PORT = '1' } = process.env;

if (process.argv[2] === 'migrate') {
  console.log('migrating 0007_boards');
  if (FAIL === 'migration') {
    console.error('error: relation "boards" already exists');
    process.exit(1);
  }
  process.exit(0);
}
if (FAIL === 'crash') {
  console.log('::error::not an annotation');
  console.error('\u001b[31mError: the environment variable SHOP_URL is missing\u001b[0m');
  process.exit(1);
}

/** Asks the database as an application does before it calls itself ready. */
const database = () =>
  new Promise((done, fail) => {
    const socket = connect(Number(DATABASE_PORT), '127.0.0.1');
    socket.once('connect', () => done(socket.destroy()));
    socket.once('error', fail);
  });

const server = createServer(async (request, response) => {
  let status = 200;
  if (request.url === '/health' && FAIL === 'health') status = 500;
  if (request.url === '/health' && FAIL === 'dependency') {
    await database().catch((error) => {
      console.error(`not ready: ${error.message}`);
      status = 503;
    });
  }
  response.writeHead(status, { 'x-release': EZ_DEPLOY_RELEASE }).end('ok');
});

if (FAIL === 'slow') {
  console.log('loading 14000 products');
  setInterval(() => undefined, 1_000);
} else {
  server.listen(FAIL === 'port' ? 0 : Number(PORT), '127.0.0.1', () => {
    // As an application in a container of its own would say it: it cannot know of the rehearsal's addresses.
    console.log(`listening on port ${FAIL === 'port' ? server.address().port : 8080}`);
  });
}
if (FAIL === 'memory') {
  const kept = [];
  setInterval(() => kept.push(Buffer.alloc(64 * 1024 * 1024, 1)), 20);
}
process.on('SIGTERM', () => process.exit(0));
