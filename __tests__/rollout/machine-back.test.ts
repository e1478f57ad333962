import { describe, expect, it } from 'vitest';

import { ATTEMPTS } from '../../src/rollout/machine';
import type { Phase } from '../../src/rollout/types';
import { planOf, Run, service } from './plans';

const BEFORE_TRAFFIC: Phase[] = ['registering', 'migrating', 'scaling-up', 'waiting-ready', 'smoking', 'guarding'];
const WITH_TRAFFIC: Phase[] = ['shifting', 'confirming', 'observing'];
const SETTLED: Phase[] = ['restoring', 'beginning-bake', 'recording', 'releasing'];
const migrating = () => planOf({ services: [service('api', { migrates: true }), service('web')] });

describe.each(BEFORE_TRAFFIC)('before any traffic, in %s', (phase) => {
  it('a failure ends failed: no weight moved, nothing left running', () => {
    const run = new Run(migrating()).until(phase);
    run.fail('cause', 'do this');
    run.finish();
    expect(run.weights).toEqual([]);
    expect(run.state).toMatchObject({ outcome: 'failed', reason: 'cause', hint: 'do this', takeBackAt: null });
    expect(run.kinds.includes('ScaleDown')).toBe(run.kinds.includes('ScaleUp'));
    expect(run.kinds.slice(-2)).toEqual(['WriteRecord', 'ReleaseLock']);
  });

  it('a cancellation ends cancelled', () => {
    const run = new Run(migrating()).until(phase);
    run.cancel('SIGINT');
    run.finish();
    expect(run.weights).toEqual([]);
    expect(run.state).toMatchObject({ outcome: 'cancelled', reason: 'SIGINT' });
  });
});

describe.each(WITH_TRAFFIC)('with traffic, in %s', (phase) => {
  it('a failure takes the traffic back first, then the rest', () => {
    const run = new Run(planOf()).until(phase);
    const before = run.kinds.length;
    run.fail('cause');
    run.finish();
    expect(run.kinds.slice(before)).toEqual([
      'TakeBack',
      'ConfirmBack',
      'ScaleDown',
      'RestoreScaling',
      'WriteRecord',
      'ReleaseLock',
    ]);
    expect(run.weights.at(-1)).toBe('api=0 web=0');
    expect(run.state).toMatchObject({ outcome: 'rolled-back', reason: 'cause' });
  });

  it('a cancellation takes it back too and is called cancelled', () => {
    const run = new Run(planOf()).until(phase);
    expect(run.cancel()).toMatchObject([{ kind: 'TakeBack' }]);
    expect(run.finish().state.outcome).toBe('cancelled');
    expect(run.effect('ReleaseLock').to).toBe('free');
  });

  it('a lost lock stops everything, and claims nothing', () => {
    const run = new Run(planOf()).until(phase);
    expect(run.send({ type: 'LockLost', at: run.at, reason: 'taken over' })).toEqual([]);
    expect(run.state).toMatchObject({ phase: 'done', outcome: 'failed', reason: 'taken over', trafficBackAt: null });
  });
});

describe.each(SETTLED)('once all traffic was confirmed, in %s', (phase) => {
  it('a cancellation comes too late, and is noted', () => {
    const run = new Run(planOf()).until(phase);
    expect(run.cancel('SIGTERM')).toEqual([]);
    expect(run.finish().state.outcome).toBe('succeeded');
    expect(run.state.notes.join()).toContain('SIGTERM came after the last step');
  });

  it('a failure is noted and undoes nothing', () => {
    const run = new Run(planOf()).until(phase);
    run.fail('throttled');
    run.finish();
    expect(run.weights.at(-1)).toBe('api=100 web=100');
    expect(run.state.outcome).toBe('succeeded');
    if (phase !== 'releasing') expect(run.state.notes).toEqual([`${phase}: throttled`]);
  });

  it('a foreign change is noted: this rollout is over', () => {
    const run = new Run(planOf()).until(phase);
    expect(run.send({ type: 'ForeignChange', at: run.at, what: '70/30' })).toEqual([]);
    expect(run.finish().state.outcome).toBe('succeeded');
    expect(run.state.notes.join()).toContain('70/30');
  });
});

describe('the lock', () => {
  it.each(['restoring', 'beginning-bake', 'recording'] as const)('lost in %s leaves the success unclaimed', (phase) => {
    const run = new Run(planOf()).until(phase);
    run.send({ type: 'LockLost', at: run.at, reason: 'taken over' });
    expect(run.state).toMatchObject({ phase: 'done', outcome: 'failed' });
    expect(run.state.reason).toContain('all traffic by then');
  });

  it('lost while it is given back was given back', () => {
    const good = new Run(planOf()).until('releasing');
    good.send({ type: 'LockLost', at: good.at, reason: 'phase is baking' });
    expect(good.state).toMatchObject({ phase: 'done', outcome: 'succeeded', reason: null });
    const bad = new Run(planOf()).until('observing');
    bad.judge('fail', 'worse');
    bad.until('releasing-back');
    bad.send({ type: 'LockLost', at: bad.at, reason: 'phase is done' });
    expect(bad.state).toMatchObject({ phase: 'done', outcome: 'rolled-back', reason: 'worse' });
  });

  it.each(['taking-back', 'confirming-back'] as const)('lost in %s does not claim a rollback', (phase) => {
    const run = new Run(planOf()).until('observing');
    run.judge('fail', 'worse');
    run.until(phase);
    run.send({ type: 'LockLost', at: run.at, reason: 'taken over' });
    expect(run.state).toMatchObject({ phase: 'done', outcome: 'failed', reason: 'worse', trafficBackAt: null });
    expect(run.state.notes).toContain('taken over');
  });

  it('lost after the traffic was confirmed back keeps the rollback', () => {
    const run = new Run(planOf()).until('observing');
    run.judge('fail', 'worse');
    run.until('scaling-down');
    run.send({ type: 'LockLost', at: run.at, reason: 'taken over' });
    expect(run.state).toMatchObject({ phase: 'done', outcome: 'rolled-back' });
  });

  it.each(['releasing', 'releasing-back'] as const)('is given back by more than one try, in %s', (phase) => {
    const run = new Run(planOf());
    if (phase === 'releasing-back') run.until('observing').judge('fail');
    run.until(phase);
    for (let i = 1; i < ATTEMPTS; i += 1) expect(run.fail('throttled')).toMatchObject([{ kind: 'ReleaseLock' }]);
    expect(run.fail('throttled')).toEqual([]);
    expect(run.state.phase).toBe('done');
    expect(run.state.notes).toEqual([`${phase}: throttled`]);
  });
});

describe('taking traffic back', () => {
  const failing = () => {
    const run = new Run(planOf()).until('observing');
    run.judge('fail', 'worse');
    return run;
  };

  it('keeps when it began and when it was confirmed', () => {
    const run = failing();
    const began = run.at;
    run.passTime(2_000).until('confirming-back');
    expect(run.state).toMatchObject({ takeBackAt: began, trafficBackAt: null });
    run.passTime(3_000).ok();
    expect(run.state.trafficBackAt).toBe(began + 5_000);
  });

  it('sets the weights again when they are not confirmed', () => {
    const run = failing().until('confirming-back');
    expect(run.fail('still 10 %')).toMatchObject([{ kind: 'TakeBack' }]);
    expect(run.finish().state.outcome).toBe('rolled-back');
  });

  it('is tried a bounded number of times, then left to the guardian: nothing scaled down, nothing unlocked', () => {
    const run = failing();
    for (let i = 0; i < ATTEMPTS; i += 1) run.fail('AccessDenied');
    expect(run.phase).toBe('recording-back');
    run.finish();
    expect(run.kinds).not.toContain('ScaleDown');
    expect(run.kinds).not.toContain('ReleaseLock');
    expect(run.state).toMatchObject({ outcome: 'failed', trafficBackAt: null });
    expect(run.state.notes.join()).toContain('the guardian does it by its deadline');
  });

  it('is not disturbed by a cancellation, nor by a second failure of the gate', () => {
    const run = failing();
    expect(run.cancel()).toEqual([]);
    run.send({ type: 'Judged', at: run.at, id: 1, judgements: [] });
    expect(run.finish().state).toMatchObject({ outcome: 'rolled-back', reason: 'worse' });
  });

  it('goes on when tidying up fails, and says what was left', () => {
    const run = failing().until('scaling-down');
    run.fail('ecs is down');
    run.finish();
    expect(run.state).toMatchObject({ outcome: 'rolled-back' });
    expect(run.state.notes).toEqual(['scaling-down: ecs is down']);
    expect(run.kinds.at(-1)).toBe('ReleaseLock');
  });

  it('is answered by a late success of the aborted effect with nothing', () => {
    const run = new Run(planOf()).until('shifting', 1);
    const late = run.pending.id;
    run.cancel();
    expect(run.send({ type: 'EffectSucceeded', at: run.at, id: late })).toEqual([]);
    expect(run.phase).toBe('taking-back');
  });

  it('gives scaling back to the colour that has the traffic', () => {
    expect(failing().finish().effect('RestoreScaling').services).toEqual([
      { service: 'api', colour: 'blue' },
      { service: 'web', colour: 'green' },
    ]);
  });
});

describe('a foreign change', () => {
  it('is not fought: the service that was put on one colour is left alone, the other goes back', () => {
    const run = new Run(planOf()).until('shifting', 1);
    run.send({
      type: 'ForeignChange',
      at: run.at,
      what: 'the rule of api says [100,0]',
      leave: [{ service: 'api', colour: 'blue' }],
    });
    run.finish();
    expect(run.weights.at(-1)).toBe('web=0');
    expect(run.effect('ScaleDown').targets).toEqual([{ service: 'web', colour: 'blue' }]);
    expect(run.state.outcome).toBe('failed');
    expect(run.state.reason).toContain('the rule of api says [100,0]');
  });

  it('to the new colour keeps its tasks and its scaling', () => {
    const run = new Run(planOf()).until('shifting', 1);
    run.send({ type: 'ForeignChange', at: run.at, what: 'x', leave: [{ service: 'api', colour: 'green' }] });
    run.finish();
    expect(run.effect('ScaleDown').targets).not.toContainEqual({ service: 'api', colour: 'green' });
    expect(run.effect('RestoreScaling').services).toContainEqual({ service: 'api', colour: 'green' });
  });

  it('of every service moves nothing and scales nothing down', () => {
    const run = new Run(planOf({ services: [service('api')] })).until('shifting', 1);
    const before = run.weights.length;
    run.send({ type: 'ForeignChange', at: run.at, what: 'x', leave: [{ service: 'api', colour: 'blue' }] });
    run.finish();
    expect(run.weights).toHaveLength(before);
    expect(run.kinds).not.toContain('ScaleDown');
    expect(run.state).toMatchObject({ outcome: 'failed', takeBackAt: null });
    expect(run.kinds.at(-1)).toBe('ReleaseLock');
  });

  it('that left a split goes back whole: nobody would watch it', () => {
    const run = new Run(planOf({ services: [service('api')] })).until('shifting', 1);
    run.send({ type: 'ForeignChange', at: run.at, what: '70/30' });
    expect(run.finish().weights.at(-1)).toBe('api=0');
    expect(run.state.outcome).toBe('failed');
  });

  it('before anything was started touches nothing', () => {
    const run = new Run(planOf()).until('registering');
    run.send({ type: 'ForeignChange', at: run.at, what: 'x' });
    run.finish();
    expect(run.weights).toEqual([]);
    expect(run.kinds).not.toContain('ScaleDown');
  });
});
