import { z } from 'zod';

import { argv, duration, name, SECOND, variable } from './schema-parts';

/** Data stores that a suite can ask for. */
export const SUITE_SERVICES = ['postgres', 'redis'] as const;
/** What can make the load of a performance suite. */
export const LOAD_TOOLS = ['autocannon', 'k6'] as const;

const coverageSchema = z
  .strictObject({
    report: z
      .string()
      .min(1)
      .describe('Coverage the suite writes: lcov, coverage-summary.json or Cobertura XML, told apart by content.'),
    minimum: z.number().min(0).max(100).optional().describe('Percent of lines below which the suite fails.'),
    maximumDrop: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('Percentage points of lines it may lose against the last run before the suite fails.'),
  })
  .describe('Coverage totals, and their change since the last run.');

const requestSchema = z
  .strictObject({
    path: z
      .string()
      .regex(/^\/[^\s#]*$/, 'a path such as /api/boards')
      .describe('Path, with its query.'),
    method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET').describe('Method.'),
    headers: z
      .record(z.string().regex(/^[\w-]+$/, 'the name of a header'), z.string())
      .default({})
      .describe('Headers.'),
    body: z.string().max(1_048_576).optional().describe('Body.'),
  })
  .describe('A request of the load; all of them take turns.');

const thresholdsSchema = z
  .strictObject({
    mean: duration('The mean response time must be below this.', '200ms', '1ms', '5m'),
    p95: duration('95 percent of the responses must be faster than this.', '500ms', '1ms', '5m'),
    errorRate: z
      .number()
      .min(0)
      .max(100)
      .default(0.1)
      .describe('Percent of requests that may fail (status 400 and above, broken connections, timeouts), exclusive.'),
    slower: z
      .number()
      .min(1)
      .max(1_000)
      .optional()
      .describe('Percent by which mean or p95 may be slower than the last record’s; only reported where absent.'),
  })
  .describe('What the load must keep to.');

const loadSchema = z
  .strictObject({
    start: argv
      .optional()
      .describe('Command that starts the application for the load; it is to listen on PORT and is ended afterwards.'),
    url: z
      .string()
      .regex(/^(?:environment|env:[A-Z_][A-Z0-9_]*|https?:\/\/[^\s/?#@]+)$/, 'environment, env:NAME or http(s)://HOST')
      .optional()
      .describe('What is loaded instead: environment (where the application answers now), env:NAME, or an address.'),
    ready: z
      .string()
      .regex(/^\/[^\s#]*$/, 'a path such as /ready')
      .default('/')
      .describe('Path that must answer below 400 before the load begins.'),
    readyTimeout: duration('How long that is waited for.', '30s', SECOND, '10m'),
    requests: z
      .array(requestSchema)
      .min(1)
      .max(100)
      .default([{ path: '/', method: 'GET', headers: {} }])
      .describe('What is asked.'),
    tool: z
      .enum(LOAD_TOOLS)
      .default('autocannon')
      .describe('What makes the load: autocannon is built in; k6 is used where it is installed.'),
    connections: z.number().int().min(1).max(1_000).default(10).describe('Requests under way at the same time.'),
    rate: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('Requests a second, at most; as many as are answered where absent.'),
    warmup: duration('Load before the measuring begins, which does not count.', '2s', '0s', '5m'),
    duration: duration('How long is measured, at most.', '20s', SECOND, '30m'),
    maxRequests: z
      .number()
      .int()
      .min(1)
      .max(10_000_000)
      .default(100_000)
      .describe('Requests after which the measuring ends before its time.'),
    requestTimeout: duration('A request without an answer counts as failed after this.', '10s', SECOND, '2m'),
    thresholds: thresholdsSchema.prefault({}),
  })
  .describe('Makes the suite a performance suite: a load, measured and held to thresholds.');

const suiteSchema = z.strictObject({
  run: argv
    .optional()
    .describe(
      'Command of the suite; exit code 0 is passed. {shard} and {shards} are replaced. Left out where load is given.',
    ),
  load: loadSchema.optional(),
  dir: z.string().default('.').describe('Working directory, relative to ez-deploy.yml.'),
  needs: z.array(z.string()).default([]).describe('Suites that must have passed before.'),
  services: z
    .array(z.enum(SUITE_SERVICES))
    .default([])
    .describe(
      'Data stores the suite needs, by DATABASE_URL and REDIS_URL: those in the job’s environment, else fresh ones that are gone afterwards.',
    ),
  env: z
    .record(variable, z.string())
    .default({})
    .describe('Environment of the suite. {shard} and {shards} are replaced.'),
  junit: z.string().min(1).optional().describe('JUnit report the suite writes; the same as one entry of reports.'),
  reports: z
    .array(z.string().min(1))
    .max(20)
    .default([])
    .describe(
      'Reports the suite writes: JUnit XML, TAP, the JSON of vitest and jest, or node:test events; told apart by content. The file name may hold *.',
    ),
  coverage: coverageSchema.optional(),
  timeout: duration(
    'The suite is ended after this long; each shard and each attempt has as much.',
    '10m',
    SECOND,
    '6h',
  ),
  retries: z
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('How often a suite that failed is run again; what fails and then passes is marked flaky.'),
  shards: z
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe('Runs the command this often, side by side, with {shard} (from 1) and {shards}.'),
  cores: z
    .number()
    .int()
    .min(1)
    .max(256)
    .optional()
    .describe('Cores a run counts for: 1, or all of them for a load, which is measured alone.'),
});

const image = (what: string) =>
  z
    .string()
    .regex(
      /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?$/,
      'an image such as postgres:16-alpine',
    )
    .optional()
    .describe(what);

export const testSchema = z
  .strictObject({
    suites: z.record(name(), suiteSchema).default({}).describe('Test suites, by name; side by side but for needs.'),
    images: z
      .strictObject({
        postgres: image('Image of PostgreSQL for suites; postgres:VERSION-alpine of data.postgres by default.'),
        redis: image('Image of Redis for suites; redis:VERSION-alpine of data.redis by default.'),
      })
      .prefault({})
      .describe('Images of the data stores of suites, where a container engine answers.'),
  })
  .prefault({})
  .describe('What the test stage runs.');

export type TestConfig = z.output<typeof testSchema>;
export type SuiteConfig = TestConfig['suites'][string];
export type LoadConfig = NonNullable<SuiteConfig['load']>;
export type SuiteService = (typeof SUITE_SERVICES)[number];
