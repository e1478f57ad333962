import { randomUUID } from 'node:crypto';

import { LABELS, startCleaner, sweepLeftovers } from '../../../docker/clean';
import type { DockerEngine } from '../../../docker/engine';
import { ownerOf } from '../../../docker/owner';
import type { CloudContext } from '../../../kernel/types';
import type { Runner, StartTask } from '../runner';
import { pullImage, type PulledImage } from './pull';
import { startContainer } from './start';

/**
 * Tasks as containers of this machine's Docker engine. They carry the rehearsal's labels, and are removed with their images when it
 * ends in whatever way; what one left that was killed together with its cleaner goes first.
 */
export async function createContainerRunner(
  ctx: CloudContext,
  engine: DockerEngine,
  registry: string,
): Promise<Runner> {
  await sweepLeftovers(engine, ctx.log);
  const rehearsal = randomUUID();
  const owner = ownerOf(process.pid);
  const labels = {
    [LABELS.rehearsal]: rehearsal,
    [LABELS.registry]: registry,
    ...(owner === undefined ? {} : { [LABELS.owner]: owner }),
  };
  const cleaner = startCleaner(engine.socket, rehearsal, registry);
  const images = new Map<string, Promise<PulledImage>>();
  const starting = new Set<Promise<void>>();
  let stopped = false;

  const pulled = (reference: string): Promise<PulledImage> => {
    const known = images.get(reference);
    if (known !== undefined) return known;
    const pulling = pullImage(engine, reference, registry, () => ctx.ports.images.password());
    images.set(reference, pulling);
    // A failed pull is tried again by the next task, as ECS does.
    pulling.catch(() => images.delete(reference));
    return pulling;
  };

  return {
    pull: async (reference) => {
      const image = await pulled(reference);
      const start: StartTask = async (task, environment) => {
        if (stopped) throw new Error('the rehearsal ended');
        const started = startContainer(ctx, engine, task, image, environment, labels);
        const settled: Promise<void> = started
          .then(() => undefined)
          .catch(() => undefined)
          .finally(() => starting.delete(settled));
        starting.add(settled);
        return started;
      };
      return start;
    },
    stop: async () => {
      stopped = true;
      // What is being made is not in the cleaner's list yet.
      await Promise.all(starting);
      await cleaner.stop();
    },
  };
}
