import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ground, openGround } from '../../sweep/ground';
import { many } from '../../sweep/many';

/** Answers of one user's visit: one of each service, with the cookie that the first of them set. */
interface Visit {
  readonly at: number;
  readonly releases: readonly string[];
}

/** Users with a browser's memory, while two services move together: with the bundle on a rehearsal. */
describe('users stay at one version of all services', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround(10, (text) =>
      many(text, 2)
        .replace('rollout:\n', 'rollout:\n  affinity: true\n')
        .replaceAll("env: { POSTS_FILE: 'POSTS' }", "env: { POSTS_FILE: '/dev/null', COOKIE: '1' }"),
    );
  }, 90_000);
  afterAll(() => ground.close());

  /** Visitors come and go: each asks both services several times, one after the other, and keeps its cookie. */
  async function people(until: AbortSignal): Promise<Visit[]> {
    const visits: Visit[] = [];
    const ask = async (path: string, cookie: string) => {
      const answer = await fetch(`${ground.info.application}${path}`, cookie === '' ? {} : { headers: { cookie } });
      return {
        status: answer.status,
        release: answer.headers.get('x-release') ?? '',
        cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
      };
    };
    const one = async () => {
      while (!until.aborted) {
        const [at, releases] = [Date.now(), [] as string[]];
        let cookie = '';
        for (let i = 0; i < 6; i += 1) {
          const answer = await ask(i % 2 === 0 ? '/s1/' : '/s2/', cookie);
          releases.push(answer.status === 200 ? answer.release : `status ${answer.status}`);
          cookie = answer.cookie === '' ? cookie : answer.cookie;
          await sleep(15);
        }
        visits.push({ at, releases });
      }
    };
    await Promise.all(Array.from({ length: 6 }, one));
    return visits;
  }
  const mixed = (visits: readonly Visit[]) => visits.filter((v) => new Set(v.releases).size > 1);

  it('while traffic is split, who came to a version stays there; at 100 % all are at the new one', async () => {
    const stop = new AbortController();
    const coming = people(stop.signal);
    const started = ground.victim(ground.deploy());
    let said = '';
    const times: Record<string, number> = {};
    started.child.stderr?.on('data', (text: string) => {
      said += text;
      for (const weight of ['50', '100'])
        if (times[weight] === undefined && said.includes(`Traffic: s1 ${weight} %`)) times[weight] = Date.now();
    });
    const ended = await started.ended;
    await sleep(500);
    stop.abort();
    const visits = await coming;
    expect(ended.code, ended.stderr).toBe(0);
    // Nodes of the load balancer act on a change within 3 s of AWS; a visit takes 0.2 s.
    const [half = 0, whole = 0] = [times['50'], times['100']];
    const split = visits.filter((v) => v.at > half + 600 && v.at < whole - 600);
    expect(split.length).toBeGreaterThan(50);
    expect(new Set(split.flatMap((v) => v.releases)).size).toBe(2);
    expect(mixed(split)).toEqual([]);
    expect(visits.flatMap((v) => v.releases).filter((r) => r.startsWith('status'))).toEqual([]);
    const late = visits.filter((v) => v.at > whole + 600);
    expect(new Set(late.flatMap((v) => v.releases))).toEqual(new Set([ended.json?.['release']]));
  }, 60_000);

  it('a release that is taken back keeps nobody: all are at the old version at once', async () => {
    const before = (await ground.status()).services[0]?.release;
    const stop = new AbortController();
    const coming = people(stop.signal);
    const started = ground.victim(ground.deploy());
    let said = '';
    let back = 0;
    started.child.stderr?.on('data', (text: string) => {
      said += text;
      if (said.includes('Traffic: s1 50 %') && !said.includes('told')) {
        said += 'told';
        setTimeout(() => started.child.kill('SIGTERM'), 800);
      }
      if (back === 0 && said.includes('Traffic is back')) back = Date.now();
    });
    const ended = await started.ended;
    await sleep(800);
    stop.abort();
    const visits = await coming;
    expect(ended.json).toMatchObject({ result: 'cancelled' });
    expect(visits.flatMap((v) => v.releases).filter((r) => r.startsWith('status'))).toEqual([]);
    expect(back).toBeGreaterThan(0);
    const late = visits.filter((v) => v.at > back);
    expect(late.length).toBeGreaterThan(5);
    expect(new Set(late.flatMap((v) => v.releases))).toEqual(new Set([before]));
  }, 60_000);
});
