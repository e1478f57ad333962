import { z } from 'zod';

import { DURATION_PATTERN, parseDuration } from './duration';

/** A duration such as `60s`, `1m30s`, `5m`; milliseconds once read. */
const duration = (description: string, fallback: string) =>
  z
    .string()
    .regex(DURATION_PATTERN, 'a duration such as 30s, 5m or 1h30m')
    .transform((text) => parseDuration(text) ?? Number.NaN)
    .describe(description)
    .prefault(fallback);

const NAME = /^[a-z][a-z0-9-]{0,31}$/;
const name = (what: string) =>
  z.string().regex(NAME, `${what}: lower-case letters, digits and dashes, at most 32, a letter first`);

/** `generate` | `secretsmanager:NAME[#jsonKey]` | `ssm:/path` | `data:postgres.url` …: a reference, never a value. */
export const SECRET_REFERENCE =
  /^(?:generate|secretsmanager:[\w/+=.@-]+(?:#[\w-]+)?|ssm:\/[\w/.-]+|arn:aws[\w-]*:(?:secretsmanager|ssm):[\w:/.@+=-]+|data:(?:postgres|redis)\.url)$/;
const secretReference = z
  .string()
  .regex(
    SECRET_REFERENCE,
    'a reference: generate, secretsmanager:NAME#key, ssm:/path, data:postgres.url or data:redis.url',
  );

/** `env:NAME`: read from the environment of the run (a GitHub secret passed by the workflow). */
export const ENV_REFERENCE = /^env:[A-Z_][A-Z0-9_]*$/;
const envReference = z.string().regex(ENV_REFERENCE, 'a reference to an environment variable: env:NAME');

const argv = z
  .union([z.string().min(1), z.array(z.string()).min(1)])
  .describe('A command: an argv list, or one line that is split at spaces (quotes are honoured, no shell reads it).');

export const SERVICE_KINDS = ['web', 'internal', 'worker', 'cron'] as const;
export const STRATEGIES = ['weighted', 'rolling', 'canary', 'linear', 'blue-green'] as const;

const healthSchema = z
  .strictObject({
    path: z.string().startsWith('/').default('/health').describe('Path the load balancer asks; 200–399 is healthy.'),
    interval: duration('Between two health checks of the load balancer; 5 s to 300 s.', '10s'),
    timeout: duration('A health check unanswered for this long has failed; below the interval.', '5s'),
    healthyThreshold: z.number().int().min(2).max(10).default(2).describe('Passed checks in a row until healthy.'),
    unhealthyThreshold: z.number().int().min(2).max(10).default(2).describe('Failed checks in a row until unhealthy.'),
    gracePeriod: duration('Failed checks do not count for this long after a task started.', '60s'),
  })
  .describe('The load balancer’s health check.');

const scalingSchema = z
  .strictObject({
    min: z.number().int().min(1).max(500).default(2).describe('Tasks at least.'),
    max: z.number().int().min(1).max(500).default(6).describe('Tasks at most.'),
    cpu: z.number().min(10).max(95).default(70).describe('Target CPU in percent.'),
    memory: z.number().min(10).max(95).default(80).describe('Target memory in percent.'),
    requests: z.number().int().min(1).default(1000).describe('Target requests a minute and task (web only).'),
  })
  .describe('How many tasks run, and what decides it.');

const buildSchema = z
  .strictObject({
    context: z.string().default('.').describe('Build context, relative to ez-deploy.yml.'),
    dockerfile: z.string().default('Dockerfile').describe('Dockerfile, relative to the context.'),
    target: z.string().optional().describe('Stage of the Dockerfile to build; the last one by default.'),
    args: z.record(z.string(), z.string()).default({}).describe('Build arguments. Not secret: they stay in the image.'),
    local: z
      .strictObject({
        run: z.array(argv).default([]).describe('Commands that make the output, run in the context.'),
        files: z
          .array(z.string())
          .min(1)
          .describe('Files and folders of the context that the image’s working directory holds.'),
      })
      .optional()
      .describe(
        'How a rehearsal builds an image where no Docker engine answers. Command, environment, working directory and port come from the Dockerfile’s last stage.',
      ),
  })
  .describe('How the service’s image is built.');

const migrationsSchema = z
  .strictObject({
    up: argv.describe('Expand: run as a one-off task of the new image before any traffic.'),
    down: argv.optional().describe('Down script: run on a rollback only where asked for.'),
    timeout: duration('The task is stopped after this long.', '10m'),
  })
  .describe('Database migrations of this service.');

const smokeSchema = z.strictObject({
  path: z.string().startsWith('/').describe('Path asked on the new version through the test rule.'),
  method: z.enum(['GET', 'HEAD', 'POST']).default('GET'),
  status: z.number().int().min(100).max(599).default(200).describe('Status the answer must have.'),
  contains: z.string().optional().describe('Text the answer must contain.'),
});

const serviceSchema = z
  .strictObject({
    kind: z
      .enum(SERVICE_KINDS)
      .default('web')
      .describe('web: behind the load balancer; internal: Service Connect; worker: no traffic; cron: on a schedule.'),
    path: z
      .string()
      .regex(/^\/[\w\-./*?]*$/, 'a path pattern such as /api/* or /*')
      .optional()
      .describe('Path pattern of the load balancer’s rule (web only).'),
    port: z.number().int().min(1).max(65_535).optional().describe('Port the container listens on (web and internal).'),
    schedule: z.string().optional().describe('EventBridge schedule expression (cron only).'),
    health: healthSchema.prefault({}),
    cpu: z
      .union([z.literal(256), z.literal(512), z.literal(1024), z.literal(2048), z.literal(4096)])
      .default(512)
      .describe('CPU units of a task (1024 = one vCPU).'),
    memory: z.number().int().min(512).max(30_720).default(1024).describe('Memory of a task in MiB.'),
    scaling: scalingSchema.prefault({}),
    build: buildSchema.prefault({}),
    image: z.string().optional().describe('An image that exists, by digest, instead of a build.'),
    command: argv.optional().describe('Overrides the image’s command.'),
    env: z.record(z.string(), z.string()).default({}).describe('Plain environment. Never a secret.'),
    secrets: z.record(z.string(), secretReference).default({}).describe('Environment by reference to a secret.'),
    migrations: migrationsSchema.optional(),
    smoke: z
      .array(smokeSchema)
      .default([])
      .describe('Requests the new version must answer before it gets traffic; the health path is always asked.'),
    strategy: z.enum(STRATEGIES).optional().describe('weighted is the default for web, rolling for the rest.'),
    after: z
      .array(z.string())
      .default([])
      .describe('Services that must have shifted before this one; costs the time of their steps.'),
    stopTimeout: duration('From SIGTERM to SIGKILL; 2 s to 120 s.', '30s'),
    deregistrationDelay: duration('How long the load balancer drains a task; 5 s to 300 s.', '15s'),
  })
  .describe('A service of the application.');

const dataSchema = z
  .strictObject({
    postgres: z
      .strictObject({
        version: z.string().default('14').describe('Major version of PostgreSQL.'),
        instance: z.string().default('db.t3.medium'),
        storage: z.number().int().min(20).default(100).describe('GiB.'),
        database: z
          .string()
          .regex(/^[a-z_][a-z0-9_]*$/)
          .default('app'),
      })
      .optional(),
    redis: z
      .strictObject({
        version: z.string().default('7.0'),
        instance: z.string().default('cache.t3.micro'),
      })
      .optional(),
  })
  .describe('Data stores. Their addresses reach a service as secrets: data:postgres.url, data:redis.url.');

const gatesSchema = z
  .strictObject({
    errorRate: z
      .number()
      .min(0)
      .max(100)
      .default(5)
      .describe('Absolute limit: percent of requests of the new version answered with 5xx.'),
    latency: duration('Absolute limit for the share of slow answers; the plan’s critical threshold.', '3s'),
    slowShare: z
      .number()
      .min(0)
      .max(100)
      .default(5)
      .describe('Percent of answers of the new version that may be slower than latency.'),
    falseRollbackRate: z
      .number()
      .min(0.0001)
      .max(0.2)
      .default(0.01)
      .describe('How often, at most, a deployment no worse than the old is taken back by the comparison.'),
    minimumSamples: z
      .number()
      .int()
      .min(0)
      .default(50)
      .describe('Requests (or probes) of the new version before a step can pass.'),
    onInconclusive: z
      .enum(['rollback', 'continue'])
      .default('rollback')
      .describe('What follows when a step’s evidence never suffices.'),
    extension: duration('How much longer a step waits when its evidence does not suffice.', '60s'),
    metricsNamespace: z
      .string()
      .optional()
      .describe(
        'CloudWatch namespace of the application’s own metrics Requests, Errors and Slow with dimensions Service and Release.',
      ),
    alarms: z.array(z.string()).default([]).describe('Names of CloudWatch alarms that must not be in ALARM.'),
  })
  .describe('What a step is judged by.');

const rolloutSchema = z
  .strictObject({
    steps: z
      .array(z.number().int().min(1).max(100))
      .min(1)
      .default([10, 50, 100])
      .describe('Weights of the new version in percent: rising, the last one 100.'),
    interval: duration('How long a step is observed before the next.', '60s'),
    gates: gatesSchema.prefault({}),
    bake: duration('How long the old version is kept warm after 100 %; 0s to 24h.', '10m'),
    readyTimeout: duration('The new tasks must be healthy within this.', '10m'),
    lockWait: duration('How long a second deployment waits for the first.', '0s'),
  })
  .describe('How traffic moves to a new version.');

const suiteSchema = z.strictObject({
  run: argv,
  dir: z.string().default('.').describe('Working directory, relative to ez-deploy.yml.'),
  needs: z.array(z.string()).default([]).describe('Suites that must have passed before.'),
  services: z
    .array(z.enum(['postgres', 'redis']))
    .default([])
    .describe('Data stores the suite needs; DATABASE_URL and REDIS_URL are set.'),
  env: z.record(z.string(), z.string()).default({}),
  junit: z.string().optional().describe('JUnit report the suite writes; its failures are annotated.'),
  timeout: duration('The suite is ended after this long.', '10m'),
});

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;

const scannerSchema = z.strictObject({
  run: argv.describe('Command that writes SARIF.'),
  dir: z.string().default('.'),
  sarif: z.string().optional().describe('File the command writes; its standard output where absent.'),
  exitCodes: z
    .array(z.number().int())
    .default([0, 1])
    .describe('Exit codes that mean "ran": every other is a failed scan.'),
  timeout: duration('The scanner is ended after this long.', '10m'),
});

const rolesSchema = z
  .strictObject({
    preview: z.string().optional(),
    build: z.string().optional(),
    rollout: z.string().optional(),
    infra: z.string().optional(),
  })
  .describe('Role ARNs assumed through OIDC, one a job.');

const environmentSchema = z
  .strictObject({
    account: z
      .string()
      .regex(/^\d{12}$/, 'an AWS account id: 12 digits')
      .optional(),
    region: z
      .string()
      .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'an AWS region such as eu-west-1')
      .default('us-east-1'),
    roles: rolesSchema.prefault({}),
    state: z
      .string()
      .regex(/^(?:s3:\/\/|file:\/\/|https:\/\/)/, 's3://BUCKET, file://FOLDER or https://…')
      .optional()
      .describe('Pulumi state backend.'),
    registry: z.string().optional().describe('Registry host; the account’s ECR by default.'),
    protected: z
      .boolean()
      .optional()
      .describe('Tests, scans and builds are refused beside cloud rights; true for production.'),
    isolation: z
      .enum(['jobs', 'none'])
      .default('jobs')
      .describe('none: allow all six stages in one job of a protected environment.'),
    overrides: z
      .strictObject({
        services: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
        data: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
        rollout: z.record(z.string(), z.unknown()).default({}),
      })
      .prefault({})
      .describe('What differs here: merged over the keys above, then checked like them.'),
  })
  .describe('Where the application runs.');

const notificationsSchema = z
  .strictObject({
    slack: z.strictObject({ webhook: envReference.describe('env:NAME of the incoming webhook’s address.') }).optional(),
  })
  .describe('Who is told.');

/** The whole of `ez-deploy.yml`. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    app: name('app').describe('Name of the application; part of every resource’s name.'),
    services: z.record(name('service'), serviceSchema).refine((s) => Object.keys(s).length > 0, 'at least one service'),
    data: dataSchema.prefault({}),
    domain: z
      .strictObject({
        name: z.string().describe('Domain name of the application.'),
        certificate: z.string().optional().describe('ARN of the ACM certificate.'),
        zone: z.string().optional().describe('Route 53 hosted zone id.'),
      })
      .optional(),
    environments: z
      .record(name('environment'), environmentSchema)
      .refine((e) => Object.keys(e).length > 0, 'at least one environment'),
    test: z.strictObject({ suites: z.record(name('suite'), suiteSchema).default({}) }).prefault({}),
    scan: z
      .strictObject({
        scanners: z.record(name('scanner'), scannerSchema).default({}),
        failOn: z.enum(SEVERITIES).default('high').describe('Findings of this severity or above fail the stage.'),
      })
      .prefault({}),
    rollout: rolloutSchema.prefault({}),
    notifications: notificationsSchema.prefault({}),
  })
  .describe('ez-deploy.yml: the application, its environments, and how it is deployed.');

/** `ez-deploy.yml` as read and checked, before an environment is chosen. Durations are milliseconds. */
export type Config = z.output<typeof configSchema>;
export type ServiceConfig = Config['services'][string];
export type RolloutConfig = Config['rollout'];
export type GatesConfig = RolloutConfig['gates'];
export type SuiteConfig = Config['test']['suites'][string];
export type ScannerConfig = Config['scan']['scanners'][string];
export type ServiceKind = (typeof SERVICE_KINDS)[number];
export type Strategy = (typeof STRATEGIES)[number];
export type Severity = (typeof SEVERITIES)[number];

/** One environment’s view of the configuration: defaults of the environment and overrides applied. */
export interface EnvironmentConfig extends Omit<Config, 'environments'> {
  /** Name of the environment, e.g. `production`. */
  readonly environment: string;
  readonly settings: Config['environments'][string];
  /** Folder that holds ez-deploy.yml: what relative paths are relative to. */
  readonly root: string;
}
