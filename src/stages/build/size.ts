import type { BuildConfig } from '../../config/schema';
import { isAttestation, pulledSize, readManifest } from './oci/manifest';
import type { RegistryClient } from './oci/registry';

const MIB = 1_048_576;
export const mebibytes = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`;

/** Compressed bytes of an image as tasks pull it; of an index: its largest platform. Asked of the registry. */
export async function sizeOf(registry: RegistryClient, digest: string): Promise<number | undefined> {
  const stored = await registry.manifest(digest);
  if (stored === undefined) return undefined;
  const read = readManifest(stored.bytes);
  if (read.kind === 'image') return pulledSize(read);
  const sizes: number[] = [];
  for (const one of read.manifests.filter((m) => !isAttestation(m))) {
    const size = await sizeOf(registry, one.digest);
    if (size !== undefined) sizes.push(size);
  }
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

/** An image against its budget. @returns why it is over it; nothing where it is not, or there is nothing to compare with. */
export function overBudget(
  budget: Pick<BuildConfig, 'maxSize' | 'maxIncrease'>,
  size: number,
  before: number | undefined,
): string[] {
  const over: string[] = [];
  if (budget.maxSize !== undefined && size > budget.maxSize * MIB)
    over.push(`${mebibytes(size)}, and maxSize is ${budget.maxSize} MiB`);
  if (budget.maxIncrease !== undefined && before !== undefined && size > before * (1 + budget.maxIncrease / 100))
    over.push(
      `${mebibytes(size)}, ${changeOf(size, before)} of the last release’s ${mebibytes(before)}, and maxIncrease is ${budget.maxIncrease} %`,
    );
  return over;
}

/** `+12.3 %` */
export function changeOf(size: number, before: number): string {
  if (before === 0) return 'new';
  const percent = (100 * (size - before)) / before;
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)} %`;
}
