import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ListServiceDeploymentsCommand, StopServiceDeploymentCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { type Existing, makeExisting, pushImage } from '../../sweep/existing';
import { openTap } from '../../sweep/tap';
import { type Ran, runBundle } from './bundle';

const FACTOR = 20;

describe('update: a new task definition on a service that ez-deploy did not make', () => {
  let cloud: Cloud;
  let folder: string;
  let info: string;
  const services: Record<string, Existing> = {};
  const of = (name: string) => services[name] as Existing;

  const update = (existing: Existing, file: string, more: readonly string[] = [], options = {}): Promise<Ran> =>
    runBundle(
      [
        'update',
        '--task-definition',
        file,
        '--service',
        existing.name,
        '--cluster',
        existing.cluster,
        '--rehearsal',
        info,
        '--json',
        ...more,
      ],
      folder,
      options,
    );
  const WAIT = ['--wait-for-service-stability', 'true'];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-update-'));
    info = join(folder, 'rehearsal.json');
    mkdirSync(join(folder, 'cloud'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: FACTOR, infoFile: info });
    const image = await pushImage(cloud.info, folder);
    const make = async (name: string, options: object = {}) => {
      services[name] = await makeExisting(cloud.info, folder, { name, image, desired: 1, ...options });
    };
    await make('good', { desired: 2 });
    await make('crash');
    await make('sick');
    const deploymentCircuitBreaker = {
      enable: true,
      rollback: true,
      thresholdConfiguration: { type: 'COUNT', value: 1 },
    };
    await make('breaker', { deployment: { deploymentCircuitBreaker } });
    await make('stopped');
    await make('stale');
    await make('cancel');
    await make('task', { web: false });
    await make('arm');
    await Promise.all(Object.values(services).map((s) => s.until('steady', s.steady)));
  }, 60_000);
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.concurrent(
    'a good version: registered as the AWS action registers it, waited for, without a failed request',
    async () => {
      const good = of('good');
      const visitor = good.visitor();
      const file = good.file('2', '', {
        revision: 7,
        status: 'ACTIVE',
        compatibilities: ['EC2'],
        volumes: [],
        tags: [],
      });
      const summary = join(folder, 'summary.md');
      writeFileSync(summary, '');
      const { code, json, stderr } = await update(good, file, WAIT, { env: { GITHUB_STEP_SUMMARY: summary } });
      expect([code, json['result'], json['command']], stderr).toEqual([0, 'succeeded', 'update']);
      expect(stderr).toContain('revision, status can go');
      expect((await good.describe()).deployments?.length).toBe(1);
      expect((await good.describe()).taskDefinition).toMatch(/good:2$/);
      const answers = await visitor.stop();
      expect([...answers.keys()].sort()).toEqual(['1', '2']);
      const record = JSON.parse(
        readFileSync(join(folder, '.ez-deploy/releases', `${String(json['release'])}.json`), 'utf8'),
      ) as { services: Record<string, unknown> };
      expect(record.services['good']).toMatchObject({
        taskDefinitionArn: expect.stringMatching(/good:2$/) as string,
        previousTaskDefinitionArn: expect.stringMatching(/good:1$/) as string,
      });
      expect(readFileSync(summary, 'utf8')).toContain('good good:2 is live in good-cluster');
    },
  );

  it.concurrent(
    'a version that crashes is known at once by its cause, and is rolled back: exit 1, rolled-back',
    async () => {
      const crash = of('crash');
      const visitor = crash.visitor();
      const { code, json, stderr } = await update(crash, crash.file('2', 'crash'), WAIT);
      expect([code, json['result']], stderr).toEqual([1, 'rolled-back']);
      const [line = '', ...account] = String(json['reason']).split('\n');
      expect(line).toMatch(
        /^crash: the application crashed at its start, with exit code 3 after \d+ s — Error: the environment variable SHOP_URL is missing$/,
      );
      expect(account.join('\n')).toMatch(/last log lines:\n {2}\| version 2 starts/);
      expect(json['rollback']).toMatchObject({
        by: 'deploy',
        to: 'crash:1',
        trafficBackAt: expect.any(String) as string,
      });
      expect(String(json['hint'])).not.toContain('ez-deploy.yml');
      expect((await crash.describe()).taskDefinition).toMatch(/crash:1$/);
      expect([...(await visitor.stop()).keys()]).toEqual(['1']);
    },
  );

  it.concurrent(
    'a task definition for the other processor is told, and its cause by the platform it asks for',
    async () => {
      const arm = of('arm');
      const file = arm.file('2', '', { runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' } });
      const { code, json, stderr } = await update(arm, file, WAIT);
      expect([code, json['result']], stderr).toEqual([1, 'rolled-back']);
      expect(stderr).toContain('arm runs on X86_64, and this task definition is for ARM64');
      expect(String(json['reason']).split('\n')[0]).toBe(
        'arm: its image is not for linux/arm64, the platform the task runs on',
      );
      expect(String(json['hint'])).toMatch(/^build for linux\/arm64: .*cpuArchitecture in the task definition/);
    },
  );

  it.concurrent(
    'a failing health check is named with its path; without rollback-on-failure it is left as it is',
    async () => {
      const sick = of('sick');
      const { code, json, stderr } = await update(sick, sick.file('2', 'health'), [
        ...WAIT,
        '--rollback-on-failure',
        'false',
      ]);
      expect([code, json['result'], json['rollback']], stderr).toEqual([1, 'failed', null]);
      expect(String(json['reason']).split('\n')[0]).toBe(
        'sick: its health check /health is answered with 500 instead of 200 to 399',
      );
      expect((await sick.describe()).taskDefinition).toMatch(/sick:2$/);
    },
  );

  it.concurrent('a rollback by ECS itself is a failure with ECS’s reason', async () => {
    const breaker = of('breaker');
    const { code, json, stderr } = await update(breaker, breaker.file('2', 'crash'), WAIT);
    expect([code, json['result']], stderr).toEqual([1, 'rolled-back']);
    expect(String(json['reason'])).toContain('exit code 3');
    expect(String(json['reason'])).toContain(
      'ECS: Service deployment rolled back because the circuit breaker threshold was exceeded.',
    );
    expect((await breaker.describe()).taskDefinition).toMatch(/breaker:1$/);
  });

  it.concurrent('so is one that a colleague asked ECS for, though nothing was wrong with the version', async () => {
    const stopped = of('stopped');
    const begun = update(stopped, stopped.file('2'), WAIT);
    const isTwo = async () => (await stopped.describe()).taskDefinition?.endsWith('stopped:2') === true;
    await stopped.until('begun', isTwo);
    const where = { service: 'stopped', cluster: stopped.cluster };
    const { serviceDeployments } = await stopped.ecs.send(new ListServiceDeploymentsCommand(where));
    const { serviceDeploymentArn } = serviceDeployments?.[0] ?? {};
    await stopped.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
    const { code, json, stderr } = await begun;
    expect([code, json['result']], stderr).toEqual([1, 'rolled-back']);
    expect(json['rollback']).toMatchObject({ by: 'ecs', to: 'stopped:1' });
    expect(String(json['reason'])).toContain('ECS: Service deployment rolled back because a user requested it.');
  });

  it.concurrent('an interrupt rolls back, and says so: exit 130', async () => {
    const cancel = of('cancel');
    const { code, json } = await update(cancel, cancel.file('2'), WAIT, {
      onSaid: (text: string, interrupt: () => void) => {
        if (text.includes('cancel:1 → cancel:2')) setTimeout(interrupt, 500);
      },
    });
    expect([code, json['result']]).toEqual([130, 'cancelled']);
    expect(json['rollback']).toMatchObject({ by: 'deploy', to: 'cancel:1' });
    expect((await cancel.describe()).taskDefinition).toMatch(/cancel:1$/);
  });

  it.concurrent('run-task runs first and its failure ends the step; without a service nothing is updated', async () => {
    const task = of('task');
    const ran = ['--run-task', 'true', '--wait-for-task-stopped', 'true'];
    const failed = await update(task, task.file('2', 'crash'), [...WAIT, ...ran]);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/task: the application crashed at its start, with exit code 3/);
    expect((await task.describe()).taskDefinition).toMatch(/task:1$/);
    const file = task.file('3');
    const output = join(folder, 'output.txt');
    writeFileSync(output, '');
    const only = await runBundle([], folder, {
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: output,
        GITHUB_WORKSPACE: folder,
        INPUT_COMMAND: 'update',
        'INPUT_TASK-DEFINITION': file.slice(folder.length + 1),
        INPUT_REHEARSAL: info,
      },
    });
    expect(only.code, only.stderr + only.stdout).toBe(0);
    expect(readFileSync(output, 'utf8')).toMatch(/task-definition-arn<<[\s\S]*task-definition\/task:3/);
  });

  it.concurrent('reads that are some seconds old neither end the wait nor delay it much', async () => {
    const stale = of('stale');
    const tap = await openTap(cloud.info.aws);
    const file = join(folder, 'tapped.json');
    writeFileSync(file, JSON.stringify({ ...cloud.info, aws: tap.url }));
    // Four AWS seconds, for every second read or so.
    const sequence = [0.9, 0.2, 0.7, 0.6, 0.1];
    let n = 0;
    tap.behave({ staleMs: 4_000 / FACTOR, random: () => sequence[n++ % sequence.length] ?? 0 });
    const { code, json, stderr } = await update(stale, stale.file('2'), [...WAIT, '--rehearsal', file]);
    await tap.close();
    expect([code, json['result']], stderr).toEqual([0, 'succeeded']);
    expect((await stale.describe()).taskDefinition).toMatch(/stale:2$/);
  });

  it('what cannot be done is said before anything is registered', async () => {
    const good = of('good');
    const refused = await update(good, good.file('9'), ['--codedeploy-application', 'x', '--desired-count', 'many']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('input codedeploy-application: is for CodeDeploy, which is not driven');
    expect(refused.stderr).toContain('input desired-count: "many" is not a whole number from 0');
    const nobody = await runBundle(
      [
        'update',
        '--task-definition',
        good.file('9'),
        '--service',
        'nobody',
        '--cluster',
        good.cluster,
        '--rehearsal',
        info,
      ],
      folder,
    );
    expect([nobody.code, nobody.stderr]).toEqual([1, expect.stringContaining('there is no service nobody')]);
    const missing = await runBundle(['update', '--rehearsal', info], folder);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('input task-definition: is missing')]);
  });

  it('where ECS cannot be told to roll back, the version before is deployed again, and the missing rights are named', async () => {
    const crash = of('crash');
    cloud.faults.set({ rules: [{ service: 'ecs', operation: 'StopServiceDeployment', error: 1 }] });
    const { code, json, stderr } = await update(crash, crash.file('3', 'crash'), [...WAIT, '--max-retries', '0']);
    cloud.faults.set({});
    expect([code, json['result']], stderr).toEqual([1, 'rolled-back']);
    expect(stderr).toMatch(/the version before is deployed again instead\. The role needs .*ecs:StopServiceDeployment/);
    const now = await crash.describe();
    expect(now.taskDefinition).toMatch(/crash:1$/);
    expect(now.deployments?.map((d) => d.rolloutState)).toEqual(['COMPLETED']);
  });
});
