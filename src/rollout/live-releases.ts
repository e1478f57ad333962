import type { RolloutDeps } from './aws';
import { isFirst } from './discover';
import { isFirstPlain, isFirstSchedule } from './plain';
import type { Found } from './planning';

/** Releases that users are at now, by service, read from the task definitions of what is live. */
export async function liveReleases({ aws }: RolloutDeps, found: Partial<Found>): Promise<Record<string, string>> {
  const { services = [], plain = [], schedules = [] } = found;
  const definitions = [
    ...services.filter((s) => !isFirst(s)).map((s) => [s.name, s.taskDefinitions[s.live]] as const),
    ...plain.filter((s) => !isFirstPlain(s)).map((s) => [s.name, s.taskDefinition] as const),
    ...schedules.filter((s) => !isFirstSchedule(s)).map((s) => [s.name, s.taskDefinition] as const),
  ];
  const entries = await Promise.all(
    definitions.map(async ([name, arn]): Promise<[string, string] | undefined> => {
      const definition = await aws.ecs.describeTaskDefinition(arn);
      const release = definition?.containerDefinitions?.[0]?.environment?.find(
        (e) => e.name === 'EZ_DEPLOY_RELEASE',
      )?.value;
      return release === undefined ? undefined : [name, release];
    }),
  );
  return Object.fromEntries(entries.filter((e) => e !== undefined));
}
