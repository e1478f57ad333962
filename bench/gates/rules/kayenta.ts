import { type Outcome, type Schedule, Walk } from '../outcome';
import type { Random } from '../random';
import { type Answering, minus, type Segment } from '../stream';
import { shift } from './mann-whitney';

/**
 * Kayenta's default judge, from its source (spinnaker/kayenta, NetflixACAJudge.scala, MannWhitneyClassifier.scala,
 * WeightedSumScorer.scala) and Spinnaker's documentation (spinnaker.io/docs/guides/user/canary/judge and /best-practices):
 * - one metric, the error rate a minute, `direction: increase`; new version against a baseline of the same size (the old version's
 *   answers thinned to as many, as the documentation asks for);
 * - High when the lower end of the 98 % Mann–Whitney interval of the difference lies above a quarter of its estimate; otherwise
 *   Pass. With one metric the score is 100 or 0, and 0 when the test cannot be computed;
 * - a run that scores below `marginal` (75) fails the canary, and the last run must reach `pass` (95).
 * The documentation starts with a lifetime of 3 hours in runs of 1 hour, and asks for at least 50 points a run.
 */
export interface KayentaRule extends Schedule {
  /** Each weight's interval is cut into runs of this length. */
  readonly runSeconds: number;
  readonly marginal: number;
  readonly pass: number;
}

const POINT_SECONDS = 60;
/** 98 % two-sided: confLevel = 0.98 in NetflixACAJudge. */
const QUANTILE = 2.3263478740408408;
/** tolerance = 0.25 in NetflixACAJudge. */
const TOLERANCE = 0.25;

/** 100 for Pass, 0 for High or a test that failed. */
export function score(experiment: readonly number[], control: readonly number[]): number {
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b).join();
  if (experiment.length === 0 || control.length === 0) return 0;
  if (sorted(experiment) === sorted(control) || new Set([...experiment, ...control]).size === 1) return 100;
  const found = shift(experiment, control, QUANTILE);
  return found === undefined || found.low > TOLERANCE * Math.abs(found.estimate) ? 0 : 100;
}

const thin = (count: number, share: number, random: Random): number => {
  let kept = 0;
  for (let i = 0; i < count; i += 1) if (random.uniform() < share) kept += 1;
  return kept;
};

export function runKayenta(rule: KayentaRule, stream: Answering, random: Random): Outcome {
  const walk = new Walk(stream);
  let last = 0;
  for (const weight of rule.weights) {
    const share = Math.min(1, weight / (100 - weight));
    for (let run = 0; run < rule.intervalSeconds / rule.runSeconds; run += 1) {
      const from = walk.now;
      walk.hold(weight, rule.runSeconds);
      const [experiment, control] = points(stream, walk.segments, from, walk.now, share, random);
      last = score(experiment, control);
      if (last < rule.marginal) return walk.end('rolled-back');
    }
  }
  return walk.end(last >= rule.pass ? 'passed' : 'rolled-back');
}

/** Error rates of the minutes between two moments, new and old; minutes without answers are left out (nanStrategy remove). */
function points(
  stream: Answering,
  segments: readonly Segment[],
  from: number,
  to: number,
  share: number,
  random: Random,
): [number[], number[]] {
  const [experiment, control]: [number[], number[]] = [[], []];
  let before = stream.upTo(segments, from);
  for (let at = from + POINT_SECONDS; at <= to; at += POINT_SECONDS) {
    const now = stream.upTo(segments, at);
    const [fresh, old] = [minus(now.new, before.new), minus(now.old, before.old)];
    if (fresh.requests > 0) experiment.push(fresh.errors / fresh.requests);
    const requests = Math.round(old.requests * share);
    if (requests > 0) control.push(thin(old.errors, share, random) / requests);
    before = now;
  }
  return [experiment, control];
}
