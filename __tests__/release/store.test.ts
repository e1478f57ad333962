import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bucketGateway, type BucketGateway } from '../../src/aws/bucket';
import { releaseStore } from '../../src/release/store';
import { correct } from '../../src/rollout/correct';
import { testCloud, type TestCloud } from '../rehearsal/core/cloud';
import { aRelease } from '../support/release';

const running = aRelease({ result: 'running', rollback: null });
const settled = { release: running.release, result: 'rolled-back' as const, what: 'its runner fell silent' };

/** A bucket whose n-th call waits until it is let go on: a process frozen there. */
function frozenAt(bucket: BucketGateway, n: number) {
  let calls = 0;
  let reached = () => {};
  let go = () => {};
  const there = new Promise<void>((done) => (reached = done));
  const woken = new Promise<void>((done) => (go = done));
  const wait = async (): Promise<void> => {
    calls += 1;
    if (calls !== n) return;
    reached();
    await woken;
  };
  const frozen: BucketGateway = {
    ...bucket,
    read: async (key) => {
      await wait();
      return bucket.read(key);
    },
    write: async (key, text, options) => {
      await wait();
      return bucket.write(key, text, options);
    },
  };
  return { frozen, there, wake: () => go() };
}

describe('the record of a release whose process was frozen while it wrote', () => {
  let cloud: TestCloud;
  let buckets = 0;
  const freshBucket = async (): Promise<BucketGateway> => {
    buckets += 1;
    const name = `records-${buckets}`;
    await new S3Client({ ...cloud.client, forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: name }));
    return bucketGateway(cloud.client, name);
  };
  beforeAll(async () => {
    cloud = await testCloud();
  });
  afterAll(() => cloud.stop());

  // A first write makes three calls: the record, the history as it is, the history as it will be.
  it.each([2, 3])('at call %i of its first write: record and history are those of who settled it', async (n) => {
    const bucket = await freshBucket();
    const { frozen, there, wake } = frozenAt(bucket, n);
    const own = releaseStore(frozen).write(running);
    await there;
    const other = releaseStore(bucket);
    await correct(other, settled, 'post', new Date().toISOString());
    wake();
    expect(await own).toBe('overtaken');
    expect((await other.read(running.release))?.result).toBe('rolled-back');
    expect(await other.history()).toMatchObject([{ release: running.release, result: 'rolled-back' }]);
  });

  it.each([4, 5, 6])('at call %i, in its last write: the same', async (n) => {
    const bucket = await freshBucket();
    const { frozen, there, wake } = frozenAt(bucket, n);
    const store = releaseStore(frozen);
    expect(await store.write(running)).toBe('written');
    const own = store.write(aRelease());
    await there;
    const other = releaseStore(bucket);
    await correct(other, settled, 'post', new Date().toISOString());
    wake();
    expect(await own).toBe('overtaken');
    expect((await other.read(running.release))?.result).toBe('rolled-back');
    expect(await other.history()).toMatchObject([{ release: running.release, result: 'rolled-back' }]);
  });

  it('undisturbed: both are what it wrote', async () => {
    const store = releaseStore(await freshBucket());
    expect(await store.write(running)).toBe('written');
    expect(await store.write(aRelease())).toBe('written');
    expect(await store.history()).toMatchObject([{ release: running.release, result: 'succeeded' }]);
  });
});
