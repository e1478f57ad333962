import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Ground } from './ground';
import { startLoad } from './load';
import { seeded } from './plan';
import { rest, whole } from './point';
import { openTokens } from './tokens';

/** One way in which AWS, the network or the runner's clock is not as one would like. */
export interface Lie {
  readonly name: string;
  readonly rules?: readonly object[];
  /** AWS ms. */
  readonly stale?: number;
  /** Most AWS ms that a call is slow by. */
  readonly slow?: number;
  /** AWS ms that the runner's clock is wrong by. */
  readonly skew?: number;
  /** AWS seconds that credentials hold; the runner has to ask for new ones by its ID token. */
  readonly sessions?: number;
}

/** Retries wait in wall time: leases that are much shorter than they are at AWS would be lost to them. */
export const LYING_CLOCK_FACTOR = 5;

export const LIES: readonly Lie[] = [
  { name: 'nothing' },
  { name: 'throttling of 30 % of all calls', rules: [{ throttle: 0.3 }] },
  { name: 'errors (5xx) in 10 % of all calls', rules: [{ error: 0.1 }] },
  { name: '5 % of replies lost after the effect', rules: [{ lostReply: 0.05 }] },
  { name: 'reads up to 5 s old', stale: 5_000 },
  { name: 'calls up to 3 s slow', slow: 3_000 },
  { name: 'a clock 5 minutes behind', skew: -300_000 },
  { name: 'a clock 5 minutes ahead', skew: 300_000 },
  { name: 'credentials that end in the middle, again and again', sessions: 60 },
  {
    name: 'all of it',
    rules: [{ throttle: 0.15, error: 0.05, lostReply: 0.03 }],
    stale: 5_000,
    slow: 1_000,
    skew: 60_000,
  },
];

export interface LieOutcome {
  readonly name: string;
  readonly problems: readonly string[];
  readonly seconds: number;
  readonly requests: number;
}

/** A module that shifts the victim's clock; loaded before the bundle. */
function skewModule(folder: string, ms: number): string {
  const file = join(folder, 'skew.cjs');
  writeFileSync(
    file,
    `const now = Date.now;\nconst Real = Date;\nglobalThis.Date = class extends Real { constructor(...a) { super(...(a.length === 0 ? [now() + ${ms}] : a)); } static now() { return now() + ${ms}; } };\n`,
  );
  return file;
}

/** A deployment and a rollback while AWS lies: the end is the same as without. */
export async function playLie(ground: Ground, lie: Lie, seed: number): Promise<LieOutcome> {
  const began = Date.now();
  const problems: string[] = [];
  const random = seeded(seed);
  const factor = ground.info.clockFactor;
  const load = startLoad(ground.info.application, ground.posts);
  const tokens = await openTokens();
  try {
    for (const command of ['deploy', 'rollback'] as const) {
      const before = await rest(ground);
      await ground.faults(lie.rules ?? [], seed, lie.sessions);
      ground.tap.arm(undefined);
      ground.tap.behave({
        random,
        ...(lie.stale === undefined ? {} : { staleMs: lie.stale / factor }),
        ...(lie.slow === undefined ? {} : { delay: () => (random() * (lie.slow ?? 0)) / factor }),
      });
      const env =
        lie.skew === undefined ? {} : { NODE_OPTIONS: `--require ${skewModule(ground.folder, lie.skew / factor)}` };
      const { ended } = ground.victim(command === 'deploy' ? ground.deploy() : ['rollback'], {
        ...env,
        ...(lie.sessions === undefined ? {} : tokens.env),
      });
      const { json, stderr } = await ended;
      await ground.faults([], seed);
      ground.tap.behave({});
      const wanted = command === 'deploy' ? 'succeeded' : 'rolled-back-manually';
      if (json?.['result'] !== wanted)
        problems.push(
          `${command} ended ${String(json?.['result'])} (${String(json?.['reason'])}): ${stderr.trim().split('\n').slice(-3).join(' | ')}`,
        );
      const status = await rest(ground);
      const { problems: seen, live } = await whole(ground, status);
      problems.push(...seen);
      const old = before.services[0]?.release;
      if (command === 'deploy' && live !== json?.['release'])
        problems.push(`the new release is not live, ${String(live)} is`);
      if (command === 'rollback' && live === old) problems.push('the rollback changed nothing');
      if (lie.sessions !== undefined && tokens.asked() < 2) problems.push('no credentials had to be renewed');
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  await tokens.close();
  const { requests, lost, missing, doubled } = await load.stop();
  for (const l of lost.slice(0, 1))
    problems.push(`${lost.length} requests lost, first ${l.kind} at ${l.time}: ${String(l.lost)}`);
  if (missing.length > 0) problems.push(`${missing.length} posts were answered and not stored`);
  if (doubled.length > 0) problems.push(`${doubled.length} posts were stored twice`);
  return { name: lie.name, problems, requests, seconds: (Date.now() - began) / 1_000 };
}
