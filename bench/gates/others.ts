import { ended, type Outcome, type Schedule } from './outcome';
import type { Segment, Sides, Stream } from './stream';

/**
 * The rules of other tools, on the same streams and without any delay of metrics: better than any of them has it. The steps are
 * ours, 60 s each, but where a rule needs its own.
 */
const SCHEDULE: Schedule = { weights: [10, 50], intervalSeconds: 60 };

const minus = (a: Sides, b: Sides): Sides => ({
  old: {
    requests: a.old.requests - b.old.requests,
    errors: a.old.errors - b.old.errors,
    slow: a.old.slow - b.old.slow,
  },
  new: {
    requests: a.new.requests - b.new.requests,
    errors: a.new.errors - b.new.errors,
    slow: a.new.slow - b.new.slow,
  },
});
/** Share of good answers of the new version in the last seconds; undefined without answers. */
function successRate(stream: Stream, segments: readonly Segment[], windowSeconds: number): number | undefined {
  const total = segments.reduce((sum, s) => sum + s.seconds, 0);
  const seen = minus(stream.upTo(segments), stream.upTo(segments, Math.max(0, total - windowSeconds))).new;
  return seen.requests === 0 ? undefined : 1 - seen.errors / seen.requests;
}

/**
 * Flagger: every `interval` the success rate of the last interval must be at least 99 %; a failed check halts the advance, and
 * when `threshold` checks have failed the next tick rolls back (docs.flagger.app, usage/how-it-works and usage/metrics;
 * pkg/controller/scheduler.go looks at the count before it looks at the metrics).
 */
export function flagger(threshold: number, stream: Stream): Outcome {
  const segments: Segment[] = [];
  let failed = 0;
  for (const weight of SCHEDULE.weights) {
    for (;;) {
      segments.push({ weight, seconds: 60 });
      if (failed >= threshold) return ended(stream, SCHEDULE, segments, 'rolled-back');
      const rate = successRate(stream, segments, 60);
      if (rate !== undefined && rate >= 0.99) break;
      failed += 1;
    }
  }
  return ended(stream, SCHEDULE, segments, 'passed');
}

/**
 * Argo Rollouts, analysis in the background: every `interval` the success rate must be at least 95 %; the run fails when more
 * measurements than `failureLimit` have failed (argo-rollouts, docs/features/analysis.md and analysis/analysis.go:
 * `result.Failed > failureLimit`). Steps pass by time.
 */
export function argo(options: { readonly interval: number; readonly failureLimit: number }, stream: Stream): Outcome {
  const segments: Segment[] = [];
  let failed = 0;
  for (const weight of SCHEDULE.weights) {
    for (let second = 0; second < SCHEDULE.intervalSeconds; second += options.interval) {
      segments.push({ weight, seconds: options.interval });
      const rate = successRate(stream, segments, 60);
      if (rate !== undefined && rate < 0.95) failed += 1;
      if (failed > options.failureLimit) return ended(stream, SCHEDULE, segments, 'rolled-back');
    }
  }
  return ended(stream, SCHEDULE, segments, 'passed');
}

/** Upper quantile of the standard normal for a two-sided confidence of 98 %. */
const Z = 2.326;

/**
 * Lower end of the 98 % interval of the shift from `old` to `fresh` by Mann and Whitney's U: an order statistic of all pairwise
 * differences (Hodges and Lehmann; normal approximation of U).
 */
export function shiftFrom(old: readonly number[], fresh: readonly number[]): number {
  const [m, n] = [old.length, fresh.length];
  const differences = fresh.flatMap((f) => old.map((o) => f - o)).sort((a, b) => a - b);
  const rank = Math.floor((m * n) / 2 - Z * Math.sqrt((m * n * (m + n + 1)) / 12));
  return differences[Math.max(0, rank)] ?? Number.NEGATIVE_INFINITY;
}

/**
 * Kayenta's NetflixACAJudge: errors and slow answers as a share, a point a minute, at least 50 points (spinnaker.io, guides/user/canary:
 * best practices and judge); a metric is High when the interval lies above the tolerance of 25 % of the baseline; any of two being
 * High leaves a score of 50, below the marginal 75. Its canary stays at 10 % until then.
 */
export function kayenta(stream: Stream): Outcome {
  const schedule: Schedule = { weights: [10], intervalSeconds: 60 * 50 };
  const segments: Segment[] = [];
  const points = {
    old: { errors: [] as number[], slow: [] as number[] },
    new: { errors: [] as number[], slow: [] as number[] },
  };
  let before = stream.upTo([]);
  for (let minute = 0; minute < 50; minute += 1) {
    segments.push({ weight: 10, seconds: 60 });
    const now = stream.upTo(segments);
    const { old, new: fresh } = minus(now, before);
    before = now;
    for (const metric of ['errors', 'slow'] as const) {
      points.old[metric].push(old.requests === 0 ? 0 : old[metric] / old.requests);
      points.new[metric].push(fresh.requests === 0 ? 0 : fresh[metric] / fresh.requests);
    }
  }
  const high = (['errors', 'slow'] as const).some((metric) => {
    const mean = points.old[metric].reduce((a, b) => a + b, 0) / points.old[metric].length;
    return shiftFrom(points.old[metric], points.new[metric]) > 0.25 * mean;
  });
  return ended(stream, schedule, segments, high ? 'rolled-back' : 'passed');
}
