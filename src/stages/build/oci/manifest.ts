import { z } from 'zod';

export const INDEX_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const;
/** What a client of a registry takes. */
export const MANIFEST_TYPES: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  INDEX_TYPES[0],
  'application/vnd.docker.distribution.manifest.v2+json',
  INDEX_TYPES[1],
];

const descriptor = z.object({
  mediaType: z.string().optional(),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  size: z.number().int().min(0),
  platform: z.object({ os: z.string(), architecture: z.string() }).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
export type Descriptor = z.output<typeof descriptor>;

const imageManifest = z.object({ config: descriptor, layers: z.array(descriptor).max(1_000) });
const indexManifest = z.object({ manifests: z.array(descriptor).max(1_000) });

/** One image, or an index of several (platforms, and the attestations that belong to them). */
export type Manifest =
  | { readonly kind: 'image'; readonly config: Descriptor; readonly layers: readonly Descriptor[] }
  | { readonly kind: 'index'; readonly manifests: readonly Descriptor[] };

/** Reads a manifest (https://github.com/opencontainers/image-spec). @throws Error where it is neither image nor index. */
export function readManifest(bytes: Buffer): Manifest {
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Error('the manifest is not JSON');
  }
  const index = indexManifest.safeParse(raw);
  if (index.success) return { kind: 'index', ...index.data };
  const image = imageManifest.safeParse(raw);
  if (image.success) return { kind: 'image', ...image.data };
  throw new Error('the manifest is neither an image nor an index');
}

/** What BuildKit attaches to an image stands in the index beside it, for no platform. */
export const isAttestation = (one: Descriptor): boolean =>
  one.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';

/** Compressed bytes that a machine pulls: layers and config, a layer that is there twice once. */
export function pulledSize(image: Extract<Manifest, { kind: 'image' }>): number {
  const parts = new Map([image.config, ...image.layers].map((d) => [d.digest, d.size]));
  return [...parts.values()].reduce((sum, size) => sum + size, 0);
}
