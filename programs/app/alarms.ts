import type { Input } from '@pulumi/pulumi';

import type { EnvironmentConfig } from '../../src/config/schema';
import { maxConnectionsOf } from '../../src/rollout/connections';

export type Severity = 'warning' | 'critical';

/** One figure of CloudWatch. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  /** What it is about: some of it has its name only when it has been made. */
  readonly dimensions: Readonly<Record<string, Input<string>>>;
  readonly stat: string;
}

/** One alarm: a figure, or an expression over several (their ids are m1, m2, …). */
export interface AlarmSpec {
  readonly name: string;
  readonly severity: Severity;
  readonly text: string;
  readonly metrics: readonly Metric[];
  readonly expression?: string;
  readonly threshold: number;
  readonly comparison: 'GreaterThanThreshold' | 'LessThanThreshold';
  /** What no data means: of traffic nothing wrong, of a machine nothing known. */
  readonly missing: 'notBreaching' | 'missing';
  /** Minutes of trouble before anybody is woken. */
  readonly minutes: number;
}

/** Names of what is watched. */
export interface Watched {
  readonly balancer: Input<string>;
  readonly cluster: Input<string>;
  /** By application service: the ECS services of it (two colours, or one). */
  readonly services: Readonly<Record<string, readonly Input<string>[]>>;
  /** @property instance its class. @property storage GiB. */
  readonly database?: { readonly identifier: Input<string>; readonly instance: string; readonly storage: number };
  /** Names of the cache's nodes. */
  readonly redisNodes?: readonly Input<string>[];
}

const GIB = 1024 ** 3;
const above = { comparison: 'GreaterThanThreshold', missing: 'notBreaching' } as const;

const elb = (balancer: Input<string>, name: string, stat: string): Metric => ({
  namespace: 'AWS/ApplicationELB',
  name,
  dimensions: { LoadBalancer: balancer },
  stat,
});

/** Percent of requests answered with 5xx, by the application or by the load balancer for it; 0 where nobody asked. */
export const ERROR_PERCENT = 'IF(m1>0,100*(FILL(m2,0)+FILL(m3,0))/m1,0)';
export const errorMetrics = (balancer: Input<string>): Metric[] => [
  elb(balancer, 'RequestCount', 'Sum'),
  elb(balancer, 'HTTPCode_Target_5XX_Count', 'Sum'),
  elb(balancer, 'HTTPCode_ELB_5XX_Count', 'Sum'),
];
export const latency = (balancer: Input<string>, stat: string) => elb(balancer, 'TargetResponseTime', stat);
export const ecs = (cluster: Input<string>, service: Input<string>, name: string): Metric => ({
  namespace: 'AWS/ECS',
  name,
  dimensions: { ClusterName: cluster, ServiceName: service },
  stat: 'Average',
});
export const rds = (instance: Input<string>, name: string, stat = 'Average'): Metric => ({
  namespace: 'AWS/RDS',
  name,
  dimensions: { DBInstanceIdentifier: instance },
  stat,
});
export const cache = (node: Input<string>, name: string, stat = 'Average'): Metric => ({
  namespace: 'AWS/ElastiCache',
  name,
  dimensions: { CacheClusterId: node },
  stat,
});

const highest = (count: number) =>
  count === 1 ? {} : { expression: `MAX([${Array.from({ length: count }, (_, i) => `FILL(m${i + 1},0)`).join(',')}])` };

/** The plan's alarms: answer time, errors, CPU, memory and connections, each with its two limits. Pure. */
export function alarmSpecs(config: EnvironmentConfig, watched: Watched): AlarmSpec[] {
  const { monitoring } = config.infrastructure;
  const severities = [
    ['warning', 'warn'],
    ['critical', 'critical'],
  ] as const;
  const specs: AlarmSpec[] = [];
  for (const [severity, key] of severities) {
    const seconds = monitoring.latency[key] / 1_000;
    specs.push({
      ...above,
      name: `latency-${severity}`,
      severity,
      text: `95 % of answers took up to more than ${seconds} s`,
      metrics: [latency(watched.balancer, 'p95')],
      threshold: seconds,
      minutes: 3,
    });
    specs.push({
      ...above,
      name: `errors-${severity}`,
      severity,
      text: `more than ${monitoring.errors[key]} % of requests failed`,
      metrics: errorMetrics(watched.balancer),
      expression: ERROR_PERCENT,
      threshold: monitoring.errors[key],
      minutes: severity === 'critical' ? 2 : 5,
    });
    const percent = monitoring.cpu[key];
    const machine = {
      severity,
      threshold: percent,
      comparison: above.comparison,
      missing: 'missing',
      minutes: 5,
    } as const;
    for (const [service, names] of Object.entries(watched.services)) {
      for (const [what, metric] of [
        ['cpu', 'CPUUtilization'],
        ['memory', 'MemoryUtilization'],
      ] as const) {
        specs.push({
          ...machine,
          name: `${service}-${what}-${severity}`,
          text: `${service}: ${what} above ${percent} %`,
          metrics: names.map((name) => ecs(watched.cluster, name, metric)),
          // The idle colour has no figures: the busier one counts.
          ...highest(names.length),
        });
      }
    }
    if (watched.database !== undefined)
      specs.push({
        ...machine,
        name: `postgres-cpu-${severity}`,
        text: `the database's CPU above ${percent} %`,
        metrics: [rds(watched.database.identifier, 'CPUUtilization')],
      });
    if (watched.redisNodes !== undefined)
      specs.push({
        ...machine,
        name: `redis-cpu-${severity}`,
        text: `Redis: engine CPU above ${percent} %`,
        metrics: watched.redisNodes.map((node) => cache(node, 'EngineCPUUtilization')),
        ...highest(watched.redisNodes.length),
      });
  }
  return [...specs, ...databaseSpecs(config, watched)];
}

function databaseSpecs(config: EnvironmentConfig, { database }: Watched): AlarmSpec[] {
  const { postgres } = config.data;
  if (database === undefined || postgres === undefined) return [];
  const most = postgres.maxConnections ?? maxConnectionsOf(database.instance);
  const share = config.infrastructure.monitoring.connections;
  return [
    // A class whose limit nobody knows has no alarm on it rather than a wrong one; data.postgres.maxConnections brings it.
    ...(most === undefined
      ? []
      : [
          {
            name: 'postgres-connections',
            severity: 'warning' as const,
            text: `more than ${share} % of the database's ${most} connections in use`,
            metrics: [rds(database.identifier, 'DatabaseConnections', 'Maximum')],
            threshold: Math.floor((most * share) / 100),
            comparison: 'GreaterThanThreshold' as const,
            missing: 'missing' as const,
            minutes: 3,
          },
        ]),
    {
      name: 'postgres-storage',
      severity: 'critical',
      text: 'less than a tenth of the database’s storage is free',
      metrics: [rds(database.identifier, 'FreeStorageSpace', 'Minimum')],
      threshold: Math.round((database.storage * GIB) / 10),
      comparison: 'LessThanThreshold',
      missing: 'missing',
      minutes: 5,
    },
  ];
}
