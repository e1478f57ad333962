import { ConfigError, messageOf, type Problem, StageError } from '../../errors';
import type { DockerBuildDeps } from './build-docker';
import type { BuilderFacts } from './buildx/builder';
import { withDocker } from './buildx/docker';
import { inspectBuilder } from './buildx/inspect';
import { digestsOf, type KeyedJob, keyLocally, keyWithDocker } from './inputs';
import { type Job, readJob } from './job';
import { type BuildDeps, buildOne, copyOne, type Making } from './make';
import { mayCopyFrom } from './login';
import { DockerfileError } from './oci/dockerfile';
import { LayerError } from './oci/layer';
import { contextQueue } from './oci/local';
import { RegistryError } from './oci/registry';
import { parseRepository } from './plan';
import { type BuildResult, type BuiltImage, sayDone } from './result';
import { type SignPlan, planSigning, withSigner } from './sign/open';
import { overBudget } from './size';

export type { BuildDeps } from './make';
export type { BuildResult } from './result';

/** Every image against its budget, all at once. It is in the registry by then: what is over it is not deployed. */
async function holdToBudgets(
  built: readonly BuiltImage[],
  last: Readonly<Record<string, number>>,
  deps: BuildDeps,
): Promise<void> {
  const over = built.flatMap((b) => {
    const config = deps.config.services[b.service];
    if (config === undefined || b.size === undefined) return [];
    return overBudget(config.build, b.size, last[b.service]).map((why) => `${b.service}: ${why}`);
  });
  if (over.length === 0) return;
  throw new StageError({
    stage: 'build',
    message:
      over.length === 1 ? `an image is too large: ${over[0] ?? ''}` : `images are too large:\n  ${over.join('\n  ')}`,
    hint: 'what grew: docker history IMAGE; a smaller base, a .dockerignore or a stage of its own for tools help; else raise the budget',
  });
}

interface Work {
  readonly jobs: readonly Job[];
  readonly given: readonly BuiltImage[];
  readonly copies: readonly string[];
  readonly signing: SignPlan | undefined;
}

/** Why an image of an earlier job is not taken. */
function onPromoted(service: string, image: string, configured: string | undefined, deps: BuildDeps): Problem[] {
  const [host = ''] = image.split('/');
  const [given, said] = [image, configured].map((i) => i?.slice(i.indexOf('@') + 1));
  if (said !== undefined && said !== given)
    return [
      {
        where: `services.${service}`,
        what: `configuration says ${said}, the given images say ${given ?? ''}`,
        fix: 'give both the same digest, or take one of them away',
      },
    ];
  const hosts = Object.values(deps.repositories).map((url) => url.split('/')[0] ?? '');
  // What the configuration itself names has been reviewed with it.
  if (image === configured || mayCopyFrom(host, { hosts, accounts: deps.accounts ?? [] })) return [];
  return [
    {
      where: `input images.${service}`,
      what: `is in ${host}, which is no registry of this file's environments`,
      fix: 'take the `images` output of a build of one of them; if it is in an account of its own, name that: environments.NAME.account',
    },
  ];
}

/** What is to be done, read and checked. @throws ConfigError with every problem. */
async function plan(deps: BuildDeps): Promise<Work> {
  const problems: Problem[] = [];
  const given: BuiltImage[] = [];
  const jobs: Job[] = [];
  const copies: string[] = [];
  for (const [service, config] of Object.entries(deps.config.services)) {
    const promoted = deps.promoted?.[service];
    if (promoted !== undefined) {
      problems.push(...onPromoted(service, promoted.image, config.image, deps));
      if (deps.repositories[service] === undefined)
        problems.push({
          where: `services.${service}`,
          what: 'has no registry repository yet',
          fix: 'run the infra stage first: it makes one',
        });
      copies.push(service);
    } else if (config.image !== undefined) {
      const digest = config.image.slice(config.image.indexOf('@') + 1);
      const none = { key: undefined, seconds: 0, cached: true, sent: 0, size: undefined, signedBy: undefined };
      given.push({ service, image: config.image, digest, origin: 'configured', ...none });
    } else {
      const job = await readJob(service, config, deps, problems);
      if (job !== undefined) jobs.push(job);
    }
  }
  const own = { root: deps.config.root, env: deps.env, output: deps.output };
  const made = jobs.length + copies.length > 0;
  const signing = made ? await planSigning(deps.sign, jobs.length > 0, own, problems) : undefined;
  if (problems.length > 0) throw new ConfigError(problems);
  return { jobs, given, copies, signing };
}

/** What went wrong, all of it: services are built side by side, and mending one at a time takes a run each. */
function allOf(errors: readonly unknown[], signal: AbortSignal): unknown {
  signal.throwIfAborted();
  const [first, ...others] = errors.map(inWords);
  if (others.length === 0) return first;
  const all = [...new Map([first, ...others].map((e) => [messageOf(e), e])).values()];
  const hints = all.flatMap((e) => (e instanceof StageError && e.hint !== undefined ? [e.hint] : []));
  return new StageError({
    stage: 'build',
    message: all.map(messageOf).join('\n'),
    ...(hints.length === 0 ? {} : { hint: [...new Set(hints)].join('\n') }),
    cause: first,
  });
}

async function perform(work: Work, making: Making, keyed: (job: Job) => Promise<KeyedJob>, deps: BuildDeps) {
  const last = deps.lastSizes === undefined ? {} : await deps.lastSizes();
  const timed = async (make: () => Promise<Omit<BuiltImage, 'seconds'>>): Promise<BuiltImage> => {
    const started = deps.clock.wall();
    const done = { ...(await make()), seconds: (deps.clock.wall() - started) / 1_000 };
    sayDone(deps.output, done, last[done.service]);
    return done;
  };
  // All come to their end before an error is told: a build that goes on in the background would outlive its report.
  const ended = await Promise.allSettled([
    ...work.jobs.map((job) => timed(async () => buildOne(await keyed(job), making, deps))),
    ...work.copies.map((service) =>
      timed(() => copyOne(service, deps.promoted?.[service] ?? { image: '', key: undefined }, making, deps)),
    ),
  ]);
  const failed = ended.flatMap((e) => (e.status === 'rejected' ? [e.reason as unknown] : []));
  if (failed.length > 0) throw allOf(failed, deps.signal);
  for (const one of work.given) sayDone(deps.output, one, undefined);
  const built = [...work.given, ...ended.flatMap((e) => (e.status === 'fulfilled' ? [e.value] : []))];
  await holdToBudgets(built, last, deps);
  return built;
}

function inWords(error: unknown): unknown {
  if (error instanceof LayerError) {
    const hint = 'look at `build.local.files` of the service';
    return new StageError({ stage: 'build', message: error.message, hint, cause: error });
  }
  if (error instanceof RegistryError) {
    const hint =
      error.status === 401 || error.status === 403
        ? 'the role of the build needs ecr:GetAuthorizationToken and push rights on the repository (to copy from another account: its environment names this one in `promotesTo`, and its infra stage has run)'
        : error.status === 404
          ? 'the repository or the image does not exist: run the infra stage first, or the job that builds'
          : 'try again; what was uploaded already is not sent twice';
    return new StageError({ stage: 'build', message: error.message, hint, cause: error });
  }
  if (error instanceof DockerfileError) return new StageError({ stage: 'build', message: error.message, cause: error });
  return error;
}

/**
 * The build stage: an image by digest for every service, side by side. Unchanged inputs keep their digest and push nothing.
 * @throws ConfigError for what the user must mend, before anything runs; StageError when a build or a push fails.
 */
export async function applyBuild(deps: BuildDeps): Promise<BuildResult> {
  const work = await plan(deps);
  const logins = new Map<string, Promise<string | undefined>>();
  const authorization = (host: string) => {
    const known = logins.get(host) ?? deps.authorize(host);
    logins.set(host, known);
    return known;
  };
  // Every registry that cosign talks to.
  const touched = [
    ...work.jobs.map((job) => job.repositoryUrl),
    ...work.copies.flatMap((name) => [deps.repositories[name] ?? '', deps.promoted?.[name]?.image.split('@')[0] ?? '']),
  ];
  const signing = {
    ...deps,
    root: deps.config.root,
    kms: deps.kms ?? (() => Promise.resolve({})),
    logins: () => loginsFor(touched, authorization),
  };
  try {
    const built = await withSigner(work.signing, signing, (signer) => {
      const making: Making = { authorization, queue: contextQueue(), docker: undefined, signer };
      return deps.builder === 'local' || work.jobs.length === 0
        ? perform(work, making, keyLocally, deps)
        : performInDocker(work, making, deps);
    });
    return { images: Object.fromEntries(built.map((b) => [b.service, b.image])), built };
  } catch (error) {
    deps.signal.throwIfAborted();
    throw inWords(error);
  }
}

/** Authorization headers by registry host, where there is one. */
async function loginsFor(repositories: readonly string[], authorization: Making['authorization']) {
  const logins: Record<string, string> = {};
  for (const host of new Set(repositories.map((url) => parseRepository(url).host))) {
    const login = await authorization(host);
    if (login !== undefined) logins[host] = login;
  }
  return logins;
}

async function performInDocker(work: Work, making: Making, deps: BuildDeps): Promise<BuiltImage[]> {
  const { root, app } = deps.config;
  const repositories = work.jobs.map((job) => job.repositoryUrl);
  const logins = await loginsFor(repositories, making.authorization);
  return withDocker(logins, { ...deps, root }, async (docker) => {
    let facts: Promise<BuilderFacts> | undefined;
    const said = new Set<string>();
    const once = (line: string) => {
      if (!said.has(line)) deps.output.warn(line);
      said.add(line);
    };
    const inDocker: DockerBuildDeps = {
      ...{ docker, root, app, once, output: deps.output, signal: deps.signal, env: deps.env },
      builder: () => (facts ??= inspectBuilder(docker, deps.env)),
      commit: deps.commit,
      committedAt: deps.committedAt,
      version: deps.version ?? deps.commit.slice(0, 12),
      services: work.jobs.map((job) => job.service),
      scanned: deps.scanned === true,
      rehearsal: deps.rehearsal === true,
    };
    const keys = { root, commit: deps.commit, digests: digestsOf(docker, deps), once };
    return perform(work, { ...making, docker: inDocker }, (job) => keyWithDocker(job, keys), deps);
  });
}
