import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Clock } from '../../../clock';
import type { Repository } from '../plan';

export const ATTEMPTS = 4;
/** A request without a byte moving for this long has failed (wall milliseconds). */
const IDLE_MS = 60_000;
/** Manifests are 4 MiB at most (OCI distribution specification). */
const MOST_ANSWER = 4 * 1024 * 1024;
/** A registry sends a blob's reader to its store, which may send it on once. */
const MOST_REDIRECTS = 3;

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

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Body = { readonly bytes: Buffer } | { readonly file: string; readonly size: number };

export interface RegistryDeps {
  /** Value of the Authorization header (`Basic …`); asked once per client. */
  readonly authorization: string | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Requests to one repository of a registry: retried where the registry, not the request, is at fault. */
export class RegistryHttp {
  constructor(
    readonly repository: Repository,
    private readonly deps: RegistryDeps,
  ) {}

  path(rest: string): URL {
    return new URL(`/v2/${this.repository.name}/${rest}`, this.repository.origin);
  }

  /** @throws RegistryError with what the registry said, unless the status is one of these. */
  expect(answer: Answer, statuses: readonly number[], doing: string): void {
    if (statuses.includes(answer.status)) return;
    let code: string | undefined;
    let said = '';
    try {
      const parsed = JSON.parse(answer.body.toString('utf8')) as { errors?: { code?: string; message?: string }[] };
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

  get aborted(): boolean {
    return this.deps.signal.aborted;
  }

  pause(attempt: number): Promise<void> {
    return this.deps.clock.sleep(250 * 2 ** attempt, this.deps.signal);
  }

  async send(method: string, url: URL, headers: Record<string, string> = {}, body?: Body): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await this.once(method, url, headers, body);
        if ((answer.status < 500 && answer.status !== 429) || attempt >= ATTEMPTS) return answer;
      } catch (error) {
        if (attempt >= ATTEMPTS || this.aborted) throw error;
      }
      await this.pause(attempt);
    }
  }

  async once(method: string, url: URL, headers: Record<string, string>, body?: Body): Promise<Answer> {
    return this.reached(url, async () => {
      const response = await this.ask(method, url, headers, body);
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length <= MOST_ANSWER) chunks.push(chunk);
      }
      return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
    });
  }

  /** Writes a blob to a file and checks it against its digest. A store that it is redirected to gets no credentials. */
  async download(digest: string, size: number, file: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.downloadOnce(digest, size, file);
        return;
      } catch (error) {
        const lasting = error instanceof RegistryError && error.status >= 400 && error.status < 500;
        if (attempt >= ATTEMPTS || this.aborted || lasting) throw error;
      }
      await this.pause(attempt);
    }
  }

  private async downloadOnce(digest: string, size: number, file: string): Promise<void> {
    let url = this.path(`blobs/${digest}`);
    for (let hop = 0; ; hop += 1) {
      const at = url;
      const response = await this.reached(at, () => this.ask('GET', at, {}));
      const { location } = response.headers;
      if (response.statusCode !== undefined && response.statusCode >= 300 && response.statusCode < 400) {
        response.resume();
        if (location === undefined || hop >= MOST_REDIRECTS)
          throw new RegistryError(`${url.host} redirects a layer to nowhere`, 0, undefined);
        url = new URL(location, url);
        continue;
      }
      if (response.statusCode !== 200) {
        response.resume();
        this.expect(
          { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.alloc(0) },
          [200],
          `fetching layer ${digest.slice(0, 19)}`,
        );
      }
      const hash = createHash('sha256');
      let length = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          length += chunk.length;
          hash.update(chunk);
          done(length > size ? new Error(`more than the ${size} bytes of its manifest`) : null, chunk);
        },
      });
      await this.reached(at, () => pipeline(response, meter, createWriteStream(file)));
      const found = `sha256:${hash.digest('hex')}`;
      if (found !== digest) throw new RegistryError(`${url.host} answered ${found} for ${digest}`, 0, undefined);
      return;
    }
  }

  private async reached<T>(url: URL, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (this.aborted) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new RegistryError(
        `the registry ${url.host} cannot be reached: ${why}`,
        0,
        (error as NodeJS.ErrnoException).code,
      );
    }
  }

  private async ask(method: string, url: URL, headers: Record<string, string>, body?: Body): Promise<IncomingMessage> {
    const { authorization, signal } = this.deps;
    const size = body === undefined ? undefined : 'bytes' in body ? body.bytes.length : body.size;
    // The credentials are for this registry only.
    const ours = url.origin === this.repository.origin;
    const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, {
      method,
      signal,
      timeout: IDLE_MS,
      headers: {
        ...headers,
        ...(size === undefined ? {} : { 'content-length': String(size) }),
        ...(authorization === undefined || !ours ? {} : { authorization }),
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
    return answered;
  }
}
