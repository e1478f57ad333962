import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { appProgram } from '../../programs/app';
import { loadConfig } from '../../src/config/load';
import { doorClient } from '../../src/infra/door';
import { chooseEngine, type Engine } from '../../src/infra/choose';
import type { InfraResult } from '../../src/infra/result';
import { graphOf } from '../../src/controls/synthesise';
import { assess } from '../../src/stages/infra/assess';
import { findDrift, hasDrift } from '../../src/stages/infra/drift';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { captureOutput } from '../support/capture-output';
import { targetOf } from '../support/cloud-target';
import { WHOLE } from '../infra/stack';

const PAGERDUTY = 'https://events.pagerduty.example/integration/key-of-ours/enqueue';

const BOARD = { app: 'board', environment: 'production' };

describe('the whole production program under the real Pulumi engine', () => {
  let folder: string;
  let cloud: Cloud;
  const engine = (text = WHOLE): Promise<Engine> => {
    const loaded = loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: folder });
    const config = { ...loaded, settings: { ...loaded.settings, region: cloud.info.region } };
    return chooseEngine({
      config,
      accountId: cloud.info.accountId,
      program: appProgram(config, cloud.info.accountId, { env: { PAGERDUTY } }),
      rehearsal: cloud.info,
      target: targetOf(cloud.info),
      output: captureOutput(),
      signal: new AbortController().signal,
      env: process.env,
      stateFolder: join(folder, 'state'),
    });
  };
  const notSame = (result: InfraResult) =>
    result.resources.filter((r) => r.op !== 'same').map((r) => [r.op, r.type, r.diff, r.replaceKeys]);
  beforeAll(async () => {
    expect(process.env['EZ_DEPLOY_PULUMI_ROOT'], 'npm run test:real builds the engine and names it').toBeDefined();
    folder = mkdtempSync(join(tmpdir(), 'ez-real-stack-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 60 });
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('previews, applies as previewed, and finds nothing to change the second time', async () => {
    const preview = await (await engine()).preview();
    const up = await (await engine()).up();
    expect(up.changes).toEqual(preview.changes);
    expect(up.changes.create).toBeGreaterThan(190);
    expect(notSame(await (await engine()).up())).toEqual([]);
  });

  it('changes in place what can be changed in place', async () => {
    const changed = WHOLE.replace("{ version: '16' }", "{ version: '16', backupDays: 14 }");
    expect(notSame(await (await engine(changed)).up())).toEqual([
      ['update', 'aws:rds/instance:Instance', ['backupRetentionPeriod'], []],
    ]);
    expect(notSame(await (await engine(WHOLE)).up()).length).toBe(1);
  });

  it('previews what protection would refuse, between two applies judges cost and controls, and lets go what was named', async () => {
    const other = WHOLE.replace("{ version: '16' }", "{ version: '16', database: other }");
    const preview = await (await engine(other)).preview();
    // The backup's selection names the database by its ARN, which a new one does not have yet.
    expect(notSame(preview)).toEqual([
      ['replace', 'aws:rds/instance:Instance', ['dbName'], ['dbName']],
      ['replace', 'aws:backup/selection:Selection', ['resources'], ['resources']],
    ]);
    expect(preview.resources.find((r) => r.op === 'replace')?.values?.['dbName']?.after).toBe('"other"');
    const config = loadConfig(WHOLE, { file: 'ez-deploy.yml', environment: 'production', root: folder });
    const { cost, failed } = assess(config, undefined, await graphOf(config));
    expect([cost.unpriced, failed.map((c) => c.number)]).toEqual([[], [42]]);
    const less = WHOLE.replace('SESSION: generate, ', '');
    const gone = (await (await engine(less)).preview()).resources.filter((r) => r.op === 'delete');
    const secret = gone.find((r) => r.type === 'aws:secretsmanager/secret:Secret');
    expect(secret?.urn).toMatch(/SESSION/);
    await expect((await engine(less)).up()).rejects.toThrow(/protected/);
    await (await engine(less)).up([secret?.urn ?? '']);
    expect(notSame(await (await engine(less)).preview())).toEqual([]);
    await (await engine()).up();
  });

  it('refuses to replace the database, whatever was asked', async () => {
    const other = await engine(WHOLE.replace("{ version: '16' }", "{ version: '16', database: other }"));
    await expect(other.up()).rejects.toThrow(/postgres.*(?:protect|replace)/s);
  });

  it('finds what somebody changed or removed, not what a rollout moved, and puts it right', async () => {
    const call = doorClient(cloud.info.control);
    const { resources } = await call<{ resources: { type: string; id: string }[] }>({ op: 'list', type: '', name: '' });
    const id = (type: string, part = '') => resources.find((r) => r.type === type && r.id.includes(part))?.id ?? '';
    const [type, key] = ['aws:kms/key:Key', id('aws:kms/key:Key')];
    const [cluster, service] = id('aws:ecs/service:Service', 'backend-green').split('/').slice(-2);
    await cloud.ports.call('ecs', 'UpdateService', { cluster, service, desiredCount: 3 });
    const before = await findDrift(await engine(), BOARD);
    expect([before.changed, before.gone, before.owned.map((r) => r.name)]).toEqual([
      [],
      [],
      ['board-production-backend-green'],
    ]);
    await call({ op: 'change', type, name: 'x', id: key, news: { enableKeyRotation: false } });
    await call({
      op: 'delete',
      type: 'aws:sns/topic:Topic',
      name: 'x',
      id: id('aws:sns/topic:Topic', 'warning'),
      olds: {},
    });
    const found = await findDrift(await engine(), BOARD);
    expect(found.changed.map((r) => [r.type, r.diff, r.values])).toEqual([
      [type, ['enableKeyRotation'], { enableKeyRotation: { before: 'true', after: 'false' } }],
    ]);
    expect(found.gone.map((r) => r.name)).toEqual(['board-production-warning']);
    await (await engine()).refresh();
    await (await engine()).up();
    expect(hasDrift(await findDrift(await engine(), BOARD))).toBe(false);
  });

  it('destroys all but what is protected and what that stands on, and an apply makes it whole', async () => {
    const before = await (await engine()).standing();
    await (await engine()).destroy();
    const after = await (await engine()).standing();
    expect(after.length).toBeLessThan(before.length - 50);
    const kept = /:(?:Instance|ReplicationGroup|Key|Bucket|Table|Secret|Repository|Vault|LoadBalancer|Distribution)$/;
    expect(before.filter((r) => kept.test(r.type) && !after.some((a) => a.urn === r.urn))).toEqual([]);
    await (await engine()).up();
    expect(notSame(await (await engine()).preview())).toEqual([]);
  });

  it('hears from the provider what a resource cannot have', async () => {
    const call = doorClient(cloud.info.control);
    const { failures } = await call<{ failures: unknown[] }>({
      op: 'check',
      type: 'aws:sns/topic:Topic',
      name: 'x',
      news: { colour: 'red' },
    });
    expect(failures).toEqual([{ property: 'colour', reason: 'unknown property' }]);
  });

  it('has no secret in any file of the engine', () => {
    const files = readdirSync(join(folder, 'state'), { recursive: true, withFileTypes: true }).filter((f) =>
      f.isFile(),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const text = readFileSync(join(file.parentPath, file.name), 'utf8');
      expect(text.includes('key-of-ours'), file.name).toBe(false);
      expect(/ez_owner:[0-9a-f]{40}/.test(text), file.name).toBe(false);
    }
  });
});
