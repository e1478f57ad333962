import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

import type { Clock } from '../../clock';
import { toArgv } from '../../config/argv';
import type { EnvironmentConfig, ServiceConfig } from '../../config/schema';
import { ConfigError, messageOf, type Problem, StageError } from '../../errors';
import type { Output } from '../../output';
import { hashContext, hashFile, ignoreRules, listContext } from './context';
import { buildWithDocker, dockerEngine } from './docker';
import { DockerfileError, readDockerfile, type ImageSettings } from './oci/dockerfile';
import { insideContext, LayerError } from './oci/layer';
import { buildLocally, type ContextQueue, contextQueue, localTools } from './oci/local';
import { RegistryClient, RegistryError } from './oci/registry';
import { type BuilderKind, contentKey, parseRepository, tagsFor } from './plan';

export interface BuildDeps {
  readonly config: Pick<EnvironmentConfig, 'services' | 'root'>;
  /** `HOST/NAME` of each service that is built: `repositoryUrl` of the infrastructure's outputs. */
  readonly repositories: Readonly<Record<string, string>>;
  /** Authorization header for the registries (`Basic …`): see `ecrAuthorization`. */
  readonly authorize: () => Promise<string | undefined>;
  /** `local` in a rehearsal whose tasks are processes; `docker` everywhere else. */
  readonly builder: BuilderKind;
  readonly commit: string;
  readonly output: Output;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
}

export interface BuiltImage {
  readonly service: string;
  /** `HOST/NAME@sha256:…`. */
  readonly image: string;
  readonly digest: string;
  /** Wall seconds. */
  readonly seconds: number;
  /** The registry had it already: nothing was built or pushed. */
  readonly cached: boolean;
  /** The configuration names an image: nothing to build. */
  readonly given: boolean;
  /** Bytes that were pushed, where we know them (local builder). */
  readonly sent: number | undefined;
  /** Compressed size of all layers, where we know it. */
  readonly size: number | undefined;
}

export interface BuildResult {
  /** What `Inputs.images` of a later job takes. */
  readonly images: Readonly<Record<string, string>>;
  readonly built: readonly BuiltImage[];
}

interface Job {
  readonly service: string;
  readonly config: ServiceConfig;
  readonly context: string;
  readonly dockerfile: string;
  readonly settings: ImageSettings;
  readonly local: { readonly run: readonly (readonly string[])[]; readonly files: readonly string[] } | undefined;
  readonly repositoryUrl: string;
}

function inside(root: string, path: string): boolean {
  const below = relative(root, path);
  return below !== '..' && !below.startsWith('../') && !isAbsolute(below);
}

/** Reads what a service is built from; every problem of it, before anything runs. */
async function readJob(
  service: string,
  config: ServiceConfig,
  deps: BuildDeps,
  problems: Problem[],
): Promise<Job | undefined> {
  const where = `services.${service}.build`;
  const { root } = deps.config;
  const context = resolve(root, config.build.context);
  const dockerfile = resolve(context, config.build.dockerfile);
  const before = problems.length;
  if (!inside(root, context))
    problems.push({ where: `${where}.context`, what: 'leads out of the folder of ez-deploy.yml' });
  const text = await readFile(dockerfile, 'utf8').catch(() => undefined);
  let settings: ImageSettings | undefined;
  if (text === undefined) {
    const fix = 'name it in `dockerfile`, or name an `image` by digest';
    problems.push({ where: `${where}.dockerfile`, what: `${relative(root, dockerfile)} cannot be read`, fix });
  } else {
    try {
      settings = readDockerfile(text, { target: config.build.target, args: config.build.args });
    } catch (error) {
      if (!(error instanceof DockerfileError)) throw error;
      problems.push({ where: `${where}.target`, what: `${relative(root, dockerfile)}: ${error.message}` });
    }
  }
  const repositoryUrl = deps.repositories[service];
  if (repositoryUrl === undefined) {
    problems.push({
      where: `services.${service}`,
      what: 'has no registry repository yet',
      fix: 'run the infra stage first: it makes one',
    });
  }
  let local: Job['local'];
  if (deps.builder === 'local') {
    const fix = 'say with `local: {run: […], files: […]}` what the image holds, or start a Docker engine';
    if (config.build.local === undefined) {
      problems.push({ where: `${where}.local`, what: 'is missing, and no Docker engine is used here', fix });
    } else {
      for (const file of config.build.local.files) {
        try {
          insideContext(file);
        } catch (error) {
          problems.push({ where: `${where}.local.files`, what: messageOf(error) });
        }
      }
      local = { run: config.build.local.run.map((r) => toArgv(r)), files: config.build.local.files };
    }
    const runs = config.command !== undefined || (settings?.cmd.length ?? 0) + (settings?.entrypoint.length ?? 0) > 0;
    if (settings !== undefined && !runs) {
      problems.push({
        where: `${where}.dockerfile`,
        what: 'its last stage has neither CMD nor ENTRYPOINT, and the base image’s is not known here',
        fix: 'add CMD ["program", "argument"], or `command` to the service',
      });
    }
  }
  if (problems.length > before || settings === undefined || repositoryUrl === undefined) return undefined;
  return { service, config, context, dockerfile, settings, local, repositoryUrl };
}

async function keyOf(job: Job, builder: BuilderKind): Promise<string> {
  const rules = await ignoreRules(job.context, job.dockerfile, builder === 'local');
  const files = await listContext(job.context, rules);
  return contentKey({
    builder,
    contextHash: await hashContext(job.context, files),
    dockerfileHash: await hashFile(job.dockerfile),
    target: job.config.build.target,
    args: job.config.build.args,
    local: job.local,
    tools: builder === 'local' ? localTools() : 'linux/amd64',
  });
}

async function buildOne(
  job: Job,
  authorization: string | undefined,
  queue: ContextQueue,
  deps: BuildDeps,
): Promise<BuiltImage> {
  const started = deps.clock.wall();
  const repository = parseRepository(job.repositoryUrl);
  const registry = new RegistryClient(repository, { authorization, clock: deps.clock, signal: deps.signal });
  const finish = (digest: string, over: Pick<BuiltImage, 'cached' | 'sent' | 'size'>): BuiltImage => ({
    service: job.service,
    image: `${job.repositoryUrl}@${digest}`,
    digest,
    seconds: (deps.clock.wall() - started) / 1_000,
    given: false,
    ...over,
  });
  const key = await keyOf(job, deps.builder);
  const there = await registry.resolve(key);
  if (there !== undefined) return finish(there, { cached: true, sent: 0, size: undefined });

  const tags = tagsFor(key, deps.commit);
  if (deps.builder === 'docker') {
    // An immutable commit tag may be taken by a build with other arguments; a push of both would then fail as a whole.
    const free = [];
    for (const tag of tags) if (tag === key || (await registry.resolve(tag)) === undefined) free.push(tag);
    const { args, target } = job.config.build;
    const build = { ...job, args, target, tags: free };
    await buildWithDocker(build, repository, authorization, { ...deps, root: deps.config.root });
    // The registry's word, not the builder's: some engines report the image's id instead of the manifest's digest.
    const digest = await registry.resolve(key);
    if (digest === undefined) {
      throw new StageError({
        stage: 'build',
        message: `${job.service}: the registry has no image ${key} after the push`,
      });
    }
    return finish(digest, { cached: false, sent: undefined, size: undefined });
  }
  const { run, files } = job.local ?? { run: [], files: [] };
  const { service, context, settings } = job;
  const build = { service, context, run, files, settings, args: job.config.build.args };
  return buildLocally(build, { ...deps, queue }, async (image) => {
    const { sent, tagged } = await registry.push(image, tags);
    const size = image.layers.reduce((sum, l) => sum + l.size, 0);
    if (tagged.includes(key)) return finish(image.digest, { cached: false, sent, size });
    // Somebody pushed the same inputs in the meantime: the first one counts, so that one key is one digest.
    const first = await registry.resolve(key);
    if (first === undefined) throw new StageError({ stage: 'build', message: `${service}: ${key} was not stored` });
    return finish(first, { cached: true, sent, size });
  });
}

const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;

function sayDone(output: Output, done: BuiltImage): void {
  const digest = done.digest.slice('sha256:'.length, 'sha256:'.length + 12);
  if (done.given) output.info(`${done.service}: image ${digest}, as configured`);
  else if (done.cached) output.info(`${done.service}: unchanged, image ${digest} is in the registry already`);
  else {
    const size = done.size === undefined ? '' : `, ${megabytes(done.size)}`;
    const sent = done.sent === undefined ? '' : `, ${megabytes(done.sent)} pushed`;
    output.info(`${done.service}: built image ${digest} in ${done.seconds.toFixed(1)} s${size}${sent}`);
  }
}

/**
 * The build stage: an image by digest for every service, side by side. Unchanged inputs keep their digest and push nothing.
 * @throws ConfigError for what the user must mend, before anything runs; StageError when a build or a push fails.
 */
export async function applyBuild(deps: BuildDeps): Promise<BuildResult> {
  const problems: Problem[] = [];
  const given: BuiltImage[] = [];
  const jobs: Job[] = [];
  for (const [service, config] of Object.entries(deps.config.services)) {
    if (config.image !== undefined) {
      const digest = config.image.slice(config.image.indexOf('@') + 1);
      given.push({
        service,
        image: config.image,
        digest,
        seconds: 0,
        cached: true,
        given: true,
        sent: 0,
        size: undefined,
      });
      continue;
    }
    const job = await readJob(service, config, deps, problems);
    if (job !== undefined) jobs.push(job);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  if (deps.builder === 'docker' && jobs.length > 0) {
    const engine = await dockerEngine({ ...deps, root: deps.config.root });
    if (engine === undefined) {
      throw new StageError({
        stage: 'build',
        message: 'no Docker engine answers on this machine, and images for AWS need one',
        hint: 'start Docker (`docker version` must show a server), or pass `images` of a job that has built them',
      });
    }
    deps.output.debug(`Docker engine ${engine}`);
  }
  try {
    const authorization = jobs.length === 0 ? undefined : await deps.authorize();
    const queue = contextQueue();
    // All come to their end before an error is told: a build that goes on in the background would outlive its report.
    const ended = await Promise.allSettled(
      jobs.map(async (job) => {
        const done = await buildOne(job, authorization, queue, deps);
        sayDone(deps.output, done);
        return done;
      }),
    );
    const failed = ended.find((e) => e.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    for (const one of given) sayDone(deps.output, one);
    const built = [...given, ...ended.flatMap((e) => (e.status === 'fulfilled' ? [e.value] : []))];
    return { images: Object.fromEntries(built.map((b) => [b.service, b.image])), built };
  } catch (error) {
    deps.signal.throwIfAborted();
    if (error instanceof LayerError) {
      const hint = 'look at `build.local.files` of the service';
      throw new StageError({ stage: 'build', message: error.message, hint, cause: error });
    }
    if (error instanceof RegistryError) {
      const hint =
        error.status === 401 || error.status === 403
          ? 'the role of the build needs ecr:GetAuthorizationToken and push rights on the repository'
          : error.status === 404
            ? 'the repository does not exist: run the infra stage first'
            : 'try again; what was uploaded already is not sent twice';
      throw new StageError({ stage: 'build', message: error.message, hint, cause: error });
    }
    throw error;
  }
}
