import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

/** Which user and group a server runs as; undefined: as ourselves. PostgreSQL refuses to be root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** An unprivileged user of this machine, when we are root. */
export function unprivileged(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':');
    const uid = Number(fields?.[2]);
    const gid = Number(fields?.[3]);
    if (Number.isInteger(uid) && uid > 0 && Number.isInteger(gid)) return { uid, gid };
  }
  return { uid: 65_534, gid: 65_534 };
}

/**
 * Ports to choose from: below those that the system itself gives to whoever asks for any (from 32768 on with Linux, 49152 with others).
 * Between the look and the use a server of somebody else's, which asked for any, can then not take it.
 */
const PORTS = { first: 10_000, last: 32_767 };

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

/** A port nobody listens on right now. @param choose a whole number from the first up to the second, without it; given by tests. */
export async function freePort(choose: (from: number, to: number) => number = randomInt): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = choose(PORTS.first, PORTS.last + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${PORTS.first} to ${PORTS.last}`);
}

/** How long loopback may take to take a connection. Wall ms. */
const ANSWER_MS = 2_000;

/** Whether somebody takes connections at a port of this machine. */
export function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: ANSWER_MS });
    const end = (does: boolean) => {
      socket.destroy();
      done(does);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

export interface Started {
  readonly child: ChildProcess;
  /** The last lines of what it said. */
  tail(): string;
  readonly exited: Promise<number | null>;
}

/**
 * Starts a program with a bare environment. A dead parent takes it along: it is ended on our exit, and where `sh` is there
 * a watcher on a pipe ends it even when we are killed.
 */
export function start(file: string, args: readonly string[], runAs: RunAs | undefined, cwd: string): Started {
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', HOME: cwd };
  // Detached: Ctrl-C in a terminal reaches us, and we end it in our order.
  const child = spawn(file, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...(runAs ?? {}) });
  let said = '';
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const onExit = () => child.kill('SIGKILL');
  process.once('exit', onExit);
  const exited = new Promise<number | null>((done) => {
    child.once('error', (error) => {
      said += String(error);
      done(127);
    });
    child.once('exit', (code) => {
      process.removeListener('exit', onExit);
      done(code);
    });
  });
  if (child.pid !== undefined) watch(child.pid, child, runAs, cwd);
  return { child, tail: () => said.trim(), exited };
}

/** Waits for our end of the pipe to close, ends the server, and removes its folder. */
const WATCH =
  'read -r _; kill -INT "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$2"';

/** A shell that outlives us by as much as it takes: a SIGKILL to us leaves nothing running and no files. */
function watch(pid: number, child: ChildProcess, runAs: RunAs | undefined, folder: string): void {
  const watcher = spawn('/bin/sh', ['-c', WATCH, 'watch', String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: { PATH: process.env['PATH'] ?? '' },
    ...(runAs ?? {}),
  });
  watcher.once('error', () => undefined);
  watcher.stdin.once('error', () => undefined);
  child.once('exit', () => watcher.kill('SIGKILL'));
  watcher.unref();
  (watcher.stdin as { unref?: () => void }).unref?.();
}

/** Ends a program: the signal, then SIGKILL after `limitMs` wall milliseconds. */
export async function end(started: Started, signal: NodeJS.Signals, limitMs = 5_000): Promise<void> {
  if (started.child.exitCode !== null || started.child.signalCode !== null) return;
  started.child.kill(signal);
  const timer = setTimeout(() => started.child.kill('SIGKILL'), limitMs);
  await started.exited;
  clearTimeout(timer);
}
