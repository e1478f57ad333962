import type { Input } from '../../kernel/types';

export type TaskStatus =
  'PROVISIONING' | 'PENDING' | 'ACTIVATING' | 'RUNNING' | 'DEACTIVATING' | 'STOPPING' | 'DEPROVISIONING' | 'STOPPED';

export interface TaskDefinition {
  readonly arn: string;
  readonly family: string;
  readonly revision: number;
  status: 'ACTIVE' | 'INACTIVE';
  /** The request's members, as they came. */
  readonly raw: Input;
  readonly containers: readonly Input[];
}

export interface Task {
  readonly arn: string;
  readonly id: string;
  readonly cluster: string;
  readonly definition: TaskDefinition;
  /** `service:NAME` or `family:NAME`. */
  readonly group: string;
  readonly startedBy: string;
  readonly address: string;
  readonly createdAt: number;
  readonly overrides: Input;
  readonly tags: readonly Input[];
  status: TaskStatus;
  desired: 'RUNNING' | 'STOPPED';
  startedAt: number | undefined;
  /** When it was told, or began, to stop. AWS ms, as all times here. */
  stoppingAt: number | undefined;
  /** When its process had ended. */
  executionStoppedAt: number | undefined;
  stoppedAt: number | undefined;
  stopCode: string | undefined;
  stoppedReason: string | undefined;
  exitCode: number | undefined;
  /** By the container's health check; UNKNOWN without one. */
  health: 'UNKNOWN' | 'HEALTHY' | 'UNHEALTHY';
  /** Why the container stopped, in ECS's words (`OutOfMemoryError…`, `CannotPullContainerError…`). */
  containerReason: string | undefined;
  /** Asks the task's life cycle to stop. */
  readonly stop: AbortController;
}

/** A load balancer of a service; `advanced` is what the strategies that shift traffic need. */
export interface Binding {
  readonly targetGroupArn: string;
  readonly containerName: string;
  readonly containerPort: number;
  readonly advanced?: {
    readonly alternateTargetGroupArn: string;
    readonly productionListenerRule: string;
    readonly testListenerRule?: string;
    readonly roleArn: string;
  };
}

/** What a service ran as from one moment on: its workload configuration. */
export interface Revision {
  readonly arn: string;
  readonly definition: TaskDefinition;
  readonly createdAt: number;
  /** As resolved: the target groups that its tasks are registered in. */
  readonly bindings: readonly Binding[];
}

export interface Deployment {
  readonly id: string;
  readonly revision: Revision;
  readonly definition: TaskDefinition;
  readonly createdAt: number;
  updatedAt: number;
  failedTasks: number;
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  rolloutReason: string;
  /** No launch before this AWS time: ECS throttles a service whose tasks keep failing. */
  notBefore: number;
  /** Tasks that were healthy once: each resets the count of failures once. */
  readonly wasReady: Set<string>;
}

export type ServiceDeploymentStatus =
  | 'PENDING'
  | 'IN_PROGRESS'
  | 'SUCCESSFUL'
  | 'STOP_REQUESTED'
  | 'STOPPED'
  | 'ROLLBACK_REQUESTED'
  | 'ROLLBACK_IN_PROGRESS'
  | 'ROLLBACK_SUCCESSFUL'
  | 'ROLLBACK_FAILED';

/** One hook that a service deployment waits for, or waited for. */
export interface HookDetail {
  readonly hookId: string;
  readonly stage: string;
  status: 'AWAITING_ACTION' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';
  readonly expiresAt: number;
  readonly timeoutAction: 'CONTINUE' | 'ROLLBACK';
}

/** The history entry of one deployment, as ListServiceDeployments and DescribeServiceDeployments know it. */
export interface ServiceDeployment {
  readonly arn: string;
  readonly createdAt: number;
  readonly deployment: Deployment;
  /** Revisions that were deployed when it began. */
  readonly sources: readonly Revision[];
  /** The deployment configuration of that moment. */
  readonly configuration: Input;
  readonly strategy: Strategy;
  status: ServiceDeploymentStatus;
  reason: string;
  startedAt: number | undefined;
  finishedAt: number | undefined;
  stoppedAt: number | undefined;
  updatedAt: number;
  rollback: { readonly reason: string; readonly startedAt: number; readonly revision: Revision } | undefined;
  /** Life-cycle stage of a strategy that shifts traffic, and since when. */
  stage: string | undefined;
  stageSince: number;
  /** Steps of the production traffic shift that were made. */
  step: number;
  /** Percent of production and test traffic at the target revision. */
  weight: number;
  testWeight: number;
  hooks: HookDetail[];
}

export type Strategy = 'ROLLING' | 'BLUE_GREEN' | 'CANARY' | 'LINEAR';

export interface Service {
  readonly arn: string;
  readonly name: string;
  readonly cluster: string;
  readonly createdAt: number;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  desired: number;
  /** First is PRIMARY. */
  deployments: Deployment[];
  loadBalancers: Binding[];
  /** Newest first. */
  revisions: Revision[];
  /** Newest first. */
  history: ServiceDeployment[];
  strategy: Strategy;
  /** The members of `deploymentConfiguration` as they were given, one over the other. */
  configuration: Input;
  breaker: {
    enable: boolean;
    rollback: boolean;
    /** A healthy task sets the count of failures back to 0. */
    reset: boolean;
    threshold: { type: string; value: number };
  };
  graceMs: number;
  minimumPercent: number;
  maximumPercent: number;
  events: { id: string; createdAt: number; message: string }[];
  /** The last reason why no task could be placed: told once until one can. */
  unplaced: string | undefined;
  /** Members of the request that are only shown again. */
  raw: Input;
  readonly ended: AbortController;
}

export interface Cluster {
  readonly name: string;
  readonly arn: string;
  raw: Input;
}

export interface EcsState {
  readonly clusters: Map<string, Cluster>;
  readonly definitions: Map<string, TaskDefinition[]>;
  readonly services: Map<string, Service>;
  readonly tasks: Map<string, Task>;
  /** clientToken → task arns, so that a repeated RunTask starts nothing twice. */
  readonly tokens: Map<string, string[]>;
}

export const serviceKey = (cluster: string, name: string) => `${cluster}/${name}`;
