import { randomUUID } from 'node:crypto';

import { platformOfMachine, type TaskPlatform } from '../../../../config/architecture';
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
  /** Pulls under way: a task that starts later asks the registry again, as on Fargate, and fails where the image is gone. */
  const pulls = new Map<string, Promise<PulledImage>>();
  /** The last pull of each image: under one name an engine may keep the image of one platform only, so these wait for each other. */
  const last = new Map<string, Promise<unknown>>();
  const machine = platformOfMachine(process.arch);
  const foreign = new Set<TaskPlatform>();
  const starting = new Set<Promise<void>>();
  let stopped = false;

  const pulled = (reference: string, platform: TaskPlatform): Promise<PulledImage> => {
    const name = `${reference} ${platform}`;
    const known = pulls.get(name);
    if (known !== undefined) return known;
    if (platform !== machine && !foreign.has(platform)) {
      foreign.add(platform);
      ctx.log(`tasks for ${platform} run on this ${machine} machine where it has emulation, and slower than at AWS`);
    }
    const before = last.get(reference) ?? Promise.resolve();
    const pulling = before
      .then(() => pullImage(engine, { reference, platform }, registry, () => ctx.ports.images.password()))
      .finally(() => pulls.delete(name));
    last.set(
      reference,
      pulling.catch(() => undefined),
    );
    pulls.set(name, pulling);
    return pulling;
  };

  return {
    pull: async (reference, platform) => {
      const image = await pulled(reference, platform);
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
