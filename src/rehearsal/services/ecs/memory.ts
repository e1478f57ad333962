import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

import type { Input } from '../../kernel/types';
import { number } from '../read';
import type { TaskDefinition } from './model';

/** Between two looks. Wall ms: a process eats memory in its own, real time. */
const LOOK_MS = 100;
const MIB = 1024 * 1024;
const KIB = 1024;

/** ECS's words for a container that the kernel killed over its limit. */
export const OUT_OF_MEMORY = 'OutOfMemoryError: Container killed due to memory usage';

/** Bytes a container may use: its own hard limit, else the task's. */
export function memoryLimit(definition: TaskDefinition, container: Input): number {
  return (number(container, 'memory') ?? number(definition.raw, 'memory') ?? 0) * MIB;
}

/** What a cgroup would count and could not give back: anonymous and shared memory, without files that are merely mapped. */
async function ownBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB/gm)].reduce((sum, m) => sum + Number(m[1]) * KIB, 0);
}

async function treeBytes(pid: number): Promise<number> {
  const [own, children] = await Promise.all([
    ownBytes(pid),
    readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''),
  ]);
  const below = await Promise.all(
    children
      .split(' ')
      .filter((one) => one.trim() !== '')
      .map((one) => treeBytes(Number(one)).catch(() => 0)),
  );
  return below.reduce((a, b) => a + b, own);
}

/** Where there is no /proc: resident memory of the process group, which counts mapped files too. */
function groupBytes(pid: number): Promise<number> {
  return new Promise((done, fail) => {
    execFile('ps', ['-axo', 'pgid=,rss='], (error, out) => {
      if (error !== null) return fail(error);
      const rows = out.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
      done(rows.reduce((sum, [group, rss]) => (group === pid ? sum + (rss ?? 0) * KIB : sum), 0));
    });
  });
}

const bytesOf = process.platform === 'linux' ? treeBytes : groupBytes;

/**
 * Looks at the memory of a process and its children until stopped, and calls once when it is over the limit, as the kernel would
 * with a container's cgroup. A process that is gone is nobody's to judge.
 */
export function watchMemory(pid: number, limit: number, onOver: () => void): () => void {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    const bytes = await bytesOf(pid).catch(() => 0);
    looking = false;
    if (bytes > limit) {
      clearInterval(timer);
      onOver();
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
