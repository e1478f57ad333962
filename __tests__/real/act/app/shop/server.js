const { createServer } = require('node:http');

/** Raised by every release of the test. */
const VERSION = '0';
const headers = { 'x-release': process.env.EZ_DEPLOY_RELEASE ?? 'local' };

exports.VERSION = VERSION;
if (require.main === module) {
  const server = createServer({ keepAliveTimeout: 65_000 }, (_request, response) => {
    response.writeHead(200, headers).end(VERSION);
  });
  server.listen(Number(process.env.PORT ?? 8080));
  process.on('SIGTERM', () => server.close(() => process.exit(0)));
}
