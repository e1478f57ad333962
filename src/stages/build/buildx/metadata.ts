import { z } from 'zod';

const DIGEST = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const metadataSchema = z.object({
  'containerimage.digest': DIGEST,
  'containerimage.config.digest': DIGEST.optional(),
});

/** What buildx says it has built (`--metadata-file`). */
export interface BuildMetadata {
  /** Of the index where there is one, of the manifest otherwise; Docker's own builder may tell the image's id here. */
  readonly digest: string;
  readonly configDigest: string | undefined;
}

/** @throws Error where the file is not what buildx writes. */
export function parseMetadata(text: string): BuildMetadata {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Error('the build’s metadata is not JSON');
  }
  const read = metadataSchema.safeParse(raw);
  if (!read.success) throw new Error('the build’s metadata names no image (containerimage.digest)');
  return {
    digest: read.data['containerimage.digest'],
    configDigest: read.data['containerimage.config.digest'],
  };
}

/**
 * Whether what the registry has under the build's tag is what the build says it made. Docker's own builder without the containerd
 * image store tells the image's id, which is the digest of its config: then that is compared.
 */
export function isBuilt(built: BuildMetadata, stored: { digest: string; configDigest: string | undefined }): boolean {
  if (built.digest === stored.digest) return true;
  const { configDigest } = stored;
  return configDigest !== undefined && (configDigest === built.digest || configDigest === built.configDigest);
}
