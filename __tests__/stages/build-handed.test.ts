import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { configSchema } from '../../src/config/schema';
import { ConfigError, type StageError } from '../../src/errors';
import { applyBuild, type BuildDeps } from '../../src/stages/build/apply';
import { mayCopyFrom } from '../../src/stages/build/login';
import { digestOf } from '../../src/stages/build/oci/image';
import { RegistryClient } from '../../src/stages/build/oci/registry';
import { parseRepository } from '../../src/stages/build/plan';
import { hiding } from '../../src/stages/build/secrets';
import { captureOutput } from '../support/capture-output';
import { startRegistry } from '../support/registry';

let folder: string;
let staging: Awaited<ReturnType<typeof startRegistry>>;
let production: Awaited<ReturnType<typeof startRegistry>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ez-handed-'));
  staging = await startRegistry(['shop/api', 'shop/web']);
  production = await startRegistry(['shop/api', 'shop/web']);
});
afterEach(async () => {
  await Promise.all([staging.close(), production.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const KEY = `k-${'1'.repeat(40)}`;
const client = (registry: typeof staging) =>
  new RegistryClient(parseRepository(`${registry.host}/shop/api`), {
    authorization: registry.authorization,
    clock: createClock(Date.now(), 60),
    signal: new AbortController().signal,
  });
/** Puts an image there. @returns its digest. */
async function put(registry: typeof staging, mark: string, tag: string): Promise<string> {
  const config = Buffer.from(JSON.stringify({ mark }));
  await client(registry).pushBlob(digestOf(config), { bytes: config });
  const described = { mediaType: 'x', digest: digestOf(config), size: config.length };
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, config: described, layers: [] }));
  await client(registry).tag(
    { bytes, mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf(bytes) },
    tag,
  );
  return digestOf(bytes);
}
const deps = (services: Record<string, unknown>, over: Partial<BuildDeps> = {}): BuildDeps => ({
  config: {
    app: 'shop',
    root: folder,
    services: configSchema.parse({ app: 'shop', services, environments: { dev: {} } }).services,
  },
  repositories: { api: `${production.host}/shop/api`, web: `${production.host}/shop/web` },
  authorize: () => Promise.resolve(production.authorization),
  builder: 'docker',
  commit: '0123456789abcdef',
  output: captureOutput(),
  clock: createClock(),
  signal: new AbortController().signal,
  env: {},
  ...over,
});
const api = { path: '/*', port: 80 };
const given = (image: string, key: string | undefined) => ({ promoted: { api: { image, key } } });
const tagsOf = async (digest: string) => {
  const tags = [KEY, 'c-0123456789ab'];
  const found = await Promise.all(tags.map((tag) => client(production).resolve(tag)));
  return tags.filter((_, i) => found[i] === digest);
};

describe('an image of an earlier job', () => {
  it('takes its content key along where its source says so too', async () => {
    const digest = await put(staging, 'honest', KEY);
    const image = `${staging.host}/shop/api@${digest}`;
    const { built } = await applyBuild(deps({ api }, given(image, KEY)));
    expect(built[0]).toMatchObject({ digest, key: KEY, origin: 'copied' });
    expect(await tagsOf(digest)).toEqual([KEY, 'c-0123456789ab']);
  });
  it('is refused under a key that its source has for another image, or not at all, and nothing is written', async () => {
    await put(staging, 'honest', KEY);
    const other = await put(staging, 'other', `k-${'2'.repeat(40)}`);
    const image = `${staging.host}/shop/api@${other}`;
    const before = production.calls.length;
    await expect(applyBuild(deps({ api }, given(image, KEY)))).rejects.toThrow(
      /has sha256:\w+ under the content key k-1/,
    );
    await expect(applyBuild(deps({ api }, given(image, `k-${'3'.repeat(40)}`)))).rejects.toThrow(/has nothing under/);
    expect(production.calls.slice(before).filter((c) => !/^(?:GET|HEAD) /.test(c))).toEqual([]);
  });
  it('without a key is copied, and gets neither key nor the commit’s tag', async () => {
    const digest = await put(staging, 'plain', KEY);
    const { built } = await applyBuild(deps({ api }, given(`${staging.host}/shop/api@${digest}`, undefined)));
    expect(built[0]).toMatchObject({ digest, key: undefined });
    expect(await client(production).resolve(digest)).toBe(digest);
    expect(await tagsOf(digest)).toEqual([]);
  });
  it('comes from the environments’ registries only', async () => {
    const image = `evil.example/shop/api@sha256:${'a'.repeat(64)}`;
    const error: unknown = await applyBuild(deps({ api }, given(image, undefined))).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(/input images\.api: is in evil\.example, which is no registry of this file's/);
    const ecr = (account: string) => `${account}.dkr.ecr.eu-central-1.amazonaws.com`;
    const own = { hosts: [ecr('111111111111')], accounts: ['222222222222'] };
    const hosts = [ecr('111111111111'), ecr('222222222222'), ecr('333333333333'), '127.0.0.1:5000', 'docker.io'];
    expect(hosts.map((host) => mayCopyFrom(host, own))).toEqual([true, true, false, false, false]);
    expect(mayCopyFrom('127.0.0.1:1', { hosts: ['127.0.0.1:2'], accounts: [] })).toBe(true);
  });
  it('does not replace the one that the configuration names', async () => {
    const digest = await put(staging, 'same', KEY);
    const image = `${staging.host}/shop/api@${digest}`;
    const named = (of: string) => ({ api: { ...api, image: `${staging.host}/shop/api@${of}` } });
    const error: unknown = await applyBuild(deps(named(`sha256:${'b'.repeat(64)}`), given(image, KEY))).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(
      `services.api: configuration says sha256:${'b'.repeat(64)}, the given images say ${digest}`,
    );
    expect((await applyBuild(deps(named(digest), given(image, KEY)))).built[0]).toMatchObject({ digest });
  });
});

describe('a build with Docker', () => {
  const SECRET = 'tr0ub4dor-and-3-more';
  /** A docker whose build does what `build` says: the arguments are `argv`, `say` prints and ends it. */
  const docker = (build: string): NodeJS.ProcessEnv => {
    mkdirSync(join(folder, 'bin'), { recursive: true });
    const script = join(folder, 'bin', 'docker');
    writeFileSync(
      script,
      `#!/usr/bin/env node
const argv = process.argv.slice(2), say = (text) => { console.error(text); process.exit(1); };
if (argv[0] === 'version') console.log('99.0');
else if (argv[0] === 'info') console.log('[["Backing Filesystem","extfs"]]');
else if (argv[1] === 'version') console.log('buildx');
else if (argv[1] === 'inspect') console.log('Name: default\\nDriver: docker\\n\\nNodes:\\nName: default\\nStatus: running\\nBuildKit version: v0.18.2\\nPlatforms: linux/amd64');
else (async () => { ${build} })();
`,
    );
    chmodSync(script, 0o755);
    const path = [join(folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
    return { PATH: path, BUILD_TOKEN: SECRET };
  };
  const service = (name: string, build: Record<string, unknown> = {}) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'Dockerfile'), 'FROM scratch\nCMD ["x"]\n');
    return { path: `/${name}/*`, port: 80, build: { context: name, ...build } };
  };
  const failing = (of: BuildDeps) =>
    applyBuild(of).then(
      () => expect.fail('it did not fail'),
      (e: unknown) => e as StageError,
    );

  it('that prints its secrets and fails tells none of them', async () => {
    writeFileSync(join(folder, 'npmrc'), `//registry/:_authToken=${SECRET}-in-a-file\n`);
    const env = docker(
      `say('login with ' + process.env.BUILD_TOKEN + '\\n_authToken was ${SECRET}-in-a-file, and it is refused')`,
    );
    const secrets = { token: 'env:BUILD_TOKEN', npmrc: 'file:npmrc' };
    const error = await failing(deps({ api: service('api', { secrets }) }, { env }));
    expect(error.hint).toContain('login with ***');
    expect(error.hint).toContain('_authToken was ***, and');
    expect(`${error.message}${error.hint ?? ''}`).not.toContain(SECRET);
    expect(hiding(['abcdef', 'abcdefgh'])('abcdefgh abcdef')).toBe('*** ***');
  });
  it('takes the image of another run that was first, and pushes nothing but the key itself', async () => {
    const env = docker(`
      const [tag, second] = argv.flatMap((a, i) => (argv[i - 1] === '--tag' ? [a] : []));
      if (second !== undefined) say('a second tag: ' + second);
      require('fs').writeFileSync(${JSON.stringify(join(folder, 'key'))}, tag.split(':').pop());
      // The test pushes meanwhile.
      while (!require('fs').existsSync(${JSON.stringify(join(folder, 'go'))})) await new Promise((done) => setTimeout(done, 20));
      say('ERROR: tag already exists and cannot be overwritten because the tag is immutable');`);
    const of = deps({ api: service('api') }, { env });
    const running = applyBuild(of);
    const told = () => {
      try {
        return readFileSync(join(folder, 'key'), 'utf8');
      } catch {
        return '';
      }
    };
    await expect.poll(told, { timeout: 15_000 }).toMatch(/^k-[0-9a-f]{40}$/);
    const first = await put(production, 'first', told());
    writeFileSync(join(folder, 'go'), '');
    const { built } = await running;
    expect(built[0]).toMatchObject({ digest: first, key: told(), cached: true });
    expect((of.output as ReturnType<typeof captureOutput>).text()).toMatch(
      /api: another run has pushed the same inputs/,
    );
    expect(await client(production).resolve('c-0123456789ab')).toBe(first);
  }, 30_000);
  it('of several services tells all that failed', async () => {
    const env = docker(`say('no luck')`);
    const { message, hint } = await failing(deps({ api: service('api'), web: service('web') }, { env }));
    expect(message).toMatch(/api: docker buildx build[^]*web: docker buildx build/);
    expect(hint).toContain('no luck');
  });
});
