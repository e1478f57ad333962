import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** What `npm run test:real` has installed. */
export function tool(name: string): string {
  const path = process.env[`EZ_DEPLOY_TOOL_${name}`];
  if (path === undefined) throw new Error(`EZ_DEPLOY_TOOL_${name} is not set: run this with npm run test:real`);
  return path;
}

export interface Server {
  /** Ends it, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** Starts a server of a test and waits until it answers. @throws Error with its last words where it does not. */
export async function startServer(
  argv: readonly [string, ...string[]],
  options: {
    readonly env?: NodeJS.ProcessEnv;
    readonly cwd: string;
    readonly answers: () => Promise<boolean>;
    readonly onOutput?: (text: string) => void;
  },
): Promise<Server> {
  const [program, ...args] = argv;
  const child: ChildProcess = spawn(program, args, {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      options.onOutput?.(chunk.toString());
    });
  let failed: Error | undefined;
  child.once('error', (error) => (failed = error));
  const stop = async () => {
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await ended;
  };
  for (let tries = 0; ; tries += 1) {
    if (await options.answers()) return { stop };
    if (failed !== undefined || child.exitCode !== null || tries > 200) {
      await stop();
      throw new Error(`${program} did not start: ${failed?.message ?? said}`);
    }
    await delay(100);
  }
}
