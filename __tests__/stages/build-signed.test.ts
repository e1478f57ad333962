import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { configSchema } from '../../src/config/schema';
import { ConfigError, StageError } from '../../src/errors';
import { applyBuild, type BuildDeps } from '../../src/stages/build/apply';
import { digestOf } from '../../src/stages/build/oci/image';
import { RegistryClient } from '../../src/stages/build/oci/registry';
import { parseRepository } from '../../src/stages/build/plan';
import { verifyImages } from '../../src/stages/build/sign/hold';
import { captureOutput } from '../support/capture-output';
import { startRegistry } from '../support/registry';

/**
 * What the build and deploy stages do with what cosign says. Its part has a program of a few lines that writes down which images are signed (the
 * real one runs in __tests__/real/sign.test.ts), and so has Docker's.
 */
let folder: string;
let staging: Awaited<ReturnType<typeof startRegistry>>;
let production: Awaited<ReturnType<typeof startRegistry>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ez-signed-'));
  staging = await startRegistry(['shop/api']);
  production = await startRegistry(['shop/api']);
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'work'));
  writeFileSync(join(folder, 'signed'), '');
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(folder, 'work', 'cosign.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  program(
    'cosign',
    `if (argv[0] === 'version') console.log('GitVersion: v3.99.0');
else {
  const image = argv.at(-1), file = ${JSON.stringify(join(folder, 'signed'))};
  fs.appendFileSync(${JSON.stringify(join(folder, 'calls'))}, argv[0] + ' ' + image + '\\n');
  const login = JSON.parse(fs.readFileSync(process.env.DOCKER_CONFIG + '/config.json')).auths[image.split('/')[0]].auth;
  if (Buffer.from(login, 'base64').toString() !== 'AWS:secret-token') say('UNAUTHORIZED', 1);
  if (process.env.AWS_ACCESS_KEY_ID || process.env.GITHUB_TOKEN) say('rights that it does not need', 1);
  if (argv[0] === 'sign') fs.appendFileSync(file, image + '\\n');
  else if (!fs.readFileSync(file, 'utf8').includes(image.split('@')[1])) say('Error: no signatures found', 10);
}`,
  );
});
afterEach(async () => {
  await Promise.all([staging.close(), production.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function program(name: string, body: string): void {
  const file = join(folder, 'bin', name);
  const head = `#!/usr/bin/env node
const argv = process.argv.slice(2), fs = require('fs'), say = (text, code) => { console.error(text); process.exit(code); };`;
  writeFileSync(file, `${head}\n${body}\n`);
  chmodSync(file, 0o755);
}
const calls = () => {
  try {
    return readFileSync(join(folder, 'calls'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.replace(/ .*@/, ' '));
  } catch {
    return [];
  }
};
const client = (registry: typeof staging) =>
  new RegistryClient(parseRepository(`${registry.host}/shop/api`), {
    authorization: registry.authorization,
    clock: createClock(Date.now(), 60),
    signal: new AbortController().signal,
  });
const OCI = 'application/vnd.oci.image.manifest.v1+json';
async function put(registry: typeof staging, mark: string, tag: string, over: object = {}): Promise<string> {
  const blob = Buffer.from(JSON.stringify({ mark }));
  await client(registry).pushBlob(digestOf(blob), { bytes: blob });
  const described = { mediaType: 'x', digest: digestOf(blob), size: blob.length };
  const bytes = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: OCI, config: described, layers: [], ...over }),
  );
  await client(registry).tag({ bytes, mediaType: OCI, digest: digestOf(bytes) }, tag);
  return digestOf(bytes);
}
const env = (): NodeJS.ProcessEnv => ({
  PATH: [join(folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
  EZ_DEPLOY_TOOL_CACHE: join(folder, 'tools'),
  COSIGN_PASSWORD: 'a password',
  KEY: 'a private key',
  AWS_ACCESS_KEY_ID: 'of the job',
  GITHUB_TOKEN: 'of the job',
});
const SIGN = { key: 'env:KEY', publicKey: 'file:cosign.pub', fetch: false };
const deps = (over: Partial<BuildDeps> = {}): BuildDeps => ({
  config: {
    app: 'shop',
    root: join(folder, 'work'),
    services: configSchema.parse({
      app: 'shop',
      services: { api: { path: '/*', port: 80 } },
      environments: { dev: {} },
    }).services,
  },
  repositories: { api: `${production.host}/shop/api` },
  authorize: () => Promise.resolve(production.authorization),
  builder: 'docker',
  commit: '0123456789abcdef',
  sign: SIGN,
  output: captureOutput(),
  // Its waits are not the test's.
  clock: createClock(Date.now(), 1_000),
  signal: new AbortController().signal,
  env: env(),
  ...over,
});
/** Docker, whose build pushes an image of its own under the tag that it is told. */
const docker = (): void => {
  writeFileSync(join(folder, 'work', 'Dockerfile'), 'FROM scratch\nCMD ["x"]\n');
  program(
    'docker',
    `if (argv[0] === 'version') console.log('99.0');
else if (argv[0] === 'info') console.log('[["Backing Filesystem","extfs"]]');
else if (argv[1] === 'version') console.log('buildx');
else if (argv[1] === 'inspect') console.log('Name: default\\nDriver: docker\\n\\nNodes:\\nName: default\\nStatus: running\\nBuildKit version: v0.18.2\\nPlatforms: linux/amd64');
else {
  const of = (flag) => argv[argv.indexOf(flag) + 1];
  fs.appendFileSync(${JSON.stringify(join(folder, 'built'))}, of('--tag') + '\\n');
  (async () => {
    const { createHash } = require('crypto');
    const [host] = of('--tag').split('/'), [path, tag] = of('--tag').slice(host.length + 1).split(':');
    const hash = (b) => 'sha256:' + createHash('sha256').update(b).digest('hex');
    const headers = { authorization: 'Basic ' + JSON.parse(fs.readFileSync(process.env.DOCKER_CONFIG + '/config.json')).auths[host].auth };
    const url = 'http://' + host + '/v2/' + path;
    const config = Buffer.from(JSON.stringify({ built: of('--tag') }));
    const start = await fetch(url + '/blobs/uploads/?digest=' + hash(config), { method: 'POST', headers, body: config });
    if (start.status !== 201) say('upload ' + start.status, 1);
    const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: '${OCI}', config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: hash(config), size: config.length }, layers: [] }));
    const put = await fetch(url + '/manifests/' + tag, { method: 'PUT', headers: { ...headers, 'content-type': '${OCI}' }, body: manifest });
    if (put.status !== 201) say('manifest ' + put.status, 1);
    fs.writeFileSync(of('--metadata-file'), JSON.stringify({ 'containerimage.digest': hash(manifest), 'containerimage.config.digest': hash(config) }));
  })();
}`,
  );
};
const built = () =>
  readFileSync(join(folder, 'built'), 'utf8')
    .trim()
    .split('\n')
    .map((tag) => tag.split(':').at(-1));

describe('a build', () => {
  it('signs what it has pushed, reads that back, and signs nothing again', async () => {
    docker();
    const one = (await applyBuild(deps())).built[0];
    expect(one?.signedBy).toMatch(/^public key sha256:[0-9a-f]{64}$/);
    expect(calls()).toEqual([`sign ${one?.digest ?? ''}`, `verify ${one?.digest ?? ''}`]);
    const two = (await applyBuild(deps())).built[0];
    expect(two).toMatchObject({ digest: one?.digest, key: one?.key, cached: true, signedBy: one?.signedBy });
    expect(calls()).toEqual([`sign ${one?.digest ?? ''}`, ...Array(2).fill(`verify ${one?.digest ?? ''}`)]);
  });
  it('does not sign what it finds unsigned, and builds it anew under a key of its own', async () => {
    docker();
    // Without signing: as an image of before, or one that somebody has planted under the key.
    const [before] = (await applyBuild(deps({ sign: undefined }))).built;
    const over = deps();
    const [after] = (await applyBuild(over)).built;
    expect(after?.key).not.toBe(before?.key);
    expect(after?.digest).not.toBe(before?.digest);
    expect(built()).toEqual([before?.key, after?.key]);
    expect(readFileSync(join(folder, 'signed'), 'utf8')).not.toContain(before?.digest ?? 'nothing');
    expect((over.output as ReturnType<typeof captureOutput>).text()).toMatch(
      /has not signed; it is not used, and built anew/,
    );
    // The next run finds the signed one by the same way.
    expect((await applyBuild(deps())).built[0]).toMatchObject({ digest: after?.digest, cached: true });
    expect(built()).toHaveLength(2);
  });
  it('says what is missing before anything is built', async () => {
    docker();
    const without = await applyBuild(deps({ env: { ...env(), KEY: '', COSIGN_PASSWORD: '' } })).catch(
      (e: unknown) => e,
    );
    expect(without).toBeInstanceOf(ConfigError);
    expect((without as ConfigError).problems.map((p) => p.where)).toEqual(['build.sign.key', 'build.sign.password']);
    rmSync(join(folder, 'bin', 'cosign'));
    const locks = join(process.cwd(), 'scanners');
    const none = await applyBuild(deps({ locks })).catch((e: unknown) => e);
    expect(none).toBeInstanceOf(StageError);
    expect(String(none)).toMatch(/images are to be signed and verified \(build\.sign\), and cosign is neither on PATH/);
    expect((none as StageError).hint).toMatch(/cosign-installer/);
    expect(() => built()).toThrow(/ENOENT/);
  });
});

describe('a promotion', () => {
  const KEY = `k-${'1'.repeat(40)}`;
  const promoted = (digest: string) => ({
    promoted: { api: { image: `${staging.host}/shop/api@${digest}`, key: KEY } },
    // It signs nothing, so it needs no key.
    env: { ...env(), KEY: undefined, COSIGN_PASSWORD: undefined },
  });
  it('of an unsigned image is refused, and nothing is written', async () => {
    const digest = await put(staging, 'one', KEY);
    const error = await applyBuild(deps(promoted(digest))).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StageError);
    expect(String(error)).toMatch(
      /api: image sha256:\w+… is not signed, and only what public key sha256:\w+ has signed/,
    );
    expect(production.calls.filter((c) => !/^(?:GET|HEAD) /.test(c))).toEqual([]);
  });
  it('brings the signatures along, also where the image is there already', async () => {
    const digest = await put(staging, 'one', KEY);
    writeFileSync(join(folder, 'signed'), digest);
    const subject = { mediaType: OCI, digest, size: 1 };
    const type = 'application/vnd.dev.sigstore.bundle.v0.3+json';
    const signature = await put(staging, 'signature', 's', { artifactType: type, subject });
    const list = Buffer.from(
      JSON.stringify({
        ...{ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json' },
        manifests: [{ mediaType: OCI, digest: signature, size: 1 }],
      }),
    );
    const tag = digest.replace(':', '-');
    await client(staging).tag(
      { bytes: list, mediaType: 'application/vnd.oci.image.index.v1+json', digest: digestOf(list) },
      tag,
    );
    await put(production, 'one', 'there-already');
    const [one] = (await applyBuild(deps(promoted(digest)))).built;
    expect(one).toMatchObject({ origin: 'copied', cached: true });
    expect(one?.signedBy).toMatch(/^public key/);
    expect(calls()).toEqual([`verify ${digest}`]);
    expect((await client(production).referrers(digest)).digests).toEqual([signature]);
    expect(await client(production).resolve(signature)).toBe(signature);
    // Again: all is there.
    const writes = () => production.calls.filter((c) => !/^(?:GET|HEAD) /.test(c)).length;
    const before = writes();
    await applyBuild(deps(promoted(digest)));
    expect(writes()).toBe(before);
  });
});

describe('before a deployment', () => {
  const hold = (images: Record<string, string>, over = {}) =>
    verifyImages(SIGN, images, {
      ...{ env: env(), output: captureOutput(), signal: new AbortController().signal, root: join(folder, 'work') },
      authorize: () => Promise.resolve(production.authorization),
      kms: () => Promise.resolve({}),
      ...over,
    });
  const image = (digit: string) => `${production.host}/shop/api@sha256:${digit.repeat(64)}`;
  it('every image must be signed; what is not is named, all at once', async () => {
    writeFileSync(join(folder, 'signed'), [image('1'), image('2')].join('\n'));
    expect(await hold({ api: image('1'), web: image('2') })).toMatch(/^public key sha256:/);
    const error = await hold({ api: image('1'), web: image('3'), job: image('4') }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StageError);
    expect((error as StageError).stage).toBe('deploy');
    expect((error as StageError).message).toMatch(
      /not to be deployed:\n {2}job: image sha256:4{12}… is not signed[^]*\n {2}web: /,
    );
    expect((error as StageError).hint).toMatch(/no service was changed$/);
  });
  it('a registry that does not let us in is no missing signature', async () => {
    const authorize = () => Promise.resolve(`Basic ${Buffer.from('AWS:wrong').toString('base64')}`);
    await expect(hold({ api: image('1') }, { authorize })).rejects.toThrow(
      /api: the signature of image sha256:1{12}… could not be checked: the registry 127\.0\.0\.1:\d+ does not let/,
    );
  });
});
