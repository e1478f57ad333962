import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import { scrubbedEnvironment } from '../../child/environment';
import { describeEnd, runChild } from '../../child/run';
import { StageError } from '../../errors';
import type { Output } from '../../output';
import type { Repository } from './plan';

export interface DockerBuild {
  readonly service: string;
  readonly context: string;
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly args: Readonly<Record<string, string>>;
  /** `HOST/NAME`. */
  readonly repositoryUrl: string;
  readonly tags: readonly string[];
}

export interface DockerDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly output: Output;
  readonly root: string;
}

const PROBE_MS = 15_000;
const BUILD_MS = 60 * 60_000;

/** Arguments of `docker` that build and push one image with BuildKit. Pure. */
export function buildxArgv(build: DockerBuild): string[] {
  return [
    'docker',
    'buildx',
    'build',
    '--platform',
    'linux/amd64',
    '--progress',
    'plain',
    '--file',
    build.dockerfile,
    ...(build.target === undefined ? [] : ['--target', build.target]),
    ...Object.entries(build.args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
    ...build.tags.flatMap((tag) => ['--tag', `${build.repositoryUrl}:${tag}`]),
    '--push',
    build.context,
  ];
}

/** Arguments for an engine without buildx: build, then one push a tag. Pure. */
export function classicArgv(build: DockerBuild): string[][] {
  const images = build.tags.map((tag) => `${build.repositoryUrl}:${tag}`);
  return [
    [
      'docker',
      'build',
      '--file',
      build.dockerfile,
      ...(build.target === undefined ? [] : ['--target', build.target]),
      ...Object.entries(build.args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
      ...images.flatMap((image) => ['--tag', image]),
      build.context,
    ],
    ...images.map((image) => ['docker', 'push', image]),
  ];
}

async function answers(
  argv: readonly string[],
  deps: DockerDeps,
  env: Readonly<Record<string, string>> = scrubbedEnvironment(deps.env),
): Promise<string | undefined> {
  const { signal } = deps;
  const result = await runChild(argv, { cwd: deps.root, env, timeoutMs: PROBE_MS, signal, captureStdout: 4_096 });
  if (result.exitCode === 0) return (result.stdout ?? '').trim();
  return undefined;
}

/** The engine's version where one answers; undefined where there is none. */
export function dockerEngine(deps: DockerDeps): Promise<string | undefined> {
  return answers(['docker', 'version', '--format', '{{.Server.Version}}'], deps);
}

/**
 * Builds and pushes with the machine's Docker engine. The registry's credentials go into a folder of their own that is removed
 * afterwards: neither an argument list nor the user's own Docker configuration ever holds them.
 */
export async function buildWithDocker(
  build: DockerBuild,
  repository: Repository,
  authorization: string | undefined,
  deps: DockerDeps,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ez-deploy-docker-'));
  try {
    const auth = authorization?.replace(/^Basic /, '');
    const own = deps.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker');
    const user = JSON.parse(await readFile(join(own, 'config.json'), 'utf8').catch(() => '{}')) as { auths?: object };
    const config = {
      auths: { ...user.auths, ...(auth === undefined ? {} : { [repository.host]: { auth } }) },
      // buildx may be the user's own plug-in; with another configuration folder Docker would not find it.
      cliPluginsExtraDirs: [join(deps.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'cli-plugins')],
    };
    await writeFile(join(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
    const env = scrubbedEnvironment(deps.env, {
      DOCKER_CONFIG: folder,
      BUILDX_CONFIG: join(own, 'buildx'),
      ...(deps.env['BUILDX_BUILDER'] === undefined ? {} : { BUILDX_BUILDER: deps.env['BUILDX_BUILDER'] }),
    });
    const buildx = (await answers(['docker', 'buildx', 'version'], deps, env)) !== undefined;
    for (const argv of buildx ? [buildxArgv(build)] : classicArgv(build)) {
      const result = await runChild(argv, {
        cwd: deps.root,
        env: buildx ? env : { ...env, DOCKER_BUILDKIT: '1' },
        timeoutMs: BUILD_MS,
        signal: deps.signal,
        onLine: (line) => deps.output.info(`${build.service} | ${line}`),
      });
      if (result.exitCode === 0) continue;
      deps.signal.throwIfAborted();
      throw new StageError({
        stage: 'build',
        message: `${build.service}: ${describeEnd(argv.slice(0, 3).join(' '), result, BUILD_MS)}`,
        hint: ['Its last lines:', ...result.tail.slice(-15)].join('\n  '),
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
