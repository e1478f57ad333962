import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { ConcurrentUpdateError } from '@pulumi/pulumi/automation/errors';
import type { EngineEvent } from '@pulumi/pulumi/automation/events';
import { LocalWorkspace } from '@pulumi/pulumi/automation/localWorkspace';
import type { PulumiCommand } from '@pulumi/pulumi/automation/cmd';
import type { Stack } from '@pulumi/pulumi/automation/stack';

import { messageOf, StageError } from '../../errors';
import { countChanges, type InfraResult, type Program, type ResourceChange } from '../result';
import { changeOf, errorOf, lateKeysOf } from './events';

export interface StackPlace {
  readonly project: string;
  readonly stack: string;
  readonly program: Program;
  readonly command: PulumiCommand;
  /** Work files of the engine: settings of the stack, temporary. */
  readonly workDir: string;
  /** Pulumi's home; undefined: the user's own, where plugins may be cached already. */
  readonly home: string | undefined;
  /** State backend: file://, s3:// or https://. */
  readonly backend: string;
  readonly env: Readonly<Record<string, string>>;
  /** Stack configuration, plain values only. */
  readonly config: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export async function openStack(place: StackPlace): Promise<Stack> {
  mkdirSync(place.workDir, { recursive: true });
  if (place.home !== undefined) mkdirSync(place.home, { recursive: true });
  // The engine does not make the folder of a file backend itself.
  if (place.backend.startsWith('file:///')) mkdirSync(new URL(place.backend), { recursive: true });
  const stack = await LocalWorkspace.createOrSelectStack(
    { projectName: place.project, stackName: place.stack, program: place.program },
    {
      pulumiCommand: place.command,
      workDir: place.workDir,
      ...(place.home === undefined ? {} : { pulumiHome: place.home }),
      secretsProvider: 'passphrase',
      envVars: { ...place.env, PULUMI_BACKEND_URL: place.backend, PULUMI_SKIP_UPDATE_CHECK: 'true' },
      projectSettings: { name: place.project, runtime: 'nodejs', backend: { url: place.backend } },
    },
  );
  const config = Object.entries(place.config).map(([key, value]) => [key, { value }] as const);
  await stack.setAllConfig(Object.fromEntries(config));
  return stack;
}

/**
 * Refuses a stack with creations that were never confirmed: the next apply would make those resources a second time.
 * @throws StageError naming each.
 */
export async function refusePending(stack: Stack): Promise<void> {
  const { deployment } = await stack.exportStack();
  const state = deployment as { pending_operations?: { type: string; resource: { urn: string } }[] } | undefined;
  const pending = state?.pending_operations ?? [];
  if (pending.length === 0) return;
  throw new StageError({
    stage: 'infra',
    message: `an earlier apply was killed: ${pending.length} operation(s) may or may not have happened:\n${pending.map((p) => `  ${p.type} ${p.resource.urn}`).join('\n')}`,
    hint: 'look whether each is there; `pulumi import` those that are, then `pulumi refresh --clear-pending-creates`',
  });
}

function failureOf(error: unknown, said: readonly string[], aborted: boolean): StageError {
  if (aborted) {
    return new StageError({
      stage: 'infra',
      message: 'the apply was interrupted; what was made until then is in the state, and nothing is locked',
      hint: 'deploy again: it goes on from there',
      cause: error,
    });
  }
  if (error instanceof ConcurrentUpdateError) {
    return new StageError({
      stage: 'infra',
      message: 'the stack is locked: another apply runs, or one was killed',
      hint: 'when none runs any more: `pulumi cancel`, then deploy again',
      cause: error,
    });
  }
  const text = said.length > 0 ? said.join('\n') : messageOf(error).slice(0, 4_000);
  return new StageError({ stage: 'infra', message: text, cause: error });
}

/** Runs one operation of the engine and collects what it says about each resource. */
export async function operate(
  name: string,
  place: StackPlace,
  operation: (stack: Stack, onEvent: (event: EngineEvent) => void) => Promise<Readonly<Record<string, unknown>>>,
  /** Whether a failure leaves a result that is worth showing all the same, by what the engine said. */
  tolerate: (said: readonly string[]) => boolean = () => false,
): Promise<InfraResult> {
  const started = performance.now();
  const resources: ResourceChange[] = [];
  const said: string[] = [];
  const result = (outputs: InfraResult['outputs']): InfraResult => ({
    engine: name,
    changes: countChanges(resources),
    resources,
    outputs,
    seconds: (performance.now() - started) / 1_000,
  });
  try {
    const stack = await openStack(place);
    await refusePending(stack);
    const outputs = await operation(stack, (event) => {
      const change = changeOf(event);
      if (change !== undefined) resources.push(change);
      const late = lateKeysOf(event);
      const index = late === undefined ? -1 : resources.findIndex((r) => r.urn === late.urn && r.op === 'replace');
      const replaced = resources[index];
      if (late !== undefined && replaced?.replaceKeys.length === 0)
        resources[index] = { ...replaced, diff: late.keys, replaceKeys: late.keys };
      const problem = errorOf(event);
      if (problem !== undefined) said.push(problem);
    });
    return result(outputs);
  } catch (error) {
    if (error instanceof StageError) throw error;
    if (resources.length > 0 && tolerate(said)) return result({});
    throw failureOf(error, said, place.signal.aborted);
  }
}

/** An empty change summary means that the engine ran no program of ours. */
export function notEmpty(result: InfraResult): InfraResult {
  if (result.resources.length > 0) return result;
  throw new StageError({
    stage: 'infra',
    message: 'the program registered no resource: an empty change summary is a failure',
  });
}

export const rehearsalBackend = (folder: string): string => `file://${join(folder, 'backend')}`;
