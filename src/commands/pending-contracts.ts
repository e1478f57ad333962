import type { EnvironmentConfig } from '../config/schema';
import type { Carried } from '../migrations/files';
import type { Entry } from '../migrations/ledger';
import type { Release } from '../release/release';
import { findServices } from '../rollout/find';
import { liveReleases } from '../rollout/live-releases';
import { namesOf } from '../rollout/planning';
import type { Running } from './environment';

/** Contract files of a release that its database has not for certain, in their order; pure. */
export function pendingOf(service: string, record: Pick<Release, 'migrations'>, entries: readonly Entry[]): Carried[] {
  const files = record.migrations.find((m) => m.service === service && m.phase === 'expand')?.files ?? [];
  return files.filter(
    (f) =>
      f.phase === 'contract' &&
      !entries.some((e) => e.service === service && e.name === f.name && e.state === 'applied'),
  );
}

/** Contract files that a service's live release carries and its database has not. */
export interface Pending {
  readonly service: string;
  readonly record: Release;
  readonly pending: readonly Carried[];
  /** Of the live release: its image has the files. */
  readonly taskDefinition: string;
}

/** What `contract` has to do, for every service with a folder of migrations. */
export async function findPending(
  { deps, store }: Running,
  config: EnvironmentConfig,
  entries: readonly Entry[],
): Promise<Pending[]> {
  const names = Object.keys(config.services).filter((n) => config.services[n]?.migrations?.folder !== undefined);
  if (names.length === 0) return [];
  const { services, plain } = await findServices(deps, namesOf(config, names));
  const live = await liveReleases(deps, { services, plain });
  const definitions = [
    ...services.map((s) => ({ name: s.name, taskDefinition: s.taskDefinitions[s.live] })),
    ...plain.map(({ name, taskDefinition }) => ({ name, taskDefinition })),
  ];
  const work: Pending[] = [];
  for (const s of definitions) {
    const release = live[s.name];
    const record = release === undefined ? undefined : await store.read(release);
    if (record === undefined) continue;
    const pending = pendingOf(s.name, record, entries);
    if (pending.length > 0) work.push({ service: s.name, record, pending, taskDefinition: s.taskDefinition });
  }
  return work;
}
