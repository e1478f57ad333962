import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DeploymentLifecycleHookDetail } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import type { Judgement } from '../../src/rollout/types';
import { hookAnswer } from '../../src/update/shift';
import { type Existing, makeExisting, pushImage } from '../../sweep/existing';
import { type Ran, runBundle } from './bundle';

const FACTOR = 30;

describe('update with ECS’s own strategies', () => {
  let cloud: Cloud;
  let folder: string;
  let info: string;
  const services: Record<string, Existing> = {};
  const of = (name: string) => services[name] as Existing;
  const update = (
    existing: Existing,
    file: string,
    deployment: object,
    more: string[] = [],
    options = {},
  ): Promise<Ran> =>
    runBundle(
      [
        ...['update', '--task-definition', file, '--service', existing.name, '--cluster', existing.cluster],
        ...['--wait-for-service-stability', 'true', '--rehearsal', info, '--json'],
        ...['--deployment-configuration', JSON.stringify(deployment), ...more],
      ],
      folder,
      options,
    );
  const visitors = async (existing: Existing, work: () => Promise<Ran>) => {
    const all = Array.from({ length: 4 }, () => existing.visitor());
    const ran = await work();
    const answers = new Map<string, number>();
    for (const v of all) for (const [k, n] of await v.stop()) answers.set(k, (answers.get(k) ?? 0) + n);
    return { ...ran, answers };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-shift-'));
    info = join(folder, 'rehearsal.json');
    mkdirSync(join(folder, 'cloud'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: FACTOR, infoFile: info });
    const image = await pushImage(cloud.info, folder);
    for (const name of ['canary', 'bad', 'linear', 'crash'])
      services[name] = await makeExisting(cloud.info, folder, { name, image, desired: 1, shifting: true });
    await Promise.all(Object.values(services).map((s) => s.until('steady', s.steady)));
  }, 60_000);
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.concurrent('a good canary: its pauses end when the gate has passed, and nobody notices', async () => {
    const canary = of('canary');
    const { code, json, stderr, answers } = await visitors(canary, () =>
      update(
        canary,
        canary.file('2'),
        {
          strategy: 'CANARY',
          bakeTimeInMinutes: 0,
          canaryConfiguration: { canaryPercent: 20, canaryBakeTimeInMinutes: 1 },
          lifecycleHooks: [
            { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT', 'PRE_PRODUCTION_TRAFFIC_SHIFT'] },
          ],
        },
        ['--pause-hooks', 'gate'],
      ),
    );
    expect([code, json['result']], stderr).toEqual([0, 'succeeded']);
    expect(stderr).toMatch(/the pause at post test traffic shift is over: its tasks are healthy/);
    expect(stderr).toMatch(/the pause at production traffic shift is over: the gate has passed/);
    const steps = json['steps'] as { weight: number; verdict: string; evidence: { source: string }[] }[];
    expect(steps.map((s) => s.weight)).toEqual([20, 100]);
    expect(steps[0]?.verdict).toBe('pass');
    expect(steps[0]?.evidence[0]?.source).toBe('alb-metrics');
    expect([...answers.keys()].sort()).toEqual(['1', '2']);
    const [one = '', two = ''] = canary.groups;
    expect(await canary.weights()).toEqual({ [one]: 0, [two]: 100 });
  });

  it.concurrent('a canary that fails its users is stopped by the gate: traffic back, exit 1', async () => {
    const bad = of('bad');
    const { code, json, stderr } = await visitors(bad, () =>
      update(bad, bad.file('2', 'errors'), {
        strategy: 'CANARY',
        bakeTimeInMinutes: 0,
        canaryConfiguration: { canaryPercent: 20, canaryBakeTimeInMinutes: 30 },
      }),
    );
    expect([code, json['result']], stderr).toEqual([1, 'rolled-back']);
    expect(String(json['reason'])).toMatch(
      /^bad: alb-metrics: \d+ of \d+ answers of the new version failed \(100\.00 %\)/,
    );
    const steps = json['steps'] as { weight: number; verdict: string }[];
    expect(steps.map((s) => [s.weight, s.verdict])).toEqual([[20, 'fail']]);
    const [one = '', two = ''] = bad.groups;
    expect(await bad.weights()).toEqual({ [one]: 100, [two]: 0 });
    expect((await bad.describe()).taskDefinition).toMatch(/bad:1$/);
  });

  it.concurrent('an interrupt amid a linear shift takes the traffic back: exit 130', async () => {
    const linear = of('linear');
    const { code, json } = await update(
      linear,
      linear.file('2'),
      { strategy: 'LINEAR', bakeTimeInMinutes: 1, linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 10 } },
      [],
      { onSaid: (text: string, interrupt: () => void) => text.includes('25 % of the traffic') && interrupt() },
    );
    expect([code, json['result']]).toEqual([130, 'cancelled']);
    const [one = '', two = ''] = linear.groups;
    expect(await linear.weights()).toEqual({ [one]: 100, [two]: 0 });
  });

  it.concurrent('a blue-green version that crashes never gets a user, and is named', async () => {
    const crash = of('crash');
    const { code, json, stderr, answers } = await visitors(crash, () =>
      update(crash, crash.file('2', 'crash'), { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 1 }),
    );
    expect([code, json['result'], json['steps']], stderr).toEqual([1, 'rolled-back', []]);
    expect(String(json['reason'])).toContain('the application crashed at its start, with exit code 3');
    expect([...answers.keys()]).toEqual(['1']);
  });

  it('a pause is ended by the gate alone, and only where that is asked for', () => {
    const hook: DeploymentLifecycleHookDetail = { targetType: 'PAUSE', status: 'AWAITING_ACTION', hookId: 'h' };
    const judged = (verdict: Judgement['verdict']): Judgement => ({ service: 's', verdict, evidence: [] });
    expect(hookAnswer(hook, 'gate', 0, undefined)).toBe('CONTINUE');
    expect(hookAnswer(hook, 'gate', 10, judged('pass'))).toBe('CONTINUE');
    for (const verdict of ['fail', 'inconclusive'] as const)
      expect(hookAnswer(hook, 'gate', 10, judged(verdict))).toBeUndefined();
    expect(hookAnswer(hook, 'gate', 10, undefined)).toBeUndefined();
    expect(hookAnswer(hook, 'wait', 0, judged('pass'))).toBeUndefined();
    expect(hookAnswer({ ...hook, status: 'SUCCEEDED' }, 'gate', 0, undefined)).toBeUndefined();
    expect(hookAnswer({ ...hook, targetType: 'AWS_LAMBDA' }, 'gate', 0, undefined)).toBeUndefined();
  });
});
