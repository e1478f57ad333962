import { createHash } from 'node:crypto';

import { toArgv } from '../config/argv';
import type { ServiceConfig } from '../config/schema';
import { StageError } from '../errors';
import type { Release } from '../release/release';
import type { RolloutDeps } from './aws';
import { streamOf, whyStopped } from './stopped-reason';

const POLL_MS = 2_000;
const LOG_LINES = 20;

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
  const task = await aws.ecs.runTask({
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
  });
  const arn = task.taskArn ?? '';
  const until = started + migrations.timeout;
  for (;;) {
    const [now] = await aws.ecs.describeTasks(outputs.clusterName, [arn]);
    if (now?.lastStatus === 'STOPPED') {
      const exitCode = now.containers?.[0]?.exitCode ?? -1;
      // The log is a few seconds late, and the record wants its end.
      await clock.sleep(4_000, signal);
      const log = await aws.watch.lastLines(known.logGroup, streamOf(service.name, arn), LOG_LINES);
      const result = { service: service.name, exitCode, seconds: Math.round((clock.now() - started) / 1_000), log };
      for (const line of log) output.info(`  ${service.name} migration | ${line}`);
      if (exitCode === 0) return result;
      const account = await whyStopped(deps, service.name, now);
      throw new StageError({
        stage: 'deploy',
        message: [`${service.name}: the migration failed: ${account.cause}`, ...log.map((l) => `  | ${l}`)].join('\n'),
        hint: 'no traffic was moved; the old version goes on. Mend the migration and deploy again',
      });
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
