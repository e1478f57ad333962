import type { Task } from '@aws-sdk/client-ecs';

import type { RolloutDeps } from './aws';

const LOG_LINES = 6;

/** Log stream of a task as awslogs names it: `ecs/CONTAINER/TASK-ID`. */
export const streamOf = (service: string, taskArn: string) => `ecs/${service}/${taskArn.split('/').at(-1) ?? ''}`;

/** Hints for the causes that people meet most. */
const HINTS: readonly [RegExp, string][] = [
  [/CannotPullContainerError/, 'is the image still in the registry, and may the execution role pull it?'],
  [/ResourceInitializationError.*secret/i, 'does the secret exist, and may the execution role read it?'],
  [/OutOfMemory|137/, 'give the service more memory, or find what uses it up'],
  [/health checks/i, 'does the application answer its health path on its port within the grace period?'],
  [/Essential container/, 'the log above says why the process ended'],
];

export interface StoppedAccount {
  /** One line: the cause. */
  readonly cause: string;
  readonly log: readonly string[];
  readonly hint: string | undefined;
}

/** Why a task stopped, cause first: stopped reason, exit code, container reason, and its last log lines. */
export async function whyStopped(
  { aws, outputs, clock }: RolloutDeps,
  service: string,
  task: Task,
): Promise<StoppedAccount> {
  const container = task.containers?.[0];
  const parts = [task.stoppedReason ?? 'stopped without a reason'];
  if (container?.exitCode !== undefined) parts.push(`exit code ${container.exitCode}`);
  if (container?.reason !== undefined && !parts[0]?.includes(container.reason)) parts.push(container.reason);
  const group = outputs.services[service]?.logGroup;
  let log: string[] = [];
  // The log is a few seconds behind; the account does not wait longer than that for it.
  for (let look = 0; group !== undefined && look < 5 && log.length === 0 && task.startedAt !== undefined; look += 1) {
    log = await aws.watch.lastLines(group, streamOf(service, task.taskArn ?? ''), LOG_LINES).catch(() => []);
    if (log.length === 0) await clock.sleep(1_000);
  }
  const cause = parts.join(', ');
  return { cause, log, hint: HINTS.find(([pattern]) => pattern.test(cause))?.[1] };
}

/** The account as text: first line the cause, then the log. */
export const accountText = (service: string, { cause, log }: StoppedAccount): string =>
  [`${service}: a task stopped: ${cause}`, ...log.map((line) => `  | ${line}`)].join('\n');
