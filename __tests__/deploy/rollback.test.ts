import { BatchDeleteImageCommand, ECRClient } from '@aws-sdk/client-ecr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ground, openGround } from '../../sweep/ground';
import { many } from '../../sweep/many';

/** Two services, with the bundle on a rehearsal: one of them goes back, then the other. */
describe('a rollback', () => {
  let ground: Ground;
  let first: string;
  let second: string;
  const live = async () =>
    Object.fromEntries((await ground.status()).services.map((s) => [s.name, s.release])) as Record<string, string>;

  beforeAll(async () => {
    ground = await openGround(20, (text) => many(text, 2));
    first = (await live())['s1'] ?? '';
    const { json, stderr } = await ground.run(ground.deploy());
    if (json?.['result'] !== 'succeeded') throw new Error(stderr);
    second = String(json['release']);
  }, 60_000);
  afterAll(() => ground.close());

  it('of a service that does not exist is refused, with those that do', async () => {
    const { code, json } = await ground.run(['rollback', '--services', 's1,s9']);
    expect(code).toBe(2);
    expect(json).toMatchObject({
      problems: [{ where: 'input services', what: 'there is no service "s9"', fix: 'one of s1, s2' }],
    });
  });

  it('of one service leaves the other where it is, and says so', async () => {
    const { code, json, stderr } = await ground.run(['rollback', '--services', 's1']);
    expect(code, stderr).toBe(0);
    expect(json).toMatchObject({
      result: 'rolled-back-manually',
      only: ['s1'],
      rollback: { to: first },
      notes: [expect.stringContaining('the version before of s2 stays up') as string],
    });
    expect(Object.keys(json?.['services'] as object)).toEqual(['s1']);
    expect(await live()).toEqual({ s1: first, s2: second });
  }, 30_000);

  it('of the same service again changes nothing', async () => {
    const { code, stderr } = await ground.run(['rollback', '--services', 's1']);
    expect(code, stderr).toBe(0);
    expect(await live()).toEqual({ s1: first, s2: second });
  });

  it('of all then takes only the other one back', async () => {
    const { code, json, stderr } = await ground.run(['rollback']);
    expect(code, stderr).toBe(0);
    expect(json).toMatchObject({ result: 'rolled-back-manually', only: ['s2'], version: '1' });
    expect(await live()).toEqual({ s1: first, s2: first });
  }, 30_000);

  it('to a release whose image is gone is refused before any traffic moves', async () => {
    const ecr = new ECRClient({
      endpoint: ground.info.aws,
      region: ground.info.region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const { json } = await ground.run(ground.deploy());
    const image = (json?.['images'] as Record<string, string>)['s2'] ?? '';
    const [, repositoryName = '', imageDigest = ''] = /\/([^@]+)@(sha256:.*)$/.exec(image) ?? [];
    const weights = async () => (await ground.status()).services.map((s) => s.weights);
    const before = await weights();
    await ecr.send(new BatchDeleteImageCommand({ repositoryName, imageIds: [{ imageDigest }] }));
    const back = await ground.run(['rollback', '--to', '1']);
    expect(back.code).toBe(1);
    expect(back.json).toMatchObject({
      result: 'failed',
      reason: expect.stringMatching(/^release 1 \(\S+\) cannot come back.*: image of s2$/) as string,
      hint: expect.stringContaining('nothing was changed') as string,
    });
    expect(await weights()).toEqual(before);
  }, 60_000);
});
