import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { type Between, copyManifest } from '../copy';
import { digestOf } from '../oci/image';
import { INDEX_TYPES } from '../oci/manifest';
import { fallbackTag, RegistryError, type StoredManifest } from '../oci/registry';

/** What cosign stores a signature as (https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md). */
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle/;
/** More than this many referrers are no signatures of ours; and a signature is a few kilobytes. */
const MOST_REFERRERS = 100;
const MOST_BYTES = 1024 * 1024;

const signatureSchema = z.object({
  artifactType: z.string().optional(),
  subject: z.object({ digest: z.string() }),
  config: z.object({ mediaType: z.string() }),
  layers: z.array(z.object({ mediaType: z.string(), size: z.number() })),
});

/** Whether a manifest is a signature of an image. Pure. */
export function isSignatureOf(digest: string, bytes: Buffer): boolean {
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    return false;
  }
  const { success, data } = signatureSchema.safeParse(raw);
  if (!success || data.subject.digest !== digest) return false;
  // An index of the fallback tag may tell a wrong type: the manifest and its layer tell the right one.
  const types = [data.artifactType ?? '', data.config.mediaType, ...data.layers.map((l) => l.mediaType)];
  return types.some((type) => BUNDLE.test(type)) && data.layers.reduce((sum, l) => sum + l.size, 0) <= MOST_BYTES;
}

/** The list of referrers that a registry without the API keeps under a tag, with further ones. @param list a manifest that is an index. Pure. */
export function withReferrers(list: Buffer | undefined, further: readonly StoredManifest[]): StoredManifest {
  const there =
    list === undefined ? [] : (JSON.parse(list.toString('utf8')) as { manifests: { digest: string }[] }).manifests;
  const added = further
    .filter((f) => !there.some((one) => one.digest === f.digest))
    .map(({ mediaType, digest, bytes }) => ({
      ...{ mediaType, digest, size: bytes.length },
      artifactType: (JSON.parse(bytes.toString('utf8')) as { artifactType?: string }).artifactType,
    }));
  const bytes = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPES[0], manifests: [...there, ...added] }),
  );
  return { bytes, mediaType: INDEX_TYPES[0], digest: digestOf(bytes) };
}

/**
 * Brings an image's signatures along to the registry that it was copied to, byte by byte. Whether they are good is judged where the image is
 * deployed. @returns how many there were.
 * @throws RegistryError where the registry has neither the referrers API nor a tag that can be moved.
 */
export async function copySignatures({ from, to }: Between, digest: string): Promise<number> {
  const listed = await from.referrers(digest);
  const signatures: StoredManifest[] = [];
  for (const one of listed.digests.slice(0, MOST_REFERRERS)) {
    const manifest = await from.manifest(one);
    if (manifest !== undefined && isSignatureOf(digest, manifest.bytes)) signatures.push(manifest);
  }
  const folder = await mkdtemp(join(tmpdir(), 'ez-deploy-signature-'));
  try {
    for (const signature of signatures)
      if ((await to.resolve(signature.digest)) === undefined) await copyManifest(signature, { from, to }, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const there = await to.referrers(digest);
  if (there.api || signatures.every((s) => there.digests.includes(s.digest))) return signatures.length;
  // Without the API a tag of the subject's name lists what refers to it (https://github.com/opencontainers/distribution-spec, "Referrers tag schema").
  const list = withReferrers(there.list, signatures);
  if (!(await to.tag(list, fallbackTag(digest))))
    throw new RegistryError(
      `${to.repository.host}/${to.repository.name} lists signatures under ${fallbackTag(digest)}, a tag that cannot be moved there`,
      400,
      'TAG_INVALID',
    );
  return signatures.length;
}
