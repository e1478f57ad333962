import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

import { pack } from 'tar-stream';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function tar(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const packed = pack();
  for (const [name, content] of Object.entries(files)) packed.entry({ name }, content);
  packed.finalize();
  return buffer(packed);
}

/** Writes an image as `docker save` does: one layer with the files given. */
export async function writeImage(file: string, files: Readonly<Record<string, string>>): Promise<void> {
  const layer = await tar(files);
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
      history: [{ created: '2026-11-23T00:00:00Z', created_by: 'COPY . /' }],
    }),
  );
  const names = { config: `${sha256(config)}.json`, layer: 'layer/layer.tar' };
  const manifest = JSON.stringify([{ Config: names.config, RepoTags: ['api:1'], Layers: [names.layer] }]);
  writeFileSync(file, await tar({ [names.config]: config, [names.layer]: layer, 'manifest.json': manifest }));
}
