import { readFileSync, readlinkSync } from 'node:fs';

import { z } from 'zod';

import type { BackendFiles } from './backend';

/** A run of a workflow. */
const runSchema = z.object({ repository: z.string(), id: z.string(), attempt: z.number().int() });
export type WorkflowRun = z.output<typeof runSchema>;

/** A process, told apart from one that got the same number later, in another container or after a restart of the machine. */
const processSchema = z.object({ boot: z.string(), namespace: z.string(), pid: z.number().int(), started: z.string() });
export type ProcessIdentity = z.output<typeof processSchema>;

/** What we write down of a lock that the engine took for us. */
const ownSchema = z.object({
  /** Path of the engine's lock. */
  lock: z.string(),
  process: processSchema.optional(),
  run: runSchema.optional(),
  at: z.string(),
});
export type OwnLock = z.output<typeof ownSchema>;

/** The engine's own account of a lock. */
const engineLockSchema = z.object({
  pid: z.number().int(),
  username: z.string(),
  hostname: z.string(),
  timestamp: z.string(),
});

/** Where the engine keeps the locks of a stack (pulumi/pkg/backend/diy/lock.go). */
const locksOf = (project: string, stack: string) => `.pulumi/locks/organization/${project}/${stack}`;
const ownPath = (project: string, stack: string) => `.ez-deploy/locks/${project}/${stack}.json`;

/** Field 22 of /proc/PID/stat: when it started, in clock ticks since the machine did. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(19);
  } catch {
    return undefined;
  }
}

/** undefined where the system does not say (anything but Linux): then nothing is ever proven by process. */
export function thisProcess(): ProcessIdentity | undefined {
  const started = startOf(process.pid);
  if (started === undefined) return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return { boot, namespace: readlinkSync('/proc/self/ns/pid'), pid: process.pid, started };
}

export function thisRun(env: NodeJS.ProcessEnv): WorkflowRun | undefined {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = env;
  return repository === undefined || id === undefined ? undefined : { repository, id, attempt: Number(attempt ?? 1) };
}

/** What is known here and now of who may hold a lock. */
export interface Witness {
  readonly process: ProcessIdentity | undefined;
  readonly run: WorkflowRun | undefined;
  /** When a process of this machine and container started; undefined: there is none. */
  startOf(pid: number): string | undefined;
  /** Whether GitHub says that a run of this repository is over; undefined: it does not say. */
  runEnded(run: WorkflowRun): Promise<boolean | undefined>;
}

/**
 * Whether the holder of one of our locks is provably no more: its process and the engine's are gone from this very machine, or GitHub
 * says that its run is over. Age proves nothing: an apply may wait an hour for a database.
 * @param enginePid the engine's process, as its lock names it.
 * @returns why, undefined where it may live.
 */
export async function provenDead(own: OwnLock, enginePid: number, witness: Witness): Promise<string | undefined> {
  const { process: here, run } = witness;
  if (own.process !== undefined && here?.boot === own.process.boot && here.namespace === own.process.namespace) {
    const alive = witness.startOf(own.process.pid) === own.process.started || witness.startOf(enginePid) !== undefined;
    return alive ? undefined : `its process ${own.process.pid} on this machine is no more`;
  }
  if (own.run === undefined || run?.repository !== own.run.repository) return undefined;
  if (own.run.id === run.id && own.run.attempt < run.attempt)
    return `it was attempt ${own.run.attempt} of this run, and this is attempt ${run.attempt}`;
  if (own.run.id === run.id) return undefined;
  return (await witness.runEnded(own.run)) === true ? `GitHub says that run ${own.run.id} is over` : undefined;
}

export const localWitness = (env: NodeJS.ProcessEnv, runEnded: Witness['runEnded']): Witness => ({
  process: thisProcess(),
  run: thisRun(env),
  startOf,
  runEnded,
});

/** Writes down that the lock which the engine now holds is ours; without this a later run cannot prove anything about it. */
export async function noteOwnLock(
  files: BackendFiles,
  place: { project: string; stack: string },
  witness: Pick<Witness, 'process' | 'run'>,
): Promise<void> {
  const [lock, ...others] = await files.list(locksOf(place.project, place.stack));
  if (lock === undefined || others.length > 0) return;
  const own: OwnLock = {
    lock,
    ...(witness.process === undefined ? {} : { process: witness.process }),
    ...(witness.run === undefined ? {} : { run: witness.run }),
    at: new Date().toISOString(),
  };
  await files.write(ownPath(place.project, place.stack), JSON.stringify(own));
}

/** Who holds a stack, in words; and of the locks that were ours and provably stale, that they are broken. */
export interface LockVerdict {
  readonly broken: readonly string[];
  readonly held: readonly string[];
}

const parsed = <T>(schema: z.ZodType<T>, text: string | undefined): T | undefined => {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Looks at every lock of the stack: breaks the one that is our own and provably stale, and names the others' holders. */
export async function breakStale(
  files: BackendFiles,
  place: { project: string; stack: string },
  witness: Witness,
): Promise<LockVerdict> {
  const own = parsed(ownSchema, await files.read(ownPath(place.project, place.stack)));
  const broken: string[] = [];
  const held: string[] = [];
  for (const path of await files.list(locksOf(place.project, place.stack))) {
    const text = await files.read(path);
    if (text === undefined) continue;
    const lock = parsed(engineLockSchema, text);
    const who =
      lock === undefined
        ? `somebody (${path})`
        : `${lock.username}@${lock.hostname}, process ${lock.pid}, since ${lock.timestamp}`;
    const why = own?.lock !== path || lock === undefined ? undefined : await provenDead(own, lock.pid, witness);
    if (why === undefined) held.push(own?.lock === path && own.run !== undefined ? `${who}, run ${own.run.id}` : who);
    else {
      await files.remove(path);
      broken.push(`${who}: ${why}`);
    }
  }
  return { broken, held };
}
