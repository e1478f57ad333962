import { type ChildProcess, spawn } from 'node:child_process';

/**
 * A child that outlives nothing: it reads process ids from its standard input and, when that closes because the cloud ended in
 * whatever way (a SIGKILL lets nobody clean up), ends the process groups that are still on its list, and itself.
 */
const SOURCE = `
const alive = new Set();
let rest = '';
process.on('SIGINT', () => {}); process.on('SIGTERM', () => {});
process.stdin.setEncoding('utf8').on('data', (text) => {
  const lines = (rest + text).split('\\n'); rest = lines.pop();
  for (const line of lines) line[0] === '+' ? alive.add(Number(line.slice(1))) : alive.delete(Number(line.slice(1)));
}).on('end', () => {
  for (const pid of alive) { try { process.kill(-pid, 'SIGKILL'); } catch {} }
  process.exit(0);
});`;

export interface Reaper {
  /** Ends this process group if the cloud dies. */
  watch(pid: number): void;
  forget(pid: number): void;
  stop(): Promise<void>;
}

export function createReaper(): Reaper {
  const child: ChildProcess = spawn(process.execPath, ['-e', SOURCE], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: {},
  });
  child.unref();
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.stdin?.on('error', () => undefined);
  return {
    watch: (pid) => void child.stdin?.write(`+${pid}\n`),
    forget: (pid) => void child.stdin?.write(`-${pid}\n`),
    stop: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}
