import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';

import type { Clock } from '../../clock';
import { PLATFORM_OF } from '../../config/architecture';
import type { Output } from '../../output';
import type { Docker } from './buildx/docker';
import { resolveImage } from './buildx/inspect';
import { hashContext, hashFile, ignoreRules, listContext } from './context';
import type { Job } from './job';
import { familiar, fetchedUnsure } from './oci/bases';
import { stagesOf } from './oci/dockerfile';
import { localTools } from './oci/local';
import { contentKey, type DockerInputs } from './plan';

const IMAGE_CONTEXT = 'docker-image://';

/** A build's content key, and what its images outside were found to be. */
export interface KeyedJob {
  readonly job: Job;
  readonly key: string;
  /** Digests of the Dockerfile's bases. */
  readonly digests: Readonly<Record<string, string | undefined>>;
  /** Everything read from outside is in the key, by digest or checksum. */
  readonly told: boolean;
  /** Every base that has a digest is among `contexts`. */
  readonly pinned: boolean;
  /** For `--build-context`: bases by the digest that the key knows, named contexts as configured and by digest. */
  readonly contexts: Readonly<Record<string, string>>;
}

/** Digests of images, each asked for once. What cannot be told is said once. */
export type Digests = (image: string) => Promise<string | undefined>;

export function digestsOf(
  docker: Docker,
  deps: { readonly output: Pick<Output, 'warn'>; readonly clock: Clock; readonly signal: AbortSignal },
): Digests {
  const asked = new Map<string, Promise<string | undefined>>();
  const ask = async (image: string): Promise<string | undefined> => {
    const pinned = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
    if (pinned !== undefined) return pinned;
    const found = await resolveImage(docker, image, deps);
    if ('digest' in found) return found.digest;
    deps.output.warn(
      `The digest of ${image} cannot be told (${found.why}): what is built from it is built anew for every commit, and a new version of it is not noticed before the next one`,
    );
    return undefined;
  };
  return (image) => {
    const known = asked.get(image);
    if (known !== undefined) return known;
    const answer = ask(image);
    asked.set(image, answer);
    return answer;
  };
}

const folderHash = async (folder: string): Promise<string> =>
  hashContext(folder, await listContext(folder, await ignoreRules(folder, undefined, false)));

const nameOf = (image: string) => image.replace(/@sha256:[0-9a-f]{64}$/, '');

/** An address without the login and the query that it may have. */
const bare = (address: string) => address.replace(/\/\/[^/@]*@/, '//').replace(/\?.*$/, '');

export interface KeyDeps {
  readonly root: string;
  /** Full commit id, or `uncommitted`. */
  readonly commit: string;
  readonly digests: Digests;
  /** Tells a sentence once. */
  readonly once: (line: string) => void;
}

/** The key of a build with Docker. Asks registries for the digests of its bases; builds nothing. */
export async function keyWithDocker(job: Job, deps: KeyDeps): Promise<KeyedJob> {
  const { root, digests } = deps;
  const { build } = job.config;
  const stages = new Set(stagesOf(job.text, build.args).stages.map((s) => s.name));
  const replaced = new Set(Object.keys(build.contexts).map(familiar));
  const bases: Record<string, string | null> = {};
  const contexts: Record<string, string> = {};
  const found: Record<string, string | undefined> = {};
  let pinned = true;
  await Promise.all(
    job.bases.map(async ({ image }) => {
      if (replaced.has(familiar(image))) return;
      const digest = await digests(image);
      found[image] = digest;
      bases[image] = digest ?? null;
      if (digest === undefined || image.includes('@')) return;
      if (!stages.has(familiar(image))) {
        // What the key says is what is built from, whatever the tag names by then.
        contexts[image] = `${IMAGE_CONTEXT}${image}@${digest}`;
        return;
      }
      // BuildKit would put the context in the place of that stage, and run none of its instructions.
      pinned = false;
      deps.once(
        `${image} cannot be held to its digest, as a stage has the same name: what is built from it is built anew for every commit. Name the stage otherwise`,
      );
    }),
  );
  const named: Record<string, string | null> = {};
  await Promise.all(
    Object.entries(build.contexts).map(async ([name, place]) => {
      if (!place.startsWith(IMAGE_CONTEXT)) {
        const folder = resolve(root, place);
        named[name] = await folderHash(folder);
        contexts[name] = folder;
        return;
      }
      const image = place.slice(IMAGE_CONTEXT.length);
      const digest = await digests(image);
      named[name] = digest ?? null;
      contexts[name] = digest === undefined ? place : `${IMAGE_CONTEXT}${nameOf(image)}@${digest}`;
    }),
  );
  const fetched = fetchedUnsure(job.text, build);
  for (const address of fetched)
    deps.once(
      `What ${bare(address)} answers is in no key (ADD without --checksum, or a repository without its full commit id): what is built from it is built anew for every commit, and a change there is not noticed before the next one`,
    );
  const told =
    [...Object.values(bases), ...Object.values(named)].every((digest) => digest !== null) && fetched.length === 0;
  const docker: DockerInputs = {
    platforms: build.platforms,
    secrets: Object.keys(build.secrets),
    bases,
    contexts: named,
    labels: build.labels,
    shape: [
      ...[build.sbom, build.provenance ?? null, build.reproducible],
      // What cannot be told may be older or newer tomorrow: such an image is good for a second run of its commit, and no further.
      ...(told && pinned ? [] : [deps.commit === 'uncommitted' ? randomUUID() : deps.commit]),
    ],
  };
  return { job, key: await keyOf(job, docker), digests: found, told, pinned, contexts };
}

/** The key of a build by the local builder. */
export const keyLocally = async (job: Job): Promise<KeyedJob> => ({
  job,
  key: await keyOf(job, undefined),
  digests: {},
  told: true,
  pinned: true,
  contexts: {},
});

async function keyOf(job: Job, docker: DockerInputs | undefined): Promise<string> {
  const rules = await ignoreRules(job.context, job.dockerfile, docker === undefined);
  const files = await listContext(job.context, rules);
  return contentKey({
    builder: docker === undefined ? 'local' : 'docker',
    contextHash: await hashContext(job.context, files),
    dockerfileHash: await hashFile(job.dockerfile),
    target: job.config.build.target,
    args: job.config.build.args,
    local: job.local,
    docker,
    tools: docker === undefined ? localTools(PLATFORM_OF[job.config.cpuArchitecture]) : '',
  });
}
