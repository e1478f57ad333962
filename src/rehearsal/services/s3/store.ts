import { createHash, randomBytes } from 'node:crypto';

import type { Clock } from '../../../clock';
import { AwsError } from '../../kernel/types';

/** One version of an object. A delete marker has no bytes. */
export interface Version {
  readonly key: string;
  readonly versionId: string;
  readonly bytes: Buffer | undefined;
  readonly etag: string;
  readonly crc32: string;
  /** AWS time, ms. */
  readonly modified: number;
  /** content-type, cache-control, x-amz-meta-… as sent. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Bucket {
  readonly name: string;
  readonly created: number;
  versioning: 'Enabled' | 'Suspended' | undefined;
  /** Sub-resources kept as sent: encryption, lifecycle, policy, publicAccessBlock, tagging, … */
  readonly settings: Map<string, string>;
  /** Newest version last. */
  readonly objects: Map<string, Version[]>;
}

export interface Conditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const bare = (etag: string) => etag.replace(/^W\//, '').replaceAll('"', '');

export class S3Store {
  readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  bucket(name: string): Bucket {
    const bucket = this.buckets.get(name);
    if (bucket === undefined) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    return bucket;
  }

  create(name: string): void {
    if (!BUCKET_NAME.test(name)) throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.');
    if (this.buckets.has(name)) {
      throw new AwsError(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
        409,
      );
    }
    this.buckets.set(name, {
      name,
      created: this.clock.now(),
      versioning: undefined,
      settings: new Map(),
      objects: new Map(),
    });
  }

  remove(name: string): void {
    if ([...this.bucket(name).objects.values()].some((versions) => versions.length > 0)) {
      throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
    }
    this.buckets.delete(name);
  }

  /** The current version; undefined when there is none or it is a delete marker. */
  current(bucket: Bucket, key: string): Version | undefined {
    const last = bucket.objects.get(key)?.at(-1);
    return last?.bytes === undefined ? undefined : last;
  }

  get(bucket: Bucket, key: string, versionId?: string): Version & { bytes: Buffer } {
    const found =
      versionId === undefined
        ? this.current(bucket, key)
        : bucket.objects.get(key)?.find((one) => one.versionId === versionId);
    if (found?.bytes === undefined) {
      if (versionId !== undefined) throw new AwsError('NoSuchVersion', 'The specified version does not exist.', 404);
      throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
    }
    return found as Version & { bytes: Buffer };
  }

  /** Checks If-Match and If-None-Match as S3 does for writes: 412 when they do not hold, 404 when there is nothing to match. */
  check(bucket: Bucket, key: string, conditions: Conditions): void {
    const existing = this.current(bucket, key);
    const failed = () => {
      throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
    };
    if (conditions.ifNoneMatch === '*' && existing !== undefined) failed();
    if (conditions.ifMatch !== undefined) {
      if (existing === undefined) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
      if (conditions.ifMatch !== '*' && bare(conditions.ifMatch) !== existing.etag) failed();
    }
  }

  put(
    bucket: Bucket,
    key: string,
    body: { bytes: Buffer; md5: string; crc32: string },
    headers: Readonly<Record<string, string>>,
    conditions: Conditions = {},
  ): Version {
    if (key === '' || Buffer.byteLength(key) > 1024) throw new AwsError('KeyTooLongError', 'Your key is too long');
    this.check(bucket, key, conditions);
    return this.append(bucket, { key, bytes: body.bytes, etag: body.md5, crc32: body.crc32, headers });
  }

  delete(bucket: Bucket, key: string, versionId: string | undefined, conditions: Conditions = {}): Version | undefined {
    this.check(bucket, key, conditions);
    const versions = bucket.objects.get(key) ?? [];
    if (versionId !== undefined) {
      const kept = versions.filter((one) => one.versionId !== versionId);
      if (kept.length === 0) bucket.objects.delete(key);
      else bucket.objects.set(key, kept);
      return undefined;
    }
    if (bucket.versioning === undefined) {
      bucket.objects.delete(key);
      return undefined;
    }
    return this.append(bucket, { key, bytes: undefined, etag: '', crc32: '', headers: {} });
  }

  private append(bucket: Bucket, made: Omit<Version, 'versionId' | 'modified'>): Version {
    const versioned = bucket.versioning === 'Enabled';
    const version: Version = {
      ...made,
      versionId: versioned ? randomBytes(16).toString('base64url') : 'null',
      modified: this.clock.now(),
    };
    const before = bucket.objects.get(made.key) ?? [];
    bucket.objects.set(made.key, [...before.filter((one) => versioned || one.versionId !== 'null'), version]);
    return version;
  }

  /** Keys that have a current version, in UTF-8 order as S3 lists them. */
  keys(bucket: Bucket, prefix: string): string[] {
    return [...bucket.objects.keys()]
      .filter((key) => key.startsWith(prefix) && this.current(bucket, key) !== undefined)
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }
}

export function digestOf(bytes: Buffer): { bytes: Buffer; md5: string; crc32: string } {
  return { bytes, md5: createHash('md5').update(bytes).digest('hex'), crc32: '' };
}
