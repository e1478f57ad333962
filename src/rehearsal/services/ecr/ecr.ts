import { join } from 'node:path';

import { listen, type Listening } from '../../kernel/http';
import type { AwsService, CloudContext, CloudPorts } from '../../kernel/types';
import { publicImage } from './public';
import { pullImage } from './pull';
import { createRegistry } from './registry';
import { createEcrApi } from './service';
import { ImageStore } from './store';

/** ECR: the API, and the registry on a port of its own (image names begin with it). */
export async function createEcr(
  ctx: CloudContext,
): Promise<{ service: AwsService; port: CloudPorts['images']; registry: Listening; describe(): unknown }> {
  const store = new ImageStore(join(ctx.folder, 'registry'), ctx.clock);
  let host = '';
  const api = createEcrApi(ctx, store, () => host);
  const registry = await listen(createRegistry(store, api.accepts));
  host = `127.0.0.1:${registry.port}`;
  return {
    service: { ...api.service, stop: () => registry.close() },
    registry,
    port: {
      registry: () => host,
      password: () => api.issue().password,
      pull: async (reference, platform, folder) =>
        publicImage(reference) ?? pullImage(store, host, reference, platform, folder),
    },
    describe: () =>
      [...store.repositories.values()].map((one) => ({
        name: one.name,
        images: one.manifests.size,
        tags: one.tags.size,
      })),
  };
}
