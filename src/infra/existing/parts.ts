import type { EnvironmentConfig } from '../../config/schema';

/** Parts of the program that can be somebody else's. */
export type Part = 'vpc' | 'cluster' | 'postgres' | 'redis' | 'everything';

/** Those that are, by what they are called. */
export type Brought = Readonly<Partial<Record<Part, string>>>;

export function broughtParts({ infrastructure }: Pick<EnvironmentConfig, 'infrastructure'>): Brought {
  const { vpc, cluster, postgres, redis } = infrastructure.existing;
  if (infrastructure.outputs !== undefined) return { everything: infrastructure.outputs };
  return {
    ...(vpc === undefined ? {} : { vpc: vpc.id }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(postgres === undefined ? {} : { postgres: postgres.url }),
    ...(redis === undefined ? {} : { redis: redis.url }),
  };
}

/** What each part is, where it is spoken of as somebody else's. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  vpc: 'the VPC with its subnets, gateways and endpoints',
  cluster: 'the ECS cluster',
  postgres: 'the database with its backups',
  redis: 'the cache with its backups',
  everything: 'the whole infrastructure',
};

/** Each of them in words. */
export const broughtLines = (brought: Brought): string[] =>
  (Object.entries(brought) as [Part, string][]).map(([part, name]) => `${PART_NAMES[part]} (${name})`);
