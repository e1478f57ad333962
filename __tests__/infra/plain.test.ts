import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { setAllConfig } from '@pulumi/pulumi/runtime/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import plain from '../../programs/app/plain';
import { doorClient } from '../../src/infra/door';
import { previewEmbedded } from '../../src/infra/embedded/run';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { WHOLE } from './stack';

const folder = join(import.meta.dirname, '../../programs/app');
const yaml = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;

describe('the program for the plain pulumi command', () => {
  let cloud: Cloud;
  let scratch: string;
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'ez-plain-'));
    cloud = await startCloud({ folder: scratch, clockFactor: 50 });
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('is named by Pulumi.yaml, and each environment has its file', () => {
    expect(yaml('Pulumi.yaml')).toMatchObject({ name: 'ez-deploy-app', main: 'plain.ts', runtime: { name: 'nodejs' } });
    for (const stack of ['dev', 'staging', 'production'])
      expect(yaml(`Pulumi.${stack}.yaml`)['config']).toHaveProperty(['aws:region']);
  });

  it('reads ez-deploy.yml and makes the environment that the stack is named after', async () => {
    const file = join(scratch, 'ez-deploy.yml');
    writeFileSync(file, WHOLE.replace(', pagerduty: env:PAGERDUTY', ''));
    // As the engine gives it to a run.
    const configured = () => {
      setAllConfig({ 'ez-deploy-app:file': file });
      return plain();
    };
    const of = (stack: string) =>
      previewEmbedded(configured, {
        project: 'ez-deploy-app',
        stack,
        stateFile: join(scratch, `${stack}.json`),
        door: doorClient(cloud.info.control),
      });
    const [staging, production] = [await of('staging'), await of('production')];
    expect(production.changes.create).toBeGreaterThan(staging.changes.create);
    expect(staging.resources.some((r) => r.name === 'board-staging-postgres')).toBe(true);
    expect(production.outputs).toMatchObject({ environment: 'production', accountId: cloud.info.accountId });
  });
});
