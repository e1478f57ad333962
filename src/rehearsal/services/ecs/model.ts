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
  /** Why the container stopped, in ECS's words (`OutOfMemoryError…`, `CannotPullContainerError…`). */
  containerReason: string | undefined;
  /** Asks the task's life cycle to stop. */
  readonly stop: AbortController;
}

export interface Deployment {
  readonly id: string;
  readonly definition: TaskDefinition;
  readonly createdAt: number;
  updatedAt: number;
  failedTasks: number;
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  rolloutReason: string;
  /** No launch before this AWS time: ECS throttles a service whose tasks keep failing. */
  notBefore: number;
}

export interface Service {
  readonly arn: string;
  readonly name: string;
  readonly cluster: string;
  readonly createdAt: number;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  desired: number;
  /** First is PRIMARY. */
  deployments: Deployment[];
  loadBalancers: { targetGroupArn: string; containerName: string; containerPort: number }[];
  breaker: { enable: boolean; rollback: boolean };
  graceMs: number;
  minimumPercent: number;
  maximumPercent: number;
  events: { id: string; createdAt: number; message: string }[];
  /** Members of the request that are only shown again. */
  /** The last reason why no task could be placed: told once until one can. */
  unplaced: string | undefined;
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
