import { relative, resolve } from 'node:path';

import { PLATFORM_OF } from '../../config/architecture';
import { StageError } from '../../errors';
import type { Output } from '../../output';
import { adviseOn } from './advice';
import {
  BETTER_BUILDER,
  type BuilderFacts,
  type BuilderVerdict,
  EMULATION,
  judgeBuilder,
  reachable,
} from './buildx/builder';
import type { Docker } from './buildx/docker';
import { isBuilt } from './buildx/metadata';
import { buildWithBuildx } from './buildx/run';
import type { KeyedJob } from './inputs';
import { ociLabels, sourceOf } from './labels';
import { readManifest } from './oci/manifest';
import type { RegistryClient } from './oci/registry';
import { hiding } from './secrets';

export interface DockerBuildDeps {
  readonly docker: Docker;
  /** The builder, looked at once and only where something is to be built. */
  readonly builder: () => Promise<BuilderFacts>;
  readonly root: string;
  readonly app: string;
  readonly commit: string;
  readonly committedAt: number | undefined;
  readonly version: string;
  /** Names of all services that are built: their caches are read too. */
  readonly services: readonly string[];
  /** What the builder cannot do is left out with a warning: the images go nowhere else. */
  readonly rehearsal: boolean;
  /** The scan stage of this run looks at Dockerfiles: what it says is not said twice. */
  readonly scanned: boolean;
  /** Tells a sentence once, however many services it is about. */
  readonly once: (line: string) => void;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
}

/** What buildx needs of the job to reach the Actions cache; handed on only where that is the cache. */
const ACTIONS_CACHE = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'];

function actionsCache(env: NodeJS.ProcessEnv): Record<string, string> {
  const given = ACTIONS_CACHE.flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

function advise({ job, digests }: KeyedJob, deps: DockerBuildDeps): void {
  const { build } = job.config;
  const found = adviseOn({
    text: job.text,
    target: build.target,
    args: build.args,
    platform: build.platforms[0],
    dockerignore:
      job.contextHolds.includes('.dockerignore') || job.contextHolds.includes(`${build.dockerfile}.dockerignore`),
    contextHolds: job.contextHolds,
    bases: job.bases,
    digests,
  });
  const file = relative(deps.env['GITHUB_WORKSPACE'] ?? deps.root, job.dockerfile);
  for (const { level, line, message, hadolint } of found)
    if (!(deps.scanned && hadolint !== undefined))
      deps.output.annotate(level, message, { file, line, title: `${job.service}: Dockerfile` });
}

function hintFor({ problems, foreign }: BuilderVerdict, rehearsal: boolean): string {
  if (foreign.length < problems.length) return BETTER_BUILDER;
  return rehearsal ? `${EMULATION}; a rehearsal with --tasks processes needs neither` : EMULATION;
}

/** What the registry has under a tag, with the digest of its config where it is one image. */
async function stored(registry: RegistryClient, tag: string) {
  const manifest = await registry.manifest(tag);
  if (manifest === undefined) return undefined;
  const read = readManifest(manifest.bytes);
  return { digest: manifest.digest, configDigest: read.kind === 'image' ? read.config.digest : undefined };
}

/**
 * Builds one image with BuildKit and pushes it under its content key. Where that fails because another run has pushed the same inputs
 * meanwhile (an immutable tag is not written twice), the first one counts, so that one key is one digest.
 * @returns its digest: the one that the build tells, which the registry must have under the key; `cached` where it is another run's.
 * @throws StageError where the builder cannot do what is asked of it, the build fails, or the registry has something else.
 */
export async function buildInDocker(
  keyed: KeyedJob,
  registry: RegistryClient,
  deps: DockerBuildDeps,
): Promise<{ readonly digest: string; readonly cached: boolean }> {
  const { job, key } = keyed;
  const facts = await deps.builder();
  const build = deps.rehearsal
    ? reachable(job.config.build, facts, PLATFORM_OF[job.config.cpuArchitecture])
    : job.config.build;
  const verdict = judgeBuilder(build, facts);
  if (deps.rehearsal)
    for (const beyond of judgeBuilder(job.config.build, facts).problems)
      if (!verdict.problems.includes(beyond)) deps.once(`left out in this rehearsal: ${beyond}`);
  if (verdict.problems.length > 0)
    throw new StageError({
      stage: 'build',
      message: `${job.service}: ${verdict.problems.join('\n  ')}`,
      hint: hintFor(verdict, deps.rehearsal),
    });
  for (const missing of verdict.missing) deps.once(`${missing}. To have it: ${BETTER_BUILDER}`);
  advise(keyed, deps);
  const { cache } = build;
  const token = cache === 'github' ? deps.env['ACTIONS_RUNTIME_TOKEN'] : undefined;
  if (token !== undefined) deps.output.mask(token);
  const hideToken = hiding(token === undefined || token === '' ? [] : [token]);
  const building = buildWithBuildx(
    deps.docker,
    {
      service: job.service,
      context: job.context,
      dockerfile: job.dockerfile,
      target: build.target,
      platforms: build.platforms,
      pull: keyed.told && !(verdict.pins && keyed.pinned),
      args: build.args,
      secrets: job.secrets.mounts,
      contexts: verdict.pins ? keyed.contexts : {},
      labels: ociLabels({ ...deps, service: job.service, source: sourceOf(deps.env) }, build.labels),
      cache: typeof cache === 'object' && 'local' in cache ? { local: resolve(deps.root, cache.local) } : cache,
      siblings: deps.services,
      sbom: build.sbom,
      provenance: verdict.provenance,
      reproducible: build.reproducible,
      repositoryUrl: job.repositoryUrl,
      tags: [key],
    },
    {
      output: deps.output,
      signal: deps.signal,
      hide: (text) => hideToken(job.secrets.hide(text)),
      env: {
        ...job.secrets.env,
        ...(cache === 'github' ? actionsCache(deps.env) : {}),
        ...(deps.committedAt === undefined ? {} : { SOURCE_DATE_EPOCH: String(deps.committedAt) }),
      },
    },
  );
  const ended = await building.catch((error: unknown) => ({ error }));
  if ('error' in ended) {
    deps.signal.throwIfAborted();
    // A registry that does not answer either must not hide why the build failed.
    const first = await registry.resolve(key).catch(() => undefined);
    if (first === undefined) throw ended.error;
    deps.once(`${job.service}: another run has pushed the same inputs meanwhile (${key}): its image is taken`);
    return { digest: first, cached: true };
  }
  const built = ended;
  const there = await stored(registry, key);
  if (there === undefined || !isBuilt(built, there)) {
    throw new StageError({
      stage: 'build',
      message: `${job.service}: the build made ${built.digest}, and the registry has ${there?.digest ?? 'nothing'} as ${key}`,
      hint: 'somebody pushed under the same tag meanwhile; run it again',
    });
  }
  return { digest: there.digest, cached: false };
}
