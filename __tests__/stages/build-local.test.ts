import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { configSchema, type Config } from '../../src/config/schema';
import { ConfigError, StageError } from '../../src/errors';
import { pullImage } from '../../src/rehearsal/services/ecr/pull';
import { applyBuild, type BuildDeps } from '../../src/stages/build/apply';
import { captureOutput } from '../support/capture-output';
import { startRegistry } from '../support/registry';

const DOCKERFILE = `FROM node:24-slim AS build
WORKDIR /src
RUN npm ci
FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /srv/app
COPY --from=build /src/dist ./dist
EXPOSE 3000
USER node
CMD ["node", "dist/server.js"]
`;

let folder: string;
let registry: Awaited<ReturnType<typeof startRegistry>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ez-build-'));
  registry = await startRegistry(['shop/api', 'shop/web']);
  writeService('api', 'hello');
});
afterEach(async () => {
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
});

function writeService(name: string, text: string): void {
  const at = join(folder, name);
  mkdirSync(join(at, 'src'), { recursive: true });
  mkdirSync(join(at, 'node_modules/dep'), { recursive: true });
  writeFileSync(join(at, 'Dockerfile'), DOCKERFILE);
  writeFileSync(join(at, '.dockerignore'), 'dist\nbuilds.log\n');
  writeFileSync(join(at, 'src/server.js'), `console.log(${JSON.stringify(text)})\n`);
  writeFileSync(join(at, 'node_modules/dep/index.js'), 'module.exports = 1\n');
  writeFileSync(
    join(at, 'build.js'),
    `const fs = require('fs');
fs.mkdirSync('dist', { recursive: true });
fs.copyFileSync('src/server.js', 'dist/server.js');
fs.appendFileSync('builds.log', 'built\\n');\n`,
  );
}

function config(services: Record<string, unknown>): Config['services'] {
  return configSchema.parse({ app: 'shop', services, environments: { dev: {} } }).services;
}

const api = (over: Record<string, unknown> = {}) => ({
  path: '/*',
  port: 3000,
  build: { context: 'api', local: { run: ['node build.js'], files: ['dist', 'node_modules'] }, ...over },
});

function deps(services: Record<string, unknown>, over: Partial<BuildDeps> = {}) {
  const output = captureOutput();
  const all: BuildDeps = {
    config: { app: 'shop', services: config(services), root: folder },
    repositories: { api: `${registry.host}/shop/api`, web: `${registry.host}/shop/web` },
    authorize: () => Promise.resolve(registry.authorization),
    builder: 'local',
    commit: '0123456789abcdef',
    output,
    clock: createClock(Date.now(), 60),
    signal: new AbortController().signal,
    env: process.env,
    ...over,
  };
  return { ...all, output };
}

const builds = (service = 'api') => readFileSync(join(folder, service, 'builds.log'), 'utf8').split('\n').length - 1;

describe('local build', () => {
  it('makes an image that the rehearsal pulls, with the settings of the last stage', async () => {
    const result = await applyBuild(deps({ api: api() }));
    const image = result.images['api'] ?? '';
    expect(image).toMatch(/^127\.0\.0\.1:\d+\/shop\/api@sha256:[0-9a-f]{64}$/);
    const root = join(folder, 'root');
    const settings = await pullImage(registry.store, registry.host, image, 'linux/amd64', root);
    expect(settings).toMatchObject({
      cmd: ['node', 'dist/server.js'],
      workingDir: '/srv/app',
      env: { NODE_ENV: 'production' },
      exposedPorts: [3000],
    });
    expect(readFileSync(join(root, 'srv/app/dist/server.js'), 'utf8')).toContain('hello');
    expect(readFileSync(join(root, 'srv/app/node_modules/dep/index.js'), 'utf8')).toContain('module.exports');
    const tags = [...(registry.store.repositories.get('shop/api')?.tags.keys() ?? [])];
    expect(tags).toEqual(expect.arrayContaining([expect.stringMatching(/^k-[0-9a-f]{40}$/), 'c-0123456789ab']));
  });

  it('builds nothing and pushes nothing when nothing has changed', async () => {
    const first = await applyBuild(deps({ api: api() }));
    registry.calls.length = 0;
    const second = await applyBuild(deps({ api: api() }));
    expect(second.images).toEqual(first.images);
    expect(second.built[0]).toMatchObject({ cached: true, sent: 0 });
    expect(builds()).toBe(1);
    expect(registry.calls.filter((c) => !/^(?:HEAD|GET) /.test(c))).toEqual([]);
  });

  it('gives another digest after a change, and sends the unchanged dependencies only once', async () => {
    const first = await applyBuild(deps({ api: api() }));
    writeService('api', 'changed');
    registry.calls.length = 0;
    const second = await applyBuild(deps({ api: api() }, { commit: 'fedcba9876543210' }));
    expect(second.images['api']).not.toBe(first.images['api']);
    expect(second.built[0]?.cached).toBe(false);
    // The config and the layer of the output; the layer of node_modules is there already.
    expect(registry.calls.filter((c) => c.startsWith('PUT') && c.includes('/blobs/'))).toHaveLength(2);
  });

  it('has the same digest from another folder, at another time, on an empty registry', async () => {
    const first = await applyBuild(deps({ api: api() }));
    const other = await startRegistry(['shop/api']);
    utimesSync(join(folder, 'api/src/server.js'), new Date(1e12), new Date(1e12));
    rmSync(join(folder, 'api/dist'), { recursive: true });
    chmodSync(join(folder, 'api/src/server.js'), 0o600);
    try {
      const repositories = { api: `${other.host}/shop/api` };
      const authorize = () => Promise.resolve(other.authorization);
      const second = await applyBuild(deps({ api: api() }, { repositories, authorize }));
      expect(second.built[0]?.cached).toBe(false);
      expect(second.built[0]?.digest).toBe(first.built[0]?.digest);
    } finally {
      await other.close();
    }
  });

  it('does not mind an immutable commit tag that another image holds', async () => {
    await applyBuild(deps({ api: api() }));
    writeService('api', 'dirty working tree');
    const second = await applyBuild(deps({ api: api() }));
    expect(second.built[0]?.cached).toBe(false);
  });

  it('runs a command once where two services share a context', async () => {
    const services = { api: api(), web: { ...api(), path: '/web/*' } };
    const result = await applyBuild(deps(services));
    expect(Object.keys(result.images).sort()).toEqual(['api', 'web']);
    expect(builds()).toBe(1);
  });

  it('rides out a registry that is unavailable for a moment', async () => {
    registry.failNext(2);
    const result = await applyBuild(deps({ api: api() }));
    expect(result.images['api']).toBeDefined();
  });

  it('says what failed when a command fails, with its last lines, and pushes nothing', async () => {
    writeFileSync(join(folder, 'api/build.js'), "console.error('cannot find the thing'); process.exit(3)\n");
    const failure = await applyBuild(deps({ api: api() })).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(StageError);
    expect((failure as StageError).message).toBe('api: node build.js ended with exit code 3');
    expect((failure as StageError).hint).toContain('cannot find the thing');
    expect(registry.store.repositories.get('shop/api')?.tags.size).toBe(0);
  });

  it('makes another image where the tasks run on ARM, which is theirs alone', async () => {
    const x86 = (await applyBuild(deps({ api: api() }))).images['api'] ?? '';
    const arm = (await applyBuild(deps({ api: { ...api(), cpuArchitecture: 'ARM64' } }))).images['api'] ?? '';
    expect(arm).not.toBe(x86);
    const pull = (image: string, platform: 'linux/amd64' | 'linux/arm64') =>
      pullImage(registry.store, registry.host, image, platform, join(folder, 'root'));
    await pull(arm, 'linux/arm64');
    await expect(pull(arm, 'linux/amd64')).rejects.toThrow(/descriptor matching platform 'linux\/amd64'/);
    await expect(pull(x86, 'linux/arm64')).rejects.toThrow(/descriptor matching platform 'linux\/arm64'/);
  });

  it('keeps links inside and refuses those that lead out', async () => {
    symlinkSync('dep', join(folder, 'api/node_modules/alias'));
    const result = await applyBuild(deps({ api: api() }));
    const root = join(folder, 'root');
    await pullImage(registry.store, registry.host, result.images['api'] ?? '', 'linux/amd64', root);
    expect(readFileSync(join(root, 'srv/app/node_modules/alias/index.js'), 'utf8')).toContain('module.exports');
    symlinkSync('/etc/passwd', join(folder, 'api/src/leak'));
    const leaking = api({ local: { run: ['node build.js'], files: ['src'] } });
    await expect(applyBuild(deps({ api: leaking }))).rejects.toThrow(/src\/leak.*leads out of the build context/);
  });

  it('tells missing output by name', async () => {
    const wrong = api({ local: { run: ['node build.js'], files: ['out'] } });
    await expect(applyBuild(deps({ api: wrong }))).rejects.toThrow(/"out" does not exist/);
  });

  it('explains a refused login', async () => {
    const authorize = () => Promise.resolve('Basic QVdTOndyb25n');
    const failure = await applyBuild(deps({ api: api() }, { authorize })).catch((e: unknown) => e);
    expect((failure as StageError).message).toMatch(/HTTP 401/);
    expect((failure as StageError).hint).toContain('ecr:GetAuthorizationToken');
  });

  it('reports all problems at once, before any command runs', async () => {
    const services = {
      api: api({ dockerfile: 'Missing' }),
      web: { path: '/w/*', port: 80, build: { context: 'api', target: 'nope' } },
      other: { path: '/o/*', port: 80, build: { context: '../..', local: { files: ['../x'] } } },
    };
    const failure = await applyBuild(deps(services)).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(ConfigError);
    const where = (failure as ConfigError).problems.map((p) => p.where);
    expect(where).toEqual(
      expect.arrayContaining([
        'services.api.build.dockerfile',
        'services.web.build.target',
        'services.web.build.local',
        'services.other.build.context',
        'services.other.build.local.files',
        'services.other',
      ]),
    );
    expect(registry.calls).toEqual([]);
  });

  it('takes a configured image as it is', async () => {
    const image = `registry.test/x@sha256:${'a'.repeat(64)}`;
    const result = await applyBuild(deps({ api: { path: '/*', port: 80, image } }));
    expect(result.images).toEqual({ api: image });
    expect(registry.calls).toEqual([]);
  });

  it('gives build commands no credentials', async () => {
    writeFileSync(
      join(folder, 'api/build.js'),
      "require('fs').mkdirSync('dist',{recursive:true});require('fs').writeFileSync('dist/env.json',JSON.stringify(process.env))",
    );
    const env = {
      ...process.env,
      AWS_SECRET_ACCESS_KEY: 'leak-a',
      GITHUB_TOKEN: 'leak-b',
      'INPUT_GITHUB-TOKEN': 'leak-c',
    };
    await applyBuild(deps({ api: api({ args: { FLAVOUR: 'sweet' } }) }, { env }));
    const seen = readFileSync(join(folder, 'api/dist/env.json'), 'utf8');
    expect(seen).not.toContain('leak-');
    expect(JSON.parse(seen)).toMatchObject({ FLAVOUR: 'sweet' });
  });
});
