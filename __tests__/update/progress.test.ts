import type { Service } from '@aws-sdk/client-ecs';
import { describe, expect, it } from 'vitest';

import { DELAYS } from '../../src/rehearsal/kernel/delays';
import { freshPace, nextLook, paced, viewOf } from '../../src/update/progress';

const BEGUN = { deploymentId: 'ecs-svc/2', oldEvents: new Set(['e1']) };
const deployment = (id: string, more: object) => ({ id: `ecs-svc/${id}`, desiredCount: 2, ...more });
const view = (deployments: object[], more: object = {}) =>
  viewOf({ desiredCount: 2, deployments, ...more } as Service, BEGUN, () => 60_000);

/** The same small generator everywhere: mulberry32. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A deployment as it goes: when its tasks run and the old ones are told to stop, and when it is over (AWS ms). */
interface Course {
  readonly running: number;
  readonly over: number;
}
const serviceAt = (t: number, { running, over }: Course): Service => ({
  desiredCount: 2,
  deployments: [
    deployment('2', {
      status: 'PRIMARY',
      rolloutState: t >= over ? 'COMPLETED' : 'IN_PROGRESS',
      runningCount: t >= running ? 2 : 0,
      pendingCount: t >= running ? 0 : 2,
    }),
    ...(t >= over
      ? []
      : [deployment('1', { status: 'ACTIVE', runningCount: t >= running ? 0 : 2, rolloutState: 'COMPLETED' })]),
  ],
});

/** Waits as waitFor does, without AWS: how many looks it takes, and how late it knows. */
function follow(course: Course, drainMs: number): { looks: number; late: number } {
  let [pace, looks, known] = [freshPace(0), 0, undefined as number | undefined];
  for (let t = 0; ;) {
    t += nextLook(pace, known ?? 0);
    looks += 1;
    const seen = viewOf(serviceAt(t, course), BEGUN, () => 0);
    if (seen.kind === 'completed') return { looks, late: t - course.over };
    const next = paced(pace, seen, t);
    expect(next.suspicious).toBe(false);
    pace = next.pace;
    if (pace.finishingFrom !== undefined) known ??= drainMs;
  }
}

describe('following a rolling deployment', () => {
  it('knows the end of a 90 s deployment within 2 s, by 25 calls at most', () => {
    const next = random(7);
    for (let i = 0; i < 3_000; i += 1) {
      const over = 60_000 + next() * 30_000;
      const drain = Math.round(next() * 30) * 1_000;
      // The old tasks’ targets drain, then a Fargate task that heeds SIGTERM takes five to ten seconds to be gone.
      const running = over - drain - DELAYS.taskDeprovisioning - next() * 5_000;
      const { looks, late } = follow({ running, over }, drain);
      // One more call asks how long targets drain.
      expect(looks + 1, `running at ${running}, over at ${over}, drain ${drain}`).toBeLessThanOrEqual(25);
      expect(late, `running at ${running}, over at ${over}, drain ${drain}`).toBeLessThanOrEqual(2_000);
    }
  });

  it('never waits longer between looks than a failure may stay unknown', () => {
    const next = random(11);
    for (let i = 0; i < 3_000; i += 1) {
      const pace = {
        ...freshPace(next() * 1e6),
        finishingFrom: next() < 0.5 ? undefined : next() * 1e6,
      };
      const wait = nextLook(pace, next() * 400_000);
      expect(wait).toBeGreaterThanOrEqual(1_900);
      expect(wait).toBeLessThan(5_000);
    }
  });

  it('is over when ours is complete, and not before', () => {
    const primary = (rolloutState: string) => deployment('2', { status: 'PRIMARY', rolloutState, runningCount: 2 });
    expect(view([primary('COMPLETED')]).kind).toBe('completed');
    expect(view([primary('IN_PROGRESS'), deployment('1', { status: 'ACTIVE', runningCount: 0 })])).toMatchObject({
      kind: 'waiting',
      phase: 'finishing',
    });
    // Behind a Classic Load Balancer there is no rolloutState.
    expect(view([deployment('2', { status: 'PRIMARY', runningCount: 2 })]).kind).toBe('completed');
    expect(view([deployment('2', { status: 'PRIMARY', runningCount: 1 })]).kind).toBe('waiting');
  });

  it('tells a rollback from somebody else’s deployment', () => {
    const failed = deployment('2', { status: 'ACTIVE', rolloutState: 'FAILED', rolloutStateReason: 'why' });
    const other = deployment('3', { status: 'PRIMARY', rolloutState: 'IN_PROGRESS' });
    expect(view([other, failed])).toEqual({ kind: 'failed', reason: 'why', rollingBack: true });
    expect(view([{ ...failed, status: 'PRIMARY' }])).toEqual({ kind: 'failed', reason: 'why', rollingBack: false });
    expect(view([other, deployment('2', { status: 'ACTIVE', rolloutState: 'IN_PROGRESS' })])).toEqual({ kind: 'gone' });
    expect(view([other])).toEqual({ kind: 'gone' });
  });

  it('is suspicious of a task that went, of a failure that was counted, and of an event of this deployment', () => {
    const waiting = (more: object, events: object[] = []) =>
      view([deployment('2', { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', ...more })], { events });
    const two = paced(freshPace(0), waiting({ runningCount: 1, pendingCount: 1 }), 1);
    expect(two.suspicious).toBe(false);
    expect(paced(two.pace, waiting({ runningCount: 1 }), 2).suspicious).toBe(true);
    expect(paced(two.pace, waiting({ runningCount: 2, failedTasks: 1 }), 2).suspicious).toBe(true);
    const told = { message: '(service x) was unable to place a task. Reason: Capacity is unavailable at this time.' };
    expect(paced(two.pace, waiting({ runningCount: 2 }, [{ id: 'e1', ...told }]), 2).suspicious).toBe(false);
    expect(paced(two.pace, waiting({ runningCount: 2 }, [{ id: 'e2', ...told }]), 2).suspicious).toBe(true);
  });
});
