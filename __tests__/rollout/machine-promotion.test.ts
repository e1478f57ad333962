import { describe, expect, it } from 'vitest';

import { planOf, Run } from './plans';

const asking = planOf({ approvals: [10], approvalMs: 300_000 });
const waiting = () => new Run(asking).until('awaiting');
const promote = (run: Run, step: number) => run.send({ type: 'Promoted', at: run.at, step, by: 'nurse' });

describe('a step after which a person is asked', () => {
  it('waits when its gates have passed, and says until when', () => {
    const run = waiting();
    expect(run.state.step).toBe(0);
    expect(run.effect('AwaitPromotion')).toMatchObject({ step: 0, weight: 10, until: run.at + 300_000 });
    expect(run.state.steps.map((s) => [s.weight, s.verdict])).toEqual([
      [10, 'pass'],
      [10, 'pass'],
    ]);
  });

  it('goes on at once when promoted, and asks nobody at the next step', () => {
    const run = waiting();
    promote(run, 0);
    expect(run.phase).toBe('shifting');
    run.finish();
    expect(run.weights).toEqual(['api=10 web=10', 'api=50 web=50', 'api=100 web=100']);
    expect(run.state.notes).toContain('promoted past 10 % by nurse');
    expect(run.kinds.filter((k) => k === 'AwaitPromotion')).toHaveLength(1);
  });

  it('is moved neither by a passing gate, nor by a promotion of another step, nor by one that came too early', () => {
    const early = new Run(asking).until('observing');
    promote(early, 0);
    expect(early.phase).toBe('observing');
    const run = waiting();
    run.passTime(60_000).judge('pass');
    promote(run, 1);
    expect(run.phase).toBe('awaiting');
  });

  it('goes back at once when a gate fails meanwhile, with that gate’s evidence', () => {
    const run = waiting();
    run.passTime(60_000).judge({ api: 'fail' }, 'too many errors');
    expect(run.phase).toBe('taking-back');
    expect(run.state).toMatchObject({ outcome: 'rolled-back', reason: 'too many errors' });
    expect(run.state.steps.find((s) => s.service === 'api')).toMatchObject({ weight: 10, verdict: 'fail' });
  });

  it('goes back when nobody comes in time, and says what to do', () => {
    const run = waiting();
    run.passTime(299_999).judge('pass');
    expect(run.phase).toBe('awaiting');
    run.passTime(1).judge('pass');
    run.until('done');
    expect(run.state).toMatchObject({
      outcome: 'rolled-back',
      reason: 'nobody promoted the release past 10 % in time',
      hint: expect.stringContaining('approvalTimeout') as string,
    });
  });

  it('goes back when the wait breaks off: nobody watches any more', () => {
    const run = waiting();
    run.ok();
    expect(run.phase).toBe('taking-back');
  });
});
