import { type Release, releaseSchema } from '../../src/release/release';
import { type Series, seriesSchema } from '../../src/release/series';

/** A release that went well; checked against the schema. */
export function aRelease(over: Partial<Release> = {}): Release {
  return releaseSchema.parse({
    schemaVersion: 1,
    release: 'r-20261123-081500-ab12cd3',
    app: 'shop',
    environment: 'production',
    version: '1.2.0',
    commit: 'ab12cd3'.padEnd(40, '0'),
    command: 'deploy',
    actor: 'octocat',
    result: 'succeeded',
    startedAt: '2026-11-23T08:15:00.000Z',
    endedAt: '2026-11-23T08:19:05.000Z',
    url: 'https://shop.example.com/',
    clockFactor: 1,
    images: { api: `registry.test/shop/api@sha256:${'a1'.repeat(32)}` },
    services: {
      api: {
        image: `registry.test/shop/api@sha256:${'a1'.repeat(32)}`,
        taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-api:7',
        colour: 'green',
      },
    },
    migrations: [],
    stages: [
      { name: 'build', seconds: 12.3, result: 'succeeded' },
      { name: 'deploy', seconds: 220, result: 'succeeded', detail: '3 steps' },
    ],
    steps: [10, 50, 100].map((weight, i) => ({
      service: 'api',
      weight,
      at: `2026-11-23T08:1${6 + i}:00.000Z`,
      verdict: 'pass',
      evidence: [
        {
          source: 'app-metrics',
          delay: '10 s',
          verdict: 'pass',
          text: '0 of 412 requests failed',
          figures: { requests: 412 },
        },
      ],
    })),
    rollback: null,
    notes: [],
    ...over,
  });
}

/** A release whose second step was judged bad. */
export function aRolledBack(over: Partial<Release> = {}): Release {
  const bad = {
    source: 'app-metrics',
    delay: '10 s',
    verdict: 'fail',
    text: '31 of 190 requests failed (16.3 %)',
    figures: {},
  } as const;
  return aRelease({
    result: 'rolled-back',
    reason: 'api at 50 %: 31 of 190 requests failed (16.3 %)',
    steps: [
      { service: 'api', weight: 10, at: '2026-11-23T08:16:00.000Z', verdict: 'pass', evidence: [] },
      { service: 'api', weight: 50, at: '2026-11-23T08:17:00.000Z', verdict: 'fail', evidence: [bad] },
    ],
    rollback: {
      reason: 'api at 50 %: 31 of 190 requests failed (16.3 %)',
      startedAt: '2026-11-23T08:17:20.000Z',
      trafficBackAt: '2026-11-23T08:17:24.000Z',
      to: 'r-20261120-100000-1234567',
      by: 'deploy',
    },
    ...over,
  });
}

/** What was observed of {@link aRelease}: ten-second periods with one missing; the first has 5 errors of 50. */
export function aSeries(service = 'api'): Series {
  const from = Date.parse('2026-11-23T08:15:00.000Z');
  const at = [60, 70, 100, 110].map((s) => from + s * 1_000);
  const none = at.map(() => null);
  const app = {
    source: 'app-metrics',
    delay: 'about 10 s',
    periodMs: 10_000,
    at,
    latencyMs: none,
    latencyOf: null,
    until: from + 115_000,
  };
  return seriesSchema.parse({
    schemaVersion: 1,
    release: 'r-20261123-081500-ab12cd3',
    limits: { errorRate: 5, slowShare: 5, latencyMs: 3_000 },
    services: {
      [service]: {
        newColour: 'green',
        oldColour: 'blue',
        weights: [
          { at: from + 1_000, weight: 0, how: 'read' },
          { at: from + 60_000, weight: 10, how: 'set' },
          { at: from + 61_000, weight: 10, how: 'confirmed' },
          { at: from + 120_000, weight: 0, how: 'set' },
        ],
        counts: [
          { ...app, side: 'new', requests: [50, 50, 50, 50], errors: [5, 0, 0, 0], slow: [0, 0, 1, 0] },
          { ...app, side: 'old', requests: [450, 450, 450, 450], errors: [0, 0, 0, 0], slow: [0, 0, 0, 0] },
          {
            source: 'probes',
            delay: 'at once',
            side: 'new',
            periodMs: 0,
            until: from + 72_000,
            at: [64, 68, 72].map((s) => from + s * 1_000),
            requests: [2, 2, 2],
            errors: [0, 1, 0],
            slow: [0, 0, 0],
            latencyMs: [12, 30, 9],
            latencyOf: 'slowest',
          },
        ],
      },
    },
  });
}
