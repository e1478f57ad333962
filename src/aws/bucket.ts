import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchBucket,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

import { type AwsTarget, clientConfig } from './clients';

/** The environment's bucket: outputs, release records, history, reports. */
export function bucketGateway(target: AwsTarget, bucket: string) {
  // Path style: a loopback endpoint has no wildcard host names, and AWS answers both.
  const client = new S3Client({
    ...clientConfig(target),
    ...(target.endpoint === undefined ? {} : { forcePathStyle: true }),
  });
  return {
    bucket,
    /** undefined where there is no such object, or no such bucket yet. */
    read: async (key: string): Promise<{ text: string; etag: string | undefined } | undefined> => {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return { text: (await answer.Body?.transformToString('utf-8')) ?? '', etag: answer.ETag };
      } catch (error) {
        if (error instanceof NoSuchKey || error instanceof NoSuchBucket) return undefined;
        throw error;
      }
    },
    /** Removes an object, there or not; a versioned bucket keeps what it was. */
    remove: async (key: string): Promise<void> => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    /**
     * Writes an object; with `ifMatch` only where it still is the one that was read, with `ifNew` only where there is none.
     * `refused` where the condition did not hold: 412, which may also be the answer to our own retried success, or 409.
     */
    write: async (
      key: string,
      text: string,
      options: { contentType?: string; ifMatch?: string | undefined; ifNew?: boolean } = {},
    ): Promise<{ etag: string | undefined } | 'refused'> => {
      try {
        const { ETag } = await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: text,
            ContentType: options.contentType ?? 'application/json',
            ...(options.ifMatch === undefined ? {} : { IfMatch: options.ifMatch }),
            ...(options.ifNew === true ? { IfNoneMatch: '*' } : {}),
          }),
        );
        return { etag: ETag };
      } catch (error) {
        const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
        // 404: there is nothing that could match.
        const conditional = options.ifMatch !== undefined || options.ifNew === true;
        if (conditional && (status === 412 || status === 409 || status === 404) && !(error instanceof NoSuchBucket))
          return 'refused';
        throw error;
      }
    },
  };
}
export type BucketGateway = ReturnType<typeof bucketGateway>;
