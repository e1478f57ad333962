import { describe, expect, it } from 'vitest';

import { planOf, Run, service } from './plans';

describe('a good release', () => {
  it('asks for each effect once, in the order of the design', () => {
    const run = new Run(planOf({ services: [service('api', { migrates: true })] })).finish();
    expect(run.kinds).toEqual([
      'RegisterTaskDefinitions',
      'RunMigrations',
      'ScaleUp',
      'WaitReady',
      'Smoke',
      'StartGuardian',
      ...['SetWeights', 'ConfirmWeights', 'Observe'],
      ...['SetWeights', 'ConfirmWeights', 'Observe'],
      ...['SetWeights', 'ConfirmWeights'],
      'RestoreScaling',
      'BeginBake',
      'WriteRecord',
      'ReleaseLock',
    ]);
    expect(run.state).toMatchObject({ outcome: 'succeeded', reason: null, takeBackAt: null, pending: null });
  });

  it('moves all services together', () => {
    const run = new Run(planOf()).finish();
    expect(run.weights).toEqual(['api=10 web=10', 'api=50 web=50', 'api=100 web=100']);
  });

  it('numbers its effects one after the other', () => {
    const run = new Run(planOf()).finish();
    expect(run.effects.map((e) => e.id)).toEqual(run.effects.map((_, i) => i + 1));
  });

  it('passes the migration by where no service migrates', () => {
    expect(new Run(planOf()).finish().kinds).not.toContain('RunMigrations');
  });

  it('migrates only the services that have migrations', () => {
    const run = new Run(planOf({ services: [service('api', { migrates: true }), service('web')] })).until('migrating');
    expect(run.effect('RunMigrations').services).toEqual(['api']);
  });

  it('starts as many tasks as the old version runs, on the idle colour', () => {
    const run = new Run(planOf({ services: [service('api', { count: 7 })] })).until('scaling-up');
    expect(run.effect('ScaleUp').targets).toEqual([{ service: 'api', colour: 'green', count: 7 }]);
    expect(run.until('waiting-ready').effect('WaitReady').targets).toEqual(run.effect('ScaleUp').targets);
  });

  it('gives the lock over to the bake, and scaling back to the new colour', () => {
    const run = new Run(planOf()).finish();
    expect(run.effect('ReleaseLock').to).toBe('baking');
    expect(run.effect('BeginBake').bakeMs).toBe(600_000);
    expect(run.effect('RestoreScaling').services).toEqual([
      { service: 'api', colour: 'green' },
      { service: 'web', colour: 'blue' },
    ]);
  });

  it('is over: nothing that comes later changes anything', () => {
    const run = new Run(planOf()).finish();
    const before = run.state;
    expect(run.cancel()).toEqual([]);
    expect(run.send({ type: 'LockLost', at: 1, reason: 'x' })).toEqual([]);
    expect(run.send({ type: 'EffectFailed', at: 1, id: 3, reason: 'x' })).toEqual([]);
    expect(run.state).toEqual(before);
  });

  it('never ends half-way, even by a plan whose last step is not 100', () => {
    const run = new Run(planOf({ steps: [10, 50] })).finish();
    expect(run.weights.at(-1)).toBe('api=100 web=100');
    expect(run.state.steps.at(-1)).toMatchObject({ weight: 100 });
  });

  it('goes at once to 100 where the one step is 100', () => {
    const run = new Run(planOf({ steps: [100] })).finish();
    expect(run.weights).toEqual(['api=100 web=100']);
    expect(run.kinds).not.toContain('Observe');
  });
});

describe('a step under observation', () => {
  it('does not pass before its time, however good it looks', () => {
    const run = new Run(planOf()).until('observing');
    expect(run.passTime(59_999).judge('pass')).toEqual([]);
    expect(run.phase).toBe('observing');
    expect(run.passTime(1).judge('pass')).toMatchObject([{ kind: 'SetWeights', step: 1 }]);
  });

  it('counts its time from the confirmation of the weights', () => {
    const run = new Run(planOf()).until('confirming');
    run.passTime(25_000).ok();
    expect(run.state.observeUntil).toBe(run.at + 60_000);
  });

  it('needs every service to pass', () => {
    const run = new Run(planOf()).until('observing').passTime(60_000);
    run.judge({ api: 'pass', web: 'inconclusive' });
    expect(run.state).toMatchObject({ phase: 'observing', extended: true });
  });

  it('does not take a missing judgement for a good one', () => {
    const run = new Run(planOf()).until('observing').passTime(60_000);
    const judgements = [{ service: 'api', verdict: 'pass' as const, evidence: [] }];
    run.send({ type: 'Judged', at: run.at, id: run.pending.id, judgements });
    expect(run.phase).toBe('observing');
  });

  it('is extended once, then passes when the evidence came', () => {
    const run = new Run(planOf()).until('observing').passTime(60_000);
    run.judge('inconclusive');
    expect(run.state.observeUntil).toBe(run.at + 30_000);
    run.passTime(29_999).judge('pass');
    expect(run.phase).toBe('observing');
    run.passTime(1).judge('pass');
    expect(run.state).toMatchObject({ phase: 'shifting', step: 1, extended: false, judgements: [] });
  });

  it('is taken back after its one extension, with the reason and what to do', () => {
    const run = new Run(planOf()).until('observing').passTime(60_000);
    run.judge('inconclusive');
    expect(run.passTime(30_000).judge('inconclusive', 'only 3 of 50 seen')).toMatchObject([{ kind: 'TakeBack' }]);
    expect(run.state.reason).toBe('only 3 of 50 seen');
    expect(run.state.hint).toContain('minimumSamples');
  });

  it('goes on after its extension where the configuration says so, and notes it', () => {
    const run = new Run(planOf({ onInconclusive: 'continue' })).until('observing').passTime(60_000);
    run.judge({ api: 'pass', web: 'inconclusive' });
    run.passTime(30_000).judge({ api: 'pass', web: 'inconclusive' });
    expect(run.state).toMatchObject({ phase: 'shifting', step: 1 });
    expect(run.state.notes.join()).toContain('step 10 % was not conclusive');
    expect(run.state.steps.map((s) => [s.service, s.verdict])).toEqual([
      ['api', 'pass'],
      ['web', 'inconclusive'],
    ]);
  });

  it('has an extension at each step', () => {
    const run = new Run(planOf()).until('observing').passTime(60_000);
    run.judge('inconclusive');
    run.passTime(30_000).judge('pass');
    run.until('observing', 1).passTime(60_000).judge('inconclusive');
    expect(run.state).toMatchObject({ phase: 'observing', extended: true });
  });

  it('ignores judgements of another observation', () => {
    const run = new Run(planOf()).until('observing', 1);
    const judgements = [{ service: 'api', verdict: 'fail' as const, evidence: [] }];
    expect(run.send({ type: 'Judged', at: run.at, id: run.pending.id - 3, judgements })).toEqual([]);
    expect(run.phase).toBe('observing');
  });

  it('does not stay unobserved when the observation ends by itself', () => {
    const run = new Run(planOf()).until('observing');
    expect(run.ok()).toMatchObject([{ kind: 'TakeBack' }]);
    expect(run.finish().state).toMatchObject({ outcome: 'rolled-back' });
  });
});

describe('the records of the steps', () => {
  it('say weight, time of confirmation, verdict and evidence of each service', () => {
    const run = new Run(planOf()).finish();
    expect(run.state.steps.map((s) => `${s.service} ${s.weight} ${s.verdict}`)).toEqual([
      'api 10 pass',
      'web 10 pass',
      'api 50 pass',
      'web 50 pass',
      'api 100 pass',
      'web 100 pass',
    ]);
    expect(run.state.steps[0]?.at).toBe(new Date(1_000_000).toISOString());
    expect(run.state.steps[2]?.at).toBe(new Date(1_060_000).toISOString());
    expect(run.state.steps[0]?.evidence[0]?.text).toBe('api was pass');
  });

  it('blame only the service that failed', () => {
    const run = new Run(planOf()).until('observing', 1);
    run.judge({ api: 'pass', web: 'fail' });
    expect(run.state.steps.map((s) => `${s.service} ${s.weight} ${s.verdict}`)).toEqual([
      'api 10 pass',
      'web 10 pass',
      'api 50 pass',
      'web 50 fail',
    ]);
  });

  it('do not claim a verdict for a step that was cancelled unjudged', () => {
    const run = new Run(planOf()).until('observing');
    run.cancel();
    expect(run.state.steps.map((s) => s.verdict)).toEqual(['inconclusive', 'inconclusive']);
  });

  it('carry what confirmed the last step', () => {
    const run = new Run(planOf({ steps: [100] })).until('confirming');
    const evidence = { source: 'probes', delay: 'at once', verdict: 'pass' as const, text: 'seen', figures: {} };
    run.send({ type: 'EffectSucceeded', at: run.at, id: run.pending.id, evidence: { api: [evidence] } });
    expect(run.state.steps.map((s) => s.evidence)).toEqual([[evidence], []]);
  });
});

describe('a first release', () => {
  const first = service('api', { first: true });

  it('goes straight to 100, ready and smoked, not judged', () => {
    const run = new Run(planOf({ services: [first] })).finish();
    expect(run.weights).toEqual(['api=100']);
    expect(run.kinds).not.toContain('Observe');
    expect(run.kinds.indexOf('Smoke')).toBeLessThan(run.kinds.indexOf('SetWeights'));
    expect(run.state.steps).toMatchObject([{ service: 'api', weight: 100, verdict: 'not-judged' }]);
    expect(run.state.outcome).toBe('succeeded');
  });

  it('beside an older service goes to 100 at the first step and is not moved again', () => {
    const run = new Run(planOf({ services: [first, service('web')] })).finish();
    expect(run.weights).toEqual(['api=100 web=10', 'web=50', 'web=100']);
    expect(run.state.steps.filter((s) => s.service === 'api')).toHaveLength(1);
    expect(run.effects.filter((e) => e.kind === 'Observe').map((e) => e.services)).toEqual([['web'], ['web']]);
  });

  it('keeps its traffic and its tasks when the other service goes back, and says so', () => {
    const run = new Run(planOf({ services: [first, service('web')] })).until('observing');
    run.judge('fail');
    run.finish();
    expect(run.weights.at(-1)).toBe('web=0');
    expect(run.effect('ScaleDown').targets).toEqual([{ service: 'web', colour: 'green' }]);
    expect(run.effect('RestoreScaling').services).toContainEqual({ service: 'api', colour: 'green' });
    expect(run.state.notes.join()).toContain('first release of api');
    expect(run.state.outcome).toBe('rolled-back');
  });

  it('that fails before its traffic is scaled down again', () => {
    const run = new Run(planOf({ services: [first] })).until('smoking');
    run.fail('smoke: /health answered 500');
    run.finish();
    expect(run.effect('ScaleDown').targets).toEqual([{ service: 'api', colour: 'green' }]);
    expect(run.weights).toEqual([]);
    expect(run.state).toMatchObject({ outcome: 'failed', takeBackAt: null, trafficBackAt: null });
  });

  it('that fails after its shift stays up: nobody else could answer', () => {
    const run = new Run(planOf({ services: [first] })).until('confirming');
    run.fail('no answer');
    run.finish();
    expect(run.kinds).not.toContain('ScaleDown');
    expect(run.kinds).not.toContain('TakeBack');
    expect(run.state).toMatchObject({ outcome: 'failed', takeBackAt: null });
    expect(run.effect('ReleaseLock').to).toBe('free');
  });
});
