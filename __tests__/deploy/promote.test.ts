import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ground, openGround, type Status } from '../../sweep/ground';

/** A release that waits for a person after its first step, with the bundle on a rehearsal, as its users run it. */
describe('promotion by a person', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround();
    const config = join(ground.folder, 'app', 'ez-deploy.yml');
    const text = readFileSync(config, 'utf8');
    writeFileSync(
      config,
      text.replace('  interval: 20s', '  interval: 20s\n  approvals: [50]\n  approvalTimeout: 60s'),
    );
  }, 60_000);
  afterAll(() => ground.close());

  const waiting = async (): Promise<Status> => {
    for (let i = 0; i < 150; i += 1) {
      const status = await ground.status();
      if (status.rollout?.step === 'awaiting') return status;
      await sleep(200);
    }
    throw new Error('the release never waited for a promotion');
  };

  it('nothing waits: the command says so and changes nothing', async () => {
    const { code, json } = await ground.run(['promote']);
    expect(code).toBe(1);
    expect(json).toMatchObject({ result: 'failed', reason: 'no release waits for a promotion' });
  });

  it('the release stays at its step until it is promoted, then goes on to all traffic', async () => {
    const deployment = ground.victim(ground.deploy()).ended;
    const status = await waiting();
    const weights = Object.values(status.services[0]?.weights ?? {});
    expect([...weights].sort((a, b) => a - b)).toEqual([50, 50]);
    const promoted = await ground.run(['promote']);
    expect(promoted.code, promoted.stderr).toBe(0);
    expect(promoted.json).toMatchObject({ result: 'succeeded', promotedPast: 50 });
    const { code, json } = await deployment;
    expect(code).toBe(0);
    expect(json).toMatchObject({ result: 'succeeded', release: promoted.json?.['release'] });
    expect(json?.['notes']).toEqual([expect.stringMatching(/^promoted past 50 % by /)]);
  }, 60_000);

  it('nobody comes: traffic goes back, and the record says why', async () => {
    const before = (await ground.status()).services[0]?.release;
    const { code, json } = await ground.run(ground.deploy());
    expect(code).toBe(1);
    expect(json).toMatchObject({
      result: 'rolled-back',
      reason: 'nobody promoted the release past 50 % in time',
      rollback: { to: before },
    });
    expect((await ground.status()).services[0]?.release).toBe(before);
  }, 60_000);

  it('a rollback while it waits takes traffic back at once', async () => {
    const deployment = ground.victim(ground.deploy()).ended;
    await waiting();
    const back = await ground.run(['rollback']);
    expect(back.code, back.stderr).toBe(0);
    expect((await deployment).json).toMatchObject({ result: 'cancelled' });
  }, 60_000);
});
