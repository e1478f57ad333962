import { createReadStream } from 'node:fs';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';

import type { Clock } from '../../../clock';
import type { Repository } from '../plan';
import { MANIFEST_TYPE, type OciImage } from './image';

const ACCEPT = [
  MANIFEST_TYPE,
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

const ATTEMPTS = 4;
/** A request without a byte moving for this long has failed (wall milliseconds). */
const IDLE_MS = 60_000;
const MOST_ANSWER = 64 * 1024;

/** The registry said no, or could not be reached. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Body = { readonly bytes: Buffer } | { readonly file: string; readonly size: number };

export interface RegistryDeps {
  /** Value of the Authorization header (`Basic …`); asked once per client. */
  readonly authorization: string | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** One repository of an OCI registry (https://github.com/opencontainers/distribution-spec). */
export class RegistryClient {
  constructor(
    private readonly repository: Repository,
    private readonly deps: RegistryDeps,
  ) {}

  /** Digest of a tag or digest; undefined where there is none. */
  async resolve(reference: string): Promise<string | undefined> {
    const answer = await this.send('HEAD', this.path(`manifests/${reference}`), { accept: ACCEPT });
    if (answer.status === 404) return undefined;
    this.expect(answer, [200], `looking for ${reference}`);
    const digest = answer.headers['docker-content-digest'];
    return typeof digest === 'string' ? digest : undefined;
  }

  /** Uploads what is not there yet, then the manifest under its tags. @returns bytes that had to travel. */
  async push(image: OciImage, tags: readonly string[]): Promise<{ sent: number; tagged: string[] }> {
    let sent = await this.pushBlob(this.digestOfConfig(image), { bytes: image.config });
    for (const layer of image.layers) sent += await this.pushBlob(layer.digest, { file: layer.file, size: layer.size });
    const tagged: string[] = [];
    for (const tag of tags) if (await this.putManifest(image, tag)) tagged.push(tag);
    return { sent, tagged };
  }

  private digestOfConfig(image: OciImage): string {
    const manifest = JSON.parse(image.manifest.toString('utf8')) as { config: { digest: string } };
    return manifest.config.digest;
  }

  private async pushBlob(digest: string, body: Body): Promise<number> {
    const head = await this.send('HEAD', this.path(`blobs/${digest}`));
    if (head.status === 200) return 0;
    this.expect(head, [404], `looking for layer ${digest.slice(0, 19)}`);
    const size = 'bytes' in body ? body.bytes.length : body.size;
    // A broken upload is begun anew as a whole: its session may be gone.
    for (let attempt = 1; ; attempt += 1) {
      const start = await this.send('POST', this.path('blobs/uploads/'), { 'content-length': '0' });
      this.expect(start, [202], 'starting an upload');
      const target = new URL(start.headers.location ?? '', this.repository.origin);
      // The credentials are for this registry only.
      if (target.origin !== this.repository.origin) {
        throw new RegistryError(`${this.repository.host} sent the upload to another host`, 0, undefined);
      }
      target.searchParams.set('digest', digest);
      const put = await this.once('PUT', target, { 'content-type': 'application/octet-stream' }, body).catch(
        (error: unknown) => {
          if (attempt >= ATTEMPTS || this.deps.signal.aborted) throw error;
          return undefined;
        },
      );
      if (put?.status === 201) return size;
      if (put !== undefined && (put.status < 500 || attempt >= ATTEMPTS)) this.expect(put, [201], 'uploading a layer');
      await this.pause(attempt);
    }
  }

  /** @returns false where an immutable tag is taken by another image. */
  private async putManifest(image: OciImage, tag: string): Promise<boolean> {
    const there = await this.resolve(tag);
    if (there === image.digest) return true;
    const headers = { 'content-type': MANIFEST_TYPE };
    const answer = await this.send('PUT', this.path(`manifests/${tag}`), headers, { bytes: image.manifest });
    if (answer.status === 400 && /immutable/i.test(answer.body)) return (await this.resolve(tag)) === image.digest;
    this.expect(answer, [201], `storing the manifest as ${tag}`);
    const digest = answer.headers['docker-content-digest'];
    if (digest !== undefined && digest !== image.digest) {
      throw new RegistryError(
        `${this.repository.host} stored ${String(digest)} instead of ${image.digest}`,
        answer.status,
        undefined,
      );
    }
    return true;
  }

  private path(rest: string): URL {
    return new URL(`/v2/${this.repository.name}/${rest}`, this.repository.origin);
  }

  private expect(answer: Answer, statuses: readonly number[], doing: string): void {
    if (statuses.includes(answer.status)) return;
    let code: string | undefined;
    let said = '';
    try {
      const parsed = JSON.parse(answer.body) as { errors?: { code?: string; message?: string }[] };
      code = parsed.errors?.[0]?.code;
      said = parsed.errors?.[0]?.message ?? '';
    } catch {
      // HEAD answers have no body, and a proxy's error page says nothing of use.
    }
    const what = [code, said].filter((t) => t !== undefined && t !== '').join(': ');
    throw new RegistryError(
      `${this.repository.host}/${this.repository.name}: ${doing}: HTTP ${answer.status}${what === '' ? '' : ` ${what}`}`,
      answer.status,
      code,
    );
  }

  private pause(attempt: number): Promise<void> {
    return this.deps.clock.sleep(250 * 2 ** attempt, this.deps.signal);
  }

  private async send(method: string, url: URL, headers: Record<string, string> = {}, body?: Body): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await this.once(method, url, headers, body);
        if ((answer.status < 500 && answer.status !== 429) || attempt >= ATTEMPTS) return answer;
      } catch (error) {
        if (attempt >= ATTEMPTS || this.deps.signal.aborted) throw error;
      }
      await this.pause(attempt);
    }
  }

  private async once(method: string, url: URL, headers: Record<string, string>, body?: Body): Promise<Answer> {
    const { authorization, signal } = this.deps;
    const size = body === undefined ? undefined : 'bytes' in body ? body.bytes.length : body.size;
    const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, {
      method,
      signal,
      timeout: IDLE_MS,
      headers: {
        ...headers,
        ...(size === undefined ? {} : { 'content-length': String(size) }),
        ...(authorization === undefined ? {} : { authorization }),
      },
    });
    request.once('timeout', () => request.destroy(new Error(`${url.host} did not answer within ${IDLE_MS / 1_000} s`)));
    const answered = new Promise<IncomingMessage>((done, fail) => {
      request.once('response', done);
      request.once('error', fail);
    });
    // An early answer (401, 413) closes the pipe while we still send: the answer is what counts.
    if (body === undefined) request.end();
    else if ('bytes' in body) request.end(body.bytes);
    else pipeline(createReadStream(body.file), request).catch(() => undefined);
    try {
      const response = await answered;
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length <= MOST_ANSWER) chunks.push(chunk);
      }
      return {
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
    } catch (error) {
      if (signal.aborted) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new RegistryError(
        `the registry ${url.host} cannot be reached: ${why}`,
        0,
        (error as NodeJS.ErrnoException).code,
      );
    }
  }
}
