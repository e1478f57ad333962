import type { Ground } from './ground';
import { startLoad } from './load';
import { seeded } from './plan';
import { rest, whole } from './point';
import type { Passed } from './tap';

/** Calls that change traffic, tasks or scaling: only the holder of the lock may have them carried out. */
const CHANGES = /^(ModifyRule|UpdateService|RegisterScalableTarget|RunTask|StartExecution)$/;

interface Writer {
  readonly who: string;
  readonly call: Passed;
}

/** Who held the lock when; a call of anybody else in that time is a second writer. */
function secondWriters(calls: readonly Writer[]): string[] {
  const problems: string[] = [];
  let holder: { who: string; since: number } | undefined;
  for (const { who, call } of [...calls].sort((a, b) => a.call.to - b.call.to)) {
    const write = call.operation === 'UpdateItem' && call.status === 200;
    if (write && call.body.includes('SET nonce = :nonce')) holder = { who, since: call.to };
    else if (write && call.body.includes('SET #phase = :phase')) holder = undefined;
    else if (CHANGES.test(call.operation) && call.status === 200 && holder?.who !== who)
      problems.push(`${who} made ${call.operation} while ${holder?.who ?? 'nobody'} held the lock`);
  }
  return problems;
}

/** Longest that a process is kept waiting before a call, wall ms: enough to change the order of anything. */
const DELAYS = [0, 0, 0, 5, 20, 60, 150];

export interface TogetherOutcome {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly results: readonly string[];
  readonly seconds: number;
}

/** Two deployments and a rollback at once; their calls are delayed by the seed, so that each seed is another order. */
export async function playTogether(ground: Ground, seed: number): Promise<TogetherOutcome> {
  const began = Date.now();
  const random = seeded(seed);
  const problems: string[] = [];
  const calls: Writer[] = [];
  const load = startLoad(ground.info.application, ground.posts);
  let results: string[] = [];
  try {
    const before = await rest(ground);
    const all = await Promise.all(
      ['first', 'second', 'rollback'].map(async (who) => {
        const { tap, start } = await ground.another(who);
        tap.behave({
          delay: () => DELAYS[Math.floor(random() * DELAYS.length)] ?? 0,
          onPassed: (call) => calls.push({ who, call }),
        });
        await new Promise((done) => setTimeout(done, random() * 2_000));
        const { ended } = start(who === 'rollback' ? ['rollback'] : ground.deploy());
        const end = await ended;
        await tap.close();
        return { who, ...end };
      }),
    );
    results = all.map((e) => `${e.who}: ${String(e.json?.['result'] ?? `exit ${String(e.code)}`)}`);
    for (const { who, code, json, stderr } of all) {
      // Refused by the lock is a clear answer; anything else has to be a whole one.
      if (code !== 0 && !/holds this environment|no earlier good release/.test(stderr))
        problems.push(`${who} ended with ${String(code)}: ${stderr.trim().slice(-300)}`);
      if (code === 0 && json === undefined) problems.push(`${who} said nothing`);
    }
    if (all.every((e) => e.code !== 0)) problems.push('nobody got through');
    problems.push(...secondWriters(calls));
    const status = await rest(ground);
    const { problems: seen, live } = await whole(ground, status);
    problems.push(...seen);
    const known = [before.services[0]?.release, ...status.history.map((e) => e.release)];
    if (!known.includes(live)) problems.push(`${String(live)} is live, and no record knows it`);
    for (const { who, json } of all) {
      const entry = status.history.find((e) => e.release === json?.['release']);
      if (json?.['release'] !== undefined && json['command'] === 'deploy' && entry?.result !== json['result'])
        problems.push(`${who} said ${String(json['result'])}, its record says ${String(entry?.result)}: a lost update`);
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  const { lost, missing, doubled } = await load.stop();
  for (const l of lost.slice(0, 1))
    problems.push(`${lost.length} requests lost, first ${l.kind} at ${l.time}: ${String(l.lost)}`);
  if (missing.length > 0) problems.push(`${missing.length} posts were answered and not stored`);
  if (doubled.length > 0) problems.push(`${doubled.length} posts were stored twice`);
  return { seed, problems, results, seconds: (Date.now() - began) / 1_000 };
}
