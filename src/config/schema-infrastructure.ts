import { z } from 'zod';

import { USAGE, type UsageName } from '../cost/usage';
import { CPU_ARCHITECTURES } from './architecture';
import { existingSchema } from './schema-existing';
import { duration, envReference } from './schema-parts';

/** Interface endpoints that can be switched on; each is charged an hour and a zone (about 7.30 USD a month each). */
const ENDPOINTS = ['ecr.api', 'ecr.dkr', 'logs', 'secretsmanager', 'ssm', 'kms', 'sts', 'monitoring'] as const;

/** An AWS region. */
const region = () => z.string().regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'an AWS region such as eu-west-1');

const percent = (description: string, fallback: number) =>
  z.number().min(0).max(100).default(fallback).describe(description);

const monitoringSchema = z
  .strictObject({
    email: z
      .array(z.email('an e-mail address such as ops@example.com'))
      .max(10)
      .default([])
      .describe('Who is written to on every alarm; AWS asks each address to confirm first.'),
    pagerduty: envReference
      .optional()
      .describe('env:NAME of PagerDuty’s CloudWatch integration address (https); critical alarms go there.'),
    latency: z
      .strictObject({
        warn: duration('95th percentile of the answer time that warns.', '1s', '10ms', '60s'),
        critical: duration('95th percentile of the answer time that is critical.', '3s', '10ms', '60s'),
      })
      .prefault({})
      .describe('Alarms on the time of answers.'),
    errors: z
      .strictObject({
        warn: percent('Percent of requests answered with 5xx that warns.', 1),
        critical: percent('Percent of requests answered with 5xx that is critical.', 5),
      })
      .prefault({})
      .describe('Alarms on failed requests.'),
    cpu: z
      .strictObject({
        warn: percent('Percent of CPU that warns.', 70),
        critical: percent('Percent of CPU that is critical.', 90),
      })
      .prefault({})
      .describe('Alarms on the CPU of services and data stores; memory has the same limits.'),
    connections: percent('Percent of the database’s connections in use that warns.', 80),
  })
  .describe('Alarms, where they go to, and the dashboard.');

const usd = (description: string) => z.number().min(0).max(1_000_000).optional().describe(description);
const usageSchema = z
  .strictObject(
    Object.fromEntries(
      Object.entries(USAGE).map(([name, { what, unit, production, other }]) => [
        name,
        z
          .number()
          .min(0)
          .max(unit === 'share' ? 1 : 1e9)
          .optional()
          .describe(`${what}; ${unit}. Taken for granted: ${production} in production, ${other} elsewhere.`),
      ]),
    ) as Record<UsageName, z.ZodOptional<z.ZodNumber>>,
  )
  .describe('What the estimate takes for granted about how the environment is used.');

const costSchema = z
  .strictObject({
    maxMonthly: usd('USD a month that the environment may cost at most: a change that goes beyond is refused.'),
    maxIncrease: usd('USD a month that one change may add at most.'),
    usage: usageSchema.prefault({}),
    prices: z
      .record(z.string(), z.number().min(0).max(1_000_000))
      .default({})
      .describe('Prices of your own in place of the price file’s, USD by its line (docs/cost.md), e.g. fargate.vcpu.'),
  })
  .describe('The estimate of what the environment costs, and its limits.');

const TABLE = /^(?:[^.\p{Cc}]{1,63}\.)?[^.\p{Cc}]{1,63}$/u;
const tableName = z.string().regex(TABLE, 'a table such as orders or shop.orders');
/** Names as PostgreSQL stores them: what is not quoted in a statement is stored in lower case. */
const tableSchema = z
  .union([
    tableName,
    z.strictObject({
      name: tableName.describe('The table, as TABLE or SCHEMA.TABLE.'),
      atLeast: z.number().int().min(0).default(1).describe('Rows that it must have at least; 0 where it may be empty.'),
      newest: z
        .strictObject({
          column: z
            .string()
            .regex(/^[^\p{Cc}]{1,63}$/u, 'the name of a column')
            .describe('A column of times or dates.'),
          maxAge: duration('How much older than the backup its newest value may be.', '1d', '1m', '365d'),
        })
        .optional()
        .describe('A column whose newest value says that the table was still written to.'),
    }),
  ])
  .describe('A table by name, or with what must hold for it.');

const restoreTestSchema = z
  .strictObject({
    tables: z
      .array(tableSchema)
      .max(200)
      .default([])
      .describe(
        'Tables that are counted and checksummed; none: all of the schema. One that is named may not be empty.',
      ),
    schema: z
      .string()
      .regex(/^[^.\p{Cc}]{1,63}$/u, 'the name of a schema')
      .default('public')
      .describe('Schema of the tables that are named without one, and of all where none is named.'),
    maxAge: duration('How old the newest recovery point may be.', '26h', '1m', '365d'),
    maxDuration: duration('How long bringing the database up and looking at it may take.', '2h', '10m', '12h'),
    statementTimeout: duration('How long counting one table may take.', '10m', '1s', '6h'),
    image: z
      .string()
      .regex(
        /^[\w.-]+(?::\d+)?\/[\w./-]+(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?$/,
        'an image: REGISTRY/NAME:TAG or REGISTRY/NAME@sha256:…',
      )
      .optional()
      .describe(
        'Image with sh and psql that looks at the database; the official PostgreSQL one of the database’s version, from Amazon’s public registry, by default.',
      ),
    cpuArchitecture: z
      .enum(CPU_ARCHITECTURES)
      .default('X86_64')
      .describe('Processor of the task, which the image must be for; the official one is for both.'),
  })
  .describe('What `ez-deploy restore-test` brings back and looks at; {} for the defaults.');

/** What the infrastructure program makes beside services and data stores. Defaults that depend on the environment are in environments.ts. */
export const infrastructureSchema = z
  .strictObject({
    boundary: z
      .string()
      .regex(/^arn:aws[\w-]*:iam::\d{12}:policy\/[\w+=,.@/-]+$/, 'the ARN of an IAM policy')
      .optional()
      .describe('ARN of the permissions boundary of every role that is made; bootstrap makes one and says its ARN.'),
    existing: existingSchema.prefault({}),
    regions: z
      .array(region())
      .min(1)
      .refine((list) => new Set(list).size === list.length, 'each region once')
      .optional()
      .describe('Data residency: the only regions in which anything may be kept; any where absent. See controls.md.'),
    nat: z
      .enum(['one', 'per-zone'])
      .optional()
      .describe('NAT gateways: one for all zones, or one a zone (the default in production).'),
    endpoints: z
      .array(z.enum(ENDPOINTS))
      .refine((list) => new Set(list).size === list.length, 'each endpoint once')
      .default([])
      .describe('Interface endpoints of the VPC, priced by the hour and zone; ecr.api and ecr.dkr in production.'),
    waf: z
      .boolean()
      .default(true)
      .describe('A web application firewall with AWS’s managed rules in front of the load balancer; false in dev.'),
    cdn: z
      .strictObject({
        certificate: z
          .string()
          .regex(
            /^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
            'the ARN of an ACM certificate in us-east-1: CloudFront takes no other',
          )
          .describe('ARN of the domain’s certificate in us-east-1.'),
        assets: z
          .string()
          .regex(/^\/(?:[\w.~-]+\/)+\*$/, 'a path such as /cdn-assets/*')
          .default('/cdn-assets/*')
          .describe('Path under which objects of the assets bucket are served.'),
        rootObject: z
          .string()
          .regex(/^[\w.-]+$/, 'a file name such as index.html')
          .default('index.html')
          .describe('What CloudFront asks the application for where a user asks for /.'),
        priceClass: z
          .enum(['PriceClass_100', 'PriceClass_200', 'PriceClass_All'])
          .default('PriceClass_100')
          .describe('Where CloudFront serves from.'),
      })
      .optional()
      .describe('CloudFront in front of load balancer and assets; needs domain.certificate too.'),
    backups: z
      .strictObject({
        days: z.number().int().min(1).max(3650).default(35).describe('Days that AWS Backup keeps a daily backup.'),
        copyTo: region().optional().describe('Second region that every backup is copied to.'),
        restoreTest: restoreTestSchema.optional(),
      })
      .prefault({})
      .describe('Daily backups of the data stores by AWS Backup, beside the database’s own.'),
    monitoring: monitoringSchema.prefault({}),
    cost: costSchema.prefault({}),
    rotation: z
      .strictObject({
        function: z
          .string()
          .regex(/^arn:aws[\w-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+$/, 'the ARN of a Lambda function')
          .describe('ARN of a rotation function of your own, which sets the new value where it is used.'),
        days: z.number().int().min(1).max(90).default(30).describe('Days between two rotations.'),
      })
      .optional()
      .describe('Rotation of the secrets that ez-deploy makes: what a value opens is known to your function only.'),
    adopt: z
      .record(
        z.string().regex(/^\S{1,1024}$/, 'the name of a resource of the program, TYPE::NAME, or its URN'),
        z.string().regex(/^\S{1,2048}$/, 'the id by which AWS knows it'),
      )
      .default({})
      .describe(
        'What stands already and is taken into the stack, never made: by the resource’s name in the program (TYPE::NAME where several have it, or its URN), the id by which Pulumi imports it.',
      ),
    outputs: z
      .string()
      .regex(
        /^(?:s3:\/\/[a-z0-9.-]{3,63}\/\S+|(?!\w+:\/\/)[^\s].*\.json)$/,
        'a JSON file, or an object of S3: s3://BUCKET/KEY',
      )
      .optional()
      .describe(
        'JSON file or s3://BUCKET/KEY with the outputs of infrastructure that is made elsewhere (Terraform, CDK …): the infra stage then checks them and makes nothing (docs/outputs.md).',
      ),
    program: z
      .string()
      .regex(/\.(?:mjs|js)$/, 'a JavaScript module: a path that ends in .mjs or .js')
      .optional()
      .describe(
        'Module whose default export is a Pulumi program of your own in place of ours; it gives the outputs of docs/outputs.md. It runs with the rights of the infra job.',
      ),
    transform: z
      .string()
      .regex(/\.(?:mjs|js)$/, 'a JavaScript module: a path that ends in .mjs or .js')
      .optional()
      .describe(
        'Module whose default export may change any resource’s arguments before it is made: ({type, name, args}) => args. It runs with the rights of the infra job.',
      ),
  })
  .describe('What the infrastructure program makes beside services and data stores.');
