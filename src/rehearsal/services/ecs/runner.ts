import type { TaskPlatform } from '../../../config/architecture';
import type { Input } from '../../kernel/types';
import { record, records, text, texts } from '../read';
import { mainContainer } from './definitions';
import type { Task } from './model';

/** A task's main container while it runs. */
export interface Running {
  /** Where it was told to listen, on loopback. */
  readonly localPort: number;
  /** Resolves with the exit code as Docker reports it (128 + signal), once its last lines are in the log. Never rejects. */
  readonly ended: Promise<number>;
  /** Does nothing where it has ended. SIGTERM is the image's own stop signal where it names one. */
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
  /** Runs a command inside of it: true where that exits with 0 in time (wall ms). */
  run(argv: readonly string[], timeoutMs: number): Promise<boolean>;
  /** Why it ended, in ECS's words, where the exit code alone does not say (`OutOfMemoryError…`); known once it has ended. */
  reason(): string | undefined;
}

/** How the rehearsal runs the tasks of ECS: as processes of this machine, or as containers of its Docker engine. */
export interface Runner {
  /**
   * Brings an image, `REGISTRY/NAME@sha256:…`, for a platform, and answers how to start tasks of it. AwsError with AWS's words where
   * it cannot be had.
   */
  pull(image: string, platform: TaskPlatform): Promise<StartTask>;
  /** Ends everything it started, at once. */
  stop(): Promise<void>;
}

/** AwsError where the container cannot be started. `environment` is the whole of it but for PORT. */
export type StartTask = (task: Task, environment: Readonly<Record<string, string>>) => Promise<Running>;

/** What a task's main container is to run: the definition's, under the overrides of RunTask. Pure. */
export interface ContainerPlan {
  readonly name: string;
  /** Empty: the image's. */
  readonly command: readonly string[];
  /** Empty: the image's. */
  readonly entrypoint: readonly string[];
  /** Undefined: the image's. */
  readonly workingDirectory: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

const pairs = (items: readonly Input[]) =>
  Object.fromEntries(items.map((e) => [text(e, 'name') ?? '', text(e, 'value') ?? '']));

export function planOf(task: Pick<Task, 'definition' | 'overrides'>): ContainerPlan {
  const container = mainContainer(task.definition);
  const name = text(container, 'name') ?? 'app';
  const override = records(task.overrides, 'containerOverrides').find((o) => text(o, 'name') === name) ?? {};
  const overridden = texts(override, 'command');
  return {
    name,
    command: overridden.length > 0 ? overridden : texts(container, 'command'),
    entrypoint: texts(container, 'entryPoint'),
    workingDirectory: text(container, 'workingDirectory'),
    environment: { ...pairs(records(container, 'environment')), ...pairs(records(override, 'environment')) },
  };
}

/** Where a container's lines go, as the awslogs driver names it; undefined where the definition has no group. */
export function logOf(task: Task): { readonly group: string; readonly stream: string } | undefined {
  const container = mainContainer(task.definition);
  const options = record(record(container['logConfiguration'])['options']);
  const group = text(options, 'awslogs-group');
  if (group === undefined) return undefined;
  const prefix = text(options, 'awslogs-stream-prefix') ?? 'ecs';
  return { group, stream: `${prefix}/${text(container, 'name') ?? 'app'}/${task.id}` };
}
