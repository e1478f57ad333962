import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describeEnd } from '../../../child/run';
import { messageOf, StageError } from '../../../errors';
import type { Output } from '../../../output';
import { type BuildxBuild, buildxArgv } from './argv';
import type { Docker } from './docker';
import { type BuildMetadata, parseMetadata } from './metadata';

const BUILD_MS = 60 * 60_000;

/**
 * Builds and pushes one image.
 * @param env variables that its secrets name, and those of the cache; nothing else of the job's reaches it.
 * @param hide takes secrets out of what a failure says: that goes into records and reports, where no mask of a log reaches.
 */
export async function buildWithBuildx(
  docker: Docker,
  build: Omit<BuildxBuild, 'metadataFile'>,
  {
    env,
    output,
    signal,
    hide,
  }: {
    env: Readonly<Record<string, string>>;
    output: Output;
    signal: AbortSignal;
    hide: (text: string) => string;
  },
): Promise<BuildMetadata> {
  const metadataFile = join(docker.folder, `${randomUUID()}.json`);
  const argv = buildxArgv({ ...build, metadataFile });
  const result = await docker.run(argv, {
    timeoutMs: BUILD_MS,
    env,
    onLine: (line) => output.info(`${build.service} | ${line}`),
  });
  if (result.exitCode !== 0) {
    signal.throwIfAborted();
    throw new StageError({
      stage: 'build',
      message: hide(`${build.service}: ${describeEnd('docker buildx build', result, BUILD_MS)}`),
      hint: hide(['Its last lines:', ...result.tail.slice(-15)].join('\n  ')),
    });
  }
  try {
    return parseMetadata(await readFile(metadataFile, 'utf8'));
  } catch (error) {
    throw new StageError({
      stage: 'build',
      message: `${build.service}: it is built, and nobody knows what: ${messageOf(error)}`,
      hint: 'is buildx older than 0.8? Update it',
      cause: error,
    });
  }
}
