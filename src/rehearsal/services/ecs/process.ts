import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { AwsError, type CloudContext, type ImageConfig, type Input } from '../../kernel/types';
import type { Reaper } from '../../plane/reaper';
import { record, records, text, texts } from '../read';
import { mainContainer } from './definitions';
import type { Task } from './model';

export interface Running {
  readonly localPort: number;
  /** Resolves with the exit code as Docker reports it (128 + signal). */
  readonly ended: Promise<number>;
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Reads the secrets of a container as the ECS agent does; its error is the task's stopped reason. */
function secretsOf(ctx: CloudContext, container: Input): Record<string, string> {
  const values: Record<string, string> = {};
  for (const secret of records(container, 'secrets')) {
    const from = text(secret, 'valueFrom') ?? '';
    try {
      values[text(secret, 'name') ?? ''] = ctx.ports.secrets.resolve(from);
    } catch (error) {
      const why = error instanceof AwsError ? `${error.code}: ${error.message}` : String(error);
      throw new AwsError(
        'ResourceInitializationError',
        `ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): ${why} (${from})`,
      );
    }
  }
  return values;
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
  const secrets = secretsOf(ctx, container);
  const child = spawn(program, args, {
    cwd: join(image.root, text(container, 'workingDirectory') ?? image.config.workingDir),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...image.config.env,
      ...pairs(records(container, 'environment')),
      ...pairs(records(override, 'environment')),
      ...secrets,
      PORT: String(localPort),
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: image.root,
    },
  });
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
  const ended = new Promise<number>((done) => {
    child.once('error', (error) => {
      if (group !== undefined)
        ctx.ports.logs.append(group, stream, [
          { timestamp: ctx.clock.now(), message: `exec ${program}: ${error.message}` },
        ]);
      done(127);
    });
    child.once('exit', (code, signal) => {
      if (pid !== undefined) reaper.forget(pid);
      done(code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0));
    });
  });
  if (pid !== undefined) reaper.watch(pid);
  return {
    localPort,
    ended,
    signal: (signal) => {
      if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      try {
        process.kill(-pid, signal);
      } catch {
        // The group is gone already: that is what was wanted.
      }
    },
  };
}
