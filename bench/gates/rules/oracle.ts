import { type Outcome, type Schedule, Walk } from '../outcome';
import type { Answering, Traffic } from '../stream';

/**
 * Not a rule anybody could run: Wald's sequential probability ratio test that was told both versions' true rates and spends the
 * whole 1 % on them, on the same looks with no delay. No test with that rate of false rollbacks needs fewer answers on average
 * (Wald, Wolfowitz, "Optimum character of the sequential probability ratio test", Ann. Math. Stat. 19, 1948), so what it lets
 * through marks what the traffic allows at all.
 */
export interface OracleRule extends Schedule {
  readonly lookSeconds: number;
  readonly falseRollbackRate: number;
}

export function runOracle(rule: OracleRule, traffic: Traffic, stream: Answering): Outcome {
  const walk = new Walk(stream);
  const [base, bad] = [traffic.old.errors, Math.min(traffic.new.errors, 1 - 1e-9)];
  for (const weight of rule.weights) {
    const end = walk.now + rule.intervalSeconds;
    while (walk.now < end) {
      walk.hold(weight, Math.min(rule.lookSeconds, end - walk.now));
      const { requests, errors } = stream.upTo(walk.segments).new;
      const log = errors * Math.log(bad / base) + (requests - errors) * Math.log((1 - bad) / (1 - base));
      if (bad > base && log >= -Math.log(rule.falseRollbackRate)) return walk.end('rolled-back');
    }
  }
  return walk.end('passed');
}

/**
 * The highest share of bad deployments that any test at this rate of false rollbacks can find in so many answers when it is told
 * both rates (Neyman, Pearson 1933; counts of bad answers as Poisson, the deciding count drawn by lot).
 */
export function ceiling(answers: number, base: number, bad: number, falseRollbackRate: number): number {
  const logP = (k: number, mean: number, logFactorial: number) => k * Math.log(mean) - mean - logFactorial;
  const counts: { readonly null: number; readonly bad: number }[] = [];
  let logFactorial = 0;
  const [nullMean, badMean] = [answers * base, answers * bad];
  for (let k = 0; k <= badMean + 12 * Math.sqrt(badMean) + 30; k += 1) {
    if (k > 0) logFactorial += Math.log(k);
    counts.push({ null: Math.exp(logP(k, nullMean, logFactorial)), bad: Math.exp(logP(k, badMean, logFactorial)) });
  }
  let [left, power] = [falseRollbackRate, 0];
  for (const count of counts.reverse()) {
    const used = count.null <= left ? 1 : left / count.null;
    power += used * count.bad;
    left -= used * count.null;
    if (used < 1) break;
  }
  return Math.min(1, power);
}
