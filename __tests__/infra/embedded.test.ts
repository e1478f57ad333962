import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { appProgram } from '../../programs/app';
import { loadConfig } from '../../src/config/load';
import { doorClient } from '../../src/infra/door';
import { destroyEmbedded, previewEmbedded, upEmbedded } from '../../src/infra/embedded/run';
import { readState } from '../../src/infra/embedded/state';
import { appOutputsSchema } from '../../src/infra/outputs';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';

const YAML = (health = '/health') => `
app: board
services:
  backend: { path: /api/*, port: 8080, health: { path: ${health} }, secrets: { SESSION: generate } }
  frontend: { path: /*, port: 3000 }
environments:
  production: { region: eu-central-1 }
`;

describe('the program under the embedded runtime', () => {
  let cloud: Cloud;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-infra-'));
    cloud = await startCloud({ folder, clockFactor: 50 });
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const program = (text: string) =>
    appProgram(
      loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: folder }),
      cloud.info.accountId,
    );
  const options = () => ({
    project: 'board',
    stack: 'production',
    stateFile: join(folder, 'state.json'),
    door: doorClient(cloud.info.control),
  });

  it('previews without changing anything, applies, and finds nothing to change the second time', async () => {
    const preview = await previewEmbedded(program(YAML()), options());
    expect(preview.changes.create).toBeGreaterThan(60);
    const up = await upEmbedded(program(YAML()), options());
    expect(up.changes).toEqual(preview.changes);
    const outputs = appOutputsSchema.parse(up.outputs);
    expect(outputs.services['backend']?.colours?.green.targetGroupFullName).toMatch(
      /^targetgroup\/board-production-backend-/,
    );
    expect(Object.keys(outputs.services['backend']?.secrets ?? {})).toEqual(['SESSION']);
    const again = await upEmbedded(program(YAML()), options());
    expect(again.resources.filter((r) => r.op !== 'same')).toEqual([]);
  });

  it('changes one property in place', async () => {
    const changed = await upEmbedded(program(YAML('/ready')), options());
    expect(changed.resources.filter((r) => r.op !== 'same').map((r) => [r.op, r.type, r.diff])).toEqual([
      ['update', 'aws:lb/targetGroup:TargetGroup', ['healthCheck']],
      ['update', 'aws:lb/targetGroup:TargetGroup', ['healthCheck']],
    ]);
  });

  it('leaves what the rollout owns alone', async () => {
    const { ports } = cloud;
    await ports.call('ecs', 'UpdateService', {
      cluster: 'board-production',
      service: 'board-production-frontend-blue',
      desiredCount: 0,
    });
    const again = await upEmbedded(program(YAML('/ready')), options());
    expect(again.changes.update + again.changes.replace).toBe(0);
  });

  it('removes what is not protected, and the rest once it is named', async () => {
    const first = await destroyEmbedded(options());
    expect(first.changes.delete).toBeGreaterThan(60);
    expect(readState(options().stateFile).map((r) => r.type)).toContain('aws:dynamodb/table:Table');
    const state = readState(options().stateFile);
    const unprotect = state.map((r) => r.urn);
    const elb = (operation: string, input: Record<string, unknown>) =>
      cloud.ports.call('elasticloadbalancing', operation, input);
    const arn = state.find((r) => r.type === 'aws:lb/loadBalancer:LoadBalancer')?.id ?? '';
    await expect(elb('DeleteLoadBalancer', { LoadBalancerArn: arn })).rejects.toThrow(/deletion protection is enabled/);
    await elb('ModifyLoadBalancerAttributes', {
      LoadBalancerArn: arn,
      Attributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
    });
    const gone = await destroyEmbedded({ ...options(), unprotect });
    expect(gone.changes.delete).toBe(state.length);
    const { Rules } = await cloud.ports
      .call('elasticloadbalancing', 'DescribeLoadBalancers', {})
      .then((a) => ({ Rules: a['LoadBalancers'] }));
    expect(Rules).toEqual([]);
  });
});
