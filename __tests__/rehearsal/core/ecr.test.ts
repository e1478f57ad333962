import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import {
  BatchGetImageCommand,
  CreateRepositoryCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
} from '@aws-sdk/client-ecr';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { TaskPlatform } from '../../../src/config/architecture';
import { testCloud, type TestCloud } from './cloud';

let cloud: TestCloud;
let ecr: ECRClient;
let authorization: string;
const name = 'demo/backend';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

const sha = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

interface Entry {
  name: string;
  content?: string;
  type?: 'file' | 'symlink' | 'directory';
  linkname?: string;
}

async function layer(entries: readonly Entry[], gzip = true): Promise<Buffer> {
  const tar = pack();
  for (const { name: path, content = '', type = 'file', linkname } of entries) {
    tar.entry({ name: path, type, ...(linkname === undefined ? {} : { linkname }) }, content);
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return gzip ? gzipSync(Buffer.concat(chunks)) : Buffer.concat(chunks);
}

const registry = (path: string, init: RequestInit = {}) =>
  fetch(path.startsWith('http') ? path : `http://${cloud.info.registry}${path}`, {
    ...init,
    headers: { authorization, ...(init.headers as Record<string, string> | undefined) },
  });

async function pushBlob(bytes: Buffer): Promise<string> {
  const digest = sha(bytes);
  const started = await registry(`/v2/${name}/blobs/uploads/`, { method: 'POST' });
  expect(started.status).toBe(202);
  const location = started.headers.get('location') ?? '';
  const done = await registry(`${location}?digest=${digest}`, { method: 'PUT', body: new Uint8Array(bytes) });
  expect(done.status).toBe(201);
  return digest;
}

async function image(layers: readonly Buffer[], config: object = {}, architecture = 'amd64'): Promise<Buffer> {
  const configBytes = Buffer.from(
    JSON.stringify({ architecture, os: 'linux', config: { Cmd: ['node', 'server.js'], ...config } }),
  );
  const digests: string[] = [];
  for (const bytes of layers) digests.push(await pushBlob(bytes));
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: await pushBlob(configBytes),
        size: configBytes.length,
      },
      layers: layers.map((bytes, index) => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: digests[index],
        size: bytes.length,
      })),
    }),
  );
}

const putManifest = (bytes: Buffer, reference: string, type = MANIFEST) =>
  registry(`/v2/${name}/manifests/${reference}`, {
    method: 'PUT',
    headers: { 'content-type': type },
    body: new Uint8Array(bytes),
  });

beforeAll(async () => {
  cloud = await testCloud();
  ecr = new ECRClient(cloud.client);
  await ecr.send(new CreateRepositoryCommand({ repositoryName: name, imageTagMutability: 'IMMUTABLE' }));
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
  authorization = `Basic ${authorizationData?.[0]?.authorizationToken ?? ''}`;
});
afterAll(() => cloud.stop());

async function pull(bytes: Buffer, platform: TaskPlatform = 'linux/amd64') {
  const folder = mkdtempSync(join(tmpdir(), 'ezd-pull-'));
  try {
    const config = await cloud.ports.images.pull(`${cloud.info.registry}/${name}@${sha(bytes)}`, platform, folder);
    return { config, folder };
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

test('repositories name the registry that images are pushed to', async () => {
  const { repositories } = await ecr.send(new DescribeRepositoriesCommand({ repositoryNames: [name] }));
  expect(repositories?.[0]?.repositoryUri).toBe(`${cloud.info.registry}/${name}`);
  await expect(ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['nope'] }))).rejects.toMatchObject({
    name: 'RepositoryNotFoundException',
  });
});

test('the registry wants an ECR token', async () => {
  const wrong = `Basic ${Buffer.from('AWS:wrong').toString('base64')}`;
  const answer = await registry('/v2/', { headers: { authorization: wrong } });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /);
  expect((await registry('/v2/')).status).toBe(200);
});

test('what was pushed is described by ECR and pulled with later layers on top', async () => {
  const base = await layer([
    { name: 'app/server.js', content: 'old' },
    { name: 'app/gone.txt', content: 'x' },
    { name: 'etc/dir/a', content: 'a' },
    { name: 'app/link', type: 'symlink', linkname: '/etc/dir' },
  ]);
  const top = await layer(
    [
      { name: 'app/server.js', content: 'new' },
      { name: 'app/.wh.gone.txt' },
      { name: 'etc/dir/.wh..wh..opq' },
      { name: 'etc/dir/b', content: 'b' },
    ],
    false,
  );
  const manifest = await image([base, top], { Env: ['A=1=2'], WorkingDir: '/app', ExposedPorts: { '8080/tcp': {} } });
  const pushed = await putManifest(manifest, 'v1');
  expect(pushed.status).toBe(201);
  expect(pushed.headers.get('docker-content-digest')).toBe(sha(manifest));

  const { imageDetails } = await ecr.send(
    new DescribeImagesCommand({ repositoryName: name, imageIds: [{ imageTag: 'v1' }] }),
  );
  expect(imageDetails?.[0]).toMatchObject({ imageDigest: sha(manifest), imageTags: ['v1'] });
  const { images } = await ecr.send(
    new BatchGetImageCommand({ repositoryName: name, imageIds: [{ imageDigest: sha(manifest) }] }),
  );
  expect(sha(Buffer.from(images?.[0]?.imageManifest ?? ''))).toBe(sha(manifest));

  const { config, folder } = await pull(manifest);
  expect(config).toEqual({
    entrypoint: [],
    cmd: ['node', 'server.js'],
    env: { A: '1=2' },
    workingDir: '/app',
    exposedPorts: [8080],
  });
  expect(readFileSync(join(folder, 'app/server.js'), 'utf8')).toBe('new');
  expect(existsSync(join(folder, 'app/gone.txt'))).toBe(false);
  expect(existsSync(join(folder, 'etc/dir/a'))).toBe(false);
  expect(readFileSync(join(folder, 'app/link/b'), 'utf8')).toBe('b');
  rmSync(folder, { recursive: true });
});

test('an immutable tag stays; the same image again is fine', async () => {
  const one = await image([await layer([{ name: 'a', content: '1' }])]);
  const two = await image([await layer([{ name: 'a', content: '2' }])]);
  expect((await putManifest(one, 'fixed')).status).toBe(201);
  expect((await putManifest(one, 'fixed')).status).toBe(201);
  const refused = await putManifest(two, 'fixed');
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('cannot be overwritten because the tag is immutable');
});

describe('the platform of a task', () => {
  const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const;
  const made: Partial<Record<TaskPlatform, Buffer>> = {};
  const index = (platforms: readonly TaskPlatform[]) =>
    Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        manifests: platforms.map((platform) => {
          const [os, architecture] = platform.split('/');
          const bytes = made[platform] ?? Buffer.alloc(0);
          return { mediaType: MANIFEST, digest: sha(bytes), size: bytes.length, platform: { os, architecture } };
        }),
      }),
    );
  const put = (bytes: Buffer) => putManifest(bytes, sha(bytes), 'application/vnd.oci.image.index.v1+json');
  const refusal = (platform: TaskPlatform) =>
    `CannotPullContainerError: pull image manifest has been retried 1 time(s): image Manifest does not contain descriptor matching platform '${platform}'`;

  beforeAll(async () => {
    for (const platform of PLATFORMS) {
      const bytes = await image([await layer([{ name: 'which', content: platform }])], {}, platform.split('/')[1]);
      await putManifest(bytes, sha(bytes));
      made[platform] = bytes;
    }
  });

  test.each(PLATFORMS)('%s chooses its image of an index, and takes it alone too', async (platform) => {
    const both = index(PLATFORMS);
    await put(both);
    for (const bytes of [both, made[platform] ?? Buffer.alloc(0)]) {
      const { folder } = await pull(bytes, platform);
      expect(readFileSync(join(folder, 'which'), 'utf8')).toBe(platform);
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ['linux/amd64', 'linux/arm64'],
    ['linux/arm64', 'linux/amd64'],
  ] as const)('%s is not to be had of an image for %s, nor of an index of it, in AWS’s words', async (wanted, has) => {
    const other = index([has]);
    await put(other);
    for (const bytes of [other, made[has] ?? Buffer.alloc(0)])
      await expect(pull(bytes, wanted)).rejects.toThrow(refusal(wanted));
  });

  test('is one that Fargate has', async () => {
    const register = (cpuArchitecture: string) =>
      cloud.ports.call('ecs', 'RegisterTaskDefinition', {
        family: 'strange',
        cpu: '256',
        memory: '512',
        containerDefinitions: [{ name: 'a', image: 'b' }],
        runtimePlatform: { cpuArchitecture },
      });
    await expect(register('arm64')).rejects.toThrow(/runtimePlatform\.cpuArchitecture.*X86_64, ARM64/);
    await expect(register('ARM64')).resolves.toMatchObject({
      taskDefinition: { runtimePlatform: { cpuArchitecture: 'ARM64' } },
    });
  });
});

describe('what is not sound is refused', () => {
  test('a blob whose bytes do not fit its digest', async () => {
    const started = await registry(`/v2/${name}/blobs/uploads/`, { method: 'POST' });
    const digest = sha(Buffer.from('something else'));
    const url = `${started.headers.get('location') ?? ''}?digest=${digest}`;
    const answer = await registry(url, { method: 'PUT', body: 'hello' });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('DIGEST_INVALID')]);
    expect((await registry(`/v2/${name}/blobs/${digest}`, { method: 'HEAD' })).status).toBe(404);
  });

  test('a manifest whose blobs are not there', async () => {
    const ghost = Buffer.from(
      JSON.stringify({ schemaVersion: 2, config: { digest: sha(Buffer.from('ghost')), size: 1 }, layers: [] }),
    );
    expect(await (await putManifest(ghost, 'ghost')).text()).toContain('MANIFEST_BLOB_UNKNOWN');
  });

  test.each([
    ['a path that climbs out', [{ name: '../../evil', content: 'x' }]],
    ['a link that leads outside', [{ name: 'l', type: 'symlink' as const, linkname: '../../../etc' }]],
  ])('%s', async (_what, entries) => {
    const manifest = await image([await layer(entries)]);
    await putManifest(manifest, sha(manifest));
    await expect(pull(manifest)).rejects.toThrow(/outside of the image/);
  });

  test('an image that is not there, as ECS words it', async () => {
    const reference = `${cloud.info.registry}/${name}@${sha(Buffer.from('no'))}`;
    await expect(cloud.ports.images.pull(reference, 'linux/amd64', cloud.folder)).rejects.toThrow(
      /^CannotPullContainerError: .*not found/,
    );
  });
});

test('a chunked upload is put together in order, out of order is refused', async () => {
  const bytes = Buffer.from('hello chunked world');
  const started = await registry(`/v2/${name}/blobs/uploads/`, { method: 'POST' });
  const location = started.headers.get('location') ?? '';
  const chunk = (from: number, to: number) =>
    registry(location, {
      method: 'PATCH',
      headers: { 'content-range': `${from}-${to - 1}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes.subarray(from, to)),
    });
  expect((await chunk(0, 5)).headers.get('range')).toBe('0-4');
  expect((await chunk(9, 12)).status).toBe(416);
  expect((await chunk(5, bytes.length)).status).toBe(202);
  expect((await registry(`${location}?digest=${sha(bytes)}`, { method: 'PUT' })).status).toBe(201);
  const got = await registry(`/v2/${name}/blobs/${sha(bytes)}`);
  expect(await got.text()).toBe('hello chunked world');
});
