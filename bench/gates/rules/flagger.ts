import { type Outcome, type Schedule, Walk } from '../outcome';
import type { Answering } from '../stream';

/**
 * Flagger's canary analysis, from its sources (fluxcd/flagger, pkg/controller/scheduler.go and scheduler_metrics.go) and
 * documentation (docs.flagger.app/usage/how-it-works and /usage/metrics):
 * - every `interval` (default 60 s) the built-in metric `request-success-rate` of the new version over the metric's interval (1 m)
 *   is held against `thresholdRange.min` (99 in all its examples); below it, or without any answer, the check failed;
 * - a failed check keeps the weight and adds one to the failed checks, which are never taken back; one that passes goes to the
 *   next weight, and from the last one to promotion;
 * - at the beginning of a later round, failed checks ≥ `threshold` route everything back: a round after the last failed check.
 *   `threshold` is 1 when unset (GetAnalysisThreshold), 5 or 10 in the examples.
 * Weights may be listed (`stepWeights`), so ours are used.
 */
export interface FlaggerRule extends Schedule {
  readonly threshold: number;
  /** Percent. */
  readonly minSuccessRate: number;
}

export function runFlagger(rule: FlaggerRule, stream: Answering): Outcome {
  const walk = new Walk(stream);
  let failedChecks = 0;
  for (const weight of rule.weights) {
    for (let advanced = false; !advanced;) {
      walk.hold(weight, rule.intervalSeconds);
      if (failedChecks >= rule.threshold) return walk.end('rolled-back');
      const { requests, errors } = walk.recent(rule.intervalSeconds);
      advanced = requests > 0 && (100 * (requests - errors)) / requests >= rule.minSuccessRate;
      if (!advanced) failedChecks += 1;
    }
  }
  return walk.end('passed');
}
