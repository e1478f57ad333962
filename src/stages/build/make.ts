import type { Clock } from '../../clock';
import { PLATFORM_OF } from '../../config/architecture';
import type { EnvironmentConfig } from '../../config/schema';
import type { SignConfig } from '../../config/schema-sign';
import { StageError } from '../../errors';
import type { Output } from '../../output';
import { buildInDocker, type DockerBuildDeps } from './build-docker';
import { copyImage } from './copy';
import type { KeyedJob } from './inputs';
import { buildLocally, type ContextQueue } from './oci/local';
import { RegistryClient } from './oci/registry';
import { type BuilderKind, nextKey, parseRepository, tagsFor } from './plan';
import type { BuiltImage } from './result';
import { copySignatures } from './sign/signatures';
import type { Signer } from './sign/signer';
import { sizeOf } from './size';

export interface BuildDeps {
  readonly config: Pick<EnvironmentConfig, 'app' | 'services' | 'root'>;
  /** `HOST/NAME` of each service that is built: `repositoryUrl` of the infrastructure's outputs. */
  readonly repositories: Readonly<Record<string, string>>;
  /** Authorization header for a registry's host (`Basic …`): see `ecrAuthorization`. */
  readonly authorize: (host: string) => Promise<string | undefined>;
  /** `local` in a rehearsal whose tasks are processes; `docker` everywhere else. */
  readonly builder: BuilderKind;
  readonly commit: string;
  /** Time of the commit, seconds since 1970. */
  readonly committedAt?: number | undefined;
  /** Its images are a rehearsal's: they go nowhere else. */
  readonly rehearsal?: boolean;
  /** Accounts of the file's environments: whose ECR registries images of an earlier job may come from, besides the own. */
  readonly accounts?: readonly string[];
  /** What people call it. */
  readonly version?: string;
  /** Images by digest that an earlier job built, by service: copied to the service's repository and not built. */
  readonly promoted?: Readonly<Record<string, { readonly image: string; readonly key: string | undefined }>>;
  /** Sizes of the last release's images, by service; asked only where a size is known to compare. */
  readonly lastSizes?: () => Promise<Readonly<Record<string, number>>>;
  /** The scan stage of this run looks at Dockerfiles too. */
  readonly scanned?: boolean;
  /** How what is pushed is signed, and what is copied is held to it; nothing is signed where absent (in a rehearsal). */
  readonly sign?: SignConfig | undefined;
  /** AWS_… variables that let cosign use a key of KMS. @param key as in `build.sign.key`. */
  readonly kms?: (key: string) => Promise<Readonly<Record<string, string>>>;
  /** Folder with what pins cosign; beside the bundle where absent. */
  readonly locks?: string;
  readonly output: Output;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
}

/** What one image is made with, besides what it is made from. */
export interface Making {
  readonly authorization: (host: string) => Promise<string | undefined>;
  readonly queue: ContextQueue;
  readonly docker: DockerBuildDeps | undefined;
  readonly signer: Signer | undefined;
}

const clientOf = async (repositoryUrl: string, making: Making, deps: BuildDeps): Promise<RegistryClient> => {
  const repository = parseRepository(repositoryUrl);
  const authorization = await making.authorization(repository.host);
  return new RegistryClient(repository, { authorization, clock: deps.clock, signal: deps.signal });
};

/** The commit's tag for an image that is there already: what a commit deploys can be found by it. */
async function tagCommit(registry: RegistryClient, digest: string, tags: readonly string[]): Promise<void> {
  for (const tag of tags) {
    if ((await registry.resolve(tag)) !== undefined) continue;
    const manifest = await registry.manifest(digest);
    if (manifest !== undefined) await registry.tag(manifest, tag);
  }
}

/** More images than this under keys of the same inputs, and none of them signed, are no accident. */
const MOST_KEYS = 10;

/**
 * The key to build under, and what the registry has under it that may be taken. Where images are signed, one that is not is nobody's work that we
 * know: it is left where it is (its tag cannot be moved), never signed afterwards, and built anew under a key of its own.
 */
async function findKey(
  { job, key }: KeyedJob,
  registry: RegistryClient,
  { signer }: Making,
  deps: BuildDeps,
): Promise<{ readonly key: string; readonly there: string | undefined }> {
  let found = { key, there: await registry.resolve(key) };
  for (let i = 0; signer !== undefined && found.there !== undefined; i += 1) {
    if (await signer.isSigned(job.service, `${job.repositoryUrl}@${found.there}`)) return found;
    if (i >= MOST_KEYS)
      throw new StageError({
        stage: 'build',
        message: `${job.service}: the registry has ${MOST_KEYS} images of these inputs, and ${signer.by} has signed none of them`,
        hint: 'find out who pushes them (CloudTrail: PutImage), and delete them',
      });
    deps.output.warn(
      `${job.service}: the registry has an image of these inputs (${found.key}) that ${signer.by} has not signed; it is not used, and built anew`,
    );
    const next = nextKey(found.key, found.there);
    found = { key: next, there: await registry.resolve(next) };
  }
  return found;
}

/** Builds one image, unless the registry has it. */
export async function buildOne(keyed: KeyedJob, making: Making, deps: BuildDeps): Promise<Omit<BuiltImage, 'seconds'>> {
  const { job } = keyed;
  const { signer } = making;
  const registry = await clientOf(job.repositoryUrl, making, deps);
  const { key, there } = await findKey(keyed, registry, making, deps);
  const finish = async (
    digest: string,
    over: Pick<BuiltImage, 'cached' | 'sent'>,
  ): Promise<Omit<BuiltImage, 'seconds'>> => ({
    service: job.service,
    image: `${job.repositoryUrl}@${digest}`,
    digest,
    key,
    origin: 'built',
    size: await sizeOf(registry, digest),
    signedBy: signer?.by,
    ...over,
  });
  const tags = tagsFor(key, deps.commit);
  if (there !== undefined) {
    await tagCommit(registry, there, tags.slice(1));
    return finish(there, { cached: true, sent: 0 });
  }
  if (making.docker !== undefined) {
    const { digest, cached } = await buildInDocker({ ...keyed, key }, registry, making.docker);
    // Another run's image is signed by that run: we know nothing of it but what its signature says.
    await (cached ? signer?.awaitSigned : signer?.sign)?.(job.service, `${job.repositoryUrl}@${digest}`);
    // Not pushed by the build: an immutable commit tag that another build has taken would fail the push as a whole.
    await tagCommit(registry, digest, tags.slice(1));
    return finish(digest, { cached, sent: undefined });
  }
  const { run, files } = job.local ?? { run: [], files: [] };
  const { service, context, settings } = job;
  const platform = PLATFORM_OF[job.config.cpuArchitecture];
  const build = { service, context, run, files, settings, args: job.config.build.args, platform };
  return buildLocally(build, { ...deps, queue: making.queue }, async (image) => {
    const { sent, tagged } = await registry.push(image, tags);
    if (tagged.includes(key)) return finish(image.digest, { cached: false, sent });
    // Somebody pushed the same inputs in the meantime: the first one counts, so that one key is one digest.
    const first = await registry.resolve(key);
    if (first === undefined) throw new StageError({ stage: 'build', message: `${service}: ${key} was not stored` });
    return finish(first, { cached: true, sent });
  });
}

/**
 * Brings an image of an earlier job into the service's repository, where it is not there already. A content key makes a later build take
 * the image without building, so it is never taken from the manifest's word alone: the source must have the image under it.
 * Where images are signed, it must be signed there, and its signatures come along.
 * @throws StageError where the source has something else under the key, or nothing; or where nobody whom we know has signed it.
 */
export async function copyOne(
  service: string,
  { image, key }: { readonly image: string; readonly key: string | undefined },
  making: Making,
  deps: BuildDeps,
): Promise<Omit<BuiltImage, 'seconds'>> {
  const [source = '', digest = ''] = image.split('@');
  const target = deps.repositories[service] ?? '';
  const to = await clientOf(target, making, deps);
  const from = source === target ? to : await clientOf(source, making, deps);
  if (key !== undefined) {
    const under = await from.resolve(key);
    if (under !== digest)
      throw new StageError({
        stage: 'build',
        message: `${service}: ${source} has ${under ?? 'nothing'} under the content key ${key}, and the given image is ${digest}`,
        hint: 'pass the `images` output of the job that built them as it is; nothing was copied or tagged',
      });
  }
  await making.signer?.hold(service, image);
  const cached = (await to.resolve(digest)) !== undefined;
  // Without a key nobody says what it was made from: it gets no tag, and is known by its digest alone.
  const tags = key === undefined ? [] : tagsFor(key, deps.commit);
  const { sent, tagged } = await copyImage({ from, to }, digest, tags);
  if (making.signer !== undefined && from !== to) await copySignatures({ from, to }, digest);
  // Where this registry has built the same inputs itself, the key is the other image's.
  const held = key !== undefined && tagged.includes(key) ? key : undefined;
  return {
    ...{ service, image: `${target}@${digest}`, digest, key: held, origin: 'copied', cached, sent },
    ...{ size: await sizeOf(to, digest), signedBy: making.signer?.by },
  };
}
