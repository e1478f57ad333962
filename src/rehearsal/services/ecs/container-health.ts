import type { CloudContext } from '../../kernel/types';
import { number, record, texts } from '../read';
import { mainContainer } from './definitions';
import type { Task } from './model';
import type { Running } from './runner';

/** A process runs in its own, real time: its check gets this much of it at least, whatever the clock's factor. Wall ms. */
const LEAST_TIMEOUT_MS = 2_000;

/**
 * A check that takes a while is not made again before this many times as long. The factor makes intervals short and no program
 * fast: twenty containers that each start a Node every second would leave a machine no time for anything else.
 */
const PAUSE = 20;

/**
 * The main container's health check (ContainerDefinition.healthCheck, API reference): every `interval` seconds; a success makes it
 * HEALTHY at once, `retries` failures in a row UNHEALTHY; failures within `startPeriod` do not count. Runs until the signal.
 */
export async function checkContainer(
  ctx: CloudContext,
  task: Task,
  running: Running,
  signal: AbortSignal,
): Promise<void> {
  const check = record(mainContainer(task.definition)['healthCheck']);
  const [kind, ...rest] = texts(check, 'command');
  if (kind === undefined || kind === 'NONE') return;
  const argv = kind === 'CMD-SHELL' ? ['/bin/sh', '-c', ...rest] : kind === 'CMD' ? rest : [kind, ...rest];
  const seconds = (key: string, usual: number) => (number(check, key) ?? usual) * 1_000;
  const [interval, timeout, start] = [seconds('interval', 30), seconds('timeout', 5), seconds('startPeriod', 0)];
  const retries = number(check, 'retries') ?? 3;
  const from = ctx.clock.now();
  let failed = 0;
  while (!signal.aborted) {
    const began = ctx.clock.now();
    const well = await running.run(argv, Math.max(LEAST_TIMEOUT_MS, timeout / ctx.clock.factor));
    if (signal.aborted) return;
    if (well) {
      failed = 0;
      task.health = 'HEALTHY';
    } else if (ctx.clock.now() - from >= start) {
      failed += 1;
      if (failed >= retries) task.health = 'UNHEALTHY';
    }
    try {
      await ctx.clock.sleep(Math.max(interval, PAUSE * (ctx.clock.now() - began)), signal);
    } catch {
      return;
    }
  }
}

export const hasCheck = (task: Task): boolean => {
  const [kind] = texts(record(mainContainer(task.definition)['healthCheck']), 'command');
  return kind !== undefined && kind !== 'NONE';
};
