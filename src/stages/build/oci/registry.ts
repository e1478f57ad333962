import type { Repository } from '../plan';
import { ATTEMPTS, type Body, type RegistryDeps, RegistryError, RegistryHttp } from './http';
import { digestOf, MANIFEST_TYPE, type OciImage } from './image';
import { INDEX_TYPES, MANIFEST_TYPES, readManifest } from './manifest';

export { RegistryError } from './http';

const ACCEPT = MANIFEST_TYPES.join(', ');

/** A manifest as the registry has it, byte by byte. */
export interface StoredManifest {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly digest: string;
}

/** What refers to an image: signatures, among others. */
export interface Referrers {
  /** The registry keeps the list itself; else a tag does, and `list` is what stands under it. */
  readonly api: boolean;
  readonly digests: readonly string[];
  readonly list: Buffer | undefined;
}

/** The tag that lists what refers to an image where a registry has no API for it (distribution-spec, "Referrers tag schema"). */
export const fallbackTag = (digest: string): string => digest.replace(':', '-');

/** One repository of an OCI registry (https://github.com/opencontainers/distribution-spec). */
export class RegistryClient {
  private readonly http: RegistryHttp;

  constructor(
    readonly repository: Repository,
    deps: RegistryDeps,
  ) {
    this.http = new RegistryHttp(repository, deps);
  }

  /** Digest of a tag or digest; undefined where there is none. */
  async resolve(reference: string): Promise<string | undefined> {
    const answer = await this.http.send('HEAD', this.http.path(`manifests/${reference}`), { accept: ACCEPT });
    if (answer.status === 404) return undefined;
    this.http.expect(answer, [200], `looking for ${reference}`);
    const digest = answer.headers['docker-content-digest'];
    return typeof digest === 'string' ? digest : undefined;
  }

  /** Manifest or index of a tag or digest; undefined where there is none. Its bytes are checked against its digest. */
  async manifest(reference: string): Promise<StoredManifest | undefined> {
    const answer = await this.http.send('GET', this.http.path(`manifests/${reference}`), { accept: ACCEPT });
    if (answer.status === 404) return undefined;
    this.http.expect(answer, [200], `reading ${reference}`);
    const digest = digestOf(answer.body);
    const wanted = reference.startsWith('sha256:') ? reference : answer.headers['docker-content-digest'];
    if (wanted !== undefined && wanted !== digest)
      throw new RegistryError(`${this.repository.host} answered ${digest} for ${String(wanted)}`, 200, undefined);
    return { bytes: answer.body, mediaType: answer.headers['content-type'] ?? MANIFEST_TYPE, digest };
  }

  /** Manifests whose subject an image is. */
  async referrers(digest: string): Promise<Referrers> {
    const answer = await this.http.send('GET', this.http.path(`referrers/${digest}`), { accept: INDEX_TYPES[0] });
    const api = answer.status === 200 && (answer.headers['content-type'] ?? '').startsWith(INDEX_TYPES[0]);
    if (!api) this.http.expect(answer, [200, 404, 405], `looking for what refers to ${digest.slice(0, 19)}`);
    const list = api ? answer.body : (await this.manifest(fallbackTag(digest)))?.bytes;
    const read = list === undefined ? undefined : readManifest(list);
    if (read?.kind !== 'index') return { api, digests: [], list: undefined };
    return { api, digests: read.manifests.map((m) => m.digest), list };
  }

  /** Bytes of a blob, into a file. */
  download(digest: string, size: number, file: string): Promise<void> {
    return this.http.download(digest, size, file);
  }

  async hasBlob(digest: string): Promise<boolean> {
    const head = await this.http.send('HEAD', this.http.path(`blobs/${digest}`));
    this.http.expect(head, [200, 404], `looking for layer ${digest.slice(0, 19)}`);
    return head.status === 200;
  }

  /** Uploads what is not there yet, then the manifest under its tags. @returns bytes that had to travel. */
  async push(image: OciImage, tags: readonly string[]): Promise<{ sent: number; tagged: string[] }> {
    let sent = await this.pushBlob(digestOf(image.config), { bytes: image.config });
    for (const layer of image.layers) sent += await this.pushBlob(layer.digest, { file: layer.file, size: layer.size });
    const manifest = { bytes: image.manifest, mediaType: MANIFEST_TYPE, digest: image.digest };
    const tagged: string[] = [];
    for (const tag of tags) if (await this.tag(manifest, tag)) tagged.push(tag);
    return { sent, tagged };
  }

  /** @returns bytes that had to travel: 0 where the registry has it. */
  async pushBlob(digest: string, body: Body): Promise<number> {
    if (await this.hasBlob(digest)) return 0;
    const size = 'bytes' in body ? body.bytes.length : body.size;
    // A broken upload is begun anew as a whole: its session may be gone.
    for (let attempt = 1; ; attempt += 1) {
      const start = await this.http.send('POST', this.http.path('blobs/uploads/'), { 'content-length': '0' });
      this.http.expect(start, [202], 'starting an upload');
      const target = new URL(start.headers.location ?? '', this.repository.origin);
      // The credentials are for this registry only.
      if (target.origin !== this.repository.origin) {
        throw new RegistryError(`${this.repository.host} sent the upload to another host`, 0, undefined);
      }
      target.searchParams.set('digest', digest);
      const put = await this.http
        .once('PUT', target, { 'content-type': 'application/octet-stream' }, body)
        .catch((error: unknown) => {
          if (attempt >= ATTEMPTS || this.http.aborted) throw error;
          return undefined;
        });
      if (put?.status === 201) return size;
      if (put !== undefined && (put.status < 500 || attempt >= ATTEMPTS))
        this.http.expect(put, [201], 'uploading a layer');
      await this.http.pause(attempt);
    }
  }

  /** Stores a manifest under its digest: what an index names must be there before it. */
  async store(manifest: StoredManifest): Promise<void> {
    await this.put(manifest, manifest.digest);
  }

  /** Stores a manifest under a tag. @returns false where an immutable tag is taken by another image. */
  async tag(manifest: StoredManifest, tag: string): Promise<boolean> {
    const there = await this.resolve(tag);
    if (there === manifest.digest) return true;
    return this.put(manifest, tag);
  }

  private async put({ bytes, mediaType, digest }: StoredManifest, reference: string): Promise<boolean> {
    const url = this.http.path(`manifests/${reference}`);
    const answer = await this.http.send('PUT', url, { 'content-type': mediaType }, { bytes });
    if (answer.status === 400 && /immutable/i.test(answer.body.toString('utf8')))
      return (await this.resolve(reference)) === digest;
    this.http.expect(answer, [201], `storing the manifest as ${reference}`);
    const stored = answer.headers['docker-content-digest'];
    if (stored !== undefined && stored !== digest) {
      throw new RegistryError(
        `${this.repository.host} stored ${String(stored)} instead of ${digest}`,
        answer.status,
        undefined,
      );
    }
    return true;
  }
}
