import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { platformsOf, withoutPlatform } from '../../src/rollout/image-platforms';

const index = (platforms: readonly (object | undefined)[]) =>
  JSON.stringify({ schemaVersion: 2, manifests: platforms.map((platform) => ({ digest: 'sha256:x', platform })) });
const ATTESTATION = { os: 'unknown', architecture: 'unknown' };

describe('the platforms of an image', () => {
  it('are those of an index, without its attestations', () => {
    const both = index([
      { os: 'linux', architecture: 'amd64' },
      ATTESTATION,
      { os: 'linux', architecture: 'arm64', variant: 'v8' },
      ATTESTATION,
    ]);
    expect(platformsOf(both)).toEqual(['linux/amd64', 'linux/arm64']);
    expect(withoutPlatform(both, 'linux/arm64')).toBeUndefined();
    const one = index([{ os: 'linux', architecture: 'amd64' }, ATTESTATION]);
    expect(withoutPlatform(one, 'linux/arm64')).toBe('tasks run on linux/arm64, and the image is for linux/amd64');
    expect(withoutPlatform(index([ATTESTATION]), 'linux/amd64')).toMatch(/is for none$/);
  });

  it.each([
    ['one image’s manifest', JSON.stringify({ schemaVersion: 2, config: {}, layers: [] })],
    ['an entry that names no platform', index([{ os: 'linux', architecture: 'amd64' }, undefined])],
    ['no JSON', 'MANIFEST'],
    ['nothing', ''],
  ])('are not told by %s: the task tells', (_what, manifest) => {
    expect(platformsOf(manifest)).toBeUndefined();
    expect(withoutPlatform(manifest, 'linux/arm64')).toBeUndefined();
  });

  it('are read of anything without a throw, and never refused where they are there', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void withoutPlatform(text, 'linux/arm64')));
    const platform = fc.record({
      os: fc.constantFrom('linux', 'windows', 'unknown'),
      architecture: fc.constantFrom('amd64', 'arm64', 'unknown'),
    });
    fc.assert(
      fc.property(fc.array(platform), (platforms) => {
        const has = platforms.some((p) => p.os === 'linux' && p.architecture === 'arm64');
        expect(withoutPlatform(index(platforms), 'linux/arm64') === undefined).toBe(has);
      }),
    );
  });
});
