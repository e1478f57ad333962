import type { Release } from '../release/release';
import type { CountSeries, Series, ServiceSeries } from '../release/series';

/** A line of a chart. Colours are those of the deployment. */
export interface ChartLine {
  readonly label: string;
  readonly colour: 'blue' | 'green';
  readonly source: string;
  readonly stepped: boolean;
  /** Seconds since the release began, wall time, rising. */
  readonly at: readonly number[];
  /** null: a gap, nothing was observed. */
  readonly values: readonly (number | null)[];
}

export interface Chart {
  readonly service: string;
  readonly title: string;
  readonly unit: '%' | 'ms' | '/s';
  /** Upper end of the axis; null: by the data. */
  readonly max: number | null;
  /** The gate's limit; null: none. */
  readonly limit: number | null;
  readonly lines: readonly ChartLine[];
}

/** What the page's script draws: nothing but numbers and labels. */
export interface ChartData {
  /** Seconds since the release began at the left edge: shortly before traffic moves. */
  readonly from: number;
  /** Seconds since the release began at the right edge. */
  readonly to: number;
  readonly marks: readonly { readonly at: number; readonly label: string; readonly back: boolean }[];
  readonly charts: readonly Chart[];
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Distance between neighbours beyond which there is a gap, ms. */
function longest(series: CountSeries): number {
  if (series.periodMs > 0) return series.periodMs * 1.6;
  const steps = series.at.slice(1).map((at, i) => at - (series.at[i] ?? at));
  const middle = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return Math.max(1_000, middle * 4);
}

/** Values over seconds, with a null in each gap; a period stands at its middle. */
function lineOf(
  series: CountSeries,
  from: number,
  valueOf: (i: number) => number | null,
): Pick<ChartLine, 'at' | 'values'> {
  const at: number[] = [];
  const values: (number | null)[] = [];
  const gap = longest(series);
  series.at.forEach((time, i) => {
    const before = series.at[i - 1];
    const middle = time + series.periodMs / 2;
    if (before !== undefined && time - before > gap) {
      at.push(round((before + time + series.periodMs) / 2_000 - from / 1_000, 3));
      values.push(null);
    }
    at.push(round((middle - from) / 1_000, 3));
    values.push(valueOf(i));
  });
  return { at, values };
}

const share = (series: CountSeries, column: 'errors' | 'slow') => (i: number) => {
  const [bad, all] = [series[column][i] ?? null, series.requests[i] ?? 0];
  return bad === null || all === 0 ? null : round((100 * bad) / all, 2);
};

/** Of a period that was not over when its source was last asked, nobody knows how many answers it had in the end. */
const perSecond = (series: CountSeries) => (i: number) =>
  (series.at[i] ?? 0) + series.periodMs > series.until
    ? null
    : round((1_000 * (series.requests[i] ?? 0)) / series.periodMs, 1);

function chartsOf(name: string, service: ServiceSeries, series: Series, from: number, to: number): Chart[] {
  const colourOf = (side: 'new' | 'old') =>
    side === 'new' ? service.newColour : (service.oldColour ?? (service.newColour === 'blue' ? 'green' : 'blue'));
  const lines = (
    valueOf: (s: CountSeries) => ((i: number) => number | null) | undefined,
    what: (s: CountSeries) => string = (s) => s.source,
  ): ChartLine[] =>
    service.counts.flatMap((s) => {
      const read = valueOf(s);
      if (read === undefined) return [];
      const line = lineOf(s, from, read);
      if (line.values.every((v) => v === null)) return [];
      const label = `${s.side} · ${what(s)}`;
      return [{ label, colour: colourOf(s.side), source: s.source, stepped: false, ...line }];
    });
  const last = service.weights.at(-1);
  const weightPoints = [...service.weights, ...(last === undefined ? [] : [{ ...last, at: Math.max(last.at, to) }])];
  const weight: ChartLine = {
    label: `new version, on ${service.newColour}`,
    colour: service.newColour,
    source: 'rule',
    stepped: true,
    at: weightPoints.map((p) => round((p.at - from) / 1_000, 3)),
    values: weightPoints.map((p) => p.weight),
  };
  const { errorRate, slowShare } = series.limits;
  const charts: Chart[] = [
    { service: name, title: 'Traffic on the new version', unit: '%', max: 100, limit: null, lines: [weight] },
    {
      service: name,
      title: 'Failed answers',
      unit: '%',
      max: null,
      limit: errorRate,
      lines: lines((s) => share(s, 'errors')),
    },
    {
      service: name,
      title: 'Latency',
      unit: 'ms',
      max: null,
      limit: null,
      lines: lines(
        (s) => (s.latencyOf === null ? undefined : (i) => s.latencyMs[i] ?? null),
        (s) => `${s.source} ${s.latencyOf ?? ''}`,
      ),
    },
    {
      service: name,
      title: `Answers slower than ${series.limits.latencyMs} ms`,
      unit: '%',
      max: null,
      limit: slowShare,
      lines: lines((s) => share(s, 'slow')),
    },
    {
      service: name,
      title: 'Answers per second',
      unit: '/s',
      max: null,
      limit: null,
      lines: lines((s) => (s.periodMs === 0 ? undefined : perSecond(s))),
    },
  ];
  return charts.filter((c) => c.lines.length > 0);
}

/** Charts of a release; pure. @param now wall ms: the right edge while the release is under way. */
export function chartDataOf(release: Release, series: Series | undefined, now?: number): ChartData {
  const from = Date.parse(release.startedAt);
  const services = Object.entries(series?.services ?? {});
  if (series === undefined || services.length === 0 || !Number.isFinite(from))
    return { from: 0, to: 0, marks: [], charts: [] };
  const observed = services.flatMap(([, s]) => [
    ...s.weights.map((w) => w.at),
    ...s.counts.map((c) => (c.at.at(-1) ?? from) + c.periodMs),
  ]);
  const begun = services.flatMap(([, s]) => [
    ...s.weights.filter((w) => w.how !== 'read').map((w) => w.at),
    ...s.counts.map((c) => c.at[0] ?? Number.POSITIVE_INFINITY),
  ]);
  const last = Math.max(from + 1_000, ...observed, now ?? 0);
  const first = Math.min(last, ...begun);
  const pad = Math.max(500, (last - first) * 0.04);
  const [left, to] = [Math.max(from, first - pad), last + pad];
  const marks = new Map<string, { at: number; label: string; back: boolean }>();
  for (const [, s] of services) {
    s.weights.forEach((w, i) => {
      const before = s.weights[i - 1];
      if (w.how === 'read' || before === undefined || before.weight === w.weight) return;
      const mark = { at: round((w.at - from) / 1_000, 3), label: `${w.weight} %`, back: w.weight < before.weight };
      marks.set(`${mark.at} ${mark.label}`, mark);
    });
  }
  return {
    from: round((left - from) / 1_000, 3),
    to: round((to - from) / 1_000, 3),
    marks: [...marks.values()],
    charts: services.flatMap(([name, s]) => chartsOf(name, s, series, from, to)),
  };
}
