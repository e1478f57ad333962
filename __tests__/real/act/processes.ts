import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One living process: a zombie that its parent has not yet waited for does not count. */
interface Found {
  readonly pid: number;
  readonly command: string;
}

/** Processes whose command line or environment has this text: everything that was started with it hands it down. */
export function processesWith(text: string): Found[] {
  const found: Found[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      if (command !== '' && (command.includes(text) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(text)))
        found.push({ pid, command });
    } catch {
      // It ended while we looked, or is not ours to read.
    }
  }
  return found;
}

/** Asks until there is an answer; throws when there is none within the bound. */
export async function until<T>(
  what: string,
  limitMs: number,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const giveUp = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > giveUp) throw new Error(`not within ${limitMs / 1_000} s: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Ends one child of ours by its own id, and kills it where it does not listen. */
export async function end(child: ChildProcess, signal: NodeJS.Signals, limitMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await gone;
  clearTimeout(timer);
}
