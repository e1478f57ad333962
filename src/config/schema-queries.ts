import { z } from 'zod';

import { duration, envReference } from './schema-parts';

const prometheusSchema = z
  .strictObject({
    url: z
      .string()
      .regex(
        /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/,
        'the address of a Prometheus server, such as https://prometheus.example.com',
      )
      .refine(
        (url) => url.startsWith('https://') || /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]?/.test(url),
        'an https address (http is for this machine only)',
      )
      .describe('Address of the server; `/api/v1/query` is asked below it.'),
    query: z.string().min(1).max(4_000).describe('PromQL that gives one number; of several the worst counts.'),
    token: envReference.optional().describe('env:NAME of a bearer token.'),
  })
  .describe(
    'Asked over the Prometheus HTTP API (also Thanos, Mimir, VictoriaMetrics, Amazon Managed Prometheus behind a proxy).',
  );

const cloudwatchSchema = z
  .strictObject({
    namespace: z.string().min(1).describe('Namespace of the metric.'),
    metric: z.string().min(1).describe('Name of the metric.'),
    statistic: z
      .string()
      .regex(
        /^(?:Sum|Average|Minimum|Maximum|SampleCount|p\d{1,2}(?:\.\d{1,2})?)$/,
        'Sum, Average, Minimum, Maximum, SampleCount or a percentile such as p99',
      )
      .default('Average')
      .describe('Statistic over the period.'),
    dimensions: z.record(z.string(), z.string()).default({}).describe('Dimensions of the metric.'),
    period: duration('Period of the metric; the newest one with data counts.', '60s', '10s', '1h'),
  })
  .describe('A CloudWatch metric.');

/** One entry of `rollout.gates.queries`. */
export const querySchema = z
  .strictObject({
    prometheus: prometheusSchema.optional(),
    cloudwatch: cloudwatchSchema.optional(),
    services: z.array(z.string()).default([]).describe('Services it judges; all web services by default.'),
    max: z.number().optional().describe('Above this the query speaks against the release.'),
    min: z.number().optional().describe('Below this the query speaks against the release.'),
    every: duration('Between two askings.', '30s', '5s', '10m'),
    failures: z
      .number()
      .int()
      .min(1)
      .max(20)
      .default(2)
      .describe('Askings in a row that must speak against the release.'),
    missing: z
      .enum(['inconclusive', 'ignore'])
      .default('inconclusive')
      .describe('What an answer without data is: no verdict, so that the step cannot pass; or nothing.'),
  })
  .refine((q) => (q.prometheus === undefined) !== (q.cloudwatch === undefined), 'either prometheus or cloudwatch')
  .refine((q) => q.max !== undefined || q.min !== undefined, 'max or min, or both')
  .describe(
    'A figure of your own. ${service}, ${release}, ${oldRelease} and ${environment} are filled into queries and dimensions.',
  );
export type QueryConfig = z.output<typeof querySchema>;
