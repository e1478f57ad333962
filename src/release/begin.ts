import type { Release } from './release';

/** The record of a release that has just begun: nothing of it has happened yet. @param of.startedAt wall ms. */
export function beginRelease(
  of: Pick<Release, 'release' | 'app' | 'environment' | 'version' | 'commit' | 'command' | 'actor' | 'images'> & {
    readonly startedAt: number;
    readonly url?: string | undefined;
    readonly clockFactor: number;
  },
): Release {
  const { url, startedAt, ...rest } = of;
  return {
    schemaVersion: 1,
    ...rest,
    result: 'running',
    startedAt: new Date(startedAt).toISOString(),
    ...(url === undefined ? {} : { url }),
    services: {},
    migrations: [],
    stages: [],
    steps: [],
    rollback: null,
    notes: [],
  };
}
