import { jsonStringify, type Output } from '@pulumi/pulumi';

import { cache, ecs, ERROR_PERCENT, errorMetrics, latency, type Metric, rds, type Watched } from './alarms';

interface Widget {
  readonly title: string;
  readonly metrics: readonly unknown[];
}

const row = (metric: Metric, more: Record<string, unknown> = {}) => [
  metric.namespace,
  metric.name,
  ...Object.entries(metric.dimensions).flat(),
  { stat: metric.stat, ...more },
];

function widgets(watched: Watched, namespace: string | undefined): Widget[] {
  const { balancer, cluster, database, redisNodes } = watched;
  const services = Object.values(watched.services).flat();
  return [
    { title: 'Answer time (s)', metrics: ['p50', 'p95', 'p99'].map((p) => row(latency(balancer, p), { label: p })) },
    {
      title: 'Errors (%)',
      metrics: [
        [{ expression: ERROR_PERCENT, label: 'failed', id: 'e1' }],
        ...errorMetrics(balancer).map((m, i) => row(m, { id: `m${i + 1}`, visible: false })),
      ],
    },
    {
      title: 'Requests and connections',
      metrics: [
        row({ ...latency(balancer, 'Sum'), name: 'RequestCount' }),
        row({ ...latency(balancer, 'Sum'), name: 'ActiveConnectionCount' }),
      ],
    },
    { title: 'CPU of tasks (%)', metrics: services.map((s) => row(ecs(cluster, s, 'CPUUtilization'))) },
    { title: 'Memory of tasks (%)', metrics: services.map((s) => row(ecs(cluster, s, 'MemoryUtilization'))) },
    ...(database === undefined
      ? []
      : [
          {
            title: 'Database',
            metrics: ['CPUUtilization', 'DatabaseConnections', 'FreeStorageSpace', 'ReadLatency', 'WriteLatency'].map(
              (name) => row(rds(database.identifier, name)),
            ),
          },
        ]),
    ...(redisNodes === undefined
      ? []
      : [
          {
            title: 'Redis: hit ratio, CPU, network',
            metrics: redisNodes.flatMap((node) =>
              ['CacheHitRate', 'EngineCPUUtilization', 'NetworkBytesIn', 'NetworkBytesOut'].map((name) =>
                row(cache(node, name)),
              ),
            ),
          },
        ]),
    // The application's own, where it says its namespace: users, sessions, sign-ins.
    ...(namespace === undefined
      ? []
      : [
          {
            title: 'Application',
            metrics: ['ActiveUsers', 'Sessions', 'VitalSignsProcessed', 'SignInSuccess'].map((name) => [
              namespace,
              name,
              { stat: 'Sum' },
            ]),
          },
        ]),
  ];
}

/** Body of the CloudWatch dashboard: two widgets a row. */
export function dashboardBody(watched: Watched, region: string, namespace: string | undefined): Output<string> {
  return jsonStringify({
    widgets: widgets(watched, namespace).map((w, i) => ({
      type: 'metric',
      x: (i % 2) * 12,
      y: Math.floor(i / 2) * 6,
      width: 12,
      height: 6,
      properties: { title: w.title, region, view: 'timeSeries', stacked: false, period: 60, metrics: w.metrics },
    })),
  });
}
