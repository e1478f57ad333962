import type { RegisterTaskDefinitionCommandInput, RunTaskCommandInput, Task } from '@aws-sdk/client-ecs';

import { type EcsGateway, NotPlacedError } from '../aws/ecs';
import { StageError } from '../errors';
import type { Output } from '../output';
import { type CauseDeps, causeOf, told } from './cause';
import type { UpdateInputs, RunTaskInputs } from './inputs';

/** Between looks at the task. AWS ms. */
const LOOK_MS = 4_000;

/** What RunTask is asked; pure. */
export function runTaskInput(
  asked: RunTaskInputs,
  { cluster, managedTags }: Pick<UpdateInputs, 'cluster' | 'managedTags'>,
  taskDefinition: string,
): RunTaskCommandInput {
  const { subnets, securityGroups, capacity, volume } = asked;
  const input = {
    cluster,
    taskDefinition,
    startedBy: asked.startedBy,
    overrides: { containerOverrides: asked.overrides },
    ...(capacity.length > 0 ? { capacityProviderStrategy: capacity } : { launchType: asked.launchType }),
    ...(subnets.length === 0 && securityGroups.length === 0
      ? {}
      : {
          networkConfiguration: {
            awsvpcConfiguration: { subnets, securityGroups, assignPublicIp: asked.assignPublicIp },
          },
        }),
    ...(managedTags === undefined ? {} : { enableECSManagedTags: managedTags }),
    ...(asked.tags.length === 0 ? {} : { tags: asked.tags }),
    ...(volume === undefined ? {} : { volumeConfigurations: [volume] }),
  };
  // What people wrote as JSON is AWS's to judge.
  return input as unknown as RunTaskCommandInput;
}

/** Runs the task on its own; where asked, waits for its end. @throws StageError where it failed, with the cause. */
export async function runTask(
  deps: CauseDeps & { readonly ecs: EcsGateway; readonly output: Output },
  inputs: UpdateInputs & { readonly runTask: RunTaskInputs },
  registered: { readonly arn: string; readonly definition: RegisterTaskDefinitionCommandInput },
  signal: AbortSignal,
): Promise<{ readonly arn: string }> {
  const { ecs, clock, output } = deps;
  const { cluster, waitMs } = inputs;
  const subject = {
    service: registered.definition.family ?? 'task',
    definition: registered.definition,
    targetGroupArn: undefined,
    graceSeconds: undefined,
  };
  let task: Task;
  try {
    task = await ecs.runTask(runTaskInput(inputs.runTask, inputs, registered.arn));
  } catch (error) {
    if (!(error instanceof NotPlacedError)) throw error;
    const { reason, hint } = told(await causeOf(deps, subject, { events: [error.message] }));
    throw new StageError({ stage: 'update', message: reason, hint, cause: error });
  }
  const arn = task.taskArn ?? '';
  output.info(`Task ${arn.split('/').at(-1) ?? ''} of ${subject.service} runs on its own`);
  if (!inputs.runTask.wait) return { arn };
  const until = clock.now() + waitMs;
  while (task.lastStatus !== 'STOPPED') {
    if (clock.now() > until)
      throw new StageError({
        stage: 'update',
        message: `the task had not ended within ${Math.round(waitMs / 60_000)} min: it is ${task.lastStatus ?? 'unknown'}`,
        hint: `it still runs: ${arn}`,
      });
    output.waiting(`task: ${(task.lastStatus ?? '').toLowerCase()}`, waitMs);
    await clock.sleep(LOOK_MS, signal);
    task = (await ecs.describeTasks(cluster, [arn]))[0] ?? task;
  }
  const failed = (task.containers ?? []).some((c) => c.exitCode !== 0);
  if (!failed) return { arn };
  const { reason, hint } = told(await causeOf(deps, subject, { task, events: [] }));
  throw new StageError({ stage: 'update', message: reason, hint });
}
