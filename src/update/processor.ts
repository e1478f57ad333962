import type { RegisterTaskDefinitionCommandInput, TaskDefinition } from '@aws-sdk/client-ecs';

import { architectureOf, PLATFORM_OF } from '../config/architecture';

type Placed = Pick<TaskDefinition | RegisterTaskDefinitionCommandInput, 'runtimePlatform'>;

/**
 * What is to be said where a new task definition moves a service to the other processor, most often because its file leaves
 * `runtimePlatform` out; undefined where it stays. Pure.
 */
export function otherProcessor(service: string, running: Placed | undefined, next: Placed): string | undefined {
  if (running === undefined) return undefined;
  const [from, to] = [running, next].map((d) => architectureOf(d.runtimePlatform?.cpuArchitecture));
  if (from === undefined || to === undefined || from === to) return undefined;
  const unsaid =
    next.runtimePlatform?.cpuArchitecture === undefined ? ' (it has no runtimePlatform.cpuArchitecture)' : '';
  return `${service} runs on ${from}, and this task definition is for ${to}${unsaid}: its images must be for ${PLATFORM_OF[to]}`;
}
