// Starts both services as their images would and uses them as a browser does.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const children = [];
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
async function start(folder, file, env) {
  const port = await freePort();
  const cwd = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  children.push(
    spawn(process.execPath, [file], {
      cwd,
      env: { ...process.env, ...env, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (answer?.ok) return `http://127.0.0.1:${port}`;
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error(`${folder} did not start`);
}

let api;
let page;
before(async () => {
  const cwd = fileURLToPath(new URL('../backend/', import.meta.url));
  const migration = spawn(process.execPath, ['src/migrate.js', 'up'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  assert.equal((await once(migration, 'exit'))[0], 0);
  [api, page] = await Promise.all([
    start('backend', 'src/main.js', { SESSION_SECRET: 'only-for-this-test', EZ_DEPLOY_RELEASE: 'e2e' }),
    start('frontend', 'server.js', { EZ_DEPLOY_RELEASE: 'e2e' }),
  ]);
});
after(() => children.forEach((c) => c.kill('SIGTERM')));

it('serves a page whose assets exist', async () => {
  const html = await (await fetch(page)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
  assert.ok(script, 'the page names a script; was the frontend built?');
  const asset = await fetch(`${page}${script}`);
  assert.equal(asset.status, 200);
  assert.match(asset.headers.get('cache-control'), /immutable/);
  assert.equal((await fetch(`${page}/../../package.json`)).status, 404);
});

it('takes a nurse from sign-in to a recorded value', async () => {
  const post = (path, body, session) =>
    fetch(`${api}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: session ? { authorization: `Bearer ${session}` } : {},
    });
  const { session } = await (await post('/api/sign-in', { user: 'nurse', password: 'vital-signs' })).json();
  const patients = await (
    await fetch(`${api}/api/patients`, { headers: { authorization: `Bearer ${session}` } })
  ).json();
  assert.ok(patients.length >= 12);
  assert.equal(
    (await post('/api/vitals', { patient: patients[0].id, heartRate: 70, temperature: 36.6, oxygen: 99 }, session))
      .status,
    201,
  );
});
