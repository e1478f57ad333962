import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { CLOCK_FACTOR, endChildren, type Ground, openGround } from './ground';
import { withKinds, WORK_FILES } from './kinds';
import { LIES, LYING_CLOCK_FACTOR, playLie } from './lying';
import { effectSites, planPoints, sample, seeded, shardOf } from './plan';
import { play, type Point, SUCCESSORS } from './point';
import { pool } from './pool';
import type { Site } from './tap';
import { playTogether } from './together';

const HELP = `npm run sweep -- [--sample N] [--shard K/N] [--only REGEX] [--successor NAME] [--seed N] [--workers N] [--json]
  Harms a deployment and a rollback at every AWS call they make, before and after it: SIGKILL, or SIGSTOP and waking after a
  takeover; under load of GET, POST, streams and WebSockets; then nobody, the post step, resume or the next deployment comes. --shard 2/4 plays the second of four parts of all points.
npm run sweep -- --kinds [--only REGEX]
  The same with an internal service, a worker and a schedule beside the web service.
npm run sweep -- --lies [--only TEXT]
  A deployment and a rollback while AWS throttles, fails, loses replies, answers stale or slowly, or the runner's clock is wrong.
npm run sweep -- --together N
  N times two deployments and a rollback at once, each time in another order.
Always: one colour with everything, a record that is true, no request lost, no post doubled.`;

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    shard: { type: 'string' },
    only: { type: 'string' },
    successor: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    kinds: { type: 'boolean', default: false },
    lies: { type: 'boolean', default: false },
    together: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
const show = (p: Point) => `${p.command} ${p.site} ${p.when} ${p.mode} → ${p.successor}`;
const workers = Number(values.workers);
const seed = Number(values.seed);

/** Plays a command unharmed, and answers with all the calls it made. */
async function record(ground: Ground, args: readonly string[]): Promise<readonly Site[]> {
  ground.tap.arm(undefined);
  const { json, stderr } = await ground.victim(args).ended;
  if (!['succeeded', 'rolled-back-manually'].includes(String(json?.['result'])))
    throw new Error(`${args[0] ?? ''} failed without any harm: ${stderr}`);
  return ground.tap.seen();
}

/** An application with services of every kind, where asked for. */
const configure = values.kinds ? (text: string) => withKinds(text, WORK_FILES) : undefined;

async function points() {
  const ground = await openGround(CLOCK_FACTOR, configure);
  const sites = { deploy: await record(ground, ground.deploy()), rollback: await record(ground, ['rollback']) };
  const asked = SUCCESSORS.find((s) => s === values.successor);
  const all = planPoints(sites)
    .map((p) => (asked === undefined ? p : { ...p, successor: asked }))
    .filter((p) => values.only === undefined || new RegExp(values.only).test(show(p)));
  const part = values.shard === undefined ? all : shardOf(all, values.shard);
  const chosen = values.sample === undefined ? part : sample(part, Number(values.sample), seeded(seed));
  const effects = effectSites();
  const calls = sites.deploy.length + sites.rollback.length;
  say(`${all.length} points at ${calls} calls; ${effects.length} effect sites in the code; playing ${chosen.length}`);
  const { outcomes, broken } = await pool(
    chosen,
    workers,
    async (on, point) => {
      // A rollback needs an earlier good release that is not live.
      if (point.command === 'rollback') await on.run(on.deploy());
      return play(on, point);
    },
    (point, o) =>
      `${show(point)} (${o?.reached === false ? 'passed by, ' : ''}${o?.requests ?? 0} requests, ${(o?.seconds ?? 0).toFixed(0)} s)`,
    ground,
    () => openGround(CLOCK_FACTOR, configure),
  );
  const requests = outcomes.reduce((n, o) => n + o.requests, 0);
  const report = {
    points: chosen.length,
    reached: outcomes.filter((o) => o.reached).length,
    converged: chosen.length - broken.length,
    lostRequests: outcomes.reduce((n, o) => n + o.lost, 0),
    doubledPosts: outcomes.reduce((n, o) => n + o.doubled, 0),
    requests,
    possible: all.length,
    effectSites: effects,
  };
  const text = `${report.converged} of ${report.points} points converged (${report.reached} reached), ${report.lostRequests} of ${requests} requests lost, ${report.doubledPosts} posts doubled`;
  return { report, broken, text };
}

async function lies() {
  const asked = LIES.filter((lie) => values.only === undefined || lie.name.includes(values.only));
  const { outcomes, broken } = await pool(
    asked,
    workers,
    (on, lie) => playLie(on, lie, seed),
    (lie, o) => `${lie.name} (${o?.requests ?? 0} requests, ${(o?.seconds ?? 0).toFixed(0)} s)`,
    undefined,
    () => openGround(LYING_CLOCK_FACTOR),
  );
  const report = { lies: asked.length, same: asked.length - broken.length, outcomes };
  return { report, broken, text: `${report.same} of ${report.lies} ended as without the lie` };
}

async function together(times: number) {
  const { outcomes, broken } = await pool(
    Array.from({ length: times }, (_, i) => seed + i),
    workers,
    playTogether,
    (one, o) => `seed ${one}: ${o?.results.join(', ') ?? ''} (${(o?.seconds ?? 0).toFixed(0)} s)`,
  );
  const report = { interleavings: times, good: times - broken.length, outcomes };
  return { report, broken, text: `${report.good} of ${times} interleavings: one writer at a time, no update lost` };
}

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const began = Date.now();
  const { report, broken, text } = values.lies
    ? await lies()
    : values.together === undefined
      ? await points()
      : await together(Number(values.together));
  const whole = { ...report, seed, seconds: (Date.now() - began) / 1_000, failures: broken };
  mkdirSync('.ez-deploy', { recursive: true });
  writeFileSync('.ez-deploy/sweep.json', `${JSON.stringify(whole, null, 2)}\n`);
  process.stdout.write(values.json ? `${JSON.stringify(whole)}\n` : `${text}, ${whole.seconds.toFixed(0)} s\n`);
  return broken.length === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endChildren();
    // The clouds need a moment to end their tasks.
    setTimeout(() => process.exit(130), 5_000);
  });
}
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(`sweep: ${error instanceof Error ? error.message : String(error)}`);
    endChildren();
    process.exitCode = 1;
  },
);
