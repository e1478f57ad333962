import { z } from 'zod';

const id = (prefix: string, what: string) =>
  z.string().regex(new RegExp(`^${prefix}-[0-9a-f]{8,17}$`), `${what} such as ${prefix}-0123456789abcdef0`);

const subnets = (what: string) =>
  z
    .array(id('subnet', 'a subnet id'))
    .refine((list) => list.length >= 2, 'at least two subnets, of two zones')
    .max(16)
    .refine((list) => new Set(list).size === list.length, 'each subnet once')
    .describe(what);

const vpcSchema = z
  .strictObject({
    id: id('vpc', 'a VPC id').describe('Id of the VPC.'),
    publicSubnets: subnets('Subnets of the load balancer: in two zones or more, with a route to an internet gateway.'),
    privateSubnets: subnets('Subnets of the tasks: in two zones or more, with a way to AWS’s services and out.'),
    dataSubnets: subnets(
      'Subnets of the database and the cache that ez-deploy makes; privateSubnets where absent.',
    ).optional(),
  })
  .describe('A VPC that is there already: nothing is made in it but security groups, and nothing of it is changed.');

/** A secret of Secrets Manager, by name or ARN, and the key in it where it holds JSON. */
export const SECRET_OF_STORE =
  /^(?:secretsmanager:(?<name>[\w/+=.@-]+)(?:#(?<key>[\w-]+))?|(?<arn>arn:aws[\w-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+)(?::(?<arnKey>[\w-]+)::)?)$/;

const storeSchema = (store: string, port: number, scheme: string) =>
  z
    .strictObject({
      url: z
        .string()
        .regex(
          SECRET_OF_STORE,
          'a secret of Secrets Manager: secretsmanager:NAME, secretsmanager:NAME#key, or its ARN (ARN:key:: for a key of it)',
        )
        .describe(
          `Secret that holds its address, ${scheme}://USER:PASSWORD@HOST:PORT…; services get it as data:${store}.url.`,
        ),
      securityGroup: id('sg', 'a security group id')
        .optional()
        .describe(
          'Its security group, in the same VPC: the services that ask for the address are let in by a rule each.',
        ),
      port: z.number().int().min(1).max(65_535).default(port).describe('Port that those rules open.'),
    })
    .optional()
    .describe(
      `A ${store === 'redis' ? 'Redis' : 'PostgreSQL'} that is there already, in place of one that ez-deploy makes.`,
    );

/** What is there already and is used in place of what the program would make. */
export const existingSchema = z
  .strictObject({
    vpc: vpcSchema.optional(),
    cluster: z
      .string()
      .regex(
        /^(?:arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:cluster\/)?[A-Za-z0-9_-]{1,255}$/,
        'the name or the ARN of an ECS cluster',
      )
      .optional()
      .describe('Name or ARN of an ECS cluster that is there already.'),
    postgres: storeSchema('postgres', 5432, 'postgresql'),
    redis: storeSchema('redis', 6379, 'rediss'),
  })
  // Used by its name everywhere; the ARN says in which account and region it has to be.
  .transform(({ cluster, ...rest }) => ({
    ...rest,
    ...(cluster === undefined ? {} : { cluster: cluster.split('/').at(-1) ?? cluster }),
    ...(cluster?.startsWith('arn:') === true ? { clusterArn: cluster } : {}),
  }))
  .describe('What is there already and is used in place of ours (docs/bring-your-own.md).');

export type ExistingConfig = z.output<typeof existingSchema>;
export type ExistingVpc = NonNullable<ExistingConfig['vpc']>;
export type ExistingStore = NonNullable<ExistingConfig['postgres']>;
