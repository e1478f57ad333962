import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { scrubbedEnvironment } from '../../../child/environment';
import { describeEnd, runChild } from '../../../child/run';
import { PLATFORM_OF, type TaskPlatform } from '../../../config/architecture';
import { StageError } from '../../../errors';
import type { Output } from '../../../output';
import type { ImageSettings } from './dockerfile';
import { assembleImage, type OciImage } from './image';
import { insideContext, packLayer } from './layer';

export interface LocalBuild {
  readonly service: string;
  readonly context: string;
  readonly run: readonly (readonly string[])[];
  readonly files: readonly string[];
  readonly settings: ImageSettings;
  readonly args: Readonly<Record<string, string>>;
  /** What its tasks run on, by which the registry knows it; files and commands are this machine's. */
  readonly platform: TaskPlatform;
}

export interface LocalDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly output: Output;
  /** Commands of one context run one after the other, and equal ones once: see {@link contextQueue}. */
  readonly queue: ContextQueue;
}

/** Longest that one command of a build may take, wall milliseconds. */
const COMMAND_TIMEOUT_MS = 20 * 60_000;

export type ContextQueue = <T>(context: string, command: string, work: () => Promise<T>) => Promise<T>;

/**
 * Two services may share a folder: their commands would write over each other's output. One queue a context, and a command
 * that has run there already is not run again.
 */
export function contextQueue(): ContextQueue {
  const last = new Map<string, Promise<unknown>>();
  const done = new Map<string, Promise<unknown>>();
  return async <T>(context: string, command: string, work: () => Promise<T>): Promise<T> => {
    const key = `${context}\0${command}`;
    const earlier = done.get(key);
    if (earlier !== undefined) return (await earlier) as T;
    const before = last.get(context) ?? Promise.resolve();
    const mine = before.then(work, work);
    done.set(key, mine);
    last.set(
      context,
      mine.catch(() => undefined),
    );
    return mine;
  };
}

async function runCommands(build: LocalBuild, deps: LocalDeps): Promise<void> {
  for (const argv of build.run) {
    const shown = argv.join(' ');
    await deps.queue(build.context, JSON.stringify([argv, build.args]), async () => {
      deps.output.debug(`${build.service}: ${shown}`);
      const result = await runChild(argv, {
        cwd: build.context,
        env: scrubbedEnvironment(deps.env, build.args),
        timeoutMs: COMMAND_TIMEOUT_MS,
        signal: deps.signal,
        onLine: (line) => deps.output.debug(`${build.service} | ${line}`),
      });
      if (result.exitCode === 0) return;
      deps.signal.throwIfAborted();
      throw new StageError({
        stage: 'build',
        message: `${build.service}: ${describeEnd(shown, result, COMMAND_TIMEOUT_MS)}`,
        hint: ['Its last lines:', ...result.tail.slice(-15)].join('\n  '),
      });
    });
  }
}

/** Dependencies change seldom: a layer of their own stays in the registry from version to version. */
function layersOf(files: readonly string[]): string[][] {
  const isDependencies = (file: string) => /(?:^|\/)node_modules$/.test(insideContext(file));
  const groups = [files.filter(isDependencies), files.filter((f) => !isDependencies(f))];
  return groups.filter((g) => g.length > 0);
}

/**
 * Makes an image without a Docker engine: runs the build's commands in its context and packs what they made, with the settings
 * of the Dockerfile's last stage. Meant for rehearsals; the base image is not part of it.
 * @param use is given the image while its layer files exist.
 */
export async function buildLocally<T>(
  build: LocalBuild,
  deps: LocalDeps,
  use: (image: OciImage) => Promise<T>,
): Promise<T> {
  await runCommands(build, deps);
  const folder = await mkdtemp(join(tmpdir(), 'ez-deploy-build-'));
  try {
    const layers = [];
    const prefix = build.settings.workingDir.replace(/^\/+/, '');
    for (const [index, files] of layersOf(build.files).entries()) {
      layers.push(await packLayer(build.context, files, prefix, join(folder, `${index}.tar.gz`), deps.signal));
    }
    return await use(assembleImage(build.settings, layers, build.platform));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a local build depends on besides its files: another Node may make another output. */
export function localTools(platform: TaskPlatform): string {
  const task = platform === PLATFORM_OF.X86_64 ? '' : ` ${platform}`;
  return createHash('sha256')
    .update(`${process.version} ${process.platform} ${process.arch}${task}`)
    .digest('hex')
    .slice(0, 12);
}
