import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';

import type { Door } from './handler';

/** What the provider does before it deletes a bucket with `forceDestroy`: every version and marker goes. */
export async function emptyBucket(door: Door, bucket: string): Promise<void> {
  const client = new S3Client({
    region: door.ctx.region,
    endpoint: door.endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
  });
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    const objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (objects.length === 0) return;
    await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } }));
  }
}
