import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Requests of each kind a second. */
const RATE = 25;
const PATIENCE_MS = 15_000;

/** Users outside: each writes a person of its own and reads back one it has written. Nothing is sent twice. */
export function startLoad(url: string) {
  const stored: { id: string; name: string }[] = [];
  const failed: string[] = [];
  const releases = new Set<string>();
  let requests = 0;
  let slowest = 0;
  const open = new Set<Promise<void>>();
  const ask = async (what: string, path: string, expected: string, init: RequestInit): Promise<boolean> => {
    requests += 1;
    const from = Date.now();
    try {
      const answer = await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
      const text = await answer.text();
      slowest = Math.max(slowest, Date.now() - from);
      const release = answer.headers.get('x-release');
      if (release !== null) releases.add(release);
      if (answer.ok && text === expected) return true;
      failed.push(
        `${new Date().toISOString()} ${what}: ${answer.status} ${text.slice(0, 200)} by ${release ?? 'nobody'}`,
      );
    } catch (error) {
      failed.push(`${new Date().toISOString()} ${what}: ${String(error)}`);
    }
    return false;
  };
  const start = (work: Promise<unknown>) => {
    const whole: Promise<void> = work.then(() => void open.delete(whole));
    open.add(whole);
  };
  const write = async () => {
    const person = { id: randomUUID(), name: `Person ${stored.length} ö` };
    if (await ask('POST', `/${person.id}`, person.name, { method: 'POST', body: person.name })) stored.push(person);
  };
  const read = async () => {
    const person = stored[Math.floor(Math.random() * stored.length)];
    if (person !== undefined) await ask('GET', `/${person.id}`, person.name, {});
  };
  const timer = setInterval(() => {
    start(write());
    start(read());
  }, 1_000 / RATE);
  return {
    stored,
    failed,
    releases,
    requests: () => requests,
    slowest: () => slowest,
    /** Until some more requests were answered. */
    more: async (count: number) => {
      const until = stored.length + count;
      while (stored.length < until && failed.length === 0) await sleep(20);
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.all(open);
    },
  };
}
