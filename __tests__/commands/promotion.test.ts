import { describe, expect, it } from 'vitest';

import { promotionOf } from '../../src/commands/promote';
import type { Current } from '../../src/rollout/coordination';
import { planOf, Run } from '../rollout/plans';

const plan = planOf({ approvals: [10], approvalMs: 300_000 });
const waiting = () => new Run(plan).until('awaiting');
const item = (run: Run, over: Partial<Current> = {}): Current => ({
  release: plan.release,
  phase: 'rolling',
  owner: 'runner',
  sequence: 1,
  deadline: 0,
  since: 0,
  plan: undefined,
  machine: run.state,
  by: undefined,
  ...over,
});
const became = (now: Current | undefined) => promotionOf(plan.release, 0, now);

describe('what became of a promotion', () => {
  it('waits while the machine waits', () => {
    expect(became(item(waiting()))).toBe('waits');
  });

  it('went on where the step grew or the release ended well', () => {
    const run = waiting();
    run.send({ type: 'Promoted', at: run.at, step: 0, by: 'nurse' });
    expect(became(item(run))).toBe('on');
    run.finish();
    expect(became(item(run, { phase: 'baking' }))).toBe('on');
    expect(became(item(run, { phase: 'done' }))).toBe('on');
  });

  it.each(['taking-back', 'taken-back'] as const)('did not where the guardian is at it: %s', (phase) => {
    expect(became(item(waiting(), { phase, by: 'guardian' }))).toEqual({
      not: expect.stringMatching(/was taken back meanwhile$/) as string,
    });
  });

  it('did not where its own runner takes it back, which says why', () => {
    const run = waiting();
    run.send({ type: 'Cancel', at: run.at, reason: 'cancelled by nurse' });
    const back = { not: expect.stringMatching(/was taken back meanwhile: cancelled by nurse$/) as string };
    expect(became(item(run))).toEqual(back);
    run.finish();
    expect(became(item(run, { phase: 'done' }))).toEqual(back);
  });

  it('did not where the record is gone, another release’s, or ended at the same step', () => {
    expect(became(undefined)).toHaveProperty('not');
    expect(became(item(waiting(), { release: 'another' }))).toEqual({
      not: expect.stringMatching(/^another has taken the place of/) as string,
    });
    expect(became(item(waiting(), { phase: 'done' }))).toHaveProperty('not');
  });
});
