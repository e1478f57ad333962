import { join } from 'node:path';

import type { CloudContext, CloudPorts } from '../kernel/types';
import { givenPostgres, type Postgres, startPostgres } from './postgres';
import { type Redis, startRedis } from './redis';

export interface DataOptions {
  readonly postgresUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
}

/** What stands behind RDS and ElastiCache in a rehearsal; each is started when it is first asked for. */
export function createData(
  ctx: CloudContext,
  options: DataOptions,
): { port: CloudPorts['data']; stop(): Promise<void> } {
  let postgres: Promise<Postgres> | undefined;
  let redis: Promise<Redis> | undefined;
  const names: string[] = [];

  async function named<T extends { describe(): string }>(starting: Promise<T>): Promise<T> {
    const server = await starting;
    names.push(server.describe());
    ctx.log(server.describe());
    return server;
  }

  const thePostgres = () =>
    (postgres ??= named(options.postgresUrl === undefined ? startPostgres() : givenPostgres(options.postgresUrl)));

  const theRedis = () =>
    (redis ??= named(
      options.redisUrl === undefined
        ? startRedis(join(ctx.folder, 'redis'))
        : Promise.resolve({
            url: options.redisUrl,
            describe: () => 'Redis (the server given)',
            stop: () => Promise.resolve(),
          }),
    ));

  return {
    port: {
      postgresUrl: async (database) => (await thePostgres()).url(database),
      redisUrl: async () => (await theRedis()).url,
      backUpPostgres: async (folder) => {
        const { backUp } = await thePostgres();
        if (backUp === undefined)
          throw new Error('The rehearsal backs up no PostgreSQL but one that it started itself.');
        await backUp(folder);
      },
      restorePostgres: async (folder) => {
        const { restore } = await thePostgres();
        if (restore === undefined)
          throw new Error('The rehearsal restores no PostgreSQL but one that it started itself.');
        return restore(folder);
      },
      describe: () => names,
    },
    stop: async () => {
      for (const starting of [postgres, redis]) {
        // One that never came up has ended itself.
        const server = await starting?.catch(() => undefined);
        await server?.stop();
      }
    },
  };
}
