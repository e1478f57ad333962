import { z } from 'zod';

import { IMAGE_BY_DIGEST } from '../release/images';
import { CPU_ARCHITECTURES } from './architecture';
import { buildSchema } from './schema-build';
import { argv, duration, SECOND, secretReference, variable } from './schema-parts';

export const SERVICE_KINDS = ['web', 'internal', 'worker', 'cron'] as const;
export const STRATEGIES = ['weighted', 'rolling', 'canary', 'linear', 'blue-green'] as const;

const healthSchema = z
  .strictObject({
    path: z.string().startsWith('/').default('/health').describe('Path the load balancer asks; 200–399 is healthy.'),
    interval: duration('Between two health checks of the load balancer.', '10s', '5s', '300s'),
    timeout: duration('A health check unanswered for this long has failed; below the interval.', '5s', '2s', '120s'),
    healthyThreshold: z.number().int().min(2).max(10).default(2).describe('Passed checks in a row until healthy.'),
    unhealthyThreshold: z.number().int().min(2).max(10).default(2).describe('Failed checks in a row until unhealthy.'),
    command: argv
      .optional()
      .describe(
        'Run inside the container, exit code 0 is healthy: how ECS knows that a task of an internal or worker service works.',
      ),
    gracePeriod: duration('Failed checks do not count for this long after a task started.', '60s', '0s', '1h'),
  })
  .describe('The load balancer’s health check; command is the container’s own.');

const scalingSchema = z
  .strictObject({
    min: z.number().int().min(1).max(500).default(2).describe('Tasks at least.'),
    max: z.number().int().min(1).max(500).default(6).describe('Tasks at most.'),
    cpu: z.number().min(10).max(95).default(70).describe('Target CPU in percent.'),
    memory: z.number().min(10).max(95).default(80).describe('Target memory in percent.'),
    requests: z.number().int().min(1).default(1000).describe('Target requests a minute and task (web only).'),
  })
  .describe('How many tasks run, and what decides it.');

const migrationFile = z
  .string()
  .regex(/^[^/\\]+\.(?:up|contract)\.sql$/, 'a file name such as 004-score.up.sql or 004-score.contract.sql');

const migrationsSchema = z
  .strictObject({
    up: argv.describe('Expand: run as a one-off task of the new image before any traffic.'),
    contract: argv
      .optional()
      .describe(
        'Contract: run by `ez-deploy contract` as a one-off task of the live image, once the old version is gone.',
      ),
    down: argv
      .optional()
      .describe('Takes one migration back (EZ_DEPLOY_MIGRATION names it): run on a rollback only where asked for.'),
    folder: z
      .string()
      .regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$)).+$/, 'a folder inside the build context, such as migrations')
      .optional()
      .describe(
        'Folder of this service’s SQL files, relative to the build context: NAME.up.sql (expand), NAME.contract.sql, and beside them NAME.down.sql, NAME.contract.down.sql. They are checked and recorded.',
      ),
    timeout: duration('The task is stopped after this long.', '10m', SECOND, '6h'),
    lockTimeout: duration(
      'A statement that waits longer than this for a lock fails (PostgreSQL’s lock_timeout); 0s for no limit.',
      '5s',
      '0s',
      '1h',
    ),
    statementTimeout: duration(
      'A statement that takes longer than this fails (PostgreSQL’s statement_timeout); 0s for no limit.',
      '60s',
      '0s',
      '6h',
    ),
    destructive: z
      .array(
        z.strictObject({
          file: migrationFile.describe('File name, without folder.'),
          reason: z
            .string()
            .min(10, 'a reason of at least 10 characters')
            .describe('Why the old version can bear it. It goes into the record.'),
        }),
      )
      .default([])
      .describe('Expand files that may hold destructive statements all the same.'),
    baseline: migrationFile
      .optional()
      .describe(
        'The last file that was applied before ez-deploy kept account: it and those before it are taken as applied.',
      ),
  })
  .describe('Database migrations of this service.');

const smokeSchema = z.strictObject({
  path: z.string().startsWith('/').describe('Path asked on the new version through the test rule.'),
  method: z.enum(['GET', 'HEAD', 'POST']).default('GET').describe('Method of the request.'),
  status: z.number().int().min(100).max(599).default(200).describe('Status the answer must have.'),
  contains: z.string().optional().describe('Text the answer must contain.'),
});

/** One entry of `services`. */
export const serviceSchema = z
  .strictObject({
    kind: z
      .enum(SERVICE_KINDS)
      .default('web')
      .describe('web: behind the load balancer; internal: Service Connect; worker: no traffic; cron: on a schedule.'),
    path: z
      .string()
      .regex(/^\/[\w\-./*?]{0,127}$/, 'a path pattern such as /api/* or /*, at most 128 characters')
      .optional()
      .describe('Path pattern of the load balancer’s rule (web only).'),
    port: z.number().int().min(1).max(65_535).optional().describe('Port the container listens on (web and internal).'),
    schedule: z
      .string()
      .regex(
        /^(?:rate\(\d+ (?:minute|hour|day)s?\)|cron\((?:\S+ ){5}\S+\)|at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\))$/,
        'a schedule such as rate(5 minutes) or cron(0 3 * * ? *)',
      )
      .optional()
      .describe('EventBridge schedule expression (cron only).'),
    health: healthSchema.prefault({}),
    cpu: z
      .union([z.literal(256), z.literal(512), z.literal(1024), z.literal(2048), z.literal(4096)])
      .default(512)
      .describe('CPU units of a task (1024 = one vCPU).'),
    memory: z.number().int().min(512).max(30_720).default(1024).describe('Memory of a task in MiB.'),
    cpuArchitecture: z
      .enum(CPU_ARCHITECTURES)
      .default('X86_64')
      .describe(
        'Processor of the tasks: X86_64, or ARM64 (Graviton, about 20 % cheaper). The image must be built for it: linux/amd64 or linux/arm64.',
      ),
    scaling: scalingSchema.prefault({}),
    build: buildSchema.prefault({}),
    image: z
      .string()
      .regex(IMAGE_BY_DIGEST, 'an image by digest: REPOSITORY@sha256:… (64 hex digits)')
      .optional()
      .describe('An image that exists, by digest, instead of a build.'),
    command: argv.optional().describe('Overrides the image’s command.'),
    env: z.record(variable, z.string()).default({}).describe('Plain environment. Never a secret.'),
    secrets: z.record(variable, secretReference).default({}).describe('Environment by reference to a secret.'),
    connections: z
      .number()
      .int()
      .min(1)
      .max(5_000)
      .optional()
      .describe(
        'PostgreSQL connections one task opens at most: the size of its pool. Where given, a release whose two versions together exceed the database is refused.',
      ),
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
    stopTimeout: duration('From SIGTERM to SIGKILL.', '30s', '2s', '120s'),
    deregistrationDelay: duration('How long the load balancer drains a task.', '15s', '5s', '300s'),
  })
  .describe('A service of the application.');
