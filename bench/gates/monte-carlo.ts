import { configSchema } from '../../src/config/schema';
import { argo, flagger, kayenta } from './others';
import { planOf, runOurs } from './ours';
import type { Outcome } from './outcome';
import { Stream, type Traffic } from './stream';

export const RATES = [5, 50, 500] as const;
export const BASES = [0.0005, 0.01] as const;
export const NEW_ERRORS = [0.0005, 0.005, 0.02, 0.1, 1] as const;

const { rollout } = configSchema.parse({
  app: 'bench',
  services: { web: { path: '/*', port: 80 } },
  environments: { production: {} },
});
const plan = planOf(rollout);
const ours = (feed: 'live' | 'app' | 'alb', lookSeconds: number) => (traffic: Traffic, stream: Stream) =>
  runOurs({ plan, gates: rollout.gates, lookSeconds, feed }, traffic, stream);

/** Every rule that is compared, by the name it has in the tables. */
export const RULES: Readonly<Record<string, (traffic: Traffic, stream: Stream) => Outcome>> = {
  'ez-deploy': ours('live', 4),
  'ez-deploy, metrics 10 s late': ours('app', 4),
  'ez-deploy, load balancer only': ours('alb', 4),
  'ez-deploy, one look a minute': ours('live', 60),
  'Flagger, threshold 1': (_, stream) => flagger(1, stream),
  'Flagger, threshold 5': (_, stream) => flagger(5, stream),
  'Argo, 60 s, limit 0': (_, stream) => argo({ interval: 60, failureLimit: 0 }, stream),
  'Argo, 20 s, limit 3': (_, stream) => argo({ interval: 20, failureLimit: 3 }, stream),
  'Kayenta, 50 min': (_, stream) => kayenta(stream),
};

/** A rule on one kind of traffic. Shares are between 0 and 1. */
export interface Cell {
  readonly rule: string;
  readonly rate: number;
  readonly base: number;
  readonly errors: number;
  readonly runs: number;
  readonly rolledBack: number;
  /** Taken back because nothing sufficed, not because of what was seen. */
  readonly inconclusive: number;
  /** Bad answers of the new version that users got, median and 95th percentile. */
  readonly badMedian: number;
  readonly bad95: number;
  /** Seconds from the first shift to the decision, median of those taken back. */
  readonly seconds: number;
}

const quantile = (sorted: readonly number[], p: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;

/** Plays a rule on `runs` deployments; the same seed gives every rule the same streams. */
export function cell(
  rule: string,
  of: { rate: number; base: number; errors: number; runs: number; seed: number },
): Cell {
  const { rate, base, errors, runs, seed } = of;
  const traffic: Traffic = { rate, old: { errors: base, slow: base }, new: { errors, slow: base } };
  const bad: number[] = [];
  const seconds: number[] = [];
  let [rolledBack, inconclusive] = [0, 0];
  for (let i = 0; i < runs; i += 1) {
    const stream = new Stream(traffic, [seed, Math.round(base * 1e4), rate, Math.round(errors * 1e4), i]);
    const outcome = RULES[rule]?.(traffic, stream);
    if (outcome === undefined) throw new Error(`no rule ${rule}`);
    bad.push(outcome.bad.errors);
    if (outcome.end === 'inconclusive') inconclusive += 1;
    if (outcome.end !== 'rolled-back') continue;
    rolledBack += 1;
    seconds.push(outcome.seconds);
  }
  bad.sort((a, b) => a - b);
  seconds.sort((a, b) => a - b);
  return {
    rule,
    rate,
    base,
    errors,
    runs,
    rolledBack: rolledBack / runs,
    inconclusive: inconclusive / runs,
    badMedian: quantile(bad, 0.5),
    bad95: quantile(bad, 0.95),
    seconds: quantile(seconds, 0.5),
  };
}
