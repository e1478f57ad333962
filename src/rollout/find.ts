import type { RolloutDeps } from './aws';
import { discover } from './discover';
import { discoverPlain, discoverSchedules } from './plain';
import type { Found, Names } from './planning';

/** Looks at services of every kind, side by side. */
export async function findServices(deps: RolloutDeps, names: Pick<Names, 'web' | 'plain' | 'cron'>): Promise<Found> {
  const [services, plain, schedules] = await Promise.all([
    discover(deps, names.web),
    discoverPlain(deps, names.plain),
    discoverSchedules(deps, names.cron),
  ]);
  return { services, plain, schedules };
}

/** Names of all that was found. */
export const namesIn = ({ services, plain, schedules }: Found): string[] =>
  [...services, ...plain, ...schedules].map((s) => s.name);
