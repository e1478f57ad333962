import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { onLoopback } from '../../src/commands/build';
import { buildxArgv, type BuildxBuild } from '../../src/stages/build/buildx/argv';
import {
  type BuilderFacts,
  judgeBuilder,
  parseInspect,
  reachable,
  type Wanted,
} from '../../src/stages/build/buildx/builder';
import { dockerConfig } from '../../src/stages/build/buildx/docker';
import { isBuilt, parseMetadata } from '../../src/stages/build/buildx/metadata';
import { ociLabels, sourceOf } from '../../src/stages/build/labels';
import { regionOfRegistry } from '../../src/stages/build/login';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

describe('arguments of buildx', () => {
  const build: BuildxBuild = {
    service: 'api',
    context: '/c',
    dockerfile: '/c/Dockerfile',
    target: 't',
    platforms: ['linux/amd64', 'linux/arm64'],
    args: { A: '1 2' },
    secrets: { token: { env: 'TOKEN' }, npmrc: { file: '/c/a,b' } },
    contexts: { node: `docker-image://node@${digest('1')}` },
    labels: { a: 'b=c' },
    cache: 'off',
    siblings: ['api', 'web'],
    sbom: false,
    provenance: 'min',
    reproducible: false,
    repositoryUrl: 'r/n',
    tags: ['k-1', 'c-2'],
    metadataFile: '/m.json',
  };
  const after = (flag: string, over: Partial<BuildxBuild> = {}) =>
    buildxArgv({ ...build, ...over }).flatMap((a, i, all) => (all[i - 1] === flag ? [a] : []));

  it('name everything, and no secret', () => {
    expect(buildxArgv(build).join('\n')).toBe(
      [
        ...['docker', 'buildx', 'build', '--platform', 'linux/amd64,linux/arm64', '--progress', 'plain'],
        ...['--file', '/c/Dockerfile', '--target', 't', '--build-arg', 'A=1 2'],
        ...['--secret', 'id=token,env=TOKEN', '--secret', 'id=npmrc,"src=/c/a,b"'],
        ...['--build-context', `node=docker-image://node@${digest('1')}`, '--label', 'a=b=c'],
        ...['--attest', 'type=provenance,mode=min', '--tag', 'r/n:k-1', '--tag', 'r/n:c-2'],
        ...['--metadata-file', '/m.json', '--push', '/c'],
      ].join('\n'),
    );
  });
  it('say what is attached', () => {
    expect(after('--attest', { provenance: 'off', sbom: true })).toEqual(['type=sbom']);
    expect(buildxArgv({ ...build, provenance: 'off' })).toContain('--provenance=false');
    expect(after('--attest', { sbom: { generator: 'h/g:1' } })[1]).toBe('type=sbom,generator=h/g:1');
    expect(buildxArgv({ ...build, pull: true })).toContain('--pull');
    expect(after('--output', { reproducible: true })).toEqual(['type=registry,rewrite-timestamp=true']);
  });
  it('leave the platform to the builder where none is named', () => {
    expect(buildxArgv({ ...build, platforms: [] }).join(' ')).toMatch(/^docker buildx build --progress plain /);
  });
  it('write a service’s own cache and read all', () => {
    expect(after('--cache-from', { cache: 'github' })).toEqual([
      'type=gha,scope=ez-deploy-api',
      'type=gha,scope=ez-deploy-web',
    ]);
    expect(after('--cache-to', { cache: 'github' })).toEqual(['type=gha,scope=ez-deploy-api,mode=max']);
    expect(after('--cache-to', { cache: { registry: 'h/cache' } })).toEqual([
      'type=registry,ref=h/cache:api,mode=max,image-manifest=true,oci-mediatypes=true',
    ]);
    expect(after('--cache-from', { cache: { local: '/x' } })).toEqual([
      'type=local,src=/x/api',
      'type=local,src=/x/web',
    ]);
    expect(after('--cache-to', { cache: { local: '/x' } })).toEqual(['type=local,dest=/x/api,mode=max']);
  });
  it('keep each value one argument, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Z]{1,5}$/), fc.string()), (args) => {
        expect(after('--build-arg', { args })).toEqual(Object.entries(args).map(([n, v]) => `${n}=${v}`));
      }),
    );
  });
});

describe('a builder', () => {
  const INSPECTED = `Name:          ours
Driver:        docker-container
Last Activity: 2026-11-28 06:18:28 +0000 UTC

Nodes:
Name:                  ours0
Endpoint:              unix:///var/run/docker.sock
Driver Options:        network="host"
Status:                running
BuildKit daemon flags: --allow-insecure-entitlement=network.host
BuildKit version:      v0.22.0
Platforms:             linux/amd64*, linux/amd64/v2, linux/386
Labels:
 org.mobyproject.buildkit.worker.executor: oci
`;
  const builder = parseInspect(INSPECTED);
  const facts = (over: Partial<BuilderFacts> = {}): BuilderFacts => ({
    builder,
    containerdStore: false,
    actionsCache: true,
    ...over,
  });
  const plain: BuilderFacts = facts({ builder: { ...builder, name: 'default', driver: 'docker' } });
  const wanted = (over: Partial<Wanted> = {}): Wanted => ({
    sbom: false,
    provenance: undefined,
    platforms: ['linux/amd64'],
    cache: 'off',
    reproducible: false,
    contexts: {},
    ...over,
  });

  it('is read from what buildx prints', () => {
    expect(builder).toEqual({
      name: 'ours',
      driver: 'docker-container',
      status: 'running',
      buildkit: 'v0.22.0',
      platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/386'],
      error: undefined,
    });
    const broken = 'Name: x\nDriver: remote\n\nNodes:\nName: x0\nEndpoint: tcp://a:1\nError: connection refused\n';
    expect(parseInspect(broken)).toMatchObject({ driver: 'remote', status: 'unknown', error: 'connection refused' });
    expect(parseInspect('')).toMatchObject({ name: '', driver: '' });
  });
  it('of one’s own can do everything', () => {
    expect(judgeBuilder(wanted({ sbom: true, cache: 'github', reproducible: true }), facts())).toEqual({
      provenance: 'min',
      pins: true,
      problems: [],
      foreign: [],
      missing: [],
    });
    expect(judgeBuilder(wanted({ provenance: 'max' }), facts()).provenance).toBe('max');
  });
  it('of Docker’s is told what it cannot do, and refused where it is asked for', () => {
    expect(judgeBuilder(wanted(), plain)).toEqual({
      provenance: 'off',
      pins: true,
      problems: [],
      foreign: [],
      missing: [expect.stringContaining('provenance is left out: the builder "default" (driver docker')],
    });
    expect(judgeBuilder(wanted({ provenance: 'off' }), plain)).toMatchObject({ problems: [], missing: [] });
    for (const over of [
      { sbom: true },
      { provenance: 'min' },
      { platforms: ['linux/amd64', 'linux/arm64'] },
      { cache: { local: 'x' } },
      { reproducible: true },
    ] as const)
      expect(judgeBuilder(wanted(over as Partial<Wanted>), plain).problems.length).toBeGreaterThan(0);
    // With the containerd image store it can.
    expect(judgeBuilder(wanted({ sbom: true }), { ...plain, containerdStore: true }).problems).toEqual([]);
  });
  it('is asked for what it can do, and for no more, where that is enough', () => {
    const plain = facts({ builder: { ...builder, driver: 'docker' } });
    const all = wanted({ sbom: true, provenance: 'max', platforms: ['linux/amd64', 'linux/arm64'], cache: 'github' });
    const waived = { sbom: false, provenance: undefined, platforms: ['linux/amd64'], cache: 'off' };
    expect(reachable(all, plain, 'linux/amd64')).toEqual({ ...all, ...waived });
    expect(judgeBuilder(reachable(all, plain, 'linux/amd64'), plain).problems).toEqual([]);
    expect(reachable(all, facts(), 'linux/amd64')).toEqual({ ...all, platforms: ['linux/amd64'] });
  });
  it('of a rehearsal must build what the tasks run on: nothing else would start', () => {
    const both = wanted({ platforms: ['linux/amd64', 'linux/arm64'] });
    const verdict = judgeBuilder(reachable(both, facts(), 'linux/arm64'), facts());
    expect(verdict.problems).toEqual([expect.stringMatching(/cannot build linux\/arm64/)]);
    expect(verdict.foreign).toEqual(['linux/arm64']);
    const emulates = facts({ builder: { ...builder, driver: 'docker', platforms: ['linux/amd64', 'linux/arm64'] } });
    expect(judgeBuilder(reachable(both, emulates, 'linux/arm64'), emulates).problems).toEqual([]);
    expect(reachable(both, emulates, 'linux/arm64').platforms).toEqual(['linux/arm64']);
  });
  it('of a rehearsal is Docker’s own, unless somebody chose another', () => {
    expect(onLoopback({ PATH: '/bin' })).toEqual({ PATH: '/bin', BUILDX_BUILDER: 'default' });
    expect(onLoopback({ DOCKER_CONTEXT: 'mine' })['BUILDX_BUILDER']).toBe('mine');
    expect(onLoopback({ BUILDX_BUILDER: 'ours' })).toEqual({ BUILDX_BUILDER: 'ours' });
  });
  it('that is old, or on another machine type, is told apart', () => {
    const old = facts({ builder: { ...builder, buildkit: 'v0.10.6' } });
    expect(judgeBuilder(wanted(), old).missing).toHaveLength(1);
    const older = facts({ builder: { ...builder, buildkit: 'v0.8+unknown' } });
    expect(judgeBuilder(wanted(), older)).toMatchObject({
      pins: false,
      missing: [/cannot be told the digest/, /provenance/].map((m) => expect.stringMatching(m)),
    });
    expect(judgeBuilder(wanted({ contexts: { a: 'b' } }), older).problems).toHaveLength(1);
    expect(
      judgeBuilder(wanted({ reproducible: true }), facts({ builder: { ...builder, buildkit: 'v0.12.5' } })).problems,
    ).toHaveLength(1);
    expect(judgeBuilder(wanted({ platforms: ['linux/amd64', 'linux/arm64'] }), facts()).problems).toEqual([
      expect.stringMatching(/cannot build linux\/arm64 \(docker\/setup-qemu-action/),
    ]);
    expect(judgeBuilder(wanted({ cache: 'github' }), facts({ actionsCache: false })).problems).toHaveLength(1);
  });
});

describe('Docker’s configuration', () => {
  it('keeps how the user reaches his registries, and lays the login over it', () => {
    const user = {
      auths: { 'ghcr.io': { auth: 'mine' }, 'ecr.test': { auth: 'old' } },
      credsStore: 'desktop',
      currentContext: 'colima',
      cliPluginsExtraDirs: ['/opt/plugins'],
      experimental: 'enabled',
    };
    expect(dockerConfig(user, { 'ecr.test': 'Basic QVdTOng=' }, '/home/u/.docker/cli-plugins')).toEqual({
      auths: { 'ghcr.io': { auth: 'mine' }, 'ecr.test': { auth: 'QVdTOng=' } },
      credsStore: 'desktop',
      credHelpers: { 'ecr.test': '' },
      currentContext: 'colima',
      cliPluginsExtraDirs: ['/home/u/.docker/cli-plugins', '/opt/plugins'],
    });
    expect(dockerConfig({}, {}, '/p')).toEqual({ auths: {}, cliPluginsExtraDirs: ['/p'] });
  });
});

describe('the build’s metadata', () => {
  const text = JSON.stringify({ 'containerimage.digest': digest('a'), 'buildx.build.ref': 'x' });
  it('names the image, or is refused', () => {
    expect(parseMetadata(text).digest).toBe(digest('a'));
    expect(() => parseMetadata('{}')).toThrow(/names no image/);
    expect(() => parseMetadata('<html>')).toThrow(/not JSON/);
  });
  it('is what the registry must have: the same digest, or the image of that id', () => {
    const built = { digest: digest('a'), configDigest: undefined };
    expect(isBuilt(built, { digest: digest('a'), configDigest: undefined })).toBe(true);
    expect(isBuilt(built, { digest: digest('b'), configDigest: digest('a') })).toBe(true);
    expect(isBuilt(built, { digest: digest('b'), configDigest: digest('c') })).toBe(false);
    expect(isBuilt(built, { digest: digest('b'), configDigest: undefined })).toBe(false);
  });
});

describe('labels', () => {
  it('are those of the convention, by the commit alone; the user’s own come last', () => {
    const facts = {
      commit: 'a'.repeat(40),
      committedAt: 1_793_520_000,
      version: '1.2',
      app: 'shop',
      service: 'api',
      source: sourceOf({ GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'org/shop' }),
    };
    const name = 'org.opencontainers.image';
    expect(ociLabels(facts, { team: 'x', [`${name}.version`]: '2' })).toEqual({
      [`${name}.title`]: 'shop/api',
      [`${name}.version`]: '2',
      [`${name}.revision`]: 'a'.repeat(40),
      [`${name}.created`]: '2026-11-01T08:00:00Z',
      [`${name}.source`]: 'https://github.com/org/shop',
      team: 'x',
    });
    const none = ociLabels({ ...facts, commit: 'uncommitted', committedAt: undefined, source: sourceOf({}) }, {});
    expect(Object.keys(none)).toEqual([`${name}.title`, `${name}.version`]);
  });
});

describe('the registry’s token', () => {
  const own = { hosts: ['127.0.0.1:5000'], region: 'eu-central-1' };
  it.each([
    ['111111111111.dkr.ecr.us-east-1.amazonaws.com', 'us-east-1'],
    ['111111111111.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['111111111111.dkr-ecr.eu-west-1.on.aws', 'eu-west-1'],
    ['127.0.0.1:5000', 'eu-central-1'],
    ['127.0.0.1:5001', undefined],
    ['ghcr.io', undefined],
    ['111111111111.dkr.ecr.us-east-1.amazonaws.com.evil.test', undefined],
  ])('for %s is that of %s', (host, region) => {
    expect(regionOfRegistry(host, own)).toBe(region);
  });
});
