import { resolve } from 'node:path';

import type { Output } from '../../output';
import type { Docker } from './buildx/docker';
import { resolveImage } from './buildx/inspect';
import { hashContext, hashFile, ignoreRules, listContext } from './context';
import type { Job } from './job';
import { localTools } from './oci/local';
import { contentKey, type DockerInputs } from './plan';

const IMAGE_CONTEXT = 'docker-image://';

/** A build's content key, and what its images outside were found to be. */
export interface KeyedJob {
  readonly job: Job;
  readonly key: string;
  /** Digests of the Dockerfile's bases. */
  readonly digests: Readonly<Record<string, string | undefined>>;
  /** For `--build-context`: bases by the digest that the key knows, named contexts as configured and by digest. */
  readonly contexts: Readonly<Record<string, string>>;
}

/** Digests of images, each asked for once. What cannot be told is said once. */
export type Digests = (image: string) => Promise<string | undefined>;

export function digestsOf(docker: Docker, output: Pick<Output, 'warn'>): Digests {
  const asked = new Map<string, Promise<string | undefined>>();
  const ask = async (image: string): Promise<string | undefined> => {
    const pinned = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
    if (pinned !== undefined) return pinned;
    const found = await resolveImage(docker, image);
    if ('digest' in found) return found.digest;
    output.warn(
      `The digest of ${image} cannot be told (${found.why}): a new version of it will not be noticed until something else changes`,
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
  hashContext(folder, await listContext(folder, await ignoreRules(folder, resolve(folder, 'Dockerfile'), false)));

const nameOf = (image: string) => image.replace(/@sha256:[0-9a-f]{64}$/, '');

/** The key of a build with Docker. Asks registries for the digests of its bases; builds nothing. */
export async function keyWithDocker(job: Job, root: string, digests: Digests): Promise<KeyedJob> {
  const { build } = job.config;
  const bases: Record<string, string | null> = {};
  const contexts: Record<string, string> = {};
  const found: Record<string, string | undefined> = {};
  await Promise.all(
    job.bases.map(async ({ image }) => {
      const digest = await digests(image);
      found[image] = digest;
      bases[image] = digest ?? null;
      // What the key says is what is built from, whatever the tag names by then.
      if (digest !== undefined && !image.includes('@')) contexts[image] = `${IMAGE_CONTEXT}${image}@${digest}`;
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
  const docker: DockerInputs = {
    platforms: build.platforms,
    secrets: Object.keys(build.secrets),
    bases,
    contexts: named,
    labels: build.labels,
    shape: [build.sbom, build.provenance ?? null, build.reproducible],
  };
  return { job, key: await keyOf(job, docker), digests: found, contexts };
}

/** The key of a build by the local builder. */
export const keyLocally = async (job: Job): Promise<KeyedJob> => ({
  job,
  key: await keyOf(job, undefined),
  digests: {},
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
    tools: docker === undefined ? localTools() : '',
  });
}
