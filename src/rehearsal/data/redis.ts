import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { findBinary } from './binaries';
import { answers, end, freePort, start } from './process';
import { serveStandIn } from './redis-stand-in';

export interface Redis {
  readonly url: string;
  describe(): string;
  stop(): Promise<void>;
}

async function reachable(port: number, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    if (await answers(port)) return true;
    await delay(25);
  }
  return false;
}

async function systemRedis(binary: string, folder: string, password: string): Promise<Redis | undefined> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  // In a file, since arguments of a process can be read by everybody on the machine.
  const config = join(folder, 'redis.conf');
  writeFileSync(config, `bind 127.0.0.1\nport ${port}\nsave ""\nappendonly no\nrequirepass ${password}\n`, {
    mode: 0o600,
  });
  const server = start(binary, [config], undefined, folder);
  if (!(await reachable(port, 5_000))) {
    await end(server, 'SIGKILL');
    return undefined;
  }
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    describe: () => 'Redis (system)',
    stop: () => end(server, 'SIGTERM'),
  };
}

/** The machine's redis-server where there is one, else the stand-in. */
export async function startRedis(folder: string): Promise<Redis> {
  const password = randomBytes(24).toString('base64url');
  const binary = findBinary('redis-server');
  const system = binary === undefined ? undefined : await systemRedis(binary, folder, password);
  if (system !== undefined) return system;
  const standIn = await serveStandIn(password);
  return {
    url: `redis://:${password}@127.0.0.1:${standIn.port}`,
    describe: () => 'Redis stand-in (in process: no redis-server on this machine)',
    stop: () => standIn.stop(),
  };
}
