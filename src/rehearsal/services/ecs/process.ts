import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import type { TaskPlatform } from '../../../config/architecture';
import { freePort } from '../../data/process';
import { AwsError, type CloudContext, type ImageConfig } from '../../kernel/types';
import { createReaper, type Reaper } from '../../plane/reaper';
import { mainContainer } from './definitions';
import { memoryLimit, OUT_OF_MEMORY, watchMemory } from './memory';
import type { Task } from './model';
import { logOf, planOf, type Runner, type Running } from './runner';

interface Unpacked {
  readonly root: string;
  readonly config: ImageConfig;
}

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
async function startProcess(
  ctx: CloudContext,
  reaper: Reaper,
  task: Task,
  image: Unpacked,
  environment: Readonly<Record<string, string>>,
): Promise<Running> {
  const plan = planOf(task);
  const command = plan.command.length > 0 ? plan.command : image.config.cmd;
  const entrypoint = plan.entrypoint.length > 0 ? plan.entrypoint : image.config.entrypoint;
  const [program, ...args] = [...entrypoint, ...command];
  if (program === undefined)
    throw new AwsError('CannotStartContainerError', 'CannotStartContainerError: no command specified');
  const localPort = await freePort();
  const inside = {
    cwd: join(image.root, plan.workingDirectory ?? image.config.workingDir),
    env: {
      ...image.config.env,
      ...environment,
      PORT: String(localPort),
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: image.root,
    },
  };
  const child = spawn(program, args, { ...inside, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = logOf(task);
  const say = (message: string) => {
    if (log !== undefined && message !== '')
      ctx.ports.logs.append(log.group, log.stream, [{ timestamp: ctx.clock.now(), message }]);
  };
  for (const pipe of [child.stdout, child.stderr])
    createInterface({ input: pipe, crlfDelay: Number.POSITIVE_INFINITY }).on('line', say);
  const pid = child.pid;
  let overMemory = false;
  const ended = new Promise<number>((done) => {
    child.once('error', (error) => {
      say(`exec ${program}: ${error.message}`);
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
  const limit = memoryLimit(task.definition, mainContainer(task.definition));
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
    // 137 alone is a SIGKILL by whomever; ECS names memory only where the container's limit was the cause.
    reason: () => (overMemory ? OUT_OF_MEMORY : undefined),
  };
}

/** Tasks as processes of this machine: an image's own files, this machine's programs, no walls around them. */
export function createProcessRunner(ctx: CloudContext): Runner {
  const reaper = createReaper();
  /** Images are unpacked once per digest and shared, read-only as it were: tasks are told to write nowhere. */
  const roots = new Map<string, Promise<Unpacked>>();

  function unpacked(image: string, platform: TaskPlatform): Promise<Unpacked> {
    // The whole name: two repositories may hold the same digest, and an index one image a platform.
    const name = `${image} ${platform}`;
    const cached = roots.get(name);
    if (cached !== undefined) return cached;
    const pulled = (async () => {
      const root = join(ctx.folder, 'images', createHash('sha256').update(name).digest('hex').slice(0, 32));
      await mkdir(root, { recursive: true });
      return { root, config: await ctx.ports.images.pull(image, platform, root) };
    })();
    roots.set(name, pulled);
    // A failed pull is tried again by the next task, as ECS does.
    pulled.catch(() => roots.delete(name));
    return pulled;
  }

  return {
    pull: async (image, platform) => {
      const files = await unpacked(image, platform);
      return (task, environment) => startProcess(ctx, reaper, task, files, environment);
    },
    stop: () => reaper.stop(),
  };
}
