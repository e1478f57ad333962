import type { EnvironmentConfig } from '../config/schema';
import type { Carried } from '../migrations/files';
import type { Entry, LedgerStore } from '../migrations/ledger';
import type { Discovered } from './discover';
import type { BackPlan } from './guardian-plan';
import type { Migration } from './migrate';
import type { DiscoveredPlain, DiscoveredSchedule } from './plain';
import type { QueryNames } from './queries';
import type { Timeline } from './timeline';
import type { RolloutState } from './types';

/** What is known about this rollout besides its state: given at the start, added to by its effects. */
export interface RolloutContext {
  readonly config: EnvironmentConfig;
  /** Id of this deployment or rollback: what the lock, the guardian and the record know it by. */
  readonly id: string;
  /** What the new version answers in x-release, by service: this deployment, or the one that is gone back to. */
  readonly releases: Readonly<Record<string, string>>;
  readonly version: string;
  readonly images: Readonly<Record<string, string>>;
  readonly services: readonly Discovered[];
  readonly plain: readonly DiscoveredPlain[];
  readonly schedules: readonly DiscoveredSchedule[];
  readonly oldReleases: Readonly<Record<string, string>>;
  readonly alarmsBefore: readonly string[];
  readonly testSecret: string;
  readonly backPlan: BackPlan;
  /** Existing task definitions to bring up instead of registering new ones (a rollback). */
  readonly reuse?: Readonly<Record<string, string>>;
  readonly taskDefinitions: Map<string, string>;
  readonly migrations: Migration[];
  readonly ledger: LedgerStore;
  /** Migration files of the release, by service; only where a folder is configured. */
  readonly carried: Readonly<Record<string, readonly Carried[]>>;
  /** A rollback: migrations to take back before any traffic moves, the newest first. */
  readonly down: readonly Entry[];
  /** What is observed, for the record and the live page. */
  readonly timeline: Timeline;
  /** Writes what was observed so far. Never rejects: a record without its series is still a record. */
  readonly writeSeries: () => Promise<void>;
  readonly writeRecord: (state: RolloutState) => Promise<void>;
  /** Tells people that somebody has to promote; never rejects. */
  readonly tellAwaiting?: (weight: number) => Promise<void>;
}

/** What the placeholders of queries stand for in this rollout. */
export const queryNames =
  ({ config, releases, oldReleases }: Pick<RolloutContext, 'config' | 'releases' | 'oldReleases'>) =>
  (service: string): QueryNames => ({
    service,
    release: releases[service] ?? '-',
    oldRelease: oldReleases[service] ?? '-',
    environment: config.environment,
  });
