import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { Tally, Task } from './cells';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Plays tasks in so many child processes; what each gives is handed on in the order it comes. */
export async function inProcesses(
  tasks: readonly Task[],
  workers: number,
  signal: AbortSignal,
  done: (task: Task, tallies: Record<string, Tally>) => void,
): Promise<void> {
  const queue = [...tasks];
  await Promise.all(
    Array.from({ length: Math.min(workers, tasks.length) }, async () => {
      const child = fork(WORKER, [], { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
      const gone = once(child, 'exit').then(([code]) => {
        throw new Error(`a worker ended by itself (${String(code)})`);
      });
      gone.catch(() => undefined);
      try {
        for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
          signal.throwIfAborted();
          const answer = once(child, 'message', { signal });
          child.send(task);
          const [tallies] = (await Promise.race([answer, gone])) as [Record<string, Tally>];
          done(task, tallies);
        }
      } finally {
        child.kill('SIGKILL');
      }
    }),
  );
}
