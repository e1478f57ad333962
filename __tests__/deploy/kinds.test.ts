import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ended, type Ground, openGround } from '../../sweep/ground';
import { setEnvironment, withKinds } from '../../sweep/kinds';

type Record_ = Record<string, unknown>;

/** Services of every kind in one application, with the bundle on a rehearsal, as its users run it. */
describe('internal services, workers and cron', () => {
  let ground: Ground;
  const folder = join(process.cwd(), 'node_modules', `.kinds-${process.pid}`);
  const [work, runs, fails] = [`${folder}-work.txt`, `${folder}-runs.txt`, `${folder}-fails`];
  const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
  const asked = { total: 0, failed: [] as string[] };
  const stop = new AbortController();
  let asking: Promise<void>;

  beforeAll(async () => {
    ground = await openGround(20, (text) => withKinds(text, { work, runs }));
    // Users ask through the web service for what only the internal one knows, all the time.
    asking = (async () => {
      while (!stop.signal.aborted) {
        const answer = await fetch(`${ground.info.application}/price`).catch((error: unknown) => error as Error);
        const said = answer instanceof Error ? String(answer) : `${answer.status} ${await answer.text()}`;
        asked.total += 1;
        if (!said.startsWith('200 r-')) asked.failed.push(said);
        await sleep(20);
      }
    })();
  }, 90_000);
  afterAll(async () => {
    stop.abort();
    await asking;
    await ground.close();
    for (const file of [work, runs, fails]) rmSync(file, { force: true });
  });

  const price = async () => (await fetch(`${ground.info.application}/price`)).text();
  const status = async () =>
    (await ground.run(['status'])).json as Record_ & Record<'rolling' | 'schedules', Record_[]>;
  /** What each service says its release is: by AWS, and by what it does. */
  const expectAll = async (release: unknown) => {
    const now = await status();
    for (const s of [...(now['services'] as Record_[]), ...now.rolling, ...now.schedules])
      expect(s, String(s['name'])).toMatchObject({ release });
    expect(await price()).toBe(release);
    const seen = lines(work).length;
    await sleep(600);
    expect(new Set(lines(work).slice(seen + 1))).toEqual(new Set([release]));
  };
  const released = (ended: Ended) => ended.json?.['release'];

  it('a release replaces them all, internal ones and workers before any traffic, schedules last', async () => {
    const first = (await ground.status()).services[0]?.release;
    await expectAll(first);
    const ended = await ground.run(ground.deploy());
    expect(ended.code, ended.stderr).toBe(0);
    await expectAll(released(ended));
    const said = ended.stderr;
    const at = (text: string) => said.indexOf(text);
    expect(at('ECS replaces the tasks of prices (2), worker (1)')).toBeGreaterThan(0);
    expect(at('Traffic: web 50 %')).toBeGreaterThan(at('ECS replaces the tasks'));
    expect(at('Schedules start the new version: nightly')).toBeGreaterThan(at('Traffic: web 100 %'));
    expect(ended.json?.['services']).toMatchObject({ prices: { kind: 'internal' }, nightly: { kind: 'cron' } });
  }, 60_000);

  it('the schedule starts the new version each minute of AWS', async () => {
    const now = (await ground.status()).services[0]?.release;
    // A task that the old schedule had started may still say so.
    for (let i = 0; i < 100 && lines(runs).at(-1) !== now; i += 1) await sleep(200);
    expect(lines(runs).at(-1)).toBe(now);
  }, 30_000);

  it('a rollback moves traffic first, then brings the rest back', async () => {
    const before = (await ground.status()).history[1]?.release;
    const ended = await ground.run(['rollback']);
    expect(ended.code, ended.stderr).toBe(0);
    await expectAll(before);
    expect(ended.stderr.indexOf('Traffic: web 100 %')).toBeLessThan(ended.stderr.indexOf('ECS replaces the tasks'));
  }, 60_000);

  it('one service can be rolled back alone, and a second click changes nothing', async () => {
    const good = (await ground.status()).services[0]?.release;
    const next = await ground.run(ground.deploy());
    expect(next.code, next.stderr).toBe(0);
    const alone = await ground.run(['rollback', '--services', 'worker', '--to', String(good)]);
    expect(alone.code, alone.stderr).toBe(0);
    const now = await status();
    expect(now.rolling.find((s) => s['name'] === 'worker')).toMatchObject({ release: good });
    expect(now.rolling.find((s) => s['name'] === 'prices')).toMatchObject({ release: released(next) });
    const again = await ground.run(['rollback', '--services', 'worker', '--to', String(good)]);
    expect(again.code).toBe(0);
    expect(again.stderr).not.toContain('ECS replaces');
    const forward = await ground.run(['rollback', '--services', 'worker', '--to', String(released(next))]);
    expect(forward.code, forward.stderr).toBe(0);
    await expectAll(released(next));
  }, 90_000);

  it('a worker that does not stay up fails the release with its cause, and everything is as before', async () => {
    const before = (await ground.status()).services[0]?.release;
    const kept = readFileSync(ground.config, 'utf8');
    setEnvironment(ground.config, 'worker', `FAIL_FILE: '${ground.config}'`);
    const ended = await ground.run(ground.deploy());
    writeFileSync(ground.config, kept);
    expect(ended.code).toBe(1);
    expect(ended.json).toMatchObject({ result: 'rolled-back' });
    expect(ended.json?.['reason']).toMatch(/^worker: .*exit code: 3/s);
    expect(String(ended.json?.['reason'])).toContain('queue: connection refused');
    expect(ended.json?.['undone']).toBe('prices, worker run the old version again');
    await expectAll(before);
  }, 90_000);

  it('a worker that ends while traffic moves takes the whole release back', async () => {
    const before = (await ground.status()).services[0]?.release;
    const kept = readFileSync(ground.config, 'utf8');
    setEnvironment(ground.config, 'worker', `FAIL_FILE: '${fails}'`);
    const started = ground.victim(ground.deploy());
    let said = '';
    started.child.stderr?.on('data', (text: string) => {
      said += text;
      if (said.includes('Traffic: web 50 %')) writeFileSync(fails, '');
    });
    const ended = await started.ended;
    writeFileSync(ground.config, kept);
    expect(ended.code).toBe(1);
    expect(ended.json).toMatchObject({ result: 'rolled-back' });
    expect(ended.stderr).toContain('Traffic: web 50 %');
    expect(ended.stderr.indexOf('Taking traffic back')).toBeLessThan(
      ended.stderr.indexOf('Bringing the old version back'),
    );
    await expectAll(before);
  }, 90_000);

  it('no user noticed any of it', () => {
    expect(asked.total).toBeGreaterThan(1_000);
    expect(asked.failed).toEqual([]);
  });
});
