import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { watchGateway } from '../../src/aws/watch';
import { clockOf } from '../../src/rehearsal/info';
import type { RolloutDeps } from '../../src/rollout/aws';
import { albMetrics, appMetrics } from '../../src/rollout/metrics';
import type { Watched } from '../../src/rollout/observe';
import { testCloud, type TestCloud } from '../rehearsal/core/cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud();
});
afterAll(() => cloud.stop());

const colours = {
  blue: { targetGroupFullName: 'targetgroup/shop-blue/1' },
  green: { targetGroupFullName: 'targetgroup/shop-green/1' },
};

/** The environment and the rollout, as far as metrics are concerned. */
function asked(since: number): [RolloutDeps, Watched] {
  const watch = watchGateway({
    region: cloud.info.region,
    endpoint: cloud.info.aws,
    credentials: cloud.client.credentials,
  });
  const deps = { aws: { watch }, clock: clockOf(cloud.info), outputs: { loadBalancerFullName: 'app/shop/1' } };
  const watched = {
    config: { rollout: { gates: { metricsNamespace: 'Shop' } } },
    plain: [],
    services: [{ name: 'api', live: 'blue', idle: 'green', colours }],
    releases: { api: 'r-new' },
    oldReleases: { api: 'r-old' },
    since,
  };
  return [deps, watched] as unknown as [RolloutDeps, Watched];
}

it('the gate’s sums and the periods of the record are the same answer; a period without data is no period', async () => {
  const clock = clockOf(cloud.info);
  const since = Math.floor(clock.now() / 10_000) * 10_000 - 60_000;
  const client = new CloudWatchClient(cloud.client);
  const datum = (MetricName: string, Release: string, at: number, Value: number) => ({
    MetricName,
    Value,
    Timestamp: new Date(since + at * 1_000),
    StorageResolution: 1,
    Dimensions: [
      { Name: 'Service', Value: 'api' },
      { Name: 'Release', Value: Release },
    ],
  });
  await client.send(
    new PutMetricDataCommand({
      Namespace: 'Shop',
      MetricData: [
        datum('Requests', 'r-new', 2, 5),
        datum('Requests', 'r-new', 4, 5),
        datum('Errors', 'r-new', 4, 3),
        datum('Requests', 'r-new', 32, 8),
        datum('Slow', 'r-new', 33, 1),
        // Errors without a request are of no period that anybody asked for.
        datum('Errors', 'r-old', 12, 1),
      ],
    }),
  );
  await clock.sleep(12_000);
  const { totals, observed } = await appMetrics(...asked(since));
  expect(totals).toEqual({ api: { new: { requests: 18, errors: 3, slow: 1 } } });
  expect(observed).toEqual([
    {
      service: 'api',
      source: 'app-metrics',
      delay: 'about 10 s',
      side: 'new',
      periodMs: 10_000,
      latencyOf: null,
      samples: [
        { at: since, requests: 10, errors: 3, slow: 0 },
        { at: since + 30_000, requests: 8, errors: 0, slow: 1 },
      ],
    },
  ]);
});

it('of the load balancer: whole minutes, 5xx as errors, and the 95th percentile of its times', async () => {
  const clock = clockOf(cloud.info);
  const minute = Math.floor(clock.now() / 60_000) * 60_000 - 240_000;
  const put = (name: string, group: string, value: number, count = 1) =>
    cloud.ports.metrics.put({
      namespace: 'AWS/ApplicationELB',
      name,
      dimensions: { LoadBalancer: 'app/shop/1', TargetGroup: group },
      value,
      count,
      unit: 'Count',
      timestamp: minute + 65_000,
      resolution: 60,
      delay: 0,
    });
  put('RequestCount', colours.green.targetGroupFullName, 100);
  put('HTTPCode_Target_5XX_Count', colours.green.targetGroupFullName, 4);
  put('TargetResponseTime', colours.green.targetGroupFullName, 0.02, 94);
  put('TargetResponseTime', colours.green.targetGroupFullName, 0.5, 6);
  put('RequestCount', colours.blue.targetGroupFullName, 900);
  const { totals, observed } = await albMetrics(...asked(minute + 30_000));
  expect(totals).toEqual({ api: { new: { requests: 100, errors: 4 }, old: { requests: 900, errors: 0 } } });
  expect(observed.map((o) => [o.side, o.latencyOf, o.samples])).toEqual([
    ['new', 'p95', [{ at: minute + 60_000, requests: 100, errors: 4, latencyMs: 500 }]],
    ['old', 'p95', [{ at: minute + 60_000, requests: 900, errors: 0 }]],
  ]);
});
