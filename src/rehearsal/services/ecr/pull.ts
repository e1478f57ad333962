import { openSync, readSync, closeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';

import type { TaskPlatform } from '../../../config/architecture';
import type { ImageConfig } from '../../kernel/types';
import { choosePlatform, parseManifest } from './manifest';
import { type ImageStore, isDigest, sha256, type StoredManifest, type Repository } from './store';
import { unpackLayer } from './unpack';
import { cannotPull, notFound, wrongPlatform } from './words';

function isGzip(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const magic = Buffer.alloc(2);
    readSync(descriptor, magic, 0, 2, 0);
    return magic[0] === 0x1f && magic[1] === 0x8b;
  } finally {
    closeSync(descriptor);
  }
}

interface RawConfig {
  readonly os?: string;
  readonly architecture?: string;
  readonly config?: {
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
    readonly Env?: readonly string[] | null;
    readonly WorkingDir?: string;
    readonly ExposedPorts?: Readonly<Record<string, unknown>> | null;
  };
}

function readConfig(raw: RawConfig): ImageConfig {
  const { config = {} } = raw;
  return {
    entrypoint: config.Entrypoint ?? [],
    cmd: config.Cmd ?? [],
    env: Object.fromEntries(
      (config.Env ?? []).map((line) => {
        const equals = line.indexOf('=');
        return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
      }),
    ),
    workingDir: config.WorkingDir === undefined || config.WorkingDir === '' ? '/' : config.WorkingDir,
    exposedPorts: Object.keys(config.ExposedPorts ?? {})
      .map((port) => Number.parseInt(port, 10))
      .filter((port) => Number.isInteger(port)),
  };
}

/** Brings the image of `HOST/NAME@sha256:…` (or `:tag`) for a platform into a folder, verifying every digest on the way. */
export async function pullImage(
  store: ImageStore,
  host: string,
  reference: string,
  platform: TaskPlatform,
  folder: string,
): Promise<ImageConfig> {
  const match = /^([^/]+)\/(.+?)(?:@(sha256:[0-9a-f]{64})|:([\w.-]+))?$/.exec(reference);
  if (match === null || match[1] !== host) {
    throw cannotPull(reference, `the rehearsal has one registry, ${host}`);
  }
  const repository = store.repositories.get(match[2] ?? '');
  if (repository === undefined) throw notFound(reference);
  const found = store.manifest(repository, match[3] ?? match[4] ?? 'latest');
  if (found === undefined) throw notFound(reference);
  const image = imageOf(store, repository, found, { reference, platform });

  const manifest = parseManifest(image.bytes);
  const config = manifest.config;
  if (config === undefined) throw cannotPull(reference, 'the manifest has no config');
  const verified = (digest: string) => {
    if (!isDigest(digest) || !store.hasBlob(repository, digest)) throw cannotPull(reference, `${digest}: not found`);
    return store.blobPath(digest);
  };
  verified(config.digest);
  const configBytes = store.readBlob(config.digest);
  if (sha256(configBytes) !== config.digest) throw cannotPull(reference, `${config.digest}: digest mismatch`);
  const raw = JSON.parse(configBytes.toString('utf8')) as RawConfig;
  if (raw.architecture !== undefined && `linux/${raw.architecture}` !== platform) throw wrongPlatform(platform);
  await mkdir(folder, { recursive: true });
  for (const layer of manifest.layers ?? []) {
    const file = verified(layer.digest);
    await unpackLayer(file, isGzip(file), folder);
  }
  return readConfig(raw);
}

function imageOf(
  store: ImageStore,
  repository: Repository,
  found: StoredManifest,
  { reference, platform }: { readonly reference: string; readonly platform: TaskPlatform },
): StoredManifest {
  const manifest = parseManifest(found.bytes);
  if (manifest.manifests === undefined) return found;
  const chosen = choosePlatform(manifest, platform);
  if (chosen === undefined) throw wrongPlatform(platform);
  const image = store.manifest(repository, chosen.digest);
  if (image === undefined) throw notFound(reference);
  return image;
}
