import type { ServiceDeployment } from '@aws-sdk/client-ecs';

import type { ServiceDeployments } from '../aws/service-deployments';
import type { Clock } from '../clock';
import { messageOf } from '../errors';
import type { Output } from '../output';

/** Between looks at a rollback. AWS ms. */
const LOOK_MS = 3_000;
/** Longest that a rollback is waited for: ECS brings up what ran before, and that takes its time. AWS ms. */
const LIMIT_MS = 20 * 60_000;

export interface Where {
  readonly cluster: string;
  readonly service: string;
  readonly deploymentId: string;
  /** AWS ms: by it the service deployment is found. */
  readonly createdAt: number;
  /** What ran before; without it the fallback has nothing to go back to. */
  readonly previous: string | undefined;
}

export interface Back {
  readonly result: 'rolled-back' | 'failed';
  /** In ECS's words. */
  readonly said: string | undefined;
  /** AWS ms at which the version before had everything again. */
  readonly at: number | undefined;
}

interface BackDeps {
  readonly deployments: ServiceDeployments;
  readonly clock: Clock;
  readonly output: Output;
}

const OVER: ReadonlySet<string | undefined> = new Set([
  'SUCCESSFUL',
  'STOPPED',
  'ROLLBACK_SUCCESSFUL',
  'ROLLBACK_FAILED',
]);
export const isOver = ({ status }: ServiceDeployment): boolean => OVER.has(status);

export function backOf(of: ServiceDeployment): Back {
  const said = of.statusReason ?? of.rollback?.reason;
  return of.status === 'ROLLBACK_SUCCESSFUL'
    ? { result: 'rolled-back', said, at: of.finishedAt?.getTime() }
    : { result: 'failed', said: said ?? `the service deployment is ${of.status ?? 'unknown'}`, at: undefined };
}

/** Waits until a service deployment is over. */
export async function followBack({ deployments, clock, output }: BackDeps, arn: string): Promise<Back> {
  const until = clock.now() + LIMIT_MS;
  for (;;) {
    const of = await deployments.describe(arn);
    if (of !== undefined && isOver(of)) return backOf(of);
    if (clock.now() > until)
      return { result: 'failed', said: `the rollback was not over within ${LIMIT_MS / 60_000} min`, at: undefined };
    output.waiting(`rollback: ${of?.status ?? 'not shown yet'}`, LIMIT_MS);
    await clock.sleep(LOOK_MS);
  }
}

/** Tells ECS to roll a deployment back, and waits for it; by a new deployment of what ran before where there is no right to. */
export async function takeBack(deps: BackDeps, where: Where): Promise<Back> {
  const { deployments, output } = deps;
  const { cluster, service } = where;
  try {
    const arn = await deployments.findBegunAt(cluster, service, where.createdAt);
    if (arn !== undefined) {
      await deployments.rollBack(arn).catch(async (error: unknown) => {
        // ECS may have begun to roll back, or ended, in the same moment.
        if (!(error instanceof Error) || error.name !== 'ConflictException') throw error;
      });
      return await followBack(deps, arn);
    }
  } catch (error) {
    output.warn(
      `ECS could not be told to roll back (${messageOf(error)}): the version before is deployed again instead. The role needs ecs:ListServiceDeployments, ecs:DescribeServiceDeployments and ecs:StopServiceDeployment`,
    );
  }
  return redeploy(deps, where);
}

/** The version before as a deployment of its own: needs no right that the update itself did not need. */
async function redeploy({ deployments, clock, output }: BackDeps, where: Where): Promise<Back> {
  const { cluster, service: name, previous } = where;
  if (previous === undefined)
    return { result: 'failed', said: 'there is no version before to go back to', at: undefined };
  const updated = await deployments.update({ cluster, service: name, taskDefinition: previous });
  const id = updated.deployments?.find((d) => d.status === 'PRIMARY')?.id;
  const until = clock.now() + LIMIT_MS;
  for (;;) {
    const service = await deployments.service(cluster, name);
    const mine = service?.deployments?.find((d) => d.id === id);
    if (mine?.rolloutState === 'COMPLETED') return { result: 'rolled-back', said: undefined, at: clock.now() };
    if (clock.now() > until || (service !== undefined && mine === undefined) || mine?.rolloutState === 'FAILED')
      return {
        result: 'failed',
        said: mine?.rolloutStateReason ?? 'the rollback was not seen to its end',
        at: undefined,
      };
    output.waiting('rollback: the version before is deployed again', LIMIT_MS);
    await clock.sleep(LOOK_MS);
  }
}
