import { beforeAll, describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';
import type { Resource } from '../../src/controls/graph';
import { judgeSafeguards, SAFEGUARDS } from '../../src/controls/hipaa';
import { judgeControls } from '../../src/controls/judge';
import { judgeResidency, outsideLines } from '../../src/controls/residency';
import { synthesise, synthesiseFoundation } from '../../src/controls/synthesise';
import { FOUNDATION } from '../infra/foundation-config';
import { WITH_ROTATION } from '../infra/stack';
import { MUTANTS, mutate } from './mutants';

const HOME = 'eu-central-1';
const ALLOWED = [HOME, 'eu-west-1'];
const load = (text: string) => loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: '/nowhere' });
const outside = (graph: readonly Resource[], allowed: readonly string[] = ALLOWED) =>
  judgeResidency(graph, HOME, allowed).outside.map((s) => `${s.resource} ${s.region}`);

let production: Resource[];
let foundation: Resource[];
beforeAll(async () => {
  production = await synthesise(load(WITH_ROTATION));
  foundation = await synthesiseFoundation(load(FOUNDATION));
});

describe('data residency', () => {
  it('holds on the production stack and the foundation, and tells what CloudFront and billing have in us-east-1', () => {
    const all = judgeResidency([...production, ...foundation], HOME, ALLOWED);
    expect([all.status, all.outside]).toEqual(['passed', []]);
    expect(all.excepted.length).toBeGreaterThan(10);
    expect(new Set(all.excepted.map((s) => s.region))).toEqual(new Set(['us-east-1']));
  });

  it('is not judged where nobody asks for it', () => {
    expect(judgeResidency(production, HOME, undefined).status).toBe('not-asked');
  });

  it('finds the copies of backups, and everything when home itself is not allowed', () => {
    expect(outside(production, [HOME])).toEqual([
      'board-production-backup-copy eu-west-1',
      'board-production-backup-copy eu-west-1',
      'board-production-copy eu-west-1',
    ]);
    expect(outside(production, ['eu-west-1']).length).toBeGreaterThan(180);
  });

  const put = (type: string, inputs: Record<string, unknown>, name = /./) =>
    mutate(production, { breaks: 0, does: 'moves', type, name, change: (before) => ({ ...before, ...inputs }) }).graph;

  it.each([
    ['a bucket elsewhere', 'aws:s3/bucket:Bucket', { region: 'us-west-2' }, /assets/],
    ['data in us-east-1', 'aws:dynamodb/table:Table', { region: 'us-east-1' }, /./],
    ['a firewall that is not CloudFront’s', 'aws:wafv2/webAcl:WebAcl', { region: 'us-east-1' }, /-web$/],
    ['a log of the application', 'aws:cloudwatch/logGroup:LogGroup', { region: 'us-east-1' }, /backend/],
    ['a key of data', 'aws:kms/key:Key', { region: 'us-east-1' }, /-data$/],
    ['a replica of a secret', 'aws:secretsmanager/secret:Secret', { replicas: [{ region: 'us-west-2' }] }, /SESSION/],
    ['a replica of a table', 'aws:dynamodb/table:Table', { replicas: [{ regionName: 'us-west-2' }] }, /./],
  ] as const)('finds %s', (_what, type, inputs, name) => {
    expect(outside(put(type, inputs, name))).toHaveLength(1);
  });

  it.each([
    [
      'a copy of backups to a vault of one’s own',
      'aws:backup/plan:Plan',
      'arn:aws:backup:us-west-2:000000000000:backup-vault:far',
      1,
    ],
    ['a key of another region', 'aws:s3/bucket:Bucket', 'arn:aws:kms:us-east-1:000000000000:key/a', 1],
    ['no ARN without a region, nor one of an allowed region', 'aws:s3/bucket:Bucket', 'arn:aws:s3:::files', 0],
    ['no ARN of an allowed region', 'aws:s3/bucket:Bucket', 'arn:aws:sqs:eu-west-1:000000000000:letters', 0],
  ] as const)('finds %s, by the ARN that a transform names', (_what, type, arn, found) => {
    const graph = put(type, { more: [{ copyActions: [{ destinationVaultArn: arn }] }] });
    expect(JSON.stringify(graph)).toContain(arn);
    const judged = judgeResidency(graph, HOME, ALLOWED);
    expect(new Set(judged.outside.map((s) => s.arn)).size).toBe(found);
    for (const line of outsideLines(judged)) expect(line).toContain(`names ${arn}, in us-`);
  });

  const FAR = 'arn:aws:sqs:us-west-2:000000000000:letters';
  const policy = (statement: Record<string, unknown>) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', ...statement }] });
  const container = (definition: Record<string, unknown>) => JSON.stringify([{ name: 'backend', ...definition }]);
  it.each([
    ['a policy', 'aws:iam/rolePolicy:RolePolicy', { policy: policy({ Resource: [`${FAR}`, 'arn:aws:s3:::files/*'] }) }],
    [
      'a policy of any account',
      'aws:iam/rolePolicy:RolePolicy',
      { policy: policy({ Resource: 'arn:aws:kms:us-west-2:*:key/*' }) },
    ],
    [
      'a container’s environment',
      'aws:ecs/taskDefinition:TaskDefinition',
      { containerDefinitions: container({ environment: [{ name: 'QUEUE', value: FAR }] }) },
    ],
    [
      'a secret of a container',
      'aws:ecs/taskDefinition:TaskDefinition',
      {
        containerDefinitions: container({
          secrets: [{ name: 'KEY', valueFrom: 'arn:aws:secretsmanager:us-west-2:000000000000:secret:key-abcdef:k::' }],
        }),
      },
    ],
    [
      'the log of a container',
      'aws:ecs/taskDefinition:TaskDefinition',
      {
        containerDefinitions: container({
          logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-region': 'us-west-2' } },
        }),
      },
    ],
    [
      'a state machine',
      'aws:sfn/stateMachine:StateMachine',
      {
        definition: JSON.stringify({
          States: {
            Send: { Type: 'Task', Arguments: { FunctionName: 'arn:aws:lambda:us-west-2:000000000000:function:f' } },
          },
        }),
      },
    ],
    [
      'an expression of a state machine',
      'aws:sfn/stateMachine:StateMachine',
      { definition: JSON.stringify({ States: { Send: { 'Queue.$': `States.Format('{}', '${FAR}')` } } }) },
    ],
    ['an event pattern', 'aws:cloudwatch/eventRule:EventRule', { eventPattern: JSON.stringify({ resources: [FAR] }) }],
    [
      'JSON within JSON',
      'aws:ssm/document:Document',
      { content: JSON.stringify({ mainSteps: [{ inputs: { Input: JSON.stringify({ queue: FAR }) } }] }) },
    ],
    ['text that is no JSON', 'aws:ec2/instance:Instance', { userData: `#!/bin/sh\nsend --to ${FAR} --now` }],
  ] as const)('finds what %s names', (_what, type, inputs) => {
    const judged = judgeResidency([{ type, name: 'it', inputs, outputs: {}, id: 'it' }], HOME, ALLOWED);
    expect(judged.outside.map((s) => s.region)).toEqual(['us-west-2']);
    const [{ arn } = {}] = judged.outside;
    if (arn !== undefined) expect(JSON.stringify(inputs)).toContain(arn);
  });

  it.each([
    [
      'what is global',
      {
        policy: policy({
          Resource: ['arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:cloudfront::000000000000:distribution/E'],
        }),
      },
    ],
    [
      'a pattern of any region',
      { policy: policy({ Resource: ['arn:aws:ecr:*:*:repository/board-*', 'arn:aws:kms:us-*:000000000000:key/*'] }) },
    ],
    [
      'what AWS publishes',
      {
        policy: policy({ Resource: 'arn:aws:ssm:us-east-1::parameter/aws/service/ami' }),
        image: 'arn:aws:rds:us-east-1:aws:x',
      },
    ],
    ['what a policy forbids', { policy: policy({ Effect: 'Deny', Resource: FAR }) }],
    [
      'who may ask',
      { policy: policy({ Resource: 'arn:aws:s3:::files/*', Condition: { ArnLike: { 'aws:SourceArn': FAR } } }) },
    ],
    [
      'certificates and firewalls of CloudFront',
      {
        certificate: 'arn:aws:acm:us-east-1:000000000000:certificate/a',
        acl: 'arn:aws:wafv2:us-east-1:000000000000:global/webacl/a/b',
      },
    ],
    [
      'integrations of a state machine',
      { definition: JSON.stringify({ States: { A: { Resource: 'arn:aws:states:::dynamodb:getItem' } } }) },
    ],
    [
      'what a person reads',
      { description: `no longer ${FAR}`, definition: JSON.stringify({ Comment: FAR, States: {} }) },
    ],
    [
      'what a dashboard shows',
      { dashboardBody: JSON.stringify({ widgets: [{ properties: { region: 'us-east-1' } }] }) },
    ],
    ['an allowed region', { policy: policy({ Resource: FAR.replace('us-west-2', 'eu-west-1') }) }],
    ['JSON that is none', { policy: '{ "Resource": ' }],
  ] as const)('takes for no place: %s', (_what, inputs) => {
    const resource = { type: 'aws:iam/rolePolicy:RolePolicy', name: 'it', inputs, outputs: {}, id: 'it' };
    expect(judgeResidency([resource], HOME, ALLOWED).outside).toEqual([]);
  });

  it('takes no tag for a place', () => {
    expect(outside(put('aws:s3/bucket:Bucket', { tags: { region: 'us-west-2' } }))).toEqual([]);
  });
});

describe('the safeguards of HIPAA', () => {
  const judged = (graph: readonly Resource[]) => judgeSafeguards(judgeControls(graph));

  it('hold where the controls do', () => {
    expect(judged([...production, ...foundation]).map((s) => s.status)).toEqual(SAFEGUARDS.map(() => 'passed'));
  });

  it('are elsewhere where the trail is, and not one holds on nothing', () => {
    const of = (section: string) => judged(production).find((s) => s.section === section)?.status;
    expect([of('164.312(b)'), of('164.312(c)(1)'), of('164.312(e)(1)')]).toEqual(['elsewhere', 'elsewhere', 'passed']);
    expect(judged([]).filter((s) => s.status === 'passed')).toEqual([]);
  });

  it('fail, each, where one of their controls does', () => {
    for (const { section, controls } of SAFEGUARDS)
      for (const number of controls) {
        const mutant = MUTANTS.find((m) => m.breaks === number);
        if (mutant === undefined) throw new Error(`no mutant of ${number}`);
        const failing = judged(mutate([...production, ...foundation], mutant).graph).find((s) => s.section === section);
        expect([failing?.status, failing?.failing]).toEqual(['failed', [number]]);
      }
  });
});
