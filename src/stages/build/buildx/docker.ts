import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import { scrubbedEnvironment } from '../../../child/environment';
import { type ChildResult, runChild } from '../../../child/run';
import type { Output } from '../../../output';

export interface DockerDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly output: Output;
  readonly root: string;
}

/** Docker's command line with credentials of its own: see {@link withDocker}. */
export interface Docker {
  /** Runs `docker …` to its end; standard output whole in `stdout` where `capture` is given. */
  readonly run: (argv: readonly string[], options: DockerRun) => Promise<ChildResult>;
  /** For files of a build: gone when the work is done. */
  readonly folder: string;
}

export interface DockerRun {
  readonly timeoutMs: number;
  /** Further variables: secrets that a build mounts, the cache's address. */
  readonly env?: Readonly<Record<string, string>>;
  readonly capture?: number;
  readonly onLine?: (line: string) => void;
}

interface UserConfig {
  readonly auths?: Readonly<Record<string, unknown>>;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** Keys of the user's own configuration that are kept: how he reaches his engine and the registries of his bases. */
const KEPT = ['auths', 'credsStore', 'credHelpers', 'currentContext', 'cliPluginsExtraDirs', 'proxies', 'HttpHeaders'];

/**
 * The user's configuration with our credentials for some hosts laid over it. A credential store answers for all hosts but those that
 * have a helper of their own; the empty helper is Docker's way to say: what stands here. Pure.
 */
export function dockerConfig(
  user: UserConfig,
  logins: Readonly<Record<string, string>>,
  pluginFolder: string,
): Record<string, unknown> {
  const kept = Object.fromEntries(KEPT.flatMap((key) => (user[key] === undefined ? [] : [[key, user[key]]])));
  const auths = Object.entries(logins).map(([host, auth]) => [host, { auth: auth.replace(/^Basic /, '') }] as const);
  const hasHelpers = user['credsStore'] !== undefined || user.credHelpers !== undefined;
  const extra = user['cliPluginsExtraDirs'];
  return {
    ...kept,
    auths: { ...user.auths, ...Object.fromEntries(auths) },
    ...(hasHelpers
      ? { credHelpers: { ...user.credHelpers, ...Object.fromEntries(auths.map(([host]) => [host, ''])) } }
      : {}),
    // buildx may be the user's own plug-in; with another configuration folder Docker would not find it.
    cliPluginsExtraDirs: [pluginFolder, ...(Array.isArray(extra) ? (extra as unknown[]) : [])],
  };
}

const ownFolder = (env: NodeJS.ProcessEnv): string => env['DOCKER_CONFIG'] ?? join(env['HOME'] ?? homedir(), '.docker');

/** Writes {@link dockerConfig} into a folder that only this user reads: its DOCKER_CONFIG. @param logins as for {@link withDocker}. */
export async function writeDockerConfig(
  folder: string,
  logins: Readonly<Record<string, string>>,
  deps: Pick<DockerDeps, 'env' | 'output'>,
): Promise<void> {
  const own = ownFolder(deps.env);
  const text = await readFile(join(own, 'config.json'), 'utf8').catch(() => '{}');
  let user: UserConfig = {};
  try {
    user = JSON.parse(text) as UserConfig;
  } catch {
    deps.output.warn(`${join(own, 'config.json')} is not JSON: no login of it is used`);
  }
  const config = JSON.stringify(dockerConfig(user, logins, join(own, 'cli-plugins')));
  await writeFile(join(folder, 'config.json'), config, { mode: 0o600 });
}

/**
 * Gives the work a Docker whose configuration is a private copy with the logins added, removed afterwards: neither an argument list
 * nor the user's own configuration ever holds them. His builders, contexts and logins to other registries are the same.
 * @param logins Authorization header (`Basic …`) by registry host.
 */
export async function withDocker<T>(
  logins: Readonly<Record<string, string>>,
  deps: DockerDeps,
  work: (docker: Docker) => Promise<T>,
): Promise<T> {
  const own = ownFolder(deps.env);
  // The runner empties its own at the end of a job, also after a SIGKILL that leaves us no time.
  const folder = await mkdtemp(join(deps.env['RUNNER_TEMP'] ?? tmpdir(), 'ez-deploy-docker-'));
  try {
    await writeDockerConfig(folder, logins, deps);
    await symlink(join(own, 'contexts'), join(folder, 'contexts'));
    const kept = Object.fromEntries(
      ['DOCKER_CONTEXT', 'BUILDX_BUILDER'].flatMap((name) => {
        const value = deps.env[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const env = scrubbedEnvironment(deps.env, {
      ...kept,
      DOCKER_CONFIG: folder,
      BUILDX_CONFIG: deps.env['BUILDX_CONFIG'] ?? join(own, 'buildx'),
    });
    const run: Docker['run'] = (argv, { timeoutMs, env: further = {}, capture, onLine }) =>
      runChild(argv, {
        cwd: deps.root,
        env: { ...env, ...further },
        timeoutMs,
        signal: deps.signal,
        ...(capture === undefined ? {} : { captureStdout: capture }),
        ...(onLine === undefined ? {} : { onLine }),
      });
    return await work({ run, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
