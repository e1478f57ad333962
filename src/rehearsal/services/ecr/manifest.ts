import type { TaskPlatform } from '../../../config/architecture';
import { AwsError } from '../../kernel/types';

/** What is read of a manifest; anything else in it is carried along untouched. */
export interface Descriptor {
  readonly mediaType?: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: { readonly os?: string; readonly architecture?: string };
}

export interface Manifest {
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  /** An index: one manifest a platform. */
  readonly manifests?: readonly Descriptor[];
}

export function parseManifest(bytes: Buffer): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new AwsError('MANIFEST_INVALID', 'manifest invalid: not JSON');
  }
  const manifest = value as Manifest & { schemaVersion?: unknown };
  if (value === null || typeof value !== 'object' || manifest.schemaVersion !== 2) {
    throw new AwsError('MANIFEST_INVALID', 'manifest invalid: schemaVersion must be 2');
  }
  if (!Array.isArray(manifest.manifests) && (manifest.config === undefined || !Array.isArray(manifest.layers))) {
    throw new AwsError('MANIFEST_INVALID', 'manifest invalid: neither an image nor an index');
  }
  return manifest;
}

/** The image in an index that Fargate takes for a task of this platform. */
export function choosePlatform(index: Manifest, platform: TaskPlatform): Descriptor | undefined {
  return index.manifests?.find((one) => `${one.platform?.os ?? ''}/${one.platform?.architecture ?? ''}` === platform);
}
