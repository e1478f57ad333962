import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that outlived the program which started it. */
export interface Leftover {
  readonly pid: number;
  /** Its command line, at most 200 characters; text of others. */
  readonly command: string;
}

/** Wall milliseconds that children get to end by themselves: a parent need not have waited for them. */
const GRACE_MS = 300;

async function processOf(pid: number, cookie: Buffer): Promise<Leftover | undefined> {
  try {
    // The environment a process began with; only our own user's can be read, which is the one we start programs as.
    const environment = await readFile(`/proc/${pid}/environ`);
    if (!environment.includes(cookie)) return undefined;
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    // A zombie has neither; it only waits for its parent.
    return command === '' ? undefined : { pid, command: command.slice(0, 200) };
  } catch {
    return undefined;
  }
}

async function withCookie(cookie: Buffer): Promise<Leftover[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter((pid) => pid > 1 && pid !== process.pid);
  const found = await Promise.all(pids.map((pid) => processOf(pid, cookie)));
  return found.filter((one) => one !== undefined);
}

/**
 * Ends every process that carries the variable in its environment, whatever group or session it went to. Where there is no
 * /proc, nothing is found. Answers those that had not ended by themselves after a moment.
 * @param except pid of the program itself, which has ended.
 */
export async function endLeftovers(
  cookie: { readonly name: string; readonly value: string },
  except: number | undefined,
): Promise<Leftover[]> {
  const bytes = Buffer.from(`${cookie.name}=${cookie.value}`);
  const look = async () => (await withCookie(bytes)).filter((one) => one.pid !== except);
  if ((await look()).length === 0) return [];
  await delay(GRACE_MS);
  const left = await look();
  // One that forks while it is being ended is met at the next look.
  for (let round = 0, alive = left; alive.length > 0 && round < 5; round += 1) {
    for (const { pid } of alive) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    }
    await delay(20);
    alive = await look();
  }
  return left;
}
