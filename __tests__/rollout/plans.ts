import type { Verdict } from '../../src/release/release';
import { reduce, start } from '../../src/rollout/machine';
import type {
  Effect,
  EffectKind,
  Event,
  Phase,
  PlannedService,
  RolloutPlan,
  RolloutState,
} from '../../src/rollout/types';

export const service = (name: string, over: Partial<PlannedService> = {}): PlannedService => ({
  name,
  live: 'blue',
  idle: 'green',
  first: false,
  count: 2,
  migrates: false,
  ...over,
});

export const planOf = (over: Partial<RolloutPlan> = {}): RolloutPlan => ({
  release: 'r-1',
  services: [service('api'), service('web', { live: 'green', idle: 'blue' })],
  steps: [10, 50, 100],
  intervalMs: 60_000,
  extensionMs: 30_000,
  bakeMs: 600_000,
  onInconclusive: 'rollback',
  ...over,
});

/** Drives the machine by hand; keeps every effect that was asked for. */
export class Run {
  state: RolloutState;
  readonly effects: Effect[] = [];
  at = 1_000_000;

  constructor(plan: RolloutPlan) {
    const { state, effects } = start(plan);
    this.state = state;
    this.effects.push(...effects);
  }

  get phase(): Phase {
    return this.state.phase;
  }
  get kinds(): EffectKind[] {
    return this.effects.map((e) => e.kind);
  }
  get pending(): Effect {
    if (this.state.pending === null) throw new Error(`nothing pending in ${this.state.phase}`);
    return this.state.pending;
  }

  send(event: Event): Effect[] {
    const { state, effects } = reduce(this.state, event);
    this.state = state;
    this.effects.push(...effects);
    return [...effects];
  }
  ok(notes?: string[]): Effect[] {
    const event: Event = { type: 'EffectSucceeded', at: this.at, id: this.pending.id };
    return this.send(notes === undefined ? event : { ...event, notes });
  }
  fail(reason = 'broken', hint?: string): Effect[] {
    const event: Event = { type: 'EffectFailed', at: this.at, id: this.pending.id, reason };
    return this.send(hint === undefined ? event : { ...event, hint });
  }
  cancel(reason = 'SIGTERM'): Effect[] {
    return this.send({ type: 'Cancel', at: this.at, reason });
  }
  /** Judges every compared service alike, or by name. */
  judge(verdict: Verdict | Record<string, Verdict>, reason?: string): Effect[] {
    return this.send({
      type: 'Judged',
      at: this.at,
      id: this.pending.id,
      judgements: this.state.plan.services
        .filter((s) => !s.first)
        .map((s) => {
          const own = typeof verdict === 'string' ? verdict : (verdict[s.name] ?? 'pass');
          const text = `${s.name} was ${own}`;
          return {
            service: s.name,
            verdict: own,
            evidence: [{ source: 'probes', delay: 'at once', verdict: own, text, figures: {} }],
            ...(reason === undefined ? {} : { reason }),
          };
        }),
    });
  }
  passTime(ms: number): this {
    this.at += ms;
    return this;
  }
  /** Everything succeeds and passes until this phase (its effect is pending), the n-th time it is entered. */
  until(phase: Phase, step?: number): this {
    for (let i = 0; i < 200; i += 1) {
      if (this.phase === phase && (step === undefined || this.state.step === step)) return this;
      if (this.phase === 'done') throw new Error(`done before ${phase}`);
      if (this.phase === 'observing') this.passTime(60_000).judge('pass');
      else this.ok();
    }
    throw new Error(`never came to ${phase}`);
  }
  finish(): this {
    return this.until('done');
  }
  get weights(): string[] {
    return this.effects.flatMap((e) =>
      e.kind === 'SetWeights' || e.kind === 'TakeBack'
        ? [e.weights.map((w) => `${w.service}=${w.weight}`).join(' ')]
        : [],
    );
  }
  effect<K extends EffectKind>(kind: K): Extract<Effect, { kind: K }> {
    const found = this.effects.findLast((e): e is Extract<Effect, { kind: K }> => e.kind === kind);
    if (found === undefined) throw new Error(`no ${kind} was asked for`);
    return found;
  }
}
