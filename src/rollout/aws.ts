import { bucketGateway, type BucketGateway } from '../aws/bucket';
import type { AwsTarget } from '../aws/clients';
import { controlGateway, type ControlGateway } from '../aws/control';
import { ecsGateway, type EcsGateway } from '../aws/ecs';
import { elbGateway, type ElbGateway } from '../aws/elb';
import { schedulerGateway, type SchedulerGateway } from '../aws/scheduler';
import { tableGateway, type TableGateway } from '../aws/table';
import { watchGateway, type WatchGateway } from '../aws/watch';
import type { Fence } from '../aws/fence';
import type { Clock } from '../clock';
import type { AppOutputs } from '../infra/outputs';
import type { Output } from '../output';
import type { Release } from '../release/release';
import type { Series } from '../release/series';
import type { Phase } from './types';

/** All gateways of one environment. */
export interface Aws {
  readonly ecs: EcsGateway;
  readonly elb: ElbGateway;
  readonly table: TableGateway;
  readonly bucket: BucketGateway;
  readonly watch: WatchGateway;
  readonly control: ControlGateway;
  readonly scheduler: SchedulerGateway;
}

export function createAws(target: AwsTarget, outputs: AppOutputs): Aws {
  return {
    ecs: ecsGateway(target),
    elb: elbGateway(target),
    table: tableGateway(target, outputs.tableName),
    bucket: bucketGateway(target, outputs.bucketName),
    watch: watchGateway(target),
    control: controlGateway(target),
    scheduler: schedulerGateway(target),
  };
}

/** What everything that touches a running environment is given. */
export interface RolloutDeps {
  /** What the lock holds open for changing calls. */
  readonly fence: Fence;
  readonly aws: Aws;
  readonly outputs: AppOutputs;
  readonly clock: Clock;
  readonly output: Output;
  /** Where references `env:NAME` are looked up. */
  readonly env: NodeJS.ProcessEnv;
  /** Told after every event of the rollout, where somebody looks on. Must not throw. */
  readonly seen?: ((view: RolloutView) => void) | undefined;
}

/** A rollout as it stands. */
export interface RolloutView {
  /** The record so far, with the evidence of the step under observation. */
  readonly release: Release;
  readonly series: Series;
  readonly phase: Phase;
}
