import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { AwsError, type CloudContext, type ImageConfig, type Input } from '../../kernel/types';
import type { Reaper } from '../../plane/reaper';
import { record, records, text, texts } from '../read';
import { mainContainer } from './definitions';
import { memoryLimit, watchMemory } from './memory';
import type { Task } from './model';

export interface Running {
  readonly localPort: number;
  /** Resolves with the exit code as Docker reports it (128 + signal). */
  readonly ended: Promise<number>;
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
  /** Runs a command beside it, in its folder and with its environment: true where that exits with 0 in time (wall ms). */
  run(argv: readonly string[], timeoutMs: number): Promise<boolean>;
  /** True when it was killed for using more memory than the container may. */
  outOfMemory(): boolean;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const pairs = (items: readonly Input[]) =>
  Object.fromEntries(items.map((e) => [text(e, 'name') ?? '', text(e, 'value') ?? '']));

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = {
  SIGKILL: 9,
  SIGTERM: 15,
  SIGINT: 2,
  SIGSEGV: 11,
  SIGABRT: 6,
};

/**
 * Starts a task's main container as a real process: the image's files, its command, its environment, and nothing of this
 * process's own environment but PATH. Lines go to the task's log stream.
 */
export async function startProcess(
  ctx: CloudContext,
  reaper: Reaper,
  task: Task,
  image: { root: string; config: ImageConfig },
  secrets: Readonly<Record<string, string>>,
  seen: (variables: Readonly<Record<string, string>>) => Promise<Record<string, string>>,
): Promise<Running> {
  const container = mainContainer(task.definition);
  const name = text(container, 'name') ?? 'app';
  const override = records(task.overrides, 'containerOverrides').find((o) => text(o, 'name') === name) ?? {};
  const command =
    [texts(override, 'command'), texts(container, 'command'), [...image.config.cmd]].find((c) => c.length > 0) ?? [];
  const entrypoint =
    texts(container, 'entryPoint').length > 0 ? texts(container, 'entryPoint') : [...image.config.entrypoint];
  const [program, ...args] = [...entrypoint, ...command];
  if (program === undefined)
    throw new AwsError('CannotStartContainerError', 'CannotStartContainerError: no command specified');
  const localPort = await freePort();
  const inside = {
    cwd: join(image.root, text(container, 'workingDirectory') ?? image.config.workingDir),
    env: {
      ...image.config.env,
      ...(await seen({ ...pairs(records(container, 'environment')), ...pairs(records(override, 'environment')) })),
      ...secrets,
      PORT: String(localPort),
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: image.root,
    },
  };
  const child = spawn(program, args, { ...inside, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const options = record(record(container['logConfiguration'])['options']);
  const group = text(options, 'awslogs-group');
  const stream = `${text(options, 'awslogs-stream-prefix') ?? 'ecs'}/${name}/${task.id}`;
  for (const pipe of [child.stdout, child.stderr]) {
    createInterface({ input: pipe, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (message) => {
      if (group !== undefined && message !== '')
        ctx.ports.logs.append(group, stream, [{ timestamp: ctx.clock.now(), message }]);
    });
  }
  const pid = child.pid;
  let overMemory = false;
  const ended = new Promise<number>((done) => {
    child.once('error', (error) => {
      if (group !== undefined)
        ctx.ports.logs.append(group, stream, [
          { timestamp: ctx.clock.now(), message: `exec ${program}: ${error.message}` },
        ]);
      done(127);
    });
    child.once('exit', (code, signal) => {
      unwatch();
      if (pid !== undefined) reaper.forget(pid);
      done(code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0));
    });
  });
  const kill = (signal: 'SIGTERM' | 'SIGKILL') => {
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // The group is gone already: that is what was wanted.
    }
  };
  const limit = memoryLimit(task.definition, container);
  const unwatch =
    pid === undefined || limit === 0
      ? () => undefined
      : watchMemory(pid, limit, () => {
          overMemory = true;
          kill('SIGKILL');
        });
  if (pid !== undefined) reaper.watch(pid);
  return {
    localPort,
    ended,
    signal: kill,
    run: ([checker = 'false', ...rest], timeoutMs) =>
      new Promise((done) => {
        const check = spawn(checker, rest, { ...inside, stdio: 'ignore', timeout: timeoutMs, killSignal: 'SIGKILL' });
        check.once('error', () => done(false));
        check.once('exit', (code) => done(code === 0));
      }),
    outOfMemory: () => overMemory,
  };
}
