import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { imagesManifest } from '../../src/release/images';
import { type Release, releaseSchema } from '../../src/release/release';
import { type Ground, openGround, start } from '../../sweep/ground';

/** What jobs hand to each other, with the bundle on a rehearsal that has two environments of one application. */
describe('images of an earlier job', () => {
  let ground: Ground;
  /** Staging's build, which nothing was deployed of: the rehearsal has one address for users, and that is production's. */
  let built: Release;
  const run = (environment: string, ...args: string[]) =>
    start(
      'index.js',
      [
        ...['deploy', '--environment', environment, '--config', ground.config, '--json', ...args],
        ...['--rehearsal', join(ground.folder, 'cloud', '.ez-deploy', 'rehearsal.json')],
      ],
      join(ground.folder, 'app'),
    ).ended;
  const manifest = (over: (text: string) => string = (text) => text) => over(imagesManifest(built));

  beforeAll(async () => {
    ground = await openGround(20, (text) => text.replace('environments:\n', 'environments:\n  staging: {}\n'));
    const { json, stderr } = await run('staging', '--stages', 'build,infra', '--version', '7');
    if (json?.['result'] !== 'succeeded') throw new Error(stderr);
    built = releaseSchema.parse(json);
  }, 120_000);
  afterAll(() => ground.close());

  it('are in the record with content key and size', () => {
    expect(built.builds).toEqual({
      web: { key: expect.stringMatching(/^k-/) as string, size: expect.any(Number) as number },
    });
    expect(built.images['web']).toContain('/sweep-staging-web@sha256:');
  });

  it('are not deployed out of another environment’s registry, and nothing is changed', async () => {
    const { code, json } = await run('production', '--stages', 'deploy', '--images', manifest());
    expect(code).toBe(1);
    expect(json).toMatchObject({
      result: 'failed',
      reason: expect.stringMatching(
        /image sha256:\w+… is in \S+\/sweep-staging-web, and this environment's is/,
      ) as string,
      hint: expect.stringContaining('put build into `stages`') as string,
    });
  });

  it('are refused before infra is applied in the same run', async () => {
    const { code, json } = await run('production', '--stages', 'infra,deploy', '--images', manifest());
    expect(code).toBe(1);
    expect(json).toMatchObject({ reason: expect.stringContaining("and this environment's is") as string });
    const results = releaseSchema.parse(json).stages.map((s) => [s.name, s.result]);
    expect(results).toContainEqual(['infra', 'failed']);
    expect(results).not.toContainEqual(['deploy', 'failed']);
  });

  it('are not deployed where they are another commit’s', async () => {
    const other = manifest((text) => text.replace('"commit":"uncommitted"', `"commit":"${'d'.repeat(40)}"`));
    const { code, json } = await run('production', '--stages', 'build,deploy', '--images', other);
    expect(code).toBe(2);
    expect(json).toMatchObject({
      problems: [{ where: 'input images', what: expect.stringMatching(/^were built from commit d{12}/) as string }],
    });
  });

  it('are not deployed where the registry has something else under their key', async () => {
    const lie = manifest((text) => text.replace(/k-[0-9a-f]{40}/, `k-${'0'.repeat(40)}`));
    const { code, json } = await run('staging', '--stages', 'deploy', '--images', lie);
    expect(code).toBe(1);
    expect(json).toMatchObject({
      reason: expect.stringMatching(/the registry has nothing under the content key of sha256:/) as string,
    });
  });

  it('go to the next environment by digest: copied, not built', async () => {
    const { code, json, stderr } = await run(
      'production',
      '--stages',
      'build,deploy',
      '--images',
      manifest(),
      '--version',
      '7',
    );
    expect(code, stderr).toBe(0);
    const record = releaseSchema.parse(json);
    const digest = built.images['web']?.split('@')[1] ?? '';
    expect(record.images['web']).toMatch(new RegExp(`/sweep-production-web@${digest}$`));
    expect(record.stages.find((s) => s.name === 'build')?.detail).toBe(
      '0 of 1 images built, 1 copied by digest, the rest unchanged',
    );
    expect(stderr).toContain(`web: image ${digest.slice(7, 19)} is in the registry already`);
  }, 60_000);
});
