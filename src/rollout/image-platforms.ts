import { isRecord } from '../config/path';

/**
 * The platforms of an image by its manifest as ECR answers it: those of an index, without its attestations (`unknown/unknown`);
 * undefined where it does not say (one image's platform is in its config). Pure.
 */
export function platformsOf(manifest: string): string[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(manifest);
  } catch {
    // What the registry holds is the task's to refuse.
    return undefined;
  }
  const entries = isRecord(parsed) ? parsed['manifests'] : undefined;
  if (!Array.isArray(entries)) return undefined;
  const platforms = new Set<string>();
  for (const entry of entries as readonly unknown[]) {
    const platform = isRecord(entry) ? entry['platform'] : undefined;
    // Such an entry may be for any: its image's config says it.
    if (!isRecord(platform) || typeof platform['os'] !== 'string' || typeof platform['architecture'] !== 'string')
      return undefined;
    if (platform['os'] !== 'unknown') platforms.add(`${platform['os']}/${platform['architecture']}`);
  }
  return [...platforms];
}

/**
 * What is wrong with an image whose tasks run on a platform that it has not; undefined where it has it, or where its manifest does not
 * say: then the first task tells, before any traffic moves. Pure.
 */
export function withoutPlatform(manifest: string, platform: string): string | undefined {
  const platforms = platformsOf(manifest);
  if (platforms === undefined || platforms.includes(platform)) return undefined;
  return `tasks run on ${platform}, and the image is for ${platforms.length === 0 ? 'none' : platforms.join(', ')}`;
}
