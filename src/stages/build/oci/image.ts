import { createHash } from 'node:crypto';

import { PLATFORM_OF, type TaskPlatform } from '../../../config/architecture';
import type { ImageSettings } from './dockerfile';
import type { Layer } from './layer';

export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip';

export const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export interface OciImage {
  readonly config: Buffer;
  readonly manifest: Buffer;
  /** sha256 of the manifest: the image's digest. */
  readonly digest: string;
  readonly layers: readonly Layer[];
}

/**
 * Config and manifest of an image (https://github.com/opencontainers/image-spec). Times are left out or zero, so that equal
 * layers and settings have an equal digest.
 */
export function assembleImage(
  settings: ImageSettings,
  layers: readonly Layer[],
  platform: TaskPlatform = PLATFORM_OF.X86_64,
): OciImage {
  const [os, architecture] = platform.split('/');
  const config = Buffer.from(
    JSON.stringify({
      created: '1970-01-01T00:00:00Z',
      architecture,
      os,
      config: {
        ...(settings.user === undefined ? {} : { User: settings.user }),
        ...(settings.exposedPorts.length === 0
          ? {}
          : { ExposedPorts: Object.fromEntries([...settings.exposedPorts].sort().map((p) => [p, {}])) }),
        Env: settings.env,
        ...(settings.entrypoint.length === 0 ? {} : { Entrypoint: settings.entrypoint }),
        ...(settings.cmd.length === 0 ? {} : { Cmd: settings.cmd }),
        WorkingDir: settings.workingDir,
        ...(Object.keys(settings.labels).length === 0 ? {} : { Labels: settings.labels }),
        ...(settings.stopSignal === undefined ? {} : { StopSignal: settings.stopSignal }),
      },
      rootfs: { type: 'layers', diff_ids: layers.map((l) => l.diffId) },
      history: layers.map(() => ({ created: '1970-01-01T00:00:00Z', created_by: 'ez-deploy local build' })),
    }),
  );
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST_TYPE,
      config: { mediaType: CONFIG_TYPE, digest: digestOf(config), size: config.length },
      layers: layers.map((l) => ({ mediaType: LAYER_TYPE, digest: l.digest, size: l.size })),
    }),
  );
  return { config, manifest, digest: digestOf(manifest), layers };
}
