import { z } from 'zod';

import { conditionSchema } from './conditions';

const share = z.number().min(0).max(1).default(0);

const ruleSchema = z
  .object({
    /** Signing name; all services when absent. */
    service: z.string().optional(),
    /** Operation; all when absent. */
    operation: z.string().optional(),
    /** Share of calls answered with a throttling error, without effect. */
    throttle: share,
    /** Share of calls answered with a 5xx, without effect. */
    error: share,
    /** Share of calls that take effect and whose answer is then lost (the connection is cut). */
    lostReply: share,
    /** Wall milliseconds added before the call acts. */
    latencyMs: z.number().min(0).max(60_000).default(0),
    /** After this many matching calls every further one is cut off without effect, as for a client that died. */
    deadAfter: z.number().int().min(0).optional(),
    /** The rule acts on this many calls at most. */
    limit: z.number().int().min(1).optional(),
  })
  .strict();

/** What goes wrong on request. The same seed and the same calls give the same faults. */
export const faultPlanSchema = z
  .object({
    seed: z.number().int().default(1),
    rules: z.array(ruleSchema).max(100).default([]),
    /** How long temporary credentials given out from now on hold, AWS seconds: shorter than STS itself allows. */
    sessionSeconds: z.number().int().min(1).max(43_200).optional(),
    /** What holds in this AWS from now on, until the plan is replaced. */
    conditions: z.array(conditionSchema).max(100).default([]),
  })
  .strict();
export type FaultPlan = z.output<typeof faultPlanSchema>;
export type FaultPlanInput = z.input<typeof faultPlanSchema>;

export interface FaultDecision {
  readonly latencyMs: number;
  readonly outcome: 'none' | 'throttle' | 'error' | 'lost-reply' | 'cut';
}

/** mulberry32: a small seeded generator; good enough to choose which call fails, and reproducible. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Faults {
  private plan: FaultPlan;
  private random: () => number;
  private seen: number[] = [];
  private hit: number[] = [];

  constructor(plan: FaultPlanInput = {}) {
    this.plan = faultPlanSchema.parse(plan);
    this.random = generator(this.plan.seed);
  }

  /** Replaces the plan; counters start anew. Throws a ZodError on a plan that is none. */
  set(plan: unknown): void {
    this.plan = faultPlanSchema.parse(plan);
    this.random = generator(this.plan.seed);
    this.seen = [];
    this.hit = [];
  }

  current(): FaultPlan {
    return this.plan;
  }

  decide(service: string, operation: string): FaultDecision {
    let latencyMs = 0;
    for (const [index, rule] of this.plan.rules.entries()) {
      if (rule.service !== undefined && rule.service !== service) continue;
      if (rule.operation !== undefined && rule.operation !== operation) continue;
      const seen = (this.seen[index] ?? 0) + 1;
      this.seen[index] = seen;
      if (rule.deadAfter !== undefined && seen > rule.deadAfter) return { latencyMs, outcome: 'cut' };
      const hit = this.hit[index] ?? 0;
      if (rule.limit !== undefined && hit >= rule.limit) continue;
      latencyMs += rule.latencyMs;
      const roll = this.random();
      const outcome =
        roll < rule.throttle
          ? 'throttle'
          : roll < rule.throttle + rule.error
            ? 'error'
            : roll < rule.throttle + rule.error + rule.lostReply
              ? 'lost-reply'
              : 'none';
      if (outcome !== 'none' || rule.latencyMs > 0) this.hit[index] = hit + 1;
      if (outcome !== 'none') return { latencyMs, outcome };
    }
    return { latencyMs, outcome: 'none' };
  }
}
