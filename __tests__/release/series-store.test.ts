import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { bucketGateway } from '../../src/aws/bucket';
import { releaseSchema } from '../../src/release/release';
import { releaseStore, seriesKey } from '../../src/release/store';
import { testCloud, type TestCloud } from '../rehearsal/core/cloud';
import { aRelease, aSeries } from '../support/release';

let cloud: TestCloud;
const Bucket = 'shop-production-ez-deploy';
beforeAll(async () => {
  cloud = await testCloud();
  await new S3Client({ ...cloud.client, forcePathStyle: true }).send(new CreateBucketCommand({ Bucket }));
});
afterAll(() => cloud.stop());
const store = () =>
  releaseStore(
    bucketGateway(
      { region: cloud.info.region, endpoint: cloud.info.aws, credentials: cloud.client.credentials },
      Bucket,
    ),
  );

it('series lie beside their record, and each write replaces the one before', async () => {
  const series = aSeries();
  const record = aRelease({ release: series.release, series: seriesKey(series.release) });
  await store().write(record);
  expect(await store().readSeries(record)).toBeUndefined();
  await store().writeSeries({ ...series, services: {} });
  await store().writeSeries(series);
  const read = await store().read(record.release);
  expect(read).toEqual(record);
  expect(await store().readSeries(read ?? {})).toEqual(series);
  expect((await store().history()).map((e) => e.release)).toEqual([record.release]);
});

it('a record of before there were series is one still', async () => {
  const { series: _, ...old } = aRelease({ release: 'r-old' });
  await store().write(releaseSchema.parse(old));
  const read = await store().read('r-old');
  expect(read).toEqual(old);
  expect(await store().readSeries(read ?? {})).toBeUndefined();
});
