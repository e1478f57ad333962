import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Descriptor, readManifest } from './oci/manifest';
import { type RegistryClient, RegistryError, type StoredManifest } from './oci/registry';

/** What a copy moved. */
export interface Copied {
  /** Bytes of layers that were not there. */
  readonly sent: number;
  /** Tags that now name it; an immutable tag of another image is left alone. */
  readonly tagged: readonly string[];
}

/** Two repositories. */
export interface Between {
  readonly from: RegistryClient;
  readonly to: RegistryClient;
}

async function copyBlobs(blobs: readonly Descriptor[], { from, to }: Between, folder: string): Promise<number> {
  let sent = 0;
  for (const { digest, size } of new Map(blobs.map((b) => [b.digest, b])).values()) {
    if (await to.hasBlob(digest)) continue;
    const file = join(folder, 'blob');
    await from.download(digest, size, file);
    sent += await to.pushBlob(digest, { file, size });
  }
  return sent;
}

/** Copies one manifest and all it names, what is named first. @returns bytes sent. */
export async function copyManifest(manifest: StoredManifest, between: Between, folder: string): Promise<number> {
  const read = readManifest(manifest.bytes);
  let sent = 0;
  if (read.kind === 'image') sent += await copyBlobs([read.config, ...read.layers], between, folder);
  else {
    for (const { digest } of read.manifests) {
      const part = await need(between.from, digest);
      sent += await copyManifest(part, between, folder);
    }
  }
  await between.to.store(manifest);
  return sent;
}

async function need(from: RegistryClient, digest: string): Promise<StoredManifest> {
  const found = await from.manifest(digest);
  if (found !== undefined) return found;
  const { host, name } = from.repository;
  throw new RegistryError(`${host}/${name} has no image ${digest}`, 404, 'MANIFEST_UNKNOWN');
}

/**
 * Copies an image from registry to registry, byte by byte, so that it keeps its digest: index, platforms and attestations. Every
 * part is checked against its digest on the way; what the target has is not sent.
 */
export async function copyImage(between: Between, digest: string, tags: readonly string[]): Promise<Copied> {
  // Its parts were there before its manifest was: what is stored is whole.
  const there = await between.to.manifest(digest);
  const manifest = there ?? (await need(between.from, digest));
  let sent = 0;
  if (there === undefined) {
    const folder = await mkdtemp(join(tmpdir(), 'ez-deploy-copy-'));
    try {
      sent = await copyManifest(manifest, between, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const tagged: string[] = [];
  for (const tag of tags) if (await between.to.tag(manifest, tag)) tagged.push(tag);
  return { sent, tagged };
}
