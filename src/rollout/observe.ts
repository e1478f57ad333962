import type { SumQuery } from '../aws/watch';
import type { EnvironmentConfig } from '../config/schema';
import type { RolloutDeps } from './aws';
import type { Discovered } from './discover';
import type { Look } from './gate';
import type { Answers } from './gate-counts';
import { ask, probePath, TEST_HEADER } from './http';
import { type Started, stoppedTasks } from './ready';
import { explain } from './why/gather';
import { cleanLine } from './why/log-tail';

/** What observing needs to know besides the environment. */
export interface Watched {
  readonly config: EnvironmentConfig;
  readonly services: readonly Discovered[];
  readonly started: readonly Started[];
  /** Release that the new version answers with, by service. */
  readonly releases: Readonly<Record<string, string>>;
  /** Release that the live colour answers with, by service. */
  readonly oldReleases: Readonly<Record<string, string>>;
  readonly alarmsBefore: readonly string[];
  readonly testSecret: string;
  /** AWS ms of the first shift: counts begin here. */
  readonly since: number;
  /** Own probes so far, by service; grows with every look. */
  readonly probes: Map<string, { requests: number; errors: number; slow: number }>;
}

/** Own probes of a service at every look. */
export const PROBES_A_LOOK = 2;
/**
 * And at the first look of a step, which comes at once: enough that a version which fails everything is known by them alone,
 * ten seconds before any metric can tell (four failures reject at a limit of 5 % and the probes' share of a rate of 1 %).
 */
export const PROBES_AT_FIRST = 4;
const ID = (service: string, index: number, metric: string, side: string) =>
  `m${index}_${metric}_${side}_${service.replace(/\W/g, '_')}`;

/** The application's own metrics: both versions from the same source, at ten-second periods. */
async function appMetrics(
  { aws, clock }: RolloutDeps,
  watched: Watched,
): Promise<Record<string, { old?: Answers; new?: Answers }>> {
  const namespace = watched.config.rollout.gates.metricsNamespace;
  if (namespace === undefined) return {};
  const metrics = ['Requests', 'Errors', 'Slow'] as const;
  const queries: SumQuery[] = watched.services.flatMap((s, i) =>
    metrics.flatMap((metric) =>
      (['new', 'old'] as const).map((side) => ({
        id: ID(s.name, i, metric, side),
        namespace,
        metric,
        dimensions: {
          Service: s.name,
          Release: (side === 'new' ? watched.releases : watched.oldReleases)[s.name] ?? '-',
        },
      })),
    ),
  );
  const sums = await aws.watch.sums(queries, { from: watched.since, to: clock.now() + 10_000, periodSeconds: 10 });
  const answers = (s: Discovered, i: number, side: 'new' | 'old'): Answers | undefined => {
    const requests = sums[ID(s.name, i, 'Requests', side)];
    // Missing request figures are no verdict; missing error figures are zero.
    if (requests === undefined) return undefined;
    return { requests, errors: sums[ID(s.name, i, 'Errors', side)] ?? 0, slow: sums[ID(s.name, i, 'Slow', side)] ?? 0 };
  };
  return Object.fromEntries(
    watched.services.map((s, i) => [s.name, strip({ old: answers(s, i, 'old'), new: answers(s, i, 'new') })]),
  );
}

function strip(sides: { old: Answers | undefined; new: Answers | undefined }): { old?: Answers; new?: Answers } {
  return {
    ...(sides.old === undefined ? {} : { old: sides.old }),
    ...(sides.new === undefined ? {} : { new: sides.new }),
  };
}

/** The load balancer's metrics: whole minutes only, from the first full one after the shift. */
async function albMetrics(
  { aws, clock, outputs }: RolloutDeps,
  watched: Watched,
): Promise<Record<string, { old?: Answers; new?: Answers }>> {
  const from = Math.ceil(watched.since / 60_000) * 60_000;
  if (clock.now() <= from + 60_000) return {};
  const queries: SumQuery[] = watched.services.flatMap((s, i) =>
    (['RequestCount', 'HTTPCode_Target_5XX_Count'] as const).flatMap((metric) =>
      (['new', 'old'] as const).map((side) => ({
        id: ID(s.name, i, metric, side),
        namespace: 'AWS/ApplicationELB',
        metric,
        dimensions: {
          LoadBalancer: outputs.loadBalancerFullName,
          TargetGroup: s.colours[side === 'new' ? s.idle : s.live].targetGroupFullName,
        },
      })),
    ),
  );
  const sums = await aws.watch.sums(queries, {
    from,
    to: Math.floor(clock.now() / 60_000) * 60_000,
    periodSeconds: 60,
  });
  const answers = (s: Discovered, i: number, side: 'new' | 'old'): Answers | undefined => {
    const requests = sums[ID(s.name, i, 'RequestCount', side)];
    return requests === undefined
      ? undefined
      : { requests, errors: sums[ID(s.name, i, 'HTTPCode_Target_5XX_Count', side)] ?? 0 };
  };
  return Object.fromEntries(
    watched.services.map((s, i) => [s.name, strip({ old: answers(s, i, 'old'), new: answers(s, i, 'new') })]),
  );
}

async function probe(
  { outputs }: RolloutDeps,
  watched: Watched,
  service: Discovered,
  count: number,
  signal: AbortSignal,
): Promise<Answers> {
  const known = watched.config.services[service.name];
  const total = watched.probes.get(service.name) ?? { requests: 0, errors: 0, slow: 0 };
  watched.probes.set(service.name, total);
  if (known === undefined) return total;
  const { latency } = watched.config.rollout.gates;
  const url = new URL(probePath(known), outputs.url).href;
  await Promise.all(
    Array.from({ length: count }, async () => {
      const answer = await ask(url, {
        headers: { [TEST_HEADER]: watched.testSecret },
        timeoutMs: Math.max(1_000, latency),
        signal,
      });
      if (signal.aborted) return;
      total.requests += 1;
      if (answer.status === 0 || answer.status >= 500) total.errors += 1;
      else if (answer.ms > latency) total.slow += 1;
    }),
  );
  return { ...total };
}

/** One look at every service from every source, all asked at once. */
export async function look(
  deps: RolloutDeps,
  watched: Watched,
  signal: AbortSignal,
  probesOfEach: number = PROBES_A_LOOK,
): Promise<Look[]> {
  const { aws, clock, output } = deps;
  const at = clock.now();
  const silent = (what: string) => (error: unknown) => {
    output.debug(`${what}: ${String(error)}`);
    return undefined;
  };
  const [app, alb, alarms, perService] = await Promise.all([
    appMetrics(deps, watched).catch(silent('application metrics')),
    albMetrics(deps, watched).catch(silent('load balancer metrics')),
    aws.watch.inAlarm(watched.config.rollout.gates.alarms).catch(silent('alarms')),
    Promise.all(
      watched.services.map(async (s) => {
        const started = watched.started.find((x) => x.service === s.name);
        const [health, stopped, probes] = await Promise.all([
          aws.elb.targetHealth(s.colours[s.idle].targetGroupArn),
          started === undefined ? [] : stoppedTasks(deps, watched.services, started),
          probe(deps, watched, s, probesOfEach, signal),
        ]);
        const first = stopped[0];
        const reasons =
          first === undefined
            ? []
            : [
                (
                  await explain(deps, {
                    service: s.name,
                    kind: 'service',
                    config: watched.config.services[s.name],
                    stopped: first,
                  })
                ).said,
                ...stopped.slice(1).map((t) => cleanLine(t.stoppedReason ?? '')),
              ];
        return { s, health, reasons, probes, expected: started?.count ?? 0 };
      }),
    ),
  ]);
  return perService.map(({ s, health, reasons, probes, expected }): Look => {
    const healthy = health.filter((h) => h.TargetHealth?.State === 'healthy').length;
    const bad = health.filter((h) => h.TargetHealth?.State === 'unhealthy');
    return {
      service: s.name,
      at,
      counts: [
        { source: 'app-metrics', delay: 'about 10 s', old: app?.[s.name]?.old, new: app?.[s.name]?.new },
        {
          source: 'alb-metrics',
          delay: '60 s periods, 1 to 2 min late',
          old: alb?.[s.name]?.old,
          new: alb?.[s.name]?.new,
        },
        { source: 'probes', delay: 'at once', old: undefined, new: probes },
      ],
      health: {
        // A target that is being replaced is not yet a sick one: only unhealthy ones count against the version.
        healthy: bad.length === 0 ? expected : healthy,
        expected,
        reasons: bad.map((h) => h.TargetHealth?.Description ?? h.TargetHealth?.Reason ?? 'unhealthy'),
        delay: 'the health check interval',
      },
      stopped: { reasons, delay: 'a few seconds' },
      alarms: {
        names: (alarms ?? []).filter((a) => !watched.alarmsBefore.includes(a)),
        delay: 'as late as the alarm’s metric',
      },
    };
  });
}
