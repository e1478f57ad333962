import type { AwsService, CloudContext } from '../../kernel/types';
import { hex } from '../read';
import { live, type LifeDeps, requestStop } from './life';
import { createMesh } from './mesh';
import type { EcsState, Service, Task } from './model';
import { ecsOperations, type Actions } from './operations';
import type { Runner } from './runner';
import { runScheduler } from './scheduler';

/** Stopped tasks are shown for about an hour, as at AWS. AWS ms. */
const SHOW_STOPPED_MS = 3_600_000;

/** ECS on Fargate: definitions, services with their scheduler, and tasks that are real processes or containers. */
export function createEcs(
  ctx: CloudContext,
  runner: Runner,
  onGone: LifeDeps['onGone'],
): { service: AwsService; state: EcsState; describe: () => unknown } {
  const state: EcsState = {
    clusters: new Map(),
    definitions: new Map(),
    services: new Map(),
    tasks: new Map(),
    tokens: new Map(),
  };
  const mesh = createMesh(ctx, state);
  const lives = new Set<Promise<void>>();

  const launch: Actions['launch'] = (wanted, service, bindings) => {
    const id = hex(32);
    const task: Task = {
      ...wanted,
      id,
      arn: `arn:aws:ecs:${ctx.region}:${ctx.accountId}:task/${wanted.cluster}/${id}`,
      address: ctx.ports.network.allocate(),
      createdAt: ctx.clock.now(),
      status: 'PROVISIONING',
      desired: 'RUNNING',
      startedAt: undefined,
      stoppingAt: undefined,
      executionStoppedAt: undefined,
      stoppedAt: undefined,
      stopCode: undefined,
      stoppedReason: undefined,
      exitCode: undefined,
      containerReason: undefined,
      health: 'UNKNOWN',
      stop: new AbortController(),
    };
    state.tasks.set(task.arn, task);
    const life = live({ ctx, runner, onGone, mesh }, task, bindings ?? service?.loadBalancers ?? []).finally(() => {
      lives.delete(life);
      for (const old of state.tasks.values()) {
        if (old.stoppedAt !== undefined && ctx.clock.now() - old.stoppedAt > SHOW_STOPPED_MS)
          state.tasks.delete(old.arn);
      }
    });
    lives.add(life);
    return task;
  };
  const actions: Actions = {
    launch,
    schedule: (service: Service) => {
      runScheduler(ctx, state, service, (of, deployment) =>
        launch(
          {
            cluster: of.cluster,
            definition: deployment.definition,
            group: `service:${of.name}`,
            startedBy: deployment.id,
            overrides: {},
            tags: [],
          },
          of,
          deployment.revision.bindings,
        ),
      ).catch((error: unknown) => ctx.log(`scheduler of ${service.name}: ${String(error)}`));
    },
  };

  return {
    state,
    service: {
      signingName: 'ecs',
      protocol: 'json',
      targetPrefix: 'AmazonEC2ContainerServiceV20141113',
      operations: ecsOperations(ctx, state, actions),
      stop: async () => {
        for (const service of state.services.values()) service.ended.abort();
        for (const task of state.tasks.values()) requestStop(ctx, task, 'UserInitiated', 'the rehearsal ended');
        // Everything at once: nobody waits for drains at the end of a rehearsal.
        await runner.stop();
        await mesh.stop();
      },
    },
    describe: () => ({
      services: [...state.services.values()].map((s) => ({
        name: s.name,
        desired: s.desired,
        running: [...state.tasks.values()].filter((t) => t.group === `service:${s.name}` && t.status === 'RUNNING')
          .length,
        definition: s.deployments[0]?.definition.arn.split('/').at(-1),
        rollout: s.deployments[0]?.rolloutState,
      })),
      tasks: [...state.tasks.values()]
        .filter((t) => t.status !== 'STOPPED')
        .map((t) => ({ id: t.id, group: t.group, status: t.status, address: t.address })),
    }),
  };
}
