import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { TestConfig } from '../../../config/schema-suites';
import { messageOf } from '../../../errors';
import { givenPostgres, type Postgres, startPostgres } from '../../../rehearsal/data/postgres';
import { startRedis } from '../../../rehearsal/data/redis';
import { Engine, type StoreContainer } from './docker';
import { redisAnswers } from './redis-answers';
import type { StoreServer, StoreStarters } from './stores';

const READY_MS = 60_000;
/** Between two looks whether a container that does not answer is running at all. */
const LOOK_MS = 1_000;

export interface StartOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly images: TestConfig['images'];
  /** Of `data` in ez-deploy.yml: what runs in the cloud is what suites run against. */
  readonly versions: { readonly postgres: string; readonly redis: string };
  /** Says that what was wanted is not to be had, and what is used instead. */
  readonly warn: (line: string) => void;
  /** Another place for PostgreSQL: a rehearsal's. A database of its own by name. */
  readonly postgres?: (database: string) => Promise<string>;
}

/** An address the job itself was given, e.g. of a service container of its workflow: used as it is. */
const given = (url: string, what: string): StoreServer => ({
  describe: `${what} as given to the job`,
  fresh: () => Promise.resolve({ url, end: () => Promise.resolve() }),
  stop: () => Promise.resolve(),
});

const freshName = () => `suites_${randomBytes(6).toString('hex')}`;

/** A server with a database of its own for each run; the databases go with the server. */
const databasesOf = (server: Pick<Postgres, 'url' | 'stop'>, describe: string): StoreServer => ({
  describe,
  fresh: async () => ({ url: await server.url(freshName()), end: () => Promise.resolve() }),
  stop: () => server.stop(),
});

/** Names the version that was wanted where the machine's own is another. */
export function withWanted(described: string, wanted: string): string {
  const has = /^\w+ (\d+)/.exec(described)?.[1];
  return has === undefined || has === wanted.split('.')[0] ? described : `${described}, not ${wanted} as in data,`;
}

async function untilReady<T>(
  container: StoreContainer,
  signal: AbortSignal,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const until = performance.now() + READY_MS;
  let look = performance.now() + LOOK_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    const late = signal.aborted || performance.now() > until;
    // One that has ended will not answer: no need to wait.
    const why = late || performance.now() > look ? await container.ended() : undefined;
    if (performance.now() > look) look = performance.now() + LOOK_MS;
    if (late || why !== undefined) {
      await container.stop();
      throw new Error(why ?? `its container did not answer within ${READY_MS / 1_000} s`);
    }
    await delay(100);
  }
}

async function postgresContainer(engine: Engine, options: StartOptions): Promise<StoreServer> {
  const image = options.images.postgres ?? `postgres:${options.versions.postgres}-alpine`;
  // A suite's data is thrown away: durability is off.
  const fast = [
    '-c',
    'fsync=off',
    '-c',
    'synchronous_commit=off',
    '-c',
    'full_page_writes=off',
    '-c',
    'max_connections=200',
  ];
  const container = await engine.start({
    image,
    port: 5432,
    passwordVariable: 'POSTGRES_PASSWORD',
    args: (port) => [
      'postgres',
      ...fast,
      ...(port === undefined ? [] : ['-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1']),
    ],
  });
  const url = `postgresql://postgres:${container.password}@127.0.0.1:${container.port}/postgres`;
  const server = await untilReady(container, options.signal, () => givenPostgres(url).catch(() => undefined));
  const version = server.describe().replace(/ \(.*$/, '');
  return databasesOf(
    { url: (name) => server.url(name), stop: () => container.stop() },
    `${version} (container of ${image})`,
  );
}

/** A Redis has no databases worth the name: each run gets a server of its own. */
async function redisContainers(engine: Engine, options: StartOptions): Promise<StoreServer> {
  const image = options.images.redis ?? `redis:${options.versions.redis}-alpine`;
  const running = new Set<StoreContainer>();
  const start = async () => {
    const container = await engine.start({
      image,
      port: 6379,
      passwordVariable: 'REDIS_PASSWORD',
      // The shell is the container's, which alone has the password in its environment; the script is ours, word for word.
      args: (port) => [
        'sh',
        '-c',
        'exec redis-server --save "" --appendonly no --requirepass "$REDIS_PASSWORD" "$@"',
        'redis',
        ...(port === undefined ? [] : ['--port', String(port), '--bind', '127.0.0.1']),
      ],
    });
    running.add(container);
    await untilReady(container, options.signal, async () =>
      (await redisAnswers(container.port, container.password)) ? true : undefined,
    );
    return container;
  };
  // The first one shows whether it can be had at all; it serves the first run.
  let first: StoreContainer | undefined = await start();
  return {
    describe: `Redis (container of ${image})`,
    fresh: async () => {
      const container = first ?? (await start());
      first = undefined;
      const end = async () => {
        running.delete(container);
        await container.stop();
      };
      return { url: `redis://:${container.password}@127.0.0.1:${container.port}`, end };
    },
    stop: async () => {
      await Promise.all([...running].map((container) => container.stop()));
      running.clear();
    },
  };
}

async function localRedis(): Promise<StoreServer> {
  const start = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ezd-redis-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
      const redis = await startRedis(folder);
      return { url: redis.url, describe: redis.describe(), end: () => redis.stop().finally(remove) };
    } catch (error) {
      await remove();
      throw error;
    }
  };
  const running = new Set<() => Promise<void>>();
  let first: Awaited<ReturnType<typeof start>> | undefined = await start();
  const { describe } = first;
  running.add(first.end);
  return {
    describe,
    fresh: async () => {
      const redis = first ?? (await start());
      first = undefined;
      running.add(redis.end);
      return {
        url: redis.url,
        end: () => {
          running.delete(redis.end);
          return redis.end();
        },
      };
    },
    stop: async () => {
      await Promise.all([...running].map((end) => end()));
      running.clear();
    },
  };
}

/** Where the suites' data stores come from: given to the job, a container where an engine answers, else a server of this machine. */
export function storeStarters(options: StartOptions): StoreStarters {
  const engine = new Engine(options.env, options.signal);
  let asked: Promise<string | undefined> | undefined;
  const absent = () => (asked ??= engine.absent());
  const starter =
    (what: string, variable: string, contain: () => Promise<StoreServer>, local: () => Promise<StoreServer>) =>
    async (): Promise<StoreServer> => {
      const url = options.env[variable]?.trim() ?? '';
      if (url !== '') return given(url, what);
      let why = await absent();
      if (why === undefined) {
        try {
          return await contain();
        } catch (error) {
          options.signal.throwIfAborted();
          why = messageOf(error);
          options.warn(`No container of ${what} for the suites: ${why}. A server of this machine is used.`);
        }
      }
      try {
        return await local();
      } catch (error) {
        throw new Error(
          `the suite needs ${what}: ${why}, and this machine has no server of its own (${messageOf(error)}); give the job one, its address as ${variable}`,
          { cause: error },
        );
      }
    };
  const elsewhere = options.postgres;
  return {
    postgres:
      elsewhere === undefined
        ? starter(
            'PostgreSQL',
            'DATABASE_URL',
            () => postgresContainer(engine, options),
            async () => {
              const server = await startPostgres();
              return databasesOf(server, withWanted(server.describe(), options.versions.postgres));
            },
          )
        : () =>
            Promise.resolve(
              databasesOf({ url: elsewhere, stop: () => Promise.resolve() }, 'PostgreSQL of the rehearsal'),
            ),
    redis: starter('Redis', 'REDIS_URL', () => redisContainers(engine, options), localRedis),
  };
}
