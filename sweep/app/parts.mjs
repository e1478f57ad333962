// Services of other kinds than web, for tests: node parts.mjs internal | check | worker | cron. Each says its release.
import { appendFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';

const release = process.env.EZ_DEPLOY_RELEASE ?? 'none';
const port = Number(process.env.PORT ?? 8090);
const say = () => appendFileSync(process.env.WORK_FILE, `${release}\n`);

const parts = {
  internal: () => {
    const server = createServer((_, response) => response.writeHead(200, { 'x-release': release }).end(release));
    process.once('SIGTERM', () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    });
    server.listen(port, '127.0.0.1');
  },
  check: () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => process.exit(answer.ok ? 0 : 1),
      () => process.exit(1),
    ),
  worker: () => {
    setInterval(say, 200);
    process.once('SIGTERM', () => process.exit(0));
    // Fails as soon as this file is there.
    const { FAIL_FILE } = process.env;
    setInterval(() => {
      if (FAIL_FILE === undefined || !existsSync(FAIL_FILE)) return;
      console.error('queue: connection refused');
      process.exit(3);
    }, 100);
  },
  cron: say,
};
parts[process.argv[2]]();
