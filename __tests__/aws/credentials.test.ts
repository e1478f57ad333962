import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { roleCredentials } from '../../src/aws/credentials';
import { testCloud, type TestCloud } from '../rehearsal/core/cloud';

const JWT = 'e30.e30.x';
const otherwise = { accessKeyId: 'AKIAOTHER', secretAccessKey: 'x' };

describe('credentials of a role', () => {
  let cloud: TestCloud;
  let now = 0;
  let asked = 0;
  beforeAll(async () => {
    cloud = await testCloud({ clockFactor: 1 });
    now = Date.now();
  });
  afterAll(() => cloud.stop());
  const source = (over: { idToken?: () => Promise<string>; role?: string; otherwise?: typeof otherwise } = {}) => {
    const warnings: string[] = [];
    const get = roleCredentials({
      role: over.role ?? `arn:aws:iam::${cloud.info.accountId}:role/rollout`,
      sessionName: 'ez-deploy-nurse',
      region: cloud.info.region,
      endpoint: cloud.info.aws,
      idToken:
        over.idToken ??
        (() => {
          asked += 1;
          return Promise.resolve(JWT);
        }),
      otherwise: over.otherwise,
      warn: (line) => warnings.push(line),
      now: () => now,
    });
    return { get, warnings };
  };

  it('are asked for once, however many clients want them, and again long before their end', async () => {
    const { get } = source();
    asked = 0;
    const [first, second] = await Promise.all([get(), get()]);
    expect(first).toBe(second);
    expect(first.accessKeyId).toMatch(/^ASIA/);
    now += 30 * 60_000;
    expect(await get()).toBe(first);
    expect(asked).toBe(1);
    now += 20 * 60_000;
    expect((await get()).accessKeyId).not.toBe(first.accessKeyId);
    expect(asked).toBe(2);
  });

  it('go on as they are where a renewal fails and they still hold; then it is said', async () => {
    let works = true;
    const { get } = source({ idToken: () => (works ? Promise.resolve(JWT) : Promise.reject(new Error('no token'))) });
    const first = await get();
    works = false;
    now = (first.expiration?.getTime() ?? 0) - 60_000;
    expect(await get()).toBe(first);
    now += 61_000;
    await expect(get()).rejects.toThrow('no token');
  });

  it('are those the job has besides where the role cannot be assumed', async () => {
    const { get, warnings } = source({ role: 'no-role', otherwise });
    expect(await get()).toBe(otherwise);
    expect(await get()).toBe(otherwise);
    expect(warnings).toHaveLength(1);
    await expect(source({ role: 'no-role' }).get()).rejects.toThrow('invalid');
  });
});
