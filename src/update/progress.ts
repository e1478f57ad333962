import type { Deployment, Service } from '@aws-sdk/client-ecs';

import { failureEvents, type NewEvent } from '../rollout/why/events';

/** What UpdateService answered: the deployment that is waited for. */
export interface Begun {
  readonly deploymentId: string;
  /** Service events from before it: what they tell is of another time. */
  readonly oldEvents: ReadonlySet<string>;
}

/** What a look at the service shows of our deployment; pure data. */
export type View =
  | { readonly kind: 'completed' }
  /** ECS gave it up; `rollingBack` where it brings the version before back. */
  | { readonly kind: 'failed'; readonly reason: string; readonly rollingBack: boolean }
  /** It is not the service's deployment any more, and is not shown as failed: somebody else's, or a rollback that is over. */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'waiting';
      /** `finishing`: all new tasks run, all old ones were told to stop. */
      readonly phase: 'starting' | 'finishing';
      readonly text: string;
      /** Running and coming tasks of ours: fewer than before means that one ended. */
      readonly tasks: number;
      readonly failedTasks: number;
      /** Events after which no task is to be expected. */
      readonly events: readonly string[];
    };

const count = (d: Deployment) => (d.runningCount ?? 0) + (d.pendingCount ?? 0);

/** Messages of this deployment's time, newest first. */
export const newEvents = (service: Service, { oldEvents }: Begun): string[] =>
  (service.events ?? []).flatMap((e) => (oldEvents.has(e.id ?? '') || e.message === undefined ? [] : [e.message]));

/** Reads one answer of DescribeServices. */
export function viewOf(service: Service, begun: Begun, seenFor: (message: string) => number): View {
  const deployments = service.deployments ?? [];
  const [primary] = deployments.filter((d) => d.status === 'PRIMARY');
  const ours = deployments.find((d) => d.id === begun.deploymentId);
  if (ours === undefined) return { kind: 'gone' };
  if (ours.rolloutState === 'FAILED')
    return { kind: 'failed', reason: ours.rolloutStateReason ?? '', rollingBack: primary !== ours };
  if (primary !== ours) return { kind: 'gone' };
  if (ours.rolloutState === 'COMPLETED') return { kind: 'completed' };
  const others = deployments.filter((d) => d !== ours);
  const desired = ours.desiredCount ?? service.desiredCount ?? 0;
  const running = ours.runningCount ?? 0;
  const old = others.reduce((n, d) => n + (d.runningCount ?? 0), 0);
  // A service without rolloutState (a Classic Load Balancer) is over when it is as the SDK's own waiter wants it.
  if (ours.rolloutState === undefined && deployments.length === 1 && running === desired) return { kind: 'completed' };
  const fresh: NewEvent[] = newEvents(service, begun).map((message) => ({ message, seenFor: seenFor(message) }));
  return {
    kind: 'waiting',
    phase: running >= desired && old === 0 ? 'finishing' : 'starting',
    text: `${running} of ${desired} new tasks running, ${old} old`,
    tasks: count(ours),
    failedTasks: ours.failedTasks ?? 0,
    events: failureEvents(fresh, { deploymentId: begun.deploymentId, livingTasks: count(ours) }),
  };
}

/** What the waiting remembers between looks. */
export interface Pace {
  /** AWS ms of the last look. */
  readonly at: number;
  /** Most tasks of ours at once, failed tasks, so far. */
  readonly most: number;
  readonly failed: number;
  /** Finishing was first seen, and could have begun right after this look. AWS ms. */
  readonly finishingFrom: number | undefined;
}
export const freshPace = (at: number): Pace => ({ at, most: 0, failed: 0, finishingFrom: undefined });

/** Between looks while tasks start: what fails is to be known within five seconds. AWS ms. */
const EARLY_MS = 4_600;
/** Between looks when the end is near: it is to be known within two seconds. AWS ms. */
const NEAR_MS = 1_900;
/** A Fargate task that was told to stop takes longer than this to be gone, however quick its process is. AWS ms. */
const STOPPING_MS = 3_000;
/** How long the end may be near; an end that stays away is looked for less often again. AWS ms. */
const NEAR_FOR_MS = 40_000;

/** Takes a look into account. `suspicious`: a task of ours seems to have ended; its reason is worth two calls. */
export function paced(before: Pace, view: View, at: number): { readonly pace: Pace; readonly suspicious: boolean } {
  if (view.kind !== 'waiting') return { pace: { ...before, at }, suspicious: false };
  const suspicious = view.failedTasks > before.failed || view.tasks < before.most || view.events.length > 0;
  return {
    suspicious,
    pace: {
      at,
      most: Math.max(before.most, view.tasks),
      failed: before.failed,
      finishingFrom: view.phase === 'finishing' ? (before.finishingFrom ?? before.at) : undefined,
    },
  };
}

/**
 * When to look next (AWS ms from now). The end of a deployment can be foreseen: the old tasks' targets drain for as long as their
 * group says, then they stop. Only around that is looked often.
 * @param drainMs how long targets drain; 0 without a load balancer.
 */
export function nextLook({ at, finishingFrom }: Pace, drainMs: number): number {
  if (finishingFrom === undefined) return EARLY_MS;
  const near = finishingFrom + drainMs + STOPPING_MS;
  if (at >= near + NEAR_FOR_MS) return EARLY_MS;
  return at >= near ? NEAR_MS : Math.min(EARLY_MS, Math.max(NEAR_MS, near - at));
}
