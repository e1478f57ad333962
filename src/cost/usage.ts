import type { EnvironmentKind } from '../config/environments';

interface Assumption {
  readonly what: string;
  readonly unit: string;
  readonly production: number;
  /** In dev and staging. */
  readonly other: number;
}

/**
 * What an estimate takes for granted where ez-deploy.yml says nothing (`cost.usage`). The requirements name the plan's total only,
 * not the traffic behind it: these figures are ours, of a board with some hundred users.
 */
export const USAGE = {
  requests: { what: 'requests of users', unit: 'millions a month', production: 10, other: 0.5 },
  dataOutGb: { what: 'answers to users', unit: 'GB a month', production: 100, other: 5 },
  crossZoneGb: { what: 'traffic between zones', unit: 'GB a month', production: 50, other: 5 },
  natGb: { what: 'traffic through NAT gateways, all together', unit: 'GB a month', production: 50, other: 10 },
  endpointGb: {
    what: 'traffic through interface endpoints, all together',
    unit: 'GB a month',
    production: 20,
    other: 5,
  },
  logGb: { what: 'log taken in, a log group', unit: 'GB a month', production: 2, other: 0.5 },
  flowLogGb: { what: 'flow logs of the VPC', unit: 'GB a month', production: 5, other: 1 },
  wafLogGb: { what: 'log of a web ACL', unit: 'GB a month', production: 2, other: 0.2 },
  bucketGb: { what: 'kept in a bucket', unit: 'GB', production: 20, other: 2 },
  bucketRequests: {
    what: 'reads and a tenth as many writes of a bucket',
    unit: 'thousands a month',
    production: 100,
    other: 10,
  },
  imageGb: { what: 'kept in an image repository', unit: 'GB', production: 5, other: 2 },
  databaseGb: { what: 'of a database’s storage that is filled', unit: 'GB', production: 60, other: 5 },
  databaseChangeGb: { what: 'that changes in a database', unit: 'GB a day', production: 1, other: 0.1 },
  cacheGb: { what: 'snapshot of one cache shard', unit: 'GB', production: 0.5, other: 0.1 },
  secretReads: { what: 'readings of a secret', unit: 'thousands a month', production: 10, other: 2 },
  keyRequests: { what: 'uses of a customer key', unit: 'thousands a month', production: 100, other: 10 },
  notifications: { what: 'messages of a topic', unit: 'a month', production: 200, other: 100 },
  traces: { what: 'traces that X-Ray records', unit: 'millions a month', production: 0.5, other: 0.05 },
  dnsQueries: {
    what: 'queries for names of a hosted zone that are no alias',
    unit: 'millions a month',
    production: 1,
    other: 0.1,
  },
  scaleOut: {
    what: 'where the number of tasks is on average between scaling.min (0) and max (1)',
    unit: 'share',
    production: 0,
    other: 0,
  },
  cronHours: { what: 'task hours of a cron service', unit: 'hours a month', production: 30, other: 30 },
  deployments: { what: 'deployments', unit: 'a month', production: 20, other: 40 },
  deploymentMinutes: {
    what: 'that both versions run side by side in a deployment',
    unit: 'minutes',
    production: 15,
    other: 12,
  },
} as const satisfies Record<string, Assumption>;

export type UsageName = keyof typeof USAGE;
export type Usage = Readonly<Record<UsageName, number>>;
export const USAGE_NAMES = Object.keys(USAGE) as UsageName[];

/** The assumptions of an environment, with those that ez-deploy.yml says in their place. */
export function usageOf(kind: EnvironmentKind, given: Partial<Record<UsageName, number | undefined>>): Usage {
  const column = kind === 'production' ? 'production' : 'other';
  return Object.fromEntries(USAGE_NAMES.map((name) => [name, given[name] ?? USAGE[name][column]])) as Usage;
}
