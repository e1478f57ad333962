import type { SuiteService } from '../../../config/schema-suites';

/** A data store for one run of a suite. */
export interface Store {
  readonly url: string;
  readonly end: () => Promise<void>;
}

/** What makes stores: a server, or an address that the job was given. */
export interface StoreServer {
  /** What it is, for the log: `PostgreSQL 16.4 (container)`. */
  readonly describe: string;
  /** A fresh store, ready; where the address was given, that one, as it is. */
  readonly fresh: () => Promise<Store>;
  readonly stop: () => Promise<void>;
}

export type StoreStarters = Readonly<Partial<Record<SuiteService, () => Promise<StoreServer>>>>;

const VARIABLE: Readonly<Record<SuiteService, string>> = { postgres: 'DATABASE_URL', redis: 'REDIS_URL' };

/**
 * The data stores of the suites: a server is started when the first suite wants it and stopped when the last one that does has ended,
 * however it ended. Each run of a suite gets a store of its own.
 */
export class SuiteStores {
  private readonly servers = new Map<SuiteService, Promise<StoreServer>>();
  private readonly users = new Map<SuiteService, number>();

  /**
   * @param wanted the services of every suite that may run.
   * @param say one line a server, when it is ready.
   */
  constructor(
    private readonly starters: StoreStarters,
    wanted: readonly (readonly SuiteService[])[],
    private readonly say: (line: string) => void,
  ) {
    for (const service of wanted.flatMap((list) => [...new Set(list)]))
      this.users.set(service, (this.users.get(service) ?? 0) + 1);
  }

  private server(service: SuiteService): Promise<StoreServer> {
    const known = this.servers.get(service);
    if (known !== undefined) return known;
    const start = this.starters[service];
    if (start === undefined) return Promise.reject(new Error(`nothing here can start ${service} for it`));
    const began = performance.now();
    const starting = start().then((server) => {
      this.say(`${server.describe} for the suites, ready in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
      return server;
    });
    this.servers.set(service, starting);
    return starting;
  }

  /** Stores for one run, by the variables it finds them in. */
  async take(services: readonly SuiteService[]): Promise<{ env: Record<string, string>; end: () => Promise<void> }> {
    const stores: Store[] = [];
    const end = async () => {
      await Promise.all(stores.splice(0).map((store) => store.end()));
    };
    try {
      const env: Record<string, string> = {};
      for (const service of new Set(services)) {
        const store = await (await this.server(service)).fresh();
        stores.push(store);
        env[VARIABLE[service]] = store.url;
      }
      return { env, end };
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** A suite that wanted these has ended, or will not run. */
  async done(services: readonly SuiteService[]): Promise<void> {
    for (const service of new Set(services)) {
      const left = (this.users.get(service) ?? 1) - 1;
      this.users.set(service, left);
      if (left <= 0) await this.end(service);
    }
  }

  private async end(service: SuiteService): Promise<void> {
    // One that never came up has ended itself.
    const server = await this.servers.get(service)?.catch(() => undefined);
    this.servers.delete(service);
    await server?.stop();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.servers.keys()].map((service) => this.end(service)));
  }
}
