import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Bucket } from '@pulumi/aws/s3/bucket';
import { getProject, getStack } from '@pulumi/pulumi/metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { synthesiseProgram } from '../../src/controls/synthesise';
import type { DoorCall } from '../../src/infra/door';
import { previewEmbedded } from '../../src/infra/embedded/run';

describe('two programs at once', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ez-side-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Twenty buckets, each after the one before, so that both are in the middle when the other is. */
  const chain = (name: string) => () => {
    let before = `${name}-${getProject()}-${getStack()}`;
    const outputs: Record<string, unknown> = {};
    for (let i = 0; i < 20; i += 1) {
      const bucket = new Bucket(`${name}-${i}`, { bucket: `${before}-${i}` });
      outputs[`b${i}`] = bucket.arn.apply((arn) => `${arn} of ${getProject()}`);
      before = name;
    }
    return Promise.resolve(outputs);
  };
  const names = async (project: string) =>
    (await synthesiseProgram(chain(project), { project, stack: 'production' })).map((r) => r.urn);

  it('see nothing of each other', async () => {
    const [one, two] = await Promise.all([names('one'), names('two')]);
    expect(one.length).toBe(20);
    expect(one.every((urn) => urn.startsWith('urn:pulumi:production::one::'))).toBe(true);
    expect(two.every((urn) => urn.startsWith('urn:pulumi:production::two::'))).toBe(true);
  });

  it('are not blamed for each other’s failures, nor for those of an earlier one', async () => {
    const refuse: DoorCall = (request) =>
      request.name === 'bad-3'
        ? Promise.reject(new Error('bad-3 is refused'))
        : Promise.resolve({ failures: [], outputs: {} } as never);
    const bad = () =>
      previewEmbedded(chain('bad'), {
        ...{ project: 'bad', stack: 'production', door: refuse },
        stateFile: join(folder, 'bad.json'),
      });
    const [failed, good] = await Promise.allSettled([bad(), names('good')]);
    expect(failed).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('bad-3 is refused') as string },
    });
    expect(good).toMatchObject({ status: 'fulfilled' });
    expect((await names('next')).length).toBe(20);
  });
});
