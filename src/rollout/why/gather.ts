import type { Task } from '@aws-sdk/client-ecs';

import type { WatchGateway } from '../../aws/watch';
import type { Clock } from '../../clock';
import { PLATFORM_OF } from '../../config/architecture';
import type { ServiceConfig } from '../../config/schema';
import { StageError } from '../../errors';
import type { RolloutDeps } from '../aws';
import { accountOf, classify, type Why } from './classify';
import type { Evidence, Health, StoppedTask } from './evidence';
import { logTail } from './log-tail';

/** Lines that are read to find the cause. */
const READ_LINES = 100;
/** CloudWatch Logs shows a line some seconds after it was written; the account waits no longer than this for it. AWS ms. */
const LOG_DELAY_MS = 3_400;

/** What failed, as it was seen. */
export interface Failing {
  readonly service: string;
  readonly kind: Evidence['kind'];
  /** undefined where the service's configuration is not known. */
  readonly config: ServiceConfig | undefined;
  /** The task that stopped; none where AWS placed none. */
  readonly stopped?: Task;
  /** A task that still runs and whose log may tell. */
  readonly running?: Task;
  readonly events?: readonly string[];
  readonly health?: Health;
}

/** Log stream of a task as awslogs names it: `ecs/CONTAINER/TASK-ID`. */
const streamOf = (service: string, taskArn: string) => `ecs/${service}/${taskArn.split('/').at(-1) ?? ''}`;

/** The container that says why: one with a reason, else one that failed, else the first. */
function tellingContainer(task: Task) {
  const containers = task.containers ?? [];
  return (
    containers.find((c) => c.reason !== undefined) ??
    containers.find((c) => c.exitCode !== undefined && c.exitCode !== 0) ??
    containers[0]
  );
}

export const exitCodeOf = (task: Task): number | undefined => tellingContainer(task)?.exitCode;

/** When its process had ended; before that, when it was told to. */
const endOf = (task: Task): Date | undefined => task.executionStoppedAt ?? task.stoppingAt ?? task.stoppedAt;

/** What a stopped task says of itself. */
export function stoppedTask(task: Task): StoppedTask {
  const container = tellingContainer(task);
  const [started, ended] = [task.startedAt, endOf(task)];
  return {
    id: task.taskArn?.split('/').at(-1) ?? '',
    ...(task.stopCode === undefined ? {} : { stopCode: task.stopCode }),
    ...(task.stoppedReason === undefined ? {} : { stoppedReason: task.stoppedReason }),
    ...(container?.reason === undefined ? {} : { containerReason: container.reason }),
    ...(container?.exitCode === undefined ? {} : { exitCode: container.exitCode }),
    ...(started === undefined || ended === undefined
      ? {}
      : { ranSeconds: Math.max(0, (ended.getTime() - started.getTime()) / 1_000) }),
  };
}

/** The last lines of a task's log, complete as far as CloudWatch Logs shows them in time; cleaned. Never throws but on abort. */
export async function linesOf(
  { watch, clock }: { readonly watch: WatchGateway; readonly clock: Clock },
  { group, stream }: { readonly group: string; readonly stream: string },
  task: Task,
): Promise<string[]> {
  const exited = exitCodeOf(task) !== undefined;
  if (task.startedAt === undefined && !exited) return [];
  const ended = exited ? endOf(task) : undefined;
  if (ended !== undefined) {
    // AWS's clock and ours may differ: never longer than the delay itself.
    const wait = Math.min(LOG_DELAY_MS, ended.getTime() + LOG_DELAY_MS - clock.now());
    if (wait > 0) await clock.sleep(wait);
  }
  const lines = await watch.lastLines(group, stream, READ_LINES).catch(() => []);
  return logTail(lines, READ_LINES);
}

/** The log of a task of a service that ez-deploy made. */
export async function taskLog({ aws, outputs, clock }: RolloutDeps, service: string, task: Task): Promise<string[]> {
  const group = outputs.services[service]?.logGroup;
  if (group === undefined) return [];
  return linesOf({ watch: aws.watch, clock }, { group, stream: streamOf(service, task.taskArn ?? '') }, task);
}

/** Collects what AWS and the application say about a failure, and names its cause. */
export async function explain(deps: RolloutDeps, failing: Failing): Promise<Why> {
  const { service, kind, config, stopped, running, events = [], health } = failing;
  const teller = stopped ?? running;
  const log = teller === undefined ? [] : await taskLog(deps, service, teller);
  return classify({
    service,
    kind,
    ...(stopped === undefined ? {} : { task: stoppedTask(stopped) }),
    events,
    ...(health === undefined ? {} : { health }),
    log,
    expected:
      config === undefined
        ? {}
        : {
            ...(config.port === undefined ? {} : { port: config.port }),
            healthPath: config.health.path,
            grace: Math.round(config.health.gracePeriod / 1_000),
            timeout: Math.round(config.health.timeout / 1_000),
            memory: config.memory,
            platform: PLATFORM_OF[config.cpuArchitecture],
          },
  });
}

/** The account as an error: its first line is the cause. */
export const failure = (why: Why): StageError =>
  new StageError({ stage: 'deploy', message: accountOf(why), hint: why.hint });
