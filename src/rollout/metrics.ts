import type { MetricPoint, MetricQuery } from '../aws/watch';
import type { RolloutDeps } from './aws';
import type { CountingSource } from './gate';
import type { Answers } from './gate-counts';
import type { Watched } from './observe';
import type { Observed, Sample } from './timeline';

/** How late each counting source is, in AWS time, for people. */
export const DELAYS: Readonly<Record<CountingSource, string>> = {
  'app-metrics': 'about 10 s',
  'alb-metrics': '60 s periods, 1 to 2 min late',
  probes: 'at once',
};

/** What CloudWatch has since the first shift: sums for the gate, periods for the record; both from the same answer. */
export interface Metrics {
  readonly totals: Readonly<Record<string, { readonly old?: Answers; readonly new?: Answers }>>;
  readonly observed: readonly Observed[];
}

type Side = 'new' | 'old';
const SIDES: readonly Side[] = ['new', 'old'];

const idOf = (service: string, index: number, metric: string, side: Side) =>
  `m${index}_${metric}_${side}_${service.replace(/\W/g, '_')}`;

type Points = readonly MetricPoint[] | undefined;

const total = (points: Points) => points?.reduce((sum, p) => sum + p.value, 0) ?? 0;

/** Periods with answers; what is not said of one of them is zero for counts and unknown for times. */
function samplesOf(requests: Points, errors: Points, slow: Points | null, latency: Points | null): Sample[] {
  const at = (points: Points) => new Map(points?.map((p) => [p.at, p.value]));
  const [e, s, l] = [at(errors), at(slow ?? undefined), at(latency ?? undefined)];
  return (requests ?? []).map((p) => {
    const seconds = l.get(p.at);
    return {
      at: p.at,
      requests: p.value,
      errors: e.get(p.at) ?? 0,
      ...(slow === null ? {} : { slow: s.get(p.at) ?? 0 }),
      ...(seconds === undefined ? {} : { latencyMs: Math.round(seconds * 1_000) }),
    };
  });
}

/** Gathers the sides of every service. Missing request figures are no verdict; missing error figures are zero. */
function gather<S extends { readonly name: string }>(
  services: readonly S[],
  of: Pick<Observed, 'source' | 'periodMs' | 'latencyOf'>,
  read: (service: S, index: number, side: Side) => { answers: Answers; samples: Sample[] } | undefined,
): Metrics {
  const totals: Record<string, { old?: Answers; new?: Answers }> = {};
  const observed: Observed[] = [];
  services.forEach((s, i) => {
    const sides: { old?: Answers; new?: Answers } = {};
    for (const side of SIDES) {
      const found = read(s, i, side);
      if (found === undefined) continue;
      sides[side] = found.answers;
      observed.push({ ...of, service: s.name, delay: DELAYS[of.source], side, samples: found.samples });
    }
    totals[s.name] = sides;
  });
  return { totals, observed };
}

/** The application's own metrics: both versions from the same source, at ten-second periods. */
export async function appMetrics({ aws, clock }: RolloutDeps, watched: Watched): Promise<Metrics> {
  const namespace = watched.config.rollout.gates.metricsNamespace;
  if (namespace === undefined) return { totals: {}, observed: [] };
  const services = [...watched.services, ...watched.plain];
  const queries: MetricQuery[] = services.flatMap((s, i) =>
    ['Requests', 'Errors', 'Slow'].flatMap((metric) =>
      SIDES.map((side) => ({
        id: idOf(s.name, i, metric, side),
        namespace,
        metric,
        dimensions: {
          Service: s.name,
          Release: (side === 'new' ? watched.releases : watched.oldReleases)[s.name] ?? '-',
        },
      })),
    ),
  );
  const found = await aws.watch.points(queries, { from: watched.since, to: clock.now() + 10_000, periodSeconds: 10 });
  return gather(services, { source: 'app-metrics', periodMs: 10_000, latencyOf: null }, (s, i, side) => {
    const [requests, errors, slow] = ['Requests', 'Errors', 'Slow'].map((m) => found[idOf(s.name, i, m, side)]);
    if (requests === undefined || requests.length === 0) return undefined;
    return {
      answers: { requests: total(requests), errors: total(errors), slow: total(slow) },
      samples: samplesOf(requests, errors, slow, null),
    };
  });
}

/** The load balancer's metrics: whole minutes only, from the first full one after the shift. */
export async function albMetrics({ aws, clock, outputs }: RolloutDeps, watched: Watched): Promise<Metrics> {
  const from = Math.ceil(watched.since / 60_000) * 60_000;
  if (clock.now() <= from + 60_000) return { totals: {}, observed: [] };
  if (watched.services.length === 0) return { totals: {}, observed: [] };
  const queries: MetricQuery[] = watched.services.flatMap((s, i) =>
    ['RequestCount', 'HTTPCode_Target_5XX_Count', 'TargetResponseTime'].flatMap((metric) =>
      SIDES.map((side) => ({
        id: idOf(s.name, i, metric, side),
        namespace: 'AWS/ApplicationELB',
        metric,
        dimensions: {
          LoadBalancer: outputs.loadBalancerFullName,
          TargetGroup: s.colours[side === 'new' ? s.idle : s.live].targetGroupFullName,
        },
        ...(metric === 'TargetResponseTime' ? { stat: 'p95' as const } : {}),
      })),
    ),
  );
  const found = await aws.watch.points(queries, {
    from,
    to: Math.floor(clock.now() / 60_000) * 60_000,
    periodSeconds: 60,
  });
  return gather(watched.services, { source: 'alb-metrics', periodMs: 60_000, latencyOf: 'p95' }, (s, i, side) => {
    const of = (metric: string) => found[idOf(s.name, i, metric, side)];
    const requests = of('RequestCount');
    if (requests === undefined || requests.length === 0) return undefined;
    const errors = of('HTTPCode_Target_5XX_Count');
    return {
      answers: { requests: total(requests), errors: total(errors) },
      samples: samplesOf(requests, errors, null, of('TargetResponseTime')),
    };
  });
}
