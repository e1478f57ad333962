import { gunzipSync } from 'node:zlib';

import type { PasswordRegistry } from './registry';

interface Descriptor {
  readonly digest: string;
  readonly mediaType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: { readonly os: string; readonly architecture: string };
}
interface Manifest {
  readonly manifests?: readonly Descriptor[];
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
}

/** An image as a registry has it, read by hand: the product's own reader is not its judge. */
export interface Seen {
  /** Manifest of linux/amd64. */
  readonly platform: Manifest & { readonly digest: string };
  readonly config: { readonly created?: string; readonly config: Record<string, unknown>; readonly history: unknown[] };
  /** Predicate types of its attestations. */
  readonly predicates: readonly string[];
  /** The attestations themselves. */
  readonly statements: readonly { readonly predicateType: string; readonly predicate: Record<string, unknown> }[];
  /** Every byte that the registry has of it, layers unpacked. */
  readonly everything: Buffer;
}

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

export async function seeImage(registry: PasswordRegistry, repository: string, digest: string): Promise<Seen> {
  const bytes = async (kind: 'manifests' | 'blobs', of: string) => {
    const answer = await registry.get(`/v2/${repository}/${kind}/${of}`, kind === 'manifests' ? ACCEPT : '*/*');
    if (!answer.ok) throw new Error(`${repository} has no ${kind} ${of}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const everything: Buffer[] = [];
  const keep = (one: Buffer) => {
    everything.push(one[0] === 0x1f && one[1] === 0x8b ? gunzipSync(one) : one);
    return one;
  };
  const top = JSON.parse(keep(await bytes('manifests', digest)).toString()) as Manifest;
  const parts = top.manifests ?? [{ digest }];
  const predicates: string[] = [];
  const statements: Seen['statements'][number][] = [];
  let platform: Seen['platform'] | undefined;
  let config: Seen['config'] | undefined;
  for (const part of parts) {
    const manifest = JSON.parse(keep(await bytes('manifests', part.digest)).toString()) as Manifest;
    const attests = part.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
    const configBytes = keep(await bytes('blobs', manifest.config?.digest ?? ''));
    for (const layer of manifest.layers ?? []) {
      const content = keep(await bytes('blobs', layer.digest));
      if (!attests) continue;
      predicates.push(layer.annotations?.['in-toto.io/predicate-type'] ?? '');
      statements.push(JSON.parse(content.toString()) as Seen['statements'][number]);
    }
    if (!attests) {
      platform = { ...manifest, digest: part.digest };
      config = JSON.parse(configBytes.toString()) as Seen['config'];
    }
  }
  if (platform === undefined || config === undefined) throw new Error(`${digest} holds no image`);
  return { platform, config, predicates, statements, everything: Buffer.concat(everything) };
}
