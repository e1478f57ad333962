import { createHash } from 'node:crypto';

import type { Task } from '@aws-sdk/client-ecs';

import { NotPlacedError } from '../aws/ecs';
import { toArgv } from '../config/argv';
import type { ServiceConfig } from '../config/schema';
import { StageError } from '../errors';
import type { Release } from '../release/release';
import type { RolloutDeps } from './aws';
import { explain, exitCodeOf, failure, taskLog } from './why/gather';

/** Between two looks. AWS ms. */
const POLL_MS = 2_000;
/** Lines of a good migration's log that are told and kept. */
const LOG_LINES = 20;

/** True once its process has ended: ECS still cleans up for some seconds after that. */
const hasEnded = (task: Task) =>
  task.lastStatus === 'STOPPED' || (task.desiredStatus === 'STOPPED' && exitCodeOf(task) !== undefined);

export type Migration = Release['migrations'][number];

/**
 * Runs a service's expand migration as a one-off task of the new image and waits for its end. The client token is made from
 * release and service, so a repeated call starts nothing twice.
 */
export async function migrate(
  deps: RolloutDeps,
  service: { name: string; config: ServiceConfig; taskDefinition: string },
  release: string,
  signal: AbortSignal,
): Promise<Migration> {
  const { aws, outputs, clock, output } = deps;
  const known = outputs.services[service.name];
  const { migrations } = service.config;
  if (known === undefined || migrations === undefined) throw new Error(`${service.name} has no migrations`);
  const started = clock.now();
  const failing = { service: service.name, kind: 'migration', config: service.config } as const;
  const task = await aws.ecs
    .runTask({
      cluster: outputs.clusterName,
      taskDefinition: service.taskDefinition,
      launchType: 'FARGATE',
      startedBy: release.slice(0, 36),
      clientToken: createHash('sha256').update(`migrate ${release} ${service.name}`).digest('hex'),
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: known.subnetIds,
          securityGroups: known.securityGroupIds,
          assignPublicIp: 'DISABLED',
        },
      },
      overrides: { containerOverrides: [{ name: service.name, command: toArgv(migrations.up) }] },
    })
    .catch(async (error: unknown) => {
      if (!(error instanceof NotPlacedError)) throw error;
      throw failure(await explain(deps, { ...failing, events: [error.message] }));
    });
  const arn = task.taskArn ?? '';
  const until = started + migrations.timeout;
  for (;;) {
    const [now] = await aws.ecs.describeTasks(outputs.clusterName, [arn]);
    if (now !== undefined && hasEnded(now)) {
      if (exitCodeOf(now) !== 0) throw failure(await explain(deps, { ...failing, stopped: now }));
      const log = (await taskLog(deps, service.name, now)).slice(-LOG_LINES);
      for (const line of log) output.info(`  ${service.name} migration | ${line}`);
      return { service: service.name, exitCode: 0, seconds: Math.round((clock.now() - started) / 1_000), log };
    }
    output.waiting(
      `migration of ${service.name} (${(now?.lastStatus ?? 'starting').toLowerCase()})`,
      migrations.timeout,
    );
    if (clock.now() >= until) {
      throw new StageError({
        stage: 'deploy',
        message: `${service.name}: the migration took longer than ${migrations.timeout / 1_000} s; its task ${arn.split('/').at(-1) ?? ''} may still run`,
        hint: 'raise migrations.timeout, or look at what it waits for; a lock_timeout makes it fail early instead',
      });
    }
    await clock.sleep(POLL_MS, signal);
  }
}
