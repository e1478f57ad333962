import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import type { Problem } from '../../src/errors';
import { imagesManifest, readImages, refuseOtherCommit } from '../../src/release/images';
import { judgeGiven, unkeyed } from '../../src/rollout/given-images';
import { copyImage } from '../../src/stages/build/copy';
import { digestOf } from '../../src/stages/build/oci/image';
import { pulledSize, readManifest } from '../../src/stages/build/oci/manifest';
import { RegistryClient } from '../../src/stages/build/oci/registry';
import { parseRepository } from '../../src/stages/build/plan';
import { changeOf, overBudget, sizeOf } from '../../src/stages/build/size';
import { startRegistry } from '../support/registry';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const MIB = 1_048_576;

describe('the manifest of images', () => {
  const record = {
    commit: 'c'.repeat(40),
    images: { api: `h/api@${digest('1')}`, web: `h/web@${digest('2')}` },
    builds: { api: { key: `k-${'3'.repeat(40)}`, size: 12 } },
  };
  const read = (text: string) => {
    const problems: Problem[] = [];
    return { given: readImages(text, problems), problems };
  };

  it('is read as it was written', () => {
    expect(read(imagesManifest(record))).toEqual({ given: record, problems: [] });
  });
  it('may be a plain map', () => {
    expect(read(JSON.stringify(record.images)).given).toEqual({
      images: record.images,
      builds: {},
      commit: undefined,
    });
  });
  it('is refused where it is something else', () => {
    for (const text of [
      'x',
      '[]',
      '{"api": "h/api:latest"}',
      '{"schemaVersion": 2, "commit": "c", "services": {}}',
      '{"schemaVersion": 1, "services": {}}',
      `{"schemaVersion": 1, "commit": "c", "services": {"api": {"image": "h/api:1"}}}`,
      `{"schemaVersion": 1, "commit": "c", "services": {"api": {"image": "h/api@${digest('1')}", "key": "latest"}}}`,
      `{"schemaVersion": 1, "commit": "c", "services": {"api": {"image": "h/api@${digest('1')}", "size": -1}}}`,
    ])
      expect(read(text).problems, text).toHaveLength(1);
  });
  it('of any JSON is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { given, problems } = read(text);
        for (const image of Object.values(given.images)) expect(image).toContain('@sha256:');
        expect(problems.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it('is held to the commit', () => {
    const { given } = read(imagesManifest(record));
    expect(refuseOtherCommit(given, record.commit)).toEqual([]);
    expect(refuseOtherCommit(given, 'd'.repeat(40))[0]?.what).toMatch(/were built from commit c{12}, .* has d{12}/);
    expect(refuseOtherCommit(read(JSON.stringify(record.images)).given, 'd')).toEqual([]);
  });
  it('without a content key is taken, and said to be held to its digest alone; nothing is said where that is known', () => {
    const { given } = read(imagesManifest(record));
    expect(unkeyed(given, {})).toEqual([
      expect.stringMatching(
        /^web: the manifest has no content key for sha256:2{12}…: only its digest .* commit c{12}\./,
      ),
    ]);
    expect(unkeyed(given, { web: record.images.web, api: undefined })).toEqual([]);
    expect(unkeyed(given, { web: `h/web@${digest('9')}` })).toHaveLength(1);
    expect(unkeyed(read(JSON.stringify(record.images)).given, {})).toEqual([]);
  });
  it('is held to the registry: its own repository, and what stands under the content key', () => {
    const one = { service: 'api', image: `h/api@${digest('1')}`, repositoryUrl: 'h/api' };
    const key = `k-${'3'.repeat(40)}`;
    expect(judgeGiven([{ ...one, key: undefined }])).toEqual([]);
    expect(judgeGiven([{ ...one, key: { name: key, digest: digest('1') } }])).toEqual([]);
    expect(judgeGiven([{ ...one, key: { name: key, digest: undefined } }])[0]).toMatch(/nothing under the content key/);
    expect(judgeGiven([{ ...one, key: { name: key, digest: digest('2') } }])[0]).toMatch(/has sha256:2{12}… under/);
    expect(judgeGiven([{ ...one, key: undefined, repositoryUrl: 'p/api' }])[0]).toMatch(/is in h\/api, .* is p\/api/);
  });
});

describe('the size of an image', () => {
  it('counts a layer once, and the config', () => {
    const layer = { digest: digest('1'), size: 10 };
    const manifest = readManifest(
      Buffer.from(JSON.stringify({ config: { digest: digest('2'), size: 3 }, layers: [layer, layer] })),
    );
    expect(manifest.kind === 'image' && pulledSize(manifest)).toBe(13);
    expect(() => readManifest(Buffer.from('{}'))).toThrow(/neither/);
    expect(() => readManifest(Buffer.from('x'))).toThrow(/not JSON/);
  });
  it('is held to its budget', () => {
    expect(overBudget({ maxSize: 10 }, 10 * MIB, undefined)).toEqual([]);
    expect(overBudget({ maxSize: 10 }, 10 * MIB + 1, undefined)).toHaveLength(1);
    expect(overBudget({ maxIncrease: 10 }, 110, 100)).toEqual([]);
    expect(overBudget({ maxIncrease: 10 }, 111, 100)).toHaveLength(1);
    // Nothing to compare with.
    expect(overBudget({ maxIncrease: 0 }, 111, undefined)).toEqual([]);
    expect([changeOf(150, 100), changeOf(50, 100), changeOf(1, 0)]).toEqual(['+50.0 %', '−50.0 %', 'new']);
  });
  it('that may grow by so much never fails below it, and always above', () => {
    const sizes = fc.integer({ min: 1, max: 2 ** 40 });
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 0, max: 1000 }), (before, size, percent) => {
        // In whole numbers: no rounding decides.
        const over = BigInt(size) * 100n > BigInt(before) * BigInt(100 + percent);
        const near = Math.abs(size * 100 - before * (100 + percent)) <= before * 1e-9 + 1;
        fc.pre(!near);
        expect(overBudget({ maxIncrease: percent }, size, before).length > 0).toBe(over);
      }),
    );
  });
});

describe('a copy', () => {
  let from: Awaited<ReturnType<typeof startRegistry>>;
  let to: Awaited<ReturnType<typeof startRegistry>>;
  beforeEach(async () => {
    from = await startRegistry(['app']);
    to = await startRegistry(['app']);
  });
  afterEach(async () => {
    await Promise.all([from.close(), to.close()]);
  });
  const client = (registry: typeof from) =>
    new RegistryClient(parseRepository(`${registry.host}/app`), {
      authorization: registry.authorization,
      clock: createClock(Date.now(), 60),
      signal: new AbortController().signal,
    });
  const OCI = 'application/vnd.oci.image.manifest.v1+json';

  async function pushIndex() {
    const registry = client(from);
    const image = async (mark: string) => {
      const blobs = [Buffer.from(`{"config":"${mark}"}`), Buffer.from(`layer ${mark}`), Buffer.from('shared layer')];
      for (const bytes of blobs) await registry.pushBlob(digestOf(bytes), { bytes });
      const [config, ...layers] = blobs.map((b) => ({ mediaType: 'x', digest: digestOf(b), size: b.length }));
      const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI, config, layers }));
      const manifest = { bytes, mediaType: OCI, digest: digestOf(bytes) };
      await registry.store(manifest);
      return { mediaType: OCI, digest: manifest.digest, size: bytes.length };
    };
    const attests = { 'vnd.docker.reference.type': 'attestation-manifest' };
    const manifests = [
      { ...(await image('app')), platform: { os: 'linux', architecture: 'amd64' } },
      { ...(await image('attestation')), annotations: attests, platform: { os: 'unknown', architecture: 'unknown' } },
    ];
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests }));
    await registry.tag({ bytes, mediaType, digest: digestOf(bytes) }, 'k-1');
    return digestOf(bytes);
  }

  it('keeps the digest, brings what the index names, and sends nothing twice', async () => {
    const index = await pushIndex();
    const between = { from: client(from), to: client(to) };
    const first = await copyImage(between, index, ['k-1', 'c-1']);
    // A layer that both images have travels once.
    const parts = ['{"config":"app"}', 'layer app', 'shared layer', '{"config":"attestation"}', 'layer attestation'];
    expect(first).toEqual({ sent: parts.join('').length, tagged: ['k-1', 'c-1'] });
    expect(await between.to.resolve('k-1')).toBe(index);
    expect(
      (await between.to.manifest(index))?.bytes.equals((await between.from.manifest(index))?.bytes ?? Buffer.alloc(0)),
    ).toBe(true);
    // What tasks pull is the platform's image, without what is attached.
    expect(await sizeOf(between.to, index)).toBe('{"config":"app"}layer appshared layer'.length);
    const writes = () => to.calls.filter((c) => !/^(?:GET|HEAD) /.test(c)).length;
    const before = writes();
    expect(await copyImage(between, index, ['k-1'])).toEqual({ sent: 0, tagged: ['k-1'] });
    expect(writes()).toBe(before);
  });
  it('leaves an immutable tag of another image alone', async () => {
    const index = await pushIndex();
    const other = client(to);
    const config = Buffer.from('{}');
    await other.pushBlob(digestOf(config), { bytes: config });
    const bytes = Buffer.from(
      JSON.stringify({ schemaVersion: 2, config: { mediaType: 'x', digest: digestOf(config), size: 2 }, layers: [] }),
    );
    await other.tag({ bytes, mediaType: OCI, digest: digestOf(bytes) }, 'k-1');
    expect((await copyImage({ from: client(from), to: other }, index, ['k-1', 'c-1'])).tagged).toEqual(['c-1']);
    expect(await other.resolve('k-1')).toBe(digestOf(bytes));
  });
  it('rides out a registry that is unavailable for a moment, and says what is not there', async () => {
    const index = await pushIndex();
    from.failNext(2);
    to.failNext(2);
    const between = { from: client(from), to: client(to) };
    expect((await copyImage(between, index, ['k-1'])).tagged).toEqual(['k-1']);
    await expect(copyImage(between, digest('9'), ['k-9'])).rejects.toThrow(/app has no image sha256:9{64}/);
  });
});
