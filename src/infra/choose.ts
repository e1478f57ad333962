import { join } from 'node:path';

import type { AwsTarget } from '../aws/clients';
import type { EnvironmentConfig } from '../config/schema';
import { ConfigError, StageError } from '../errors';
import type { Output } from '../output';
import type { RehearsalInfo } from '../rehearsal/info';
import { RESOURCE_TAG } from './engine/identity';
import type { WorkflowRun } from './engine/lock';
import type { Finder } from './engine/pending';
import type { InfraResult, Program } from './result';
import { stackTags } from './stack-tags';

/** A state as the engine exports it; opaque. */
export type EngineState = unknown;

/** A resource of the state. */
export interface Standing {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly protect?: boolean | undefined;
  /** Properties that the program leaves to somebody else: the rollout's, AWS's. */
  readonly ignoreChanges?: readonly string[];
  /** By which it was taken over, where it was. */
  readonly importId?: string | undefined;
}

/** What runs the infrastructure program. */
export interface Engine {
  readonly name: string;
  /** @param waiting called once the engine's process starts: until it asks for the program, this one has nothing to do. */
  preview(waiting?: () => void): Promise<InfraResult>;
  /** @param unprotect URNs that may be replaced or deleted although they are protected. */
  up(unprotect?: readonly string[]): Promise<InfraResult>;
  /** Removes what is not protected, or is named; what the protected ones stand on stays too. */
  destroy(unprotect?: readonly string[]): Promise<InfraResult>;
  /** Everything in the cloud that the state knows of. */
  standing(): Promise<readonly Standing[]>;
  /** What stands otherwise than the state has it: `update` for changed, `delete` for gone. Changes nothing. */
  drift(): Promise<InfraResult>;
  /** The whole state, to be brought to another backend. */
  state(): Promise<EngineState>;
  /** Takes another backend's state; the embedded runtime has none but its own. */
  move?(state: EngineState): Promise<void>;
  /** Takes what stands into the state, so that the next apply puts it right. */
  refresh(): Promise<InfraResult>;
}

export interface EngineOptions {
  readonly config: EnvironmentConfig;
  readonly accountId: string;
  readonly program: Program;
  /** Loads what the program needs, where the engine's process is waited for anyway. */
  readonly load?: () => Promise<unknown>;
  readonly rehearsal: RehearsalInfo | undefined;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
  readonly stateFolder: string;
  readonly target: AwsTarget;
  /** Where the real engine keeps its state, in place of what the ground says. */
  readonly backend?: string;
  /** Whether GitHub says that a run of this repository is over; undefined: it does not say. */
  readonly runEnded?: ((run: WorkflowRun) => Promise<boolean | undefined>) | undefined;
}

/**
 * The real engine where one is found; in a rehearsal without one, Pulumi's SDK runtime with the embedded monitor. Against AWS
 * only the real engine will do.
 */
export async function chooseEngine(options: EngineOptions): Promise<Engine> {
  let own: ConfigError | StageError | undefined;
  const program: Program = async () => {
    try {
      return await options.program();
    } catch (error) {
      if (error instanceof ConfigError || error instanceof StageError) own = error;
      throw error;
    }
  };
  const engine = await anyEngine({ ...options, program });
  // What the program itself refuses, an engine repeats as text: the error it is has its places and hints.
  const asItself = async <T>(run: () => Promise<T>): Promise<T> => {
    own = undefined;
    try {
      return await run();
    } catch (error) {
      throw own ?? error;
    }
  };
  return {
    ...engine,
    preview: (waiting) => asItself(() => engine.preview(waiting)),
    up: (unprotect) => asItself(() => engine.up(unprotect)),
  };
}

async function anyEngine(options: EngineOptions): Promise<Engine> {
  const { rehearsal, config } = options;
  const { findEngine } = await import('./engine');
  // A rehearsal cloud is empty when it starts: its state belongs to it, not to the folder.
  const stateFile =
    rehearsal === undefined
      ? undefined
      : join(options.stateFolder, `rehearsal-${Math.round(rehearsal.clockAnchor)}`, `${config.environment}.json`);
  const real = await findEngine(options, stateFile);
  if (real !== undefined) return real;
  if (rehearsal === undefined || stateFile === undefined) {
    throw new StageError({
      stage: 'infra',
      message: 'no Pulumi engine was found, and against AWS only the real one will do',
      hint: 'install Pulumi 3.259 or newer in the job (pulumi/actions with command: install), or put `pulumi` on PATH',
    });
  }
  const [
    { EMBEDDED_ENGINE, destroyEmbedded, previewEmbedded, upEmbedded },
    { lookEmbedded, recoverEmbedded },
    { readState },
  ] = await Promise.all([import('./embedded/run'), import('./embedded/look'), import('./embedded/state')]);
  const { doorClient } = await import('./door');
  const embedded = {
    ...{ project: config.app, stack: config.environment, stateFile, output: options.output },
    door: doorClient(rehearsal.control),
    find: finderOf(options),
  };
  return {
    name: EMBEDDED_ENGINE,
    preview: (waiting) => {
      waiting?.();
      return previewEmbedded(options.program, embedded);
    },
    up: async (unprotect = []) => {
      await recoverEmbedded(embedded);
      return upEmbedded(options.program, { ...embedded, unprotect });
    },
    destroy: async (unprotect = []) => {
      await recoverEmbedded(embedded);
      return destroyEmbedded({ ...embedded, unprotect });
    },
    drift: () => lookEmbedded(embedded, { engine: EMBEDDED_ENGINE, refresh: false }),
    state: () => Promise.resolve(undefined),
    standing: () => Promise.resolve(readState(stateFile).filter((r) => r.custom && r.pending !== true)),
    refresh: async () => {
      await recoverEmbedded(embedded);
      return lookEmbedded(embedded, { engine: EMBEDDED_ENGINE, refresh: true });
    },
  };
}

/** Finds what the program made and lost sight of. */
export function finderOf({ config, target }: Pick<EngineOptions, 'config' | 'target'>): Finder {
  return {
    byTag: async (resource, region) => {
      const { findTagged } = await import('../aws/tagged');
      const found = await findTagged(target, { ...stackTags(config), [RESOURCE_TAG]: resource }, region);
      return found.map(({ arn }) => arn);
    },
    byName: async (...asked) => (await import('../aws/by-name')).findByName(target, ...asked),
  };
}
