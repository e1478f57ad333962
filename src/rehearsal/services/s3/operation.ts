import type { IncomingMessage } from 'node:http';

const OBJECT: Readonly<Record<string, string>> = {
  PUT: 'PutObject',
  GET: 'GetObject',
  HEAD: 'HeadObject',
  DELETE: 'DeleteObject',
};
const BUCKET: Readonly<Record<string, string>> = {
  PUT: 'CreateBucket',
  GET: 'ListObjectsV2',
  HEAD: 'HeadBucket',
  DELETE: 'DeleteBucket',
  POST: 'DeleteObjects',
};
const VERBS: Readonly<Record<string, string>> = { PUT: 'Put', GET: 'Get', DELETE: 'Delete' };

/** S3 names no operation on the wire: what its method, path and sub-resource mean, by the names of the API. */
export function s3Operation(request: IncomingMessage): string {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname.replace(/^\//, '');
  if (path === '') return 'ListBuckets';
  if (path.replace(/\/$/, '').includes('/')) return OBJECT[method] ?? `${method}Object`;
  const [sub] = [...url.searchParams.keys()].filter((name) => /^[a-z]+[A-Za-z]*$/.test(name) && name !== 'delete');
  if (sub === 'versions') return 'ListObjectVersions';
  const plain = sub === undefined || url.searchParams.get(sub) !== '' || VERBS[method] === undefined;
  if (plain) return BUCKET[method] ?? `${method}Bucket`;
  return `${VERBS[method] ?? ''}Bucket${sub.charAt(0).toUpperCase()}${sub.slice(1)}`;
}
