import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ground, openGround, start } from '../../sweep/ground';
import { bucketGateway } from '../../src/aws/bucket';
import { OUTPUTS_KEY } from '../../src/infra/outputs';
import { BROUGHT } from '../infra/stack';
import { targetOf } from '../support/cloud-target';

/** The bundle on infrastructure that it did not make: its outputs come as Terraform writes them, and nothing else is there of them. */
describe('a deployment to infrastructure of somebody else’s program', () => {
  let ground: Ground;
  let file: string;
  let outputs: { services: Record<string, Record<string, unknown>> };
  beforeAll(async () => {
    ground = await openGround();
    const { info } = ground;
    const bucket = bucketGateway(targetOf(info), `sweep-production-ez-deploy-${info.accountId}`);
    outputs = JSON.parse((await bucket.read(OUTPUTS_KEY))?.text ?? '') as typeof outputs;
    await bucket.remove(OUTPUTS_KEY);
    await bucket.remove('ez-deploy/infra.json');
    file = join(dirname(ground.config), 'terraform.json');
    write(outputs);
    const text = readFileSync(ground.config, 'utf8');
    writeFileSync(ground.config, `${text}\ninfrastructure: { outputs: terraform.json }\n`);
  }, 180_000);
  afterAll(() => ground.close());
  const write = (value: unknown) =>
    writeFileSync(file, JSON.stringify({ ez_deploy: { sensitive: false, type: 'dynamic', value } }));

  it('checks the outputs, makes nothing, and shifts traffic', async () => {
    const args = ground.deploy();
    args[args.indexOf('--stages') + 1] = 'infra,deploy';
    const ended = await ground.run(args);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toContain('made elsewhere: its outputs are complete');
    const now = await ground.status();
    expect(now.services[0]?.release).toBe(ended.json?.['release']);
    expect(Math.max(now.services[0]?.weights.blue ?? 0, now.services[0]?.weights.green ?? 0)).toBe(100);
  }, 180_000);

  it('previews, rolls back, and leaves the rest to the tool that made it', async () => {
    const preview = await ground.run(['preview']);
    expect([preview.code, preview.json]).toMatchObject([0, { given: 'terraform.json' }]);
    const before = (await ground.status()).history[1]?.release;
    const back = await ground.run(['rollback']);
    expect(back.code, back.stderr).toBe(0);
    expect((await ground.status()).services[0]?.release).toBe(before);
    const drift = await ground.run(['drift']);
    expect([drift.code, drift.stderr]).toEqual([2, expect.stringContaining('the infrastructure is made elsewhere')]);
    const controls = await ground.run(['controls']);
    expect(controls.json).toMatchObject({ passed: 0, failed: 0, notOurs: 47 });
    const cost = await ground.run(['cost']);
    expect(cost.json).toMatchObject({ monthlyUsd: 0, notCounted: ['the whole infrastructure (terraform.json)'] });
  }, 180_000);

  it('names each output that is missing or mistyped, before any effect', async () => {
    const { ruleArn: _gone, ...web } = outputs.services['web'] ?? {};
    write({ ...outputs, tableName: 5, services: { web } });
    const wrong = await ground.run(ground.deploy());
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('tableName must be a string, and is a number');
    write({ ...outputs, services: { web } });
    const less = await ground.run(ground.deploy());
    expect([less.code, less.stderr]).toEqual([2, expect.stringContaining('services.web.ruleArn is missing')]);
  }, 60_000);
});

describe('a rehearsal of what is there already', () => {
  it('has it stand in its empty account, so that the same configuration applies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ez-brought-'));
    writeFileSync(join(folder, 'ez-deploy.yml'), BROUGHT);
    const cloud = start('index.js', ['rehearse', '--serve', '--clock-factor', '60'], folder);
    const info = join(folder, '.ez-deploy', 'rehearsal.json');
    try {
      for (let i = 0; !existsSync(info) && i < 300; i += 1) await sleep(100);
      const run = (args: readonly string[]) =>
        start('index.js', [...args, '--environment', 'production', '--rehearsal', info, '--json'], folder).ended;
      const applied = await run(['deploy', '--stages', 'infra']);
      expect(applied.code, applied.stderr).toBe(0);
      const again = await run(['preview']);
      expect(again.json).toMatchObject({ changes: { create: 0, import: 0, update: 0, replace: 0, delete: 0 } });
    } finally {
      cloud.child.kill('SIGINT');
      const { stderr } = await cloud.ended;
      expect(stderr).toContain('There already, as the configuration says: vpc-0123456789abcdef0, cluster shared');
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
