import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';

import { scrubbedEnvironment } from '../../../child/environment';
import { harmlessOneLine } from '../../../child/lines';
import { runChild } from '../../../child/run';
import { freePort } from '../../../rehearsal/data/process';

/** A container of a data store: its address on loopback, and how to end it. */
export interface StoreContainer {
  readonly port: number;
  readonly password: string;
  /** Why it is no longer running, with its last lines; undefined while it is. */
  readonly ended: () => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
}

/** How an image of a data store is told where to listen and what its password is. */
export interface StoreImage {
  readonly image: string;
  /** The port it listens on inside, where the engine publishes ports. */
  readonly port: number;
  /** Variable of the container that holds the password. */
  readonly passwordVariable: string;
  /** Arguments of the container. `port` is given where the container shares the machine's network. */
  readonly args: (port: number | undefined) => readonly string[];
}

/** Wall milliseconds of a pull on a slow line. */
const PULL_MS = 300_000;
const CALL_MS = 20_000;

/** What talks to the engine: `docker` on PATH. The address of the engine is the environment's. */
export class Engine {
  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly signal: AbortSignal,
  ) {}

  private call(
    args: readonly string[],
    timeoutMs = CALL_MS,
    extra: Readonly<Record<string, string>> = {},
    signal: AbortSignal | undefined = this.signal,
  ) {
    const options = { cwd: '/', env: scrubbedEnvironment(this.env, extra), timeoutMs, captureStdout: 64 * 1024 };
    return runChild(['docker', ...args], signal === undefined ? options : { ...options, signal });
  }

  /** Why no engine answers; undefined where one does. */
  async absent(): Promise<string | undefined> {
    const said = await this.call(['version', '--format', '{{.Server.Version}}'], 10_000);
    if (said.startError === 'ENOENT') return 'there is no docker on this machine';
    if (said.exitCode === 0 && (said.stdout ?? '').trim() !== '') return undefined;
    return `no container engine answers${said.tail.length === 0 ? '' : ` (${said.tail.at(-1)?.slice(0, 200) ?? ''})`}`;
  }

  /** Starts a container of its own network port on loopback. It goes when it is stopped, or when this process dies. */
  async start(store: StoreImage): Promise<StoreContainer> {
    const password = randomBytes(18).toString('base64url');
    const name = `ez-deploy-suites-${randomBytes(6).toString('hex')}`;
    // Engines without a bridge (locked-down machines) cannot publish ports: the machine's own network is used, on loopback.
    const bridged = (await this.call(['network', 'inspect', 'bridge'])).exitCode === 0;
    const own = bridged ? undefined : await freePort();
    const network = own === undefined ? ['--publish', `127.0.0.1::${store.port}`] : ['--network', 'host'];
    const stopWatching = watchContainer(name, this.env);
    const stop = async () => {
      // Not by the run's signal: a cancelled run ends its containers too.
      await this.call(['rm', '--force', '--volumes', name], CALL_MS, {}, undefined);
      stopWatching();
    };
    // Not --rm: what it said when it ended by itself is wanted. The password by name only: arguments of a process can be read by
    // everybody on the machine.
    const args = ['run', '--detach', '--name', name, '--label', 'ez-deploy.suites=1', ...network];
    const run = await this.call([...args, '--env', store.passwordVariable, store.image, ...store.args(own)], PULL_MS, {
      [store.passwordVariable]: password,
    });
    try {
      if (run.exitCode !== 0) {
        const said = run.tail.slice(-2).join(' ').slice(0, 400);
        throw new Error(
          run.timedOut
            ? `${store.image} was not there after ${PULL_MS / 1_000} s`
            : `docker run ${store.image}: ${said}`,
        );
      }
      const ended = () => this.ended(name);
      if (own !== undefined) return { port: own, password, ended, stop };
      const published = await this.call(['port', name, `${store.port}/tcp`]);
      const port = Number(/:(\d+)\s*$/m.exec(published.stdout ?? '')?.[1]);
      if (!Number.isInteger(port)) throw new Error(`docker does not say at which port ${store.image} is`);
      return { port, password, ended, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  }

  private async ended(name: string): Promise<string | undefined> {
    const state = await this.call(['inspect', '--format', '{{.State.Running}} {{.State.ExitCode}}', name]);
    const [running, code] = (state.stdout ?? '').trim().split(' ');
    if (state.exitCode === 0 && running === 'true') return undefined;
    const logs = await this.call(['logs', '--tail', '5', name]);
    const said = [logs.stdout ?? '', ...logs.tail].map((line) => line.trim()).filter((line) => line !== '');
    return `its container ended${code === undefined ? '' : ` with ${code}`}${said.length === 0 ? '' : `; it said: ${harmlessOneLine(said.join(' ')).slice(-400)}`}`;
  }
}

/** A shell that outlives us by as much as it takes: a SIGKILL to us leaves no container running. */
function watchContainer(name: string, env: NodeJS.ProcessEnv): () => void {
  const script = 'read -r _; docker rm --force --volumes "$1" >/dev/null 2>&1';
  const watcher = spawn('/bin/sh', ['-c', script, 'watch', name], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: scrubbedEnvironment(env),
  });
  watcher.once('error', () => undefined);
  watcher.stdin.once('error', () => undefined);
  watcher.unref();
  (watcher.stdin as { unref?: () => void }).unref?.();
  return () => watcher.kill('SIGKILL');
}
