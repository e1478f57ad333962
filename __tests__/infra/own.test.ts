import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bucketGateway } from '../../src/aws/bucket';
import { loadConfig } from '../../src/config/load';
import { ConfigError } from '../../src/errors';
import type { AppOutputs } from '../../src/infra/outputs';
import { judgeOutputs } from '../../src/infra/own/judge';
import { unwrap } from '../../src/infra/own/unwrap';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { applyInfra, type InfraDeps, openEngine, previewInfra } from '../../src/stages/infra/apply';
import { targetOf } from '../support/cloud-target';
import { infraDepsOf } from '../support/infra-deps';

const YAML = (infrastructure = '{}') => `
app: board
services:
  web: { path: /*, port: 8080, secrets: { SESSION: generate } }
  nightly: { kind: cron, schedule: 'cron(0 3 * * ? *)' }
infrastructure: ${infrastructure}
environments:
  production: { region: eu-central-1 }
`;
const service = {
  ...{ repositoryUrl: 'h/r', repositoryName: 'r', logGroup: 'l', family: 'f', executionRoleArn: 'e', taskRoleArn: 't' },
  ...{ subnetIds: ['s'], securityGroupIds: ['g'], secrets: {} },
};
const colour = { serviceName: 's', targetGroupArn: 'a', targetGroupFullName: 'n' };
const OUTPUTS: AppOutputs = {
  ...{ app: 'board', environment: 'production', accountId: '123456789012', region: 'eu-central-1' },
  ...{ clusterName: 'c', clusterArn: 'c', loadBalancerArn: 'l', loadBalancerFullName: 'l', url: 'http://x' },
  ...{ tableName: 't', bucketName: 'b', guardianArn: 'g' },
  services: {
    web: {
      ...service,
      ...{ kind: 'web', ruleArn: 'r', testRuleArn: 't', colours: { blue: colour, green: colour } },
      secrets: { SESSION: 'arn' },
    },
    nightly: { ...service, kind: 'cron', scheduleName: 'n' },
  },
};
const config = (text = YAML(), root = '/nowhere') =>
  loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root });
const problemsOf = (given: unknown) => {
  const judged = judgeOutputs(config(), '123456789012', given, 'outputs.json');
  return 'problems' in judged ? judged.problems.map((p) => p.what) : [];
};

describe('outputs that were made elsewhere', () => {
  it('are taken where they are what a rollout needs', () => {
    expect(judgeOutputs(config(), '123456789012', OUTPUTS, 'o')).toEqual({ outputs: OUTPUTS });
  });

  it('names all that is missing or mistyped, and what a service of its kind lacks', () => {
    const { clusterName: _gone, ...less } = OUTPUTS;
    expect(
      problemsOf({ ...less, url: 7, services: { web: { ...OUTPUTS.services['web'], kind: 'wbe', subnetIds: 'x' } } }),
    ).toEqual([
      'clusterName is missing',
      'url must be a string, and is a number',
      'services.web.kind must be one of web, internal, worker, cron, and is "wbe"',
      'services.web.subnetIds must be a list, and is a string',
    ]);
    expect(problemsOf(undefined)).toEqual(['what is in it is missing']);
    expect(
      problemsOf({
        ...{ ...OUTPUTS, region: 'us-east-1', accountId: '000000000000' },
        services: { web: { ...service, kind: 'web', subnetIds: [] } },
      }),
    ).toEqual([
      'accountId is "000000000000", and this deployment is of "123456789012"',
      'region is "us-east-1", and this deployment is of "eu-central-1"',
      'services.web.ruleArn is missing: a service of kind web has it',
      'services.web.testRuleArn is missing: a service of kind web has it',
      'services.web.colours is missing: a service of kind web has it',
      'services.web.secrets.SESSION is missing: the service asks for this secret',
      'services.web.subnetIds is empty',
      'services.nightly is missing: the service is in ez-deploy.yml',
    ]);
  });

  it('whatever one member is, nothing is taken that is not of its type', () => {
    const paths = Object.keys(OUTPUTS).filter((key) => key !== 'breakGlassDocument');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (key, value) => {
        const found = problemsOf({ ...OUTPUTS, [key]: value });
        if (key === 'services' || (typeof value === 'string' && value !== '')) return;
        expect(found.length).toBeGreaterThan(0);
        expect(found.join()).toContain(key);
      }),
    );
  });

  it('are found in what Terraform, CDK and a script write', () => {
    const terraform = (value: unknown) => ({ sensitive: false, type: 'string', value });
    const flat = Object.fromEntries(Object.entries(OUTPUTS).map(([k, v]) => [k, terraform(v)]));
    for (const given of [
      OUTPUTS,
      { ez_deploy: OUTPUTS },
      flat,
      { ez_deploy: terraform(OUTPUTS), other: terraform('x') },
      { ez_deploy: terraform(JSON.stringify(OUTPUTS)) },
      { BoardStack: { EzDeploy: JSON.stringify(OUTPUTS), Other: 'x' } },
    ])
      expect(unwrap(given)).toEqual(OUTPUTS);
  });

  it('what is no outputs at all is left as it is, and refused with words', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(unwrap(value)).length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    [
      'transform',
      '{ outputs: a.json, transform: t.mjs }',
      /infrastructure\.transform does nothing beside infrastructure\.outputs/,
    ],
    ['program', '{ outputs: a.json, program: t.mjs }', /infrastructure\.program does nothing/],
    ['what is no file', '{ outputs: http://example.com/a.json }', /a JSON file, or an object of S3/],
  ])('stand alone: %s', (_name, infrastructure, message) => {
    expect(() => config(YAML(infrastructure))).toThrow(message);
  });
});

const DOCS = readFileSync(join(import.meta.dirname, '../../docs/bring-your-own.md'), 'utf8');
const examples = (language: string) =>
  [...DOCS.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');

describe('the examples of docs/bring-your-own.md', () => {
  it('are configurations that load', () => {
    const rest = (infrastructure: string) =>
      `app: board\nservices: { web: { path: /*, port: 8080 } }\nenvironments: { production: { region: eu-central-1 } }\n${infrastructure}`;
    const loaded = examples('yaml').map((text) => config(rest(text)).infrastructure);
    expect(loaded.length).toBe(4);
    expect(loaded[0]?.existing.redis?.url).toBe('secretsmanager:prod/cache');
    expect(Object.values(loaded[1]?.adopt ?? {})).toContain('legacy-database');
    expect([loaded[2]?.outputs, loaded[3]?.program]).toEqual(['infra/outputs.json', 'infra.mjs']);
  });
  it('are outputs that a rollout takes', () => {
    const text =
      'app: board\nservices: { web: { path: /*, port: 8080 } }\nenvironments: { production: { region: eu-central-1 } }\n';
    const [given] = examples('json').map((json) => JSON.parse(json) as unknown);
    expect(judgeOutputs(config(text), '123456789012', given, 'docs')).toEqual({ outputs: given });
  });
});

describe('infrastructure of one’s own', () => {
  let cloud: Cloud;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-own-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 200 });
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const deps = (infrastructure: string): InfraDeps => infraDepsOf(cloud, config(YAML(infrastructure), folder), folder);

  it('given as a file or an object, is only checked; nothing is made, compared or destroyed', async () => {
    writeFileSync(join(folder, 'outputs.json'), JSON.stringify(OUTPUTS));
    const applied = await applyInfra(deps('{ outputs: outputs.json }'));
    expect(applied).toMatchObject({ outputs: OUTPUTS, result: undefined, given: true });
    const auth =
      'AWS4-HMAC-SHA256 Credential=rehearsal/20260101/eu-central-1/s3/aws4_request, SignedHeaders=host, Signature=0';
    await fetch(`${cloud.info.aws}/handed-over`, { method: 'PUT', headers: { authorization: auth } });
    const bucket = bucketGateway(targetOf(cloud.info), 'handed-over');
    await expect(applyInfra(deps('{ outputs: s3://handed-over/board.json }'))).rejects.toThrow(
      /there is no s3:\/\/handed-over/,
    );
    await bucket.write('board.json', JSON.stringify({ ...OUTPUTS, guardianArn: undefined }));
    await expect(applyInfra(deps('{ outputs: s3://handed-over/board.json }'))).rejects.toThrow(
      /guardianArn is missing/,
    );
    await bucket.write('board.json', JSON.stringify(OUTPUTS));
    expect((await applyInfra(deps('{ outputs: s3://handed-over/board.json }'))).outputs).toEqual(OUTPUTS);
    await expect(applyInfra(deps('{ outputs: none.json }'))).rejects.toThrow(/none\.json cannot be read/);
    await expect(openEngine(deps('{ outputs: outputs.json }'))).rejects.toThrow(ConfigError);
    expect(cloud.calls.list(0).calls.filter((c) => c.service === 'ecs')).toEqual([]);
  });

  it('as a program: it may add to ours, and is held to the outputs', async () => {
    const program = (more: string) =>
      writeFileSync(
        join(folder, 'infra.mjs'),
        `export default async ({ app, environment, accountId, pulumi, standard }) => {
           const outputs = await standard();
           const queue = new pulumi.CustomResource('aws:sns/topic:Topic', \`\${app}-events\`, { name: \`\${app}-\${environment}-events\`, arn: undefined });
           return { ...outputs, eventsArn: queue.arn, ${more} };
         };`,
      );
    program('');
    const first = await applyInfra(deps('{ program: infra.mjs }'));
    expect(first.result?.resources.filter((r) => r.name === 'board-events').map((r) => r.op)).toEqual(['create']);
    expect(Object.keys(first.outputs.services)).toEqual(['nightly', 'web']);
    const again = await previewInfra(deps('{ program: infra.mjs }'));
    expect(again.result.changes).toMatchObject({ create: 0, update: 0, replace: 0, delete: 0 });
    expect(again.assessment.notOurs).toEqual([]);
    program('clusterName: 7, services: {}');
    await expect(applyInfra(deps('{ program: infra.mjs }'))).rejects.toThrow(
      /clusterName must be a string, and is a number/,
    );
    program('clusterName: (await pulumi.runtime.invoke("aws:ec2/getVpc:getVpc", { id: "vpc-1" })).nothing.here');
    await expect(previewInfra(deps('{ program: infra.mjs }'))).rejects.toThrow(/no matching EC2 VPC/);
    await expect(previewInfra(deps('{ program: none.mjs }'))).rejects.toThrow(
      /infrastructure\.program: none\.mjs cannot be loaded/,
    );
  }, 90_000);
});
