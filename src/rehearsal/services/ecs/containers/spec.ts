import { flag, number, record, records, text } from '../../read';
import { mainContainer } from '../definitions';
import { memoryLimit } from '../memory';
import type { Task } from '../model';
import { planOf } from '../runner';

/** Docker keeps this much of a container's output; the log group has all of it. */
const KEPT_OUTPUT = { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '2' } };

/** Volumes of the task that the container mounts: empty, on disk and the task's own, as Fargate's ephemeral storage is. */
function mountsOf(task: Task): { Type: 'volume'; Target: string; ReadOnly: boolean }[] {
  return records(mainContainer(task.definition), 'mountPoints').flatMap((mount) => {
    const target = text(mount, 'containerPath');
    return target === undefined
      ? []
      : [{ Type: 'volume' as const, Target: target, ReadOnly: flag(mount, 'readOnly') === true }];
  });
}

/**
 * The body of `POST /containers/create` for a task's main container. It shares the machine's network, as it must to be reached on
 * loopback, and has no rights at all: no capabilities, none to be had, its root read-only where the definition says so. The image's
 * own health check is off, for ECS does not look at it. Pure.
 */
export function containerSpec(
  task: Task,
  image: string,
  environment: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const container = mainContainer(task.definition);
  const plan = planOf(task);
  const memory = memoryLimit(task.definition, container);
  const user = text(container, 'user');
  const cpu = number(container, 'cpu') ?? 0;
  return {
    Image: image,
    ...(plan.command.length > 0 ? { Cmd: plan.command } : {}),
    ...(plan.entrypoint.length > 0 ? { Entrypoint: plan.entrypoint } : {}),
    ...(plan.workingDirectory === undefined ? {} : { WorkingDir: plan.workingDirectory }),
    ...(user === undefined ? {} : { User: user }),
    Env: Object.entries(environment).map(([name, value]) => `${name}=${value}`),
    Labels: labels,
    Healthcheck: { Test: ['NONE'] },
    HostConfig: {
      NetworkMode: 'host',
      Privileged: false,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      ReadonlyRootfs: flag(container, 'readonlyRootFilesystem') === true,
      Init: flag(record(container['linuxParameters']), 'initProcessEnabled') === true,
      Mounts: mountsOf(task),
      // No swap beside it: over the limit is over the limit.
      ...(memory === 0 ? {} : { Memory: memory, MemorySwap: memory }),
      // CPU units are shares in ECS too: they count when the machine is busy.
      CpuShares: cpu > 0 ? cpu : (number(task.definition.raw, 'cpu') ?? 0),
      LogConfig: KEPT_OUTPUT,
    },
  };
}
