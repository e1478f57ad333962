import type { TaskPlatform } from '../../../config/architecture';
import type { BuildConfig } from '../../../config/schema';

/** The builder that buildx would use, as `docker buildx inspect` tells it. */
export interface Builder {
  readonly name: string;
  /** docker, docker-container, kubernetes, remote or cloud. */
  readonly driver: string;
  /** `running` where it can build. */
  readonly status: string;
  /** Version of BuildKit, such as v0.22.0; undefined where it is not told. */
  readonly buildkit: string | undefined;
  /** What it builds without emulation or with it, such as linux/amd64. */
  readonly platforms: readonly string[];
  /** Why a node cannot be reached. */
  readonly error: string | undefined;
}

/** Reads what `docker buildx inspect` prints: a block for the builder, then one a node. */
export function parseInspect(text: string): Builder {
  const [head = '', ...nodes] = text.split(/^Nodes:\s*$/m);
  const body = nodes.join('\n');
  const field = (of: string, name: string) => new RegExp(`^${name}:[ \\t]*(\\S.*)$`, 'm').exec(of)?.[1]?.trim();
  const platforms = [...body.matchAll(/^Platforms:[ \t]*(.*)$/gm)].flatMap((m) =>
    (m[1] ?? '').split(',').map((p) => p.trim().replace(/\*$/, '')),
  );
  return {
    name: field(head, 'Name') ?? '',
    driver: field(head, 'Driver') ?? '',
    status: field(body, 'Status') ?? 'unknown',
    buildkit: field(body, 'BuildKit(?: version)?') ?? field(body, 'Buildkit'),
    platforms: [...new Set(platforms.filter((p) => p !== ''))],
    error: field(body, 'Error') ?? field(head, 'Error'),
  };
}

export interface BuilderFacts {
  readonly builder: Builder;
  /** Docker's own builder keeps its images in containerd, and can then hold indexes. */
  readonly containerdStore: boolean;
  /** The Actions cache answers this job. */
  readonly actionsCache: boolean;
}

/** What a build asks of its builder. */
export type Wanted = Pick<BuildConfig, 'sbom' | 'provenance' | 'platforms' | 'cache' | 'reproducible' | 'contexts'>;

export interface BuilderVerdict {
  /** Provenance that is asked of it. */
  readonly provenance: 'off' | 'min' | 'max';
  /** It takes named contexts, and so a base by the digest that was looked up. */
  readonly pins: boolean;
  /** What was asked for and cannot be had: the build must not begin. */
  readonly problems: readonly string[];
  /** Platforms among them. */
  readonly foreign: readonly string[];
  /** What is left out although nobody said so. */
  readonly missing: readonly string[];
}

/** How to get a builder that can do everything. */
export const BETTER_BUILDER =
  'put docker/setup-buildx-action before ez-deploy (elsewhere: docker buildx create --driver docker-container --use), or switch on Docker’s containerd image store';

/** How to get a builder that builds for another processor than its own. */
export const EMULATION =
  'put docker/setup-qemu-action before ez-deploy (elsewhere: docker run --privileged --rm tonistiigi/binfmt --install all), or build on a machine of that processor';

const atLeast = (version: string | undefined, major: number, minor: number): boolean => {
  const found = /^v?(\d+)\.(\d+)/.exec(version ?? '');
  // A builder that does not tell its version is taken at its word.
  if (found === null) return true;
  const [have, than] = [Number(found[1]), Number(found[2])];
  return have > major || (have === major && than >= minor);
};

/**
 * What of the wishes this builder fulfils. Docker's own without the containerd image store can hold neither attestations nor images of
 * several platforms, and exports no cache (https://docs.docker.com/build/builders/drivers/). Nothing is dropped in silence.
 */
export function judgeBuilder(wanted: Wanted, { builder, containerdStore, actionsCache }: BuilderFacts): BuilderVerdict {
  const able = builder.driver !== 'docker' || containerdStore;
  const attests = able && atLeast(builder.buildkit, 0, 11);
  const who = `the builder "${builder.name}" (driver ${builder.driver}${builder.buildkit === undefined ? '' : `, BuildKit ${builder.buildkit}`})`;
  const problems: string[] = [];
  if (wanted.sbom !== false && !attests) problems.push(`sbom: ${who} cannot attach attestations`);
  if (wanted.provenance !== undefined && wanted.provenance !== 'off' && !attests)
    problems.push(`provenance: ${who} cannot attach attestations`);
  if (wanted.platforms.length > 1 && !able) problems.push(`platforms: ${who} builds one platform at a time`);
  const foreign = wanted.platforms.filter(
    (wish) => builder.platforms.length > 0 && !builder.platforms.some((p) => p === wish || p.startsWith(`${wish}/`)),
  );
  for (const platform of foreign)
    problems.push(`platforms: ${who} cannot build ${platform} (docker/setup-qemu-action adds emulation)`);
  if (wanted.cache !== 'off' && !able) problems.push(`cache: ${who} exports no cache`);
  if (wanted.cache === 'github' && !actionsCache)
    problems.push('cache: github is the Actions cache, and this job has no access to it');
  if (wanted.reproducible && !(able && atLeast(builder.buildkit, 0, 13)))
    problems.push(`reproducible: ${who} cannot rewrite the times of files`);
  const pins = atLeast(builder.buildkit, 0, 10);
  const missing: string[] = [];
  if (!pins && Object.keys(wanted.contexts).length > 0) problems.push(`contexts: ${who} knows no named contexts`);
  else if (!pins)
    missing.push(`${who} cannot be told the digest of a base: it takes what the tag names when it builds`);
  if (wanted.provenance === undefined && !attests)
    missing.push(`provenance is left out: ${who} cannot attach attestations`);
  return { provenance: wanted.provenance ?? (attests ? 'min' : 'off'), pins, problems, foreign, missing };
}

/** Wishes that an image can do without, each as it is where nobody asks for it. */
const WAIVED = { sbom: false, provenance: undefined, cache: 'off', reproducible: false } as const;

/**
 * The wishes without those that this builder cannot fulfil: enough for a rehearsal, whose images go nowhere else. Of the platforms the
 * one that the tasks run on is left: an image without it would not start. Pure.
 */
export function reachable<T extends Wanted>(wanted: T, facts: BuilderFacts, platform: TaskPlatform): T {
  const none = { ...wanted, ...WAIVED, platforms: [], contexts: {} };
  const least = { ...WAIVED, platforms: [platform] };
  const beyond = (Object.keys(least) as (keyof typeof least)[]).filter(
    (wish) => judgeBuilder({ ...none, [wish]: wanted[wish] }, facts).problems.length > 0,
  );
  return { ...wanted, ...Object.fromEntries(beyond.map((wish) => [wish, least[wish]])) };
}
