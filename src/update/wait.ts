import type { Service, Task } from '@aws-sdk/client-ecs';

import type { Output } from '../output';
import { type CauseDeps, causeOf, PASSING, type Subject, told } from './cause';
import { type Begun, freshPace, newEvents, nextLook, paced, type View, viewOf } from './progress';

export interface WaitDeps extends CauseDeps {
  readonly output: Output;
}

export interface Awaited extends Begun {
  readonly cluster: string;
  readonly subject: Subject;
  /** AWS ms. */
  readonly limitMs: number;
}

export type Ended =
  | { readonly how: 'completed' }
  /** ECS gave up on its own, and rolls back or not. */
  | {
      readonly how: 'given-up';
      readonly reason: string;
      readonly hint: string | undefined;
      readonly rollingBack: boolean;
    }
  /** Another deployment took its place, or its rollback is over already. */
  | { readonly how: 'gone' }
  | { readonly how: 'failing'; readonly reason: string; readonly hint: string };

/** Fruitless looks for a task that ended before the suspicion is dropped: reads of ECS may be stale for some seconds. */
const FRUITLESS = 3;

/** Looks in a row that must not show our deployment: right after UpdateService a read may still be the one before. */
const GONE = 3;

const died = (task: Task, { deploymentId }: Begun) =>
  task.startedBy === deploymentId && !(task.stoppedReason ?? '').startsWith('Scaling activity');

type Found = { readonly reason: string; readonly hint: string };

/** Looks for a task of ours that ended on its own, or an event after which none is to be expected; what passes by itself is said once. */
function failureFinder(deps: WaitDeps, awaited: Awaited) {
  const { deployments, output } = deps;
  const { cluster, subject } = awaited;
  const excused = new Set<string>();
  return async (service: Service, events: readonly string[]): Promise<Found | undefined> => {
    const stopped = await deployments.stoppedTasks(cluster, subject.service).catch((error: unknown) => {
      output.debug(`stopped tasks: ${String(error)}`);
      return [];
    });
    for (const task of stopped) {
      if (!died(task, awaited) || excused.has(task.taskArn ?? '')) continue;
      const why = await causeOf(deps, subject, { task, events: newEvents(service, awaited) });
      if (!PASSING.has(why.cause)) return told(why);
      excused.add(task.taskArn ?? '');
      output.warn(`${why.line}; ECS goes on trying`);
    }
    const fresh = events.filter((e) => !excused.has(e));
    if (fresh.length === 0) return undefined;
    const why = await causeOf(deps, subject, { events: fresh });
    if (!PASSING.has(why.cause)) return told(why);
    for (const e of fresh) excused.add(e);
    output.warn(`${why.line}; ECS goes on trying`);
    return undefined;
  };
}

/** The same question, asked anew at every look of a deployment that shifts traffic. `always`: also where nothing seems wrong. */
export function failingTask(deps: WaitDeps, awaited: Awaited): (always?: boolean) => Promise<Found | undefined> {
  const find = failureFinder(deps, awaited);
  const firstSeen = new Map<string, number>();
  let pace = freshPace(deps.clock.now());
  return async (always = false) => {
    const service = await deps.deployments.service(awaited.cluster, awaited.subject.service);
    if (service === undefined) return undefined;
    const at = deps.clock.now();
    for (const message of newEvents(service, awaited)) if (!firstSeen.has(message)) firstSeen.set(message, at);
    const view = viewOf(service, awaited, (message) => at - (firstSeen.get(message) ?? at));
    const next = paced(pace, view, at);
    pace = next.pace;
    if (!always && !next.suspicious) return undefined;
    return find(service, view.kind === 'waiting' ? view.events : []);
  };
}

/** Waits for a rolling deployment: one call a look, and more only where something seems wrong. */
export async function waitFor(deps: WaitDeps, awaited: Awaited, signal: AbortSignal): Promise<Ended> {
  const { deployments, clock, output } = deps;
  const { cluster, subject, limitMs } = awaited;
  const from = clock.now();
  const firstSeen = new Map<string, number>();
  const failure = failureFinder(deps, awaited);
  let [pace, fruitless, drainMs] = [freshPace(from), 0, undefined as number | undefined];
  let [lastText, gone] = ['', 0];
  for (;;) {
    await clock.sleep(nextLook(pace, drainMs ?? 0), signal);
    const service = await deployments.service(cluster, subject.service);
    if (service === undefined) return { how: 'gone' };
    const at = clock.now();
    for (const message of newEvents(service, awaited)) if (!firstSeen.has(message)) firstSeen.set(message, at);
    const view = viewOf(service, awaited, (message) => at - (firstSeen.get(message) ?? at));
    const { pace: next, suspicious } = paced(pace, view, at);
    pace = next;
    if (view.kind === 'completed') return { how: 'completed' };
    gone = view.kind === 'gone' ? gone + 1 : 0;
    if (gone >= GONE) return { how: 'gone' };
    if (view.kind === 'gone') continue;
    if (view.kind === 'failed') return givenUp(service, view);
    if (view.text !== lastText) output.debug(view.text);
    lastText = view.text;
    output.waiting(view.text, limitMs);
    if (suspicious) {
      const found = await failure(service, view.events);
      if (found !== undefined) return { how: 'failing', ...found };
      fruitless += 1;
      if (fruitless >= FRUITLESS) {
        pace = { ...pace, most: view.tasks, failed: view.failedTasks };
        fruitless = 0;
      }
    }
    if (at - from >= limitMs)
      return {
        how: 'failing',
        reason: `${subject.service}: the deployment was not over within ${Math.round(limitMs / 60_000)} min: ${view.text}`,
        hint: 'give it more wait-for-minutes, or look at the service’s events for what it waits for',
      };
    if (pace.finishingFrom !== undefined && drainMs === undefined) drainMs = await drain();
  }

  /** Without the right to ask, the end is looked for often at once. */
  async function drain(): Promise<number> {
    if (subject.targetGroupArn === undefined) return 0;
    return deployments.drainMs(subject.targetGroupArn).catch(() => 0);
  }

  async function givenUp(service: Service, view: Extract<View, { kind: 'failed' }>): Promise<Ended> {
    const stopped = await deployments.stoppedTasks(cluster, subject.service).catch(() => []);
    const task = stopped.find((t) => died(t, awaited));
    const events = newEvents(service, awaited);
    const { rollingBack, reason } = view;
    if (task === undefined)
      return { how: 'given-up', reason: `${subject.service}: ${reason}`, hint: undefined, rollingBack };
    const account = told(await causeOf(deps, subject, { task, events }));
    return { how: 'given-up', reason: `${account.reason}\n  ECS: ${reason}`, hint: account.hint, rollingBack };
  }
}
