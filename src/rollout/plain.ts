import { taskDefinitionOf, type WholeSchedule } from '../aws/scheduler';
import { StageError } from '../errors';
import type { RolloutDeps } from './aws';

/** A service without colours (internal or worker), as AWS shows it now. */
export interface DiscoveredPlain {
  readonly name: string;
  readonly kind: 'internal' | 'worker';
  /** ECS service name. */
  readonly serviceName: string;
  readonly desired: number;
  readonly running: number;
  readonly taskDefinition: string;
  /** ECS is still replacing its tasks. */
  readonly rolling: boolean;
}

/** The schedule of a cron service, as AWS shows it now. */
export interface DiscoveredSchedule {
  readonly name: string;
  readonly schedule: WholeSchedule;
  readonly taskDefinition: string;
}

/** A service that runs nothing and wants nothing has never had a release. */
export const isFirstPlain = (s: Pick<DiscoveredPlain, 'running' | 'desired'>): boolean =>
  s.running === 0 && s.desired === 0;
/** A schedule that is off has never started anything of ours. */
export const isFirstSchedule = ({ schedule }: DiscoveredSchedule): boolean => schedule.State === 'DISABLED';

const missing = (environment: string, name: string) =>
  new StageError({
    stage: 'deploy',
    message: `the infrastructure of ${environment} has no service "${name}" of its kind`,
    hint: 'run the infra stage: the configuration names a service that was never applied as it is now',
  });

/** Looks at services without colours, all at once. */
export async function discoverPlain(
  { aws, outputs }: RolloutDeps,
  names: readonly string[],
): Promise<DiscoveredPlain[]> {
  if (names.length === 0) return [];
  const known = names.map((name) => {
    const of = outputs.services[name];
    if (of?.serviceName === undefined || (of.kind !== 'internal' && of.kind !== 'worker'))
      throw missing(outputs.environment, name);
    return { name, kind: of.kind, serviceName: of.serviceName };
  });
  const described = await aws.ecs.describeServices(
    outputs.clusterName,
    known.map((k) => k.serviceName),
  );
  return known.map((k) => {
    const found = described.find((d) => d.serviceName === k.serviceName);
    if (found?.status !== 'ACTIVE') {
      throw new StageError({
        stage: 'deploy',
        message: `the ECS service ${k.serviceName} does not exist`,
        hint: 'run the infra stage; somebody may have deleted it by hand',
      });
    }
    return {
      ...k,
      desired: found.desiredCount ?? 0,
      running: found.runningCount ?? 0,
      taskDefinition: found.taskDefinition ?? '',
      rolling: (found.deployments ?? []).length > 1,
    };
  });
}

/** Looks at the schedules of cron services, side by side. */
export async function discoverSchedules(
  { aws, outputs }: RolloutDeps,
  names: readonly string[],
): Promise<DiscoveredSchedule[]> {
  return Promise.all(
    names.map(async (name) => {
      const of = outputs.services[name];
      if (of?.scheduleName === undefined) throw missing(outputs.environment, name);
      const schedule = await aws.scheduler.read(of.scheduleName);
      if (schedule === undefined) {
        throw new StageError({
          stage: 'deploy',
          message: `the schedule ${of.scheduleName} does not exist`,
          hint: 'run the infra stage; somebody may have deleted it by hand',
        });
      }
      return { name, schedule, taskDefinition: taskDefinitionOf(schedule) ?? '' };
    }),
  );
}
