import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { endChildren, type Ground, openGround } from './ground';
import { effectSites, planPoints, sample, seeded } from './plan';
import { type Outcome, play, type Point } from './point';
import type { Site } from './tap';

const HELP = `npm run sweep -- [--sample N] [--seed N] [--workers N] [--json]
Harms a deployment and a rollback at every AWS call they make, before and after it: SIGKILL, or SIGSTOP and waking after a takeover;
under load of GET, POST, streams and WebSockets; then nobody, the post step, resume or the next deployment comes.
Always: one colour with everything, a record that is true, no request lost, no post doubled.`;

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
const show = (p: Point) => `${p.command} ${p.site} ${p.when} ${p.mode} → ${p.successor}`;

/** Plays a command unharmed, and answers with all the calls it made. */
async function record(ground: Ground, args: readonly string[]): Promise<readonly Site[]> {
  ground.tap.arm(undefined);
  const { ended } = ground.victim(args);
  const { json, stderr } = await ended;
  if (!['succeeded', 'rolled-back-manually'].includes(String(json?.['result'])))
    throw new Error(`${args[0] ?? ''} failed without any harm: ${stderr}`);
  return ground.tap.seen();
}

async function worker(queue: Point[], outcomes: Outcome[], total: number, first?: Ground): Promise<void> {
  let ground = first;
  for (;;) {
    const point = queue.shift();
    if (point === undefined) break;
    try {
      ground ??= await openGround();
      // A rollback needs an earlier good release that is not live.
      if (point.command === 'rollback') await ground.run(ground.deploy());
      const outcome = await play(ground, point);
      outcomes.push(outcome);
      const verdict = outcome.problems.length > 0 ? 'FAILED' : outcome.reached ? 'ok    ' : 'passed by';
      say(
        `${verdict} ${outcomes.length}/${total} ${show(point)} (${outcome.requests} requests, ${outcome.seconds.toFixed(0)} s)`,
      );
      for (const problem of outcome.problems) say(`         ${problem}`);
      if (outcome.problems.length > 0) {
        // What went wrong must not be blamed on the next point.
        await ground.close();
        ground = undefined;
      }
    } catch (error) {
      say(`FAILED ${show(point)}: ${String(error)}`);
      outcomes.push({ point, reached: false, problems: [String(error)], requests: 0, lost: 0, doubled: 0, seconds: 0 });
      await ground?.close().catch(() => undefined);
      ground = undefined;
    }
  }
  await ground?.close();
}

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const began = Date.now();
  const ground = await openGround();
  const sites = {
    deploy: await record(ground, ground.deploy()),
    rollback: await record(ground, ['rollback']),
  };
  const all = planPoints(sites).filter((p) => values.only === undefined || show(p).includes(values.only));
  const points = values.sample === undefined ? all : sample(all, Number(values.sample), seeded(Number(values.seed)));
  const effects = effectSites();
  say(
    `${all.length} points at ${sites.deploy.length + sites.rollback.length} calls; ${effects.length} effect sites in the code; playing ${points.length}`,
  );
  const outcomes: Outcome[] = [];
  const queue = [...points];
  const workers = Math.max(1, Number(values.workers));
  await Promise.all(
    Array.from({ length: workers }, (_, i) => worker(queue, outcomes, points.length, i === 0 ? ground : undefined)),
  );
  const reached = outcomes.filter((o) => o.reached);
  const failed = outcomes.filter((o) => o.problems.length > 0);
  const report = {
    points: outcomes.length,
    reached: reached.length,
    converged: outcomes.length - failed.length,
    lostRequests: outcomes.reduce((n, o) => n + o.lost, 0),
    doubledPosts: outcomes.reduce((n, o) => n + o.doubled, 0),
    requests: outcomes.reduce((n, o) => n + o.requests, 0),
    seconds: (Date.now() - began) / 1_000,
    seed: Number(values.seed),
    possible: all.length,
    effectSites: effects,
    failures: failed.map((o) => ({ point: show(o.point), problems: o.problems })),
  };
  mkdirSync('.ez-deploy', { recursive: true });
  writeFileSync('.ez-deploy/sweep.json', `${JSON.stringify({ ...report, outcomes }, null, 2)}\n`);
  if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else
    process.stdout.write(
      `${report.converged} of ${report.points} points converged (${report.reached} reached), ${report.lostRequests} of ${report.requests} requests lost, ${report.doubledPosts} posts doubled, ${report.seconds.toFixed(0)} s\n`,
    );
  return failed.length === 0 ? 0 : 1;
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
    process.exitCode = 1;
  },
);
