import { GetAutomationExecutionCommand, SSMClient, StartAutomationExecutionCommand } from '@aws-sdk/client-ssm';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ground, openGround } from '../../sweep/ground';

/** The way back without GitHub and without ez-deploy, as `ez-deploy status` says it: with AWS's own SDK on a rehearsal. */
describe('break-glass', () => {
  let ground: Ground;
  let ssm: SSMClient;
  beforeAll(async () => {
    ground = await openGround(20, (text) => text.replace('bake: 15s', 'bake: 10m'));
    ssm = new SSMClient({
      endpoint: ground.info.aws,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'AKIAREHEARSAL', secretAccessKey: 'rehearsal' },
    });
  }, 90_000);
  afterAll(() => ground.close());

  const status = async () => (await ground.run(['status'])).json as { breakGlass: string };
  const document = async () => /--document-name (\S+)/.exec((await status()).breakGlass)?.[1] ?? '';
  const breakGlass = async () => {
    const { AutomationExecutionId } = await ssm.send(
      new StartAutomationExecutionCommand({ DocumentName: await document() }),
    );
    for (let i = 0; i < 200; i += 1) {
      const { AutomationExecution: now } = await ssm.send(new GetAutomationExecutionCommand({ AutomationExecutionId }));
      if (now?.AutomationExecutionStatus !== 'InProgress') return now;
      await sleep(100);
    }
    throw new Error('the automation did not end');
  };
  const answers = async () => (await fetch(ground.info.application)).headers.get('x-release');

  it('takes a release back that is baking', async () => {
    const before = await answers();
    const { json } = await ground.run(ground.deploy());
    expect(json).toMatchObject({ result: 'succeeded' });
    expect(await answers()).toBe(json?.['release']);
    const done = await breakGlass();
    expect(done).toMatchObject({ AutomationExecutionStatus: 'Success' });
    expect(done?.Outputs?.['FindRelease.Release']).toEqual([json?.['release']]);
    expect(await answers()).toBe(before);
    expect((await ground.status()).history[0]).toMatchObject({ release: json?.['release'], result: 'rolled-back' });
  }, 60_000);

  it('takes a release back in mid-rollout, and its runner stands down', async () => {
    const before = await answers();
    const { child, ended } = ground.victim(ground.deploy());
    let said = '';
    const half = new Promise<void>((done) =>
      child.stderr?.on('data', (text: string) => {
        said += text;
        if (said.includes('Traffic: web 50 %')) done();
      }),
    );
    await half;
    expect(await breakGlass()).toMatchObject({ AutomationExecutionStatus: 'Success' });
    const { code, json } = await ended;
    expect(code).toBe(1);
    expect(json).toMatchObject({ result: 'failed', reason: expect.stringContaining('the lock was lost') as string });
    expect(await answers()).toBe(before);
    expect((await ground.run(['resume'])).code).toBe(0);
    expect(await answers()).toBe(before);
  }, 60_000);

  it('does nothing where nothing is under way', async () => {
    const before = await answers();
    expect(await breakGlass()).toMatchObject({ AutomationExecutionStatus: 'Success' });
    expect(await answers()).toBe(before);
  }, 30_000);
});
