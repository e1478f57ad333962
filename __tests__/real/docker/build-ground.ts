import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createClock } from '../../../src/clock';
import { loadConfig } from '../../../src/config/load';
import { applyBuild, type BuildDeps } from '../../../src/stages/build/apply';
import { baseImages } from '../../../src/stages/build/oci/bases';
import { captureOutput } from '../../support/capture-output';
import { pushFrontend, pushGenerator, pushNodeImage, pushShellImage } from './bases';
import { type Buildkit, startBuildkit } from './buildkit';
import { type PasswordRegistry, startPasswordRegistry } from './registry';

const EXAMPLE = 'examples/tracking-board';
const COMMITTED = '2026-11-01T08:00:00Z';

/** What one run of the build stage is given. */
export interface Play {
  /** The example's two where absent. */
  readonly services?: Record<string, unknown>;
  /** The common `build`. */
  readonly build?: Record<string, unknown>;
  readonly to?: PasswordRegistry;
  /** In the name of the repositories: empty ones. */
  readonly prefix?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly more?: Partial<BuildDeps>;
}

/** Two registries, a BuildKit, a checkout of the example, and the images that stand in for Docker Hub's. */
export interface BuildGround {
  readonly root: string;
  readonly staging: PasswordRegistry;
  readonly production: PasswordRegistry;
  readonly buildkit: Buildkit;
  /** The checkout's. */
  readonly commit: string;
  readonly committed: string;
  readonly generator: string;
  readonly node: string;
  readonly shell: string;
  /** What a user's own `docker login` leaves: for the bases. */
  readonly auths: Record<string, { auth: string }>;
  readonly write: (folder: string, files: Record<string, string>) => void;
  readonly play: (play: Play) => {
    readonly running: ReturnType<typeof applyBuild>;
    readonly output: ReturnType<typeof captureOutput>;
  };
  readonly stop: () => Promise<void>;
}

/** One service `app` out of a folder of the checkout. */
export const service = (folder: string, build: Record<string, unknown> = {}) => ({
  app: { path: '/*', port: 80, build: { context: folder, ...build } },
});

function checkout(root: string): string {
  for (const folder of ['backend', 'frontend'])
    cpSync(join(EXAMPLE, folder), join(root, folder), {
      recursive: true,
      filter: (from) => !/\/(?:node_modules|dist)$/.test(from),
    });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'], GIT_AUTHOR_DATE: COMMITTED, GIT_COMMITTER_DATE: COMMITTED },
      encoding: 'utf8',
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  return git('rev-parse', 'HEAD').trim();
}

export async function startBuildGround(): Promise<BuildGround> {
  const root = mkdtempSync(join(tmpdir(), 'ez-build-'));
  const [staging, production] = await Promise.all([startPasswordRegistry(), startPasswordRegistry()]);
  const auths = { [staging.host]: { auth: staging.authorization.slice('Basic '.length) } };
  const buildkit = await startBuildkit({ mirror: staging.host, auths });
  const node = `${staging.host}/library/node:here`;
  const shell = `${staging.host}/library/shell:here`;
  const generator = `${staging.host}/generator:1`;
  pushFrontend(buildkit, `${staging.host}/docker/dockerfile:1`);
  pushNodeImage(buildkit, node);
  pushShellImage(buildkit, shell);
  pushGenerator(buildkit, generator, node);
  const commit = checkout(root);

  /** The example's own Dockerfiles, whose bases are this machine's. */
  const contexts = (): Record<string, string> => {
    const images = ['backend', 'frontend'].flatMap((folder) =>
      baseImages(readFileSync(join(root, folder, 'Dockerfile'), 'utf8')).map((b) => b.image),
    );
    return Object.fromEntries(images.map((image) => [image, `docker-image://${node}`]));
  };
  const play: BuildGround['play'] = ({ services, build = {}, to = staging, prefix = 'board', env = {}, more = {} }) => {
    const text = JSON.stringify({
      app: 'board',
      services: services ?? {
        backend: { path: '/api/*', port: 8080, build: { context: 'backend' } },
        frontend: { path: '/*', port: 3000, build: { context: 'frontend' } },
      },
      build: { contexts: contexts(), ...build },
      environments: { dev: {} },
    });
    const config = loadConfig(text, { file: 'ez-deploy.yml', environment: 'dev', root });
    const output = captureOutput();
    const names = Object.keys(config.services);
    const running = applyBuild({
      config,
      repositories: Object.fromEntries(names.map((name) => [name, `${to.host}/${prefix}/${name}`])),
      authorize: (host) =>
        Promise.resolve([staging, production].find((registry) => registry.host === host)?.authorization),
      builder: 'docker',
      commit,
      committedAt: Date.parse(COMMITTED) / 1_000,
      version: '1.2.3',
      output,
      clock: createClock(),
      signal: new AbortController().signal,
      env: { ...buildkit.env, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'org/board', ...env },
      ...more,
    });
    return { running, output };
  };
  const write = (folder: string, files: Record<string, string>) => {
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, folder, name), text);
  };
  const stop = async () => {
    await buildkit.stop();
    await Promise.all([staging.stop(), production.stop()]);
    rmSync(root, { recursive: true, force: true });
  };
  return {
    root,
    staging,
    production,
    buildkit,
    commit,
    committed: COMMITTED,
    generator,
    node,
    shell,
    auths,
    write,
    play,
    stop,
  };
}
