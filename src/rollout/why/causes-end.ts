import type { Cause, Evidence } from './evidence';
import { exited, quoted, tellingLine } from './reading';

/** Up to this many seconds after its start an end counts as a crash at start. */
const AT_START = 60;

const about = (seconds: number | undefined) => (seconds === undefined ? '' : ` after ${Math.round(seconds)} s`);

const NAMED_SIGNALS: Readonly<Record<number, string>> = {
  134: ' (aborted)',
  137: ' (killed)',
  139: ' (segmentation fault)',
  143: ' (terminated)',
};

function codeOf({ task }: Evidence): string {
  if (task?.exitCode === undefined) return 'without an exit code';
  return `with exit code ${task.exitCode}${NAMED_SIGNALS[task.exitCode] ?? ''}`;
}

/** What PostgreSQL says where lock_timeout or statement_timeout ended a statement (errors 55P03 and 57014). */
const LIMITS = /canceling statement due to (?:lock|statement) timeout|LockNotAvailable|\b55P03\b/i;

/** How a container ends where nothing else says why. */
export const END_CAUSES: readonly Cause[] = [
  {
    id: 'ended',
    title: 'It ended by itself',
    says: ({ kind, task }) =>
      kind === 'service' && task?.exitCode === 0 && task.stopCode !== 'ServiceSchedulerInitiated'
        ? `it ended by itself without an error (exit code 0${about(task.ranSeconds)}): a service must keep running`
        : undefined,
    hint: 'does `command` start the server in the foreground? A one-off command belongs in `migrations`, a schedule in a cron service',
    aws: [],
    steps: ['A program that puts itself into the background ends the container. Start it in the foreground.'],
    example: {
      task: {
        id: '0a1b',
        stoppedReason: 'Essential container in task exited',
        exitCode: 0,
        ranSeconds: 2,
        stopCode: 'EssentialContainerExited',
      },
    },
  },
  {
    id: 'migration-limit',
    title: 'The migration waits for a lock, or takes too long',
    says: (e, text) => {
      if (e.kind !== 'migration') return undefined;
      const line = e.log.findLast((l) => LIMITS.test(l));
      if (line === undefined || !(exited(e) || /Essential container in task exited/i.test(text))) return undefined;
      const what = /lock timeout/i.test(line) ? 'it waited too long for a lock' : 'a statement of it took too long';
      return `${what}${quoted(line)}`;
    },
    hint: 'no traffic was moved and the old version goes on: see in pg_stat_activity who holds the lock, deploy again when it is gone',
    aws: [],
    steps: [
      'A statement that waits for a lock makes everybody wait who comes after it. `migrations.lockTimeout` (5 s by default) ends that; so this is the limit at work.',
      'Who holds the lock: `select pid, state, xact_start, query from pg_stat_activity where xact_start is not null order by xact_start`. Often a report, a backup, or a session that is “idle in transaction”.',
      'A statement over `migrations.statementTimeout`: fill rows in batches, build indexes CONCURRENTLY, or raise the limit (see docs/migrations.md).',
    ],
    example: {
      kind: 'migration',
      task: {
        id: '0a1b',
        stoppedReason: 'Essential container in task exited',
        exitCode: 1,
        ranSeconds: 6,
        stopCode: 'EssentialContainerExited',
      },
      log: ['error: canceling statement due to lock timeout'],
    },
  },
  {
    id: 'migration',
    title: 'The migration fails',
    says: (e, text) => {
      if (e.kind !== 'migration' || !(exited(e) || /Essential container in task exited/i.test(text))) return undefined;
      return `it ended ${codeOf(e)}${quoted(tellingLine(e.log))}`;
    },
    hint: 'no traffic was moved and the old version goes on: mend the migration, deploy again',
    aws: [],
    steps: [
      'No traffic was moved, and the old version works on with the schema as the migration left it: look first what it has done already.',
      'A migration that waits for a lock of the running version: `migrations.lockTimeout` makes it fail early instead of holding everything up.',
      'Expand only: nothing in it may break the version that runs. What removes something belongs into a later release.',
    ],
    example: {
      kind: 'migration',
      task: {
        id: '0a1b',
        stoppedReason: 'Essential container in task exited',
        exitCode: 1,
        ranSeconds: 2,
        stopCode: 'EssentialContainerExited',
      },
      log: ['error: relation "boards" already exists'],
    },
  },
  {
    id: 'crash',
    title: 'It crashes',
    says: (e, text) => {
      const { task } = e;
      if (!exited(e) && !/Essential container in task exited/i.test(text)) return undefined;
      const ran = task?.ranSeconds;
      const what =
        ran !== undefined && ran <= AT_START ? 'the application crashed at its start' : 'the application crashed';
      return `${what}, ${codeOf(e)}${about(ran)}${quoted(tellingLine(e.log))}`;
    },
    hint: 'the log below the error says why the process ended',
    aws: ['Essential container in task exited'],
    steps: [
      'Read the log lines below the error; more are in CloudWatch Logs under the task’s id.',
      'What differs from the version that runs? `ez-deploy status` names both; a new environment variable or secret is the most frequent reason.',
      'Start the same image where you are, with the same environment.',
    ],
    example: {
      task: {
        id: '0a1b',
        stoppedReason: 'Essential container in task exited',
        exitCode: 1,
        ranSeconds: 3,
        stopCode: 'EssentialContainerExited',
      },
      log: ['Error: the environment variable DATABASE_URL is missing'],
    },
  },
  {
    id: 'breaker',
    title: 'ECS gave the deployment up',
    says: (_e, text) =>
      /deployment failed: tasks failed to start|unable to consistently start tasks|circuit breaker/i.test(text)
        ? 'its tasks kept failing, and ECS gave the deployment up'
        : undefined,
    hint: 'look at the stopped tasks of the service: AWS shows them for about an hour',
    aws: [
      '(service shop-production-api-green) (deployment ecs-svc/1571272475813219068) deployment failed: tasks failed to start.',
      '(service shop-production-api-green) is unable to consistently start tasks successfully.',
    ],
    steps: ['`aws ecs list-tasks --desired-status STOPPED`, then `describe-tasks`: each has its reason.'],
  },
];
