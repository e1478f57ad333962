import { COUNTING_SOURCES, type CountingSource } from './gate';
import type { Clock } from '../clock';
import type { GatesConfig } from '../config/schema';
import { type CountSeries, MOST_POINTS, type Series, thin, type WeightPoint } from '../release/series';
import type { Discovered } from './discover';
import { isFirst } from './discover';
import type { Weight } from './types';

/** One period or one look of one source. */
export interface Sample {
  /** AWS ms: start of the period, or the moment of the look. */
  readonly at: number;
  readonly requests: number;
  readonly errors?: number | undefined;
  readonly slow?: number | undefined;
  readonly latencyMs?: number | undefined;
}

/** What one source says of one version of a service. */
export interface Observed {
  readonly service: string;
  readonly source: CountingSource;
  readonly delay: string;
  readonly side: 'new' | 'old';
  /** AWS ms; 0 where each sample is one look. */
  readonly periodMs: number;
  readonly latencyOf: CountSeries['latencyOf'];
  readonly samples: readonly Sample[];
}

/** The most trusted source first, the new version before the old. */
const rank = ({ source, side }: Pick<Observed, 'source' | 'side'>) =>
  2 * COUNTING_SOURCES.indexOf(source) + (side === 'new' ? 0 : 1);

interface Kept {
  readonly of: Omit<Observed, 'samples'>;
  readonly samples: Map<number, Sample>;
  until: number;
}

/** Samples kept before they are merged: a rollout of a day with a look every four seconds stays under it. */
const MOST_SAMPLES = 24_000;

/**
 * Keeps what a rollout observed. A later answer about the same period replaces the earlier one: CloudWatch fills periods up. What a
 * later answer no longer has is kept: it was observed.
 */
export function createTimeline(
  clock: Clock,
  release: string,
  gates: Pick<GatesConfig, 'errorRate' | 'slowShare' | 'latency'>,
  services: readonly Discovered[],
) {
  const weights = new Map<string, WeightPoint[]>();
  const counts = new Map<string, Kept>();
  const wall = (awsMs: number) => Math.round(clock.toWall(awsMs));
  const start = wall(clock.now());
  for (const s of services) weights.set(s.name, [{ at: start, weight: s.weights[s.idle], how: 'read' }]);

  const seriesOf = ({ of, samples, until }: Kept): CountSeries => {
    const sorted = [...samples.values()].sort((a, b) => a.at - b.at);
    return thin({
      source: of.source,
      delay: of.delay,
      side: of.side,
      periodMs: of.periodMs / clock.factor,
      until,
      at: sorted.map((s) => wall(s.at)),
      requests: sorted.map((s) => s.requests),
      errors: sorted.map((s) => s.errors ?? null),
      slow: sorted.map((s) => s.slow ?? null),
      latencyMs: sorted.map((s) => s.latencyMs ?? null),
      latencyOf: of.latencyOf,
    });
  };
  return {
    weights: (list: readonly Weight[], how: WeightPoint['how']) => {
      const at = wall(clock.now());
      for (const { service, weight } of list) {
        const points = weights.get(service);
        const last = points?.at(-1);
        if (points === undefined || (last?.weight === weight && last.how === how)) continue;
        // A rollout sets a handful of weights; only a machine gone mad would come here.
        if (points.length >= MOST_POINTS) points.splice(1, 1);
        points.push({ at, weight, how });
      }
    },
    observed: (list: readonly Observed[]) => {
      for (const { samples, ...of } of list) {
        const key = `${of.service}\n${of.source}\n${of.side}`;
        const kept = counts.get(key) ?? { of, samples: new Map<number, Sample>(), until: 0 };
        kept.until = wall(clock.now());
        counts.set(key, kept);
        for (const sample of samples) {
          if (kept.samples.size < MOST_SAMPLES || kept.samples.has(sample.at)) kept.samples.set(sample.at, sample);
        }
      }
    },
    /** Everything so far, bounded. */
    series: (): Series => ({
      schemaVersion: 1,
      release,
      limits: { errorRate: gates.errorRate, slowShare: gates.slowShare, latencyMs: gates.latency },
      services: Object.fromEntries(
        services.map((s) => [
          s.name,
          {
            newColour: s.idle,
            oldColour: isFirst(s) ? null : s.live,
            weights: [...(weights.get(s.name) ?? [])],
            counts: [...counts.values()]
              .filter((c) => c.of.service === s.name && c.samples.size > 0)
              .sort((a, b) => rank(a.of) - rank(b.of))
              .map((c) => seriesOf(c)),
          },
        ]),
      ),
    }),
  };
}
export type Timeline = ReturnType<typeof createTimeline>;
