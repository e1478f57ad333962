import { type Outcome, type Schedule, Walk } from '../outcome';
import type { Answering } from '../stream';

/**
 * Argo Rollouts' background analysis, from its documentation (argo-rollouts.readthedocs.io/en/stable/features/analysis) and source
 * (argoproj/argo-rollouts, analysis/analysis.go, assessMetricStatus):
 * - the metric is measured every `interval`; a measurement that does not meet `successCondition` (`result >= 0.95` in the
 *   documentation's success-rate template) has failed;
 * - the run fails, and the rollout aborts, when failed measurements > `failureLimit` (3 in the template, so the fourth; 0 when
 *   unset);
 * - a rollout that has gone through its steps ends the run as successful; a measurement without data is inconclusive, and one
 *   such pauses the rollout (inconclusiveLimit 0).
 * In its favour here: the first measurement waits for one interval of data (`initialDelay`), the rate is that of the new version
 * alone over the whole interval (the template's query takes `irate`, the last two scrapes, of the whole service), and a
 * measurement that falls together with the end of a step still counts.
 */
export interface ArgoRule extends Schedule {
  readonly measureSeconds: number;
  readonly failureLimit: number;
  /** Share between 0 and 1. */
  readonly minSuccessRate: number;
}

export function runArgo(rule: ArgoRule, stream: Answering): Outcome {
  const walk = new Walk(stream);
  let failed = 0;
  for (const weight of rule.weights) {
    const end = walk.now + rule.intervalSeconds;
    while (walk.now < end) {
      const measure = (Math.floor(walk.now / rule.measureSeconds) + 1) * rule.measureSeconds;
      walk.hold(weight, Math.min(measure, end) - walk.now);
      if (walk.now !== measure) continue;
      const { requests, errors } = walk.recent(rule.measureSeconds);
      if (requests === 0) return walk.end('inconclusive');
      if ((requests - errors) / requests < rule.minSuccessRate) failed += 1;
      if (failed > rule.failureLimit) return walk.end('rolled-back');
    }
  }
  return walk.end('passed');
}
