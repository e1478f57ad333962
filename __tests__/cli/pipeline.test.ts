import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { STAGE_NAMES, type StageName } from '../../src/errors';
import { cloudRightsIn, judgeTrust, planWaves } from '../../src/pipeline/plan';
import { runWaves, type StageRunner } from '../../src/pipeline/run';

const ok: StageRunner = () => Promise.resolve({ result: 'succeeded' });
const runners = (changes: Partial<Record<StageName, StageRunner>> = {}): Record<StageName, StageRunner> => ({
  ...(Object.fromEntries(STAGE_NAMES.map((s) => [s, ok])) as Record<StageName, StageRunner>),
  ...changes,
});
const context = () => ({ signal: new AbortController().signal, wall: () => 0 });

describe('waves', () => {
  it('hold every asked stage once, in an order that respects what each needs', () => {
    fc.assert(
      fc.property(fc.subarray([...STAGE_NAMES]), fc.boolean(), (asked, infraExists) => {
        const flat = planWaves(asked, { infraExists }).flat();
        expect([...flat].sort()).toEqual([...asked].sort());
        const before = (a: StageName, b: StageName) =>
          !flat.includes(a) || !flat.includes(b) || flat.indexOf(a) < flat.indexOf(b);
        expect(before('test', 'deploy') && before('scan', 'build') && before('build', 'deploy')).toBe(true);
        expect(before('infra', 'deploy') && before('deploy', 'notify')).toBe(true);
      }),
    );
  });

  it('puts infra before build where there is no registry yet', () => {
    expect(planWaves(STAGE_NAMES, { infraExists: false }).map((w) => w.join())).toEqual([
      'test,scan',
      'infra',
      'build',
      'deploy',
      'notify',
    ]);
  });
});

describe('running waves', () => {
  it('runs the stages of a wave side by side', async () => {
    let inTest = false;
    let together = false;
    const result = await runWaves(
      [['test', 'scan']],
      runners({
        test: async () => {
          inTest = true;
          await new Promise((r) => setTimeout(r, 20));
          inTest = false;
          return { result: 'succeeded' };
        },
        scan: () => {
          together = inTest;
          return Promise.resolve({ result: 'skipped', detail: 'nothing is scanned' });
        },
      }),
      context(),
    );
    expect(together).toBe(true);
    expect(result.failure).toBeUndefined();
    expect(result.stages.map((s) => [s.name, s.result])).toEqual([
      ['scan', 'skipped'],
      ['test', 'succeeded'],
    ]);
  });

  it('starts no further wave after a failure, and lets the wave end', async () => {
    const result = await runWaves(
      planWaves(STAGE_NAMES, { infraExists: true }),
      runners({ scan: () => Promise.reject(new Error('2 findings\nmore')) }),
      context(),
    );
    expect(result.failure?.stage).toBe('scan');
    expect(result.stages.map((s) => `${s.name} ${s.result} ${s.detail ?? ''}`.trim()).sort()).toEqual([
      'scan failed 2 findings',
      'test succeeded',
    ]);
  });

  it('says cancelled, not failed, when the run was cancelled', async () => {
    const controller = new AbortController();
    const result = await runWaves(
      [['test'], ['build']],
      runners({
        test: () => {
          controller.abort(new Error('cancelled by SIGINT'));
          return Promise.reject(new Error('ended'));
        },
      }),
      { ...context(), signal: controller.signal },
    );
    expect(result.stages).toMatchObject([{ name: 'test', result: 'cancelled' }]);
  });

  it('never runs notify itself: it speaks about the result', async () => {
    const result = await runWaves([['notify']], runners({ notify: () => Promise.reject(new Error('ran')) }), context());
    expect(result).toEqual({ stages: [] });
  });
});

describe('trust boundary', () => {
  const facts = {
    stages: ['test', 'deploy'] as StageName[],
    cloudRights: true,
    protectedEnvironment: true,
    isolation: 'jobs' as const,
    rehearsal: false,
    copiesOnly: false,
  };
  it('refuses foreign code beside cloud rights in a protected environment', () => {
    expect(judgeTrust(facts).problems).toHaveLength(1);
  });
  it('sees the ways by which a job has rights', () => {
    expect(cloudRightsIn({ PATH: '/bin', AWS_REGION: 'eu-west-1', AWS_PROFILE: '' })).toBe(false);
    for (const name of [
      'ACTIONS_ID_TOKEN_REQUEST_URL',
      'AWS_ACCESS_KEY_ID',
      'AWS_WEB_IDENTITY_TOKEN_FILE',
      'AWS_PROFILE',
    ])
      expect(cloudRightsIn({ [name]: 'x' })).toBe(true);
    expect(judgeTrust({ ...facts, stages: ['build', 'deploy'], copiesOnly: false }).problems).toHaveLength(1);
    expect(judgeTrust({ ...facts, stages: ['test', 'deploy'], copiesOnly: true }).problems).toHaveLength(1);
  });
  it.each([
    ['isolation: none', { isolation: 'none' as const }, 1],
    ['an unprotected environment', { protectedEnvironment: false }, 1],
    ['no cloud rights', { cloudRights: false }, 0],
    ['a rehearsal', { rehearsal: true }, 0],
    ['only deploy', { stages: ['deploy'] as StageName[] }, 0],
    ['only a build', { stages: ['build'] as StageName[] }, 0],
    ['a build that only copies', { stages: ['build', 'deploy'] as StageName[], copiesOnly: true }, 0],
  ])('%s is let through, with a warning where it should have one', (_, change, warnings) => {
    const { problems, warnings: said } = judgeTrust({ ...facts, ...change });
    expect(problems).toEqual([]);
    expect(said).toHaveLength(warnings);
  });
});
