import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DescribeLogGroupsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CreateBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { clientConfig } from '../../src/aws/clients';
import { loadConfig } from '../../src/config/load';
import { graphOf } from '../../src/controls/synthesise';
import { adoptedId, judgeAdoption, type Made, means, namedBy, OVERWRITE } from '../../src/infra/adopt';
import { doorClient } from '../../src/infra/door';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { checkAdoption } from '../../src/stages/infra/adopt';
import { applyInfra, type InfraDeps, openEngine, previewInfra, refuseUnwanted } from '../../src/stages/infra/apply';
import { renderPreview } from '../../src/stages/infra/render';
import { targetOf } from '../support/cloud-target';
import { infraDepsOf } from '../support/infra-deps';
import { ADOPTION, DATABASE_BY_HAND, TRANSFORM_FOR_ADOPTION, WITH_ROTATION } from './stack';

const TYPES = [
  'aws:cloudwatch/logGroup:LogGroup',
  'aws:ecr/repository:Repository',
  'aws:rds/instance:Instance',
  'aws:s3/bucket:Bucket',
];

describe('what stands already is taken over', () => {
  let cloud: Cloud;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-adopt-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 200 });
    const target = targetOf(cloud.info);
    await new S3Client({ ...clientConfig(target), forcePathStyle: true }).send(
      new CreateBucketCommand({ Bucket: `board-production-ez-deploy-${cloud.info.accountId}` }),
    );
    const logs = new CloudWatchLogsClient(clientConfig(target));
    await logs.send(new CreateLogGroupCommand({ logGroupName: '/ez-deploy/board-production-web' }));
    await logs.send(
      new PutRetentionPolicyCommand({ logGroupName: '/ez-deploy/board-production-web', retentionInDays: 14 }),
    );
    await new ECRClient(clientConfig(target)).send(
      new CreateRepositoryCommand({ repositoryName: 'board-production-web' }),
    );
    await doorClient(cloud.info.control)({ op: 'create', name: 'by-hand', ...DATABASE_BY_HAND });
    writeFileSync(join(folder, 'as-it-is.mjs'), TRANSFORM_FOR_ADOPTION);
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const deps = (text = ADOPTION(cloud.info.accountId)): InfraDeps =>
    infraDepsOf(cloud, loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: folder }), folder);
  const without = (line: RegExp) => ADOPTION(cloud.info.accountId).replace(line, '');
  const ids = async () => {
    const { resources } = await doorClient(cloud.info.control)<{ resources: { type: string; id: string }[] }>({
      ...{ op: 'list', type: '', name: '' },
    });
    return (type: string) => resources.filter((r) => r.type === type).map((r) => r.id);
  };

  it('is refused, property by property, until the program asks for it as it stands', async () => {
    const of = deps(without(/\n {2}transform:.*/));
    const preview = await previewInfra(of);
    const differ = preview.result.resources.filter((r) => r.op === 'import' && r.diff.length > 0);
    expect(differ.map((r) => [r.name, r.diff])).toEqual(
      expect.arrayContaining([
        ['board-production-web', ['kmsKeyId', 'retentionInDays']],
        ['board-production-web', ['encryptionConfigurations', 'imageScanningConfiguration', 'imageTagMutability']],
      ]),
    );
    expect(renderPreview(preview, of.config)).toMatch(
      /\*\*refused\*\*, for 3 stand otherwise[\s\S]*`retentionInDays`: `14` → `365`/,
    );
    expect(() => refuseUnwanted(preview, of.config)).toThrow(/retentionInDays: 14 → 365/);
    await expect(applyInfra(of)).rejects.toThrow(
      /to be adopted stand otherwise[\s\S]*imageTagMutability: "MUTABLE" → "IMMUTABLE"/,
    );
    expect(await (await openEngine(of)).standing()).toEqual([]);
  }, 180_000);

  it('previews as taken over, without a change; is managed after the apply; nothing stands twice', async () => {
    const of = deps();
    const preview = await previewInfra(of);
    const taken = preview.result.resources.filter((r) => r.op === 'import').map((r) => [r.type, r.diff]);
    expect(taken.sort()).toEqual(TYPES.map((type) => [type, []]));
    expect(renderPreview(preview, of.config)).toContain('**Adopted:** 4, each as it stands');
    const applied = await applyInfra(of);
    expect(applied.result?.changes).toEqual(preview.result.changes);
    const standing = await (await openEngine(of)).standing();
    const there = await ids();
    for (const type of ['aws:rds/instance:Instance', 'aws:ecr/repository:Repository'])
      expect(standing.filter((r) => r.type === type).map((r) => r.id)).toEqual(there(type));
    expect(there('aws:rds/instance:Instance').length).toBe(1);
    // By its own name it is watched, and its logs are kept.
    const watched = standing.filter((r) => r.urn.includes('MetricAlarm::board-production-postgres-'));
    expect(watched.map((r) => r.inputs?.['dimensions'])).toEqual(
      Array.from({ length: 4 }, () => ({ DBInstanceIdentifier: 'legacy-database' })),
    );
    const { logGroups = [] } = await new CloudWatchLogsClient(clientConfig(targetOf(cloud.info))).send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: '/aws/rds/' }),
    );
    expect(logGroups.map((g) => [g.logGroupName, g.retentionInDays])).toEqual(
      ['postgresql', 'upgrade'].map((log) => [`/aws/rds/instance/legacy-database/${log}`, 365]),
    );
    const { Buckets } = await new S3Client({ ...clientConfig(targetOf(cloud.info)), forcePathStyle: true }).send(
      new ListBucketsCommand({}),
    );
    expect(Buckets?.filter((b) => b.Name?.includes('-ez-deploy-')).length).toBe(1);
  }, 180_000);

  it('changes nothing the second time; the lines may go, and then it gets the stack’s tags', async () => {
    const again = await previewInfra(deps());
    expect(again.result.resources.filter((r) => r.op !== 'same')).toEqual([]);
    const gone = await previewInfra(deps(without(/\n {2}adopt:(?:\n {4}.*)+/)));
    const changed = gone.result.resources.filter((r) => r.op !== 'same').map((r) => [r.type, r.op, r.diff]);
    expect(changed.sort()).toEqual(TYPES.map((type) => [type, 'update', ['tags']]));
  }, 180_000);

  it('refuses lines that mean nothing, several, something that is not there, or another in place of what is managed', async () => {
    const refused = async (from: string | RegExp, to: string, message: RegExp) => {
      await expect(previewInfra(deps(ADOPTION(cloud.info.accountId).replace(from, to)))).rejects.toThrow(message);
    };
    await refused(
      'aws:rds/instance:Instance::board-production-postgres',
      'aws:rds/instance:Instance::board-postgres',
      /is no resource of the program/,
    );
    await refused(
      'aws:rds/instance:Instance::board-production-postgres',
      'board-production-postgres',
      /means \d resources.*one of: .*ez-deploy:app:Database\$aws:rds\/instance:Instance::board-production-postgres/s,
    );
    await refused(
      ': legacy-database',
      ': other-database',
      /the stack has it already, as db-[A-Z0-9]+: taking other-database over would replace that/,
    );
    await refused(
      '  adopt:\n',
      '  adopt:\n    aws:sns/topic:Topic::board-production-warning: arn:aws:sns:eu-central-1:123456789012:none\n',
      /the stack has it already/,
    );
  }, 180_000);
});

describe('a line of infrastructure.adopt', () => {
  const part = fc.stringMatching(/^[a-z]{1,8}$/);
  const resource = fc.record({
    types: fc
      .tuple(fc.constantFrom('', 'ez-deploy:app:A$', 'ez-deploy:app:B$'), part)
      .map(([p, t]) => `${p}aws:${t}/${t}:X`),
    name: part,
  });
  const last = (types: string) => types.split('$').at(-1) ?? '';
  it('means a resource by its name, its type and name, or its URN, and no other', () => {
    fc.assert(
      fc.property(resource, resource, (a, b) => {
        const urn = `urn:pulumi:production::board::${a.types}::${a.name}`;
        const short = `${last(a.types)}::${a.name}`;
        for (const key of [a.name, short, `${a.types}::${a.name}`, urn]) expect(means(key, a)).toBe(true);
        // A key without parents means one with any.
        const same = a.name === b.name && (a.types === b.types || a.types === last(b.types));
        expect(means(urn, b)).toBe(same);
        expect(adoptedId({ [short]: 'id' }, b)).toBe(
          a.name === b.name && last(a.types) === last(b.types) ? 'id' : undefined,
        );
      }),
    );
  });
  it('is a problem unless it means exactly one resource, which the stack has not as something else', () => {
    fc.assert(
      fc.property(
        fc.array(resource, { maxLength: 6 }),
        part,
        fc.option(fc.constantFrom('wanted', 'other')),
        (graph, key, id) => {
          const meant = graph.filter((r) => r.name === key);
          const [one] = meant;
          const standing =
            one === undefined || id === null
              ? []
              : [{ urn: `urn:pulumi:s::p::${one.types}::${one.name}`, type: last(one.types), id }];
          const fine = meant.length === 1 && (id === null || id === 'wanted');
          expect(judgeAdoption({ [key]: 'wanted' }, graph, standing).length === 0).toBe(fine);
        },
      ),
    );
  });
});

describe('what belongs to a resource that is taken over', () => {
  const load = (text: string) =>
    loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: '/nowhere' });
  // Made once: it is the whole program.
  let graph: (Made & { id: string; type: string })[];
  beforeAll(async () => {
    graph = (await graphOf(load(WITH_ROTATION))).graph.map((r) => ({ ...namedBy(r.urn), ...r }));
  });
  const judged = (adopt: Record<string, string>, stands: (type: string) => boolean = () => false) =>
    judgeAdoption(
      adopt,
      graph,
      graph.filter((r) => stands(r.type)).map(({ urn = '', type, id }) => ({ urn, type, id })),
    ).map((p) => `${p.where}: ${p.fix ?? ''}`);
  const types = (problems: string[]) => problems.map((p) => /adopt\.aws:\w+\/(\w+):/.exec(p)?.[1]).sort();

  it.each([
    ['aws:ec2/vpc:Vpc::board-production-vpc', ['defaultSecurityGroup'], /by its id: the id of the group, sg-…/],
    [
      'aws:ec2/subnet:Subnet::board-production-app-a',
      ['networkAcl', 'routeTableAssociation'],
      /: SUBNET_ID\/ROUTE_TABLE_ID/,
    ],
    ['aws:ecr/repository:Repository::board-production-backend', ['lifecyclePolicy'], /by its id: it;/],
    [
      'aws:ecs/service:Service::board-production-backend-blue',
      ['target'],
      /: ecs\/service\/CLUSTER\/SERVICE\/ecs:service:DesiredCount/,
    ],
    [
      'aws:s3/bucket:Bucket::board-production-records',
      [
        ...['bucketLifecycleConfiguration', 'bucketOwnershipControls', 'bucketPolicy', 'bucketPublicAccessBlock'],
        ...['bucketServerSideEncryptionConfiguration', 'bucketVersioning'],
      ],
      /by its id: it;/,
    ],
    [
      'aws:secretsmanager/secret:Secret::board-production-data-postgres.url',
      ['secretRotation', 'secretVersion'],
      /: SECRET_ARN\|VERSION_ID/,
    ],
    ['aws:sns/topic:Topic::board-production-critical', ['topicPolicy'], /by its id: it;/],
    ['aws:lb/loadBalancer:LoadBalancer::board-production-alb', ['webAclAssociation'], /WEB_ACL_ARN,LOAD_BALANCER_ARN/],
    ['aws:wafv2/webAcl:WebAcl::board-production-web', ['webAclLoggingConfiguration'], /by its id: it;/],
  ])('of %s is refused without it, and taken with it', (key, missing, fix) => {
    const problems = judged({ [key]: 'it' });
    expect(types(problems)).toEqual(missing);
    expect(problems.join('\n')).toMatch(fix);
    const lines = problems.map((p) => /adopt\.(\S+): /.exec(p)?.[1] ?? '');
    for (const id of ['its-own', OVERWRITE])
      expect(judged({ [key]: 'it', ...Object.fromEntries(lines.map((line) => [line, id])) })).toEqual([]);
    expect(judged({ [key]: 'it' }, (type) => missing.some((m) => type.includes(`/${m}:`)))).toEqual([]);
  });

  it('has every rule of a listener refused', () => {
    const rules = graph.filter((r) => r.type === 'aws:lb/listenerRule:ListenerRule');
    const listeners = new Set(
      rules.flatMap((r) => (r.dependencies ?? []).filter((urn) => urn.includes('lb/listener:'))),
    );
    expect([rules.length > 3, listeners.size]).toEqual([true, 1]);
    expect(types(judged({ [[...listeners][0] ?? '']: 'it' }))).toEqual(rules.map(() => 'listenerRule'));
  });

  it('is nothing to an engine that has it made', () => {
    const resource = { types: 'aws:ecr/lifecyclePolicy:LifecyclePolicy', name: 'web' };
    expect(adoptedId({ web: OVERWRITE }, resource)).toBeUndefined();
  });

  it('is refused before the engine is asked for anything, and the documented lines are whole', async () => {
    const check = async (adopt: string) => {
      const config = load(
        ADOPTION('123456789012')
          .replace(/\n {2}transform:.*/, '')
          .replace(/\n {2}adopt:(?:\n {4}.*)+/, adopt),
      );
      checkAdoption(config.infrastructure.adopt, await graphOf(config), []);
    };
    const [, documented = ''] =
      /(\n {2}adopt:(?:\n {4}.*)+)/.exec(readFileSync(join(__dirname, '../../docs/bring-your-own.md'), 'utf8')) ?? [];
    await expect(check(documented)).resolves.toBeUndefined();
    await expect(check(documented.replace(/\n.*lifecyclePolicy.*/, ''))).rejects.toThrow(
      /lifecyclePolicy:LifecyclePolicy::board-production-web: is missing: to make it would overwrite/,
    );
  });
});
