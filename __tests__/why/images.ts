import { createClock } from '../../src/clock';
import { assembleImage, digestOf, MANIFEST_TYPE, type OciImage } from '../../src/stages/build/oci/image';
import type { Layer } from '../../src/stages/build/oci/layer';
import { RegistryClient } from '../../src/stages/build/oci/registry';
import { ecrAuthorization } from '../../src/stages/build/login';
import { parseRepository } from '../../src/stages/build/plan';
import { captureOutput } from '../support/capture-output';
import { type Shop, targetOf } from './shop';

/** An image for a platform; without files unless some are given: enough to be pushed, and refused. */
export function foreignImage(
  architecture: 'amd64' | 'arm64',
  { cmd = ['node', 'server.mjs'], layers = [] }: { cmd?: readonly string[]; layers?: readonly Layer[] } = {},
): OciImage {
  return assembleImage(
    {
      workingDir: '/',
      env: [],
      cmd,
      entrypoint: [],
      exposedPorts: [],
      user: undefined,
      labels: {},
      stopSignal: undefined,
      base: 'scratch',
    },
    layers,
    `linux/${architecture}`,
  );
}

const repositoryOf = (shop: Shop) => shop.outputs.services['api']?.repositoryUrl ?? '';

async function registryOf(shop: Shop): Promise<RegistryClient> {
  const signal = new AbortController().signal;
  const authorization = await ecrAuthorization(targetOf(shop.cloud), captureOutput(), signal);
  return new RegistryClient(parseRepository(repositoryOf(shop)), { authorization, clock: createClock(), signal });
}

/** Pushes it into the shop's repository; answers with its name by digest. */
export async function pushForeign(shop: Shop, image: OciImage): Promise<string> {
  await (await registryOf(shop)).push(image, [image.digest.slice(7, 19)]);
  return `${repositoryOf(shop)}@${image.digest}`;
}

/** Pushes an index of images, by architecture, with an attestation as BuildKit adds it; answers with its name by digest. */
export async function pushIndex(shop: Shop, images: Readonly<Record<string, OciImage>>): Promise<string> {
  const registry = await registryOf(shop);
  const attestation = foreignImage('amd64', { cmd: ['attestation'] });
  for (const image of [...Object.values(images), attestation]) await registry.push(image, [image.digest.slice(7, 19)]);
  const entry = ({ manifest, digest }: OciImage, os: string, architecture: string) => ({
    mediaType: MANIFEST_TYPE,
    digest,
    size: manifest.length,
    platform: { os, architecture },
  });
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      manifests: [
        ...Object.entries(images).map(([architecture, image]) => entry(image, 'linux', architecture)),
        entry(attestation, 'unknown', 'unknown'),
      ],
    }),
  );
  const digest = digestOf(bytes);
  await registry.store({ bytes, mediaType, digest });
  return `${repositoryOf(shop)}@${digest}`;
}
