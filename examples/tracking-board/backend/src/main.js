import { createApp } from './app.js';
import { log } from './log.js';
import { createMetrics } from './metrics.js';
import { createSessions } from './sessions.js';
import { createStore } from './store.js';

const { env } = process;
for (const name of ['DATABASE_URL', 'REDIS_URL', 'SESSION_SECRET']) {
  if (!env[name]) {
    log('error', `${name} is not set`);
    process.exit(1);
  }
}
let stop = () => process.exit(0);
// Before anything is waited for: the first process of a container that handles no signal is deaf to it.
process.once('SIGTERM', () => stop());

const release = env.EZ_DEPLOY_RELEASE ?? 'local';
const store = createStore(env.DATABASE_URL);
const sessions = await createSessions(env.REDIS_URL);
const metrics = createMetrics({
  service: env.EZ_DEPLOY_SERVICE ?? 'backend',
  release,
  flushMs: Number(env.METRICS_FLUSH_MS ?? 1000),
  slowMs: Number(env.SLOW_MS ?? 3000),
});
const server = createApp({ store, sessions, metrics, release });
server.listen(Number(env.PORT ?? 8080), () => log('info', 'listening', { port: server.address().port, release }));

stop = () => {
  // The load balancer has stopped sending: finish what is under way, then go.
  server.close(async () => {
    metrics.stop();
    await Promise.allSettled([store.end(), sessions.end()]);
    log('info', 'stopped');
    process.exit(0);
  });
  server.closeIdleConnections();
};
