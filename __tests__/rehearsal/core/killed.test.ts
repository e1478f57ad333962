import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const listening = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

/** Data folders of PostgreSQL, newest last. */
const clusters = () =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith('ezd-pg-'))
    .map((name) => ({ name, born: statSync(join(tmpdir(), name)).birthtimeMs }))
    .sort((a, b) => a.born - b.born)
    .map(({ name }) => name);

test('a cloud that is killed leaves no database running, and none of its files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ezd-killed-'));
  const tsx = join('node_modules', '.bin', 'tsx');
  const child = spawn(tsx, [join(import.meta.dirname, 'killed.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const line = await new Promise<string>((done, fail) => {
      child.stdout.once('data', (chunk: Buffer) => done(chunk.toString()));
      child.once('exit', (code) => fail(new Error(`the cloud ended with ${String(code)}`)));
    });
    const { pid, port } = JSON.parse(line) as { pid: number; port: number };
    expect(await listening(port)).toBe(true);
    child.removeAllListeners('exit');
    const mine = clusters().at(-1);
    expect(mine).toBeDefined();
    process.kill(pid, 'SIGKILL');
    const until = Date.now() + 10_000;
    while (((await listening(port)) || clusters().some((one) => one === mine)) && Date.now() < until)
      await new Promise((done) => setTimeout(done, 50));
    expect(await listening(port)).toBe(false);
    expect(clusters()).not.toContain(mine);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
