import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testCloud, type TestCloud } from './cloud';

let cloud: TestCloud;
let s3: S3Client;
const Bucket = 'demo-staging-ez-deploy';

const codeOf = async (act: Promise<unknown>) =>
  await act.then(
    () => 'no error',
    (error: { name: string; $metadata?: { httpStatusCode?: number } }) =>
      `${error.name} ${error.$metadata?.httpStatusCode ?? ''}`,
  );
const put = (Key: string, Body: string, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const read = async (Key: string, more: object = {}) =>
  await (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

beforeAll(async () => {
  cloud = await testCloud();
  s3 = new S3Client(cloud.client);
  await s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(() => cloud.stop());

test('an object comes back with its bytes, type, metadata and ETag', async () => {
  const key = 'ez-deploy/releases/r-1 ü+ä.json';
  const { ETag } = await put(key, '{"a":1}', { ContentType: 'application/json', Metadata: { release: 'r-1' } });
  const got = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
  expect(await got.Body?.transformToString()).toBe('{"a":1}');
  expect(got).toMatchObject({ ContentType: 'application/json', Metadata: { release: 'r-1' }, ETag });
});

test('a streamed body arrives without its chunk framing', async () => {
  const text = 'x'.repeat(200_000);
  const file = join(cloud.folder, 'stream.txt');
  writeFileSync(file, text);
  await s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body: createReadStream(file) }));
  expect(await read('stream')).toBe(text);
});

test('a body that does not fit its checksum is refused', async () => {
  expect(await codeOf(put('bad', 'hello', { ChecksumCRC32: 'AAAAAA==' }))).toBe('BadDigest 400');
});

test('If-None-Match: * lets exactly one of many writers through', async () => {
  const results = await Promise.all(
    ['a', 'b', 'c', 'd'].map((body) => codeOf(put('once', body, { IfNoneMatch: '*' }))),
  );
  expect(results.filter((one) => one === 'no error')).toHaveLength(1);
  expect(results.filter((one) => one === 'PreconditionFailed 412')).toHaveLength(3);
});

test('If-Match follows the ETag: stale 412, missing 404, current succeeds', async () => {
  const { ETag } = await put('history.json', '[1]');
  await put('history.json', '[1,2]', { IfMatch: ETag });
  expect(await codeOf(put('history.json', '[1,3]', { IfMatch: ETag }))).toBe('PreconditionFailed 412');
  expect(await codeOf(put('nowhere', '1', { IfMatch: ETag }))).toBe('NoSuchKey 404');
  expect(await read('history.json')).toBe('[1,2]');
});

test('listing goes by prefix and delimiter, page by page', async () => {
  for (const key of ['p/a', 'p/b', 'p/c/1', 'p/c/2', 'q']) await put(key, '.');
  const first = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'p/', Delimiter: '/', MaxKeys: 2 }));
  expect(first.Contents?.map((one) => one.Key)).toEqual(['p/a', 'p/b']);
  expect(first.IsTruncated).toBe(true);
  const rest = await s3.send(
    new ListObjectsV2Command({ Bucket, Prefix: 'p/', Delimiter: '/', ContinuationToken: first.NextContinuationToken }),
  );
  expect(rest.CommonPrefixes).toEqual([{ Prefix: 'p/c/' }]);
  expect(rest.IsTruncated).toBe(false);
});

test('ranges, HEAD, copies and missing keys are answered as S3 does', async () => {
  await put('range', '0123456789');
  expect(await read('range', { Range: 'bytes=2-4' })).toBe('234');
  expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'range' }))).ContentLength).toBe(10);
  await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/range` }));
  expect(await read('copy')).toBe('0123456789');
  expect(await codeOf(read('nothing-here'))).toBe('NoSuchKey 404');
  expect(await codeOf(s3.send(new HeadObjectCommand({ Bucket, Key: 'nothing-here' })))).toBe('NotFound 404');
  expect(await codeOf(s3.send(new HeadBucketCommand({ Bucket: 'no-such-bucket' })))).toBe('NotFound 404');
});

test('a versioned bucket keeps what was overwritten and deleted', async () => {
  const versioned = 'versioned-bucket';
  await s3.send(new CreateBucketCommand({ Bucket: versioned }));
  await s3.send(new PutBucketVersioningCommand({ Bucket: versioned, VersioningConfiguration: { Status: 'Enabled' } }));
  const one = await s3.send(new PutObjectCommand({ Bucket: versioned, Key: 'k', Body: 'one' }));
  await s3.send(new PutObjectCommand({ Bucket: versioned, Key: 'k', Body: 'two' }));
  await s3.send(new DeleteObjectCommand({ Bucket: versioned, Key: 'k' }));
  expect(await codeOf(s3.send(new GetObjectCommand({ Bucket: versioned, Key: 'k' })))).toBe('NoSuchKey 404');
  const old = await s3.send(new GetObjectCommand({ Bucket: versioned, Key: 'k', VersionId: one.VersionId }));
  expect(await old.Body?.transformToString()).toBe('one');
  const all = await s3.send(new ListObjectVersionsCommand({ Bucket: versioned }));
  expect([all.Versions?.length, all.DeleteMarkers?.length]).toEqual([2, 1]);
});

test('a bucket goes only when it is empty', async () => {
  const name = 'to-be-deleted';
  await s3.send(new CreateBucketCommand({ Bucket: name }));
  await s3.send(new PutObjectCommand({ Bucket: name, Key: 'a&b', Body: '1' }));
  expect(await codeOf(s3.send(new DeleteBucketCommand({ Bucket: name })))).toBe('BucketNotEmpty 409');
  await s3.send(new DeleteObjectsCommand({ Bucket: name, Delete: { Objects: [{ Key: 'a&b' }] } }));
  expect(await codeOf(s3.send(new DeleteBucketCommand({ Bucket: name })))).toBe('no error');
});

test('calls are remembered by the names of the API', () => {
  expect(Object.keys(cloud.calls.counts())).toEqual(
    expect.arrayContaining([
      's3:CreateBucket',
      's3:PutBucketVersioning',
      's3:ListObjectsV2',
      's3:ListObjectVersions',
      's3:DeleteObjects',
      's3:PutObject',
      's3:HeadObject',
    ]),
  );
});
