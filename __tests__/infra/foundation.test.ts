import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { APP_TYPES } from '../../programs/app/taggable.generated';
import { foundationProgram } from '../../programs/foundation';
import { infraPolicy } from '../../programs/foundation/infra-policy';
import { previewPolicy } from '../../programs/foundation/preview-policy';
import { restorePolicy } from '../../programs/foundation/restore-policy';
import { buildPolicy, rolloutPolicy } from '../../programs/foundation/rollout-policy';
import type { PolicyDocument, Where } from '../../programs/foundation/statements';
import { SERVICES } from '../../programs/foundation/verbs';
import { loadConfig } from '../../src/config/load';
import { judgeControls } from '../../src/controls/judge';
import { synthesise, synthesiseProgram } from '../../src/controls/synthesise';
import { foundationEngine } from '../../src/foundation/engine';
import { foundationPlace } from '../../src/foundation/place';
import { foundationTemplate } from '../../src/foundation/template';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { captureOutput } from '../support/capture-output';
import { targetOf } from '../support/cloud-target';
import { FOUNDATION } from './foundation-config';

const AWS = join(__dirname, '../../src/aws');
const W = { app: 'shop', environment: 'production', accountId: '123456789012', region: 'eu-central-1' };
const config = (text = FOUNDATION) =>
  loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: '/nowhere' });
const place = (text = FOUNDATION) => foundationPlace(config(text), '123456789012');
const graphOf = (organization = false) =>
  synthesiseProgram(foundationProgram(place(), { organization }), { project: 'shop-foundation', stack: '1' });
const actionsOf = (policy: PolicyDocument) => policy.Statement.flatMap((s) => s.Action ?? []).sort();

/** IAM's name of a service, by the SDK's package. */
const IAM_SERVICES: Readonly<Record<string, string>> = {
  'application-auto-scaling': 'application-autoscaling',
  backup: 'backup',
  cloudfront: 'cloudfront',
  cloudwatch: 'cloudwatch',
  'cloudwatch-logs': 'logs',
  dynamodb: 'dynamodb',
  ecr: 'ecr',
  ecs: 'ecs',
  rds: 'rds',
  'elastic-load-balancing-v2': 'elasticloadbalancing',
  'resource-groups-tagging-api': 'tag',
  s3: 's3',
  scheduler: 'scheduler',
  sfn: 'states',
  sts: 'sts',
};
/** Only the infrastructure role's: what looks for lost resources, and what destroys. */
const INFRA_ONLY = new Set([
  'backup:ListBackupSelections',
  'cloudfront:ListOriginAccessControls',
  'cloudfront:ListResponseHeadersPolicies',
  'tag:GetResources',
  's3:DeleteObject',
]);
/** The gateways that restore tests alone use, and what they use of others. */
const RESTORE_FILES = ['backup.ts', 'rds.ts'];
const RESTORE_USES = [
  'ecs:DescribeTasks',
  'ecs:RegisterTaskDefinition',
  'ecs:RunTask',
  'ecs:StopTask',
  'logs:GetLogEvents',
  's3:DeleteObject',
  's3:GetObject',
  's3:PutObject',
];
/** Nobody needs a right for these. */
const FREE = new Set(['sts:GetCallerIdentity', 'sts:AssumeRoleWithWebIdentity']);

/** Every call that the gateways can make, as IAM names it. */
function callsOf(folder: string, wanted: (name: string) => boolean): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && wanted(name))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [...text.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-([\w-]+)'/g)].flatMap(
        ([, names = '', of = '']) =>
          [...names.matchAll(/\b(\w+)Command\b/g)]
            .filter(([command]) => text.includes(`new ${command}(`))
            .map(([, operation = '']) => `${IAM_SERVICES[of] ?? `?${of}`}:${operation}`),
      );
    });
}

describe('the foundation', () => {
  it('is asked for with what it needs, in the right account', () => {
    expect(() => place(FOUNDATION.replace(/^foundation:[\s\S]*?(?=^environments)/m, ''))).toThrow(/foundation/);
    expect(() => foundationPlace(config(), '999999999999')).toThrow(/account/);
    expect(place().environments.map((e) => e.name)).toEqual(['staging', 'production']);
  });

  it('has the trail that control 43 wants, keys and buckets that the others want', async () => {
    const results = judgeControls(await graphOf());
    const status = Object.fromEntries(results.map((r) => [r.number, r.status]));
    expect([43, 40, 41, 44, 47].map((n) => [n, status[n]])).toEqual([43, 40, 41, 44, 47].map((n) => [n, 'passed']));
  });

  it('opens each role to one repository, and what changes anything to its GitHub environment only', async () => {
    const roles = (await graphOf()).filter((r) => r.type === 'aws:iam/role:Role' && r.name.includes('-ez-deploy-'));
    expect(roles.length).toBe(10);
    for (const role of roles) {
      const trust = String(role.inputs['assumeRolePolicy']);
      const [condition] = (
        JSON.parse(trust) as { Statement: { Condition: { StringEquals: Record<string, string[]> } }[] }
      ).Statement;
      const subjects = condition?.Condition.StringEquals['token.actions.githubusercontent.com:sub'] ?? [];
      expect(subjects.every((s) => s.startsWith('repo:org/shop:') && !s.includes('*'))).toBe(true);
      if (/-(?:rollout|infra)$/.test(role.name))
        expect(subjects).toEqual([
          `repo:org/shop:environment:${role.name.includes('staging') ? 'staging' : 'production'}`,
        ]);
      expect(role.inputs['permissionsBoundary']).toMatch(/Policy\/shop-ez-deploy-boundary$/);
    }
  });

  it('makes an organization only where it is asked for apart', async () => {
    const types = async (organization: boolean) =>
      (await graphOf(organization)).filter((r) => /organizations/.test(r.type));
    expect(await types(false)).toEqual([]);
    expect((await types(true)).map((r) => [r.type.split(':').at(-1), r.protect])).toEqual([
      ['Organization', true],
      ['Account', true],
    ]);
  });
});

describe('rights', () => {
  it('of the rollout role are the calls that its gateways can make, no more and no fewer', () => {
    const calls = callsOf(AWS, (name) => !RESTORE_FILES.includes(name)).filter(
      (c) => !INFRA_ONLY.has(c) && !FREE.has(c),
    );
    // S3 names the right after the object, and says that an object is missing only to whom it may list.
    // A task's roles are passed on with RegisterTaskDefinition and RunTask.
    const wanted = new Set([...calls, 'iam:PassRole', 's3:ListBucket']);
    expect([...new Set(actionsOf(rolloutPolicy(W)))]).toEqual([...wanted].sort());
  });

  it('on a key that signs images are given where one is configured: to sign to the build role, to verify to the rollout role', () => {
    const more = (policy: (w: Where) => PolicyDocument, sign: Where['sign']) =>
      policy({ ...W, sign }).Statement.filter(
        (s) => !policy(W).Statement.some((t) => JSON.stringify(t) === JSON.stringify(s)),
      );
    const kms = (key: string, publicKey?: string): Where['sign'] => ({ key, publicKey, fetch: true });
    const [read, signs] = [
      ['kms:DescribeKey', 'kms:GetPublicKey'],
      ['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign'],
    ];
    const alias = { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/shop-sign' } };
    const allow = (Action: string[], Resource: string, Condition?: object) => [
      { Sid: 'SigningKey', Effect: 'Allow', Action, Resource: [Resource], ...(Condition && { Condition }) },
    ];
    const id = '1234abcd-12ab-34cd-56ef-1234567890ab';
    for (const [key, resource, condition] of [
      ['awskms:///alias/shop-sign', 'arn:aws:kms:eu-central-1:123456789012:key/*', alias],
      [
        'awskms:///arn:aws:kms:eu-west-1:210987654321:alias/shop-sign',
        'arn:aws:kms:eu-west-1:210987654321:key/*',
        alias,
      ],
      [`awskms:///${id}`, `arn:aws:kms:eu-central-1:123456789012:key/${id}`],
      [`awskms:///arn:aws:kms:eu-west-1:210987654321:key/${id}`, `arn:aws:kms:eu-west-1:210987654321:key/${id}`],
    ] as const) {
      expect(more(buildPolicy, kms(key))).toEqual(allow(signs, resource, condition));
      const [images, ...rollout] = more(rolloutPolicy, kms(key));
      expect(images).toMatchObject({ Sid: 'Images', Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] });
      expect(rollout).toEqual(allow(read, resource, condition));
      // With the public key at hand nobody asks KMS for it.
      expect(more(rolloutPolicy, kms(key, 'file:cosign.pub')).map((s) => s.Sid)).toEqual(['Images']);
    }
    const keyless = { keyless: { identity: 'i', issuer: 'https://issuer' }, fetch: true };
    for (const sign of [keyless, kms('env:KEY', 'file:cosign.pub')]) {
      expect(more(buildPolicy, sign)).toEqual([]);
      expect(more(rolloutPolicy, sign).map((s) => s.Sid)).toEqual(['Images']);
    }
    const signed = FOUNDATION.replace('services:', 'build: { sign: { key: awskms:///alias/shop-sign } }\nservices:');
    // dev is elsewhere: an alias would be another key there.
    expect(() => place(signed)).toThrow(/is another key in each account and region/);
    expect(place(signed.replace(/ {2}dev: .*\n/, '')).sign?.key).toBe('awskms:///alias/shop-sign');
  });

  it('of the restore role are the calls of a restore test, and change no database but a copy', () => {
    const policy = restorePolicy(W);
    // What RDS does in the name of whoever asks for a password, beside what is passed on and listed.
    const others = ['iam:PassRole', 'kms:DescribeKey', 's3:ListBucket'];
    const ofRds = ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'];
    const calls = callsOf(AWS, (name) => RESTORE_FILES.includes(name));
    expect(calls).toContain('rds:DeleteDBInstance');
    expect([...new Set(actionsOf(policy))]).toEqual([...calls, ...RESTORE_USES, ...others, ...ofRds].sort());
    const known = new Set(callsOf(AWS, () => true));
    expect(RESTORE_USES.filter((c) => !known.has(c))).toEqual([]);
    for (const { Action = [], Resource } of policy.Statement)
      if (Action.some((a) => /^rds:(?!Describe)/.test(a)))
        expect(Resource).toEqual(['arn:aws:rds:eu-central-1:123456789012:db:shop-production-postgres-restored-*']);
  });

  it('of the restore role are for the cluster that tasks run in, also one that was brought', () => {
    const ofTasks = (cluster?: string) =>
      restorePolicy({ ...W, cluster })
        .Statement.filter((s) => s.Action?.some((a) => /^ecs:(?:RunTask|DescribeTasks|StopTask)$/.test(a)))
        .map((s) => JSON.stringify([s.Resource, s.Condition]));
    for (const [cluster, name] of [
      [undefined, 'shop-production'],
      ['shared', 'shared'],
    ]) {
      const [run, watch, ...more] = ofTasks(cluster);
      expect(more).toEqual([]);
      const condition = `"ecs:cluster":"arn:aws:ecs:eu-central-1:123456789012:cluster/${name ?? ''}"`;
      expect(run).toContain(condition);
      expect(watch).toContain(condition);
      expect(watch).toContain(`"arn:aws:ecs:eu-central-1:123456789012:task/${name ?? ''}/*"`);
    }
  });

  it('never name a whole service, nor everything, where something is changed', () => {
    for (const policy of [rolloutPolicy(W), buildPolicy(W), restorePolicy(W)])
      for (const { Action = [], Resource, Effect } of policy.Statement) {
        expect(Action.filter((a) => a.includes('*'))).toEqual([]);
        if (Resource === '*' && Effect === 'Allow')
          expect(Action.filter((a) => !/:(?:Describe|Get|List)/.test(a))).toEqual([]);
      }
  });

  it('let the infrastructure roles look up keys of others, and the preview role how keys, buckets and roles are set', () => {
    const infra = infraPolicy(W, APP_TYPES).Statement.filter((s) => s.Action?.includes('kms:DescribeKey') === true);
    const open = infra.filter((s) => s.Condition === undefined);
    expect(open.map((s) => [s.Action, s.Resource])).toEqual([
      [['kms:DescribeKey'], ['arn:aws:kms:eu-central-1:123456789012:key/*']],
    ]);
    const preview = previewPolicy(W, APP_TYPES);
    const all = preview.Statement.filter((s) => s.Effect === 'Allow' && s.Resource === '*').flatMap(
      (s) => s.Action ?? [],
    );
    const wanted = ['kms:DescribeKey', 'kms:GetKeyPolicy', 'iam:GetRole', 'iam:GetRolePolicy', 's3:GetBucket*'];
    expect(all).toEqual(expect.arrayContaining(wanted));
    // Settings, never data: nor the names of the objects of somebody's bucket.
    expect(
      all.filter((a) => /^(?:s3:(?:List|GetObject)|kms:(?:Decrypt|Encrypt|Generate)|iam:(?!Get|List))/.test(a)),
    ).toEqual([]);
    // AWS's limit for what is written into a role: 10,240 characters.
    for (const policy of [preview, infraPolicy(W, APP_TYPES)])
      expect(JSON.stringify(policy).length).toBeLessThan(10_240);
  });

  it('of the infrastructure roles follow the types of the program', () => {
    const parts = new Set(APP_TYPES.map((type) => type.split(':')[1]?.split('/')[0] ?? ''));
    expect(Object.keys(SERVICES).sort()).toEqual([...parts].sort());
  });

  it('reach the roles that the program makes: all below the boundary where there is one', async () => {
    const arn = 'arn:aws:iam::123456789012:policy/shop-ez-deploy-boundary';
    const graph = await synthesise(
      config(FOUNDATION.replace('infrastructure: {', `infrastructure: { boundary: '${arn}',`)),
    );
    const roles = graph.filter((r) => r.type === 'aws:iam/role:Role');
    expect(roles.length).toBeGreaterThan(4);
    expect(roles.filter((r) => r.inputs['permissionsBoundary'] !== arn)).toEqual([]);
  });
});

describe('the template for an administrator', () => {
  it('has the same resources, refers to its own, and says what it leaves out', async () => {
    const template = await foundationTemplate(place(), { organization: false });
    const types = Object.values(template.Resources).map((r) => r.Type);
    expect(types.filter((t) => t === 'AWS::IAM::Role').length).toBe(11);
    for (const type of [
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::IAM::OIDCProvider',
      'AWS::CloudTrail::Trail',
      'AWS::Budgets::Budget',
    ])
      expect(types).toContain(type);
    expect(JSON.stringify(template.Resources)).not.toMatch(/none:none|\.keyId/);
    expect(template.Metadata.NotInThisTemplate.join('\n')).toMatch(/AccountPasswordPolicy[\s\S]*us-east-1/);
    expect(template.Resources['ShopProductionEzDeployInfraRole']).toMatchObject({
      Properties: { PermissionsBoundary: { Ref: 'ShopEzDeployBoundaryPolicy' }, Policies: [{ PolicyDocument: {} }] },
    });
    const bucket = template.Resources['ShopEzDeployStateBucket'];
    expect(bucket).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { VersioningConfiguration: { Status: 'Enabled' } },
    });
  });
});

describe('bootstrap in a rehearsal', () => {
  let cloud: Cloud;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-foundation-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 200 });
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('previews without an effect, makes everything, and finds nothing to do the second time', async () => {
    const deps = {
      config: config(),
      accountId: cloud.info.accountId,
      target: targetOf(cloud.info),
      rehearsal: cloud.info,
      output: captureOutput(),
      signal: new AbortController().signal,
      env: { EZ_DEPLOY_INFRA_ENGINE: 'embedded' },
      stateFolder: join(folder, 'state'),
      allowDestructive: [],
    };
    const { engine } = await foundationEngine(deps, place(), { organization: false });
    const preview = await engine.preview();
    expect(await engine.standing()).toEqual([]);
    const up = await engine.up();
    expect(up.changes).toEqual(preview.changes);
    expect(up.outputs).toMatchObject({
      state: 's3://shop-ez-deploy-state-123456789012?region=eu-central-1',
      secretsProvider: 'awskms://alias/shop-ez-deploy-state?region=eu-central-1',
      roles: { production: { rollout: 'arn:aws:iam::123456789012:role/shop-production-ez-deploy-rollout' } },
    });
    const again = await engine.up();
    expect(again.resources.filter((r) => r.op !== 'same')).toEqual([]);
  });
});
