import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';

import { createApp } from '../src/app.js';
import { createMetrics } from '../src/metrics.js';
import { migrate } from '../src/migrate.js';
import { createSessions } from '../src/sessions.js';
import { createStore } from '../src/store.js';

const { DATABASE_URL, REDIS_URL } = process.env;
let url;
let stop;
before(async () => {
  assert.ok(DATABASE_URL && REDIS_URL, 'DATABASE_URL and REDIS_URL must be set');
  await migrate(DATABASE_URL, 'up', () => undefined);
  const [store, sessions] = [createStore(DATABASE_URL), await createSessions(REDIS_URL)];
  const metrics = createMetrics({
    service: 'backend',
    release: 'r1',
    flushMs: 60_000,
    slowMs: 1_000,
    write: () => undefined,
  });
  const server = createApp({ store, sessions, metrics, release: 'r1' });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${server.address().port}`;
  stop = async () => {
    server.closeAllConnections();
    server.close();
    metrics.stop();
    await Promise.all([store.end(), sessions.end()]);
  };
});
after(() => stop?.());

const post = (path, body, session) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: session === undefined ? {} : { authorization: `Bearer ${session}` },
    body: JSON.stringify(body),
  });

it('is ready with its database and its cache, and names its release', async () => {
  const answer = await fetch(`${url}/ready`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('x-release'), 'r1');
});

it('lets nobody in without a session', async () => {
  assert.equal((await fetch(`${url}/api/patients`)).status, 401);
  assert.equal((await post('/api/sign-in', { user: 'nurse', password: 'wrong' })).status, 401);
});

it('stores what is written and shows it again', async () => {
  const { session } = await (await post('/api/sign-in', { user: 'nurse', password: 'vital-signs' })).json();
  const written = await post('/api/vitals', { patient: 7, heartRate: 81, temperature: 37.1, oxygen: 97 }, session);
  assert.equal(written.status, 201);
  const read = await fetch(`${url}/api/vitals?patient=7`, { headers: { authorization: `Bearer ${session}` } });
  const [newest] = await read.json();
  assert.equal(newest.heartRate, 81);
  assert.equal((await post('/api/vitals', { patient: 7 }, session)).status, 400);
});
