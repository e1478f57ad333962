import { messageOf, StageError } from '../errors';
import type { RolloutDeps } from './aws';
import type { Lock } from './coordination';
import type { EffectResult } from './executor';
import { isGoingBack, reduce, start } from './machine';
import { keepLease } from './lease';
import { ForeignChange } from './traffic';
import type { Effect, Event, Judgement, RolloutPlan, RolloutState } from './types';

export type Execute = (
  effect: Effect,
  state: RolloutState,
  signal: AbortSignal,
  onJudged: (judgements: Judgement[]) => void,
) => Promise<EffectResult>;

/** Longest wait for an effect under way to end after it was aborted, wall ms: a call may be on its way. */
const SETTLE_MS = 3_000;

/** Events in their order; the machine takes one at a time. */
class EventQueue {
  private events: Event[] = [];
  private wake: (() => void) | undefined;

  push(event: Event): void {
    this.events.push(event);
    this.wake?.();
  }

  async next(): Promise<Event> {
    for (;;) {
      const event = this.events.shift();
      if (event !== undefined) return event;
      await new Promise<void>((done) => {
        this.wake = done;
      });
    }
  }
}

/**
 * Runs the machine: journals each effect's intent, executes it, journals its outcome, keeps the lease, and turns the caller's
 * signal into a Cancel. Returns the final state; throws only when it could not even begin.
 * @param onState told every state there is, in order.
 */
export async function drive(
  deps: RolloutDeps,
  plan: RolloutPlan,
  lock: Lock,
  execute: Execute,
  signal: AbortSignal,
  onState: (state: RolloutState) => void = () => undefined,
): Promise<RolloutState> {
  const { clock, output } = deps;
  const queue = new EventQueue();
  const at = () => clock.now();
  const lost = (what: string) =>
    queue.push({
      type: 'LockLost',
      at: at(),
      reason: `the lock was lost (${what}): the guardian or somebody else has taken over`,
    });

  const onCancel = () => queue.push({ type: 'Cancel', at: at(), reason: messageOf(signal.reason) });
  if (signal.aborted) onCancel();
  signal.addEventListener('abort', onCancel, { once: true });
  const ended = new AbortController();
  const beating = keepLease(deps, lock, ended.signal, {
    lost,
    cancelled: (by) =>
      queue.push({ type: 'Cancel', at: at(), reason: `${by} asked for a rollback while this was under way` }),
    promoted: (step, by) => queue.push({ type: 'Promoted', at: at(), step, by }),
  });

  let running: { controller: AbortController; done: Promise<void> } | undefined;
  const run = async (effect: Effect, state: RolloutState, own: AbortSignal): Promise<void> => {
    try {
      if (!(await lock.journal({ phase: 'rolling', machine: state, note: `intent ${effect.kind}` })))
        return lost('journal');
      const result = await execute(effect, state, own, (judgements) =>
        queue.push({ type: 'Judged', at: at(), id: effect.id, judgements }),
      );
      queue.push({ type: 'EffectSucceeded', at: at(), id: effect.id, ...result });
    } catch (error) {
      if (own.aborted) return;
      output.debug(`${effect.kind}: ${messageOf(error)}`);
      if (error instanceof ForeignChange)
        return queue.push({ type: 'ForeignChange', at: at(), what: error.message, leave: error.leave });
      const hint = error instanceof StageError ? error.hint : undefined;
      // Said at once: what follows, up to the record, takes its time.
      if (!isGoingBack(state.phase)) output.warn(messageOf(error).split('\n')[0] ?? '');
      queue.push({
        type: 'EffectFailed',
        at: at(),
        id: effect.id,
        reason: messageOf(error),
        ...(hint === undefined ? {} : { hint }),
      });
    }
  };

  let { state, effects } = start(plan);
  try {
    for (;;) {
      onState(state);
      for (const effect of effects) {
        if (running !== undefined) {
          running.controller.abort();
          await Promise.race([running.done, new Promise((done) => setTimeout(done, SETTLE_MS).unref())]);
        }
        const controller = new AbortController();
        running = { controller, done: run(effect, state, controller.signal) };
      }
      if (state.phase === 'done') break;
      ({ state, effects } = reduce(state, await queue.next()));
    }
    running?.controller.abort();
    await running?.done;
    return state;
  } finally {
    output.waiting(undefined);
    signal.removeEventListener('abort', onCancel);
    ended.abort();
    await beating;
  }
}
