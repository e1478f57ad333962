import { element } from '../../kernel/xml';
import { AwsError } from '../../kernel/types';
import type { Bucket, S3Store } from './store';

const XMLNS = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** Wraps members in an S3 document. */
export function document(name: string, members: Record<string, unknown>): string {
  const inner = Object.entries(members)
    .map(([key, value]) => element(key, value, true))
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${XMLNS}>${inner}</${name}>`;
}

/** ListObjectsV2: prefix, delimiter, start-after, pages by continuation token. */
export function listObjects(store: S3Store, bucket: Bucket, query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const token = query.get('continuation-token');
  const limit = Math.min(1000, Number(query.get('max-keys') ?? 1000));
  if (!Number.isInteger(limit) || limit < 0) throw new AwsError('InvalidArgument', 'max-keys must be a number');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();

  const contents: Record<string, unknown>[] = [];
  const prefixes = new Set<string>();
  let last = '';
  let truncated = false;
  for (const key of store.keys(bucket, prefix)) {
    if (after !== '' && Buffer.compare(Buffer.from(key), Buffer.from(after)) <= 0) continue;
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const group = cut < 0 ? undefined : key.slice(0, cut + delimiter.length);
    if (group !== undefined && (prefixes.has(group) || after.startsWith(group))) {
      last = key;
      continue;
    }
    if (contents.length + prefixes.size >= limit) {
      truncated = true;
      break;
    }
    last = key;
    if (group !== undefined) prefixes.add(group);
    else {
      const object = store.get(bucket, key);
      contents.push({
        Key: key,
        LastModified: new Date(object.modified),
        ETag: `"${object.etag}"`,
        Size: object.bytes.length,
        StorageClass: 'STANDARD',
      });
    }
  }
  return document('ListBucketResult', {
    Name: bucket.name,
    Prefix: prefix,
    Delimiter: delimiter === '' ? undefined : delimiter,
    MaxKeys: limit,
    KeyCount: contents.length + prefixes.size,
    IsTruncated: truncated,
    NextContinuationToken: truncated ? Buffer.from(last).toString('base64url') : undefined,
    Contents: contents,
    CommonPrefixes: [...prefixes].map((Prefix) => ({ Prefix })),
  });
}

/** ListObjectVersions, newest first; all in one page up to 1000. */
export function listVersions(bucket: Bucket, query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const all = [...bucket.objects]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, versions]) => versions.toReversed().map((version, index) => ({ version, latest: index === 0 })))
    .slice(0, 1000);
  const common = ({ version, latest }: (typeof all)[number]) => ({
    Key: version.key,
    VersionId: version.versionId,
    IsLatest: latest,
    LastModified: new Date(version.modified),
  });
  return document('ListVersionsResult', {
    Name: bucket.name,
    Prefix: prefix,
    MaxKeys: 1000,
    IsTruncated: false,
    Version: all
      .filter(({ version }) => version.bytes !== undefined)
      .map((one) => ({
        ...common(one),
        ETag: `"${one.version.etag}"`,
        Size: one.version.bytes?.length,
        StorageClass: 'STANDARD',
      })),
    DeleteMarker: all.filter(({ version }) => version.bytes === undefined).map(common),
  });
}
