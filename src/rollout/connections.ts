import type { EnvironmentConfig } from '../config/schema';
import { StageError } from '../errors';
import { type Discovered, isFirst } from './discover';
import { type DiscoveredPlain, isFirstPlain } from './plain';

/** GiB of an RDS size within its family: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html. */
const SIZES: Readonly<Record<string, number>> = { micro: 1, small: 2, medium: 4, large: 8, xlarge: 16 };
/** Memory of a family beside that of t and m. */
const FAMILIES: Readonly<Record<string, number>> = { t: 1, m: 1, r: 2, x: 4 };
/** What RDS and its operating system keep of a host's memory: read off published values of max_connections of small classes. MiB. */
const HOST_MIB = 300;
/** superuser_reserved_connections (3) and rds.rds_superuser_reserved_connections (2). */
export const RESERVED = 5;

/**
 * max_connections of an RDS for PostgreSQL instance by its default, LEAST(DBInstanceClassMemory / 9531392, 5000)
 * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections); undefined for a class that is
 * not known here.
 */
export function maxConnectionsOf(instance: string): number | undefined {
  const [, family = '', size = ''] = /^db\.([a-z])[a-z0-9-]*\.([a-z0-9]+)$/.exec(instance) ?? [];
  const many = /^(\d+)xlarge$/.exec(size)?.[1];
  const gib = many === undefined ? SIZES[size] : 16 * Number(many);
  const times = FAMILIES[family];
  if (gib === undefined || times === undefined) return undefined;
  return Math.min(5_000, Math.floor(((gib * times * 1_024 - HOST_MIB) * 1_048_576) / 9_531_392));
}

/** Tasks the new version of a service starts with. */
export const newTasks = (config: EnvironmentConfig, s: Discovered): number =>
  Math.max(config.services[s.name]?.scaling.min ?? 1, s.running[s.live]);

/** Tasks that ECS is to run of a service without colours. */
export const newPlainTasks = (config: EnvironmentConfig, s: DiscoveredPlain): number =>
  Math.max(config.services[s.name]?.scaling.min ?? 1, s.desired);

/**
 * Both versions of a release hold connections at once: refuses one for which the database has too few, before anything changes.
 * @returns what is worth a word: a limit that is near, or that cannot be known.
 * @throws StageError with the arithmetic.
 */
export function checkConnections(
  config: EnvironmentConfig,
  { services, plain }: { readonly services: readonly Discovered[]; readonly plain: readonly DiscoveredPlain[] },
): string[] {
  const { postgres } = config.data;
  const tasks = [
    ...services.map((s) => ({
      name: s.name,
      old: isFirst(s) ? 0 : s.running[s.live],
      fresh: newTasks(config, s),
    })),
    // ECS starts the new tasks of a rolling deployment before the old ones stop.
    ...plain.map((s) => ({ name: s.name, old: isFirstPlain(s) ? 0 : s.running, fresh: newPlainTasks(config, s) })),
  ];
  const holders = tasks.flatMap((t) => {
    const each = config.services[t.name]?.connections;
    return each === undefined ? [] : [{ ...t, each, max: config.services[t.name]?.scaling.max ?? 1 }];
  });
  const brought = config.infrastructure.existing.postgres !== undefined;
  if ((postgres === undefined && !brought) || holders.length === 0) return [];
  // Of a database that is not ours the class is not known.
  const instance = brought ? undefined : postgres?.instance;
  const limit = postgres?.maxConnections ?? (instance === undefined ? undefined : maxConnectionsOf(instance));
  if (limit === undefined)
    return [
      `how many connections ${instance ?? 'the database'} allows is not known here: set data.postgres.maxConnections to have it checked`,
    ];
  const free = limit - RESERVED;
  const where =
    postgres?.maxConnections === undefined
      ? `${instance ?? 'the database'} allows about ${limit} connections`
      : `the database allows ${limit} connections`;
  const sum = (tasks: (h: (typeof holders)[number]) => number) => holders.reduce((t, h) => t + h.each * tasks(h), 0);
  const both = sum(({ old, fresh }) => old + fresh);
  if (both > free) {
    const parts = holders.map(
      ({ name, each, old, fresh }) => `${name} ${each} × (${old} old + ${fresh} new tasks) = ${each * (old + fresh)}`,
    );
    throw new StageError({
      stage: 'deploy',
      message: `both versions together would open ${both} database connections (${parts.join('; ')}), but ${where}, ${RESERVED} of them reserved: ${free} are left`,
      hint: 'nothing was changed; use smaller pools (services.NAME.connections is what one task opens), a larger data.postgres.instance, or a pooler such as RDS Proxy; data.postgres.maxConnections if your parameter group sets another limit',
    });
  }
  // In the bake the new version scales again while the old one is still warm.
  const atMost = sum(({ old, fresh, max }) => old + Math.max(max, fresh));
  if (atMost <= free) return [];
  return [
    `scaled out to its maximum during the bake, this release would open ${atMost} database connections; ${where}, ${RESERVED} of them reserved`,
  ];
}
