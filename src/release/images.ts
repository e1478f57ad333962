import type { Problem } from '../errors';
import type { Release } from './release';

/** `REPOSITORY@sha256:64 hex`: the only form of an image that a deployment takes. */
export const IMAGE_BY_DIGEST = /^[\w.:/-]+@sha256:[0-9a-f]{64}$/;

/** Images of an earlier job, as read. */
export interface GivenImages {
  /** `REPOSITORY@sha256:…` by service. */
  readonly images: Readonly<Record<string, string>>;
  /** What is known of each: absent where only the images were given. */
  readonly builds: NonNullable<Release['builds']>;
  /** Commit they were built from; undefined where only the images were given. */
  readonly commit: string | undefined;
}

export const NO_IMAGES: GivenImages = { images: {}, builds: {}, commit: undefined };

/** The manifest of a record, as the next job takes it: which images a commit was built as. */
export function imagesManifest(record: Pick<Release, 'commit' | 'images' | 'builds'>): string {
  return JSON.stringify({
    schemaVersion: 1,
    commit: record.commit,
    services: Object.fromEntries(
      Object.entries(record.images).map(([service, image]) => [service, { image, ...record.builds?.[service] }]),
    ),
  });
}

const FIX = 'pass the `images` output of the job that built them';
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A value that may be absent. */
const absentOr = (value: unknown, good: boolean) => value === undefined || good;

/** One service of a manifest; undefined where it is none. */
function readService(raw: unknown): { image: string; key?: string; size?: number } | undefined {
  if (!isMap(raw)) return undefined;
  const { image, key, size } = raw;
  if (typeof image !== 'string' || !IMAGE_BY_DIGEST.test(image)) return undefined;
  if (!absentOr(key, typeof key === 'string' && /^k-[0-9a-f]{40}$/.test(key))) return undefined;
  if (!absentOr(size, Number.isSafeInteger(size) && Number(size) >= 0)) return undefined;
  return {
    image,
    ...(typeof key === 'string' ? { key } : {}),
    ...(typeof size === 'number' ? { size } : {}),
  };
}

/** Reads a manifest, or a plain map of service to image. What is wrong goes to `problems`. */
export function readImages(text: string | undefined, problems: Problem[]): GivenImages {
  if (text === undefined) return NO_IMAGES;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    problems.push({ where: 'input images', what: 'is not JSON', fix: FIX });
    return NO_IMAGES;
  }
  if (!isMap(parsed)) {
    problems.push({ where: 'input images', what: 'is not a JSON object', fix: FIX });
    return NO_IMAGES;
  }
  const isManifest = 'schemaVersion' in parsed;
  const { commit } = parsed;
  if (isManifest && (parsed['schemaVersion'] !== 1 || typeof commit !== 'string' || !isMap(parsed['services']))) {
    problems.push({ where: 'input images', what: 'is no manifest of images that this version knows', fix: FIX });
    return NO_IMAGES;
  }
  const images: Record<string, string> = {};
  const builds: Record<string, { key?: string; size?: number }> = {};
  for (const [service, raw] of Object.entries(isManifest ? (parsed['services'] as object) : parsed)) {
    const read = readService(isManifest ? raw : { image: raw });
    if (read === undefined) {
      const what = isManifest ? 'is not an entry of such a manifest' : 'is not an image by digest';
      problems.push({ where: `input images.${service}`, what, fix: isManifest ? FIX : 'REPOSITORY@sha256:…' });
      continue;
    }
    const { image, ...known } = read;
    images[service] = image;
    if (Object.keys(known).length > 0) builds[service] = known;
  }
  return { images, builds, commit: isManifest ? (commit as string) : undefined };
}

/**
 * What was tested is what is deployed: images of another commit than this job's are refused.
 * @param commit of this job's checkout.
 */
export function refuseOtherCommit(given: GivenImages, commit: string): Problem[] {
  if (given.commit === undefined || given.commit === commit) return [];
  return [
    {
      where: 'input images',
      what: `were built from commit ${given.commit.slice(0, 12)}, and this job has ${commit.slice(0, 12)}`,
      fix: 'check out the commit that was built (actions/checkout with ref), or pass the images of this one',
    },
  ];
}
