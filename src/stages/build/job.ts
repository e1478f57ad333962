import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

import { toArgv } from '../../config/argv';
import type { EnvironmentConfig, ServiceConfig } from '../../config/schema';
import { messageOf, type Problem } from '../../errors';
import type { Output } from '../../output';
import { type Base, baseImages } from './oci/bases';
import { DockerfileError, readDockerfile, type ImageSettings } from './oci/dockerfile';
import { insideContext } from './oci/layer';
import type { BuilderKind } from './plan';
import { type BuildSecrets, NO_SECRETS, readSecrets } from './secrets';

/** What one service is built from, read and found good. */
export interface Job {
  readonly service: string;
  readonly config: ServiceConfig;
  readonly context: string;
  /** Names in the context's folder. */
  readonly contextHolds: readonly string[];
  readonly dockerfile: string;
  readonly text: string;
  readonly settings: ImageSettings;
  /** Images that the Dockerfile reads and that no named context replaces. */
  readonly bases: readonly Base[];
  readonly secrets: BuildSecrets;
  readonly local: { readonly run: readonly (readonly string[])[]; readonly files: readonly string[] } | undefined;
  readonly repositoryUrl: string;
}

export interface JobDeps {
  readonly config: Pick<EnvironmentConfig, 'services' | 'root'>;
  readonly repositories: Readonly<Record<string, string>>;
  readonly builder: BuilderKind;
  readonly env: NodeJS.ProcessEnv;
  readonly output: Pick<Output, 'mask'>;
}

function inside(root: string, path: string): boolean {
  const below = relative(root, path);
  return below !== '..' && !below.startsWith('../') && !isAbsolute(below);
}

function localOf(config: ServiceConfig, settings: ImageSettings | undefined, where: string, problems: Problem[]) {
  const { local } = config.build;
  const runs = config.command !== undefined || (settings?.cmd.length ?? 0) + (settings?.entrypoint.length ?? 0) > 0;
  if (settings !== undefined && !runs) {
    problems.push({
      where: `${where}.dockerfile`,
      what: 'its last stage has neither CMD nor ENTRYPOINT, and the base image’s is not known here',
      fix: 'add CMD ["program", "argument"], or `command` to the service',
    });
  }
  if (local === undefined) {
    const fix = 'say with `local: {run: […], files: […]}` what the image holds, or start a Docker engine';
    problems.push({ where: `${where}.local`, what: 'is missing, and no Docker engine is used here', fix });
    return undefined;
  }
  for (const file of local.files) {
    try {
      insideContext(file);
    } catch (error) {
      problems.push({ where: `${where}.local.files`, what: messageOf(error) });
    }
  }
  return { run: local.run.map((r) => toArgv(r)), files: local.files };
}

/** Reads what a service is built from; every problem of it, before anything runs. */
export async function readJob(
  service: string,
  config: ServiceConfig,
  deps: JobDeps,
  problems: Problem[],
): Promise<Job | undefined> {
  const where = `services.${service}.build`;
  const { root } = deps.config;
  const { build } = config;
  const context = resolve(root, build.context);
  const dockerfile = resolve(context, build.dockerfile);
  const before = problems.length;
  if (!inside(root, context))
    problems.push({ where: `${where}.context`, what: 'leads out of the folder of ez-deploy.yml' });
  const text = await readFile(dockerfile, 'utf8').catch(() => undefined);
  let settings: ImageSettings | undefined;
  let bases: Base[] = [];
  if (text === undefined) {
    const fix = 'name it in `dockerfile`, or name an `image` by digest';
    problems.push({ where: `${where}.dockerfile`, what: `${relative(root, dockerfile)} cannot be read`, fix });
  } else {
    try {
      const of = { target: build.target, args: build.args, platforms: build.platforms };
      settings = readDockerfile(text, of);
      bases = baseImages(text, of).filter((b) => build.contexts[b.image] === undefined);
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
  const isLocal = deps.builder === 'local';
  const local = isLocal ? localOf(config, settings, where, problems) : undefined;
  const secrets = isLocal
    ? NO_SECRETS
    : await readSecrets(
        build.secrets,
        { root, env: deps.env, output: deps.output, where: `${where}.secrets` },
        problems,
      );
  if (problems.length > before || settings === undefined || repositoryUrl === undefined || text === undefined)
    return undefined;
  const contextHolds = await readdir(context);
  return {
    service,
    config,
    context,
    contextHolds,
    dockerfile,
    text,
    settings,
    bases,
    secrets,
    local,
    repositoryUrl,
  };
}
