import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { configSchema } from '../../src/config/schema';
import { applyBuild, type BuildDeps } from '../../src/stages/build/apply';
import { ignoreRules, listContext } from '../../src/stages/build/context';
import { isIgnored, parseDockerignore, parseGitignore } from '../../src/stages/build/ignore';
import { readDockerfile } from '../../src/stages/build/oci/dockerfile';
import { contentKey, parseRepository, tagsFor } from '../../src/stages/build/plan';
import { captureOutput } from '../support/capture-output';
import { startRegistry } from '../support/registry';

describe('.dockerignore', () => {
  it.each([
    ['dist', 'dist/a.js', true],
    ['dist', 'src/dist/a.js', false],
    ['**/dist', 'src/dist/a.js', true],
    ['*.log', 'a.log', true],
    ['*.log', 'sub/a.log', false],
    ['**/*.log', 'sub/deep/a.log', true],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['/src/', 'src/x', true],
    ['[ab].txt', 'b.txt', true],
    ['docs\n!docs/keep.md', 'docs/keep.md', false],
    ['!docs/keep.md\ndocs', 'docs/keep.md', true],
    ['# dist', 'dist', false],
    ['a.b', 'axb', false],
    // Answers of github.com/moby/patternmatcher 0.6.0.
    ['src/**.md', 'src/a.md', false],
    ['src/**.md', 'src/sub/.md', true],
    ['**.md', 'src/a.md', true],
    ['src/**', 'src', false],
    ['src/**', 'src/a/b', true],
    ['**', 'a/b', true],
    ['[!a]*', 'b.txt', false],
    ['[!a]*', 'a.txt', true],
    ['[^a]*', 'b.txt', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['./a/../b/', 'b/c', true],
    [' # dist', '# dist', true],
    ['a\n!a/b\na', 'a/b', false],
    ['a\n!a/b\na/b', 'a/b', true],
    ['a\n!a/*.md\n', 'a/x/y.md', true],
  ])('%j on %s: %s', (text, path, ignored) => {
    expect(isIgnored(path, parseDockerignore(text))).toBe(ignored);
  });
});

describe('.gitignore', () => {
  it.each([
    ['dist/', '', 'packages/a/dist/x.js', true],
    ['/dist', '', 'dist/x.js', true],
    ['/dist', '', 'a/dist/x.js', false],
    ['/api/dist', 'api', 'dist/x.js', true],
    ['/web/dist', 'api', 'dist/x.js', false],
    ['*.log\n!keep.log', '', 'keep.log', false],
  ])('%j seen from %j on %s: %s', (text, from, path, ignored) => {
    expect(isIgnored(path, parseGitignore(text, from))).toBe(ignored);
  });
});

describe('content key', () => {
  const inputs = {
    builder: 'local' as const,
    contextHash: 'c',
    dockerfileHash: 'd',
    target: undefined,
    args: { A: '1', B: '2' },
    local: { run: [['npm', 'ci']], files: ['dist'] },
    docker: {
      platforms: ['linux/amd64'],
      secrets: ['npm', 'ca'],
      bases: { node: `sha256:${'1'.repeat(64)}`, alpine: null },
      contexts: {},
      labels: { a: '1' },
      shape: [false, null, false],
    },
    tools: 't',
  };
  it('does not mind the order of arguments', () => {
    expect(contentKey({ ...inputs, args: { B: '2', A: '1' } })).toBe(contentKey(inputs));
    const { docker } = inputs;
    const turned = {
      ...docker,
      secrets: ['ca', 'npm'],
      bases: { alpine: null, node: docker.bases.node },
    };
    expect(contentKey({ ...inputs, docker: turned })).toBe(contentKey(inputs));
    expect(contentKey(inputs)).toMatch(/^k-[0-9a-f]{40}$/);
  });
  it('changes with everything that an image is made from', () => {
    const others = [
      { builder: 'docker' as const },
      { contextHash: 'x' },
      { dockerfileHash: 'x' },
      { target: 'x' },
      { args: { A: '2', B: '2' } },
      { local: { run: [['npm', 'i']], files: ['dist'] } },
      { tools: 'x' },
      { docker: undefined },
      { docker: { ...inputs.docker, platforms: ['linux/amd64', 'linux/arm64'] } },
      { docker: { ...inputs.docker, secrets: ['npm'] } },
      { docker: { ...inputs.docker, bases: { node: null, alpine: null } } },
      { docker: { ...inputs.docker, bases: { node: `sha256:${'2'.repeat(64)}`, alpine: null } } },
      { docker: { ...inputs.docker, contexts: { more: 'x' } } },
      { docker: { ...inputs.docker, labels: { a: '2' } } },
      { docker: { ...inputs.docker, shape: [true, null, false] } },
    ];
    const keys = new Set([contentKey(inputs), ...others.map((o) => contentKey({ ...inputs, ...o }))]);
    expect(keys.size).toBe(others.length + 1);
  });
  it('names tags and repositories', () => {
    expect(tagsFor('k-1', 'uncommitted')).toEqual(['k-1']);
    expect(parseRepository('127.0.0.1:5000/a/b')).toEqual({
      origin: 'http://127.0.0.1:5000',
      host: '127.0.0.1:5000',
      name: 'a/b',
    });
    expect(parseRepository('1.dkr.ecr.eu-west-1.amazonaws.com/a').origin).toMatch(/^https:/);
    expect(() => parseRepository('no-slash')).toThrow(/HOST\/NAME/);
    expect(() => parseRepository('127.0.0.1.evil.test/UPPER')).toThrow();
  });
});

describe('Dockerfile settings', () => {
  it('follow FROM through the stages, with arguments and inherited settings', () => {
    const settings = readDockerfile(
      `ARG NODE=24
FROM node:\${NODE}-slim AS base
ENV A=1 B="two words"
WORKDIR /srv
CMD ["base"]
FROM base AS build
RUN make
FROM base
ARG PORT=3000
ENV C=\${A}-$PORT
WORKDIR app
EXPOSE \${PORT} 9000/udp
ENTRYPOINT ["node"]
`,
      { args: { NODE: '22', PORT: '8080' } },
    );
    expect(settings).toMatchObject({
      base: 'node:22-slim',
      workingDir: '/srv/app',
      env: ['A=1', 'B=two words', 'C=1-8080'],
      exposedPorts: ['8080/tcp', '9000/udp'],
      entrypoint: ['node'],
      cmd: [],
    });
  });
  it('take the shell form through the shell, and a named target', () => {
    const text = 'FROM a AS one\nCMD node server.js\nFROM b\nCMD ["x"]';
    expect(readDockerfile(text, { target: 'ONE' }).cmd).toEqual(['/bin/sh', '-c', 'node server.js']);
    expect(() => readDockerfile(text, { target: 'two' })).toThrow(/no stage "two" \(stages: one\)/);
    expect(() => readDockerfile('# nothing')).toThrow(/no FROM/);
  });
});

describe('Docker', () => {
  let folder: string;
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-docker-'));
    registry = await startRegistry(['shop/api']);
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCMD ["x"]\n');
  });
  afterEach(async () => {
    await registry.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const deps = (path: string): BuildDeps => ({
    config: {
      app: 'shop',
      root: folder,
      services: configSchema.parse({
        app: 'shop',
        services: { api: { path: '/*', port: 80, build: { args: { FLAVOUR: 'a b; c' } } } },
        environments: { dev: {} },
      }).services,
    },
    repositories: { api: `${registry.host}/shop/api` },
    authorize: () => Promise.resolve(registry.authorization),
    builder: 'docker',
    commit: '0123456789abcdef',
    output: captureOutput(),
    clock: createClock(),
    signal: new AbortController().signal,
    env: { PATH: path },
  });

  it('says that no engine answers', async () => {
    await expect(applyBuild(deps(join(folder, 'bin')))).rejects.toThrow(/no Docker engine answers/);
  });

  it('holds the digest to the registry, says what the builder cannot do, and logs in without an argument or the user’s own configuration', async () => {
    // A client that does what Docker does at its edges: reads DOCKER_CONFIG, and pushes a manifest under every tag.
    const script = join(folder, 'bin', 'docker');
    writeFileSync(
      script,
      `#!/usr/bin/env node
const fs = require('fs'), crypto = require('crypto'), argv = process.argv.slice(2);
if (argv[0] === 'version') console.log('99.0');
else if (argv[0] === 'info') console.log('[["Backing Filesystem","extfs"]]');
else if (argv[1] === 'version') console.log('buildx');
else if (argv[1] === 'inspect') console.log('Name: default\\nDriver: docker\\n\\nNodes:\\nName: default\\nStatus: running\\nBuildKit version: v0.18.2\\nPlatforms: linux/amd64');
else (async () => {
  const config = JSON.parse(fs.readFileSync(process.env.DOCKER_CONFIG + '/config.json', 'utf8'));
  fs.writeFileSync(${JSON.stringify(join(folder, 'seen.json'))}, JSON.stringify({ argv, config, dir: process.env.DOCKER_CONFIG }));
  const host = ${JSON.stringify(registry.host)}, base = 'http://' + host + '/v2/shop/api';
  const headers = { authorization: 'Basic ' + config.auths[host].auth };
  const blob = Buffer.from('{}'), digest = 'sha256:' + crypto.createHash('sha256').update(blob).digest('hex');
  await fetch(base + '/blobs/uploads/?digest=' + digest, { method: 'POST', headers, body: blob });
  const manifest = JSON.stringify({ schemaVersion: 2, config: { mediaType: 'x', digest, size: 2 }, layers: [] });
  for (const [i, a] of argv.entries()) if (a === '--tag') {
    const r = await fetch(base + '/manifests/' + argv[i + 1].split(':').pop(), { method: 'PUT', headers, body: manifest });
    if (r.status !== 201) process.exit(9);
  }
  // As Docker's own builder has it: the image's id.
  fs.writeFileSync(argv[argv.indexOf('--metadata-file') + 1], JSON.stringify({ 'containerimage.digest': digest }));
})();
`,
    );
    chmodSync(script, 0o755);
    const path = [join(folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
    const first = await applyBuild(deps(path));
    const stored = [...(registry.store.repositories.get('shop/api')?.manifests.keys() ?? [])];
    expect(first.images['api']).toBe(`${registry.host}/shop/api@${stored[0] ?? ''}`);
    const seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as { argv: string[]; dir: string };
    expect(seen.argv).toContain('FLAVOUR=a b; c');
    expect(seen.argv).toContain('--provenance=false');
    const said = first.built[0];
    expect(said).toMatchObject({ cached: false, origin: 'built', size: 2 });
    expect(seen.argv.join(' ')).not.toContain(registry.authorization.slice(6));
    expect(() => readFileSync(join(seen.dir, 'config.json'))).toThrow();
    rmSync(join(folder, 'seen.json'));
    // What the stub wrote lies in the context: without it the inputs are those of the first build.
    const second = await applyBuild(deps(path));
    expect(second.built[0]?.cached).toBe(true);
  });
});

it('lists a context without what git and Docker ignore, sorted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ez-context-'));
  try {
    mkdirSync(join(folder, '.git'));
    for (const name of ['api/src', 'api/dist', 'api/docs', 'api/node_modules/x'])
      mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['src/b.js', 'src/a.js', 'dist/o.js', 'docs/x.md', 'docs/keep.md', 'node_modules/x/i.js'])
      writeFileSync(join(folder, 'api', name), name);
    writeFileSync(join(folder, '.gitignore'), 'dist\n');
    writeFileSync(join(folder, 'api/.dockerignore'), 'docs\n!docs/keep.md\n');
    const context = join(folder, 'api');
    const list = async (git: boolean) =>
      (await listContext(context, await ignoreRules(context, join(context, 'Dockerfile'), git))).map((f) => f.path);
    expect(await list(true)).toEqual(['.dockerignore', 'docs/keep.md', 'src/a.js', 'src/b.js']);
    expect(await list(false)).toContain('dist/o.js');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
