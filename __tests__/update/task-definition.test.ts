import { describe, expect, it } from 'vitest';

import type { Problem } from '../../src/errors';
import { readUpdate, type UpdateInputName } from '../../src/update/inputs';
import { runTaskInput } from '../../src/update/run-task';
import { cleanDefinition } from '../../src/update/task-definition';

const clean = (value: object, keep?: readonly string[]) => cleanDefinition(JSON.stringify(value), 'td.json', keep);
const container = { name: 'web', image: 'nginx' };

describe('a task definition file, as amazon-ecs-deploy-task-definition takes it', () => {
  it('what only ECS writes goes, and is named; empty values go', () => {
    const { definition, ignored } = clean({
      family: 'web',
      revision: 3,
      taskDefinitionArn: 'arn:aws:ecs:x',
      registeredBy: 'somebody',
      volumes: [],
      placementConstraints: [{}],
      taskRoleArn: '',
      cpu: null,
      containerDefinitions: [
        { ...container, cpu: 0, essential: false, links: [], command: ['', 'a'], dnsServers: [null] },
      ],
    });
    expect(ignored).toEqual(['taskDefinitionArn', 'revision', 'registeredBy']);
    expect(definition).toEqual({
      family: 'web',
      containerDefinitions: [{ ...container, cpu: 0, essential: false, command: ['a'] }],
    });
  });

  it('a variable without a value has an empty one; so have App Mesh’s properties', () => {
    const { definition } = clean({
      family: 'web',
      containerDefinitions: [
        {
          ...container,
          environment: [
            { name: 'EMPTY', value: '' },
            { name: 'A', value: 'b' },
          ],
        },
      ],
      proxyConfiguration: { type: 'APPMESH', containerName: 'envoy', properties: [{ name: 'IgnoredUID', value: '' }] },
    });
    expect(definition.containerDefinitions?.[0]?.environment).toEqual([
      { name: 'EMPTY', value: '' },
      { name: 'A', value: 'b' },
    ]);
    expect(definition.proxyConfiguration?.properties).toEqual([{ name: 'IgnoredUID', value: '' }]);
  });

  it('keys that are to be kept stay though they are empty, however deep', () => {
    const value = { family: 'web', tags: [], containerDefinitions: [{ ...container, command: [], user: '' }] };
    expect(clean(value, ['tags', 'command']).definition).toEqual({
      family: 'web',
      tags: [],
      containerDefinitions: [{ ...container, command: [] }],
    });
  });

  it('cleaning twice is cleaning once', () => {
    const once = clean({ family: 'web', a: { b: { c: [] } }, containerDefinitions: [container, {}] }).definition;
    expect(clean(once).definition).toEqual(once);
  });

  it('is read as YAML too, and refused with what to mend', () => {
    const yaml = 'family: web\ncontainerDefinitions:\n  - name: web\n    image: nginx\n';
    expect(cleanDefinition(yaml, 'td.yml').definition.family).toBe('web');
    expect(() => cleanDefinition('{', 'td.json')).toThrow(/td\.json: is not JSON/);
    expect(() => cleanDefinition('[]', 'td.json')).toThrow(/is not a JSON object/);
    expect(() => clean({ family: 'web' })).toThrow(/has no containerDefinitions/);
    expect(() => clean({ containerDefinitions: [container] })).toThrow(/has no family/);
    expect(() => clean({ taskDefinition: { family: 'web' } })).toThrow(/--query taskDefinition/);
  });
});

describe('the inputs of amazon-ecs-deploy-task-definition', () => {
  const read = (given: Partial<Record<UpdateInputName, string>>) => {
    const problems: Problem[] = [];
    const inputs = readUpdate((name) => given[name], problems);
    return { inputs, problems: problems.map((p) => `${p.where} ${p.what}`) };
  };
  const least = { 'task-definition': 'td.json' };

  it('default as the AWS action’s do', () => {
    const { inputs, problems } = read(least);
    expect(problems).toEqual([]);
    expect(inputs).toMatchObject({ cluster: 'default', wait: false, waitMs: 30 * 60_000, force: false });
    expect([inputs.service, inputs.runTask, inputs.desiredCount, inputs.managedTags]).toEqual(Array(4).fill(undefined));
  });

  it('wait six hours at most', () => {
    expect(read({ ...least, 'wait-for-minutes': '9999' }).inputs.waitMs).toBe(360 * 60_000);
    expect(read({ ...least, 'wait-for-service-stability': 'TRUE' }).inputs.wait).toBe(true);
  });

  it('all that is wrong is said at once', () => {
    expect(
      read({
        'codedeploy-appspec': 'appspec.yaml',
        'propagate-tags': 'ALL',
        'run-task': 'true',
        'run-task-tags': '{}',
        'service-managed-ebs-volume-name': 'data',
        'deployment-configuration': 'canary',
      }).problems.sort(),
    ).toEqual([
      'input codedeploy-appspec is for CodeDeploy, which is not driven',
      'input deployment-configuration is not a JSON object',
      'input propagate-tags "ALL" is not allowed',
      'input run-task-tags is not a JSON array',
      'input service-managed-ebs-volume is missing',
      'input task-definition is missing',
    ]);
  });

  it('a task of its own is asked for as the AWS action asks', () => {
    const { inputs } = read({
      ...least,
      'run-task': 'true',
      'run-task-subnets': 'subnet-a, subnet-b',
      'run-task-container-overrides': '[{"name":"web","command":["migrate"]}]',
      'enable-ecs-managed-tags': 'false',
    });
    const { runTask } = inputs;
    expect(runTask).toBeDefined();
    if (runTask === undefined) return;
    expect(runTaskInput(runTask, inputs, 'web:2')).toEqual({
      cluster: 'default',
      taskDefinition: 'web:2',
      startedBy: 'GitHub-Actions',
      launchType: 'FARGATE',
      overrides: { containerOverrides: [{ name: 'web', command: ['migrate'] }] },
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'], securityGroups: [], assignPublicIp: 'DISABLED' },
      },
      enableECSManagedTags: false,
    });
  });
});
