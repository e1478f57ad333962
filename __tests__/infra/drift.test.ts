import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bucketGateway } from '../../src/aws/bucket';
import { loadConfig } from '../../src/config/load';
import { ConfigError } from '../../src/errors';
import { doorClient } from '../../src/infra/door';
import { bucketNameFor, OUTPUTS_KEY } from '../../src/infra/outputs';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { applyInfra, type InfraDeps, openEngine } from '../../src/stages/infra/apply';
import { confirmed, destroyedText, destroyInfra } from '../../src/stages/infra/destroy';
import { driftText, findDrift, hasDrift, renderDrift } from '../../src/stages/infra/drift';
import { captureOutput } from '../support/capture-output';
import { targetOf } from '../support/cloud-target';
import { WHOLE } from './stack';

interface Made {
  readonly type: string;
  readonly id: string;
}

let cloud: Cloud;
let folder: string;
const door = () => doorClient(cloud.info.control);
const deps = (more: Partial<InfraDeps> = {}): InfraDeps => ({
  config: loadConfig(WHOLE, { file: 'ez-deploy.yml', environment: 'production', root: folder }),
  accountId: cloud.info.accountId,
  target: targetOf(cloud.info),
  rehearsal: cloud.info,
  output: captureOutput(),
  signal: new AbortController().signal,
  env: { EZ_DEPLOY_INFRA_ENGINE: 'embedded', PAGERDUTY: 'https://events.pagerduty.example/x/enqueue' },
  stateFolder: join(folder, 'state'),
  allowDestructive: [],
  ...more,
});
const made = async () => (await door()<{ resources: Made[] }>({ op: 'list', type: '', name: '' })).resources;
const idOf = async (type: string, part = '') =>
  (await made()).find((r) => r.type === type && r.id.includes(part))?.id ?? '';
const drift = async () => findDrift(await openEngine(deps()), deps().config);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ez-drift-'));
  cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 200 });
  await applyInfra(deps());
}, 120_000);
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('drift', () => {
  it('is none after an apply, nor after a rollout moved what is its own', async () => {
    expect(driftText(await drift())).toMatch(/^\d{3} resources stand as the program left them$/);
    const service = await idOf('aws:ecs/service:Service', 'backend-green');
    const [cluster, name] = service.split('/').slice(-2);
    await cloud.ports.call('ecs', 'UpdateService', { cluster, service: name, desiredCount: 3 });
    const found = await drift();
    expect(hasDrift(found)).toBe(false);
    expect(found.owned.map((r) => r.name)).toEqual(['board-production-backend-green']);
  });

  it('is what somebody changed or removed in the console, property by property', async () => {
    const key = await idOf('aws:kms/key:Key');
    const topic = await idOf('aws:sns/topic:Topic', 'warning');
    await door()({ op: 'change', type: 'aws:kms/key:Key', name: 'x', id: key, news: { enableKeyRotation: false } });
    await door()({ op: 'delete', type: 'aws:sns/topic:Topic', name: 'x', id: topic, olds: {} });
    const found = await drift();
    expect(found.changed.map((r) => [r.type, r.diff, r.values])).toEqual([
      ['aws:kms/key:Key', ['enableKeyRotation'], { enableKeyRotation: { before: 'true', after: 'false' } }],
    ]);
    expect(found.gone.map((r) => r.name)).toEqual(['board-production-warning']);
    expect(renderDrift(found)).toMatch(/🔴 `board-production-warning`[\s\S]*`enableKeyRotation`: `true` → `false`/);
  });

  it('is put right by an apply after a refresh, although nothing of the program changed', async () => {
    const engine = await openEngine(deps());
    await engine.refresh();
    await applyInfra(deps({ anew: true }));
    expect(hasDrift(await drift())).toBe(false);
    expect(await idOf('aws:sns/topic:Topic', 'warning')).not.toBe('');
  });
});

describe('destroy', () => {
  it('wants the stack’s name, word for word', () => {
    const { config } = deps();
    expect(() => confirmed('board/production', config)).not.toThrow();
    for (const given of [undefined, '', 'production', 'board/production ', 'board/staging'])
      expect(() => confirmed(given, config)).toThrow(ConfigError);
    try {
      confirmed(undefined, config);
    } catch (error) {
      expect((error as ConfigError).problems[0]?.fix).toMatch(/confirm: board\/production$/);
    }
  });

  it('refuses a line for something that the stack does not have, before anything is removed', async () => {
    const before = await made();
    const urn = 'urn:pulumi:production::board::aws:kms/key:Key::nowhere';
    await expect(destroyInfra(deps({ allowDestructive: [`${urn} # gone`] }))).rejects.toThrow(ConfigError);
    expect(await made()).toEqual(before);
  });

  it('keeps what is protected with what it stands on, and says what would let it go and what AWS keeps', async () => {
    const destroyed = await destroyInfra(deps());
    const standing = (await made()).map((r) => `${r.type} ${r.id}`).sort();
    expect(destroyed.stays.map((r) => `${r.type} ${r.id ?? ''}`).sort()).toEqual(standing);
    expect(destroyed.removed).toBeGreaterThan(50);
    const types = new Set(destroyed.stays.map((r) => r.type));
    for (const kept of ['aws:rds/instance:Instance', 'aws:rds/subnetGroup:SubnetGroup', 'aws:ec2/subnet:Subnet'])
      expect(types).toContain(kept);
    expect(types).not.toContain('aws:ecs/service:Service');
    const text = destroyedText(destroyed);
    expect(text).toMatch(/revisions of the task definition/);
    expect(text).toMatch(/board-production-postgres \(aws:rds\/instance:Instance\): the database with its rows/);
    expect(text).toMatch(/^ {2}urn:pulumi:production::board::\S+::board-production-postgres # why$/m);
    const bucket = bucketGateway(targetOf(cloud.info), bucketNameFor('board', 'production', cloud.info.accountId));
    expect(await bucket.read(OUTPUTS_KEY)).toBeUndefined();
  });

  it('lets go what is named once AWS’s own protection is off, with the final snapshot’s name', async () => {
    const database = (await (await openEngine(deps())).standing()).find((r) => r.type === 'aws:rds/instance:Instance');
    const line = `${database?.urn ?? ''} # the last patient has left`;
    await expect(destroyInfra(deps({ allowDestructive: [line] }))).rejects.toThrow(
      /Cannot delete protected DB Instance/,
    );
    await door()({
      op: 'change',
      type: 'aws:rds/instance:Instance',
      name: 'x',
      id: database?.id ?? '',
      news: { deletionProtection: false },
    });
    const destroyed = await destroyInfra(deps({ allowDestructive: [line] }));
    expect(destroyed.kept.join('\n')).toMatch(/the database’s final snapshot board-production-postgres-final-\w+/);
    expect(await idOf('aws:rds/instance:Instance')).toBe('');
  });

  it('leaves an environment that a deployment makes whole again', async () => {
    const again = await applyInfra(deps());
    expect(again.result?.changes.create).toBeGreaterThan(50);
    expect(hasDrift(await drift())).toBe(false);
  });

  /** Beside production in the same account, so with a name of its own. */
  const dev = () => {
    const config = loadConfig(WHOLE.replaceAll('board.example.com', 'dev.board.example.com'), {
      file: 'ez-deploy.yml',
      environment: 'dev',
      root: folder,
    });
    return { ...deps(), config };
  };

  /** Nothing stands as it was left where there is nothing: a nightly look at the wrong account must not be green. */
  const NOT_THERE = {
    message: expect.stringMatching(/^dev of board was never deployed in this account/) as string,
    hint: expect.stringMatching(/account, region and state/) as string,
  };

  it('removes an environment that is not protected whole, its full bucket too; before and after there is no drift to tell', async () => {
    const of = dev();
    await expect(findDrift(await openEngine(of), of.config)).rejects.toMatchObject(NOT_THERE);
    await applyInfra(of);
    const bucket = bucketGateway(targetOf(cloud.info), bucketNameFor('board', 'dev', cloud.info.accountId));
    await bucket.write('ez-deploy/history.json', '{}');
    await bucket.write('ez-deploy/history.json', '{"again":true}');
    const destroyed = await destroyInfra(of);
    expect(destroyed.stays).toEqual([]);
    await expect(findDrift(await openEngine(of), of.config)).rejects.toMatchObject(NOT_THERE);
    expect(await bucket.read(OUTPUTS_KEY)).toBeUndefined();
    const left = (await made()).filter((r) => r.id.includes('board-dev'));
    expect(left).toEqual([]);
  });

  it('that AWS refuses in the middle says how far it came, and goes on from there', async () => {
    const of = dev();
    await applyInfra(of);
    const standing = await (await openEngine(of)).standing();
    const database = standing.find((r) => r.type === 'aws:rds/instance:Instance');
    const change = (deletionProtection: boolean) =>
      door()({
        op: 'change',
        type: 'aws:rds/instance:Instance',
        name: 'x',
        id: database?.id ?? '',
        news: { deletionProtection },
      });
    await change(true);
    await expect(destroyInfra(of)).rejects.toMatchObject({
      message: expect.stringMatching(/Cannot delete protected/) as string,
      hint: expect.stringMatching(new RegExp(`^[1-9]\\d* of ${standing.length} resources are gone`)) as string,
    });
    await change(false);
    expect((await destroyInfra(of)).stays).toEqual([]);
  });
});
