import { isAbsolute, resolve } from 'node:path';

import type { RegisterTaskDefinitionCommandInput, Service, UpdateServiceCommandInput } from '@aws-sdk/client-ecs';

import { ecsGateway } from '../aws/ecs';
import { serviceDeployments } from '../aws/service-deployments';
import { watchGateway } from '../aws/watch';
import { StageError } from '../errors';
import type { Inputs } from '../inputs';
import type { Release, StepRecord } from '../release/release';
import { releaseId } from '../release/id';
import { renderMarkdown } from '../report/markdown';
import { appendSummary } from '../stages/notify/summary';
import { followBack, takeBack, type Back } from '../update/back';
import type { UpdateInputs } from '../update/inputs';
import { otherProcessor } from '../update/processor';
import { type RecordOf, updateRecord } from '../update/record';
import { runTask } from '../update/run-task';
import { openUpdate, type UpdateSession } from '../update/session';
import { readDefinition } from '../update/task-definition';
import { followShift } from '../update/shift';
import { type Ended, waitFor } from '../update/wait';
import { report } from './report';
import { type CommandContext, type CommandResult, Cancelled } from './run';

const shortName = (arn: string) => arn.split('/').at(-1) ?? arn;

/** A service that can be updated: it is there, active, and ECS's own controller runs it. */
function checked(service: Service | undefined, { cluster, service: name = '' }: UpdateInputs): Service {
  const refuse = (message: string, hint: string) => new StageError({ stage: 'update', message, hint });
  if (service === undefined)
    throw refuse(
      `there is no service ${name} in cluster ${cluster}`,
      'check the inputs service and cluster, and the region',
    );
  if (service.status !== 'ACTIVE')
    throw refuse(`${name} is ${service.status ?? 'in an unknown state'}`, 'create it again');
  const controller = service.deploymentController?.type ?? 'ECS';
  if (controller !== 'ECS')
    throw refuse(
      `${name} has the deployment controller ${controller}, which is not driven`,
      'move it to the ECS controller (UpdateService takes deploymentController), then give deployment-configuration a strategy; see docs/moving.md',
    );
  return service;
}

/** What UpdateService is asked: only what the inputs name. */
function updateInput(inputs: UpdateInputs, service: string, taskDefinition: string): UpdateServiceCommandInput {
  const { desiredCount, managedTags, propagateTags, volume, deploymentConfiguration } = inputs;
  const input = {
    cluster: inputs.cluster,
    service,
    taskDefinition,
    forceNewDeployment: inputs.force,
    ...(desiredCount === undefined ? {} : { desiredCount }),
    ...(managedTags === undefined ? {} : { enableECSManagedTags: managedTags }),
    ...(propagateTags === undefined ? {} : { propagateTags }),
    ...(volume === undefined ? {} : { volumeConfigurations: [volume] }),
    ...(deploymentConfiguration === undefined ? {} : { deploymentConfiguration }),
  };
  // EBS and deployment configuration are people's JSON: AWS's to judge.
  return input as unknown as UpdateServiceCommandInput;
}

interface Registered {
  readonly arn: string;
  readonly definition: RegisterTaskDefinitionCommandInput;
}

/** `update`: a new task definition on a service that ez-deploy did not make, as amazon-ecs-deploy-task-definition does it. */
export async function updateCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const asked = inputs.update;
  if (asked === undefined) throw new Error('update without its inputs');
  const file = asked.taskDefinition;
  const session = await openUpdate(inputs, context);
  const { definition, ignored } = readDefinition(
    isAbsolute(file) ? file : resolve(session.root, file),
    asked.keepEmpty,
  );
  if (ignored.length > 0)
    session.output.warn(`${file}: ${ignored.join(', ')} can go: only ECS writes it, and it is not registered`);
  const startedAt = session.clock.wall();
  const ecs = ecsGateway(session.target);
  const deployments = serviceDeployments(session.target);
  // Before anything is written: what cannot be updated is refused without a trace.
  const before =
    asked.service === undefined ? undefined : checked(await deployments.service(asked.cluster, asked.service), asked);
  const running = before?.taskDefinition;
  const [arn, now] = await Promise.all([
    ecs.registerTaskDefinition(definition),
    // For a warning: who may not ask goes without it.
    running === undefined ? undefined : ecs.describeTaskDefinition(running).catch(() => undefined),
  ]);
  const moved = otherProcessor(asked.service ?? '', now, definition);
  if (moved !== undefined) session.output.warn(moved);
  const registered: Registered = { arn, definition };
  session.output.info(`Registered ${shortName(registered.arn)}`);
  const outputs: CommandResult['outputs'] = { 'task-definition-arn': registered.arn };
  const deps = { deployments, watch: watchGateway(session.target), clock: session.clock, output: session.output, ecs };
  if (asked.runTask !== undefined) {
    const ran = await runTask(deps, { ...asked, runTask: asked.runTask }, registered, context.signal);
    outputs['run-task-arn'] = JSON.stringify([ran.arn]);
  }
  if (before === undefined || asked.service === undefined) {
    const text = `Registered ${registered.arn}; no service was named, so none was updated.`;
    return {
      exitCode: 0,
      json: { command: 'update', result: 'succeeded', taskDefinitionArn: registered.arn },
      text,
      outputs: { ...outputs, result: 'succeeded' },
    };
  }
  const result = await onService(session, deps, { inputs, asked, before, registered, startedAt, name: asked.service });
  return { ...result, outputs: { ...result.outputs, ...outputs } };
}

async function onService(
  session: UpdateSession,
  deps: Parameters<typeof waitFor>[0],
  {
    inputs,
    asked,
    before,
    registered,
    startedAt,
    name,
  }: {
    inputs: Inputs;
    asked: UpdateInputs;
    before: Service;
    registered: Registered;
    startedAt: number;
    name: string;
  },
): Promise<CommandResult> {
  const { clock, output, signal } = session;
  const { cluster } = asked;
  const previous = before.taskDefinition;
  const service = await deps.deployments.update(updateInput(asked, name, registered.arn));
  const primary = service.deployments?.find((d) => d.status === 'PRIMARY');
  output.info(`${name}: ${shortName(previous ?? 'nothing')} → ${shortName(registered.arn)}`);
  let steps: readonly StepRecord[] = [];
  const finish = async (
    ended: Pick<RecordOf, 'result' | 'reason' | 'hint' | 'rollback'> & { notes?: string[] },
  ): Promise<CommandResult> => {
    output.waiting(undefined);
    const record: Release = updateRecord({
      id: releaseId(new Date(startedAt), session.commit),
      service: name,
      cluster,
      version: inputs.version ?? shortName(registered.arn),
      commit: session.commit,
      actor: session.actor,
      startedAt,
      endedAt: clock.wall(),
      clockFactor: clock.factor,
      definition: registered.definition,
      taskDefinitionArn: registered.arn,
      previous,
      notes: [],
      steps,
      ...ended,
    });
    await appendSummary(session.env, renderMarkdown(record));
    if (record.reason !== undefined) for (const line of record.reason.split('\n')) output.error(line);
    return report(session, record, undefined);
  };
  if (!asked.wait)
    return finish({
      result: 'succeeded',
      notes: ['The deployment was begun and not waited for: wait-for-service-stability was not true.'],
    });

  const where = {
    cluster,
    service: name,
    deploymentId: primary?.id ?? '',
    createdAt: primary?.createdAt?.getTime() ?? clock.now(),
    previous,
  };
  const rollback = (by: 'ecs' | 'deploy', began: number, back: Back): NonNullable<RecordOf['rollback']> => ({
    by,
    startedAt: clock.toWall(began),
    backAt: back.result === 'rolled-back' && back.at !== undefined ? clock.toWall(back.at) : undefined,
  });
  const failed = async (reason: string, hint: string | undefined, outcome?: 'cancelled'): Promise<CommandResult> => {
    if (!asked.rollback)
      return finish({
        result: outcome ?? 'failed',
        reason,
        hint: hint ?? 'the deployment was left as it is: rollback-on-failure is false',
      });
    output.warn(reason.split('\n')[0] ?? reason);
    output.info(`${name}: ECS is told to roll back to ${shortName(previous ?? 'nothing')}`);
    const began = clock.now();
    const back = await takeBack(deps, where);
    return finish({
      result: outcome ?? back.result,
      reason: back.said === undefined ? reason : `${reason}\n  ECS: ${back.said}`,
      hint,
      rollback: rollback('deploy', began, back),
    });
  };

  const targetGroupArn = before.loadBalancers?.[0]?.targetGroupArn;
  const awaited = {
    cluster,
    deploymentId: where.deploymentId,
    oldEvents: new Set((before.events ?? []).flatMap((e) => e.id ?? [])),
    subject: {
      service: name,
      definition: registered.definition,
      targetGroupArn,
      graceSeconds: before.healthCheckGracePeriodSeconds,
    },
    limitMs: asked.waitMs,
  };
  const strategy = service.deploymentConfiguration?.strategy ?? 'ROLLING';
  let ended: Ended;
  try {
    if (strategy === 'ROLLING') ended = await waitFor(deps, awaited, signal);
    else {
      const shifting = { ...awaited, createdAt: where.createdAt, pauseHooks: asked.pauseHooks };
      ({ ended, steps } = await followShift(deps, shifting, signal));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    return failed(signal.reason instanceof Cancelled ? signal.reason.message : 'cancelled', undefined, 'cancelled');
  }
  if (ended.how === 'completed') return finish({ result: 'succeeded' });
  if (ended.how === 'failing') return failed(ended.reason, ended.hint);
  if (ended.how === 'given-up' && !ended.rollingBack) return failed(ended.reason, ended.hint);
  // ECS rolls back by itself, or has; or somebody else deployed meanwhile. The service deployment knows.
  const began = clock.now();
  const arn = await deps.deployments.findBegunAt(cluster, name, where.createdAt).catch(() => undefined);
  const back = arn === undefined ? undefined : await followBack(deps, arn);
  const said = back?.said === undefined ? '' : `\n  ECS: ${back.said}`;
  if (ended.how === 'given-up')
    return finish({
      result: back?.result ?? 'failed',
      reason: `${ended.reason}${said}`,
      hint: ended.hint,
      ...(back === undefined ? {} : { rollback: rollback('ecs', began, back) }),
    });
  return finish({
    result: back?.result ?? 'failed',
    reason:
      back?.result === 'rolled-back'
        ? `${name}: ECS rolled the deployment back${said}`
        : `${name}: another deployment took the place of this one${said}`,
    hint: 'who else deploys this service? Let the workflow’s concurrency group admit one at a time',
    ...(back?.result === 'rolled-back' ? { rollback: rollback('ecs', began, back) } : {}),
  });
}
