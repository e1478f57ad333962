import type { RegisterTaskDefinitionCommandInput, Task } from '@aws-sdk/client-ecs';

import type { ServiceDeployments } from '../aws/service-deployments';
import type { WatchGateway } from '../aws/watch';
import type { Clock } from '../clock';
import { architectureOf, PLATFORM_OF } from '../config/architecture';
import { accountOf, classify, type Why } from '../rollout/why/classify';
import { linesOf, stoppedTask } from '../rollout/why/gather';

export interface CauseDeps {
  readonly deployments: ServiceDeployments;
  readonly watch: WatchGateway;
  readonly clock: Clock;
}

/** What is known of the service besides its failure. */
export interface Subject {
  readonly service: string;
  readonly definition: RegisterTaskDefinitionCommandInput;
  readonly targetGroupArn: string | undefined;
  readonly graceSeconds: number | undefined;
}

/** Causes that pass by themselves: ECS goes on trying, and so does the wait. */
export const PASSING: ReadonlySet<string> = new Set(['no-capacity', 'taken-away']);

const HERE = 'the task definition';

/** Group and stream of a task's log, as its first container with the awslogs driver says. */
function logOf({ definition }: Subject, task: Task): { group: string; stream: string } | undefined {
  for (const { name, logConfiguration } of definition.containerDefinitions ?? []) {
    const options = logConfiguration?.logDriver === 'awslogs' ? logConfiguration.options : undefined;
    const [group, prefix] = [options?.['awslogs-group'], options?.['awslogs-stream-prefix']];
    if (group === undefined || prefix === undefined) continue;
    return { group, stream: `${prefix}/${name ?? ''}/${task.taskArn?.split('/').at(-1) ?? ''}` };
  }
  return undefined;
}

/** Names why a deployment of somebody else's service fails; needs rights for no more than it can do without. */
export async function causeOf(
  { deployments, watch, clock }: CauseDeps,
  subject: Subject,
  seen: { readonly task?: Task; readonly events: readonly string[]; readonly kind?: 'service' | 'migration' },
): Promise<Why> {
  const { definition, service, targetGroupArn, graceSeconds } = subject;
  const where = seen.task === undefined ? undefined : logOf(subject, seen.task);
  const [log, group] = await Promise.all([
    seen.task === undefined || where === undefined ? [] : linesOf({ watch, clock }, where, seen.task),
    targetGroupArn === undefined ? undefined : deployments.targetGroup(targetGroupArn).catch(() => undefined),
  ]);
  const port = definition.containerDefinitions?.flatMap((c) => c.portMappings ?? [])[0]?.containerPort;
  const memory = Number(definition.memory);
  const why = classify({
    service,
    kind: seen.kind ?? 'service',
    ...(seen.task === undefined ? {} : { task: stoppedTask(seen.task) }),
    events: seen.events,
    log,
    expected: {
      ...(port === undefined ? {} : { port }),
      ...(group?.path === undefined ? {} : { healthPath: group.path }),
      ...(group?.timeout === undefined ? {} : { timeout: group.timeout }),
      ...(graceSeconds === undefined ? {} : { grace: graceSeconds }),
      ...(Number.isFinite(memory) && memory > 0 ? { memory } : {}),
      platform: PLATFORM_OF[architectureOf(definition.runtimePlatform?.cpuArchitecture)],
    },
  });
  // The hints are written for services of ez-deploy.yml; here there is none.
  return { ...why, hint: why.hint.replaceAll('ez-deploy.yml', HERE) };
}

export const told = (why: Why): { reason: string; hint: string } => ({ reason: accountOf(why), hint: why.hint });
