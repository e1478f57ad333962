import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Ended, Ground, Status } from './ground';
import { startLoad } from './load';

export const MODES = ['kill', 'freeze'] as const;
export const WHENS = ['before', 'after'] as const;
export const SUCCESSORS = ['nobody', 'post', 'resume', 'deploy'] as const;
export const COMMANDS = ['deploy', 'rollback'] as const;

/** One way to harm one deployment or rollback. */
export interface Point {
  readonly command: (typeof COMMANDS)[number];
  /** Key of the site: effect, operation, number. */
  readonly site: string;
  readonly when: (typeof WHENS)[number];
  readonly mode: (typeof MODES)[number];
  readonly successor: (typeof SUCCESSORS)[number];
}

export interface Outcome {
  readonly point: Point;
  /** False: the deployment ended without coming by the site. */
  readonly reached: boolean;
  readonly problems: readonly string[];
  readonly requests: number;
  readonly lost: number;
  readonly doubled: number;
  readonly seconds: number;
}

/** Longest for everything to come to rest after a point, wall ms: lease, longest call, guardian, bake. */
const REST_MS = 90_000;
const AT_REST = ['done', 'taken-back'];
/** No traffic has moved and no guardian was started: a silent rollout stays as it is until somebody comes, and status says so. */
const UNEXPOSED = ['registering', 'migrating', 'scaling-up', 'waiting-ready', 'smoking', 'guarding'];

export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  const controller = new AbortController();
  try {
    return await Promise.race([
      work,
      sleep(ms, undefined, { signal: controller.signal }).then(() => {
        throw new Error(`${what} took longer than ${ms / 1_000} s`);
      }),
    ]);
  } finally {
    controller.abort();
  }
}

async function guardians(ground: Ground): Promise<string> {
  const state = (await (await fetch(`${ground.info.control}/state`)).json()) as Record<string, unknown>;
  return JSON.stringify(state['stateMachines'] ?? state['executions'] ?? Object.keys(state)).slice(-600);
}

export async function rest(ground: Ground): Promise<Status> {
  const until = Date.now() + REST_MS;
  for (;;) {
    const status = await ground.status();
    const { rollout } = status;
    if (rollout === null || AT_REST.includes(rollout.phase)) return status;
    if (rollout.silent && (rollout.step === null || UNEXPOSED.includes(rollout.step))) return status;
    if (Date.now() > until)
      throw new Error(`not at rest: ${JSON.stringify(rollout)}; guardians: ${await guardians(ground)}`);
    await sleep(300);
  }
}

/** Releases that the application answers with, asked through the load balancer. */
async function answering(ground: Ground): Promise<string[]> {
  const answers = await Promise.all(
    Array.from({ length: 30 }, async () => (await fetch(ground.info.application)).headers.get('x-release') ?? 'none'),
  );
  return [...new Set(answers)];
}

/** One colour with everything, that runs, and that status names: whatever happened. Answers with problems and the live release. */
export async function whole(ground: Ground, status: Status): Promise<{ problems: string[]; live: string | undefined }> {
  const problems: string[] = [];
  // The load balancer's nodes act on a change a few seconds of AWS time later.
  await sleep(500);
  const answers = await answering(ground);
  for (const { weights, running, release } of status.services) {
    const live =
      weights.blue === 100 && weights.green === 0
        ? 'blue'
        : weights.green === 100 && weights.blue === 0
          ? 'green'
          : undefined;
    if (live === undefined) problems.push(`weights are ${JSON.stringify(weights)}: not one colour`);
    else if (running[live] < 1) problems.push(`${live} has the traffic and runs nothing`);
    if (answers.length !== 1 || answers[0] !== release)
      problems.push(`the application answers as ${answers.join(', ')}, status says ${String(release)}`);
  }
  for (const s of [...status.rolling, ...status.schedules]) {
    if (s.release !== answers[0])
      problems.push(`${s.name} is at ${String(s.release)}, the application answers as ${answers.join(', ')}`);
    if ('running' in s && s.running < 1) problems.push(`${s.name} runs nothing`);
  }
  return { problems, live: answers[0] };
}

/** What AWS, the application and the records must agree on when everything has come to rest. */
async function judge(ground: Ground, victim: string | undefined, point: Point, status: Status): Promise<string[]> {
  const { problems, live } = await whole(ground, status);
  const entry = status.history.find((e) => e.release === victim);
  const lives = live === victim;
  if (entry === undefined) {
    if (lives) problems.push(`${String(victim)} is live and has no record`);
    return problems;
  }
  if (entry.command === 'deploy') {
    if (entry.result === 'succeeded' && !lives && point.successor !== 'deploy')
      problems.push('the record says succeeded, and something else is live');
    if (['rolled-back', 'failed', 'cancelled'].includes(entry.result) && lives)
      problems.push(`the record says ${entry.result}, and it is live`);
  }
  // With nobody there a record stays "running" until somebody comes; then status must say who took the traffic back.
  if (entry.result === 'running') {
    if (point.successor !== 'nobody') problems.push('the record still says running');
    else if (status.rollout?.phase !== 'taken-back' && lives) problems.push('live, and the record says running');
  }
  return problems;
}

const check = (what: string, ended: Ended) => {
  // The post step never fails its job: what it could not do it says.
  const said = /could not settle[^\n]*/.exec(ended.stderr)?.[0];
  if (ended.code === 0 && said === undefined) return [];
  return [`${what}: ${said ?? ended.stderr.trim().slice(-300)}`];
};

async function succeed(ground: Ground, point: Point, victim: string | undefined): Promise<string[]> {
  switch (point.successor) {
    case 'nobody':
      return [];
    case 'post':
      return victim === undefined || point.command === 'rollback'
        ? check('resume', await ground.run(['resume']))
        : check('post', await ground.post(victim));
    case 'resume':
      return check('resume', await ground.run(['resume']));
    case 'deploy':
      return check('deploy', await ground.run(ground.deploy()));
  }
}

/** Plays one point under load, from a whole environment to a whole environment. */
export async function play(ground: Ground, point: Point): Promise<Outcome> {
  const started = Date.now();
  const load = startLoad(ground.info.application, ground.posts);
  const problems: string[] = [];
  let reached = false;
  let left: ChildProcess | undefined;
  try {
    const { tap } = ground;
    const args = point.command === 'deploy' ? ground.deploy() : ['rollback'];
    let sprung: () => void = () => undefined;
    const caught = new Promise<void>((done) => (sprung = done));
    const holder: { signal: (name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void } = { signal: () => undefined };
    tap.arm({
      at: point.site,
      when: point.when,
      spring: () => {
        holder.signal(point.mode === 'kill' ? 'SIGKILL' : 'SIGSTOP');
        sprung();
      },
    });
    const { child, ended } = ground.victim(args);
    holder.signal = (name) => child.kill(name);
    left = child;
    let victimId: string | undefined;
    let said = '';
    child.stderr?.on('data', (text: string) => {
      said += text;
      victimId ??= /Release (\S+): version/.exec(said)?.[1];
    });
    const first = await within(REST_MS, 'the victim', Promise.race([caught.then(() => 'caught' as const), ended]));
    reached = first === 'caught';
    if (reached) {
      if (point.mode === 'kill') await ended;
      problems.push(...(await succeed(ground, point, victimId)));
      let status = await rest(ground);
      problems.push(...(await judge(ground, victimId, point, status)));
      if (point.mode === 'freeze') {
        holder.signal('SIGCONT');
        tap.thaw();
        await within(REST_MS, 'the process that woke up', ended).catch((error: unknown) => {
          problems.push(String(error));
          holder.signal('SIGKILL');
        });
        status = await rest(ground);
        problems.push(...(await judge(ground, victimId, point, status)).map((p) => `after it woke: ${p}`));
      }
      // Nobody came, by the point's own rule; the next point begins with somebody having come.
      if (point.successor === 'nobody') problems.push(...check('resume', await ground.run(['resume'])));
    } else await rest(ground);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    // A frozen process would stay for ever.
    left?.kill('SIGKILL');
  }
  const { requests, lost, missing, doubled } = await load.stop();
  if (lost.length > 0)
    problems.push(
      `${lost.length} requests lost, first ${lost[0]?.kind ?? ''} at ${lost[0]?.time ?? ''}: ${lost[0]?.lost ?? ''}`,
    );
  if (missing.length > 0) problems.push(`${missing.length} posts were answered and not stored`);
  if (doubled.length > 0) problems.push(`${doubled.length} posts were stored twice`);
  return {
    point,
    reached,
    problems,
    requests,
    lost: lost.length + missing.length,
    doubled: doubled.length,
    seconds: (Date.now() - started) / 1_000,
  };
}
