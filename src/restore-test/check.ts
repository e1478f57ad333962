import type { Task } from '@aws-sdk/client-ecs';

import { NotPlacedError, type EcsGateway } from '../aws/ecs';
import type { WatchGateway } from '../aws/watch';
import type { Clock } from '../clock';
import { StageError } from '../errors';
import type { AppOutputs, RestoreTestOutputs } from '../infra/outputs';
import type { Output } from '../output';
import { exitCodeOf, stoppedTask } from '../rollout/why/gather';
import { logTail } from '../rollout/why/log-tail';
import { type Answer, readAnswer } from './answer';
import { BEGIN_LINE } from './sql';
import { CONTAINER } from './task';

/** Between two looks at the task. AWS ms. */
const POLL_MS = 5_000;
/** CloudWatch Logs shows the last lines some seconds after they were written. AWS ms. */
const LOG_PATIENCE_MS = 60_000;
/** GetLogEvents answers no more at once. */
const MOST_LINES = 10_000;
const TOLD_LINES = 5;

export interface CheckDeps {
  readonly ecs: EcsGateway;
  readonly watch: WatchGateway;
  readonly clock: Clock;
  readonly output: Output;
}

const failed = (message: string, hint: string) => new StageError({ stage: 'restore-test', message, hint });

/** Why psql failed, by its exit code (its manual) and its last words. */
function causeOf(task: Task, lines: readonly string[]): StageError {
  const said = logTail(lines, TOLD_LINES);
  const text = said.length === 0 ? '' : `: ${said.join(' · ')}`;
  const code = exitCodeOf(task);
  if (/statement timeout/.test(text))
    return failed(`counting took longer than statementTimeout${text}`, 'raise backups.restoreTest.statementTimeout');
  if (code === 2)
    return failed(
      `the restored database takes no connection${text}`,
      'look at its security group, and at the network of the task',
    );
  if (code === 3) return failed(`the restored database cannot be read${text}`, 'mend what PostgreSQL says');
  const { containerReason, stoppedReason } = stoppedTask(task);
  const reason = containerReason ?? stoppedReason ?? `it ended with ${code ?? 'no exit code'}`;
  return failed(
    `the task that looks at the restored database did not work: ${reason}${text}`,
    'it needs an image with sh and psql (backups.restoreTest.image), a way to its registry, and its role',
  );
}

/** Runs the task in the VPC and reads its answer out of its log. Stops it where nobody waits any more. @throws StageError */
export async function runCheck(
  { ecs, watch, clock, output }: CheckDeps,
  {
    outputs,
    place,
    taskDefinition,
    run,
  }: { outputs: AppOutputs; place: RestoreTestOutputs; taskDefinition: string; run: string },
  until: number,
  signal: AbortSignal,
  alive: () => Promise<void>,
): Promise<Answer> {
  const cluster = outputs.clusterName;
  let task: Task;
  try {
    task = await ecs.runTask({
      cluster,
      taskDefinition,
      launchType: 'FARGATE',
      startedBy: `restore-test ${run}`,
      clientToken: `restore-test-${run}`,
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: place.subnetIds,
          securityGroups: place.securityGroupIds,
          assignPublicIp: 'DISABLED',
        },
      },
    });
  } catch (error) {
    if (!(error instanceof NotPlacedError)) throw error;
    throw failed(`ECS placed no task to look at the restored database: ${error.message}`, 'run it again');
  }
  const arn = task.taskArn ?? '';
  try {
    while (task.lastStatus !== 'STOPPED') {
      if (clock.now() > until)
        throw failed(
          'looking at the restored database took longer than maxDuration',
          'raise backups.restoreTest.maxDuration',
        );
      output.waiting(`the restored database to be looked at (${(task.lastStatus ?? '').toLowerCase()})`);
      await clock.sleep(POLL_MS, signal);
      await alive();
      task = (await ecs.describeTasks(cluster, [arn]))[0] ?? task;
    }
  } catch (error) {
    await ecs.stopTask(cluster, arn, 'the restore test is over').catch(() => undefined);
    throw error;
  }
  const stream = `ecs/${CONTAINER}/${arn.split('/').at(-1) ?? ''}`;
  const patience = clock.now() + LOG_PATIENCE_MS;
  for (;;) {
    await clock.sleep(POLL_MS, signal);
    const lines = await watch.lastLines(place.logGroup, stream, MOST_LINES);
    const answer = exitCodeOf(task) === 0 ? readAnswer(lines) : undefined;
    if (answer !== undefined) return answer;
    const said = lines.filter((line) => !line.startsWith(BEGIN_LINE));
    if (clock.now() > patience || (exitCodeOf(task) !== 0 && said.length > 0)) {
      if (exitCodeOf(task) !== 0) throw causeOf(task, said);
      throw failed(
        'the answer of the restored database is not whole in its log',
        `look at the log group ${place.logGroup}`,
      );
    }
  }
}
