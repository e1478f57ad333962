import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';
import { foundationEngine } from '../../src/foundation/engine';
import { foundationPlace } from '../../src/foundation/place';
import { foundationTemplate, type Template } from '../../src/foundation/template';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { FOUNDATION } from '../infra/foundation-config';
import { captureOutput } from '../support/capture-output';
import { targetOf } from '../support/cloud-target';

const config = () => loadConfig(FOUNDATION, { file: 'ez-deploy.yml', environment: 'production', root: '/nowhere' });
const place = () => foundationPlace(config(), '123456789012');

/** What parliament says that we leave as it is, each with the reason. */
const EXCEPTIONS: readonly { issue: string; detail: RegExp; why: string }[] = [
  {
    issue: 'UNKNOWN_ACTION',
    detail: /ecs:(?:Stop|Continue)ServiceDeployment/,
    why: 'newer than its list of actions; cfn-lint’s has both',
  },
  {
    issue: 'UNKNOWN_CONDITION_FOR_ACTION',
    detail: /kms:ResourceAliases/,
    why: 'a condition key of KMS for every action on a key: developer guide, ABAC for KMS',
  },
  { issue: 'RESOURCE_STAR', detail: /^\['ecs:ListTasks'\]/, why: 'limited by the condition on the cluster' },
  {
    issue: 'RESOURCE_STAR',
    detail: /application-autoscaling:ListTagsForResource|organizations:/,
    why: 'reading the settings of everything; the boundary, which allows what the role allows',
  },
  {
    issue: 'RESOURCE_STAR',
    detail: /Create|Delete/,
    why: 'the infrastructure role: AWS gives most names, so it is limited by region, boundary and verbs',
  },
  {
    issue: 'RESOURCE_MISMATCH',
    detail: /elasticloadbalancing:ModifyRule/,
    why: 'wants every kind of balancer’s form; ours is an application balancer',
  },
  { issue: 'RESOURCE_MISMATCH', detail: /s3:AssociateAccessGrants/, why: 'every action of S3, on own buckets only' },
  { issue: 'INVALID_ARN', detail: /6 parts/, why: 'an ARN that CloudFormation fills in (Fn::Sub)' },
];

describe('the rights that bootstrap gives', () => {
  let template: Template;
  const judges = process.env['EZ_DEPLOY_TOOL_POLICIES'];
  const env = { PATH: process.env['PATH'] ?? '', PYTHONPATH: judges ?? '' };
  beforeAll(async () => {
    expect(judges, 'npm run test:real installs parliament and cfn-lint and names them').toBeDefined();
    template = await foundationTemplate(place(), { organization: true });
  });

  it('are named as AWS’s published list names them, in a template that cfn-lint passes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ez-cfn-'));
    try {
      const file = join(folder, 'template.json');
      writeFileSync(file, JSON.stringify(template));
      const lint = (path: string) =>
        spawnSync('python3', ['-c', 'from cfnlint.runner import main; main()', '-t', path, '-r', 'eu-central-1'], {
          env,
          encoding: 'utf8',
        });
      const passed = lint(file);
      expect([passed.status, passed.stdout.slice(0, 2_000), passed.stderr.slice(0, 2_000)]).toEqual([0, '', '']);
      // It does find what is wrong: an action that does not exist, a property that does not exist.
      writeFileSync(
        file,
        JSON.stringify(template)
          .replace('ecs:UpdateService', 'ecs:UpdateServis')
          .replace('"KeyPolicy"', '"KeyPolitics"'),
      );
      const wrong = lint(file);
      expect(wrong.stdout).toMatch(/W3037 'updateservis'/);
      expect(wrong.stdout).toMatch(/E3002.*KeyPolitics/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('pass parliament but for exceptions with a reason, none of which is stale', () => {
    const judged = (of: unknown) =>
      JSON.parse(
        execFileSync('python3', [join(__dirname, '../../tools/policies/judge.py')], {
          env,
          input: JSON.stringify(of),
          encoding: 'utf8',
        }),
      ) as { resource: string; issue: string; detail: string }[];
    const findings = judged(template);
    const excepted = (f: { issue: string; detail: string }) =>
      EXCEPTIONS.filter((e) => e.issue === f.issue && e.detail.test(f.detail));
    expect(findings.filter((f) => excepted(f).length === 0)).toEqual([]);
    expect(EXCEPTIONS.filter((e) => !findings.some((f) => excepted(f).includes(e)))).toEqual([]);
    const broken = JSON.parse(
      JSON.stringify(template).replace('dynamodb:UpdateItem', 'dynamodb:UpdateItems'),
    ) as Template;
    expect(
      judged(broken)
        .map((f) => f.detail)
        .join(),
    ).toContain('dynamodb:UpdateItems');
  });
});

describe('bootstrap by the real Pulumi engine', () => {
  let folder: string;
  let cloud: Cloud;
  beforeAll(async () => {
    expect(process.env['EZ_DEPLOY_PULUMI_ROOT'], 'npm run test:real builds the engine and names it').toBeDefined();
    folder = mkdtempSync(join(tmpdir(), 'ez-bootstrap-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 60 });
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const open = (organization = false, checkout = 'state') =>
    foundationEngine(
      {
        config: config(),
        accountId: cloud.info.accountId,
        target: targetOf(cloud.info),
        rehearsal: cloud.info,
        output: captureOutput(),
        signal: new AbortController().signal,
        env: process.env,
        stateFolder: join(folder, checkout),
        allowDestructive: [],
      },
      place(),
      { organization },
    );

  it('begins beside the checkout, moves its state into the bucket that it has made, and goes on from there', async () => {
    const first = await open();
    expect(first.at).toBe('here');
    const preview = await first.engine.preview();
    expect(await first.engine.standing()).toEqual([]);
    const up = await first.engine.up();
    expect(up.changes).toEqual(preview.changes);
    // Killed here, the next run finds its state where it was.
    expect((await open()).at).toBe('here');
    await first.settle();
    const local = join(folder, 'state', 'foundation');
    expect(readdirSync(local).every((name) => name.includes('.moved-'))).toBe(true);
    // Another machine: nothing but the account.
    const second = await open(false, 'elsewhere');
    expect(second.at).toBe('bucket');
    const again = await second.engine.up();
    expect(again.resources.filter((r) => r.op !== 'same')).toEqual([]);
    await second.settle();
    expect(existsSync(join(folder, 'elsewhere', 'foundation'))).toBe(false);
    expect((await second.engine.standing()).length).toBe(up.changes.create - componentsOf(up.resources));
  });

  it('adds the organization when it is asked for, and then never takes it away by itself', async () => {
    const asked = await open(true, 'elsewhere');
    const up = await asked.engine.up();
    const made = up.resources.filter((r) => r.op === 'create' && r.type.startsWith('aws:'));
    expect(made.map((r) => r.type)).toEqual([
      'aws:organizations/organization:Organization',
      'aws:organizations/account:Account',
    ]);
    await expect((await open(false, 'elsewhere')).engine.up()).rejects.toThrow(/protected/);
    expect((await asked.engine.standing()).filter((r) => r.type.includes('organizations')).length).toBe(2);
  });
});

const componentsOf = (resources: readonly { type: string; op: string }[]) =>
  resources.filter((r) => r.op === 'create' && !r.type.startsWith('aws:')).length;
