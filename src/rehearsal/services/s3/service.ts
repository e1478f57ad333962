import type { IncomingMessage, ServerResponse } from 'node:http';

import { XMLParser } from 'fast-xml-parser';

import { readBody } from '../../kernel/http';
import { text } from '../../kernel/input';
import { AwsError, type AwsService, type CloudContext } from '../../kernel/types';
import { receive } from './body';
import { document, listObjects, listVersions } from './listing';
import { s3Operation } from './operation';
import { type Bucket, digestOf, S3Store, type Version } from './store';

/** Sub-resources of a bucket that are kept as sent, with the code S3 answers when they were never set. */
const SETTINGS: Readonly<Record<string, string>> = {
  encryption: 'ServerSideEncryptionConfigurationNotFoundError',
  lifecycle: 'NoSuchLifecycleConfiguration',
  policy: 'NoSuchBucketPolicy',
  publicAccessBlock: 'NoSuchPublicAccessBlockConfiguration',
  tagging: 'NoSuchTagSet',
  ownershipControls: 'OwnershipControlsNotFoundError',
  cors: 'NoSuchCORSConfiguration',
  website: 'NoSuchWebsiteConfiguration',
};

const KEPT_HEADERS = /^(content-type|cache-control|content-disposition|content-language|x-amz-meta-.+)$/;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
  readonly bucketName: string;
  readonly key: string;
}

const header = (request: IncomingMessage, name: string) => request.headers[name]?.toString();
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: true });

function sendXml(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) }).end(xml);
}

function objectHeaders(version: Version & { bytes: Buffer }, withVersion: boolean): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    ...version.headers,
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.modified).toUTCString(),
    'accept-ranges': 'bytes',
    ...(withVersion ? { 'x-amz-version-id': version.versionId } : {}),
  };
}

function keptHeaders(request: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (KEPT_HEADERS.test(name) && value !== undefined) kept[name] = value.toString();
  }
  const encoding = header(request, 'content-encoding')
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== 'aws-chunked')
    .join(',');
  if (encoding !== undefined && encoding !== '') kept['content-encoding'] = encoding;
  return kept;
}

/** Path-style (`/bucket/key`), or virtual host (`bucket.s3.…`, `bucket.127.0.0.1`). */
function address(request: IncomingMessage): Omit<Exchange, 'request' | 'response'> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const virtual = /^(.+)\.(?:s3[.-].*|localhost)$/.exec(host)?.[1];
  // The raw path, since URL would fold `..` and `//`, both of which are plain characters in a key.
  const raw = (request.url ?? '/').split('?')[0] ?? '/';
  let path: string;
  try {
    path = decodeURIComponent(raw.slice(1));
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.");
  }
  if (virtual !== undefined) return { query: url.searchParams, bucketName: virtual, key: path };
  const slash = path.indexOf('/');
  return slash < 0
    ? { query: url.searchParams, bucketName: path, key: '' }
    : { query: url.searchParams, bucketName: path.slice(0, slash), key: path.slice(slash + 1) };
}

/** S3: objects in memory, conditional writes, versions, listings. Not here: multipart uploads, ACLs. */
export function createS3(ctx: CloudContext): { service: AwsService; store: S3Store } {
  const store = new S3Store(ctx.clock);

  async function bucketCall({ request, response, query, bucketName }: Exchange): Promise<void> {
    const { method } = request;
    if (bucketName === '') {
      const buckets = [...store.buckets.values()].map((one) => ({
        Name: one.name,
        CreationDate: new Date(one.created),
      }));
      const owner = { ID: ctx.accountId };
      sendXml(response, 200, document('ListAllMyBucketsResult', { Owner: owner, Buckets: { Bucket: buckets } }));
      return;
    }
    const setting = Object.keys(SETTINGS).find((name) => query.has(name));
    if (method === 'PUT' && query.has('versioning')) {
      const body = (await readBody(request)).toString();
      store.bucket(bucketName).versioning = body.includes('<Status>Enabled</Status>') ? 'Enabled' : 'Suspended';
      response.writeHead(200).end();
    } else if (setting !== undefined) await settingCall(request, response, store.bucket(bucketName), setting);
    else if (method === 'PUT') {
      await readBody(request);
      store.create(bucketName);
      response.writeHead(200, { location: `/${bucketName}` }).end();
    } else if (method === 'POST' && query.has('delete')) {
      await deleteMany(request, response, store.bucket(bucketName));
    } else if (method === 'HEAD') {
      store.bucket(bucketName);
      response.writeHead(200, { 'x-amz-bucket-region': ctx.region }).end();
    } else if (method === 'DELETE') {
      store.remove(bucketName);
      response.writeHead(204).end();
    } else if (method === 'GET') sendXml(response, 200, bucketRead(store.bucket(bucketName), query));
    else throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
  }

  function bucketRead(bucket: Bucket, query: URLSearchParams): string {
    if (query.has('versioning')) return document('VersioningConfiguration', { Status: bucket.versioning });
    if (query.has('versions')) return listVersions(bucket, query);
    if (query.has('location')) {
      const region = ctx.region === 'us-east-1' ? '' : ctx.region;
      return `<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${region}</LocationConstraint>`;
    }
    const unknown = ['uploads', 'acl', 'logging', 'notification', 'replication'].find((name) => query.has(name));
    if (unknown !== undefined) throw new AwsError('NotImplemented', `The rehearsal's S3 has no ${unknown}.`, 501);
    return listObjects(store, bucket, query);
  }

  async function settingCall(request: IncomingMessage, response: ServerResponse, bucket: Bucket, name: string) {
    if (request.method === 'PUT') {
      bucket.settings.set(name, (await readBody(request)).toString());
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      bucket.settings.delete(name);
      response.writeHead(204).end();
    } else {
      const value = bucket.settings.get(name);
      if (value === undefined) throw new AwsError(SETTINGS[name] ?? 'NoSuchConfiguration', 'It does not exist.', 404);
      sendXml(response, 200, value);
    }
  }

  async function deleteMany(request: IncomingMessage, response: ServerResponse, bucket: Bucket): Promise<void> {
    const { bytes } = await receive(request);
    const parsed = parser.parse(bytes.toString()) as { Delete?: { Object?: unknown; Quiet?: string } };
    const wanted = [parsed.Delete?.Object ?? []].flat() as { Key: string; VersionId?: string }[];
    for (const { Key, VersionId } of wanted) store.delete(bucket, Key, VersionId);
    const quiet = parsed.Delete?.Quiet === 'true';
    sendXml(response, 200, document('DeleteResult', { Deleted: quiet ? [] : wanted.map(({ Key }) => ({ Key })) }));
  }

  async function putObject({ request, response, key }: Exchange, bucket: Bucket): Promise<void> {
    const body = await receive(request);
    const copy = header(request, 'x-amz-copy-source');
    const conditions = { ifMatch: header(request, 'if-match'), ifNoneMatch: header(request, 'if-none-match') };
    if (copy !== undefined) {
      const [from = '', ...rest] = decodeURIComponent(copy).replace(/^\//, '').split('/');
      const source = store.get(store.bucket(from), rest.join('/'));
      const made = store.put(bucket, key, { ...source, md5: source.etag }, source.headers, conditions);
      const members = { ETag: `"${made.etag}"`, LastModified: new Date(made.modified) };
      sendXml(response, 200, document('CopyObjectResult', members));
      return;
    }
    const made = store.put(bucket, key, body, keptHeaders(request), conditions);
    response
      .writeHead(200, {
        etag: `"${made.etag}"`,
        'x-amz-checksum-crc32': body.crc32,
        'x-amz-checksum-type': 'FULL_OBJECT',
        ...(bucket.versioning === undefined ? {} : { 'x-amz-version-id': made.versionId }),
      })
      .end();
  }

  function getObject({ request, response, query, key }: Exchange, bucket: Bucket): void {
    const object = store.get(bucket, key, query.get('versionId') ?? undefined);
    const headers = objectHeaders(object, bucket.versioning !== undefined);
    const ifMatch = header(request, 'if-match')?.replaceAll('"', '');
    if (ifMatch !== undefined && ifMatch !== object.etag) {
      throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
    }
    if (header(request, 'if-none-match')?.replaceAll('"', '') === object.etag) {
      response.writeHead(304, { etag: `"${object.etag}"` }).end();
      return;
    }
    const range = /^bytes=(\d+)-(\d*)$/.exec(header(request, 'range') ?? '');
    const from = range === null ? 0 : Number(range[1]);
    const to = range?.[2] ? Math.min(Number(range[2]), object.bytes.length - 1) : object.bytes.length - 1;
    if (range !== null && from >= object.bytes.length) {
      throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
    }
    const bytes = range === null ? object.bytes : object.bytes.subarray(from, to + 1);
    if (range !== null) headers['content-range'] = `bytes ${from}-${to}/${object.bytes.length}`;
    else if (header(request, 'x-amz-checksum-mode') === 'ENABLED' && object.crc32 !== '') {
      headers['x-amz-checksum-crc32'] = object.crc32;
      headers['x-amz-checksum-type'] = 'FULL_OBJECT';
    }
    headers['content-length'] = String(bytes.length);
    response.writeHead(range === null ? 200 : 206, headers).end(request.method === 'HEAD' ? undefined : bytes);
  }

  async function objectCall(exchange: Exchange): Promise<void> {
    const { request, response, query, bucketName, key } = exchange;
    const bucket = store.bucket(bucketName);
    const refused = ['uploads', 'uploadId', 'acl', 'tagging', 'retention'].find((name) => query.has(name));
    if (refused !== undefined) throw new AwsError('NotImplemented', `The rehearsal's S3 has no ${refused}.`, 501);
    if (request.method === 'PUT') await putObject(exchange, bucket);
    else if (request.method === 'GET' || request.method === 'HEAD') getObject(exchange, bucket);
    else if (request.method === 'DELETE') {
      const marker = store.delete(bucket, key, query.get('versionId') ?? undefined, {
        ifMatch: header(request, 'if-match'),
      });
      const extra = marker === undefined ? {} : { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId };
      response.writeHead(204, extra).end();
    } else throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
  }

  return {
    store,
    service: {
      signingName: 's3',
      protocol: 'raw',
      operationOf: s3Operation,
      handle: async (request, response) => {
        const exchange = { request, response, ...address(request) };
        await (exchange.key === '' ? bucketCall(exchange) : objectCall(exchange));
      },
      // For Step Functions' SDK integrations, whose bodies are text.
      operations: {
        GetObject: (input) => {
          const object = store.get(store.bucket(text(input, 'Bucket')), text(input, 'Key'));
          return { Body: object.bytes.toString(), ETag: `"${object.etag}"`, ContentLength: object.bytes.length };
        },
        PutObject: (input) => {
          const value = input['Body'];
          const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value ?? ''));
          const made = store.put(store.bucket(text(input, 'Bucket')), text(input, 'Key'), digestOf(bytes), {});
          return { ETag: `"${made.etag}"` };
        },
      },
    },
  };
}
