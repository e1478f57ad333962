import { createHash } from 'node:crypto';

import type { Task } from '@aws-sdk/client-ecs';

import { NotPlacedError } from '../aws/ecs';
import { toArgv } from '../config/argv';
import type { ServiceConfig } from '../config/schema';
import { messageOf, StageError } from '../errors';
import type { Release } from '../release/release';
import type { RolloutDeps } from './aws';
import { explain, exitCodeOf, failure, taskLog } from './why/gather';

/** Between two looks. AWS ms. */
const POLL_MS = 2_000;
/** ECS takes this long at most to act on StopTask, besides the container's own time. AWS ms. */
const STOP_MARGIN_MS = 30_000;
/** Lines of a migration's log that are told and kept. */
const LOG_LINES = 20;

/** True once its process has ended: ECS still cleans up for some seconds after that. */
const hasEnded = (task: Task) =>
  task.lastStatus === 'STOPPED' || (task.desiredStatus === 'STOPPED' && exitCodeOf(task) !== undefined);

export type Migration = Release['migrations'][number];

/** One task that changes a database. */
export interface MigrationJob {
  readonly service: string;
  readonly config: ServiceConfig;
  readonly taskDefinition: string;
  readonly phase: Migration['phase'];
  readonly command: string | readonly string[];
  /** What the record says of it. */
  readonly files: Migration['files'];
  /** The one file that is to be taken back. */
  readonly file?: string;
  /** Release, rollback or contract run: what the task is started by. A repeated call of the same starts nothing twice. */
  readonly by: string;
}

/** How a task ended; `failure` where it did not do what it was to do. */
export interface MigrationEnd {
  readonly migration: Migration;
  readonly failure?: StageError;
  /** False: AWS placed no task, so the database is as it was. */
  readonly ran: boolean;
}

/** Added to the task's environment; PGOPTIONS is read by libpq and by what follows it (psql, pg of Node, psycopg, Rails). */
export function migrationEnvironment(job: Pick<MigrationJob, 'config' | 'phase' | 'file'>): Record<string, string> {
  const { lockTimeout = 0, statementTimeout = 0 } = job.config.migrations ?? {};
  const limits = [
    ...(lockTimeout > 0 ? [`-c lock_timeout=${lockTimeout}`] : []),
    ...(statementTimeout > 0 ? [`-c statement_timeout=${statementTimeout}`] : []),
  ];
  const own = job.config.env['PGOPTIONS'];
  return {
    EZ_DEPLOY_MIGRATION_PHASE: job.phase,
    ...(job.file === undefined ? {} : { EZ_DEPLOY_MIGRATION: job.file }),
    EZ_DEPLOY_LOCK_TIMEOUT_MS: String(lockTimeout),
    EZ_DEPLOY_STATEMENT_TIMEOUT_MS: String(statementTimeout),
    // Where the secret store says what it is, that holds: a container cannot have both.
    ...(limits.length === 0 || job.config.secrets['PGOPTIONS'] !== undefined
      ? {}
      : { PGOPTIONS: [...(own === undefined ? [] : [own]), ...limits].join(' ') }),
  };
}

const tokenOf = ({ phase, by, service, file }: MigrationJob): string =>
  createHash('sha256')
    .update(`${phase === 'expand' ? 'migrate' : phase} ${by} ${service}${file === undefined ? '' : ` ${file}`}`)
    .digest('hex');

/** What to do where it was not the migration of a deployment. */
const HINTS = {
  contract: 'the live version works with it and without it: mend what stands in the way, run ez-deploy contract again',
  down: 'what was taken back by then stays so, the version that has the traffic works with that; mend it, run the rollback again',
} as const;

/** Runs a service's migration as a one-off task of the given image and waits for its end. Rejects only where its end is not known. */
export async function migrate(deps: RolloutDeps, job: MigrationJob, signal: AbortSignal): Promise<MigrationEnd> {
  const { aws, outputs, clock, output } = deps;
  const { service, config, phase } = job;
  const known = outputs.services[service];
  const { migrations } = config;
  if (known === undefined || migrations === undefined) throw new Error(`${service} has no migrations`);
  const started = clock.now();
  const failing = { service, kind: 'migration', config } as const;
  const name =
    phase === 'expand' ? 'migration' : phase === 'contract' ? 'contract migration' : `taking back ${job.file ?? ''}`;
  const ended = (exitCode: number, log: string[]): Migration => ({
    service,
    phase,
    exitCode,
    seconds: Math.round((clock.now() - started) / 1_000),
    log,
    files: job.files,
  });
  const failed = (why: StageError): StageError =>
    phase === 'expand' ? why : new StageError({ stage: phase, message: why.message, hint: HINTS[phase] });
  let arn: string;
  try {
    const task = await aws.ecs.runTask({
      cluster: outputs.clusterName,
      taskDefinition: job.taskDefinition,
      launchType: 'FARGATE',
      startedBy: job.by.slice(0, 36),
      clientToken: tokenOf(job),
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: known.subnetIds,
          securityGroups: known.securityGroupIds,
          assignPublicIp: 'DISABLED',
        },
      },
      overrides: {
        containerOverrides: [
          {
            name: service,
            command: toArgv(typeof job.command === 'string' ? job.command : [...job.command]),
            environment: Object.entries(migrationEnvironment(job)).map(([n, value]) => ({ name: n, value })),
          },
        ],
      },
    });
    arn = task.taskArn ?? '';
  } catch (error) {
    if (!(error instanceof NotPlacedError)) throw error;
    const why = failed(failure(await explain(deps, { ...failing, events: [error.message] })));
    return { migration: ended(1, []), failure: why, ran: false };
  }
  const until = started + migrations.timeout;
  for (;;) {
    const [now] = await aws.ecs.describeTasks(outputs.clusterName, [arn]);
    if (now !== undefined && hasEnded(now)) {
      const log = (await taskLog(deps, service, now)).slice(-LOG_LINES);
      const exitCode = exitCodeOf(now);
      if (exitCode !== 0) {
        const why = failed(failure(await explain(deps, { ...failing, stopped: now })));
        return { migration: ended(exitCode ?? 1, log), failure: why, ran: true };
      }
      for (const line of log) output.info(`  ${service} ${phase === 'expand' ? 'migration' : phase} | ${line}`);
      return { migration: ended(0, log), ran: true };
    }
    output.waiting(`${name} of ${service} (${(now?.lastStatus ?? 'starting').toLowerCase()})`, migrations.timeout);
    if (clock.now() >= until) {
      const stopped = await stop(deps, arn, `took longer than ${migrations.timeout / 1_000} s`);
      return {
        migration: ended(1, now === undefined ? [] : (await taskLog(deps, service, now)).slice(-LOG_LINES)),
        failure: new StageError({
          stage: 'deploy',
          message: `${service}: the ${name} took longer than ${migrations.timeout / 1_000} s; its task ${arn.split('/').at(-1) ?? ''} ${stopped}`,
          hint: 'raise migrations.timeout, or look at what it waits for; migrations.lockTimeout makes it fail early instead',
        }),
        ran: true,
      };
    }
    try {
      await clock.sleep(POLL_MS, signal);
    } catch (error) {
      // Nobody waits for its end any more: what it does must not go on beside what comes next.
      await stop(deps, arn, 'ez-deploy was told to stop');
      await gone(deps, arn, config.stopTimeout + STOP_MARGIN_MS);
      throw error;
    }
  }
}

/** Until a task that was told to stop has ended, or some time has passed: it may still commit until then. */
async function gone({ aws, outputs, clock }: RolloutDeps, arn: string, longest: number): Promise<void> {
  const until = clock.now() + longest;
  while (clock.now() < until) {
    const [task] = await aws.ecs.describeTasks(outputs.clusterName, [arn]).catch(() => []);
    if (task !== undefined && hasEnded(task)) return;
    await clock.sleep(POLL_MS);
  }
}

async function stop({ aws, outputs }: RolloutDeps, arn: string, reason: string): Promise<string> {
  try {
    await aws.ecs.stopTask(outputs.clusterName, arn, reason);
    return 'was told to stop';
  } catch (error) {
    return `may still run (${messageOf(error)})`;
  }
}
