import { join } from 'node:path';

import type { EnvironmentConfig } from '../config/schema';
import { StageError } from '../errors';
import type { Output } from '../output';
import type { RehearsalInfo } from '../rehearsal/info';
import type { InfraResult, Program } from './result';

/** What runs the infrastructure program. */
export interface Engine {
  readonly name: string;
  preview(): Promise<InfraResult>;
  /** @param unprotect URNs that may be replaced or deleted although they are protected. */
  up(unprotect?: readonly string[]): Promise<InfraResult>;
  destroy(unprotect?: readonly string[]): Promise<InfraResult>;
}

export interface EngineOptions {
  readonly config: EnvironmentConfig;
  readonly accountId: string;
  readonly program: Program;
  readonly rehearsal: RehearsalInfo | undefined;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
  readonly stateFolder: string;
}

/**
 * The real engine where one is found; in a rehearsal without one, Pulumi's SDK runtime with the embedded monitor. Against AWS
 * only the real engine will do.
 */
export async function chooseEngine(options: EngineOptions): Promise<Engine> {
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
  const { EMBEDDED_ENGINE, destroyEmbedded, previewEmbedded, upEmbedded } = await import('./embedded/run');
  const { doorClient } = await import('./door');
  const embedded = {
    project: config.app,
    stack: config.environment,
    stateFile,
    door: doorClient(rehearsal.control),
  };
  return {
    name: EMBEDDED_ENGINE,
    preview: () => previewEmbedded(options.program, embedded),
    up: (unprotect = []) => upEmbedded(options.program, { ...embedded, unprotect }),
    destroy: (unprotect = []) => destroyEmbedded({ ...embedded, unprotect }),
  };
}
