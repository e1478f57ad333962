import { z } from 'zod';

import { commonBuildSchema } from './schema-build';
import { foundationSchema } from './schema-foundation';
import { infrastructureSchema } from './schema-infrastructure';
import { duration, envReference, name, SECOND } from './schema-parts';
import { querySchema } from './schema-queries';
import { scanSchema, type SEVERITIES } from './schema-scan';
import { serviceSchema, type SERVICE_KINDS, type STRATEGIES } from './schema-services';
import { testSchema } from './schema-suites';

export { SEVERITIES } from './schema-scan';
export { SERVICE_KINDS, STRATEGIES } from './schema-services';
export type { SuiteConfig } from './schema-suites';

const dataSchema = z
  .strictObject({
    postgres: z
      .strictObject({
        version: z
          .string()
          .regex(/^\d+(?:\.\d+)?$/, 'a version such as 16 or 16.4')
          .default('14')
          .describe('Version of PostgreSQL.'),
        instance: z
          .string()
          .regex(/^db\.[a-z0-9-]+\.[a-z0-9]+$/, 'an RDS instance class such as db.t3.medium')
          .default('db.t3.medium')
          .describe('RDS instance class.'),
        maxConnections: z
          .number()
          .int()
          .min(10)
          .max(262_143)
          .optional()
          .describe(
            'max_connections, where the parameter group sets it; worked out from the instance class otherwise.',
          ),
        storage: z.number().int().min(20).max(65_536).default(100).describe('Storage in GiB.'),
        multiAz: z
          .boolean()
          .default(true)
          .describe('A standby in a second zone that takes over; false in dev and staging.'),
        backupDays: z
          .number()
          .int()
          .min(1)
          .max(35)
          .default(7)
          .describe('Days that the database’s own backups are kept: it can be set back to any second of them.'),
        database: z
          .string()
          .regex(/^[a-z_][a-z0-9_]{0,62}$/, 'lower-case letters, digits and underscores, at most 63, no digit first')
          .default('app')
          .describe('Name of the database.'),
      })
      .optional()
      .describe('A PostgreSQL database of the application; {} for the defaults.'),
    redis: z
      .strictObject({
        version: z
          .string()
          .regex(/^\d+\.\d+$/, 'a version such as 7.0 or 7.1')
          .default('7.0')
          .describe('Version of Redis.'),
        instance: z
          .string()
          .regex(/^cache\.[a-z0-9-]+\.[a-z0-9]+$/, 'an ElastiCache node type such as cache.t3.micro')
          .default('cache.t3.micro')
          .describe('ElastiCache node type.'),
        shards: z.number().int().min(1).max(90).default(1).describe('Shards of the cluster.'),
        replicas: z
          .number()
          .int()
          .min(0)
          .max(5)
          .default(1)
          .describe('Replicas of each shard; without one (the default in dev) nothing takes over.'),
      })
      .optional()
      .describe('A Redis of the application; {} for the defaults.'),
  })
  .describe('Data stores. Their addresses reach a service as secrets: data:postgres.url, data:redis.url.');

export const gatesSchema = z
  .strictObject({
    errorRate: z
      .number()
      .min(0)
      .max(100)
      .default(5)
      .describe('Absolute limit: percent of requests of the new version answered with 5xx.'),
    latency: duration('An answer that takes longer is slow; see slowShare.', '3s', '10ms', '60s'),
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
    extension: duration('How much longer a step waits when its evidence does not suffice.', '60s', '0s', '1h'),
    metricsNamespace: z
      .string()
      .optional()
      .describe(
        'CloudWatch namespace of the application’s own metrics Requests, Errors and Slow with dimensions Service and Release.',
      ),
    queries: z
      .record(name(), querySchema)
      .default({})
      .describe('Figures of your own that a step is judged by, by name.'),
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
    interval: duration('How long a step is observed before the next.', '60s', SECOND, '6h'),
    gates: gatesSchema.prefault({}),
    approvals: z
      .array(z.number().int().min(1).max(99))
      .default([])
      .describe('Weights out of steps after which a person must run `promote` before the release goes on.'),
    affinity: z
      .boolean()
      .default(false)
      .describe(
        'Keeps each user at one version of all web services while traffic moves, by a cookie ez-release that the application sets to EZ_DEPLOY_RELEASE.',
      ),
    approvalTimeout: duration('How long that person is waited for; then traffic goes back.', '30m', '10s', '6h'),
    bake: duration('How long the old version is kept warm after 100 %.', '10m', '0s', '24h'),
    readyTimeout: duration('The new tasks must be healthy within this.', '10m', '10s', '1h'),
    lockWait: duration('How long a second deployment waits for the first.', '0s', '0s', '6h'),
  })
  .describe('How traffic moves to a new version.');

const roleArn = (what: string) =>
  z
    .string()
    .regex(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'the ARN of an IAM role: arn:aws:iam::ACCOUNT:role/NAME')
    .optional()
    .describe(what);

const rolesSchema = z
  .strictObject({
    preview: roleArn('Reads, to preview a change.'),
    build: roleArn('Pushes images.'),
    rollout: roleArn('Shifts traffic and changes task definitions.'),
    infra: roleArn('Applies the infrastructure program.'),
    restore: roleArn('Brings a backup up beside the database, and removes it (restore-test).'),
  })
  .describe('Role ARNs assumed through OIDC, one a job.');

const environmentSchema = z
  .strictObject({
    account: z
      .string()
      .regex(/^\d{12}$/, 'an AWS account id: 12 digits, in quotes')
      .optional()
      .describe('AWS account the environment lives in.'),
    region: z
      .string()
      .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'an AWS region such as eu-west-1')
      .default('us-east-1')
      .describe('AWS region.'),
    roles: rolesSchema.prefault({}),
    state: z
      .string()
      .regex(/^(?:s3:\/\/|file:\/\/|https:\/\/)/, 's3://BUCKET, file://FOLDER or https://…')
      .optional()
      .describe('Pulumi state backend.'),
    secretsProvider: z
      .string()
      .regex(/^(?:passphrase|awskms:\/\/\S+)$/, 'passphrase or awskms://alias/NAME?region=REGION')
      .default('passphrase')
      .describe(
        'What encrypts secrets in the state: passphrase, which the engine takes from its environment, or the address of a KMS key.',
      ),
    registry: z.string().optional().describe('Registry host; the account’s ECR by default.'),
    promotesTo: z
      .array(name())
      .default([])
      .describe(
        'Environments of other accounts that images are promoted to from here: their build roles may read this one’s repositories.',
      ),
    protected: z
      .boolean()
      .optional()
      .describe(
        'Tests, scans and builds are refused beside cloud rights; false for dev and staging, true for the rest.',
      ),
    isolation: z
      .enum(['jobs', 'none'])
      .default('jobs')
      .describe('none: allow all six stages in one job of a protected environment.'),
    overrides: z
      .strictObject({
        services: z
          .record(z.string(), z.record(z.string(), z.unknown()))
          .default({})
          .describe('By service: keys of services.'),
        data: z
          .record(z.string(), z.record(z.string(), z.unknown()))
          .default({})
          .describe('By data store: keys of data.'),
        rollout: z.record(z.string(), z.unknown()).default({}).describe('Keys of rollout.'),
        infrastructure: z.record(z.string(), z.unknown()).default({}).describe('Keys of infrastructure.'),
      })
      .prefault({})
      .describe('What differs here: merged over the keys above, then checked like them.'),
  })
  .describe('Where the application runs.');

const notificationsSchema = z
  .strictObject({
    slack: z
      .strictObject({ webhook: envReference.describe('env:NAME of the incoming webhook’s address.') })
      .optional()
      .describe('A message to a Slack channel.'),
  })
  .describe('Who is told.');

/** The whole of `ez-deploy.yml`. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    app: name().describe('Name of the application; part of every resource’s name.'),
    services: z
      .record(name(), serviceSchema)
      .refine((s) => Object.keys(s).length > 0, 'at least one service')
      .refine((s) => Object.keys(s).length <= 200, 'at most 200 services')
      .describe('The services of the application, by name.'),
    build: commonBuildSchema.prefault({}),
    data: dataSchema.prefault({}),
    infrastructure: infrastructureSchema.prefault({}),
    foundation: foundationSchema.optional(),
    domain: z
      .strictObject({
        name: z
          .string()
          .regex(
            /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
            'a domain name such as app.example.com',
          )
          .describe('Domain name of the application.'),
        certificate: z
          .string()
          .regex(/^arn:aws[\w-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, 'the ARN of an ACM certificate')
          .optional()
          .describe('ARN of the ACM certificate.'),
        zone: z
          .string()
          .regex(/^Z[A-Z0-9]{5,31}$/, 'a Route 53 hosted zone id such as Z0123456789ABCDEFGHIJ')
          .optional()
          .describe('Route 53 hosted zone id.'),
      })
      .optional()
      .describe('Where users find the application; the load balancer’s own name where absent.'),
    environments: z
      .record(name(), environmentSchema)
      .refine((e) => Object.keys(e).length > 0, 'at least one environment')
      .refine((e) => Object.keys(e).length <= 50, 'at most 50 environments')
      .describe('Where the application runs, by name: dev, staging, production.'),
    test: testSchema,
    scan: scanSchema.prefault({}),
    rollout: rolloutSchema.prefault({}),
    notifications: notificationsSchema.prefault({}),
  })
  .describe('ez-deploy.yml: the application, its environments, and how it is deployed.');

/** `ez-deploy.yml` as read and checked, before an environment is chosen. Durations are milliseconds. */
export type Config = z.output<typeof configSchema>;
export type ServiceConfig = Config['services'][string];
export type BuildConfig = ServiceConfig['build'];
export type RolloutConfig = Config['rollout'];
export type GatesConfig = RolloutConfig['gates'];
export type ServiceKind = (typeof SERVICE_KINDS)[number];
export type Strategy = (typeof STRATEGIES)[number];
export type Severity = (typeof SEVERITIES)[number];

/** One environment’s view of the configuration: defaults of the environment and overrides applied. */
export interface EnvironmentConfig extends Omit<Config, 'environments'> {
  /** Name of the environment, e.g. `production`. */
  readonly environment: string;
  readonly settings: Config['environments'][string];
  /** Where every environment of the file lives, by name. */
  readonly places: Readonly<
    Record<
      string,
      {
        readonly account: string | undefined;
        readonly region: string;
        /** The ECS cluster, where it is not its own. */
        readonly cluster?: string | undefined;
        /** Lines of infrastructure.adopt, where there are any. */
        readonly adopt?: Readonly<Record<string, string>>;
        /** ARN of its build role, where the file names it. */
        readonly buildRole?: string | undefined;
      }
    >
  >;
  /** Folder that holds ez-deploy.yml: what relative paths are relative to. */
  readonly root: string;
}
export type ScannerConfig = Exclude<Config['scan']['scanners'][string], 'off'>;
