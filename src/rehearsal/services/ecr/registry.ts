import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { readBody } from '../../kernel/http';
import { AwsError } from '../../kernel/types';
import { parseManifest } from './manifest';
import { type ImageStore, isDigest, type Repository } from './store';

/** Manifests may be 4 MiB at most (OCI distribution specification). */
const MANIFEST_LIMIT = 4 * 1024 * 1024;

interface Upload {
  readonly file: string;
  readonly repository: string;
  size: number;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

/** Codes of the distribution specification, and what ECR's registry answers for its own. */
const STATUS: Readonly<Record<string, number>> = {
  RepositoryNotFoundException: 404,
  ImageTagAlreadyExistsException: 400,
  NAME_UNKNOWN: 404,
  MANIFEST_UNKNOWN: 404,
  BLOB_UNKNOWN: 404,
  BLOB_UPLOAD_UNKNOWN: 404,
  RANGE_INVALID: 416,
  UNSUPPORTED: 405,
};
const SPEC_CODE: Readonly<Record<string, string>> = {
  RepositoryNotFoundException: 'NAME_UNKNOWN',
  ImageTagAlreadyExistsException: 'TAG_INVALID',
};

/**
 * OCI Distribution (https://github.com/opencontainers/distribution-spec) over a store: pull, push (monolithic, chunked,
 * mounted), tags. Basic authentication with an ECR token.
 */
export function createRegistry(store: ImageStore, accepts: (password: string) => boolean) {
  const uploads = new Map<string, Upload>();

  function authorised(request: IncomingMessage): boolean {
    const [scheme, value] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'basic' || value === undefined) return false;
    const [user, ...password] = Buffer.from(value, 'base64').toString().split(':');
    return user === 'AWS' && accepts(password.join(':'));
  }

  function upload(id: string, repository: Repository): Upload {
    const found = uploads.get(id);
    if (found === undefined || found.repository !== repository.name) {
      throw new AwsError('BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
    }
    return found;
  }

  async function receive(request: IncomingMessage, into: Upload): Promise<void> {
    const range = /^(\d+)-(\d+)$/.exec(request.headers['content-range']?.toString() ?? '');
    if (range !== null && Number(range[1]) !== into.size) throw new AwsError('RANGE_INVALID', 'chunk is out of order');
    await pipeline(request, createWriteStream(into.file, { flags: 'a' }));
    into.size = existsSync(into.file) ? statSync(into.file).size : 0;
  }

  async function finish({ request, response }: Exchange, repository: Repository, id: string, digest: string) {
    const found = upload(id, repository);
    await receive(request, found);
    if (!isDigest(digest)) throw new AwsError('DIGEST_INVALID', `${digest} is not a sha256 digest`);
    uploads.delete(id);
    await store.adopt(repository, found.file, digest);
    response
      .writeHead(201, { location: `/v2/${repository.name}/blobs/${digest}`, 'docker-content-digest': digest })
      .end();
  }

  async function startUpload(exchange: Exchange, repository: Repository): Promise<void> {
    const { request, response, query } = exchange;
    const mount = query.get('mount');
    const from = query.get('from');
    if (mount !== null && from !== null) {
      const source = store.repositories.get(from);
      if (source !== undefined && store.hasBlob(source, mount)) {
        request.resume();
        repository.blobs.add(mount);
        const headers = { location: `/v2/${repository.name}/blobs/${mount}`, 'docker-content-digest': mount };
        response.writeHead(201, headers).end();
        return;
      }
    }
    const id = randomUUID();
    uploads.set(id, { file: join(store.uploadFolder, id), repository: repository.name, size: 0 });
    const digest = query.get('digest');
    if (digest !== null) {
      await finish(exchange, repository, id, digest);
      return;
    }
    request.resume();
    accepted(response, repository, id, 0);
  }

  function accepted(response: ServerResponse, repository: Repository, id: string, size: number, status = 202): void {
    const headers = {
      location: `/v2/${repository.name}/blobs/uploads/${id}`,
      range: `0-${Math.max(0, size - 1)}`,
      'docker-upload-uuid': id,
      'content-length': 0,
    };
    response.writeHead(status, headers).end();
  }

  async function uploadCall(exchange: Exchange, repository: Repository, id: string): Promise<void> {
    const { request, response, query } = exchange;
    if (id === '') {
      if (request.method !== 'POST') throw new AwsError('UNSUPPORTED', 'uploads start with POST');
      await startUpload(exchange, repository);
    } else if (request.method === 'PATCH') {
      const found = upload(id, repository);
      await receive(request, found);
      accepted(response, repository, id, found.size);
    } else if (request.method === 'PUT') await finish(exchange, repository, id, query.get('digest') ?? '');
    else if (request.method === 'GET') accepted(response, repository, id, upload(id, repository).size, 204);
    else if (request.method === 'DELETE') {
      rmSync(upload(id, repository).file, { force: true });
      uploads.delete(id);
      response.writeHead(204).end();
    } else throw new AwsError('UNSUPPORTED', 'The operation is unsupported.');
  }

  async function blobCall({ request, response }: Exchange, repository: Repository, digest: string): Promise<void> {
    if (!isDigest(digest) || !store.hasBlob(repository, digest)) {
      throw new AwsError('BLOB_UNKNOWN', 'blob unknown to registry');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new AwsError('UNSUPPORTED', 'unsupported');
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': store.blobSize(digest),
      'docker-content-digest': digest,
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(store.blobPath(digest)), response);
  }

  async function putManifest({ request, response }: Exchange, repository: Repository, reference: string) {
    const bytes = await readBody(request, MANIFEST_LIMIT);
    const manifest = parseManifest(bytes);
    for (const part of [manifest.config, ...(manifest.layers ?? [])]) {
      if (part !== undefined && !store.hasBlob(repository, part.digest)) {
        throw new AwsError('MANIFEST_BLOB_UNKNOWN', `blob unknown to registry: ${part.digest}`);
      }
    }
    for (const part of manifest.manifests ?? []) {
      if (!repository.manifests.has(part.digest)) {
        throw new AwsError('MANIFEST_BLOB_UNKNOWN', `manifest unknown to registry: ${part.digest}`);
      }
    }
    const type = request.headers['content-type'] ?? 'application/vnd.oci.image.manifest.v1+json';
    const stored = store.putManifest(repository, bytes, type, isDigest(reference) ? undefined : reference);
    if (isDigest(reference) && stored.digest !== reference) {
      repository.manifests.delete(stored.digest);
      throw new AwsError('DIGEST_INVALID', 'provided digest did not match uploaded content');
    }
    response
      .writeHead(201, {
        location: `/v2/${repository.name}/manifests/${stored.digest}`,
        'docker-content-digest': stored.digest,
        'content-length': 0,
      })
      .end();
  }

  async function manifestCall(exchange: Exchange, repository: Repository, reference: string): Promise<void> {
    const { request, response } = exchange;
    if (request.method === 'PUT') {
      await putManifest(exchange, repository, reference);
      return;
    }
    const found = store.manifest(repository, reference);
    if (found === undefined) throw new AwsError('MANIFEST_UNKNOWN', 'manifest unknown');
    if (request.method === 'DELETE') {
      repository.manifests.delete(found.digest);
      for (const tag of store.tagsOf(repository, found.digest)) repository.tags.delete(tag);
      response.writeHead(202).end();
      return;
    }
    const headers = {
      'content-type': found.mediaType,
      'content-length': found.bytes.length,
      'docker-content-digest': found.digest,
    };
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : found.bytes);
  }

  async function route(exchange: Exchange, path: string): Promise<void> {
    const match = /^\/v2\/(.+?)\/(blobs\/uploads|blobs|manifests|tags)(?:\/(.*))?$/.exec(path);
    if (match === null) throw new AwsError('NAME_UNKNOWN', 'repository name not known to registry');
    const [, name = '', kind, rest = ''] = match;
    const repository = store.find(name);
    if (kind === 'blobs/uploads') await uploadCall(exchange, repository, rest);
    else if (kind === 'blobs') await blobCall(exchange, repository, rest);
    else if (kind === 'manifests') await manifestCall(exchange, repository, rest);
    else {
      const body = JSON.stringify({ name, tags: [...repository.tags.keys()].sort() });
      exchange.response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('docker-distribution-api-version', 'registry/2.0');
    const fail = (status: number, code: string, message: string) => {
      request.resume();
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const body = request.method === 'HEAD' ? '' : JSON.stringify({ errors: [{ code, message }] });
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    };
    if (!authorised(request)) {
      response.setHeader('www-authenticate', 'Basic realm="ecr",service="ecr.rehearsal"');
      fail(401, 'UNAUTHORIZED', 'Your authorization token has expired or is missing.');
      return;
    }
    if (url.pathname === '/v2/' || url.pathname === '/v2') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    try {
      await route({ request, response, query: url.searchParams }, url.pathname);
    } catch (error) {
      const code = error instanceof AwsError ? error.code : 'UNKNOWN';
      const status = STATUS[code] ?? (error instanceof AwsError ? 400 : 500);
      fail(status, SPEC_CODE[code] ?? code, error instanceof Error ? error.message : String(error));
    }
  };
}
