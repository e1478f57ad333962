import type { Alb } from './alb';
import type { Watched } from './alarms';
import { type BroughtStore, type ClusterParts } from './brought';
import { Database } from './database';
import { Redis } from './redis';
import type { MadeService } from './service-parts';

export interface Stores {
  readonly database: Database | BroughtStore | undefined;
  readonly redis: Redis | BroughtStore | undefined;
}

/** What the alarms and the dashboard are about, by the names that it has: not ours where it was taken over. A store of somebody else's is not watched. */
export function watchedOf(
  alb: Alb,
  cluster: ClusterParts,
  services: Readonly<Record<string, MadeService>>,
  { database, redis }: Stores,
): Watched {
  return {
    balancer: alb.fullName,
    cluster: cluster.name,
    services: Object.fromEntries(
      Object.entries(services).flatMap(([name, { ecsServices }]) =>
        ecsServices.length === 0 ? [] : [[name, ecsServices]],
      ),
    ),
    ...(database instanceof Database ? { database: database.watched } : {}),
    ...(redis instanceof Redis ? { redisNodes: redis.nodes } : {}),
  };
}
