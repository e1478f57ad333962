import { createClock } from '../../src/clock';
import { assembleImage, digestOf, type OciImage } from '../../src/stages/build/oci/image';
import { RegistryClient } from '../../src/stages/build/oci/registry';
import { ecrAuthorization } from '../../src/stages/build/login';
import { parseRepository } from '../../src/stages/build/plan';
import { captureOutput } from '../support/capture-output';
import { type Shop, targetOf } from './shop';

/** An image without files, for a platform: enough to be pushed, and refused. */
export function foreignImage(architecture: 'amd64' | 'arm64'): OciImage {
  const image = assembleImage(
    {
      workingDir: '/',
      env: [],
      cmd: ['node', 'server.mjs'],
      entrypoint: [],
      exposedPorts: [],
      user: undefined,
      labels: {},
      stopSignal: undefined,
      base: 'scratch',
    },
    [],
  );
  const config = Buffer.from(image.config.toString('utf8').replace('"amd64"', `"${architecture}"`));
  const manifest = Buffer.from(
    image.manifest
      .toString('utf8')
      .replace(digestOf(image.config), digestOf(config))
      .replace(`"size":${image.config.length}`, `"size":${config.length}`),
  );
  return { ...image, config, manifest, digest: digestOf(manifest) };
}

/** Pushes it into the shop's repository; answers with its name by digest. */
export async function pushForeign(shop: Shop, image: OciImage): Promise<string> {
  const url = shop.outputs.services['api']?.repositoryUrl ?? '';
  const signal = new AbortController().signal;
  const authorization = await ecrAuthorization(targetOf(shop.cloud), captureOutput(), signal);
  const client = new RegistryClient(parseRepository(url), { authorization, clock: createClock(), signal });
  await client.push(image, [image.digest.slice(7, 19)]);
  return `${url}@${image.digest}`;
}
