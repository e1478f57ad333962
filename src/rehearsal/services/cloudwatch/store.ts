import type { Clock } from '../../../clock';
import type { MetricDatum } from '../../kernel/types';

interface Sample {
  readonly timestamp: number;
  readonly visibleAt: number;
  readonly value: number;
  readonly count: number;
}

interface Series {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  samples: Sample[];
}

/** Samples older than this are dropped: a rehearsal asks for minutes, not for months. AWS ms. */
const KEEP_MS = 6 * 3_600_000;

const dimensionKey = (dimensions: Readonly<Record<string, string>>) =>
  Object.keys(dimensions)
    .sort()
    .map((k) => `${k}=${dimensions[k]}`)
    .join(',');

export interface Period {
  readonly start: number;
  readonly value: number;
}

/** All metrics of the cloud. A sample is seen only when its delay has passed. */
export class MetricStore {
  private series = new Map<string, Series>();

  constructor(private readonly clock: Clock) {}

  put(datum: MetricDatum): void {
    const key = `${datum.namespace}|${datum.name}|${dimensionKey(datum.dimensions)}`;
    const series = this.series.get(key) ?? {
      namespace: datum.namespace,
      name: datum.name,
      dimensions: datum.dimensions,
      samples: [],
    };
    this.series.set(key, series);
    series.samples.push({
      timestamp: datum.timestamp,
      visibleAt: datum.timestamp + datum.delay,
      value: datum.value,
      count: datum.count ?? 1,
    });
    if (series.samples.length % 5_000 === 0) {
      const oldest = this.clock.now() - KEEP_MS;
      series.samples = series.samples.filter((s) => s.timestamp >= oldest);
    }
  }

  list(): { namespace: string; name: string; dimensions: Readonly<Record<string, string>> }[] {
    return [...this.series.values()].map(({ namespace, name, dimensions }) => ({ namespace, name, dimensions }));
  }

  /**
   * One statistic by period, periods without data left out, as CloudWatch does.
   * @param statistic Sum, Average, Minimum, Maximum, SampleCount or pNN.
   */
  statistic(
    query: { namespace: string; name: string; dimensions: Readonly<Record<string, string>> },
    range: { from: number; to: number; periodMs: number },
    statistic: string,
  ): Period[] {
    const series = this.series.get(`${query.namespace}|${query.name}|${dimensionKey(query.dimensions)}`);
    if (series === undefined) return [];
    const now = this.clock.now();
    const buckets = new Map<number, Sample[]>();
    for (const sample of series.samples) {
      const start = Math.floor(sample.timestamp / range.periodMs) * range.periodMs;
      if (
        start < range.from - range.periodMs + 1 ||
        start >= range.to ||
        sample.visibleAt > now ||
        sample.timestamp < range.from
      )
        continue;
      const bucket = buckets.get(start) ?? [];
      bucket.push(sample);
      buckets.set(start, bucket);
    }
    return [...buckets]
      .sort(([a], [b]) => a - b)
      .map(([start, samples]) => ({ start, value: reduce(samples, statistic) }));
  }
}

function reduce(samples: readonly Sample[], statistic: string): number {
  const count = samples.reduce((n, s) => n + s.count, 0);
  const sum = samples.reduce((n, s) => n + s.value * s.count, 0);
  switch (statistic) {
    case 'Sum':
      return sum;
    case 'SampleCount':
      return count;
    case 'Average':
      return count === 0 ? 0 : sum / count;
    case 'Minimum':
      return Math.min(...samples.map((s) => s.value));
    case 'Maximum':
      return Math.max(...samples.map((s) => s.value));
    default: {
      const share = Number(/^p(\d+(?:\.\d+)?)$/.exec(statistic)?.[1] ?? 50) / 100;
      const sorted = [...samples].sort((a, b) => a.value - b.value);
      let seen = 0;
      for (const s of sorted) {
        seen += s.count;
        if (seen >= share * count) return s.value;
      }
      return sorted.at(-1)?.value ?? 0;
    }
  }
}
