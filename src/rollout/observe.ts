import type { EnvironmentConfig } from '../config/schema';
import type { RolloutDeps } from './aws';
import type { Discovered } from './discover';
import type { CountingSource, Look } from './gate';
import type { Answers } from './gate-counts';
import { ask, probePath, TEST_HEADER } from './http';
import type { Queries } from './queries';
import type { DiscoveredPlain } from './plain';
import { type Started, stoppedTasks } from './ready';
import type { Rolled } from './roll';
import { albMetrics, appMetrics, DELAYS, type Metrics } from './metrics';
import type { Observed } from './timeline';
import { explain } from './why/gather';
import { cleanLine } from './why/log-tail';

/** What observing needs to know besides the environment. */
export interface Watched {
  readonly config: EnvironmentConfig;
  readonly services: readonly Discovered[];
  readonly started: readonly Started[];
  /** Services without colours, and what ECS was told of them. */
  readonly plain: readonly DiscoveredPlain[];
  readonly rolled: readonly Rolled[];
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
  /** The team's own queries. */
  readonly queries: Queries;
}

/** Own probes of a service at every look. */
export const PROBES_A_LOOK = 2;
/**
 * And at the first look of a step, which comes at once: enough that a version which fails everything is known by them alone,
 * ten seconds before any metric can tell (four failures reject at a limit of 5 % and the probes' share of a rate of 1 %).
 */
export const PROBES_AT_FIRST = 4;

async function probe(
  { outputs, clock }: RolloutDeps,
  watched: Watched,
  service: Discovered,
  count: number,
  signal: AbortSignal,
): Promise<{ total: Answers; observed: Observed[] }> {
  const known = watched.config.services[service.name];
  const total = watched.probes.get(service.name) ?? { requests: 0, errors: 0, slow: 0 };
  watched.probes.set(service.name, total);
  if (known === undefined) return { total, observed: [] };
  const { latency } = watched.config.rollout.gates;
  const now = { at: clock.now(), requests: 0, errors: 0, slow: 0, latencyMs: 0 };
  const url = new URL(probePath(known), outputs.url).href;
  const one = async (): Promise<void> => {
    const answer = await ask(url, {
      headers: { [TEST_HEADER]: watched.testSecret },
      timeoutMs: Math.max(1_000, latency),
      signal,
    });
    if (signal.aborted) return;
    now.requests += 1;
    now.latencyMs = Math.max(now.latencyMs, Math.round(answer.ms));
    if (answer.status === 0 || answer.status >= 500) now.errors += 1;
    else if (answer.ms > latency) now.slow += 1;
  };
  // One after the other: a hiccup of a moment is not to fail them all.
  for (let i = 0; i < count && !signal.aborted; i += 1) await one();
  for (const key of ['requests', 'errors', 'slow'] as const) total[key] += now[key];
  return {
    total: { ...total },
    observed: [
      {
        service: service.name,
        source: 'probes',
        delay: DELAYS.probes,
        side: 'new',
        periodMs: 0,
        latencyOf: 'slowest',
        samples: now.requests === 0 ? [] : [now],
      },
    ],
  };
}

/** What every source says at one moment: for the gate, and for whoever looks at the rollout later. */
export interface Looked {
  readonly looks: readonly Look[];
  readonly observed: readonly Observed[];
}

const NOTHING: Metrics = { totals: {}, observed: [] };

/** One look at every service from every source, all asked at once. */
export async function look(
  deps: RolloutDeps,
  watched: Watched,
  signal: AbortSignal,
  asking = PROBES_A_LOOK,
): Promise<Looked> {
  const { aws, clock, output } = deps;
  const at = clock.now();
  const silent = (what: string) => (error: unknown) => {
    output.debug(`${what}: ${String(error)}`);
    return undefined;
  };
  const [app, alb, alarms, perService, perPlain] = await Promise.all([
    appMetrics(deps, watched).catch(silent('application metrics')),
    albMetrics(deps, watched).catch(silent('load balancer metrics')),
    aws.watch.inAlarm(watched.config.rollout.gates.alarms).catch(silent('alarms')),
    Promise.all(
      watched.services.map(async (s) => {
        const started = watched.started.find((x) => x.service === s.name);
        const [health, reasons, probes, queries] = await Promise.all([
          aws.elb.targetHealth(s.colours[s.idle].targetGroupArn),
          started === undefined ? [] : stopReasons(deps, watched, started, s.colours[started.colour].serviceName),
          probe(deps, watched, s, asking, signal),
          watched.queries.look(s.name, signal),
        ]);
        return { s, health, reasons, probes, queries, expected: started?.count ?? 0 };
      }),
    ),
    Promise.all(
      watched.plain.map(async (s) => {
        const rolled = watched.rolled.find((x) => x.service === s.name);
        const [reasons, queries] = await Promise.all([
          rolled === undefined ? [] : stopReasons(deps, watched, rolled, s.serviceName),
          watched.queries.look(s.name, signal),
        ]);
        return { s, reasons, queries };
      }),
    ),
  ]);
  const observed = [
    ...(app ?? NOTHING).observed.filter((o) => watched.services.some((s) => s.name === o.service)),
    ...(alb ?? NOTHING).observed,
    ...perService.flatMap((p) => p.probes.observed),
  ];
  const alarmed = {
    names: (alarms ?? []).filter((a) => !watched.alarmsBefore.includes(a)),
    delay: 'as late as the alarm’s metric',
  };
  const looks = perService.map(({ s, health, reasons, probes, queries, expected }): Look => {
    const healthy = health.filter((h) => h.TargetHealth?.State === 'healthy').length;
    const bad = health.filter((h) => h.TargetHealth?.State === 'unhealthy');
    return {
      service: s.name,
      at,
      queries,
      counts: [
        count('app-metrics', app?.totals[s.name]),
        count('alb-metrics', alb?.totals[s.name]),
        count('probes', { new: probes.total }),
      ],
      health: {
        // A target that is being replaced is not yet a sick one: only unhealthy ones count against the version.
        healthy: bad.length === 0 ? expected : healthy,
        expected,
        reasons: bad.map((h) => h.TargetHealth?.Description ?? h.TargetHealth?.Reason ?? 'unhealthy'),
        delay: 'the health check interval',
      },
      stopped: { reasons, delay: STOPPED_DELAY },
      alarms: alarmed,
    };
  });
  const plain = perPlain.map(({ s, reasons, queries }): Look => {
    const own = app?.totals[s.name];
    return {
      service: s.name,
      at,
      queries,
      // Many workers count nothing; what is counted is judged.
      counts: own?.new === undefined ? [] : [count('app-metrics', own)],
      noTraffic: true,
      stopped: { reasons, delay: STOPPED_DELAY },
      alarms: alarmed,
    };
  });
  return { looks: [...looks, ...plain], observed };
}

const STOPPED_DELAY = 'a few seconds';

/** Why tasks of the new version stopped on their own: the first with an account, the others with ECS's words. */
async function stopReasons(
  deps: RolloutDeps,
  watched: Watched,
  started: Rolled,
  serviceName: string,
): Promise<string[]> {
  const [first, ...others] = await stoppedTasks(deps, serviceName, started);
  if (first === undefined) return [];
  const config = watched.config.services[started.service];
  const { said } = await explain(deps, { service: started.service, kind: 'service', config, stopped: first });
  return [said, ...others.map((t) => cleanLine(t.stoppedReason ?? ''))];
}

const count = (source: CountingSource, sides: { old?: Answers; new?: Answers } | undefined) => ({
  source,
  delay: DELAYS[source],
  old: sides?.old,
  new: sides?.new,
});

/**
 * What the late sources have by now, for the record: a rollout that ends has the last figures of its metrics still to come. Whatever cannot
 * be had is left out.
 */
export async function lastLook(deps: RolloutDeps, watched: Watched): Promise<readonly Observed[]> {
  const both = await Promise.allSettled([appMetrics(deps, watched), albMetrics(deps, watched)]);
  return both.flatMap((r) => (r.status === 'fulfilled' ? r.value.observed : []));
}
